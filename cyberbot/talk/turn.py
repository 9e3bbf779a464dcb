"""What one message came to: replies, the conversation after it, and what it does to a referral."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cyberbot.language.lang import Lang
from cyberbot.referrals.facts import Facts
from cyberbot.referrals.lane import Lane
from cyberbot.talk.conversation import Conversation
from cyberbot.talk.reply import Reply
from cyberbot.triage.verdict import Sign, Verdict


class Answer(StrEnum):
    """What kind of answer was given; the `answer` of `ask --json`."""

    CARD = "card"
    CHOICES = "choices"
    UNKNOWN = "unknown"
    HELP_FIRST = "help_first"
    REPORT = "report"
    ASK_IF_HAPPENED = "ask_if_happened"
    MISUSE = "misuse"
    SMALLTALK = "smalltalk"
    COMMAND = "command"
    STEP = "step"
    """An open step went on: a report's question, a quiz."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenReferral:
    """A referral is opened with this message. It takes the message's spare reference and receipt."""

    reference: str
    receipt: str
    lane: Lane
    summary: str
    """A key of the words (`summary.<key>`)."""
    text: str
    """The person's words as sent."""
    lang: Lang
    signs: tuple[Sign, ...]
    facts: Facts
    answers: Mapping[str, str]
    draft: bool
    """True where the ask-back was asked: kept sealed, out of the queue until answered or 24 hours have passed."""
    unreadable: bool = False
    """True where the machine could not deal with the message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddToReferral:
    """More is known about an open referral: words, answers, facts. A draft that is confirmed becomes new."""

    reference: str
    text: str
    """More words as sent; empty where only an answer changed."""
    signs: tuple[Sign, ...]
    facts: Facts
    answers: Mapping[str, str]
    confirm: bool = False
    complete: bool = False
    """True when the reporter finished (sent the check-answers page or stopped)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DropDraft:
    """The person said that nothing happened: the draft is erased."""

    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawReferral:
    """The reporter takes the report back. It stays for an officer to see as withdrawn."""

    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetReminder:
    """A letter to send later. It takes the place of an earlier one about the same thing."""

    about: str
    """What it is about: a journey's id."""
    due: datetime
    letter: Reply


@dataclass(frozen=True, slots=True, kw_only=True)
class DropReminder:
    about: str


ReminderChange = SetReminder | DropReminder

ReferralChange = OpenReferral | AddToReferral | DropDraft | WithdrawReferral


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    replies: tuple[Reply, ...]
    next: Conversation
    referral: ReferralChange | None = None
    reminder: ReminderChange | None = None
    unrecorded: bool = False
    """True where neither the words nor the answer go into the transcript: nothing of them is to be kept, or a page
    shows them already."""
    erase: bool = False
    """True where the person confirmed that their conversation is to be erased."""
    answer: Answer
    verdict: Verdict | None = None
    cards: tuple[tuple[str, float], ...] = ()
    """Cards considered, best first, at most five, with scores."""
