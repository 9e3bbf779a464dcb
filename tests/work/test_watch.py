"""A process without a worker takes up new content too."""

import asyncio
import shutil
from pathlib import Path

from cyberbot.desk.desk import Desk
from cyberbot.library.shelf import Shelf
from cyberbot.store.engine import Store
from cyberbot.work.watch import ContentWatch
from tests.conftest import Clock

CONTENT = Path(__file__).parents[2] / "content"


async def test_an_edit_is_taken_up_without_a_worker(sqlite_store: Store, clock: Clock, tmp_path: Path) -> None:
    folder = tmp_path / "content"
    shutil.copytree(CONTENT, folder)
    shelf = Shelf.open(folder, show_drafts=True)
    desk = Desk(store=sqlite_store, shelf=shelf, clock=clock, pushing=frozenset())
    before = shelf.library.digest
    card = folder / "advice/passwords.yaml"
    card.write_text(card.read_text(encoding="utf-8").replace("three random words", "3 random words"), encoding="utf-8")
    watch = ContentWatch(desk)
    watching = asyncio.create_task(watch.run())
    async with asyncio.timeout(20):
        while shelf.library.digest == before:  # noqa: ASYNC110 - a reload rings no bell
            await asyncio.sleep(0.05)
    await watch.stop()
    await watching
