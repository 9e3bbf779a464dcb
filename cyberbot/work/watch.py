"""Keeps the content fresh in a process that has no worker: each process holds a library of its own."""

import asyncio

from cyberbot.desk.desk import Desk
from cyberbot.desk.retention import Keep
from cyberbot.work.jobs import Job, jobs
from cyberbot.work.round import go_round, pause


class ContentWatch:
    """`run` until `stop`. Does the jobs that every process does for itself, and takes no lease."""

    def __init__(self, desk: Desk) -> None:
        self._jobs = tuple(job for job in jobs(desk, Keep(), None) if not job.leased)
        self._stop = asyncio.Event()

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            for job in self._jobs:
                group.create_task(self._round(job))

    async def _round(self, job: Job) -> None:
        async def once() -> bool:
            await job.act()
            return False

        async def idle() -> None:
            await pause(job.every, self._stop)

        await go_round(f"job.{job.name}", once, idle, self._stop)

    async def stop(self) -> None:
        self._stop.set()
