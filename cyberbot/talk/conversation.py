"""What the service remembers of a conversation between two messages, and the step that is open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from cyberbot.language.lang import Lang
from cyberbot.referrals.facts import Facts
from cyberbot.referrals.lane import Lane


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportStep:
    """The guided report is open at one question."""

    step: Literal["report"] = "report"
    lane: Lane
    question: str
    """Id of the question that was asked, or `check` for the summary."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """Question id → the answer as typed, or `=choice` for a choice; empty where it was skipped."""
    changing: bool = False
    """True where the person came back from the summary to change this one answer."""
    problem: str = ""
    """The key of what was wrong with the last answer (`report.problem.<key>`); empty where nothing was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskBackStep:
    """Asked "Has this happened to you?"; the first words wait sealed in a draft referral."""

    step: Literal["ask_back"] = "ask_back"

    lane: Lane


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizStep:
    """A quiz taken alone."""

    step: Literal["quiz"] = "quiz"

    quiz: str
    number: int
    """Index of the open question, from 0; equal to the count of questions when the quiz is finished."""
    chosen: tuple[tuple[str, ...], ...] = ()
    """The answers so far, a tuple of marks a question (see `Question`), in the letters of the question as asked."""
    seed: str = ""
    """Chooses the order in which items of this try are shown; empty in steps that an earlier release wrote."""
    marked: bool = False
    """True while the explanation of question `number` is shown and "next" is awaited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JourneyStep:
    """A journey is walked, or its result is shown. What was pasted is never in it, only the signs that were found."""

    step: Literal["journey"] = "journey"

    journey: str
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Question id → option ids, or ids of signs."""
    ticked: tuple[str, ...] = ()
    """Options ticked so far at an open question of several."""
    labels: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    """With a result: its choices, as in an offer. Empty while a question is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferStep:
    """Choices were offered: cards to read, quizzes to take, languages, erasure."""

    step: Literal["offer"] = "offer"

    what: str
    """`cards`, `quizzes`, `language`, `delete`, `menu`, `more`: for the reader; the tokens say what happens."""
    labels: tuple[str, ...] = ()
    """The words of each choice, which typed do the same."""
    tokens: tuple[str, ...]
    """What each number stands for, in order."""


Step = ReportStep | AskBackStep | QuizStep | JourneyStep | OfferStep


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """The referral that this conversation opened last."""

    reference: str
    receipt: str
    lane: Lane
    facts: Facts
    draft: bool = False
    """True while the ask-back is unanswered."""
    complete: bool = False
    """True when the reporter finished; what they report after that is a referral of its own."""


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
