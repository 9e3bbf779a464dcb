"""The Bot API client as this service uses it: ExtBot over our transport, paced, and silent about its token."""

import logging
from typing import Any

from telegram.error import InvalidToken
from telegram.ext import ExtBot

from cyberbot.channels.telegram.pace import Pace
from cyberbot.channels.telegram.request import AiohttpRequest

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
"""All that is asked for, by polling and by webhook alike."""

RawUpdate = dict[str, Any]
"""An update as it came, before it is read."""


class TokenRefused(RuntimeError):
    """Telegram does not accept the bot token: set CYBERBOT_TELEGRAM_TOKEN to the one that BotFather gave."""

    def __str__(self) -> str:
        return str(self.__doc__)


class Bot(ExtBot[int]):
    """ExtBot that also hands out updates unread, so that one which cannot be read spoils no other."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Bot[token=hidden]"

    async def updates(self, *, offset: int | None, seconds: int, limit: int = 100) -> list[RawUpdate]:
        """The waiting updates, oldest first, waiting up to `seconds` for one. `offset` confirms all below it."""
        wanted = {"offset": offset, "timeout": seconds, "limit": limit, "allowed_updates": list(ALLOWED_UPDATES)}
        found = await self._post("getUpdates", wanted, read_timeout=seconds + 10.0)
        return [update for update in found if isinstance(update, dict)]

    @property
    def known_username(self) -> str | None:
        """The bot's own name without the @, once Telegram has told it."""
        try:
            return self.username
        except RuntimeError:
            return None

    async def shutdown(self) -> None:
        """Close the connections, those too that were opened without `meet`."""
        await super().shutdown()
        for request in self._request:
            await request.shutdown()

    async def meet(self) -> None:
        """Ask Telegram who we are. Raises TokenRefused, or TelegramError where Telegram cannot be asked now."""
        try:
            await self.initialize()
        except InvalidToken:
            refused = True  # the library's exception quotes the token: it must not hang on ours
        else:
            refused = False
        if refused:
            raise TokenRefused


def build_bot(token: str, api_url: str = "https://api.telegram.org", *, chat_seconds: float = 1.0) -> Bot:
    """A client for `token`. `api_url` has no path of its own, as `CYBERBOT_TELEGRAM_API_URL` gives it."""
    quiet()
    address = api_url.rstrip("/")
    return Bot(
        token=token,
        base_url=f"{address}/bot",
        base_file_url=f"{address}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(connections=1),
        rate_limiter=Pace(chat_seconds=chat_seconds),
    )


def quiet() -> None:
    """Loggers of libraries that would write addresses with the token, or whole messages."""
    logging.getLogger("httpx").setLevel(logging.WARNING)
    logging.getLogger("httpcore").setLevel(logging.WARNING)
    logging.getLogger("telegram").setLevel(logging.ERROR)
