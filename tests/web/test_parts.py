"""The small parts: markup, addresses, times, the brake, static files, the words that templates ask for."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client import generate_latest

from cyberbot.language.lang import Lang
from cyberbot.language.line import Span
from cyberbot.web import page as pages
from cyberbot.web.assets import FOLDER, Assets, UnknownAssetError
from cyberbot.web.health import METRICS
from cyberbot.web.limit import REMEMBERED, Brake, TooMany
from cyberbot.web.markup import address, line_html, text_html
from cyberbot.web.prefix import bare, lang_of, localised
from cyberbot.web.telling import once
from cyberbot.web.when import clock, day
from tests.web.conftest import Client
from tests.web.house import shelf

TEMPLATES = Path(pages.__file__).parent / "templates"
OWN_TEMPLATES = [path for path in TEMPLATES.rglob("*.html") if "console" not in path.parts]


@given(st.text())
def test_no_text_becomes_markup(text: str) -> None:
    written = str(text_html(text)).replace("<br>", "")
    assert "<" not in written
    assert ">" not in written
    assert '"' not in written


@given(st.text(), st.text())
def test_no_span_leads_anywhere_unknown(text: str, href: str) -> None:
    written = str(line_html((Span(text, href),), Lang.EN))
    led = re.findall(r'href="([^"]*)"', written)
    assert all(one.startswith(("https://", "http://", "mailto:", "tel:", "sms:", "/")) for one in led)
    assert not any(one.startswith(("//", "/\\")) for one in led)


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "/\\evil", "x", " https://a"]
)
def test_strange_addresses_are_no_links(href: str) -> None:
    assert address(href, Lang.EN) is None


def test_an_address_of_ours_follows_the_language() -> None:
    assert address("/advice/passwords", Lang.CY) == "/cy/advice/passwords"
    for path in ("/", "/chat", "/advice?q=x"):
        assert bare(localised(path, Lang.CY)) == path
        assert lang_of(localised(path, Lang.CY)) is Lang.CY
        assert localised(localised(path, Lang.CY), Lang.CY) == localised(path, Lang.CY)
    assert lang_of("/cyber") is Lang.EN


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (datetime(2026, 1, 5, 17, 0, tzinfo=UTC), "5pm"),
        (datetime(2026, 7, 5, 9, 30, tzinfo=UTC), "10:30am"),
        (datetime(2026, 1, 5, 0, 5, tzinfo=UTC), "12:05am"),
        (datetime(2026, 1, 5, 12, 0, tzinfo=UTC), "12pm"),
    ],
)
def test_times_as_people_read_them(at: datetime, shown: str) -> None:
    assert clock(at) == shown


def test_days_as_people_read_them() -> None:
    assert day(date(2026, 4, 1), Lang.EN) == "1 April 2026"
    assert day(date(2026, 4, 1), Lang.CY) == "1 Ebrill 2026"


def test_the_brake_lets_go_with_time() -> None:
    now = [0.0]
    brake = Brake(each=(2, 0.5), everyone=(100, 10.0), clock=lambda: now[0])
    brake.check("a")
    brake.check("a")
    with pytest.raises(TooMany):
        brake.check("a")
    brake.check("b")
    now[0] = 2.0
    brake.check("a")
    with pytest.raises(TooMany):
        brake.check("a")


def test_the_brake_forgets_rather_than_grows() -> None:
    brake = Brake(each=(1, 0.0), everyone=(10**9, 1.0), clock=lambda: 0.0)
    for number in range(REMEMBERED + 50):
        brake.check(str(number))
    assert len(brake._by_browser) == REMEMBERED
    brake.check("0")


def test_a_message_has_a_name_of_its_own() -> None:
    assert once("t", "k", "", "a") == once("t", "k", "", "a")
    names = {once("t", "k", "", "a"), once("u", "k", "", "a"), once("t", "l", "", "a"), once("t", "k", "a", "")}
    assert len(names) == 4
    assert once("t", "", "", "a") != once("t", "", "", "a"), "without a key nothing is taken for a repeat"
    assert len(once("t", "k", "", "a")) <= 80


def test_static_names_carry_their_content() -> None:
    assets = Assets()
    assert re.fullmatch(r"/static/public\.[0-9a-f]{12}\.css", assets.href("public.css"))
    with pytest.raises(UnknownAssetError):
        assets.href("nothing.css")


async def test_static_files_are_kept_for_a_year(client: Client) -> None:
    answer = await client.get(Assets().href("public.css"))
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.content_type == "text/css"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert (await client.get("/static/public.css")).status == 404
    assert (await client.get("/static/..%2foptions.py")).status == 404


@pytest.mark.parametrize("path", ["/", "/chat", "/advice", "/report", "/quiz/is-it-legal-ks3/print", "/cy/advice"])
async def test_a_first_load_is_under_100_kb(client: Client, path: str) -> None:
    text = await (await client.get(path)).text()
    total = len(text.encode())
    for link in set(re.findall(r'(?:href|src)="(/static/[^"]+)"', text)):
        answer = await client.get(link, headers={"Accept-Encoding": "identity"})
        total += len(await answer.read())
    assert total < 100_000


def test_this_is_not_gov_uk() -> None:
    for path in [*FOLDER.iterdir(), *OWN_TEMPLATES]:
        text = path.read_text(encoding="utf-8").lower()
        for word in ("gds transport", "crown", "@font-face", "govuk", "1d70b8", "ffdd00"):
            assert word not in text, path


def test_nothing_comes_from_another_site() -> None:
    for path in [*FOLDER.iterdir(), *OWN_TEMPLATES]:
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        for outside in ("http:", "https:", "url(//"):
            assert outside not in text, path


def test_templates_ask_for_words_that_exist_and_for_all_of_them() -> None:
    words = shelf().library.words
    used: set[str] = set()
    grown: set[str] = set()
    sources = [*OWN_TEMPLATES, *Path(pages.__file__).parent.glob("*.py")]
    for path in sources:
        text = path.read_text(encoding="utf-8")
        used |= set(re.findall(r"\"(web\.[a-z0-9_.-]*[a-z0-9_])\"", text))
        grown |= set(re.findall(r"\"(web\.[a-z0-9_.]*\.)\"", text))
    grown |= {"web.privacy.", "web.privacy_child.", "web.accessibility."}
    missing = {key for key in used if not words.has(key) and not words.keys_under(key)}
    assert missing == set()
    idle = {key for key in words.keys_under("web") if key not in used and not key.startswith(tuple(grown))}
    assert idle == set()


async def test_requests_are_counted_by_route_never_by_address(client: Client) -> None:
    await client.get("/report/7KM4Q2XT9DVH")
    counted = generate_latest(client.app[METRICS].registry).decode()
    assert 'route="/report/{receipt}"' in counted
    assert "7KM4" not in counted
