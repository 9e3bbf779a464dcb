"""Counting: outcomes become figures, a share for each measure, slice and decider, and the texts that were missed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cyberbot.evaluation.interval import wilson
from cyberbot.evaluation.measure import MEASURES, By, Cut, Measure
from cyberbot.evaluation.outcome import Outcome

ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    measure: Measure
    slice: str
    """`all`, or one of `lang:…`, `style:…`, `kind:…`, `zone:…`, `set:…`."""
    by: By
    hits: int
    of: int
    """At least 1: what nothing was counted for has no figure."""

    @property
    def share(self) -> float:
        return self.hits / self.of

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson, 95 %."""
        return wilson(self.hits, self.of)

    @property
    def goal(self) -> float | None:
        return self.measure.goals.get(self.slice)

    @property
    def met(self) -> bool | None:
        """None where there is no goal."""
        if self.goal is None:
            return None
        return self.share >= self.goal if self.measure.more else self.share <= self.goal


def count(decided: Mapping[By, Sequence[Outcome]]) -> tuple[Figure, ...]:
    """Every figure, in the order of the measures; of a measure first all, then the slices by name."""
    found: list[Figure] = []
    for measure in MEASURES:
        for by, outcomes in decided.items():
            if by in measure.by:
                found.extend(_of(measure, by, outcomes))
    order = {measure.id: place for place, measure in enumerate(MEASURES)}
    return tuple(sorted(found, key=lambda one: (order[one.measure.id], one.slice != ALL, one.slice)))


def misses(outcomes: Iterable[Outcome]) -> tuple[tuple[Measure, Outcome], ...]:
    """Each text with each measure that it lowers, in the order of the texts."""
    return tuple((measure, one) for one in outcomes for measure in MEASURES if measure.missed(one))


def _of(measure: Measure, by: By, outcomes: Sequence[Outcome]) -> Iterable[Figure]:
    counts: dict[str, list[int]] = {}
    for one in outcomes:
        if measure.looks_at(one):
            hit = measure.holds(one)
            for name in _slices(one, measure.cuts):
                pair = counts.setdefault(name, [0, 0])
                pair[0] += hit
                pair[1] += 1
    whole = counts.get(ALL, [0, 0])
    for name, (hits, of) in counts.items():
        alone = name.startswith(("kind:", "zone:", "set:")) and of == whole[1]  # says what `all` says already
        if not alone:
            yield Figure(measure=measure, slice=name, by=by, hits=hits, of=of)


def _slices(one: Outcome, cuts: frozenset[Cut]) -> Iterable[str]:
    line = one.line
    known = {Cut.LANG: line.lang, Cut.SET: line.file, Cut.STYLE: line.style, Cut.KIND: line.kind, Cut.ZONE: one.zone}
    yield ALL
    yield from (f"{cut}:{value}" for cut, value in known.items() if cut in cuts and value is not None)
