"""The order of a plan: what is in place already left out, what stops the most harm first, never more than it may hold.

Apart because this is the one place where answers become an order, and it must be the same each time.
"""

from collections.abc import Container

from cyberbot.journeys.journey import Answers, Plan, PlanItem


def ordered(plan: Plan, answers: Answers, there: Container[str]) -> tuple[PlanItem, ...]:
    """The items that fit, heaviest first, at most `plan.most`. `there`: ids of the cards that can be opened."""
    fitting = [item for item in plan.items if item.card in there and item.when.holds(answers)]
    # Sorting is stable, so equal weights keep the order in which the editor wrote them.
    return tuple(sorted(fitting, key=lambda item: -weight(item, answers))[: plan.most])


def weight(item: PlanItem, answers: Answers) -> int:
    return item.weight + sum(add for when, add in item.more if when.holds(answers))
