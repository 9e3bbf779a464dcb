"""The audit chain shows every edit, gap, cut tail and chain signed anew."""

import asyncio
import random
from pathlib import Path

import pytest
import sqlalchemy as sa

from cyberbot.store import audit
from cyberbot.store.engine import Store, Tx
from cyberbot.store.tables import audit as table
from cyberbot.store.tables import audit_head
from tests.conftest import Clock

LENGTH = 40


async def fill(store: Store, clock: Clock, count: int = LENGTH) -> None:
    async with store.write() as tx:
        for number in range(count):
            await audit.append(
                tx,
                actor="machine",
                act="opened",
                subject=f"REF{number % 7}",
                detail={"lane": "pursue", "level": "P1", "score": 65.5, "draft": False},
                at=clock.move(seconds=1),
            )


async def test_a_chain_that_nobody_touched_holds(store: Store, clock: Clock, tmp_path: Path) -> None:
    anchor = tmp_path / "anchor"
    async with store.read() as tx:
        assert await audit.verify(tx, anchor) is None
    for _ in range(3):
        await fill(store, clock)
        async with store.read() as tx:
            assert (await audit.anchor_head(tx, anchor, clock())).seq > 0
            await audit.anchor_head(tx, anchor, clock())
    async with store.read() as tx:
        assert await audit.verify(tx, anchor) is None
        assert await audit.verify(tx, None) is None
        assert len(await audit.entries(tx, "REF3")) == 18
    assert len(anchor.read_text().splitlines()) == 3


async def test_entries_are_read_back_as_written(store: Store, clock: Clock) -> None:
    async with store.write() as tx:
        await audit.append(tx, actor="o1", act="took", subject="4QJ2T9", detail={"version": 2}, at=clock())
    async with store.read() as tx:
        (entry,) = await audit.entries(tx, "4QJ2T9")
    assert entry == audit.AuditEntry(seq=1, at=clock(), actor="o1", act="took", subject="4QJ2T9", detail={"version": 2})


async def test_writers_at_once_make_one_chain(store: Store, clock: Clock) -> None:
    await asyncio.gather(*(fill(store, clock, 3) for _ in range(12)))
    async with store.read() as tx:
        assert await audit.verify(tx, None) is None
        assert (await audit.head(tx)).seq == 36


@pytest.mark.parametrize("detail", [{"text": "help"}, {"state": "x" * 81}])
async def test_words_of_a_person_have_no_place_in_it(
    store: Store, clock: Clock, detail: dict[str, str | int | float | bool | None]
) -> None:
    async with store.write() as tx:
        with pytest.raises(audit.NotForAudit):
            await audit.append(tx, actor="machine", act="opened", subject="REF1", detail=detail, at=clock())


async def edit(tx: Tx, luck: random.Random) -> None:
    column = luck.choice(["at", "actor", "act", "subject", "detail", "mac"])
    await tx.db.execute(table.update().where(table.c.seq == luck.randint(1, LENGTH)).values({column: "other"}))


async def cut_out(tx: Tx, luck: random.Random) -> None:
    await tx.db.execute(table.delete().where(table.c.seq == luck.randint(1, LENGTH)))


async def cut_tail(tx: Tx, luck: random.Random) -> None:
    last = luck.randint(0, LENGTH - 1)
    await tx.db.execute(table.delete().where(table.c.seq > last))
    mac = (await tx.db.execute(sa.select(table.c.mac).where(table.c.seq == last))).scalar() or ""
    await tx.db.execute(audit_head.update().values(seq=last, mac=mac))


async def swap(tx: Tx, luck: random.Random) -> None:
    one, other = luck.sample(range(1, LENGTH), 2)
    for seq, to in ((one, 1000), (other, one), (1000, other)):
        await tx.db.execute(table.update().where(table.c.seq == seq).values(seq=to))


async def chain_anew(tx: Tx, luck: random.Random) -> None:
    """What somebody with the key could do: take out an entry and sign the rest again."""
    rows = (await tx.db.execute(sa.select(table).order_by(table.c.seq))).all()
    gone = luck.randint(1, LENGTH)
    await tx.db.execute(table.delete())
    await tx.db.execute(audit_head.update().values(seq=0, mac=""))
    for row in rows:
        if row.seq != gone:
            await audit.append(
                tx,
                actor=row.actor,
                act=row.act,
                subject=row.subject,
                detail={"score": luck.random()},
                at=Clock()(),
            )
    await tx.close()


@pytest.mark.parametrize("tamper", [edit, cut_out, cut_tail, swap, chain_anew])
async def test_every_tamper_is_found(tamper: object, sqlite_store: Store, clock: Clock, tmp_path: Path) -> None:
    anchor = tmp_path / "anchor"
    await fill(sqlite_store, clock)
    async with sqlite_store.read() as tx:
        await audit.anchor_head(tx, anchor, clock())
    luck = random.Random(20260401)
    for _ in range(20):
        with pytest.raises(Undone):
            async with sqlite_store.write() as tx:
                await tamper(tx, luck)  # type: ignore[operator]
                assert await audit.verify(tx, anchor) is not None
                raise Undone
    async with sqlite_store.read() as tx:
        assert await audit.verify(tx, anchor) is None


class Undone(Exception):
    """Takes a tamper back."""


async def test_an_anchor_that_is_gone_or_spoilt_is_said(sqlite_store: Store, clock: Clock, tmp_path: Path) -> None:
    await fill(sqlite_store, clock, 1)
    async with sqlite_store.read() as tx:
        gone = await audit.verify(tx, tmp_path / "anchor")
        (tmp_path / "anchor").write_text("spoilt\n")
        spoilt = await audit.verify(tx, tmp_path / "anchor")
    assert gone is not None
    assert gone.what == "the anchor file is gone"
    assert spoilt is not None
    assert spoilt.what == "the anchor file cannot be read"
