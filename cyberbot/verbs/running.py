"""How a verb runs what waits: on a loop, with the desk open, and faults that an operator can mend as one line.

Apart from the verbs because most of them need it, and `ask` must not pay for it.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

from cyberbot import assemble
from cyberbot.desk.desk import Desk
from cyberbot.ending import COULD_NOT, FAULTS, fail, settings
from cyberbot.library.faults import ContentFaults
from cyberbot.store.engine import StoreUnavailable
from cyberbot.store.sealing import KeyFileFault

T = TypeVar("T")


def run_loop(main: Callable[[], Awaitable[T]]) -> T:
    """Run on uvloop where it is installed. Faults that an operator can mend end with one line each."""
    try:
        import uvloop

        factory = uvloop.new_event_loop
    except ImportError:  # not on this system: the standard loop serves as well, slower
        factory = None

    async def running() -> T:
        return await main()

    try:
        with asyncio.Runner(loop_factory=factory) as runner:
            return runner.run(running())
    except ContentFaults as faults:
        fail(FAULTS, str(faults))
    except (KeyFileFault, StoreUnavailable, OSError) as fault:
        fail(COULD_NOT, str(fault) or (type(fault).__doc__ or "").strip())
    raise AssertionError("unreachable")


def with_desk(act: Callable[[Desk], Awaitable[T]], *, migrate: bool = False) -> T:
    known = settings()

    async def acting() -> T:
        async with assemble.open_desk(known, migrate=migrate) as desk:
            return await act(desk)

    return run_loop(acting)
