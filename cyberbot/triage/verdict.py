"""What the reading of one message came to, and the signs it rests on."""

from dataclasses import dataclass
from enum import StrEnum

from cyberbot.referrals.facts import Facts
from cyberbot.referrals.lane import Lane


class Kind(StrEnum):
    """What a message is."""

    REPORT = "report"
    DANGER = "danger"
    SAFEGUARDING = "safeguarding"
    SUSPICIOUS = "suspicious"
    """A message, call or page that the person doubts; nothing has happened yet."""
    QUESTION = "question"
    PREVENT = "prevent"
    PROTECT = "protect"
    MISUSE = "misuse"
    """A request to do harm. Shown to the outside as `other` with the answer `misuse`."""
    OTHER = "other"


class Zone(StrEnum):
    """How sure the reading is that something happened."""

    SURE = "sure"
    """A referral opens at once."""
    UNSURE = "unsure"
    """The person is asked whether it happened to them."""
    CLEAR = "clear"
    """Nothing to refer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """One thing in the message that moved the verdict."""

    id: str
    reason: str
    """A short English phrase for an officer: "says that files are locked"."""
    words: str
    """The person's own words that the sign was seen in. Personal: sealed wherever it is stored, never logged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    kind: Kind
    zone: Zone
    lane: Lane | None
    """The lane a referral would go to; None where none would open."""
    signs: tuple[Sign, ...]
    facts: Facts
    summary: str
    """A key of the words (`summary.<key>`): the queue's few words for it, such as `ransomware` or `unclear`."""
