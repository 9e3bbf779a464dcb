"""Which advice card answers a question: what people ask, what a card says, and an honest "I do not know".

Two measures, each 0..1: BM25 over the whole card, and how near the question is to the nearest thing people ask.
Words that no card uses count against both, so that a question about something else stays below the gate.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from cyberbot.advice.card import Card
from cyberbot.language.bm25 import Postings, build, scores
from cyberbot.language.lang import Lang
from cyberbot.language.spelling import Spelling, learn, mend
from cyberbot.language.tokens import tokens

MOST = 5
LONGEST = 2_000
"""Characters of a question that are looked at."""
GATE = 0.3
"""Below this no card is said to answer: about one in seven questions about something else comes over it."""
MARGIN = 0.07
"""A lead of less than this leaves the choice to the person."""
_SLIP = 0.8
"""A mended word is trusted this much."""
_PHRASE = 0.3
"""What the nearest phrase weighs; the rest is BM25."""
_UNKNOWN = 1.3
"""What a word that no card uses weighs, against the rarest known one. It tells most plainly of another subject."""
_LAST = 0.03
"""What having just been read adds: "and how do I turn it on?"."""


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
    cards: Postings
    phrases: Postings
    """Postings of the phrases people ask and the titles; only their words' rarity and places are used."""
    phrase_card: tuple[int, ...]
    """Phrase → the card it belongs to, as an index of `ids`."""
    phrase_weight: tuple[float, ...]
    """Phrase → the root of the sum of its words' squared rarity."""
    rarity: Mapping[str, float]
    spelling: Spelling


def index(cards: Mapping[str, Card]) -> CardIndex:
    """Index the cards. The order of `cards` breaks ties."""
    ids = tuple(cards)
    bags = [_bag(card) for card in cards.values()]
    for card in cards.values():
        for other, told in card.near.items():
            if other in cards:
                _add(bags[ids.index(other)], 1, (told,))
    asked = [(place, frozenset(tokens(phrase))) for place, card in enumerate(cards.values()) for phrase in _asked(card)]
    asked = [(place, words) for place, words in asked if words]
    postings = build(bags)
    phrases = build([dict.fromkeys(words, 1.0) for _, words in asked])
    rarity = {word: max(postings.idf.get(word, 0.0), 0.3) for word in (*postings.idf, *phrases.idf)}
    return CardIndex(
        ids=ids,
        cards=postings,
        phrases=phrases,
        phrase_card=tuple(place for place, _ in asked),
        phrase_weight=tuple(math.sqrt(sum(rarity[word] ** 2 for word in words)) for _, words in asked),
        rarity=MappingProxyType(rarity),
        spelling=learn(sorted(rarity, key=lambda word: rarity[word])),
    )


def search(question: str, lang: Lang, index: CardIndex, *, last_card: str | None = None) -> Found:
    """The cards that answer `question`, best first. `last_card` is the card shown before: "it" may mean that one.

    `lang` decides nothing: people mix, and every card is indexed in both languages.
    """
    words = _words(question, index)
    total = _weight(words, index)
    if not index.ids or not total:
        return Found(outcome=Outcome.UNKNOWN, cards=())
    near = _nearest(words, total, index)
    full = _full(words, index)
    both = [_PHRASE * near[place] + (1 - _PHRASE) * full[place] for place in range(len(index.ids))]
    if last_card in index.ids and any(both):
        both[index.ids.index(last_card)] += _LAST
    ranked = sorted(zip(index.ids, both, strict=True), key=lambda pair: -pair[1])[:MOST]
    best = tuple((card, round(min(score, 1.0), 4)) for card, score in ranked if score > 0)
    return Found(outcome=_outcome(best), cards=best)


def _outcome(best: tuple[tuple[str, float], ...]) -> Outcome:
    if not best or best[0][1] < GATE:
        return Outcome.UNKNOWN
    lead = best[0][1] - (best[1][1] if len(best) > 1 else 0.0)
    return Outcome.CHOICES if lead < MARGIN else Outcome.CARD


def _words(question: str, index: CardIndex) -> dict[str, float]:
    """The question's words with how much each is trusted; a word that no card knows is kept, to count against."""
    found: dict[str, float] = {}
    for word in tokens(question[:LONGEST]):
        known = mend(word, index.spelling)
        if known is None:
            found.setdefault(word, 1.0)
        else:
            found[known] = max(found.get(known, 0.0), 1.0 if known == word else _SLIP)
    return found


def _weight(words: Mapping[str, float], index: CardIndex) -> float:
    unknown = max(index.rarity.values(), default=1.0)
    weights = (trust * index.rarity.get(word, _UNKNOWN * unknown) for word, trust in words.items())
    return math.sqrt(sum(weight * weight for weight in weights))


def _nearest(words: Mapping[str, float], total: float, index: CardIndex) -> list[float]:
    """For each card, the cosine between the question and the phrase of it that is nearest."""
    shared = [0.0] * index.phrases.size
    for word, trust in words.items():
        for phrase, _ in index.phrases.weights.get(word, ()):
            shared[phrase] += trust * index.rarity[word] ** 2
    best = [0.0] * len(index.ids)
    for phrase, value in enumerate(shared):
        if value:
            place = index.phrase_card[phrase]
            best[place] = max(best[place], value / (total * index.phrase_weight[phrase]))
    return best


def _full(words: Mapping[str, float], index: CardIndex) -> list[float]:
    """For each card, BM25 as a share of the most the question could reach."""
    most = max(index.rarity.values(), default=1.0)
    reach = sum(2.2 * index.rarity.get(word, _UNKNOWN * most) for word in words)
    return [score / reach for score in scores(words.items(), index.cards)]


def _asked(card: Card) -> Iterable[str]:
    yield card.title.en
    if card.title.cy:
        yield card.title.cy
    for phrases in card.samples.values():
        yield from phrases


def _bag(card: Card) -> Counter[str]:
    bag: Counter[str] = Counter()
    for weight, texts in ((2, (card.title,)), (1, (card.lead,)), (1, card.steps), (1, card.more)):
        for text in texts:
            _add(bag, weight, (text.en, text.cy or ""))
    for phrase in _asked(card):
        _add(bag, 1, (phrase,))
    return bag


def _add(bag: Counter[str], weight: int, texts: Iterable[str]) -> None:
    for text in texts:
        for word in tokens(text):
            bag[word] += weight


EMPTY = index({})
