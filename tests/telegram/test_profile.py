"""The profile: its texts fit, say what they must, and are set only where they differ."""

from pathlib import Path

import pytest

from cyberbot.channels.telegram import profile
from cyberbot.channels.telegram.bot import build_bot
from cyberbot.language.lang import Lang
from cyberbot.library.load import load
from cyberbot.library.snapshot import Library
from tests.bot_api.server import TOKEN, BotApi

SITE = "https://cyber-help.nwrocu.police.uk"
SETTERS = ("setMyName", "setMyDescription", "setMyShortDescription", "setMyCommands")


@pytest.fixture(scope="module")
def library() -> Library:
    return load(Path(__file__).parents[2] / "content", show_drafts=True)


@pytest.mark.parametrize("lang", list(Lang))
def test_each_text_fits_and_says_what_it_must(library: Library, lang: Lang) -> None:
    description = profile.text(library, lang, "description", SITE)
    short = profile.text(library, lang, "short_description", SITE)
    assert len(profile.text(library, lang, "name", SITE)) <= profile.NAME_LIMIT
    assert len(description) <= profile.DESCRIPTION_LIMIT
    assert len(short) <= profile.SHORT_LIMIT
    assert "999" in description
    assert "999" in short
    assert SITE in description
    assert {Lang.EN: "end-to-end", Lang.CY: "amgryptio"}[lang] in description
    assert {Lang.EN: "encrypted", Lang.CY: "amgryptio"}[lang] in short
    assert "North West Regional Organised Crime Unit" in description


async def test_the_profile_is_set_once_and_again_only_where_it_differs(library: Library) -> None:
    async with BotApi() as api:
        bot = build_bot(TOKEN, api.url)
        assert await profile.publish(bot, library, SITE) == 10
        assert await profile.publish(bot, library, SITE) == 0
        assert {method: len(api.called(method)) for method in SETTERS} == dict(zip(SETTERS, (2, 2, 2, 4), strict=True))
        api.profile[("Name", "cy/default")]["name"] = "something else"
        assert await profile.publish(bot, library, SITE) == 1
        await bot.shutdown()
        assert api.bad_calls == []


async def test_the_commands_stand_by_scope_and_language(library: Library) -> None:
    async with BotApi() as api:
        bot = build_bot(TOKEN, api.url)
        await profile.publish(bot, library, SITE)
        await bot.shutdown()
    told = {
        key: [one["command"] for one in given["commands"]]
        for (_, key), given in api.profile.items()
        if "commands" in given
    }
    private = ["start", "ask", "report", "quiz", "language", "privacy", "delete", "help"]
    assert told == {
        "/all_private_chats": private,
        "/all_group_chats": ["quiz", "help"],
        "cy/all_private_chats": private,
        "cy/all_group_chats": ["quiz", "help"],
    }


async def test_a_refusal_leaves_the_rest_to_be_done(library: Library) -> None:
    async with BotApi() as api:
        api.fail("setMyName", 429, "Too Many Requests", retry_after=80_000, times=2)
        bot = build_bot(TOKEN, api.url)
        assert await profile.publish(bot, library, SITE) == 8
        await bot.shutdown()
