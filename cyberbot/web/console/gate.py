"""Who comes through: the console's cookie, and what happens where there is none or it ran out.

A form that was sent too late is not lost: it waits in the sign-in page and is offered again afterwards.
"""

from urllib.parse import quote

from aiohttp import web
from aiohttp.typedefs import Handler

from cyberbot.desk import sign_in
from cyberbot.desk.sign_in import Present
from cyberbot.store.sessions import Stage
from cyberbot.web.console.view import PRESENT, bare, lang_of, link, see_other, show
from cyberbot.web.form import read_form
from cyberbot.web.options import DESK

COOKIE = "__Host-officer"
OPEN = ("/sign-in", "/link/")
"""Bare addresses that nobody needs to be signed in for."""
ENROLLING = ("/enrol", "/enrol/qr.svg")
BACKGROUND = ("/queue/new",)
"""What a page asks by itself: it keeps no sign-in alive."""
NEVER_KEPT = frozenset({"password", "code", "name"})
LONGEST_KEPT = 20_000


def open_to_all(path: str) -> bool:
    return path in {"", "/"} or path == OPEN[0] or path.startswith(OPEN[1])


@web.middleware
async def gate(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Lets officers in and sends all others to sign-in."""
    path = bare(request.path)
    token = request.cookies.get(COOKIE)
    present = await sign_in.present(request.app[DESK], token, touch=path not in BACKGROUND) if token else None
    if path in ENROLLING:
        if present is None or present.stage is not Stage.ENROLLING:
            return see_other(link("/queue", lang_of(request)))
        request[PRESENT] = present
    elif present is not None and present.stage is Stage.SIGNED_IN:
        request[PRESENT] = present
    elif not open_to_all(path):
        return await _stopped(request, expired=token is not None)
    return await handler(request)


def present(request: web.Request) -> Present:
    """Who is signed in. The gate has made sure of it."""
    return request[PRESENT]


def token(request: web.Request) -> str:
    return request.cookies[COOKIE]


def give(response: web.Response, fresh: str) -> web.Response:
    """Sets the console's cookie: for this sitting of the browser, not sent from other sites, unseen by scripts."""
    response.set_cookie(COOKIE, fresh, path="/", secure=True, httponly=True, samesite="Strict")
    return response


def take_back(response: web.Response) -> web.Response:
    response.del_cookie(COOKIE, path="/", secure=True, httponly=True, samesite="Strict")
    return response


async def _stopped(request: web.Request, *, expired: bool) -> web.Response:
    lang = lang_of(request)
    if bare(request.path) in BACKGROUND:
        return web.Response(status=401)
    if request.method in {"GET", "HEAD"}:
        return see_other(link("/sign-in", lang) + "?next=" + quote(request.path_qs, safe=""))
    form = await read_form(request)
    kept = {
        name: form.get(name)[:LONGEST_KEPT]
        for name in form.names()
        if name not in NEVER_KEPT and not name.startswith("kept")
    }
    return show(
        request,
        "sign_in.html",
        status=401,
        twin="/sign-in",
        next=link("/queue", lang),
        kept={"path": request.path, "fields": kept},
        why="expired" if expired else "signed_out",
        typed="",
        already=False,
    )
