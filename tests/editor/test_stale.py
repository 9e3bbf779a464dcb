"""What is due, by whom: the owner is who approved it; sources count by the day they were seen."""

import json
from datetime import date
from pathlib import Path

import pytest

from cyberbot.editor.stale import report
from cyberbot.library.approvals import Kind
from cyberbot.library.approve import approve
from cyberbot.library.due import NOBODY, Due, dues, seen_on
from cyberbot.library.gather import gather
from tests.library.sample import spoil

ON = date(2026, 11, 22)


def due(folder: Path) -> tuple[Due, ...]:
    return dues(gather(folder))


def test_every_text_is_due_on_its_day_with_its_owner(folder: Path) -> None:
    approve(folder, Kind.CARDS, "passwords", by="R. Unit", on=ON)
    found = {(one.kind, one.id): (one.day, one.owner) for one in due(folder)}
    assert found[("cards", "passwords")] == (date(2027, 5, 22), "R. Unit")
    assert found[("cards", "passkeys")] == (date(2027, 5, 22), NOBODY)
    assert found[("quizzes", "ks3-quiz")] == (date(2027, 5, 22), NOBODY)


def test_a_voided_approval_still_says_whose_it_is(folder: Path) -> None:
    approve(folder, Kind.CARDS, "passwords", by="R. Unit", on=ON)
    spoil(folder, "advice/passwords.yaml", "Start with your", "Begin with your")
    assert next(one.owner for one in due(folder) if one.id == "passwords") == "R. Unit"


def test_a_text_is_late_from_the_day_after(folder: Path) -> None:
    held = due(folder)
    assert report(held, date(2027, 5, 22), 0).late == ()
    late = report(held, date(2027, 5, 23), 0)
    assert [one.id for one in late.late] == ["passkeys", "passwords", "cma-1", "ks3-quiz"]
    assert "1 day late" in late.text()
    assert "4 past their day, 0 due soon" in late.text()


def test_what_is_due_soon_is_told_and_not_late(folder: Path) -> None:
    soon = report(due(folder), date(2027, 5, 1), 30)
    assert soon.late == ()
    assert len(soon.due) == 4
    assert "in 21 days" in soon.text()
    assert report(due(folder), date(2027, 5, 22), 1).text().count("today") == 4
    assert report(due(folder), date(2027, 5, 1), 20).due == ()
    assert report(due(folder), date(2027, 5, 1), 20).text() == "Nothing is due on 2027-05-01 or within 20 days."


def test_owners_come_by_name_and_nobody_last(folder: Path) -> None:
    approve(folder, Kind.CARDS, "passkeys", by="Zoe", on=ON)
    approve(folder, Kind.QUIZZES, "ks3-quiz", by="Amir", on=ON)
    text = report(due(folder), date(2028, 1, 1), 0).text().split("\n")
    assert [line for line in text if line.endswith(":")] == ["Amir:", "Zoe:", f"{NOBODY}:"]


def test_a_source_seen_long_ago_is_worth_a_look_and_late_for_nobody(folder: Path) -> None:
    spoil(folder, "sources.yaml", "seen: page read in 2026", "seen: page live on 18 July 2025")
    found = report(due(folder), ON, 0)
    assert [(one.kind, one.id, one.day) for one in found.due] == [("sources", "ncsc-passwords", date(2026, 7, 19))]
    assert found.late == ()
    assert "1 sources to look at again" in found.text()


def test_json_names_nobody_as_null(folder: Path) -> None:
    approve(folder, Kind.CARDS, "passkeys", by="Zoë", on=ON)
    told = json.loads(report(due(folder), date(2027, 6, 1), 0).json())
    assert told[0] == {"day": "2027-05-22", "kind": "cards", "id": "passkeys", "owner": "Zoë", "days_left": -10}
    assert told[1]["owner"] is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("page live on 18 July 2026", date(2026, 7, 18)),
        ("July 2026, checked again in September and October 2026", date(2026, 10, 1)),
        ("older page, and several sites of 2026 agree", None),
        ("30 February 2026", None),
        ("undated copy", None),
        ("", None),
        (None, None),
        (["18 July 2026"], None),
        (date(2026, 1, 2), date(2026, 1, 2)),
    ],
)
def test_the_day_a_page_was_seen(words: str | date | None, day: date | None) -> None:
    assert seen_on(words) == day


def test_a_broken_file_is_due_as_far_as_it_can_be_read(folder: Path) -> None:
    spoil(folder, "advice/passwords.yaml", "audience: [public, organisation]", "audience: [nobody]")
    (folder / "approvals.yaml").write_text("cards: [", encoding="utf-8")
    assert {one.id for one in due(folder)} >= {"passwords", "passkeys"}
