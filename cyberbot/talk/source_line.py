"""Our signature: where an answer came from, and when it was checked. Never hidden."""

from datetime import date, datetime

from babel.dates import format_date

from cyberbot.advice.card import Card
from cyberbot.language.lang import Lang
from cyberbot.language.line import Line, Span
from cyberbot.talk.reply import Block, BlockKind
from cyberbot.talk.voice import Voice


def shown_date(day: date, lang: Lang) -> str:
    """`3 May 2027`, `3 Mai 2027`."""
    return format_date(day, "d MMMM y", locale=lang.value)


def card_sources(voice: Voice, card: Card, now: datetime) -> Block:
    late = card.review_by < now.date()
    return Block(
        BlockKind.OVERDUE if late else BlockKind.SOURCE,
        (
            _from(voice, card.sources),
            voice.line("talk.source.overdue", date=shown_date(card.review_by, voice.lang))
            if late
            else voice.line("talk.source.checked", date=shown_date(card.checked, voice.lang)),
        ),
    )


def question_sources(voice: Voice, sources: tuple[str, ...], checked: date) -> Block:
    checked_line = voice.line("talk.source.checked", date=shown_date(checked, voice.lang))
    return Block(BlockKind.SOURCE, (_from(voice, sources), checked_line))


def draft_mark(voice: Voice, approved: bool) -> tuple[Block, ...]:
    """The mark on what the unit has not approved; nothing where it has."""
    return () if approved else (Block(BlockKind.DRAFT, (voice.line("talk.draft"),)),)


def _from(voice: Voice, ids: tuple[str, ...]) -> Line:
    spans: list[Span] = [*voice.line("talk.source.from"), Span(" ")]
    for position, one in enumerate(ids):
        source = voice.library.sources[one]
        if position:
            spans.append(Span("; "))
        lang = Lang.EN if voice.lang is Lang.CY else None
        spans.append(Span(f"{source.publisher}, {source.title}", source.url, lang))
    return tuple(spans)
