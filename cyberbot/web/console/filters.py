"""The queue's filters as they stand in the address, and the links that change one of them.

Apart from the page because an address may be typed or stale: what cannot be read is left out, never an error.
"""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from cyberbot.referrals.band import Level
from cyberbot.referrals.lane import Lane
from cyberbot.store.cases import UNKNOWN_FORCE, Age, Filters, Sort, Status

E = TypeVar("E", bound=StrEnum)

NAMES = ("status", "lane", "band", "age", "force")
USUAL = Filters()


def read(query: Mapping[str, str], forces: Mapping[str, object]) -> Filters:
    """The filters of an address."""
    force = query.get("force", "")
    return Filters(
        status=_one(Status, query.get("status")) or Status.OPEN,
        lane=_one(Lane, query.get("lane")),
        level=_one(Level, query.get("band")),
        age=_one(Age, query.get("age")),
        force=force if force in forces or force == UNKNOWN_FORCE else None,
        sort=_one(Sort, query.get("sort")) or Sort.BAND,
        down=query.get("order") == "down",
    )


def address(filters: Filters, page: int = 1) -> str:
    """The bare address of a view. What is usual is left out."""
    values = {
        "status": filters.status.value if filters.status is not Status.OPEN else "",
        "lane": filters.lane.value if filters.lane else "",
        "band": filters.level.value if filters.level else "",
        "age": filters.age.value if filters.age else "",
        "force": filters.force or "",
        "sort": filters.sort.value if filters.sort is not Sort.BAND else "",
        "order": "down" if filters.down else "",
        "page": str(page) if page > 1 else "",
    }
    query = urlencode({name: value for name, value in values.items() if value})
    return "/queue" + ("?" + query if query else "")


def without(filters: Filters, name: str) -> Filters:
    """The same view without one filter. Without a status it shows all of them."""
    match name:
        case "status":
            return replace(filters, status=Status.ALL)
        case "lane":
            return replace(filters, lane=None)
        case "band":
            return replace(filters, level=None)
        case "age":
            return replace(filters, age=None)
        case _:
            return replace(filters, force=None)


def sorted_by(filters: Filters, sort: Sort) -> Filters:
    """The same view in another order; the other way round where it is in that order already."""
    return replace(filters, sort=sort, down=filters.sort is sort and not filters.down)


def narrowed(filters: Filters) -> bool:
    """True where more than the usual view was asked for."""
    return replace(filters, sort=Sort.BAND, down=False) != USUAL


def _one(kind: type[E], value: str | None) -> E | None:
    return next((one for one in kind if one.value == value), None)
