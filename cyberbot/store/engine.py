"""The store: one database, SQLite or PostgreSQL, and transactions on it.

On SQLite one writer at a time: writers of this process queue on a lock, those of other processes on BEGIN IMMEDIATE,
both off the event loop. On PostgreSQL writers run side by side and lock rows.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from cyberbot.store import migrate
from cyberbot.store.sealing import MasterKeys
from cyberbot.store.together import Together
from cyberbot.store.tx import Tx

__all__ = ["Store", "StoreUnavailable", "Tx"]

_BUSY_MS = 10_000
_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    f"PRAGMA busy_timeout={_BUSY_MS}",
)


class StoreUnavailable(Exception):
    """The database cannot be reached. Check DATABASE_URL, the disk and the database server."""


class Store:
    """Get one by `Store.open`; close it when done."""

    def __init__(self, engine: AsyncEngine, keys: MasterKeys) -> None:
        self.engine = engine
        self.keys = keys
        self.postgres = engine.dialect.name == "postgresql"
        self.together = Together(self.write)
        self._writer = asyncio.Lock()

    @classmethod
    async def open(cls, url: str, keys: MasterKeys) -> "Store":
        """A store on `url` (sqlite:///… or postgresql://…). Connects to nothing yet.

        Raises StoreUnavailable for an address that is neither.
        """
        try:
            address = sa.make_url(url)
        except sa.exc.ArgumentError as fault:
            raise StoreUnavailable from fault
        match address.get_backend_name():
            case "sqlite":
                engine = create_async_engine(address.set(drivername="sqlite+aiosqlite"), pool_size=5, max_overflow=10)
                sa.event.listen(engine.sync_engine, "connect", _prepare_sqlite)
                sa.event.listen(engine.sync_engine, "begin", _begin_sqlite)
            case "postgresql" | "postgres":
                engine = create_async_engine(
                    address.set(drivername="postgresql+psycopg"), pool_size=10, max_overflow=10, pool_pre_ping=True
                )
            case _:
                raise StoreUnavailable
        return cls(engine, keys)

    @property
    def sqlite_file(self) -> Path | None:
        """Where the SQLite file stands; None on PostgreSQL."""
        return None if self.postgres or self.engine.url.database is None else Path(self.engine.url.database)

    async def migrate(self) -> str:
        """Brings the schema to the newest revision, whose id is returned. Safe to run from many processes at once."""
        async with self._exclusive(), self.engine.connect() as db:
            connection = await db.execution_options(write=True)
            async with connection.begin():
                return await connection.run_sync(migrate.upgrade)

    async def revision(self) -> str | None:
        """The revision of the schema; None before the first migration."""
        async with self.read() as tx:
            return await tx.db.run_sync(migrate.current)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Tx]:
        """A transaction that commits at the end of the block, or leaves nothing when the block raises."""
        async with self._exclusive(), self.engine.connect() as db:
            connection = await db.execution_options(write=True)
            async with connection.begin():
                tx = Tx(connection, self.keys)
                yield tx
                await tx.close()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Tx]:
        """One consistent picture of the database. Writing in it fails on PostgreSQL and is undone on SQLite."""
        async with self.engine.connect() as db:
            connection = db
            if self.postgres:
                connection = await db.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            yield Tx(connection, self.keys)

    async def scrub(self) -> None:
        """Drops what deleted rows left behind: the write-ahead log of SQLite, dead key rows of PostgreSQL."""
        if self.postgres:
            async with self.engine.connect() as db:
                connection = await db.execution_options(isolation_level="AUTOCOMMIT")
                await connection.execute(sa.text("VACUUM data_key"))
        else:
            async with self._exclusive():
                await self._raw("PRAGMA wal_checkpoint(TRUNCATE)")

    async def close(self) -> None:
        await self.together.close()
        await self.engine.dispose()

    @asynccontextmanager
    async def _exclusive(self) -> AsyncIterator[None]:
        if self.postgres:
            yield
        else:
            async with self._writer:
                yield

    async def _raw(self, statement: str) -> None:
        """A statement outside any transaction, as SQLite asks for its checkpoint."""
        async with self.engine.connect() as connection:
            driver = (await connection.get_raw_connection()).driver_connection
            assert driver is not None, "a connection just taken from the pool is open"
            await (await driver.execute(statement)).close()


def _prepare_sqlite(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver's own opening of transactions is switched off: ours begin where we say (see _begin_sqlite).
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin_sqlite(connection: sa.Connection) -> None:
    # IMMEDIATE takes the write lock at once: a transaction that reads first could not upgrade without SQLITE_BUSY.
    writes = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
