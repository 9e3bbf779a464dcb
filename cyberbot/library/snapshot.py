"""The library as one immutable value: everything that an editor wrote, checked and cross-linked.

A turn holds one snapshot from start to end, so a reload in the middle of a turn changes nothing in it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from cyberbot.advice.card import Card, Contact, Source
from cyberbot.advice.figure import Figure
from cyberbot.advice.search import CardIndex
from cyberbot.advice.topic import Topic
from cyberbot.journeys.journey import Journey
from cyberbot.language.lang import Bilingual, Lang
from cyberbot.language.line import Line, Span
from cyberbot.library.slots import FIGURE_FIELDS, SLOT
from cyberbot.library.words import Words
from cyberbot.quizzes.quiz import Quiz
from cyberbot.referrals.places import Places
from cyberbot.referrals.priority import BandRules


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    cards: Mapping[str, Card]
    """Only what may be shown: approved cards, and drafts where drafts are shown."""
    quizzes: Mapping[str, Quiz]
    journeys: Mapping[str, Journey]
    contacts: Mapping[str, Contact]
    sources: Mapping[str, Source]
    figures: Mapping[str, Figure]
    topics: tuple[Topic, ...]
    """Only cards that may be shown; a topic without any is left out."""
    places: Places
    words: Words
    band_rules: BandRules
    index: CardIndex
    digest: str
    """SHA-256, hex, over all content."""

    def line(self, text: Bilingual, lang: Lang, **slots: str) -> Line:
        """A content text as spans, its contacts filled in and linked, its figures written out."""
        return self.filled(text.of(lang), lang, slots)

    def say(self, lang: Lang, key: str, count: int | None = None, /, **slots: str) -> Line:
        """A sentence of the service as spans. A slot's value is text, never markup, and is not read for names again."""
        return self.filled(self.words.text(lang, key, count=count), lang, slots)

    def filled(self, text: str, lang: Lang, slots: Mapping[str, str] | None = None) -> Line:
        """`text` with its slots and contact names filled in."""
        spans: list[Span] = []
        end = 0
        for found in SLOT.finditer(text):
            if found.start() > end:
                spans.append(Span(text[end : found.start()]))
            spans.append(self._slot(found.group(1), found.group(2), lang, slots or {}))
            end = found.end()
        if end < len(text):
            spans.append(Span(text[end:]))
        return tuple(spans)

    def _slot(self, name: str, field: str | None, lang: Lang, slots: Mapping[str, str]) -> Span:
        if field is None:
            return Span(slots[name])
        if field in FIGURE_FIELDS:
            figure = self.figures[name]
            return Span(figure.year if field == "year" else figure.figure.of(lang))
        contact = self.contacts[name]
        match field:
            case "phone" if contact.phone:
                return Span(contact.phone, "tel:" + re.sub(r"[^0-9+]", "", contact.phone))
            case "text" if contact.text:
                return Span(contact.text, "sms:" + contact.text if contact.text.isdigit() else None)
            case "email" if contact.email:
                return Span(contact.email, "mailto:" + contact.email)
            case "web" if contact.web:
                return Span(contact.name.of(lang), contact.web)
            case "hours" if contact.hours:
                return Span(contact.hours.of(lang))
            case _:
                return Span(contact.name.of(lang))
