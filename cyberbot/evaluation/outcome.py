"""What came of one labelled text: what `ask` tells, or what a baseline would have done, in the same shape."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from cyberbot.labelled.line import Labelled
from cyberbot.library.snapshot import Library
from cyberbot.talk.ask import ask

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
"""Every message is asked at the same moment, so that two runs are alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    line: Labelled
    lang: str | None
    """The language it was taken for. Like kind and zone, None where a baseline has no view of it."""
    kind: str | None
    zone: str | None
    refer: bool
    lane: str | None
    answer: str
    """One of the answers of `ask`."""
    cards: tuple[str, ...]
    """Best first."""
    score: float
    """Of the first card; 0 where there is none."""


def outcomes(lines: Iterable[Labelled], library: Library) -> Iterator[Outcome]:
    """What the service does with each text as the first message of a conversation, no language chosen."""
    for line in lines:
        asked = ask(line.text, library, NOW)
        yield Outcome(
            line=line,
            lang=asked["lang"],
            kind=asked["kind"],
            zone=asked["zone"],
            refer=asked["refer"],
            lane=asked["lane"],
            answer=asked["answer"],
            cards=tuple(card["id"] for card in asked["cards"]),
            score=asked["cards"][0]["score"] if asked["cards"] else 0.0,
        )
