"""Journeys as pages: walked, gone back, kept, left; what was pasted, and what is not stored."""

import re

import pytest
import sqlalchemy as sa

from cyberbot.desk.desk import Desk
from cyberbot.store.tables import conversation, inbox, transcript
from tests.web.conftest import Client
from tests.web.house import shelf
from tests.web.page import Page, page

PLAN = "action-plan"
SCAM = "HSBC: your account will be closed within 24 hours. Log in at http://hsbc-secure.top/x <b>now</b>"


async def send(client: Client, here: Page, act: str, *options: str, text: str = "", name: str = PLAN) -> Page:
    """Post the form that is on the page, with everything that it carries."""
    hidden = [(one.name, one.value) for one in here.fields if one.name and one.name not in ("option", "act", "text")]
    data = [*hidden, ("act", act), *(("option", one) for one in options), *([("text", text)] if text else [])]
    prefix = "/cy" if here.lang == "cy" else ""
    return await page(await client.post(f"{prefix}/journey/{name}", data=data))


async def begin(client: Client, name: str = PLAN, prefix: str = "") -> Page:
    return await send(client, await page(await client.get(f"{prefix}/journey/{name}")), "start", name=name)


async def planned(client: Client, prefix: str = "") -> Page:
    here = await begin(client, prefix=prefix)
    for options in (("farm",), ("small",), ("backups", "updates")):
        here = await send(client, here, "answer", *options)
    return here


async def test_all_stand_in_the_list(client: Client) -> None:
    here = await page(await client.get("/journey"))
    assert {f"/journey/{name}" for name in shelf().library.journeys} <= set(here.links)
    start = await page(await client.get("/"))
    assert f"/journey/{PLAN}" in start.links
    card = await page(await client.get("/advice/farms"))
    assert f"/journey/{PLAN}" in card.links


@pytest.mark.parametrize(
    ("prefix", "words"),
    [("", ("Your plan, in order", "Draft.", "Checked")), ("/cy", ("Eich cynllun, mewn trefn", "aros am ddarllenydd"))],
)
async def test_a_plan_is_made(client: Client, prefix: str, words: tuple[str, ...]) -> None:
    here = await planned(client, prefix)
    assert here.url == f"{prefix}/journey/{PLAN}"
    for said in words:
        assert said in here.words
    assert len(here.h1) == 1
    assert f"{prefix}/advice/two-step-verification" in here.links
    assert f"{prefix}/advice/farms" in here.links
    assert f"{prefix}/advice/backups" not in here.links
    again = await page(await client.get(f"{prefix}/journey/{PLAN}"))
    assert again.h1 == here.h1, "a reload shows the result again"


async def test_nothing_chosen_is_asked_for_again(client: Client) -> None:
    here = await send(client, await begin(client), "answer")
    assert here.status == 422
    assert here.title.startswith("Error: ")
    assert here.words.count("Choose an answer first.") == 2


@pytest.mark.parametrize("option", ["z", "v1:c:delete", "<b>", "farm\0"])
async def test_an_option_that_is_not_there_is_no_answer(client: Client, option: str) -> None:
    here = await send(client, await begin(client), "answer", option)
    assert here.status in (422, 200)
    assert "kind of organisation" in here.words or "How many people" in here.words


async def test_back_and_forward(client: Client) -> None:
    first = await begin(client)
    second = await send(client, first, "answer", "farm")
    assert "How many people work there?" in second.words
    back = await send(client, second, "back")
    assert "What kind of organisation is it?" in back.words
    forward = await send(client, back, "answer", "shop")
    stale = await send(client, second, "answer", "one")
    assert "How many people" in forward.words
    assert "Which of these do you have" in stale.words, "the same question, answered from another tab"
    moved = await send(client, first, "answer", "school")
    assert "That question was answered before." in moved.words


async def test_leaving_forgets_where_the_person_was(client: Client) -> None:
    left = await send(client, await begin(client), "stop")
    assert left.url == "/journey"
    assert "Start" in (await page(await client.get(f"/journey/{PLAN}"))).words


async def test_a_pasted_scam_is_looked_through_and_never_linked(client: Client, desk: Desk) -> None:
    here = await begin(client, "check-this-message")
    here = await send(client, here, "answer", "email", name="check-this-message")
    here = await send(client, here, "answer", name="check-this-message")
    assert "Paste the words of the message" in here.words
    missing = await send(client, here, "answer", name="check-this-message")
    assert missing.status == 422
    assert "or choose that you have nothing to paste" in missing.words
    here = await send(client, here, "answer", text=SCAM, name="check-this-message")
    assert "Signs that we found" in here.words
    assert "It holds a link. We did not open it." in here.words
    assert "cannot say whether the message is real" in here.words
    assert "hsbc-secure" not in here.source
    assert "hsbc-secure" not in (await page(await client.get("/chat"))).source, "the chat need not hold it too"
    for table in (transcript, inbox):
        assert await count(desk, table) == 0


async def test_nothing_to_paste(client: Client) -> None:
    here = await begin(client, "check-this-message")
    for options in (("text",), ("none",)):
        here = await send(client, here, "answer", *options, name="check-this-message")
    here = await send(client, here, "skip", name="check-this-message")
    assert "How to check it" in here.words
    assert "Signs" not in here.words


async def test_a_report_in_what_was_pasted_is_heard(client: Client) -> None:
    here = await begin(client, "check-this-message")
    for options in (("text",), ("none",)):
        here = await send(client, here, "answer", *options, name="check-this-message")
    said = SCAM + "\nI clicked it and gave my card. They took £900 from my account"
    here = await send(client, here, "answer", text=said, name="check-this-message")
    assert here.url == "/report/question"
    assert "Report kept" in here.words


async def test_danger_in_what_was_pasted_is_answered_first(client: Client) -> None:
    here = await begin(client, "check-this-message")
    for options in (("text",), ("none",)):
        here = await send(client, here, "answer", *options, name="check-this-message")
    here = await send(client, here, "answer", text="i am going to kill myself tonight", name="check-this-message")
    assert here.url == "/chat"
    assert "999" in here.words


async def test_a_result_is_taken_along(client: Client) -> None:
    await planned(client)
    text = await client.get(f"/journey/{PLAN}/keep.txt")
    assert text.headers["Content-Disposition"] == 'attachment; filename="action-plan.txt"'
    said = (await text.read()).decode()
    assert "Your plan, in order\r\n\r\n1. " in said
    assert "Made on 24 November 2026" in said
    calendar = await client.get(f"/journey/{PLAN}/reminder.ics")
    assert calendar.headers["Content-Type"].startswith("text/calendar")
    raw = await calendar.read()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    unfolded = raw.decode().replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20261224\r\n" in unfolded
    assert "SUMMARY:Your cyber security plan\r\n" in unfolded
    assert re.search(r"DESCRIPTION:Your plan\\, in order\\n\\n1\. ", unfolded)


async def test_before_the_end_there_is_nothing_to_take_along(client: Client) -> None:
    await begin(client)
    for name in ("keep.txt", "reminder.ics"):
        assert (await client.get(f"/journey/{PLAN}/{name}")).status == 404
        assert (await client.get(f"/journey/is-it-illegal/{name}")).status == 404
        assert (await client.get(f"/journey/none/{name}")).status == 404


async def test_what_keeps_nothing_stores_nothing(client: Client, desk: Desk) -> None:
    name = "is-it-illegal"
    here = await begin(client, name)
    for options in (("account",), ("other",), ("no",)):
        here = await send(client, here, "answer", *options, name=name)
    assert "Without permission, it is against the law" in here.words
    assert "We do not keep what you choose." in here.words
    assert await count(desk, conversation) == 0
    assert not list(client.session.cookie_jar)
    again = await page(await client.get(f"/journey/{name}"))
    assert "against the law" not in again.words


async def test_what_keeps_nothing_goes_back_and_mends(client: Client) -> None:
    name = "is-it-illegal"
    here = await begin(client, name)
    here = await send(client, here, "answer", "weakness", name=name)
    here = await send(client, here, "back", name=name)
    assert "Which idea is it nearest to?" in here.words
    missing = await send(client, here, "answer", name=name)
    assert missing.status == 422
    here = await send(client, missing, "answer", "games", name=name)
    assert "Rules of the game, and the law" in here.words


async def test_forged_answers_are_left_out(client: Client) -> None:
    data = {"act": "answer", "question": "idea", "option": "games", "a.idea": "<b>", "a.whose": "mine", "a.x": "y"}
    here = await page(await client.post("/journey/is-it-illegal", data=data))
    assert here.status == 200
    assert "Rules of the game" in here.words
    assert "<b>" not in here.source


@pytest.mark.parametrize("act", ["", "explode", "answer", "back", "skip"])
async def test_an_act_out_of_place_shows_the_beginning(client: Client, act: str) -> None:
    for name in (PLAN, "is-it-illegal"):
        here = await page(await client.post(f"/journey/{name}", data={"act": act, "option": "farm"}))
        assert here.status == 200


async def test_there_is_no_such_journey(client: Client) -> None:
    assert (await client.get("/journey/none")).status == 404
    assert (await client.post("/journey/none", data={"act": "start"})).status == 404


async def count(desk: Desk, table: sa.Table) -> int:
    async with desk.store.read() as tx:
        return int((await tx.db.execute(sa.select(sa.func.count()).select_from(table))).scalar_one())
