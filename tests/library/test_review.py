"""What the check says beside faults: days, notes, and the count at its end."""

from datetime import date
from pathlib import Path

import pytest

from cyberbot.library.check import check, review
from tests.library.sample import spoil

CARD = "advice/passwords.yaml"
TODAY = date(2026, 11, 22)


def test_a_day_of_checking_that_has_not_come_is_a_fault(folder: Path) -> None:
    assert check(folder, TODAY) == ()
    told = [str(one) for one in check(folder, date(2026, 11, 21))]
    assert "advice/passwords.yaml:25: checked: 2026-11-22 has not come yet" in told
    assert len(told) == 3
    assert not any(one.blocks for one in check(folder, date(2026, 11, 21)))


def test_without_a_day_no_day_is_judged(folder: Path) -> None:
    spoil(folder, CARD, "checked: 2026-11-22", "checked: 2027-05-21")
    assert check(folder) == ()


def test_a_review_day_that_is_past_is_a_fault_that_keeps_nothing_back(folder: Path) -> None:
    assert review(folder, date(2027, 5, 22)).faults == ()
    late = review(folder, date(2027, 5, 23))
    assert not any(one.blocks for one in late.faults)
    assert [one.file for one in late.faults] == ["advice/passkeys.yaml", CARD, "quizzes/ks3-quiz.yaml"]
    assert all("2027-05-22 is past" in one.message for one in late.faults)


def test_a_card_that_is_not_named_in_turn_is_a_note(folder: Path) -> None:
    spoil(folder, CARD, "near:\n  passkeys: a second check at sign-in\n", "")
    found = review(folder)
    assert found.faults == ()
    assert [str(one) for one in found.notes] == [
        "advice/passkeys.yaml:28: near: 'passwords' does not name 'passkeys' in turn"
    ]


@pytest.mark.parametrize(
    ("file", "entry"),
    [
        (
            "sources.yaml",
            "  unseen:\n    publisher: NCSC\n    title: A page\n    url: https://www.ncsc.gov.uk/\n    seen: in 2026\n",
        ),
        (
            "contacts.yaml",
            "  unseen:\n    name: {en: Stop Scams UK, cy: Stop Scams UK}\n    use_for: {en: To ring, cy: I ffonio}\n"
            "    phone: '101'\n    area: UK\n    source: https://www.gov.uk/\n"
            "    seen: in 2026\n    confidence: high\n",
        ),
    ],
)
def test_what_nothing_names_is_a_note(folder: Path, file: str, entry: str) -> None:
    text = (folder / file).read_text("utf-8")
    (folder / file).write_text(text + entry, encoding="utf-8")
    found = review(folder)
    assert found.faults == ()
    assert [(one.file, one.message) for one in found.notes] == [(file, "nothing names 'unseen'")]
    assert found.notes[0].line == text.count("\n") + 1


def test_the_count_holds_broken_files_too(folder: Path) -> None:
    (folder / CARD).write_text("id: [", encoding="utf-8")
    tally = review(folder).tally
    assert tally.counts == {"cards": 2, "quizzes": 1, "journeys": 0}
    assert (tally.unapproved, tally.welsh_waits) == (3, 3)


def test_an_empty_folder_is_counted_and_all_that_is_missing_named(tmp_path: Path) -> None:
    found = review(tmp_path, TODAY)
    assert str(found.tally).startswith("0 cards, 0 quizzes, 0 journeys")
    assert {one.file for one in found.faults} >= {"contacts.yaml", "wording.yaml", "glossary.yaml", "spelling-cy.yaml"}
