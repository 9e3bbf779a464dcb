"""What has reached its age: idle conversations, finished referrals, the numbers of destroyed keys."""

from datetime import datetime

import sqlalchemy as sa

from cyberbot.language.lang import Lang
from cyberbot.referrals.state import Act, State, acts, moved
from cyberbot.store import conversations
from cyberbot.store.conversations import Row
from cyberbot.store.outbox import SENDING, WAITING
from cyberbot.store.referrals import Known, find
from cyberbot.store.tables import conversation, data_key, inbox, officer, outbox, referral, referral_entry, reminder
from cyberbot.store.tx import Tx

_ENDS = [state.value for state in State if Act.DISPOSE in acts(state) and state is not State.DRAFT]


async def idle_conversation(tx: Tx, *, idle_since: datetime, emptied_since: datetime) -> Row | None:
    """A conversation whose time is over, held so that no message can come into it. None where all are alive."""
    waits = sa.exists().where(inbox.c.conversation_id == conversation.c.id, inbox.c.parked_at.is_(None))
    to_send = sa.exists().where(outbox.c.conversation_id == conversation.c.id, outbox.c.state.in_((WAITING, SENDING)))
    promised = sa.exists().where(reminder.c.conversation_id == conversation.c.id)
    over = sa.or_(
        sa.and_(conversation.c.active_at < idle_since, ~promised),
        sa.and_(conversation.c.sealed_state.is_(None), conversation.c.active_at < emptied_since, ~to_send),
    )
    asked = sa.select(conversation.c.id).where(over, ~waits).order_by(conversation.c.active_at).limit(1)
    id_ = (await tx.db.execute(asked.with_for_update(skip_locked=True))).scalar_one_or_none()
    if id_ is None:
        return None
    # Looked at again under the lock: a message may have come in between the question and the lock.
    if (
        await tx.db.execute(sa.select(conversation.c.id).where(conversation.c.id == id_, over, ~waits))
    ).first() is None:
        return None
    return await conversations.lock(tx, id_, erasing=True)


async def finished_referral(tx: Tx, before: datetime) -> Known | None:
    """A referral that came to its end before then, held."""
    ended = sa.func.coalesce(referral.c.closed_at, referral.c.withdrawn_at, referral.c.changed_at)
    asked = (
        sa.select(referral.c.reference)
        .where(referral.c.state.in_(_ENDS), ended < before, referral.c.changed_at < before)
        .order_by(referral.c.changed_at)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    reference = (await tx.db.execute(asked)).scalar_one_or_none()
    return None if reference is None else await find(tx, reference)


async def dispose(tx: Tx, known: Known, at: datetime) -> None:
    """Destroys the key. What stays: reference, lane, band, dates, outcome. Raises NotAllowed for one that is open."""
    state = moved(known.state, Act.DISPOSE)
    await tx.db.execute(referral_entry.delete().where(referral_entry.c.referral_id == known.id))
    await tx.db.execute(
        referral.update()
        .where(referral.c.id == known.id)
        .values(
            state=state.value,
            version=referral.c.version + 1,
            disposed_at=at,
            changed_at=at,
            receipt_hash=None,
            conversation_id=None,
            lang=Lang.EN.value,
            summary="disposed",
            force=None,
            taken_by=None,
            band={key: known.band[key] for key in ("level", "score", "by_score") if key in known.band},
            sealed_details=b"",
            sealed_contact=None,
        )
    )
    await tx.destroy_key(known.key_id)


async def forget_keys(tx: Tx, before: datetime) -> int:
    """Drops the rows of keys that were destroyed before then and that nothing names any more; how many."""
    named = [
        sa.exists().where(column == data_key.c.id)
        for column in (conversation.c.key_id, referral.c.key_id, officer.c.key_id)
    ]
    done = await tx.db.execute(
        data_key.delete().where(
            data_key.c.wrapped.is_(None), data_key.c.destroyed_at < before, *(~one for one in named)
        )
    )
    return done.rowcount
