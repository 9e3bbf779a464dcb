"""Words that were typed nearly right: found in a vocabulary at one slip (a letter more, less, other, or two swapped).

Apart from search so that the vocabulary may be any set of words, and the cost stays one look-up a slip.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

SHORTEST = 5
"""Shorter words are too easily another word."""
LONGEST = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """A vocabulary with every word's deletions, so that a slip is a few look-ups whatever the vocabulary's size."""

    words: frozenset[str]
    near: Mapping[str, tuple[str, ...]]


def learn(words: Iterable[str]) -> Spelling:
    """A spelling over `words`, in their order of preference: the first of two equally near is taken."""
    near: dict[str, list[str]] = {}
    known = list(dict.fromkeys(words))
    for word in known:
        if SHORTEST <= len(word) <= LONGEST:
            for key in {word, *_deletions(word)}:
                near.setdefault(key, []).append(word)
    return Spelling(words=frozenset(known), near=MappingProxyType({key: tuple(found) for key, found in near.items()}))


def mend(word: str, spelling: Spelling) -> str | None:
    """`word` itself where it is known; else a known word one slip away; else None."""
    if word in spelling.words:
        return word
    if not SHORTEST <= len(word) <= LONGEST:
        return None
    for key in (word, *_deletions(word)):
        for known in spelling.near.get(key, ()):
            if one_slip(word, known):
                return known
    return None


def one_slip(one: str, other: str) -> bool:
    """True where one letter is more, less or other, or two neighbours are swapped (Damerau distance of at most 1)."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    left, right = one[start:], other[start:]
    if len(left) == len(right):
        return left[1:] == right[1:] or (len(left) > 1 and left[:2] == right[1::-1] and left[2:] == right[2:])
    return left[1:] == right or left == right[1:]


def _deletions(word: str) -> list[str]:
    return [word[:place] + word[place + 1 :] for place in range(len(word))]
