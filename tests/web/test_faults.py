"""When something fails: a page in the person's language, what they typed kept, nothing personal shown or logged."""

from typing import NoReturn

import pytest
import sqlalchemy as sa
import structlog
from aiohttp import web

from cyberbot.desk.desk import Desk
from cyberbot.store.engine import Store
from cyberbot.web.options import WebOptions
from tests.web.conftest import Client, Open
from tests.web.house import desk_over
from tests.web.page import page

SECRET = "sortcode 60-83-71 jane.doe@example.com 07700 900123"


@pytest.mark.parametrize(("prefix", "title"), [("", "This page is not here"), ("/cy", "Nid yw'r dudalen hon yma")])
async def test_a_page_that_is_not_there(client: Client, prefix: str, title: str) -> None:
    here = await page(await client.get(f"{prefix}/no/such/page"))
    assert (here.status, here.h1) == (404, [title])
    assert "999" in here.words
    assert f"{prefix}/chat" in here.links


@pytest.mark.parametrize("prefix", ["", "/cy"])
async def test_a_form_that_is_too_large(client: Client, prefix: str) -> None:
    here = await page(await client.post(f"{prefix}/chat", data={"text": "x" * 70_000, "key": "a"}))
    assert here.status == 413
    assert here.lang == ("cy" if prefix else "en")


async def test_a_large_form_without_a_length_is_refused_too(client: Client) -> None:
    async def endless() -> object:
        for _ in range(40):
            yield b"text=" + b"x" * 65_536

    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = await client.post("/chat", data=endless(), headers=headers)
    assert answer.status == 413


@pytest.mark.parametrize("content_type", ["application/json", "multipart/form-data; boundary=x", "text/plain"])
async def test_only_forms_are_read(client: Client, content_type: str) -> None:
    answer = await client.post("/chat", data=b"{}", headers={"Content-Type": content_type})
    assert answer.status == 400


@pytest.mark.parametrize("body", [b"text=%ff%fe&key=%00", b"&&&", b"text", b"=x", b"text=%", b"text=\xff\xfe"])
async def test_broken_forms_are_answered(client: Client, body: bytes) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert (await client.post("/chat", data=body, headers=headers)).status in (200, 400, 422)


async def test_too_many_messages_keep_what_was_typed(open_door: Open) -> None:
    client = await open_door(WebOptions(page_burst=2, page_seconds=0.001))
    for number in range(2):
        assert (await client.post("/chat", data={"text": f"hello {number}", "key": str(number)})).status == 200
    here = await page(await client.post("/cy/chat", data={"text": SECRET, "key": "mine"}))
    assert here.status == 429
    assert here.lang == "cy"
    assert here.typed("text") == SECRET
    assert here.value("key") == "mine"
    answer = await client.post("/chat", data={"text": "again", "key": "k"})
    assert answer.headers["Retry-After"] == "30"
    step = await page(await client.post("/report/question", data={"text": "x", "question": "what", "key": "k"}))
    assert step.status != 500


async def test_all_browsers_together_are_braked(open_door: Open) -> None:
    client = await open_door(WebOptions(all_burst=3, all_per_second=0.001))
    statuses = []
    for number in range(5):
        client.session.cookie_jar.clear()
        statuses.append((await client.post("/chat", data={"text": "hello", "key": str(number)})).status)
    assert statuses == [200, 200, 200, 429, 429]


async def test_a_store_that_cannot_keep_it_says_so(sqlite_store: Store, open_door: Open) -> None:
    client = await open_door(desk=desk_over(sqlite_store))
    async with sqlite_store.write() as tx:
        for table in ("inbox", "lease"):
            await tx.db.execute(sa.text(f"DROP TABLE {table}"))
    here = await page(await client.post("/chat", data={"text": SECRET, "key": "mine"}))
    assert here.status == 503
    assert here.h1 == ["Your message was not kept"]
    assert here.typed("text") == SECRET
    assert here.value("key") == "mine"
    assert (await client.get("/healthz")).status == 200
    ready = await client.get("/readyz")
    assert ready.status == 503
    assert (await ready.json())["database"] == "unreachable"


async def test_a_fault_of_ours_shows_and_logs_nothing_personal(open_door: Open, desk: Desk) -> None:
    client = await open_door(desk=desk)

    async def broken(request: web.Request) -> NoReturn:
        raise RuntimeError(f"could not deal with {await request.text()}")

    route = next(
        one for one in client.app.router.routes() if one.method == "POST" and "advice" not in str(one.resource)
    )
    route._handler = broken  # type: ignore[attr-defined]
    assert route.resource is not None
    with structlog.testing.capture_logs() as lines:
        answer = await client.post(route.resource.canonical, data={"text": SECRET})
    assert answer.status == 500
    text = await answer.text()
    assert "went wrong on our side" in text
    for private in ("60-83-71", "jane.doe", "900123", "RuntimeError", "Traceback"):
        assert private not in text
    assert len(lines) == 1
    assert lines[0]["error"] == "RuntimeError"
    assert lines[0]["route"] == route.resource.canonical
    assert "60-83-71" not in str(lines)


async def test_the_service_is_alive_and_ready(client: Client) -> None:
    assert (await client.get("/healthz")).status == 200
    ready = await client.get("/readyz")
    assert ready.status == 200
    assert await ready.json() == {"database": "ok", "migrations": "ok", "key": "ok", "content": "ok"}
