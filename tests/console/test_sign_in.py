"""Sign-in: links, passwords, codes, what is told to a stranger, and how a sign-in ends."""

import asyncio
from datetime import timedelta

import pyotp
import pytest

from cyberbot.desk import officers, sign_in
from cyberbot.desk.brake import Brake
from cyberbot.desk.desk import Desk
from cyberbot.desk.officers import ForceFault, LaneFault, NameFault, NameTaken, NoSuchOfficer
from cyberbot.desk.passwords import PasswordFault
from cyberbot.desk.sign_in import CodeRefused, Door, LinkDead, PasswordRefused, Refused, TooMany
from cyberbot.referrals.lane import Lane
from cyberbot.store import audit
from cyberbot.store.officers import Role
from cyberbot.store.tables import officer as officer_table
from cyberbot.store.tables import recovery_code, session, sign_in_link
from tests.conftest import Clock
from tests.console.people import PASSWORD, enrolled
from tests.desk.saying import rows

PURSUE = [Lane.PURSUE]


async def test_from_a_link_to_the_queue(desk: Desk, clock: Clock, door: Door) -> None:
    link = await officers.add(desk, "DC Morris", PURSUE, "cheshire", Role.OFFICER)
    assert (await sign_in.invited(desk, link)).name == "DC Morris"

    token = await sign_in.set_password(desk, door, link, PASSWORD)
    enrolling = await sign_in.present(desk, token)
    assert enrolling is not None
    assert enrolling.stage is sign_in.Stage.ENROLLING
    secret, address = await sign_in.enrolment(desk, token)
    assert address.startswith("otpauth://totp/")
    fresh, codes = await sign_in.enrol(desk, token, pyotp.TOTP(secret).at(clock()))

    assert len(set(codes)) == 10
    assert await sign_in.present(desk, token) is None
    present = await sign_in.present(desk, fresh)
    assert present is not None
    assert present.officer.force == "cheshire"
    (listed,) = await officers.list_(desk)
    assert listed.can_sign_in


async def test_a_link_serves_once_and_for_a_day(desk: Desk, clock: Clock, door: Door) -> None:
    used = await officers.add(desk, "DC Morris", PURSUE)
    await sign_in.set_password(desk, door, used, PASSWORD)
    old = await officers.add(desk, "DC Shah", PURSUE)
    first = await officers.add(desk, "DC Hughes", PURSUE)
    second = await officers.reset(desk, "DC Hughes")
    clock.move(hours=23, minutes=59)
    assert (await sign_in.invited(desk, second)).name == "DC Hughes"
    clock.move(minutes=2)

    for dead in (used, old, first, second, "no such link"):
        with pytest.raises(LinkDead):
            await sign_in.invited(desk, dead)
        with pytest.raises(LinkDead):
            await sign_in.set_password(desk, door, dead, PASSWORD)


async def test_a_link_pressed_twice_at_once_sets_one_password(desk: Desk, door: Door) -> None:
    link = await officers.add(desk, "DC Morris", PURSUE)
    outcomes = await asyncio.gather(
        *(sign_in.set_password(desk, door, link, PASSWORD + str(number)) for number in range(3)),
        return_exceptions=True,
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["LinkDead", "LinkDead", "str"]


async def test_a_code_serves_once(desk: Desk, clock: Clock, door: Door) -> None:
    person = await enrolled(desk, clock, door)
    code = person.code(clock)
    token = await sign_in.sign_in(desk, door, "dc  MORRIS", PASSWORD, f" {code[:3]} {code[3:]} ")
    assert await sign_in.present(desk, token) is not None

    with pytest.raises(Refused):
        await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, code)
    clock.move(seconds=30)
    await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, person.code(clock))


async def test_one_code_sent_twice_at_once_signs_in_once(desk: Desk, clock: Clock, door: Door) -> None:
    person = await enrolled(desk, clock, door)
    outcomes = await asyncio.gather(
        *(sign_in.sign_in(desk, door, "DC Morris", PASSWORD, person.code(clock)) for _ in range(4)),
        return_exceptions=True,
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Refused", "Refused", "Refused", "str"]


async def test_a_recovery_code_serves_once(desk: Desk, clock: Clock, door: Door) -> None:
    person = await enrolled(desk, clock, door)
    code = person.codes[0]
    await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, f"{code[:5].lower()}-{code[5:]}")
    with pytest.raises(Refused):
        await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, code)
    await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, person.codes[1])


async def test_every_refusal_is_alike_and_is_audited(desk: Desk, clock: Clock, door: Door) -> None:
    person = await enrolled(desk, clock, door)
    await officers.add(desk, "DC New", PURSUE)
    await enrolled(desk, clock, door, "DC Gone")
    await officers.disable(desk, "DC Gone")

    texts = set()
    for name, password, code in (
        ("DC Nobody", PASSWORD, person.code(clock)),
        ("DC Morris", "wrong", person.code(clock)),
        ("DC Morris", PASSWORD, "000000"),
        ("DC Morris", PASSWORD, "ABCDE-12345"),
        ("DC New", "", "000000"),
        ("DC Gone", PASSWORD, "000000"),
    ):
        with pytest.raises(Refused) as refused:
            await sign_in.sign_in(desk, door, name, password, code)
        texts.add(str(refused.value))

    assert texts == {""}
    async with desk.store.read() as tx:
        nobody = await audit.entries(tx, "unknown")
        known = await audit.entries(tx, person.officer.id)
    assert [entry.detail["reason"] for entry in nobody] == ["name"]
    refused_for = [entry.detail["reason"] for entry in known if entry.act == "sign_in_refused"]
    assert refused_for == ["password", "code", "code"]


async def test_after_failures_a_pause_that_is_short(desk: Desk, clock: Clock, door: Door) -> None:
    person = await enrolled(desk, clock, door)
    for _ in range(4):
        with pytest.raises(Refused):
            await sign_in.sign_in(desk, door, "DC Morris", "wrong", person.code(clock))
    with pytest.raises(Refused):
        await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, person.code(clock))
    clock.move(seconds=3)
    await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, person.code(clock))

    for _ in range(12):
        with pytest.raises(Refused):
            await sign_in.sign_in(desk, door, "DC Morris", "wrong", "000000")
        clock.move(seconds=61)
    await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, person.code(clock))


async def test_a_known_and_an_unknown_name_take_the_same_time(quick_desk: Desk, clock: Clock, door: Door) -> None:
    await enrolled(quick_desk, clock, door)
    loop = asyncio.get_running_loop()

    async def seconds(name: str) -> float:
        start = loop.time()
        with pytest.raises(Refused):
            await sign_in.sign_in(quick_desk, door, name, "a wrong password here", "000000")
        return loop.time() - start

    known, unknown = [], []
    for _ in range(7):
        known.append(await seconds("DC Morris"))
        unknown.append(await seconds("DC Nobody"))
        clock.move(minutes=2)
    # The hash is nearly all of it: without the dummy an unknown name would answer ten times as fast.
    assert 0.5 < sorted(known)[3] / sorted(unknown)[3] < 2


async def test_a_flood_of_tries_is_braked(quick_desk: Desk) -> None:
    slow = Door(Brake(per_minute=6, burst=2, seconds=lambda: 0.0))
    for _ in range(2):
        with pytest.raises(Refused):
            await sign_in.sign_in(quick_desk, slow, "DC Nobody", "x", "0")
    with pytest.raises(TooMany):
        await sign_in.sign_in(quick_desk, slow, "DC Nobody", "x", "0")


def test_the_brake_lets_go_again() -> None:
    now = 0.0
    brake = Brake(per_minute=60, burst=2, seconds=lambda: now)
    assert [brake.let(), brake.let(), brake.let()] == [True, True, False]
    now = 1.0
    assert [brake.let(), brake.let()] == [True, False]


async def test_a_sign_in_ends_by_itself(desk: Desk, clock: Clock, door: Door) -> None:
    person = await enrolled(desk, clock, door)
    token = await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, person.code(clock))
    clock.move(minutes=14, seconds=59)
    assert await sign_in.present(desk, token, touch=False) is not None
    clock.move(seconds=1)
    assert await sign_in.present(desk, token) is None

    token = await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, person.code(clock))
    begun = clock()
    while clock() - begun < timedelta(hours=7, minutes=50):
        clock.move(minutes=10)
        assert await sign_in.present(desk, token) is not None
    clock.move(minutes=10)
    assert await sign_in.present(desk, token) is None


async def test_looking_in_the_background_keeps_nothing_alive(desk: Desk, clock: Clock, door: Door) -> None:
    person = await enrolled(desk, clock, door)
    token = await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, person.code(clock))
    for _ in range(3):
        clock.move(minutes=5)
        still = await sign_in.present(desk, token, touch=False)
    assert still is None


async def test_signing_out_everywhere_and_disabling_end_at_once(desk: Desk, clock: Clock, door: Door) -> None:
    person = await enrolled(desk, clock, door)
    tokens = []
    for _ in range(3):
        clock.move(seconds=31)
        tokens.append(await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, person.code(clock)))
    await sign_in.sign_out(desk, tokens[0], person.officer)
    assert [await sign_in.present(desk, token) is not None for token in tokens] == [False, True, True]
    await sign_in.sign_out(desk, tokens[1], person.officer, everywhere=True)
    assert [await sign_in.present(desk, token) for token in tokens] == [None, None, None]

    clock.move(seconds=31)
    token = await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, person.code(clock))
    await officers.disable(desk, "DC Morris")
    assert await sign_in.present(desk, token) is None


async def test_a_reset_takes_everything_away(desk: Desk, clock: Clock, door: Door) -> None:
    person = await enrolled(desk, clock, door)
    token = await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, person.code(clock))
    clock.move(seconds=31)
    link = await officers.reset(desk, "dc morris")

    assert await sign_in.present(desk, token) is None
    for code in (person.code(clock), person.codes[3]):
        with pytest.raises(Refused):
            await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, code)
    fresh = await sign_in.set_password(desk, door, link, "another long one of Kendal")
    secret, _ = await sign_in.enrolment(desk, fresh)
    assert secret != person.secret


async def test_nothing_of_use_stands_in_the_tables(desk: Desk, clock: Clock, door: Door) -> None:
    link = await officers.add(desk, "DC Shah", PURSUE)
    person = await enrolled(desk, clock, door)
    token = await sign_in.sign_in(desk, door, "DC Morris", PASSWORD, person.code(clock))
    everything = repr([await rows(desk, table) for table in (officer_table, sign_in_link, session, recovery_code)])
    for secret in (link, token, PASSWORD, person.secret, *person.codes):
        assert secret not in everything
    assert "$argon2id$" in everything


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("short one here", PasswordFault.SHORT),
        ("x1y2" * 70, PasswordFault.LONG),
        ("q1w2e3r4t5y6u7i8", PasswordFault.COMMON),
        ("Correct Horse Battery Staple", PasswordFault.COMMON),
        ("Th15 15 my pa55word", PasswordFault.COMMON),
        ("abcabcabcabcabcabc", PasswordFault.REPEATED),
        ("aaaaaaaaaaaaaaaa", PasswordFault.REPEATED),
        ("qwertyuiop1234567890", PasswordFault.REPEATED),
        ("Cheshire Police 2026!", PasswordFault.NAMED),
        ("DC Morris password 1", PasswordFault.NAMED),
        ("Welcome123456789!!", PasswordFault.NAMED),
        ("Summer2026!Summer26", PasswordFault.NAMED),
    ],
)
async def test_weak_passwords_are_refused(quick_desk: Desk, door: Door, password: str, why: PasswordFault) -> None:
    link = await officers.add(quick_desk, "DC Morris", PURSUE)
    with pytest.raises(PasswordRefused) as refused:
        await sign_in.set_password(quick_desk, door, link, password)
    assert refused.value.why is why
    assert (await sign_in.invited(quick_desk, link)).name == "DC Morris"


@pytest.mark.parametrize(
    "password",
    [PASSWORD, "mae gen i gath wen", "kettle-orbit-mustard", "  spaces at both ends  ", "ŵy ŷd môr haul glaw!"],
)
async def test_good_passwords_are_taken_as_typed(quick_desk: Desk, clock: Clock, door: Door, password: str) -> None:
    link = await officers.add(quick_desk, "DC Morris", PURSUE)
    token = await sign_in.set_password(quick_desk, door, link, password)
    secret, _ = await sign_in.enrolment(quick_desk, token)
    await sign_in.enrol(quick_desk, token, pyotp.TOTP(secret).at(clock()))
    clock.move(seconds=60)
    await sign_in.sign_in(quick_desk, door, "DC Morris", password, pyotp.TOTP(secret).at(clock()))


async def test_a_wrong_first_code_enrols_nobody(quick_desk: Desk, clock: Clock, door: Door) -> None:
    link = await officers.add(quick_desk, "DC Morris", PURSUE)
    token = await sign_in.set_password(quick_desk, door, link, PASSWORD)
    for typed in ("", "12345", "000000", "1" * 1000):
        with pytest.raises(CodeRefused):
            await sign_in.enrol(quick_desk, token, typed)
    clock.move(minutes=16)
    with pytest.raises(LinkDead):
        await sign_in.enrolment(quick_desk, token)


async def test_accounts_are_checked_when_they_are_made(quick_desk: Desk) -> None:
    await officers.add(quick_desk, "  DC   Siân Hughes ", PURSUE)
    assert [one.officer.name for one in await officers.list_(quick_desk)] == ["DC Siân Hughes"]
    with pytest.raises(NameTaken):
        await officers.add(quick_desk, "dc SIÂN hughes", PURSUE)
    for name in ("", "  ", "7", "<script>", "x" * 100, "DC\nMorris"):
        with pytest.raises(NameFault):
            await officers.add(quick_desk, name, PURSUE)
    with pytest.raises(LaneFault):
        await officers.add(quick_desk, "DC Morris", [])
    with pytest.raises(ForceFault):
        await officers.add(quick_desk, "DC Morris", PURSUE, "mordor")
    for act in (officers.reset, officers.disable):
        with pytest.raises(NoSuchOfficer):
            await act(quick_desk, "DC Nobody")
