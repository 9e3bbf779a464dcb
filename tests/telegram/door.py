"""The door alone: desk, bot and webhook handler on loopback, without a worker. What comes stays in the inbox."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa
from aiohttp import web

from cyberbot.channels.telegram import webhook
from cyberbot.channels.telegram.arrivals import Arrivals
from cyberbot.channels.telegram.bot import Bot, build_bot
from cyberbot.channels.telegram.read import CHANNEL
from cyberbot.desk.desk import Desk
from cyberbot.library.shelf import Shelf
from cyberbot.store.engine import Store
from cyberbot.store.tables import metadata
from cyberbot.talk.codec import message_from_json
from cyberbot.talk.message import Message
from tests.bot_api.server import TOKEN, BotApi

SECRET = "a-secret-of-the-loopback"
SITE = "https://cyber.example"


def now() -> datetime:
    return datetime.now(UTC)


async def until(true: Callable[[], bool], seconds: float = 8) -> None:
    """Wait for something that another part will bring about. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 - what is watched belongs to several parts
            await asyncio.sleep(0.01)


@dataclass
class Door:
    api: BotApi
    desk: Desk
    bot: Bot
    arrivals: Arrivals
    webhook: str
    """Where the handler listens."""

    async def inbox(self) -> list[Message]:
        """What waits, in the order in which it came."""
        async with self.desk.store.read() as tx:
            rows = (
                await tx.db.execute(
                    sa.text(
                        "SELECT i.their_id, i.sealed_message, c.key_id FROM inbox i "
                        "JOIN conversation c ON c.id = i.conversation_id ORDER BY i.id"
                    )
                )
            ).all()
            return [
                message_from_json(
                    await tx.unseal(
                        row.key_id, "inbox", "sealed_message", f"{CHANNEL}/{row.their_id}", bytes(row.sealed_message)
                    )
                )
                for row in rows
            ]

    async def texts(self) -> list[str]:
        return [message.text for message in await self.inbox()]

    async def count(self, table: str) -> int:
        async with self.desk.store.read() as tx:
            counted = await tx.db.execute(sa.select(sa.func.count()).select_from(metadata.tables[table]))
            return int(counted.scalar_one())


@asynccontextmanager
async def open_door(
    api: BotApi, store: Store, shelf: Shelf, clock: Callable[[], datetime] = now
) -> AsyncIterator[Door]:
    """Opened on a free port; closed with everything it began."""
    desk = Desk(store=store, shelf=shelf, clock=clock, pushing=frozenset({CHANNEL}), notify_officers=CHANNEL)
    bot = build_bot(TOKEN, api.url, chat_seconds=0)
    arrivals = Arrivals(desk, bot)
    runner = web.AppRunner(web.Application(), access_log=None)
    runner.app.router.add_post(webhook.PATH, webhook.handler(arrivals, SECRET))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield Door(api, desk, bot, arrivals, f"http://127.0.0.1:{runner.addresses[0][1]}{webhook.PATH}")
    finally:
        await api.updates.delete_webhook()
        await runner.cleanup()
        await arrivals.close()
        await bot.shutdown()
