"""A browser without a screen: keeps cookies as a browser over TLS would, follows redirects, reads forms.

Apart from the tests because aiohttp's own cookie jar sends no Secure cookie over plain HTTP, as loopback is here.
"""

import re
from dataclasses import dataclass, field
from html import unescape
from http.cookies import SimpleCookie

from aiohttp import ClientResponse, ClientSession, DummyCookieJar

from cyberbot.web.console.gate import COOKIE


@dataclass
class Page:
    """What came back, whole."""

    status: int
    path: str
    headers: dict[str, str]
    text: str

    @property
    def said(self) -> str:
        """The page as it is read: without markup."""
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.text)).split())

    def form(self, action: str) -> dict[str, str]:
        """The hidden and filled-in fields of the form that posts to an address ending so."""
        found = re.search(rf'<form[^>]*action="[^"]*{re.escape(action)}"[^>]*>(.*?)</form>', self.text, re.S)
        assert found, f"no form for {action} in {self.said[:600]}"
        fields = re.findall(r'<input[^>]*name="([^"]+)"[^>]*?value="([^"]*)"', found.group(1))
        texts = re.findall(r'<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</textarea>', found.group(1))
        return {name: unescape(value) for name, value in [*fields, *texts]}


@dataclass
class Tab:
    """One officer's browser."""

    session: ClientSession
    url: str
    cookies: dict[str, str] = field(default_factory=dict)
    set_cookies: list[str] = field(default_factory=list)

    async def get(self, path: str, **headers: str) -> Page:
        return await self._ask("GET", path, None, headers)

    async def post(self, path: str, fields: dict[str, str] | None = None, **headers: str) -> Page:
        return await self._ask("POST", path, fields or {}, {"Sec-Fetch-Site": "same-origin", **headers})

    async def _ask(self, method: str, path: str, fields: dict[str, str] | None, headers: dict[str, str]) -> Page:
        for _ in range(6):
            sent = {name.replace("_", "-"): value for name, value in headers.items()}
            if self.cookies:
                sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
            async with self.session.request(
                method, self.url + path, data=fields, headers=sent, allow_redirects=False
            ) as answer:
                page = await self._read(answer, path)
            if answer.status not in (301, 302, 303, 307, 308):
                return page
            method, path, fields = "GET", answer.headers["Location"], None
        raise AssertionError("redirected for ever")

    async def _read(self, answer: ClientResponse, path: str) -> Page:
        for line in answer.headers.getall("Set-Cookie", []):
            self.set_cookies.append(line)
            for name, morsel in SimpleCookie(line).items():
                if morsel.value and morsel["max-age"] != "0":
                    self.cookies[name] = morsel.value
                else:
                    self.cookies.pop(name, None)
        return Page(answer.status, path, dict(answer.headers), await answer.text())


def new_session() -> ClientSession:
    return ClientSession(cookie_jar=DummyCookieJar())


def token(tab: Tab) -> str:
    return tab.cookies[COOKIE]
