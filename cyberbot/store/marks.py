"""Marks: how far something has come, one short text by name. Never anything personal."""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from cyberbot.store.tables import mark
from cyberbot.store.tx import Tx


async def get(tx: Tx, name: str) -> str | None:
    """The mark; None where none was put."""
    return (await tx.db.execute(sa.select(mark.c.value).where(mark.c.name == name))).scalar_one_or_none()


async def put(tx: Tx, name: str, value: str) -> None:
    """Put the mark, over what stood there."""
    insert = (postgresql.insert if tx.postgres else sqlite.insert)(mark).values(name=name, value=value)
    await tx.db.execute(insert.on_conflict_do_update(index_elements=[mark.c.name], set_={"value": value}))
