"""Hostile and enormous messages, and personal data that must show in no log, notice or metric."""

import logging
from collections.abc import AsyncIterator
from pathlib import Path

import prometheus_client
import pytest
import sqlalchemy as sa
import structlog

from cyberbot.library.shelf import Shelf
from cyberbot.store import details
from cyberbot.store.engine import Store
from cyberbot.store.tables import referral
from tests.bot_api.html import units
from tests.bot_api.person import NotSeen, Person
from tests.bot_api.server import TOKEN, BotApi
from tests.telegram.door import SECRET, Door
from tests.telegram.service import OFFICERS, running

REPORT = "we have been hacked and all our files are locked, they want bitcoin"
HOSTILE = """</b></blockquote><a href="https://evil.example/">click</a> "'> & &lt; \u202e\x00 {report-fraud.phone} <b"""


@pytest.fixture
async def service(api: BotApi, sqlite_store: Store, shelf: Shelf, tmp_path: Path) -> AsyncIterator[Door]:
    async with running(api, sqlite_store, shelf, tmp_path, mode="polling") as opened:
        yield opened


async def kept(door: Door) -> list[str]:
    """The words of all referrals, unsealed."""
    async with door.desk.store.read() as tx:
        rows = (await tx.db.execute(sa.select(referral).order_by(referral.c.opened_at))).all()
        return [(await details.read(tx, row)).text for row in rows]


async def test_hostile_words_in_a_report_come_back_as_words(service: Door, person: Person) -> None:
    person.say(f"{REPORT} {HOSTILE}")
    await person.sees("Is it still going on?")
    for _ in range(12):
        person.say(HOSTILE)
        try:
            asked = await person.sees(lambda sent: bool(sent.rows), seconds=5)
        except NotSeen:
            break
        if "Send" in "".join(asked.labels):
            break
    for sent in person.messages:
        assert not any("evil" in target for target in sent.link_targets())
        assert "\u202e" not in sent.text
    assert any("evil.example" in sent.text for sent in person.messages)
    assert (await kept(service))[0].startswith(f"{REPORT} </b></blockquote>")


@pytest.mark.parametrize("length", [4097, 100_000])
async def test_a_long_report_is_kept_whole(service: Door, person: Person, length: int) -> None:
    text = (REPORT + ". " + "more about it. " * (length // 10))[:length]
    person.say(text)
    await person.sees("Report kept")
    assert await kept(service) == [text]
    assert all(units(sent.text) <= 4096 for sent in person.messages)


async def test_hostile_words_alone_are_answered(service: Door) -> None:
    people = [Person(service.api, id=6_300_000 + number) for number in range(6)]
    for somebody, text in zip(
        people, (HOSTILE, "x" * 100_000, "\u202e\u202e", "🏴" * 5000, "/" * 4000, "‮‭/start@"), strict=True
    ):
        somebody.say(text)
    for somebody in people:
        await somebody.sees(lambda sent: bool(sent.text))


def planted() -> dict[str, list[str]]:
    """A hundred personal values, spread over the messages that carry them."""
    values: dict[str, list[str]] = {}
    for number in range(20):
        values[str(6_400_000 + number)] = [
            f"Zebedee{number:02}",
            f"Quillfeather{number:02}",
            f"0770090{number:04}",
            f"person{number:02}@planted.example",
            f"1{number:02} Marmalade Lane",
        ]
    return values


async def test_a_hundred_personal_values_show_nowhere(
    service: Door, api: BotApi, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    everything = planted()
    people = [Person(api, id=int(chat)) for chat in everything]
    api.fail("sendMessage", 500, times=2)
    api.fail("sendMessage", 403, "Forbidden: bot was blocked by the user", after=3)
    api.lose_answer("sendMessage", after=5)
    with structlog.testing.capture_logs() as structured:
        for number, somebody in enumerate(people):
            first, last, phone, email, street = everything[str(somebody.id)]
            said = f"{REPORT}. I am {first} {last}, {phone}, {email}, {street}"
            if number % 5 == 4:
                somebody.send(text=said, entities="broken")
            else:
                somebody.send(text=said, **{"from": somebody.user | {"first_name": first, "last_name": last}})
        for somebody in people[4:]:
            await somebody.sees("Report kept", seconds=20)
    told = repr(structured) + capfd.readouterr().out + capfd.readouterr().err
    told += "".join(record.getMessage() for record in caplog.records)
    told += "".join(sent.text for sent in api.to(OFFICERS))
    told += prometheus_client.generate_latest().decode()
    assert "telegram" in told
    hidden = [value for values in everything.values() for value in values]
    assert len(hidden) == 100
    for value in [*hidden, *everything, TOKEN, SECRET]:
        assert value not in told
