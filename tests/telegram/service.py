"""The service on Telegram, whole, in this process: the door, the worker, and what brings the updates."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from cyberbot.channels.telegram.channel import TelegramChannel
from cyberbot.channels.telegram.opening import WebhookKeeper
from cyberbot.channels.telegram.poll import Poller
from cyberbot.library.shelf import Shelf
from cyberbot.store.engine import Store
from cyberbot.work.worker import Worker
from tests.bot_api.server import BotApi
from tests.telegram.door import SECRET, SITE, Door, open_door

OFFICERS = -1001


@asynccontextmanager
async def running(api: BotApi, store: Store, shelf: Shelf, folder: Path, *, mode: str) -> AsyncIterator[Door]:
    """Everything runs until the block ends; updates come by `polling` or by `webhook`."""
    async with open_door(api, store, shelf) as door:
        channel = TelegramChannel(door.bot, str(OFFICERS), lambda: shelf.library, site=SITE)
        listening: Poller | WebhookKeeper
        if mode == "polling":
            listening = Poller(door.desk, door.bot, door.arrivals, site=SITE, long_poll_seconds=2)
        else:
            listening = WebhookKeeper(door.bot, lambda: shelf.library, url=door.webhook, secret=SECRET, site=SITE)
        parts = (Worker(door.desk, {channel.name: channel}, anchor=folder / "audit.head"), listening)
        tasks = [asyncio.create_task(part.run()) for part in parts]
        try:
            yield door
        finally:
            for part in parts:
                await part.stop()
            await asyncio.gather(*tasks)
