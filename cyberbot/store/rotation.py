"""A new master key: data keys are wrapped anew, what they sealed stays as it is.

Apart because it is an operator's act. In order: add a master to the key file, run this until nothing is left, and only
then take the old master out.
"""

import sqlalchemy as sa

from cyberbot.store.tables import data_key
from cyberbot.store.tx import Tx


async def rewrap(tx: Tx, limit: int = 500) -> int:
    """Wraps up to `limit` data keys under the current master; how many. 0: all are. Raises KeyFileFault, Tampered."""
    asked = (
        sa.select(data_key.c.id, data_key.c.master, data_key.c.wrapped)
        .where(data_key.c.master != tx.keys.current, data_key.c.wrapped.is_not(None))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    rows = (await tx.db.execute(asked)).all()
    for row in rows:
        master, wrapped = tx.keys.wrap(row.id, tx.keys.unwrap(row.id, row.master, row.wrapped))
        await tx.db.execute(data_key.update().where(data_key.c.id == row.id).values(master=master, wrapped=wrapped))
    return len(rows)
