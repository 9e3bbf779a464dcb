"""A live server on a free loopback port over a real store, and Chromium, for every test of a browser."""

import re
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest
from aiohttp import web
from playwright.async_api import Browser, BrowserContext, Page, async_playwright

from cyberbot.desk.desk import Desk
from cyberbot.store.engine import Store
from cyberbot.web.app import build
from cyberbot.web.options import WebOptions
from tests.chromium import chromium
from tests.web.house import desk_over

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
OUTSIDE = re.compile(r"^https://")
"""Any page that is not ours; tests answer for it, so that nothing leaves this machine."""

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1280, "height": 900}

Serve = Callable[[web.Application], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class Live:
    """A server that answers at `url`, and the desk behind it."""

    url: str
    desk: Desk


@dataclass(slots=True)
class Visit:
    """One person's browser."""

    page: Page
    url: str
    scripts: bool

    async def go(self, path: str) -> None:
        await self.page.goto(self.url + path)

    async def press(self, name: str, *, role: str = "button") -> None:
        """Press what a person would read as `name`; without scripts that is a page load."""
        await self.page.get_by_role(role, name=name, exact=False).first.click()  # type: ignore[arg-type]
        await self.page.wait_for_load_state()

    async def see(self, words: str) -> None:
        """Wait until these words can be read on the page; fails after ten seconds."""
        await self.page.locator("main").get_by_text(words).first.wait_for()


@pytest.fixture
async def serve() -> AsyncIterator[Serve]:
    """Serves an application on a free loopback port until the test is over."""
    runners: list[web.AppRunner] = []

    async def start(app: web.Application) -> str:
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        runners.append(runner)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        return f"http://{host}:{port}"

    yield start
    for runner in runners:
        await runner.cleanup()


@pytest.fixture
async def live(sqlite_store: Store, serve: Serve) -> Live:
    """The public pages over an empty store."""
    desk = desk_over(sqlite_store)
    return Live(url=await serve(build(desk, WebOptions())), desk=desk)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    path = chromium()
    if path is None:
        pytest.fail("Chromium is needed here: run python -m tests.chromium, or set CYBERBOT_CHROMIUM.")
    # Chromium puts a socket there, whose path may have 107 characters at most: a test's own folder is too deep.
    with tempfile.TemporaryDirectory(prefix="browser-", ignore_cleanup_errors=True) as home:
        async with async_playwright() as playwright:
            opened = await playwright.chromium.launch(
                executable_path=path, args=list(ARGUMENTS), env={"HOME": home, "TMPDIR": home}
            )
            yield opened
            await opened.close()


@pytest.fixture
async def context(browser: Browser) -> AsyncIterator[BrowserContext]:
    opened = await browser.new_context(viewport=PHONE, locale="en-GB")  # type: ignore[arg-type]
    yield opened
    await opened.close()


@pytest.fixture(params=[True, False], ids=["scripts", "no-scripts"])
async def visit(request: pytest.FixtureRequest, browser: Browser, live: Live) -> AsyncIterator[Visit]:
    """A person on a phone, once with scripts and once without."""
    context = await browser.new_context(
        viewport=PHONE,  # type: ignore[arg-type]
        locale="en-GB",
        java_script_enabled=bool(request.param),
    )
    context.set_default_timeout(10_000)
    yield Visit(page=await context.new_page(), url=live.url, scripts=bool(request.param))
    await context.close()
