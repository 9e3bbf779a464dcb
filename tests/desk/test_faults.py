"""All or nothing: a fault after each statement; and what the machine cannot deal with goes to a person."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa

from cyberbot.desk import answering, giving_up
from cyberbot.desk.answering import answer_next
from cyberbot.desk.desk import Desk
from cyberbot.desk.intake import NotStored
from cyberbot.desk.reading import read_conversation
from cyberbot.store import audit, details, referrals
from cyberbot.store.engine import Store
from cyberbot.store.tables import conversation, inbox, outbox, referral
from cyberbot.talk import respond as talk
from tests.conftest import Clock
from tests.desk.saying import PASSWORD, REPORT, counts, put, rows, say, words


class Struck(Exception):
    """The fault that is put in."""


@contextmanager
def striking_after(store: Store, number: int) -> Iterator[list[int]]:
    """Raises after the `number`-th statement; the list's length says how many statements there were."""
    ran: list[int] = []

    def strike(*_args: object) -> None:
        ran.append(1)
        if len(ran) == number:
            raise Struck

    sa.event.listen(store.engine.sync_engine, "after_cursor_execute", strike)
    try:
        yield ran
    finally:
        sa.event.remove(store.engine.sync_engine, "after_cursor_execute", strike)


async def test_a_fault_after_any_statement_leaves_all_or_nothing(desk: Desk) -> None:
    waiting = {"data_key": 1, "conversation": 1, "inbox": 1, "seen": 1}
    accepted = await put(desk, REPORT)
    struck = 0
    while True:
        struck += 1
        with striking_after(desk.store, struck) as ran:
            try:
                async with desk.store.write() as tx:
                    row = await answering.conversations.lock(tx, accepted.conversation_id)
                    assert row is not None
                    first = await inbox_of(desk, tx_of=tx, conversation_id=row.id)
                    await answering._answer(tx, desk, row, first)
            except Struck:
                pass
        if len(ran) < struck:
            break
        assert await counts(desk) == waiting
    assert struck > 15
    done = await counts(desk)
    assert "inbox" not in done
    assert (done["referral"], done["audit"]) == (1, 1)
    async with desk.store.read() as tx:
        assert await audit.verify(tx, None) is None


async def inbox_of(desk: Desk, *, tx_of: answering.Tx, conversation_id: str) -> answering.Waiting:
    found = await answering.inbox.oldest(tx_of, conversation_id)
    assert found is not None
    return found


async def test_a_fault_after_any_statement_of_the_intake_is_never_acknowledged(desk: Desk) -> None:
    struck = 0
    while True:
        struck += 1
        # Each act of a group is tried once more alone: two strikes in a row are needed to fail it.
        with striking_after(desk.store, struck), striking_after(desk.store, struck + struck) as ran:
            try:
                await put(desk, PASSWORD, their_id="7")
            except NotStored:
                assert await counts(desk) == {}
                continue
        if len(ran) < struck:
            break
        assert (await counts(desk))["inbox"] == 1
        async with desk.store.write() as tx:
            for table in ("inbox", "seen", "conversation", "data_key"):
                await tx.db.execute(sa.text(f"DELETE FROM {table}"))
    assert (await counts(desk))["inbox"] == 1


async def test_when_respond_raises_a_person_gets_the_message(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_args: object) -> None:
        raise ZeroDivisionError(REPORT)

    monkeypatch.setattr(talk, "respond", broken)
    entries = await say(desk, REPORT)
    (row,) = await rows(desk, referral)
    assert (row.state, row.summary) == ("new", "unreadable")
    async with desk.store.read() as tx:
        known = await referrals.find(tx, row.reference, hold=False)
        assert known is not None
        kept = await details.read(tx, known)
    assert kept.unreadable
    assert kept.text == REPORT
    assert words(entries[1:])
    assert "inbox" not in await counts(desk)
    assert any(letter.conversation_id is None for letter in await rows(desk, outbox))


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The transaction itself fails, every time."""

    async def broken(*_args: object) -> None:
        raise ZeroDivisionError(REPORT)

    monkeypatch.setattr(answering.conversations, "save_state", broken)


@pytest.mark.usefixtures("failing")
async def test_after_three_tries_a_person_has_it_and_the_line_goes_on(
    desk: Desk, clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    await put(desk, REPORT)
    assert await answer_next(desk)
    assert not await answer_next(desk), "it waits before it is tried again"
    clock.move(seconds=2)
    assert await answer_next(desk)
    clock.move(seconds=10)
    assert await answer_next(desk)
    clock.move(days=1)
    assert not await answer_next(desk), "never looped"
    (parked,) = await rows(desk, inbox)
    assert (parked.tries, parked.parked_at is not None) == (3, True)
    (row,) = await rows(desk, referral)
    assert (row.summary, row.state) == ("unreadable", "new")
    async with desk.store.read() as tx:
        known = await referrals.find(tx, row.reference, hold=False)
        assert known is not None
        assert (await details.read(tx, known)).text == REPORT
        assert await audit.verify(tx, None) is None
    told = await read_conversation(desk, "telegram", "1001")
    assert told is not None
    assert [entry.who for entry in told.entries] == ["service"]
    assert sum(letter.conversation_id is not None for letter in await rows(desk, outbox)) == 1
    logged = capsys.readouterr()
    assert "locked" not in logged.out + logged.err


async def test_a_poison_message_does_not_hold_up_other_people(
    desk: Desk, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = answering.message_from_json

    def choosy(data: bytes) -> answering.Message:
        if b"poison" in data:
            raise ValueError
        return real(data)

    monkeypatch.setattr(answering, "message_from_json", choosy)
    await put(desk, "poison", address="1")
    await put(desk, PASSWORD, address="1")
    await put(desk, PASSWORD, address="2")
    for _ in range(12):
        while await answer_next(desk):
            pass
        clock.move(seconds=10)
    other = await read_conversation(desk, "telegram", "2")
    same = await read_conversation(desk, "telegram", "1")
    assert other is not None
    assert same is not None
    assert other.entries
    assert [entry.text for entry in same.entries if entry.who == "person"] == [PASSWORD]
    (row,) = await rows(desk, referral)
    async with desk.store.read() as tx:
        known = await referrals.find(tx, row.reference, hold=False)
        assert known is not None
        assert (await details.read(tx, known)).text == "poison"


async def test_a_broken_seal_still_reaches_a_person(desk: Desk, clock: Clock) -> None:
    await put(desk, REPORT)
    async with desk.store.write() as tx:
        await tx.db.execute(inbox.update().values(sealed_message=b"spoilt"))
    for _ in range(3):
        assert await answer_next(desk)
        clock.move(seconds=60)
    (row,) = await rows(desk, referral)
    assert row.summary == "unreadable"


async def test_memory_that_cannot_be_read_is_let_go(desk: Desk) -> None:
    await say(desk, PASSWORD)
    async with desk.store.write() as tx:
        (row,) = (await tx.db.execute(sa.select(conversation))).all()
        spoilt = await tx.seal(row.key_id, "conversation", "sealed_state", row.id, b'{"lang": 7}')
        await tx.db.execute(conversation.update().values(sealed_state=spoilt))
    assert await say(desk, PASSWORD)


async def test_a_database_that_is_gone_is_no_fault_of_the_message(
    sqlite_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def gone(*_args: object) -> None:
        raise sa.exc.OperationalError("", {}, ConnectionError())

    await put(sqlite_desk, PASSWORD)
    with monkeypatch.context() as patch:
        patch.setattr(answering.conversations, "save_state", gone)
        with pytest.raises(sa.exc.OperationalError):
            await answer_next(sqlite_desk)
    (row,) = await rows(sqlite_desk, inbox)
    assert row.tries == 0
    assert await answer_next(sqlite_desk)


def test_words_are_made_out_of_whatever_was_kept() -> None:
    assert giving_up._words(b'{"text": "help"}') == "help"
    assert giving_up._words(b'{"text": "", "choice": "v1:x"}') == "v1:x"
    assert giving_up._words(b"no json") == "no json"
    assert giving_up._words(b"[1]") == "[1]"
    assert giving_up._words(b"") == ""
