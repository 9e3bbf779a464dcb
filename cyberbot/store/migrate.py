"""Alembic, run from code: no ini file, no command line, one transaction for all steps that are due."""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

_FOLDER = Path(__file__).with_name("migrations")
_LOCK = 0x63796265  # any number that is ours alone: PostgreSQL's advisory lock for migrating


def upgrade(connection: sa.Connection) -> str:
    """Runs every step that is due inside the caller's transaction; the newest revision's id."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
    command.upgrade(config(connection), "head")
    return newest()


def current(connection: sa.Connection) -> str | None:
    """The revision that the database stands at; None for an empty one."""
    return MigrationContext.configure(connection).get_current_revision()


def newest() -> str:
    """The revision that this code needs."""
    head = ScriptDirectory.from_config(config(None)).get_current_head()
    assert head is not None, "the first revision is part of the package"
    return head


def config(connection: sa.Connection | None) -> Config:
    """Alembic's configuration, with the connection that the environment script takes."""
    made = Config(attributes={"connection": connection})
    made.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    made.set_main_option("path_separator", "os")
    return made
