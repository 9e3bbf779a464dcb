"""A case as its page writes it: answers in words, conversation, notes, the band's terms, the timeline.

Apart from the handlers because it only turns values into other values.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from cyberbot.desk.casework import Dossier
from cyberbot.store.audit import AuditEntry
from cyberbot.store.officers import Officer
from cyberbot.web.console import wording
from cyberbot.web.console.due import at
from cyberbot.web.console.masked import masked
from cyberbot.web.page import Speech

_LEFT_OUT = frozenset({"contact", "check", "force_among"})
_NOT_OFFICERS = ("reporter", "machine", "operator")
_SUM = re.compile(r"£?\s*(\d{1,3}(?:,?\d{3}){0,3})(?:\.(\d\d))?")
_SAME_SITTING = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    label: str
    value: str
    """Empty where the question was skipped."""
    typed: bool
    """True where the words are the reporter's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    kind: str
    """reporter, service, officer."""
    by: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    text: str
    time: str
    person: bool
    """False where the service did it by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Raise:
    """A floor of the band."""

    text: str
    lifted: bool
    """True where the score alone would have given a lower band."""


def answers(speech: Speech, dossier: Dossier) -> tuple[Answer, ...]:
    """What the reporter answered, in the order of the questions; then what their words gave away."""
    given = dossier.details.answers
    lane = dossier.case.lane.value
    order = [
        key.split(".")[2]
        for key in speech.library.words.keys_under(f"report.{lane}")
        if key.endswith(".short") and key.count(".") == 3
    ]
    ids = [one for one in dict.fromkeys([*order, *given]) if one in given and one not in _LEFT_OUT]
    found = [_answer(speech, lane, one, given[one]) for one in ids]
    facts = dossier.details.facts
    if facts.money_pence and "amount" not in given:
        found.append(
            Answer(label=speech.word("console.case.money"), value=wording.pounds(facts.money_pence), typed=False)
        )
    if facts.tags:
        shown = ", ".join(speech.word(f"console.tag.{tag.value}") for tag in sorted(facts.tags))
        found.append(Answer(label=speech.word("console.case.signs"), value=shown, typed=False))
    return tuple(found)


def conversation(speech: Speech, dossier: Dossier, now: datetime) -> tuple[Said, ...]:
    """The first words and all that was said after them, oldest first."""
    case = dossier.case
    said: list[Said] = []
    if dossier.details.text:
        time = at(speech, case.opened_at, now)
        said.append(
            Said(kind="reporter", by=speech.word("console.case.reporter", time=time), text=dossier.details.text)
        )
    for entry in dossier.entries:
        if entry.kind in ("reporter", "service", "officer"):
            name = dossier.names.get(entry.officer_id or "", speech.word("console.act.somebody"))
            by = speech.word(f"console.case.{entry.kind}", time=at(speech, entry.at, now), name=name)
            said.append(Said(kind=entry.kind, by=by, text=entry.body.decode("utf-8", "replace")))
    return tuple(said)


def notes(speech: Speech, dossier: Dossier, now: datetime) -> tuple[Said, ...]:
    return tuple(
        Said(
            kind=entry.kind,
            by=speech.word(
                "console.case.note_by",
                name=dossier.names.get(entry.officer_id or "", speech.word("console.act.somebody")),
                time=at(speech, entry.at, now),
            ),
            text=entry.body.decode("utf-8", "replace"),
        )
        for entry in dossier.entries
        if entry.kind == "note"
    )


def terms(speech: Speech, dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """Every term of the band and what it added."""
    return tuple((speech.word(f"band.term.{term.key}"), _points(term.points)) for term in dossier.case.band.terms)


def floors(speech: Speech, dossier: Dossier) -> tuple[Raise, ...]:
    lifted = dossier.case.band.by_score > dossier.case.level
    return tuple(
        Raise(text=speech.word(f"band.floor.{floor}"), lifted=lifted and place == 0)
        for place, floor in enumerate(dossier.case.band.floors)
    )


def score(dossier: Dossier) -> str:
    return _points(dossier.case.band.score)


def contact(dossier: Dossier) -> str | None:
    """The contact details, masked unless they are open to this officer now."""
    if dossier.contact is None or dossier.contact_until is not None:
        return dossier.contact
    return masked(dossier.contact)


def timeline(
    speech: Speech, entries: tuple[AuditEntry, ...], names: Mapping[str, str], by: Officer, now: datetime
) -> tuple[Happened, ...]:
    """Newest first. An opening right after the same officer's act is the page coming back, and is left out here."""
    return tuple(reversed([_happened(speech, entry, names, by, now) for entry in _told(entries)]))


def _told(entries: tuple[AuditEntry, ...]) -> Iterator[AuditEntry]:
    last: dict[str, datetime] = {}
    for entry in entries:
        before = last.get(entry.actor)
        last[entry.actor] = entry.at
        if entry.act == "case_opened" and before is not None and entry.at - before < _SAME_SITTING:
            continue
        yield entry


def _happened(speech: Speech, entry: AuditEntry, names: Mapping[str, str], by: Officer, now: datetime) -> Happened:
    who = names.get(entry.actor) or speech.word(
        "console.act." + (entry.actor if entry.actor in _NOT_OFFICERS else "somebody")
    )
    known = speech.library.words.has(f"console.act.{entry.act}")
    text = speech.word(
        f"console.act.{entry.act}" if known else "console.act.unnamed",
        who=who,
        act=entry.act,
        reason=_reason(speech, entry),
        from_level=entry.detail.get("from_level"),
        to_level=entry.detail.get("to_level"),
    )
    return Happened(text=text, time=at(speech, entry.at, now), person=entry.actor != "machine")


def _reason(speech: Speech, entry: AuditEntry) -> str:
    code = entry.detail.get("reason")
    keys = (f"console.reason.{code}", f"console.show_reason.{code}")
    key = next((key for key in keys if speech.library.words.has(key)), None)
    return wording.lower_first(speech.word(key)) if key else ""


def _answer(speech: Speech, lane: str, question: str, given: str) -> Answer:
    words = speech.library.words
    key = f"report.{lane}.{question}"
    label = speech.word(f"{key}.short") if words.has(f"{key}.short") else question
    if question == "amount" and (sum_ := _SUM.fullmatch(given)):
        pence = int(sum_.group(1).replace(",", "")) * 100 + int(sum_.group(2) or 0)
        return Answer(label=label, value=wording.pounds(pence), typed=False)
    if not given.startswith("="):
        return Answer(label=label, value=given, typed=bool(given))
    choice = given[1:]
    if question == "force":
        shown = wording.force(speech, choice)
        if shown is None and words.has(f"report.force.{choice}"):
            shown = speech.word(f"report.force.{choice}")
        return Answer(label=label, value=shown or choice, typed=False)
    known = words.has(f"{key}.choice.{choice}")
    return Answer(label=label, value=speech.word(f"{key}.choice.{choice}") if known else choice, typed=False)


def _points(points: float) -> str:
    return f"{points:g}"
