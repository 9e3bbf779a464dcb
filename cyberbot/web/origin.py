"""Refuses a form that another site sent in a person's name (cross-site request forgery).

No token: the browser itself says where a request comes from (Sec-Fetch-Site, else Origin), and cookies are SameSite.
A request with neither header is not a browser's, and carries no cookie that it did not own already.
"""

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from cyberbot.web.options import WebOptions

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


class OtherOrigin(web.HTTPForbidden):
    """This form came from another site, so nothing was done with it."""


def allowed(method: str, fetch_site: str | None, origin: str | None, host: str, public_url: str) -> bool:
    """Whether a request may change something. `host` is the Host header, `public_url` the address people type."""
    if method in SAFE:
        return True
    if fetch_site is not None:
        return fetch_site in {"same-origin", "none"}
    if origin is None:
        return True
    return origin != "null" and urlsplit(origin).netloc in {host, urlsplit(public_url).netloc}


def same_origin(options: WebOptions) -> Middleware:
    """A middleware for every application that takes forms."""

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        headers = request.headers
        if not allowed(
            request.method, headers.get("Sec-Fetch-Site"), headers.get("Origin"), request.host, options.public_url
        ):
            raise OtherOrigin
        return await handler(request)

    return check
