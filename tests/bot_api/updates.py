"""Updates on their way to the bot: kept until confirmed by an offset, or until the webhook has answered 2xx."""

import asyncio
from contextlib import suppress
from typing import Any

import aiohttp

from tests.bot_api.limits import Refused

Update = dict[str, Any]


class Updates:
    def __init__(self) -> None:
        self.waiting: list[Update] = []
        self.taken: list[int] = []
        """Ids that the bot has confirmed or answered with 2xx."""
        self.refusals: list[int] = []
        """Statuses other than 2xx that the webhook answered; 0 where it gave no answer."""
        self.next_id = 700_000_001
        self.webhook: dict[str, Any] = {"url": ""}
        self.connections = 8
        self._arrived = asyncio.Event()
        self._polling: asyncio.Task[Any] | None = None
        self._delivering: asyncio.Task[None] | None = None

    def add(self, update: Update) -> int:
        """Give an update its id and queue it. One with an id keeps it: that is how a test makes a repeat."""
        if "update_id" not in update:
            update["update_id"] = self.next_id
            self.next_id += 1
        self.waiting.append(update)
        self._arrived.set()
        return int(update["update_id"])

    async def poll(self, given: dict[str, Any]) -> list[Update]:
        """getUpdates: one at a time, and never beside a webhook. Raises Refused 409."""
        if self.webhook["url"]:
            raise Refused(409, "Conflict: can't use getUpdates method while webhook is active")
        if self._polling is not None:
            self._polling.cancel()
        task = asyncio.ensure_future(self._wait(given))
        self._polling = task
        try:
            return await task
        except asyncio.CancelledError:
            if task.cancelled() and self._polling is not task:
                raise Refused(409, "Conflict: terminated by other getUpdates request") from None
            task.cancel()
            raise
        finally:
            if self._polling is task:
                self._polling = None

    async def _wait(self, given: dict[str, Any]) -> list[Update]:
        offset, limit = given.get("offset") or 0, given.get("limit", 100)
        self.taken.extend(one["update_id"] for one in self.waiting if one["update_id"] < offset)
        self.waiting = [one for one in self.waiting if one["update_id"] >= offset]
        until = asyncio.get_running_loop().time() + given.get("timeout", 0)
        while not self.waiting:
            left = until - asyncio.get_running_loop().time()
            if left <= 0:
                break
            self._arrived.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._arrived.wait(), left)
        return self.waiting[:limit]

    def set_webhook(self, given: dict[str, Any]) -> None:
        self.webhook = dict(given)
        if self._delivering is None:
            self._delivering = asyncio.create_task(self._deliver())

    async def delete_webhook(self) -> None:
        self.webhook = {"url": ""}
        if self._delivering is not None:
            self._delivering.cancel()
            await asyncio.gather(self._delivering, return_exceptions=True)
            self._delivering = None

    async def _deliver(self) -> None:
        """Each chat's updates in order, several chats at once; what is not answered with 2xx comes again."""
        busy: set[object] = set()
        tasks: set[asyncio.Task[None]] = set()
        timeout = aiohttp.ClientTimeout(total=10)
        try:
            async with aiohttp.ClientSession(timeout=timeout) as session:
                while True:
                    self._arrived.clear()
                    for update in list(self.waiting):
                        chat = chat_of(update)
                        if chat not in busy and len(tasks) < self.connections:
                            busy.add(chat)
                            task = asyncio.create_task(self._post(session, update))
                            tasks.add(task)
                            task.add_done_callback(tasks.discard)
                            task.add_done_callback(lambda _, chat=chat: (busy.discard(chat), self._arrived.set()))
                    await self._arrived.wait()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _post(self, session: aiohttp.ClientSession, update: Update) -> None:
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook.get("secret_token", "")}
        try:
            async with session.post(self.webhook["url"], json=update, headers=headers) as answer:
                status = answer.status
        except (aiohttp.ClientError, TimeoutError):
            status = 0
        if 200 <= status < 300:
            self.taken.append(update["update_id"])
            self.waiting = [one for one in self.waiting if one is not update]
        else:
            self.refusals.append(status)
            await asyncio.sleep(0.05)


def chat_of(update: Update) -> object:
    part = update.get("message") or update.get("edited_message") or update.get("callback_query") or {}
    holder = part.get("message", part)
    return holder.get("chat", {}).get("id")
