"""What the service remembers of a conversation between two messages, and the step that is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cyberbot.language.lang import Lang
from cyberbot.referrals.facts import Facts
from cyberbot.referrals.lane import Lane


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStep:
    """The guided report is open at one question."""

    lane: Lane
    question: str
    """Id of the question that was asked, or `check` for the summary."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """Question id → the answer as it was typed, or `=choice` for a choice. A skipped question is kept as an empty text."""
    changing: bool = False
    """True where the person came back from the summary to change this one answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskBackStep:
    """Asked "Has this happened to you?"; the first words wait sealed in a draft referral."""

    lane: Lane


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizStep:
    """A quiz taken alone."""

    quiz: str
    number: int
    """Index of the open question, from 0; equal to the count of questions when the quiz is finished."""
    chosen: tuple[tuple[str, ...], ...] = ()
    """The option ids chosen so far, a tuple a question."""
    marked: bool = False
    """True while the explanation of question `number` is shown and "next" is awaited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferStep:
    """Choices were offered: cards to read, quizzes to take, languages, erasure."""

    what: str
    """`cards`, `quizzes`, `language`, `delete`, `menu`, `more`."""
    tokens: tuple[str, ...]
    """What each number stands for, in order."""


Step = ReportStep | AskBackStep | QuizStep | OfferStep


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The referral that this conversation opened last."""

    reference: str
    receipt: str
    lane: Lane
    facts: Facts
    draft: bool
    """True while the ask-back is unanswered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    lang: Lang = Lang.EN
    lang_chosen: bool = False
    turn: int = 0
    """Counts turns; part of every token, so that a stale press is known as one."""
    greeted: bool = False
    step: Step | None = None
    opened: Opened | None = None
    last_card: str | None = None
