"""The walk: no dead end, back and forward, and answers that come back from strangers."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.journeys.journey import NONE, SKIPPED, Answers, Journey, QuestionKind
from cyberbot.journeys.walk import answered, asked, kept, open_question, outcome, possible, stepped_back, ways
from cyberbot.library.load import load
from cyberbot.library.snapshot import Library
from tests.journeys.conftest import CONTENT

IDS = ("action-plan", "check-this-message", "is-it-illegal", "where-to-report")
_HELD: list[Library] = []


def library() -> Library:
    """Held here, since hypothesis draws before fixtures are there."""
    if not _HELD:
        _HELD.append(load(CONTENT, show_drafts=True))
    return _HELD[0]


@st.composite
def walked(draw: st.DrawFn) -> tuple[Journey, dict[str, tuple[str, ...]]]:
    """A journey and any answers that lead to its end."""
    journey = library().journeys[draw(st.sampled_from(IDS))]
    answers: dict[str, tuple[str, ...]] = {}
    while (question := open_question(journey, answers)) is not None:
        ids = possible(journey, question)
        if question.kind is QuestionKind.CHOOSE:
            given_ids: tuple[str, ...] = (draw(st.sampled_from(ids)),)
        else:
            some = [one for one in ids if one not in (NONE, SKIPPED)]
            given_ids = tuple(draw(st.lists(st.sampled_from(some), unique=True)))
        answers = answered(journey, answers, question.id, given_ids)
    return journey, answers


@given(walked())
def test_every_way_says_something(walk: tuple[Journey, Answers]) -> None:
    journey, answers = walk
    reached = outcome(journey, answers, library().cards)
    assert reached.results or reached.plan
    assert all(result.sources for result in reached.results)
    urgent = [result.urgent for result in reached.results]
    assert urgent == sorted(urgent, reverse=True), "what is urgent comes first"


@given(walked())
def test_going_back_undoes_one_answer(walk: tuple[Journey, dict[str, tuple[str, ...]]]) -> None:
    journey, answers = walk
    for _ in range(len(journey.questions)):
        before = stepped_back(journey, answers)
        if not answers:
            assert before == {}
            break
        assert len(before) < len(answers)
        reopened = open_question(journey, before)
        assert reopened is not None
        assert answered(journey, before, reopened.id, answers[reopened.id]).items() <= answers.items()
        answers = before
    assert answers == {}


@given(st.sampled_from(IDS), st.dictionaries(st.text(max_size=12), st.lists(st.text(max_size=12)).map(tuple)))
def test_strange_answers_are_left_out(name: str, strange: dict[str, tuple[str, ...]]) -> None:
    journey = library().journeys[name]
    first = journey.questions[0]
    good = possible(journey, first)[0]
    known = kept(journey, {**strange, first.id: (good, "no-such", good)})
    assert known[first.id] == (good,)
    assert kept(journey, known) == known
    assert set(known) <= {one.id for one in asked(journey, known)}


@given(walked(), st.data())
def test_a_changed_answer_takes_along_what_hung_on_it(
    walk: tuple[Journey, dict[str, tuple[str, ...]]], data: st.DataObject
) -> None:
    journey, answers = walk
    question = data.draw(st.sampled_from([one for one in journey.questions if one.id in answers]))
    again = answered(journey, answers, question.id, (data.draw(st.sampled_from(possible(journey, question))),))
    assert all(one.when.holds(again) for one in journey.questions if one.id in again)


@pytest.mark.parametrize("name", IDS)
def test_the_listed_ways_end_and_differ(real: Library, name: str) -> None:
    journey = real.journeys[name]
    found = list(islice(ways(journey), 5000))
    assert len(found) > 1
    assert all(open_question(journey, answers) is None for answers in found)
    assert len({tuple(sorted(answers.items())) for answers in found}) == len(found)
