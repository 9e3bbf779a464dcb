"""How old the reader of a card or quiz may be taken to be, and the texts that ask for more.

Apart from the measure because these limits are the service's own: see docs/decisions/0012-reading-age.md.
"""

import re
from collections.abc import Collection, Iterator

from cyberbot.library.document import Document, Loc, Value
from cyberbot.library.faults import Fault
from cyberbot.library.phrase import folded
from cyberbot.library.readability import age
from cyberbot.library.schema.house import TermFile
from cyberbot.library.slots import SLOT
from cyberbot.library.texts import MADE_UP, pairs

PUBLIC = 10.0
ORGANISATION = 11.0
STAGES = {"ks2": 9.0, "ks3": 11.0, "ks4": 13.0, "post16": 14.0, "staff": 14.0}


def limit(document: Document) -> float:
    """The age in years at which a reader must manage the text."""
    stage = document.value.get("stage")
    if isinstance(stage, str):
        return STAGES.get(stage, PUBLIC)
    return ORGANISATION if document.value.get("audience") == ["organisation"] else PUBLIC


def taught(terms: tuple[TermFile, ...]) -> frozenset[str]:
    """The English terms of the glossary, each alone and without what stands in brackets."""
    return frozenset(part.strip() for term in terms for part in re.sub(r"\(.*?\)", "", folded(term.en)).split(","))


def age_faults(document: Document, terms: Collection[str]) -> Iterator[Fault]:
    """One fault where the file's English asks for an older reader, at its hardest sentence."""
    said = [(at, texts["en"]) for at, texts in pairs(document.value) if "en" in texts and at[-1] not in MADE_UP]
    found = age([text for _, text in said], terms)
    most = limit(document)
    if found is not None and found.age > most:
        line = document.line(_place(said, found.hardest))
        message = f"reads as for age {found.age:g}: at most {most:g}. Its hardest sentence: '{found.hardest}'"
        yield Fault(document.file, line, message, blocks=False)


def _place(said: list[tuple[Loc, str]], sentence: str) -> Loc:
    start = folded(sentence.partition("…")[0])
    return next(((*at, "en") for at, text in said if start in folded(SLOT.sub("slot", text))), ())


def words_of(value: Value) -> int:
    """English words of a document's value, contacts in braces as one each."""
    return sum(len(SLOT.sub("slot", said["en"]).split()) for _, said in pairs(value, ("",)) if "en" in said)
