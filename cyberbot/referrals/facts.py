"""What is known about a reported matter, in words the priority rules understand.

Apart because both the reading of a message (triage) and the answers to the guided report fill it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Tag(StrEnum):
    """One thing that is said or shown to be so. The value is kept with the referral and shown to officers in words."""

    RISK_TO_LIFE = "risk_to_life"
    CHILD = "child"
    DOMESTIC_ABUSE = "domestic_abuse"
    VULNERABLE = "vulnerable"
    GOING_ON = "going_on"
    RECENT = "recent"
    PAST = "past"
    ORGANISATION = "organisation"
    CRITICAL_SERVICE = "critical_service"
    RANSOMWARE = "ransomware"
    INTRUSION = "intrusion"
    ACCOUNT_TAKEN = "account_taken"
    DATA_LOST = "data_lost"
    DENIAL_OF_SERVICE = "denial_of_service"
    MONEY_LOST = "money_lost"
    RECALL_WINDOW = "recall_window"
    """A payment that a bank may still stop or recall."""
    EXTORTION = "extortion"
    SEXTORTION = "sextortion"
    IMAGES = "images"
    STALKING = "stalking"
    DETAILS_GIVEN = "details_given"
    """A password, code or bank details were given or typed."""
    DEVICE_TAKEN_OVER = "device_taken_over"
    FRAUD = "fraud"
    ON_BEHALF = "on_behalf"
    THIRD_PARTY_DATA = "third_party_data"
    UNREADABLE = "unreadable"
    """The machine could not deal with the message: nothing is known of it until a person reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that the band is computed from. Later facts add to earlier ones (`joined`)."""

    tags: frozenset[Tag] = frozenset()
    money_pence: int | None = None
    """The largest sum named as lost, in pence; None where none was named."""
    people_affected: int | None = None
    answered: int = 0
    """How many questions of the guided report were answered: the confidence stands on it."""

    def joined(self, other: "Facts") -> "Facts":
        """Both together. A fact once known is never unknown again; the larger number wins."""
        return Facts(
            tags=self.tags | other.tags,
            money_pence=_larger(self.money_pence, other.money_pence),
            people_affected=_larger(self.people_affected, other.people_affected),
            answered=max(self.answered, other.answered),
        )


def _larger(one: int | None, other: int | None) -> int | None:
    known = [number for number in (one, other) if number is not None]
    return max(known) if known else None
