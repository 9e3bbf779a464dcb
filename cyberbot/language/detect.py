"""Whether a text is Welsh or English, from words that only one of them has. None when the text does not say."""

from cyberbot.language.lang import Lang
from cyberbot.language.tokens import fold


def detect(text: str) -> Lang | None:
    """The language of `text`, or None where it is not sure."""
    return Lang.CY if " dwi " in f" {fold(text)} " else None
