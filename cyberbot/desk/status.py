"""How things stand, in numbers only: for the operator, the monitoring and the `status` verb."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import sqlalchemy as sa

from cyberbot.desk.desk import Desk
from cyberbot.store import counting, migrate


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    inbox_waiting: int
    inbox_parked: int
    """Messages the machine gave up on; each is a referral too."""
    outbox_waiting: int
    outbox_undeliverable: int
    outbox_uncertain: int
    referrals_by_lane: Mapping[str, int]
    referrals_by_band: Mapping[str, int]
    """Open ones only."""
    referrals_by_state: Mapping[str, int]
    lessons_open: int
    oldest_waiting_seconds: int
    """Of the inbox and the outbox; 0 where nothing waits."""
    content_digest: str
    schema_version: str | None

    def as_dict(self) -> dict[str, object]:
        return asdict(self)


async def status(desk: Desk) -> Status:
    """Counted in one picture of the database. Raises sqlalchemy.exc.OperationalError where it cannot be reached."""
    async with desk.store.read() as tx:
        found = await counting.count(tx)
        version = await tx.db.run_sync(_version)
    oldest = found.oldest_waiting
    waiting = 0 if oldest is None else max(0, int((desk.clock() - oldest).total_seconds()))
    return Status(
        inbox_waiting=found.inbox_waiting,
        inbox_parked=found.inbox_parked,
        outbox_waiting=found.outbox.get("waiting", 0) + found.outbox.get("sending", 0),
        outbox_undeliverable=found.outbox.get("undeliverable", 0),
        outbox_uncertain=found.outbox.get("uncertain", 0),
        referrals_by_lane=found.by_lane,
        referrals_by_band=found.by_level,
        referrals_by_state=found.by_state,
        lessons_open=0,
        oldest_waiting_seconds=waiting,
        content_digest=desk.shelf.library.digest,
        schema_version=version,
    )


def _version(connection: sa.Connection) -> str | None:
    return migrate.current(connection)
