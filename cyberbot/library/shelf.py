"""Holds the last good Library. A reload swaps it whole or keeps it and says why.

Apart from loading because it is the one thing here that changes; readers take `library` once a turn.
"""

import threading
from pathlib import Path

from cyberbot.library import folder as disk
from cyberbot.library.faults import ContentFaults, Fault
from cyberbot.library.load import load
from cyberbot.library.snapshot import Library

TRIES = 3
"""Readings of a folder that changes while it is read, as when many files are copied in."""


class Shelf:
    """One content folder, as last read without faults. Safe to reload from any thread."""

    def __init__(self, folder: Path, library: Library, *, show_drafts: bool, seen: disk.Fingerprint = ()) -> None:
        self.folder = folder
        self.show_drafts = show_drafts
        self._library = library
        self._faults: tuple[Fault, ...] = ()
        self._seen = seen
        self._reading = threading.Lock()

    @classmethod
    def open(cls, folder: Path, *, show_drafts: bool) -> "Shelf":
        """Read the folder. Reads files: call it in a thread where a loop runs. Raises ContentFaults, all at once."""
        seen = disk.fingerprint(folder)
        return cls(folder, load(folder, show_drafts=show_drafts), show_drafts=show_drafts, seen=seen)

    @property
    def library(self) -> Library:
        """The last good content: an immutable value, so what was taken does not change under its reader."""
        return self._library

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Why the folder as it is now is not what is held; empty when it is."""
        return self._faults

    def reload(self) -> tuple[Fault, ...]:
        """Read the folder again if it changed. Returns the faults that kept the old content; empty when all is well.

        Reads files: call it in a thread where a loop runs. Costs one `stat` a file where nothing changed.
        """
        with self._reading:
            for _ in range(TRIES):
                seen = disk.fingerprint(self.folder)
                if seen == self._seen:
                    break
                library: Library | None = None
                faults: tuple[Fault, ...] = ()
                try:
                    library = load(self.folder, show_drafts=self.show_drafts)
                except ContentFaults as found:
                    faults = found.faults
                # A folder that changed under the reading may be half old, half new: read it again.
                if disk.fingerprint(self.folder) != seen:
                    continue
                self._seen, self._faults = seen, faults
                if library is not None:
                    self._library = library
            return self._faults
