"""Slips of the keyboard: one is mended, two are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.language.spelling import learn, mend, one_slip

KNOWN = learn(["password", "ransomware", "backup", "phone", "cyfrinair"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("pasword", "password"), ("passwrod", "password"), ("ransomwaree", "ransomware"), ("bakcup", "backup"),
     ("cyfrinaid", "cyfrinair"), ("password", "password"), ("phone", "phone")],
)  # fmt: skip
def test_one_slip_is_mended(typed: str, meant: str) -> None:
    assert mend(typed, KNOWN) == meant


@pytest.mark.parametrize("typed", ["paswrd", "phon", "zebra", "", "p" * 100_000])
def test_more_is_not(typed: str) -> None:
    assert mend(typed, KNOWN) is None


words = st.text("abcde", max_size=8)


@given(words, words)
def test_a_slip_is_the_same_both_ways(one: str, other: str) -> None:
    assert one_slip(one, other) == one_slip(other, one)


@given(st.text("abcdefgh", min_size=5, max_size=12), st.data())
def test_any_one_slip_is_found(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    slips = [
        word[:place] + word[place + 1 :],
        word[:place] + "z" + word[place + 1 :],
        word[:place] + "z" + word[place:],
    ]
    for slip in slips:
        assert one_slip(slip, word)
        if len(slip) >= 5:
            assert mend(slip, learn([word])) == word
