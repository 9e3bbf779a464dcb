"""The whole way of a person, in a real browser, with scripts and without, in English and Welsh."""

import re

import pytest

from cyberbot.language.lang import Lang
from cyberbot.library.snapshot import Library
from tests.browser.conftest import OUTSIDE, Visit
from tests.browser.taking import answer, as_shown, right
from tests.web.house import shelf

pytestmark = pytest.mark.browser

QUIZ = "passwords-ks2"
ASKED = {Lang.EN: "how do i make a strong password", Lang.CY: "sut mae gwneud cyfrinair cryf i fy e-bost"}
HACKED = {Lang.EN: "my email account was hacked and they wrote to customers", Lang.CY: "cafodd fy nghyfrif ei hacio"}


@pytest.fixture(params=list(Lang), ids=["en", "cy"])
def lang(request: pytest.FixtureRequest) -> Lang:
    found: Lang = request.param
    return found


class Told:
    """The service's words in one language, so that a journey reads the same in both."""

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.library: Library = shelf().library
        self.prefix = "/cy" if lang is Lang.CY else ""

    def __call__(self, key: str, **slots: str) -> str:
        return "".join(span.text for span in self.library.say(self.lang, key, **slots))


@pytest.fixture
def told(lang: Lang) -> Told:
    return Told(lang)


async def test_a_question_is_asked_and_answered(visit: Visit, told: Told) -> None:
    page = visit.page
    await visit.go(f"{told.prefix}/")
    asked = ASKED[told.lang]
    await page.get_by_label(told("web.start.ask")).fill(asked)
    await visit.press(told("web.start.send"))
    assert page.url.partition("?")[0].endswith(f"{told.prefix}/chat")
    log = page.get_by_role("log")
    assert asked in await log.inner_text()
    assert await log.locator(".source a").count() > 0
    assert await log.locator(".draft").count() == 1
    loads: list[str] = []
    page.on("framenavigated", lambda frame: loads.append(frame.url))
    await page.get_by_label(told("web.chat.message")).fill("ransomware")
    await visit.press(told("web.chat.send"))
    await log.locator(".told").nth(1).wait_for()
    assert await page.get_by_label(told("web.chat.message")).input_value() == ""
    assert bool(loads) is not visit.scripts, "with scripts the page is not loaded again; without, it is"
    before = await log.locator(".told").count()
    await log.locator("button.choice").first.click()
    await log.locator(".told").nth(before).wait_for()
    assert await log.locator(".spent .chosen").count() >= 1


async def test_a_report_is_told_kept_and_come_back_to(visit: Visit, told: Told) -> None:
    page = visit.page
    await visit.go(f"{told.prefix}/report")
    await visit.press(told("web.report.start"))
    await page.locator("#answer").fill(HACKED[told.lang])
    await visit.press(told("web.report.continue"))
    await page.locator(".code").first.wait_for()
    for _ in range(20):
        if await page.locator("dl.summary").count():
            break
        await visit.press(told("report.skip"))
    await visit.see(HACKED[told.lang])
    await visit.press(told("report.send"))
    code = (await page.locator("#code").inner_text()).strip()
    assert re.fullmatch(r"[0-9A-Z]{4}([- ][0-9A-Z]{4}){2}", code)
    assert await page.locator(".copy-act").is_visible() is visit.scripts
    await page.context.clear_cookies()
    await visit.go(f"{told.prefix}/report/code")
    await page.get_by_label(told("web.receipt.code")).fill(code.lower().replace("-", " "))
    await visit.press(told("web.receipt.act"))
    await visit.see(HACKED[told.lang])
    await page.get_by_label(told("web.receipt.add")).fill("http://evil.example <b>!</b>")
    await visit.press(told("web.receipt.add_act"))
    await visit.see(told("web.receipt.added"))
    await visit.see("http://evil.example <b>!</b>")
    await page.get_by_text(told("web.receipt.withdraw"), exact=True).click()
    await page.get_by_label(told("web.receipt.withdraw_sure")).check()
    await visit.press(told("web.receipt.withdraw_act"))
    await visit.see(told("web.receipt.withdrawn"))


async def test_a_missing_answer_is_mended(visit: Visit, told: Told) -> None:
    page = visit.page
    await visit.go(f"{told.prefix}/report")
    await visit.press(told("web.report.start"))
    await visit.press(told("web.report.continue"))
    assert (await page.title()).startswith("Gwall: " if told.lang is Lang.CY else "Error: ")
    errors = page.get_by_role("alert")
    assert told("web.report.blank") in await errors.inner_text()
    assert await errors.evaluate("one => one === document.activeElement"), "the summary has the focus"
    await errors.get_by_role("link").click()
    assert await page.locator("#answer").evaluate("one => one === document.activeElement")


async def test_a_quiz_is_taken_to_its_result_and_printed(visit: Visit, told: Told) -> None:
    page = visit.page
    quiz = told.library.quizzes[QUIZ]
    await visit.go(f"{told.prefix}/quiz")
    await visit.press(quiz.title.of(told.lang), role="link")
    await visit.press(told("web.quiz.start"))
    for question in quiz.questions:
        shown = as_shown(question, QUIZ)
        await answer(page, shown, right(shown))
        await visit.press(told("web.quiz.act"))
        assert told("web.quiz.right") in await page.locator(".good").inner_text()
        await page.locator("button[value=next]").click()
        await page.locator("button[value=next]").wait_for(state="detached")
    count = str(len(quiz.questions))
    await visit.see(told("web.quiz.score", right=count, number=count))
    await visit.go(f"{told.prefix}/quiz/{QUIZ}/print")
    await page.emulate_media(media="print")
    assert not await page.locator("header.top").is_visible()
    assert await page.locator(".sheet").count() == 3
    assert len(await page.pdf(format="A4")) > 10_000


async def test_the_keyboard_alone_answers_a_quiz(visit: Visit) -> None:
    page = visit.page
    await visit.go(f"/quiz/{QUIZ}")
    await page.get_by_role("button", name="Start the quiz").focus()
    await page.keyboard.press("Enter")
    await page.locator("#option-a").focus()
    await page.keyboard.press("Space")
    await page.locator("button[value=answer]").focus()
    await page.keyboard.press("Enter")
    await visit.see("You chose A.")


async def test_the_switch_and_exit_work_by_hand(visit: Visit) -> None:
    page = visit.page
    await page.context.route(OUTSIDE, lambda route: route.fulfill(body="<title>Weather</title>"))
    await visit.go("/report")
    await page.get_by_role("link", name="Cymraeg").click()
    await page.wait_for_url("**/cy/report")
    await visit.press("Dechrau'r adroddiad")
    await page.locator("#answer").fill("cafodd fy nghyfrif ei hacio")
    await page.get_by_role("button", name="Gadael y dudalen hon").click()
    await page.wait_for_url(OUTSIDE)
    assert [one for one in await page.context.cookies(visit.url) if one["name"] == "__Host-talk"] == []
    await visit.go("/report/question")
    await visit.see("No report is open in this browser.")
