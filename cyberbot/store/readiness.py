"""Whether the store can serve: the database answers, its schema is this code's, the key opens what is sealed."""

from collections.abc import Mapping

import sqlalchemy as sa
import structlog

from cyberbot.store import migrate
from cyberbot.store.engine import Store
from cyberbot.store.sealing import KeyFileFault, Tampered
from cyberbot.store.tables import data_key, lease

log = structlog.get_logger(__name__)

OK = "ok"


async def readiness(store: Store) -> Mapping[str, str]:
    """Part → `ok` or a word for what is wrong. Parts: database, migrations, key. Never raises."""
    try:
        async with store.read() as tx:
            revision = await tx.db.run_sync(migrate.current)
            if revision != migrate.newest():
                return {"database": OK, "migrations": "due", "key": "unknown"}
            await tx.db.execute(sa.select(sa.func.count()).select_from(lease))
            newest = sa.select(data_key.c.id).where(data_key.c.wrapped.is_not(None))
            known = (await tx.db.execute(newest.order_by(data_key.c.created_at.desc()).limit(1))).scalar_one_or_none()
            key = OK
            if known is not None:
                try:
                    await tx.opens(known)
                except (KeyFileFault, Tampered):
                    key = "wrong"
            return {"database": OK, "migrations": OK, "key": key}
    except Exception as fault:  # noqa: BLE001 - whatever it is, we are not ready; its text may name a host or a user
        log.warning("store.not_ready", fault=type(fault).__name__)
        return {"database": "unreachable", "migrations": "unknown", "key": "unknown"}
