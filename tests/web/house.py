"""The real content and a real store under the public pages, for the tests of this room and of the browser."""

from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from cyberbot.desk.desk import Desk
from cyberbot.library.shelf import Shelf
from cyberbot.store.engine import Store
from tests.conftest import Clock

CONTENT = Path(__file__).parents[2] / "content"
AFTERNOON = datetime(2026, 11, 24, 14, 15, tzinfo=UTC)


@lru_cache(maxsize=1)
def shelf() -> Shelf:
    """The service's own content, drafts shown, read once in a test process."""
    return Shelf.open(CONTENT, show_drafts=True)


def desk_over(store: Store, clock: Clock | None = None) -> Desk:
    return Desk(store=store, shelf=shelf(), clock=clock or Clock(AFTERNOON), pushing=frozenset({"telegram"}))
