"""Casework on both databases: of many officers one wins, every act is audited, all or nothing of it stays."""

import asyncio
from collections import Counter

import pytest

from cyberbot.desk import casework
from cyberbot.desk.casework import Changed, NoSuchReferral, NotYours, Reason, TakenAlready, Unreachable
from cyberbot.desk.desk import Desk
from cyberbot.desk.reading import read_conversation
from cyberbot.language.lang import Lang
from cyberbot.referrals.lane import Lane
from cyberbot.referrals.state import NotAllowed, State
from cyberbot.store import audit, referrals
from cyberbot.store.officers import Role
from cyberbot.store.tables import outbox
from tests.conftest import Clock
from tests.console.people import officer, referral, version
from tests.desk.saying import rows


async def acts(desk: Desk, reference: str) -> list[str]:
    async with desk.store.read() as tx:
        return [entry.act for entry in await audit.entries(tx, reference)]


async def test_of_fifty_officers_one_takes_it_and_the_others_are_told_who(desk: Desk) -> None:
    officers = [await officer(desk, f"DC Number {number}") for number in range(50)]
    reference = await referral(desk)

    outcomes = await asyncio.gather(
        *(casework.take(desk, one, reference, 1) for one in officers), return_exceptions=True
    )

    told = [outcome for outcome in outcomes if isinstance(outcome, TakenAlready)]
    assert Counter(type(outcome).__name__ for outcome in outcomes) == {"NoneType": 1, "TakenAlready": 49}
    winner = officers[outcomes.index(None)]
    assert {clash.case.taken_name for clash in told} == {winner.name}
    assert all(clash.case.taken_at is not None for clash in told)
    case = (await casework.open_case(desk, winner, reference)).case
    assert (case.taken_by, case.state, case.version) == (winner.id, State.TAKEN, 2)
    assert (await acts(desk, reference)).count("taken") == 1


async def test_a_case_from_new_to_closed_with_every_act_audited(desk: Desk) -> None:
    by = await officer(desk)
    reference = await referral(desk)

    await casework.open_case(desk, by, reference)
    await casework.take(desk, by, reference, 1)
    await casework.assess(desk, by, reference, 2)
    await casework.note(desk, by, reference, 3, "Rang them. They have backups.")
    await casework.reply(desk, by, reference, 4, "Do not pay. We will ring you.")
    await casework.close(desk, by, reference, 5, Reason.ADVICE_GIVEN, "Nothing more to do.")

    assert await acts(desk, reference) == [
        "opened", "case_opened", "taken", "assessing", "note_added", "replied", "note_added", "closed",
    ]  # fmt: skip
    dossier = await casework.open_case(desk, by, reference)
    assert dossier.case.state is State.CLOSED
    assert dossier.case.close_reason == "advice_given"
    assert [(entry.kind, entry.body.decode()) for entry in dossier.entries] == [
        ("note", "Rang them. They have backups."),
        ("officer", "Do not pay. We will ring you."),
        ("note", "Nothing more to do."),
    ]
    assert {entry.actor for entry in dossier.timeline} == {"machine", by.id}
    async with desk.store.read() as tx:
        assert await audit.verify(tx, None) is None


async def test_a_stale_page_changes_nothing_and_tells_what_happened(desk: Desk) -> None:
    one, other = await officer(desk, "DC Morris"), await officer(desk, "DC Shah")
    reference = await referral(desk)
    seen = (await casework.open_case(desk, one, reference)).seen
    await casework.take(desk, one, reference, 1)

    with pytest.raises(Changed) as clash:
        await casework.note(desk, other, reference, 1, "mine")

    assert clash.value.case.version == 2
    happened, names = await casework.since(desk, other, reference, seen)
    assert [(names[entry.actor], entry.act) for entry in happened] == [("DC Morris", "taken")]
    await casework.note(desk, other, reference, 2, "mine")
    assert [entry.body for entry in (await casework.open_case(desk, one, reference)).entries] == [b"mine"]


async def test_two_notes_at_once_both_stay_or_one_is_told(desk: Desk) -> None:
    one, other = await officer(desk, "DC Morris"), await officer(desk, "DC Shah")
    reference = await referral(desk)

    outcomes = await asyncio.gather(
        casework.note(desk, one, reference, 1, "first"),
        casework.note(desk, other, reference, 1, "second"),
        return_exceptions=True,
    )

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Changed", "NoneType"]
    assert len((await casework.open_case(desk, one, reference)).entries) == 1


async def test_release_puts_it_back_and_a_supervisor_may_do_it_too(desk: Desk) -> None:
    by, other = await officer(desk, "DC Morris"), await officer(desk, "DC Shah")
    boss = await officer(desk, "DS Hughes", role=Role.SUPERVISOR)
    reference = await referral(desk)
    first_due = (await casework.open_case(desk, by, reference)).case.due_at
    await casework.take(desk, by, reference, 1)
    assert (await casework.open_case(desk, by, reference)).case.due_at != first_due

    with pytest.raises(NotYours):
        await casework.release(desk, other, reference, 2)
    await casework.release(desk, boss, reference, 2)

    case = (await casework.open_case(desk, by, reference)).case
    assert (case.state, case.taken_by, case.taken_at, case.due_at) == (State.NEW, None, None, first_due)
    await casework.take(desk, other, reference, 3)


async def test_only_its_officer_assesses_replies_and_closes(desk: Desk) -> None:
    by, other = await officer(desk, "DC Morris"), await officer(desk, "DC Shah")
    boss = await officer(desk, "DS Hughes", role=Role.SUPERVISOR)
    reference = await referral(desk)
    await casework.take(desk, by, reference, 1)

    for stranger in (other, boss):
        with pytest.raises(NotYours):
            await casework.assess(desk, stranger, reference, 2)
        with pytest.raises(NotYours):
            await casework.reply(desk, stranger, reference, 2, "hello")
        with pytest.raises(NotYours):
            await casework.close(desk, stranger, reference, 2, Reason.DUPLICATE)
    assert await acts(desk, reference) == ["opened", "taken"]


async def test_a_closed_case_cannot_be_closed_again(desk: Desk) -> None:
    by = await officer(desk)
    reference = await referral(desk)
    await casework.take(desk, by, reference, 1)
    await casework.close(desk, by, reference, 2, Reason.DUPLICATE)

    with pytest.raises(NotAllowed):
        await casework.close(desk, by, reference, 3, Reason.DUPLICATE)
    with pytest.raises(NotAllowed):
        await casework.take(desk, by, reference, 3)
    with pytest.raises(NotAllowed):
        await casework.reply(desk, by, reference, 3, "late")


@pytest.mark.parametrize("channel", ["telegram", "web"])
async def test_a_reply_reaches_the_chat_it_came_from(desk: Desk, channel: str) -> None:
    by = await officer(desk)
    reference = await referral(desk, channel=channel, address="their-address", lang=Lang.CY)
    await casework.take(desk, by, reference, 1)

    assert await casework.reply(desk, by, reference, 2, "Peidiwch â thalu.\n\nFfoniwch ni.")

    seen = await read_conversation(desk, channel, "their-address")
    assert seen is not None
    last = seen.entries[-1]
    assert last.who == "officer"
    assert last.reply is not None
    assert last.reply.lang is Lang.CY
    assert "Peidiwch â thalu.\nFfoniwch ni." in last.reply.text()
    letters = await rows(desk, outbox)
    assert len(letters) == (1 if channel == "telegram" else 0)
    assert b"Peidiwch" not in b"".join(letter.sealed_reply for letter in letters)  # type: ignore[attr-defined]


async def test_a_reply_after_the_chat_was_erased_waits_behind_the_receipt(desk: Desk) -> None:
    by = await officer(desk)
    reference = await referral(desk, address=None)
    await casework.take(desk, by, reference, 1)

    assert not await casework.reply(desk, by, reference, 2, "We read it.")

    assert [entry.kind for entry in (await casework.open_case(desk, by, reference)).entries] == ["officer"]
    assert await rows(desk, outbox) == []


async def test_a_reply_without_chat_and_receipt_is_refused(desk: Desk) -> None:
    from cyberbot.store.tables import referral as table

    by = await officer(desk)
    reference = await referral(desk, address=None)
    async with desk.store.write() as tx:
        await tx.db.execute(table.update().values(receipt_hash=None))
    await casework.take(desk, by, reference, 1)

    with pytest.raises(Unreachable):
        await casework.reply(desk, by, reference, 2, "We read it.")
    assert (await casework.open_case(desk, by, reference)).entries == ()


async def test_what_may_not_be_seen_is_as_if_it_were_not_there(desk: Desk) -> None:
    elsewhere = await officer(desk, "DC Prevent", lanes=frozenset({Lane.PREVENT}))
    bound = await officer(desk, "DC Cheshire", force="cheshire")
    in_cumbria = await referral(desk, answers={"area": "Kendal", "force": "=cumbria"}, address="1")
    draft = await referral(desk, draft=True, address="2")

    for by, reference in ((elsewhere, in_cumbria), (bound, in_cumbria), (bound, draft), (bound, "ZZZZZZ")):
        with pytest.raises(NoSuchReferral):
            await casework.open_case(desk, by, reference)
        with pytest.raises(NoSuchReferral):
            await casework.take(desk, by, reference, 1)
        with pytest.raises(NoSuchReferral):
            await casework.note(desk, by, reference, 1, "x")
        assert not await casework.exists(desk, by, reference)
    assert await acts(desk, in_cumbria) == ["opened"]


async def test_the_reporters_words_do_not_undo_an_act(desk: Desk, clock: Clock) -> None:
    by = await officer(desk)
    reference = await referral(desk)
    await casework.take(desk, by, reference, 1)
    async with desk.store.write() as tx:
        known = await referrals.find(tx, reference)
        assert known is not None
        await referrals.hear(tx, known, "it is getting worse", clock())

    await casework.assess(desk, by, reference, await version(desk, by, reference))

    dossier = await casework.open_case(desk, by, reference)
    assert dossier.case.state is State.ASSESSING
    assert dossier.entries[-1].body == b"it is getting worse"


async def test_when_the_reporter_writes_again_it_waits_for_anybody(desk: Desk, clock: Clock) -> None:
    by, other = await officer(desk, "DC Morris"), await officer(desk, "DC Shah")
    reference = await referral(desk)
    await casework.take(desk, by, reference, 1)
    await casework.close(desk, by, reference, 2, Reason.NO_REPLY)
    async with desk.store.write() as tx:
        known = await referrals.find(tx, reference)
        assert known is not None
        assert await referrals.hear(tx, known, "it happened again", clock()) is State.REOPENED

    case = (await casework.open_case(desk, by, reference)).case
    assert not case.held
    with pytest.raises(NotAllowed):
        await casework.reply(desk, by, reference, case.version, "hello")
    await casework.take(desk, other, reference, case.version)
    assert (await casework.open_case(desk, by, reference)).case.taken_name == "DC Shah"
