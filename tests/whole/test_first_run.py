"""What a newcomer meets: addresses, a sign-in link, a clean stop, a second start on the same data."""

import json
import urllib.request
from pathlib import Path

from cyberbot.demo.visitor import Visitor
from tests.whole.service import Service


def read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:
        return str(answer.read().decode())


def test_the_first_screen_and_a_clean_stop(tmp_path: Path) -> None:
    with Service(tmp_path) as service:
        link = service.sign_in_link()
        assert service.address in link
        log = service.log()
        assert "Console" in log
        assert "Ask" in read(service.address + "/")
        assert 'lang="cy"' in read(service.address + "/cy/")
        assert "cyberbot" in read(f"http://127.0.0.1:{service.metrics_port}/metrics")
        assert service.stop() == 0
        assert "Traceback" not in service.log()
    with Service(tmp_path) as again:
        assert again.sign_in_link() != link, "a new link until somebody can sign in"
        assert again.ask("audit", "verify").returncode == 0


async def test_what_was_told_outlives_the_process(tmp_path: Path) -> None:
    with Service(tmp_path) as service:
        async with Visitor(service.address) as visitor:
            await visitor.says("we have been hacked and all our files are locked, they want bitcoin")
        service.process.kill()
        service.process.wait()
    with Service(tmp_path) as service:
        found = json.loads(service.ask("status", "--json").stdout)
        assert found["referrals_by_lane"] == {"pursue": 1}
        assert found["referrals_by_band"] == {"P1": 1}
        assert found["inbox_waiting"] == 0


def test_the_demonstration_brings_a_referral(tmp_path: Path) -> None:
    played = Service(tmp_path, PORT="0")
    played.environment["PORT"] = str(played.port)
    ended = played.ask("demo", "--leave")
    assert ended.returncode == 0, ended.stderr.decode()
    assert "in the queue" in ended.stdout.decode()
    played.environment["CYBERBOT_DATA_DIR"] = str(tmp_path / "var" / "demo")
    found = json.loads(played.ask("status", "--json").stdout)
    assert found["referrals_by_lane"] == {"pursue": 1}
    assert played.ask("audit", "verify").returncode == 0


def test_a_port_that_is_taken_is_said_in_one_line(tmp_path: Path) -> None:
    with Service(tmp_path) as service:
        second = service.ask("run")
        assert second.returncode == 3
        assert len(second.stderr.decode().strip().splitlines()) == 1, second.stderr.decode()
