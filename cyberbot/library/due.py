"""What is due for another look: texts and figures by their review day, sources by the day they were seen.

Apart from the checks because being due is no fault: the text still shows, with a plain mark.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import PurePosixPath

from cyberbot.library.document import Document, Value
from cyberbot.library.gather import Gathered

NOBODY = "nobody yet"
SEEN_DAYS = 366
"""A page is looked at again within a year of the day it was seen."""
_MONTHS = "january february march april may june july august september october november december".split()
_SEEN = re.compile(rf"(?:(\d{{1,2}}) )?({'|'.join(_MONTHS)}) (\d{{4}})", re.IGNORECASE)
_KINDS = {"advice": "cards", "quizzes": "quizzes", "journeys": "journeys"}


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Due:
    """One thing to look at again."""

    day: date
    """The day by which; the thing is late from the day after."""
    kind: str
    """cards, quizzes, journeys, figures or sources."""
    id: str
    owner: str
    """Who approved it last; `nobody yet` where nobody did."""

    def late(self, today: date) -> bool:
        return self.day < today


def dues(got: Gathered) -> tuple[Due, ...]:
    """Everything of the content that carries a day, soonest first."""
    return tuple(sorted((*_texts(got), *_figures(got), *_sources(got))))


def _texts(got: Gathered) -> Iterator[Due]:
    for sub, kind in _KINDS.items():
        for file, document in got.inside(sub).items():
            name = PurePosixPath(file).stem
            day = document.value.get("review_by")
            if isinstance(day, date):
                yield Due(day=day, kind=kind, id=name, owner=_owner(got, kind, name))


def _owner(got: Gathered, kind: str, name: str) -> str:
    approvals = got.documents.get("approvals.yaml")
    by = approvals.at((kind, name, "by")) if approvals is not None else None
    return by if isinstance(by, str) else NOBODY


def _figures(got: Gathered) -> Iterator[Due]:
    figures = got.documents.get("figures.yaml")
    for name, entry in _entries(figures, "figures"):
        day = entry.get("review_by")
        if isinstance(day, date):
            yield Due(day=day, kind="figures", id=name, owner=NOBODY)


def _sources(got: Gathered) -> Iterator[Due]:
    for name, entry in _entries(got.documents.get("sources.yaml"), "sources"):
        seen = seen_on(entry.get("seen"))
        if seen is not None:
            yield Due(day=seen + timedelta(days=SEEN_DAYS), kind="sources", id=name, owner=NOBODY)


def _entries(document: Document | None, key: str) -> Iterator[tuple[str, dict[str, Value]]]:
    held = document.at((key,)) if document is not None else None
    for name, entry in held.items() if isinstance(held, dict) else ():
        if isinstance(entry, dict):
            yield name, entry


def seen_on(seen: Value) -> date | None:
    """The latest day that the words name, such as "page live on 18 July 2026"; the first of a month without a day."""
    if isinstance(seen, date):
        return seen
    found = []
    for day, month, year in _SEEN.findall(seen) if isinstance(seen, str) else ():
        try:
            found.append(date(int(year), _MONTHS.index(month.lower()) + 1, int(day or 1)))
        except ValueError:
            continue
    return max(found, default=None)
