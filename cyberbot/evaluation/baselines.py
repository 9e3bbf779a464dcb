"""Plain methods on the same texts, so that a figure of ours says what all the rest of the work is worth.

They stand on nothing of the search and the rules that they are compared with: only on tokens and BM25 itself.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from cyberbot.evaluation.outcome import Outcome
from cyberbot.labelled.line import Labelled
from cyberbot.language.bm25 import Postings, build, scores
from cyberbot.language.tokens import fold, tokens
from cyberbot.library.snapshot import Library
from cyberbot.talk.turn import Answer

KEYWORDS = (
    "hack|hacked|hacker|hacking|scam|scammed|scammer|fraud|fraudster|defrauded|conned|blackmail|blackmailed|ransom"
    "|ransomware|encrypted|malware|virus|phishing|phished|stolen|stole|breach|breached|sextortion|impersonated"
    "|haciwr|hacio|wedi hacio|sgam|sgamio|twyll|twyllo|twyllwr|wedi dwyn|blacmel|feirws|maleiswedd"
)
"""What a rule of words alone would refer on."""
_KEYWORDS = re.compile(rf"\b(?:{KEYWORDS})\b")


class Bm25:
    """BM25 over all that a card says and is asked, both languages in one bag."""

    def __init__(self, library: Library) -> None:
        self.ids = tuple(library.cards)
        self._cards = build([_bag(library, card) for card in self.ids])

    def ranked(self, text: str) -> tuple[tuple[str, float], ...]:
        found = scores(((word, 1.0) for word in dict.fromkeys(tokens(text))), self._cards)
        return _best(zip(self.ids, found, strict=True))


class Phrase:
    """The card whose title or sample phrase shares most with the question: a cosine of words weighted by rarity."""

    def __init__(self, library: Library) -> None:
        asked = [
            (card.id, words)
            for card in library.cards.values()
            for phrase in (card.title.en, card.title.cy or "", *(one for some in card.samples.values() for one in some))
            if (words := frozenset(tokens(phrase)))
        ]
        self._card = tuple(card for card, _ in asked)
        self._phrases: Postings = build([dict.fromkeys(words, 1.0) for _, words in asked])
        self._length = tuple(self._norm(words) for _, words in asked)

    def ranked(self, text: str) -> tuple[tuple[str, float], ...]:
        words = frozenset(tokens(text))
        mine = self._norm(words)
        best: dict[str, float] = {}
        shared: dict[int, float] = {}
        for word in words:
            for phrase, _ in self._phrases.weights.get(word, ()):
                shared[phrase] = shared.get(phrase, 0.0) + self._phrases.idf[word] ** 2
        for phrase, value in shared.items():
            card, score = self._card[phrase], value / (mine * self._length[phrase])
            best[card] = max(best.get(card, 0.0), score)
        return _best(best.items())

    def _norm(self, words: Iterable[str]) -> float:
        rarest = max(self._phrases.idf.values(), default=1.0)
        return math.sqrt(sum(self._phrases.idf.get(word, rarest) ** 2 for word in words)) or 1.0


def by_cards(method: Bm25 | Phrase, ours: Sequence[Outcome]) -> list[Outcome]:
    """What `method` finds for the texts of `ours`. It shows a card as often as ours does, where it is most sure.

    So "right of shown" and "out of scope" compare like with like: the threshold is set on the questions that have a
    card, and then holds for all.
    """
    found = [_outcome(one.line, method.ranked(one.line.text)) for one in ours]
    asked = sorted((one.score for one in found if one.line.ids), reverse=True)
    shown = sum(bool(one.line.ids) and one.answer == Answer.CARD for one in ours)
    gate = asked[min(shown, len(asked)) - 1] if shown and asked else math.inf
    return [replace(one, answer=Answer.CARD) if 0 < one.score >= gate else one for one in found]


def by_keywords(lines: Iterable[Labelled]) -> list[Outcome]:
    """Refers wherever a word of crime stands."""
    return [replace(_outcome(line, ()), refer=bool(_KEYWORDS.search(fold(line.text)))) for line in lines]


def _outcome(line: Labelled, cards: tuple[tuple[str, float], ...]) -> Outcome:
    return Outcome(
        line=line,
        lang=None,
        kind=None,
        zone=None,
        refer=False,
        lane=None,
        answer=Answer.CHOICES if cards else Answer.UNKNOWN,
        cards=tuple(card for card, _ in cards),
        score=cards[0][1] if cards else 0.0,
    )


def _best(found: Iterable[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
    """The five best; equal ones by name, so that two runs are alike."""
    return tuple(sorted((pair for pair in found if pair[1] > 0), key=lambda pair: (-pair[1], pair[0]))[:5])


def _bag(library: Library, name: str) -> Counter[str]:
    card = library.cards[name]
    bag: Counter[str] = Counter()
    for text in (card.title, card.lead, *card.steps, *card.more):
        for said in (text.en, text.cy or ""):
            bag.update(tokens(said))
    for phrases in card.samples.values():
        for phrase in phrases:
            bag.update(tokens(phrase))
    return bag
