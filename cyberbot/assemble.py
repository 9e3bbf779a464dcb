"""The one place that knows all parts: settings become keys, store, library, desk, channels, pages and workers.

Apart so that every other room is given what it needs and can be tested with other parts in their place.
"""

import asyncio
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from urllib.parse import urlsplit

import structlog
from aiohttp import web

from cyberbot import log as logging
from cyberbot.channels.channel import Channel
from cyberbot.channels.telegram import webhook
from cyberbot.channels.telegram.arrivals import Arrivals
from cyberbot.channels.telegram.bot import Bot, build_bot
from cyberbot.channels.telegram.channel import TelegramChannel
from cyberbot.channels.telegram.opening import WebhookKeeper
from cyberbot.channels.telegram.poll import Poller
from cyberbot.desk import officers
from cyberbot.desk.desk import Desk
from cyberbot.library.shelf import Shelf
from cyberbot.referrals.lane import Lane
from cyberbot.settings import Env, Settings, TelegramMode
from cyberbot.store import audit
from cyberbot.store.engine import Store
from cyberbot.store.officers import Role
from cyberbot.store.sealing import MasterKeys
from cyberbot.triage.read import read as read_message
from cyberbot.web import app as pages
from cyberbot.web import health
from cyberbot.web.console import app as console
from cyberbot.web.options import WebOptions
from cyberbot.work.watch import ContentWatch
from cyberbot.work.worker import Worker

WEBHOOK_PATH = "/telegram/webhook"
FIRST_OFFICER = "First officer"

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Which processes of the Procfile run here: `run` has both."""

    web: bool
    worker: bool


def keys(settings: Settings) -> MasterKeys:
    """The master keys; made on the first run in development. Raises store.sealing.KeyFileFault."""
    if settings.env is Env.DEVELOPMENT and not settings.key_file.exists():
        settings.key_file.parent.mkdir(parents=True, exist_ok=True)
        return MasterKeys.create(settings.key_file)
    return MasterKeys.read(settings.key_file)


def now() -> datetime:
    return datetime.now(UTC)


async def anchor_audit(settings: Settings, desk: Desk) -> None:
    """Write the audit's present head to its file outside the database."""
    async with desk.store.read() as tx:
        await audit.anchor_head(tx, settings.anchor_file, desk.clock())


@asynccontextmanager
async def open_desk(settings: Settings, *, migrate: bool) -> AsyncIterator[Desk]:
    """The desk on its store and library. Raises KeyFileFault, StoreUnavailable or ContentFaults."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    store = await Store.open(settings.database_url, keys(settings))
    try:
        if migrate:
            await store.migrate()
        shelf = await asyncio.to_thread(Shelf.open, settings.content_dir, show_drafts=settings.show_drafts)
        telegram = settings.telegram_token is not None
        yield Desk(
            store=store,
            shelf=shelf,
            clock=now,
            pushing=frozenset({"telegram"} if telegram else ()),
            notify_officers="telegram" if telegram and settings.telegram_officers_chat is not None else None,
        )
    finally:
        await store.close()


async def serve(settings: Settings, parts: Parts, *, migrate: bool, say: Callable[[str], None]) -> None:
    """Run until SIGTERM or Ctrl-C. `say` prints the lines of the first screen."""
    logging.configure()
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with AsyncExitStack() as stack:
        desk = await stack.enter_async_context(open_desk(settings, migrate=migrate))
        telegram = await _telegram(settings, desk, stack)
        if parts.worker:
            await _start_worker(settings, desk, telegram, stack)
        else:
            watch = ContentWatch(desk)
            _keep_running(stack, watch.run, watch.stop)
        if parts.web:
            await _start_web(settings, desk, telegram, stack)
            for line in await first_screen(settings, desk):
                say(line)
        await asyncio.to_thread(warm)
        await anchor_audit(settings, desk)
        await stop.wait()
        log.info("service.stopping")
        await anchor_audit(settings, desk)


def warm() -> None:
    """Read a message that says nothing, so that the first real one does not wait for the patterns to be made."""
    read_message("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Telegram:
    bot: Bot
    arrivals: Arrivals
    channel: TelegramChannel


async def _telegram(settings: Settings, desk: Desk, stack: AsyncExitStack) -> Telegram | None:
    if settings.telegram_token is None:
        return None
    bot = build_bot(settings.telegram_token.get_secret_value(), settings.telegram_api_url)
    stack.push_async_callback(bot.shutdown)
    arrivals = Arrivals(desk, bot)
    stack.push_async_callback(arrivals.close)
    chat = settings.telegram_officers_chat
    channel = TelegramChannel(
        bot,
        str(chat) if chat is not None else None,
        lambda: desk.shelf.library,
        site=settings.public_url,
        console=f"http://{settings.console_host}" if settings.console_host else None,
    )
    return Telegram(bot=bot, arrivals=arrivals, channel=channel)


async def _start_worker(settings: Settings, desk: Desk, telegram: Telegram | None, stack: AsyncExitStack) -> None:
    channels: dict[str, Channel] = {} if telegram is None else {telegram.channel.name: telegram.channel}
    worker = Worker(desk, channels, anchor=settings.anchor_file)
    _keep_running(stack, worker.run, worker.stop)
    if telegram is None:
        return
    if settings.telegram_mode is TelegramMode.POLLING:
        poller = Poller(desk, telegram.bot, telegram.arrivals, site=settings.public_url)
        _keep_running(stack, poller.run, poller.stop)
        return
    keeper = WebhookKeeper(
        telegram.bot,
        lambda: desk.shelf.library,
        url=settings.public_url + WEBHOOK_PATH,
        secret=_webhook_secret(settings),
        site=settings.public_url,
    )
    _keep_running(stack, keeper.run, keeper.stop)


def _webhook_secret(settings: Settings) -> str:
    return settings.telegram_webhook_secret.get_secret_value() if settings.telegram_webhook_secret else ""


def _keep_running(
    stack: AsyncExitStack, run: Callable[[], Awaitable[None]], stop: Callable[[], Awaitable[None]]
) -> None:
    """Start a part now; on the way out ask it to stop and wait for it."""

    async def running() -> None:
        await run()

    task = asyncio.create_task(running())

    async def end() -> None:
        await stop()
        await task

    stack.push_async_callback(end)


async def _start_web(settings: Settings, desk: Desk, telegram: Telegram | None, stack: AsyncExitStack) -> None:
    """The public pages, the console (mounted, or on its own host and port), and the inner port for metrics."""
    handler = None
    if telegram is not None and settings.telegram_mode is TelegramMode.WEBHOOK:
        handler = webhook.handler(telegram.arrivals, _webhook_secret(settings))
    production = settings.env is Env.PRODUCTION
    base = WebOptions(public_url=settings.public_url, production=production)
    mounted = None if settings.console_host else console.build(desk, base)
    options = replace(base, console=mounted, telegram_webhook=handler)
    public = pages.build(desk, options)
    await _listen(public, settings.host, settings.port, stack)
    if settings.console_host:
        apart = urlsplit("//" + settings.console_host)
        await _listen(console.alone(desk, base), apart.hostname or "127.0.0.1", apart.port or 8081, stack)
    if settings.metrics_port is not None:
        await _listen(health.build_inner(public[health.METRICS]), "127.0.0.1", settings.metrics_port, stack)


async def _listen(app: web.Application, host: str, port: int, stack: AsyncExitStack) -> None:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=5)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    await web.TCPSite(runner, host, port).start()


async def first_screen(settings: Settings, desk: Desk) -> tuple[str, ...]:
    """What a newcomer reads: where to look, how to sign in, how to add Telegram."""
    where = settings.public_url
    officers_at = f"http://{settings.console_host}" if settings.console_host else where
    lines = [
        f"Public pages    {where}/",
        f"Welsh           {where}/cy/",
        f"Console         {officers_at}/console/",
    ]
    link = await first_link(desk) if settings.env is Env.DEVELOPMENT else None
    if link is not None:
        lines.append(f"First sign-in   {officers_at}{link}   (once, within 24 hours)")
    if settings.telegram_token is None:
        lines.append("Telegram        off: put CYBERBOT_TELEGRAM_TOKEN=… (from @BotFather) into .env and start again")
    else:
        lines.append(f"Telegram        on, by {settings.telegram_mode.value}")
    return tuple(lines)


async def first_link(desk: Desk) -> str | None:
    """The path of a one-time link for a first officer; None once somebody can sign in."""
    known = await officers.list_(desk)
    if any(one.can_sign_in for one in known):
        return None
    if any(one.officer.name == FIRST_OFFICER for one in known):
        return officers.link_path(await officers.reset(desk, FIRST_OFFICER))
    if known:
        return None
    return officers.link_path(await officers.add(desk, FIRST_OFFICER, tuple(Lane), None, Role.SUPERVISOR))
