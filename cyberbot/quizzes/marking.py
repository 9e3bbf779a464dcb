"""Marking: one question, and a whole quiz.

Apart from the quiz itself so that pages show a question without ever holding how it is marked.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cyberbot.quizzes.quiz import ONE_EACH, PLACING, SEVERAL, Question, Quiz


class UnknownOption(ValueError):
    """That is not one of the answers to this question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    right: bool
    """True where exactly the right marks were given; never for an opinion."""
    found: frozenset[str]
    """Right marks that were given: options chosen, items in their place."""
    missed: frozenset[str]
    """Right marks that were not given."""
    wrong: frozenset[str]
    """Marks given that are not right."""
    scored: bool = True
    """False for an opinion, which has no points and counts into nothing."""

    @property
    def points(self) -> int:
        """1 for a right answer, else 0: half points teach guessing."""
        return int(self.right)

    @property
    def of(self) -> int:
        """How many marks would be right: "3 of 5 in their place" is len(found) of this."""
        return len(self.found) + len(self.missed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    right: int
    of: int
    """Questions that can be right; opinions are not among them."""
    marks: tuple[Mark | None, ...]
    """A mark a question, in the quiz's order; None where it was not answered."""

    @property
    def answered(self) -> int:
        return sum(mark is not None for mark in self.marks)

    @property
    def share(self) -> float:
        """Right answers as a share of all questions that can be right, 0..1."""
        return self.right / self.of if self.of else 0.0


def mark(question: Question, chosen: frozenset[str]) -> Mark:
    """Mark one question. Raises UnknownOption for a mark that the question does not have."""
    if not chosen <= question.known:
        raise UnknownOption
    if not question.scored:
        return Mark(right=False, found=frozenset(), missed=frozenset(), wrong=frozenset(), scored=False)
    right = question.right
    return Mark(right=chosen == right, found=chosen & right, missed=right - chosen, wrong=chosen - right)


def held(question: Question, chosen: Iterable[str]) -> frozenset[str]:
    """What of a stored answer the question still knows: content may have been reloaded since it was given."""
    return frozenset(chosen) & question.known


def complete(question: Question, chosen: Iterable[str]) -> bool:
    """Whether this can be marked: one option, or any number where several may be right, or each item in a place.

    Where a place takes one item, two of them in it are not an answer yet.
    """
    given = frozenset(chosen)
    if not given or not given <= question.known:
        return False
    if question.kind in SEVERAL:
        return True
    if question.kind not in PLACING:
        return len(given) == 1
    items, places = [one[0] for one in given], {one[1:] for one in given}
    if len(given) != len(question.items) or len(set(items)) != len(items):
        return False
    return question.kind not in ONE_EACH or len(places) == len(given)


def result(quiz: Quiz, chosen: Mapping[str, frozenset[str]]) -> Result:
    """Mark a quiz. `chosen` maps a question's id to the answer; a question left out was not answered."""
    marks = tuple(mark(question, chosen[question.id]) if question.id in chosen else None for question in quiz.questions)
    return Result(
        right=sum(one.points for one in marks if one),
        of=sum(question.scored for question in quiz.questions),
        marks=marks,
    )
