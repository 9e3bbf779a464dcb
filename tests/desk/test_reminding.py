"""A reminder: kept sealed until its day, sent once, taken back, and erased with all else."""

from dataclasses import replace
from datetime import timedelta

from cyberbot.desk import delivery
from cyberbot.desk.answering import answer_conversation
from cyberbot.desk.desk import Desk
from cyberbot.desk.reading import Entry, read_conversation
from cyberbot.desk.reminding import send_due
from cyberbot.desk.retention import Keep, retain
from cyberbot.store.tables import conversation, reminder, transcript
from cyberbot.talk.message import Door
from tests.conftest import Clock
from tests.desk.saying import counts, message, press, put, rows, say, words

DAYS = 30


async def planned(desk: Desk) -> tuple[Entry, ...]:
    """A plan made by numbers; the lines that show it."""
    entries: tuple[Entry, ...] = ()
    for said in ("action plan", "4", "2", "1 2"):
        entries = await say(desk, said)
    assert "Your plan, in order" in words(entries)
    return entries


async def reminded(desk: Desk) -> None:
    entries = await planned(desk)
    entries = await say(desk, press(entries, "Remind me on 1 May 2026"))
    assert "We will write to you here on 1 May 2026" in words(entries)


async def letters(desk: Desk) -> list[str]:
    """What goes out now; each is delivered."""
    said = []
    while claimed := await delivery.claim(desk, "telegram", 10):
        for letter in claimed:
            said.append(letter.reply.text() if letter.reply is not None else "")
            await delivery.delivered(desk, letter.id)
    return said


async def test_it_is_sent_on_its_day_and_once(desk: Desk, clock: Clock) -> None:
    await reminded(desk)
    await letters(desk)
    clock.now += timedelta(days=DAYS - 1)
    assert await send_due(desk) == 0
    assert await letters(desk) == []
    clock.now += timedelta(days=1)
    assert await send_due(desk) == 1
    (letter,) = await letters(desk)
    assert letter.startswith("Your cyber security plan\n\nYou asked us on 1 April 2026")
    assert "Your plan, in order\n\n1. " in letter
    assert "Small organisations guide" in letter
    assert await send_due(desk) == 0
    assert "reminder" not in await counts(desk)


async def test_a_letter_that_waits_holds_no_other_back(desk: Desk) -> None:
    await reminded(desk)
    await letters(desk)
    await say(desk, "how do i make a strong password")
    assert len(await letters(desk)) == 1


async def test_asking_twice_leaves_one_and_cancelling_none(desk: Desk, clock: Clock) -> None:
    entries = await planned(desk)
    asked = press(entries, "Remind me on 1 May 2026")
    await say(desk, asked)
    clock.now += timedelta(days=2)
    entries = await say(desk, message(choice=asked.choice))
    (row,) = await rows(desk, reminder)
    assert row.due_at == clock.now + timedelta(days=DAYS)
    entries = await say(desk, press(entries, "Cancel the reminder"))
    assert "There is no reminder now." in words(entries)
    assert "reminder" not in await counts(desk)


async def test_it_is_sealed(desk: Desk) -> None:
    await reminded(desk)
    (row,) = await rows(desk, reminder)
    assert b"plan" not in row.sealed_letter
    assert row.about == "action-plan"


async def test_delete_erases_it(desk: Desk, clock: Clock) -> None:
    await reminded(desk)
    entries = await say(desk, "/delete")
    said = next(choice for entry in entries if entry.reply for choice in entry.reply.choices)
    accepted = await put(desk, message(choice=said.token))
    assert await answer_conversation(desk, accepted.conversation_id) == 1
    assert "reminder" not in await counts(desk)
    await letters(desk)
    clock.now += timedelta(days=DAYS)
    assert await send_due(desk) == 0
    assert await letters(desk) == []


async def test_a_conversation_with_a_promise_is_kept_until_it_is_met(desk: Desk, clock: Clock) -> None:
    await reminded(desk)
    await letters(desk)
    clock.now += timedelta(days=Keep().conversation_days, hours=1)
    assert (await retain(desk, Keep())).conversations == 0
    assert await send_due(desk) == 1
    await letters(desk)
    assert (await retain(desk, Keep())).conversations == 1
    assert await rows(desk, conversation) == []


async def test_an_old_button_promises_nothing(desk: Desk) -> None:
    entries = await planned(desk)
    asked = press(entries, "Remind me on 1 May 2026")
    await say(desk, "stop")
    entries = await say(desk, asked)
    assert "There is no plan open" in words(entries)
    assert "reminder" not in await counts(desk)


async def test_on_the_web_nothing_can_be_sent_so_nothing_is_offered(desk: Desk) -> None:
    entries: tuple[Entry, ...] = ()
    for said in ("action plan", "4", "2", "1 2"):
        entries = await say(desk, replace(message(said), door=Door.WEB), channel="web", address="w" * 32)
    labels = [choice.label for entry in entries if entry.reply for choice in entry.reply.choices]
    assert labels
    assert not [label for label in labels if "Remind" in label]


async def test_what_keeps_nothing_leaves_no_line(desk: Desk) -> None:
    await put_and_answer(desk, "is it illegal")
    for said in ("1", "2", "3"):
        await put_and_answer(desk, said)
    seen = await read_conversation(desk, "telegram", "1001")
    assert seen is not None
    assert seen.entries == ()
    assert await rows(desk, transcript) == []
    assert "answers" not in repr(seen.conversation)
    assert any("Without permission, it is against the law" in one for one in await letters(desk))


async def put_and_answer(desk: Desk, said: str) -> None:
    accepted = await put(desk, said)
    assert await answer_conversation(desk, accepted.conversation_id) == 1
