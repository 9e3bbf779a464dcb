"""The first sign-in: a one-time link, a password, an authenticator app, recovery codes."""

import io
from textwrap import wrap

import segno
from aiohttp import web

from cyberbot.desk import passwords, sign_in
from cyberbot.desk.sign_in import CodeRefused, LinkDead, PasswordRefused
from cyberbot.web.console import gate
from cyberbot.web.console.view import DOOR, Fault, lang_of, link, see_other, show
from cyberbot.web.form import read_form
from cyberbot.web.options import DESK


async def invitation(request: web.Request) -> web.Response:
    """The password form behind a one-time link. Looking uses nothing up."""
    try:
        officer = await sign_in.invited(request.app[DESK], request.match_info["token"])
    except LinkDead:
        return _dead(request)
    return _password_form(request, officer.name)


async def choose(request: web.Request) -> web.Response:
    """Sets the password and goes on to the app."""
    desk, link_token = request.app[DESK], request.match_info["token"]
    form = await read_form(request)
    first, second = ("".join(form.all(field)[:1]) for field in ("password", "again"))
    try:
        officer = await sign_in.invited(desk, link_token)
        if first != second and passwords.fault(first, officer.name) is None:
            return _password_form(request, officer.name, Fault(field="again", key="console.password.differs"))
        fresh = await sign_in.set_password(desk, request.app[DOOR], link_token, first)
    except LinkDead:
        return _dead(request)
    except PasswordRefused as refused:
        key = f"console.password.{refused.why.value}"
        return _password_form(request, officer.name, Fault(field="password", key=key))
    return gate.give(see_other(link("/enrol", lang_of(request))), fresh)


async def app_page(request: web.Request) -> web.Response:
    """The QR, the same secret in letters, and a field for the first code."""
    return await _app_form(request)


async def qr(request: web.Request) -> web.Response:
    """The QR as a picture of its own, since the policy allows no inline data."""
    try:
        _, address = await sign_in.enrolment(request.app[DESK], gate.token(request))
    except LinkDead:
        return web.Response(status=404)
    picture = io.BytesIO()
    segno.make(address, error="m").save(picture, kind="svg", scale=5, border=4, light="#fff", dark="#000")
    return web.Response(body=picture.getvalue(), content_type="image/svg+xml")


async def confirm(request: web.Request) -> web.Response:
    """Checks the first code; shows the recovery codes, this once."""
    form = await read_form(request)
    try:
        fresh, codes = await sign_in.enrol(request.app[DESK], gate.token(request), form.get("code"))
    except LinkDead:
        return _dead(request)
    except CodeRefused:
        return await _app_form(request, Fault(field="code", key="console.enrol.refused"))
    groups = [f"{code[:5]}-{code[5:]}" for code in codes]
    return gate.give(show(request, "codes.html", twin="/queue", codes=groups), fresh)


async def _app_form(request: web.Request, *faults: Fault) -> web.Response:
    try:
        secret, _ = await sign_in.enrolment(request.app[DESK], gate.token(request))
    except LinkDead:
        return _dead(request)
    status = 422 if faults else 200
    return show(request, "enrol.html", status=status, twin="/enrol", faults=faults, secret=" ".join(wrap(secret, 4)))


def _password_form(request: web.Request, name: str, *faults: Fault) -> web.Response:
    status = 422 if faults else 200
    return show(request, "password.html", status=status, faults=faults, name=name, least=str(passwords.LEAST))


def _dead(request: web.Request) -> web.Response:
    return show(request, "link_dead.html", status=410)
