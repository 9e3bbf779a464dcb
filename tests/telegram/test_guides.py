"""Journeys over Telegram: by buttons and by numbers, in both languages, a plan with a reminder, and nothing fetched."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pytest

from cyberbot.channels.telegram.write import write
from cyberbot.journeys.walk import ways
from cyberbot.language.lang import Lang
from cyberbot.library.shelf import Shelf
from cyberbot.store.engine import Store
from cyberbot.talk.journey_page import result_reply
from cyberbot.talk.voice import Voice
from tests.bot_api.person import Person
from tests.bot_api.server import BotApi
from tests.telegram.door import Door
from tests.telegram.service import running

SCAM = "HSBC: your account will be closed within 24 hours. Log in at http://hsbc-secure.top/x"


@pytest.fixture
async def service(api: BotApi, sqlite_store: Store, shelf: Shelf, tmp_path: Path) -> AsyncIterator[Door]:
    async with running(api, sqlite_store, shelf, tmp_path, mode="polling") as opened:
        yield opened


async def test_a_plan_by_buttons_and_a_reminder(service: Door, person: Person) -> None:
    person.say("/guide")
    person.press("My action plan", await person.sees("Which guide would help?"))
    sector = await person.sees("What kind of organisation is it?")
    person.press("Farm or rural business", sector)
    person.press("2 to 49", await person.sees("How many people work there?"))
    having = await person.sees("Which of these do you have already?")
    person.press("Backups kept apart, and tried out", having)
    ticked = await person.sees(lambda sent: "1  ✓ Backups kept apart, and tried out" in sent.labels)
    person.press("Done", ticked)
    plan = await person.sees("Your plan, in order")
    assert "Back up" not in plan.text
    assert any("ncsc.gov.uk" in target for target in plan.link_targets())
    remind = next(label for label in plan.labels if "Remind me on" in label)
    person.press(remind, plan)
    promised = await person.sees("We will write to you here on")
    assert await service.count("reminder") == 1
    person.press("Cancel the reminder", promised)
    await person.sees("There is no reminder now.")
    assert await service.count("reminder") == 0


async def test_a_card_is_opened_by_its_number_and_the_plan_is_still_there(service: Door, person: Person) -> None:
    for said, seen in (
        ("action plan", "kind of organisation"),
        ("4", "How many"),
        ("1", "have already"),
        ("done", "Your plan"),
    ):
        person.say(said)
        await person.sees(seen)
    person.say("1")
    card = await person.sees(lambda sent: any("Back to: My action plan" in label for label in sent.labels))
    person.press("Back to: My action plan", card)
    assert await person.sees(lambda sent: "Your plan, in order" in sent.text and sent is not card)


async def test_a_pasted_link_is_neither_shown_nor_fetched(service: Door, person: Person) -> None:
    for said, seen in (("check this message", "How did it come"), ("1", "done any of these"), ("5", "Paste the words")):
        person.say(said)
        await person.sees(seen)
    person.say(SCAM)
    found = await person.sees("Signs that we found")
    assert "It holds a link. We did not open it." in found.text
    assert not any("hsbc-secure" in target for target in found.link_targets())
    assert "hsbc-secure" not in "".join(sent.text for sent in person.messages)
    assert await service.count("referral") == 0


async def test_what_they_did_is_a_report(service: Door, person: Person) -> None:
    for said, seen in (
        ("check this message", "How did it come"),
        ("1", "done any of these"),
        ("done", "Paste the words"),
    ):
        person.say(said)
        await person.sees(seen)
    person.say(SCAM + "\nI clicked it and they took £900")
    await person.sees("Report kept")
    assert await service.count("referral") == 1


async def test_what_keeps_nothing_leaves_no_line(service: Door, person: Person) -> None:
    for said, seen in (
        ("is it illegal", "Which idea"),
        ("account", "Whose would it be?"),
        ("2", "Does the owner"),
        ("3", "against the law"),
    ):
        person.say(said)
        await person.sees(seen)
    assert await service.count("transcript") == 0


async def test_in_welsh(service: Door) -> None:
    person = Person(service.api, language_code="cy")
    person.say("/guide")
    person.press("Ble ydw i'n rhoi gwybod?", await person.sees("Pa ganllaw fyddai'n helpu?"))
    person.press("Mae ar ben", await person.sees("Pa mor frys yw hyn?"))
    person.press("Cymru", await person.sees("Ble ydych chi'n byw"))
    person.press("Cymerwyd arian neu fanylion", await person.sees("agosaf at yr hyn a ddigwyddodd"))
    told = await person.sees("Rhowch wybod am y drosedd i Report Fraud")
    assert "Eich banc yn gyntaf" in told.text


async def test_a_deep_link_and_an_old_button(service: Door, person: Person) -> None:
    person.say("/start j_action-plan")
    sector = await person.sees("What kind of organisation is it?")
    person.say("3")
    await person.sees("How many people work there?")
    person.press("Law firm", sector)
    await person.sees("That choice has passed")
    person.say("stop")
    await person.sees("Stopped")


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("name", ["action-plan", "check-this-message", "is-it-illegal", "where-to-report"])
def test_every_result_is_one_message(shelf: Shelf, name: str, lang: Lang) -> None:
    journey, voice = shelf.library.journeys[name], Voice(shelf.library, lang)
    now = datetime(2027, 6, 1, 12, 0, tzinfo=UTC)
    for answers in islice(ways(journey), 600):
        reply = result_reply(voice, journey, answers, now, remind=True, page=False)
        (sheet,) = write(reply, site="https://cyber.example")
        assert len(sheet.plain) <= 4096
        assert 1 <= len(sheet.buttons) <= 12
        assert ("Due for a check since" if lang is Lang.EN else "I'w gwirio ers") in sheet.plain
