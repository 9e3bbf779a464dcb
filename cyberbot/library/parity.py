"""Welsh that is the English again: a text nobody translated, unless it is a name in both.

Apart because only the two languages side by side show it; a missing language is a fault of the shape.
"""

import re
from collections.abc import Collection, Iterator

from cyberbot.library.document import Document
from cyberbot.library.faults import Fault
from cyberbot.library.phrase import folded
from cyberbot.library.schema.words import WordsFile
from cyberbot.library.slots import SLOT
from cyberbot.library.texts import TYPED, pairs

_WORD = re.compile(r"[^\W\d_][\w'\u2019-]*")


def same(en: str, cy: str, names: Collection[str]) -> bool:
    """True where the Welsh is the English, and holds a word that is no name.

    `names` (folded) are words of both languages. A word with a capital is a name, but for the first of a text.
    """
    if folded(en) != folded(cy):
        return False
    words = _WORD.findall(SLOT.sub(" ", en))
    return any(folded(word) not in names and (place == 0 or word[0].islower()) for place, word in enumerate(words))


def parity_faults(document: Document, names: Collection[str]) -> Iterator[Fault]:
    for at, said in pairs(document.value):
        if len(said) == 2 and same(said["en"], said["cy"], names):
            yield Fault(document.file, document.line((*at, "cy")), _SAID, blocks=False)


def words_parity(en: WordsFile, cy: WordsFile, names: Collection[str]) -> Iterator[Fault]:
    """As above, for the service's own sentences."""
    there = dict(cy.said())
    for loc, text in en.said():
        welsh = there.get(loc)
        if welsh is not None and not str(loc[-1]).startswith(TYPED) and "://" not in text and same(text, welsh, names):
            key = ".".join(map(str, loc))
            yield Fault(cy.document.file, cy.document.line(loc), f"{key}: {_SAID}", blocks=False)


_SAID = "the Welsh is the English again; if it is a name in both, add its words to spelling-cy.yaml"
