"""Words made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.language.tokens import STOP, fold, stem, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("two-step verification", "2-step verification"),
        ("2FA", "two factor"),
        ("e-mail", "email"),
        ("organisation", "organization"),
        ("back up", "backups"),
        ("Wi-Fi", "wifi"),
        ("passwords", "Password"),
        ("e-bost", "ebost"),
        ("cyfrineiriau", "cyfrinair"),
        ("ffôn", "ffon"),
        ("photo", "pics"),
    ],
)
def test_the_same_word(one: str, other: str) -> None:
    assert tokens(one) == tokens(other)


def test_small_words_tell_no_subject() -> None:
    assert tokens("how do I do that and what is it") == ()
    assert tokens("sut mae gwneud hyn") == ("gwneud",)
    assert not any(word.strip() != word for word in STOP)


@given(st.text(max_size=200))
def test_folding_is_settled(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert "\n" not in fold(text)


@given(st.from_regex(r"[a-z]{1,20}", fullmatch=True))
def test_a_stem_keeps_something_of_the_word(word: str) -> None:
    assert 1 <= len(stem(word)) <= len(word) + 1
    assert stem(word)[0] == word[0]
