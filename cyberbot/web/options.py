"""What the web rooms are told from outside, and the keys under which an application keeps its parts.

Apart so that the public pages and the console share one shape and neither reads the environment.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from cyberbot.desk.desk import Desk

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True, kw_only=True)
class WebOptions:
    """Knobs of the pages; `assemble` fills them from the settings."""

    public_url: str = "http://127.0.0.1:8080"
    """The address people type, without a slash at the end. HTTPS here turns on Strict-Transport-Security."""
    production: bool = False
    console: web.Application | None = None
    """The officers' console, to be mounted at /console; None where it is served on its own host and port."""
    telegram_webhook: Handler | None = None
    frame_ancestors: str = "'none'"
    """Who may frame the pages; the unit's own site where the chat stands in a page of theirs."""
    page_seconds: float = 1.0
    """Refill of the limit on one conversation: a message this often, after a burst of `page_burst`."""
    page_burst: int = 40
    all_per_second: float = 50.0
    """Refill of the limit on all public posts of this process together."""
    all_burst: int = 400

    @property
    def over_tls(self) -> bool:
        return self.public_url.startswith("https://")


DESK: web.AppKey[Desk] = web.AppKey("desk", Desk)
OPTIONS: web.AppKey[WebOptions] = web.AppKey("options", WebOptions)
