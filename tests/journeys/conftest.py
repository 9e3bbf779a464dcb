"""The real journeys, and a small content folder into which a test writes its own."""

from pathlib import Path

import pytest

from cyberbot.library.load import load
from cyberbot.library.snapshot import Library
from tests.library.sample import write

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def real() -> Library:
    return load(CONTENT, show_drafts=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder without faults and without journeys."""
    written = write(tmp_path / "content")
    (written / "journeys").mkdir()
    return written
