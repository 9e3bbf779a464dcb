"""The shape of `spelling-cy.yaml`: Welsh words the dictionary lacks, each under the reason why it may stand."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator

from cyberbot.library.phrase import folded
from cyberbot.library.schema.entry import Entry, Written, slip


def _once(words: tuple[str, ...]) -> tuple[str, ...]:
    seen: set[str] = set()
    for place, word in enumerate(words):
        if len(word.split()) != 1:
            raise slip(f"'{word}' is more than one word: list each by itself", place)
        if folded(word) in seen:
            raise slip(f"has '{word}' twice", place)
        seen.add(folded(word))
    return words


Words = Annotated[tuple[Written, ...], AfterValidator(_once)]


class SpellingFile(Entry):
    names: Words = ()
    """The same in both languages."""
    borrowed: Words = ()
    """English words that Welsh speakers use for the thing."""
    welsh: Words = ()
    """Right, and missing from the dictionary."""
    short: Words = ()
    """Letters that stand for words."""
    made_up: Words = ()
    """Passwords and players' names of quizzes."""
    unmutated: Words = ()
    """Words that keep their first letter whatever stands before them; in the dictionary, so no words to add."""

    def same(self) -> tuple[str, ...]:
        """Words that are the same in both languages."""
        return (*self.names, *self.borrowed, *self.short, *self.made_up)

    def all(self) -> Iterator[str]:
        yield from (*self.same(), *self.welsh)
