"""What comes round by the clock, and in which process: under a lease one of them does it, without one each does."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import structlog

from cyberbot.desk.desk import Desk
from cyberbot.desk.reminding import send_due
from cyberbot.desk.retention import Keep, retain, settle_drafts
from cyberbot.store import audit, leases

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    name: str
    every: float
    """Seconds from one run to the next."""
    act: Callable[[], Awaitable[None]]
    leased: bool = True
    """True where one process does it for all."""


def jobs(desk: Desk, keep: Keep, anchor: Path | None) -> tuple[Job, ...]:
    """All jobs of a worker. `anchor`: the file outside the database that holds the audit's heads."""

    async def settle() -> None:
        settled = await settle_drafts(desk)
        if settled:
            log.info("drafts.settled", count=settled)

    async def age() -> None:
        gone = await retain(desk, keep)
        if gone.conversations or gone.referrals:
            log.info("retention.done", conversations=gone.conversations, referrals=gone.referrals, seen=gone.seen)

    async def remind() -> None:
        sent = await send_due(desk)
        if sent:
            log.info("reminders.sent", count=sent)

    async def anchor_head() -> None:
        if anchor is not None:
            async with desk.store.read() as tx:
                await audit.anchor_head(tx, anchor, desk.clock())

    async def reload() -> None:
        before = desk.shelf.library.digest
        faults = await asyncio.to_thread(desk.shelf.reload)
        if faults:
            log.warning("content.faults", count=len(faults))
        elif desk.shelf.library.digest != before:
            log.info("content.reloaded")

    return (
        Job(name="settle", every=60, act=settle),
        Job(name="retain", every=3600, act=age),
        Job(name="remind", every=60, act=remind),
        Job(name="anchor", every=60, act=anchor_head),
        Job(name="reload", every=5, act=reload, leased=False),
    )


async def run_if_mine(desk: Desk, job: Job, holder: str) -> bool:
    """Runs the job where it is this process's turn. True where it ran."""
    if job.leased:
        now = desk.clock()
        async with desk.store.write() as tx:
            # Longer than a round: the holder renews it in time, another comes in only when the holder is gone.
            until = now + timedelta(seconds=2 * job.every + 5)
            if not await leases.take(tx, f"job.{job.name}", holder, now=now, until=until):
                return False
    await job.act()
    return True


async def hand_over(desk: Desk, held: tuple[Job, ...], holder: str) -> None:
    """Lets all leases go, so that another process need not wait for them to run out."""
    async with desk.store.write() as tx:
        for job in held:
            if job.leased:
                await leases.release(tx, f"job.{job.name}", holder)
