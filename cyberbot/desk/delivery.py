"""Letters on their way: which to send now, and what became of each.

At least once: a process that dies while it sends leaves a claim that runs out, and the letter is sent again. Where a
channel does not know whether a letter arrived, only those that say `keep_trying` are sent again (receipts and safety
texts: twice is better than never); the others stay marked as uncertain (a chat answer: once at most).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from secrets import SystemRandom

import structlog

from cyberbot.desk.desk import Desk
from cyberbot.store import outbox, referrals
from cyberbot.store.engine import Tx
from cyberbot.store.outbox import Claimed
from cyberbot.talk.codec import reply_from_json
from cyberbot.talk.reply import Reply

CLAIM_SECONDS = 120.0
"""Longer than any one sending takes; a claim that is older belongs to a process that died."""
_LONGEST_PAUSE = 300.0

log = structlog.get_logger(__name__)
_chance = SystemRandom()


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One reply to one person, or one notice to the officers' chat."""

    id: int
    channel: str
    address: str | None
    """Where the person is reached; None for a notice."""
    reply: Reply | None
    notice: Mapping[str, object] | None
    """`reference`, `lane`, `band`, and its age in `minutes`; nothing personal."""
    keep_trying: bool
    tries: int
    """This one included: 1 at the first."""


async def claim(desk: Desk, channel: str, limit: int) -> tuple[Letter, ...]:
    """Up to `limit` letters to send now, one an address, the oldest first. Each is this caller's for CLAIM_SECONDS."""
    now = desk.clock()

    async def take(tx: Tx) -> tuple[Claimed, ...]:
        return await outbox.claim(tx, channel, limit, now, now + timedelta(seconds=CLAIM_SECONDS))

    if not await _any(desk, channel, now):
        return ()
    return tuple(_letter(channel, one, now) for one in await desk.store.together.run(take))


async def _any(desk: Desk, channel: str, now: datetime) -> bool:
    # A look that takes no write lock: an idle worker must not keep the doors waiting.
    async with desk.store.read() as tx:
        return await outbox.any_due(tx, channel, now)


async def delivered(desk: Desk, id: int) -> None:  # noqa: A002 - the letter's own word for it
    """It arrived."""

    async def done(tx: Tx) -> None:
        await outbox.sent(tx, id)

    await desk.store.together.run(done)


async def put_back(desk: Desk, id: int, seconds: float) -> None:  # noqa: A002
    """It surely did not arrive: once more after `seconds`. Later letters to the same address wait behind it."""

    async def back(tx: Tx) -> None:
        await outbox.put_back(tx, id, desk.clock() + timedelta(seconds=seconds))

    await desk.store.together.run(back)


async def undeliverable(desk: Desk, id: int, reason: str) -> None:  # noqa: A002
    """It will never arrive; shown on the referrals of its conversation. `reason` is one word, and is logged."""

    async def give_up(tx: Tx) -> None:
        conversation_id = await outbox.give_up(tx, id, outbox.UNDELIVERABLE)
        if conversation_id is not None:
            await referrals.unreachable(tx, conversation_id, desk.clock())

    await desk.store.together.run(give_up)
    log.warning("letter.undeliverable", reason=reason)


async def uncertain(desk: Desk, id: int) -> None:  # noqa: A002
    """It may have arrived. What must arrive is sent again, after a pause that doubles; the rest is let be."""

    async def decide(tx: Tx) -> None:
        known = await outbox.keeps_trying(tx, id)
        if known is None:
            return
        keep_trying, tries = known
        if keep_trying:
            await outbox.put_back(tx, id, desk.clock() + timedelta(seconds=pause(tries)))
        else:
            await outbox.give_up(tx, id, outbox.UNCERTAIN)

    await desk.store.together.run(decide)


def pause(tries: int) -> float:
    """Seconds before the next try: doubling, at most five minutes, jittered so that letters do not come in step."""
    return min(_LONGEST_PAUSE, 2.0 ** min(tries, 10)) * _chance.uniform(0.5, 1.0)


def _letter(channel: str, one: Claimed, now: datetime) -> Letter:
    return Letter(
        id=one.id,
        channel=channel,
        address=one.address,
        reply=None if one.reply is None else reply_from_json(one.reply),
        notice=None if one.notice is None else _aged(one.notice, now),
        keep_trying=one.keep_trying,
        tries=one.tries,
    )


def _aged(notice: Mapping[str, object], now: datetime) -> dict[str, object]:
    """The notice with its age: it may have waited for a connection."""
    since = datetime.fromisoformat(str(notice["since"]))
    kept = {key: value for key, value in notice.items() if key != "since"}
    return {**kept, "minutes": max(0, int((now - since).total_seconds() // 60))}
