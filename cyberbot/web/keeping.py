"""A result to take along: as a text file, and as an entry for a calendar. Made when asked for; nothing of it is stored.

Apart from the pages because these are formats of others: RFC 5545 says how a calendar is written.
"""

from datetime import date, datetime, timedelta
from uuid import uuid4

from aiohttp import web

from cyberbot.journeys.journey import Journey
from cyberbot.journeys.walk import outcome
from cyberbot.language.line import plain
from cyberbot.talk.journey_page import plan_blocks, result_reply
from cyberbot.talk.reply import Reply
from cyberbot.talk.voice import Voice
from cyberbot.web.journey import finished
from cyberbot.web.options import DESK, OPTIONS
from cyberbot.web.prefix import lang_of, localised
from cyberbot.web.when import day, local_day

FOLD_OCTETS = 73
"""Of one line; RFC 5545 allows 75, the line break left aside."""


async def text_file(request: web.Request) -> web.Response:
    """The result as plain text, for a text editor on any machine."""
    journey, answers = await finished(request)
    desk, voice = request.app[DESK], _voice(request)
    said = result_reply(voice, journey, answers, desk.clock(), remind=False, page=False)
    made = plain(voice.line("journey.web.file", date=day(local_day(desk.clock()), voice.lang), site=_site(request, "")))
    title = journey.title.of(voice.lang)
    body = "\n\n".join([title, said.text(), made]) + "\n"
    return _download(body.replace("\n", "\r\n"), "text/plain", f"{journey.id}.txt")


async def calendar(request: web.Request) -> web.Response:
    """One whole-day entry on the day of the reminder. Raises HTTPNotFound where there is none to be reminded of."""
    journey, answers = await finished(request)
    desk, voice = request.app[DESK], _voice(request)
    reached = outcome(journey, answers, desk.shelf.library.cards)
    if journey.reminder is None or not reached.plan:
        raise web.HTTPNotFound
    listed = Reply(lang=voice.lang, blocks=tuple(plan_blocks(voice, journey, reached))).text()
    text = entry(
        journey,
        title=journey.reminder.title.of(voice.lang),
        said=listed,
        site=_site(request, f"/journey/{journey.id}"),
        on=local_day(desk.clock()) + timedelta(days=journey.reminder.days),
        now=desk.clock(),
    )
    return _download(text, "text/calendar", f"{journey.id}.ics")


def entry(journey: Journey, *, title: str, said: str, site: str, on: date, now: datetime) -> str:
    """The calendar file. `now` in UTC. Any text may stand in it: what means something to a calendar is escaped."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//cyberbot//journeys//EN",
        "BEGIN:VEVENT",
        f"UID:{journey.id}-{uuid4()}",
        f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{on + timedelta(days=1):%Y%m%d}",
        "TRANSP:TRANSPARENT",
        f"SUMMARY:{_escaped(title)}",
        f"DESCRIPTION:{_escaped(said)}",
        f"URL:{site}",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:PT9H",
        f"DESCRIPTION:{_escaped(title)}",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(folded(line) + "\r\n" for line in lines)


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, each after the first behind a space; a letter is never cut in two."""
    pieces, here, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > FOLD_OCTETS:
            pieces.append(here)
            here, size = "", 0
        here, size = here + letter, size + octets
    return "\r\n ".join([*pieces, here])


def _escaped(text: str) -> str:
    plain_text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return plain_text.replace("\r\n", "\n").replace("\n", "\\n")


def _voice(request: web.Request) -> Voice:
    return Voice(request.app[DESK].shelf.library, lang_of(request.path))


def _site(request: web.Request, path: str) -> str:
    return request.app[OPTIONS].public_url + localised(path or "/", lang_of(request.path))


def _download(text: str, media_type: str, name: str) -> web.Response:
    return web.Response(
        body=text.encode(),
        content_type=media_type,
        charset="utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
