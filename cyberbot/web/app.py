"""The public application: every address of the people's door, in English and under /cy/ in Welsh."""

import time

from aiohttp import web
from aiohttp.typedefs import Handler

from cyberbot.desk.desk import Desk
from cyberbot.web import advice, chat, faults, headers, health, journey, keeping, leave, plain, quiz, receipt, report
from cyberbot.web.assets import Assets
from cyberbot.web.form import BODY_BYTES
from cyberbot.web.limit import BRAKE, Brake
from cyberbot.web.options import DESK, OPTIONS, WebOptions
from cyberbot.web.origin import same_origin
from cyberbot.web.page import PAGES, Pages
from cyberbot.web.prefix import WELSH

WEBHOOK_BYTES = 1024 * 1024

PUBLIC: tuple[tuple[str, str, Handler], ...] = (
    ("GET", "/chat", chat.show),
    ("POST", "/chat", chat.post),
    ("GET", "/chat/new", chat.fresh),
    ("GET", "/advice", advice.show_list),
    ("GET", "/advice/{card}", advice.show_card),
    ("GET", "/report", report.show_start),
    ("POST", "/report", report.start),
    ("GET", "/report/question", report.show_question),
    ("POST", "/report/question", report.answer),
    ("GET", "/report/kept", report.show_kept),
    ("GET", "/report/code", receipt.show_form),
    ("POST", "/report/code", receipt.find),
    ("GET", "/report/{receipt}", receipt.show),
    ("POST", "/report/{receipt}/add", receipt.add),
    ("POST", "/report/{receipt}/withdraw", receipt.take_back),
    ("POST", "/leave", leave.leave),
    ("GET", "/quiz", quiz.show_list),
    ("GET", "/quiz/{quiz}", quiz.show),
    ("POST", "/quiz/{quiz}", quiz.post),
    ("GET", "/quiz/{quiz}/print", quiz.show_print),
    ("GET", "/journey", journey.show_list),
    ("GET", "/journey/{journey}", journey.show),
    ("POST", "/journey/{journey}", journey.post),
    ("GET", "/journey/{journey}/keep.txt", keeping.text_file),
    ("GET", "/journey/{journey}/reminder.ics", keeping.calendar),
    ("GET", "/privacy", plain.page_of("web.privacy")),
    ("GET", "/privacy/children", plain.page_of("web.privacy_child")),
    ("GET", "/accessibility", plain.page_of("web.accessibility")),
    ("GET", "/cookies", plain.cookies),
    ("GET", "/language", plain.languages),
)
"""Every public page, once: each is served in both languages."""


def build(desk: Desk, options: WebOptions) -> web.Application:
    """The public pages, with the console under /console where `options.console` holds it."""
    metrics = health.Metrics()
    app = web.Application(
        client_max_size=max(BODY_BYTES, WEBHOOK_BYTES),
        middlewares=(metrics.middleware(time.perf_counter), faults.show, same_origin(options)),
    )
    assets = Assets()
    app[DESK] = desk
    app[OPTIONS] = options
    app[PAGES] = Pages(desk, options, assets)
    app[health.METRICS] = metrics
    app[BRAKE] = Brake(
        each=(options.page_burst, options.page_seconds),
        everyone=(options.all_burst, options.all_per_second),
        clock=time.monotonic,
    )
    app.on_response_prepare.append(headers.writer(options))
    router = app.router
    router.add_get("/healthz", health.alive)
    router.add_get("/readyz", health.ready)
    router.add_get("/static/{name}", assets.serve)
    router.add_get("/language/{lang}", plain.switch)
    router.add_get("/", plain.start)
    router.add_get(WELSH, _to_welsh)
    router.add_get(WELSH + "/", plain.start)
    for method, path, handler in PUBLIC:
        for prefix in ("", WELSH):
            router.add_route(method, prefix + path, handler)
    if options.telegram_webhook is not None:
        router.add_post("/telegram/webhook", options.telegram_webhook)
    if options.console is not None:
        app.add_subapp("/console", options.console)
    return app


async def _to_welsh(_request: web.Request) -> web.Response:
    return web.Response(status=308, headers={"Location": WELSH + "/"})
