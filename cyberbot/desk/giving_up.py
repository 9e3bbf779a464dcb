"""The last resort: a message that the machine failed on three times is handed to a person, as sealed as before.

Apart from answering, and using as little of it as can be, since something in there is what failed.
"""

import json
from contextlib import suppress

import structlog

from cyberbot.desk.case import open_referral
from cyberbot.desk.desk import Desk
from cyberbot.desk.drawing import fresh_spare
from cyberbot.language.lang import Lang
from cyberbot.referrals.lane import Lane
from cyberbot.store import conversations, inbox, outbox
from cyberbot.store.conversations import Row
from cyberbot.store.engine import Tx
from cyberbot.store.inbox import Waiting
from cyberbot.store.sealing import KeyDestroyed, Tampered
from cyberbot.talk import respond as talk
from cyberbot.talk.codec import message_from_json, reply_to_json
from cyberbot.talk.conversation import Conversation
from cyberbot.talk.turn import OpenReferral

log = structlog.get_logger(__name__)


async def to_a_person(desk: Desk, waiting: Waiting) -> None:
    """Parks the message and opens an unreadable referral with its words. Then tells the sender, if that can be done."""
    async with desk.store.write() as tx:
        row = await conversations.lock(tx, waiting.conversation_id)
        if row is None:
            return
        data = await _message(tx, row, waiting)
        drawn = await fresh_spare(tx)
        change = OpenReferral(
            reference=drawn.reference,
            receipt=drawn.receipt,
            lane=Lane.PURSUE,
            summary="unreadable",
            text=_words(data),
            lang=Lang.EN,
            signs=(),
            facts=talk.UNREAD,
            answers={},
            draft=False,
            unreadable=True,
        )
        await open_referral(tx, desk, change, channel=row.channel, conversation_id=row.id)
        await inbox.park(tx, waiting.id, desk.clock())
    desk.wake.outbox.set()
    log.error("answer.parked", tries=waiting.tries + 1)
    try:
        await _tell(desk, row, data)
    except Exception as fault:  # noqa: BLE001 - the message is safe with a person; only the courtesy failed
        log.error("answer.not_told", fault=type(fault).__name__)


async def _message(tx: Tx, row: Row, waiting: Waiting) -> bytes:
    """The message as it was kept; nothing where its seal is broken: a person then knows at least that it came."""
    with suppress(KeyDestroyed, Tampered):
        return await inbox.message(tx, row, waiting)
    return b""


def _words(data: bytes) -> str:
    """What was typed, as far as it can be made out."""
    try:
        kept = json.loads(data)
        said = kept.get("text") or kept.get("choice") or ""
        return said if isinstance(said, str) else ""
    except (ValueError, AttributeError):
        return data.decode("utf-8", errors="replace")


async def _tell(desk: Desk, row: Row, data: bytes) -> None:
    """The fixed safe reply."""
    turn = talk.fallback(message_from_json(data), Conversation(), desk.shelf.library, desk.clock())
    async with desk.store.write() as tx:
        for reply in turn.replies:
            await conversations.append(tx, row.id, conversations.SERVICE, reply_to_json(reply), desk.clock())
            if row.channel in desk.pushing:
                await outbox.post(tx, row.channel, row.id, reply, reply.keep_trying, desk.clock())
