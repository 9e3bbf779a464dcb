"""The states of a referral: the table is whole, and no walk through it ends where it should not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.referrals.state import TABLE, Act, NotAllowed, State, acts, moved


def walk(*steps: Act, start: State = State.NEW) -> State:
    state = start
    for act in steps:
        state = moved(state, act)
    return state


def test_the_main_line() -> None:
    assert walk(Act.TAKE, Act.ASSESS, Act.ACTION, Act.CLOSE) is State.CLOSED
    assert walk(Act.TAKE, Act.ASSESS, Act.CLOSE) is State.CLOSED
    assert walk(Act.TAKE, Act.RELEASE) is State.NEW
    assert walk(Act.CONFIRM, start=State.DRAFT) is State.NEW


@pytest.mark.parametrize(
    ("state", "act"),
    [
        (State.TAKEN, Act.TAKE),
        (State.NEW, Act.CLOSE),
        (State.NEW, Act.ASSESS),
        (State.DRAFT, Act.TAKE),
        (State.CLOSED, Act.TAKE),
        (State.DISPOSED, Act.REOPEN),
        (State.NEW, Act.DISPOSE),
        (State.TRANSFERRED, Act.TAKE),
    ],
)
def test_what_makes_no_sense_is_refused(state: State, act: Act) -> None:
    with pytest.raises(NotAllowed):
        moved(state, act)


def test_every_state_has_its_row() -> None:
    assert set(TABLE) == set(State)


def test_every_state_can_be_reached_from_the_first_word() -> None:
    reached, edge = {State.DRAFT}, [State.DRAFT]
    while edge:
        for state in TABLE[edge.pop()].values():
            if state not in reached:
                reached.add(state)
                edge.append(state)
    assert reached == set(State)


def test_nothing_leaves_the_disposed() -> None:
    assert acts(State.DISPOSED) == frozenset()


@pytest.mark.parametrize("state", [state for state in State if state is not State.DISPOSED])
def test_every_other_state_can_end_disposed(state: State) -> None:
    seen, edge = {state}, [state]
    while edge:
        edge += [after for after in TABLE[edge.pop()].values() if after not in seen]
        seen |= set(edge)
    assert State.DISPOSED in seen


@pytest.mark.parametrize("state", [state for state in State if state not in (State.DRAFT, State.DISPOSED)])
def test_a_reporter_who_writes_again_is_never_refused(state: State) -> None:
    after = moved(state, Act.ANSWERED)
    assert after.open or after is State.SPAM


@given(st.lists(st.sampled_from(Act), max_size=30))
def test_no_walk_closes_what_nobody_took(steps: list[Act]) -> None:
    state, taken = State.NEW, False
    for act in steps:
        if act in acts(state):
            state = moved(state, act)
            taken |= act is Act.TAKE
        else:
            with pytest.raises(NotAllowed):
                moved(state, act)
        if state is State.CLOSED:
            assert taken
