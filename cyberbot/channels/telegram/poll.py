"""Asking Telegram for updates: ask, store all, commit, and only then move the offset.

Own, because the library's Updater confirms an update while it is in memory only. One copy polls, by lease; an offset
never passes an update that is not on disk.
"""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar
from uuid import uuid4

import structlog
from telegram.error import Conflict, TelegramError

from cyberbot.channels.telegram import profile, webhook
from cyberbot.channels.telegram.arrivals import Arrivals
from cyberbot.channels.telegram.bot import Bot, RawUpdate
from cyberbot.channels.telegram.channel import pause
from cyberbot.channels.telegram.counts import POLLS
from cyberbot.channels.telegram.offset import Offset
from cyberbot.channels.telegram.opening import open_bot, until
from cyberbot.channels.telegram.request import TooFast
from cyberbot.desk.desk import Desk
from cyberbot.desk.intake import NotStored

LEASE = "telegram.poll"
LONG_POLL_SECONDS = 25
LEASE_SECONDS = 10
"""How long after a crash nobody polls, at most. Renewed beside the polling, so a long poll need not fit in."""
RENEW_SECONDS = 3.0
ANOTHER_SECONDS = 10.0

T = TypeVar("T")

log = structlog.get_logger(__name__)


class Poller:
    """`run` until `stop`. `site` is the public web address, for the profile."""

    def __init__(
        self,
        desk: Desk,
        bot: Bot,
        arrivals: Arrivals,
        *,
        site: str,
        long_poll_seconds: int = LONG_POLL_SECONDS,
        another_seconds: float = ANOTHER_SECONDS,
        renew_seconds: float = RENEW_SECONDS,
    ) -> None:
        self._desk = desk
        self._bot = bot
        self._arrivals = arrivals
        self._site = site
        self._seconds = long_poll_seconds
        self._another_seconds = another_seconds
        self._renew_seconds = renew_seconds
        self._held = asyncio.Event()
        self._offset = Offset(desk, holder=uuid4().hex, lease=LEASE, lease_seconds=LEASE_SECONDS)
        self._stop = asyncio.Event()
        self._faults = 0

    async def run(self) -> None:
        """Poll until stopped. Nothing that Telegram or the database does ends it."""
        if not await open_bot(self._bot, self._stop, lambda: webhook.withdraw(self._bot)):
            return
        renewing = asyncio.create_task(self._renew())
        try:
            await self._poll()
        finally:
            await renewing
            await self._let_go()

    async def _poll(self) -> None:
        published = False
        while not self._stop.is_set():
            try:
                if await self._unless_stopped(self._held.wait()) is None:
                    return
                if not published:
                    await profile.publish(self._bot, self._desk.shelf.library, self._site)
                    published = True
                await self._round()
            except Conflict:
                POLLS.labels("another_copy").inc()
                log.warning("telegram.another_poller")
                await until(self._stop, self._another_seconds)
            except TooFast as asked:
                POLLS.labels("pause").inc()
                await until(self._stop, asked.seconds)
            except TelegramError as fault:
                POLLS.labels("telegram").inc()
                await self._back_off("telegram.poll_failed", fault)
            except Exception as fault:  # noqa: BLE001 - the database may fail in many ways; polling outlives them all
                POLLS.labels("store").inc()
                await self._back_off("telegram.not_stored", fault)
            else:
                self._faults = 0

    async def _let_go(self) -> None:
        try:
            await self._offset.release()
        except Exception as fault:  # noqa: BLE001 - it runs out by itself
            log.warning("telegram.lease_not_released", reason=type(fault).__name__)

    async def _renew(self) -> None:
        """Hold the lease, or wait for it, as long as this poller lives."""
        while not self._stop.is_set():
            try:
                held = await self._offset.hold()
            except Exception as fault:  # noqa: BLE001 - a database that is away now is asked again
                log.warning("telegram.lease_not_renewed", reason=type(fault).__name__)
                held = False
            if held:
                self._held.set()
            else:
                self._held.clear()
            await until(self._stop, self._renew_seconds)

    async def stop(self) -> None:
        """Ask `run` to end; an update that is being stored is stored first."""
        self._stop.set()

    async def _round(self) -> None:
        asked = await self._offset.to_confirm()
        found = await self._unless_stopped(self._bot.updates(offset=asked, seconds=self._seconds))
        if found is None:
            return
        self._offset.confirmed()
        if not found:
            return
        stored, failed = await self._store(found)
        if stored is not None:
            await self._offset.stored(stored)
        if failed is not None:
            raise failed

    async def _store(self, found: list[RawUpdate]) -> tuple[int | None, NotStored | None]:
        """The last update id up to which all are stored, and what stopped it. Chats side by side, each in order."""
        ids = sorted(update["update_id"] for update in found if isinstance(update.get("update_id"), int))
        chats: dict[object, list[RawUpdate]] = {}
        for update in sorted((one for one in found if one.get("update_id") in set(ids)), key=_update_id):
            chats.setdefault(_chat(update), []).append(update)
        kept: set[int] = set()
        faults = await asyncio.gather(*(self._store_chat(updates, kept) for updates in chats.values()))
        last = None
        for update_id in ids:
            if update_id not in kept:
                break
            last = update_id
        return last, next((fault for fault in faults if fault is not None), None)

    async def _store_chat(self, updates: list[RawUpdate], kept: set[int]) -> NotStored | None:
        for update in updates:
            try:
                await self._arrivals.take(update)
            except NotStored as fault:
                return fault
            kept.add(update["update_id"])
        return None

    async def _unless_stopped(self, asking: Coroutine[Any, Any, T]) -> T | None:
        """What `asking` brings; None when stopped meanwhile (an answer thrown away was never confirmed)."""
        task = asyncio.ensure_future(asking)
        stopping = asyncio.ensure_future(self._stop.wait())
        try:
            await asyncio.wait((task, stopping), return_when=asyncio.FIRST_COMPLETED)
            return task.result() if task.done() else None
        finally:
            for one in (task, stopping):
                one.cancel()
            await asyncio.gather(task, stopping, return_exceptions=True)

    async def _back_off(self, event: str, fault: Exception) -> None:
        log.warning(event, reason=type(fault).__name__)
        await until(self._stop, min(30.0, pause(self._faults)))
        self._faults += 1


def _update_id(update: RawUpdate) -> int:
    return int(update["update_id"])


def _chat(update: RawUpdate) -> object:
    """Whose order must be kept; one common queue for what names no chat."""
    part = update.get("message") or update.get("edited_message") or update.get("callback_query") or {}
    holder = part.get("message", part) if isinstance(part, dict) else {}
    chat = holder.get("chat") if isinstance(holder, dict) else None
    chat_id = chat.get("id") if isinstance(chat, dict) else None
    return chat_id if isinstance(chat_id, int) else None
