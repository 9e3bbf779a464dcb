"""A fifth journey, added by a file alone: over the page and the chat, in both languages, while the service runs."""

import shutil
from pathlib import Path

from aiohttp import CookieJar
from aiohttp.test_utils import TestClient, TestServer

from cyberbot.desk.answering import answer_conversation
from cyberbot.desk.desk import Desk
from cyberbot.desk.drawing import spare
from cyberbot.desk.intake import Incoming, accept
from cyberbot.desk.reading import read_conversation
from cyberbot.library.shelf import Shelf
from cyberbot.store.engine import Store
from cyberbot.talk.message import Door, Message
from cyberbot.web.app import build
from cyberbot.web.options import WebOptions
from tests.journeys.conftest import CONTENT
from tests.journeys.sample import LOST
from tests.web.house import AFTERNOON
from tests.web.page import Page, page

FIFTH = LOST.replace("[ncsc-passwords]", "[ncsc-three-words]").replace(
    "[passkeys, no-such-card]", "[lost-device, no-such]"
)


async def test_it_is_walked_everywhere_once_the_file_is_there(sqlite_store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    shelf = Shelf.open(folder, show_drafts=True)
    desk = Desk(store=sqlite_store, shelf=shelf, clock=lambda: AFTERNOON, pushing=frozenset({"telegram"}))
    server = TestServer(build(desk, WebOptions()))
    await server.start_server()
    jar = CookieJar(unsafe=True, treat_as_secure_origin=server.make_url("/"))
    async with TestClient(server, cookie_jar=jar) as client:
        assert (await client.get("/journey/lost-phone")).status == 404
        (folder / "journeys/lost-phone.yaml").write_text(FIFTH, encoding="utf-8")
        assert shelf.reload() == ()
        assert len(shelf.library.journeys) == 5

        async def post(here: Page, act: str, *options: str) -> Page:
            hidden = [(one.name, one.value) for one in here.fields if one.name in ("key", "question")]
            return await page(
                await client.post(here.url, data=[*hidden, ("act", act), *(("option", o) for o in options)])
            )

        for prefix, asked, said in (
            ("", "Was it locked?", "Ring your bank"),
            ("/cy", "Oedd clo arno?", "Ffoniwch eich banc"),
        ):
            here = await post(await page(await client.get(f"{prefix}/journey/lost-phone")), "start")
            assert asked in here.words
            here = await post(await post(here, "answer", "no"), "answer", "bank")
            assert said in here.words
            assert f"{prefix}/advice/passwords" in here.links
        assert "/journey/lost-phone" in (await page(await client.get("/journey"))).links
        assert "/journey/lost-phone" in (await page(await client.get("/advice/passwords"))).links

    assert "I lost my phone" in await said_on_telegram(desk, "/guide")
    assert "Was it locked?" in await said_on_telegram(desk, "Lost my phone guide!")
    assert "Erase it from afar" in await said_on_telegram(desk, "pin")
    assert "Oedd clo arno?" in await said_on_telegram(desk, "canllaw ffôn coll", "2002")


async def said_on_telegram(desk: Desk, text: str, address: str = "1001") -> str:
    message = Message(text=text, door=Door.TELEGRAM, spare=spare())
    their_id = f"{address}-{text}"
    accepted = await accept(desk, Incoming(channel="telegram", address=address, their_id=their_id, message=message))
    assert await answer_conversation(desk, accepted.conversation_id) == 1
    seen = await read_conversation(desk, "telegram", address)
    assert seen is not None
    said = [entry.reply for entry in seen.entries if entry.reply is not None]
    return "\n".join(reply.text() + "\n" + "\n".join(one.label for one in reply.choices) for reply in said[-2:])


async def test_while_it_is_walked_the_file_may_go(sqlite_store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    (folder / "journeys/lost-phone.yaml").write_text(FIFTH, encoding="utf-8")
    shelf = Shelf.open(folder, show_drafts=True)
    desk = Desk(store=sqlite_store, shelf=shelf, clock=lambda: AFTERNOON, pushing=frozenset({"telegram"}))
    assert "Was it locked?" in await said_on_telegram(desk, "lost my phone guide")
    (folder / "journeys/lost-phone.yaml").unlink()
    assert shelf.reload() == ()
    assert "three random words" in (await said_on_telegram(desk, "how do i make a strong password")).casefold()
