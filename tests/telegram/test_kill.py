"""A short drill: the real product killed at random points. The long one is bench/kill_drill.py."""

import random
from pathlib import Path

from bench.kill_drill import Drill
from tests.bot_api.server import BotApi


async def test_nothing_acknowledged_is_lost_or_doubled_by_a_kill(tmp_path: Path) -> None:
    async with BotApi() as api:
        drill = Drill(api, tmp_path, kills=3, chance=random.Random(5), letters=False, block=1, a_second=2.0)
        found = await drill.run()
    assert found.messages > 5
    assert found.acknowledged == found.messages
    assert (found.without_effect, found.messages_doubled) == (0, 0)
    assert (found.referrals_lost, found.referrals_doubled) == (0, 0)
    assert found.faults == ()
