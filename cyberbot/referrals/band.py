"""The band of a referral: how soon it wants an officer, with every term that led there.

A score of harm, vulnerability, timing and scope, then floors that only raise. Confidence stands apart.
"""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """Most urgent first."""

    P1 = "P1"
    P2 = "P2"
    P3 = "P3"
    P4 = "P4"


class Confidence(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One line of the explanation: a key of the words (`band.term.<key>`) and what it added."""

    key: str
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    level: Level
    score: float
    by_score: Level
    """The level the score alone would give."""
    terms: tuple[Term, ...]
    floors: tuple[str, ...]
    """Keys (`band.floor.<key>`) of the floors that apply, strongest first."""
    confidence: Confidence
