"""A heading under which advice pages list cards, so that a person without words for a question can browse."""

from dataclasses import dataclass

from cyberbot.language.lang import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    id: str
    title: Bilingual
    cards: tuple[str, ...]
    """Ids, in the order shown. A card stands under one topic."""
