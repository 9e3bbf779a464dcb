"""What a reporter may do who comes back with a receipt: see where it stands, add words, take the report back.

The receipt is all that is asked for, so whoever guesses learns nothing: an unknown one is answered alike, in the same
time. How often somebody may guess is the door's business.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from cyberbot.desk import case
from cyberbot.desk.desk import Desk
from cyberbot.referrals.code import RECEIPT_LENGTH, read_code
from cyberbot.referrals.state import State
from cyberbot.store import details, inbox, referrals
from cyberbot.store.engine import Tx
from cyberbot.store.referrals import Known
from cyberbot.store.sealing import KeyDestroyed
from cyberbot.talk.turn import AddToReferral
from cyberbot.triage.read import read
from cyberbot.triage.verdict import Kind

SECONDS = 0.2
"""Every look-up takes this long, found or not; several times what the work itself takes."""

LONGEST = 10_000
"""Characters that are kept of words added at one time."""

_SHOWN_STATES = {
    State.TAKEN: "taken",
    State.ASSESSING: "taken",
    State.ACTIONED: "taken",
    State.NEED_INFO: "asked",
    State.CLOSED: "closed",
    State.SPAM: "closed",
    State.WITHDRAWN: "withdrawn",
}
_SHOWN_ENTRIES = frozenset({"reporter", "service", "officer"})


CHANNEL = "receipt"
"""Under this name what was sent behind a receipt is known as seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldEntry:
    who: str
    """`reporter`, `service` or `officer`."""
    text: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    reference: str
    state: str
    """`received`, `taken` (an officer has it), `asked` (an officer asked something), `closed`, `withdrawn`."""
    opened_at: datetime
    entries: tuple[HeldEntry, ...]
    """The first words, then what was added and answered; never an officer's notes."""
    withdrawn: bool


async def look_up(desk: Desk, typed: str) -> Held | None:
    """What is kept under a receipt, typed with or without dashes. None for one that is unknown or disposed of."""
    async with _same_time(), desk.store.read() as tx:
        known = await _known(tx, typed)
        if known is None:
            return None
        try:
            first = await details.read(tx, known)
            later = await details.entries(tx, known)
        except KeyDestroyed:
            return None
    return Held(
        reference=known.reference,
        state=_SHOWN_STATES.get(known.state, "received"),
        opened_at=known.opened_at,
        entries=(
            HeldEntry(who=referrals.REPORTER, text=first.text, at=known.opened_at),
            *(
                HeldEntry(who=entry.kind, text=entry.body.decode(), at=entry.at)
                for entry in later
                if entry.kind in _SHOWN_ENTRIES
            ),
        ),
        withdrawn=known.withdrawn_at is not None,
    )


async def add_words(desk: Desk, typed: str, text: str, *, once: str = "") -> Kind | None:
    """Adds the reporter's words and says how they read, so that help can come first; they may raise the band.

    `once` names the sending: the same again adds nothing more. None for an unknown receipt or no words.
    """
    said = text.strip()[:LONGEST]
    if not said:
        return None
    async with _same_time(), desk.store.write() as tx:
        known = await _known(tx, typed, hold=True)
        if known is None:
            return None
        verdict = read(said)
        if once and not await inbox.first_time(tx, CHANNEL, once, desk.clock()):
            return verdict.kind
        change = AddToReferral(
            reference=known.reference,
            text=said,
            signs=verdict.signs,
            facts=verdict.facts,
            answers={},
            confirm=known.state is State.DRAFT,
        )
        added = await case.add(tx, desk, known, change)
    desk.wake.outbox.set()
    return verdict.kind if added else None


async def withdraw(desk: Desk, typed: str) -> bool:
    """Takes the report back. False for an unknown receipt, or one that is closed or withdrawn already."""
    async with _same_time(), desk.store.write() as tx:
        known = await _known(tx, typed, hold=True)
        return known is not None and await case.withdraw(tx, desk, known)


async def _known(tx: Tx, typed: str, *, hold: bool = False) -> Known | None:
    code = read_code(typed)
    # What cannot be a receipt is looked for all the same: no answer may come sooner for being silly.
    return await referrals.by_receipt(tx, code if code and len(code) == RECEIPT_LENGTH else "", hold=hold)


@asynccontextmanager
async def _same_time() -> AsyncIterator[None]:
    started = time.monotonic()
    try:
        yield
    finally:
        await asyncio.sleep(max(0.0, started + SECONDS - time.monotonic()))
