"""What is done once before listening, tried until Telegram answers: who we are, the profile, how updates come.

A Telegram that is down, or a wrong token, never stops the web pages: it is said, and tried again.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import structlog
from telegram.error import TelegramError

from cyberbot.channels.telegram import profile, webhook
from cyberbot.channels.telegram.bot import Bot, TokenRefused
from cyberbot.channels.telegram.channel import pause
from cyberbot.channels.telegram.request import TooFast
from cyberbot.library.snapshot import Library

REFUSED_SECONDS = 300.0

log = structlog.get_logger(__name__)


async def until(stop: asyncio.Event, seconds: float) -> None:
    """Wait `seconds`, or shorter where `stop` is set meanwhile."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)


async def open_bot(bot: Bot, stop: asyncio.Event, act: Callable[[], Awaitable[None]]) -> bool:
    """Learn who the bot is, then `act`. True once both are done; False where `stop` was set first."""
    tries = 0
    while not stop.is_set():
        try:
            await bot.meet()
            await act()
        except TokenRefused as refused:
            log.warning("telegram.token_refused", mend=str(refused))
            await until(stop, REFUSED_SECONDS)
        except TooFast as asked:
            await until(stop, asked.seconds)
        except TelegramError as fault:
            log.warning("telegram.not_open", reason=type(fault).__name__)
            await until(stop, pause(tries))
        else:
            log.info("telegram.open")
            return True
        tries += 1
    return False


class WebhookKeeper:
    """Webhook mode's start: the profile is published and Telegram is told where to call."""

    def __init__(self, bot: Bot, library: Callable[[], Library], *, url: str, secret: str, site: str) -> None:
        self._bot = bot
        self._library = library
        self._url = url
        self._secret = secret
        self._site = site
        self._stop = asyncio.Event()

    async def run(self) -> None:
        """Returns when Telegram knows the address, or when stopped."""
        if await open_bot(self._bot, self._stop, lambda: webhook.register(self._bot, self._url, self._secret)):
            await profile.publish(self._bot, self._library(), self._site)

    async def stop(self) -> None:
        self._stop.set()
