"""A quiz over Telegram: each kind of question by buttons and by typing, one thing at a time."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cyberbot.channels.telegram.write import DATA, LABEL, write
from cyberbot.language.lang import Lang
from cyberbot.library.shelf import Shelf
from cyberbot.quizzes.quiz import PLACING, SEVERAL, Question, QuestionKind
from cyberbot.quizzes.shuffle import asked
from cyberbot.store.engine import Store
from cyberbot.talk.conversation import QuizStep
from cyberbot.talk.quiz_page import question_page
from cyberbot.talk.voice import Voice
from tests.bot_api.person import Person
from tests.bot_api.server import BotApi, Sent
from tests.telegram.door import Door
from tests.telegram.service import running


@pytest.fixture
async def polled(api: BotApi, sqlite_store: Store, shelf: Shelf, tmp_path: Path) -> AsyncIterator[Door]:
    async with running(api, sqlite_store, shelf, tmp_path, mode="polling") as opened:
        yield opened


def explained(sent: Sent) -> bool:
    return "1  Next" in sent.labels


async def press_through(person: Person, question: Question, sent: Sent) -> Sent:
    """Press the right answer, one thing after another; the message that explains it."""
    if question.kind in PLACING:
        order = question.kind is QuestionKind.ORDER
        names = {item.id: item.text.en for item in question.items} if order else {}
        names |= {} if order else {place.id: place.text.en for place in question.places}
        marks = sorted(question.right, key=lambda mark: mark[1:] if order else mark[0])
        for number, mark in enumerate(marks, 1):
            wanted = names[mark[0] if order else mark[1:]]
            label = next(one for one in sent.labels if one.split("  ", 1)[-1][:40] == wanted[:40])
            person.press(label, sent)
            sent = await person.sees(explained if number == len(marks) else lambda one: len(one.labels) > 1)
        return sent
    letters = [option.id for option in question.options]
    for one in sorted(question.right):
        person.press(sent.labels[letters.index(one)], sent)
        sent = await person.sees(lambda one: len(one.labels) > 1)
    if question.kind in SEVERAL:
        person.press("Done", sent)
        sent = await person.sees(explained)
    return sent


@pytest.mark.parametrize("quiz", ["passwords-ks2", "is-it-legal-ks3", "staff-phishing"])
async def test_a_quiz_is_taken_to_a_full_mark_by_buttons(polled: Door, person: Person, shelf: Shelf, quiz: str) -> None:
    taken = shelf.library.quizzes[quiz]
    person.say(f"/start q_{quiz}")
    for number, question in enumerate(taken.questions, 1):
        sent = await person.sees(f"Question {number} of {len(taken.questions)}")
        sent = await press_through(person, asked(question, f"{quiz}/1"), sent)
        assert "That is right." in sent.text, question.id
        assert any(".uk" in target for target in sent.link_targets()), question.id
        person.press("Next", sent)
    result = await person.sees("right")
    assert f"You got {len(taken.questions)} of {len(taken.questions)} right" in result.text


async def test_an_old_button_changes_nothing_and_typing_does_the_same(polled: Door, person: Person) -> None:
    person.say("/start q_is-it-legal-ks3")
    for answer in ("b", "next", "c", "next", "a", "next", "d", "next"):
        person.say(answer)
    first = await person.sees("Question 5 of 10")
    data = first.rows[0][0]["callback_data"]
    person.press_data(data, first)
    await person.sees("2 of 5")
    person.press_data(data, first)
    await person.sees("That choice has passed")
    again = await person.sees("2 of 5")
    person.press("Start this question again", again)
    await person.sees("1 of 5")
    person.say("1, 1, 1, 1, 1")
    told = await person.sees(explained)
    assert "2 of 5 in their place." in told.text


@pytest.mark.parametrize("lang", list(Lang))
def test_every_question_of_every_quiz_fits_its_buttons(shelf: Shelf, lang: Lang) -> None:
    voice = Voice(shelf.library, lang)
    for quiz in shelf.library.quizzes.values():
        for number, question in enumerate(quiz.questions):
            step = QuizStep(quiz=quiz.id, number=number, seed="1")
            shown = asked(question, f"{quiz.id}/1")
            sheets = write(question_page(voice, quiz, step, shown, ()))
            assert len(sheets) == 1, f"{quiz.id}, {question.id}: a question is one message"
            for button in sheets[0].buttons:
                assert len(button.label) <= LABEL
                assert len(button.data.encode()) <= DATA
                full = button.label.split("  ", 1)[-1].rstrip("…")
                assert not button.label.endswith("…") or full[:30] in sheets[0].plain, "what is cut is told in full"
