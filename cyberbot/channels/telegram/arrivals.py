"""One update from outside to the inbox, the same for polling and webhook: read, answer the press, store.

When `take` returns, the update is either committed or needs nothing; only then may it be acknowledged.
"""

from dataclasses import replace
from typing import Any

import structlog
import telegram

from cyberbot.channels.telegram.bot import Bot, RawUpdate
from cyberbot.channels.telegram.counts import RECEIVED
from cyberbot.channels.telegram.press import Presses
from cyberbot.channels.telegram.read import CHANNEL, Ignored, Why, read
from cyberbot.desk.desk import Desk
from cyberbot.desk.drawing import spare
from cyberbot.desk.intake import Accepted, Incoming, NotStored, accept
from cyberbot.talk.message import Door, Message

log = structlog.get_logger(__name__)


class Arrivals:
    def __init__(self, desk: Desk, bot: Bot) -> None:
        self._desk = desk
        self._bot = bot
        self._presses = Presses(bot)

    async def take(self, raw: RawUpdate) -> None:
        """Store what a person sent. Raises desk.intake.NotStored: then the update must come again."""
        query: telegram.CallbackQuery | None = None
        try:
            update = telegram.Update.de_json(raw, self._bot)
            found = read(update, username=self._bot.known_username, spare=spare())
            query = update.callback_query
        except Exception as fault:  # noqa: BLE001 - whatever a strange update does to the library, it is not lost
            log.warning("telegram.unreadable", update_id=raw.get("update_id"), reason=type(fault).__name__)
            found = salvaged(raw)
        if query is not None:
            self._presses.answer(query)
        if isinstance(found, Ignored):
            RECEIVED.labels(found.why).inc()
            return
        accepted = await self._accept(found)
        RECEIVED.labels("repeat" if accepted.repeat else "stored").inc()
        if query is not None and not accepted.repeat:
            self._presses.show(query)

    async def _accept(self, found: Incoming) -> Accepted:
        try:
            return await accept(self._desk, found)
        except NotStored:
            raise
        except Exception as fault:  # noqa: BLE001 - it cannot even be written down, and would block all behind it
            log.warning("telegram.not_writable", their_id=found.their_id, reason=type(fault).__name__)
            message = Message(attachment=True, door=Door.TELEGRAM, group=found.message.group, spare=spare())
            return await accept(self._desk, replace(found, message=message))

    async def close(self) -> None:
        """Let the answers to presses that are under way end."""
        await self._presses.close()


def salvaged(raw: RawUpdate) -> Incoming | Ignored:
    """An update that cannot be read, as the words that can be found in it, or as something unopened.

    A private chat's sender is told to say it in words; without a chat there is nobody to answer.
    """
    message = raw.get("message") or raw.get("edited_message")
    chat = message.get("chat") if isinstance(message, dict) else None
    if not isinstance(message, dict) or not isinstance(chat, dict):
        return Ignored(Why.UNREADABLE)
    chat_id, update_id = chat.get("id"), raw.get("update_id")
    sender = message.get("from")
    strange = isinstance(sender, dict) and sender.get("is_bot") is True
    if not isinstance(chat_id, int) or not isinstance(update_id, int) or chat.get("type") != "private" or strange:
        return Ignored(Why.UNREADABLE)
    text = _words(message)
    return Incoming(
        channel=CHANNEL,
        address=str(chat_id),
        their_id=str(update_id),
        message=Message(
            text=text, attachment=not text, edited="edited_message" in raw, door=Door.TELEGRAM, spare=spare()
        ),
    )


def _words(message: dict[str, Any]) -> str:
    for part in ("text", "caption"):
        if isinstance(message.get(part), str):
            return str(message[part])
    return ""
