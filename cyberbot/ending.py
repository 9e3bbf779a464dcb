"""How a verb ends: its exit code, and one line on standard error that says how to mend what is wrong.

Apart from the verbs because they live in more than one file.
"""

import sys
from typing import NoReturn

import click

from cyberbot.settings import Settings, WrongSettings, read_settings

FAULTS, WRONG_USE, COULD_NOT = 1, 2, 3
"""Faults found; used wrongly; could not. 0 is done."""


def fail(code: int, message: str) -> NoReturn:
    """One line on standard error that says how to mend it, and the exit code."""
    click.echo(message, err=True)
    sys.exit(code)


def settings() -> Settings:
    """The settings of this process; ends it where one is wrong, with every fault named."""
    try:
        return read_settings()
    except WrongSettings as wrong:
        fail(WRONG_USE, "Settings to mend:\n" + "\n".join("  " + fault for fault in wrong.faults))
