"""How far updates are stored: the offset that confirms them to Telegram, kept in the database, under a lease.

Apart from the poller because Telegram starts its numbers anew, anywhere, after a week without updates: an old offset
could then confirm updates that nobody has stored. So an offset is sent once, and forgotten after six days.
"""

from datetime import datetime, timedelta

from cyberbot.desk.desk import Desk
from cyberbot.store import leases, marks

MARK = "telegram.offset"
GOOD_FOR = timedelta(days=6)


class Offset:
    """The offset of the copy `holder`, while it holds the lease."""

    def __init__(self, desk: Desk, *, holder: str, lease: str, lease_seconds: int) -> None:
        self._desk = desk
        self._holder = holder
        self._lease = lease
        self._lease_seconds = lease_seconds
        self._next: int | None = None
        self._read = False

    async def hold(self) -> bool:
        """Take or renew the lease; False while another copy has it."""
        now = self._desk.clock()
        async with self._desk.store.write() as tx:
            held = await leases.take(
                tx, self._lease, self._holder, now=now, until=now + timedelta(seconds=self._lease_seconds)
            )
        if not held:
            self._read = False  # whoever holds it moves the mark on
        return held

    async def release(self) -> None:
        """Let another copy begin at once."""
        async with self._desk.store.write() as tx:
            await leases.release(tx, self._lease, self._holder)

    async def to_confirm(self) -> int | None:
        """The offset to send: below it all is stored. None where there is nothing to confirm."""
        if not self._read:
            async with self._desk.store.read() as tx:
                self._next = _fresh(await marks.get(tx, MARK), self._desk.clock())
            self._read = True
        return self._next

    def confirmed(self) -> None:
        """Telegram has taken the offset that was sent and holds what came before it no longer."""
        self._next = None

    async def stored(self, update_id: int) -> None:
        """All up to and with `update_id` is committed."""
        async with self._desk.store.write() as tx:
            await marks.put(tx, MARK, f"{update_id + 1} {self._desk.clock().isoformat()}")
        self._next = update_id + 1


def _fresh(mark: str | None, now: datetime) -> int | None:
    if mark is None:
        return None
    offset, _, at = mark.partition(" ")
    return int(offset) if now - datetime.fromisoformat(at) < GOOD_FOR else None
