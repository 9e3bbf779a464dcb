"""Texts that are nearly the same: a test must not ask what training, or a card's own sample, has told."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from cyberbot.language.tokens import fold

ALIKE = 0.75
"""Two texts are nearly the same where they share this much of all the words of both."""
SHORTEST = 4
"""Different words a text needs to be compared by share. Shorter texts are the same only with the same words."""
_WORD = re.compile(r"[a-z0-9']+")


def words(text: str) -> frozenset[str]:
    """The different words of a text, folded."""
    return frozenset(_WORD.findall(fold(text)))


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """True for equal sets, and where enough words of both are shared."""
    if one == other:
        return True
    return min(len(one), len(other)) >= SHORTEST and len(one & other) / len(one | other) >= ALIKE


def nearly_the_same(texts: Iterable[str], others: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each of `texts` that is nearly one of `others`, with that one."""
    known = [(words(other), other) for other in others]
    holds: dict[str, list[int]] = defaultdict(list)
    for place, (found, _) in enumerate(known):
        for word in found:
            holds[word].append(place)
    for text in texts:
        mine = words(text)
        shared: Counter[int] = Counter()
        for word in mine:
            shared.update(holds.get(word, ()))
        enough = ALIKE * len(mine)  # with fewer in common no text can be alike
        same = (place for place, count in shared.items() if count >= enough and alike(mine, known[place][0]))
        first = min(same, default=None)
        if first is not None:
            yield text, known[first][1]
