"""Forgetting: at a person's word and by the clock; and what stays because it must."""

import asyncio
from pathlib import Path

import pytest
import sqlalchemy as sa

from cyberbot.desk import delivery
from cyberbot.desk.answering import answer_conversation
from cyberbot.desk.desk import Desk
from cyberbot.desk.erasure import erase_conversation
from cyberbot.desk.reading import read_conversation
from cyberbot.desk.retention import Keep, Retained, retain, settle_drafts
from cyberbot.store import audit, details, referrals
from cyberbot.store.sealing import KeyDestroyed
from cyberbot.store.tables import conversation, data_key, outbox, referral, seen
from cyberbot.talk.message import Message
from tests.conftest import Clock
from tests.desk.saying import PASSWORD, REPORT, counts, message, open_referral, put, rows, say, words

KEEP = Keep()


async def asked_to_delete(desk: Desk, channel: str = "telegram") -> Message:
    """/delete said; the press that confirms it."""
    entries = await say(desk, "/delete", channel=channel)
    return message(choice=next(choice.token for entry in entries if entry.reply for choice in entry.reply.choices))


async def test_delete_destroys_the_key_and_still_tells_the_person(desk: Desk) -> None:
    await say(desk, PASSWORD)
    yes = await asked_to_delete(desk)
    (before,) = await rows(desk, conversation)
    await put(desk, yes)
    assert await answer_conversation(desk, before.id) == 1
    async with desk.store.read() as tx:
        with pytest.raises(KeyDestroyed):
            await tx.unseal(before.key_id, "conversation", "sealed_address", before.id, before.sealed_address)
    (after,) = await rows(desk, conversation)
    assert after.sealed_state is None
    (letter,) = await delivery.claim(desk, "telegram", 10)
    assert letter.address == "1001"
    assert letter.reply is not None
    assert letter.keep_trying
    left = await read_conversation(desk, "telegram", "1001")
    assert left is not None
    assert PASSWORD not in words(left.entries)
    assert [entry.who for entry in left.entries] == ["service"]
    async with desk.store.read() as tx:
        assert [entry.act for entry in await audit.entries(tx, "conversation")] == ["erased"]


async def test_delete_keeps_a_live_referral_and_unlinks_it(desk: Desk) -> None:
    drawn = message(REPORT)
    await say(desk, drawn)
    await say(desk, "/stop")
    yes = await asked_to_delete(desk)
    await say(desk, yes)
    (row,) = await rows(desk, referral)
    assert (row.conversation_id, row.state) == (None, "new")
    async with desk.store.read() as tx:
        known = await referrals.by_receipt(tx, drawn.spare.receipt)
        assert known is not None
        assert (await details.read(tx, known)).text == REPORT


async def test_what_came_in_behind_the_request_is_still_answered(desk: Desk) -> None:
    yes = await asked_to_delete(desk)
    accepted = await put(desk, yes)
    await put(desk, REPORT)
    assert await answer_conversation(desk, accepted.conversation_id) == 2
    (row,) = await rows(desk, referral)
    assert row.state == "new"
    left = await read_conversation(desk, "telegram", "1001")
    assert left is not None
    assert [entry.text for entry in left.entries if entry.who == "person"] == [REPORT]


async def test_messages_that_come_in_while_a_conversation_is_erased_are_not_lost(desk: Desk) -> None:
    await say(desk, PASSWORD)
    for number in range(8):
        accepted, _, _ = await asyncio.gather(
            put(desk, f"hello {number}"),
            erase_conversation(desk, "telegram", "1001"),
            put(desk, f"hello again {number}"),
        )
        assert await answer_conversation(desk, accepted.conversation_id) == 2
    assert "inbox" not in await counts(desk)
    assert "referral" not in await counts(desk)


async def test_after_deletion_nothing_is_left_once_the_last_word_arrived(desk: Desk, clock: Clock) -> None:
    await say(desk, PASSWORD)
    await say(desk, await asked_to_delete(desk))
    clock.move(hours=2)
    assert (await retain(desk, KEEP)).conversations == 0, "the last word has not arrived"
    (letter,) = await delivery.claim(desk, "telegram", 10)
    await delivery.delivered(desk, letter.id)
    assert (await retain(desk, KEEP)).conversations == 1
    assert set(await counts(desk)) == {"data_key", "seen", "audit"}
    assert all(row.wrapped is None for row in await rows(desk, data_key))


async def test_a_web_conversation_is_erased_and_its_page_says_so(desk: Desk) -> None:
    await say(desk, PASSWORD, channel="web")
    entries = await say(desk, await asked_to_delete(desk, "web"), channel="web")
    assert [entry.who for entry in entries] == ["service"]
    assert "outbox" not in await counts(desk)


async def test_erasing_from_outside_leaves_nothing_to_read(desk: Desk) -> None:
    await say(desk, PASSWORD)
    assert await erase_conversation(desk, "telegram", "1001")
    assert not await erase_conversation(desk, "telegram", "nobody")
    left = await read_conversation(desk, "telegram", "1001")
    assert left is not None
    assert left.entries == ()
    assert await rows(desk, outbox) == []


async def test_an_idle_conversation_goes_after_thirty_days(desk: Desk, clock: Clock) -> None:
    await say(desk, PASSWORD)
    clock.move(days=29)
    assert (await retain(desk, KEEP)).conversations == 0
    clock.move(days=2)
    assert await retain(desk, KEEP) == Retained(conversations=1, referrals=0, seen=1)
    assert set(await counts(desk)) == {"data_key"}
    clock.move(days=60)
    async with desk.store.write() as tx:
        await tx.db.execute(data_key.update().values(destroyed_at=clock()))
    clock.move(days=31)
    await retain(desk, KEEP)
    assert await counts(desk) == {}


async def test_a_conversation_with_a_message_waiting_does_not_go(desk: Desk, clock: Clock) -> None:
    await put(desk, PASSWORD)
    clock.move(days=100)
    assert await retain(desk, KEEP) == Retained()
    assert len(await rows(desk, seen)) == 1


async def test_a_closed_referral_is_disposed_of_and_only_its_shell_remains(desk: Desk, clock: Clock) -> None:
    drawn = await open_referral(desk)
    async with desk.store.write() as tx:
        await tx.db.execute(referral.update().values(state="closed", closed_at=clock(), close_reason="advice_given"))
    clock.move(days=364)
    assert (await retain(desk, KEEP)).referrals == 0
    clock.move(days=2)
    assert (await retain(desk, KEEP)).referrals == 1
    (row,) = await rows(desk, referral)
    assert (row.reference, row.lane, row.state, row.close_reason) == (
        drawn.reference,
        "pursue",
        "disposed",
        "advice_given",
    )
    assert (row.sealed_details, row.sealed_contact, row.receipt_hash, row.force) == (b"", None, None, None)
    assert set(row.band) == {"level", "score", "by_score"}
    async with desk.store.read() as tx:
        with pytest.raises(KeyDestroyed):
            await tx.unseal(
                row.key_id, "referral", "sealed_details", row.id, b"\x01" + bytes.fromhex(row.key_id) + bytes(40)
            )
        assert await audit.verify(tx, None) is None
        assert await referrals.by_receipt(tx, drawn.receipt) is None


@pytest.mark.parametrize("state", ["new", "taken", "assessing", "need_info", "actioned", "escalated", "draft"])
async def test_an_open_referral_is_never_disposed_of(sqlite_desk: Desk, clock: Clock, state: str) -> None:
    await open_referral(sqlite_desk)
    async with sqlite_desk.store.write() as tx:
        await tx.db.execute(referral.update().values(state=state))
    clock.move(days=4000)
    assert (await retain(sqlite_desk, KEEP)).referrals == 0


async def test_a_draft_that_nobody_answered_for_becomes_a_referral(desk: Desk, clock: Clock) -> None:
    drawn = await open_referral(desk, draft=True)
    clock.move(hours=23)
    assert await settle_drafts(desk) == 0
    clock.move(hours=2)
    assert await settle_drafts(desk) == 1
    assert await settle_drafts(desk) == 0
    (row,) = await rows(desk, referral)
    assert (row.state, row.band["confidence"]) == ("new", "low")
    assert row.due_at is not None
    assert [letter.notice["reference"] for letter in await rows(desk, outbox) if letter.notice] == [drawn.reference]


PLANTED = [
    f"{kind}-{number:02d}-{kind[::-1]}" for kind in ("jane", "email", "account", "street") for number in range(25)
]


async def test_the_database_files_hold_no_planted_value_in_clear(sqlite_desk: Desk, clock: Clock) -> None:
    file = sqlite_desk.store.sqlite_file
    assert file is not None

    def in_clear() -> set[str]:
        held = b"".join(path.read_bytes() for path in sorted(Path(file.parent).glob(file.name + "*")))
        assert len(held) > 10_000
        return {value for value in PLANTED if value.encode() in held or value.encode().hex().encode() in held}

    address = PLANTED[0]
    await say(sqlite_desk, REPORT + " " + " ".join(PLANTED[1:60]), address=address)
    for value in PLANTED[60:]:
        await put(sqlite_desk, value, address=address)
    (row,) = await rows(sqlite_desk, conversation)
    assert await answer_conversation(sqlite_desk, row.id) == 40
    assert in_clear() == set()
    yes = message(choice="v1:del:yes")
    await say(sqlite_desk, "/delete", address=address)
    await say(sqlite_desk, yes, address=address)
    clock.move(days=31)
    await retain(sqlite_desk, KEEP)
    assert in_clear() == set()


async def test_the_wrapped_key_is_gone_from_the_files_after_erasure(sqlite_desk: Desk) -> None:
    await say(sqlite_desk, PASSWORD)
    (row,) = await rows(sqlite_desk, data_key)
    file = sqlite_desk.store.sqlite_file
    assert file is not None

    def held() -> bytes:
        return b"".join(path.read_bytes() for path in sorted(Path(file.parent).glob(file.name + "*")))

    assert row.wrapped in held()
    await erase_conversation(sqlite_desk, "telegram", "1001")
    assert row.wrapped not in held()


async def test_destroyed_keys_are_gone_from_the_table(desk: Desk) -> None:
    await say(desk, PASSWORD)
    await erase_conversation(desk, "telegram", "1001")
    async with desk.store.read() as tx:
        gone = await tx.db.execute(sa.select(data_key).where(data_key.c.destroyed_at.is_not(None)))
        assert [row.wrapped for row in gone] == [None]
