"""A shelf that shows as much as it can: each card, quiz and journey as it stands, or as it last stood without a fault.

Apart from the service's shelf, which keeps the whole of the last good content: an editor wants to see the one file.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from cyberbot.library import folder as disk
from cyberbot.library.faults import ContentFaults, Fault
from cyberbot.library.gather import gather
from cyberbot.library.load import library_of
from cyberbot.library.shelf import Shelf
from cyberbot.library.snapshot import Library

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a reading of the folder came to."""

    library: Library
    old: frozenset[str]
    """Files that are broken and shown as they last stood."""


class LastGood(Shelf):
    """The folder as its editor sees it. `library` is what can be shown now."""

    def __init__(self, folder: Path) -> None:
        """Reads the folder. Raises ContentFaults where nothing can be shown, as when contacts.yaml is broken."""
        seen = disk.fingerprint(folder)
        self._shown = shown(folder, None)
        self._looked = seen
        super().__init__(folder, self._shown.library, show_drafts=True, seen=seen)

    @property
    def library(self) -> Library:
        return self._shown.library

    @property
    def old(self) -> frozenset[str]:
        return self._shown.old

    def reload(self) -> tuple[Fault, ...]:
        """Read the folder again if it changed. Returns the faults of shared files, for which nothing newer is shown."""
        with self._reading:
            seen = disk.fingerprint(self.folder)
            if seen != self._looked:
                self._looked = seen
                try:
                    self._shown = shown(self.folder, self._shown.library)
                except ContentFaults as faults:
                    return faults.faults
        return ()

    @property
    def changed(self) -> bool:
        """True where the disk says that a file was saved since the last reading."""
        return disk.fingerprint(self.folder) != self._looked


def shown(folder: Path, before: Library | None) -> Shown:
    """All that can be shown; what is broken as it was `before`. Raises ContentFaults for a file that all share."""
    got = gather(folder)
    broken = {fault.file for fault in got.faults if fault.blocks}
    for sub, held in (("advice", got.cards), ("quizzes", got.quizzes), ("journeys", got.journeys)):
        for name in [name for name in held if f"{sub}/{name}.yaml" in broken]:
            del held[name]
    shared = [fault for fault in got.faults if fault.blocks and "/" not in fault.file.removeprefix("words/")]
    if shared:
        raise ContentFaults(shared)
    library = library_of(got, show_drafts=True)
    if before is None:
        return Shown(library=library, old=frozenset())
    cards = _kept(library.cards, before.cards, "advice", broken)
    quizzes = _kept(library.quizzes, before.quizzes, "quizzes", broken)
    journeys = _kept(library.journeys, before.journeys, "journeys", broken)
    old = {
        f"{sub}/{name}.yaml"
        for sub, now, then in (
            ("advice", library.cards, cards),
            ("quizzes", library.quizzes, quizzes),
            ("journeys", library.journeys, journeys),
        )
        for name in then
        if name not in now
    }
    return Shown(library=replace(library, cards=cards, quizzes=quizzes, journeys=journeys), old=frozenset(old))


def _kept(now: Mapping[str, T], then: Mapping[str, T], sub: str, broken: set[str]) -> Mapping[str, T]:
    """What is there now, and what was there before where its file is broken. A file that is gone is gone."""
    lost = {name: one for name, one in then.items() if name not in now and f"{sub}/{name}.yaml" in broken}
    return MappingProxyType(dict(sorted({**now, **lost}.items())))
