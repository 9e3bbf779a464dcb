"""How the band of a referral is computed, and by when an officer should have seen it.

The formula is here; every weight, threshold, floor and target stands in `content/band.yaml`, shaped as `BandRules`.
Not a MoRiLE score: it has that shape only (harm, likelihood, and confidence apart).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from cyberbot.referrals.band import Band, Confidence, Level, Term
from cyberbot.referrals.facts import Facts, Tag
from cyberbot.referrals.lane import Lane

LONDON = ZoneInfo("Europe/London")


class Harm(StrEnum):
    """The kinds of harm that are weighed."""

    PHYSICAL = "physical"
    PSYCHOLOGICAL = "psychological"
    FINANCIAL = "financial"
    COMMUNITY = "community"
    PUBLIC_SERVICE = "public_service"


class Degree(StrEnum):
    """How grave a harm is; `BandRules.points` says what each is worth."""

    NONE = "none"
    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    SEVERE = "severe"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyStep:
    """From this sum on, the financial harm has at least this degree."""

    from_pence: int
    degree: Degree


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleStep:
    """From this number of people affected on, the scope adds these points."""

    from_people: int
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Where all of `all` and at least one of `any` (if given) are so, the band is at least `level`."""

    key: str
    """`band.floor.<key>` in the words."""
    level: Level
    all: tuple[Tag, ...] = ()
    any: tuple[Tag, ...] = ()

    def applies(self, tags: frozenset[Tag]) -> bool:
        return tags.issuperset(self.all) and (not self.any or not tags.isdisjoint(self.any))


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A time to act within: clock time where an officer is woken for it, else working time."""

    hours: float
    working: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    seen: Span
    answered: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When the unit works: Monday to Friday between two local times, but not on closed days."""

    start: time
    end: time
    closed: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BandRules:
    """All of `content/band.yaml`."""

    points: Mapping[Degree, float]
    harm: Mapping[Tag, Mapping[Harm, Degree]]
    money: tuple[MoneyStep, ...]
    worst_weight: float
    rest_weight: float
    harm_limit: float
    vulnerability: Mapping[Tag, float]
    vulnerability_limit: float
    timing: Mapping[Tag, float]
    scope: Mapping[Tag, float]
    people: tuple[PeopleStep, ...]
    scope_limit: float
    levels: Mapping[Level, float]
    """The score from which each level holds; P4 needs none."""
    floors: tuple[Floor, ...]
    confidence: Mapping[Confidence, int]
    """Answers of the guided report from which each confidence holds."""
    targets: Mapping[Level, Target]
    """For the pursue lane, and for any lane where the band is P1 or P2."""
    lane_targets: Mapping[Lane, Target]
    hours: Hours


def band(facts: Facts, rules: BandRules) -> Band:
    """The band with all that led there. The points of the terms add up to the score."""
    terms = (*_harm(facts, rules), *_vulnerability(facts, rules), *_timing(facts, rules), *_scope(facts, rules))
    score = sum(term.points for term in terms)
    by_score = next(
        (level for level in (Level.P1, Level.P2, Level.P3) if score >= rules.levels[level]),
        Level.P4,
    )
    floors = sorted((floor for floor in rules.floors if floor.applies(facts.tags)), key=lambda floor: floor.level)
    return Band(
        level=min([by_score, *(floor.level for floor in floors)]),
        score=score,
        by_score=by_score,
        terms=terms,
        floors=tuple(floor.key for floor in floors),
        confidence=_confidence(facts, rules),
    )


def due(level: Level, lane: Lane, opened_at: datetime, rules: BandRules) -> datetime:
    """By when an officer should have seen it, in UTC. `opened_at` must carry its time zone."""
    return _after(opened_at, _target(level, lane, rules).seen, rules.hours)


def answer_due(level: Level, lane: Lane, opened_at: datetime, rules: BandRules) -> datetime | None:
    """By when the reporter should have an answer, in UTC; None where only the seeing has a target."""
    span = _target(level, lane, rules).answered
    return _after(opened_at, span, rules.hours) if span else None


def _target(level: Level, lane: Lane, rules: BandRules) -> Target:
    urgent = level in (Level.P1, Level.P2)
    return rules.targets[level] if urgent or lane not in rules.lane_targets else rules.lane_targets[lane]


def _harm(facts: Facts, rules: BandRules) -> Iterator[Term]:
    degrees = dict.fromkeys(Harm, rules.points[Degree.NONE])
    for tag in facts.tags:
        for kind, degree in rules.harm.get(tag, {}).items():
            degrees[kind] = max(degrees[kind], rules.points[degree])
    for step in rules.money:
        if facts.money_pence is not None and facts.money_pence >= step.from_pence:
            degrees[Harm.FINANCIAL] = max(degrees[Harm.FINANCIAL], rules.points[step.degree])
    ranked = sorted(degrees.items(), key=lambda pair: (-pair[1], list(Harm).index(pair[0])))
    total = 0.0
    for place, (kind, points) in enumerate(ranked):
        weighed = points * (rules.rest_weight if place else rules.worst_weight)
        total += weighed
        if weighed:
            yield Term(key=f"harm_{kind}", points=weighed)
    if total > rules.harm_limit:
        yield Term(key="harm_limit", points=rules.harm_limit - total)


def _vulnerability(facts: Facts, rules: BandRules) -> Iterator[Term]:
    yield from _limited("vulnerability", facts.tags, rules.vulnerability, 0.0, rules.vulnerability_limit)


def _timing(facts: Facts, rules: BandRules) -> Iterator[Term]:
    """Only the most pressing counts: a payment that can still be stopped is no more urgent for being recent too."""
    held = [(points, tag) for tag, points in rules.timing.items() if tag in facts.tags]
    if held:
        points, tag = max(held)
        yield Term(key=f"timing_{tag}", points=points)


def _scope(facts: Facts, rules: BandRules) -> Iterator[Term]:
    people = facts.people_affected or 0
    wide = max((step.points for step in rules.people if people >= step.from_people), default=0.0)
    yield from _limited("scope", facts.tags, rules.scope, wide, rules.scope_limit)


def _limited(
    name: str, tags: frozenset[Tag], points: Mapping[Tag, float], people: float, limit: float
) -> Iterator[Term]:
    terms = [Term(key=f"{name}_{tag}", points=worth) for tag, worth in points.items() if tag in tags]
    if people:
        terms.append(Term(key=f"{name}_people", points=people))
    yield from terms
    total = sum(term.points for term in terms)
    if total > limit:
        yield Term(key=f"{name}_limit", points=limit - total)


def _confidence(facts: Facts, rules: BandRules) -> Confidence:
    for one in (Confidence.HIGH, Confidence.MEDIUM):
        if facts.answered >= rules.confidence[one]:
            return one
    return Confidence.LOW


def _after(start: datetime, span: Span, hours: Hours) -> datetime:
    if not span.working:
        return start.astimezone(ZoneInfo("UTC")) + timedelta(hours=span.hours)
    left = timedelta(hours=span.hours)
    at = _open_from(start.astimezone(LONDON), hours)
    while True:
        end = datetime.combine(at.date(), hours.end, LONDON)
        if left <= end - at:
            return (at + left).astimezone(ZoneInfo("UTC"))
        left -= end - at
        at = _open_from(end, hours)


def _open_from(at: datetime, hours: Hours) -> datetime:
    """The first moment from `at` on when the unit works. Office hours never cross a change of the clocks."""
    day = at.date()
    if at.time() >= hours.end:
        day += timedelta(days=1)
    while day.weekday() > 4 or day in hours.closed:
        day += timedelta(days=1)
    return max(at, datetime.combine(day, hours.start, LONDON))
