"""Sign-ins that are going on. Only the hash of a token is kept, and every row can be struck out at once."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa

from cyberbot.store.engine import Tx
from cyberbot.store.tables import session


class Stage(StrEnum):
    ENROLLING = "enrolling"
    """A password is set, the second factor is not: nothing but enrolment is open."""
    SIGNED_IN = "signed_in"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    hash: str
    officer_id: str
    stage: Stage
    started_at: datetime
    used_at: datetime


async def start(tx: Tx, token_hash: str, officer_id: str, stage: Stage, at: datetime) -> None:
    await tx.db.execute(
        session.insert().values(hash=token_hash, officer_id=officer_id, stage=stage.value, started_at=at, used_at=at)
    )


async def find(tx: Tx, token_hash: str) -> Session | None:
    row = (await tx.db.execute(sa.select(session).where(session.c.hash == token_hash))).one_or_none()
    if row is None:
        return None
    return Session(
        hash=row.hash,
        officer_id=row.officer_id,
        stage=Stage(row.stage),
        started_at=row.started_at,
        used_at=row.used_at,
    )


async def touch(tx: Tx, token_hash: str, at: datetime) -> None:
    await tx.db.execute(session.update().where(session.c.hash == token_hash).values(used_at=at))


async def end(tx: Tx, token_hash: str) -> None:
    await tx.db.execute(session.delete().where(session.c.hash == token_hash))


async def end_all(tx: Tx, officer_id: str) -> int:
    """Every sign-in of an officer, on all devices. How many there were."""
    return (await tx.db.execute(session.delete().where(session.c.officer_id == officer_id))).rowcount


async def sweep(tx: Tx, used_before: datetime, started_before: datetime) -> int:
    """Drops sign-ins that ran out. How many there were."""
    stale = sa.or_(session.c.used_at < used_before, session.c.started_at < started_before)
    return (await tx.db.execute(session.delete().where(stale))).rowcount
