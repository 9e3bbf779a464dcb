"""A fault of the content: which file, which line, what is wrong. Apart because every check speaks in these."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing to mend."""

    file: str
    """Path inside the content folder, with forward slashes."""
    line: int
    """From 1. Where a thing is missing, the line of what it is missing from."""
    message: str
    blocks: bool = True
    """False for what shows nothing wrong (wording, a quiz's link to a card not yet written, a left-over approval): it
    fails `content check`, but does not keep an urgent correction from going live."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class ContentFaults(Exception):
    """The content has faults, so none of it was taken. Mend the lines named and try again."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__(self.__doc__)

    def __str__(self) -> str:
        return "\n".join([str(self.__doc__), *map(str, self.faults)])
