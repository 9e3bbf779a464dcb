"""The worker: answers what waits, sends what is due, and does what comes round by the clock, until it is told to stop.

On SQLite one answerer, since one may write; on PostgreSQL several, and several workers beside each other.
"""

import asyncio
from collections.abc import Coroutine, Mapping
from pathlib import Path
from typing import Any
from uuid import uuid4

import structlog

from cyberbot.channels.channel import Channel
from cyberbot.desk.answering import answer_next, anything_due
from cyberbot.desk.desk import Desk
from cyberbot.desk.retention import Keep
from cyberbot.work.deliver import Deliverer
from cyberbot.work.jobs import Job, hand_over, jobs, run_if_mine
from cyberbot.work.round import go_round, pause

ANSWERERS = 4
STOP_SECONDS = 5.0

log = structlog.get_logger(__name__)


class Worker:
    """`run` until `stop`. `anchor`: the file that holds the audit's heads; None for none."""

    def __init__(
        self,
        desk: Desk,
        channels: Mapping[str, Channel],
        *,
        anchor: Path | None = None,
        keep: Keep | None = None,
        poll_seconds: float = 1.0,
    ) -> None:
        self._desk = desk
        self._channels = channels
        self._jobs = jobs(desk, keep or Keep(), anchor)
        self._poll_seconds = poll_seconds
        self._holder = uuid4().hex
        self._stop = asyncio.Event()

    async def run(self) -> None:
        """Works until `stop`. Then what is under way is finished, within STOP_SECONDS; what is not stays for later."""
        rounds = [asyncio.create_task(each) for each in self._rounds()]
        stopped = asyncio.create_task(self._stop.wait())
        try:
            await asyncio.wait([*rounds, stopped], return_when=asyncio.FIRST_COMPLETED)
            self._stop.set()
            self._ring()
            await asyncio.wait(rounds, timeout=STOP_SECONDS)
        finally:
            for task in (*rounds, stopped):
                task.cancel()
            await asyncio.gather(*rounds, stopped, return_exceptions=True)
        await hand_over(self._desk, self._jobs, self._holder)

    async def stop(self) -> None:
        """Asks `run` to end; returns at once."""
        self._stop.set()
        self._ring()

    def _ring(self) -> None:
        self._desk.wake.inbox.set()
        self._desk.wake.outbox.set()

    def _rounds(self) -> list[Coroutine[Any, Any, None]]:
        answerers = ANSWERERS if self._desk.store.postgres else 1
        rounds: list[Coroutine[Any, Any, None]] = [self._answer() for _ in range(answerers)]
        rounds += [
            Deliverer(self._desk, channel, poll_seconds=self._poll_seconds).run(self._stop)
            for channel in self._channels.values()
        ]
        rounds += [self._by_the_clock(job) for job in self._jobs]
        if self._desk.store.postgres:
            rounds.append(self._listen())
        return rounds

    async def _answer(self) -> None:
        async def once() -> bool:
            # The look takes no write lock, so that an idle worker keeps nobody waiting.
            return await anything_due(self._desk) and await answer_next(self._desk)

        async def idle() -> None:
            await self._desk.wake.wait(self._desk.wake.inbox, self._poll_seconds)

        await go_round("answer", once, idle, self._stop)

    async def _by_the_clock(self, job: Job) -> None:
        async def once() -> bool:
            await run_if_mine(self._desk, job, self._holder)
            return False

        async def idle() -> None:
            await pause(job.every, self._stop)

        await go_round(f"job.{job.name}", once, idle, self._stop)

    async def _listen(self) -> None:
        # Only where it is used: on SQLite the driver of PostgreSQL need not be there at all.
        from cyberbot.work.listen import listen

        async def once() -> bool:
            return await listen(self._desk, self._stop)

        async def idle() -> None:
            return None

        await go_round("listen", once, idle, self._stop)
