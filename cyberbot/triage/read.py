"""Reads one message: what it is, how sure that is, and every sign it rests on.

The order is the safety of it: danger, a child at risk, then a request to do harm, a report, and only then the rest.
"""

import re
from collections.abc import Iterable

from cyberbot.language.lang import Lang
from cyberbot.referrals.facts import Facts, Tag
from cyberbot.referrals.lane import Lane
from cyberbot.triage.about import ABOUT
from cyberbot.triage.access import ACCESS
from cyberbot.triage.children import ADULT, CHILD_AGED, CHILD_NAMED
from cyberbot.triage.danger import DANGER
from cyberbot.triage.frames import FRAMES
from cyberbot.triage.fraud import FRAUD
from cyberbot.triage.happened import HAPPENED
from cyberbot.triage.look import Look, look
from cyberbot.triage.misuse import DEFENCE, MISUSE
from cyberbot.triage.money import largest_pence
from cyberbot.triage.peril import PERIL
from cyberbot.triage.prevent import PREVENT, YOUNG_HACKER
from cyberbot.triage.protect import PROTECT
from cyberbot.triage.rule import Hit, hits
from cyberbot.triage.safeguarding import ALWAYS_A_CHILD, HARM_TO_CHILD, NEAR_A_CHILD
from cyberbot.triage.suspicious import SUSPICIOUS
from cyberbot.triage.threats import THREATS
from cyberbot.triage.verdict import Kind, Verdict, Zone
from cyberbot.triage.weigh import points, zone

_WHAT = (*ACCESS, *THREATS, *FRAUD)
_SETTING = frozenset({"our_side", "online", "recent", "report_words", "going_on"})
"""Rules that weigh, but tell an officer nothing."""
_PAST = re.compile(
    r"\b(?:was|were|has|have|had|did|went|came|been|got|gone|\w{3,20}ed|took|sent|paid|told|said|put|ive|i've|not"
    r"|wedi|oedd|gafodd|cafodd|\w{2,20}(?:ais|odd)|'?di|nes|nath)\b"
)
"""Something is said to be so, or to have been so."""
_HARMS_A_CHILD = frozenset({"sextortion", "images"})
_NOT_REAL = frozenset({"hypothetical", "study", "news", "answers", "injection", "chat"})
"""Frames that take the alarm out of words of danger: nothing of it is said to be so."""
_NOT_NOW = frozenset(
    {"long_past", "closed", "others", "asks", "question_mark", "how_to", "own_deed", "if_so", "wants_visit", "asks_us"}
)
"""Frames that leave a doubt: help is shown all the same, and the person is asked."""


_ROOMS = (
    (Kind.PROTECT, Lane.PROTECT, "visit_request", PROTECT, {"wants_visit"}, {"own_deed"}),
    (Kind.PREVENT, Lane.PREVENT, "young_person", PREVENT, {"own_deed"}, {"study"}),
    (Kind.SUSPICIOUS, None, "unclear", SUSPICIOUS, {"refused"}, {"hypothetical", "study", "news", "how_to"}),
)
"""In order: kind, lane, summary, its rules, frames that tell it too, and frames under which its rules do not count."""


def read(text: str, lang: Lang | None = None) -> Verdict:
    """The verdict on one message. Safe on any text, and bounded in time.

    `lang` is what the person chose, if they did; the rules of both languages are tried all the same, since people mix.
    """
    seen = look(text)
    frames = hits(FRAMES, seen.edges)
    held = frozenset(hit.rule.id for hit in frames)
    what = hits(_WHAT, seen.text)
    return (
        _danger(seen, held, what)
        or _safeguarding(seen, held, what)
        or _misuse(seen)
        or _report(seen, frames, what)
        or _rest(seen, frames)
    )


def _danger(seen: Look, frames: frozenset[str], what: tuple[Hit, ...]) -> Verdict | None:
    found = hits((*DANGER, *PERIL), seen.text)
    if not found or frames & _NOT_REAL:
        return None
    return _verdict(Kind.DANGER, Zone.UNSURE if frames & _NOT_NOW else Zone.SURE, (*found, *what), seen)


def _safeguarding(seen: Look, frames: frozenset[str], what: tuple[Hit, ...]) -> Verdict | None:
    if frames & _NOT_REAL:
        return None
    if frames & {"wants_visit", "asks_us"} and hits(PROTECT, seen.text):
        return None
    found = hits(ALWAYS_A_CHILD, seen.text)
    child = hits((CHILD_AGED, CHILD_NAMED), seen.text)
    aged = any(hit.rule is CHILD_AGED for hit in child)
    if aged or (child and not hits((ADULT,), seen.text)):
        found = (*found, *hits(HARM_TO_CHILD, seen.text), *(hit for hit in what if hit.rule.id in _HARMS_A_CHILD))
    doubt = bool(frames & _NOT_NOW)
    if aged and not found and not frames & (_NOT_NOW - {"if_so"}) and not hits(PREVENT, seen.text):
        found, doubt = hits(NEAR_A_CHILD, seen.text), True
    if not found:
        return None
    return _verdict(
        Kind.SAFEGUARDING, Zone.UNSURE if doubt else Zone.SURE, (*found, *child, *what), seen, frozenset({Tag.CHILD})
    )


def _misuse(seen: Look) -> Verdict | None:
    found = hits(MISUSE, seen.text)
    return _plain(Kind.MISUSE, found) if found and not hits((DEFENCE,), seen.text) else None


def _report(seen: Look, frames: tuple[Hit, ...], what: tuple[Hit, ...]) -> Verdict | None:
    found = (*what, *hits(HAPPENED, seen.text))
    where = zone(points((*found, *frames)))
    telling = tuple(hit for hit in found if hit.rule.id not in _SETTING)
    if where is Zone.CLEAR or (where is Zone.UNSURE and _explained(seen, frames, telling)):
        return None
    return _verdict(Kind.REPORT, where, telling or found, seen)


def _explained(seen: Look, frames: tuple[Hit, ...], telling: tuple[Hit, ...]) -> bool:
    """True where a doubtful report is better read as something else, so that nobody is asked for nothing."""
    if not telling and not _PAST.search(seen.text):
        return True
    if any(hit.rule.id == "refused" for hit in frames) and hits(SUSPICIOUS, seen.text):
        return True
    return bool(hits((YOUNG_HACKER,), seen.text))


def _rest(seen: Look, frames: tuple[Hit, ...]) -> Verdict:
    """What is no report: whose room of the unit it is, or a question, or neither. Frames serve as signs here."""
    held = frozenset(hit.rule.id for hit in frames)
    for kind, lane, summary, rules, told_by, not_where in _ROOMS:
        found = (*hits(rules, seen.text), *(hit for hit in frames if hit.rule.id in told_by))
        if found and not (held & not_where and not held & told_by):
            return _plain(kind, found, lane, summary)
    return _plain(Kind.OTHER if held & {"chat", "injection", "other_police"} else Kind.QUESTION, ())


def _plain(kind: Kind, found: Iterable[Hit], lane: Lane | None = None, summary: str = "unclear") -> Verdict:
    signs = tuple(hit.sign for hit in found)
    return Verdict(kind=kind, zone=Zone.CLEAR, lane=lane, signs=signs, facts=Facts(), summary=summary)


def _verdict(
    kind: Kind, where: Zone, found: tuple[Hit, ...], seen: Look, known: frozenset[Tag] = frozenset()
) -> Verdict:
    about = hits(ABOUT, seen.text)
    ids = {hit.rule.id for hit in (*found, *about)}
    tags = known.union(*(hit.rule.tags for hit in (*found, *about)))
    pence = largest_pence(seen.text)
    if pence and "gone" in ids:
        tags |= {Tag.MONEY_LOST}
    if Tag.MONEY_LOST in tags and Tag.RECENT in tags:  # however it was paid: the bank is asked first, at no cost
        tags |= {Tag.RECALL_WINDOW}
    return Verdict(
        kind=kind,
        zone=where,
        lane=Lane.PURSUE,
        signs=tuple({hit.rule.id: hit.sign for hit in (*found, *about)}.values()),
        facts=Facts(tags=tags, money_pence=pence if Tag.MONEY_LOST in tags else None),
        summary=next((hit.rule.summary for hit in found if hit.rule.summary), "unclear"),
    )
