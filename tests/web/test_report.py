"""The guided report as pages, from the first question to the receipt, and back with it."""

import re

import pytest

from cyberbot.desk.desk import Desk
from cyberbot.referrals.code import read_code
from tests.web.conftest import Client, Open
from tests.web.page import Page, page


async def start(client: Client, lane: str = "pursue", prefix: str = "") -> Page:
    return await page(await client.post(f"{prefix}/report", data={"lane": lane, "key": "s"}))


async def say(client: Client, here: Page, text: str) -> Page:
    data = {"text": text, "key": here.value("key"), "question": here.value("question")}
    return await page(await client.post(here.url, data=data))


async def press(client: Client, here: Page, words: str) -> Page:
    data = {"choice": here.button(words).value, "key": here.value("key"), "question": here.value("question")}
    return await page(await client.post(here.url, data=data))


async def to_the_end(client: Client, first_words: str) -> Page:
    """Tell it, skip the rest, send it."""
    here = await say(client, await start(client), first_words)
    for _ in range(20):
        if here.h1 == ["Check your answers"]:
            return await press(client, here, "Send my report")
        here = await press(client, here, "Skip this question")
    raise AssertionError("The report never came to its end.")


def receipt_in(here: Page) -> str:
    found = re.search(r'class="code"[^>]*>([^<]+)<', here.source)
    assert found is not None
    code = read_code(found.group(1))
    assert code is not None
    assert len(code) == 12
    return code


async def test_what_is_kept_stands_before_the_first_question(client: Client) -> None:
    here = await page(await client.get("/report"))
    kept = here.words.index("What we keep")
    assert kept < here.words.index("Start the report")
    for number in ("999", "159", "101", "0300 123 2040"):
        assert number in here.words
    assert "This is not a crime record" in here.words
    assert "/privacy" in here.links


async def test_one_question_a_page_to_a_receipt(client: Client) -> None:
    here = await start(client)
    assert here.url == "/report/question"
    assert "Report, question 1 of" in here.words
    here = await say(client, here, "I paid £2,340 on an invoice and the supplier says it is not her account")
    assert "Ring your bank now" in here.words, "what cannot wait comes before the next question"
    assert "Report kept" in here.words
    early = receipt_in(here)
    seen = []
    for _ in range(20):
        seen.append(here.h1[0])
        if here.h1 == ["Check your answers"]:
            break
        here = await press(client, here, "Skip this question")
    assert len(seen) == len(set(seen))
    assert len(seen) > 5
    assert "I paid £2,340 on an invoice" in here.words
    done = await press(client, here, "Send my report")
    assert done.url == "/report/kept"
    assert receipt_in(done) == early
    assert "What happens next" in done.words
    assert "Nobody may be reading" in done.words


async def test_an_answer_that_cannot_be_read_is_asked_again_with_what_was_typed(client: Client) -> None:
    here = await say(client, await start(client), "somebody took money from my account")
    while "How much" not in here.h1[0]:
        here = await press(client, here, "Yes" if "money" in here.h1[0].lower() else "Skip this question")
    wrong = await say(client, here, "two forty")
    assert wrong.status == 422
    assert wrong.title.startswith("Error: ")
    assert wrong.value("text") == "two forty"
    assert wrong.words.count("Enter the amount in pounds, like 240") == 2, "in the summary and at the field alike"
    right = await say(client, wrong, "£240")
    assert right.status == 200
    assert "How much" not in right.h1[0]


async def test_nothing_typed_is_mended_in_place(client: Client) -> None:
    here = await say(client, await start(client), "  ")
    assert here.status == 422
    assert here.words.count("Type an answer, or skip this question.") == 2
    choices = await say(client, await say(client, here, "my account was hacked"), "")
    assert "Choose an answer, or skip this question." in choices.words


async def test_an_answer_to_a_past_question_changes_nothing(client: Client) -> None:
    first = await start(client)
    second = await say(client, first, "my account was hacked")
    stale = await say(client, first, "an old page sends this")
    assert stale.h1 == second.h1
    assert "That question was answered before." in stale.words
    check = await page(await client.get("/chat"))
    assert "an old page sends this" not in check.words


async def test_an_answer_can_be_changed_at_the_end(client: Client) -> None:
    here = await say(client, await start(client), "my email account was hacked")
    while here.h1 != ["Check your answers"]:
        here = await press(client, here, "Skip this question")
    change = next(one for one in here.fields if one.words.startswith("Change") and "going_on" in one.value)
    data = {"choice": change.value, "key": here.value("key"), "question": "check"}
    asked = await page(await client.post("/report/question", data=data))
    assert asked.h1 == ["Is it still going on?"]
    back = await press(client, asked, "Yes")
    assert back.h1 == ["Check your answers"]


async def test_coming_back_adding_and_taking_back(client: Client, open_door: Open, desk: Desk) -> None:
    code = receipt_in(await to_the_end(client, "our files are locked and they want bitcoin"))
    elsewhere = await open_door(desk=desk)
    typed = f" {code[:4].lower()}-{code[4:8]} {code[8:]} "
    held = await page(await elsewhere.post("/report/code", data={"code": typed}))
    assert held.url == f"/report/{code}"
    assert "our files are locked and they want bitcoin" in held.words
    assert "No officer has taken it yet" in held.words
    empty = await page(await elsewhere.post(f"/report/{code}/add", data={"text": " "}))
    assert empty.status == 422
    assert "Type what you want to add." in empty.words
    more = await page(await elsewhere.post(f"/report/{code}/add", data={"text": "<b>it came by email</b>"}))
    assert "Your words are kept with the report." in more.words
    assert "&lt;b&gt;it came by email&lt;/b&gt;" in more.source
    unsure = await page(await elsewhere.post(f"/report/{code}/withdraw", data={}))
    assert unsure.status == 422
    assert "Tick the box" in unsure.words
    gone = await page(await elsewhere.post(f"/report/{code}/withdraw", data={"sure": "1"}))
    assert gone.words.count("You took this report back.") == 2
    assert "Add to your report" not in gone.words


@pytest.mark.parametrize("typed", ["7KM4-Q2XT-9DVH", "nonsense", "!!!", "4QJ2T9", "0" * 40, "<script>"])
async def test_unknown_receipts_are_answered_alike(client: Client, typed: str) -> None:
    answer = await page(await client.post("/report/code", data={"code": typed}))
    assert answer.status == 404
    assert answer.words.count("No report is kept under this code. Check the code and type it again.") == 2
    assert answer.value("code") == typed


async def test_unknown_receipts_in_the_address_are_answered_alike(client: Client) -> None:
    bodies = set()
    for path in ("/report/7KM4Q2XT9DVH", "/report/zzz", "/report/7KM4Q2XT9DVH/add", "/report/xx/withdraw"):
        method = "POST" if path.count("/") == 3 else "GET"
        answer = await client.request(method, path, data={"text": "x", "sure": "1"} if method == "POST" else None)
        assert answer.status == 404
        text = await answer.text()
        bodies.add(re.sub(r"/language/cy\?back=[^\"]*", "", text))
    assert len(bodies) == 1


async def test_a_mistyped_known_receipt_shows_nothing(client: Client) -> None:
    code = receipt_in(await to_the_end(client, "our files are locked"))
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    assert "locked" not in (await page(await client.get(f"/report/{wrong}"))).words


@pytest.mark.parametrize(("lane", "asks"), [("protect", "What would you like?"), ("prevent", "What worries you?")])
async def test_the_other_lanes_have_their_own_questions(client: Client, lane: str, asks: str) -> None:
    here = await start(client, lane)
    assert here.url == "/report/question"
    assert here.h1[0]
    assert "Report, question 1 of" in here.words


async def test_no_lane_no_report(client: Client) -> None:
    assert (await client.post("/report", data={"lane": "everything"})).status == 400
    assert (await client.post("/report", data={})).status == 400


async def test_pages_of_a_report_that_is_not_open_say_so(client: Client) -> None:
    here = await page(await client.get("/report/question"))
    assert here.url == "/report/kept"
    assert here.h1 == ["No report is open in this browser."]
    assert (await say(client, Page("<input name=key><input name=question>", 200, "/report/question"), "x")).url == (
        "/report/kept"
    )


async def test_a_report_is_gone_on_with(client: Client) -> None:
    await say(client, await start(client), "my account was hacked")
    assert "Go on with your report" in (await page(await client.get("/report"))).words
    assert (await page(await client.get("/report/kept"))).url == "/report/question"


async def test_leaving_forgets_the_conversation_and_points_elsewhere(client: Client) -> None:
    await say(client, await start(client), "my account was hacked")
    left = await client.post("/leave")
    assert left.status == 200
    assert left.headers["Refresh"].startswith("0; url=https://")
    assert "Max-Age=0" in left.headers["Set-Cookie"]
    assert "hacked" not in await left.text()
    assert (await page(await client.get("/report/question"))).h1 == ["No report is open in this browser."]


async def test_danger_in_an_answer_comes_first(client: Client) -> None:
    here = await say(client, await start(client), "he is outside my house now and says he will kill me")
    assert "999" in here.words.split("Is it still going on?")[0]


async def test_a_report_in_welsh_is_welsh_throughout(client: Client) -> None:
    here = await start(client, prefix="/cy")
    assert here.url == "/cy/report/question"
    assert here.lang == "cy"
    assert "Adroddiad, cwestiwn 1 o" in here.words
    here = await say(client, here, "mae fy nghyfrif wedi cael ei hacio")
    for _ in range(20):
        if here.h1 == ["Gwiriwch eich atebion"]:
            break
        skip = next(one for one in here.fields if one.value.endswith(":skip"))
        data = {"choice": skip.value, "key": here.value("key"), "question": here.value("question")}
        here = await page(await client.post(here.url, data=data))
    assert here.h1 == ["Gwiriwch eich atebion"]
    assert here.url == "/cy/report/question"


async def test_words_of_danger_behind_a_receipt_bring_help_first(client: Client) -> None:
    code = receipt_in(await to_the_end(client, "our files are locked and they want bitcoin"))
    more = await page(await client.post(f"/report/{code}/add", data={"text": "i want to kill myself"}))
    assert "ring 999" in more.words
    assert more.words.index("ring 999") < more.words.index("Your words are kept")
