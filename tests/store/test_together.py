"""Many small writes share a commit, and one that fails takes none of the others with it."""

import asyncio

import psycopg
import pytest
import sqlalchemy as sa

from cyberbot.store.engine import Store, Tx
from cyberbot.store.tables import mark


async def put(tx: Tx, name: str) -> str:
    await tx.db.execute(mark.insert().values(name=name, value="1"))
    return name


async def test_a_burst_shares_few_commits(store: Store) -> None:
    commits: list[int] = []
    sa.event.listen(store.engine.sync_engine, "commit", lambda _connection: commits.append(1))
    done = await asyncio.gather(*(store.together.run(lambda tx, n=n: put(tx, f"m{n}")) for n in range(100)))
    assert done == [f"m{number}" for number in range(100)]
    assert len(commits) <= 3
    async with store.read() as tx:
        assert (await tx.db.execute(sa.select(sa.func.count()).select_from(mark))).scalar_one() == 100


async def test_one_that_fails_fails_alone(store: Store) -> None:
    async def bad(tx: Tx) -> str:
        await put(tx, "spoilt")
        raise ZeroDivisionError

    acts = [lambda tx: put(tx, "a"), bad, lambda tx: put(tx, "b"), lambda tx: put(tx, "a")]
    done = await asyncio.gather(*(store.together.run(act) for act in acts), return_exceptions=True)
    assert done[0] == "a"
    assert isinstance(done[1], ZeroDivisionError)
    assert done[2] == "b"
    assert isinstance(done[3], sa.exc.IntegrityError)
    async with store.read() as tx:
        assert set((await tx.db.execute(sa.select(mark.c.name))).scalars()) == {"a", "b"}


async def test_who_stops_waiting_does_not_stop_the_others(store: Store) -> None:
    tasks = [asyncio.create_task(store.together.run(lambda tx, n=n: put(tx, f"m{n}"))) for n in range(5)]
    await asyncio.sleep(0)
    tasks[2].cancel()
    done = await asyncio.gather(*tasks, return_exceptions=True)
    assert isinstance(done[2], asyncio.CancelledError)
    assert [each for each in done if isinstance(each, str)] == ["m0", "m1", "m3", "m4"]
    assert await store.together.run(lambda tx: put(tx, "later")) == "later"


async def test_closing_waits_for_what_was_asked(database_url: str, store: Store) -> None:
    task = asyncio.create_task(store.together.run(lambda tx: put(tx, "last")))
    await asyncio.sleep(0)
    await store.close()
    assert await task == "last"


CUT = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


async def test_a_lost_connection_is_taken_up_again(store: Store, database_url: str) -> None:
    await store.together.run(lambda tx: put(tx, "before"))
    if store.postgres:
        with psycopg.connect(database_url, autocommit=True) as outside:
            outside.execute(CUT)
    else:
        await store.engine.dispose()
    assert await store.together.run(lambda tx: put(tx, "after")) == "after"


async def test_a_reader_cannot_write_on_postgresql_and_leaves_nothing_on_sqlite(store: Store) -> None:
    if store.postgres:
        with pytest.raises(sa.exc.DBAPIError):
            async with store.read() as tx:
                await put(tx, "x")
    else:
        async with store.read() as tx:
            await put(tx, "x")
    async with store.read() as tx:
        assert (await tx.db.execute(sa.select(mark))).all() == []
