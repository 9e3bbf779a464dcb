"""Advice pages: what there is, the search, a card in full, its draft and overdue states."""

from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

import pytest

from cyberbot.advice.card import Audience
from cyberbot.language.lang import Lang
from cyberbot.library.shelf import Shelf
from cyberbot.store.engine import Store
from tests.conftest import Clock
from tests.web.conftest import Client, Open
from tests.web.house import CONTENT, desk_over, shelf
from tests.web.page import page

CARDS = shelf().library.cards


async def test_all_advice_is_listed(client: Client) -> None:
    here = await page(await client.get("/advice"))
    assert f"{len(CARDS)} pages" in here.words
    assert {f"/advice/{card}" for card in CARDS} <= set(here.links)


@pytest.mark.parametrize("audience", list(Audience))
async def test_an_audience_narrows_the_list(client: Client, audience: Audience) -> None:
    here = await page(await client.get("/advice", params={"for": audience.value}))
    listed = {link.removeprefix("/advice/") for link in here.links if link.startswith("/advice/")}
    assert listed == {name for name, card in CARDS.items() if audience in card.audiences}


async def test_a_search_finds_the_card_and_keeps_the_words(client: Client) -> None:
    here = await page(await client.get("/advice", params={"q": "how do i make a strong password"}))
    assert "/advice/passwords" in here.links
    assert here.value("q") == "how do i make a strong password"


async def test_nothing_found_is_said_with_ways_on(client: Client) -> None:
    here = await page(await client.get("/advice", params={"q": "zebra <b>paint</b>"}))
    assert "No page answers “zebra <b>paint</b>” well enough." in here.words
    assert "<b>paint</b>" not in here.source
    assert here.source.count('<ul class="card-list">') == 0
    assert 0 < len([link for link in here.links if link.startswith("/advice/")]) <= 3
    assert "Ask in the chat" in here.words
    assert "/advice" in here.links
    chat = await page(await client.post("/chat", data={"text": here.value("text"), "key": here.value("key")}))
    assert "zebra <b>paint</b>" in chat.words


@pytest.mark.parametrize("query", ["\0", " ", "a" * 5000, "%", "'\"<>&", "\u202e"])
async def test_any_search_is_answered(client: Client, query: str) -> None:
    assert (await client.get("/advice", params={"q": query, "for": "nobody"})).status == 200


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("name", sorted(CARDS))
async def test_every_card_shows_all_it_has(client: Client, name: str, prefix: str) -> None:
    card = CARDS[name]
    lang = Lang.CY if prefix else Lang.EN
    here = await page(await client.get(f"{prefix}/advice/{name}"))
    assert here.status == 200
    assert here.h1 == [card.title.of(lang)]
    assert here.source.count('<ol class="steps">') == 1
    for source in card.sources:
        assert shelf().library.sources[source].url in here.links
    assert ("Drafft." if prefix else "Draft.") in here.words
    assert ("Gwiriwyd" if prefix else "Checked") in here.words
    assert f"{prefix}/report" in here.links
    assert [link for link in here.links if link.startswith("/")] == [
        link for link in here.links if link.startswith((f"{prefix}/" if prefix else "/", "/language/"))
    ]


async def test_a_card_past_its_review_says_since_when(sqlite_store: Store, open_door: Open) -> None:
    late = Clock(datetime(2031, 1, 1, 12, tzinfo=UTC))
    client = await open_door(desk=desk_over(sqlite_store, late))
    here = await page(await client.get("/advice/passwords"))
    assert "Due for a check since" in here.words
    assert "Checked " not in here.words


async def test_production_without_approvals_shows_nothing_and_says_so(sqlite_store: Store, open_door: Open) -> None:
    approved_only = Shelf.open(CONTENT, show_drafts=False)
    desk = replace(desk_over(sqlite_store), shelf=approved_only)
    client = await open_door(desk=desk)
    if not approved_only.library.cards:
        assert "No advice page is ready to show yet." in (await page(await client.get("/advice"))).words
        assert (await client.get("/advice/passwords")).status == 404
    if not approved_only.library.quizzes:
        assert "No quiz is ready to show yet." in (await page(await client.get("/quiz"))).words
    assert (await client.get("/chat")).status == 200


async def test_an_approved_card_wears_no_draft_mark(sqlite_store: Store, open_door: Open) -> None:
    cards = dict(CARDS) | {"passwords": replace(CARDS["passwords"], approved=True)}
    library = replace(shelf().library, cards=MappingProxyType(cards))
    desk = replace(desk_over(sqlite_store), shelf=Shelf(CONTENT, library, show_drafts=True))
    client = await open_door(desk=desk)
    assert "Draft." not in (await page(await client.get("/advice/passwords"))).words
    assert "Draft." in (await page(await client.get("/advice/backups"))).words


@pytest.mark.parametrize("name", ["none", "..%2f..%2fetc", "%00", "a" * 300])
async def test_there_is_no_such_card(client: Client, name: str) -> None:
    answer = await page(await client.get(f"/advice/{name}"))
    assert answer.status == 404
    assert answer.h1 == ["This page is not here"]
