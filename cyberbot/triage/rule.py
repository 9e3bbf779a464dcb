"""One rule: words to look for, what they mean to an officer, and how much they weigh.

The tables beside this file read like guidance: all that is done with a phrase stands here.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from cyberbot.referrals.facts import Tag
from cyberbot.triage.shorthand import expand
from cyberbot.triage.verdict import Sign

_MOST_WORDS = 120
"""Characters of the person's words kept with a sign."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    id: str
    reason: str
    """What an officer reads: "says that files are locked"."""
    text: str
    """The pattern as written out."""
    points: int
    """How much it speaks for (or, below 0, against) a report."""
    tags: frozenset[Tag]
    summary: str | None

    @property
    def pattern(self) -> re.Pattern[str]:
        return _compiled(self.text)


@cache
def _compiled(text: str) -> re.Pattern[str]:
    """Made at the first use: all of them together take half a second, which a start need not wait for."""
    return re.compile(text)


def rule(
    id: str,  # noqa: A002
    reason: str,
    *phrases: str,
    points: int = 0,
    tags: Iterable[Tag] = (),
    summary: str | None = None,
) -> Rule:
    """A rule that holds where any of `phrases` is said.

    Phrases are patterns over folded text; `<NAME>`, `~` and `~~` are shorthands.
    """
    text = r"(?:" + "|".join(_edged(expand(phrase)) for phrase in phrases) + r")"
    return Rule(id=id, reason=reason, text=text, points=points, tags=frozenset(tags), summary=summary)


def _edged(phrase: str) -> str:
    """The phrase so that it matches whole words only; where it starts or ends in a sign, it is left open."""
    start = "" if phrase.startswith(("\\?", "^", "[,", "[.")) else r"(?<![a-z0-9])"
    return f"{start}(?:{phrase})" + ("" if phrase.endswith(("$", " ", "]")) else r"(?![a-z0-9])")


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that held, and where."""

    rule: Rule
    words: str

    @property
    def sign(self) -> Sign:
        return Sign(id=self.rule.id, reason=self.rule.reason, words=self.words)


def hits(rules: Iterable[Rule], text: str) -> tuple[Hit, ...]:
    """The rules that hold for a folded text, in their order, each with the first words it was seen in."""
    found = ((rule, rule.pattern.search(text)) for rule in rules)
    return tuple(Hit(rule, match.group()[:_MOST_WORDS].strip()) for rule, match in found if match)
