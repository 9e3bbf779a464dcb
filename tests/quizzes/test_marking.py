"""Marking one question and a whole quiz."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.language.lang import Bilingual
from cyberbot.quizzes.marking import UnknownOption, mark, result
from cyberbot.quizzes.quiz import Option, Question, QuestionKind, Quiz, Stage

TEXT = Bilingual("text")


def question(id_: str, right: str, options: str = "abcd") -> Question:
    return Question(
        id=id_,
        kind=QuestionKind.SINGLE if len(right) == 1 else QuestionKind.MULTIPLE,
        story=None,
        text=TEXT,
        options=tuple(Option(id=letter, text=TEXT, correct=letter in right, why=TEXT) for letter in options),
        explain=TEXT,
        sources=(),
    )


def quiz(*questions: Question) -> Quiz:
    return Quiz(
        id="q", title=TEXT, stage=Stage.KS3, ages="11 to 14", minutes=15, intro=TEXT, aims=(), curriculum=(),
        questions=questions, outro=TEXT, help=(), sensitive=False, safeguarding=None, cards=(),
        checked=date(2026, 11, 22), review_by=date(2027, 5, 22),
        welsh_approved=False, approved=False, digest="",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("right", "chosen", "points"),
    [("a", "a", 1), ("a", "b", 0), ("a", "", 0), ("ac", "ac", 1), ("ac", "a", 0), ("ac", "acd", 0), ("ac", "bd", 0)],
)
def test_only_exactly_the_right_options_are_right(right: str, chosen: str, points: int) -> None:
    marked = mark(question("1", right), frozenset(chosen))
    assert marked.points == points
    assert marked.found == set(right) & set(chosen)
    assert marked.missed == set(right) - set(chosen)
    assert marked.wrong == set(chosen) - set(right)


def test_an_option_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownOption):
        mark(question("1", "a", "ab"), frozenset("z"))


def test_a_question_left_out_is_not_answered_and_not_right() -> None:
    marked = result(
        quiz(question("1", "a"), question("2", "b"), question("3", "c")), {"1": frozenset("a"), "3": frozenset("b")}
    )
    assert (marked.right, marked.of, marked.answered) == (1, 3, 2)
    assert marked.marks[1] is None
    assert marked.share == pytest.approx(1 / 3)


def test_a_quiz_without_questions_has_no_share() -> None:
    assert result(quiz(), {}).share == 0.0


def test_answers_to_questions_of_another_quiz_count_for_nothing() -> None:
    assert result(quiz(question("1", "a")), {"9": frozenset("a")}).right == 0


@given(st.lists(st.tuples(st.sets(st.sampled_from("abcd"), min_size=1), st.sets(st.sampled_from("abcd"))), max_size=12))
def test_a_result_is_the_sum_of_its_marks(rows: list[tuple[set[str], set[str]]]) -> None:
    asked = quiz(*(question(str(number), "".join(sorted(right))) for number, (right, _) in enumerate(rows)))
    marked = result(asked, {str(number): frozenset(chosen) for number, (_, chosen) in enumerate(rows)})
    assert marked.right == sum(right == chosen for right, chosen in rows)
    assert marked.answered == marked.of == len(rows)
