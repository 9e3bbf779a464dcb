"""Who is at the page: a random number in a cookie, and the language they chose. Nothing else is known of them.

Apart because the cookie is the only key to a person's conversation: it is made here, and cleared here.
"""

import re
import secrets
from dataclasses import dataclass

from aiohttp import web

from cyberbot.language.lang import Lang

TALK = "__Host-talk"
LANGUAGE = "__Host-lang"
YEAR_SECONDS = 31_536_000

_TOKEN = re.compile(r"[A-Za-z0-9_-]{32}\Z")


@dataclass(frozen=True, slots=True)
class Visitor:
    token: str
    """192 bits, the address of their conversation. A secret: whoever holds it reads the conversation."""
    fresh: bool
    """True where the browser did not send it: the answer must set it."""


def visitor(request: web.Request) -> Visitor | None:
    """The visitor that the cookie names; None where there is none, or it is not one of ours."""
    token = request.cookies.get(TALK, "")
    return Visitor(token, fresh=False) if _TOKEN.match(token) else None


def welcome(request: web.Request) -> Visitor:
    """The visitor, newly numbered if need be."""
    return visitor(request) or Visitor(secrets.token_urlsafe(24), fresh=True)


def remember(response: web.StreamResponse, who: Visitor) -> None:
    """Keep the number in the browser until it is closed: a shared computer shall not keep it longer."""
    if who.fresh:
        response.set_cookie(TALK, who.token, path="/", secure=True, httponly=True, samesite="Lax")


def forget(response: web.StreamResponse) -> None:
    response.set_cookie(TALK, "", max_age=0, path="/", secure=True, httponly=True, samesite="Lax")


def chosen_language(request: web.Request) -> Lang | None:
    kept = request.cookies.get(LANGUAGE, "")
    return Lang(kept) if kept in tuple(Lang) else None


def keep_language(response: web.StreamResponse, lang: Lang) -> None:
    response.set_cookie(
        LANGUAGE, lang.value, max_age=YEAR_SECONDS, path="/", secure=True, httponly=True, samesite="Lax"
    )
