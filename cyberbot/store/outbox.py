"""The outbox: letters that are to be sent, in order for each address, and what became of them.

A letter is deleted when it has arrived. What cannot arrive stays, so that an officer can see it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from cyberbot.store.tables import conversation, outbox
from cyberbot.store.tx import Tx
from cyberbot.talk.codec import reply_to_json
from cyberbot.talk.reply import Reply

BELL = "cyberbot_outbox"
"""The PostgreSQL channel on which other processes hear of new letters."""

WAITING = "waiting"
SENDING = "sending"
UNDELIVERABLE = "undeliverable"
UNCERTAIN = "uncertain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """A letter that this process is to send now. `reply` is JSON."""

    id: int
    conversation_id: str | None
    address: str | None
    reply: bytes | None
    notice: Mapping[str, object] | None
    keep_trying: bool
    tries: int
    created_at: datetime


async def post(tx: Tx, channel: str, conversation_id: str, reply: Reply, keep_trying: bool, at: datetime) -> None:
    """Puts a reply at the end of what is to be sent in this conversation. Its id is drawn first: the seal names it."""
    key_id = (
        await tx.db.execute(sa.select(conversation.c.key_id).where(conversation.c.id == conversation_id))
    ).scalar_one()
    insert = outbox.insert().values(
        channel=channel,
        conversation_id=conversation_id,
        keep_trying=keep_trying,
        state=WAITING,
        created_at=at,
    )
    id_ = (await tx.db.execute(insert.returning(outbox.c.id))).scalar_one()
    sealed = await tx.seal(key_id, "outbox", "sealed_reply", str(id_), reply_to_json(reply))
    await tx.db.execute(outbox.update().where(outbox.c.id == id_).values(sealed_reply=sealed))
    await _ring(tx)


async def notify(tx: Tx, channel: str, notice: Mapping[str, object], at: datetime) -> None:
    """A notice to the officers' chat: reference, lane, band, time; nothing personal."""
    await tx.db.execute(
        outbox.insert().values(channel=channel, notice=dict(notice), keep_trying=True, state=WAITING, created_at=at)
    )
    await _ring(tx)


async def _ring(tx: Tx) -> None:
    if tx.postgres:
        await tx.db.execute(sa.select(sa.func.pg_notify(BELL, "")))


async def any_due(tx: Tx, channel: str, now: datetime) -> bool:
    """True where `claim` would find something."""
    return (await tx.db.execute(sa.select(outbox.c.id).where(*_due(channel, now)).limit(1))).first() is not None


async def claim(tx: Tx, channel: str, limit: int, now: datetime, until: datetime) -> tuple[Claimed, ...]:
    """Up to `limit` letters that are next in their conversation, held by this process until `until`.

    A claim that ran out (its process died) counts as waiting: then a letter may be sent twice.
    """
    asked = sa.select(outbox).where(*_due(channel, now)).order_by(outbox.c.id).limit(limit)
    rows = (await tx.db.execute(asked.with_for_update(skip_locked=True))).all()
    if rows:
        await tx.db.execute(
            outbox.update()
            .where(outbox.c.id.in_([row.id for row in rows]))
            .values(state=SENDING, claimed_until=until, tries=outbox.c.tries + 1)
        )
    return tuple([await _claimed(tx, row) for row in rows])


def _due(channel: str, now: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    """Letters whose time has come, and that no earlier one to the same address stands before."""
    earlier = outbox.alias()
    blocked = sa.exists().where(
        earlier.c.channel == outbox.c.channel,
        earlier.c.conversation_id.is_not_distinct_from(outbox.c.conversation_id),
        earlier.c.id < outbox.c.id,
        earlier.c.state.in_((WAITING, SENDING)),
    )
    rested = sa.or_(outbox.c.not_before.is_(None), outbox.c.not_before <= now)
    free = sa.or_(
        sa.and_(outbox.c.state == WAITING, rested),
        sa.and_(outbox.c.state == SENDING, outbox.c.claimed_until < now),
    )
    return (outbox.c.channel == channel, free, ~blocked)


async def _claimed(tx: Tx, row: sa.Row[tuple[object, ...]]) -> Claimed:
    address = reply = None
    if row.conversation_id is not None:
        home = (
            await tx.db.execute(
                sa.select(conversation.c.key_id, conversation.c.sealed_address).where(
                    conversation.c.id == row.conversation_id
                )
            )
        ).one()
        address = (
            await tx.unseal(home.key_id, "conversation", "sealed_address", row.conversation_id, home.sealed_address)
        ).decode()
        reply = await tx.unseal(home.key_id, "outbox", "sealed_reply", str(row.id), row.sealed_reply)
    return Claimed(
        id=row.id,
        conversation_id=row.conversation_id,
        address=address,
        reply=reply,
        notice=row.notice,
        keep_trying=row.keep_trying,
        tries=row.tries + 1,
        created_at=row.created_at,
    )


async def sent(tx: Tx, id_: int) -> None:
    """It arrived: nothing of it is kept."""
    await tx.db.execute(outbox.delete().where(outbox.c.id == id_))


async def put_back(tx: Tx, id_: int, not_before: datetime) -> None:
    await tx.db.execute(
        outbox.update()
        .where(outbox.c.id == id_, outbox.c.state == SENDING)
        .values(state=WAITING, not_before=not_before, claimed_until=None)
    )


async def give_up(tx: Tx, id_: int, state: str) -> str | None:
    """It is not sent again: `undeliverable` or `uncertain`. The conversation it belongs to."""
    row = (
        await tx.db.execute(
            outbox.update()
            .where(outbox.c.id == id_)
            .values(state=state, claimed_until=None, not_before=None)
            .returning(outbox.c.conversation_id)
        )
    ).one_or_none()
    return None if row is None else row.conversation_id


async def keeps_trying(tx: Tx, id_: int) -> tuple[bool, int] | None:
    """Whether a letter is worth sending twice, and how often it was tried; None where it is gone."""
    row = (await tx.db.execute(sa.select(outbox.c.keep_trying, outbox.c.tries).where(outbox.c.id == id_))).one_or_none()
    return None if row is None else (row.keep_trying, row.tries)


async def drop(tx: Tx, conversation_id: str) -> None:
    """All letters of a conversation, sent or not: the person asked that it be forgotten."""
    await tx.db.execute(outbox.delete().where(outbox.c.conversation_id == conversation_id))
