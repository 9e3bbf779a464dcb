"""The editor's preview in a real browser: it follows a saved file, works without scripts, and is clean for axe."""

from pathlib import Path

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser

from cyberbot.editor.preview import build
from tests.browser.conftest import DESKTOP, Serve
from tests.editor.conftest import folder, spoken
from tests.library.sample import spoil

__all__ = ["folder", "spoken"]

pytestmark = pytest.mark.browser
CARD = "advice/passwords.yaml"
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
async def test_a_card_is_seen_four_times_and_follows_the_file(
    browser: Browser, serve: Serve, spoken: Path, scripts: bool
) -> None:
    url = await serve(await build(spoken))
    context = await browser.new_context(viewport=DESKTOP, java_script_enabled=scripts)  # type: ignore[arg-type]
    page = await context.new_page()
    await page.goto(url)
    await page.get_by_role("link", name="Passwords: passwords").click()
    english, welsh = page.frame_locator("iframe").first, page.frame_locator("iframe").last
    await english.get_by_role("heading", level=1, name="Passwords: passwords").wait_for()
    await welsh.get_by_role("heading", level=1, name="Cyfrineiriau: passwords").wait_for()
    await page.get_by_role("region", name="Telegram, English").get_by_text("1. Start with your email").wait_for()
    spoil(spoken, CARD, "Start with your email account.", "Please begin with your email account.")
    if not scripts:
        await page.wait_for_timeout(3000)
        await page.reload()
    await page.get_by_role("region", name="Telegram, English").get_by_text("1. Please begin").wait_for()
    await english.get_by_text("Please begin with your email account.").wait_for()
    await page.get_by_role("heading", name="1 to mend").wait_for()
    await context.close()


async def test_its_pages_are_clean_for_axe(browser: Browser, serve: Serve, spoken: Path) -> None:
    spoil(spoken, CARD, "Start with your email account.", "Please start with your email account.")
    url = await serve(await build(spoken))
    context = await browser.new_context(viewport=DESKTOP)  # type: ignore[arg-type]
    page = await context.new_page()
    for path in ("/", "/see/cards/passwords", "/see/quizzes/ks3-quiz", "/gone"):
        await page.goto(url + path)
        found = await Axe().run(page, options=RULES)
        assert found.violations_count == 0, found.generate_report()
    await context.close()
