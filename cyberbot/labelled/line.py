"""One labelled text: the words, and what a person says they are. Apart from the reading of files, which checks them."""

from dataclasses import dataclass
from enum import StrEnum

from cyberbot.language.lang import Lang
from cyberbot.triage.verdict import Kind


class Style(StrEnum):
    """How a text is written."""

    PLAIN = "plain"
    OBLIQUE = "oblique"
    """Described from the side, without the card's own words."""
    MISSPELT = "misspelt"
    JARGON = "jargon"
    CHILD = "child"
    SHORT = "short"
    """One to four words."""
    LONG = "long"
    """The matter is buried in a story."""
    FORMAL = "formal"
    NORTH = "north"
    SOUTH = "south"
    COLLOQUIAL = "colloquial"
    """Of north or south."""
    MIXED = "mixed"
    """Welsh with English words among it. Like formal, north, south and colloquial, for Welsh alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    file: str
    """The file's name without its ending."""
    number: int
    """The line in it, from 1."""
    text: str
    kind: Kind | None
    """What the message is; None where only its cards are labelled."""
    ids: tuple[str, ...] | None
    """Cards that answer it, best first; empty where no card does; None where nobody has said."""
    scenario: str | None
    """A slug of the situation. A scenario stands on one side, in training or in test, never on both."""
    voice: str | None
    style: Style | None
    lang: Lang
