"""The list of what is due, grouped by who is to look: as text for a person, as JSON for a calendar or a script."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from cyberbot.library.due import NOBODY, Due

SOURCES = "sources"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What is late, and what will be."""

    today: date
    soon: int
    """Days ahead that were asked about."""
    due: tuple[Due, ...]
    """By owner, soonest first; what nobody owns comes last."""

    @property
    def late(self) -> tuple[Due, ...]:
        """Texts and figures past their day. A source seen long ago is worth a look, and late for nobody."""
        return tuple(one for one in self.due if one.kind != SOURCES and one.late(self.today))

    def text(self) -> str:
        if not self.due:
            ahead_of = f" or within {self.soon} days" if self.soon else ""
            return f"Nothing is due on {self.today.isoformat()}{ahead_of}."
        lines: list[str] = []
        for owner, held in groupby(self.due, key=lambda one: one.owner):
            lines.append(f"{owner}:")
            lines.extend(f"  {one.day.isoformat()}  {_when(one, self.today):<16}  {one.kind} {one.id}" for one in held)
        sources = sum(one.kind == SOURCES for one in self.due)
        ahead = len(self.due) - len(self.late) - sources
        lines.append(f"{len(self.late)} past their day, {ahead} due soon, {sources} sources to look at again.")
        return "\n".join(lines)

    def json(self) -> str:
        return json.dumps(
            [
                {
                    "day": one.day.isoformat(),
                    "kind": one.kind,
                    "id": one.id,
                    "owner": None if one.owner == NOBODY else one.owner,
                    "days_left": (one.day - self.today).days,
                }
                for one in self.due
            ],
            ensure_ascii=False,
        )


def report(dues: Iterable[Due], today: date, soon: int) -> Report:
    """What is past its day on `today`, or will be within `soon` days."""
    until = today + timedelta(days=soon)
    held = [one for one in dues if one.late(today) or (soon and one.day <= until)]
    held.sort(key=lambda one: (one.owner == NOBODY, one.owner, one.day, one.kind, one.id))
    return Report(today=today, soon=soon, due=tuple(held))


def _when(one: Due, today: date) -> str:
    days = (one.day - today).days
    if days < 0:
        return f"{-days} day{'s' if days < -1 else ''} late"
    return "today" if days == 0 else f"in {days} day{'s' if days > 1 else ''}"
