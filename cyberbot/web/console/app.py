"""The console as one application: every address once, in English and under /console/cy/ in Welsh."""

from aiohttp import web
from aiohttp.typedefs import Handler

from cyberbot.desk.desk import Desk
from cyberbot.desk.sign_in import Door
from cyberbot.web import headers
from cyberbot.web.assets import Assets
from cyberbot.web.console import case, doorway, enrol, faults, queue
from cyberbot.web.console.gate import gate
from cyberbot.web.console.view import BASE, DOOR
from cyberbot.web.form import BODY_BYTES
from cyberbot.web.options import DESK, OPTIONS, WebOptions
from cyberbot.web.origin import same_origin
from cyberbot.web.page import PAGES, Pages

ROUTES: tuple[tuple[str, str, Handler], ...] = (
    ("GET", "/", doorway.root),
    ("GET", "/sign-in", doorway.page),
    ("POST", "/sign-in", doorway.enter),
    ("POST", "/sign-out", doorway.leave),
    ("POST", "/stay", doorway.stay),
    ("GET", "/link/{token}", enrol.invitation),
    ("POST", "/link/{token}", enrol.choose),
    ("GET", "/enrol", enrol.app_page),
    ("POST", "/enrol", enrol.confirm),
    ("GET", "/enrol/qr.svg", enrol.qr),
    ("GET", "/queue", queue.page),
    ("GET", "/queue/new", queue.new_rows),
    ("GET", "/cases/{reference}", case.page),
    ("POST", "/cases/{reference}/{act}", case.act),
)


def build(desk: Desk, options: WebOptions) -> web.Application:
    """The console, to be mounted at /console."""
    app = web.Application(client_max_size=2 * BODY_BYTES, middlewares=(faults.show, same_origin(options), gate))
    app[DESK] = desk
    app[OPTIONS] = options
    app[PAGES] = Pages(desk, options, Assets())
    app[DOOR] = Door()
    app.on_response_prepare.append(headers.writer(options))
    for method, path, handler in ROUTES:
        for prefix in ("", "/cy"):
            app.router.add_route(method, prefix + path, handler)
    return app


def alone(desk: Desk, options: WebOptions) -> web.Application:
    """The console on a host and port of its own: nothing public is served beside it."""
    app = web.Application(client_max_size=2 * BODY_BYTES)
    app.on_response_prepare.append(headers.writer(options))
    app.router.add_get("/static/{name}", Assets().serve)
    app.router.add_get("/", _to_console)
    app.add_subapp(BASE, build(desk, options))
    return app


async def _to_console(_request: web.Request) -> web.Response:
    return web.Response(status=303, headers={"Location": BASE + "/queue"})
