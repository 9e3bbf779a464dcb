"""The verbs for whoever runs the service: a key, counts, and the audit chain."""

import json
from pathlib import Path

import click

from cyberbot.desk.desk import Desk
from cyberbot.desk.status import status as read_status
from cyberbot.ending import COULD_NOT, FAULTS, fail, settings
from cyberbot.store import audit
from cyberbot.store.sealing import KeyFileFault, MasterKeys
from cyberbot.verbs.running import with_desk


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
def key(path: Path) -> None:
    """Make a master key file for production at PATH. Keep a copy apart from the database."""
    try:
        MasterKeys.create(path)
    except KeyFileFault as fault:
        fail(COULD_NOT, str(fault))
    click.echo(f"Made {path}. Without it nothing sealed can be read: keep a copy apart from the database.")


@click.command("status")
@click.option("--json", "as_json", is_flag=True)
def status_(as_json: bool) -> None:
    """Counts only, nothing personal."""
    found = with_desk(read_status)
    if as_json:
        click.echo(json.dumps(found.as_dict()))
        return
    for name, value in found.as_dict().items():
        click.echo(f"{name.replace('_', ' ')}: {json.dumps(value) if isinstance(value, dict) else value}")


@click.group("audit")
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
