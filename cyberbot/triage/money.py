"""Sums of money as people write them: £1,200, 22k, two grand, three hundred quid, mil o bunnoedd."""

import re

_WORD = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "couple": 2, "few": 3, "half": 0,
    "dwy": 2, "dau": 2, "tair": 3, "tri": 3, "pedair": 4, "pedwar": 4, "pum": 5, "pump": 5, "chwe": 6, "saith": 7,
    "wyth": 8, "naw": 9, "deg": 10,
}  # fmt: skip
_TIMES = {"hundred": 100, "cant": 100, "gant": 100, "thousand": 1_000, "grand": 1_000, "k": 1_000, "mil": 1_000,
          "fil": 1_000, "million": 1_000_000, "m": 1_000_000, "filiwn": 1_000_000}  # fmt: skip
_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,2})?"
_FIGURES = re.compile(
    rf"(?P<sign>[£€$]) ?(?P<n>{_FIGURE}) ?(?P<t>k|m|million|grand|thousand|mil)?\b"
    rf"|\b(?P<n2>{_FIGURE}) ?(?P<t2>k|grand|thousand|million|mil)?"
    r" ?(?P<unit>pounds?|quid|squid|gbp|euros?|dollars|bunnoedd|bunnau|o bunnoedd|punt)\b"
    rf"|\b(?P<n3>{_FIGURE}) ?(?P<t3>k|grand)\b"
)
_NUMBER = "|".join(sorted(_WORD, key=len, reverse=True))
_SPELT = re.compile(
    rf"\b(?P<words>(?:{_NUMBER}|hundred|thousand|grand|and|of|o|mil|fil|cant|gant|million)"
    rf"(?:[ -](?:{_NUMBER}|hundred|thousand|grand|and|of|o|mil|fil|cant|gant|million)){{0,9}})"
    r"(?: (?P<unit>pounds?|quid|bunnoedd|bunnau|punt))?\b"
)
_LARGEST = 10**12
"""Pence. More than that is no loss that somebody reports here, but a slip of the keyboard."""


def largest_pence(text: str) -> int | None:
    """The largest sum in a folded text, in pence; foreign money counts as pounds. None where no sum is named."""
    sums = [*_figures(text), *_spelt(text)]
    known = [pence for pence in sums if 0 < pence <= _LARGEST]
    return max(known) if known else None


def _figures(text: str) -> list[int]:
    found = []
    for match in _FIGURES.finditer(text):
        figure = match["n"] or match["n2"] or match["n3"]
        times = match["t"] or match["t2"] or match["t3"]
        found.append(round(float(figure.replace(",", "")) * 100) * _TIMES.get(times or "", 1))
    return found


def _spelt(text: str) -> list[int]:
    found = []
    for match in _SPELT.finditer(text):
        words = re.split(r"[ -]", match["words"])
        if match["unit"] or "grand" in words or ("thousand" in words and len(words) > 1):
            found.append(_number(words) * 100)
    return found


def _number(words: list[str]) -> int:
    """A number in words: "three hundred and ten" is 310, "twenty two thousand" 22,000, "pum cant" 500."""
    total, part = 0, 0
    for word, after in zip(words, [*words[1:], ""], strict=True):
        if word == "a" and after in _WORD:
            continue
        if word in _WORD:
            part += _WORD[word]
        elif word in _TIMES:
            part = max(part, 1) * _TIMES[word]
            if _TIMES[word] >= 1_000:
                total, part = total + part, 0
    return total + part
