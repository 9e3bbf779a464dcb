"""A journey as values: its questions, what each answer leads to, the signs it knows, the plan it makes.

Apart from walking so that content, pages and chat can show a journey without knowing how it is walked.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from cyberbot.advice.card import Audience
from cyberbot.language.lang import Bilingual, Lang

NONE = "none"
"""The answer of who ticked nothing, or pasted a text in which no sign was found."""
SKIPPED = "skipped"
"""The answer of who has nothing to paste."""

Answers = Mapping[str, tuple[str, ...]]
"""Question id → ids of the options chosen, or of the signs found. What a person typed is never in it."""


class QuestionKind(StrEnum):
    CHOOSE = "choose"
    """One option."""
    SEVERAL = "several"
    """Any number of options, or none of them."""
    PASTE = "paste"
    """A text that somebody else wrote; it is looked through for signs and not kept here."""


class Shape(StrEnum):
    """What a sign may look like rather than say."""

    LINK = "link"
    PHONE = "phone"
    MONEY = "money"
    CODE = "code"
    EMAIL = "email"
    MIXED_LETTERS = "mixed-letters"
    """A word of letters that look alike and come from two alphabets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A condition on the answers. Without an entry it always holds."""

    given: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Each question named was answered with one of these."""
    unless: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """No question named was answered with one of these."""

    def holds(self, answers: Answers) -> bool:
        return all(ids & set(answers.get(name, ())) for name, ids in self.given.items()) and not any(
            ids & set(answers.get(name, ())) for name, ids in self.unless.items()
        )


ALWAYS = When()


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    id: str
    text: Bilingual
    also: Mapping[Lang, tuple[str, ...]]
    """Words that, typed, mean this option."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    id: str
    kind: QuestionKind
    ask: Bilingual
    hint: Bilingual | None
    options: tuple[Option, ...]
    """Empty where a text is pasted."""
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Something in a message that scams often have. Finding it proves nothing, and neither does not finding it."""

    id: str
    say: Bilingual
    phrases: tuple[str, ...]
    """In any language: a person who reads Welsh is sent English scams too. `…` stands for up to five words."""
    shapes: frozenset[Shape]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What is said where `when` holds."""

    id: str
    when: When
    urgent: bool
    """Said in the panel of urgency, before the others."""
    title: Bilingual
    texts: tuple[Bilingual, ...]
    steps: tuple[Bilingual, ...]
    contacts: tuple[str, ...]
    cards: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanItem:
    card: str
    because: Bilingual
    when: When
    weight: int
    """More comes first. Items of one weight keep the file's order."""
    more: tuple[tuple[When, int], ...]
    """Added to the weight where the condition holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    title: Bilingual
    most: int
    """Items at most."""
    items: tuple[PlanItem, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    days: int
    title: Bilingual
    """The first line of the letter, and the name of the entry in a calendar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    id: str
    title: Bilingual
    lead: Bilingual
    audiences: tuple[Audience, ...]
    starts: Mapping[Lang, tuple[str, ...]]
    """Typed words that open it."""
    after: tuple[str, ...]
    """Ids of the cards under which it is offered."""
    keeps: bool
    """False where nothing of the answers is stored: the pages carry them themselves, and nobody can look them up."""
    questions: tuple[Question, ...]
    signs: tuple[Sign, ...]
    results: tuple[Result, ...]
    plan: Plan | None
    reminder: Reminder | None
    checked: date
    review_by: date
    welsh_approved: bool
    approved: bool
    digest: str
