"""Conversations: who (as a keyed hash), what the service remembers (sealed), and the transcript (sealed).

Lock order, everywhere: a conversation before a referral, and the audit head last of all (`Tx.at_close` sees to that).
"""

import secrets
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from cyberbot.store.tables import conversation, transcript
from cyberbot.store.tx import Tx

PERSON = "person"
SERVICE = "service"
OFFICER = "officer"


class NoSuchConversation(LookupError):
    """This conversation has been erased."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One conversation as it is kept; `sealed_state` is None before its first turn."""

    id: str
    channel: str
    key_id: str
    sealed_state: bytes | None
    last_seq: int
    active_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a transcript, unsealed: text in UTF-8 of a person, else a reply as JSON."""

    seq: int
    who: str
    at: datetime
    body: bytes


_COLUMNS = (
    conversation.c.id,
    conversation.c.channel,
    conversation.c.key_id,
    conversation.c.sealed_state,
    conversation.c.last_seq,
    conversation.c.active_at,
)


def _row(found: sa.RowMapping | None) -> Row | None:
    return None if found is None else Row(**found)


def address_hash(tx: Tx, channel: str, address: str) -> str:
    return tx.blind(f"address.{channel}", address)


async def find(tx: Tx, channel: str, address: str, *, keep: bool = False) -> Row | None:
    """The conversation with this address. `keep`: it cannot be erased before this transaction ends."""
    asked = sa.select(*_COLUMNS).where(
        conversation.c.channel == channel, conversation.c.address_hash == address_hash(tx, channel, address)
    )
    if keep:
        # KEY SHARE lets an answer in the same conversation go on, and makes an erasure wait.
        asked = asked.with_for_update(read=True, key_share=True)
    return _row((await tx.db.execute(asked)).mappings().one_or_none())


async def found_or_created(tx: Tx, channel: str, address: str, at: datetime) -> Row:
    """The conversation with this address, new with its own key where there was none; kept until the commit."""
    for _ in range(3):
        known = await find(tx, channel, address, keep=True)
        if known is not None:
            return known
        await _create(tx, channel, address, at)
    raise NoSuchConversation


async def _create(tx: Tx, channel: str, address: str, at: datetime) -> None:
    id_ = secrets.token_hex(16)
    key_id = await tx.new_key()
    insert = (postgresql.insert if tx.postgres else sqlite.insert)(conversation).values(
        id=id_,
        channel=channel,
        address_hash=address_hash(tx, channel, address),
        sealed_address=await tx.seal(key_id, "conversation", "sealed_address", id_, address.encode()),
        key_id=key_id,
        created_at=at,
        active_at=at,
    )
    insert = insert.on_conflict_do_nothing(index_elements=["channel", "address_hash"])
    if (await tx.db.execute(insert.returning(conversation.c.id))).first() is None:  # another process was faster
        await tx.destroy_key(key_id)


async def lock(tx: Tx, id_: str, *, erasing: bool = False) -> Row | None:
    """The conversation, held by this transaction alone until it ends. `erasing` waits for messages coming in, too."""
    asked = sa.select(*_COLUMNS).where(conversation.c.id == id_).with_for_update(key_share=not erasing)
    return _row((await tx.db.execute(asked)).mappings().one_or_none())


async def address(tx: Tx, row: Row) -> str:
    """Where the person is reached. Raises KeyDestroyed."""
    sealed = (
        await tx.db.execute(sa.select(conversation.c.sealed_address).where(conversation.c.id == row.id))
    ).scalar_one()
    return (await tx.unseal(row.key_id, "conversation", "sealed_address", row.id, sealed)).decode()


async def state(tx: Tx, row: Row) -> bytes | None:
    """What the service remembers, as JSON; None before the first turn."""
    if row.sealed_state is None:
        return None
    return await tx.unseal(row.key_id, "conversation", "sealed_state", row.id, row.sealed_state)


async def save_state(tx: Tx, row: Row, data: bytes, at: datetime) -> None:
    """Keeps what the service remembers, and that the conversation is alive."""
    sealed = await tx.seal(row.key_id, "conversation", "sealed_state", row.id, data)
    await tx.db.execute(
        conversation.update().where(conversation.c.id == row.id).values(sealed_state=sealed, active_at=at)
    )


async def append(tx: Tx, conversation_id: str, who: str, body: bytes, at: datetime) -> int:
    """Adds a line to the transcript; its number. `body`: a person's text in UTF-8, else a reply as JSON.

    Raises NoSuchConversation.
    """
    row = (
        await tx.db.execute(
            conversation.update()
            .where(conversation.c.id == conversation_id)
            .values(last_seq=conversation.c.last_seq + 1)
            .returning(conversation.c.last_seq, conversation.c.key_id)
        )
    ).one_or_none()
    if row is None:
        raise NoSuchConversation
    sealed = await tx.seal(row.key_id, "transcript", "sealed_body", f"{conversation_id}/{row.last_seq}", body)
    await tx.db.execute(
        transcript.insert().values(
            conversation_id=conversation_id, seq=row.last_seq, who=who, sealed_body=sealed, at=at
        )
    )
    return int(row.last_seq)


async def lines(tx: Tx, row: Row, *, after: int = 0, last: int | None = None) -> tuple[Line, ...]:
    """The transcript after line `after`, oldest first; only the `last` so many where given."""
    asked = sa.select(transcript).where(transcript.c.conversation_id == row.id, transcript.c.seq > after)
    found = (await tx.db.execute(asked.order_by(transcript.c.seq.desc()).limit(last))).all()
    return tuple(
        [
            Line(
                seq=one.seq,
                who=one.who,
                at=one.at,
                body=await tx.unseal(row.key_id, "transcript", "sealed_body", f"{row.id}/{one.seq}", one.sealed_body),
            )
            for one in reversed(found)
        ]
    )


async def start_afresh(tx: Tx, row: Row, at: datetime) -> Row:
    """Erases all that was said, but for the address: a new key, no memory, no transcript. The caller holds the lock.

    Inbox and outbox rows are the caller's: what they hold is sealed under the key that is destroyed here.
    """
    where = await address(tx, row)
    key_id = await tx.new_key()
    await tx.db.execute(transcript.delete().where(transcript.c.conversation_id == row.id))
    await tx.db.execute(
        conversation.update()
        .where(conversation.c.id == row.id)
        .values(
            key_id=key_id,
            sealed_address=await tx.seal(key_id, "conversation", "sealed_address", row.id, where.encode()),
            sealed_state=None,
            created_at=at,
            active_at=at,
        )
    )
    await tx.destroy_key(row.key_id)
    return Row(id=row.id, channel=row.channel, key_id=key_id, sealed_state=None, last_seq=row.last_seq, active_at=at)


async def forget(tx: Tx, row: Row) -> None:
    """Removes the conversation whole: rows, and the key. A referral it opened stays, under its own key, unlinked."""
    await tx.db.execute(conversation.delete().where(conversation.c.id == row.id))
    await tx.destroy_key(row.key_id)
