"""An advice card and what it leans on: government sources and contacts.

Values only; the library reads them from YAML, the search ranks them, talk shows them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cyberbot.advice.situation import Situation
from cyberbot.language.lang import Bilingual, Lang


class Audience(StrEnum):
    """For whom a card is written."""

    PUBLIC = "public"
    ORGANISATION = "organisation"
    YOUNG_PERSON = "young-person"
    PARENT_TEACHER = "parent-teacher"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A page of a government, police or regulator that a card or question stands on."""

    id: str
    publisher: str
    title: str
    url: str
    licence: str | None
    seen: str
    """When and how the page was seen, in the researcher's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A body that a person can reach. Every number and address of the service stands in one of these."""

    id: str
    name: Bilingual
    use_for: Bilingual
    phone: str | None = None
    text: str | None = None
    email: str | None = None
    web: str | None = None
    hours: Bilingual | None = None
    area: str = "UK"


@dataclass(frozen=True, slots=True, kw_only=True)
class Urgent:
    """What comes before all else on a card: the panel with the numbers to ring now."""

    title: Bilingual
    text: Bilingual
    contacts: tuple[str, ...]


class Request(StrEnum):
    """What a reader of the card may ask the unit for. The value is the command that opens it."""

    PROTECT = "protect"
    """A visit or free training."""
    PREVENT = "prevent"
    """A talk with the Cyber Choices officer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """What is different for some readers."""

    situation: Situation
    texts: tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One approved answer. Texts may name a contact as `{id.field}`, for example `{report-fraud.phone}`."""

    id: str
    title: Bilingual
    lead: Bilingual
    urgent: Urgent | None
    steps: tuple[Bilingual, ...]
    """What to do now, most important first."""
    why: Bilingual
    avoid: tuple[Bilingual, ...]
    more: tuple[Bilingual, ...]
    """Paragraphs behind "Tell me more"."""
    variants: tuple[Variant, ...]
    """For readers whose situation changes the advice; a situation at most once."""
    request: Request | None
    help: tuple[str, ...]
    """Ids of contacts: where to report or get help."""
    audiences: tuple[Audience, ...]
    sources: tuple[str, ...]
    checked: date
    review_by: date
    samples: Mapping[Lang, tuple[str, ...]]
    """What people ask when this card is the answer."""
    near: Mapping[str, str]
    """Cards mistaken for this one, each with what tells them apart (for editors)."""
    welsh_approved: bool
    approved: bool
    """True where the unit approved exactly this text (by its digest)."""
    digest: str
    """SHA-256, hex, of the card's meaning: the same for the same content whatever its layout."""
