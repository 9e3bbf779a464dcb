"""Figures as a table to read, and as plain data for programs."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypedDict

from cyberbot.evaluation.committed import Count
from cyberbot.evaluation.figures import ALL, Figure
from cyberbot.evaluation.measure import MEASURES, By, Measure
from cyberbot.evaluation.outcome import Outcome

_BASELINES = (By.BM25, By.PHRASE, By.KEYWORD)


class Row(TypedDict):
    measure: str
    slice: str
    by: str
    hits: int
    of: int
    share: float
    low: float
    high: float
    more_is_better: bool
    goal: float | None
    met: bool | None


class Miss(TypedDict):
    measure: str
    set: str
    line: int
    text: str
    wanted: str
    came: str


def row(one: Figure) -> Row:
    low, high = one.interval
    return Row(
        measure=one.measure.id,
        slice=one.slice,
        by=one.by.value,
        hits=one.hits,
        of=one.of,
        share=round(one.share, 4),
        low=round(low, 4),
        high=round(high, 4),
        more_is_better=one.measure.more,
        goal=one.goal,
        met=one.met,
    )


def miss(measure: Measure, one: Outcome) -> Miss:
    line = one.line
    wanted = line.kind.value if line.ids is None and line.kind else " or ".join(line.ids or ()) or "no card"
    cards = ", ".join(one.cards[:3])
    came = f"{one.kind}, {one.zone}, {one.answer}" + (f": {cards}" if cards else "")
    return Miss(measure=measure.id, set=line.file, line=line.number, text=line.text, wanted=wanted, came=came)


def table(figures: Sequence[Figure], *, brief: bool = False) -> Iterator[str]:
    """Lines of text: a measure a block, our share with its interval and count, then the baselines.

    `brief` leaves out all slices but the languages.
    """
    found = {(one.measure.id, one.slice, one.by): one for one in figures}
    yield f"{'':24} {By.CYBERBOT.value:>7} {'95 %':>11} {'of':>6} {'goal':>7}   " + "  ".join(
        f"{by.value:>14}" for by in _BASELINES
    )
    for measure in MEASURES:
        slices = [one.slice for one in figures if one.measure.id == measure.id and one.by is By.CYBERBOT]
        if slices:
            yield f"{measure.said} ({'more' if measure.more else 'fewer'} is better; {measure.id})"
        for name in (one for one in slices if not brief or one == ALL or one.startswith("lang:")):
            ours = found[measure.id, name, By.CYBERBOT]
            yield _line(ours, [found.get((measure.id, name, by)) for by in _BASELINES])


def _line(ours: Figure, others: Iterable[Figure | None]) -> str:
    low, high = ours.interval
    goal = "" if ours.goal is None else f"{100 * ours.goal:.0f} %{'' if ours.met else ' !'}"
    rest = "  ".join(f"{percent(one.share) if one else '':>14}" for one in others)
    name = ours.slice if ours.slice == ALL else "  " + ours.slice
    between = f"{100 * low:.1f}–{100 * high:.1f}"
    return f"  {name:22} {percent(ours.share):>7} {between:>11} {ours.of:6} {goal:>7}   {rest}".rstrip()


def percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def fall(one: Figure, was: Count) -> str:
    """One sentence on a figure that fell."""
    return (
        f"worse: {one.measure.said}, {one.slice}: {percent(one.share)} of {one.of},"
        f" was {percent(was.hits / was.of)} of {was.of}"
    )
