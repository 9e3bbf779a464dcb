"""Which language a text is in; doubt is said as None."""

import pytest

from cyberbot.language.detect import detect
from cyberbot.language.lang import Lang


@pytest.mark.parametrize(
    "text",
    [
        "sut mae creu cyfrinair cryf ar gyfer fy e-bost",
        "Dwi'n meddwl bod rhywun wedi hacio fy nghyfrif",
        "Mae rhywun yn gofyn am arian gan ein cwmni ni",
        "dwi isio riportio sgam plis, nes i dalu £400",
        "Beth ddylwn i ei wneud?",
    ],
)
def test_welsh(text: str) -> None:
    assert detect(text) is Lang.CY


@pytest.mark.parametrize(
    "text",
    [
        "how do i make a strong password",
        "someone hacked my account and I am in Llandudno",
        "Is it safe to use the wifi in Caffi Dylan?",
        "we have been hacked",
    ],
)
def test_english(text: str) -> None:
    assert detect(text) is Lang.EN


@pytest.mark.parametrize("text", ["", "😀😀", "12345", "password", "a i o", "Владимир", "\x00"])
def test_doubt_is_said(text: str) -> None:
    assert detect(text) is None


def test_a_long_text_is_read_by_its_first_lines() -> None:
    assert detect("mae rhywun wedi hacio fy nghyfrif ac wedi dwyn arian " * 20 + "the " * 50_000) is Lang.CY
