"""Answering a quiz's question by its controls, as a person at the page would."""

from collections.abc import Iterable

from playwright.async_api import Page

from cyberbot.quizzes.quiz import PLACING, Question, QuestionKind
from cyberbot.quizzes.shuffle import asked
from tests.web.house import shelf


def as_shown(question: Question, quiz: str) -> Question:
    """The question as the first try of a fresh visitor sees it."""
    return asked(question, f"{quiz}/1")


def place_of(kind: QuestionKind) -> tuple[str, int]:
    """A real quiz, and the place in it of its first question of this kind."""
    for quiz in shelf().library.quizzes.values():
        for number, question in enumerate(quiz.questions):
            if question.kind is kind:
                return quiz.id, number
    raise AssertionError(f"no quiz has a question of the kind {kind}")


def right(shown: Question) -> list[str]:
    """The marks of the right answer; for an opinion, of the first one."""
    return sorted(shown.right or {shown.options[0].id})


async def answer(page: Page, shown: Question, marks: Iterable[str]) -> None:
    """Set the controls; the button is not pressed."""
    for mark in marks:
        if shown.kind not in PLACING:
            await page.locator(f"label[for=option-{mark}]").click()
        elif shown.kind is QuestionKind.SORT:
            await page.locator(f"label[for=item-{mark[0]}-{mark[1:]}]").click()
        else:
            await page.locator(f"#item-{mark[0]}").select_option(mark[1:])
