"""Plays the day: serves on data of its own, lets three people talk, and leaves the queue for the visitor to see."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import yaml
from aiohttp import ClientError, ClientSession

from cyberbot import assemble
from cyberbot.assemble import Parts
from cyberbot.demo.visitor import Visitor
from cyberbot.settings import Settings

SCRIPT = Path(__file__).with_name("day.yaml")
_PAUSE = 0.6
"""Seconds between two lines, so that a visitor can follow in the console."""
_READY_TRIES = 200


class NotReady(OSError):
    """The service did not become ready. Look at the lines above for the reason."""


async def play(settings: Settings, *, leave: bool, say: Callable[[str], None]) -> None:
    """Serve and play. With `leave`, end after the last line; else serve until Ctrl-C. Telegram stays off."""
    apart = settings.model_copy(
        update={"data_dir": settings.data_dir / "demo", "database_url_given": None, "telegram_token": None}
    )
    serving = asyncio.create_task(assemble.serve(apart, Parts(web=True, worker=True), migrate=True, say=say))
    try:
        await _ready(apart, serving)
        for conversation in yaml.safe_load(SCRIPT.read_text(encoding="utf-8")):
            say(f"\n{conversation['who']}")
            async with Visitor(apart.public_url) as visitor:
                for line in conversation["lines"]:
                    await asyncio.sleep(0 if leave else _PAUSE)
                    await _line(visitor, line, say)
        say("\nThe report is in the queue. Sign in with the link above to see it.")
        if not leave:
            say("Ctrl-C ends the demonstration.")
            await serving
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)


async def _line(visitor: Visitor, line: dict[str, str], say: Callable[[str], None]) -> None:
    if "says" in line:
        say(f"  says    {line['says']}")
        await visitor.says(line["says"])
    else:
        say(f"  presses {line['presses']}")
        await visitor.presses(line["presses"])


async def _ready(settings: Settings, serving: "asyncio.Task[None]") -> None:
    async with ClientSession() as http:
        for _ in range(_READY_TRIES):
            if serving.done():
                await serving
            try:
                async with http.get(settings.public_url + "/readyz") as answer:
                    if answer.status == 200:
                        return
            except ClientError:
                pass
            await asyncio.sleep(0.1)
    raise NotReady
