"""How a page of the console is shown: its language, its links, who is signed in, and what was typed coming back.

Apart so that every handler shows pages in one way.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from aiohttp import web

from cyberbot.desk.sign_in import Door, Present
from cyberbot.language.lang import Lang
from cyberbot.library.snapshot import Library
from cyberbot.web.options import DESK
from cyberbot.web.page import PAGES, Speech

BASE = "/console"
WELSH = BASE + "/cy"
DOOR: web.AppKey[Door] = web.AppKey("door", Door)
PRESENT: web.RequestKey[Present] = web.RequestKey("present", Present)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing to mend on a form: the field, and the sentence that says how."""

    field: str
    key: str
    slots: Mapping[str, str] | None = None


def lang_of(request: web.Request) -> Lang:
    return Lang.CY if request.path == WELSH or request.path.startswith(WELSH + "/") else Lang.EN


def link(path: str, lang: Lang) -> str:
    """The address of a console page: `/queue` in Welsh is `/console/cy/queue`."""
    return (WELSH if lang is Lang.CY else BASE) + path


def bare(path: str) -> str:
    """An address of the console without its base and language: `/console/cy/queue` is `/queue`."""
    if path == WELSH or path.startswith(WELSH + "/"):
        return path[len(WELSH) :]
    return path.removeprefix(BASE)


def within(path: str) -> str | None:
    """A way back that a form or link gave us, where it stays in the console; None for anywhere else."""
    if not path.startswith(BASE + "/") or "\\" in path or ".." in path or not path.isprintable() or len(path) > 500:
        return None
    return path


def speech(request: web.Request) -> Speech:
    """The words in the language of this request."""
    return Speech(library(request), lang_of(request))


def library(request: web.Request) -> Library:
    return request.app[DESK].shelf.library


def show(
    request: web.Request,
    template: str,
    *,
    status: int = 200,
    twin: str | None = None,
    faults: tuple[Fault, ...] = (),
    **values: object,
) -> web.Response:
    """A page of the console. `twin` is the page (bare) that the language switch leads to, where it is not this one."""
    lang = lang_of(request)
    query = "?" + request.query_string if request.method == "GET" and request.query_string else ""
    here = bare(request.path) + query if twin is None else twin
    present = request.get(PRESENT)
    return request.app[PAGES].render(
        request,
        f"console/{template}",
        status=status,
        lang=lang,
        go=lambda path: link(path, lang),
        switch={each.value: link(here, each) for each in Lang},
        officer=present.officer if present else None,
        until=present.until if present else None,
        faults=faults,
        fault_of={fault.field: fault for fault in reversed(faults)},
        **values,
    )


def see_other(location: str) -> web.Response:
    """After a form: look there (POST, redirect, GET)."""
    return web.Response(status=303, headers={"Location": location})
