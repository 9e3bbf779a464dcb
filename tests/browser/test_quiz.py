"""A quiz in a real browser: every kind of question, by pointer and by keyboard, with scripts and without."""

import pytest
from playwright.async_api import Page

from cyberbot.quizzes.quiz import PLACING, QuestionKind
from tests.browser.conftest import Visit
from tests.browser.taking import answer, as_shown, place_of, right
from tests.web.house import shelf

pytestmark = pytest.mark.browser


async def go_to(visit: Visit, quiz: str, number: int, prefix: str = "") -> None:
    """The quiz, answered rightly up to this question."""
    page = visit.page
    await visit.go(f"{prefix}/quiz/{quiz}")
    await page.locator("button[value=start]").click()
    for question in shelf().library.quizzes[quiz].questions[:number]:
        shown = as_shown(question, quiz)
        await answer(page, shown, right(shown))
        await page.locator("button[value=answer]").click()
        await page.locator("button[value=next]").click()
    await page.locator("button[value=answer]").wait_for()


async def wide_as_the_page(page: Page) -> bool:
    return bool(await page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


@pytest.mark.parametrize("kind", [*QuestionKind], ids=str)
async def test_each_kind_is_answered_on_the_smallest_phone(visit: Visit, kind: QuestionKind) -> None:
    page = visit.page
    await page.set_viewport_size({"width": 320, "height": 640})
    quiz, number = place_of(kind)
    await go_to(visit, quiz, number, "/cy")
    assert await wide_as_the_page(page)
    shown = as_shown(shelf().library.quizzes[quiz].questions[number], quiz)
    await answer(page, shown, right(shown))
    await page.locator("button[value=answer]").click()
    await page.locator("button[value=next]").wait_for()
    assert await wide_as_the_page(page)
    assert await page.locator(".good").count() == (kind is not QuestionKind.POLL)
    await page.reload()
    assert await page.locator("button[value=next]").count() == 1, "a reload stays at the explanation"


@pytest.mark.parametrize("kind", sorted(PLACING), ids=str)
async def test_an_error_leads_to_its_control_and_keeps_the_rest(visit: Visit, kind: QuestionKind) -> None:
    page = visit.page
    quiz, number = place_of(kind)
    await go_to(visit, quiz, number)
    shown = as_shown(shelf().library.quizzes[quiz].questions[number], quiz)
    first, second, *_ = right(shown)
    await answer(page, shown, [first])
    await page.locator("button[value=answer]").click()
    errors = page.get_by_role("alert")
    await errors.wait_for()
    assert await errors.evaluate("one => one === document.activeElement"), "the summary has the focus"
    await errors.get_by_role("link").first.click()
    start = f"item-{second[0]}"
    assert (await page.evaluate("document.activeElement.id")).startswith(start)
    kept = page.locator(f"#item-{first[0]}-{first[1:]}:checked, #item-{first[0]} option[value='{first[1:]}']:checked")
    assert await kept.count() == 1


@pytest.mark.parametrize("kind", sorted(PLACING), ids=str)
async def test_the_keyboard_alone_puts_things_in_their_place(visit: Visit, kind: QuestionKind) -> None:
    page = visit.page
    quiz, number = place_of(kind)
    await go_to(visit, quiz, number)
    shown = as_shown(shelf().library.quizzes[quiz].questions[number], quiz)
    for mark in right(shown):
        if kind is QuestionKind.SORT:
            await page.locator(f"#item-{mark[0]}-{mark[1:]}").focus()
            await page.keyboard.press("Space")
        else:
            await page.locator(f"#item-{mark[0]}").focus()
            for _ in range(int(mark[1:])):
                await page.keyboard.press("ArrowDown")
    await page.locator("button[value=answer]").focus()
    await page.keyboard.press("Enter")
    await page.locator(".good").wait_for()


async def test_every_control_says_what_it_is(visit: Visit) -> None:
    page = visit.page
    for kind in (QuestionKind.ORDER, QuestionKind.MATCH):
        quiz, number = place_of(kind)
        await page.context.clear_cookies()
        await go_to(visit, quiz, number)
        shown = as_shown(shelf().library.quizzes[quiz].questions[number], quiz)
        for item in shown.items:
            assert await page.get_by_label(item.text.en, exact=True).count() == 1
    quiz, number = place_of(QuestionKind.SORT)
    await page.context.clear_cookies()
    await go_to(visit, quiz, number)
    shown = as_shown(shelf().library.quizzes[quiz].questions[number], quiz)
    for item in shown.items:
        group = page.get_by_role("group", name=item.text.en)
        assert await group.get_by_role("radio").count() == len(shown.places)
