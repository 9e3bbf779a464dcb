"""Which signs of a scam stand in a pasted message. Only looks: no link in it is ever opened, asked about or kept.

What is found is named and never weighed: a scam may have no sign, and an honest message may have several.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

from cyberbot.journeys.journey import Shape, Sign
from cyberbot.language.tokens import fold

LONGEST = 6000
"""Characters that are looked at. A text message has 160 or a few times that; the rest of a long email adds little."""

GAP = "…"
_GAP_WORDS = 5

_NOT_A_WORD = re.compile(r"[^a-z0-9£$€%&+@']+")
_ENDINGS = (
    "com|net|org|info|biz|online|site|shop|store|top|xyz|live|club|app|dev|link|click|uk|co|io|me|ly|gg|cc|to|tv|icu"
    "|vip|support|cymru|wales"
)
_LINK = re.compile(
    r"\b(?:https?|hxxps?)\s?:\s?//|\bwww\.|"
    rf"(?<![\w@.])(?:[a-z0-9-]+(?:\.|\[\.\]|\(\.\)|\sdot\s))+(?:{_ENDINGS})(?![\w-])",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w£$€])(?:\+|00)?\(?\d(?:[\s().-]{0,2}\d){9,14}(?!\w)")
_MONEY = re.compile(
    r"[£$€]\s?\d|\b\d[\d,.]*\s?(?:pounds?|quid|gbp|euros?|dollars?|bitcoins?|btc|punt|bunnoedd)\b", re.IGNORECASE
)
_EMAIL = re.compile(r"\b[\w.+-]+@[\w-]+\.[\w.-]+")
_CODE = re.compile(
    r"\b(?:code|passcode|otp|pin|cod|god|chod)\b[^.\n]{0,30}?(?<!\d)\d{4,8}(?!\d)|(?<!\d)\d{4,8}(?!\d)[^.\n]{0,30}?\b(?:code|passcode|otp|cod|god)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_LOOK_ALIKE = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")


def _mixed_letters(text: str) -> bool:
    """A word that mixes Latin letters with ones that look like them, or that is written in styled letters."""
    for word in _WORD.findall(text):
        if word.isascii():
            continue
        scripts = {unicodedata.name(letter, "").split(" ", 1)[0] for letter in word}
        if "MATHEMATICAL" in scripts or ("LATIN" in scripts and scripts.intersection(_LOOK_ALIKE)):
            return True
    return False


def _seen(pattern: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: pattern.search(text) is not None


_SHAPES: Mapping[Shape, Callable[[str], bool]] = MappingProxyType(
    {
        Shape.LINK: _seen(_LINK),
        Shape.PHONE: _seen(_PHONE),
        Shape.MONEY: _seen(_MONEY),
        Shape.CODE: _seen(_CODE),
        Shape.EMAIL: _seen(_EMAIL),
        Shape.MIXED_LETTERS: _mixed_letters,
    }
)


def found(text: str, signs: tuple[Sign, ...]) -> tuple[str, ...]:
    """Ids of the signs that stand in the text, in the order of `signs`. Any text will do; nothing is raised."""
    # Letters that nobody sees are taken out first: they are put between others to break words up.
    seen = "".join(sign for sign in text[:LONGEST] if unicodedata.category(sign) != "Cf")
    plain = unicodedata.normalize("NFKC", seen)
    said = f" {words(seen)} "
    return tuple(
        sign.id
        for sign in signs
        if any(_SHAPES[shape](seen if shape is Shape.MIXED_LETTERS else plain) for shape in sign.shapes)
        or any(_phrase(phrase).search(said) for phrase in sign.phrases)
    )


def words(text: str) -> str:
    """The text as phrases are compared: folded, words parted by single spaces, without punctuation."""
    return _NOT_A_WORD.sub(" ", fold(text).replace("'", "")).strip()


@lru_cache(maxsize=2000)
def _phrase(phrase: str) -> re.Pattern[str]:
    parts = [re.escape(words(part)) for part in phrase.split(GAP)]
    gap = rf" (?:\S+ ){{0,{_GAP_WORDS}}}"
    return re.compile(" " + gap.join(part for part in parts if part) + " ")
