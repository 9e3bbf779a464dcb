"""The process is killed at any moment: what was acknowledged has its effect once, and only once, after the restart."""

import asyncio
import random
import subprocess
import sys
from pathlib import Path

import pytest

from cyberbot.desk.answering import answer_next
from cyberbot.desk.desk import Desk
from cyberbot.library.shelf import Shelf
from cyberbot.store import audit, details, referrals
from cyberbot.store.engine import Store
from cyberbot.store.sealing import MasterKeys
from cyberbot.store.tables import outbox, referral
from tests.conftest import Clock
from tests.desk.saying import REPORT, counts, rows

KILLS = 6

PROGRAM = """
import asyncio, sys
from datetime import UTC, datetime
from pathlib import Path
from cyberbot.desk.desk import Desk
from cyberbot.library.shelf import Shelf
from cyberbot.store.engine import Store
from cyberbot.store.sealing import MasterKeys
from cyberbot.work.worker import Worker
from tests.desk.saying import REPORT, put

async def main(url, key_file, content, start):
    store = await Store.open(url, MasterKeys.read(Path(key_file)))
    desk = Desk(
        store=store, shelf=Shelf.open(Path(content), show_drafts=True),
        clock=lambda: datetime.now(UTC), pushing=frozenset({"telegram"}),
    )
    worker = asyncio.create_task(Worker(desk, {}, poll_seconds=0.05).run())
    for number in range(int(start), int(start) + 10_000):
        await put(desk, f"{REPORT} number {number}", address=f"a{number}", their_id=str(number))
        print(number, flush=True)

asyncio.run(main(*sys.argv[1:]))
"""


@pytest.fixture
def content() -> Path:
    return Path(__file__).parent.parent.parent / "content"


async def test_nothing_acknowledged_is_lost_or_doubled(
    database_url: str, keys: MasterKeys, tmp_path: Path, shelf: Shelf, clock: Clock, content: Path
) -> None:
    key_file = tmp_path / "keys.json"
    kept = MasterKeys.create(key_file)
    store = await Store.open(database_url, kept)
    await store.migrate()
    luck = random.Random(7)
    acknowledged: set[int] = set()
    for kill in range(KILLS):
        start = 100_000 * kill
        acknowledged |= await asyncio.to_thread(
            _run_and_kill, [database_url, str(key_file), str(content), str(start)], luck.uniform(0.05, 0.6)
        )
    assert len(acknowledged) > KILLS
    desk = Desk(store=store, shelf=shelf, clock=clock, pushing=frozenset({"telegram"}))
    clock.now = clock.now.replace(year=2100)
    while await answer_next(desk):
        pass
    reported = []
    async with store.read() as tx:
        for row in await rows(desk, referral):
            known = await referrals.find(tx, row.reference, hold=False)
            assert known is not None
            reported.append(int((await details.read(tx, known)).text.removeprefix(REPORT + " number ")))
        assert await audit.verify(tx, None) is None
    assert len(reported) == len(set(reported)), "doubled"
    assert acknowledged <= set(reported), "lost"
    assert len(await rows(desk, outbox)) % len(reported) == 0
    assert "inbox" not in await counts(desk)
    await store.close()


def _run_and_kill(arguments: list[str], seconds: float) -> set[int]:
    """Lets the program run until it says its first number and so many seconds more, then kills it."""
    with subprocess.Popen([sys.executable, "-c", PROGRAM, *arguments], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        rest = process.stdout.read()
    return {int(line) for line in [first, *rest.splitlines()] if line.strip().isdigit()}
