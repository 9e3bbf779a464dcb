"""Sums as people write them."""

import pytest

from cyberbot.language.tokens import fold
from cyberbot.triage.money import largest_pence


@pytest.mark.parametrize(
    ("text", "pounds"),
    [
        ("£1,200", 1_200),
        ("£ 45.50", 45.5),
        ("22k gone", 22_000),
        ("£64k of switches", 64_000),
        ("two grand", 2_000),
        ("a grand", 1_000),
        ("4 grand", 4_000),
        ("300 quid", 300),
        ("three hundred pounds", 300),
        ("one thousand one hundred and sixty pounds", 1_160),
        ("twenty-two thousand pounds", 22_000),
        ("a couple of hundred quid", 200),
        ("£1.2m", 1_200_000),
        ("£250 then £3,100 then £40", 3_100),
        ("mil o bunnoedd", 1_000),
        ("pum cant o bunnoedd", 500),
        ("tair mil o bunnau", 3_000),
        ("€500", 500),
    ],
)
def test_a_sum_is_read(text: str, pounds: float) -> None:
    assert largest_pence(fold(text)) == round(pounds * 100)


@pytest.mark.parametrize(
    "text",
    ["", "i am 22", "call me at 10", "£0", "room 101", "in 2019", "thousands", "£" + "9" * 40, "year 9", "one of us"],
)
def test_no_sum_is_read(text: str) -> None:
    assert largest_pence(fold(text)) is None
