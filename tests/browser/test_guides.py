"""The four guides in a real browser: with scripts and without, in English and Welsh, and axe on every state."""

import re
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, Page

from cyberbot.journeys.journey import Journey, QuestionKind
from cyberbot.language.lang import Lang
from tests.browser.conftest import DESKTOP, PHONE, Live, Visit
from tests.browser.test_axe import clean
from tests.web.house import shelf

pytestmark = pytest.mark.browser

SCAM = "Dear customer, your account is suspended. Log in within 24 hours at http://bank-login.top/x <b>now</b>"
GUIDES = ("action-plan", "check-this-message", "is-it-illegal", "where-to-report")


def told(lang: Lang, key: str) -> str:
    return shelf().library.words.text(lang, key)


async def press(page: Page, act: str) -> None:
    async with page.expect_navigation():
        await page.locator(f"button[value={act}]").first.click()


async def walk(page: Page, journey: Journey) -> None:
    """Answer every question that is open: the second option of each, the scam where a text is asked for."""
    for _ in journey.questions:
        if not await page.locator("button[value=answer]").count():
            return
        if await page.locator("textarea#answer").count():
            await page.locator("#answer").fill(SCAM)
        else:
            await page.locator("input[name=option]").nth(1).check()
        await press(page, "answer")


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("name", GUIDES)
async def test_a_guide_is_walked_to_its_end(visit: Visit, name: str, lang: Lang) -> None:
    page, journey = visit.page, shelf().library.journeys[name]
    prefix = "/cy" if lang is Lang.CY else ""
    await visit.go(f"{prefix}/journey")
    await visit.press(journey.title.of(lang), role="link")
    await press(page, "start")
    await walk(page, journey)
    assert await page.locator("h1").inner_text() == journey.title.of(lang)
    assert await page.locator(".source a").count() > 0
    assert await page.locator(".draft").count() == 1
    assert await page.locator(".print-act button").is_visible() is visit.scripts
    assert "bank-login" not in await page.content()
    if any(one.kind is QuestionKind.PASTE for one in journey.questions):
        assert told(lang, "journey.signs.found") in await page.locator(".found").inner_text()
    assert await page.locator("html").get_attribute("lang") == lang.value
    width = await page.evaluate("document.documentElement.scrollWidth") if visit.scripts else 0
    assert width <= PHONE["width"]


async def test_the_keyboard_alone(visit: Visit) -> None:
    page = visit.page
    await visit.go("/journey/action-plan")
    await page.get_by_role("button", name="Start").focus()
    await page.keyboard.press("Enter")
    await page.locator("#answer").focus()
    await page.keyboard.press("ArrowDown")
    await page.locator("button[value=answer]").focus()
    await page.keyboard.press("Enter")
    await visit.see("How many people work there?")
    await page.locator("#answer").focus()
    await page.keyboard.press("Space")
    await page.locator("button[value=answer]").focus()
    await page.keyboard.press("Enter")
    await visit.see("Which of these do you have already?")
    await page.locator("button[value=back]").focus()
    await page.keyboard.press("Enter")
    await visit.see("How many people work there?")


async def test_a_plan_on_paper_and_as_files(visit: Visit) -> None:
    page, journey = visit.page, shelf().library.journeys["action-plan"]
    await visit.go("/journey/action-plan")
    await press(page, "start")
    await walk(page, journey)
    for name in ("Save it as a text file", "Add a reminder to your calendar"):
        async with page.expect_download() as saving:
            await page.get_by_role("link", name=name).click()
        saved = await saving.value
        assert re.fullmatch(r"action-plan\.(txt|ics)", saved.suggested_filename)
    await page.emulate_media(media="print")
    assert not await page.locator("header.top").is_visible()
    assert not await page.locator(".keep").is_visible()
    assert await page.locator(".paper-only").is_visible()
    assert await page.locator(".plan li").count() == 7
    assert len(await page.pdf(format="A4")) > 10_000


async def test_leaving_takes_the_answers_along(visit: Visit) -> None:
    page = visit.page
    await visit.go("/journey/action-plan")
    await press(page, "start")
    await visit.see("What kind of organisation is it?")
    await page.context.route(re.compile(r"^https://"), lambda route: route.fulfill(body="<title>Weather</title>"))
    await page.get_by_role("button", name="Exit this page").click()
    await page.wait_for_url(re.compile(r"^https://"))
    await visit.go("/journey/action-plan")
    await visit.see("Three questions about your organisation")


@pytest.fixture(params=[("", "light", PHONE), ("/cy", "dark", DESKTOP)], ids=["en-light-phone", "cy-dark-desktop"])
async def reader(request: pytest.FixtureRequest, browser: Browser, live: Live) -> AsyncIterator[tuple[Page, str]]:
    prefix, scheme, size = request.param
    context = await browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    context.set_default_timeout(15_000)
    yield await context.new_page(), live.url + prefix
    await context.close()


async def test_axe_on_every_state(reader: tuple[Page, str]) -> None:
    page, start = reader
    await page.goto(start + "/journey")
    await clean(page, "the list")
    for name in GUIDES:
        journey = shelf().library.journeys[name]
        await page.goto(f"{start}/journey/{name}")
        await clean(page, f"{name}: the beginning")
        await press(page, "start")
        await press(page, "answer")
        await clean(page, f"{name}: nothing chosen")
        await page.locator("input[name=option]").nth(1).check()
        await press(page, "answer")
        await clean(page, f"{name}: a later question")
        await walk(page, journey)
        await clean(page, f"{name}: the result")
