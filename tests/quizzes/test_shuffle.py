"""The order in which a question is asked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.quizzes.quiz import PLACING, Question, QuestionKind
from cyberbot.quizzes.shuffle import asked
from tests.quizzes.sample import every_kind, placing

PLACED = [one for one in every_kind() if one.kind in PLACING]
each = pytest.mark.parametrize("question", PLACED, ids=lambda one: one.kind.value)


def texts(question: Question) -> list[str]:
    things = question.places if question.kind is QuestionKind.MATCH else question.items
    return [thing.text.en for thing in things]


@each
@given(seed=st.text(max_size=12))
def test_what_is_put_in_place_never_stands_as_in_the_file(question: Question, seed: str) -> None:
    shown = asked(question, seed)
    assert texts(shown) != texts(question)
    assert sorted(texts(shown)) == sorted(texts(question))
    assert shown == asked(question, seed), "the same page twice must read the same"


@each
@given(seed=st.text(max_size=12))
def test_the_right_answer_stays_right_under_its_new_letters(question: Question, seed: str) -> None:
    shown = asked(question, seed)
    named = {place.id: place.text for place in question.places}
    belongs = {item.text: named[item.place] for item in question.items}
    shown_named = {place.id: place.text for place in shown.places}
    assert {item.text: shown_named[item.place] for item in shown.items} == belongs
    assert [item.id for item in shown.items] == list("abcdefgh"[: len(shown.items)])
    assert [place.id for place in shown.places] == [str(n) for n in range(1, len(shown.places) + 1)]


def test_letters_and_numbers_give_nothing_away() -> None:
    order = placing("order", QuestionKind.ORDER, "123456")
    match = placing("match", QuestionKind.MATCH, "123456")
    for question in (order, match):
        rights = {asked(question, str(seed)).right for seed in range(200)}
        assert len(rights) > 100
        assert question.right not in rights


def test_options_that_are_chosen_keep_the_order_of_the_file() -> None:
    for question in every_kind():
        if question.kind not in PLACING:
            assert asked(question, "any") is question
