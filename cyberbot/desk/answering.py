"""Answering: one transaction from the waiting message to all that follows from it, or nothing at all.

Lock the conversation, respond, keep what it came to (conversation, transcript, referral, letters, audit), take the
message out of the inbox. A message that cannot be answered goes to a person; it is never looped and never dropped.
"""

from dataclasses import replace
from datetime import timedelta
from secrets import SystemRandom

import sqlalchemy as sa
import structlog

from cyberbot.desk import erasure, giving_up
from cyberbot.desk.case import change_referral, hear
from cyberbot.desk.desk import Desk
from cyberbot.desk.drawing import fresh_spare
from cyberbot.desk.memory import remembered
from cyberbot.desk.transcript import record
from cyberbot.library.snapshot import Library
from cyberbot.store import conversations, inbox, outbox, referrals, reminders
from cyberbot.store.conversations import Row
from cyberbot.store.engine import Tx
from cyberbot.store.inbox import Waiting
from cyberbot.talk import respond as talk
from cyberbot.talk.codec import conversation_to_json, message_from_json
from cyberbot.talk.conversation import Conversation
from cyberbot.talk.message import Message
from cyberbot.talk.turn import DropReminder, OpenReferral, SetReminder, Turn

TRIES = 3
"""After so many failed transactions a person reads the message instead."""
_BACK_OFF = (1.0, 5.0)

log = structlog.get_logger(__name__)
_chance = SystemRandom()


async def anything_due(desk: Desk) -> bool:
    """True where a message may be answered now: a look that locks nothing."""
    async with desk.store.read() as tx:
        return await inbox.any_due(tx, desk.clock())


async def answer_next(desk: Desk) -> bool:
    """Answers one message of any conversation that nobody else is answering. False where none is due."""
    return await _round(desk, None)


async def answer_conversation(desk: Desk, conversation_id: str) -> int:
    """Answers all that waits in one conversation, in order; how many. What has failed before keeps its time to wait."""
    answered = 0
    while await _round(desk, conversation_id):
        answered += 1
    return answered


async def _round(desk: Desk, conversation_id: str | None) -> bool:
    """One message. A fault of the message is counted against it; a fault of the database is raised: try again later."""
    waiting: Waiting | None = None
    try:
        async with desk.store.write() as tx:
            if conversation_id is None:
                chosen = await inbox.next_conversation(tx, desk.clock())
            else:
                chosen = conversation_id
            row = None if chosen is None else await conversations.lock(tx, chosen)
            if row is None:
                return False
            waiting = await inbox.oldest(tx, row.id)
            if waiting is None or (waiting.not_before is not None and waiting.not_before > desk.clock()):
                return conversation_id is None and waiting is None
            pushed = await _answer(tx, desk, row, waiting)
    except (sa.exc.OperationalError, sa.exc.InterfaceError):
        raise
    except Exception as fault:
        if waiting is None:
            raise
        log.error("answer.failed", fault=type(fault).__name__, tries=waiting.tries + 1)
        await _failed(desk, waiting)
        return True
    if pushed:
        desk.wake.outbox.set()
    return True


async def _failed(desk: Desk, waiting: Waiting) -> None:
    if waiting.tries + 1 >= TRIES:
        await giving_up.to_a_person(desk, waiting)
        return
    seconds = _BACK_OFF[waiting.tries] * _chance.uniform(0.8, 1.2)
    async with desk.store.write() as tx:
        await inbox.put_off(tx, waiting.id, desk.clock() + timedelta(seconds=seconds))


async def _answer(tx: Tx, desk: Desk, row: Row, waiting: Waiting) -> bool:
    """All that one message comes to; whether there is something to send."""
    library, now = desk.shelf.library, desk.clock()
    message = message_from_json(await inbox.message(tx, row, waiting))
    before = remembered(await conversations.state(tx, row))
    turn = _turn(message, before, library, desk)
    if isinstance(turn.referral, OpenReferral) and await referrals.taken(
        tx, turn.referral.reference, turn.referral.receipt
    ):
        message = replace(message, spare=await fresh_spare(tx))
        turn = _turn(message, before, library, desk)
    if turn.erase:
        await erasure.erase(tx, desk, row, turn.replies, answered=waiting.id)
    else:
        turn = await change_referral(tx, desk, row, message, turn)
        await hear(tx, desk, row, message, before, turn)
        if not turn.unrecorded:
            await record(tx, row, message, turn.replies, waiting.received_at, now)
        await _remember_to_write(tx, row, turn)
        await conversations.save_state(tx, row, conversation_to_json(turn.next), now)
        if row.channel in desk.pushing:
            for reply in turn.replies:
                await outbox.post(tx, row.channel, row.id, reply, reply.keep_trying, now)
    await inbox.remove(tx, waiting.id)
    return bool(turn.replies) or turn.referral is not None


async def _remember_to_write(tx: Tx, row: Row, turn: Turn) -> None:
    match turn.reminder:
        case SetReminder() as wanted:
            await reminders.keep(tx, row, wanted.about, wanted.letter, wanted.due)
        case DropReminder(about=about):
            await reminders.drop(tx, row.id, about)
        case None:
            pass


def _turn(message: Message, before: Conversation, library: Library, desk: Desk) -> Turn:
    """What talk makes of it. Talk answers everything; should it fail all the same, the message goes to a person."""
    try:
        return talk.respond(message, before, library, desk.clock())
    except Exception as fault:  # noqa: BLE001 - the class alone: the text of a fault may hold the person's words
        log.error("answer.respond_raised", fault=type(fault).__name__)
        return talk.fallback(message, before, library, desk.clock())
