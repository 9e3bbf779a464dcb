"""Which advice card answers a question: BM25 over what a card says and what people ask, with honest abstention.

Apart from the cards so that a better ranking can take its place behind the same three outcomes.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cyberbot.advice.card import Card
from cyberbot.language.bm25 import Postings, build, scores
from cyberbot.language.lang import Bilingual, Lang
from cyberbot.language.tokens import tokens

MOST = 5


class Outcome(StrEnum):
    CARD = "card"
    """The first card answers."""
    CHOICES = "choices"
    """One of the first three probably answers: let the person choose."""
    UNKNOWN = "unknown"
    """No card is near enough to say that it answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    outcome: Outcome
    cards: tuple[tuple[str, float], ...]
    """Ids with scores 0..1, best first, at most five."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardIndex:
    """What the search knows of the cards. Built once a library."""

    ids: tuple[str, ...]
    postings: Postings


EMPTY = CardIndex(ids=(), postings=build(()))


def index(cards: Mapping[str, Card]) -> CardIndex:
    """Index the cards. The order of `cards` breaks ties."""
    return CardIndex(ids=tuple(cards), postings=build([_bag(card) for card in cards.values()]))


def search(question: str, lang: Lang, index: CardIndex, *, last_card: str | None = None) -> Found:
    """The cards that answer `question`, best first. `last_card` is the card shown before: "it" may mean that one."""
    raw = scores([(word, 1.0) for word in dict.fromkeys(tokens(question))], index.postings)
    ranked = sorted(zip(index.ids, raw, strict=True), key=lambda pair: -pair[1])[:MOST]
    best = tuple((card, round(score / (score + 8), 4)) for card, score in ranked if score > 0)
    if not best or best[0][1] < 0.3:
        return Found(outcome=Outcome.UNKNOWN, cards=best)
    near = len(best) > 1 and best[1][1] > best[0][1] * 0.9
    return Found(outcome=Outcome.CHOICES if near else Outcome.CARD, cards=best)


def _bag(card: Card) -> Counter[str]:
    bag: Counter[str] = Counter()
    for weight, texts in (
        (3, (card.title,)), (1, (card.lead,)), (1, card.steps), (1, card.more),
    ):  # fmt: skip
        _add(bag, weight, texts)
    for phrases in card.samples.values():
        for phrase in phrases:
            for word in tokens(phrase):
                bag[word] += 1
    return bag


def _add(bag: Counter[str], weight: int, texts: Iterable[Bilingual]) -> None:
    for text in texts:
        for one in (text.en, text.cy):
            for word in tokens(one or ""):
                bag[word] += weight
