"""An approval holds for exactly one text: any edit of what people read voids it."""

from datetime import date
from pathlib import Path

import pytest

from cyberbot.library.approvals import Kind, NothingToApprove, Unsigned
from cyberbot.library.approve import approve
from cyberbot.library.check import check
from cyberbot.library.faults import ContentFaults
from cyberbot.library.load import load
from tests.library.sample import spoil

CARD = "advice/passwords.yaml"
QUIZ = "quizzes/ks3-quiz.yaml"
ON = date(2026, 11, 22)


@pytest.fixture
def approved(folder: Path) -> Path:
    approve(folder, Kind.CARDS, "passwords", by="R. Unit", on=ON)
    approve(folder, Kind.QUIZZES, "ks3-quiz", by="R. Unit", on=ON)
    return folder


def test_drafts_are_hidden_unless_they_are_asked_for(folder: Path) -> None:
    assert dict(load(folder, show_drafts=False).cards) == {}
    assert dict(load(folder, show_drafts=False).quizzes) == {}
    shown = load(folder, show_drafts=True)
    assert [card.approved for card in shown.cards.values()] == [False, False]


def test_what_is_approved_is_shown_and_marked(approved: Path) -> None:
    library = load(approved, show_drafts=False)
    assert list(library.cards) == ["passwords"]
    assert library.cards["passwords"].approved
    assert library.quizzes["ks3-quiz"].approved
    assert check(approved) == ()


def test_the_search_finds_only_what_is_shown(approved: Path) -> None:
    assert load(approved, show_drafts=False).index.ids == ("passwords",)
    assert load(approved, show_drafts=True).index.ids == ("passkeys", "passwords")


def test_a_quiz_offers_only_cards_that_can_be_opened(folder: Path) -> None:
    approve(folder, Kind.QUIZZES, "ks3-quiz", by="R. Unit", on=ON)
    assert load(folder, show_drafts=False).quizzes["ks3-quiz"].cards == ()
    assert load(folder, show_drafts=True).quizzes["ks3-quiz"].cards == ("passwords",)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("three random words", "four random words"),
        ("Dechreuwch", "Gorffennwch"),
        ("help: ['159', report-fraud]", "help: [report-fraud, '159']"),
        ("review_by: 2027-05-22", "review_by: 2027-06-22"),
        ("audience: [public, organisation]", "audience: [public]"),
    ],
)
def test_an_edit_of_what_people_read_voids_it(approved: Path, old: str, new: str) -> None:
    spoil(approved, CARD, old, new)
    assert "passwords" not in load(approved, show_drafts=False).cards
    assert load(approved, show_drafts=True).cards["passwords"].approved is False


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("three words, forgot", "four words, three words, forgot"),
        ("a second check at sign-in", "another thing"),
        ("welsh_review: awaiting", "welsh_review: approved"),
        ("help: ['159', report-fraud]", "help:\n  - '159'  # the bank\n  - 'report-fraud'"),
        ("en: Start with your email account.", "en: >\n      Start with your\n      email account."),
        ("more: []\n", "more: []\n\n# a remark\n"),
    ],
)
def test_layout_notes_and_sample_questions_do_not(approved: Path, old: str, new: str) -> None:
    spoil(approved, CARD, old, new)
    assert load(approved, show_drafts=False).cards["passwords"].approved


def test_an_edit_of_a_quiz_voids_it(approved: Path) -> None:
    spoil(approved, QUIZ, "Question 4?", "Question four?")
    assert dict(load(approved, show_drafts=False).quizzes) == {}


def test_approvals_are_kept_beside_one_another_and_said_who_and_when(approved: Path) -> None:
    first = load(approved, show_drafts=True).cards["passwords"].digest
    digest = approve(approved, Kind.CARDS, "passkeys", by='Ann: "A" O\'Neill, sêl', on=ON).digest
    text = (approved / "approvals.yaml").read_text("utf-8")
    assert first in text
    assert digest in text
    assert "2026-11-22" in text
    assert text.startswith("# Which cards, quizzes and journeys the unit approved")
    assert set(load(approved, show_drafts=False).cards) == {"passwords", "passkeys"}
    assert [file.name for file in approved.iterdir() if file.name.startswith(".")] == []


def test_what_is_not_there_cannot_be_approved(folder: Path) -> None:
    before = (folder / "approvals.yaml").read_text("utf-8")
    with pytest.raises(NothingToApprove):
        approve(folder, Kind.CARDS, "gone", by="R. Unit", on=ON)
    with pytest.raises(NothingToApprove):
        approve(folder, Kind.QUIZZES, "passwords", by="R. Unit", on=ON)
    for name in ("", " ", "x" * 101, "two\nlines"):
        with pytest.raises(Unsigned):
            approve(folder, Kind.CARDS, "passwords", by=name, on=ON)
    assert (folder / "approvals.yaml").read_text("utf-8") == before


def test_a_card_with_faults_cannot_be_approved_but_another_can(folder: Path) -> None:
    spoil(folder, CARD, "[ncsc-passwords]", "[ncsc-gone]")
    with pytest.raises(ContentFaults):
        approve(folder, Kind.CARDS, "passwords", by="R. Unit", on=ON)
    assert approve(folder, Kind.CARDS, "passkeys", by="R. Unit", on=ON)


def test_a_broken_approvals_file_is_not_written_over(folder: Path) -> None:
    (folder / "approvals.yaml").write_text("cards: [\n", encoding="utf-8")
    with pytest.raises(ContentFaults):
        approve(folder, Kind.CARDS, "passwords", by="R. Unit", on=ON)
    assert (folder / "approvals.yaml").read_text("utf-8") == "cards: [\n"
