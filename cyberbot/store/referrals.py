"""Referrals as the reporter's side makes them: opened, added to, dropped, taken back. Each has a key of its own.

What officers do with them is in `store.cases`; what is personal in them is sealed and read back in `store.details`.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from cyberbot.referrals.band import Band, Confidence, Level
from cyberbot.referrals.lane import Lane
from cyberbot.referrals.priority import BandRules, band, due
from cyberbot.referrals.state import Act, State, acts, moved
from cyberbot.store import details
from cyberbot.store.tables import referral, referral_entry
from cyberbot.store.tx import Tx
from cyberbot.talk.turn import AddToReferral, OpenReferral

REPORTER = "reporter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A referral's open side: nothing of the person in it."""

    id: str
    reference: str
    key_id: str
    conversation_id: str | None
    lane: Lane
    state: State
    level: Level
    band: Mapping[str, object]
    opened_at: datetime
    withdrawn_at: datetime | None
    sealed_details: bytes
    sealed_contact: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What an addition came to."""

    before: Known
    state: State
    level: Level

    @property
    def confirmed(self) -> bool:
        """True where a draft became a referral just now."""
        return self.before.state is State.DRAFT and self.state is not State.DRAFT

    @property
    def raised(self) -> bool:
        return self.level < self.before.level


async def taken(tx: Tx, reference: str, receipt: str) -> bool:
    """True where a drawn reference or receipt is in use already: another must be drawn."""
    asked = sa.select(referral.c.id).where(
        sa.or_(referral.c.reference == reference, referral.c.receipt_hash == receipt_hash(tx, receipt))
    )
    return (await tx.db.execute(asked.limit(1))).first() is not None


def receipt_hash(tx: Tx, receipt: str) -> str:
    return tx.blind("receipt", receipt)


async def open_(
    tx: Tx, change: OpenReferral, *, channel: str, conversation_id: str | None, rules: BandRules, at: datetime
) -> Known:
    """Opens a referral under a key of its own. A draft waits outside the queue and has no time to be seen by."""
    id_ = secrets.token_hex(16)
    key_id = await tx.new_key()
    computed = band(change.facts, rules)
    kept = details.of_opening(change)
    state = State.DRAFT if change.draft else State.NEW
    contact = change.answers.get(details.CONTACT)
    values = {
        "id": id_,
        "reference": change.reference,
        "key_id": key_id,
        "conversation_id": conversation_id,
        "lane": change.lane.value,
        "state": state.value,
        "level": computed.level.value,
        "band": written(computed),
        "opened_at": at,
        "withdrawn_at": None,
        "sealed_details": await details.sealed(tx, id_, key_id, kept),
        "sealed_contact": await details.sealed_contact(tx, id_, key_id, contact) if contact else None,
    }
    await tx.db.execute(
        referral.insert().values(
            **values,
            receipt_hash=receipt_hash(tx, change.receipt),
            channel=channel,
            lang=change.lang.value,
            score=computed.score,
            summary=change.summary,
            force=kept.force,
            changed_at=at,
            due_at=None if change.draft else due(computed.level, change.lane, at, rules),
        )
    )
    return _known(values)


async def find(tx: Tx, reference: str, *, hold: bool = True) -> Known | None:
    """The referral with this reference, held until the transaction ends unless told otherwise (as in `Store.read`)."""
    return await _one(tx, referral.c.reference == reference, hold=hold)


async def by_receipt(tx: Tx, receipt: str, *, hold: bool = False) -> Known | None:
    """The referral that a reporter holds the receipt of."""
    return await _one(tx, referral.c.receipt_hash == receipt_hash(tx, receipt), hold=hold)


async def listening(tx: Tx, conversation_id: str) -> Known | None:
    """The referral that hears what the reporter says next: one whose officer asked, else the latest that is open."""
    open_states = [state.value for state in State if state.open]
    asked = (
        sa.select(*_COLUMNS)
        .where(referral.c.conversation_id == conversation_id, referral.c.state.in_(open_states))
        .order_by((referral.c.state == State.NEED_INFO.value).desc(), referral.c.opened_at.desc(), referral.c.id)
        .limit(1)
        .with_for_update()
    )
    row = (await tx.db.execute(asked)).mappings().one_or_none()
    return None if row is None else _known(row)


async def add(tx: Tx, known: Known, change: AddToReferral, rules: BandRules, at: datetime) -> Changed:
    """Adds words, signs, facts and answers. The band may rise by it and never falls. Raises KeyDestroyed."""
    before = await details.read(tx, known)
    after = details.joined(before, change)
    computed = band(after.facts, rules)
    state = _state_after(known.state, confirm=change.confirm, said=bool(change.text or change.answers))
    # An officer may have set the level by hand. It gives way only where the facts now weigh more than ever before.
    risen = computed.level < Level(str(known.band.get("level", known.level)))
    level = min(known.level, computed.level) if risen else known.level
    values: dict[str, object] = {
        "changed_at": at,
        "undeliverable_at": None,
        "state": state.value,
        "force": after.force,
        "sealed_details": await details.sealed(tx, known.id, known.key_id, after),
    }
    if computed.level <= Level(str(known.band.get("level", known.level))):
        values |= {"level": level.value, "score": computed.score, "band": {**known.band, **written(computed)}}
    if state is not known.state:
        values["version"] = referral.c.version + 1
    if known.state is State.DRAFT and state is not State.DRAFT:
        values["due_at"] = due(level, known.lane, at, rules)
    elif level < known.level:
        # Sooner than before at most: a new look at the facts gives nobody more time.
        values["due_at"] = sa.case(
            (referral.c.due_at < (sooner := due(level, known.lane, at, rules)), referral.c.due_at), else_=sooner
        )
    if change.complete:
        values["completed_at"] = sa.func.coalesce(referral.c.completed_at, at)
    if contact := change.answers.get(details.CONTACT):
        values["sealed_contact"] = await details.sealed_contact(tx, known.id, known.key_id, contact)
    await tx.db.execute(referral.update().where(referral.c.id == known.id).values(values))
    if change.text:
        await add_entry(tx, known, REPORTER, change.text.encode(), at)
    return Changed(before=known, state=state, level=level)


async def hear(tx: Tx, known: Known, text: str, at: datetime) -> State:
    """Words that change nothing but are the reporter's: kept with the referral, for its officer. The state after."""
    state = _state_after(known.state, confirm=False, said=True)
    values: dict[str, object] = {"changed_at": at, "state": state.value, "undeliverable_at": None}
    if state is not known.state:
        values["version"] = referral.c.version + 1
    await tx.db.execute(referral.update().where(referral.c.id == known.id).values(values))
    await add_entry(tx, known, REPORTER, text.encode(), at)
    return state


async def add_entry(
    tx: Tx, known: details.Keyed, kind: str, body: bytes, at: datetime, officer_id: str | None = None
) -> int:
    """Adds an entry (reporter, service, officer, note), sealed under the referral's key; its number."""
    asked = sa.select(sa.func.coalesce(sa.func.max(referral_entry.c.seq), 0) + 1)
    seq = int((await tx.db.execute(asked.where(referral_entry.c.referral_id == known.id))).scalar_one())
    sealed = await tx.seal(known.key_id, "referral_entry", "sealed_body", f"{known.id}/{seq}", body)
    await tx.db.execute(
        referral_entry.insert().values(
            referral_id=known.id, seq=seq, kind=kind, officer_id=officer_id, sealed_body=sealed, at=at
        )
    )
    return seq


async def withdraw(tx: Tx, known: Known, at: datetime) -> bool:
    """The reporter takes it back; officers see it as withdrawn. False where it is past that (closed, disposed)."""
    if Act.WITHDRAW not in acts(known.state):
        return False
    state = moved(known.state, Act.WITHDRAW)
    await tx.db.execute(
        referral.update()
        .where(referral.c.id == known.id)
        .values(state=state.value, withdrawn_at=at, changed_at=at, version=referral.c.version + 1)
    )
    return True


async def drop_draft(tx: Tx, known: Known) -> bool:
    """Nothing happened: the draft is erased with its key. False where it is no draft any more."""
    if known.state is not State.DRAFT:
        return False
    await tx.db.execute(referral_entry.delete().where(referral_entry.c.referral_id == known.id))
    await tx.db.execute(referral.delete().where(referral.c.id == known.id))
    await tx.destroy_key(known.key_id)
    return True


async def stale_draft(tx: Tx, before: datetime) -> Known | None:
    """A draft that was opened before then, held, and by nobody else."""
    asked = (
        sa.select(*_COLUMNS)
        .where(referral.c.state == State.DRAFT.value, referral.c.opened_at < before)
        .order_by(referral.c.opened_at, referral.c.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = (await tx.db.execute(asked)).mappings().one_or_none()
    return None if row is None else _known(row)


async def settle(tx: Tx, known: Known, rules: BandRules, at: datetime) -> None:
    """A draft that nobody answered for becomes a referral, marked as of low confidence."""
    await tx.db.execute(
        referral.update()
        .where(referral.c.id == known.id)
        .values(
            state=moved(known.state, Act.CONFIRM).value,
            version=referral.c.version + 1,
            band={**known.band, "confidence": Confidence.LOW.value},
            due_at=due(known.level, known.lane, at, rules),
            changed_at=at,
        )
    )


async def unlink(tx: Tx, conversation_id: str) -> int:
    """The conversation is being erased; its referrals stay, and no longer know whose they are. How many."""
    done = await tx.db.execute(
        referral.update().where(referral.c.conversation_id == conversation_id).values(conversation_id=None)
    )
    return done.rowcount


async def unreachable(tx: Tx, conversation_id: str, at: datetime) -> None:
    """A letter to the reporter cannot arrive: their officer should know."""
    await tx.db.execute(
        referral.update()
        .where(referral.c.conversation_id == conversation_id, referral.c.disposed_at.is_(None))
        .values(undeliverable_at=at)
    )


def written(computed: Band) -> dict[str, object]:
    """A band as the `band` column holds it."""
    return {
        "level": computed.level.value,
        "score": computed.score,
        "by_score": computed.by_score.value,
        "terms": [{"key": term.key, "points": term.points} for term in computed.terms],
        "floors": list(computed.floors),
        "confidence": computed.confidence.value,
    }


def _state_after(state: State, *, confirm: bool, said: bool) -> State:
    """Words from the reporter may wake a closed referral, and answer what an officer asked."""
    if confirm and Act.CONFIRM in acts(state):
        return moved(state, Act.CONFIRM)
    return moved(state, Act.ANSWERED) if said and Act.ANSWERED in acts(state) else state


_COLUMNS = (
    referral.c.id,
    referral.c.reference,
    referral.c.key_id,
    referral.c.conversation_id,
    referral.c.lane,
    referral.c.state,
    referral.c.level,
    referral.c.band,
    referral.c.opened_at,
    referral.c.withdrawn_at,
    referral.c.sealed_details,
    referral.c.sealed_contact,
)


async def _one(tx: Tx, where: sa.ColumnElement[bool], *, hold: bool) -> Known | None:
    asked = sa.select(*_COLUMNS).where(where, referral.c.disposed_at.is_(None))
    row = (await tx.db.execute(asked.with_for_update() if hold else asked)).mappings().one_or_none()
    return None if row is None else _known(row)


def _known(row: Mapping[str, object] | sa.RowMapping) -> Known:
    values = dict(row.items())
    values |= {"lane": Lane(values["lane"]), "state": State(values["state"]), "level": Level(values["level"])}
    return Known(**values)  # type: ignore[arg-type]
