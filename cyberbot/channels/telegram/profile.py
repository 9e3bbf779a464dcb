"""How the bot shows itself in Telegram: its name, its descriptions and its commands, in both languages.

Each is asked for first and set only where it differs: Telegram allows few such changes a day.
"""

from collections.abc import Awaitable, Callable

import structlog
import telegram
from telegram.error import TelegramError

from cyberbot.channels.telegram.bot import Bot
from cyberbot.language.lang import Lang
from cyberbot.language.line import plain
from cyberbot.library.snapshot import Library

PRIVATE_COMMANDS = ("start", "ask", "report", "quiz", "language", "privacy", "delete", "help")
GROUP_COMMANDS = ("quiz", "help")
NAME_LIMIT, DESCRIPTION_LIMIT, SHORT_LIMIT, COMMAND_LIMIT = 64, 512, 120, 256

_TAGS: tuple[tuple[str | None, Lang], ...] = ((None, Lang.EN), ("cy", Lang.CY))
"""Telegram's language code → ours; None is everybody who has no text of their own."""

log = structlog.get_logger(__name__)


async def publish(bot: Bot, library: Library, site: str) -> int:
    """Bring the profile up to date; how many things were changed. `site` is the public web address.

    A refusal is logged and leaves the rest to be done: a profile is never worth a service that does not start.
    """
    changed = 0
    for tag, lang in _TAGS:
        for act in (_name, _description, _short_description, _private_commands, _group_commands):
            try:
                changed += await act(bot, library, site, tag, lang)
            except TelegramError as fault:
                log.warning("telegram.profile_not_set", what=act.__name__.strip("_"), reason=type(fault).__name__)
    return changed


def text(library: Library, lang: Lang, key: str, site: str) -> str:
    """A text of the profile as plain words."""
    return plain(library.say(lang, f"telegram.{key}", site=site))


async def _name(bot: Bot, library: Library, site: str, tag: str | None, lang: Lang) -> bool:
    wanted = text(library, lang, "name", site)
    return await _set(wanted, (await bot.get_my_name(tag)).name, lambda: bot.set_my_name(wanted, tag))


async def _description(bot: Bot, library: Library, site: str, tag: str | None, lang: Lang) -> bool:
    wanted = text(library, lang, "description", site)
    present = (await bot.get_my_description(tag)).description
    return await _set(wanted, present, lambda: bot.set_my_description(wanted, tag))


async def _short_description(bot: Bot, library: Library, site: str, tag: str | None, lang: Lang) -> bool:
    wanted = text(library, lang, "short_description", site)
    present = (await bot.get_my_short_description(tag)).short_description
    return await _set(wanted, present, lambda: bot.set_my_short_description(wanted, tag))


async def _private_commands(bot: Bot, library: Library, site: str, tag: str | None, lang: Lang) -> bool:
    return await _commands(bot, library, tag, lang, telegram.BotCommandScopeAllPrivateChats(), PRIVATE_COMMANDS)


async def _group_commands(bot: Bot, library: Library, site: str, tag: str | None, lang: Lang) -> bool:
    return await _commands(bot, library, tag, lang, telegram.BotCommandScopeAllGroupChats(), GROUP_COMMANDS)


async def _commands(
    bot: Bot,
    library: Library,
    tag: str | None,
    lang: Lang,
    scope: telegram.BotCommandScope,
    names: tuple[str, ...],
) -> bool:
    wanted = [(name, text(library, lang, f"command.{name}", "")) for name in names]
    present = [(command.command, command.description) for command in await bot.get_my_commands(scope, tag)]
    return await _set(wanted, present, lambda: bot.set_my_commands(wanted, scope, tag))


async def _set(wanted: object, present: object, act: Callable[[], Awaitable[bool]]) -> bool:
    return wanted != present and await act()
