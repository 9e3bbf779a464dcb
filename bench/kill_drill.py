"""Kill the real product at random points, with messages arriving, and count what was lost. Bounded; loopback only.

    python bench/kill_drill.py [--kills 200] [--seed 1]

Each cycle starts `cyberbot run` (ten cycles by polling, ten by webhook, and so on), people report and ask, and SIGKILL
comes at a random moment, sometimes before the service is ready. At the end it runs on until all is answered, and the
database says what became of every message that had been acknowledged.
"""

import argparse
import asyncio
import os
import random
import signal
import socket
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from bench.aftermath import Aftermath, look  # noqa: E402 - found through the path just set
from tests.bot_api.person import Person  # noqa: E402
from tests.bot_api.server import TOKEN, BotApi  # noqa: E402

SECRET = "a-secret-of-the-loopback"
REPORT = "we have been hacked and all our files are locked, they want bitcoin"
ASK = "how do i make a strong password"
READY_SECONDS = 5.0
CALM_SECONDS = 600.0
"""At most, until all that was acknowledged is answered and delivered."""


@dataclass
class Drill:
    api: BotApi
    folder: Path
    kills: int
    chance: random.Random
    letters: bool = True
    """Wait at the end until every letter has left; a letter under way at a kill is held until its claim runs out."""
    block: int = 10
    """Cycles in one mode before the other has its turn."""
    a_second: float = 6.0
    """People who come, on average."""
    port: int = 0
    reports: list[Person] = field(default_factory=list)
    asks: list[Person] = field(default_factory=list)
    ready_after: list[float] = field(default_factory=list)
    killed_unready: int = 0

    async def run(self) -> Aftermath:
        """All cycles, then the calm, then the look."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        for cycle in range(self.kills):
            await self._cycle("polling" if cycle // self.block % 2 == 0 else "webhook")
        await self._calm("polling")
        return await look(
            self.folder,
            ROOT / "content",
            {str(person.id): REPORT for person in self.reports} | {str(person.id): ASK for person in self.asks},
            {str(person.id) for person in self.reports},
            self.api,
            letters=self.letters,
        )

    async def _cycle(self, mode: str) -> None:
        product = await self._start(mode)
        early = self.chance.random() < 0.15
        speaking = asyncio.create_task(self._speak())
        try:
            if early:
                self.killed_unready += 1
                await asyncio.sleep(self.chance.uniform(0.05, 1.0))
            else:
                await self._ready(product)
                await asyncio.sleep(self.chance.uniform(0.0, 1.2))
        finally:
            if product.returncode is None:
                product.send_signal(signal.SIGKILL)
            await product.wait()
            speaking.cancel()
            await asyncio.gather(speaking, return_exceptions=True)
            if mode == "webhook":
                await self.api.updates.delete_webhook()  # the next start tells Telegram anew, as after any restart

    async def _speak(self) -> None:
        """People come while the product starts and while it runs, one in three with a report."""
        while True:
            number = len(self.reports) + len(self.asks)
            person = Person(self.api, id=10_000_000 + number)
            if self.chance.random() < 1 / 3:
                self.reports.append(person)
                person.say(REPORT)
            else:
                self.asks.append(person)
                person.say(ASK)
            if self.chance.random() < 0.1:
                self.api.updates.add(dict(self.api.updates.waiting[-1]))  # Telegram says it twice
            await asyncio.sleep(self.chance.expovariate(self.a_second))

    async def _calm(self, mode: str) -> None:
        """Let it run until nothing waits, and stop it as an operator would."""
        product = await self._start(mode)
        await self._ready(product)
        until = time.monotonic() + CALM_SECONDS
        while (self.api.updates.waiting or self._unfinished()) and time.monotonic() < until:
            if product.returncode is not None:
                raise SystemExit(f"The product ended, status {product.returncode}:\n" + self._log()[-2000:])
            await asyncio.sleep(1)
        product.send_signal(signal.SIGTERM)
        await asyncio.wait_for(product.wait(), 20)

    def _unfinished(self) -> int:
        """Messages unanswered and letters unsent."""
        with closing(sqlite3.connect(f"file:{self.folder / 'cyberbot.sqlite3'}?mode=ro", uri=True)) as db:
            unanswered = int(db.execute("SELECT count(*) FROM inbox").fetchone()[0])
            asked = "SELECT count(*) FROM outbox WHERE state IN ('waiting', 'sending')"
            return unanswered + (int(db.execute(asked).fetchone()[0]) if self.letters else 0)

    async def _start(self, mode: str) -> asyncio.subprocess.Process:
        known = {name: value for name, value in os.environ.items() if not name.startswith("CYBERBOT_")}
        environ = known | {
            "PORT": str(self.port),
            "CYBERBOT_DATA_DIR": str(self.folder),
            "CYBERBOT_CONTENT_DIR": str(ROOT / "content"),
            "CYBERBOT_PUBLIC_URL": f"http://127.0.0.1:{self.port}",
            "CYBERBOT_TELEGRAM_TOKEN": TOKEN,
            "CYBERBOT_TELEGRAM_MODE": mode,
            "CYBERBOT_TELEGRAM_API_URL": self.api.url,
            "CYBERBOT_TELEGRAM_WEBHOOK_SECRET": SECRET,
        }
        environ.pop("DATABASE_URL", None)
        with (self.folder / "product.log").open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable, "-m", "cyberbot", "run", cwd=ROOT, env=environ, stdout=log, stderr=log
            )

    def _log(self) -> str:
        return (self.folder / "product.log").read_text(errors="replace")

    async def _ready(self, product: asyncio.subprocess.Process) -> None:
        begun = time.monotonic()
        async with aiohttp.ClientSession() as session:
            while True:
                if product.returncode is not None or time.monotonic() - begun > 60:
                    raise SystemExit(f"The product is not ready, status {product.returncode}:\n" + self._log()[-2000:])
                try:
                    async with session.get(f"http://127.0.0.1:{self.port}/readyz") as answer:
                        if answer.status == 200:
                            break
                except aiohttp.ClientError:
                    pass
                await asyncio.sleep(0.02)
        self.ready_after.append(time.monotonic() - begun)


async def main(kills: int, seed: int, folder: Path) -> int:
    begun = time.monotonic()
    async with BotApi() as api:
        drill = Drill(api, folder, kills, random.Random(seed))
        found = await drill.run()
    ready = sorted(drill.ready_after)
    print(f"kills {kills} ({drill.killed_unready} while starting), seed {seed}, {time.monotonic() - begun:.0f} s")
    print(f"messages {found.messages}, acknowledged {found.acknowledged}, reports {len(drill.reports)}")
    print(f"ready after a kill: median {ready[len(ready) // 2]:.2f} s, longest {ready[-1]:.2f} s")
    print(f"letters that arrived {found.letters}, of them again after a kill {found.letters_again}")
    print("| kills | acknowledged | without effect | reports | referrals lost | doubled | ready, longest |")
    print(
        f"| {kills} | {found.acknowledged} | {found.without_effect} | {len(drill.reports)} | {found.referrals_lost} "
        f"| {found.referrals_doubled + found.messages_doubled} | {ready[-1]:.2f} s |"
    )
    for line in found.faults:
        print(line)
    return 1 if found.failed or ready[-1] > READY_SECONDS else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kill-drill-") as made:
        sys.exit(asyncio.run(main(given.kills, given.seed, Path(made))))
