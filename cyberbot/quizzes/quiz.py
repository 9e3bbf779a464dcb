"""A quiz and its questions, as values.

Apart from marking so that content, pages and Telegram can show a question without knowing how it is marked.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cyberbot.language.lang import Bilingual


class Stage(StrEnum):
    KS2 = "ks2"
    KS3 = "ks3"
    KS4 = "ks4"
    POST16 = "post16"
    STAFF = "staff"


class QuestionKind(StrEnum):
    SINGLE = "single"
    """Exactly one option is right."""
    MULTIPLE = "multiple"
    """Two or more options are right; the question says how many."""
    TRUE_FALSE = "true_false"
    """A statement, and two options: true and false."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    id: str
    """A letter, unique in its question: a to f."""
    text: Bilingual
    correct: bool
    why: Bilingual
    """Why this option is right, or what is mistaken in it; shown after the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    id: str
    """Unique in its quiz."""
    kind: QuestionKind
    story: Bilingual | None
    """A short story or a made-up message that the question is about."""
    text: Bilingual
    options: tuple[Option, ...]
    explain: Bilingual
    sources: tuple[str, ...]

    @property
    def right(self) -> frozenset[str]:
        return frozenset(option.id for option in self.options if option.correct)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    id: str
    title: Bilingual
    stage: Stage
    ages: str
    intro: Bilingual
    aims: tuple[Bilingual, ...]
    questions: tuple[Question, ...]
    outro: Bilingual
    """What to take home, shown with the result."""
    help: tuple[str, ...]
    """Ids of contacts shown with the result, and on each page of a sensitive quiz."""
    sensitive: bool
    cards: tuple[str, ...]
    """Advice cards to read next."""
    checked: date
    review_by: date
    welsh_approved: bool
    approved: bool
    digest: str
