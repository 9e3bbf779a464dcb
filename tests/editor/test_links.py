"""The look at pages, over loopback: polite, honest about what it found, and able to go on where it was stopped."""

import asyncio
from collections.abc import AsyncIterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from cyberbot.editor.fetch import AGENT, Fetcher
from cyberbot.editor.links import Look, Page, State, Verdict, alike, changed, pages, summary
from cyberbot.editor.looking import look_at
from cyberbot.library.gather import gather
from tests.editor.sites import Site, serving

TODAY = date(2026, 11, 22)


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    async with serving(Site()) as running:
        yield running


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(host_seconds=0, wait_seconds=5) as fetching:
        yield fetching


def page(site: Site, path: str, title: str | None = None) -> Page:
    return Page(site.url + path, "sources one", title)


async def test_a_page_that_is_as_it_was_is_fine(site: Site, fetcher: Fetcher) -> None:
    site.titles["/a"] = "Three random words - NCSC.GOV.UK"
    asked = page(site, "/a", "Three random words")
    look = await fetcher.look(asked.url, TODAY)
    assert (look.status, look.title, look.leads_to) == (200, "Three random words - NCSC.GOV.UK", None)
    assert look.verdict(asked) is Verdict.FINE
    assert site.paths() == ["GET /robots.txt", "HEAD /a", "GET /a"]
    assert {agent for *_, agent in site.asked} == {AGENT}


async def test_another_title_is_drift(site: Site, fetcher: Fetcher) -> None:
    site.titles["/a"] = "Page not found &amp; other news"
    asked = page(site, "/a", "Three random words")
    look = await fetcher.look(asked.url, TODAY)
    assert look.verdict(asked) is Verdict.DRIFTED
    assert "Page not found & other news" in look.said(asked)
    assert look.verdict(page(site, "/a")) is Verdict.FINE, "a contact names a body, not a page"


async def test_redirects_are_followed_and_said(site: Site, fetcher: Fetcher) -> None:
    site.moved |= {"/old": "/older", "/older": "/new", "/slash": "/slash/"}
    site.titles["/new"] = "Three random words"
    look = await fetcher.look(site.url + "/old", TODAY)
    assert look.leads_to == site.url + "/new"
    assert look.verdict(page(site, "/old", "Three random words")) is Verdict.MOVED
    assert (await fetcher.look(site.url + "/slash", TODAY)).leads_to is None, "a slash at the end is the same place"


async def test_circles_and_other_schemes_end(site: Site, fetcher: Fetcher) -> None:
    site.moved |= {"/a": "/b", "/b": "/a", "/file": "file:///etc/passwd"}
    for path, why in (("/a", "circles"), ("/file", "no web page")):
        look = await fetcher.look(site.url + path, TODAY)
        assert look.verdict(page(site, path)) is Verdict.BROKEN
        assert why in look.why


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (404, Verdict.BROKEN),
        (410, Verdict.BROKEN),
        (500, Verdict.BROKEN),
        (503, Verdict.BROKEN),
        (403, Verdict.CLOSED),
        (429, Verdict.CLOSED),
    ],
)
async def test_a_status_is_what_it_says(site: Site, fetcher: Fetcher, status: int, verdict: Verdict) -> None:
    site.statuses["/a"] = status
    look = await fetcher.look(site.url + "/a", TODAY)
    assert (look.status, look.verdict(page(site, "/a"))) == (status, verdict)
    assert str(status) in look.said(page(site, "/a"))


async def test_not_found_to_a_head_is_tried_by_a_get(site: Site, fetcher: Fetcher) -> None:
    site.no_head = True
    site.titles["/a"] = "Here"
    assert (await fetcher.look(site.url + "/a", TODAY)).status == 200


async def test_robots_txt_is_honoured(site: Site, fetcher: Fetcher) -> None:
    site.robots = "User-agent: *\nDisallow: /private\n"
    closed = await fetcher.look(site.url + "/private/a", TODAY)
    assert closed.verdict(page(site, "/private/a")) is Verdict.CLOSED
    assert (await fetcher.look(site.url + "/open", TODAY)).status == 200
    assert site.paths() == ["GET /robots.txt", "HEAD /open", "GET /open"], "asked for once, and nothing forbidden"


async def test_robots_txt_that_is_refused_wants_nobody(fetcher: Fetcher) -> None:
    async with serving(Site(robots_status=403)) as shut:
        assert (await fetcher.look(shut.url + "/a", TODAY)).status is None
        assert shut.paths() == ["GET /robots.txt"]


async def test_a_redirect_into_what_is_forbidden_is_not_followed(site: Site, fetcher: Fetcher) -> None:
    site.robots = "User-agent: *\nDisallow: /private\n"
    site.moved["/a"] = "/private/b"
    look = await fetcher.look(site.url + "/a", TODAY)
    assert look.leads_to == site.url + "/private/b"
    assert not any("/private" in one for one in site.paths())


async def test_an_endless_page_is_left_and_a_slow_one_too(site: Site) -> None:
    async with Fetcher(host_seconds=0, wait_seconds=1) as hasty:
        endless = await hasty.look(site.url + "/endless", TODAY)
        assert (endless.status, endless.title) == (200, None)
        slow = await hasty.look(site.url + "/slow", TODAY)
    assert slow.verdict(page(site, "/slow")) is Verdict.BROKEN
    assert "no answer in 1 seconds" in slow.said(page(site, "/slow"))


async def test_a_host_that_hangs_up_or_is_not_there_is_broken(site: Site, fetcher: Fetcher) -> None:
    for url in (site.url + "/rude", "http://127.0.0.1:9/", "https://127.0.0.1:9/"):
        look = await fetcher.look(url, TODAY)
        assert (look.status, look.verdict(Page(url, "sources one", None))) == (None, Verdict.BROKEN)
        assert look.why


async def test_a_host_is_asked_once_a_second_and_others_meanwhile(tmp_path: Path) -> None:
    pause = 0.2
    async with serving(Site()) as one, serving(Site()) as two, Fetcher(host_seconds=pause) as slow:
        among = [page(site, f"/{name}") for site in (one, two) for name in "ab"]
        started = asyncio.get_running_loop().time()
        await look_at(among, State.open(tmp_path), slow, TODAY, print)
        taken = asyncio.get_running_loop().time() - started
        for site in (one, two):
            times = [at for _, _, at, _ in site.asked]
            assert len(times) == 5
            assert all(later - earlier >= pause * 0.95 for earlier, later in pairwise(times))
    assert taken < 2 * 5 * pause, "two hosts side by side"


async def test_a_run_that_was_stopped_goes_on_where_it_was(site: Site, fetcher: Fetcher, tmp_path: Path) -> None:
    among = [page(site, f"/{name}") for name in "abcd"]
    await look_at(among[:2], State.open(tmp_path), fetcher, TODAY, print)
    again = State.open(tmp_path)
    left = again.due(among, TODAY)
    assert [one.url[-2:] for one in left] == ["/c", "/d"]
    await look_at(left, again, fetcher, TODAY, print)
    assert State.open(tmp_path).due(among, TODAY) == ()
    assert len(State.open(tmp_path).due(among, TODAY + timedelta(days=30))) == 4


async def test_what_changed_since_last_time_is_said_once(site: Site, fetcher: Fetcher, tmp_path: Path) -> None:
    site.titles["/a"] = "Three random words"
    among = [page(site, "/a", "Three random words")]
    said: list[str] = []
    await look_at(among, State.open(tmp_path), fetcher, TODAY, said.append)
    assert said == [], "a fine page is no news"
    site.statuses["/a"] = 404
    for _ in range(2):
        found = await look_at(among, State.open(tmp_path), fetcher, TODAY, said.append)
    assert len(said) == 1
    assert said[0].startswith(f"broken   sources one: {site.url}/a: 404")
    assert said[0].endswith("(was: 200)")
    assert summary(found) == "1 looked at: 0 fine, 0 moved, 0 drifted, 0 closed, 1 broken"
    assert State.open(tmp_path).due(among, TODAY + timedelta(days=1)) == tuple(among), "a broken page is due at once"


async def test_a_page_that_two_entries_name_is_asked_for_once(site: Site, fetcher: Fetcher, tmp_path: Path) -> None:
    among = [Page(site.url + "/a", name, None) for name in ("sources one", "contacts two")]
    await look_at(among, State.open(tmp_path), fetcher, TODAY, print)
    assert site.paths().count("GET /a") == 1


@pytest.mark.parametrize("held", ["", "[]", "{", '{"a": 1}', '{"a": {"url": 1}}', "\x00"])
def test_a_spoilt_state_is_an_empty_one(tmp_path: Path, held: str) -> None:
    (tmp_path / "links.json").write_text(held, encoding="utf-8")
    assert State.open(tmp_path).looks == {}


def test_titles_that_gained_a_site_or_lost_a_dash_are_alike() -> None:
    assert alike("Three random words", "Three random words | National Cyber Security Centre")
    assert alike("Phishing: spot and report", "Phishing – spot and report scam emails")
    assert not alike("Three random words", "404")
    assert not alike("Mail Check", "Our services")
    assert alike("", "Anything")


def test_the_first_look_is_news_only_where_something_is_wrong() -> None:
    asked = Page("https://a.gov.uk/", "sources one", None)
    fine = Look(url=asked.url, on="2026-11-22", status=200)
    gone = Look(url=asked.url, on="2026-11-22", status=404)
    assert [changed(asked, None, fine), changed(asked, None, gone)] == [False, True]
    assert [changed(asked, gone, fine), changed(asked, gone, gone)] == [True, False]


def test_every_address_of_the_content_is_a_page(folder: Path) -> None:
    assert pages(gather(folder)) == (
        Page(
            "https://www.ncsc.gov.uk/collection/top-tips/three-random-words",
            "sources ncsc-passwords",
            "Three random words",
        ),
        Page("https://www.reportfraud.police.uk/", "contacts report-fraud", None),
    )
