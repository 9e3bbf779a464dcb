"""The limits are tried on what the service really says: every card and question, in both languages."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cyberbot.language.lang import Lang
from cyberbot.library.check import check
from cyberbot.library.limits import MESSAGE, units
from cyberbot.library.load import load
from cyberbot.library.snapshot import Library
from cyberbot.talk.card_reply import card_reply, more_reply
from cyberbot.talk.conversation import Conversation, QuizStep
from cyberbot.talk.message import Message, Spare
from cyberbot.talk.moment import Moment, moment
from cyberbot.talk.quiz_alone import show_quiz
from tests.library.sample import spoil

CONTENT = Path(__file__).parents[2] / "content"
CARD = "advice/passwords.yaml"


@pytest.fixture(scope="module")
def library() -> Library:
    return load(CONTENT, show_drafts=True)


def _moment(library: Library, lang: Lang) -> Moment:
    spare = Spare(reference="4QJ2T9", receipt="0" * 12)
    heard = Conversation(lang=lang, lang_chosen=True)
    return moment(Message(text="/start", spare=spare), heard, library, datetime(2026, 12, 1, tzinfo=UTC))


@pytest.mark.parametrize("lang", list(Lang))
def test_every_card_fits_a_message(library: Library, lang: Lang) -> None:
    now = _moment(library, lang)
    for card in library.cards.values():
        for reply in (card_reply(now, card), more_reply(now, card)):
            assert units(reply.text()) <= MESSAGE, card.id


@pytest.mark.parametrize("lang", list(Lang))
def test_every_question_fits_a_message(library: Library, lang: Lang) -> None:
    now = _moment(library, lang)
    for quiz in library.quizzes.values():
        for number, question in enumerate(quiz.questions):
            chosen = (*((),) * number, (min(question.known),))
            for marked in (False, True):
                reply = show_quiz(now, QuizStep(quiz=quiz.id, number=number, chosen=chosen, marked=marked))
                assert units(reply.text()) <= MESSAGE, f"{quiz.id}, {question.id}"


def test_the_longest_card_that_the_check_lets_pass_can_be_sent(folder: Path, library: Library) -> None:
    text = (folder / CARD).read_text("utf-8")
    for length in range(1990, 0, -10):
        (folder / CARD).write_text(text, encoding="utf-8")
        spoil(folder, CARD, "Use three random words for each password.", "Yes. " * 390)
        spoil(folder, CARD, "Start with your email account.", "x" * length)
        if not any("as Telegram carries" in fault.message for fault in check(folder)):
            break
    assert 1000 < length < 1990, "the limit lies between"
    longest = load(folder, show_drafts=True).cards["passwords"]
    card = replace(longest, sources=library.cards["passwords"].sources[:1])
    reply = card_reply(_moment(library, Lang.EN), card)
    assert 3300 < units(reply.text()) <= MESSAGE


def test_letters_beyond_the_first_plane_count_twice() -> None:
    assert units("ŵ") == 1
    assert units("😀") == 2
