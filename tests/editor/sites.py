"""Sites on loopback as the look at links meets them: fine, moved, renamed, gone, closed, slow, endless."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

from aiohttp import web


@dataclass
class Site:
    """One site, and what it was asked."""

    robots: str | None = None
    robots_status: int = 200
    titles: dict[str, str] = field(default_factory=dict)
    statuses: dict[str, int] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    no_head: bool = False
    asked: list[tuple[str, str, float, str]] = field(default_factory=list)
    """Method, path, loop time, user agent."""
    url: str = ""

    def paths(self) -> list[str]:
        return [f"{method} {path}" for method, path, *_ in self.asked]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        now = asyncio.get_running_loop().time()
        self.asked.append((request.method, request.path, now, request.headers["User-Agent"]))
        path = request.path
        if path == "/robots.txt":
            if self.robots is None:
                return web.Response(status=self.robots_status if self.robots_status != 200 else 404)
            return web.Response(text=self.robots)
        if path == "/slow":
            await asyncio.sleep(30)
        if path == "/endless":
            return await self._endless(request)
        if path == "/rude":
            assert request.transport is not None
            request.transport.close()
        if path in self.moved:
            return web.Response(status=301, headers={"Location": self.moved[path]})
        if self.no_head and request.method == "HEAD":
            return web.Response(status=404)
        title = self.titles.get(path)
        body = f"<!doctype html><html><head><title>\n {title} </title></head><body>x</body></html>" if title else ""
        return web.Response(status=self.statuses.get(path, 200), text=body, content_type="text/html")

    async def _endless(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html"})
        await response.prepare(request)
        with suppress(ConnectionError):  # whoever has read enough hangs up
            while request.method == "GET":
                await response.write(b"<p>" + b"x" * 1024)
        return response


@asynccontextmanager
async def serving(site: Site) -> AsyncIterator[Site]:
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", site.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    site.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield site
    finally:
        await runner.cleanup()
