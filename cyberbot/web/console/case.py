"""The case page and its acts: POST, redirect, GET. What was typed is never lost, whoever was faster."""

from aiohttp import web

from cyberbot.desk import casework
from cyberbot.desk.casework import Dossier, Reason, ShowReason
from cyberbot.referrals.code import REFERENCE_LENGTH, read_code, shown_reference
from cyberbot.referrals.state import Act
from cyberbot.web.console import acts, gate, sheet, wording
from cyberbot.web.console.due import at, due, full
from cyberbot.web.console.view import Fault, lang_of, link, see_other, show, speech
from cyberbot.web.form import Form, read_form
from cyberbot.web.options import DESK
from cyberbot.web.when import clock, day, local_day


async def page(request: web.Request) -> web.Response:
    """A whole case. Looking at it is recorded."""
    reference = _reference(request)
    if reference != request.match_info["reference"]:
        return see_other(link(f"/cases/{reference}", lang_of(request)))
    done = request.query.get("done", "")
    dossier = await casework.open_case(request.app[DESK], gate.present(request).officer, reference)
    return _show(request, dossier, done=done if done in acts.DONE else "")


async def act(request: web.Request) -> web.Response:
    """One act on a case: asked for by a form that says which version it was pressed on."""
    reference, name = _reference(request), request.match_info["act"]
    if name not in acts.ACTS:
        raise web.HTTPNotFound
    form = await read_form(request)
    faults = acts.faults(name, form)
    if not faults:
        result = await acts.run(request, reference, name, form)
        if isinstance(result, web.Response):
            return result
        faults = result
    dossier = await casework.open_case(request.app[DESK], gate.present(request).officer, reference)
    return _show(request, dossier, faults=faults, form=form)


def _reference(request: web.Request) -> str:
    """A reference as the list writes it, however it was typed into the address."""
    code = read_code(request.match_info["reference"])
    if code is None or len(code) != REFERENCE_LENGTH:
        raise web.HTTPNotFound
    return code


def _show(
    request: web.Request, dossier: Dossier, *, done: str = "", faults: tuple[Fault, ...] = (), form: Form | None = None
) -> web.Response:
    desk, by, spoken = request.app[DESK], gate.present(request).officer, speech(request)
    case, now = dossier.case, desk.clock()
    may = casework.may(case, by)
    kept = form or Form({})
    kind = spoken.word(f"console.case.kinds.{case.lane.value}")
    channel_key = f"console.channel.{case.channel}"
    channel = spoken.word(channel_key) if spoken.library.words.has(channel_key) else case.channel
    own = case.taken_by == by.id
    held = own and case.held
    return show(
        request,
        "case.html",
        status=422 if faults else 200,
        faults=faults,
        twin=f"/cases/{case.reference}",
        case=case,
        reference=shown_reference(case.reference),
        base=f"/cases/{case.reference}",
        seen=dossier.seen,
        summary=wording.summary(spoken, case),
        by_line=spoken.word("console.case.by", kind=kind, channel=channel, moment=full(spoken, case.opened_at)),
        when=due(spoken, case.due_at, now, answer=case.held) if case.state.open else None,
        holder=_holder(request, dossier),
        state=case.state.value,
        state_word=wording.state(spoken, case.state),
        answers=sheet.answers(spoken, dossier),
        said=sheet.conversation(spoken, dossier, now),
        notes=sheet.notes(spoken, dossier, now),
        terms=sheet.terms(spoken, dossier),
        floors=sheet.floors(spoken, dossier),
        score=sheet.score(dossier),
        unreadable=dossier.details.unreadable,
        contact=sheet.contact(dossier),
        contact_until=clock(dossier.contact_until) if dossier.contact_until else None,
        may_show=held and dossier.contact is not None and dossier.contact_until is None,
        timeline=sheet.timeline(spoken, dossier.timeline, dossier.names, by, now),
        can={one.value: one in may for one in (Act.TAKE, Act.RELEASE, Act.ASSESS, Act.CLOSE)},
        reply=acts.reply_hint(desk, case) if held else None,
        reasons=[(one.value, spoken.word(f"console.reason.{one.value}")) for one in Reason],
        show_reasons=[(one.value, spoken.word(f"console.show_reason.{one.value}")) for one in ShowReason],
        ended=_ended(request, dossier),
        done=done,
        kept={name: kept.get(name) for name in ("note", "reply", "reason", "show_reason", "close_note")},
        opened_acts=request.match_info.get("act", "") if faults else "",
    )


def _holder(request: web.Request, dossier: Dossier) -> str:
    case, spoken = dossier.case, speech(request)
    if not case.held or case.taken_at is None:
        return spoken.word("console.case.nobody")
    time = at(spoken, case.taken_at, request.app[DESK].clock())
    if case.taken_by == gate.present(request).officer.id:
        return spoken.word("console.case.you_at", time=time)
    return spoken.word("console.case.other_at", name=case.taken_name or "", time=time)


def _ended(request: web.Request, dossier: Dossier) -> str | None:
    """How it ended, where it did."""
    case, spoken = dossier.case, speech(request)
    if case.state.open:
        return None
    if case.withdrawn_at is not None and case.closed_at is None:
        return spoken.word("console.case.withdrawn", day=day(local_day(case.withdrawn_at), spoken.lang))
    if case.closed_at is not None and case.close_reason:
        reason = wording.lower_first(spoken.word(f"console.reason.{case.close_reason}"))
        return spoken.word("console.case.closed", day=day(local_day(case.closed_at), spoken.lang), reason=reason)
    return None
