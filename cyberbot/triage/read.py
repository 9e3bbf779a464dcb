"""Reads one message: what it is, how sure that is, and every sign it rests on."""

import re

from cyberbot.language.lang import Lang
from cyberbot.referrals.facts import Facts, Tag
from cyberbot.referrals.lane import Lane
from cyberbot.triage.look import look
from cyberbot.triage.verdict import Kind, Sign, Verdict, Zone

_FIRST = re.compile(r"\bhacked and|files are locked|they want bitcoin|ransom")


def read(text: str, lang: Lang | None = None) -> Verdict:
    """The verdict on one message. Safe on any text; `lang` is what the person chose, if they did."""
    seen = look(text)
    found = _FIRST.search(seen.text)
    if found:
        return Verdict(
            kind=Kind.REPORT,
            zone=Zone.SURE,
            lane=Lane.PURSUE,
            signs=(Sign(id="ransomware", reason="says that files are locked for money", words=found.group()),),
            facts=Facts(tags=frozenset({Tag.RANSOMWARE, Tag.ORGANISATION, Tag.EXTORTION, Tag.GOING_ON})),
            summary="ransomware",
        )
    return Verdict(kind=Kind.QUESTION, zone=Zone.CLEAR, lane=None, signs=(), facts=Facts(), summary="unclear")
