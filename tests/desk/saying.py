"""Saying things to a desk in tests, and counting what it came to."""

import itertools
from collections.abc import Iterable

import sqlalchemy as sa

from cyberbot.desk import case
from cyberbot.desk.answering import answer_conversation
from cyberbot.desk.desk import Desk
from cyberbot.desk.drawing import spare
from cyberbot.desk.intake import Accepted, Incoming, accept
from cyberbot.desk.reading import Entry, read_conversation
from cyberbot.language.lang import Lang
from cyberbot.referrals.facts import Facts, Tag
from cyberbot.referrals.lane import Lane
from cyberbot.store.tables import metadata
from cyberbot.talk.message import Door, Message, Spare
from cyberbot.talk.turn import OpenReferral
from cyberbot.triage.verdict import Sign

REPORT = "we have been hacked and all our files are locked, they want bitcoin"
DOUBT = "i got a weird message and i clicked the link"
PASSWORD = "how do i make a strong password"

_numbers = itertools.count(1)


def message(text: str = "", *, choice: str | None = None, drawn: Spare | None = None) -> Message:
    return Message(text=text, choice=choice, door=Door.TELEGRAM, spare=drawn or spare())


async def put(
    desk: Desk, said: str | Message, *, address: str = "1001", channel: str = "telegram", their_id: str | None = None
) -> Accepted:
    """Into the inbox, unanswered."""
    return await accept(
        desk,
        Incoming(
            channel=channel,
            address=address,
            their_id=their_id or f"m{next(_numbers)}",
            message=message(said) if isinstance(said, str) else said,
        ),
    )


async def say(
    desk: Desk, said: str | Message, *, address: str = "1001", channel: str = "telegram"
) -> tuple[Entry, ...]:
    """Said and answered; the new lines of the transcript."""
    before = await read_conversation(desk, channel, address)
    accepted = await put(desk, said, address=address, channel=channel)
    assert await answer_conversation(desk, accepted.conversation_id) == 1
    after = await read_conversation(desk, channel, address, before.entries[-1].seq if before and before.entries else 0)
    assert after is not None
    return after.entries


def words(entries: Iterable[Entry]) -> str:
    """All that was said, as plain text."""
    return "\n".join(entry.text or (entry.reply.text() if entry.reply else "") for entry in entries)


def press(entries: Iterable[Entry], label: str) -> Message:
    """The press of a choice that was offered in these lines."""
    for entry in entries:
        for choice in entry.reply.choices if entry.reply else ():
            if choice.label == label:
                return message(choice=choice.token)
    raise AssertionError(f"no choice {label!r} in {words(entries)!r}")


async def counts(desk: Desk) -> dict[str, int]:
    """Rows by table, empty ones left out."""
    async with desk.store.read() as tx:
        found = {
            name: (await tx.db.execute(sa.select(sa.func.count()).select_from(table))).scalar_one()
            for name, table in metadata.tables.items()
        }
    return {name: number for name, number in found.items() if number and name != "audit_head"}


async def rows(desk: Desk, table: sa.Table) -> list[sa.Row[tuple[object, ...]]]:
    async with desk.store.read() as tx:
        return list((await tx.db.execute(sa.select(table).order_by(*table.primary_key.columns))).all())


async def open_referral(desk: Desk, *, draft: bool = False, address: str = "1001", text: str = REPORT) -> Spare:
    """A referral opened straight away, whatever the reading of words would make of them; its reference and receipt."""
    accepted = await put(desk, "hello", address=address)
    assert await answer_conversation(desk, accepted.conversation_id) == 1
    drawn = spare()
    change = OpenReferral(
        reference=drawn.reference,
        receipt=drawn.receipt,
        lane=Lane.PURSUE,
        summary="ransomware",
        text=text,
        lang=Lang.EN,
        signs=(Sign(id="files", reason="says that files are locked", words=text),),
        facts=Facts(tags=frozenset({Tag.DATA_LOST})),
        answers={"contact": "ring 0161 496 0000", "area": "M1 1", "force": "=greater_manchester"},
        draft=draft,
    )
    async with desk.store.write() as tx:
        await case.open_referral(tx, desk, change, channel="telegram", conversation_id=accepted.conversation_id)
    return drawn


def label(desk: Desk, key: str) -> str:
    """The words of a choice, by their key."""
    return desk.shelf.library.words.text(Lang.EN, key)
