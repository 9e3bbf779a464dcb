"""What became of the pages that the content stands on: each looked at once, politely, and what changed since last time.

Apart from the fetching so that the order of work, the state between two runs and the verdicts can be tried alone.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from cyberbot.library.gather import Gathered
from cyberbot.library.phrase import folded

FILE = "links.json"
DUE_DAYS = 30
"""A page is due for another look after so many days; a broken one at once."""
_WORD = re.compile(r"\w{3,}")
ALIKE = 0.5
"""Of the words of our title, this share stands in the page's: titles gain a site's name and lose a dash."""


@dataclass(frozen=True, slots=True, order=True)
class Page:
    """One address to look at."""

    url: str
    of: str
    """`sources NAME` or `contacts NAME`."""
    title: str | None
    """The title that the content gives it; None for a contact, which names a body and not a page."""


class Verdict(StrEnum):
    FINE = "fine"
    MOVED = "moved"
    """It answers at another address."""
    DRIFTED = "drifted"
    """It answers, under another title."""
    CLOSED = "closed"
    """The site asks robots not to look, or turns them away: a person has to."""
    BROKEN = "broken"
    """It is gone, or the site does not answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one look at a page found."""

    url: str
    on: str
    """The day, such as 2026-11-22."""
    status: int | None
    """HTTP status at the end of all redirects; None where nothing answered."""
    why: str = ""
    """What stood in the way, in a few words."""
    leads_to: str | None = None
    """Where redirects ended, if elsewhere."""
    title: str | None = None
    """The title of the page as it is now."""

    def verdict(self, page: Page) -> Verdict:
        if self.why == ROBOTS or self.status in {401, 403, 405, 406, 429}:
            return Verdict.CLOSED
        if self.status is None or self.status >= 400:
            return Verdict.BROKEN
        if page.title and self.title and not alike(page.title, self.title):
            return Verdict.DRIFTED
        return Verdict.MOVED if self.leads_to else Verdict.FINE

    def said(self, page: Page) -> str:
        """The look in one line for a person."""
        match self.verdict(page):
            case Verdict.FINE:
                return f"{self.status}"
            case Verdict.MOVED:
                return f"{self.status}, now at {self.leads_to}"
            case Verdict.DRIFTED:
                return f"{self.status}, the page is called '{self.title}', here '{page.title}'"
            case _:
                return f"{self.status or 'no answer'}{': ' if self.why else ''}{self.why}"


ROBOTS = "robots.txt asks not to look"


def alike(ours: str, theirs: str) -> bool:
    """Whether two titles name the same page: half the words of ours stand in theirs."""
    here, there = set(_WORD.findall(folded(ours))), set(_WORD.findall(folded(theirs)))
    return not here or len(here & there) >= ALIKE * len(here)


def pages(got: Gathered) -> tuple[Page, ...]:
    """Every address of sources.yaml and contacts.yaml, in the files' order."""
    found = [Page(one.url, f"sources {name}", one.title) for name, one in (got.sources or {}).items()]
    found += [Page(one.web, f"contacts {name}", None) for name, one in (got.contacts or {}).items() if one.web]
    return tuple(found)


@dataclass(slots=True)
class State:
    """The last look at each address, kept between runs, so that a run that was stopped goes on where it was."""

    file: Path
    looks: dict[str, Look] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path) -> "State":
        """The state kept in `folder`; an empty one where there is none, or none that can be read."""
        state = cls(folder / FILE)
        try:
            held = json.loads(state.file.read_text("utf-8"))
            state.looks = {url: Look(**look) for url, look in held.items()}
        except (OSError, ValueError, TypeError, AttributeError):
            state.looks = {}
        return state

    def keep(self, look: Look) -> Look | None:
        """Keep one look at once; returns the one before it. Raises OSError."""
        before = self.looks.get(look.url)
        self.looks[look.url] = look
        self.file.parent.mkdir(parents=True, exist_ok=True)
        written = json.dumps({url: asdict(one) for url, one in self.looks.items()}, ensure_ascii=False, indent=0)
        aside = self.file.with_suffix(".new")
        aside.write_text(written, encoding="utf-8")
        aside.replace(self.file)
        return before

    def due(self, among: Iterable[Page], today: date) -> tuple[Page, ...]:
        """Pages never looked at, looked at long ago, or broken when last looked at; one a different address."""
        return tuple(page for page in unlike(among) if self._is_due(page, today))

    def _is_due(self, page: Page, today: date) -> bool:
        look = self.looks.get(page.url)
        if look is None:
            return True
        days = timedelta(days=1 if look.verdict(page) is Verdict.BROKEN else DUE_DAYS)
        return date.fromisoformat(look.on) + days <= today


def unlike(among: Iterable[Page]) -> Iterator[Page]:
    """Each address once: a page that two entries name is looked at once."""
    seen: set[str] = set()
    for page in among:
        if page.url not in seen:
            seen.add(page.url)
            yield page


def changed(page: Page, before: Look | None, now: Look) -> bool:
    """Whether a person should hear of it: another verdict, place or title than last time."""
    if before is None:
        return now.verdict(page) is not Verdict.FINE
    told = (before.verdict(page), before.leads_to, before.title) != (now.verdict(page), now.leads_to, now.title)
    return told and not (before.verdict(page) is now.verdict(page) is Verdict.FINE)


def summary(looks: Mapping[Page, Look]) -> str:
    """The counts of one run, worst last."""
    counts = dict.fromkeys(Verdict, 0)
    for page, look in looks.items():
        counts[look.verdict(page)] += 1
    return f"{len(looks)} looked at: " + ", ".join(f"{count} {verdict.value}" for verdict, count in counts.items())
