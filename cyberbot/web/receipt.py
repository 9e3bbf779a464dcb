"""Coming back with a receipt code: where the report stands, officers' words, more words, taking it back.

Codes that are unknown, mistyped or erased are answered alike, in text and in time.
"""

from aiohttp import web

from cyberbot.desk.receipts import Held, add_words, look_up, withdraw
from cyberbot.referrals.code import shown_reference
from cyberbot.talk.danger import help_text
from cyberbot.talk.reply import Reply
from cyberbot.talk.voice import Voice
from cyberbot.triage.verdict import Kind
from cyberbot.web.form import TEXT_LIMIT, read_form
from cyberbot.web.limit import BRAKE
from cyberbot.web.options import DESK
from cyberbot.web.page import PAGES, Speech
from cyberbot.web.prefix import lang_of
from cyberbot.web.report import onward
from cyberbot.web.visitor import welcome

CODE_LIMIT = 40
HELP_FIRST = (Kind.DANGER, Kind.SAFEGUARDING)
"""Words of these kinds are answered with help before anything else, here too."""


async def show_form(request: web.Request) -> web.Response:
    return _form(request)


async def find(request: web.Request) -> web.Response:
    """Take the typed code and go to the report."""
    form = await read_form(request)
    typed = form.get("code")[:CODE_LIMIT]
    request.app[BRAKE].check(welcome(request).token)
    if not typed:
        return _form(request, problem="web.receipt.blank", status=422)
    held = await look_up(request.app[DESK], typed)
    if held is None:
        return _form(request, problem="web.receipt.unknown", typed=typed, status=404)
    return onward(request, "/report/" + _canonical(typed))


async def show(request: web.Request) -> web.Response:
    held = await look_up(request.app[DESK], _typed(request))
    if held is None:
        return _form(request, problem="web.receipt.unknown", status=404)
    done = next((name for name in ("added", "withdrawn") if name in request.query), "")
    return _held(request, held, notice=_speech(request).word("web.receipt." + done) if done else "")


async def add(request: web.Request) -> web.Response:
    form = await read_form(request)
    request.app[BRAKE].check(welcome(request).token)
    typed, text = _typed(request), form.get("text")[:TEXT_LIMIT]
    held = await look_up(request.app[DESK], typed)
    if held is None:
        return _form(request, problem="web.receipt.unknown", status=404)
    if not text:
        return _held(request, held, problem="web.receipt.add_blank", field="add", status=422)
    kind = await add_words(request.app[DESK], typed, text, once=form.key)
    first = f"&help={kind.value}" if kind in HELP_FIRST else ""
    return onward(request, f"/report/{_canonical(typed)}?added=1{first}")


async def take_back(request: web.Request) -> web.Response:
    form = await read_form(request)
    request.app[BRAKE].check(welcome(request).token)
    typed = _typed(request)
    held = await look_up(request.app[DESK], typed)
    if held is None:
        return _form(request, problem="web.receipt.unknown", status=404)
    if not form.get("sure"):
        return _held(request, held, problem="web.receipt.withdraw_blank", field="sure", status=422)
    await withdraw(request.app[DESK], typed)
    return onward(request, f"/report/{_canonical(typed)}?withdrawn=1")


def _held(
    request: web.Request, held: Held, *, notice: str = "", problem: str = "", field: str = "", status: int = 200
) -> web.Response:
    return request.app[PAGES].render(
        request,
        "report/held.html",
        status=status,
        held=held,
        first=_help(request),
        state=held.state,
        reference=shown_reference(held.reference),
        code=_canonical(_typed(request)),
        open=not held.withdrawn,
        notice=notice,
        problem=_speech(request).word(problem) if problem else "",
        field=field,
        typed="",
        failed=bool(problem),
        limit=TEXT_LIMIT,
    )


def _help(request: web.Request) -> Reply | None:
    """The help that the words just added call for."""
    kind = next((kind for kind in HELP_FIRST if request.query.get("help") == kind.value), None)
    voice = Voice(request.app[DESK].shelf.library, lang_of(request.path))
    return help_text(voice, kind) if kind is not None else None


def _form(request: web.Request, *, problem: str = "", typed: str = "", status: int = 200) -> web.Response:
    return request.app[PAGES].render(
        request,
        "report/code.html",
        status=status,
        problem=_speech(request).word(problem) if problem else "",
        typed=typed,
        failed=bool(problem),
    )


def _typed(request: web.Request) -> str:
    return request.match_info["receipt"][:CODE_LIMIT]


def _canonical(typed: str) -> str:
    """The code without what people put between its groups."""
    return "".join(sign for sign in typed.upper() if sign.isalnum() and sign.isascii())


def _speech(request: web.Request) -> Speech:
    return Speech(request.app[DESK].shelf.library, lang_of(request.path))
