"""BM25 over weighted bags of words: plain functions of tuples and mappings.

Apart from the search for cards, which decides what to do with a score.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

K1 = 1.2
B = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Postings:
    """An index of documents, numbered from 0."""

    size: int
    weights: Mapping[str, tuple[tuple[int, float], ...]]
    """Word → documents that have it, each with what the word gives it (idf and length already in)."""
    idf: Mapping[str, float]


def build(documents: Sequence[Mapping[str, float]]) -> Postings:
    """Index documents given as word → weighted count (a fraction where a field counts less or more than one)."""
    size = len(documents)
    lengths = [sum(document.values()) for document in documents]
    mean = (sum(lengths) / size if size else 0.0) or 1.0
    where: dict[str, list[tuple[int, float]]] = {}
    for number, document in enumerate(documents):
        for word, count in document.items():
            where.setdefault(word, []).append((number, count))
    idf = {word: math.log(1 + (size - len(found) + 0.5) / (len(found) + 0.5)) for word, found in where.items()}
    weights = {
        word: tuple(
            (number, idf[word] * count * (K1 + 1) / (count + K1 * (1 - B + B * lengths[number] / mean)))
            for number, count in found
        )
        for word, found in where.items()
    }
    return Postings(size=size, weights=MappingProxyType(weights), idf=MappingProxyType(idf))


def scores(query: Iterable[tuple[str, float]], postings: Postings) -> list[float]:
    """A score for each document, in their order. `query` is words with how much each is trusted (0..1)."""
    total = [0.0] * postings.size
    for word, trust in query:
        for number, weight in postings.weights.get(word, ()):
            total[number] += trust * weight
    return total
