"""One endless round of work that survives its own faults and stops when told to.

Apart because answering, sending and listening differ in what they do, not in how they go on.
"""

import asyncio
from collections.abc import Awaitable, Callable
from secrets import SystemRandom

import structlog

log = structlog.get_logger(__name__)
_chance = SystemRandom()

_LONGEST_PAUSE = 30.0


async def go_round(
    name: str, once: Callable[[], Awaitable[bool]], idle: Callable[[], Awaitable[None]], stop: asyncio.Event
) -> None:
    """`once` again and again; `idle` after it found nothing to do (False). After a fault a pause that doubles."""
    faults = 0
    while not stop.is_set():
        try:
            worked = await once()
            faults = 0
        except Exception as fault:  # noqa: BLE001 - a round goes on; rows keep their own marks of what failed
            faults += 1
            log.error("work.failed", job=name, fault=type(fault).__name__, count=faults)
            await pause(min(_LONGEST_PAUSE, 0.25 * 2.0 ** min(faults, 10)) * _chance.uniform(0.5, 1.0), stop)
            continue
        if not worked and not stop.is_set():
            await idle()


async def pause(seconds: float, stop: asyncio.Event) -> None:
    """Until `seconds` have passed or the work is to stop."""
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        return
