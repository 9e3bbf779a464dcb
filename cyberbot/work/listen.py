"""Hearing at once of what other processes put in the inbox or the outbox: PostgreSQL's LISTEN.

Apart because it is a convenience: without it the worker looks every second. SQLite needs it not.
"""

import asyncio

import psycopg

from cyberbot.desk.desk import Desk
from cyberbot.store import inbox, outbox

_LOOK_SECONDS = 1.0


async def listen(desk: Desk, stop: asyncio.Event) -> bool:
    """Rings the desk's bells until `stop`. Raises psycopg.OperationalError when the connection is lost."""
    address = desk.store.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    async with await psycopg.AsyncConnection.connect(address, autocommit=True) as connection:
        for bell in (inbox.BELL, outbox.BELL):
            await connection.execute(psycopg.sql.SQL("LISTEN {}").format(psycopg.sql.Identifier(bell)))
        while not stop.is_set():
            async for heard in connection.notifies(timeout=_LOOK_SECONDS):
                (desk.wake.inbox if heard.channel == inbox.BELL else desk.wake.outbox).set()
                if stop.is_set():
                    break
    return True
