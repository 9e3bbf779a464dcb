"""Counts over whole tables, for status and metrics. Nothing here opens a seal."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from cyberbot.referrals.state import State
from cyberbot.store.outbox import SENDING, WAITING
from cyberbot.store.tables import inbox, outbox, referral
from cyberbot.store.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    inbox_waiting: int
    inbox_parked: int
    outbox: Mapping[str, int]
    """By state."""
    by_lane: Mapping[str, int]
    by_level: Mapping[str, int]
    by_state: Mapping[str, int]
    oldest_waiting: datetime | None


async def count(tx: Tx) -> Counted:
    waiting = inbox.c.parked_at.is_(None)
    to_send = outbox.c.state.in_((WAITING, SENDING))
    open_ = referral.c.state.in_([state.value for state in State if state.open])
    oldest = [
        (await tx.db.execute(sa.select(sa.func.min(inbox.c.received_at)).where(waiting))).scalar_one(),
        (await tx.db.execute(sa.select(sa.func.min(outbox.c.created_at)).where(to_send))).scalar_one(),
    ]
    return Counted(
        inbox_waiting=await _number(tx, inbox, waiting),
        inbox_parked=await _number(tx, inbox, ~waiting),
        outbox=await _by(tx, outbox.c.state),
        by_lane=await _by(tx, referral.c.lane, open_),
        by_level=await _by(tx, referral.c.level, open_),
        by_state=await _by(tx, referral.c.state),
        oldest_waiting=min((at for at in oldest if at is not None), default=None),
    )


async def _number(tx: Tx, table: sa.Table, where: sa.ColumnElement[bool]) -> int:
    return int((await tx.db.execute(sa.select(sa.func.count()).select_from(table).where(where))).scalar_one())


async def _by(tx: Tx, column: sa.Column[str], where: sa.ColumnElement[bool] | None = None) -> dict[str, int]:
    asked = sa.select(column, sa.func.count()).group_by(column).order_by(column)
    rows = await tx.db.execute(asked if where is None else asked.where(where))
    return {row[0]: row[1] for row in rows}
