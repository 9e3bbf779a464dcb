"""The queue page: filters in the address, most urgent first, new rows only when they are asked for."""

from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from cyberbot.desk import casework
from cyberbot.referrals.band import Level
from cyberbot.referrals.code import REFERENCE_LENGTH, read_code, shown_reference
from cyberbot.referrals.lane import Lane
from cyberbot.referrals.state import State
from cyberbot.store.cases import UNKNOWN_FORCE, Age, Filters, Page, Row, Sort, Status
from cyberbot.store.officers import Officer
from cyberbot.web.console import filters as view
from cyberbot.web.console import gate, wording
from cyberbot.web.console.due import Due, at, due, full, short_day
from cyberbot.web.console.view import Fault, lang_of, link, see_other, show, speech
from cyberbot.web.options import DESK
from cyberbot.web.page import Speech
from cyberbot.web.when import clock

ROWS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row as it is written."""

    reference: str
    shown: str
    summary: str
    detail: str
    area: str
    force: str
    due: Due
    level: str
    why: str
    state: str
    status: str
    mine: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """A filter: its choices, and the tag by which it is taken away again."""

    name: str
    label: str
    choices: tuple[tuple[str, str], ...]
    chosen: str
    chosen_label: str
    without: str


async def page(request: web.Request) -> web.Response:
    """The queue, or the case whose reference was looked for."""
    typed = request.query.get("reference", "").strip()
    if typed:
        found = await _found(request, typed)
        if found is not None:
            return found
        code = read_code(typed)
        real = code is not None and len(code) == REFERENCE_LENGTH
        return await _show(request, "console.queue.no_such" if real else "console.queue.not_reference", typed[:40])
    return await _show(request)


async def new_rows(request: web.Request) -> web.Response:
    """How many rows came in since the page was written, and the words to say so."""
    desk, by = request.app[DESK], gate.present(request).officer
    asked = view.read(request.query, desk.shelf.library.places.forces)
    try:
        since = datetime.fromisoformat(request.query.get("since", ""))
    except ValueError:
        raise web.HTTPBadRequest from None
    if since.tzinfo is None:
        raise web.HTTPBadRequest
    count = await casework.arrived(desk, by, asked, since)
    text = speech(request).word("console.queue.new_rows", count=count, number=count) if count else ""
    return web.json_response({"count": count, "text": text})


async def _found(request: web.Request, typed: str) -> web.Response | None:
    code = read_code(typed)
    if code is None or len(code) != REFERENCE_LENGTH:
        return None
    if not await casework.exists(request.app[DESK], gate.present(request).officer, code):
        return None
    return see_other(link(f"/cases/{code}", lang_of(request)))


async def _show(request: web.Request, fault: str = "", typed: str = "") -> web.Response:
    desk, by, spoken = request.app[DESK], gate.present(request).officer, speech(request)
    asked = view.read(request.query, desk.shelf.library.places.forces)
    number = int(request.query["page"]) if request.query.get("page", "").isdecimal() else 1
    number = min(max(number, 1), 10_000)
    found = await casework.queue(desk, by, asked, limit=ROWS, offset=(number - 1) * ROWS)
    now = desk.clock()
    picks = _picks(spoken, asked, by)
    return show(
        request,
        "queue.html",
        status=404 if fault else 200,
        faults=(Fault(field="reference", key=fault, slots={"typed": typed}),) if fault else (),
        twin=view.address(asked, number),
        door={Status.MINE: "mine", Status.CLOSED: "closed"}.get(asked.status, "queue"),
        status_now=asked.status.value,
        lines=[_line(spoken, row, now, by) for row in found.rows],
        found=found,
        picks=picks,
        tags=[pick for pick in picks if pick.chosen],
        typed=typed,
        clear="/queue",
        narrowed=view.narrowed(asked),
        sort=asked.sort.value,
        down=asked.down,
        sorts={one.value: view.address(view.sorted_by(asked, one)) for one in Sort},
        here=view.address(asked, number),
        moment=full(spoken, now),
        updated=clock(now),
        since=now.isoformat(),
        news=view.address(asked).replace("/queue", "/queue/new", 1),
        pages=_pages(asked, number, found),
    )


def _pages(asked: Filters, number: int, found: Page) -> dict[str, object]:
    start = (number - 1) * ROWS
    return {
        "from": start + 1,
        "to": start + len(found.rows),
        "several": found.total > len(found.rows),
        "earlier": view.address(asked, number - 1) if number > 1 else None,
        "later": view.address(asked, number + 1) if start + len(found.rows) < found.total else None,
    }


def _line(spoken: Speech, row: Row, now: datetime, by: Officer) -> Line:
    case, details = row.case, row.details
    area = (details.area if details else None) or spoken.word("console.queue.not_given")
    force = wording.short_force(spoken, case.force) or spoken.word("console.queue.any_force")
    if case.lang.value == "cy":
        force += ", " + spoken.word("console.queue.in_welsh")
    if case.state.open:
        when = due(spoken, case.due_at, now, answer=case.held)
    else:
        key = "console.when.withdrawn" if case.state is State.WITHDRAWN else "console.when.closed"
        ended = case.withdrawn_at if case.state is State.WITHDRAWN else case.closed_at
        day = short_day(ended or case.changed_at, spoken.lang)
        when = Due(main=spoken.word(key, day=day), second=_reason(spoken, case.close_reason), pressing=False)
    detail = wording.detail(spoken, details)
    if detail == spoken.word("console.detail.none"):
        detail = spoken.word("console.queue.opened", time=at(spoken, case.opened_at, now))
    return Line(
        reference=case.reference,
        shown=shown_reference(case.reference),
        summary=wording.summary(spoken, case),
        detail=detail,
        area=area,
        force=force,
        due=when,
        level=case.level.value,
        why=wording.why(spoken, case, details),
        state=case.state.value,
        status=wording.status(spoken, case, by.id),
        mine=case.held and case.taken_by == by.id,
    )


def _reason(spoken: Speech, reason: str | None) -> str:
    return spoken.word(f"console.reason.{reason}") if reason else ""


def _picks(spoken: Speech, asked: Filters, by: Officer) -> tuple[Picked, ...]:
    forces = spoken.library.places.forces
    shown = [by.force] if by.force in forces else list(forces)
    chosen = {
        "status": asked.status.value if asked.status is not Status.ALL else "",
        "lane": asked.lane.value if asked.lane else "",
        "band": asked.level.value if asked.level else "",
        "age": asked.age.value if asked.age else "",
        "force": asked.force or "",
    }
    choices: dict[str, list[tuple[str, str]]] = {
        "lane": [(one.value, spoken.word(f"console.lane.{one.value}")) for one in Lane if one in by.lanes],
        "force": [
            *[(one, wording.short_force(spoken, one) or "") for one in shown if one],
            (UNKNOWN_FORCE, spoken.word("console.queue.force_unknown")),
        ],
        "band": [(one.value, one.value) for one in Level],
        "age": [(one.value, spoken.word(f"console.queue.ages.{one.value}")) for one in Age],
        "status": [
            (one.value, spoken.word(f"console.queue.statuses.{one.value}")) for one in Status if one is not Status.ALL
        ],
    }
    return tuple(
        Picked(
            name=name,
            label=spoken.word(f"console.queue.{name}"),
            choices=tuple(choices[name]),
            chosen=chosen[name],
            chosen_label=dict(choices[name]).get(chosen[name], chosen[name]),
            without=view.address(view.without(asked, name)),
        )
        for name in choices
    )
