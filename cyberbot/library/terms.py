"""The Welsh words that the service does not use, found in Welsh texts in all their mutations.

Apart from the wording rules because these come from the glossary, which says what to write instead.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from cyberbot.library.phrase import folded, phrase
from cyberbot.library.schema.house import TermFile

_MUTATIONS = {
    "p": ("b", "mh", "ph"),
    "t": ("d", "nh", "th"),
    "c": ("g", "ngh", "ch"),
    "b": ("f", "m"),
    "d": ("dd", "n"),
    "g": ("", "ng"),
    "m": ("f",),
    "ll": ("l",),
    "rh": ("r",),
}
_NEVER = ("ch", "dd", "ff", "ng", "ph", "th")
"""Initials of two letters whose first letter is none by itself."""


def mutated(written: str) -> tuple[str, ...]:
    """The phrase, and the phrase with its first word soft, nasal and aspirate where Welsh has one."""
    small = folded(written)
    two = small[:2]
    initial = two if two in _MUTATIONS else "" if two in _NEVER else small[:1]
    rest = small[len(initial) :]
    return (small, *(changed + rest for changed in _MUTATIONS.get(initial, ()) if initial))


@lru_cache(maxsize=2048)
def _avoided(written: str) -> re.Pattern[str]:
    return re.compile("|".join(phrase(form).pattern for form in mutated(written)))


def term_slips(text: str, terms: tuple[TermFile, ...]) -> Iterator[str]:
    """Which words of a Welsh text the glossary writes otherwise."""
    plain = folded(text)
    for term in terms:
        if any(folded(one) in plain for one in term.passes):
            continue
        found = next((found for one in term.avoid if (found := _avoided(one).search(plain))), None)
        if found is not None:
            yield f"'{found.group()}': use '{term.cy[0]}' ({term.en}), as the glossary has it"
