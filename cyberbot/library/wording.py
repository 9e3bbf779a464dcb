"""How the service speaks: short sentences, no blame, the names of today. What a machine can see of it.

Apart from the other checks because an editor in a hurry may go live with a long sentence, never with a wrong number.
The rules themselves are content (`wording.yaml`), so that an editor can add one without code.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cyberbot.language.lang import Lang
from cyberbot.library.phrase import phrase, straight
from cyberbot.library.schema.house import RuleFile
from cyberbot.library.slots import SLOT

LONGEST_SENTENCE = {Lang.EN: 25, Lang.CY: 32}
"""Words. Welsh says the same in more of them: its articles, particles and pronouns stand apart."""

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\u2019\u201d]*\s+|\n+")
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_MARKUP = re.compile(r"</?[a-z]+[^>]*>|\*\*|__|\]\(|^#+ ", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule of wording.yaml, ready to be tried."""

    instead: str
    banned: Mapping[Lang, re.Pattern[str] | None]
    unless: Mapping[Lang, re.Pattern[str] | None]
    capitals: bool
    around: bool

    @classmethod
    def of(cls, file: RuleFile) -> "Rule":
        listed = {Lang.EN: file.en, Lang.CY: file.cy}
        return cls(
            instead=file.instead,
            banned={lang: _either(listed[lang], file.pattern.of(lang), capitals=file.capitals) for lang in Lang},
            unless={lang: _either(file.unless.of(lang), None, capitals=False) for lang in Lang},
            capitals=file.capitals,
            around=file.around,
        )

    def broken_by(self, text: str, lang: Lang, around: str = "") -> str | None:
        """The words that break the rule; None where none do. `around`: the file's texts in that language, folded."""
        return self.broken_in(straight(text), lang, around)

    def broken_in(self, plain: str, lang: Lang, around: str = "") -> str | None:
        """As above, for a text that is straight already: it is tried against every rule."""
        banned, unless = self.banned[lang], self.unless[lang]
        found = banned.search(plain) if banned else None
        if found is None or (unless and unless.search(around if self.around and around else plain.casefold())):
            return None
        return found.group()


def _either(phrases: Iterable[str], pattern: str | None, *, capitals: bool) -> re.Pattern[str] | None:
    """One pattern for all of them; None for none."""
    parts = [phrase(one, capitals=capitals).pattern for one in phrases]
    parts += [f"(?:{pattern})"] if pattern else []
    return re.compile("|".join(parts), 0 if capitals else re.IGNORECASE) if parts else None


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, each contact named in braces as one word."""
    return tuple(part for part in (one.strip() for one in _SENTENCE_END.split(SLOT.sub("slot", text))) if part)


def words(text: str) -> list[str]:
    """The words of a text, without the marks around them."""
    return _WORD.findall(text)


def wording_slips(text: str, lang: Lang, rules: Iterable[Rule], around: str = "") -> Iterator[str]:
    """What in the text is not how the service speaks. `around`: the texts of its file in that language, folded."""
    plain = straight(text)
    for rule in rules:
        found = rule.broken_in(plain, lang, around)
        if found is not None:
            yield f"'{found}': {rule.instead}"
    markup = _MARKUP.search(text)
    if markup:
        yield f"'{markup.group()[:20]}': markup is shown as it is typed"
    for sentence in sentences(text):
        count = len(words(sentence))
        if count > LONGEST_SENTENCE[lang]:
            yield f"a sentence of {count} words ('{sentence[:30]}…'): at most {LONGEST_SENTENCE[lang]}"
