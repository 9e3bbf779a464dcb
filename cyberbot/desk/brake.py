"""A brake on tries: so many at once, then so many a minute. Held in the memory of one process."""

import time
from collections.abc import Callable


class Brake:
    """A bucket of tries that fills up again. `seconds` is a clock that never goes back."""

    def __init__(self, *, per_minute: float, burst: float, seconds: Callable[[], float] = time.monotonic) -> None:
        self._rate = per_minute / 60
        self._most = burst
        self._seconds = seconds
        self._left = burst
        self._at = seconds()

    def let(self) -> bool:
        """True where this try may go on; it is counted."""
        now = self._seconds()
        self._left = min(self._most, self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True
