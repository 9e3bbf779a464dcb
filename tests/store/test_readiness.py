"""What is wrong is named by its part, on both databases."""

import sqlalchemy as sa

from cyberbot.store.engine import Store
from cyberbot.store.readiness import readiness
from cyberbot.store.sealing import MasterKeys


async def test_all_is_well(store: Store) -> None:
    async with store.write() as tx:
        await tx.new_key()
    assert await readiness(store) == {"database": "ok", "migrations": "ok", "key": "ok"}


async def test_a_schema_behind_the_code_is_due(database_url: str, keys: MasterKeys) -> None:
    empty = await Store.open(database_url, keys)
    assert (await readiness(empty))["migrations"] == "due"
    await empty.close()


async def test_a_wrong_key_file_is_known_before_anyone_writes(store: Store, database_url: str) -> None:
    async with store.write() as tx:
        await tx.new_key()
    other = await Store.open(database_url, MasterKeys.new())
    assert (await readiness(other))["key"] == "wrong"
    await other.close()


async def test_a_broken_database_is_no_exception(store: Store) -> None:
    async with store.write() as tx:
        await tx.db.execute(sa.text("DROP TABLE lease"))
    assert (await readiness(store))["database"] == "unreachable"
