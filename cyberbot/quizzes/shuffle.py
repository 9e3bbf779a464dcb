"""A question as it is asked: what must be put in place stands in another order than the file's, with letters anew.

Apart because the file lists the right order, so neither what is shown nor the letters in a form may follow it.
"""

import hashlib
from dataclasses import replace
from typing import TypeVar

from cyberbot.quizzes.quiz import Question, QuestionKind

T = TypeVar("T")

LETTERS = "abcdefgh"


def asked(question: Question, seed: str) -> Question:
    """The question with items (order, sort) or places (match) shuffled and named by where they now stand.

    The same seed always gives the same order, so a page comes back as it was. Other kinds are as they were.
    """
    key = f"{seed}/{question.id}"
    if question.kind is QuestionKind.MATCH:
        mixed = _mixed(question.places, key)
        named = {place.id: str(number) for number, place in enumerate(mixed, 1)}
        return replace(
            question,
            places=tuple(replace(place, id=named[place.id]) for place in mixed),
            items=tuple(replace(item, place=named[item.place]) for item in question.items),
        )
    if question.kind in (QuestionKind.ORDER, QuestionKind.SORT):
        mixed_items = _mixed(question.items, key)
        return replace(
            question,
            items=tuple(replace(item, id=letter) for letter, item in zip(LETTERS, mixed_items, strict=False)),
        )
    return question


def _mixed(things: tuple[T, ...], key: str) -> tuple[T, ...]:
    """In another order than given: sorted by a digest, and turned by one where that is the order it had."""
    places = range(len(things))
    drawn = sorted(places, key=lambda place: hashlib.sha256(f"{key}/{place}".encode()).digest())
    if drawn == list(places):
        drawn = [*drawn[1:], *drawn[:1]]
    return tuple(things[place] for place in drawn)
