"""The chat without scripts: post, redirect, get. And what the script asks for."""

import re

import pytest

from cyberbot.desk.desk import Desk
from cyberbot.web.form import TEXT_LIMIT
from tests.web.conftest import Client, Open
from tests.web.page import page


async def test_an_empty_chat_says_what_it_is(client: Client) -> None:
    chat = await page(await client.get("/chat"))
    assert "This is a machine. It answers only from checked pages." in chat.words
    assert chat.h1 == ["Ask or report"]
    assert "Set-Cookie" not in (await client.get("/chat")).headers
    assert chat.button("Report something that happened").value == "v1:c:report"


async def test_a_question_is_answered_from_a_card_with_its_source(client: Client) -> None:
    sent = await client.post(
        "/chat", data={"text": "how do i make a strong password", "key": "a"}, allow_redirects=False
    )
    assert sent.status == 303
    assert sent.headers["Location"] == "/chat?sent=1#latest"
    chat = await page(await client.get("/chat"))
    assert "how do i make a strong password" in chat.words
    assert "From National Cyber Security Centre" in chat.words
    assert "Checked 2" in chat.words
    assert "Draft. The unit has not approved" in chat.words
    assert any(link.startswith("https://www.ncsc.gov.uk/") for link in chat.links)


async def test_pressing_send_twice_sends_once(client: Client) -> None:
    for _ in range(3):
        await client.post("/chat", data={"text": "what is phishing", "key": "same"})
    chat = await page(await client.get("/chat"))
    assert chat.source.count('class="said"') == 1
    await client.post("/chat", data={"text": "what is phishing?", "key": "same"})
    chat = await page(await client.get("/chat"))
    assert chat.source.count('class="said"') == 2, "another text under an old key is another message"


async def test_a_choice_is_pressed_then_becomes_text(client: Client) -> None:
    await client.post("/chat", data={"text": "how do i make a strong password", "key": "a"})
    chat = await page(await client.get("/chat"))
    more = chat.button("Tell me more")
    await client.post("/chat", data={"choice": more.value, "key": chat.value("key")})
    after = await page(await client.get("/chat"))
    assert '<li class="choice chosen">' in after.source
    assert not [one for one in after.fields if one.value == more.value]


@pytest.mark.parametrize("text", ["", "   \n ", "\0"])
async def test_nothing_typed_says_so_beside_the_field(client: Client, text: str) -> None:
    answer = await client.post("/chat", data={"text": text, "key": "a"})
    chat = await page(answer)
    assert chat.status == 422
    assert "Type a message first." in chat.words
    assert chat.title.startswith("Error: ")


async def test_a_text_that_is_too_long_comes_back_whole(client: Client) -> None:
    long = "my files are locked " * (TEXT_LIMIT // 20 + 1)
    chat = await page(await client.post("/chat", data={"text": long, "key": "a"}))
    assert chat.status == 422
    assert "Send at most 10,000 characters at a time." in chat.words
    assert chat.typed("text") == long.strip()


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }} {% raw %}",
    "{999.phone} {report-fraud.web}",
    "javascript:alert(1) https://evil.example/?q=<b>",
    "</textarea></li></ol><h1>owned</h1>",
    "\u202eevil\u2066 \U0001f600 a\u0300\u0301\u0302",
    "' OR 1=1; DROP TABLE inbox; --",
    "&lt;script&gt; &amp;amp; &#x3c;",
)


@pytest.mark.parametrize("text", HOSTILE)
async def test_what_a_person_types_is_never_markup(client: Client, text: str) -> None:
    await client.post("/chat", data={"text": text, "key": "a"})
    chat = await page(await client.get("/chat"))
    own = re.findall(r'<div class="bubble own">(.*?)</div>', chat.source, re.S)
    assert len(own) == 1
    assert "<" not in own[0].replace("<br>", ""), "only line ends are markup in a person's bubble"
    assert not re.search(r"href=\"https://evil", chat.source)
    assert re.sub(r"\s+", " ", text) in chat.words
    assert len(chat.h1) == 1


async def test_the_script_gets_the_new_entries_alone(client: Client) -> None:
    first = await client.post("/chat", data={"text": "what is phishing", "key": "a"}, headers={"X-Fragment": "1"})
    assert first.status == 200
    assert "__Host-talk" in first.headers["Set-Cookie"]
    text = await first.text()
    assert text.lstrip().startswith("<li")
    assert "<html" not in text
    last = first.headers["X-After"]
    second = await client.post(
        "/chat", data={"text": "and ransomware", "key": "b", "after": last}, headers={"X-Fragment": "1"}
    )
    again = await second.text()
    assert "what is phishing" not in again
    assert "and ransomware" in again
    assert (await client.get(f"/chat/new?after={second.headers['X-After']}")).status == 204
    missed = await client.get(f"/chat/new?after={last}")
    assert missed.status == 200
    assert "and ransomware" in await missed.text()


@pytest.mark.parametrize("after", ["", "-1", "x", "99999999999999999999", "1 or 1=1", "²"])
async def test_a_silly_number_is_no_number(client: Client, after: str) -> None:
    await client.post("/chat", data={"text": "hello", "key": "a"})
    assert (await client.get("/chat/new", params={"after": after})).status in (200, 204)


async def test_nobody_reads_anothers_conversation(client: Client, open_door: Open, desk: Desk) -> None:
    await client.post("/chat", data={"text": "my secret word is heron", "key": "a"})
    other = await open_door(desk=desk)
    for forged in ({}, {"__Host-talk": "x"}, {"__Host-talk": "A" * 32}, {"__Host-talk": "' OR ''='" + "a" * 23}):
        answer = await other.get("/chat", cookies=forged)
        assert "heron" not in await answer.text()


async def test_erasing_leaves_one_line_and_no_words(client: Client) -> None:
    await client.post("/chat", data={"text": "my secret word is heron", "key": "a"})
    await client.post("/chat", data={"choice": "v1:c:delete", "key": "b"})
    chat = await page(await client.get("/chat"))
    yes = next(one for one in chat.fields if one.value == "v1:del:yes")
    await client.post("/chat", data={"choice": yes.value, "key": "c"})
    gone = await page(await client.get("/chat"))
    assert "heron" not in gone.source
    assert gone.source.count('class="told') <= 1


async def test_a_browser_that_refuses_cookies_is_told_that_the_message_is_kept(open_door: Open) -> None:
    client = await open_door()
    await client.post("/chat", data={"text": "we have been hacked", "key": "a"}, allow_redirects=False)
    client.session.cookie_jar.clear()
    assert "does not accept our cookie" in (await page(await client.get("/chat?sent=1"))).words


async def test_the_start_page_asks_too(client: Client) -> None:
    start = await page(await client.get("/"))
    assert start.h1 == ["Ask about cyber crime, or report it"]
    chat = await page(await client.post("/chat", data={"text": "is this text real", "key": start.value("key")}))
    assert chat.url == "/chat"
    assert "is this text real" in chat.words
