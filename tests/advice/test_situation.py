"""What a question says of its reader: only what is said outright, in both languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.advice.situation import Situation, read


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who do I report fraud to in Scotland?", {Situation.SCOTLAND}),
        ("rhoi gwybod am dwyll yn yr Alban", {Situation.SCOTLAND}),
        ("we're a small charity in Wales", {Situation.WALES, Situation.ORGANISATION, Situation.SMALL}),
        ("ysgol yng Nghymru", {Situation.WALES}),
        ("my iPhone was stolen", {Situation.IPHONE}),
        ("how do i lock a lost samsung", {Situation.ANDROID}),
        ("im a sole trader", {Situation.SOLE_TRADER}),
        ("I'm self-employed", {Situation.SOLE_TRADER}),
        ("my daughter is being bullied", {Situation.PARENT_TEACHER}),
        ("Our company has 250 staff", {Situation.ORGANISATION, Situation.LARGE}),
        ("im 13 and somebody has my picture", {Situation.YOUNG_PERSON}),
        ("how do I make a strong password", set()),
        ("prince of whales", set()),
        ("machine in the mackintosh shop", set()),
        ("", set()),
    ],
)
def test_a_question_tells_its_situation(question: str, told: set[Situation]) -> None:
    assert read(question) == told


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert read(text) <= set(Situation)


def test_a_very_long_text_is_read_by_its_beginning() -> None:
    assert read("in scotland " + "a" * 100_000) == {Situation.SCOTLAND}
    assert read("a " * 50_000 + "in scotland") == frozenset()
