"""What the rules look at: a bounded, folded piece of the message.

Apart so that every rule sees the same text, and a message of any length costs the same.
"""

from dataclasses import dataclass

from cyberbot.language.tokens import fold

HEAD = 4_000
TAIL = 2_000
EDGE = 200


@dataclass(frozen=True, slots=True)
class Look:
    """The text of a message as the rules see it."""

    text: str
    """Folded: lower case, plain letters and quotes, single spaces; the head and the tail of a long message."""

    @property
    def edges(self) -> str:
        """How it begins and ends: there a story says that it is a question, homework or news. The middle only tells."""
        if len(self.text) <= 2 * EDGE:
            return self.text
        return self.text[:EDGE] + " " + self.text[-EDGE:]


def look(text: str) -> Look:
    """Fold at most `HEAD` characters from the start and `TAIL` from the end."""
    if len(text) > HEAD + TAIL:
        text = text[:HEAD] + " \n " + text[-TAIL:]
    return Look(fold(text)[: HEAD + TAIL])
