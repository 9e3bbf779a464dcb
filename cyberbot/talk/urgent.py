"""What to do in this minute, before any question: by what happened, most pressing first.

The bank when money has gone, cutting the network when ransomware runs. The sentences are `talk.now` in the words.
"""

from collections.abc import Mapping

from cyberbot.referrals.facts import Tag
from cyberbot.talk.reply import Block, BlockKind, Reply
from cyberbot.talk.voice import Voice
from cyberbot.triage.verdict import Verdict

NOW: tuple[tuple[Tag, str], ...] = (
    (Tag.RANSOMWARE, "ransomware"),
    (Tag.DEVICE_TAKEN_OVER, "device"),
    (Tag.SEXTORTION, "blackmail"),
    (Tag.IMAGES, "blackmail"),
    (Tag.RECALL_WINDOW, "money"),
    (Tag.MONEY_LOST, "money"),
    (Tag.ACCOUNT_TAKEN, "account"),
    (Tag.DETAILS_GIVEN, "details"),
    (Tag.INTRUSION, "intrusion"),
    (Tag.DATA_LOST, "data"),
    (Tag.DENIAL_OF_SERVICE, "ddos"),
    (Tag.STALKING, "stalking"),
)
"""The first that is known decides. Money comes with any of them: see `steps_reply`."""


def steps_reply(
    voice: Voice, *, before: Mapping[str, str], after: Mapping[str, str], verdict: Verdict | None
) -> Reply | None:
    """The steps for a fresh verdict, or for "money went" newly answered; None where neither is news."""
    keys = _keys(verdict)
    if not keys and after.get("money") == "=yes" and before.get("money") != "=yes":
        keys = ("money",)
    if not keys:
        return None
    blocks: list[Block] = []
    for key in keys:
        lines = (voice.line(f"talk.now.{key}.title"),)
        blocks += [Block(BlockKind.HEADING, lines), voice.steps(f"talk.now.{key}.steps")]
    return voice.reply(*blocks, keep_trying=True)


def _keys(verdict: Verdict | None) -> tuple[str, ...]:
    if verdict is None:
        return ()
    tags = verdict.facts.tags
    first = next((key for tag, key in NOW if tag in tags), "other")
    if first not in ("money", "other") and Tag.MONEY_LOST in tags:
        return ("money", first)
    return (first,)
