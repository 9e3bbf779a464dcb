"""A desk over each database, and one over SQLite alone for what has nothing to do with the database."""

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from cyberbot.desk import sign_in
from cyberbot.desk.brake import Brake
from cyberbot.desk.desk import Desk
from cyberbot.desk.passwords import Hasher
from cyberbot.desk.sign_in import Door
from cyberbot.store.engine import Store
from cyberbot.web.app import build
from cyberbot.web.console.app import build as build_console
from cyberbot.web.console.gate import COOKIE
from cyberbot.web.options import WebOptions
from tests.conftest import Clock
from tests.console.browser import Tab, new_session
from tests.console.people import PASSWORD, Person, enrolled
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


@pytest.fixture
async def site(quick_desk: Desk) -> AsyncIterator[str]:
    """The public pages with the console under /console, on a free loopback port."""
    app = build(quick_desk, WebOptions(console=build_console(quick_desk, WebOptions())))
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    yield f"http://{host}:{port}"
    await runner.cleanup()


@pytest.fixture
async def tab(site: str) -> AsyncIterator[Tab]:
    """A browser that nobody is signed in with."""
    async with new_session() as session:
        yield Tab(session, site)


@pytest.fixture
async def morris(quick_desk: Desk, clock: Clock, door: Door) -> Person:
    return await enrolled(quick_desk, clock, door)


@pytest.fixture
async def signed_in(tab: Tab, morris: Person, quick_desk: Desk, clock: Clock, door: Door) -> Tab:
    """A browser with DC Morris signed in."""
    tab.cookies[COOKIE] = await sign_in.sign_in(quick_desk, door, "DC Morris", PASSWORD, morris.code(clock))
    clock.move(seconds=31)
    return tab
