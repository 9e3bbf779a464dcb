"""A bell between the doors and the worker of one process: something is in the inbox, or in the outbox."""

import asyncio


class Wake:
    """Two bells. Ringing one that nobody waits for is remembered once."""

    def __init__(self) -> None:
        self.inbox = asyncio.Event()
        self.outbox = asyncio.Event()

    @staticmethod
    async def wait(bell: asyncio.Event, seconds: float) -> None:
        """Until the bell rings or `seconds` have passed; then the bell is quiet again."""
        try:
            await asyncio.wait_for(bell.wait(), seconds)
        except TimeoutError:
            return
        finally:
            bell.clear()
