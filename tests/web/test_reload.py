"""Editors save while people ask: every message is answered, each from one whole version of the content."""

import asyncio
import shutil
from pathlib import Path

from aiohttp import ClientSession, CookieJar
from aiohttp.test_utils import TestServer

from cyberbot.desk.desk import Desk
from cyberbot.library.shelf import Shelf
from cyberbot.store.engine import Store
from cyberbot.web.app import build
from cyberbot.web.options import WebOptions
from tests.conftest import Clock
from tests.web.house import AFTERNOON, CONTENT
from tests.web.page import page

PEOPLE = 6
SAVES = 6
OLD = "Join three random words."


def marked(number: int) -> str:
    return f"Version {number}. {OLD}"


async def test_no_message_is_dropped_while_content_is_saved(tmp_path: Path, sqlite_store: Store) -> None:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    card = folder / "advice/passwords.yaml"
    written = card.read_text("utf-8")
    lead = f"lead:\n  en: {OLD}"
    assert written.count(lead) == 1
    shelf = await asyncio.to_thread(Shelf.open, folder, show_drafts=True)
    desk = Desk(store=sqlite_store, shelf=shelf, clock=Clock(AFTERNOON), pushing=frozenset({"telegram"}))
    server = TestServer(build(desk, WebOptions()))
    await server.start_server()
    saved = asyncio.Event()
    seen: set[str] = set()

    async def edit() -> None:
        for number in range(1, SAVES + 1):
            broken = number % 3 == 0  # every third save is of a half-written file, which must not go live
            text = written.replace(lead, f"lead:\n  en: {marked(number)}")
            card.write_text(text[: len(text) // 2] + "\n\t- [" if broken else text, encoding="utf-8")
            faults = await asyncio.to_thread(shelf.reload)
            assert bool(faults) == broken
        saved.set()

    async def ask(number: int) -> int:
        jar = CookieJar(unsafe=True, treat_as_secure_origin=server.make_url("/"))
        async with ClientSession(server.make_url("/"), cookie_jar=jar) as client:
            said = 0
            while said < 3 or not saved.is_set():
                data = {"text": "how do i make a strong password", "key": f"{number}-{said}"}
                sent = await client.post("/chat", data=data)
                assert sent.status == 200
                said += 1
            chat = await page(await client.get("/chat"))
            assert chat.source.count('class="said"') == said, "every message stands in the chat"
            assert chat.words.count(OLD) == said, "and every one of them is answered"
            seen.update(marked(one) for one in range(1, SAVES + 1) if marked(one) in chat.words)
            return said

    try:
        async with asyncio.TaskGroup() as together:
            editing = together.create_task(edit())
            asking = [together.create_task(ask(number)) for number in range(PEOPLE)]
        assert editing.done()
        assert sum(task.result() for task in asking) >= 3 * PEOPLE
    finally:
        await server.close()
    assert not seen & {marked(3), marked(6)}, "what was half written was never shown"
    assert shelf.library.cards["passwords"].lead.en.startswith(marked(5)), "the last good save is what holds"
    assert seen, "answers came from the saves while they happened"
