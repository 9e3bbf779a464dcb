"""The verbs. Each opens what it needs and does one thing.

The editors' verbs live in `editor/verbs.py`; how a verb ends, in `ending.py`.
"""

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import click

from cyberbot import assemble
from cyberbot.assemble import Parts
from cyberbot.demo import day
from cyberbot.desk import officers
from cyberbot.desk.desk import Desk
from cyberbot.desk.status import status as read_status
from cyberbot.editor.verbs import content
from cyberbot.ending import COULD_NOT, FAULTS, WRONG_USE, fail, settings
from cyberbot.language.lang import Lang
from cyberbot.library import load
from cyberbot.library.faults import ContentFaults
from cyberbot.referrals.lane import Lane
from cyberbot.store import audit
from cyberbot.store.engine import StoreUnavailable
from cyberbot.store.officers import NameTaken, Role
from cyberbot.store.sealing import KeyFileFault, MasterKeys
from cyberbot.talk.ask import ask as ask_one

T = TypeVar("T")


def run_loop(main: Callable[[], Awaitable[T]]) -> T:
    """Run on uvloop where it is installed. Faults that an operator can mend end with one line each."""
    try:
        import uvloop

        factory = uvloop.new_event_loop
    except ImportError:  # not on this system: the standard loop serves as well, slower
        factory = None

    async def running() -> T:
        return await main()

    try:
        with asyncio.Runner(loop_factory=factory) as runner:
            return runner.run(running())
    except ContentFaults as faults:
        fail(FAULTS, str(faults))
    except (KeyFileFault, StoreUnavailable, OSError) as fault:
        fail(COULD_NOT, str(fault) or (type(fault).__doc__ or "").strip())
    raise AssertionError("unreachable")


def with_desk(act: Callable[[Desk], Awaitable[T]], *, migrate: bool = False) -> T:
    known = settings()

    async def acting() -> T:
        async with assemble.open_desk(known, migrate=migrate) as desk:
            return await act(desk)

    return run_loop(acting)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cyberbot", message="%(version)s")
def main() -> None:
    """Advice, quizzes and referrals for a regional cyber crime unit."""


def _serve(parts: Parts, *, migrate: bool) -> None:
    known = settings()
    run_loop(lambda: assemble.serve(known, parts, migrate=migrate, say=lambda line: click.echo(line)))


@main.command()
def run() -> None:
    """Migrate, then serve pages, console, worker and Telegram in one process."""
    _serve(Parts(web=True, worker=True), migrate=True)


@main.command()
def web() -> None:
    """Serve the pages and the console."""
    _serve(Parts(web=True, worker=False), migrate=False)


@main.command()
def worker() -> None:
    """Answer, deliver, escalate, retain; listen to Telegram."""
    _serve(Parts(web=False, worker=True), migrate=False)


@main.command()
def migrate() -> None:
    """Bring the database to the present schema."""
    click.echo(with_desk(lambda desk: desk.store.migrate()))


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
def key(path: Path) -> None:
    """Make a master key file for production at PATH. Keep a copy apart from the database."""
    try:
        MasterKeys.create(path)
    except KeyFileFault as fault:
        fail(COULD_NOT, str(fault))
    click.echo(f"Made {path}. Without it nothing sealed can be read: keep a copy apart from the database.")


@main.command()
@click.argument("text", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help='Answer each line {"id", "text", "lang"?} of standard input.')
def ask(text: tuple[str, ...], as_json: bool) -> None:
    """Say what the service would do with a message, storing nothing."""
    known = settings()
    try:
        library = load.load(known.content_dir, show_drafts=known.show_drafts)
    except ContentFaults as faults:
        fail(FAULTS, str(faults))
        raise
    now = datetime.now(UTC)
    if text:
        found = ask_one(" ".join(text), library, now)
        click.echo(json.dumps(found, ensure_ascii=False) if as_json else "\n\n".join(found["reply"]))
        return
    if not as_json:
        fail(WRONG_USE, "Give a message, or --json and lines on standard input.")
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            message, lang = asked["text"], asked.get("lang")
            if not isinstance(message, str) or lang not in (None, *Lang):
                raise ValueError(line)  # noqa: TRY301 - one way out for all that a line can be wrong in
        except (ValueError, KeyError, TypeError, AttributeError):
            fail(WRONG_USE, f'Line {number} should be a JSON object like {{"id": 1, "text": "…", "lang": "en"}}.')
            raise
        answer = ask_one(message, library, now, Lang(lang) if lang else None)
        click.echo(json.dumps({"id": asked.get("id"), **answer}, ensure_ascii=False))


main.add_command(content)


@main.group()
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


@main.command("status")
@click.option("--json", "as_json", is_flag=True)
def status_(as_json: bool) -> None:
    """Counts only, nothing personal."""
    found = with_desk(read_status)
    if as_json:
        click.echo(json.dumps(found.as_dict()))
        return
    for name, value in found.as_dict().items():
        click.echo(f"{name.replace('_', ' ')}: {json.dumps(value) if isinstance(value, dict) else value}")


@main.group("audit")
def audit_() -> None:
    """The record of every act."""


@audit_.command("verify")
def audit_verify() -> None:
    """Walk the chain and the anchored heads; exit 1 and the first broken entry."""
    anchor = settings().anchor_file

    async def verify(desk: Desk) -> audit.Broken | None:
        async with desk.store.read() as tx:
            return await audit.verify(tx, anchor)

    broken = with_desk(verify)
    if broken is not None:
        fail(FAULTS, f"Entry {broken.seq}: {broken.what}.")
    click.echo("The audit chain is whole.")


@main.command()
@click.option("--leave", is_flag=True, help="End when the day is played, in place of serving on.")
def demo(leave: bool) -> None:
    """Play a scripted day over the real pages, so that a visitor sees a referral arrive in the queue."""
    known = settings()
    run_loop(lambda: day.play(known, leave=leave, say=lambda line: click.echo(line)))
