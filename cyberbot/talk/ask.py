"""What the service would do with one message, as plain data, storing nothing: the verb `ask`, and its line format.

Apart because scripts and tests of others rely on these names; see `docs/operating.md`.
"""

from datetime import datetime
from typing import TypedDict

from cyberbot.advice.search import search
from cyberbot.language.lang import Lang
from cyberbot.library.snapshot import Library
from cyberbot.referrals.band import Band
from cyberbot.referrals.priority import band
from cyberbot.talk.conversation import Conversation
from cyberbot.talk.message import Message, Spare
from cyberbot.talk.respond import respond
from cyberbot.talk.turn import OpenReferral, Turn
from cyberbot.triage.verdict import Kind, Zone

_NO_REFERRAL = Spare(reference="000000", receipt="0" * 12)
"""Stands where a stored message has a drawn reference; nothing is opened here."""


class CardScore(TypedDict):
    id: str
    score: float


class Asked(TypedDict):
    lang: str
    kind: str
    zone: str
    refer: bool
    lane: str | None
    band: str | None
    answer: str
    cards: list[CardScore]
    reasons: list[str]
    reply: list[str]


def ask(text: str, library: Library, now: datetime, lang: Lang | None = None) -> Asked:
    """Answer `text` as the first message of a new conversation; `lang` as if the person had chosen it."""
    conversation = Conversation() if lang is None else Conversation(lang=lang, lang_chosen=True)
    turn = respond(Message(text=text, spare=_NO_REFERRAL), conversation, library, now)
    verdict, change = turn.verdict, turn.referral
    opened = change if isinstance(change, OpenReferral) else None
    found = band(opened.facts, library.band_rules) if opened is not None else None
    kind = verdict.kind if verdict is not None else Kind.OTHER
    return Asked(
        lang=turn.next.lang.value,
        kind=Kind.OTHER.value if kind is Kind.MISUSE else kind.value,
        zone=verdict.zone.value if verdict is not None else Zone.CLEAR.value,
        refer=opened is not None and not opened.draft,
        lane=verdict.lane.value if verdict is not None and verdict.lane is not None else None,
        band=found.level.value if found is not None else None,
        answer=turn.answer.value,
        cards=[
            CardScore(id=card, score=round(score, 4)) for card, score in turn.cards or _nearest(text, turn, library)
        ],
        reasons=[*(sign.reason for sign in verdict.signs), *_band_reasons(library, found)]
        if verdict is not None
        else [],
        reply=[reply.text() for reply in turn.replies],
    )


def _nearest(text: str, turn: Turn, library: Library) -> tuple[tuple[str, float], ...]:
    """The cards nearest to a message that was answered otherwise."""
    return search(text, turn.next.lang, library.index).cards if turn.verdict is not None else ()


def _band_reasons(library: Library, found: Band | None) -> list[str]:
    """The band's terms and floors in words, as an officer reads them."""
    if found is None:
        return []
    words = library.words
    terms = [f"{words.text(Lang.EN, 'band.term.' + term.key)}: {term.points:g}" for term in found.terms]
    floors = [words.text(Lang.EN, "band.floor." + floor) for floor in found.floors]
    return [*floors, *terms]
