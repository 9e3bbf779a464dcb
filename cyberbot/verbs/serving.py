"""The verbs that serve: everything in one process, or the Procfile's processes, and the demonstration."""

import click

from cyberbot import assemble
from cyberbot.assemble import Parts
from cyberbot.demo import day
from cyberbot.ending import settings
from cyberbot.verbs.running import run_loop, with_desk


def _serve(parts: Parts, *, migrate: bool) -> None:
    known = settings()
    run_loop(lambda: assemble.serve(known, parts, migrate=migrate, say=lambda line: click.echo(line)))


@click.command()
def run() -> None:
    """Migrate, then serve pages, console, worker and Telegram in one process."""
    _serve(Parts(web=True, worker=True), migrate=True)


@click.command()
def web() -> None:
    """Serve the pages and the console."""
    _serve(Parts(web=True, worker=False), migrate=False)


@click.command()
def worker() -> None:
    """Answer, deliver, escalate, retain; listen to Telegram."""
    _serve(Parts(web=False, worker=True), migrate=False)


@click.command()
def migrate() -> None:
    """Bring the database to the present schema."""
    click.echo(with_desk(lambda desk: desk.store.migrate()))


@click.command()
@click.option("--leave", is_flag=True, help="End when the day is played, in place of serving on.")
def demo(leave: bool) -> None:
    """Play a scripted day over the real pages, so that a visitor sees a referral arrive in the queue."""
    known = settings()
    run_loop(lambda: day.play(known, leave=leave, say=lambda line: click.echo(line)))
