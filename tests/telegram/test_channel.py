"""Sending: what Telegram answers becomes a true outcome, and nothing is sent twice that surely arrived."""

from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest

from cyberbot.channels.channel import Delivered, Outcome, RetryAfter, Uncertain, Undeliverable
from cyberbot.channels.telegram.bot import Bot, build_bot
from cyberbot.channels.telegram.channel import LONGEST_PAUSE, TelegramChannel, pause
from cyberbot.desk.delivery import Letter
from cyberbot.language.lang import Lang
from cyberbot.language.line import line
from cyberbot.library.load import load
from cyberbot.library.snapshot import Library
from cyberbot.talk.reply import Block, BlockKind, Choice, Reply
from tests.bot_api.server import TOKEN, USERNAME, BotApi

CHAT, GROUP, OFFICERS = 5_000_001, -1009, -1001
SITE = "https://cyber.example"
LONG = "word " * 1500


@pytest.fixture(scope="module")
def library() -> Library:
    return load(Path(__file__).parents[2] / "content", show_drafts=True)


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi() as opened:
        yield opened


@pytest.fixture
async def bot(api: BotApi) -> AsyncIterator[Bot]:
    built = build_bot(TOKEN, api.url, chat_seconds=0)
    await built.meet()
    yield built
    await built.shutdown()


@pytest.fixture
def channel(bot: Bot, library: Library) -> TelegramChannel:
    return TelegramChannel(bot, str(OFFICERS), lambda: library, site=SITE)


def letter(
    text: str = "Hello",
    *,
    chat: int = CHAT,
    keep_trying: bool = False,
    choices: tuple[Choice, ...] = (),
    notice: Mapping[str, object] | None = None,
) -> Letter:
    reply = Reply(lang=Lang.EN, blocks=(Block(BlockKind.TEXT, (line(text),)),), choices=choices)
    return Letter(
        id=1,
        channel="telegram",
        address=None if notice else str(chat),
        reply=None if notice else reply,
        notice=notice,
        keep_trying=keep_trying,
        tries=1,
    )


async def test_a_letter_arrives_as_html_without_previews(api: BotApi, channel: TelegramChannel) -> None:
    assert await channel.send(letter("5 < 6 & <b>me</b>")) == Delivered()
    (sent,) = api.to(CHAT)
    assert sent.text == "5 < 6 & <b>me</b>"
    (call,) = api.called("sendMessage")
    assert call["parse_mode"] == "HTML"
    assert call["link_preview_options"] == {"is_disabled": True}
    assert api.bad_calls == []


async def test_choices_become_one_button_a_row(api: BotApi, channel: TelegramChannel) -> None:
    choices = (Choice(token="v1:b:yes", label="Yes"), Choice(token="v1:b:no", label="No"))
    await channel.send(letter(choices=choices))
    assert [[button["callback_data"] for button in row] for row in api.to(CHAT)[0].rows] == [["v1:b:yes"], ["v1:b:no"]]


@pytest.mark.parametrize(
    ("status", "description", "outcome"),
    [
        (403, "Forbidden: bot was blocked by the user", Undeliverable("blocked")),
        (403, "Forbidden: user is deactivated", Undeliverable("blocked")),
        (400, "Bad Request: chat not found", Undeliverable("no_chat")),
        (400, "Bad Request: not enough rights to send text messages to the chat", Undeliverable("blocked")),
        (400, "Bad Request: something new", Undeliverable("refused")),
    ],
)
async def test_what_can_never_arrive(
    api: BotApi, channel: TelegramChannel, status: int, description: str, outcome: Outcome
) -> None:
    api.fail("sendMessage", status, description)
    assert await channel.send(letter()) == outcome
    assert api.sent == []


async def test_a_pause_that_telegram_asks_for_is_passed_on(api: BotApi, channel: TelegramChannel) -> None:
    api.fail("sendMessage", 429, "Too Many Requests", retry_after=37)
    assert await channel.send(letter()) == RetryAfter(37.0)
    assert await channel.send(letter()) == Delivered()
    assert len(api.sent) == 1


@pytest.mark.parametrize("status", [500, 502, 503, 401])
async def test_a_server_in_trouble_is_tried_again(api: BotApi, channel: TelegramChannel, status: int) -> None:
    api.fail("sendMessage", status)
    outcome = await channel.send(letter())
    assert isinstance(outcome, RetryAfter)
    assert 0 < outcome.seconds <= LONGEST_PAUSE


async def test_a_server_that_is_not_there_is_tried_again(library: Library) -> None:
    bot = build_bot(TOKEN, "http://127.0.0.1:1", chat_seconds=0)
    outcome = await TelegramChannel(bot, None, lambda: library).send(letter())
    await bot.shutdown()
    assert isinstance(outcome, RetryAfter)


async def test_a_lost_answer_is_uncertain(api: BotApi, channel: TelegramChannel) -> None:
    api.lose_answer("sendMessage")
    assert await channel.send(letter()) == Uncertain()
    assert len(api.sent) == 1


async def test_a_half_sent_letter_goes_on_where_it_stopped(api: BotApi, channel: TelegramChannel) -> None:
    long = letter(LONG)
    api.fail("sendMessage", 429, retry_after=2, after=1)
    assert await channel.send(long) == RetryAfter(2.0)
    assert len(api.sent) == 1
    assert await channel.send(long) == Delivered()
    assert len(api.sent) == 2
    assert len(api.called("sendMessage")) == 3


async def test_a_lost_answer_in_the_middle_of_a_chat_answer_does_not_keep_the_rest(
    api: BotApi, channel: TelegramChannel
) -> None:
    api.lose_answer("sendMessage")
    assert await channel.send(letter(LONG)) == Uncertain()
    assert len(api.sent) == 2


async def test_a_receipt_goes_on_at_the_message_whose_fate_is_unknown(api: BotApi, channel: TelegramChannel) -> None:
    receipt = letter(LONG, keep_trying=True)
    api.lose_answer("sendMessage", after=1)
    assert await channel.send(receipt) == Uncertain()
    assert await channel.send(receipt) == Delivered()
    assert [len(sent.text) for sent in api.sent] == [len(api.sent[0].text), *[len(api.sent[1].text)] * 2]


async def test_a_moved_group_is_followed(api: BotApi, channel: TelegramChannel) -> None:
    api.fail("sendMessage", 400, "group upgraded", migrate_to_chat_id=-100777, chat=GROUP)
    assert await channel.send(letter(chat=GROUP)) == Delivered()
    assert await channel.send(letter(chat=GROUP)) == Delivered()
    assert [sent.chat_id for sent in api.sent] == [-100777, -100777]


async def test_markup_that_telegram_refuses_arrives_as_plain_text(api: BotApi, channel: TelegramChannel) -> None:
    api.fail("sendMessage", 400, "Bad Request: can't parse entities: x")
    assert await channel.send(letter("5 < 6")) == Delivered()
    assert api.to(CHAT)[0].text == "5 < 6"
    assert "parse_mode" not in api.called("sendMessage")[1]


async def test_more_choices_than_telegram_shows_are_undeliverable(channel: TelegramChannel) -> None:
    choices = tuple(Choice(token=f"v1:q:{number}", label="x") for number in range(101))
    assert await channel.send(letter(choices=choices)) == Undeliverable("too_large")


async def test_a_group_is_shown_the_way_to_a_private_chat(api: BotApi, channel: TelegramChannel) -> None:
    await channel.send(letter(chat=GROUP))
    await channel.send(letter(chat=GROUP, choices=(Choice(token="v1:q:a", label="A"),)))
    assert [sent.link_targets() for sent in api.to(GROUP)] == [[f"https://t.me/{USERNAME}?start=private"], []]


def notice(**more: object) -> dict[str, object]:
    return {"reference": "4QJ2T9", "lane": "pursue", "band": "P1", "minutes": 0} | more


async def test_a_notice_holds_reference_lane_band_age_and_link(api: BotApi, channel: TelegramChannel) -> None:
    assert await channel.send(letter(notice=notice(name="Sam Smith", text="all files locked"))) == Delivered()
    (sent,) = api.to(OFFICERS)
    assert sent.text == "4QJ2-T9: new referral, Pursue, P1. Waiting for 0 minutes.\n\nOpen it in the console"
    assert sent.link_targets() == [f"{SITE}/console/cases/4QJ2T9"]
    assert sent.rows == []


@pytest.mark.parametrize("wrong", [{"reference": "Sam Smith"}, {"lane": "Sam"}, {"band": "Sam"}, {"minutes": "Sam"}])
async def test_a_notice_with_anything_else_is_not_sent(
    api: BotApi, channel: TelegramChannel, wrong: dict[str, object]
) -> None:
    assert await channel.send(letter(notice=notice(**wrong))) == Undeliverable("no_chat")
    assert api.sent == []


def test_pauses_grow_and_are_bounded() -> None:
    assert pause(0) <= 1.0
    assert 0.5 * 2**5 <= pause(5) <= 2**5
    assert pause(50) <= LONGEST_PAUSE
