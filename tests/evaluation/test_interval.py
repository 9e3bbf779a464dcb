"""Intervals against published values, and the guard's sense of noise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.evaluation.interval import lower, wilson

pairs = st.integers(1, 500).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        # Newcombe (1998), Statistics in Medicine 17:857, table I, score method without correction.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_as_published(hits: int, of: int, low: float, high: float) -> None:
    assert wilson(hits, of) == pytest.approx((low, high), abs=0.0001)


def test_nothing_counted_says_nothing() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert not lower((0, 0), (9, 9))
    assert not lower((0, 9), (0, 0))


@given(pairs)
def test_the_interval_holds_the_share(pair: tuple[int, int]) -> None:
    low, high = wilson(*pair)
    assert 0 <= low <= pair[0] / pair[1] + 1e-12
    assert pair[0] / pair[1] - 1e-12 <= high <= 1


@pytest.mark.parametrize(
    ("now", "before", "falls"),
    [
        ((345, 764), (345, 764), False),  # the same
        ((340, 764), (345, 764), False),  # five of 764 are noise
        ((290, 764), (345, 764), True),
        ((48, 80), (56, 70), True),
        ((4, 5), (5, 5), False),  # one of five is noise
        ((20, 20), (10, 20), False),  # better is never a fall
        ((0, 20), (20, 20), True),
    ],
)
def test_a_fall_is_told_from_noise(now: tuple[int, int], before: tuple[int, int], falls: bool) -> None:
    assert lower(now, before) is falls


@given(pairs, pairs)
def test_never_both_ways(one: tuple[int, int], other: tuple[int, int]) -> None:
    assert not (lower(one, other) and lower(other, one))
