"""Marking: one question, and a whole quiz.

Apart from the quiz itself so that pages show a question without ever holding how it is marked.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from cyberbot.quizzes.quiz import Question, Quiz


class UnknownOption(ValueError):
    """That is not one of the answers to this question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    right: bool
    """True where exactly the right options were chosen."""
    found: frozenset[str]
    """Right options that were chosen."""
    missed: frozenset[str]
    """Right options that were not chosen."""
    wrong: frozenset[str]
    """Options chosen that are not right."""

    @property
    def points(self) -> int:
        """1 for a right answer, else 0: half points teach guessing."""
        return int(self.right)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    right: int
    of: int
    marks: tuple[Mark | None, ...]
    """A mark a question, in the quiz's order; None where it was not answered."""

    @property
    def answered(self) -> int:
        return sum(mark is not None for mark in self.marks)

    @property
    def share(self) -> float:
        """Right answers as a share of all questions, 0..1."""
        return self.right / self.of if self.of else 0.0


def mark(question: Question, chosen: frozenset[str]) -> Mark:
    """Mark one question. Raises UnknownOption for an option that the question does not have."""
    if not chosen <= {option.id for option in question.options}:
        raise UnknownOption
    right = question.right
    return Mark(right=chosen == right, found=chosen & right, missed=right - chosen, wrong=chosen - right)


def result(quiz: Quiz, chosen: Mapping[str, frozenset[str]]) -> Result:
    """Mark a quiz. `chosen` maps a question's id to the options chosen; a question left out was not answered."""
    marks = tuple(mark(question, chosen[question.id]) if question.id in chosen else None for question in quiz.questions)
    return Result(right=sum(one.points for one in marks if one), of=len(marks), marks=marks)
