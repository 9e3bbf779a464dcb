"""What the shapes share: texts in both languages, ids, days, lists without doubles."""

import re
from collections.abc import Hashable
from datetime import date, datetime
from typing import Annotated, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from cyberbot.language.lang import Bilingual

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
NAME_PATTERN = r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$"
"""Ids of contacts and forces, which are named in texts and never in a button."""
LONGEST_ID = 40
"""So that `v1:…` tokens (64 bytes) and deep links (64 characters) always have room."""

T = TypeVar("T", bound=Hashable)


class Entry(BaseModel):
    """A map of a content file. Unknown keys are faults; spaces around texts do not count."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


def slip(message: str, *at: str | int) -> PydanticCustomError:
    """A fault for a validator to raise; `at` leads from the validated value to the line to name."""
    return PydanticCustomError("content", "{message}", {"message": message, "at": at})


def _day(given: object) -> object:
    if isinstance(given, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", given):
        try:
            return date.fromisoformat(given)
        except ValueError as error:
            raise ValueError(f"there is no day {given}") from error
    if not isinstance(given, date) or isinstance(given, datetime):
        raise ValueError("must be a day, such as 2026-11-22")  # noqa: TRY004 - pydantic turns only ValueError into a fault
    return given


def _web(url: str) -> str:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise ValueError("is not a web address") from error
    if parts.scheme not in {"https", "http"} or not parts.hostname or "." not in parts.hostname:
        raise ValueError("must be a web address that starts with https://")
    if port is not None or parts.username is not None or re.search(r"[\s<>\"'(){}\\]", url) or not url.isascii():
        raise ValueError(
            "holds what a web address of a public page does not: a port, a user name, a space or a bracket"
        )
    return url


def _https(url: str) -> str:
    if not url.startswith("https://"):
        raise ValueError("must be a web address that starts with https://")
    return url


def _no_doubles(items: tuple[T, ...]) -> tuple[T, ...]:
    for place, item in enumerate(items):
        if item in items[:place]:
            raise slip(f"names '{item}' twice", place)
    return items


Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=LONGEST_ID)]
Name = Annotated[str, Field(pattern=NAME_PATTERN, max_length=LONGEST_ID)]
Written = Annotated[str, Field(min_length=1, max_length=2000)]
"""A text that is there."""
Day = Annotated[date, BeforeValidator(_day)]
SeenUrl = Annotated[str, Field(max_length=500), AfterValidator(_web)]
"""Where a fact was seen. Some police pages were seen at http:// only."""
Url = Annotated[SeenUrl, AfterValidator(_https)]
"""Where people are sent."""
Ids = Annotated[tuple[Id, ...], AfterValidator(_no_doubles)]
Names = Annotated[tuple[Name, ...], AfterValidator(_no_doubles)]


class Text(Entry):
    """A text in English and in Welsh. Both must be there."""

    en: Written
    cy: Written

    def both(self) -> Bilingual:
        return Bilingual(en=self.en, cy=self.cy)


def both(text: Text | None) -> Bilingual | None:
    return None if text is None else text.both()


def all_both(texts: tuple[Text, ...]) -> tuple[Bilingual, ...]:
    return tuple(text.both() for text in texts)
