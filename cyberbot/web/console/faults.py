"""What an officer sees when something fails. Nothing of the request or of an exception's text is shown or logged."""

from aiohttp import web
from aiohttp.typedefs import Handler

from cyberbot.desk.casework import NoSuchReferral
from cyberbot.web.console.view import show as page
from cyberbot.web.faults import record
from cyberbot.web.origin import OtherOrigin

_PAGES = {404: "missing", 405: "missing", 413: "too_large"}


@web.middleware
async def show(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turns every failure into a page of the console."""
    try:
        return await handler(request)
    except NoSuchReferral:
        return page(request, "stopped.html", status=404, what="missing", twin="/queue")
    except OtherOrigin:
        return page(request, "stopped.html", status=403, what="other_origin", twin="/queue")
    except web.HTTPException as error:
        if error.status < 400:
            raise
        what = _PAGES.get(error.status, "broken")
        return page(request, "stopped.html", status=error.status, what=what, twin="/queue")
    except Exception as error:  # noqa: BLE001 - the wall of the room: whatever it is, the officer gets a page
        record(request, error)
        return page(request, "stopped.html", status=500, what="broken", twin="/queue")
