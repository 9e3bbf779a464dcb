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
    """Two families: options are chosen, or items are put in places."""

    SINGLE = "single"
    """Exactly one option is right."""
    MULTIPLE = "multiple"
    """Two or more options are right; the question says how many."""
    TRUE_FALSE = "true_false"
    """A statement, and two options: true and false."""
    SPOT = "spot"
    """A made-up message in parts; the options are its parts, and the clues are right."""
    POLL = "poll"
    """An opinion: one option is chosen, and nothing is right or wrong."""
    ORDER = "order"
    """Each item has a place of its own, first to last."""
    SORT = "sort"
    """Each item belongs to a group; groups may be of any size."""
    MATCH = "match"
    """Each item goes with one of the places, and each place with one item."""


PLACING = frozenset({QuestionKind.ORDER, QuestionKind.SORT, QuestionKind.MATCH})
"""Kinds whose items are put in places; of all others options are chosen."""
ONE_EACH = frozenset({QuestionKind.ORDER, QuestionKind.MATCH})
"""Kinds where a place takes one item."""
SEVERAL = frozenset({QuestionKind.MULTIPLE, QuestionKind.SPOT})
"""Kinds of which more than one option may be chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    id: str
    """A letter, unique in its question: a to h."""
    text: Bilingual
    correct: bool
    why: Bilingual | None
    """Why this option is right, or what is mistaken in it; shown after the answer. None in a poll."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A thing to put in its place."""

    id: str
    """A letter, unique in its question: a to h."""
    text: Bilingual
    place: str
    """The id of the place it belongs to."""
    why: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an item can go: a position, a group, or the other half of a pair."""

    id: str
    """A digit, unique in its question, from 1."""
    text: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """An answer to it is a set of marks: letters of options, or a letter and a digit for an item in a place (`b2`)."""

    id: str
    """Unique in its quiz."""
    kind: QuestionKind
    story: Bilingual | None
    """A short story or a made-up message that the question is about."""
    text: Bilingual
    options: tuple[Option, ...] = ()
    """What is chosen from; empty where items are put in places."""
    items: tuple[Item, ...] = ()
    places: tuple[Place, ...] = ()
    explain: Bilingual
    sources: tuple[str, ...]
    difficulty: int | None = None
    """1 (easy) to 3, for who puts a lesson together."""
    tags: tuple[str, ...] = ()

    @property
    def right(self) -> frozenset[str]:
        """The one answer that is right; empty in a poll."""
        if self.kind in PLACING:
            return frozenset(item.id + item.place for item in self.items)
        return frozenset(option.id for option in self.options if option.correct)

    @property
    def known(self) -> frozenset[str]:
        """Every mark that an answer may hold."""
        if self.kind in PLACING:
            return frozenset(item.id + place.id for item in self.items for place in self.places)
        return frozenset(option.id for option in self.options)

    @property
    def scored(self) -> bool:
        """False for an opinion, which is neither right nor wrong."""
        return self.kind is not QuestionKind.POLL


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiz:
    id: str
    title: Bilingual
    stage: Stage
    ages: str
    minutes: int
    """How long a class takes over it."""
    intro: Bilingual
    aims: tuple[Bilingual, ...]
    curriculum: tuple[Bilingual, ...]
    """What of the curriculum or of staff training it serves; for teachers."""
    questions: tuple[Question, ...]
    outro: Bilingual
    """What to take home, shown with the result."""
    help: tuple[str, ...]
    """Ids of contacts shown with the result, and on each page of a sensitive quiz."""
    sensitive: bool
    safeguarding: Bilingual | None
    """What a teacher does before and after; there in every sensitive quiz."""
    scores: bool = True
    """False where a score would hurt: the result says what to take home and counts nothing."""
    cards: tuple[str, ...]
    """Advice cards to read next."""
    checked: date
    review_by: date
    welsh_approved: bool
    approved: bool
    digest: str
