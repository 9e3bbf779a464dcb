"""The search for a card: over the cards as they are, and over a few made for one point each."""

from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cyberbot.advice.card import Card
from cyberbot.advice.search import EMPTY, MOST, CardIndex, Outcome, index, search
from cyberbot.language.lang import Bilingual, Lang
from cyberbot.library.load import load

LIBRARY = load(Path(__file__).parents[2] / "content", show_drafts=True)


def found(question: str, cards: CardIndex = LIBRARY.index, **also: str) -> tuple[Outcome, list[str]]:
    result = search(question, Lang.EN, cards, **also)
    return result.outcome, [card for card, _ in result.cards]


@pytest.mark.parametrize(
    ("question", "card"),
    [
        ("how do i make a strong password", "passwords"),
        ("what is a passkey", "passkeys"),
        ("how do I turn on 2FA", "two-step-verification"),
        ("someone got into my facebook, how do i get it back", "hacked-account"),
        ("how often should we back up our files", "backups"),
        ("what is cyber essentials", "cyber-essentials"),
        ("what is the computer misuse act", "computer-misuse-act"),
        ("supplier has emailed new bank details", "invoice-fraud"),
        ("do we have to tell the ICO about a data breach", "data-breach-ico"),
        ("jobs in cyber security", "careers"),
        ("what do you keep about me", "privacy-and-data"),
        ("sut mae gwneud cyfrinair cryf", "passwords"),
        ("beth yw passkey", "passkeys"),
    ],
)
def test_a_plain_question_finds_its_card(question: str, card: str) -> None:
    outcome, cards = found(question)
    assert cards[0] == card
    assert outcome is not Outcome.UNKNOWN


@pytest.mark.parametrize(
    "question",
    ["", "   ", "the and of", "when is my bin collected", "recipe for scones", "???", "🙂", "zebra <b>paint</b>",
     "pryd mae'r trên i Gaergybi", "who won the derby"],
)  # fmt: skip
def test_what_no_card_answers_is_said_to_be_unknown(question: str) -> None:
    assert found(question)[0] is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("strong passwrod", "strong password"),
        ("recover from ransomwar", "recover from ransomware"),
        ("bakcup my files", "backup my files"),
    ],
)
def test_one_slip_finds_the_same_card(typed: str, meant: str) -> None:
    assert set(found(typed)[1][:2]) == set(found(meant)[1][:2])


def test_two_cards_as_near_leave_the_choice() -> None:
    outcome, cards = found("ransomware")
    assert outcome is Outcome.CHOICES
    assert {"ransomware-prepare", "ransomware-respond"} <= set(cards[:3])


def test_every_card_is_found_by_its_own_title() -> None:
    for card in LIBRARY.cards.values():
        for title in (card.title.en, card.title.cy or card.title.en):
            assert card.id in found(title)[1][:2], title


def test_most_of_what_people_ask_finds_the_card_it_was_written_for() -> None:
    asked = [(phrase, card.id) for card in LIBRARY.cards.values() for phrase in card.samples[Lang.EN]]
    right = sum(found(phrase)[1][:1] == [card] for phrase, card in asked)
    assert right / len(asked) > 0.95


def _card(id_: str, *asked: str, near: dict[str, str] | None = None) -> Card:
    """A card that is known by what people ask alone."""
    some = next(iter(LIBRARY.cards.values()))
    empty = Bilingual("")
    return replace(
        some, id=id_, title=empty, lead=empty, steps=(), more=(), near=near or {}, samples={Lang.EN: asked, Lang.CY: ()}
    )


def test_the_card_just_read_is_preferred_where_two_are_as_near() -> None:
    cards = {id_: _card(id_, "turn on the thing", f"about {id_}") for id_ in ("apples", "pears")}
    for last in cards:
        assert found("how do i turn on the thing", index(cards), last_card=last)[1][0] == last
    assert found("about apples", index(cards), last_card="pears")[1][0] == "apples"


def test_a_card_that_was_taken_down_is_no_longer_known() -> None:
    assert found("how do i make a strong password", last_card="gone")[1][0] == "passwords"


def test_what_tells_two_cards_apart_helps_the_other_one() -> None:
    cards = {
        "doors": _card("doors", "open a door", near={"windows": "glass that opens"}),
        "windows": _card("windows", "open a window"),
    }
    assert found("something of glass", index(cards))[1][0] == "windows"


def test_an_empty_library_knows_nothing() -> None:
    assert search("password", Lang.EN, EMPTY).cards == ()
    assert search("password", Lang.CY, index({})).outcome is Outcome.UNKNOWN


@given(st.text(max_size=120))
@settings(max_examples=150, deadline=None)
def test_any_text_has_an_outcome(question: str) -> None:
    result = search(question, Lang.EN, LIBRARY.index)
    scores = [score for _, score in result.cards]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
    assert len(scores) <= MOST
    assert scores or result.outcome is Outcome.UNKNOWN


def test_a_very_long_question_costs_little() -> None:
    started = perf_counter()
    found("password " * 50_000 + "x" * 100_000)
    assert perf_counter() - started < 1
