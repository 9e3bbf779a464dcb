"""How sure a share is: Wilson's interval, and whether one share lies below another beyond noise.

Wilson (1927) keeps its promise for small counts and for shares near 0 and 1, where most of ours lie.
Newcombe (1998, method 10) makes of two such intervals one for their difference.
"""

import math

BOTH_SIDES = 1.959964
"""Standard deviations of a 95 % interval."""
ONE_SIDE = 1.644854
"""Standard deviations of a one-sided 95 % bound."""


def wilson(hits: int, of: int, z: float = BOTH_SIDES) -> tuple[float, float]:
    """The bounds of the share `hits / of`, each 0..1; (0, 1) where nothing was counted."""
    if not of:
        return 0.0, 1.0
    share, square = hits / of, z * z
    centre = (share + square / (2 * of)) / (1 + square / of)
    half = z / (1 + square / of) * math.sqrt(share * (1 - share) / of + square / (4 * of * of))
    return max(0.0, centre - half), min(1.0, centre + half)


def lower(now: tuple[int, int], before: tuple[int, int]) -> bool:
    """True where the share `now` (hits, of) lies below `before` by more than chance explains: one side, 95 %."""
    if not now[1] or not before[1]:
        return False
    new, old = now[0] / now[1], before[0] / before[1]
    top = wilson(*now, z=ONE_SIDE)[1]
    floor = wilson(*before, z=ONE_SIDE)[0]
    return old - new > math.hypot(old - floor, top - new)
