"""From the rules that held to a zone: their points are added up, and two thresholds cut.

The points were set on half of the labelled scenarios and measured on the other half (see `docs/model.md`).
"""

from collections.abc import Iterable

from cyberbot.triage.rule import Hit
from cyberbot.triage.verdict import Zone

SURE_FROM = 8
UNSURE_FROM = -1
START = -3
"""A message that says nothing in particular is not a report."""


def points(hits: Iterable[Hit]) -> int:
    """What the rules that held come to."""
    return START + sum(hit.rule.points for hit in hits)


def zone(total: int) -> Zone:
    """The zone of a total."""
    if total >= SURE_FROM:
        return Zone.SURE
    return Zone.UNSURE if total >= UNSURE_FROM else Zone.CLEAR
