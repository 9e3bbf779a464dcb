"""References and receipts: drawn, shown, read aloud and typed back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.referrals.code import (
    RECEIPT_LENGTH,
    REFERENCE_LENGTH,
    TooFewBytes,
    read_code,
    receipt,
    reference,
    shown_receipt,
    shown_reference,
)

drawn = st.binary(min_size=8, max_size=32)


@given(drawn)
def test_what_is_shown_is_read_back(random_bytes: bytes) -> None:
    one, other = reference(random_bytes), receipt(random_bytes)
    assert (len(one), len(other)) == (REFERENCE_LENGTH, RECEIPT_LENGTH)
    assert read_code(shown_reference(one)) == read_code(one) == one
    assert read_code(shown_receipt(other)) == read_code(other) == other


@given(drawn, st.sampled_from([" ", "-", "–", "  ", " - ", "\u2011"]))
def test_typing_is_forgiven(random_bytes: bytes, between: str) -> None:
    code = receipt(random_bytes)
    typed = between.join(code.lower()[start : start + 2] for start in range(0, 12, 2))
    assert read_code(f"  {typed}\n") == code
    assert read_code(code.replace("0", "O").replace("1", "l")) == code
    assert read_code(code.replace("0", "o").replace("1", "I")) == code


def test_the_groups() -> None:
    assert shown_reference("4QJ2T9") == "4QJ2-T9"
    assert shown_receipt("ABCDEFGH1234") == "ABCD-EFGH-1234"


@pytest.mark.parametrize(
    "typed", ["", "   ", "4QJ2T", "4QJ2T9X", "ABCDEFGH123", "ABCDEFGH12345", "4QJ2TU", "4QJ2T!", "٤QJ2T9", "x" * 10_000]
)
def test_what_is_no_code(typed: str) -> None:
    assert read_code(typed) is None


@given(st.text(max_size=150))
def test_any_text_may_be_typed(typed: str) -> None:
    code = read_code(typed)
    assert code is None or read_code(code) == code


@pytest.mark.parametrize(("draw", "few"), [(reference, b"123"), (receipt, b"1234567")])
def test_too_few_bytes(draw: object, few: bytes) -> None:
    assert callable(draw)
    with pytest.raises(TooFewBytes):
        draw(few)


def test_every_bit_counts() -> None:
    assert receipt(bytes(8)) == "0" * 12
    assert receipt(b"\xff" * 8) == "Z" * 12
    assert len({reference(number.to_bytes(4, "big")) for number in range(5_000)}) == 5_000
