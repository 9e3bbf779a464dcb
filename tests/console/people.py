"""Officers and referrals for the tests of this room, made through the same functions that the service uses."""

import secrets
from dataclasses import dataclass, field

import pyotp

from cyberbot.desk import casework, officers, sign_in
from cyberbot.desk.case import open_referral
from cyberbot.desk.desk import Desk
from cyberbot.desk.drawing import spare
from cyberbot.desk.sign_in import Door
from cyberbot.language.lang import Lang
from cyberbot.referrals.facts import Facts, Tag
from cyberbot.referrals.lane import Lane
from cyberbot.store import conversations
from cyberbot.store import officers as accounts
from cyberbot.store.officers import Officer, Role
from cyberbot.talk.turn import OpenReferral
from cyberbot.triage.verdict import Sign
from tests.conftest import Clock

PASSWORD = "violet tractor humming over Kendal"
ALL_LANES = frozenset(Lane)


@dataclass(frozen=True, slots=True)
class Person:
    """An officer who has signed in once."""

    officer: Officer
    secret: str
    codes: tuple[str, ...] = field(default=())

    def code(self, clock: Clock) -> str:
        return pyotp.TOTP(self.secret).at(clock())


async def officer(
    desk: Desk,
    name: str = "DC Morris",
    lanes: frozenset[Lane] = ALL_LANES,
    force: str | None = None,
    role: Role = Role.OFFICER,
) -> Officer:
    """An account that has not signed in yet."""
    async with desk.store.write() as tx:
        account = await accounts.insert(
            tx, officer_id=secrets.token_hex(16), name=name, role=role, lanes=lanes, force=force, at=desk.clock()
        )
    return account.officer


async def enrolled(
    desk: Desk,
    clock: Clock,
    door: Door,
    name: str = "DC Morris",
    lanes: frozenset[Lane] = ALL_LANES,
    force: str | None = None,
    role: Role = Role.OFFICER,
) -> Person:
    """An officer with password, authenticator app and recovery codes; the clock has moved past the first code."""
    link = await officers.add(desk, name, lanes, force, role)
    token = await sign_in.set_password(desk, door, link, PASSWORD)
    secret, _ = await sign_in.enrolment(desk, token)
    signed_in, codes = await sign_in.enrol(desk, token, pyotp.TOTP(secret).at(clock()))
    present = await sign_in.present(desk, signed_in)
    assert present is not None
    await sign_in.sign_out(desk, signed_in, present.officer)
    clock.move(seconds=60)
    return Person(present.officer, secret, codes)


async def referral(
    desk: Desk,
    text: str = "we have been hacked and all our files are locked",
    *,
    summary: str = "ransomware",
    lane: Lane = Lane.PURSUE,
    tags: frozenset[Tag] = frozenset({Tag.RANSOMWARE, Tag.GOING_ON, Tag.ORGANISATION}),
    money_pence: int | None = None,
    answers: dict[str, str] | None = None,
    channel: str = "telegram",
    address: str | None = "1001",
    lang: Lang = Lang.EN,
    draft: bool = False,
    unreadable: bool = False,
) -> str:
    """A referral in the queue; its reference. `address` None: the chat has been erased."""
    drawn = spare()
    async with desk.store.write() as tx:
        row = None
        if address is not None:
            row = await conversations.found_or_created(tx, channel, address, desk.clock())
        change = OpenReferral(
            reference=drawn.reference,
            receipt=drawn.receipt,
            lane=lane,
            summary=summary,
            text=text,
            lang=lang,
            signs=(Sign(id="files_locked", reason="says that files are locked", words="files are locked"),),
            facts=Facts(tags=tags, money_pence=money_pence, answered=len(answers or {})),
            answers=answers or {},
            draft=draft,
            unreadable=unreadable,
        )
        known = await open_referral(tx, desk, change, channel=channel, conversation_id=row.id if row else None)
    return known.reference


async def version(desk: Desk, by: Officer, reference: str) -> int:
    """The version that an officer would see now."""
    return (await casework.open_case(desk, by, reference)).case.version
