"""Polling: stored, then confirmed; one copy at a time; nothing that goes wrong ends it or loses an update."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from cyberbot.channels.telegram.bot import ALLOWED_UPDATES
from cyberbot.channels.telegram.offset import MARK
from cyberbot.channels.telegram.poll import LEASE, Poller
from cyberbot.library.shelf import Shelf
from cyberbot.store import leases, marks
from cyberbot.store.engine import Store
from tests.bot_api.person import Person
from tests.bot_api.server import BotApi
from tests.conftest import Clock
from tests.telegram.door import SITE, Door, open_door, until


@asynccontextmanager
async def polling(door: Door, *, seconds: int = 1) -> AsyncIterator[Poller]:
    poller = Poller(
        door.desk, door.bot, door.arrivals, site=SITE, long_poll_seconds=seconds, another_seconds=0.1, renew_seconds=0.1
    )
    task = asyncio.create_task(poller.run())
    try:
        yield poller
    finally:
        await poller.stop()
        await asyncio.wait_for(task, 10)


async def mark(door: Door) -> str | None:
    async with door.desk.store.read() as tx:
        return await marks.get(tx, MARK)


async def test_updates_are_stored_in_order_and_then_confirmed(door: Door, person: Person) -> None:
    for number in range(5):
        person.say(f"message {number}")
    last = door.api.updates.next_id - 1
    async with polling(door):
        await until(lambda: len(door.api.updates.taken) == 5)
    assert await door.texts() == [f"message {number}" for number in range(5)]
    assert (await mark(door) or "").split(" ")[0] == str(last + 1)
    asked = door.api.called("getUpdates")
    assert all(call["allowed_updates"] == list(ALLOWED_UPDATES) for call in asked)


async def test_two_copies_on_either_database(api: BotApi, store: Store, shelf: Shelf) -> None:
    async with open_door(api, store, shelf) as one, open_door(api, store, shelf) as other:
        person = Person(api)
        async with polling(one), polling(other):
            for number in range(6):
                person.say(str(number))
                await asyncio.sleep(0.03)
            await until(lambda: len(api.updates.taken) == 6)
        assert await one.texts() == [str(number) for number in range(6)]
        assert (await mark(other) or "").split(" ")[0] == str(api.updates.next_id)


async def test_an_offset_is_sent_once_and_then_left_to_telegram(door: Door, person: Person) -> None:
    """After a week of silence Telegram's numbers begin anew, lower perhaps: an old offset would confirm them unread."""
    person.say("before")
    async with polling(door):
        await until(lambda: len(door.api.updates.taken) == 1)
        door.api.updates.next_id = 1000
        person.say("after the numbers began anew")
        await until(lambda: len(door.api.updates.taken) == 2)
    assert await door.texts() == ["before", "after the numbers began anew"]


async def test_an_offset_of_last_week_is_forgotten(
    api: BotApi, sqlite_store: Store, shelf: Shelf, clock: Clock
) -> None:
    async with open_door(api, sqlite_store, shelf, clock) as door:
        async with door.desk.store.write() as tx:
            await marks.put(tx, MARK, f"700000500 {(clock() - timedelta(days=8)).isoformat()}")
        Person(api).say("a low number")
        async with polling(door):
            await until(lambda: len(api.updates.taken) == 1)
        assert await door.texts() == ["a low number"]
    assert all(call.get("offset") != 700000500 for call in api.called("getUpdates"))


async def test_a_restart_confirms_what_was_stored_before_it(
    api: BotApi, sqlite_store: Store, shelf: Shelf, clock: Clock
) -> None:
    async with open_door(api, sqlite_store, shelf, clock) as door:
        person = Person(api)
        update = person.say("stored, then the process died")
        await door.arrivals.take(update)
        async with door.desk.store.write() as tx:
            await marks.put(tx, MARK, f"{update['update_id'] + 1} {clock().isoformat()}")
        async with polling(door):
            await until(lambda: len(api.updates.taken) == 1)
        assert await door.texts() == ["stored, then the process died"]


async def test_what_is_not_stored_is_not_confirmed(door: Door, person: Person) -> None:
    async with door.desk.store.write() as tx:
        await tx.db.exec_driver_sql("ALTER TABLE inbox RENAME TO inbox_gone")
    person.say("we were hacked")
    async with polling(door):
        await until(lambda: len(door.api.called("getUpdates")) >= 2)
        assert door.api.updates.taken == []
        async with door.desk.store.write() as tx:
            await tx.db.exec_driver_sql("ALTER TABLE inbox_gone RENAME TO inbox")
        await until(lambda: len(door.api.updates.taken) == 1)
    assert await door.texts() == ["we were hacked"]


async def test_a_broken_update_spoils_no_other(door: Door, person: Person) -> None:
    person.say("one")
    person.send(text="two", entities="none")
    door.api.updates.add({"message": {"chat": 7}})
    door.api.updates.add({"poll": {"id": "a kind we did not ask for"}})
    person.say("three")
    async with polling(door):
        await until(lambda: len(door.api.updates.taken) == 5)
    assert await door.texts() == ["one", "two", "three"]


async def test_repeats_and_updates_out_of_order_are_stored_once(door: Door, person: Person) -> None:
    first, second = person.say("first"), person.say("second")
    door.api.updates.waiting.reverse()
    async with polling(door):
        await until(lambda: len(door.api.updates.taken) == 2)
        door.api.updates.add(dict(second))
        door.api.updates.add(dict(first))
        await until(lambda: len(door.api.updates.taken) == 4)
    assert await door.texts() == ["first", "second"]


async def test_errors_of_telegram_are_outlived(door: Door, person: Person) -> None:
    door.api.fail("getMe", 502)
    door.api.fail("getUpdates", 500)
    door.api.fail("getUpdates", 429, retry_after=1)
    door.api.lose_answer("getUpdates", after=1)
    person.say("still here")
    async with polling(door):
        await until(lambda: len(door.api.updates.taken) == 1, seconds=15)
    assert await door.texts() == ["still here"]


async def test_another_copy_is_given_way_to(door: Door, person: Person) -> None:
    door.api.fail("getUpdates", 409, "Conflict: terminated by other getUpdates request", times=3)
    person.say("hello")
    async with polling(door):
        await until(lambda: len(door.api.updates.taken) == 1)
    assert await door.texts() == ["hello"]


async def test_two_pollers_of_one_database_never_meet(door: Door, person: Person) -> None:
    async with polling(door), polling(door):
        for number in range(10):
            person.say(str(number))
            await asyncio.sleep(0.05)
        await until(lambda: len(door.api.updates.taken) == 10)
    assert await door.texts() == [str(number) for number in range(10)]
    assert not any(method == "getUpdates" and given["timeout"] == 0 for method, given in door.api.calls)


async def test_the_next_copy_takes_over_when_the_first_stops(door: Door, person: Person) -> None:
    async with polling(door):
        async with polling(door):
            await until(lambda: bool(door.api.called("getUpdates")))
        person.say("after the first copy stopped")
        await until(lambda: len(door.api.updates.taken) == 1)
    assert await door.texts() == ["after the first copy stopped"]


async def test_a_lease_is_renewed_during_a_long_poll_and_runs_out_after_a_crash(
    api: BotApi, sqlite_store: Store, shelf: Shelf, clock: Clock
) -> None:
    async with open_door(api, sqlite_store, shelf, clock) as door:
        async with sqlite_store.write() as tx:
            assert await leases.take(tx, LEASE, "a copy that died", now=clock(), until=clock() + timedelta(seconds=10))
        Person(api).say("hello")
        async with polling(door, seconds=5):
            await asyncio.sleep(0.4)
            assert api.updates.taken == []
            clock.move(seconds=11)
            await until(lambda: len(api.updates.taken) == 1)
            clock.move(seconds=8)
            await asyncio.sleep(0.4)
            clock.move(seconds=8)
            async with sqlite_store.write() as tx:
                assert not await leases.take(tx, LEASE, "another", now=clock(), until=clock() + timedelta(seconds=10))
        async with sqlite_store.write() as tx:
            assert await leases.take(tx, LEASE, "another", now=clock(), until=clock() + timedelta(seconds=10))


async def test_a_webhook_left_behind_is_taken_down_first(door: Door, person: Person) -> None:
    door.api.updates.webhook = {"url": "https://old.example/hook"}
    person.say("hello")
    async with polling(door):
        await until(lambda: len(door.api.updates.taken) == 1)
    assert door.api.called("deleteWebhook") == [{"drop_pending_updates": False}]


async def test_stopping_does_not_wait_for_the_long_poll(door: Door) -> None:
    loop = asyncio.get_running_loop()
    async with polling(door, seconds=25):
        await until(lambda: bool(door.api.called("getUpdates")))
        begun = loop.time()
    assert loop.time() - begun < 2
