"""The start page and the pages of text: privacy, cookies, accessibility. Their sentences are content."""

from itertools import groupby

from aiohttp import web
from aiohttp.typedefs import Handler

from cyberbot.advice.card import Audience
from cyberbot.language.lang import Lang
from cyberbot.web.form import TEXT_LIMIT
from cyberbot.web.options import DESK
from cyberbot.web.page import PAGES
from cyberbot.web.prefix import bare, lang_of, localised
from cyberbot.web.visitor import LANGUAGE, TALK, chosen_language, keep_language


async def start(request: web.Request) -> web.StreamResponse:
    """The first page. Whoever once chose Welsh is taken to it."""
    if request.path == "/" and chosen_language(request) is Lang.CY:
        return web.Response(status=303, headers={"Location": "/cy/"})
    return request.app[PAGES].render(request, "start.html", audiences=tuple(Audience), limit=TEXT_LIMIT)


def page_of(prefix: str) -> Handler:
    """A page of text whose parts stand under `<prefix>.body` in the words: h… headings, p… paragraphs, b… points."""

    async def show(request: web.Request) -> web.StreamResponse:
        keys = request.app[DESK].shelf.library.words.keys_under(prefix + ".body")
        body = [(kind, tuple(run)) for kind, run in _runs(keys)]
        return request.app[PAGES].render(request, "plain.html", prefix=prefix, body=body)

    return show


async def cookies(request: web.Request) -> web.Response:
    return request.app[PAGES].render(request, "cookies.html", talk_cookie=TALK, lang_cookie=LANGUAGE)


async def languages(request: web.Request) -> web.Response:
    return request.app[PAGES].render(request, "language.html")


async def switch(request: web.Request) -> web.Response:
    """Remember the language and go back to the same page in it. `back` is a bare address of ours, else the start."""
    wanted = request.match_info["lang"]
    if wanted not in tuple(Lang):
        raise web.HTTPNotFound
    lang = Lang(wanted)
    response = web.Response(status=303, headers={"Location": localised(back(request.query.get("back", "/")), lang)})
    keep_language(response, lang)
    return response


def back(asked: str) -> str:
    """An address within our own pages; the start page for anything else."""
    plain = asked.startswith("/") and not asked.startswith("//") and asked.isprintable() and "\\" not in asked
    if not plain or not asked.isascii():
        return "/"
    return bare(asked) if lang_of(asked) is Lang.CY else asked


def _runs(keys: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    """Keys of one kind that follow each other, together; each heading alone."""

    runs: list[tuple[str, list[str]]] = []
    for letter, run in groupby(keys, _kind):
        together = list(run)
        runs.extend([(letter, [one]) for one in together] if letter == "h" else [(letter, together)])
    return runs


def _kind(key: str) -> str:
    return key.rpartition(".")[2][0]
