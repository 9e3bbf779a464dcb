"""The baselines do what their names say, over the real cards."""

import pytest

from cyberbot.evaluation.baselines import Bm25, Phrase, by_cards, by_keywords
from cyberbot.language.lang import Lang
from cyberbot.library.snapshot import Library
from cyberbot.triage.verdict import Kind
from tests.evaluation.sample import outcome


@pytest.mark.parametrize("method", [Bm25, Phrase])
def test_a_title_finds_its_card(library: Library, method: type[Bm25] | type[Phrase]) -> None:
    found = method(library)
    near = [card.id in [one for one, _ in found.ranked(card.title.en)[:3]] for card in library.cards.values()]
    assert sum(near) / len(near) > 0.9


@pytest.mark.parametrize("method", [Bm25, Phrase])
@pytest.mark.parametrize("text", ["", "???", "qqqzzz", "🙂"])
def test_noise_finds_nothing(library: Library, method: type[Bm25] | type[Phrase], text: str) -> None:
    assert method(library).ranked(text) == ()


def test_a_samples_own_words_are_as_near_as_can_be(library: Library) -> None:
    card = library.cards["passwords"]
    best, score = Phrase(library).ranked(card.samples[Lang.EN][0])[0]
    assert (best, round(score, 6)) == ("passwords", 1.0)


def test_a_baseline_shows_as_often_as_ours(library: Library) -> None:
    asked = [
        outcome(ids=(card.id,), text=card.samples[Lang.EN][0], answer="card" if place % 2 else "choices")
        for place, card in enumerate(library.cards.values())
    ]
    outside = [outcome(ids=(), text="when is my bin collected"), outcome(ids=(), text="qqqzzz")]
    found = by_cards(Bm25(library), [*asked, *outside])
    shown = [one.answer == "card" for one in found]
    assert sum(shown[: len(asked)]) == sum(one.answer == "card" for one in asked)
    assert shown[-2:] == [False, False]
    assert [one.line for one in found] == [one.line for one in (*asked, *outside)]


def test_where_ours_shows_nothing_neither_does_a_baseline(library: Library) -> None:
    (one,) = by_cards(Bm25(library), [outcome(ids=("passwords",), text="strong passwords")])
    assert (one.answer, one.cards[0]) == ("choices", "passwords")


@pytest.mark.parametrize(
    ("text", "refers"),
    [
        ("We were HACKED.", True),
        ("cafodd y cyfrif ei hacio", True),
        ("22k gone", False),
        ("hackathon on Friday", False),
    ],
)
def test_keywords(text: str, refers: bool) -> None:
    (one,) = by_keywords([outcome(kind=Kind.REPORT, text=text).line])
    assert one.refer is refers
