"""What a person sees when something fails: a plain page in their language, with what they typed kept.

Nothing of the request or of the exception's text is shown or logged: either may hold what a victim wrote.
"""

from dataclasses import dataclass

import structlog
from aiohttp import web
from aiohttp.typedefs import Handler

from cyberbot.desk.intake import NotStored
from cyberbot.web.form import Form, read_form
from cyberbot.web.origin import OtherOrigin
from cyberbot.web.page import PAGES, new_key
from cyberbot.web.prefix import bare, localised
from cyberbot.web.prefix import lang_of as language

log = structlog.get_logger()

RETRY_SECONDS = "30"
_KEPT_FIELDS = ("choice", "question", "number", "act", "lane")
_FAULTS = {404: "missing", 405: "missing", 413: "too_large", 429: "too_many", 503: "not_stored"}
_FORMS_TO_REPEAT = (429, 503)


@dataclass(frozen=True, slots=True)
class Again:
    """A form to send once more, with what was typed."""

    action: str
    hidden: tuple[tuple[str, str], ...]
    text: str


@web.middleware
async def show(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn every failure into a page."""
    try:
        return await handler(request)
    except NotStored:
        return await _page(request, 503, "not_stored")
    except web.HTTPException as error:
        if error.status < 400:
            raise
        return await _page(request, error.status, _named(error))
    except Exception as error:  # noqa: BLE001 - the wall of the room: whatever it is, the person gets a page
        record(request, error)
        return await _page(request, 500, "broken")


def _named(error: web.HTTPException) -> str:
    if isinstance(error, OtherOrigin):
        return "elsewhere"
    return _FAULTS.get(error.status, "wrong" if error.status < 500 else "broken")


async def _page(request: web.Request, status: int, fault: str) -> web.Response:
    again = await _again(request) if status in _FORMS_TO_REPEAT and request.method == "POST" else None
    response = request.app[PAGES].render(request, "error.html", status=status, fault=fault, again=again)
    if status in _FORMS_TO_REPEAT:
        response.headers["Retry-After"] = RETRY_SECONDS
    return response


async def _again(request: web.Request) -> Again | None:
    try:
        form: Form = await read_form(request)
    except web.HTTPException:
        return None
    hidden = [(name, form.get(name)) for name in _KEPT_FIELDS if form.get(name)]
    action = localised(bare(request.path), language(request.path))
    return Again(action, (("key", form.key or new_key()), *hidden), form.get("text"))


def record(request: web.Request, error: Exception) -> None:
    """Which kind of failure, on which route, at which line of ours. No text of the exception: it may be personal."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    route = request.match_info.route.resource
    log.error(
        "request failed",
        route=route.canonical if route is not None else "none",
        method=request.method,
        error=type(error).__name__,
        line=f"{trace.tb_frame.f_globals.get('__name__')}:{trace.tb_lineno}" if trace is not None else "",
    )
