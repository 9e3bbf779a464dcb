"""Names in braces inside a text: `{report-fraud.phone}` of a contact, `{cma-1.figure}`, `{number}` of the service.

Apart because cards, quizzes and the service's sentences all use them, and both languages must use the same ones.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from cyberbot.library.schema.contacts import ContactFile

SLOT = re.compile(r"\{([a-z0-9_-]+)(?:\.(phone|text|email|web|name|hours|figure|year))?\}")
FIGURE_FIELDS = frozenset({"figure", "year"})
_BRACES = re.compile(r"\{[^{}]*\}?|\}")


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    name: str
    field: str
    """Empty for a slot that the service fills."""

    def __str__(self) -> str:
        return "{" + self.name + ("." + self.field if self.field else "") + "}"


def slots(text: str) -> frozenset[Slot]:
    """All slots of the text."""
    return frozenset(Slot(found.group(1), found.group(2) or "") for found in SLOT.finditer(text))


def slot_slips(
    text: str, contacts: Mapping[str, ContactFile], *, own: bool, figures: Collection[str] | None = ()
) -> Iterator[str]:
    """What is wrong with the text's slots. `own`: slots without a field are the service's own, so any name will do.

    `figures` are the ids of figures.yaml; None where that file is broken, and then no figure is tried.
    """
    for braces in _BRACES.finditer(text):
        if not SLOT.fullmatch(braces.group()):
            yield f"'{braces.group()[:40]}' is not a name in braces, such as {{report-fraud.phone}}"
    for slot in sorted(slots(text)):
        if not slot.field:
            if not own:
                yield f"'{slot}' names no contact and field, such as {{report-fraud.phone}}"
        elif slot.field in FIGURE_FIELDS:
            if figures is not None and slot.name not in figures:
                yield f"'{slot}' names a figure that figures.yaml does not have"
        elif slot.name not in contacts:
            yield f"'{slot}' names a contact that contacts.yaml does not have"
        elif getattr(contacts[slot.name], slot.field) is None:
            yield f"'{slot}' names a field that the contact does not have"


def difference(en: str, cy: str) -> str | None:
    """How the slots of the two languages differ; None where they are the same."""
    here, there = slots(en), slots(cy)
    if here == there:
        return None
    parts = []
    if here - there:
        parts.append("the English has " + ", ".join(map(str, sorted(here - there))))
    if there - here:
        parts.append("the Welsh has " + ", ".join(map(str, sorted(there - here))))
    return " and ".join(parts) + ": both must name the same"
