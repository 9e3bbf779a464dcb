"""The shape of `advice/<id>.yaml`, and the way from there to a Card."""

from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from cyberbot.advice.card import Audience, Card, Request, Urgent, Variant
from cyberbot.advice.situation import Situation
from cyberbot.language.lang import Lang
from cyberbot.library.schema.entry import Day, Entry, Id, Ids, Names, Text, Written, all_both, slip

LONGEST_REVIEW_DAYS = 366
"""A card is looked at again within a year."""


class WelshReview(StrEnum):
    AWAITING = "awaiting"
    APPROVED = "approved"


def _once(texts: tuple[str, ...]) -> tuple[str, ...]:
    seen: set[str] = set()
    for place, text in enumerate(texts):
        folded = " ".join(text.casefold().split())
        if folded in seen:
            raise slip(f"names '{text[:40]}' twice", place)
        seen.add(folded)
    return texts


class UrgentFile(Entry):
    title: Text
    text: Text
    contacts: Annotated[Names, Field(min_length=1, max_length=4)]


class VariantFile(Entry):
    """What is different for readers in one situation."""

    situation: Annotated[Situation, Field(alias="for")]
    texts: Annotated[tuple[Text, ...], Field(min_length=1, max_length=4)]

    def variant(self) -> Variant:
        return Variant(situation=self.situation, texts=all_both(self.texts))


class MustSay(Entry):
    """A fact that the card must carry, and a piece of its text in each language that shows it does."""

    say: Written
    en: Written
    cy: Written


class MustNotSay(Entry):
    """A trap of this card, and wordings that would be it."""

    say: Written
    en: Annotated[tuple[Written, ...], Field(min_length=1, max_length=8)]
    cy: Annotated[tuple[Written, ...], Field(min_length=1, max_length=8)]


class Samples(Entry):
    """What people ask, in their own words; trained and searched on, never shown."""

    en: Annotated[tuple[Written, ...], Field(min_length=6, max_length=60), AfterValidator(_once)]
    cy: Annotated[tuple[Written, ...], Field(min_length=4, max_length=60), AfterValidator(_once)]


class Reviewed(Entry):
    """What a card and a quiz share: when it was checked and is to be checked again."""

    checked: Day
    review_by: Day
    welsh_review: WelshReview

    @field_validator("review_by")
    @classmethod
    def _in_order(cls, review_by: date, info: ValidationInfo) -> date:
        checked = info.data.get("checked")
        if checked is not None and review_by <= checked:
            raise slip("must be after checked")
        if checked is not None and (review_by - checked).days > LONGEST_REVIEW_DAYS:
            raise slip("must be within a year of checked")
        return review_by


class CardFile(Reviewed):
    id: Id
    audience: Annotated[tuple[Audience, ...], Field(min_length=1)]
    title: Text
    lead: Text
    urgent: UrgentFile | None = None
    steps: Annotated[tuple[Text, ...], Field(min_length=2, max_length=8)]
    why: Text
    avoid: Annotated[tuple[Text, ...], Field(max_length=8)]
    more: Annotated[tuple[Text, ...], Field(max_length=12)]
    variants: Annotated[tuple[VariantFile, ...], Field(max_length=4)] = ()
    request: Request | None = None
    help: Annotated[Names, Field(max_length=8)]
    sources: Annotated[Ids, Field(min_length=1, max_length=10)]
    near: dict[Id, Written] = Field(default_factory=dict)
    must_say: tuple[MustSay, ...] = ()
    must_not_say: tuple[MustNotSay, ...] = ()
    samples: Samples

    @field_validator("near")
    @classmethod
    def _near_others(cls, near: dict[str, str], info: ValidationInfo) -> dict[str, str]:
        own = info.data.get("id")
        if own in near:
            raise slip(f"names '{own}', which is this card itself", own)
        return near

    @field_validator("variants")
    @classmethod
    def _a_situation_once(cls, variants: tuple[VariantFile, ...]) -> tuple[VariantFile, ...]:
        said = [variant.situation for variant in variants]
        for place, situation in enumerate(said):
            if situation in said[:place]:
                raise slip(f"names '{situation}' twice", place, "for")
        return variants

    def card(self, *, approved: bool, digest: str) -> Card:
        return Card(
            id=self.id,
            title=self.title.both(),
            lead=self.lead.both(),
            urgent=None
            if self.urgent is None
            else Urgent(
                title=self.urgent.title.both(), text=self.urgent.text.both(), contacts=tuple(self.urgent.contacts)
            ),
            steps=all_both(self.steps),
            why=self.why.both(),
            avoid=all_both(self.avoid),
            more=all_both(self.more),
            variants=tuple(variant.variant() for variant in self.variants),
            request=self.request,
            help=tuple(self.help),
            audiences=tuple(dict.fromkeys(self.audience)),
            sources=tuple(self.sources),
            checked=self.checked,
            review_by=self.review_by,
            samples=MappingProxyType({Lang.EN: self.samples.en, Lang.CY: self.samples.cy}),
            near=MappingProxyType(dict(self.near)),
            welsh_approved=self.welsh_review is WelshReview.APPROVED,
            approved=approved,
            digest=digest,
        )
