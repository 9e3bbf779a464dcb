"""Is the service alive, is it ready, and what has it counted. For machines: no page, no language, nothing personal."""

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from cyberbot.desk.readiness import readiness
from cyberbot.web.options import DESK

Counts = Callable[[], Awaitable[Mapping[str, float]]]
"""Reads the gauges of the moment: name → value. Names are fixed in code, so no person can appear in one."""

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)


class Metrics:
    """What the web room counts. A registry of its own, so that two applications in one process do not meet."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self.requests = Counter(
            "cyberbot_http_requests", "Requests answered.", ("route", "method", "status"), registry=self.registry
        )
        self.seconds = Histogram(
            "cyberbot_http_seconds", "Seconds to answer a request.", ("route",), registry=self.registry, buckets=SECONDS
        )
        self._gauges: dict[str, Gauge] = {}

    def set(self, counts: Mapping[str, float]) -> None:
        for name, value in counts.items():
            if name not in self._gauges:
                self._gauges[name] = Gauge(name, name.replace("_", " "), registry=self.registry)
            self._gauges[name].set(value)

    def middleware(self, clock: Callable[[], float]) -> Middleware:
        """Counts by the route's pattern, never by the address: an address may carry a receipt."""

        @web.middleware
        async def count(request: web.Request, handler: Handler) -> web.StreamResponse:
            began = clock()
            resource = request.match_info.route.resource
            route = resource.canonical if resource is not None else "none"
            status = 500
            try:
                response = await handler(request)
                status = response.status
                return response
            finally:
                self.requests.labels(route, request.method, str(status)).inc()
                self.seconds.labels(route).observe(clock() - began)

        return count


METRICS: web.AppKey[Metrics] = web.AppKey("metrics", Metrics)


async def alive(_request: web.Request) -> web.Response:
    return web.Response(text="alive\n")


async def ready(request: web.Request) -> web.Response:
    """200 where everything that an answer needs is there; 503 with what is not."""
    parts = await readiness(request.app[DESK])
    return web.json_response(parts, status=200 if all(state == "ok" for state in parts.values()) else 503)


def build_inner(metrics: Metrics, counts: Counts | None = None) -> web.Application:
    """The application of the inner port: /metrics. `counts` reads what only the desk knows, at each scrape."""

    async def scrape(_request: web.Request) -> web.Response:
        if counts is not None:
            metrics.set(await counts())
        # The rooms' own counters, such as Telegram's, stand in the process's registry.
        told = generate_latest(metrics.registry) + generate_latest()
        return web.Response(body=told, headers={"Content-Type": CONTENT_TYPE_LATEST})

    app = web.Application()
    app.router.add_get("/metrics", scrape)
    app.router.add_get("/healthz", alive)
    return app
