"""Phrases as editors write them, found in texts as people read them.

Apart because the house wording, the glossary and the statements of each card are all phrases, and must be found alike.
"""

import re
from functools import lru_cache

GAP = 120
"""Characters that `…` may stand for, inside one text."""

_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " ", "\u00ad": None})


def straight(text: str) -> str:
    """The text with straight quotes and single spaces."""
    return " ".join(text.translate(_QUOTES).split())


def folded(text: str) -> str:
    """The text as it is compared: straight, and in small letters."""
    return straight(text).casefold()


@lru_cache(maxsize=4096)
def phrase(written: str, *, whole: bool = True, capitals: bool = False) -> re.Pattern[str]:
    """A pattern for `folded` text. `…` stands for up to 120 characters, `*` for any ending of a word.

    `whole`: the phrase starts and ends where words do. `capitals`: to be found in text with its capitals kept.
    """
    text = straight(written) if capitals else folded(written)
    parts = [part.strip() for part in text.replace("...", "…").split("…")]
    body = rf".{{0,{GAP}}}?".join(re.escape(part).replace(r"\*", r"\w*") for part in parts)
    return re.compile(rf"(?<!\w){body}(?!\w)" if whole else body)
