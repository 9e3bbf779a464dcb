"""Taking a message in: it is on disk, sealed, before anybody is told that it was received.

Apart from answering so that a door can acknowledge at once, whatever the answer may cost.
"""

from dataclasses import dataclass

import structlog

from cyberbot.desk.desk import Desk
from cyberbot.store import conversations, inbox
from cyberbot.store.engine import Tx
from cyberbot.talk.codec import message_to_json
from cyberbot.talk.message import Message

log = structlog.get_logger(__name__)


class NotStored(Exception):
    """Your message could not be kept. Send it again in a minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    channel: str
    """The channel's name, at most 16 characters."""
    address: str
    """Where the person is reached on it: a chat's number, a cookie's token. Kept sealed, found by keyed hash."""
    their_id: str
    """The channel's own id of this message, at most 80 characters and nothing personal; the same for a repeat."""
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    conversation_id: str
    repeat: bool
    """True where the same message was taken in before: nothing was changed."""


async def accept(desk: Desk, incoming: Incoming) -> Accepted:
    """Commits the message to the inbox, then returns. A repeat changes nothing. Raises NotStored."""
    data = message_to_json(incoming.message)

    async def keep(tx: Tx) -> Accepted:
        at = desk.clock()
        row = await conversations.found_or_created(tx, incoming.channel, incoming.address, at)
        if not await inbox.first_time(tx, incoming.channel, incoming.their_id, at):
            return Accepted(conversation_id=row.id, repeat=True)
        await inbox.put(tx, row, incoming.their_id, data, at)
        return Accepted(conversation_id=row.id, repeat=False)

    try:
        accepted = await desk.store.together.run(keep)
    except Exception as fault:  # noqa: BLE001 - whatever went wrong, the door must not acknowledge
        # The class alone: the text of a fault may hold what was to be kept.
        log.error("intake.not_stored", channel=incoming.channel, fault=type(fault).__name__)
        raise NotStored from None
    desk.wake.inbox.set()
    return accepted
