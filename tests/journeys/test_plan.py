"""The plan: at most seven, nothing that is in place, the same order each time, what stops the most harm first."""

from itertools import combinations

import pytest

from cyberbot.journeys.journey import Journey
from cyberbot.journeys.plan import ordered, weight
from cyberbot.journeys.walk import possible
from cyberbot.library.snapshot import Library

BASICS = {
    "backups": "backups",
    "updates": "updates",
    "twostep": "two-step-verification",
    "passwords": "passwords",
    "training": "phishing-email",
    "payments": "invoice-fraud",
    "incident": "incident-plan",
    "essentials": "cyber-essentials",
}
SECTOR = {
    "charity": "charities",
    "school": "schools-security",
    "farm": "farms",
    "construction": "construction",
    "legal": "legal-firms",
    "health": "health-and-care",
    "factory": "operational-technology",
    "shop": "card-payments",
}


@pytest.fixture
def journey(real: Library) -> Journey:
    return real.journeys["action-plan"]


def planned(journey: Journey, there: object, sector: str, size: str, *in_place: str) -> list[str]:
    assert journey.plan is not None
    answers = {"sector": (sector,), "size": (size,), "in-place": in_place or ("none",)}
    return [item.card for item in ordered(journey.plan, answers, there)]  # type: ignore[arg-type]


def every(journey: Journey, name: str) -> tuple[str, ...]:
    return possible(journey, next(one for one in journey.questions if one.id == name))


def test_every_combination(real: Library, journey: Journey) -> None:
    assert journey.plan is not None
    have = [one for one in every(journey, "in-place") if one != "none"]
    tried = 0
    for sector in every(journey, "sector"):
        for size in every(journey, "size"):
            for count in range(len(have) + 1):
                for in_place in combinations(have, count):
                    tried += 1
                    cards = planned(journey, real.cards, sector, size, *in_place)
                    assert 1 <= len(cards) <= 7
                    assert len(set(cards)) == len(cards)
                    assert not {BASICS[one] for one in in_place}.intersection(cards)
                    if sector in SECTOR:
                        assert SECTOR[sector] in cards, (sector, size, in_place)
    assert tried == 9 * 3 * 2**8


def test_the_order_is_by_weight_and_the_same_each_time(real: Library, journey: Journey) -> None:
    plan = journey.plan
    assert plan is not None
    answers = {"sector": ("legal",), "size": ("large",), "in-place": ("backups",)}
    items = ordered(plan, answers, real.cards)
    weights = [weight(item, answers) for item in items]
    assert weights == sorted(weights, reverse=True)
    assert items == ordered(plan, dict(reversed(answers.items())), real.cards)


def test_with_nothing_in_place_the_basics_come_first(real: Library, journey: Journey) -> None:
    assert planned(journey, real.cards, "farm", "small") == [
        "backups",
        "updates",
        "two-step-verification",
        "passwords",
        "phishing-email",
        "malware",
        "farms",
    ]


def test_where_payments_are_the_prize_they_come_early(real: Library, journey: Journey) -> None:
    assert "invoice-fraud" in planned(journey, real.cards, "legal", "small")[:4]
    assert "invoice-fraud" not in planned(journey, real.cards, "legal", "small", "payments")


def test_who_has_the_basics_goes_on_to_cyber_essentials(real: Library, journey: Journey) -> None:
    cards = planned(journey, real.cards, "other", "small", "backups", "updates", "twostep", "passwords", "training")
    assert cards[:2] == ["malware", "cyber-essentials"]


def test_a_card_that_is_not_there_is_not_promised(journey: Journey) -> None:
    assert planned(journey, {"updates", "farms"}, "farm", "small") == ["updates", "farms"]
    assert planned(journey, set(), "farm", "small") == []


def test_alone_nobody_is_told_to_train_staff(real: Library, journey: Journey) -> None:
    for sector in every(journey, "sector"):
        cards = planned(journey, real.cards, sector, "one", *BASICS)
        assert not {"staff-training", "access-control"}.intersection(cards)
