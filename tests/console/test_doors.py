"""Who may go where: routes by role, cookies, headers, forms from elsewhere, and sign-ins that ran out."""

import re

import pytest
from aiohttp import web

from cyberbot.desk import officers
from cyberbot.desk.desk import Desk
from cyberbot.desk.sign_in import Door
from cyberbot.referrals.lane import Lane
from cyberbot.web.console.app import ROUTES, alone, build
from cyberbot.web.console.gate import COOKIE
from cyberbot.web.options import WebOptions
from tests.conftest import Clock
from tests.console.browser import Tab
from tests.console.people import PASSWORD, Person, enrolled, referral

OPEN = {"/", "/sign-in", "/link/{token}"}
LATE = "The reporter never sees this note"


def filled(path: str, reference: str = "ZZZZZZ") -> str:
    return "/console" + path.replace("{token}", "none").replace("{reference}", reference).replace("{act}", "note")


@pytest.mark.parametrize("lang", ["", "/cy"])
@pytest.mark.parametrize(("method", "path", "handler"), ROUTES)
async def test_no_route_answers_a_stranger(
    tab: Tab, quick_desk: Desk, method: str, path: str, handler: object, lang: str
) -> None:
    reference = await referral(quick_desk, "the secret words of a victim")
    address = filled(path, reference).replace("/console", "/console" + lang, 1)
    page = await (tab.get(address) if method == "GET" else tab.post(address, {"note": "x", "version": "1"}))

    assert "the secret words" not in page.text
    assert reference not in page.said
    if path not in OPEN:
        assert page.path.startswith(f"/console{lang}/sign-in") or page.status == 401


async def test_every_answer_carries_the_headers(signed_in: Tab, quick_desk: Desk) -> None:
    reference = await referral(quick_desk)
    paths = [filled(path, reference) for method, path, _ in ROUTES if method == "GET"]
    for path in [*paths, "/console/nowhere", "/console/cases/ZZZZZZ"]:
        headers = (await signed_in.get(path)).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy, path
        assert "unsafe" not in policy
        assert "form-action 'self'" in policy
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cache-Control"] == "no-store"
        assert "Server" not in headers


async def test_no_inline_script_or_style(signed_in: Tab, quick_desk: Desk) -> None:
    reference = await referral(quick_desk)
    for path in ("/console/queue", f"/console/cases/{reference}"):
        text = (await signed_in.get(path)).text
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)", text)


async def test_the_cookie_is_for_the_console_alone(tab: Tab, morris: Person, clock: Clock) -> None:
    await tab.post("/console/sign-in", {"name": "DC Morris", "password": PASSWORD, "code": morris.code(clock)})
    (line,) = [line for line in tab.set_cookies if line.startswith(COOKIE)]
    assert COOKIE.startswith("__Host-")
    for part in ("HttpOnly", "Secure", "SameSite=Strict", "Path=/"):
        assert part in line
    assert "Domain" not in line
    assert "expires" not in line.lower()
    assert len(tab.cookies[COOKIE]) >= 22
    public = await tab.get("/")
    assert "DC Morris" not in public.text
    assert COOKIE in tab.cookies


@pytest.mark.parametrize("headers", [{"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "same-site"}])
async def test_a_form_from_another_site_does_nothing(signed_in: Tab, quick_desk: Desk, headers: dict[str, str]) -> None:
    reference = await referral(quick_desk)
    signed_in_before = dict(signed_in.cookies)
    for path in (f"/console/cases/{reference}/take", "/console/sign-out", "/console/sign-in"):
        page = await signed_in.post(path, {"version": "1"}, **{**headers, "Sec-Fetch-Site": headers["Sec_Fetch_Site"]})
        assert page.status == 403
    assert signed_in.cookies == signed_in_before
    assert "Nobody yet" in (await signed_in.get(f"/console/cases/{reference}")).said


async def test_a_note_typed_past_the_end_of_a_sign_in_is_not_lost(
    signed_in: Tab, morris: Person, quick_desk: Desk, clock: Clock
) -> None:
    reference = await referral(quick_desk)
    page = await signed_in.get(f"/console/cases/{reference}")
    fields = {**page.form("/note"), "note": LATE + ' & "more" <b>'}
    clock.move(minutes=16)

    stopped = await signed_in.post(f"/console/cases/{reference}/note", fields)
    assert stopped.status == 401
    assert "What you typed is kept" in stopped.said
    wrong = await signed_in.post(
        "/console/sign-in", {**stopped.form("/sign-in"), "name": "DC Morris", "password": "x", "code": "1"}
    )
    assert wrong.status == 422
    again = await signed_in.post(
        "/console/sign-in",
        {**wrong.form("/sign-in"), "name": "DC Morris", "password": PASSWORD, "code": morris.code(clock)},
    )
    assert "You are signed in again" in again.said
    done = await signed_in.post(f"/console/cases/{reference}/note", again.form("/note"))

    assert done.status == 200
    assert "The note is saved" in done.said
    assert LATE + ' & "more" <b>' in done.said


async def test_what_was_kept_leads_nowhere_else(tab: Tab, morris: Person, clock: Clock) -> None:
    for bad in ("https://evil.example/", "//evil.example", "/console/../x", "/console/sign-out", "/report"):
        page = await tab.post(
            "/console/sign-in",
            {
                "name": "DC Morris", "password": PASSWORD, "code": morris.code(clock),
                "kept_path": bad, "kept-note": "x", "next": bad if bad != "/console/sign-out" else "/report",
            },
        )  # fmt: skip
        assert page.path.startswith("/console/queue"), bad
        clock.move(seconds=31)


async def test_after_fifteen_minutes_a_page_leads_to_sign_in_and_back(
    signed_in: Tab, morris: Person, quick_desk: Desk, clock: Clock
) -> None:
    reference = await referral(quick_desk)
    clock.move(minutes=15)
    page = await signed_in.get(f"/console/cases/{reference}")
    assert page.path.startswith("/console/sign-in?next=")
    back = await signed_in.post(
        "/console/sign-in",
        {**page.form("/sign-in"), "name": "DC Morris", "password": PASSWORD, "code": morris.code(clock)},
    )
    assert back.path == f"/console/cases/{reference}"


async def test_signing_out_and_being_disabled_work_at_once(signed_in: Tab, quick_desk: Desk) -> None:
    assert (await signed_in.get("/console/queue")).path == "/console/queue"
    stolen = dict(signed_in.cookies)
    page = await signed_in.post("/console/sign-out")
    assert "You are signed out" in page.said
    assert COOKIE not in signed_in.cookies
    signed_in.cookies = stolen
    assert (await signed_in.get("/console/queue")).path.startswith("/console/sign-in")


async def test_a_disabled_officer_is_out_at_the_next_request(signed_in: Tab, quick_desk: Desk) -> None:
    await officers.disable(quick_desk, "DC Morris")
    assert (await signed_in.get("/console/queue")).path.startswith("/console/sign-in")


async def test_known_and_unknown_names_read_alike(tab: Tab, morris: Person) -> None:
    pages = [
        await tab.post("/console/sign-in", {"name": name, "password": "a wrong one", "code": "123456"})
        for name in ("DC Morris", "DC Nobody")
    ]
    known, unknown = (re.sub(r"DC (Morris|Nobody)", "NAME", page.text) for page in pages)
    assert known == unknown
    assert [page.status for page in pages] == [422, 422]
    assert pages[0].text.count("do not match") == 2
    assert "<title>Error: " in pages[0].text


async def test_sign_in_from_a_link_to_the_queue(tab: Tab, quick_desk: Desk, clock: Clock) -> None:
    import pyotp

    token = await officers.add(quick_desk, "DC Shah", [Lane.PURSUE], "cheshire")
    address = officers.link_path(token)
    for _ in range(2):
        page = await tab.get(address)
        assert "This link is for DC Shah" in page.said
    assert "at least 15 characters" in (await tab.post(address, {"password": "short", "again": "short"})).said
    assert "differ" in (await tab.post(address, {"password": PASSWORD, "again": PASSWORD + "x"})).said
    page = await tab.post(address, {"password": PASSWORD, "again": PASSWORD})
    assert page.path == "/console/enrol"
    secret = re.search(r'class="secret"[^>]*>([A-Z2-7 ]+)<', page.text)
    assert secret
    picture = await tab.get("/console/enrol/qr.svg")
    assert picture.headers["Content-Type"] == "image/svg+xml"
    assert "<svg" in picture.text
    assert (await tab.get("/console/queue")).path.startswith("/console/sign-in")
    assert (await tab.post("/console/enrol", {"code": "000000"})).status == 422
    clock.move(seconds=5)
    codes = await tab.post("/console/enrol", {"code": pyotp.TOTP(secret.group(1).replace(" ", "")).at(clock())})
    assert len(re.findall(r"<li>[0-9A-Z]{5}-[0-9A-Z]{5}</li>", codes.text)) == 10
    queue = await tab.get("/console/queue")
    assert "DC Shah, Pursue, Cheshire Constabulary" in queue.said
    assert (await tab.get(address)).status == 410
    assert (await tab.get("/console/enrol/qr.svg")).path.startswith("/console/queue")


async def test_on_a_host_of_its_own_nothing_public_is_served(quick_desk: Desk) -> None:
    app = alone(quick_desk, WebOptions())
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    from tests.console.browser import new_session

    async with new_session() as session:
        tab = Tab(session, "http://{}:{}".format(*runner.addresses[0][:2]))
        page = await tab.get("/")
        assert page.path.startswith("/console/sign-in")
        style = re.search(r'href="(/static/console[^"]+css)"', page.text)
        assert style
        assert (await tab.get(style.group(1))).status == 200
        for path in ("/chat", "/report", "/console"):
            assert (await tab.get(path)).status == 404
    await runner.cleanup()


def test_every_route_stands_in_both_languages(quick_desk: Desk) -> None:
    paths = {route.resource.canonical for route in build(quick_desk, WebOptions()).router.routes() if route.resource}
    assert paths == {prefix + path for _, path, _ in ROUTES for prefix in ("", "/cy")}


async def test_signed_in_people_do_not_see_the_sign_in_page(signed_in: Tab) -> None:
    assert (await signed_in.get("/console/sign-in")).path == "/console/queue"
    assert (await signed_in.get("/console/cy/")).path == "/console/cy/queue"


async def test_the_background_keeps_no_sign_in_alive(
    signed_in: Tab, clock: Clock, quick_desk: Desk, door: Door
) -> None:
    await signed_in.get("/console/queue")
    for _ in range(4):
        clock.move(minutes=4)
        page = await signed_in.get("/console/queue/new?since=2026-04-01T00:00:00%2B00:00")
    assert page.status == 401
    await enrolled(quick_desk, clock, door, "DC Other")
