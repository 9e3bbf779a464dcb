"""One transaction: its connection, and the sealing of personal data under keys that live in the same database.

Apart from the store so that every query function asks for no more than this.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncConnection

from cyberbot.store import sealing
from cyberbot.store.sealing import KeyDestroyed, MasterKeys
from cyberbot.store.tables import data_key


class Tx:
    """Given out by `Store.write()` and `Store.read()`; of no use after their block."""

    __slots__ = ("_closing", "_opened", "db", "keys")

    def __init__(self, db: AsyncConnection, keys: MasterKeys) -> None:
        self.db = db
        self.keys = keys
        self._opened: dict[str, bytes] = {}
        self._closing: list[Callable[[], Awaitable[None]]] = []

    @property
    def postgres(self) -> bool:
        return self.db.dialect.name == "postgresql"

    async def new_key(self) -> str:
        """A fresh data key, kept wrapped under the current master. Its id, 32 hex digits."""
        key_id, key = sealing.new_data_key()
        master, wrapped = self.keys.wrap(key_id, key)
        await self.db.execute(
            data_key.insert().values(id=key_id, master=master, wrapped=wrapped, created_at=datetime.now(UTC))
        )
        self._opened[key_id] = key
        return key_id

    async def destroy_key(self, key_id: str) -> None:
        """What was sealed under this key can never be read again. Doing so twice changes nothing."""
        await self.db.execute(
            data_key.update()
            .where(data_key.c.id == key_id, data_key.c.wrapped.is_not(None))
            .values(wrapped=None, destroyed_at=datetime.now(UTC))
        )
        self._opened.pop(key_id, None)

    async def seal(self, key_id: str, table: str, column: str, row: str, data: bytes) -> bytes:
        """An envelope that opens only in this place. Raises KeyDestroyed."""
        return sealing.seal(key_id, await self._key(key_id), sealing.place(table, column, row), data)

    async def unseal(self, key_id: str, table: str, column: str, row: str, envelope: bytes) -> bytes:
        """The data of an envelope. Raises KeyDestroyed, or Tampered where it is not of this key and place."""
        if sealing.key_id_of(envelope) != key_id:
            raise sealing.Tampered
        return sealing.unseal(await self._key(key_id), sealing.place(table, column, row), envelope)

    def blind(self, purpose: str, value: str) -> str:
        """A keyed hash to find a value again without keeping it: HMAC-SHA256, 64 hex digits."""
        return self.keys.blind(purpose, value)

    def at_close(self, act: Callable[[], Awaitable[None]]) -> None:
        """Do this last, just before the commit: for rows that every transaction fights over, such as the audit head."""
        self._closing.append(act)

    async def close(self) -> None:
        """What was left for the end, in order. The store calls it before it commits."""
        while self._closing:
            await self._closing.pop(0)()

    async def opens(self, key_id: str) -> None:
        """Nothing, where the master key opens this data key. Raises KeyDestroyed, KeyFileFault or Tampered."""
        await self._key(key_id)

    async def _key(self, key_id: str) -> bytes:
        known = self._opened.get(key_id)
        if known is not None:
            return known
        row = (
            await self.db.execute(sa.select(data_key.c.master, data_key.c.wrapped).where(data_key.c.id == key_id))
        ).one_or_none()
        if row is None or row.wrapped is None:
            raise KeyDestroyed
        key = self.keys.unwrap(key_id, row.master, row.wrapped)
        self._opened[key_id] = key
        return key
