"""One polite look at a page: who asks is said, robots.txt is honoured, a host is asked at most once a second.

Apart from what the looks mean. Only headers and the first part of a page are read, and only for its title.
"""

import asyncio
import html
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from types import TracebackType
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

import aiohttp
from aiohttp import ClientResponse, ClientSession, ClientTimeout
from yarl import URL

from cyberbot.editor.links import ROBOTS, Look

AGENT = "cyberbot-content-links/1 (looks once a month at the pages that our advice names)"
HOST_SECONDS = 1.0
"""Between two requests to one host."""
PAGE_BYTES = 256 * 1024
"""Of a page, this much is read for its title."""
ROBOTS_BYTES = 64 * 1024
WAIT_SECONDS = 20.0
MOST_REDIRECTS = 6
_TITLE = re.compile(r"<title[^>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)
_CHARSET = re.compile(rb"charset=[\"']?([\w-]{1,20})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    url: str
    """Where redirects ended."""
    title: str | None


@dataclass(slots=True)
class Host:
    """What is known of one host, and its turn."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    last: float | None = None
    robots: RobotFileParser | None = None


class Fetcher:
    """Looks at pages, one request at a time for each host. Use as a context, so that its connections close."""

    def __init__(self, *, host_seconds: float = HOST_SECONDS, wait_seconds: float = WAIT_SECONDS) -> None:
        self._pause = host_seconds
        self._wait = wait_seconds
        self._hosts: dict[str, Host] = {}
        self._session: ClientSession | None = None

    async def __aenter__(self) -> "Fetcher":
        self._session = ClientSession(
            headers={"User-Agent": AGENT, "Accept": "text/html,*/*;q=0.5", "Accept-Language": "en-GB,en"},
            timeout=ClientTimeout(total=self._wait),
            max_field_size=16 * 1024,
            cookie_jar=aiohttp.DummyCookieJar(),
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def look(self, url: str, today: date) -> Look:
        """Look at one page. Whatever goes wrong is what the look found; nothing is raised but a stop."""
        try:
            if not await self._allowed(url):
                return Look(url=url, on=today.isoformat(), status=None, why=ROBOTS)
            return await self._looked(url, today)
        except TimeoutError:
            return Look(url=url, on=today.isoformat(), status=None, why=f"no answer in {self._wait:g} seconds")
        except aiohttp.TooManyRedirects:
            return Look(url=url, on=today.isoformat(), status=None, why="it leads in circles")
        except (aiohttp.ClientError, ValueError, OSError) as fault:
            return Look(url=url, on=today.isoformat(), status=None, why=_reason(fault))

    async def _looked(self, url: str, today: date) -> Look:
        """HEAD tells of a page that is gone without its weight; GET tells the title of one that is there."""
        head = await self._ask("HEAD", url)
        if head.status in {404, 410}:
            # Some sites know no HEAD and say "not found" to it: only a GET is believed.
            head = await self._ask("GET", url)
        elif head.status < 400 or head.status in {400, 405, 500, 501, 503}:
            head = await self._ask("GET", url)
        return Look(
            url=url,
            on=today.isoformat(),
            status=head.status,
            leads_to=head.url if _elsewhere(url, head.url) else None,
            title=head.title,
        )

    async def _ask(self, method: str, url: str) -> "_Answer":
        """One request, redirects followed one by one: each host on the way has its turn and its robots.txt."""
        for _ in range(MOST_REDIRECTS):
            async with self._turn(url) as session, session.request(method, url, allow_redirects=False) as answer:
                onward = answer.headers.get("Location")
                if answer.status not in {301, 302, 303, 307, 308} or not onward:
                    title = await _title(answer) if method == "GET" else None
                    return _Answer(answer.status, url, title)
            url = str(answer.url.join(URL(onward)))
            if urlsplit(url).scheme not in {"http", "https"}:
                raise ValueError("leads to what is no web page")
            if not await self._allowed(url):
                return _Answer(200, url, None)
        raise ValueError("it leads in circles")

    async def _allowed(self, url: str) -> bool:
        host = self._host(url)
        if host.robots is None:
            host.robots = await self._robots(url)
        return host.robots.can_fetch(AGENT, url)

    async def _robots(self, url: str) -> RobotFileParser:
        """The site's wishes. A site without them, or that cannot say, has none; one that refuses wants nobody."""
        parts = urlsplit(url)
        parser = RobotFileParser()
        parser.parse([])
        try:
            async with (
                self._turn(url) as session,
                session.get(f"{parts.scheme}://{parts.netloc}/robots.txt", max_redirects=3) as answer,
            ):
                if answer.status in {401, 403}:
                    parser.parse(["User-agent: *", "Disallow: /"])
                elif answer.status == 200:
                    text = (await answer.content.read(ROBOTS_BYTES)).decode("utf-8", "replace")
                    parser.parse(text.splitlines())
        except (aiohttp.ClientError, TimeoutError, ValueError, OSError):
            return parser
        return parser

    def _host(self, url: str) -> Host:
        return self._hosts.setdefault(urlsplit(url).netloc, Host())

    @asynccontextmanager
    async def _turn(self, url: str) -> AsyncIterator[ClientSession]:
        """Wait until the host may be asked again, and hold it until the answer is read."""
        if self._session is None:
            raise RuntimeError("A Fetcher is used as a context.")
        host = self._host(url)
        async with host.turn:
            now = asyncio.get_running_loop().time()
            if host.last is not None:
                await asyncio.sleep(max(0.0, host.last + self._pause - now))
            try:
                yield self._session
            finally:
                host.last = asyncio.get_running_loop().time()


async def _title(answer: ClientResponse) -> str | None:
    """The page's title; None where it has none, or is no page of text."""
    if "html" not in answer.headers.get("Content-Type", "html"):
        return None
    read = bytearray()
    async for part in answer.content.iter_chunked(16 * 1024):
        read += part
        if len(read) >= PAGE_BYTES or b"</title" in read.lower():
            break
    named = answer.charset or next((found.decode() for found in _CHARSET.findall(bytes(read[:4096]))), "utf-8")
    try:
        text = bytes(read[:PAGE_BYTES]).decode(named, "replace")
    except LookupError:
        text = bytes(read[:PAGE_BYTES]).decode("utf-8", "replace")
    found = _TITLE.search(text)
    return " ".join(html.unescape(found.group(1)).split())[:300] if found else None


def _elsewhere(asked: str, ended: str) -> bool:
    """Whether it is another place to a reader: a slash at the end, https for http or a fragment is none."""

    def place(url: str) -> tuple[str, str, str]:
        parts = urlsplit(url)
        return (parts.netloc.removeprefix("www."), parts.path.rstrip("/"), parts.query)

    return place(asked) != place(ended)


def _reason(fault: Exception) -> str:
    """A few words that name no person and no path."""
    match fault:
        case aiohttp.ClientConnectorCertificateError() | aiohttp.ClientConnectorSSLError():
            return "its certificate is not trusted"
        case aiohttp.ClientConnectorDNSError():
            return "there is no such host"
        case aiohttp.ClientConnectorError():
            return "the host takes no connection"
        case aiohttp.ServerDisconnectedError():
            return "the host hung up"
        case ValueError() if str(fault) in {"it leads in circles", "leads to what is no web page"}:
            return str(fault)
        case _:
            return f"the answer cannot be read ({type(fault).__name__})"
