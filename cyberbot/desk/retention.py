"""What time takes away. Keys are destroyed first of all: what they sealed is gone from every copy of the database.

How long a referral is kept is the unit's to decide; the numbers here are cautious defaults.
"""

from dataclasses import dataclass
from datetime import timedelta

from cyberbot.desk import case
from cyberbot.desk.desk import Desk
from cyberbot.store import aging, audit, conversations, inbox, referrals
from cyberbot.store.engine import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Keep:
    """For how long. Counted from the last sign of life."""

    conversation_days: int = 30
    emptied_hours: int = 1
    """A conversation that its person had erased, once nothing waits in it."""
    seen_days: int = 30
    closed_referral_days: int = 365
    key_rows_days: int = 30
    """The bare numbers of destroyed keys."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Retained:
    """What one round took away."""

    conversations: int = 0
    referrals: int = 0
    seen: int = 0


async def retain(desk: Desk, keep: Keep) -> Retained:
    """One round. Each conversation and referral has its own transaction: a stop in the middle is harmless."""
    gone = disposed = 0
    while await _forget_one(desk, keep):
        gone += 1
    while await _dispose_one(desk, keep):
        disposed += 1
    async with desk.store.write() as tx:
        seen = await inbox.forget_seen(tx, desk.clock() - timedelta(days=keep.seen_days))
        await aging.forget_keys(tx, desk.clock() - timedelta(days=keep.key_rows_days))
    await desk.store.scrub()
    return Retained(conversations=gone, referrals=disposed, seen=seen)


async def settle_drafts(desk: Desk, after: timedelta = timedelta(hours=24)) -> int:
    """Drafts whose question stayed unanswered become referrals, of low confidence; how many."""
    settled = 0
    while await _settle_one(desk, after):
        settled += 1
    if settled:
        desk.wake.outbox.set()
    return settled


async def _forget_one(desk: Desk, keep: Keep) -> bool:
    now = desk.clock()
    async with desk.store.write() as tx:
        row = await aging.idle_conversation(
            tx,
            idle_since=now - timedelta(days=keep.conversation_days),
            emptied_since=now - timedelta(hours=keep.emptied_hours),
        )
        if row is None:
            return False
        await referrals.unlink(tx, row.id)
        await conversations.forget(tx, row)
    return True


async def _dispose_one(desk: Desk, keep: Keep) -> bool:
    async with desk.store.write() as tx:
        known = await aging.finished_referral(tx, desk.clock() - timedelta(days=keep.closed_referral_days))
        if known is None:
            return False
        await aging.dispose(tx, known, desk.clock())
        await _entry(tx, desk, "disposed", known.reference, {"from": known.state.value, "level": known.level.value})
    return True


async def _settle_one(desk: Desk, after: timedelta) -> bool:
    async with desk.store.write() as tx:
        known = await referrals.stale_draft(tx, desk.clock() - after)
        if known is None:
            return False
        await referrals.settle(tx, known, desk.shelf.library.band_rules, desk.clock())
        await _entry(tx, desk, "settled", known.reference, {"level": known.level.value, "confidence": "low"})
        await case.notify(tx, desk, known)
    return True


async def _entry(tx: Tx, desk: Desk, act: str, subject: str, detail: audit.Detail) -> None:
    await audit.append(tx, actor="machine", act=act, subject=subject, detail=detail, at=desk.clock())
