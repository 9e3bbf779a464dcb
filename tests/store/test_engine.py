"""Transactions: all or nothing, one writer at a time, a picture that stands still, and the schema of both databases."""

import asyncio

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from cyberbot.store import migrate
from cyberbot.store.engine import Store, StoreUnavailable
from cyberbot.store.sealing import MasterKeys
from cyberbot.store.tables import mark, metadata


def _differences(connection: sa.Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
    return list(compare_metadata(context, metadata))


async def test_migrated_schema_is_the_schema_of_the_code(store: Store) -> None:
    async with store.read() as tx:
        assert await tx.db.run_sync(_differences) == []


async def test_a_missing_column_would_be_found(store: Store) -> None:
    async with store.write() as tx:
        await tx.db.execute(sa.text("ALTER TABLE referral DROP COLUMN summary"))
    async with store.read() as tx:
        assert len(await tx.db.run_sync(_differences)) == 1


async def test_migrating_again_and_from_many_sides_changes_nothing(database_url: str, keys: MasterKeys) -> None:
    stores = [await Store.open(database_url, keys) for _ in range(4)]
    assert await stores[0].revision() is None
    assert set(await asyncio.gather(*(each.migrate() for each in stores))) == {migrate.newest()}
    assert await stores[0].revision() == migrate.newest()
    for each in stores:
        await each.close()


async def test_a_block_that_raises_leaves_nothing(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        async with store.write() as tx:
            await tx.db.execute(mark.insert().values(name="a", value="1"))
            raise ZeroDivisionError
    async with store.read() as tx:
        assert (await tx.db.execute(sa.select(mark))).all() == []


async def test_what_is_left_for_the_close_is_part_of_the_transaction(store: Store) -> None:
    with pytest.raises(sa.exc.IntegrityError):
        async with store.write() as tx:
            await tx.db.execute(mark.insert().values(name="a", value="1"))

            async def again() -> None:
                await tx.db.execute(mark.insert().values(name="a", value="2"))

            tx.at_close(again)
    async with store.read() as tx:
        assert (await tx.db.execute(sa.select(mark))).all() == []


async def test_fifty_writers_at_once_all_write(store: Store) -> None:
    async def add(number: int) -> None:
        async with store.write() as tx:
            await tx.db.execute(mark.insert().values(name=f"m{number}", value="1"))

    await asyncio.gather(*(add(number) for number in range(50)))
    async with store.read() as tx:
        assert (await tx.db.execute(sa.select(sa.func.count()).select_from(mark))).scalar_one() == 50


async def test_a_reader_sees_one_picture_while_others_write(store: Store) -> None:
    asked = sa.select(sa.func.count()).select_from(mark)
    async with store.read() as tx:
        before = (await tx.db.execute(asked)).scalar_one()
        async with store.write() as other:
            await other.db.execute(mark.insert().values(name="a", value="1"))
        assert (await tx.db.execute(asked)).scalar_one() == before


async def test_sqlite_is_opened_for_safety(sqlite_store: Store) -> None:
    async with sqlite_store.read() as tx:
        found = {
            name: (await tx.db.exec_driver_sql(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        }
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


@pytest.mark.parametrize("url", ["mysql://localhost/x", "not an address", ""])
async def test_an_address_of_another_kind_is_refused(url: str, keys: MasterKeys) -> None:
    with pytest.raises(StoreUnavailable):
        await Store.open(url, keys)


async def test_scrubbing_empties_the_log(store: Store) -> None:
    async with store.write() as tx:
        await tx.db.execute(mark.insert().values(name="a", value="1"))
    await store.scrub()
    if store.sqlite_file is not None:
        assert store.sqlite_file.with_name("cyberbot.db-wal").stat().st_size == 0
