"""The chat: a transcript that is a page. A post is answered by a redirect, or, for the script, by the new entries."""

from dataclasses import dataclass

from aiohttp import web

from cyberbot.desk.reading import Entry, Seen
from cyberbot.language.lang import Lang
from cyberbot.talk.conversation import ReportStep
from cyberbot.talk.reply import Choice
from cyberbot.talk.tokens import card, command
from cyberbot.web.form import TEXT_LIMIT, Form, read_form
from cyberbot.web.options import DESK
from cyberbot.web.page import PAGES, Speech, new_key
from cyberbot.web.prefix import lang_of, localised
from cyberbot.web.telling import Told, read, tell
from cyberbot.web.visitor import forget, keep_language, remember, visitor

FRAGMENT = "X-Fragment"
"""The script asks with this header for the new entries alone."""

AFTER = "X-After"
"""The number of the last entry in an answer to the script."""

WHOLE_PAGE = ("v1:lang:", "v1:del:")
"""Choices after which the whole page changes: another language, or nothing left of what was said."""

EXAMPLES = ("scam-texts", "phishing-email", "small-organisation-start")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An entry and how it stands on the page."""

    entry: Entry
    live: bool
    """True where its choices may still be pressed."""
    chosen: str | None
    """What the person answered to it."""
    latest: bool
    """The first entry of the last answer: where the page scrolls to."""


async def show(request: web.Request) -> web.Response:
    notice = ""
    speech = _speech(request)
    if visitor(request) is None and "sent" in request.query:
        notice = speech.word("web.chat.no_cookie")
    if "erased" in request.query:
        notice = speech.word("talk.delete.done")
    return _page(request, await read(request), notice=notice)


async def post(request: web.Request) -> web.StreamResponse:
    form = await read_form(request)
    text, choice = form.get("text"), form.get("choice") or None
    problem = _problem(request, text, choice)
    if problem:
        return _page(request, await read(request), problem=problem, typed=text, status=422)
    told = await tell(request, form, text="" if choice else text, choice=choice)
    if FRAGMENT in request.headers:
        return await _fragment(request, form, told)
    response = _onward(request, told, choice)
    remember(response, told.who)
    return response


async def fresh(request: web.Request) -> web.Response:
    """What came since entry `after`, officers' replies among it; 204 where nothing did."""
    after = _number(request.query.get("after", ""))
    seen = await read(request, after)
    if seen is None or not seen.entries:
        return web.Response(status=204)
    return _entries(request, seen)


def _onward(request: web.Request, told: Told, choice: str | None) -> web.Response:
    """Where the browser goes after a post: the chat, in the language that was just chosen there if one was."""
    lang = lang_of(request.path)
    if told.seen is None or not told.seen.entries:
        gone = web.Response(status=303, headers={"Location": localised("/chat", lang) + "?erased=1"})
        forget(gone)
        return gone
    if choice in {f"v1:lang:{one.value}" for one in Lang}:
        spoken = Lang(choice.rpartition(":")[2]) if choice else lang
        switched = web.Response(status=303, headers={"Location": localised("/chat", spoken) + "#latest"})
        keep_language(switched, spoken)
        return switched
    query = "?sent=1" if told.who.fresh else ""
    return web.Response(status=303, headers={"Location": localised("/chat", lang) + query + "#latest"})


async def _fragment(request: web.Request, form: Form, told: Told) -> web.Response:
    if told.seen is None or not told.seen.entries or form.get("choice").startswith(WHOLE_PAGE):
        # The whole page changes: the script goes where a browser without scripts would be sent.
        onward = _onward(request, told, form.get("choice") or None)
        answer = web.Response(status=205, headers={"X-Location": onward.headers["Location"]})
        for name, cookie in onward.cookies.items():
            answer.cookies[name] = cookie
        return answer
    after = _number(form.get("after"))
    response = _entries(request, told.seen, after=after)
    remember(response, told.who)
    return response


def _entries(request: web.Request, seen: Seen, *, after: int = 0) -> web.Response:
    shown = [one for one in stand(seen) if one.entry.seq > after]
    response = request.app[PAGES].render(request, "chat/entries.html", entries=shown)
    response.headers[AFTER] = str(seen.entries[-1].seq)
    response.headers["X-Reporting"] = "1" if isinstance(seen.conversation.step, ReportStep) else "0"
    return response


def _page(
    request: web.Request, seen: Seen | None, *, notice: str = "", problem: str = "", typed: str = "", status: int = 200
) -> web.Response:
    entries = stand(seen) if seen is not None else []
    waiting = bool(entries) and entries[-1].entry.who == "person"
    return request.app[PAGES].render(
        request,
        "chat/page.html",
        status=status,
        entries=entries,
        after=entries[-1].entry.seq if entries else 0,
        waiting=waiting,
        reporting=seen is not None and isinstance(seen.conversation.step, ReportStep),
        examples=_examples(request) if not entries else (),
        notice=notice,
        problem=problem,
        typed=typed,
        failed=bool(problem),
        limit=TEXT_LIMIT,
        key=new_key(),
    )


def stand(seen: Seen) -> list[Shown]:
    """The entries with what may still be pressed: only the choices of the very last one."""
    entries = seen.entries
    spoken = [at for at, entry in enumerate(entries) if entry.who == "person"]
    latest = min((at for at in range(len(entries)) if not spoken or at > spoken[-1]), default=len(entries) - 1)
    shown = []
    for at, entry in enumerate(entries):
        following = next((one for one in entries[at + 1 :] if one.who == "person"), None)
        live = at == len(entries) - 1
        shown.append(Shown(entry=entry, live=live, chosen=following.text if following else None, latest=at == latest))
    return shown


def _problem(request: web.Request, text: str, choice: str | None) -> str:
    speech = _speech(request)
    if not text and choice is None:
        return speech.word("web.chat.blank")
    if len(text) > TEXT_LIMIT:
        return speech.word("web.chat.too_long", limit=f"{TEXT_LIMIT:,}")
    return ""


def _examples(request: web.Request) -> tuple[Choice, ...]:
    """A few ways to begin: cards that are there, then the report."""
    speech = _speech(request)
    found = [speech.library.cards[one] for one in EXAMPLES if one in speech.library.cards]
    cards = tuple(Choice(token=card(one.id), label=speech.bare_text(one.title)) for one in found)
    return (*cards, Choice(token=command("report"), label=speech.word("web.chat.report")))


def _speech(request: web.Request) -> Speech:
    return Speech(request.app[DESK].shelf.library, lang_of(request.path))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
