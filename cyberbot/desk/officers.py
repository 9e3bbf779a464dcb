"""Officers' accounts as the command line keeps them: add, list, reset, disable. Each act is audited.

No password is ever made here or shown: the officer sets one behind a link that works once, for a day.
"""

import hashlib
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from cyberbot.desk.desk import Desk
from cyberbot.referrals.lane import Lane
from cyberbot.store import audit, sessions
from cyberbot.store import officers as rows
from cyberbot.store.engine import Tx
from cyberbot.store.officers import Account, NameTaken, Officer, Role

__all__ = ["LINK_LASTS", "Listed", "NameTaken", "Officer", "Role", "add", "disable", "link_path", "list_", "reset"]

LINK_LASTS = timedelta(hours=24)
OPERATOR = "operator"
_NAME = re.compile(r"[^\W\d_][\w .'’-]{1,78}[\w.]", re.UNICODE)


class NameFault(ValueError):
    """Give the officer a name of 3 to 80 letters, such as "DC Morris"."""


class LaneFault(ValueError):
    """Give the officer at least one lane: pursue, protect or prevent."""


class ForceFault(ValueError):
    """This force is not in content/places.yaml."""


class NoSuchOfficer(LookupError):
    """No officer has this name. `cyberbot officer list` shows the names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A line of `officer list`."""

    officer: Officer
    can_sign_in: bool
    """Password and second factor are set, and the account is not disabled."""
    disabled_at: datetime | None
    created_at: datetime


def token_hash(token: str) -> str:
    """What is kept of a random token: SHA-256, hex. The token has 128 bits or more, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def link_path(token: str) -> str:
    """Where the one-time link leads, to be joined to the console's address."""
    return f"/console/link/{token}"


async def add(
    desk: Desk,
    name: str,
    lanes: Iterable[Lane],
    force: str | None = None,
    role: Role = Role.OFFICER,
    *,
    actor: str = OPERATOR,
) -> str:
    """A new officer. The token of their one-time link (24 hours).

    Raises NameFault, LaneFault, ForceFault or NameTaken.
    """
    chosen = frozenset(lanes)
    if _NAME.fullmatch(name.strip()) is None:
        raise NameFault
    if not chosen:
        raise LaneFault
    if force is not None and force not in desk.shelf.library.places.forces:
        raise ForceFault
    now = desk.clock()
    async with desk.store.write() as tx:
        officer_id = secrets.token_hex(16)
        await rows.insert(tx, officer_id=officer_id, name=name, role=role, lanes=chosen, force=force, at=now)
        token = await _link(tx, officer_id, now)
        detail = {"role": role.value, "lanes": " ".join(sorted(chosen)), "force": force}
        await audit.append(tx, actor=actor, act="officer_added", subject=officer_id, detail=detail, at=now)
    return token


async def list_(desk: Desk) -> tuple[Listed, ...]:
    """All officers, by name."""
    async with desk.store.read() as tx:
        return tuple(
            Listed(
                officer=account.officer,
                can_sign_in=account.password is not None and account.enrolled and account.disabled_at is None,
                disabled_at=account.disabled_at,
                created_at=account.created_at,
            )
            for account in await rows.everyone(tx)
        )


async def reset(desk: Desk, name: str, *, actor: str = OPERATOR) -> str:
    """Password, second factor, recovery codes and sign-ins are gone; a disabled account is open again.

    The token of a fresh one-time link. Raises NoSuchOfficer.
    """
    now = desk.clock()
    async with desk.store.write() as tx:
        officer_id = (await _named(tx, name)).officer.id
        await rows.set_password(tx, officer_id, None)
        await rows.clear_totp(tx, officer_id)
        await rows.set_codes(tx, officer_id, ())
        await rows.set_disabled(tx, officer_id, None)
        await sessions.end_all(tx, officer_id)
        token = await _link(tx, officer_id, now)
        await audit.append(tx, actor=actor, act="officer_reset", subject=officer_id, detail={}, at=now)
    return token


async def disable(desk: Desk, name: str, *, actor: str = OPERATOR) -> None:
    """Shuts an account: its sign-ins end now, its links open nothing. Raises NoSuchOfficer."""
    now = desk.clock()
    async with desk.store.write() as tx:
        officer_id = (await _named(tx, name)).officer.id
        await rows.set_disabled(tx, officer_id, now)
        await rows.drop_links(tx, officer_id)
        ended = await sessions.end_all(tx, officer_id)
        await audit.append(
            tx, actor=actor, act="officer_disabled", subject=officer_id, detail={"sessions": ended}, at=now
        )


async def _named(tx: Tx, name: str) -> Account:
    account = await rows.by_name(tx, name)
    if account is None:
        raise NoSuchOfficer
    return account


async def _link(tx: Tx, officer_id: str, now: datetime) -> str:
    token = secrets.token_urlsafe(24)
    await rows.put_link(tx, token_hash(token), officer_id, now + LINK_LASTS)
    return token
