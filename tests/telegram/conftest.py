"""A Bot API server, the product's own content, and a door, for each test that asks."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cyberbot.library.shelf import Shelf
from cyberbot.store.engine import Store
from tests.bot_api.person import Person
from tests.bot_api.server import BotApi
from tests.telegram.door import Door, open_door

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """Read once: content is not changed by any test here."""
    return Shelf.open(CONTENT, show_drafts=True)


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    """A test that ends with a call outside the Bot API's shape or limits fails here."""
    async with BotApi() as opened:
        yield opened
    assert opened.bad_calls == []


@pytest.fixture
async def door(api: BotApi, sqlite_store: Store, shelf: Shelf) -> AsyncIterator[Door]:
    async with open_door(api, sqlite_store, shelf) as opened:
        yield opened


@pytest.fixture
def person(api: BotApi) -> Person:
    return Person(api)
