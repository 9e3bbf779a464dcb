"""axe on every public page and state, in both languages, light and dark: no violation of WCAG 2.2 AA."""

from collections.abc import AsyncIterator

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, Route

from cyberbot.quizzes.quiz import PLACING, QuestionKind
from tests.browser.conftest import DESKTOP, PHONE, Live
from tests.browser.taking import answer, as_shown, place_of, right
from tests.web.house import shelf

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PLAIN = (
    "/", "/chat", "/advice", "/advice?q=zebra+paint", "/advice?for=organisation", "/advice/invoice-fraud",
    "/advice/about-this-service", "/report", "/report/code", "/report/7KM4Q2XT9DVH", "/report/kept", "/quiz",
    "/quiz/is-it-legal-ks3", "/quiz/is-it-legal-ks3/print", "/privacy", "/privacy/children", "/cookies",
    "/accessibility", "/language", "/none",
)  # fmt: skip


@pytest.fixture(params=[("", "light", PHONE), ("/cy", "dark", DESKTOP)], ids=["en-light-phone", "cy-dark-desktop"])
async def reader(request: pytest.FixtureRequest, browser: Browser, live: Live) -> AsyncIterator[tuple[Page, str]]:
    """A page, and the address that all paths start with."""
    prefix, scheme, size = request.param
    context = await browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    context.set_default_timeout(15_000)
    yield await context.new_page(), live.url + prefix
    await context.close()


async def clean(page: Page, state: str) -> None:
    """No violations, and one h1, on the page as it stands."""
    found = await Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    broken = [
        f"{one['id']}: {node['html'][:160]} ({node.get('failureSummary', '')[:200]})"
        for one in found.response["violations"]
        for node in one["nodes"]
    ]
    assert broken == [], state
    assert await page.locator("h1").count() == 1, state


async def test_pages(reader: tuple[Page, str]) -> None:
    page, start = reader
    for path in PLAIN:
        await page.goto(start + path)
        await clean(page, path)


async def test_chat_states(reader: tuple[Page, str]) -> None:
    page, start = reader
    await page.goto(start + "/chat")
    for number, text in enumerate(("how do i make a strong password", "paid £2,340 on an invoice, it was a scam")):
        await page.locator("#message").fill(text)
        await page.keyboard.press("Enter")
        await page.locator(".said").nth(number).wait_for()
        await page.wait_for_function("() => !document.querySelector('.sending')")
        await clean(page, text)
    await page.context.set_offline(True)
    await page.locator("#message").fill("and this")
    await page.keyboard.press("Enter")
    await page.locator(".unsent").wait_for()
    await page.context.set_offline(False)
    await clean(page, "not sent")
    await page.goto(start + "/chat")
    await clean(page, "reloaded")


async def test_report_states(reader: tuple[Page, str]) -> None:
    page, start = reader
    await page.goto(start + "/report")
    await page.locator("button[value=pursue]").click()
    await page.locator("form.step > .button").click()
    await page.locator(".errors").wait_for()
    await clean(page, "nothing typed")
    await page.locator("#answer").fill("they took £2,340 from my account today")
    await page.locator("form.step > .button").click()
    await page.locator(".bubble").first.wait_for()
    await clean(page, "a choice, after what cannot wait")
    for number in range(20):
        if await page.locator("dl.summary").count():
            break
        if number == 2:
            await clean(page, "a later question")
        async with page.expect_navigation():
            await page.locator(".lesser button").first.click()
    await clean(page, "check answers")
    await page.locator(".step-acts .button").click()
    await page.locator("#code").wait_for()
    await clean(page, "kept")
    await page.locator("main a.button").click()
    await page.locator("#add").wait_for()
    await clean(page, "come back")
    await page.locator("details.withdraw summary").click()
    await page.locator(".button.warn").click()
    await page.locator(".errors").wait_for()
    await clean(page, "unsure about taking it back")


async def test_quiz_states(reader: tuple[Page, str]) -> None:
    page, start = reader
    await page.goto(start + "/quiz/is-it-legal-ks3")
    await page.locator("button[value=start]").click()
    await page.locator(".options").wait_for()
    await clean(page, "a question")
    await page.locator("button[value=answer]").click()
    await page.locator(".errors").wait_for()
    await clean(page, "nothing chosen")
    questions = iter(shelf().library.quizzes["is-it-legal-ks3"].questions)
    for number in range(30):
        if await page.locator("button[value=answer]").count():
            shown = as_shown(next(questions), "is-it-legal-ks3")
            await answer(page, shown, right(shown))
            await page.locator("button[value=answer]").click()
            await page.locator("button[value=next]").wait_for()
            if number < 4:
                await clean(page, "explained")
        elif await page.locator("button[value=next]").count():
            async with page.expect_navigation():
                await page.locator("button[value=next]").click()
        else:
            break
    await page.locator(".score").wait_for()
    await clean(page, "the result")


async def test_every_kind_of_question(reader: tuple[Page, str]) -> None:
    page, start = reader
    for kind in QuestionKind:
        quiz, number = place_of(kind)
        await page.context.clear_cookies()
        await page.goto(f"{start}/quiz/{quiz}")
        await page.locator("button[value=start]").click()
        questions = shelf().library.quizzes[quiz].questions
        for question in questions[:number]:
            shown = as_shown(question, quiz)
            await answer(page, shown, right(shown))
            await page.locator("button[value=answer]").click()
            await page.locator("button[value=next]").click()
        await page.locator(f".options.{kind.value}").wait_for()
        await clean(page, f"{kind}, asked")
        shown = as_shown(questions[number], quiz)
        if kind in PLACING:
            await answer(page, shown, right(shown)[:1])
            await page.locator("button[value=answer]").click()
            await page.locator(".errors").wait_for()
            await clean(page, f"{kind}, half answered")
        await answer(page, shown, right(shown))
        await page.locator("button[value=answer]").click()
        await page.locator("button[value=next]").wait_for()
        await clean(page, f"{kind}, explained")
        await page.goto(f"{start}/quiz/{quiz}/print")
        await clean(page, f"{kind}, on paper")


async def test_leaving(reader: tuple[Page, str]) -> None:
    page, start = reader

    async def stay(route: Route) -> None:
        answer = await route.fetch()
        headers = {name: value for name, value in answer.headers.items() if name != "refresh"}
        await route.fulfill(response=answer, headers=headers)

    await page.route("**/leave", stay)
    await page.goto(start + "/report")
    await page.evaluate("document.querySelector('form.exit').submit()")
    await page.wait_for_url("**/leave")
    await clean(page, "left")
