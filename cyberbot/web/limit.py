"""How often one browser, and all browsers together, may post. In memory: a gentle brake, not a wall.

Never by network address: a school or a town may stand behind one.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from aiohttp import web

REMEMBERED = 20_000
"""Browsers remembered at most; the one seen longest ago is forgotten first."""


class TooMany(web.HTTPTooManyRequests):
    """Too many messages came at once. Wait half a minute, then send it again."""


@dataclass(slots=True)
class Bucket:
    """Tokens that refill with time, up to `burst`."""

    burst: float
    per_second: float
    tokens: float
    at: float

    def take(self, now: float) -> bool:
        self.tokens = min(self.burst, self.tokens + max(0.0, now - self.at) * self.per_second)
        self.at = now
        if self.tokens < 1:
            return False
        self.tokens -= 1
        return True


class Brake:
    """One bucket for each browser and one for all. `clock` counts seconds and never goes back."""

    def __init__(self, *, each: tuple[int, float], everyone: tuple[int, float], clock: Callable[[], float]) -> None:
        self._each = each
        self._clock = clock
        self._all = Bucket(everyone[0], everyone[1], everyone[0], clock())
        self._by_browser: OrderedDict[bytes, Bucket] = OrderedDict()

    def check(self, token: str) -> None:
        """Count one post of the browser that holds `token`. Raises TooMany."""
        now = self._clock()
        name = hashlib.sha256(token.encode()).digest()[:16]
        own = self._by_browser.get(name)
        if own is None:
            burst, per_second = self._each
            own = self._by_browser[name] = Bucket(burst, per_second, burst, now)
            if len(self._by_browser) > REMEMBERED:
                self._by_browser.popitem(last=False)
        self._by_browser.move_to_end(name)
        if not own.take(now) or not self._all.take(now):
            raise TooMany


BRAKE: web.AppKey[Brake] = web.AppKey("brake", Brake)
