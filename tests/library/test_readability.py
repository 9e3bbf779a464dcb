"""The reading age: syllables as they are spoken, names and taught words left out, the hardest sentence named."""

import pytest

from cyberbot.library.readability import FEWEST, age, syllables

SPOKEN = {
    1: "a the ring bank phone scam text code stop move changed scared used makes keys through strength",
    2: "password money report police number today before online people stolen letter careful website payment",
    3: "computer criminal already another remember officer company suspicious family's account-name",
    4: "security identity authority certificate operation available material",
    5: "organisation opportunity verification investigation",
}


@pytest.mark.parametrize(
    ("count", "word"),
    [(count, word) for count, words in SPOKEN.items() for word in words.split()],
)
def test_most_words_are_counted_as_they_are_spoken(count: int, word: str) -> None:
    assert abs(syllables(word) - count) <= (1 if count > 3 else 0), syllables(word)


@pytest.mark.parametrize("word", ["", "'s", "-", "2FA", "x", "ŵ", "b" * 10_000, "a" * 10_000, "a-" * 5_000])
def test_odd_words_count_something_and_quickly(word: str) -> None:
    assert syllables(word) >= 0


EASY = "Stop. Do not pay. Ring your bank on the number on your card. Tell them what went out and when. Keep the texts."
HARD = (
    "Organisations should systematically evaluate the authentication infrastructure. "
    "Subsequently, administrators necessarily investigate irregularities, "
    "communicating recommendations immediately to everybody concerned within the organisation."
)


def test_plain_words_are_for_the_young_and_long_ones_are_not() -> None:
    easy, hard = age([EASY]), age([HARD])
    assert easy is not None
    assert hard is not None
    assert easy.age < 7 < 16 < hard.age


def test_the_hardest_sentence_is_named() -> None:
    hard = "Adversaries systematically compromise organisational authentication credentials, and then exploit them."
    found = age([EASY, hard])
    assert found is not None
    assert found.hardest == hard


def test_names_and_taught_words_do_not_count() -> None:
    plain = age([EASY + " Tell the bank about it now."])
    named = age([EASY + " Tell the Financial Conduct Authority about it now."])
    taught = age([EASY + " Tell the cryptocurrency about it now."], {"cryptocurrency"})
    counted = age([EASY + " Tell the cryptocurrency about it now."])
    assert plain is not None
    assert named is not None
    assert taught is not None
    assert counted is not None
    assert abs(named.age - plain.age) < 0.2
    assert abs(taught.age - plain.age) < 0.2
    assert counted.age > plain.age + 0.3


def test_a_contact_in_braces_is_one_plain_word() -> None:
    found = age([EASY, "Ring {report-fraud.phone} or {victim-support.phone} as soon as you can, day or night."])
    assert found is not None
    assert found.age < 8


def test_of_few_words_nothing_is_said() -> None:
    assert age(["word " * (FEWEST - 1)]) is None
    assert age([]) is None
    assert age(["", "..."]) is None
