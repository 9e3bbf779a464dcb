"""A hundred personal values go in at the door; none comes out in a log, a metric, an error page or in clear on disk."""

import re
import urllib.request
from pathlib import Path

import aiohttp
from yarl import URL

from cyberbot.demo.visitor import Visitor
from tests.whole.service import Service


def planted() -> list[str]:
    """Names, numbers, addresses, accounts: each is found nowhere else."""
    names = [f"Quillwyn Zarbody{number}" for number in range(20)]
    phones = [f"07700 9001{number:02d}" for number in range(20)]
    emails = [f"zarbody{number}@example.org" for number in range(20)]
    streets = [f"{number} Nettlefrith Crossing" for number in range(20)]
    accounts = [f"GB29NWBK601613319268{number:02d}" for number in range(20)]
    return [*names, *phones, *emails, *streets, *accounts]


async def test_planted_values_stay_sealed(tmp_path: Path) -> None:
    values = planted()
    assert len(set(values)) == 100
    with Service(tmp_path) as service:
        for start in range(0, 100, 20):
            async with Visitor(service.address) as visitor:
                await visitor.says(
                    "someone hacked my email and stole £900 from me, " + ", ".join(values[start : start + 10])
                )
                await visitor.says("stop")
                await visitor.says("how do i back up my photos? " + ", ".join(values[start + 10 : start + 20]))
        pages = await _errors(service, values)
        metrics = _read(f"http://127.0.0.1:{service.metrics_port}/metrics")
        status = service.ask("status", "--json").stdout.decode()
        first, also = _on_disk(tmp_path), service.log()
        assert service.stop() == 0
        shown = {"log": also + service.log(), "metrics": metrics, "error pages": pages, "status": status}
    for where, text in {**shown, "disk": first, "disk after the stop": _on_disk(tmp_path)}.items():
        found = [value for value in values if value.casefold() in text.casefold()]
        assert found == [], f"{where} shows {found[:3]}"
    assert "P" in status
    assert re.search(r"cyberbot", metrics)


async def _errors(service: Service, values: list[str]) -> str:
    """What the pages say to broken calls that carry personal values in every place."""
    told = []
    jar = aiohttp.CookieJar(unsafe=True, treat_as_secure_origin=[URL(service.address).origin()])
    async with aiohttp.ClientSession(cookie_jar=jar) as http:
        for value in values[::10]:
            for path in (f"/{value}", f"/advice/{value}", f"/quiz/{value}"):
                async with http.get(
                    service.address + path, headers={"X-Name": value, "Referer": "http://x/" + value}
                ) as page:
                    assert page.status == 404
                    told.append((await page.text()).replace(str(page.url.path), ""))
            async with http.post(
                service.address + "/chat", data={"text": value}, headers={"Origin": "http://evil"}
            ) as page:
                assert page.status == 403
                told.append(await page.text())
            async with http.post(service.address + "/telegram/webhook", data=value) as page:
                assert page.status in (403, 404, 405)
                told.append(await page.text())
    return "\n".join(told)


def _read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:
        return str(answer.read().decode())


def _on_disk(folder: Path) -> str:
    files = sorted((folder / "var").rglob("*"))
    assert files
    return "".join(path.read_bytes().decode("latin-1") for path in files if path.is_file())
