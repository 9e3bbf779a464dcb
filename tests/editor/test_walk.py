"""The walk of the preview over the real content: every text comes to its end, in both languages."""

from datetime import UTC, datetime

import pytest

from cyberbot.editor.walk import TURNS, bubbles
from cyberbot.language.lang import Lang
from cyberbot.library.approvals import Kind
from cyberbot.library.snapshot import Library

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize("lang", Lang)
def test_every_question_of_every_quiz_is_seen(library: Library, lang: Lang) -> None:
    for name, quiz in library.quizzes.items():
        walk = bubbles(Kind.QUIZZES, name, library, lang, NOW)
        assert sum(one.theirs for one in walk) == 2 * len(quiz.questions) < TURNS, name
        ours = [one.html for one in walk if not one.theirs]
        assert len(ours) == 2 * len(quiz.questions) + 2, f"{name}: a welcome, each question and its answer, a result"


@pytest.mark.parametrize("lang", Lang)
def test_every_journey_comes_to_a_result(library: Library, lang: Lang) -> None:
    assert library.journeys
    for name in library.journeys:
        walk = bubbles(Kind.JOURNEYS, name, library, lang, NOW)
        assert 0 < sum(one.theirs for one in walk) < TURNS, name
        assert walk[-1].buttons, f"{name}: the result offers what comes next"


@pytest.mark.parametrize("lang", Lang)
def test_every_card_is_opened_with_what_it_offers(library: Library, lang: Lang) -> None:
    for name, card in library.cards.items():
        walk = bubbles(Kind.CARDS, name, library, lang, NOW)
        assert not walk[0].theirs
        pressed = sum(one.theirs for one in walk)
        assert pressed == 1 + len(card.variants), f"{name}: more, and each situation"
