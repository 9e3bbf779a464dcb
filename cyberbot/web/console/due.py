"""When something is due, in the words an officer reads: "In 9 minutes", "6 minutes late", "Tomorrow, 10am".

Apart from pages because it is pure, and full of edges: midnight, the change of the clocks, Welsh numbers.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from babel.dates import format_date

from cyberbot.language.lang import Lang
from cyberbot.web.page import Speech
from cyberbot.web.when import clock, day, local_day

PRESSING = timedelta(minutes=15)
NEAR = timedelta(hours=6)
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    main: str
    second: str
    pressing: bool
    """True where it is late or nearly so: a warning stands beside the words."""


def due(speech: Speech, due_at: datetime | None, now: datetime, *, answer: bool) -> Due:
    """`answer`: the reporter is to be answered by then; else the referral is to be seen by then."""
    if due_at is None:
        return Due(main=speech.word("console.when.no_due"), second="", pressing=False)
    left = due_at - now
    by = speech.word("console.when.answer_by" if answer else "console.when.see_by", time=at(speech, due_at, now))
    if left < timedelta(0):
        return Due(main=_late(speech, -left), second=by, pressing=True)
    if left < NEAR:
        return Due(main=_soon(speech, left), second=by, pressing=left <= PRESSING)
    second = speech.word("console.when.to_answer" if answer else "console.when.to_see")
    days = (local_day(due_at) - local_day(now)).days
    if days == 0:
        return Due(main=speech.word("console.when.today", time=clock(due_at)), second=second, pressing=False)
    if days == 1:
        return Due(main=speech.word("console.when.tomorrow", time=clock(due_at)), second=second, pressing=False)
    return Due(main=short_day(due_at, speech.lang), second=second, pressing=False)


def at(speech: Speech, moment: datetime, now: datetime) -> str:
    """A moment gone or to come: the time where it is today, else the day and the time."""
    if local_day(moment) == local_day(now):
        return clock(moment)
    return speech.word("console.when.at", day=short_day(moment, speech.lang), time=clock(moment))


def full(speech: Speech, moment: datetime) -> str:
    """Tuesday 24 November 2026, 2:33pm."""
    named = format_date(local_day(moment), "EEEE", locale=speech.lang.value)
    return speech.word("console.when.at", day=f"{named} {day(local_day(moment), speech.lang)}", time=clock(moment))


def short_day(moment: datetime, lang: Lang) -> str:
    """Fri 27 November."""
    return format_date(local_day(moment), "EEE d MMMM", locale=lang.value)


def _soon(speech: Speech, left: timedelta) -> str:
    minutes = -(-int(left.total_seconds()) // 60)
    if minutes == 0:
        return speech.word("console.when.now")
    if minutes < 60:
        return speech.word("console.when.in_minutes", count=minutes, number=minutes)
    return speech.word("console.when.in_hours", hours=minutes // 60, minutes=minutes % 60)


def _late(speech: Speech, ago: timedelta) -> str:
    minutes = max(1, int(ago.total_seconds()) // 60)
    if ago < _HOUR:
        return speech.word("console.when.late_minutes", count=minutes, number=minutes)
    if ago < 24 * _HOUR:
        return speech.word("console.when.late_hours", count=minutes // 60, number=minutes // 60)
    return speech.word("console.when.late_days", count=ago.days, number=ago.days)
