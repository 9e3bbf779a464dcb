"""What scripts add to the public pages, and what no page may do: lose words, hide focus, scroll sideways, call out."""

import pytest
from playwright.async_api import Browser, BrowserContext, Page, Request

from cyberbot.language.lang import Lang
from cyberbot.language.line import line
from cyberbot.store import conversations
from cyberbot.talk.codec import reply_to_json
from cyberbot.talk.reply import Block, BlockKind, Reply
from tests.browser.conftest import OUTSIDE, Live

pytestmark = pytest.mark.browser

PAGES = (
    "/", "/chat", "/advice", "/advice/invoice-fraud", "/advice?q=zebra+paint", "/report", "/report/code", "/quiz",
    "/quiz/is-it-legal-ks3", "/quiz/is-it-legal-ks3/print", "/privacy", "/cookies", "/accessibility", "/none",
)  # fmt: skip


SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }"


@pytest.fixture
async def chat(context: BrowserContext, live: Live) -> Page:
    page = await context.new_page()
    page.set_default_timeout(10_000)
    await page.goto(live.url + "/chat")
    return page


async def say(page: Page, text: str) -> None:
    await page.locator("#message").fill(text)
    await page.keyboard.press("Enter")


async def test_what_was_not_sent_is_kept_and_sent_once(chat: Page, live: Live) -> None:
    await chat.context.set_offline(True)
    await say(chat, "our files are locked")
    note = chat.get_by_text("Not sent.")
    await note.wait_for()
    assert await chat.locator(".unsent .bubble").inner_text() == "our files are locked"
    await chat.context.set_offline(False)
    await chat.get_by_role("button", name="Try again").click()
    await chat.locator(".told").first.wait_for()
    assert await chat.locator(".unsent").count() == 0
    assert await chat.locator(".said").count() == 1
    await chat.reload()
    assert await chat.locator(".said").count() == 1


async def test_a_message_whose_answer_was_lost_on_the_way_is_not_kept_twice(chat: Page) -> None:
    lost = []

    async def swallow(route: object, request: Request) -> None:
        if request.method == "POST" and not lost:
            lost.append(request.url)
            await route.fetch()  # type: ignore[attr-defined]
            await route.abort()  # type: ignore[attr-defined]
        else:
            await route.continue_()  # type: ignore[attr-defined]

    await chat.route("**/chat", swallow)
    await say(chat, "what is phishing")
    await chat.get_by_text("Not sent.").wait_for()
    await chat.get_by_role("button", name="Try again").click()
    await chat.locator(".told").first.wait_for()
    await chat.reload()
    assert await chat.locator(".said").count() == 1


async def test_two_messages_at_once_keep_their_order(chat: Page) -> None:
    await say(chat, "first what is phishing")
    await say(chat, "second what is ransomware")
    await chat.locator(".told").nth(1).wait_for()
    said = [await one.inner_text() for one in await chat.locator(".said .bubble").all()]
    assert [text.split()[0] for text in said] == ["first", "second"]


async def test_an_officers_reply_arrives_by_itself(chat: Page, live: Live) -> None:
    loads: list[str] = []
    chat.on("framenavigated", lambda frame: loads.append(frame.url))
    await say(chat, "what is phishing")
    await chat.locator(".told").first.wait_for()
    cookie = next(one for one in await chat.context.cookies(live.url) if one["name"] == "__Host-talk")
    reply = Reply(lang=Lang.EN, blocks=(Block(BlockKind.TEXT, (line("We have read your message."),)),))
    async with live.desk.store.write() as tx:
        row = await conversations.find(tx, "web", str(cookie["value"]))
        assert row is not None
        await conversations.append(tx, row.id, conversations.OFFICER, reply_to_json(reply), live.desk.clock())
    await chat.get_by_text("We have read your message.").wait_for(timeout=15_000)
    assert "An officer of the unit wrote" in await chat.locator(".officer").inner_text()
    assert loads == [], "the page was never loaded again"


async def test_a_report_in_the_chat_brings_the_way_out(chat: Page) -> None:
    out = chat.get_by_role("button", name="Exit this page")
    assert await out.is_hidden()
    await say(chat, "my email account was hacked and they changed the password")
    await out.wait_for()


async def test_shift_three_times_leaves_politely(context: BrowserContext, live: Live) -> None:
    await context.route(OUTSIDE, lambda route: route.fulfill(body="<title>Weather</title>"))
    page = await context.new_page()
    await page.goto(live.url + "/report")
    async with page.expect_navigation():
        await page.get_by_role("button", name="Start the report").click()
    await page.keyboard.press("Shift")
    assert await page.locator(".exit-count").inner_text() == "Press Shift 2 more times to leave."
    await page.keyboard.press("a")
    assert await page.locator(".exit-count").inner_text() == ""
    for _ in range(3):
        await page.keyboard.press("Shift")
    await page.wait_for_url(OUTSIDE)
    assert [one for one in await context.cookies(live.url) if one["name"] == "__Host-talk"] == []


@pytest.mark.parametrize("prefix", ["", "/cy"])
async def test_no_page_scrolls_sideways_at_320_px(browser: Browser, live: Live, prefix: str) -> None:
    context = await browser.new_context(viewport={"width": 320, "height": 640})
    page = await context.new_page()
    for path in PAGES:
        await page.goto(live.url + prefix + path)
        wide = await page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 320, f"{path} is {wide} px wide"
    await context.close()


async def test_spaced_out_text_still_fits(browser: Browser, live: Live) -> None:
    """WCAG 1.4.12: a reader's own spacing loses nothing."""
    context = await browser.new_context(viewport={"width": 390, "height": 844}, bypass_csp=True)
    page = await context.new_page()
    for path in PAGES:
        await page.goto(live.url + "/cy" + path)
        await page.add_style_tag(content=SPACED)
        assert await page.evaluate("document.documentElement.scrollWidth") <= 390, path
    await context.close()


async def test_focus_is_seen_and_never_under_a_bar(chat: Page) -> None:
    await say(chat, "what is phishing")
    await chat.locator(".told").first.wait_for()
    await chat.evaluate("window.scrollTo(0, 0)")
    await chat.locator("header a").first.focus()
    seen = 0
    for _ in range(40):
        await chat.keyboard.press("Tab")
        covered, ring = await chat.evaluate(
            """() => {
                const one = document.activeElement, box = one.getBoundingClientRect();
                const dock = document.querySelector(".dock").getBoundingClientRect();
                const inside = one.closest(".dock") !== null;
                return [!inside && box.bottom > dock.top + 1, getComputedStyle(one).outlineStyle];
            }"""
        )
        assert not covered
        if ring == "solid":
            seen += 1
        if await chat.evaluate("document.activeElement.closest('.dock') !== null"):
            break
    assert seen > 5


async def test_every_thing_to_press_is_large_enough(context: BrowserContext, live: Live) -> None:
    """WCAG 2.5.8, with room to spare: 24 px for links that stand alone, 40 for buttons."""
    page = await context.new_page()
    for path in PAGES:
        await page.goto(live.url + path)
        small = await page.evaluate(
            """() => [...document.querySelectorAll("button:not(.link), .button, nav a, .skip:focus")]
                .filter(one => one.offsetParent !== null)
                .map(one => [one.textContent.trim(), one.getBoundingClientRect().height])
                .filter(([, height]) => height < 24)"""
        )
        assert small == [], path


async def test_nothing_is_asked_of_another_site_and_no_fault_is_logged(context: BrowserContext, live: Live) -> None:
    page = await context.new_page()
    asked: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    for path in PAGES[:-1]:
        await page.goto(live.url + path, wait_until="networkidle")
    assert [url for url in asked if not url.startswith(live.url)] == []
    assert faults == []
