"""A browser's stand-in over HTTP, before the real pages, the real content and a real store."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Protocol

import pytest
from aiohttp import CookieJar, web
from aiohttp.test_utils import TestClient, TestServer

from cyberbot.desk.desk import Desk
from cyberbot.store.engine import Store
from cyberbot.web.app import build
from cyberbot.web.options import WebOptions
from tests.web.house import desk_over

Client = TestClient[web.Request, web.Application]


class Open(Protocol):
    async def __call__(self, options: WebOptions | None = None, *, desk: Desk | None = None) -> Client: ...


@pytest.fixture
def desk(sqlite_store: Store) -> Desk:
    return desk_over(sqlite_store)


@pytest.fixture
async def open_door(desk: Desk) -> AsyncIterator[Open]:
    """Opens the pages with these options; cookies are kept as a browser keeps them behind TLS."""
    async with AsyncExitStack() as stack:

        async def opened(options: WebOptions | None = None, *, desk: Desk | None = desk) -> Client:
            assert desk is not None
            server = TestServer(build(desk, options or WebOptions()))
            await server.start_server()
            jar = CookieJar(unsafe=True, treat_as_secure_origin=server.make_url("/"))
            return await stack.enter_async_context(TestClient(server, cookie_jar=jar))

        yield opened


@pytest.fixture
async def client(open_door: Open) -> Client:
    return await open_door()
