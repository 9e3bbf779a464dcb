"""Letters for a later day, sealed under the conversation's key: erasing the conversation takes them along.

Apart from the outbox because a letter there holds back all that come after it, and these wait for weeks.
"""

from datetime import datetime

import sqlalchemy as sa

from cyberbot.store.conversations import Row
from cyberbot.store.tables import reminder
from cyberbot.store.tx import Tx
from cyberbot.talk.codec import reply_from_json, reply_to_json
from cyberbot.talk.reply import Reply


async def keep(tx: Tx, row: Row, about: str, letter: Reply, due: datetime) -> None:
    """Keeps the letter for its day, in the place of an earlier one about the same thing."""
    sealed = await tx.seal(row.key_id, "reminder", "sealed_letter", f"{row.id}/{about}", reply_to_json(letter))
    await drop(tx, row.id, about)
    await tx.db.execute(reminder.insert().values(conversation_id=row.id, about=about, sealed_letter=sealed, due_at=due))


async def drop(tx: Tx, conversation_id: str, about: str | None = None) -> None:
    """One letter, or all of the conversation's."""
    which = [reminder.c.conversation_id == conversation_id]
    if about is not None:
        which.append(reminder.c.about == about)
    await tx.db.execute(reminder.delete().where(*which))


async def next_due(tx: Tx, now: datetime) -> str | None:
    """The conversation whose letter has waited longest past its day; None where no day has come."""
    asked = sa.select(reminder.c.conversation_id).where(reminder.c.due_at <= now).order_by(reminder.c.due_at).limit(1)
    found: str | None = (await tx.db.execute(asked)).scalar_one_or_none()
    return found


async def take(tx: Tx, row: Row, now: datetime) -> tuple[Reply, ...]:
    """The letters of a conversation that this transaction holds whose day has come; they wait no longer."""
    due = (reminder.c.conversation_id == row.id, reminder.c.due_at <= now)
    found = (await tx.db.execute(sa.select(reminder).where(*due).order_by(reminder.c.due_at))).all()
    letters = [
        reply_from_json(
            await tx.unseal(row.key_id, "reminder", "sealed_letter", f"{row.id}/{one.about}", one.sealed_letter)
        )
        for one in found
    ]
    await tx.db.execute(reminder.delete().where(*due))
    return tuple(letters)
