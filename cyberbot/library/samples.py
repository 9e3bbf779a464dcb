"""Sample questions that two cards share, or nearly share: whichever card answers, one of the two is wrong.

Apart because it compares every card with every other. Two samples are too near when their words, as a set, are at
least four fifths the same. An index by each sample's rarest words keeps it fast: two that are that near share one.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from cyberbot.language.lang import Lang
from cyberbot.library.document import Document, Loc
from cyberbot.library.faults import Fault
from cyberbot.library.phrase import folded

NEAR = 0.8
"""Words that two samples share, of all that they have."""

_WORD = re.compile(r"\w+(?:'\w+)*")


def near_samples(cards: Mapping[str, Document]) -> Iterator[Fault]:
    """Each pair of samples of two cards that are too near, told at the later file's line."""
    for lang in Lang:
        yield from _pairs([one for document in cards.values() for one in _of(document, lang)])


Sample = tuple[Document, Loc, str, frozenset[str]]


def _of(document: Document, lang: Lang) -> Iterator[Sample]:
    at: Loc = ("samples", lang.value)
    listed = document.at(at)
    for number, text in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(text, str):
            yield document, (*at, number), text, frozenset(_WORD.findall(folded(text)))


def _pairs(samples: list[Sample]) -> Iterator[Fault]:
    rare = Counter(word for *_, words in samples for word in words)
    met: defaultdict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        document, at, text, words = sample
        first = sorted(words, key=lambda word: (rare[word], word))
        # If two share four fifths of their words, they share one of each other's rarest fifth (and one more).
        prefix = first[: len(first) - math.ceil(NEAR * len(first)) + 1]
        told: set[str] = set()
        for other in (one for word in prefix for one in met[word]):
            if other[0].file == document.file or other[0].file in told or not _near(words, other[3]):
                continue
            told.add(other[0].file)
            where = f"{other[0].file}:{other[0].line(other[1])}"
            message = f"samples: '{text}' is nearly '{other[2]}' ({where}): one card must have it"
            yield Fault(document.file, document.line(at), message, blocks=False)
        for word in prefix:
            met[word].append(sample)


def _near(here: frozenset[str], there: frozenset[str]) -> bool:
    return len(here & there) >= NEAR * len(here | there)
