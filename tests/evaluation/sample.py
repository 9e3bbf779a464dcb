"""Outcomes made by hand, for tests of the counting."""

from cyberbot.evaluation.outcome import Outcome
from cyberbot.labelled.line import Labelled, Style
from cyberbot.language.lang import Lang
from cyberbot.triage.verdict import Kind


def outcome(
    *,
    kind: Kind | None = None,
    ids: tuple[str, ...] | None = None,
    lang: Lang = Lang.EN,
    style: Style | None = None,
    text: str = "a text",
    file: str = "set",
    read_as: str | None = "question",
    zone: str | None = "clear",
    refer: bool = False,
    lane: str | None = None,
    answer: str = "unknown",
    cards: tuple[str, ...] = (),
) -> Outcome:
    line = Labelled(
        file=file, number=1, text=text, kind=kind, ids=ids, scenario=None, voice=None, style=style, lang=lang
    )
    return Outcome(
        line=line,
        lang=lang.value,
        kind=read_as,
        zone=zone,
        refer=refer,
        lane=lane,
        answer=answer,
        cards=cards,
        score=1.0,
    )
