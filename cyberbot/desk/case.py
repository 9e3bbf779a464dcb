"""What a turn does to a referral, with its audit entry and the notice to officers. The reporter's side only.

Apart from answering because a receipt typed on a web page adds and withdraws in the same way.
"""

from dataclasses import replace

from cyberbot.desk.desk import Desk
from cyberbot.referrals.lane import Lane
from cyberbot.referrals.state import State
from cyberbot.store import audit, outbox, referrals
from cyberbot.store.conversations import Row
from cyberbot.store.engine import Tx
from cyberbot.store.referrals import Changed, Known
from cyberbot.store.sealing import KeyDestroyed
from cyberbot.talk.conversation import Conversation, Opened, QuizStep
from cyberbot.talk.message import Message
from cyberbot.talk.turn import (
    AddToReferral,
    Answer,
    DropDraft,
    OpenReferral,
    Turn,
    WithdrawReferral,
)

_NOT_FOR_OFFICERS = frozenset({Answer.COMMAND, Answer.SMALLTALK})


async def change_referral(tx: Tx, desk: Desk, row: Row, message: Message, turn: Turn) -> Turn:
    """Does to the referral what the turn asks. The turn again; it names another referral where one had to be opened."""
    match turn.referral:
        case OpenReferral() as change:
            await open_referral(tx, desk, change, channel=row.channel, conversation_id=row.id)
        case AddToReferral() as change:
            known = await referrals.find(tx, change.reference)
            if known is None or not await add(tx, desk, known, change):
                return await _opened_instead(tx, desk, row, message, turn, change)
        case DropDraft(reference=reference):
            await _drop(tx, desk, reference)
        case WithdrawReferral(reference=reference):
            known = await referrals.find(tx, reference)
            if known is not None:
                await withdraw(tx, desk, known)
        case None:
            pass
    return turn


async def open_referral(
    tx: Tx, desk: Desk, change: OpenReferral, *, channel: str, conversation_id: str | None
) -> Known:
    """Opens it, writes the audit entry, and tells the officers unless it is a draft."""
    at = desk.clock()
    known = await referrals.open_(
        tx,
        change,
        channel=channel,
        conversation_id=conversation_id,
        rules=desk.shelf.library.band_rules,
        at=at,
    )
    await audit.append(
        tx,
        actor="machine",
        act="opened",
        subject=known.reference,
        detail={
            "lane": known.lane.value,
            "level": known.level.value,
            "state": known.state.value,
            "channel": channel,
            "unreadable": change.unreadable,
        },
        at=at,
    )
    if not change.draft:
        await notify(tx, desk, known)
    return known


async def add(tx: Tx, desk: Desk, known: Known, change: AddToReferral) -> bool:
    """Adds what is new, with its audit entries. False where the referral can take no more: its key is destroyed."""
    at = desk.clock()
    try:
        changed = await referrals.add(tx, known, change, desk.shelf.library.band_rules, at)
    except KeyDestroyed:
        return False
    if change.text or change.answers or changed.state is not known.state:
        await audit.append(
            tx,
            actor="reporter",
            act="added",
            subject=known.reference,
            detail={"from": known.state.value, "to": changed.state.value, "complete": change.complete},
            at=at,
        )
    if changed.level is not known.level:
        await audit.append(
            tx,
            actor="machine",
            act="band_changed",
            subject=known.reference,
            detail={"from_level": known.level.value, "to_level": changed.level.value},
            at=at,
        )
    await _notify_changed(tx, desk, changed)
    return True


async def hear(tx: Tx, desk: Desk, row: Row, message: Message, before: Conversation, turn: Turn) -> None:
    """Words beside the report, while it is open, are its officer's to read: an answer to what they asked, for one."""
    if (
        not message.text
        or message.group
        or message.text.lstrip().startswith("/")
        or turn.answer in _NOT_FOR_OFFICERS
        or isinstance(before.step, QuizStep)
    ):
        return
    known = await referrals.listening(tx, row.id)
    # What changed a referral is in it already; but an officer's question is answered even by what opens another one.
    if known is None or (turn.referral is not None and known.state is not State.NEED_INFO):
        return
    if isinstance(turn.referral, AddToReferral) and turn.referral.reference == known.reference:
        return
    state = await referrals.hear(tx, known, message.text, desk.clock())
    await audit.append(
        tx,
        actor="reporter",
        act="added",
        subject=known.reference,
        detail={"from": known.state.value, "to": state.value, "complete": False},
        at=desk.clock(),
    )


async def withdraw(tx: Tx, desk: Desk, known: Known) -> bool:
    """The reporter takes it back. False where it is past that."""
    if not await referrals.withdraw(tx, known, desk.clock()):
        return False
    await audit.append(
        tx,
        actor="reporter",
        act="withdrawn",
        subject=known.reference,
        detail={"from": known.state.value},
        at=desk.clock(),
    )
    return True


async def notify(tx: Tx, desk: Desk, known: Known) -> None:
    """A line to the officers' chat, where there is one: reference, lane, band, and since when."""
    if desk.notify_officers is not None:
        notice = {
            "reference": known.reference,
            "lane": known.lane.value,
            "band": known.level.value,
            "since": desk.clock().isoformat(),
        }
        await outbox.notify(tx, desk.notify_officers, notice, desk.clock())


async def _notify_changed(tx: Tx, desk: Desk, changed: Changed) -> None:
    if changed.confirmed or (changed.raised and changed.before.state.open):
        await notify(tx, desk, replace(changed.before, level=changed.level))


async def _drop(tx: Tx, desk: Desk, reference: str) -> None:
    """ "No, it did not happen": a draft is erased. One that became a referral meanwhile is an officer's to close."""
    known = await referrals.find(tx, reference)
    if known is None:
        return
    if not await referrals.drop_draft(tx, known):
        await withdraw(tx, desk, known)
        return
    await audit.append(
        tx,
        actor="reporter",
        act="draft_dropped",
        subject=reference,
        detail={"lane": known.lane.value},
        at=desk.clock(),
    )


async def _opened_instead(tx: Tx, desk: Desk, row: Row, message: Message, turn: Turn, change: AddToReferral) -> Turn:
    """The referral is gone (disposed of). What the person says now is kept all the same, as a new one."""
    opening = OpenReferral(
        reference=message.spare.reference,
        receipt=message.spare.receipt,
        lane=turn.next.opened.lane if turn.next.opened is not None else Lane.PURSUE,
        summary="unclear",
        text=change.text or message.text,
        lang=turn.next.lang,
        signs=change.signs,
        facts=change.facts,
        answers=change.answers,
        draft=False,
    )
    await open_referral(tx, desk, opening, channel=row.channel, conversation_id=row.id)
    opened = Opened(reference=opening.reference, receipt=opening.receipt, lane=opening.lane, facts=opening.facts)
    return replace(turn, referral=opening, next=replace(turn.next, opened=opened))
