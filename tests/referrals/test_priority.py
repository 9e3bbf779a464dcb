"""The band: the formula of the requirements, floors that only raise, and the times that follow from it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from cyberbot.referrals.band import Confidence, Level
from cyberbot.referrals.facts import Facts, Tag
from cyberbot.referrals.lane import Lane
from cyberbot.referrals.priority import BandRules, Degree, Harm, answer_due, band, due

CONTENT = Path(__file__).parents[2] / "content"
RULES = TypeAdapter(BandRules).validate_python(yaml.safe_load((CONTENT / "band.yaml").read_text(encoding="utf-8")))

some_facts = st.builds(
    Facts,
    tags=st.frozensets(st.sampled_from(Tag)),
    money_pence=st.none() | st.integers(0, 10**9),
    people_affected=st.none() | st.integers(0, 10**6),
    answered=st.integers(0, 12),
)


def of(*tags: Tag, money_pence: int | None = None) -> Level:
    return band(Facts(tags=frozenset(tags), money_pence=money_pence), RULES).level


def test_the_figures_are_those_of_the_requirements() -> None:
    assert dict(RULES.points) == {
        Degree.NONE: 0, Degree.LOW: 1, Degree.MODERATE: 3, Degree.HIGH: 7, Degree.SEVERE: 15,
    }  # fmt: skip
    assert (RULES.worst_weight, RULES.rest_weight, RULES.harm_limit) == (3, 0.5, 60)
    assert (RULES.vulnerability_limit, RULES.scope_limit) == (15, 9)
    assert set(RULES.vulnerability.values()) == {5}
    assert dict(RULES.timing) == {Tag.PAST: 2, Tag.RECENT: 6, Tag.RECALL_WINDOW: 12, Tag.GOING_ON: 16}
    assert dict(RULES.levels) == {Level.P1: 65, Level.P2: 45, Level.P3: 25}


@pytest.mark.parametrize(
    ("level", "tags"),
    [
        (Level.P1, (Tag.RISK_TO_LIFE,)),
        (Level.P1, (Tag.CHILD,)),
        (Level.P1, (Tag.DOMESTIC_ABUSE,)),
        (Level.P1, (Tag.ORGANISATION, Tag.RANSOMWARE, Tag.GOING_ON)),
        (Level.P1, (Tag.CRITICAL_SERVICE, Tag.INTRUSION)),
        (Level.P2, (Tag.RECALL_WINDOW,)),
        (Level.P2, (Tag.SEXTORTION,)),
    ],
)
def test_floors(level: Level, tags: tuple[Tag, ...]) -> None:
    assert of(*tags) <= level


@pytest.mark.parametrize(
    "tags",
    [
        (),
        (Tag.PAST,),
        (Tag.FRAUD, Tag.PAST),
        (Tag.ORGANISATION,),
        (Tag.CRITICAL_SERVICE,),
        (Tag.RANSOMWARE, Tag.GOING_ON),
    ],
)
def test_no_floor_without_its_reason(tags: tuple[Tag, ...]) -> None:
    assert of(*tags) > Level.P1


def test_a_worked_example() -> None:
    found = band(Facts(tags=frozenset({Tag.MONEY_LOST, Tag.RECENT, Tag.VULNERABLE}), money_pence=234_000), RULES)
    assert {term.key: term.points for term in found.terms} == {
        "harm_financial": 21, "harm_psychological": 1.5, "vulnerability_vulnerable": 5, "timing_recent": 6,
    }  # fmt: skip
    assert (found.score, found.level, found.floors) == (33.5, Level.P3, ())


@pytest.mark.parametrize(
    ("pounds", "financial"),
    [(0, 0), (1, 3), (249, 3), (250, 9), (999, 9), (1_000, 21), (19_999, 21), (20_000, 45), (10**7, 45)],
)
def test_money(pounds: int, financial: float) -> None:
    terms = band(Facts(money_pence=pounds * 100), RULES).terms
    assert sum(term.points for term in terms if term.key == f"harm_{Harm.FINANCIAL}") == financial


@given(some_facts)
def test_the_terms_add_up_to_the_score(facts: Facts) -> None:
    found = band(facts, RULES)
    assert sum(term.points for term in found.terms) == found.score
    assert len({term.key for term in found.terms}) == len(found.terms)
    assert 0 <= found.score <= 60 + 15 + 16 + 9


@given(some_facts)
def test_floors_only_raise(facts: Facts) -> None:
    found = band(facts, RULES)
    assert found.level <= found.by_score
    assert not found.floors or found.level <= Level.P3
    if found.level < found.by_score:
        assert found.floors


@given(some_facts, some_facts)
def test_knowing_more_never_lowers_a_band(facts: Facts, more: Facts) -> None:
    one, both = band(facts, RULES), band(facts.joined(more), RULES)
    assert both.level <= one.level
    assert both.score >= one.score


@given(some_facts, st.integers(0, 12))
def test_confidence_changes_nothing_but_itself(facts: Facts, answered: int) -> None:
    other = Facts(
        tags=facts.tags, money_pence=facts.money_pence, people_affected=facts.people_affected, answered=answered
    )
    one, two = band(facts, RULES), band(other, RULES)
    assert (one.level, one.score, one.terms) == (two.level, two.score, two.terms)
    assert two.confidence is (
        Confidence.HIGH if answered >= 6 else Confidence.MEDIUM if answered >= 3 else Confidence.LOW
    )


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("level", "lane", "opened", "seen"),
    [
        (Level.P1, Lane.PURSUE, "2026-11-21T23:00", "2026-11-21T23:15"),  # Saturday night: an urgent clock never stops
        (Level.P2, Lane.PURSUE, "2026-11-22T12:00", "2026-11-22T13:00"),
        (Level.P3, Lane.PURSUE, "2026-11-23T09:00", "2026-11-23T17:00"),
        (Level.P3, Lane.PURSUE, "2026-11-20T16:00", "2026-11-23T14:00"),  # over a weekend
        (Level.P3, Lane.PURSUE, "2026-11-21T12:00", "2026-11-23T16:00"),  # opened on a Saturday: counted from Monday
        (Level.P4, Lane.PURSUE, "2026-12-24T16:00", "2026-12-31T16:00"),  # over Christmas
        (Level.P4, Lane.PREVENT, "2026-11-23T08:00", "2026-11-27T18:00"),
        (Level.P4, Lane.PROTECT, "2026-11-23T08:00", "2026-11-25T18:00"),
        (Level.P1, Lane.PREVENT, "2026-11-23T08:00", "2026-11-23T08:15"),  # urgent in any lane
        (Level.P3, Lane.PURSUE, "2026-03-27T17:00", "2026-03-30T14:00"),  # the clocks go forward between
        (Level.P3, Lane.PURSUE, "2026-10-23T16:00", "2026-10-26T15:00"),  # and back
        (Level.P3, Lane.PURSUE, "2026-06-15T20:00", "2026-06-16T15:00"),  # in summer eight is seven in UTC
    ],
)
def test_due(level: Level, lane: Lane, opened: str, seen: str) -> None:
    assert due(level, lane, at(opened), RULES) == at(seen)


def test_an_answer_is_due_after_the_seeing() -> None:
    opened = at("2026-11-23T10:00")
    assert answer_due(Level.P1, Lane.PURSUE, opened, RULES) == at("2026-11-23T11:00")
    assert answer_due(Level.P2, Lane.PURSUE, opened, RULES) == at("2026-11-23T14:00")
    assert answer_due(Level.P4, Lane.PURSUE, opened, RULES) is None


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1), timezones=st.just(UTC)), st.sampled_from(Level))  # noqa: DTZ001
def test_a_target_is_in_the_future_and_inside_the_hours(opened: datetime, level: Level) -> None:
    seen = due(level, Lane.PURSUE, opened, RULES)
    assert seen > opened
    later = due(level, Lane.PURSUE, opened.replace(second=0, microsecond=0), RULES)
    assert later <= seen
