"""Nearly the same: what a test may not share with training."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.labelled.near import alike, nearly_the_same, words


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Im bored", "im bored!!", True),
        ("Ydy wifi cyhoeddus yn ddiogel?", "ydy WIFI cyhoeddus yn ddiogel", True),
        ("is it ok to let chrome remember my logins", "is it ok to let chrome save my logins", True),
        ("encrypted usb policy", "usb policy encrypted", True),
        ("encrypted usb policy", "encrypted usb stick", False),
        ("they took my whole pension", "they took my caravan deposit", False),
        ("", "", True),
    ],
)
def test_alike(one: str, other: str, same: bool) -> None:
    assert alike(words(one), words(other)) is same
    assert alike(words(other), words(one)) is same


def test_each_offender_is_named_once_with_what_it_repeats() -> None:
    found = nearly_the_same(
        ["how do i make a strong password", "my shop till has frozen"],
        ["How do I make a strong password?", "how do i make one strong password", "my website has no shop front"],
    )
    assert [text for text, _ in found] == ["how do i make a strong password"]


def test_a_repeat_is_found_among_many_longer_texts_with_the_same_words() -> None:
    longer = [f"is my cafe wifi safe to use when i am number {number} in the queue" for number in range(200)]
    assert list(nearly_the_same(["cafe wifi safe"], [*longer, "Cafe wifi safe?"])) == [
        ("cafe wifi safe", "Cafe wifi safe?")
    ]


@given(st.lists(st.text("abc d", max_size=20), max_size=8), st.lists(st.text("abc d", max_size=20), max_size=8))
def test_the_quick_way_finds_what_the_plain_way_finds(texts: list[str], others: list[str]) -> None:
    plain = [text for text in texts if words(text) and any(alike(words(text), words(other)) for other in others)]
    assert [text for text, _ in nearly_the_same(texts, others)] == plain
