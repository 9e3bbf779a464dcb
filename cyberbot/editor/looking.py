"""A run over the pages: several hosts side by side, each page of a host after the other, every look kept at once.

Apart from the verb so that it can be run over loopback in tests.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from urllib.parse import urlsplit

from cyberbot.editor.fetch import Fetcher
from cyberbot.editor.links import Look, Page, State, changed, unlike

HOSTS = 6
"""Looked at side by side."""


async def look_at(
    among: Iterable[Page], state: State, fetcher: Fetcher, today: date, say: Callable[[str], None]
) -> dict[Page, Look]:
    """Look at each page once and keep what was found; `say` gets a line for each that a person should hear of.

    A run that is stopped loses nothing but the look it was at. Raises OSError where the state cannot be kept.
    """
    by_host: defaultdict[str, list[Page]] = defaultdict(list)
    for page in unlike(among):
        by_host[urlsplit(page.url).netloc].append(page)
    found: dict[Page, Look] = {}
    room = asyncio.Semaphore(HOSTS)

    async def one_host(held: list[Page]) -> None:
        async with room:
            for page in held:
                look = await fetcher.look(page.url, today)
                before = state.keep(look)
                found[page] = look
                if changed(page, before, look):
                    then = f" (was: {before.said(page)})" if before is not None else ""
                    say(f"{look.verdict(page).value:<8} {page.of}: {page.url}: {look.said(page)}{then}")

    async with asyncio.TaskGroup() as group:
        for held in by_host.values():
            group.create_task(one_host(held))
    return found
