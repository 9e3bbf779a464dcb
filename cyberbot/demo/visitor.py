"""Somebody at a browser: opens the chat, reads it, types, and presses what is offered by its words.

Apart so that the day's script says what people say and nothing of HTTP.
"""

from html.parser import HTMLParser

from aiohttp import ClientSession, CookieJar
from yarl import URL


class _Page(HTMLParser):
    """The key of the message form, the last choices, and what is said, read from a chat page."""

    def __init__(self) -> None:
        super().__init__()
        self.key = ""
        self.choices: dict[str, str] = {}
        self.entries: list[str] = []
        self._button: str | None = None
        self._depth = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "input" and given.get("name") == "key":
            self.key = given.get("value") or ""
        if tag == "button" and given.get("name") == "choice":
            self._button = given.get("value")
            self.choices[self._button or ""] = ""
        if tag == "li" and self._depth == 0:
            self.entries.append("")
        self._depth += tag in ("li", "ol") and bool(self.entries)

    def handle_endtag(self, tag: str) -> None:
        if tag == "button":
            self._button = None
        if tag in ("li", "ol") and self._depth:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if self._button is not None:
            self.choices[self._button] = (self.choices[self._button] + " " + words).strip()
        elif self._depth and words:
            self.entries[-1] = (self.entries[-1] + " " + words).strip()


class Visitor:
    """One conversation at the web door. Use as `async with Visitor(address) as visitor`."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._origin = {"Origin": str(URL(address).origin())}
        self._page = _Page()

    async def __aenter__(self) -> "Visitor":
        jar = CookieJar(unsafe=True, treat_as_secure_origin=[URL(self._address).origin()])
        self._http = ClientSession(cookie_jar=jar)
        await self._read(await self._get())
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._http.close()

    async def says(self, text: str) -> None:
        await self._post({"text": text})

    async def presses(self, label: str) -> None:
        """Press the newest choice with these words. Raises LookupError where it is not offered."""
        for token, shown in reversed(self._page.choices.items()):
            if label in shown:
                await self._post({"choice": token})
                return
        raise LookupError(f"{label!r} is not offered")

    async def _get(self) -> str:
        async with self._http.get(self._address + "/chat") as answer:
            answer.raise_for_status()
            return await answer.text()

    async def _post(self, fields: dict[str, str]) -> None:
        form = {"key": self._page.key, **fields}
        async with self._http.post(self._address + "/chat", data=form, headers=self._origin) as answer:
            answer.raise_for_status()
            await self._read(await answer.text())

    async def _read(self, html: str) -> None:
        self._page = _Page()
        self._page.feed(html)
