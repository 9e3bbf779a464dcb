"""The project's own word list, read for the checks and for `content spell`.

Apart from the speller because `content check` needs the names, and must run where no dictionary is installed.
"""

from pathlib import Path

from cyberbot.library.faults import Fault
from cyberbot.library.house import read_as
from cyberbot.library.phrase import folded
from cyberbot.library.schema.spelling import SpellingFile

FILE = "spelling-cy.yaml"


def word_list(folder: Path, faults: list[Fault]) -> SpellingFile:
    """The list; an empty one, with the faults added, where it cannot be read."""
    return read_as(SpellingFile, folder, FILE, faults)[0] or SpellingFile()


def names(folder: Path, faults: list[Fault]) -> frozenset[str]:
    """Words that are the same in both languages, folded."""
    return frozenset(map(folded, word_list(folder, faults).same()))
