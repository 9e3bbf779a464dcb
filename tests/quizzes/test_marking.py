"""Marking one question and a whole quiz."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.quizzes.marking import UnknownOption, complete, held, mark, result
from cyberbot.quizzes.quiz import ONE_EACH, PLACING, SEVERAL, Question, QuestionKind
from cyberbot.quizzes.shuffle import asked
from tests.quizzes.sample import choosing, every_kind, placing, quiz

KINDS = every_kind()
each_kind = pytest.mark.parametrize("question", KINDS, ids=lambda one: one.kind.value)
any_question = st.sampled_from(KINDS).flatmap(lambda one: st.text(max_size=4).map(lambda seed: asked(one, seed)))


def question(id_: str, right: str, options: str = "abcd") -> Question:
    return choosing(id_, QuestionKind.SINGLE if len(right) == 1 else QuestionKind.MULTIPLE, right, options)


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


@pytest.mark.parametrize(
    ("kind", "places", "groups", "chosen", "in_place", "points"),
    [
        (QuestionKind.ORDER, "123", 0, "a1 b2 c3", 3, 1),
        (QuestionKind.ORDER, "123", 0, "a2 b1 c3", 1, 0),
        (QuestionKind.SORT, "1221", 2, "a1 b2 c2 d1", 4, 1),
        (QuestionKind.SORT, "1221", 2, "a1 b1 c1 d1", 2, 0),
        (QuestionKind.MATCH, "123", 0, "a3 b2 c1", 1, 0),
        (QuestionKind.MATCH, "123", 0, "", 0, 0),
    ],
)
def test_things_in_their_place_are_counted_and_only_all_of_them_score(
    kind: QuestionKind, places: str, groups: int, chosen: str, in_place: int, points: int
) -> None:
    marked = mark(placing("1", kind, places, groups), frozenset(chosen.split()))
    assert (len(marked.found), marked.of, marked.points) == (in_place, len(places), points)


def test_an_opinion_is_neither_right_nor_wrong() -> None:
    poll = choosing("1", QuestionKind.POLL, "")
    marked = mark(poll, frozenset("c"))
    assert not marked.scored
    assert (marked.right, marked.points, marked.of) == (False, 0, 0)
    whole = result(quiz(poll, question("2", "a")), {"1": frozenset("c"), "2": frozenset("a")})
    assert (whole.right, whole.of, whole.answered, whole.share) == (1, 1, 2, 1.0)


@each_kind
def test_a_mark_that_is_not_there_is_refused_and_a_stored_one_is_left_out(question: Question) -> None:
    for strange in ("z", "a9", "", "aa", "a1b2"):
        with pytest.raises(UnknownOption):
            mark(question, frozenset({strange}))
        assert held(question, [strange]) == frozenset()
        assert not complete(question, [strange])


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
    whole = quiz(*(question(str(number), "".join(sorted(right))) for number, (right, _) in enumerate(rows)))
    marked = result(whole, {str(number): frozenset(chosen) for number, (_, chosen) in enumerate(rows)})
    assert marked.right == sum(right == chosen for right, chosen in rows)
    assert marked.answered == marked.of == len(rows)


@given(any_question, st.data())
def test_a_point_is_for_the_right_answer_and_no_other(question: Question, data: st.DataObject) -> None:
    chosen = data.draw(st.frozensets(st.sampled_from(sorted(question.known))))
    marked = mark(question, chosen)
    assert marked.points == int(question.scored and chosen == question.right)
    if question.scored:
        assert marked.found | marked.wrong == chosen
        assert marked.found | marked.missed == question.right
        assert not marked.found & marked.wrong


@given(any_question, st.data())
def test_an_answer_is_whole_when_it_could_be_right(question: Question, data: st.DataObject) -> None:
    chosen = data.draw(st.frozensets(st.sampled_from(sorted(question.known))))
    items = [one[0] for one in chosen]
    places = {one[1:] for one in chosen}
    if question.kind in PLACING:
        wanted = len(items) == len(set(items)) == len(question.items)
        wanted = wanted and (question.kind not in ONE_EACH or len(places) == len(items))
    else:
        wanted = len(chosen) == 1 or (question.kind in SEVERAL and len(chosen) > 1)
    assert complete(question, chosen) is wanted
    assert complete(question, question.right) is question.scored
