"""What every use-case is given: the store, the present library, the clock. Put together once, in `assemble`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from cyberbot.desk.wake import Wake
from cyberbot.library.shelf import Shelf
from cyberbot.store.engine import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    store: Store
    shelf: Shelf
    """Holds the last good library: `shelf.library`."""
    clock: Callable[[], datetime]
    """The time now, aware, in UTC."""
    pushing: frozenset[str]
    """Names of the channels whose replies go through the outbox (Telegram). The web reads its transcript instead."""
    notify_officers: str | None = None
    """The channel that carries notices to the officers' chat; None where none is set."""
    wake: Wake = field(default_factory=Wake)
    """Rouses the worker of this process; other processes poll, or LISTEN on PostgreSQL."""
