"""Reading an answer of the guided report: what it means, what it tells the band, where the area lies.

Apart from the flow: the flow asks, this understands.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from cyberbot.referrals.facts import Facts, Tag
from cyberbot.referrals.places import OUTSIDE, Certainty, Places, place

LONGEST = 4000
"""Characters kept of one written answer; the whole message stands in the transcript all the same."""

_POUNDS = re.compile(
    r"(?:£|gbp)?\s*([0-9]{1,3}(?:[ ,][0-9]{3})+|[0-9]{1,9})(?:\.([0-9]{2}))?\s*(k|m|pounds?|quid|punt|bunnoedd)?", re.I
)

LONGEST_PLACE = 80
_POSTCODE = re.compile(r"\b([a-z]{1,2}[0-9][a-z0-9]?) ?([0-9])[a-z]{2}\b", re.I)
"""A whole postcode; only its first half and one digit are kept."""

_TAGS: Mapping[tuple[str, str], tuple[Tag, ...]] = {
    ("going_on", "=yes"): (Tag.GOING_ON,),
    ("money", "=yes"): (Tag.MONEY_LOST,),
    ("when", "=today"): (Tag.RECENT,),
    ("when", "=yesterday"): (Tag.RECENT,),
    ("when", "=week"): (Tag.RECENT,),
    ("when", "=month"): (Tag.PAST,),
    ("when", "=earlier"): (Tag.PAST,),
    ("who", "=organisation"): (Tag.ORGANISATION,),
    ("who", "=other"): (Tag.ON_BEHALF,),
}

_PEOPLE = {"=1-9": 9, "=10-49": 49, "=50-249": 249, "=250": 250}
_RECALLABLE = frozenset({"=transfer", "=card"})
_LATELY = frozenset({"=today", "=yesterday"})


@dataclass(frozen=True, slots=True)
class Understood:
    """What an answer came to: the entries to keep, or the key of what was wrong with it."""

    entries: Mapping[str, str]
    problem: str = ""


def understand(question: str, typed: str, places: Places) -> Understood:
    """Read a written answer. Only an amount can be wrong; a place can be unclear, which opens one more question."""
    if question == "amount":
        pence = money(typed)
        if pence is None:
            return Understood({}, "amount")
        return Understood({"amount": shown_pounds(pence)})
    if question == "area":
        found = place(typed, places)
        entries = {"area": found.shown or _POSTCODE.sub(r"\1 \2", typed)[:LONGEST_PLACE]}
        match found.certainty:
            case Certainty.SURE | Certainty.LIKELY:
                entries["force"] = "=" + (found.force or "")
            case Certainty.AMBIGUOUS:
                # Where only part of the area is mapped, naming the one known force would mislead: all are offered.
                among = found.among if len(found.among) > 1 else (*places.forces, OUTSIDE)
                entries["force_among"] = ",".join(among)
            case Certainty.OUTSIDE:
                entries["force"] = "=outside"
            case Certainty.UNKNOWN:
                pass
        return Understood(entries)
    return Understood({question: typed[:LONGEST]})


def money(typed: str) -> int | None:
    """Pence in a written amount: `240`, `£2,340.50`, `22k`. None where no number is there."""
    found = _POUNDS.search(typed)
    if found is None:
        return None
    pounds = int(re.sub(r"[ ,]", "", found.group(1)))
    scale = {"k": 1000, "m": 1_000_000}.get((found.group(3) or "").lower(), 1)
    return (pounds * 100 + int(found.group(2) or 0)) * scale


def shown_pounds(pence: int) -> str:
    """`£2,340` or `£2,340.50`."""
    pounds, rest = divmod(pence, 100)
    return f"£{pounds:,}" + (f".{rest:02d}" if rest else "")


def facts_of(answers: Mapping[str, str]) -> Facts:
    """What the answers so far tell the band."""
    tags = {tag for pair in answers.items() for tag in _TAGS.get(pair, ())}
    if answers.get("money") == "=yes" and answers.get("paid") in _RECALLABLE and answers.get("when") in _LATELY:
        tags.add(Tag.RECALL_WINDOW)
    return Facts(
        tags=frozenset(tags),
        money_pence=money(answers["amount"]) if answers.get("amount") else None,
        people_affected=_PEOPLE.get(answers.get("size", "")),
        answered=sum(1 for key, answer in answers.items() if answer and key != "force_among"),
    )
