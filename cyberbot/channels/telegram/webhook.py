"""Telegram calls us: an aiohttp handler that says 200 only when the update is on disk.

Apart from the web room so that the public pages know nothing of Telegram; it is mounted at `/telegram/webhook`.
"""

import hmac
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web

from cyberbot.channels.telegram.arrivals import Arrivals
from cyberbot.channels.telegram.bot import ALLOWED_UPDATES, Bot
from cyberbot.channels.telegram.payload import loads
from cyberbot.desk.intake import NotStored

PATH = "/telegram/webhook"
BODY_LIMIT = 1_000_000
"""Bytes; Telegram's own updates stay far below."""
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

log = structlog.get_logger(__name__)


def handler(arrivals: Arrivals, secret: str) -> Handler:
    """A handler of POST. 403 without the secret, 413 over 1 MB, 400 for what is no update, 503 when not stored.

    Raises ValueError for an empty secret: anybody could then send updates.
    """
    if not secret:
        raise ValueError("The webhook needs a secret: set CYBERBOT_TELEGRAM_WEBHOOK_SECRET.")
    expected = secret.encode()

    async def take(request: web.Request) -> web.StreamResponse:
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, expected):
            log.warning("telegram.webhook_refused", reason="secret")
            return web.Response(status=403)
        body = await _body(request)
        if body is None:
            log.warning("telegram.webhook_refused", reason="size")
            # The rest of the body is not read: the connection cannot serve another request.
            return web.Response(status=413, headers={"Connection": "close"})
        try:
            raw = loads(body)
        except ValueError:
            raw = None
        if not isinstance(raw, dict) or not isinstance(raw.get("update_id"), int):
            log.warning("telegram.webhook_refused", reason="json")
            return web.Response(status=400)
        try:
            await arrivals.take(raw)
        except NotStored:
            log.warning("telegram.not_stored", update_id=raw["update_id"])
            return web.Response(status=503)
        return web.Response(status=200)

    return take


async def _body(request: web.Request) -> bytes | None:
    """The whole body, or None where it is over the limit; read apart from the limit of the application it is in."""
    if (request.content_length or 0) > BODY_LIMIT:
        return None
    parts = bytearray()
    async for part in request.content.iter_any():
        parts += part
        if len(parts) > BODY_LIMIT:
            return None
    return bytes(parts)


async def register(bot: Bot, url: str, secret: str) -> None:
    """Tell Telegram to call `url`. Done at each start: the secret that Telegram holds cannot be asked for.

    What waits with Telegram is kept. Raises TelegramError.
    """
    await bot.set_webhook(
        url=url, secret_token=secret, allowed_updates=list(ALLOWED_UPDATES), drop_pending_updates=False
    )


async def withdraw(bot: Bot) -> None:
    """Before polling: Telegram refuses getUpdates while it calls somebody. What waits is kept. Raises TelegramError."""
    if (await bot.get_webhook_info()).url:
        await bot.delete_webhook(drop_pending_updates=False)
