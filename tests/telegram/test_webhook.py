"""The webhook: who may call, what is refused, and that 200 means "on disk"."""

import io
import logging

import aiohttp
import orjson
import pytest
import structlog

from cyberbot.channels.telegram import webhook
from cyberbot.channels.telegram.bot import ALLOWED_UPDATES
from tests.bot_api.person import Person
from tests.telegram.door import SECRET, Door, until

HEADERS = {webhook.SECRET_HEADER: SECRET}


async def post(door: Door, body: bytes | dict[str, object], headers: dict[str, str] | None = None) -> int:
    data = body if isinstance(body, bytes) else orjson.dumps(body)
    async with (
        aiohttp.ClientSession() as session,
        session.post(door.webhook, data=io.BytesIO(data), headers=HEADERS if headers is None else headers) as answer,
    ):
        assert await answer.read() == b""
        return answer.status


async def test_an_update_is_on_disk_before_200(door: Door, person: Person) -> None:
    assert await post(door, person.say("is this a scam")) == 200
    assert await door.texts() == ["is this a scam"]


async def test_a_repeat_is_acknowledged_and_changes_nothing(door: Door, person: Person) -> None:
    update = person.say("is this a scam")
    assert [await post(door, update) for _ in range(3)] == [200, 200, 200]
    assert await door.texts() == ["is this a scam"]


@pytest.mark.parametrize(
    "headers", [{}, {webhook.SECRET_HEADER: ""}, {webhook.SECRET_HEADER: SECRET + "x"}, {webhook.SECRET_HEADER: "é"}]
)
async def test_without_the_secret_nothing_is_taken(door: Door, person: Person, headers: dict[str, str]) -> None:
    assert await post(door, person.say("hello"), headers) == 403
    assert await door.texts() == []


def test_an_empty_secret_is_no_secret(door: Door) -> None:
    with pytest.raises(ValueError, match="CYBERBOT_TELEGRAM_WEBHOOK_SECRET"):
        webhook.handler(door.arrivals, "")


NO_UPDATES = [
    b"",
    b"{",
    b"[1]",
    b"null",
    b'{"update_id": "Marmalade"}',
    b"\xff\xfe",
    b'{"text": "Marmalade',
    b'"Marmalade"',
]


@pytest.mark.parametrize("body", NO_UPDATES)
async def test_what_is_no_update_is_refused_and_not_quoted(
    door: Door, body: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with structlog.testing.capture_logs() as told:
        assert await post(door, body) == 400
    assert told == [{"event": "telegram.webhook_refused", "reason": "json", "log_level": "warning"}]
    assert "Marmalade" not in caplog.text
    assert await door.texts() == []


async def test_a_body_over_1_mb_is_refused(door: Door, person: Person) -> None:
    assert await post(door, person.say("x" * 1_100_000)) == 413
    assert await door.texts() == []


async def test_100_kb_of_text_is_taken_whole(door: Door, person: Person) -> None:
    text = "my files are locked. " * 4_900
    assert await post(door, person.say(text)) == 200
    assert await door.texts() == [text]


async def test_half_a_character_does_not_lose_the_message(door: Door, person: Person) -> None:
    body = orjson.dumps(person.say("SPLIT my files are locked")).replace(b"SPLIT", b"\\ud83d")
    assert await post(door, body) == 200
    assert await door.texts() == ["? my files are locked"]


async def test_an_unknown_kind_is_acknowledged(door: Door) -> None:
    assert await post(door, {"update_id": 5, "time_travel": {"to": 1999}}) == 200
    assert await door.texts() == []


async def test_an_update_the_library_cannot_read_is_kept_for_a_person(door: Door, person: Person) -> None:
    assert await post(door, person.send(text="locked out", entities="none")) == 200
    assert await post(door, person.send(text={"rich": True})) == 200
    assert [(message.text, message.attachment) for message in await door.inbox()] == [("locked out", False), ("", True)]


async def test_what_could_not_be_stored_is_asked_for_again(door: Door, person: Person) -> None:
    update = person.say("we were hacked")
    async with door.desk.store.write() as tx:
        await tx.db.exec_driver_sql("ALTER TABLE inbox RENAME TO inbox_gone")
    assert await post(door, update) == 503
    async with door.desk.store.write() as tx:
        await tx.db.exec_driver_sql("ALTER TABLE inbox_gone RENAME TO inbox")
    assert await post(door, update) == 200
    assert await door.texts() == ["we were hacked"]


async def test_telegram_is_told_where_to_call_and_what_to_send(door: Door, person: Person) -> None:
    person.say("waiting since before the start")
    await webhook.register(door.bot, door.webhook, SECRET)
    (call,) = door.api.called("setWebhook")
    assert call["allowed_updates"] == list(ALLOWED_UPDATES)
    assert call["secret_token"] == SECRET
    assert not call.get("drop_pending_updates")
    await until(lambda: len(door.api.updates.taken) == 1)
    assert await door.texts() == ["waiting since before the start"]


async def test_a_press_is_answered_at_once_and_shown(door: Door, person: Person) -> None:
    sent = await door.bot.send_message(
        person.id,
        "Is it <b>still</b> going on?",
        parse_mode="HTML",
        reply_markup={"inline_keyboard": [[{"text": "1  Yes", "callback_data": "v1:r:yes"}]]},
    )
    assert sent.text == "Is it still going on?"
    assert await post(door, person.press("Yes")) == 200
    await door.arrivals.close()
    assert len(door.api.answered) == 1
    assert person.last.text == "Is it still going on?\n\n✓ 1  Yes"
    assert [entity["type"] for entity in person.last.entities] == ["bold", "bold"]
    assert person.last.rows == []
    assert [message.choice for message in await door.inbox()] == ["v1:r:yes"]


async def test_a_press_is_stored_though_telegram_will_not_hear_of_it(door: Door, person: Person) -> None:
    await door.bot.send_message(
        person.id, "?", reply_markup={"inline_keyboard": [[{"text": "Yes", "callback_data": "v1:r:yes"}]]}
    )
    door.api.fail("answerCallbackQuery", 400, "Bad Request: query is too old")
    door.api.fail("editMessageText", 500)
    assert await post(door, person.press("Yes")) == 200
    await door.arrivals.close()
    assert [message.choice for message in await door.inbox()] == ["v1:r:yes"]
