"""Reading a conversation back, for the page that shows it."""

from dataclasses import dataclass
from datetime import datetime

from cyberbot.desk.desk import Desk
from cyberbot.desk.memory import remembered
from cyberbot.store import conversations
from cyberbot.store.sealing import KeyDestroyed
from cyberbot.talk.codec import reply_from_json
from cyberbot.talk.conversation import Conversation
from cyberbot.talk.reply import Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    seq: int
    who: str
    """`person`, `service` or `officer`."""
    at: datetime
    text: str | None
    """What a person typed, or the label of what they pressed."""
    reply: Reply | None
    """What the service or an officer said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    conversation_id: str
    conversation: Conversation
    entries: tuple[Entry, ...]


async def read_conversation(desk: Desk, channel: str, address: str, after: int = 0) -> Seen | None:
    """The conversation at this address and its lines after number `after`. None where there is none (any more)."""
    async with desk.store.read() as tx:
        row = await conversations.find(tx, channel, address)
        if row is None:
            return None
        try:
            state = await conversations.state(tx, row)
            lines = await conversations.lines(tx, row, after=after)
        except KeyDestroyed:
            return None
    return Seen(
        conversation_id=row.id,
        conversation=remembered(state),
        entries=tuple(_entry(line) for line in lines),
    )


def _entry(line: conversations.Line) -> Entry:
    said = line.who == conversations.PERSON
    return Entry(
        seq=line.seq,
        who=line.who,
        at=line.at,
        text=line.body.decode() if said else None,
        reply=None if said else reply_from_json(line.body),
    )
