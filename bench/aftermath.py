"""After a drill: what the database and the people's phones say of every message that was acknowledged."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from cyberbot.desk.desk import Desk
from cyberbot.desk.reading import read_conversation
from cyberbot.library.shelf import Shelf
from cyberbot.store import audit
from cyberbot.store.engine import Store
from cyberbot.store.sealing import MasterKeys
from cyberbot.store.tables import inbox, outbox, referral
from tests.bot_api.server import BotApi


@dataclass(frozen=True, slots=True, kw_only=True)
class Aftermath:
    messages: int
    acknowledged: int
    without_effect: int
    """Acknowledged, and not in the transcript, or without an answer there."""
    messages_doubled: int
    referrals_lost: int
    referrals_doubled: int
    letters: int
    letters_again: int
    """Letters that arrived more than once: allowed, a send is at least once."""
    faults: tuple[str, ...]

    @property
    def failed(self) -> bool:
        counted = self.without_effect + self.messages_doubled + self.referrals_lost + self.referrals_doubled
        return bool(counted or self.faults)


async def look(
    folder: Path, content: Path, said: Mapping[str, str], reporters: set[str], api: BotApi, *, letters: bool = True
) -> Aftermath:
    """`said`: address → its one message. `reporters`: the addresses whose message is a report.

    `letters`: every answer must have reached its person, not only the outbox.
    """
    store = await Store.open(f"sqlite:///{folder / 'cyberbot.sqlite3'}", MasterKeys.read(folder / "master.key"))
    try:
        desk = Desk(
            store=store,
            shelf=Shelf.open(content, show_drafts=True),
            clock=lambda: datetime.now(UTC),
            pushing=frozenset({"telegram"}),
        )
        return await _look(desk, said, reporters, api, folder, letters)
    finally:
        await store.close()


async def _look(
    desk: Desk, said: Mapping[str, str], reporters: set[str], api: BotApi, folder: Path, letters: bool
) -> Aftermath:
    async with desk.store.read() as tx:
        rows = (await tx.db.execute(sa.select(referral.c.conversation_id))).scalars().all()
        waiting = (await tx.db.execute(sa.select(sa.func.count()).select_from(inbox))).scalar_one()
        unsent = (
            await tx.db.execute(sa.select(sa.func.count()).where(outbox.c.state.in_(("waiting", "sending"))))
        ).scalar_one()
        anchor = folder / "audit.head"
        broken = await audit.verify(tx, anchor if anchor.exists() else None)  # a short drill may end before the first
    referrals = Counter(rows)
    without = doubled = lost = twice = 0
    for address, text in said.items():
        seen = await read_conversation(desk, "telegram", address)
        entries = seen.entries if seen is not None else ()
        heard = [entry.text for entry in entries if entry.who == "person"]
        answered = any(entry.who == "service" for entry in entries) and bool(api.to(int(address)) or not letters)
        without += text not in heard or not answered
        doubled += len(heard) > 1
        opened = referrals[seen.conversation_id] if seen is not None else 0
        lost += address in reporters and opened == 0
        twice += max(0, opened - (address in reporters))
    texts = Counter((sent.chat_id, sent.text) for sent in api.sent)
    faults = [f"{len(api.updates.waiting)} updates were never acknowledged"] if api.updates.waiting else []
    faults += [f"{waiting} messages still wait in the inbox"] if waiting else []
    faults += [f"{unsent} letters still wait in the outbox"] if unsent and letters else []
    faults += [f"the audit chain is broken: {broken}"] if broken else []
    faults += api.bad_calls[:5]
    return Aftermath(
        messages=len(said),
        acknowledged=len(set(api.updates.taken)),
        without_effect=without,
        messages_doubled=doubled,
        referrals_lost=lost,
        referrals_doubled=twice,
        letters=len(api.sent),
        letters_again=sum(count - 1 for count in texts.values()),
        faults=tuple(faults),
    )
