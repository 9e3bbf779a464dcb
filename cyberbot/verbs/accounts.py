"""The verbs for officers' accounts. They print a one-time sign-in link, never a password."""

from collections.abc import Awaitable, Callable

import click

from cyberbot import assemble
from cyberbot.desk import officers
from cyberbot.desk.desk import Desk
from cyberbot.ending import WRONG_USE, fail, settings
from cyberbot.referrals.lane import Lane
from cyberbot.store.officers import NameTaken, Role
from cyberbot.verbs.running import with_desk


@click.group()
def officer() -> None:
    """Officers' accounts. A one-time sign-in link is printed, never a password."""


@officer.command("add")
@click.argument("name")
@click.option("--lane", "lanes", multiple=True, type=click.Choice([lane.value for lane in Lane]), help="Repeatable.")
@click.option("--force", help="An id of places.yaml; none is the whole region.")
@click.option("--role", type=click.Choice([role.value for role in Role]), default=Role.OFFICER.value, show_default=True)
def officer_add(name: str, lanes: tuple[str, ...], force: str | None, role: str) -> None:
    """Add an officer."""
    chosen = tuple(Lane(lane) for lane in lanes) or (Lane.PURSUE,)
    _print_link(lambda desk: officers.add(desk, name, chosen, force, Role(role)))


@officer.command("reset")
@click.argument("name")
def officer_reset(name: str) -> None:
    """Take away password, second factor and sign-ins, and print a new link."""
    _print_link(lambda desk: officers.reset(desk, name))


@officer.command("disable")
@click.argument("name")
def officer_disable(name: str) -> None:
    """Close an account at once."""
    _print_link(lambda desk: officers.disable(desk, name))


@officer.command("list")
def officer_list() -> None:
    """Every account."""
    for one in with_desk(officers.list_):
        state = "disabled" if one.disabled_at else "can sign in" if one.can_sign_in else "link not used yet"
        lanes = ",".join(sorted(lane.value for lane in one.officer.lanes))
        click.echo(f"{one.officer.name}\t{one.officer.role.value}\t{lanes}\t{one.officer.force or 'region'}\t{state}")


def _print_link(act: Callable[[Desk], Awaitable[str | None]]) -> None:
    known = settings()

    async def acting(desk: Desk) -> str | None:
        token = await act(desk)
        await assemble.anchor_audit(known, desk)
        return token

    try:
        token = with_desk(acting)
    except (officers.NameFault, officers.LaneFault, officers.ForceFault, officers.NoSuchOfficer, NameTaken) as fault:
        fail(WRONG_USE, str(fault) or (type(fault).__doc__ or "").strip())
        raise
    click.echo(known.public_url + officers.link_path(token) if token else "Done.")
