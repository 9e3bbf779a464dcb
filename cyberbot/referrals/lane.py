"""The three rooms of the unit, as lanes of one queue."""

from enum import StrEnum


class Lane(StrEnum):
    PURSUE = "pursue"
    """Victim reports."""
    PROTECT = "protect"
    """Requests for a visit, a talk or training."""
    PREVENT = "prevent"
    """A young person somebody worries about; a school's request."""
