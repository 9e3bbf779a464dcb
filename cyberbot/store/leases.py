"""Leases: of many processes one does a thing, until it stops saying so."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from cyberbot.store.tables import lease
from cyberbot.store.tx import Tx


async def take(tx: Tx, name: str, holder: str, *, now: datetime, until: datetime) -> bool:
    """Take the lease where it is free, run out or already the holder's, and keep it up to `until`. False otherwise."""
    insert = (postgresql.insert if tx.postgres else sqlite.insert)(lease).values(name=name, holder=holder, until=until)
    insert = insert.on_conflict_do_update(
        index_elements=[lease.c.name],
        set_={"holder": holder, "until": until},
        where=sa.or_(lease.c.holder == holder, lease.c.until < now),
    )
    # A row comes back where one was written; the count of rows is not told for an INSERT on PostgreSQL.
    return (await tx.db.execute(insert.returning(lease.c.name))).first() is not None


async def release(tx: Tx, name: str, holder: str) -> None:
    """Let it go, so that another need not wait until it runs out."""
    await tx.db.execute(lease.delete().where(lease.c.name == name, lease.c.holder == holder))
