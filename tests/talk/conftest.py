"""The real content, loaded once: a conversation is tested in the words that people will read."""

from pathlib import Path

import pytest

from cyberbot.library.load import load
from cyberbot.library.snapshot import Library

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def library() -> Library:
    return load(CONTENT, show_drafts=True)
