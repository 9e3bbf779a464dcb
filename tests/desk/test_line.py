"""The message line: from the inbox to replies, referral, audit and letters."""

import asyncio

import pytest
import sqlalchemy as sa

from cyberbot.desk.answering import answer_next
from cyberbot.desk.desk import Desk
from cyberbot.desk.intake import Incoming, NotStored
from cyberbot.desk.reading import read_conversation
from cyberbot.store import audit, details, referrals
from cyberbot.store.tables import audit as audit_table
from cyberbot.store.tables import inbox, outbox, referral, seen
from tests.conftest import Clock
from tests.desk.saying import DOUBT, PASSWORD, REPORT, counts, label, message, press, put, rows, say, words


async def test_a_message_is_kept_before_it_is_answered(desk: Desk) -> None:
    accepted = await put(desk, PASSWORD, their_id="7")
    assert not accepted.repeat
    assert await counts(desk) == {"data_key": 1, "conversation": 1, "inbox": 1, "seen": 1}
    assert desk.wake.inbox.is_set()


async def test_a_repeat_changes_nothing_before_and_after_the_answer(desk: Desk) -> None:
    first = await put(desk, PASSWORD, their_id="7")
    assert (await put(desk, PASSWORD, their_id="7")).repeat
    assert await answer_next(desk)
    before = await counts(desk)
    again = await put(desk, PASSWORD, their_id="7")
    assert again.repeat
    assert again.conversation_id == first.conversation_id
    assert not await answer_next(desk)
    assert await counts(desk) == before


async def test_the_same_id_on_another_channel_is_another_message(desk: Desk) -> None:
    await put(desk, PASSWORD, their_id="7")
    assert not (await put(desk, PASSWORD, their_id="7", channel="web")).repeat


async def test_a_burst_from_one_address_makes_one_conversation(desk: Desk) -> None:
    accepted = await asyncio.gather(*(put(desk, PASSWORD, their_id=str(number % 40)) for number in range(60)))
    assert len({each.conversation_id for each in accepted}) == 1
    assert sum(each.repeat for each in accepted) == 20
    assert (await counts(desk))["inbox"] == 40


async def test_one_that_cannot_be_kept_does_not_take_the_others_with_it(desk: Desk) -> None:
    async def bad() -> None:
        with pytest.raises(NotStored):
            await put(desk, PASSWORD, their_id="x" * 81 if desk.store.postgres else "7", channel="telegram\0" * 3)

    async def good(number: int) -> None:
        await put(desk, PASSWORD, their_id=str(number))

    if desk.store.postgres:
        await asyncio.gather(good(1), bad(), good(2))
        assert (await counts(desk))["inbox"] == 2


async def test_a_question_is_answered_with_a_card(desk: Desk) -> None:
    entries = await say(desk, PASSWORD)
    assert [entry.who for entry in entries][:2] == ["person", "service"]
    assert entries[0].text == PASSWORD
    assert any(entry.reply is not None and entry.reply.card == "passwords" for entry in entries)
    found = await counts(desk)
    assert "inbox" not in found
    assert "referral" not in found
    assert found["outbox"] == len(entries) - 1


async def test_web_replies_are_read_not_sent(desk: Desk) -> None:
    await say(desk, PASSWORD, channel="web")
    assert "outbox" not in await counts(desk)


async def test_a_report_opens_a_referral_with_all_that_belongs_to_it(desk: Desk) -> None:
    drawn = message(REPORT)
    entries = await say(desk, drawn)
    (row,) = await rows(desk, referral)
    assert (row.reference, row.state, row.lane, row.level) == (drawn.spare.reference, "new", "pursue", row.level)
    assert row.due_at is not None
    async with desk.store.read() as tx:
        known = await referrals.by_receipt(tx, drawn.spare.receipt)
        assert known is not None
        kept = await details.read(tx, known)
        assert await audit.verify(tx, None) is None
        assert [entry.act for entry in await audit.entries(tx, row.reference)] == ["opened"]
    assert kept.text == REPORT
    assert kept.signs
    notices = [letter for letter in await rows(desk, outbox) if letter.conversation_id is None]
    assert [letter.notice["reference"] for letter in notices] == [row.reference]
    assert set(notices[0].notice) == {"reference", "lane", "band", "since"}
    assert "-".join([drawn.spare.receipt[:4], drawn.spare.receipt[4:8]]) in words(entries)


async def test_a_reference_in_use_is_drawn_again(desk: Desk) -> None:
    first = message(REPORT)
    await say(desk, first)
    await say(desk, message(REPORT, drawn=first.spare), address="1002")
    found = await rows(desk, referral)
    assert len({row.reference for row in found}) == 2
    assert len({row.receipt_hash for row in found}) == 2


async def test_doubt_is_a_draft_that_no_officer_hears_of(desk: Desk) -> None:
    entries = await say(desk, DOUBT)
    (row,) = await rows(desk, referral)
    assert (row.state, row.due_at) == ("draft", None)
    assert all(letter.conversation_id is not None for letter in await rows(desk, outbox))
    await say(desk, press(entries, label(desk, "talk.ask_back.no")))
    found = await counts(desk)
    assert "referral" not in found
    async with desk.store.read() as tx:
        assert [entry.act for entry in await audit.entries(tx, row.reference)] == ["opened", "draft_dropped"]


async def test_a_draft_that_is_confirmed_is_new_and_noticed(desk: Desk) -> None:
    entries = await say(desk, DOUBT)
    await say(desk, press(entries, label(desk, "talk.ask_back.yes")))
    (row,) = await rows(desk, referral)
    assert row.state == "new"
    assert row.due_at is not None
    assert sum(letter.conversation_id is None for letter in await rows(desk, outbox)) == 1


async def test_a_pressed_choice_stands_in_the_transcript_as_its_label(desk: Desk) -> None:
    entries = await say(desk, "/start")
    offered = [choice.label for entry in entries if entry.reply for choice in entry.reply.choices]
    assert offered
    assert (await say(desk, press(entries, offered[0])))[0].text == offered[0]


async def test_messages_of_one_conversation_are_answered_in_order(desk: Desk, clock: Clock) -> None:
    for number in range(5):
        await put(desk, f"hello number {number}")
    await put(desk, "hello from another", address="1002")
    while await answer_next(desk):
        clock.move(seconds=1)
    seen_back = await read_conversation(desk, "telegram", "1001")
    assert seen_back is not None
    said = [entry.text for entry in seen_back.entries if entry.who == "person"]
    assert said == [f"hello number {number}" for number in range(5)]


async def test_many_workers_answer_each_message_once(desk: Desk) -> None:
    for number in range(12):
        await put(desk, PASSWORD, address=f"a{number % 4}")

    async def work() -> int:
        answered = 0
        while await answer_next(desk):
            answered += 1
        return answered

    await asyncio.gather(*(work() for _ in range(4)))
    assert "inbox" not in await counts(desk)
    for number in range(4):
        found = await read_conversation(desk, "telegram", f"a{number}")
        assert found is not None
        assert sum(entry.who == "person" for entry in found.entries) == 3


async def test_reading_an_unknown_address_is_none(desk: Desk) -> None:
    assert await read_conversation(desk, "web", "nobody") is None


async def test_reading_after_a_line_gives_only_later_ones(desk: Desk) -> None:
    first = await say(desk, PASSWORD)
    later = await read_conversation(desk, "telegram", "1001", after=first[-1].seq)
    assert later is not None
    assert later.entries == ()


async def test_columns_that_are_not_sealed_hold_no_address(desk: Desk) -> None:
    await put(desk, PASSWORD, address="447700900123")
    async with desk.store.read() as tx:
        for table in (inbox, seen, audit_table):
            for row in (await tx.db.execute(sa.select(table))).all():
                assert "447700900123" not in repr(row)


def test_incoming_does_not_need_more_than_this() -> None:
    assert set(Incoming.__dataclass_fields__) == {"channel", "address", "their_id", "message"}
