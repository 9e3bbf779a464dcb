"""A referral in words: what it is, why its band, where it stands, who holds it. For the queue and the case alike."""

import re

from cyberbot.referrals.facts import Tag
from cyberbot.referrals.state import State
from cyberbot.store.cases import Case
from cyberbot.store.details import Details
from cyberbot.web.page import Speech

_OFFICE = re.compile(r"\b(?:Constabulary|Police|Heddlu)\b")
_TELLING = (
    Tag.RISK_TO_LIFE,
    Tag.CHILD,
    Tag.CRITICAL_SERVICE,
    Tag.GOING_ON,
    Tag.RECALL_WINDOW,
    Tag.ORGANISATION,
    Tag.ACCOUNT_TAKEN,
    Tag.DATA_LOST,
    Tag.VULNERABLE,
    Tag.ON_BEHALF,
    Tag.PAST,
)
"""What one line about a referral names first."""


def summary(speech: Speech, case: Case) -> str:
    key = f"summary.{case.summary}"
    return speech.word(key if speech.library.words.has(key) else "summary.unclear")


def detail(speech: Speech, details: Details | None) -> str:
    """One line under the summary: the sum, then at most two facts. No words of the reporter."""
    if details is None:
        return ""
    if details.unreadable:
        return speech.word("console.detail.kept")
    facts = details.facts
    parts = [pounds(facts.money_pence)] if facts.money_pence else []
    if facts.people_affected:
        parts.append(speech.word("console.detail.people", count=facts.people_affected, number=facts.people_affected))
    parts += [speech.word(f"console.tag.{tag.value}") for tag in _TELLING if tag in facts.tags]
    return ". ".join(parts[:2]) or speech.word("console.detail.none")


def pounds(pence: int) -> str:
    """£2,340; £45.50."""
    whole, rest = divmod(pence, 100)
    return f"£{whole:,}.{rest:02}" if rest else f"£{whole:,}"


def why(speech: Speech, case: Case, details: Details | None) -> str:
    """The strongest reason for the band."""
    if details is not None and details.unreadable:
        return speech.word("console.band.unscored")
    band = case.band
    if band.floors:
        floor = speech.word(f"band.floor.{band.floors[0]}")
        if band.by_score > case.level:
            return speech.word("console.band.raised", level=band.by_score.value, why=lower_first(floor))
        return floor
    terms = sorted((term for term in band.terms if term.points > 0), key=lambda term: -term.points)
    return speech.word(f"band.term.{terms[0].key}") if terms else speech.word("console.detail.none")


def lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def status(speech: Speech, case: Case, officer_id: str) -> str:
    """The state in a word or two, and who holds it."""
    own = case.taken_by == officer_id
    if case.state is State.TAKEN:
        return speech.word("console.state.taken_by_you") if own else (case.taken_name or state(speech, case.state))
    if case.state is State.ASSESSING:
        if own:
            return speech.word("console.state.assessing_by_you")
        return speech.word("console.state.assessing_by", name=case.taken_name or "")
    return state(speech, case.state)


def state(speech: Speech, one: State) -> str:
    return speech.word(f"console.state.{one.value}")


def short_force(speech: Speech, force_id: str | None) -> str | None:
    """A force's area alone, for a narrow column: Cheshire, Gogledd Cymru."""
    name = force(speech, force_id)
    return _OFFICE.sub("", name).strip() if name else None


def force(speech: Speech, force_id: str | None) -> str | None:
    """A force's name; None where it is not known."""
    known = speech.library.places.forces.get(force_id or "")
    return speech.bare_text(known.name) if known else None
