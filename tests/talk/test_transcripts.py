"""Every transcript, played."""

import pytest

from cyberbot.library.snapshot import Library
from tests.talk.scene import play, scenes


@pytest.mark.parametrize("scene", scenes())
def test_transcript(scene: dict[str, object], library: Library) -> None:
    play(scene, library)
