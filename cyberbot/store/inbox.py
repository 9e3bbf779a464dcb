"""The inbox: messages that are kept and not answered yet, and which ones were ever taken in."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from cyberbot.store.conversations import Row
from cyberbot.store.tables import conversation, inbox, seen
from cyberbot.store.tx import Tx

BELL = "cyberbot_inbox"
"""The PostgreSQL channel on which other processes hear of new messages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A message that waits for its answer."""

    id: int
    conversation_id: str
    their_id: str
    sealed_message: bytes
    received_at: datetime
    tries: int
    not_before: datetime | None


async def first_time(tx: Tx, channel: str, their_id: str, at: datetime) -> bool:
    """True where this message was never taken in before; from now on it was."""
    insert = (postgresql.insert if tx.postgres else sqlite.insert)(seen)
    insert = insert.values(channel=channel, their_id=their_id, at=at).on_conflict_do_nothing()
    return (await tx.db.execute(insert.returning(seen.c.their_id))).first() is not None


async def put(tx: Tx, row: Row, their_id: str, data: bytes, at: datetime) -> None:
    """Keeps a message, as JSON, at the end of its conversation."""
    await tx.db.execute(
        inbox.insert().values(
            channel=row.channel,
            their_id=their_id,
            conversation_id=row.id,
            sealed_message=await tx.seal(row.key_id, "inbox", "sealed_message", f"{row.channel}/{their_id}", data),
            received_at=at,
        )
    )
    if tx.postgres:
        await tx.db.execute(sa.select(sa.func.pg_notify(BELL, "")))


async def message(tx: Tx, row: Row, waiting: Waiting) -> bytes:
    """The message as JSON. Raises KeyDestroyed, Tampered."""
    return await tx.unseal(
        row.key_id, "inbox", "sealed_message", f"{row.channel}/{waiting.their_id}", waiting.sealed_message
    )


async def oldest(tx: Tx, conversation_id: str) -> Waiting | None:
    """The message of a conversation that is to be answered next, whether its time has come or not."""
    asked = sa.select(inbox).where(inbox.c.conversation_id == conversation_id, inbox.c.parked_at.is_(None))
    row = (await tx.db.execute(asked.order_by(inbox.c.id).limit(1))).one_or_none()
    return None if row is None else _waiting(row)


async def any_due(tx: Tx, now: datetime) -> bool:
    """True where `next_conversation` may find something."""
    asked = sa.select(inbox.c.id).where(inbox.c.parked_at.is_(None), _rested(now)).limit(1)
    return (await tx.db.execute(asked)).first() is not None


def _rested(now: datetime) -> sa.ColumnElement[bool]:
    return sa.or_(inbox.c.not_before.is_(None), inbox.c.not_before <= now)


async def next_conversation(tx: Tx, now: datetime) -> str | None:
    """A conversation whose oldest message is due, locked for this transaction; one that nobody else is answering."""
    earlier = inbox.alias()
    first = (
        sa.select(sa.func.min(earlier.c.id))
        .where(earlier.c.conversation_id == inbox.c.conversation_id, earlier.c.parked_at.is_(None))
        .scalar_subquery()
    )
    asked = (
        sa.select(conversation.c.id)
        .join(inbox, inbox.c.conversation_id == conversation.c.id)
        .where(inbox.c.id == first, _rested(now))
        .order_by(inbox.c.id)
        .limit(1)
        .with_for_update(of=conversation, key_share=True, skip_locked=True)
    )
    return (await tx.db.execute(asked)).scalar_one_or_none()


async def remove(tx: Tx, id_: int) -> None:
    await tx.db.execute(inbox.delete().where(inbox.c.id == id_))


async def put_off(tx: Tx, id_: int, until: datetime) -> None:
    """The answer failed: once more at `until`."""
    await tx.db.execute(inbox.update().where(inbox.c.id == id_).values(tries=inbox.c.tries + 1, not_before=until))


async def park(tx: Tx, id_: int, at: datetime) -> None:
    """The machine gives up on this message. The row stays; a person has it as a referral."""
    await tx.db.execute(inbox.update().where(inbox.c.id == id_).values(tries=inbox.c.tries + 1, parked_at=at))


async def drain(tx: Tx, row: Row, *, but: int) -> tuple[tuple[Waiting, bytes], ...]:
    """All messages of a conversation except one, unsealed, to be sealed anew under another key."""
    rows = await tx.db.execute(
        sa.select(inbox).where(inbox.c.conversation_id == row.id, inbox.c.id != but).order_by(inbox.c.id)
    )
    return tuple([(_waiting(one), await message(tx, row, _waiting(one))) for one in rows])


async def seal_anew(tx: Tx, row: Row, waiting: Waiting, data: bytes) -> None:
    """The same message under the present key of its conversation."""
    sealed = await tx.seal(row.key_id, "inbox", "sealed_message", f"{row.channel}/{waiting.their_id}", data)
    await tx.db.execute(inbox.update().where(inbox.c.id == waiting.id).values(sealed_message=sealed))


async def forget_seen(tx: Tx, before: datetime) -> int:
    """Drops what was taken in long ago and has been answered; how many."""
    waits = sa.exists().where(inbox.c.channel == seen.c.channel, inbox.c.their_id == seen.c.their_id)
    return (await tx.db.execute(seen.delete().where(seen.c.at < before, ~waits))).rowcount


def _waiting(row: sa.Row[tuple[object, ...]]) -> Waiting:
    return Waiting(
        id=row.id,
        conversation_id=row.conversation_id,
        their_id=row.their_id,
        sealed_message=row.sealed_message,
        received_at=row.received_at,
        tries=row.tries,
        not_before=row.not_before,
    )
