"""The guided report as pages: what is kept, one question at a time, check answers, the receipt.

The questions and their order are the conversation's own (`talk.report_page`); a page only shows the one that is open.
"""

from dataclasses import replace

from aiohttp import web

from cyberbot.desk.reading import Seen
from cyberbot.referrals.code import shown_receipt
from cyberbot.talk.conversation import ReportStep
from cyberbot.talk.reply import Reply
from cyberbot.talk.report_page import ReportPage, page
from cyberbot.talk.tokens import command
from cyberbot.web.form import TEXT_LIMIT, read_form
from cyberbot.web.options import DESK
from cyberbot.web.page import PAGES, Speech
from cyberbot.web.prefix import lang_of, localised
from cyberbot.web.telling import read, tell
from cyberbot.web.visitor import remember

LANES = {"pursue": "report", "protect": "protect", "prevent": "prevent"}
"""Lane → the command that opens its questions."""


async def show_start(request: web.Request) -> web.Response:
    """What is kept and why, before the first question."""
    seen = await read(request)
    return request.app[PAGES].render(request, "report/start.html", open=seen is not None and _asking(seen))


async def start(request: web.Request) -> web.Response:
    form = await read_form(request)
    name = LANES.get(form.get("lane"))
    if name is None:
        raise web.HTTPBadRequest
    told = await tell(request, form, choice=command(name))
    response = onward(request, "/report/question")
    remember(response, told.who)
    return response


async def show_question(request: web.Request) -> web.Response:
    """The open question; whoever has none open is taken to what became of their report."""
    seen = await read(request)
    step = _step(request, seen)
    if seen is None or step is None:
        return onward(request, "/report/kept")
    return _question(request, seen, step, moved="moved" in request.query)


async def answer(request: web.Request) -> web.Response:
    """Take one answer. An answer to a question that is no longer open changes nothing and says so gently."""
    form = await read_form(request)
    seen = await read(request)
    step = _step(request, seen)
    if seen is None or step is None:
        return onward(request, "/report/kept")
    if form.get("question") != step.question:
        return onward(request, "/report/question?moved=1")
    text, choice = form.get("text")[:TEXT_LIMIT], form.get("choice") or None
    if not text and choice is None:
        missing = _speech(request).word("web.report.blank" if step.written else "web.report.pick")
        return _question(request, seen, step, problem=missing, status=422)
    told = await tell(request, form, text="" if choice else text, choice=choice)
    after = _step(request, told.seen)
    if told.seen is not None and after is not None and after.problem is not None:
        return _question(request, told.seen, after, problem=_said(after), typed=text, status=422)
    response = onward(request, "/report/question" if after is not None else "/report/kept")
    remember(response, told.who)
    return response


async def show_kept(request: web.Request) -> web.Response:
    """The receipt and what happens next; an honest page where no report is open."""
    seen = await read(request)
    if seen is not None and _asking(seen):
        return onward(request, "/report/question")
    opened = seen.conversation.opened if seen is not None else None
    return request.app[PAGES].render(
        request,
        "report/kept.html",
        receipt=shown_receipt(opened.receipt) if opened is not None else "",
        code=opened.receipt if opened is not None else "",
        before=last_said(seen) if seen is not None else [],
    )


def onward(request: web.Request, path: str) -> web.Response:
    """After a post the browser asks for the next page itself, so that reloading sends nothing twice."""
    return web.Response(status=303, headers={"Location": localised(path, lang_of(request.path))})


def last_said(seen: Seen) -> list[Reply]:
    """What the service said since the person's last words."""
    said: list[Reply] = []
    for entry in seen.entries:
        if entry.who == "person":
            said = []
        elif entry.who == "service" and entry.reply is not None:
            said.append(entry.reply)
    return said


def _question(
    request: web.Request,
    seen: Seen,
    step: ReportPage,
    *,
    problem: str = "",
    typed: str | None = None,
    moved: bool = False,
    status: int = 200,
) -> web.Response:
    # The last thing said is the question itself, which stands on the page in full.
    before = [] if problem else last_said(seen)[:-1]
    return request.app[PAGES].render(
        request,
        "report/question.html",
        status=status,
        step=step,
        before=before,
        problem=problem,
        typed=step.value if typed is None else typed,
        moved=moved,
        failed=bool(problem),
        limit=TEXT_LIMIT,
    )


def _step(request: web.Request, seen: Seen | None) -> ReportPage | None:
    """The open question in the language of the address."""
    if seen is None:
        return None
    spoken = replace(seen.conversation, lang=lang_of(request.path))
    return page(spoken, request.app[DESK].shelf.library)


def _asking(seen: Seen) -> bool:
    return isinstance(seen.conversation.step, ReportStep)


def _said(step: ReportPage) -> str:
    return "".join(span.text for span in step.problem or ())


def _speech(request: web.Request) -> Speech:
    return Speech(request.app[DESK].shelf.library, lang_of(request.path))
