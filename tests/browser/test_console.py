"""The officers' door in a real browser: from the link to the close, with scripts and without, in both languages."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pyotp
import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page

from cyberbot.desk import officers
from cyberbot.desk.desk import Desk
from cyberbot.referrals.lane import Lane
from cyberbot.store.engine import Store
from cyberbot.web.app import build
from cyberbot.web.console.app import build as build_console
from cyberbot.web.options import WebOptions
from tests.browser.conftest import DESKTOP, PHONE, Live, Serve
from tests.conftest import Clock
from tests.console.people import PASSWORD, referral
from tests.web.house import AFTERNOON, desk_over

pytestmark = pytest.mark.browser
ANSWERS = {"going_on": "=yes", "amount": "2340", "area": "Crewe", "force": "=cheshire", "contact": "07700 900412"}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture
def clock() -> Clock:
    return Clock(AFTERNOON)


@pytest.fixture
async def console(sqlite_store: Store, clock: Clock, serve: Serve) -> Live:
    """The public pages with the console, over an empty store."""
    desk = desk_over(sqlite_store, clock)
    return Live(url=await serve(build(desk, WebOptions(console=build_console(desk, WebOptions())))), desk=desk)


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
async def page(request: pytest.FixtureRequest, browser: Browser) -> AsyncIterator[Page]:
    context = await browser.new_context(
        viewport=DESKTOP,  # type: ignore[arg-type]
        locale="en-GB",
        java_script_enabled=bool(request.param),
    )
    context.set_default_timeout(10_000)
    opened = await context.new_page()
    opened.on("pageerror", lambda error: pytest.fail(f"a script failed: {error}"))
    yield opened
    await context.close()


async def sound(page: Page) -> None:
    """No fault that axe can find. It runs as a script, so only where scripts run."""
    scripted = await page.evaluate("() => document.documentElement.lang")
    assert scripted in ("en", "cy")
    results = await Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
    assert results.response["violations"] == [], results.generate_report()
    wide = await page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, page.url


async def press(page: Page, name: str) -> None:
    await page.get_by_role("button", name=name, exact=True).first.click()
    await page.wait_for_load_state()


async def come_in(page: Page, url: str, desk: Desk, clock: Clock) -> str:
    """From the one-time link to the queue; the secret of the authenticator app."""
    token = await officers.add(desk, "DC Morris", list(Lane))
    await page.goto(url + officers.link_path(token))
    await page.get_by_label("New password").fill(PASSWORD)
    await page.get_by_label("The same password again").fill(PASSWORD)
    await press(page, "Set password")
    secret = (await page.locator(".secret").inner_text()).replace(" ", "")
    assert await page.locator("img.qr").evaluate("one => one.complete && one.naturalWidth > 100")
    await page.get_by_label("Code", exact=True).fill(pyotp.TOTP(secret).at(clock()))
    await press(page, "Confirm the code")
    assert await page.locator(".codes li").count() == 10
    await page.get_by_role("link", name="I have kept them. Go to the queue").click()
    clock.move(seconds=31)
    return secret


async def test_from_the_link_to_the_close(page: Page, console: Live, clock: Clock) -> None:
    secret = await come_in(page, console.url, console.desk, clock)
    assert await page.locator("h1").inner_text() == "Queue"
    reference = await referral(console.desk, answers=ANSWERS, channel="web", address="a-token")
    await page.get_by_role("link", name="Refresh the queue").first.click()
    await page.get_by_role("link", name=f"{reference[:4]}-{reference[4:]}").click()

    await press(page, "Take it")
    assert "You have taken this referral." in await page.locator("main").inner_text()
    await press(page, "Start assessing")
    await page.get_by_label("Add a note").fill("Rang them.")
    await press(page, "Save note")
    await page.get_by_label("Your words to the reporter").fill("Leave it switched off.")
    await press(page, "Send the reply")
    await page.get_by_text("Show contact details").click()
    await page.get_by_label("To contact the reporter").check()
    await page.get_by_label("Code from your app").fill(pyotp.TOTP(secret).at(clock()))
    await press(page, "Show them")
    assert "07700 900412" in await page.locator("aside").inner_text()
    await page.get_by_label("Advice given").check()
    await press(page, "Close the referral")

    text = await page.locator("main").inner_text()
    for words in ("The referral is closed.", "advice given", "Rang them.", "Leave it switched off."):
        assert words in text
    await press(page, "Sign out")
    assert "You are signed out." in await page.locator("main").inner_text()
    await page.goto(console.url + f"/console/cases/{reference}")
    assert await page.locator("h1").inner_text() == "Sign in"


async def test_what_was_typed_outlives_the_sign_in(page: Page, console: Live, clock: Clock) -> None:
    secret = await come_in(page, console.url, console.desk, clock)
    reference = await referral(console.desk, answers=ANSWERS)
    await page.goto(console.url + f"/console/cases/{reference}")
    await page.get_by_label("Add a note").fill("A long note, half an hour of work.")
    clock.move(minutes=30)
    await press(page, "Save note")
    await page.get_by_label("Name").fill("DC Morris")
    await page.get_by_label("Password").fill(PASSWORD)
    await page.get_by_label("Code").fill(pyotp.TOTP(secret).at(clock()))
    await press(page, "Sign in")
    assert await page.get_by_label("Your note").input_value() == "A long note, half an hour of work."
    await press(page, "Send it now")
    assert "The note is saved." in await page.locator("main").inner_text()


@pytest.mark.parametrize("size", [DESKTOP, PHONE, {"width": 320, "height": 640}], ids=["desktop", "phone", "narrow"])
async def test_every_page_is_accessible_in_both_languages(
    browser: Browser, console: Live, clock: Clock, size: dict[str, int], tmp_path: Path
) -> None:
    desk, url = console.desk, console.url
    context = await browser.new_context(viewport=size, locale="en-GB")  # type: ignore[arg-type]
    context.set_default_timeout(10_000)
    page = await context.new_page()
    await page.goto(url + "/console/sign-in")
    await sound(page)
    await press(page, "Sign in")
    assert (await page.title()).startswith("Error: ")
    await sound(page)
    other = await officers.add(desk, "DC Shah", list(Lane))
    for path in (officers.link_path(other), "/console/link/none", "/console/cy/sign-in"):
        await page.goto(url + path)
        await sound(page)
    await come_in(page, url, desk, clock)
    await sound(page)
    reference = await referral(desk, answers=ANSWERS)
    await referral(desk, summary="sextortion", answers={"area": "Llanfairpwllgwyngyll"}, address="2")
    for path in ("/queue", "/queue?lane=prevent", "/queue?reference=zz", f"/cases/{reference}", "/cases/ZZZZZZ"):
        for lang in ("", "/cy"):
            await page.goto(url + "/console" + lang + path)
            await sound(page)
    await page.goto(url + f"/console/cases/{reference}")
    await press(page, "Take it")
    await press(page, "Start assessing")
    await press(page, "Close the referral")
    await sound(page)
    await page.get_by_text("Show contact details").click()
    await sound(page)
    await page.get_by_role("link", name="Cymraeg").click()
    assert await page.locator("html").get_attribute("lang") == "cy"
    await sound(page)
    await page.evaluate("() => document.querySelectorAll('input[name=version]').forEach(one => one.value = '1')")
    await page.get_by_label("Ychwanegu nodyn").fill("nodyn")
    await press(page, "Cadw'r nodyn")
    assert "Newidiodd yr atgyfeiriad hwn" in await page.title()
    await sound(page)
    await context.close()


async def test_focus_is_never_hidden_under_the_sticky_bar(browser: Browser, console: Live, clock: Clock) -> None:
    context = await browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = await context.new_page()
    await come_in(page, console.url, console.desk, clock)
    reference = await referral(console.desk, answers=ANSWERS)
    await page.goto(console.url + f"/console/cases/{reference}")
    await page.mouse.wheel(0, 5000)
    hidden = 0
    for _ in range(25):
        await page.keyboard.press("Shift+Tab")
        hidden += await page.evaluate(
            """() => {
                const one = document.activeElement.getBoundingClientRect();
                const bar = document.querySelector(".identity");
                if (bar.contains(document.activeElement) || !one.width) return 0;
                const over = bar.getBoundingClientRect();
                return one.top >= over.top && one.bottom <= over.bottom ? 1 : 0;
            }"""
        )
    assert hidden == 0
    await context.close()


async def test_new_rows_wait_until_they_are_asked_for(browser: Browser, console: Live, clock: Clock) -> None:
    context = await browser.new_context(viewport=DESKTOP)  # type: ignore[arg-type]
    page = await context.new_page()
    await page.clock.install(time=AFTERNOON)
    await come_in(page, console.url, console.desk, clock)
    clock.move(seconds=5)
    reference = await referral(console.desk)
    await page.clock.run_for(31_000)
    show = page.get_by_role("link", name="Show 1 new")
    await show.wait_for()
    assert await page.locator(".ref").count() == 0
    await show.click()
    shown = await page.locator(".ref").inner_text()
    assert re.sub("-", "", shown) == reference
    await context.close()
