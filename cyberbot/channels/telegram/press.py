"""What a person sees at once when they press: the button stops turning, and the old message shows what was pressed.

Best effort and beside the work: nothing here may delay or fail the storing of a press.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any

import structlog
import telegram
from telegram.error import TelegramError

from cyberbot.channels.telegram.bot import Bot
from cyberbot.channels.telegram.markup import TEXT_LIMIT, length

MARK = "✓ "
CLOSING_SECONDS = 3.0
AT_ONCE = 100
"""More than this many at a time are let go: under a flood the presses themselves matter, their looks do not."""

log = structlog.get_logger(__name__)


class Presses:
    """Answers presses in tasks of its own; `close` waits for them a little."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._tasks: set[asyncio.Task[None]] = set()

    def answer(self, query: telegram.CallbackQuery) -> None:
        """Stop the button from turning. Telegram forgets a press after some seconds, so this comes before storing."""
        self._begin(self._answer(query.id))

    def show(self, query: telegram.CallbackQuery) -> None:
        """Write what was pressed under the old message and take its buttons away."""
        if isinstance(query.message, telegram.Message) and query.message.reply_markup is not None:
            self._begin(self._show(query.message, query.data))

    async def close(self) -> None:
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=CLOSING_SECONDS)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _begin(self, act: Coroutine[Any, Any, None]) -> None:
        if len(self._tasks) >= AT_ONCE:
            act.close()
            return
        task = asyncio.create_task(act)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _answer(self, query_id: str) -> None:
        try:
            await self._bot.answer_callback_query(query_id)
        except TelegramError as fault:
            log.info("telegram.press_not_answered", reason=type(fault).__name__)

    async def _show(self, message: telegram.Message, data: str | None) -> None:
        try:
            shown = _with_choice(message, data)
            if shown is None:
                await message.edit_reply_markup(None)
            else:
                text, entities = shown
                await message.edit_text(
                    text,
                    entities=entities,
                    parse_mode=None,
                    reply_markup=None,
                    link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
                )
        except TelegramError as fault:  # "message is not modified" among them: a repeated press
            log.info("telegram.press_not_shown", reason=type(fault).__name__)


def _with_choice(message: telegram.Message, data: str | None) -> tuple[str, list[telegram.MessageEntity]] | None:
    """The old text with the pressed button's label under it, in bold. None where it would not fit or is not known.

    The label is in the language of the message, so no words of ours are needed.
    """
    rows = message.reply_markup.inline_keyboard if message.reply_markup is not None else ()
    label = next((button.text for row in rows for button in row if button.callback_data == data), None)
    if label is None or not message.text:
        return None
    begun = message.text + "\n\n" + MARK
    text = begun + label
    if length(text) > TEXT_LIMIT:
        return None
    bold = telegram.MessageEntity(telegram.MessageEntity.BOLD, length(begun), length(label))
    return text, [*message.entities, bold]
