"""How an officer comes in: a one-time link, a password, a code of an authenticator app; and how a sign-in ends.

Every refusal looks the same and does the same work, so that nobody learns which names exist (security rows 13 to 15).
"""

import asyncio
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import pyotp

from cyberbot.desk import passwords
from cyberbot.desk.brake import Brake
from cyberbot.desk.desk import Desk
from cyberbot.desk.officers import token_hash
from cyberbot.desk.passwords import Hasher, PasswordFault
from cyberbot.language.lang import Lang
from cyberbot.store import audit, officers, sessions
from cyberbot.store.engine import Tx
from cyberbot.store.officers import Account, Officer
from cyberbot.store.sessions import Stage

IDLE = timedelta(minutes=15)
LONGEST = timedelta(hours=8)
_TOUCH_AFTER = timedelta(seconds=20)
CODES = 10
_CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_FREE_TRIES = 3
_LONGEST_WAIT = timedelta(seconds=60)
_WINDOW = 30
NOBODY = "unknown"


class Refused(Exception):
    """The name, the password and the code do not fit together. After a few tries, wait a minute before the next."""


class TooMany(Exception):
    """Many people are trying to sign in. Wait a minute, then try again."""


class LinkDead(Exception):
    """This link was used before, or is more than 24 hours old. Ask for a new one."""


class PasswordRefused(Exception):
    """Choose another password."""

    def __init__(self, why: PasswordFault) -> None:
        super().__init__(why.value)
        self.why = why


class CodeRefused(Exception):
    """The code does not fit. Wait for the next one in the app, then enter it."""


class Why(StrEnum):
    """Why a sign-in was refused, for the audit alone."""

    NAME = "name"
    WAIT = "wait"
    DISABLED = "disabled"
    PASSWORD = "password"  # noqa: S105 - the name of a reason
    CODE = "code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Present:
    """Who a request comes from."""

    officer: Officer
    stage: Stage
    until: datetime
    """When the sign-in ends if nothing more is done."""


class Door:
    """What sign-in holds in one process: the hasher, two at a time, and the brake on all tries together."""

    def __init__(self, brake: Brake | None = None, hasher: Hasher | None = None) -> None:
        self.hasher = hasher or Hasher()
        self.brake = brake or Brake(per_minute=60, burst=60)
        self.turns = asyncio.Semaphore(2)

    async def fits(self, password_hash: str | None, password: str) -> bool:
        async with self.turns:
            return await asyncio.to_thread(self.hasher.fits, password_hash, password)

    async def hash(self, password: str) -> str:
        async with self.turns:
            return await asyncio.to_thread(self.hasher.hash, password)


async def invited(desk: Desk, link: str) -> Officer:
    """Whose link it is. Changes nothing, so that a mail program which opens links uses none up. Raises LinkDead."""
    async with desk.store.read() as tx:
        account = await officers.linked(tx, token_hash(link), desk.clock())
    if account is None:
        raise LinkDead
    return account.officer


async def set_password(desk: Desk, door: Door, link: str, password: str) -> str:
    """Sets the first password and uses the link up. A session token good for enrolling only.

    Raises LinkDead or PasswordRefused.
    """
    officer = await invited(desk, link)
    why = passwords.fault(password, officer.name)
    if why is not None:
        raise PasswordRefused(why)
    hashed = await door.hash(password)
    now = desk.clock()
    async with desk.store.write() as tx:
        account = await officers.linked(tx, token_hash(link), now)
        if account is None or not await officers.use_link(tx, token_hash(link), now):
            raise LinkDead
        await officers.set_password(tx, officer.id, hashed)
        await officers.set_totp(tx, account, pyotp.random_base32())
        await sessions.end_all(tx, officer.id)
        token = await _start(tx, officer.id, Stage.ENROLLING, now)
        await audit.append(tx, actor=officer.id, act="password_set", subject=officer.id, detail={}, at=now)
    return token


async def enrolment(desk: Desk, token: str) -> tuple[str, str]:
    """The secret (base32) that waits to be confirmed, and its `otpauth:` address for the QR. Raises LinkDead."""
    async with desk.store.read() as tx:
        account, _ = await _enrolling(tx, desk, token)
        secret = await officers.totp(tx, account)
    if secret is None:
        raise LinkDead
    issuer = desk.shelf.library.words.text(Lang.EN, "console.issuer")
    return secret, pyotp.TOTP(secret).provisioning_uri(name=account.officer.name, issuer_name=issuer)


async def enrol(desk: Desk, token: str, typed: str) -> tuple[str, tuple[str, ...]]:
    """Confirms the authenticator app. A fresh signed-in token, and the recovery codes, which are never shown again.

    Raises LinkDead, or CodeRefused.
    """
    now = desk.clock()
    async with desk.store.write() as tx:
        account, old = await _enrolling(tx, desk, token)
        officer_id = account.officer.id
        if not await _use_totp(tx, account, typed, now):
            raise CodeRefused
        codes = tuple(_recovery_code() for _ in range(CODES))
        await officers.set_codes(tx, officer_id, [tx.blind("recovery", code) for code in codes])
        await sessions.end(tx, old)
        fresh = await _start(tx, officer_id, Stage.SIGNED_IN, now)
        await audit.append(tx, actor=officer_id, act="enrolled", subject=officer_id, detail={}, at=now)
    return fresh, codes


async def sign_in(desk: Desk, door: Door, name: str, password: str, code: str, old_token: str | None = None) -> str:
    """A fresh session token; `old_token` ends. Raises Refused for every reason alike, or TooMany."""
    if not door.brake.let():
        raise TooMany
    async with desk.store.read() as tx:
        known = await officers.by_name(tx, name[:200])
    fits = await door.fits(known.password if known else None, password)
    now = desk.clock()
    token: str | None = None
    async with desk.store.write() as tx:
        account = await officers.find(tx, known.officer.id) if known else None
        why = await _refusal(tx, account, known, fits, code, now)
        subject = account.officer.id if account else NOBODY
        if why is not None:
            if account is not None and why in {Why.PASSWORD, Why.CODE}:
                failed = account.failed + 1
                await officers.count_failure(tx, subject, failed, _wait(failed, now))
            await audit.append(
                tx, actor=subject, act="sign_in_refused", subject=subject, detail={"reason": why.value}, at=now
            )
        else:
            await officers.count_failure(tx, subject, 0, None)
            if old_token:
                await sessions.end(tx, token_hash(old_token))
            await sessions.sweep(tx, now - IDLE, now - LONGEST)
            token = await _start(tx, subject, Stage.SIGNED_IN, now)
            await audit.append(tx, actor=subject, act="signed_in", subject=subject, detail={}, at=now)
    if token is None:
        raise Refused
    return token


async def present(desk: Desk, token: str | None, *, touch: bool = True) -> Present | None:
    """Who holds this token now; None where it ran out, was struck out, or the officer is disabled.

    `touch` keeps the sign-in alive; a page that asks by itself in the background must not.
    """
    if not token or len(token) > 100:
        return None
    now = desk.clock()
    async with desk.store.read() as tx:
        session = await sessions.find(tx, token_hash(token))
        account = await officers.find(tx, session.officer_id) if session else None
    if session is None or account is None or account.disabled_at is not None:
        return None
    if now - session.used_at >= IDLE or now - session.started_at >= LONGEST:
        return None
    used_at = session.used_at
    if touch and now - used_at >= _TOUCH_AFTER:
        used_at = now
        async with desk.store.write() as tx:
            await sessions.touch(tx, session.hash, now)
    until = min(used_at + IDLE, session.started_at + LONGEST)
    return Present(officer=account.officer, stage=session.stage, until=until)


async def sign_out(desk: Desk, token: str, officer: Officer, *, everywhere: bool = False) -> None:
    """Ends this sign-in, or all of the officer's."""
    now = desk.clock()
    async with desk.store.write() as tx:
        if everywhere:
            await sessions.end_all(tx, officer.id)
        else:
            await sessions.end(tx, token_hash(token))
        act = "signed_out_everywhere" if everywhere else "signed_out"
        await audit.append(tx, actor=officer.id, act=act, subject=officer.id, detail={}, at=now)


async def prove(tx: Tx, officer: Officer, typed: str, now: datetime) -> bool:
    """The second factor once more, for an act that asks for it. Uses the code up; a failure counts as at sign-in."""
    account = await officers.find(tx, officer.id)
    if account is None or (account.not_before is not None and now < account.not_before):
        return False
    if await _use_factor(tx, account, typed, now):
        return True
    await officers.count_failure(tx, officer.id, account.failed + 1, _wait(account.failed + 1, now))
    return False


async def _refusal(
    tx: Tx, account: Account | None, known: Account | None, fits: bool, code: str, now: datetime
) -> Why | None:
    if account is None or known is None:
        return Why.NAME
    if account.disabled_at is not None:
        return Why.DISABLED
    if account.not_before is not None and now < account.not_before:
        return Why.WAIT
    # The password may have been changed since it was compared, outside this transaction.
    if not fits or not account.enrolled or account.password != known.password:
        return Why.PASSWORD
    return None if await _use_factor(tx, account, code, now) else Why.CODE


async def _use_factor(tx: Tx, account: Account, typed: str, now: datetime) -> bool:
    code = "".join(letter for letter in typed[:60] if letter.isalnum()).upper()
    if code.isdigit() and len(code) == 6:
        return await _use_totp(tx, account, code, now)
    code = code.translate(str.maketrans("OIL", "011"))
    return len(code) == 10 and await officers.use_code(tx, account.officer.id, tx.blind("recovery", code), now)


async def _use_totp(tx: Tx, account: Account, typed: str, now: datetime) -> bool:
    secret = await officers.totp(tx, account)
    code = "".join(letter for letter in typed[:60] if letter.isdigit())
    if secret is None:
        return False
    clock = pyotp.TOTP(secret)
    step = int(now.timestamp()) // _WINDOW
    fitting = [near for near in (step - 1, step, step + 1) if pyotp.utils.strings_equal(clock.generate_otp(near), code)]
    return bool(fitting) and await officers.use_step(tx, account.officer.id, max(fitting))


async def _enrolling(tx: Tx, desk: Desk, token: str) -> tuple[Account, str]:
    hashed = token_hash(token)
    session = await sessions.find(tx, hashed)
    if session is None or session.stage is not Stage.ENROLLING or desk.clock() - session.used_at >= IDLE:
        raise LinkDead
    account = await officers.find(tx, session.officer_id)
    if account is None or account.disabled_at is not None:
        raise LinkDead
    return account, hashed


async def _start(tx: Tx, officer_id: str, stage: Stage, now: datetime) -> str:
    token = secrets.token_urlsafe(24)
    await sessions.start(tx, token_hash(token), officer_id, stage, now)
    return token


def _recovery_code() -> str:
    return "".join(secrets.choice(_CODE_LETTERS) for _ in range(10))


def _wait(failed: int, now: datetime) -> datetime | None:
    """From the fourth failure a pause that doubles, a minute at most: it slows a guesser and locks no one out."""
    if failed <= _FREE_TRIES:
        return None
    return now + min(timedelta(seconds=2 ** min(failed - _FREE_TRIES, 10)), _LONGEST_WAIT)
