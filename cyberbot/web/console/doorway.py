"""Sign-in and sign-out pages. What was typed before a sign-in ran out is offered again after it."""

from aiohttp import web

from cyberbot.desk import sign_in
from cyberbot.desk.sign_in import Refused, TooMany
from cyberbot.web.console import gate
from cyberbot.web.console.view import DOOR, PRESENT, Fault, bare, lang_of, link, see_other, show, within
from cyberbot.web.form import Form, read_form
from cyberbot.web.options import DESK

_KEPT = "kept-"
_RESENDABLE = ("/cases/",)
"""Only an act on a case is worth keeping, and may be sent again."""


async def root(request: web.Request) -> web.Response:
    return see_other(link("/queue", lang_of(request)))


async def page(request: web.Request) -> web.Response:
    """The sign-in form, or the way on for those who are signed in."""
    onward = within(request.query.get("next", "")) or link("/queue", lang_of(request))
    if PRESENT in request:
        return see_other(onward)
    why = request.query.get("why", "")
    return show(
        request,
        "sign_in.html",
        next=onward,
        kept=None,
        why=why if why in {"out", "everywhere"} else "",
        typed="",
        # The cookie is not sent with the first request of a link from elsewhere; a press within the page sends it.
        already=bare(onward) != "/queue",
    )


async def enter(request: web.Request) -> web.Response:
    """Looks at name, password and code."""
    form = await read_form(request)
    name, code = form.get("name"), form.get("code")
    password = "".join(form.all("password")[:1])
    onward = within(form.get("next")) or link("/queue", lang_of(request))
    kept = _kept(form)
    faults: tuple[Fault, ...]
    status = 422
    if not (name and password and code):
        given = {"name": name, "password": password, "code": code}
        faults = tuple(Fault(field=f, key=f"console.sign_in.missing_{f}") for f in given if not given[f])
    else:
        try:
            fresh = await sign_in.sign_in(
                request.app[DESK], request.app[DOOR], name, password, code, request.cookies.get(gate.COOKIE)
            )
        except Refused:
            faults = (Fault(field="name", key="console.sign_in.refused"),)
        except TooMany:
            faults, status = (Fault(field="name", key="console.sign_in.too_many"),), 429
        else:
            if kept is None:
                return gate.give(see_other(onward), fresh)
            return gate.give(show(request, "again.html", twin="/queue", kept=kept), fresh)
    return show(
        request,
        "sign_in.html",
        status=status,
        twin="/sign-in",
        faults=faults,
        next=onward,
        kept=kept,
        why="",
        typed=name,
        already=False,
    )


async def leave(request: web.Request) -> web.Response:
    """Signs out, here or everywhere."""
    form = await read_form(request)
    everywhere = form.get("everywhere") == "yes"
    await sign_in.sign_out(request.app[DESK], gate.token(request), gate.present(request).officer, everywhere=everywhere)
    why = "everywhere" if everywhere else "out"
    return gate.take_back(see_other(link("/sign-in", lang_of(request)) + f"?why={why}"))


async def stay(request: web.Request) -> web.Response:
    """Keeps the sign-in alive: the gate has done it. A script asks for the new end; a press comes back to the page."""
    if request.headers.get("Accept") == "application/json":
        return web.json_response({"until": gate.present(request).until.isoformat()})
    form = await read_form(request)
    return see_other(within(form.get("next")) or link("/queue", lang_of(request)))


def _kept(form: Form) -> dict[str, object] | None:
    """The form that was stopped at the gate, as the sign-in page carried it."""
    path = within(form.get("kept_path"))
    if path is None or not bare(path).startswith(_RESENDABLE):
        return None
    names = [name for name in form.names() if name.startswith(_KEPT)]
    return {
        "path": path,
        "fields": {name.removeprefix(_KEPT): form.get(name)[: gate.LONGEST_KEPT] for name in names},
    }
