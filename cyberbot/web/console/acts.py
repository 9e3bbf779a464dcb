"""What the buttons of a case do, and what is said when somebody else was faster.

Apart from the page because each act ends in one of three ways: done, to be mended, or a clash that keeps the words.
"""

from aiohttp import web

from cyberbot.desk import casework
from cyberbot.desk.casework import (
    Changed,
    NotYours,
    Reason,
    ShowReason,
    TakenAlready,
    Unreachable,
)
from cyberbot.desk.desk import Desk
from cyberbot.desk.sign_in import CodeRefused
from cyberbot.referrals.code import shown_reference
from cyberbot.referrals.state import NotAllowed
from cyberbot.store.cases import Case
from cyberbot.web.console import gate, sheet, wording
from cyberbot.web.console.due import at
from cyberbot.web.console.view import Fault, lang_of, link, see_other, show, speech
from cyberbot.web.form import Form
from cyberbot.web.options import DESK

ACTS = frozenset({"take", "release", "assess", "note", "reply", "close", "show"})
DONE = frozenset({*ACTS, "reply_kept"})
NOTE_LONGEST = 5_000
REPLY_LONGEST = 3_000
"""With its opening and closing lines a reply fits into one message of every channel."""
_TEXTS = {"note": NOTE_LONGEST, "reply": REPLY_LONGEST}


def faults(name: str, form: Form) -> tuple[Fault, ...]:
    """What has to be mended before the act can be done."""
    found: list[Fault] = []
    if name in _TEXTS:
        text = form.get(name)
        if not text:
            found.append(Fault(field=name, key=f"console.fault.{name}_empty"))
        elif len(text) > _TEXTS[name]:
            found.append(Fault(field=name, key=f"console.fault.{name}_long"))
    if name == "close":
        if form.get("reason") not in set(Reason):
            found.append(Fault(field="reason", key="console.fault.reason_missing"))
        if len(form.get("close_note")) > NOTE_LONGEST:
            found.append(Fault(field="close_note", key="console.fault.note_long"))
    if name == "show":
        if form.get("show_reason") not in set(ShowReason):
            found.append(Fault(field="show_reason", key="console.fault.reason_missing"))
        if not form.get("code"):
            found.append(Fault(field="code", key="console.fault.code_missing"))
    return tuple(found)


async def run(request: web.Request, reference: str, name: str, form: Form) -> web.Response | tuple[Fault, ...]:
    """Does the act. A redirect where it is done, a page where somebody was faster, faults where it is to be mended."""
    done = name
    try:
        if name == "reply":
            reached = await casework.reply(
                request.app[DESK], gate.present(request).officer, reference, _version(form), form.get("reply")
            )
            done = "reply" if reached else "reply_kept"
        else:
            await _do(request, reference, name, form)
    except CodeRefused:
        return (Fault(field="code", key="console.fault.code_refused"),)
    except TakenAlready as clash:
        return await _clash(request, form, "taken", clash.case)
    except Changed as clash:
        return await _clash(request, form, "changed", clash.case)
    except NotYours:
        return await _clash(request, form, "not_yours", None)
    except (NotAllowed, Unreachable):
        return await _clash(request, form, "refused", None)
    return see_other(link(f"/cases/{reference}?done={done}", lang_of(request)))


async def _do(request: web.Request, reference: str, name: str, form: Form) -> None:
    desk, by, version = request.app[DESK], gate.present(request).officer, _version(form)
    match name:
        case "take":
            await casework.take(desk, by, reference, version)
        case "release":
            await casework.release(desk, by, reference, version)
        case "assess":
            await casework.assess(desk, by, reference, version)
        case "note":
            await casework.note(desk, by, reference, version, form.get("note"))
        case "close":
            reason = Reason(form.get("reason"))
            await casework.close(desk, by, reference, version, reason, form.get("close_note"))
        case _:
            await casework.show_contact(desk, by, reference, ShowReason(form.get("show_reason")), form.get("code"))


def reply_hint(desk: Desk, case: Case) -> str:
    """The key of the sentence that says how a reply reaches this reporter."""
    if case.conversation_id is None:
        return "reply_hint_none" if case.has_receipt else "reply_unreachable"
    if case.undeliverable_at is not None:
        return "reply_undeliverable"
    return "reply_hint_telegram" if case.channel in desk.pushing else "reply_hint_web"


def _version(form: Form) -> int:
    """The version that the form was pressed on; one that never was where it cannot be read."""
    typed = form.get("version")
    return int(typed) if typed.isdecimal() and len(typed) < 10 else -1


async def _clash(request: web.Request, form: Form, why: str, case: Case | None) -> web.Response:
    """Somebody was faster: who, when and what; and what was typed, to be sent again or copied."""
    desk, by, spoken = request.app[DESK], gate.present(request).officer, speech(request)
    reference, name = request.match_info["reference"], request.match_info["act"]
    if case is None:
        dossier = await casework.open_case(desk, by, reference)
        case = dossier.case
    seen = int(form.get("seen")) if form.get("seen").isdecimal() and len(form.get("seen")) < 16 else 0
    entries, names = await casework.since(desk, by, reference, seen)
    now = desk.clock()
    fields = {field: form.get(field) for field in form.names() if field not in ("version", "seen", "code")}
    return show(
        request,
        "clash.html",
        status=403 if why == "not_yours" else 409,
        twin=f"/cases/{case.reference}",
        why=why,
        case=case,
        reference=shown_reference(case.reference),
        state=wording.lower_first(wording.state(spoken, case.state)),
        taken_time=at(spoken, case.taken_at, now) if case.taken_at else "",
        timeline=sheet.timeline(spoken, entries, names, by, now),
        seen=entries[-1].seq if entries else seen,
        action=f"/cases/{case.reference}/{name}",
        base=f"/cases/{case.reference}",
        name=name,
        fields=fields,
        typed=[fields[field] for field in ("note", "reply", "close_note") if fields.get(field)],
    )
