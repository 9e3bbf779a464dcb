"""Every check of the content at once: what `load` refuses, what editors should mend, and what they should know.

Apart from loading because the running service needs none of this to be right, and editors need all of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cyberbot.language.lang import Lang
from cyberbot.library import spelling
from cyberbot.library.ages import age_faults, taught
from cyberbot.library.crossing import approval_faults, near_faults, near_notes, unused_notes, welsh_faults
from cyberbot.library.document import Document
from cyberbot.library.due import dues
from cyberbot.library.faults import Fault
from cyberbot.library.figures import typed_figures
from cyberbot.library.gather import Gathered, gather
from cyberbot.library.house import House, house
from cyberbot.library.journeys import reach_faults
from cyberbot.library.lengths import length_faults
from cyberbot.library.manner import manner_faults, words_manner
from cyberbot.library.parity import parity_faults, words_parity
from cyberbot.library.samples import near_samples
from cyberbot.library.statements import statement_faults
from cyberbot.library.tally import Tally, tally
from cyberbot.library.texts import code_faults

READ = ("advice", "quizzes", "journeys")
"""Folders whose files people read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """All that a machine can say of the content."""

    faults: tuple[Fault, ...]
    """In the order of files and lines; empty when all is well."""
    notes: tuple[Fault, ...]
    """What is no fault and worth knowing: sources that nothing names, cards not named in turn."""
    tally: Tally


def check(folder: Path, today: date | None = None) -> tuple[Fault, ...]:
    """Every fault of the content. Without `today` no day is held to be past or to come."""
    return review(folder, today).faults


def review(folder: Path, today: date | None = None) -> Review:
    """Read the folder and try everything. Takes seconds: for editors, not for a start."""
    got = gather(folder)
    found = house(folder, got.faults)
    names = spelling.names(folder, got.faults)
    faults = {*got.faults, *_faults(got, found, names), *(_days(got, today) if today else ())}
    notes = {*near_notes(got), *unused_notes(got)}
    return Review(faults=tuple(sorted(faults)), notes=tuple(sorted(notes)), tally=tally(got))


def _faults(got: Gathered, found: House, names: frozenset[str]) -> Iterator[Fault]:
    terms = taught(found.terms)
    for document in (document for sub in READ for document in got.inside(sub).values()):
        yield from manner_faults(document, found)
        yield from typed_figures(document)
        yield from age_faults(document, terms)
        yield from length_faults(document)
        yield from parity_faults(document, names)
    for card in got.inside("advice").values():
        yield from code_faults(card, got.contacts or {})
        yield from statement_faults(card, got.contacts or {})
    for name, journey in got.journeys.items():
        yield from reach_faults(got.documents[f"journeys/{name}.yaml"], journey)
    yield from near_samples(got.inside("advice"))
    yield from near_faults(got)
    yield from approval_faults(got)
    yield from welsh_faults(got)
    for words in got.words.values():
        yield from words_manner(words, found)
    if len(got.words) == len(Lang):
        yield from words_parity(got.words[Lang.EN], got.words[Lang.CY], names)


def _days(got: Gathered, today: date) -> Iterator[Fault]:
    yield from _future(got, today)
    yield from _late(got, today)


def _future(got: Gathered, today: date) -> Iterator[Fault]:
    """Texts that claim to have been checked on a day that has not come."""
    for document in _dated(got):
        checked = document.value.get("checked")
        if isinstance(checked, date) and checked > today:
            message = f"checked: {checked.isoformat()} has not come yet"
            yield Fault(document.file, document.line(("checked",)), message, blocks=False)


def _late(got: Gathered, today: date) -> Iterator[Fault]:
    """Texts whose review day is past: they still show, with a plain mark."""
    late = {(one.kind, one.id) for one in dues(got) if one.late(today)}
    for document in _dated(got):
        kind = {"advice": "cards"}.get(document.file.partition("/")[0], document.file.partition("/")[0])
        if (kind, document.value.get("id")) in late:
            message = f"review_by: {document.value['review_by']} is past: check it again"
            yield Fault(document.file, document.line(("review_by",)), message, blocks=False)


def _dated(got: Gathered) -> Iterator[Document]:
    yield from (document for sub in READ for document in got.inside(sub).values())
