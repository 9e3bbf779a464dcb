"""A fault after each statement of each act leaves all of it or nothing."""

from collections.abc import Awaitable, Callable

import pytest
import sqlalchemy as sa

from cyberbot.desk import casework
from cyberbot.desk.casework import Reason
from cyberbot.desk.desk import Desk
from cyberbot.store.officers import Officer
from cyberbot.store.tables import metadata
from tests.console.people import officer, referral

Do = Callable[[Desk, Officer, str], Awaitable[object]]

ACTS: dict[str, tuple[int, Do]] = {
    "take": (1, lambda desk, by, ref: casework.take(desk, by, ref, 1)),
    "release": (2, lambda desk, by, ref: casework.release(desk, by, ref, 2)),
    "assess": (2, lambda desk, by, ref: casework.assess(desk, by, ref, 2)),
    "note": (2, lambda desk, by, ref: casework.note(desk, by, ref, 2, "a note")),
    "reply": (2, lambda desk, by, ref: casework.reply(desk, by, ref, 2, "a reply")),
    "close": (2, lambda desk, by, ref: casework.close(desk, by, ref, 2, Reason.NO_REPLY, "a note")),
}


class Broken(Exception):
    """The database went away."""


async def picture(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    async with desk.store.read() as tx:
        return {
            name: [tuple(row) for row in await tx.db.execute(sa.select(table).order_by(*table.primary_key.columns))]
            for name, table in metadata.tables.items()
        }


@pytest.mark.parametrize("name", list(ACTS))
async def test_all_or_nothing(desk: Desk, name: str) -> None:
    start, do = ACTS[name]
    by = await officer(desk)
    reference = await referral(desk)
    if start == 2:
        await casework.take(desk, by, reference, 1)
    before = await picture(desk)
    done = 0
    stop_after = 0

    def count(*_: object) -> None:
        nonlocal done
        done += 1
        if done == stop_after:
            raise Broken

    sa.event.listen(desk.store.engine.sync_engine, "after_cursor_execute", count)
    try:
        for stop_after in range(1, 40):
            done = 0
            try:
                await do(desk, by, reference)
            except Broken:
                done = -1000
                assert await picture(desk) == before, f"after statement {stop_after}"
            else:
                break
        else:
            pytest.fail("the act never came to its end")
    finally:
        sa.event.remove(desk.store.engine.sync_engine, "after_cursor_execute", count)
    after = await picture(desk)
    assert stop_after > 5
    assert len(after["audit"]) > len(before["audit"])
    assert after["referral"] != before["referral"]
