"""The preview: a page on this machine alone that shows each text as the web and Telegram show it, in both languages.

Built from the service's own pages and conversation over the folder as its editor sees it. It needs no database: the
desk's store is one that nobody opens.
"""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler
from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from cyberbot.desk.desk import Desk
from cyberbot.editor.last_good import LastGood
from cyberbot.editor.walk import Bubble, bubbles
from cyberbot.language.lang import Lang
from cyberbot.library.approvals import Kind
from cyberbot.library.check import Review, review
from cyberbot.library.faults import Fault
from cyberbot.library.standing import file_of
from cyberbot.store.engine import Store
from cyberbot.store.sealing import MasterKeys
from cyberbot.web import advice, quiz
from cyberbot.web.assets import Assets
from cyberbot.web.options import DESK, OPTIONS, WebOptions
from cyberbot.web.page import PAGES, Pages

HOST = "127.0.0.1"
LOOK_SECONDS = 0.4
"""Between two looks at the folder."""
WAIT_SECONDS = 25.0
"""How long a page waits for a change before it asks again."""
FOLDER = Path(__file__).parent
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; "
    "frame-ancestors 'self'; form-action 'none'; base-uri 'none'"
)


@dataclass(slots=True)
class Desktop:
    """What the preview knows of the folder."""

    shelf: LastGood
    review: Review
    stuck: tuple[Fault, ...] = ()
    """Faults of files that all share, because of which nothing newer can be shown."""
    version: int = 0
    """Counts changes that a page should show."""
    news: asyncio.Condition = field(default_factory=asyncio.Condition)

    @classmethod
    def open(cls, folder: Path, today: datetime) -> "Desktop":
        """Read the folder. Raises ContentFaults where nothing of it can be shown."""
        return cls(LastGood(folder), review(folder, today.date()))

    async def watch(self) -> None:
        """Look at the folder until cancelled; tell waiting pages of each change."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            if await asyncio.to_thread(lambda: self.shelf.changed):
                await self.renew()

    async def renew(self) -> None:
        """Show the texts as soon as they are read, and their faults as soon as they are known."""
        self.stuck = await asyncio.to_thread(self.shelf.reload)
        await self._tell()
        found = await asyncio.to_thread(review, self.shelf.folder, datetime.now(UTC).date())
        if found.faults != self.review.faults:
            self.review = found
            await self._tell()

    async def _tell(self) -> None:
        async with self.news:
            self.version += 1
            self.news.notify_all()

    def faults(self, file: str) -> tuple[Fault, ...]:
        return tuple(one for one in self.review.faults if one.file == file)


DESKTOP: web.AppKey[Desktop] = web.AppKey("desktop", Desktop)
PAPER: web.AppKey[Environment] = web.AppKey("paper", Environment)
OWN: web.AppKey[Assets] = web.AppKey("own", Assets)


async def build(folder: Path) -> web.Application:
    """The preview of one content folder. Raises ContentFaults where nothing of it can be shown."""
    desktop = await asyncio.to_thread(Desktop.open, folder, datetime.now(UTC))
    # Connects to nothing, ever: the pages shown here ask the library alone.
    store = await Store.open(f"sqlite:///{os.devnull}", MasterKeys.new())
    desk = Desk(store=store, shelf=desktop.shelf, clock=lambda: datetime.now(UTC), pushing=frozenset())
    options, assets, own = WebOptions(), Assets(), Assets(FOLDER / "static")
    app = web.Application(middlewares=(_at_home,))
    app[DESK], app[OPTIONS], app[DESKTOP], app[OWN] = desk, options, desktop, own
    app[PAGES] = Pages(desk, options, assets)
    paper = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    paper.globals.update({"asset": assets.href, "own": own.href})
    app[PAPER] = paper
    app.router.add_get("/", _list)
    app.router.add_get("/see/{kind}/{name}", _see)
    app.router.add_get("/changes", _changes)
    app.router.add_get("/static/{name}", assets.serve)
    app.router.add_get("/own/{name}", own.serve)
    for prefix in ("", "/cy"):
        app.router.add_get(prefix + "/advice/{card}", advice.show_card)
        app.router.add_get(prefix + "/quiz/{quiz}/print", quiz.show_print)
        app.router.add_get(prefix + "/journey/{journey}", _journey)
    app.cleanup_ctx.append(_watching)
    return app


async def _watching(app: web.Application) -> AsyncIterator[None]:
    task = asyncio.create_task(app[DESKTOP].watch())
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    await app[DESK].store.close()


@web.middleware
async def _at_home(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Nobody but this machine's own browser, by this machine's own name: drafts are not for the network."""
    if urlsplit("//" + request.host).hostname not in {HOST, "localhost"}:
        raise web.HTTPForbidden(text="This page is for this machine alone.")
    try:
        response = await handler(request)
    except web.HTTPNotFound:
        response = _page(request, "gone.html", status=404, path=request.path)
    except (LookupError, ValueError, TemplateError) as fault:
        # A text that the check lets pass and a page cannot show is worth more to its editor than a bare 500.
        response = _page(request, "fault.html", status=500, path=request.path, fault=f"{type(fault).__name__}: {fault}")
    response.headers.setdefault("Content-Security-Policy", POLICY)
    response.headers.setdefault("X-Content-Type-Options", "nosniff")
    response.headers.setdefault("Referrer-Policy", "no-referrer")
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def _page(request: web.Request, template: str, *, status: int = 200, **values: object) -> web.Response:
    desktop = request.app[DESKTOP]
    text = (
        request.app[PAPER]
        .get_template(template)
        .render(version=desktop.version, stuck=desktop.stuck, tally=str(desktop.review.tally), **values)
    )
    return web.Response(text=text, content_type="text/html", status=status)


async def _list(request: web.Request) -> web.Response:
    """Every text with the count of its faults, and the faults of all other files."""
    desktop = request.app[DESKTOP]
    library = desktop.shelf.library
    kinds = ((Kind.CARDS, library.cards), (Kind.QUIZZES, library.quizzes), (Kind.JOURNEYS, library.journeys))
    rows = [
        (kind, [(name, one, desktop.faults(file_of(kind, name))) for name, one in held.items()]) for kind, held in kinds
    ]
    shown = {file_of(kind, name) for kind, held in rows for name, *_ in held}
    others = [one for one in desktop.review.faults if one.file not in shown]
    return _page(request, "list.html", rows=rows, others=others, old=desktop.shelf.old)


async def _see(request: web.Request) -> web.Response:
    """One text four times: web and Telegram, English and Welsh. Its faults first, each with its line."""
    desktop = request.app[DESKTOP]
    kind, name = request.match_info["kind"], request.match_info["name"]
    library = desktop.shelf.library
    held = {Kind.CARDS: library.cards, Kind.QUIZZES: library.quizzes, Kind.JOURNEYS: library.journeys}
    if kind not in tuple(Kind) or name not in held[Kind(kind)]:
        raise web.HTTPNotFound
    file = file_of(Kind(kind), name)
    now = datetime.now(UTC)
    walks = {lang.value: [_shown(one) for one in bubbles(Kind(kind), name, library, lang, now)] for lang in Lang}
    frame = {Kind.CARDS: f"/advice/{name}", Kind.QUIZZES: f"/quiz/{name}/print", Kind.JOURNEYS: f"/journey/{name}"}
    return _page(
        request,
        "see.html",
        file=file,
        one=held[Kind(kind)][name],
        faults=desktop.faults(file),
        old=file in desktop.shelf.old,
        frame=frame[Kind(kind)],
        walks=walks,
    )


def _shown(bubble: Bubble) -> tuple[bool, Markup, tuple[str, ...]]:
    """Whose it is, its markup, its buttons. What the service says went through Telegram's own escaper."""
    markup = Markup.escape(bubble.html) if bubble.theirs else Markup(bubble.html)  # noqa: S704 - see the docstring
    return bubble.theirs, markup, tuple(button.label for button in bubble.buttons)


async def _journey(request: web.Request) -> web.Response:
    """The journey's first page. Its questions are walked beside it."""
    found = request.app[DESK].shelf.library.journeys.get(request.match_info["journey"])
    if found is None:
        raise web.HTTPNotFound
    return request.app[PAGES].render(request, "journey/intro.html", journey=found)


async def _changes(request: web.Request) -> web.Response:
    """Waits until there is something newer than `after`, or some seconds have passed."""
    desktop = request.app[DESKTOP]
    after = request.query.get("after", "")
    if after == str(desktop.version):
        with suppress(TimeoutError):
            async with asyncio.timeout(WAIT_SECONDS), desktop.news:
                await desktop.news.wait_for(lambda: after != str(desktop.version))
    return web.json_response({"version": desktop.version})


async def serve(folder: Path, port: int, say: Callable[[str], None]) -> None:
    """Serve until Ctrl-C or SIGTERM; `say` prints the address. Raises OSError where the port is taken."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    runner = web.AppRunner(await build(folder), access_log=None, shutdown_timeout=1)
    try:
        await runner.setup()
        await web.TCPSite(runner, HOST, port).start()
        say(f"Content preview   http://{HOST}:{runner.addresses[0][1]}/   (Ctrl-C ends it)")
        await stop.wait()
    finally:
        await runner.cleanup()
