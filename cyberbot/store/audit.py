"""The audit chain: who did what to which referral, each entry signed over the one before it.

The signature (HMAC, with a key that is not in the database) shows an edit or a gap; heads anchored in a file outside
the database show a cut tail, and a chain signed anew by somebody who had the key.
"""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from cyberbot.store.tables import audit, audit_head
from cyberbot.store.tx import Tx

Detail = Mapping[str, str | int | float | bool | None]

DETAIL_KEYS = frozenset(
    {
        "band",
        "by_score",
        "channel",
        "complete",
        "confidence",
        "conversation",
        "draft",
        "fields",
        "filters",
        "floors",
        "force",
        "from",
        "from_level",
        "held_by",
        "kind",
        "lane",
        "lanes",
        "level",
        "name",
        "outcome",
        "own",
        "page",
        "reason",
        "receipt_hash",
        "referrals",
        "role",
        "rows",
        "score",
        "sessions",
        "state",
        "states",
        "step",
        "summary",
        "tags",
        "to",
        "to_level",
        "unreadable",
        "until",
        "version",
    }
)
"""What an entry may say beside who, what and when. A person's words never do; a new key is added here on purpose."""

_PAGE = 1000
_LONGEST = 80


class NotForAudit(ValueError):
    """An audit entry may not carry this: what a person wrote or is called has no place there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    seq: int
    at: datetime
    actor: str
    """An officer's id, or `reporter`, `machine`, `operator`."""
    act: str
    subject: str
    detail: Detail


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """The first place where the chain does not hold."""

    seq: int
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    seq: int
    mac: str


async def append(tx: Tx, *, actor: str, act: str, subject: str, detail: Detail, at: datetime) -> None:
    """Adds an entry. It is written just before the commit, in the order of the calls, since all writers share one head.

    Raises NotForAudit for a detail key that is not in DETAIL_KEYS, or a text of more than 80 characters.
    """
    unknown = detail.keys() - DETAIL_KEYS
    long = {key for key, value in detail.items() if isinstance(value, str) and len(value) > _LONGEST}
    if unknown or long:
        raise NotForAudit(", ".join(sorted(unknown | long)))
    written = json.dumps(dict(detail), sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    when = at.astimezone(UTC).isoformat()

    async def write() -> None:
        head = await _head(tx, lock=True)
        seq = head.seq + 1
        mac = _mac(tx, head.mac, seq, when, actor, act, subject, written)
        await tx.db.execute(
            audit.insert().values(seq=seq, at=when, actor=actor, act=act, subject=subject, detail=written, mac=mac)
        )
        await tx.db.execute(audit_head.update().where(audit_head.c.id == 1).values(seq=seq, mac=mac))

    tx.at_close(write)


async def entries(tx: Tx, subject: str) -> tuple[AuditEntry, ...]:
    """All entries about one subject, oldest first."""
    rows = await tx.db.execute(sa.select(audit).where(audit.c.subject == subject).order_by(audit.c.seq))
    return tuple(
        AuditEntry(
            seq=row.seq,
            at=datetime.fromisoformat(row.at),
            actor=row.actor,
            act=row.act,
            subject=row.subject,
            detail=json.loads(row.detail),
        )
        for row in rows
    )


async def head(tx: Tx) -> Head:
    """The last entry's number (0: none yet) and signature."""
    return await _head(tx, lock=False)


async def anchor_head(tx: Tx, anchor: Path, at: datetime) -> Head:
    """Adds the present head to the anchor file, unless it stands there already. The file is never rewritten."""
    now = await head(tx)
    await asyncio.to_thread(_anchor, anchor, now, at)
    return now


async def verify(tx: Tx, anchor: Path | None) -> Broken | None:
    """Walks the whole chain, and the anchored heads where a file is given. None: all holds."""
    anchored: dict[int, str] = {}
    if anchor is not None:
        try:
            anchored = await asyncio.to_thread(_read_anchor, anchor)
        except (OSError, ValueError, KeyError, TypeError):
            return Broken(seq=0, what="the anchor file cannot be read")
    last = Head(seq=0, mac="")
    while True:
        rows = (
            await tx.db.execute(sa.select(audit).where(audit.c.seq > last.seq).order_by(audit.c.seq).limit(_PAGE))
        ).all()
        for row in rows:
            if row.seq != last.seq + 1:
                return Broken(seq=last.seq + 1, what="an entry is missing")
            if row.mac != _mac(tx, last.mac, row.seq, row.at, row.actor, row.act, row.subject, row.detail):
                return Broken(seq=row.seq, what="an entry was changed")
            if anchored.pop(row.seq, row.mac) != row.mac:
                return Broken(seq=row.seq, what="an entry differs from its anchor")
            last = Head(seq=row.seq, mac=row.mac)
        if not rows:
            break
    if last.seq and anchor is not None and not await asyncio.to_thread(anchor.exists):
        return Broken(seq=0, what="the anchor file is gone")
    if anchored:
        return Broken(seq=last.seq + 1, what="entries after this one are missing: the anchor knows of more")
    stored = (await tx.db.execute(sa.select(audit_head.c.seq, audit_head.c.mac))).one_or_none()
    if stored is None or (stored.seq, stored.mac) != (last.seq, last.mac):
        return Broken(seq=last.seq + 1, what="the head differs from the last entry")
    return None


async def _head(tx: Tx, *, lock: bool) -> Head:
    asked = sa.select(audit_head.c.seq, audit_head.c.mac).where(audit_head.c.id == 1)
    row = (await tx.db.execute(asked.with_for_update() if lock else asked)).one()
    return Head(seq=row.seq, mac=row.mac)


def _mac(tx: Tx, before: str, *parts: str | int) -> str:
    # JSON of a list: no two different entries are written alike, whatever stands in their fields.
    return tx.keys.sign(json.dumps([before, *parts], ensure_ascii=True).encode())


def _anchor(path: Path, now: Head, at: datetime) -> None:
    known = _read_anchor(path) if path.exists() else {}
    if now.seq == 0 or now.seq in known:
        return
    with path.open("a", encoding="ascii") as file:
        file.write(json.dumps({"seq": now.seq, "mac": now.mac, "at": at.astimezone(UTC).isoformat()}) + "\n")


def _read_anchor(path: Path) -> dict[int, str]:
    if not path.exists():
        return {}
    lines = path.read_text(encoding="ascii").splitlines()
    return {int(line["seq"]): str(line["mac"]) for line in map(json.loads, lines)}
