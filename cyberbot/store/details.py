"""What is personal in a referral: first words, answers, signs, facts, area, contact; sealed under its own key.

Apart from the referral's open side so that a query for a queue can be written without ever coming near it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

import sqlalchemy as sa

from cyberbot.referrals.facts import Facts
from cyberbot.store.tables import referral_entry
from cyberbot.store.tx import Tx
from cyberbot.talk.codec import from_bytes, to_bytes
from cyberbot.talk.turn import AddToReferral, OpenReferral
from cyberbot.triage.verdict import Sign

CONTACT = "contact"
"""The answer that is sealed apart: contact details have a right of their own."""

_AREA = frozenset({"force", "force_among"})


class Keyed(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def key_id(self) -> str: ...


class WithDetails(Keyed, Protocol):
    @property
    def sealed_details(self) -> bytes: ...


class WithContact(Keyed, Protocol):
    @property
    def sealed_contact(self) -> bytes | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    text: str
    """The first words, as sent."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """Of the guided report, without the contact."""
    signs: tuple[Sign, ...] = ()
    facts: Facts = field(default_factory=Facts)
    unreadable: bool = False
    """True where the machine could not deal with the message."""

    @property
    def area(self) -> str | None:
        """Where it happened, as far as it is kept: a place's name, or an outcode and one digit."""
        return self.answers.get("area") or None

    @property
    def force(self) -> str | None:
        """The force of that area; None where it is not known, or none of the region."""
        chosen = self.answers.get("force", "")
        return chosen[1:] if chosen.startswith("=") and chosen[1:] not in ("", "outside", "unsure") else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing said about a referral after its first words."""

    seq: int
    kind: str
    """reporter, service, officer, note."""
    officer_id: str | None
    body: bytes
    """The reporter's or officer's text in UTF-8."""
    at: datetime


def of_opening(change: OpenReferral) -> Details:
    return Details(
        text=change.text,
        answers=_without_contact(change.answers),
        signs=change.signs,
        facts=change.facts,
        unreadable=change.unreadable,
    )


def joined(before: Details, change: AddToReferral) -> Details:
    """Both together. An area answered anew takes the force of the old one away."""
    new = _without_contact(change.answers)
    old = {key: value for key, value in before.answers.items() if not ("area" in new and key in _AREA)}
    known = {sign.id for sign in before.signs}
    return replace(
        before,
        answers={**old, **new},
        signs=(*before.signs, *(sign for sign in change.signs if sign.id not in known)),
        facts=before.facts.joined(change.facts),
    )


async def sealed(tx: Tx, id_: str, key_id: str, kept: Details) -> bytes:
    return await tx.seal(key_id, "referral", "sealed_details", id_, to_bytes(kept))


async def sealed_contact(tx: Tx, id_: str, key_id: str, contact: str) -> bytes:
    return await tx.seal(key_id, "referral", "sealed_contact", id_, contact.encode())


async def read(tx: Tx, row: WithDetails) -> Details:
    """Unsealed. Raises KeyDestroyed for a referral that was disposed of."""
    return from_bytes(Details, await tx.unseal(row.key_id, "referral", "sealed_details", row.id, row.sealed_details))


async def contact(tx: Tx, row: WithContact) -> str | None:
    """How the reporter may be reached, in their own words; None where they did not say. Raises KeyDestroyed."""
    if row.sealed_contact is None:
        return None
    return (await tx.unseal(row.key_id, "referral", "sealed_contact", row.id, row.sealed_contact)).decode()


async def entries(tx: Tx, row: Keyed) -> tuple[Entry, ...]:
    """All entries, oldest first. Raises KeyDestroyed."""
    asked = sa.select(referral_entry).where(referral_entry.c.referral_id == row.id).order_by(referral_entry.c.seq)
    return tuple(
        [
            Entry(
                seq=one.seq,
                kind=one.kind,
                officer_id=one.officer_id,
                body=await tx.unseal(
                    row.key_id, "referral_entry", "sealed_body", f"{row.id}/{one.seq}", one.sealed_body
                ),
                at=one.at,
            )
            for one in (await tx.db.execute(asked)).all()
        ]
    )


def _without_contact(answers: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in answers.items() if key != CONTACT}
