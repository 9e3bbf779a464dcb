"""The editors' verbs as they are typed: what they print, and their exit codes."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cyberbot.editor.links import pages
from cyberbot.library.gather import gather
from tests.library.sample import spoil

CARD = "advice/passwords.yaml"


DAY = "2026-11-22"
"""On which no text of the sample is due."""


class Typed:
    """Runs verbs over one folder, as a shell does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "CYBERBOT_CONTENT_DIR": str(folder),
            "CYBERBOT_DATA_DIR": str(folder.parent / "data"),
        }

    def __call__(self, *words: str) -> "subprocess.CompletedProcess[str]":
        if words[0] == "check":
            words = (*words, "--day", DAY)
        return subprocess.run(
            [sys.executable, "-m", "cyberbot", "content", *words],
            cwd=self.folder.parent,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )


@pytest.fixture
def content(folder: Path) -> Typed:
    return Typed(folder)


def test_check_counts_what_there_is_and_what_waits(content: Typed) -> None:
    ended = content("check")
    assert ended.returncode == 0, ended.stdout
    assert ended.stdout.splitlines() == [
        "No faults.",
        "2 cards, 1 quiz, 0 journeys; English and Welsh. 3 await approval, 3 await a Welsh-speaking reviewer.",
    ]


def test_check_names_faults_and_which_keep_the_content_back(content: Typed) -> None:
    spoil(content.folder, CARD, "Use three random", "Please use three random")
    spoil(content.folder, "advice/passkeys.yaml", "help: ['159', report-fraud]", "help: [nobody]")
    ended = content("check")
    assert ended.returncode == 1
    first, second, count, _ = ended.stdout.splitlines()
    assert first == "advice/passkeys.yaml:23: contacts.yaml has no contact 'nobody' [keeps the content from going live]"
    assert second == "advice/passwords.yaml:5: 'Please': leave it out"
    assert count == "2 faults, 1 of which keep the content from going live."
    told = json.loads(content("check", "--json").stdout)
    assert [(one["file"], one["line"], one["blocks"]) for one in told] == [
        ("advice/passkeys.yaml", 23, True),
        (CARD, 5, False),
    ]


def test_notes_are_read_when_they_are_asked_for(content: Typed) -> None:
    spoil(content.folder, CARD, "near:\n  passkeys: a second check at sign-in\n", "")
    short = content("check")
    assert short.returncode == 0
    assert short.stdout.startswith("No faults. 1 notes: read them with --notes.")
    assert (
        "note: advice/passkeys.yaml:28: near: 'passwords' does not name 'passkeys' in turn"
        in content("check", "--notes").stdout
    )


def test_approve_shows_what_was_approved(content: Typed) -> None:
    ended = content("approve", "cards", "passwords", "--by", "DS Patel")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("DS Patel approved passwords as it stands: 'Passwords: passwords', digest ")
    welsh = content("approve", "cards", "passwords", "--by", "Nia", "--welsh")
    assert welsh.stdout.startswith("Nia approved the Welsh of passwords as it stands: 'Cyfrineiriau: passwords'")
    assert "2 await approval, 2 await a Welsh-speaking reviewer" in content("check").stdout


def test_approve_refuses_what_has_faults(content: Typed) -> None:
    spoil(content.folder, CARD, "Use three random", "Please use three random")
    ended = content("approve", "cards", "passwords", "--by", "DS Patel")
    assert ended.returncode == 1
    assert f"{CARD}:5: 'Please': leave it out" in ended.stderr
    assert content("approve", "cards", "gone", "--by", "DS Patel").returncode == 1
    assert content("approve", "cards", "passkeys").returncode == 2


def test_stale_says_what_is_due_by_whom(content: Typed) -> None:
    assert content("stale", "--day", "2027-05-22").stdout == "Nothing is due on 2027-05-22.\n"
    late = content("stale", "--day", "2027-05-23")
    assert late.returncode == 1
    assert "nobody yet:\n  2027-05-22  1 day late" in late.stdout
    assert content("stale", "--on", "2027-05-23").stdout == late.stdout
    soon = content("stale", "--day", "2027-05-01", "--soon", "30", "--json")
    assert soon.returncode == 0
    assert {one["id"] for one in json.loads(soon.stdout)} >= {"passwords", "passkeys", "ks3-quiz"}
    assert content("stale", "--day", "tomorrow").returncode == 2


def test_spell_names_a_slip_and_remembers(content: Typed) -> None:
    (content.folder / "spelling-cy.yaml").write_text(
        "names: [Stop, Scams, UK, Report, Fraud, passkeys, passwords]\n", encoding="utf-8"
    )
    clean = content("spell", "--notes")
    assert clean.returncode == 0, clean.stdout
    assert "0 unknown words" in clean.stdout
    spoil(content.folder, CARD, "Cadwch gyfrineiriau yn", "Cadwch gyfrineiriua yn")
    ended = content("spell")
    assert ended.returncode == 1
    assert ended.stdout.splitlines()[0].startswith(f"{CARD}:15: 'gyfrineiriua' is not in the Welsh dictionary")
    assert json.loads(content("spell", "--json").stdout)[0]["line"] == 15
    assert (content.folder.parent / "data/spelling.json").exists()


def kept(content: Typed, status: int) -> None:
    """As after a run of today, which found this: nothing is due, and nothing is asked."""
    today = datetime.now(UTC).date().isoformat()
    looks = {
        page.url: {"url": page.url, "on": today, "status": status, "why": "", "leads_to": None, "title": page.title}
        for page in pages(gather(content.folder))
    }
    (content.folder.parent / "data").mkdir(exist_ok=True)
    (content.folder.parent / "data/links.json").write_text(json.dumps(looks), encoding="utf-8")


def test_links_looks_at_nothing_that_is_not_due(content: Typed) -> None:
    kept(content, 200)
    ended = content("links")
    assert (ended.returncode, ended.stdout) == (
        0,
        "0 looked at: 0 fine, 0 moved, 0 drifted, 0 closed, 0 broken\n",
    ), ended.stderr


def test_links_goes_on_saying_what_is_broken(content: Typed) -> None:
    kept(content, 404)
    ended = content("links", "--due")
    assert ended.returncode == 1
    assert "broken: contacts report-fraud: https://www.reportfraud.police.uk/: 404" in ended.stdout


def test_links_used_wrongly_says_so_and_asks_nothing(content: Typed) -> None:
    for words in (("--all", "--due"), ("--source", "nobody")):
        ended = content("links", *words)
        assert ended.returncode == 2
        assert len(ended.stderr.splitlines()) == 1


def test_preview_prints_its_address_and_ends_when_it_is_told(content: Typed) -> None:
    command = [sys.executable, "-m", "cyberbot", "content", "preview", "--port", "0"]
    with subprocess.Popen(
        command, env=content.environment, cwd=content.folder.parent, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        line = running.stdout.readline()
        assert line.startswith("Content preview   http://127.0.0.1:")
        with urllib.request.urlopen(line.split()[2], timeout=10) as page:
            assert b"2 cards, 1 quiz" in page.read()
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=10) == 0


def test_preview_of_what_cannot_be_shown_names_the_faults(content: Typed) -> None:
    spoil(content.folder, "contacts.yaml", "contacts:", "contact:")
    ended = content("preview", "--port", "0")
    assert ended.returncode == 1
    assert "contacts.yaml:1" in ended.stderr
