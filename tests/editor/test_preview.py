"""The preview over real HTTP: the service's own pages and conversation, the faults in place, the last good view."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from aiohttp import ClientSession, web

from cyberbot.editor.preview import DESKTOP, HOST, build
from cyberbot.library.faults import ContentFaults
from tests.library.sample import spoil

CARD = "advice/passwords.yaml"
SECONDS = 15


class Browser:
    """Asks one preview as a browser without scripts does."""

    def __init__(self, session: ClientSession, url: str, folder: Path, app: web.Application) -> None:
        self.session, self.url, self.folder, self.app = session, url, folder, app

    async def get(self, path: str, **headers: str) -> tuple[int, str]:
        async with self.session.get(self.url + path, headers=headers) as answer:
            return answer.status, await answer.text()

    async def see(self, path: str, words: str) -> str:
        """The page, once it says so; it follows the folder by itself."""
        return await self.until(path, lambda _, text: words in text)

    async def until(self, path: str, fits: Callable[[int, str], bool]) -> str:
        async with asyncio.timeout(SECONDS):
            while True:
                status, text = await self.get(path)
                if fits(status, text):
                    return text
                await asyncio.sleep(0.1)

    @property
    def version(self) -> int:
        return self.app[DESKTOP].version


@pytest.fixture
async def browser(spoken: Path) -> AsyncIterator[Browser]:
    app = await build(spoken)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    await web.TCPSite(runner, HOST, 0).start()
    async with ClientSession() as session:
        yield Browser(session, f"http://{HOST}:{runner.addresses[0][1]}", spoken, app)
    await runner.cleanup()


async def test_the_list_names_every_text_and_the_tally(browser: Browser) -> None:
    status, text = await browser.get("/")
    assert status == 200
    for name in ("/see/cards/passwords", "/see/cards/passkeys", "/see/quizzes/ks3-quiz"):
        assert name in text
    assert "2 cards, 1 quiz" in text
    assert "Faults in other files" not in text


async def test_a_card_stands_as_web_and_telegram_show_it(browser: Browser) -> None:
    _, text = await browser.get("/see/cards/passwords")
    assert 'src="/advice/passwords"' in text
    assert 'src="/cy/advice/passwords"' in text
    assert "1. Start with your email account." in text, "Telegram, English"
    assert "1. Dechreuwch gyda&#x27;ch cyfrif e-bost." in text, "Telegram, Welsh"
    assert "No faults." in text
    _, english = await browser.get("/advice/passwords")
    _, welsh = await browser.get("/cy/advice/passwords")
    assert '<html lang="en">' in english
    assert "Use three random words for each password." in english
    assert '<html lang="cy">' in welsh
    assert "Defnyddiwch dri gair ar hap" in welsh


async def test_a_quiz_is_walked_to_its_end_and_printed(browser: Browser) -> None:
    _, text = await browser.get("/see/quizzes/ks3-quiz")
    for number in range(1, 9):
        assert f"Question {number}?" in text
        assert f"Cwestiwn {number}?" in text
    assert "Well done." in text
    status, paper = await browser.get("/cy/quiz/ks3-quiz/print")
    assert (status, "Cwestiwn 8?" in paper) == (200, True)


async def test_a_saved_file_is_shown_and_waiting_pages_are_told(browser: Browser) -> None:
    waiting = asyncio.create_task(browser.get(f"/changes?after={browser.version}"))
    await asyncio.sleep(0.2)
    assert not waiting.done()
    spoil(browser.folder, CARD, "Start with your email account.", "Begin with your email account.")
    async with asyncio.timeout(SECONDS):
        _, told = await waiting
    assert told == f'{{"version": {browser.version}}}'
    await browser.see("/see/cards/passwords", "1. Begin with your email account.")
    await browser.see("/advice/passwords", "Begin with your email account.")


async def test_a_slip_of_wording_is_shown_in_place_with_the_text_as_it_is(browser: Browser) -> None:
    spoil(browser.folder, CARD, "Start with your email account.", "Please start with your email account.")
    text = await browser.see("/see/cards/passwords", "1 to mend")
    assert "<code>line 12</code> &#39;Please&#39;: leave it out" in text
    assert "1. Please start with your email account." in text
    assert "as it last stood" not in text
    assert "1 to mend" in (await browser.get("/"))[1]


async def test_a_broken_file_shows_its_fault_and_the_last_good_view(browser: Browser) -> None:
    spoil(browser.folder, CARD, "  - en: Start with", "  - Start: with\n   en: Start with")
    text = await browser.see("/see/cards/passwords", "as it last stood without a fault")
    assert "<code>line 1" in text
    assert "Keeps the content from going live." in text
    assert "1. Start with your email account." in text
    assert (await browser.get("/advice/passwords"))[0] == 200
    # Another file goes on meanwhile.
    spoil(browser.folder, "advice/passkeys.yaml", "Start with your email account.", "Begin with your email account.")
    await browser.see("/see/cards/passkeys", "1. Begin with your email account.")
    spoil(browser.folder, CARD, "  - Start: with\n   en: Start with", "  - en: Begin with")
    text = await browser.see("/see/cards/passwords", "1. Begin with your email account.")
    assert "as it last stood" not in text


async def test_a_broken_shared_file_keeps_what_was_and_says_so(browser: Browser) -> None:
    spoil(browser.folder, "contacts.yaml", "contacts:", "contact:")
    text = await browser.see("/", "Nothing newer can be shown until these are mended")
    assert "contacts.yaml:1" in text
    assert (await browser.get("/advice/passwords"))[0] == 200
    spoil(browser.folder, "contacts.yaml", "contact:", "contacts:")
    await browser.until("/", lambda _, text: "Nothing newer" not in text)


async def test_a_file_that_is_gone_is_gone_and_a_new_one_appears(browser: Browser) -> None:
    text = (browser.folder / CARD).read_text("utf-8")
    (browser.folder / CARD).unlink()
    await browser.until("/see/cards/passwords", lambda status, _: status == 404)
    (browser.folder / "advice/words.yaml").write_text(text.replace("id: passwords", "id: words"), encoding="utf-8")
    await browser.see("/see/cards/words", "Passwords: passwords")


@pytest.mark.parametrize(
    "path", ["/chat", "/see/cards/gone", "/see/nonsense/a", "/advice/gone", "/console/", "/report"]
)
async def test_what_is_not_in_the_preview_is_said_gently(browser: Browser, path: str) -> None:
    status, text = await browser.get(path)
    assert status == 404
    assert "See all texts" in text


async def test_it_is_for_this_machine_alone(browser: Browser) -> None:
    for name in ("evil.example", "192.168.1.7:8090", ""):
        assert (await browser.get("/", Host=name))[0] in {400, 403}
    assert (await browser.get("/", Host="localhost:1"))[0] == 200


async def test_every_page_carries_the_policy(browser: Browser) -> None:
    for path in ("/", "/see/cards/passwords", "/advice/passwords", "/gone", "/changes"):
        async with browser.session.get(browser.url + path) as answer:
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
            assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
            assert answer.headers["Cache-Control"] == "no-store"
    text = (await browser.get("/see/cards/passwords"))[1]
    assert " style=" not in text
    assert "<script>" not in text


async def test_a_text_that_tries_to_be_markup_stays_text(browser: Browser) -> None:
    spoil(browser.folder, CARD, "Start with your email account.", "'<script>alert(1)</script> & <b>so</b>'")
    text = await browser.see("/see/cards/passwords", "&lt;script&gt;alert(1)")
    assert "<script>alert" not in text
    assert "<script>alert" not in (await browser.get("/advice/passwords"))[1]


async def test_a_folder_of_which_nothing_can_be_shown_is_refused(folder: Path) -> None:
    spoil(folder, "sources.yaml", "sources:", "source:")
    with pytest.raises(ContentFaults):
        await build(folder)


async def test_it_opens_no_database(browser: Browser, tmp_path: Path) -> None:
    await browser.get("/")
    await browser.get("/see/quizzes/ks3-quiz")
    assert os.listdir(tmp_path) == ["content"]
    assert not [name for name in os.listdir(browser.folder) if "db" in name]
