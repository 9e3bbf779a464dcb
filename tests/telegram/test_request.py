"""The transport against real sockets: what left and what did not, and a token that shows nowhere."""

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable
from contextlib import suppress

import pytest
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, NetworkError, TelegramError, TimedOut

from cyberbot.channels.telegram.bot import TokenRefused, build_bot
from cyberbot.channels.telegram.request import AiohttpRequest, TooFast
from tests.bot_api.server import TOKEN, USERNAME, BotApi
from tests.bot_api.spec import BadCall, Spec

Answer = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


async def served(answer: Answer, read_seconds: float = 0.3) -> BaseException | None:
    """What a request raises whose server does `answer`."""
    ended = asyncio.Event()

    async def whole(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError):
            await answer(reader, writer)
            writer.close()
            await writer.wait_closed()
        ended.set()

    server = await asyncio.start_server(whole, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    request = AiohttpRequest(read_seconds=read_seconds, connect_seconds=0.3)
    try:
        await request.post(f"http://127.0.0.1:{port}/bot{TOKEN}/getMe")
    except TelegramError as fault:
        return fault
    finally:
        await request.shutdown()
        await asyncio.wait_for(ended.wait(), 5)
        server.close()
        await server.wait_closed()
    return None


def raw(status: str, body: str) -> Answer:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n{body}".encode())
        await writer.drain()

    return answer


async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()


async def hanging_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")


async def half_told(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n{"ok": true')
    await writer.drain()


@pytest.mark.parametrize("answer", [silent, hanging_up, half_told])
async def test_a_request_that_left_and_was_not_answered_is_timed_out(answer: Answer) -> None:
    assert type(await served(answer)) is TimedOut


async def test_a_request_that_never_left_is_a_network_error() -> None:
    request = AiohttpRequest()
    with pytest.raises(NetworkError) as raised:
        await request.post(f"http://127.0.0.1:1/bot{TOKEN}/getMe")
    await request.shutdown()
    assert type(raised.value) is NetworkError


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        ("403 Forbidden", '{"ok":false,"description":"Forbidden: bot was blocked by the user"}', Forbidden),
        ("400 Bad Request", '{"ok":false,"description":"Bad Request: chat not found"}', BadRequest),
        ("409 Conflict", '{"ok":false,"description":"Conflict"}', Conflict),
        ("400 Bad Request", '{"ok":false,"parameters":{"migrate_to_chat_id":-1001}}', ChatMigrated),
        ("429 Too Many Requests", '{"ok":false,"parameters":{"retry_after":7}}', TooFast),
        ("429 Too Many Requests", "slow down", TooFast),
        ("502 Bad Gateway", "<html>nginx</html>", NetworkError),
        ("500 Internal Server Error", '{"ok":false}', NetworkError),
        ("302 Found", "", NetworkError),
        ("200 OK", "<html>a captive portal</html>", TelegramError),
        ("200 OK", "[1, 2]", TelegramError),
    ],
)
async def test_each_refusal_has_its_error(status: str, body: str, kind: type[TelegramError]) -> None:
    fault = await served(raw(status, body))
    assert type(fault) is kind


async def test_a_pause_is_as_long_as_telegram_asks() -> None:
    fault = await served(raw("429 Too Many Requests", '{"ok":false,"parameters":{"retry_after":7}}'))
    assert isinstance(fault, TooFast)
    assert fault.seconds == 7


@pytest.mark.parametrize(
    "answer", [silent, hanging_up, raw("502 Bad Gateway", TOKEN), raw("200 OK", TOKEN), raw("404 Not Found", TOKEN)]
)
async def test_neither_token_nor_body_is_in_an_error_or_a_log(answer: Answer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    fault = await served(answer)
    assert fault is not None
    told = "".join(traceback.format_exception(fault))
    hung: BaseException | None = fault
    while hung is not None:
        told += repr(hung)
        hung = hung.__cause__ or hung.__context__
    logged = "".join(record.getMessage() for record in caplog.records if record.name != "asyncio")
    assert TOKEN not in told + logged


async def test_a_refused_token_is_said_without_the_token() -> None:
    async with BotApi() as api:
        bot = build_bot("1:wrong-token", api.url)
        with pytest.raises(TokenRefused) as raised:
            await bot.meet()
        await bot.shutdown()
    assert "wrong-token" not in "".join(traceback.format_exception(raised.value)) + repr(bot) + str(bot)
    assert raised.value.__context__ is None
    assert "CYBERBOT_TELEGRAM_TOKEN" in str(raised.value)


async def test_the_bot_learns_its_name() -> None:
    async with BotApi() as api:
        bot = build_bot(TOKEN, api.url + "/")
        assert bot.known_username is None
        await bot.meet()
        assert bot.known_username == USERNAME
        await bot.shutdown()


async def test_one_chat_gets_a_message_a_second_and_others_need_not_wait() -> None:
    async with BotApi() as api:
        bot = build_bot(TOKEN, api.url, chat_seconds=0.2)
        await asyncio.gather(*(bot.send_message(chat, "x") for chat in (1, 1, 1, 2)))
        await bot.shutdown()
        first, second, third = (sent.at for sent in api.to(1))
        assert second - first > 0.19
        assert third - second > 0.19
        assert api.to(2)[0].at - first < 0.15


def test_calls_outside_the_published_shape_are_found() -> None:
    spec = Spec.find()
    if not spec.known:
        assert spec.check("sendMessage", {"nothing": 1}) is None
        return
    spec.check("sendMessage", {"chat_id": 1, "text": "x", "link_preview_options": {"is_disabled": True}})
    for method, given in (
        ("sendMesage", {}),
        ("sendMessage", {"chat_id": 1}),
        ("sendMessage", {"chat_id": 1, "text": 5}),
        ("sendMessage", {"chat_id": 1, "text": "x", "disable_web_page_preview": True}),
        ("sendMessage", {"chat_id": 1, "text": "x", "reply_markup": {"inline_keyboard": [[{"txt": "a"}]]}}),
        ("setMyCommands", {"commands": [{"command": "a"}]}),
    ):
        with pytest.raises(BadCall):
            spec.check(method, given)
