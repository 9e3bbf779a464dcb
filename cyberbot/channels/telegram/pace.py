"""How fast messages go: 30 a second over all, 20 a minute to a group, one a second to a private chat.

AIORateLimiter keeps the first two; the third, which it lacks, is added here. Its own retries stay off: a pause that
Telegram asks for goes back to the outbox, so it outlives a restart and holds up nobody else's letter.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from telegram._utils.types import JSONDict
from telegram.ext import AIORateLimiter

KEPT = 1024
"""Chats remembered before those whose pause is over are forgotten."""


class Pace(AIORateLimiter):
    """`chat_seconds` is the least time between two messages to one chat; 0 switches every limit off (for tests)."""

    __slots__ = ("_chat_seconds", "_next")

    def __init__(self, *, chat_seconds: float = 1.0) -> None:
        if chat_seconds > 0:
            super().__init__(max_retries=0)
        else:
            super().__init__(overall_max_rate=0, group_max_rate=0, max_retries=0)
        self._chat_seconds = chat_seconds
        self._next: dict[int | str, float] = {}

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, bool | JSONDict | list[JSONDict]]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> bool | JSONDict | list[JSONDict]:
        chat = data.get("chat_id")
        if endpoint == "sendMessage" and isinstance(chat, int | str) and self._chat_seconds > 0:
            await self._turn(chat)
        return await super().process_request(callback, args, kwargs, endpoint, data, rate_limit_args)

    async def _turn(self, chat: int | str) -> None:
        now = asyncio.get_running_loop().time()
        if len(self._next) > KEPT:
            self._next = {key: at for key, at in self._next.items() if at > now}
        at = max(now, self._next.get(chat, now))
        self._next[chat] = at + self._chat_seconds
        if at > now:
            await asyncio.sleep(at - now)
