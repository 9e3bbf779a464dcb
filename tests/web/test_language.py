"""English and Welsh: every page in both, the switch stays on the page, the choice is remembered."""

import pytest

from cyberbot.web.plain import back
from tests.web.conftest import Client
from tests.web.page import page

PAGES = (
    "/", "/chat", "/advice", "/advice/passwords", "/report", "/report/code", "/quiz", "/quiz/passwords-ks2",
    "/quiz/passwords-ks2/print", "/privacy", "/privacy/children", "/cookies", "/accessibility", "/language",
)  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
async def test_each_page_stands_in_both_languages(client: Client, path: str) -> None:
    english = await page(await client.get(path))
    welsh = await page(await client.get("/cy" + path))
    assert (english.status, english.lang) == (200, "en")
    assert (welsh.status, welsh.lang) == (200, "cy")
    assert english.h1 != welsh.h1
    assert len(english.h1) == len(welsh.h1) == 1
    assert english.title != welsh.title
    assert english.title.endswith("Cyber help North West")
    assert welsh.title.endswith("Cymorth seiber Gogledd-orllewin")
    assert len(english.ids) == len(set(english.ids)), "no id stands twice"


@pytest.mark.parametrize("path", PAGES)
async def test_the_switch_stays_on_the_page(client: Client, path: str) -> None:
    here = await page(await client.get(path))
    switch = next(link for link in here.links if link.startswith("/language/cy"))
    there = await page(await client.get(switch))
    assert there.url == "/cy" + path
    home = await page(await client.get(next(link for link in there.links if link.startswith("/language/en"))))
    assert home.url == path


async def test_the_switch_keeps_the_search(client: Client) -> None:
    here = await page(await client.get("/advice", params={"q": "backup & restore", "for": "public"}))
    there = await page(await client.get(next(link for link in here.links if link.startswith("/language/cy"))))
    assert there.value("q") == "backup & restore"


async def test_the_choice_is_remembered_at_the_start_page(client: Client) -> None:
    assert (await page(await client.get("/"))).lang == "en"
    await client.get("/language/cy?back=/advice")
    assert (await page(await client.get("/"))).url == "/cy/"
    await client.get("/language/en?back=/")
    assert (await page(await client.get("/"))).lang == "en"


async def test_a_conversation_follows_the_address(client: Client) -> None:
    await client.post("/cy/chat", data={"choice": "v1:c:help", "key": "a"})
    await client.post("/chat", data={"choice": "v1:c:help", "key": "b"})
    chat = await page(await client.get("/chat"))
    welsh, english = chat.source.split('class="told"')[1:3]
    assert 'lang="cy"' in welsh
    assert 'lang="cy"' not in english


async def test_a_language_chosen_in_the_chat_changes_the_page(client: Client) -> None:
    await client.post("/chat", data={"choice": "v1:c:language", "key": "a"})
    there = await page(await client.post("/chat", data={"choice": "v1:lang:cy", "key": "b"}))
    assert there.url == "/cy/chat"
    assert (await page(await client.get("/"))).lang == "cy"


@pytest.mark.parametrize(
    ("asked", "goes"),
    [
        ("/advice?q=a", "/advice?q=a"),
        ("/cy/advice", "/advice"),
        ("//evil.example", "/"),
        ("https://evil.example", "/"),
        ("/\\evil.example", "/"),
        ("/a\r\nSet-Cookie: x=y", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
        ("/é", "/"),
    ],
)
def test_the_way_back_is_within_our_pages(asked: str, goes: str) -> None:
    assert back(asked) == goes


async def test_there_is_no_third_language(client: Client) -> None:
    assert (await client.get("/language/fr")).status == 404
    assert (await page(await client.get("/cy"))).url == "/cy/"
