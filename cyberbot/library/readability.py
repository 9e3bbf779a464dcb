"""How old a reader must be for an English text: the Flesch-Kincaid grade, plus five years.

Apart from the wording rules because it measures a whole card. Names of bodies and terms of the glossary count as one
plain word: a reader meets them as names. Measured for English alone: no such formula is known to hold for Welsh.
Source: Kincaid and others, 1975 (0.39 words a sentence + 11.8 syllables a word - 15.59).
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from cyberbot.library.phrase import folded
from cyberbot.library.wording import sentences, words

FIRST_YEAR = 5
"""Age at which grade 0 is reached."""
FEWEST = 20
"""Words; of fewer no age is told."""
SENTENCE = 8
"""Words of a sentence that can be named as the hardest."""

_NAME = re.compile(
    r"(?<=[a-z0-9,;:'\u2019] )[A-Z][\w'\u2019.-]*(?: (?:of|for|and|the) [A-Z][\w'\u2019.-]*| [A-Z0-9][\w'\u2019.-]*)*"
)
_RUN = re.compile(r"[A-Z][\w'\u2019-]*(?: (?:of|for|and) [A-Z][\w'\u2019-]*| [A-Z][\w'\u2019-]*)+|\b[A-Z]{2,}\w*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^aeiouytd]ed|[^aeiouyl]e|[aeiouy]le)$")
_APART = re.compile(r"ia(?!l\b)|io(?!u|n)|[^g]ua|eo(?!us)|[aeiou]ing$|uou|iu|riet|[^aeiou]ying$")
_KNOWN = {
    "people": 2, "business": 2, "every": 2, "everyone": 3, "something": 2, "someone": 2, "sometimes": 2,
    "somebody": 3, "somewhere": 2, "whole": 1, "whatever": 3, "used": 1, "being": 2, "doing": 2, "going": 2,
    "area": 3, "idea": 3, "real": 1, "video": 3, "phone": 1, "online": 2, "device": 2, "here": 1, "there": 1,
    "where": 1, "evening": 2, "different": 2, "family": 3, "camera": 3, "several": 2, "create": 2,
    "created": 3, "does": 1, "safely": 2, "likely": 2, "lonely": 2, "definitely": 4, "immediately": 5,
    "careful": 2, "useful": 2, "hopeful": 2, "homework": 2, "website": 2, "webpage": 2, "makes": 1, "takes": 1,
    "named": 1, "changed": 1, "scared": 1, "moved": 1, "anything": 3, "anyone": 3, "nobody": 3, "maybe": 2,
    "statement": 2, "movement": 2, "payment": 2, "placement": 2, "quiet": 2, "science": 2, "client": 2,
    "trial": 2, "poem": 2, "lion": 2, "via": 2, "says": 1, "said": 1, "ones": 1, "hours": 1, "our": 1, "hour": 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    age: float
    """Years."""
    hardest: str
    """The sentence that asks most of its reader."""


def syllables(word: str) -> int:
    """Spoken syllables of an English word, as near as its letters tell."""
    small = word.casefold().replace("\u2019", "'").removesuffix("'s")
    if "-" in small:
        return sum(syllables(part) for part in small.split("-") if part)
    if small in _KNOWN:
        return _KNOWN[small]
    if not small.isalpha():
        return 1
    count = len(_VOWELS.findall(small)) + len(_APART.findall(small))
    if _SILENT.search(small):
        count -= 1
    for stem in ("ely", "eful", "ement", "eless"):
        if small.endswith(stem) and len(small) > len(stem) + 2:
            count -= 1
    return max(count, 1)


def age(texts: Iterable[str], terms: Collection[str] = ()) -> Reading | None:
    """How old a reader must be for the texts together; None for fewer than 20 words, of which nothing can be said.

    `terms` (folded) are words that the reader is taught: each counts as one plain word.
    """
    taught = re.compile("|".join(rf"(?<!\w){re.escape(term)}(?!\w)" for term in sorted(terms, key=len, reverse=True)))
    said = [(sentence, _plain(sentence, taught if terms else None)) for text in texts for sentence in sentences(text)]
    said = [(sentence, plain) for sentence, plain in said if plain]
    if sum(len(plain) for _, plain in said) < FEWEST:
        return None
    whole = _grade([plain for _, plain in said])
    # A heading of two long words is no hard sentence, unless there is nothing else.
    long = [one for one in said if len(one[1]) >= SENTENCE] or said
    hardest, _ = max(long, key=lambda one: _grade([one[1]]))
    return Reading(age=round(whole + FIRST_YEAR, 1), hardest=hardest.replace("slot", "…"))


def _grade(said: list[list[str]]) -> float:
    count = sum(map(len, said))
    spoken = sum(syllables(word) for sentence in said for word in sentence)
    return 0.39 * count / len(said) + 11.8 * spoken / count - 15.59


def _plain(sentence: str, taught: re.Pattern[str] | None) -> list[str]:
    """The words that count: a name as one syllable, and a term that is taught as well."""
    plain = folded(_RUN.sub("Kim", _NAME.sub("Kim", sentence)))
    return words(taught.sub("term", plain) if taught else plain)
