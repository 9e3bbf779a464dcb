"""Officers' accounts: who may sign in and what they may see. Apart from sessions, which come and go.

A password stands only as an argon2id hash, a TOTP secret only sealed, links and recovery codes only hashed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import cast
from unicodedata import normalize

import sqlalchemy as sa
from sqlalchemy.engine import RowMapping

from cyberbot.referrals.lane import Lane
from cyberbot.store.engine import Tx
from cyberbot.store.tables import officer, recovery_code, sign_in_link


class Role(StrEnum):
    OFFICER = "officer"
    SUPERVISOR = "supervisor"
    """Also releases a referral that another officer holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """Who acts: the permission layer of the console."""

    id: str
    name: str
    """As shown and as typed at sign-in: "DC Morris"."""
    role: Role
    lanes: frozenset[Lane]
    force: str | None
    """The force the officer is bound to; None for the whole region."""

    def may_see(self, lane: Lane, force: str | None) -> bool:
        """A lane of theirs and, where they are bound to a force, a referral of it or of none known."""
        return lane in self.lanes and (self.force is None or force is None or force == self.force)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An officer with what sign-in needs to know of them."""

    officer: Officer
    key_id: str
    password: str | None
    """The argon2id hash; None before the first sign-in and after a reset."""
    enrolled: bool
    """True once a code of the authenticator app was confirmed."""
    failed: int
    not_before: datetime | None
    """No try is looked at before this moment."""
    disabled_at: datetime | None
    created_at: datetime


class NameTaken(Exception):
    """An officer of this name has an account already. Use another name, or reset that account."""


def folded(name: str) -> str:
    """A name as it is compared: case, spacing and look-alike forms of letters make no difference."""
    return " ".join(normalize("NFKC", name).casefold().split())


async def insert(
    tx: Tx, *, officer_id: str, name: str, role: Role, lanes: Iterable[Lane], force: str | None, at: datetime
) -> Account:
    """A new account without a password. Raises NameTaken."""
    if await by_name(tx, name) is not None:
        raise NameTaken
    shown = " ".join(normalize("NFKC", name).split())
    await tx.db.execute(
        officer.insert().values(
            id=officer_id,
            name=shown,
            role=role.value,
            lanes=sorted(lane.value for lane in lanes),
            force=force,
            key_id=await tx.new_key(),
            created_at=at,
        )
    )
    found = await find(tx, officer_id)
    assert found is not None
    return found


async def find(tx: Tx, officer_id: str) -> Account | None:
    row = (await tx.db.execute(sa.select(officer).where(officer.c.id == officer_id))).mappings().one_or_none()
    return None if row is None else _account(row)


async def by_name(tx: Tx, name: str) -> Account | None:
    """The account of a typed name. Compared here, not in SQL: the databases fold letters beyond ASCII differently."""
    wanted = folded(name)
    for row in await tx.db.execute(sa.select(officer.c.id, officer.c.name)):
        if folded(row.name) == wanted:
            return await find(tx, row.id)
    return None


async def everyone(tx: Tx) -> tuple[Account, ...]:
    """All accounts, by name."""
    rows = (await tx.db.execute(sa.select(officer).order_by(officer.c.name))).mappings()
    return tuple(_account(row) for row in rows)


async def set_password(tx: Tx, officer_id: str, password_hash: str | None) -> None:
    """A new hash (or none, at a reset), and a clean sheet of failures."""
    await _set(tx, officer_id, password=password_hash, failed=0, not_before=None)


async def set_totp(tx: Tx, account: Account, secret: str) -> None:
    """A fresh secret (base32), not in force before a code of it is confirmed."""
    sealed = await tx.seal(account.key_id, "officer", "sealed_totp", account.officer.id, secret.encode())
    await _set(tx, account.officer.id, sealed_totp=sealed, totp_counter=None)


async def clear_totp(tx: Tx, officer_id: str) -> None:
    await _set(tx, officer_id, sealed_totp=None, totp_counter=None)


async def totp(tx: Tx, account: Account) -> str | None:
    """The secret (base32), confirmed or not; None where there is none."""
    sealed = await tx.db.scalar(sa.select(officer.c.sealed_totp).where(officer.c.id == account.officer.id))
    if sealed is None:
        return None
    return (await tx.unseal(account.key_id, "officer", "sealed_totp", account.officer.id, sealed)).decode()


async def use_step(tx: Tx, officer_id: str, step: int) -> bool:
    """Marks a TOTP time step as used. False where it, or a later one, was used before: a code serves once."""
    done = await tx.db.execute(
        officer.update()
        .where(officer.c.id == officer_id, sa.or_(officer.c.totp_counter.is_(None), officer.c.totp_counter < step))
        .values(totp_counter=step)
    )
    return done.rowcount == 1


async def count_failure(tx: Tx, officer_id: str, failed: int, not_before: datetime | None) -> None:
    await _set(tx, officer_id, failed=failed, not_before=not_before)


async def set_disabled(tx: Tx, officer_id: str, at: datetime | None) -> None:
    await _set(tx, officer_id, disabled_at=at)


async def put_link(tx: Tx, link_hash: str, officer_id: str, expires_at: datetime) -> None:
    """The one link of this officer: earlier ones are gone."""
    await tx.db.execute(sign_in_link.delete().where(sign_in_link.c.officer_id == officer_id))
    await tx.db.execute(sign_in_link.insert().values(hash=link_hash, officer_id=officer_id, expires_at=expires_at))


async def drop_links(tx: Tx, officer_id: str) -> None:
    await tx.db.execute(sign_in_link.delete().where(sign_in_link.c.officer_id == officer_id))


async def linked(tx: Tx, link_hash: str, now: datetime) -> Account | None:
    """The account that a live link opens; None where it is unknown, used, too old, or the officer is disabled."""
    officer_id = await tx.db.scalar(
        sa.select(sign_in_link.c.officer_id).where(
            sign_in_link.c.hash == link_hash, sign_in_link.c.used_at.is_(None), sign_in_link.c.expires_at > now
        )
    )
    account = None if officer_id is None else await find(tx, officer_id)
    return None if account is None or account.disabled_at is not None else account


async def use_link(tx: Tx, link_hash: str, now: datetime) -> bool:
    """Uses a link up. False where another request was first."""
    done = await tx.db.execute(
        sign_in_link.update()
        .where(sign_in_link.c.hash == link_hash, sign_in_link.c.used_at.is_(None), sign_in_link.c.expires_at > now)
        .values(used_at=now)
    )
    return done.rowcount == 1


async def set_codes(tx: Tx, officer_id: str, hashes: Iterable[str]) -> None:
    """These recovery codes and no others."""
    await tx.db.execute(recovery_code.delete().where(recovery_code.c.officer_id == officer_id))
    rows = [{"hash": code, "officer_id": officer_id} for code in hashes]
    if rows:
        await tx.db.execute(recovery_code.insert(), rows)


async def use_code(tx: Tx, officer_id: str, code_hash: str, now: datetime) -> bool:
    """Uses a recovery code up. False where it is not one of theirs or was used before."""
    done = await tx.db.execute(
        recovery_code.update()
        .where(
            recovery_code.c.hash == code_hash,
            recovery_code.c.officer_id == officer_id,
            recovery_code.c.used_at.is_(None),
        )
        .values(used_at=now)
    )
    return done.rowcount == 1


async def codes_left(tx: Tx, officer_id: str) -> int:
    return (
        await tx.db.scalar(
            sa.select(sa.func.count())
            .select_from(recovery_code)
            .where(recovery_code.c.officer_id == officer_id, recovery_code.c.used_at.is_(None))
        )
        or 0
    )


async def _set(tx: Tx, officer_id: str, **values: str | int | bytes | datetime | None) -> None:
    await tx.db.execute(officer.update().where(officer.c.id == officer_id).values(**values))


def _account(row: RowMapping) -> Account:
    return Account(
        officer=Officer(
            id=row["id"],
            name=row["name"],
            role=Role(row["role"]),
            lanes=frozenset(Lane(lane) for lane in cast("list[str]", row["lanes"])),
            force=row["force"],
        ),
        key_id=row["key_id"],
        password=row["password"],
        enrolled=row["totp_counter"] is not None,
        failed=row["failed"],
        not_before=row["not_before"],
        disabled_at=row["disabled_at"],
        created_at=row["created_at"],
    )
