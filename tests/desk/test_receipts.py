"""Coming back with a receipt; and what a reporter says while their report is open."""

import time

import pytest

from cyberbot.desk import receipts
from cyberbot.desk.desk import Desk
from cyberbot.desk.drawing import spare
from cyberbot.desk.reading import read_conversation
from cyberbot.desk.status import status
from cyberbot.referrals.code import shown_receipt
from cyberbot.store import audit, details, referrals
from cyberbot.store.tables import outbox, referral
from cyberbot.triage.verdict import Kind
from tests.conftest import Clock
from tests.desk.saying import PASSWORD, REPORT, message, open_referral, put, rows, say


async def test_the_reporter_sees_where_it_stands_and_what_was_said(desk: Desk) -> None:
    drawn = await open_referral(desk)
    async with desk.store.write() as tx:
        known = await referrals.by_receipt(tx, drawn.receipt)
        assert known is not None
        await referrals.add_entry(tx, known, "note", b"not for the reporter", desk.clock())
        await referrals.add_entry(tx, known, "officer", b"which bank is it?", desk.clock())
    held = await receipts.look_up(desk, shown_receipt(drawn.receipt).lower())
    assert held is not None
    assert (held.reference, held.state, held.withdrawn) == (drawn.reference, "received", False)
    assert [(entry.who, entry.text) for entry in held.entries] == [
        ("reporter", REPORT),
        ("officer", "which bank is it?"),
    ]


@pytest.mark.parametrize("typed", ["", "nonsense", "ABCD-EFGH-JKMN", "4QJ2-T9", "0" * 12, "x" * 10_000])
async def test_an_unknown_receipt_is_answered_alike_and_no_sooner(sqlite_desk: Desk, typed: str) -> None:
    await open_referral(sqlite_desk)
    began = time.monotonic()
    assert await receipts.look_up(sqlite_desk, typed) is None
    assert not await receipts.add_words(sqlite_desk, typed, "words")
    assert not await receipts.withdraw(sqlite_desk, typed)
    assert time.monotonic() - began >= 3 * receipts.SECONDS * 0.95


async def test_a_reference_is_no_receipt(sqlite_desk: Desk) -> None:
    drawn = await open_referral(sqlite_desk)
    assert await receipts.look_up(sqlite_desk, drawn.reference) is None


async def test_words_added_reach_the_referral_and_may_raise_its_band(desk: Desk) -> None:
    drawn = await open_referral(desk)
    (before,) = await rows(desk, referral)
    assert await receipts.add_words(desk, drawn.receipt, "he says he will kill me, i am scared for my life")
    assert not await receipts.add_words(desk, drawn.receipt, "   ")
    (after,) = await rows(desk, referral)
    assert after.level <= before.level
    held = await receipts.look_up(desk, drawn.receipt)
    assert held is not None
    assert held.entries[-1].text.startswith("he says he will kill me")
    async with desk.store.read() as tx:
        acts = [entry.act for entry in await audit.entries(tx, drawn.reference)]
    assert acts[:2] == ["opened", "added"]
    if after.level < before.level:
        assert acts[2:] == ["band_changed"]
        assert after.due_at < before.due_at


async def test_the_same_sending_adds_its_words_once(desk: Desk) -> None:
    drawn = await open_referral(desk)
    for _ in range(2):
        assert await receipts.add_words(desk, drawn.receipt, "they rang again", once="k" * 22) is not None
    held = await receipts.look_up(desk, drawn.receipt)
    assert held is not None
    assert [entry.text for entry in held.entries].count("they rang again") == 1


async def test_words_of_danger_are_known_as_such(sqlite_desk: Desk) -> None:
    drawn = await open_referral(sqlite_desk)
    assert await receipts.add_words(sqlite_desk, drawn.receipt, "i want to kill myself") is Kind.DANGER


async def test_a_report_taken_back_is_shown_as_withdrawn(desk: Desk) -> None:
    drawn = await open_referral(desk)
    assert await receipts.withdraw(desk, drawn.receipt)
    assert not await receipts.withdraw(desk, drawn.receipt)
    held = await receipts.look_up(desk, drawn.receipt)
    assert held is not None
    assert (held.state, held.withdrawn) == ("withdrawn", True)


async def test_words_after_it_was_closed_open_it_again(desk: Desk) -> None:
    drawn = await open_referral(desk)
    async with desk.store.write() as tx:
        await tx.db.execute(referral.update().values(state="closed", closed_at=desk.clock()))
    assert await receipts.add_words(desk, drawn.receipt, "it happened again")
    (row,) = await rows(desk, referral)
    assert row.state == "reopened"


@pytest.mark.parametrize("said", ["it was the red one on the high street", REPORT])
async def test_an_answer_over_the_channel_reaches_the_officer_who_asked(desk: Desk, clock: Clock, said: str) -> None:
    """Also where it reads as a report of its own."""
    drawn = await open_referral(desk)
    async with desk.store.write() as tx:
        await tx.db.execute(referral.update().values(state="need_info"))
    clock.move(hours=1)
    await say(desk, said)
    states = {row.reference: row.state for row in await rows(desk, referral)}
    assert states.pop(drawn.reference) == "assessing"
    assert set(states.values()) <= ({"new"} if said == REPORT else set())
    async with desk.store.read() as tx:
        known = await referrals.by_receipt(tx, drawn.receipt)
        assert known is not None
        assert [entry.body.decode() for entry in await details.entries(tx, known)] == [said]


@pytest.mark.parametrize("said", ["/help", "/language"])
async def test_commands_are_not_the_officers_to_read(sqlite_desk: Desk, said: str) -> None:
    drawn = await open_referral(sqlite_desk)
    await say(sqlite_desk, said)
    async with sqlite_desk.store.read() as tx:
        known = await referrals.by_receipt(tx, drawn.receipt)
        assert known is not None
        assert await details.entries(tx, known) == ()


async def test_the_contact_is_sealed_apart(sqlite_desk: Desk) -> None:
    drawn = await open_referral(sqlite_desk)
    async with sqlite_desk.store.read() as tx:
        known = await referrals.by_receipt(tx, drawn.receipt)
        assert known is not None
        kept = await details.read(tx, known)
        assert await details.contact(tx, known) == "ring 0161 496 0000"
    assert "contact" not in kept.answers
    assert (kept.area, kept.force) == ("M1 1", "greater_manchester")
    (row,) = await rows(sqlite_desk, referral)
    assert row.force == "greater_manchester"


async def test_a_guided_report_gathers_answers_under_the_referral(desk: Desk) -> None:
    drawn = message(REPORT)
    await say(desk, drawn)
    for answer in ("skip", "skip", "skip"):
        await say(desk, answer)
    await say(desk, "stop")
    (row,) = await rows(desk, referral)
    assert row.reference == drawn.spare.reference
    assert row.completed_at is not None


async def test_words_for_a_referral_that_was_disposed_of_open_a_new_one(desk: Desk, clock: Clock) -> None:
    first = message(REPORT)
    await say(desk, first)
    async with desk.store.write() as tx:
        (row,) = (await tx.db.execute(referral.select())).all()
        await tx.destroy_key(row.key_id)
        await tx.db.execute(referral.update().values(disposed_at=clock(), state="disposed"))
    await say(desk, REPORT + " and now the backups too")
    found = await rows(desk, referral)
    assert sorted(row.state for row in found) == ["disposed", "new"]
    seen = await read_conversation(desk, "telegram", "1001")
    assert seen is not None
    assert seen.conversation.opened is not None
    assert seen.conversation.opened.reference in {row.reference for row in found if row.state == "new"}


async def test_status_counts_and_says_nothing_more(desk: Desk, clock: Clock) -> None:
    empty = await status(desk)
    assert (empty.inbox_waiting, empty.outbox_waiting, empty.oldest_waiting_seconds) == (0, 0, 0)
    await open_referral(desk)
    await put(desk, PASSWORD)
    clock.move(seconds=90)
    found = await status(desk)
    assert (found.inbox_waiting, found.inbox_parked) == (1, 0)
    assert found.outbox_waiting == len(await rows(desk, outbox))
    assert found.referrals_by_lane == {"pursue": 1}
    assert found.referrals_by_state == {"new": 1}
    assert sum(found.referrals_by_band.values()) == 1
    assert found.oldest_waiting_seconds == 90
    assert found.schema_version == "0002"
    assert set(found.as_dict()) >= {"inbox_waiting", "outbox_waiting", "lessons_open", "content_digest"}


def test_a_drawn_reference_and_receipt_have_their_lengths() -> None:
    drawn = {(len(one.reference), len(one.receipt)) for one in (spare() for _ in range(50))}
    assert drawn == {(6, 12)}
