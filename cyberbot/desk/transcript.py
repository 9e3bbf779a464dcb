"""What stands in a transcript for a message and its answers.

Apart because a pressed choice is kept as its label: the token means nothing to the person who reads it later.
"""

from datetime import datetime

from cyberbot.store import conversations
from cyberbot.store.conversations import PERSON, Row
from cyberbot.store.engine import Tx
from cyberbot.talk.codec import reply_from_json, reply_to_json
from cyberbot.talk.message import Message
from cyberbot.talk.reply import Reply

_LOOK_BACK = 8
"""Lines of the transcript in which a pressed choice may have been offered."""


async def record(
    tx: Tx, row: Row, message: Message, replies: tuple[Reply, ...], received_at: datetime, now: datetime
) -> None:
    """Adds the person's line, then the service's. A message without words (a picture) leaves no line of its own."""
    said = await _said(tx, row, message)
    if said:
        await conversations.append(tx, row.id, PERSON, said.encode(), received_at)
    for reply in replies:
        await conversations.append(tx, row.id, conversations.SERVICE, reply_to_json(reply), now)


async def _said(tx: Tx, row: Row, message: Message) -> str:
    if message.choice is None or message.text:
        return message.text
    for line in reversed(await conversations.lines(tx, row, last=_LOOK_BACK)):
        if line.who != PERSON:
            for choice in reply_from_json(line.body).choices:
                if choice.token == message.choice:
                    return choice.label
    return ""
