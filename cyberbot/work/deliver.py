"""Sending letters over one channel: many at once, one an address, in order; what became of each is written down."""

import asyncio

import structlog

from cyberbot.channels.channel import Channel, Delivered, Outcome, RetryAfter, Uncertain, Undeliverable
from cyberbot.desk import delivery
from cyberbot.desk.delivery import CLAIM_SECONDS, Letter
from cyberbot.desk.desk import Desk
from cyberbot.work.round import go_round

AT_ONCE = 16
_SEND_SECONDS = CLAIM_SECONDS / 2
"""A sending that takes longer is given up as uncertain, well before its claim runs out."""

log = structlog.get_logger(__name__)


class Deliverer:
    """The letters of one channel."""

    def __init__(self, desk: Desk, channel: Channel, *, poll_seconds: float) -> None:
        self._desk = desk
        self._channel = channel
        self._poll_seconds = poll_seconds
        self._sending: set[asyncio.Task[None]] = set()

    async def run(self, stop: asyncio.Event) -> None:
        """Until `stop`; then what is under way is brought to its end."""
        await go_round(f"deliver.{self._channel.name}", self._claim, self._idle, stop)
        if self._sending:
            await asyncio.wait(self._sending)

    async def _claim(self) -> bool:
        free = AT_ONCE - len(self._sending)
        letters = await delivery.claim(self._desk, self._channel.name, free) if free else ()
        for letter in letters:
            task = asyncio.create_task(self._send(letter))
            self._sending.add(task)
            task.add_done_callback(self._sent)
        return bool(letters)

    def _sent(self, task: asyncio.Task[None]) -> None:
        # The next letter to that address may go now, and there is room for one more.
        self._sending.discard(task)
        self._desk.wake.outbox.set()

    async def _idle(self) -> None:
        await self._desk.wake.wait(self._desk.wake.outbox, self._poll_seconds)

    async def _send(self, letter: Letter) -> None:
        outcome = await self._outcome(letter)
        try:
            await self._write_down(letter, outcome)
        except Exception as fault:  # noqa: BLE001 - the claim runs out, and the letter is sent again
            log.error("letter.not_written_down", fault=type(fault).__name__, channel=letter.channel)

    async def _outcome(self, letter: Letter) -> Outcome:
        try:
            async with asyncio.timeout(_SEND_SECONDS):
                return await self._channel.send(letter)
        except TimeoutError:
            return Uncertain()
        except Exception as fault:  # noqa: BLE001 - a channel does not raise; should it, nobody knows what arrived
            log.error("letter.channel_raised", fault=type(fault).__name__, channel=letter.channel)
            return Uncertain()

    async def _write_down(self, letter: Letter, outcome: Outcome) -> None:
        match outcome:
            case Delivered():
                await delivery.delivered(self._desk, letter.id)
            case RetryAfter(seconds=seconds):
                await delivery.put_back(self._desk, letter.id, max(seconds, delivery.pause(letter.tries)))
            case Undeliverable(reason=reason):
                await delivery.undeliverable(self._desk, letter.id, reason)
            case Uncertain():
                await delivery.uncertain(self._desk, letter.id)
