"""Whole journeys over Telegram, from what a person does to what a person sees; by polling and by webhook."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cyberbot.desk.reading import read_conversation
from cyberbot.library.shelf import Shelf
from cyberbot.store.engine import Store
from tests.bot_api.person import Person
from tests.bot_api.server import USERNAME, BotApi
from tests.telegram.door import Door, until
from tests.telegram.service import OFFICERS, running

REPORT = "we have been hacked and all our files are locked, they want bitcoin"
GROUP = -1005005


@pytest.fixture(params=["polling", "webhook"])
async def service(
    request: pytest.FixtureRequest, api: BotApi, sqlite_store: Store, shelf: Shelf, tmp_path: Path
) -> AsyncIterator[Door]:
    """Each journey is made twice: by polling and by webhook."""
    async with running(api, sqlite_store, shelf, tmp_path, mode=request.param) as opened:
        yield opened


@pytest.fixture
async def polled(api: BotApi, sqlite_store: Store, shelf: Shelf, tmp_path: Path) -> AsyncIterator[Door]:
    """For what does not depend on how updates come."""
    async with running(api, sqlite_store, shelf, tmp_path, mode="polling") as opened:
        yield opened


async def quiet(door: Door) -> None:
    """Until all that was sent is taken, answered and delivered."""
    async with asyncio.timeout(15):
        while door.api.updates.waiting or await door.count("inbox") or await door.count("outbox"):  # noqa: ASYNC110
            await asyncio.sleep(0.02)


async def test_ask_quiz_report_come_back_erase(service: Door, person: Person) -> None:
    person.say("/start")
    first = await person.sees("report a cyber crime")
    assert "machine" in first.text
    assert "999" in first.text
    assert first.labels[0].startswith("1  ")

    person.say("how do i make a strong password")
    card = await person.sees("three random words")
    assert any("ncsc.gov.uk" in target for target in card.link_targets())

    person.say("/quiz")
    person.press("Is it legal?", await person.sees("Which quiz?"))
    question = await person.sees("Question 1 of")
    person.press(question.labels[1], question)
    explained = await person.sees(lambda sent: "1  Next" in sent.labels)
    person.press("Next", explained)
    await person.sees("Question 2 of")
    person.say("stop")
    await person.sees("Stopped")

    person.say(REPORT)
    await person.sees("Unplug the network cable")
    receipt = await person.sees("Report kept")
    assert any(entity["type"] == "code" for entity in receipt.entities)
    going_on = await person.sees("Is it still going on?")
    person.press("Yes", going_on)
    await person.sees("Has money gone?")
    assert going_on.text.endswith("✓ 1  Yes")
    assert going_on.rows == []
    person.say("2")
    await person.sees("Question")
    person.say("stop")
    await person.sees("What you told us is kept")
    assert await service.count("referral") == 1

    person.say("hello again")
    await person.sees(lambda sent: bool(sent.text))
    person.say("/delete")
    await person.sees("Erase this conversation?")
    person.say("1")
    await person.sees("erased")
    await quiet(service)
    seen = await read_conversation(service.desk, "telegram", str(person.id))
    assert seen is not None
    assert [entry.who for entry in seen.entries] == ["service"]  # the last word: it is erased
    assert await service.count("referral") == 1


async def test_a_welsh_person_is_answered_in_welsh(service: Door) -> None:
    person = Person(service.api, language_code="cy")
    person.say("/start")
    first = await person.sees(lambda sent: bool(sent.labels))
    assert any("Rhoi gwybod" in label for label in first.labels)
    person.say("/help")
    await person.sees("perygl")


async def test_an_edited_message_is_triaged_anew(service: Door, person: Person) -> None:
    person.say("hello")
    await person.sees("Hello")
    person.edit(REPORT)
    await person.sees("Report kept")
    assert await service.count("referral") == 1


async def test_a_stale_button_gets_a_note_and_changes_nothing(service: Door, person: Person) -> None:
    person.say(REPORT)
    going_on = await person.sees("Is it still going on?")
    person.say("1")
    await person.sees("Has money gone?")
    person.press("No", going_on)
    await person.sees("That choice has passed")
    assert len(service.api.answered) == 1


async def test_pictures_and_voice_are_not_taken(polled: Door, person: Person) -> None:
    person.photo()
    await person.sees("Nothing was saved from it")
    person.voice()
    await person.sees("tell us in words")
    assert not {"getFile", "forwardMessage"} & {method for method, _ in polled.api.calls}


async def test_deep_links(polled: Door, person: Person) -> None:
    person.say("/start a_passwords")
    await person.sees("three random words")
    person.say("/start r")
    await person.sees("what happened")
    person.say("/start nonsense")
    await person.sees("report a cyber crime")


async def test_a_group_report_gets_one_neutral_line(service: Door) -> None:
    somebody = Person(service.api, chat_id=GROUP)
    somebody.say(f"@{USERNAME} {REPORT}")
    told = await somebody.sees("Do not write about this in a group")
    assert told.link_targets() == [f"https://t.me/{USERNAME}?start=private"]
    somebody.say("what's for lunch")
    somebody.say("/quiz@OtherBot")
    somebody.say("/start r")
    await quiet(service)
    assert "locked" not in "".join(sent.text for sent in somebody.messages)
    assert await service.count("referral") == 0
    assert sum("group" in sent.text for sent in somebody.messages) == 1


async def test_officers_hear_of_a_report_and_nothing_of_the_person(polled: Door, person: Person) -> None:
    person.say(REPORT + " my name is Sam Example, 07700 900123")
    await person.sees("Report kept")
    await quiet(polled)
    (notice,) = polled.api.to(OFFICERS)
    assert "new referral, Pursue, P" in notice.text
    for planted in ("Sam", "Example", "07700", "locked", "bitcoin", str(person.id)):
        assert planted not in notice.text + "".join(notice.link_targets())


async def test_repeats_and_disorder_change_nothing(service: Door, api: BotApi) -> None:
    people = [Person(api, id=6_000_000 + number) for number in range(12)]
    for somebody in people:
        update = somebody.say(REPORT)
        api.updates.add(dict(update))
    api.updates.waiting.reverse()
    for somebody in people:
        await somebody.sees("Is it still going on?")
    for update in list(api.updates.waiting):
        api.updates.add(dict(update))
    await quiet(service)
    assert await service.count("referral") == 12
    for somebody in people:
        assert sum("Report kept" in sent.text for sent in somebody.messages) == 1


async def test_a_blocked_bot_is_shown_on_the_case_and_stops_nothing(polled: Door, api: BotApi) -> None:
    gone, here = Person(api, id=6_100_001), Person(api, id=6_100_002)
    gone.block()
    gone.say(REPORT)
    here.say("how do i make a strong password")
    await here.sees("three random words")
    await until(lambda: not api.updates.waiting)
    async with asyncio.timeout(8):
        while await polled.count("inbox") or not await unreachable(polled):  # noqa: ASYNC110
            await asyncio.sleep(0.02)
    assert await polled.count("referral") == 1


async def unreachable(door: Door) -> bool:
    async with door.desk.store.read() as tx:
        found = await tx.db.exec_driver_sql("SELECT count(*) FROM referral WHERE undeliverable_at IS NOT NULL")
        return bool(found.scalar_one())


async def test_a_pause_is_kept_and_the_order_too(polled: Door, person: Person) -> None:
    polled.api.fail("sendMessage", 429, "Too Many Requests: retry after 1", retry_after=1, chat=person.id)
    begun = asyncio.get_running_loop().time()
    person.say(REPORT)
    await person.sees("Is it still going on?", seconds=15)
    assert asyncio.get_running_loop().time() - begun >= 1
    texts = [sent.text for sent in person.messages]
    order = [next(at for at, text in enumerate(texts) if words in text) for words in ("Unplug", "Report kept", "still")]
    assert order == sorted(order)
    assert len(texts) == len(set(texts))


async def test_a_lost_answer_repeats_receipts_and_not_chat(polled: Door, api: BotApi) -> None:
    asking, reporting = Person(api, id=6_200_001), Person(api, id=6_200_002)
    api.lose_answer("sendMessage", chat=asking.id)
    asking.say("how do i make a strong password")
    await asking.sees("three random words")
    for number in range(3):
        api.lose_answer("sendMessage", chat=reporting.id, after=number)
    reporting.say(REPORT)
    await reporting.sees("Is it still going on?", seconds=20)
    await until(lambda: sum("Report kept" in sent.text for sent in reporting.messages) >= 2, seconds=20)
    assert sum("three random" in sent.text.casefold() for sent in asking.messages) == 1
