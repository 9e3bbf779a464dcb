"""The worker: what goes in comes out, in order, whatever the channel says; and it stops when told to."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from cyberbot.channels.channel import Delivered, Outcome, RetryAfter, Uncertain, Undeliverable
from cyberbot.desk.delivery import Letter
from cyberbot.desk.desk import Desk
from cyberbot.store import audit
from cyberbot.store.tables import lease, outbox, referral
from cyberbot.work.worker import Worker
from tests.conftest import Clock
from tests.desk.saying import PASSWORD, REPORT, counts, open_referral, put, rows, say


@dataclass
class Post:
    """A channel that keeps what it is given and answers as it is told."""

    answer: Callable[[Letter], Outcome] = lambda letter: Delivered()
    sent: list[Letter] = field(default_factory=list)
    name: str = "telegram"
    seconds: float = 0.0

    async def send(self, letter: Letter) -> Outcome:
        await asyncio.sleep(self.seconds)
        self.sent.append(letter)
        return self.answer(letter)


@asynccontextmanager
async def working(desk: Desk, post: Post, anchor: Path | None = None) -> AsyncIterator[Worker]:
    worker = Worker(desk, {post.name: post}, anchor=anchor, poll_seconds=0.05)
    running = asyncio.create_task(worker.run())
    try:
        yield worker
    finally:
        await worker.stop()
        await running


async def until(true: Callable[[], Awaitable[bool]]) -> None:
    """Looks every few milliseconds, for 20 seconds at most."""
    async with asyncio.timeout(20):
        while not await true():  # noqa: ASYNC110 - the worker under test tells nobody when it is done
            await asyncio.sleep(0.02)


async def empty(desk: Desk, *names: str) -> None:
    async def gone() -> bool:
        found = await counts(desk)
        return not any(name in found for name in names)

    await until(gone)


async def test_messages_are_answered_and_sent(desk: Desk) -> None:
    post = Post()
    async with working(desk, post):
        for number in range(6):
            await put(desk, PASSWORD, address=f"chat{number}")
        await put(desk, REPORT, address="chat0")
        await empty(desk, "inbox", "outbox")
    assert {letter.address for letter in post.sent} == {None, *(f"chat{number}" for number in range(6))}
    for number in range(6):
        ids = [letter.id for letter in post.sent if letter.address == f"chat{number}"]
        assert ids == sorted(ids)
    (notice,) = [letter.notice for letter in post.sent if letter.notice is not None]
    (row,) = await rows(desk, referral)
    assert notice == {"reference": row.reference, "lane": "pursue", "band": row.level, "minutes": 0}


async def test_a_letter_that_must_wait_holds_back_those_behind_it(desk: Desk, clock: Clock) -> None:
    post = Post(answer=lambda letter: RetryAfter(30) if letter.tries == 1 else Delivered())
    await say(desk, REPORT)
    async with working(desk, post):
        await asyncio.sleep(0.5)
        assert len([letter for letter in post.sent if letter.address]) == 1

        async def later() -> bool:
            clock.move(seconds=60)
            return "outbox" not in await counts(desk)

        await until(later)
    arrived = [letter.id for letter in post.sent if letter.tries > 1 and letter.address]
    assert arrived == sorted(arrived)
    assert len(arrived) > 1


async def test_a_blocked_chat_is_shown_on_the_referral(desk: Desk) -> None:
    post = Post(answer=lambda letter: Undeliverable("blocked") if letter.address else Delivered())
    await say(desk, REPORT)
    async with working(desk, post):

        async def given_up() -> bool:
            return all(row.state == "undeliverable" for row in await rows(desk, outbox))

        await until(given_up)
    (row,) = await rows(desk, referral)
    assert row.undeliverable_at is not None
    await say(desk, "i am back")
    (row,) = await rows(desk, referral)
    assert row.undeliverable_at is None


async def test_only_what_must_arrive_is_sent_again_when_nobody_knows(desk: Desk, clock: Clock) -> None:
    post = Post(answer=lambda letter: Uncertain() if letter.tries == 1 else Delivered())
    await say(desk, PASSWORD, address="asks")
    await say(desk, REPORT, address="reports")
    async with working(desk, post):
        for _ in range(15):
            await asyncio.sleep(0.1)
            clock.move(seconds=30)
    left = await rows(desk, outbox)
    assert left
    assert {(row.state, row.keep_trying) for row in left} == {("uncertain", False)}
    assert all(letter.keep_trying for letter in post.sent if letter.tries > 1)
    assert any(letter.address == "reports" for letter in post.sent if letter.tries > 1)


async def test_a_channel_that_raises_does_not_stop_the_work(desk: Desk) -> None:
    def answer(letter: Letter) -> Outcome:
        if letter.address == "bad":
            raise ZeroDivisionError
        return Delivered()

    post = Post(answer=answer)
    await say(desk, PASSWORD, address="bad")
    await say(desk, PASSWORD, address="good")
    async with working(desk, post):

        async def arrived() -> bool:
            return any(letter.address == "good" for letter in post.sent)

        await until(arrived)


async def test_it_stops_within_five_seconds_and_finishes_what_it_holds(desk: Desk) -> None:
    post = Post(seconds=0.5)
    await say(desk, PASSWORD)
    worker = Worker(desk, {"telegram": post}, poll_seconds=0.05)
    running = asyncio.create_task(worker.run())
    await asyncio.sleep(0.3)
    began = time.monotonic()
    await worker.stop()
    await running
    assert time.monotonic() - began < 5
    sending = [row for row in await rows(desk, outbox) if row.state == "sending"]
    assert sending == []
    assert await rows(desk, lease) == []


async def test_the_clock_settles_drafts_and_anchors_the_chain(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    anchor = tmp_path / "audit.head"
    await open_referral(desk, draft=True)
    clock.move(hours=25)
    async with working(desk, Post(), anchor):

        async def settled() -> bool:
            return anchor.exists() and (await rows(desk, referral))[0].state == "new"

        await until(settled)
    async with desk.store.read() as tx:
        assert await audit.verify(tx, anchor) is None


async def test_of_two_workers_one_does_what_comes_round(desk: Desk) -> None:
    async with working(desk, Post()), working(desk, Post()):

        async def all_held() -> bool:
            return len(await rows(desk, lease)) == 4

        await until(all_held)
        assert len({row.name for row in await rows(desk, lease)}) == 4


async def test_a_claim_of_a_dead_process_runs_out(desk: Desk, clock: Clock) -> None:
    from cyberbot.desk import delivery

    await say(desk, PASSWORD)
    (letter,) = await delivery.claim(desk, "telegram", 5)
    assert await delivery.claim(desk, "telegram", 5) == ()
    clock.move(seconds=delivery.CLAIM_SECONDS + 1)
    (again,) = await delivery.claim(desk, "telegram", 5)
    assert (again.id, again.tries) == (letter.id, 2)
