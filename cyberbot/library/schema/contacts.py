"""The shapes of `contacts.yaml` and `sources.yaml`: whom to reach, and what the texts stand on."""

from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field

from cyberbot.advice.card import Contact, Source
from cyberbot.library.schema.entry import Entry, Id, Name, SeenUrl, Text, Url, Written, both

OFFICIAL_HOSTS = (
    "gov.uk",
    "gov.wales",
    "police.uk",
    "ofcom.org.uk",
    "ico.org.uk",
    "fca.org.uk",
    "psr.org.uk",
    "financial-ombudsman.org.uk",
    "sra.org.uk",
    "ceopeducation.co.uk",
    "cyberexplorers.co.uk",
    "dsptoolkit.nhs.uk",
    "nwcrc.co.uk",
    "wcrcentre.co.uk",
)
"""Sites of government, police (their resilience centres included) and regulators; a name covers what ends in it."""


class Confidence(StrEnum):
    """How sure a person is that the entry is right. Less than this is not printed."""

    HIGH = "high"
    MEDIUM_HIGH = "medium-high"


def _official(url: str) -> str:
    host = urlsplit(url).hostname or ""
    if not any(host == name or host.endswith("." + name) for name in OFFICIAL_HOSTS):
        raise ValueError(f"{host} is not a site of government, police or a regulator")
    return url


class ContactFile(Entry):
    name: Text
    use_for: Text
    phone: Annotated[str, Field(pattern=r"^[0-9+][0-9 ]{2,18}[0-9]( or [0-9]{3})?$|^[0-9]{3}$")] | None = None
    text: Annotated[str, Field(pattern=r"^[0-9+][0-9 ]{3,15}$")] | None = None
    email: Annotated[str, Field(pattern=r"^[A-Za-z0-9._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$")] | None = None
    web: Url | None = None
    hours: Text | None = None
    area: Written
    source: SeenUrl
    seen: Written
    confidence: Confidence

    def contact(self, name: str) -> Contact:
        return Contact(
            id=name,
            name=self.name.both(),
            use_for=self.use_for.both(),
            phone=self.phone,
            text=self.text,
            email=self.email,
            web=self.web,
            hours=both(self.hours),
            area=self.area,
        )


class ContactsFile(Entry):
    contacts: Annotated[dict[Name, ContactFile], Field(min_length=1)]


class SourceFile(Entry):
    publisher: Written
    title: Written
    url: Annotated[SeenUrl, AfterValidator(_official)]
    licence: Written | None = None
    seen: Written

    def source(self, name: str) -> Source:
        return Source(
            id=name, publisher=self.publisher, title=self.title, url=self.url, licence=self.licence, seen=self.seen
        )


class SourcesFile(Entry):
    sources: Annotated[dict[Id, SourceFile], Field(min_length=1)]
