"""A content folder of its own for every test, the small one of the library's tests."""

from pathlib import Path

import pytest

from tests.library import sample


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return sample.write(tmp_path / "content")
