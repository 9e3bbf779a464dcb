"""A Welsh-speaking reviewer approves one Welsh text: any edit of it, and of nothing else, voids that."""

from datetime import date
from pathlib import Path

import pytest

from cyberbot.library.approvals import Kind, NothingToApprove, Unsigned
from cyberbot.library.approve import approve
from cyberbot.library.check import check, review
from cyberbot.library.faults import ContentFaults
from cyberbot.library.load import load
from tests.library.sample import spoil

CARD = "advice/passwords.yaml"
ON = date(2026, 11, 22)


@pytest.fixture
def read(folder: Path) -> Path:
    approve(folder, Kind.CARDS, "passwords", by="Nia Rowlands", on=ON, welsh=True)
    return folder


def approved(folder: Path) -> bool:
    return load(folder, show_drafts=True).cards["passwords"].welsh_approved


def test_it_is_written_down_by_whom_and_said_in_the_file(read: Path) -> None:
    assert approved(read)
    assert "welsh_review: approved\n" in (read / CARD).read_text("utf-8")
    assert "by: Nia Rowlands" in (read / "approvals.yaml").read_text("utf-8")
    assert check(read) == ()
    assert not load(read, show_drafts=True).cards["passwords"].approved, "the unit has not approved the card"


def test_it_stands_beside_the_approval_of_the_unit(read: Path) -> None:
    done = approve(read, Kind.CARDS, "passwords", by="R. Unit", on=ON)
    assert done.title == "Passwords: passwords"
    card = load(read, show_drafts=False).cards["passwords"]
    assert (card.approved, card.welsh_approved) == (True, True)
    again = approve(read, Kind.QUIZZES, "ks3-quiz", by="Nia Rowlands", on=ON, welsh=True)
    assert again.title == "Cwis"
    assert approved(read)
    tally = review(read).tally
    assert (tally.unapproved, tally.welsh_waits) == (2, 1)
    assert str(tally) == (
        "2 cards, 1 quiz, 0 journeys; English and Welsh. 2 await approval, 1 await a Welsh-speaking reviewer."
    )


@pytest.mark.parametrize(("old", "new"), [("Dechreuwch", "Dechreuwn"), ("Cyfrineiriau: passwords", "Cyfrineiriau")])
def test_an_edit_of_the_welsh_voids_it(read: Path, old: str, new: str) -> None:
    spoil(read, CARD, old, new)
    assert not approved(read)
    assert review(read).tally.welsh_waits == 3
    assert [(one.file, "changed since" in one.message) for one in check(read)] == [(CARD, True)]


@pytest.mark.parametrize(
    ("old", "new"),
    [("Start with your email", "Begin with your email"), ("checked: 2026-11-22", "checked: 2026-11-21")],
)
def test_an_edit_of_the_english_does_not(read: Path, old: str, new: str) -> None:
    spoil(read, CARD, old, new)
    assert approved(read)


def test_the_mark_alone_is_no_review(folder: Path) -> None:
    spoil(folder, CARD, "welsh_review: awaiting", "welsh_review: approved")
    assert not approved(folder)
    assert ["nobody approved this Welsh" in one.message for one in check(folder)] == [True]


def test_who_takes_the_mark_back_is_believed(read: Path) -> None:
    spoil(read, CARD, "welsh_review: approved", "welsh_review: awaiting")
    assert not approved(read)


def test_a_layout_of_the_editor_stays_as_it_was(folder: Path) -> None:
    before = (folder / CARD).read_text("utf-8")
    spoil(folder, CARD, "welsh_review: awaiting", "welsh_review:   'awaiting'   # asked in March")
    approve(folder, Kind.CARDS, "passwords", by="Nia Rowlands", on=ON, welsh=True)
    wanted = before.replace("welsh_review: awaiting", "welsh_review:   approved   # asked in March")
    assert (folder / CARD).read_text("utf-8") == wanted


def test_what_is_wrong_or_unsigned_is_not_approved(folder: Path) -> None:
    with pytest.raises(Unsigned):
        approve(folder, Kind.CARDS, "passwords", by=" ", on=ON, welsh=True)
    with pytest.raises(NothingToApprove):
        approve(folder, Kind.CARDS, "gone", by="Nia", on=ON, welsh=True)
    spoil(folder, CARD, "Use three random", "Please use three random")
    with pytest.raises(ContentFaults) as raised:
        approve(folder, Kind.CARDS, "passwords", by="Nia", on=ON, welsh=True)
    assert "leave it out" in str(raised.value)
    assert "welsh_review: awaiting" in (folder / CARD).read_text("utf-8")


def test_a_mended_welsh_is_approved_again(read: Path) -> None:
    spoil(read, CARD, "Dechreuwch", "Dechreuwn")
    approve(read, Kind.CARDS, "passwords", by="Nia Rowlands", on=ON, welsh=True)
    assert approved(read)
    assert check(read) == ()
