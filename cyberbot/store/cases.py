"""Referrals as officers see and move them: the queue, one case, an act on it. What the reporter does is in `referrals`.

Every query takes the officer it is for and shows nothing else: the permission layer stands in the SQL itself.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, cast

import sqlalchemy as sa

from cyberbot.language.lang import Lang
from cyberbot.referrals.band import Band, Confidence, Level, Term
from cyberbot.referrals.lane import Lane
from cyberbot.referrals.state import State
from cyberbot.store import details
from cyberbot.store.details import Details
from cyberbot.store.engine import Tx
from cyberbot.store.officers import Officer
from cyberbot.store.sealing import KeyDestroyed
from cyberbot.store.tables import officer, referral

UNKNOWN_FORCE = "unknown"


class Status(StrEnum):
    """What the queue may be narrowed to."""

    OPEN = "open"
    NEW = "new"
    HELD = "held"
    MINE = "mine"
    CLOSED = "closed"
    ALL = "all"


class Age(StrEnum):
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    OLDER = "older"


class Sort(StrEnum):
    BAND = "band"
    DUE = "due"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What an officer asked the queue for."""

    status: Status = Status.OPEN
    lane: Lane | None = None
    level: Level | None = None
    age: Age | None = None
    force: str | None = None
    """A force id, or UNKNOWN_FORCE."""
    sort: Sort = Sort.BAND
    down: bool = False
    """True: the other way round than the usual order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A referral's open side, as an officer sees it."""

    id: str
    reference: str
    key_id: str
    conversation_id: str | None
    has_receipt: bool
    channel: str
    lang: Lang
    lane: Lane
    state: State
    version: int
    level: Level
    band: Band
    summary: str
    force: str | None
    taken_by: str | None
    """An officer's id."""
    taken_name: str | None
    taken_at: datetime | None
    opened_at: datetime
    changed_at: datetime
    due_at: datetime | None
    closed_at: datetime | None
    close_reason: str | None
    withdrawn_at: datetime | None
    undeliverable_at: datetime | None
    sealed_details: bytes
    sealed_contact: bytes | None

    @property
    def held(self) -> bool:
        """True while an officer has it. One that was reopened still knows who had it, and waits for anybody."""
        return self.taken_by is not None and self.state in _HELD


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line of the queue. `details` is None where the keys are gone."""

    case: Case
    details: Details | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    rows: tuple[Row, ...]
    total: int
    late: int
    soon: int
    """Due within the hour, not late."""


_HELD = (State.TAKEN, State.ASSESSING, State.NEED_INFO, State.ACTIONED)
_WAITING = tuple(state for state in State if state.waiting)
_OVER = (State.CLOSED, State.WITHDRAWN, State.SPAM)
_HIDDEN = (State.DRAFT, State.DISPOSED)
_AGES = {Age.HOUR: timedelta(hours=1), Age.DAY: timedelta(days=1), Age.WEEK: timedelta(days=7)}
_FROM = referral.outerjoin(officer, officer.c.id == referral.c.taken_by)
_COLUMNS: tuple[sa.ColumnElement[object], ...] = (
    *[column for column in referral.c if column.name not in ("band", "score", "completed_at", "disposed_at")],
    referral.c.band,
    officer.c.name.label("taken_name"),
)


async def queue(tx: Tx, by: Officer, filters: Filters, now: datetime, *, limit: int, offset: int = 0) -> Page:
    """The referrals that the officer may see and asked for, in their order."""
    where = [*_scope(by), *_narrowed(by, filters, now)]
    asked = sa.select(*_COLUMNS).select_from(_FROM).where(*where).order_by(*_order(filters))
    rows = (await tx.db.execute(asked.limit(limit).offset(offset))).mappings().all()
    total, late, soon = await _counts(tx, where, now)
    shown = [Row(case=case, details=await _details(tx, case)) for case in map(_case, rows)]
    return Page(rows=tuple(shown), total=total, late=late, soon=soon)


async def arrived(tx: Tx, by: Officer, filters: Filters, now: datetime, since: datetime) -> int:
    """How many referrals of this view have come in since then."""
    where = [*_scope(by), *_narrowed(by, filters, now), referral.c.opened_at > since]
    return await tx.db.scalar(sa.select(sa.func.count()).select_from(_FROM).where(*where)) or 0


async def find(tx: Tx, by: Officer, reference: str) -> Case | None:
    """One referral, where the officer may see it."""
    where = [*_scope(by), referral.c.reference == reference]
    row = (await tx.db.execute(sa.select(*_COLUMNS).select_from(_FROM).where(*where))).mappings().one_or_none()
    return None if row is None else _case(row)


async def move(tx: Tx, case: Case, now: datetime, **values: str | datetime | None) -> bool:
    """Changes a case and raises its version. False where somebody changed it since `case` was read: nothing is done."""
    done = await tx.db.execute(
        referral.update()
        .where(referral.c.id == case.id, referral.c.version == case.version, referral.c.state == case.state.value)
        .values(version=case.version + 1, changed_at=now, **values)
    )
    return done.rowcount == 1


async def names(tx: Tx, officer_ids: Sequence[str]) -> Mapping[str, str]:
    """Officers' names by id, for a timeline."""
    asked = sa.select(officer.c.id, officer.c.name).where(officer.c.id.in_(set(officer_ids)))
    return {row.id: row.name for row in await tx.db.execute(asked)}


def _scope(by: Officer) -> list[sa.ColumnElement[bool]]:
    where: list[sa.ColumnElement[bool]] = [
        referral.c.lane.in_(sorted(lane.value for lane in by.lanes)),
        referral.c.state.not_in([state.value for state in _HIDDEN]),
        referral.c.disposed_at.is_(None),
    ]
    if by.force is not None:
        where.append(sa.or_(referral.c.force.is_(None), referral.c.force == by.force))
    return where


def _narrowed(by: Officer, filters: Filters, now: datetime) -> list[sa.ColumnElement[bool]]:
    where: list[sa.ColumnElement[bool]] = []
    match filters.status:
        case Status.OPEN:
            where.append(_in(state for state in State if state.open))
        case Status.NEW:
            where.append(_in(_WAITING))
        case Status.HELD:
            where.append(_in(_HELD))
        case Status.MINE:
            where += [_in(_HELD), referral.c.taken_by == by.id]
        case Status.CLOSED:
            where.append(_in(_OVER))
        case Status.ALL:
            pass
    if filters.lane is not None:
        where.append(referral.c.lane == filters.lane.value)
    if filters.level is not None:
        where.append(referral.c.level == filters.level.value)
    if filters.age is Age.OLDER:
        where.append(referral.c.opened_at < now - _AGES[Age.WEEK])
    elif filters.age is not None:
        where.append(referral.c.opened_at >= now - _AGES[filters.age])
    if filters.force == UNKNOWN_FORCE:
        where.append(referral.c.force.is_(None))
    elif filters.force is not None:
        where.append(referral.c.force == filters.force)
    return where


def _in(states: Iterable[State]) -> sa.ColumnElement[bool]:
    return referral.c.state.in_([state.value for state in states])


def _order(filters: Filters) -> list[sa.ColumnElement[Any]]:
    due = [referral.c.due_at.is_(None), _way(referral.c.due_at, filters.down and filters.sort is Sort.DUE)]
    last = [referral.c.opened_at, referral.c.id]
    if filters.sort is Sort.REFERENCE:
        return [_way(referral.c.reference, filters.down)]
    if filters.sort is Sort.DUE:
        return [*due, *last]
    if filters.status is Status.CLOSED:  # what is over has nothing due: the latest first
        return [referral.c.changed_at.desc(), *last]
    return [_way(referral.c.level, filters.down), *due, *last]


def _way(column: sa.ColumnElement[Any], down: bool) -> sa.ColumnElement[Any]:
    return column.desc() if down else column


async def _counts(tx: Tx, where: list[sa.ColumnElement[bool]], now: datetime) -> tuple[int, int, int]:
    live = referral.c.state.in_([state.value for state in State if state.open])
    late = sa.func.sum(sa.case((sa.and_(live, referral.c.due_at < now), 1), else_=0))
    soon = sa.and_(live, referral.c.due_at >= now, referral.c.due_at < now + timedelta(hours=1))
    row = (
        await tx.db.execute(
            sa.select(sa.func.count(), late, sa.func.sum(sa.case((soon, 1), else_=0))).select_from(_FROM).where(*where)
        )
    ).one()
    return row[0], row[1] or 0, row[2] or 0


async def _details(tx: Tx, case: Case) -> Details | None:
    try:
        return await details.read(tx, case)
    except KeyDestroyed:
        return None


def _case(row: sa.RowMapping) -> Case:
    return Case(
        id=row["id"],
        reference=row["reference"],
        key_id=row["key_id"],
        conversation_id=row["conversation_id"],
        has_receipt=row["receipt_hash"] is not None,
        channel=row["channel"],
        lang=Lang(row["lang"]),
        lane=Lane(row["lane"]),
        state=State(row["state"]),
        version=row["version"],
        level=Level(row["level"]),
        band=_band(row["band"]),
        summary=row["summary"],
        force=row["force"],
        taken_by=row["taken_by"],
        taken_name=row["taken_name"],
        taken_at=row["taken_at"],
        opened_at=row["opened_at"],
        changed_at=row["changed_at"],
        due_at=row["due_at"],
        closed_at=row["closed_at"],
        close_reason=row["close_reason"],
        withdrawn_at=row["withdrawn_at"],
        undeliverable_at=row["undeliverable_at"],
        sealed_details=row["sealed_details"],
        sealed_contact=row["sealed_contact"],
    )


def _band(kept: Mapping[str, object]) -> Band:
    """A band as `referrals.written` wrote it."""
    terms = cast("list[dict[str, object]]", kept["terms"])
    return Band(
        level=Level(str(kept["level"])),
        score=float(str(kept["score"])),
        by_score=Level(str(kept["by_score"])),
        terms=tuple(Term(key=str(term["key"]), points=float(str(term["points"]))) for term in terms),
        floors=tuple(str(floor) for floor in cast("list[object]", kept["floors"])),
        confidence=Confidence(str(kept["confidence"])),
    )
