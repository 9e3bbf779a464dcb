"""How the service speaks: short sentences, no blame, the names of today. What a machine can see of it.

Apart from the other checks because an editor in a hurry may go live with a long sentence, never with a wrong number.
Sources: the GOV.UK style guide, and the unit's rules for content.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cyberbot.language.lang import Lang
from cyberbot.library.slots import SLOT

LONGEST_SENTENCE = {Lang.EN: 25, Lang.CY: 32}
"""Words. Welsh says the same in more of them: its articles, particles and pronouns stand apart."""

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\u2019\u201d]*\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Banned:
    """A way of saying that is not ours."""

    pattern: re.Pattern[str]
    instead: str
    unless: re.Pattern[str] | None = None
    """Lets the text pass: it names the thing only to say that it is gone."""
    langs: tuple[Lang, ...] = (Lang.EN,)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_GONE = _words(
    r"replaced|took (?:over|the place)|took its place|used to be|was called|old name|former\w*|earlier|ended"
    r"|disodli\w*|ddisodl\w*|cymryd lle|cymerodd le|gymerodd le|hen enw|arfer|gynt|blaenorol|flaenorol|i ben"
)
_BOTH = (Lang.EN, Lang.CY)

BANNED = (
    Banned(_words("please"), "leave out 'please'"),
    Banned(_words(r"os gwelwch yn dda|plîs"), "leave out 'os gwelwch yn dda'", langs=(Lang.CY,)),
    Banned(_words(r"\w+n['\u2019]t"), "write 'do not', 'cannot' and so on in full"),
    Banned(_words(r"cyber-security|cybersecurity"), "write 'cyber security'"),
    Banned(_words(r"e-mails?|e-mailed"), "write 'email'"),
    Banned(_words(r"fell for|fallen for|silly|stupid|foolish|careless|gullible|naive"), "words that blame a person"),
    Banned(_words(r"action fraud"), "the service is Report Fraud", unless=_GONE, langs=_BOTH),
    Banned(_words(r"press 9|gwasgwch 9"), "advice of 2017", langs=_BOTH),
    Banned(_words(r"thinkuknow|cyberfirst|cyber action plan|small business guide"), "a name of the past", _GONE, _BOTH),
    Banned(
        _words(r"all of the above|none of the above|pob un o'r uchod|dim un o'r uchod"), "name each answer", langs=_BOTH
    ),
    Banned(_words(r"\d{1,2}(?:[.:]\d\d)? (?:am|pm)|noon|midnight"), "write times as 5pm, 5:30pm, midday"),
    Banned(
        _words(
            r"\d{1,2}(?:st|nd|rd|th) (?:january|february|march|april|may|june|july"
            r"|august|september|october|november|december)"
        ),
        "write dates as 1 April 2026",
    ),
)
_MARKUP = re.compile(r"</?[a-z]+[^>]*>|\*\*|__|\]\(|^#+ ", re.IGNORECASE | re.MULTILINE)


def wording_slips(text: str, lang: Lang) -> Iterator[str]:
    """What in the text is not how the service speaks."""
    for banned in BANNED:
        if lang not in banned.langs:
            continue
        found = banned.pattern.search(text)
        if found and not (banned.unless and banned.unless.search(text)):
            yield f"'{found.group()}': {banned.instead}"
    found = _MARKUP.search(text)
    if found:
        yield f"'{found.group()[:20]}': markup is shown as it is typed"
    for sentence in _SENTENCE_END.split(text):
        count = len(_WORD.findall(SLOT.sub("slot", sentence)))
        if count > LONGEST_SENTENCE[lang]:
            yield f"a sentence of {count} words ('{sentence[:30]}…'): at most {LONGEST_SENTENCE[lang]}"
