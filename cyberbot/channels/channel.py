"""What every channel is to the worker: something that sends a letter and says truly what became of it.

Apart from the channels so that the worker knows one shape only.
"""

from dataclasses import dataclass
from typing import Protocol

from cyberbot.desk.delivery import Letter


@dataclass(frozen=True, slots=True)
class Delivered:
    """The other side has it."""


@dataclass(frozen=True, slots=True)
class RetryAfter:
    """It is certain that nothing was delivered, or the rest waits; try again after `seconds`."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Undeliverable:
    """It will never arrive. `reason` is one short word for logs and the case: `blocked`, `no_chat`, `refused`."""

    reason: str


@dataclass(frozen=True, slots=True)
class Uncertain:
    """The request went out and no answer came: it may have arrived. Whoever asked decides whether twice is better."""


Outcome = Delivered | RetryAfter | Undeliverable | Uncertain


class Channel(Protocol):
    """A way to reach people. `send` never raises for what the other side does; it answers with an Outcome."""

    @property
    def name(self) -> str: ...

    async def send(self, letter: Letter) -> Outcome: ...
