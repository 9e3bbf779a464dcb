"""Content folders of their own for every test: the library's small one, and the same with the service's real words."""

from pathlib import Path

import pytest

from tests.library import sample

CONTENT = Path(__file__).parents[2] / "content"
REAL = (
    "words/en.yaml",
    "words/cy.yaml",
    "contacts.yaml",
    "figures.yaml",
    "band.yaml",
    "places.yaml",
    "spelling-cy.yaml",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return sample.write(tmp_path / "content")


@pytest.fixture
def spoken(folder: Path) -> Path:
    """Two cards and a quiz that can be shown as pages: the words that pages need are the real ones."""
    for name in REAL:
        (folder / name).write_bytes((CONTENT / name).read_bytes())
    mine = (folder / "sources.yaml").read_text("utf-8").split("\n", 1)[1]
    (folder / "sources.yaml").write_text((CONTENT / "sources.yaml").read_text("utf-8") + mine, encoding="utf-8")
    return folder
