"""The security headers of every response, console and static files included. Written once.

Set when a response is prepared, so that an error raised anywhere carries them too.
"""

from collections.abc import Awaitable, Callable

from aiohttp import web

from cyberbot.web.options import WebOptions

YEAR_SECONDS = 31_536_000
PERMISSIONS = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


def policy(frame_ancestors: str) -> str:
    """The Content-Security-Policy: nothing but our own files; no inline script or style can run."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            f"frame-ancestors {frame_ancestors}",
            "base-uri 'none'",
        )
    )


def writer(options: WebOptions) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """A signal handler for `app.on_response_prepare`. A handler that set a header of its own keeps it."""
    fixed = {
        "Content-Security-Policy": policy(options.frame_ancestors),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Permissions-Policy": PERMISSIONS,
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Robots-Tag": "noindex, nofollow",
        "Cache-Control": "no-store",
    }
    if options.frame_ancestors == "'none'":
        fixed["X-Frame-Options"] = "DENY"
    if options.over_tls:
        fixed["Strict-Transport-Security"] = f"max-age={YEAR_SECONDS}; includeSubDomains"

    async def write(request: web.Request, response: web.StreamResponse) -> None:
        for name, value in fixed.items():
            response.headers.setdefault(name, value)
        response.headers.popall("Server", None)

    return write
