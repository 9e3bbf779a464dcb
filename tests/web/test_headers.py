"""Security headers, asked of every route of the table, in its good and its bad answers."""

from aiohttp import web

from cyberbot.web.options import WebOptions
from tests.web.conftest import Client, Open

SAMPLE = {
    "card": "passwords",
    "receipt": "7KM4Q2XT9DVH",
    "quiz": "is-it-legal-ks3",
    "journey": "action-plan",
    "name": "no-such.css",
    "lang": "cy",
}


def addresses(app: web.Application) -> list[tuple[str, str]]:
    """Every method and address of the route table, its slots filled."""
    found = []
    for route in app.router.routes():
        assert route.resource is not None
        found.append((route.method, route.resource.canonical.format(**SAMPLE)))
    return found


async def test_every_route_carries_every_header(client: Client) -> None:
    routes = addresses(client.app)
    assert len(routes) > 60
    for method, path in routes:
        answer = await client.request(method, path, allow_redirects=False)
        headers = answer.headers
        csp = headers["Content-Security-Policy"]
        where = f"{method} {path} {answer.status}"
        assert answer.status < 500, where
        assert csp.startswith("default-src 'none'; "), where
        for part in ("script-src", "style-src", "img-src", "connect-src", "form-action"):
            assert f"; {part} 'self';" in csp, where
        assert "; frame-ancestors 'none'; base-uri 'none'" in csp, where
        for loose in ("unsafe", "http", "*", "data:"):
            assert loose not in csp, where
        assert headers["Referrer-Policy"] == "no-referrer", where
        assert headers["X-Content-Type-Options"] == "nosniff", where
        assert headers["X-Frame-Options"] == "DENY", where
        assert "geolocation=()" in headers["Permissions-Policy"], where
        assert "Server" not in headers, where
        assert "Strict-Transport-Security" not in headers, where
        assert headers["Cache-Control"] == "no-store", where


async def test_errors_that_match_no_route_carry_them_too(client: Client) -> None:
    for method, path in (("GET", "/no/such/page"), ("DELETE", "/chat"), ("POST", "/advice"), ("GET", "/cy/xx/../..")):
        answer = await client.request(method, path)
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
        assert answer.headers["Cache-Control"] == "no-store"


async def test_strict_transport_behind_tls_only(open_door: Open) -> None:
    client = await open_door(WebOptions(public_url="https://cyber.example"))
    answer = await client.get("/")
    assert "max-age=31536000" in answer.headers["Strict-Transport-Security"]


async def test_a_setting_may_name_who_frames_the_chat(open_door: Open) -> None:
    client = await open_door(WebOptions(frame_ancestors="https://unit.example"))
    answer = await client.get("/chat")
    assert "frame-ancestors https://unit.example;" in answer.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in answer.headers


async def test_nothing_inline_in_any_page(client: Client) -> None:
    """The policy forbids inline scripts and styles; no page may try."""
    for method, path in addresses(client.app):
        if method != "GET":
            continue
        text = await (await client.get(path)).text()
        for inline in ("<style", "style=", "onclick", "javascript:"):
            assert inline not in text, path
        assert text.count("<script") == text.count('<script type="module" src="/static/'), path


async def test_cookies_are_kept_from_scripts_and_other_sites(client: Client) -> None:
    answer = await client.post("/chat", data={"text": "hello", "key": "k"}, allow_redirects=False)
    talk = answer.headers.getall("Set-Cookie")
    assert len(talk) == 1
    assert talk[0].startswith("__Host-talk=")
    assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(talk[0].split("; "))
    assert "Max-Age" not in talk[0]
    assert "expires" not in talk[0]
    assert "Domain" not in talk[0]
    switch = await client.get("/language/cy?back=/advice", allow_redirects=False)
    assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} <= set(switch.headers["Set-Cookie"].split("; "))
