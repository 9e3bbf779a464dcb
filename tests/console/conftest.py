"""A desk over each database, and one over SQLite alone for what has nothing to do with the database."""

import pytest

from cyberbot.desk.brake import Brake
from cyberbot.desk.desk import Desk
from cyberbot.desk.passwords import Hasher
from cyberbot.desk.sign_in import Door
from cyberbot.store.engine import Store
from tests.conftest import Clock
from tests.web.house import desk_over


@pytest.fixture
def desk(store: Store, clock: Clock) -> Desk:
    return desk_over(store, clock)


@pytest.fixture
def quick_desk(sqlite_store: Store, clock: Clock) -> Desk:
    return desk_over(sqlite_store, clock)


@pytest.fixture(scope="session")
def hasher() -> Hasher:
    """Its first hash is slow on purpose."""
    return Hasher()


@pytest.fixture
def door(hasher: Hasher) -> Door:
    """Without the brake, which has tests of its own."""
    return Door(Brake(per_minute=1e9, burst=1e9), hasher)
