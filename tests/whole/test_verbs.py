"""The verbs as scripts of others use them: line formats, exit codes, one line of error."""

import json
from pathlib import Path

import pytest

from tests.whole.service import Service

KEYS = ["id", "lang", "kind", "zone", "refer", "lane", "band", "answer", "cards", "reasons", "reply"]


@pytest.fixture
def bare(tmp_path: Path) -> Service:
    """Settings for verbs; nothing is started."""
    return Service(tmp_path)


def test_ask_answers_line_by_line_in_order(bare: Service) -> None:
    lines = [
        {"id": 1, "text": "how do i make a strong password"},
        {"id": "two", "text": "we have been hacked and all our files are locked, they want bitcoin"},
        {"id": 3, "text": "sut mae creu cyfrinair cryf", "lang": "cy"},
        {"id": 4, "text": ""},
    ]
    ended = bare.ask("ask", "--json", given="\n".join(map(json.dumps, lines)).encode())
    assert ended.returncode == 0, ended.stderr
    first, second, third, fourth = (json.loads(line) for line in ended.stdout.splitlines())
    assert list(first) == KEYS
    assert (first["id"], first["kind"], first["answer"], first["refer"]) == (1, "question", "card", False)
    assert first["cards"][0]["id"] == "passwords"
    assert (second["id"], second["kind"], second["zone"], second["refer"]) == ("two", "report", "sure", True)
    assert (second["lane"], second["band"], second["answer"]) == ("pursue", "P1", "report")
    assert len(second["reasons"]) > 2
    assert (third["lang"], third["answer"]) == ("cy", "card")
    assert fourth["kind"] == "other"
    assert not (bare.folder / "var").exists(), "asking stores nothing"


@pytest.mark.parametrize("line", ["nonsense", "[]", '{"id": 1}', '{"id": 1, "text": 2}', '{"text": "a", "lang": "fr"}'])
def test_a_wrong_line_says_how_to_mend_it(bare: Service, line: str) -> None:
    ended = bare.ask("ask", "--json", given=line.encode())
    assert ended.returncode == 2
    assert ended.stderr.decode().startswith("Line 1 should be a JSON object like")
    assert len(ended.stderr.splitlines()) == 1


def test_wrong_settings_are_all_named(bare: Service) -> None:
    bare.environment |= {"PORT": "many", "CYBERBOT_ENV": "live"}
    ended = bare.ask("status")
    assert ended.returncode == 2
    assert "PORT" in ended.stderr.decode()
    assert "CYBERBOT_ENV" in ended.stderr.decode()


def test_officers_come_and_go_by_name(bare: Service) -> None:
    assert bare.ask("migrate").returncode == 0
    made = bare.ask("officer", "add", "DC Morris", "--lane", "pursue", "--force", "cheshire")
    assert made.returncode == 0, made.stderr
    assert b"/console/link/" in made.stdout
    twice = bare.ask("officer", "add", "DC Morris")
    assert twice.returncode == 2
    assert len(twice.stderr.splitlines()) == 1
    nowhere = bare.ask("officer", "add", "DC Shah", "--force", "atlantis")
    assert nowhere.returncode == 2
    assert b"DC Morris\tofficer\tpursue\tcheshire\tlink not used yet" in bare.ask("officer", "list").stdout
    assert bare.ask("officer", "disable", "DC Morris").returncode == 0
    assert b"disabled" in bare.ask("officer", "list").stdout
    assert b"/console/link/" in bare.ask("officer", "reset", "DC Morris").stdout
    assert bare.ask("officer", "reset", "DC Nobody").returncode == 2
    whole = bare.ask("audit", "verify")
    assert whole.returncode == 0, whole.stderr


def test_a_key_file_is_made_once(bare: Service) -> None:
    assert bare.ask("key", "master.key").returncode == 0
    again = bare.ask("key", "master.key")
    assert again.returncode == 3
    assert b"never written over" in again.stderr


def test_stale_content_is_listed_by_date(bare: Service) -> None:
    assert bare.ask("content", "stale", "--on", "2026-11-23").returncode == 0
    late = bare.ask("content", "stale", "--on", "2030-01-01")
    assert late.returncode == 1
    assert b"passwords" in late.stdout


def test_the_content_has_no_fault(bare: Service) -> None:
    ended = bare.ask("content", "check", "--json", "--day", "2026-11-22")
    assert (ended.returncode, json.loads(ended.stdout)) == (0, [])
