"""The two languages of the service, and a text that exists in both.

Apart because every room above names a language, and a missing Welsh text must fall back in one way only.
"""

from dataclasses import dataclass
from enum import StrEnum


class Lang(StrEnum):
    """A language the service speaks; the value is its BCP 47 tag."""

    EN = "en"
    CY = "cy"

    @property
    def other(self) -> "Lang":
        return Lang.CY if self is Lang.EN else Lang.EN


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in English and, where it exists, in Welsh."""

    en: str
    cy: str | None = None

    def of(self, lang: Lang) -> str:
        """The text in `lang`; English where there is no Welsh."""
        return self.cy if lang is Lang.CY and self.cy is not None else self.en

    def lang_of(self, lang: Lang) -> Lang:
        """The language that `of(lang)` really answers in, for the `lang` attribute of a page."""
        return Lang.CY if lang is Lang.CY and self.cy is not None else Lang.EN
