"""Answering a quiz's question by its controls, as a person at the page would."""

from collections.abc import Iterable

from playwright.async_api import Page

from cyberbot.quizzes.quiz import PLACING, Question, QuestionKind
from cyberbot.quizzes.shuffle import asked


def as_shown(question: Question, quiz: str) -> Question:
    """The question as the first try of a fresh visitor sees it."""
    return asked(question, f"{quiz}/1")


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
