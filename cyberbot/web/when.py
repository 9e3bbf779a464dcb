"""Days and times as a person reads them: 1 April 2026, 5pm, 10:30am. In the time of the United Kingdom.

Apart because the style of the service ("5pm", never "17:00") is no style that a locale library knows.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date

from cyberbot.language.lang import Lang

UK = ZoneInfo("Europe/London")


def day(value: date, lang: Lang) -> str:
    """1 April 2026; 1 Ebrill 2026."""
    return format_date(value, "d MMMM y", locale=lang.value)


def clock(value: datetime) -> str:
    """5pm, 10:30am. `value` is aware."""
    local = value.astimezone(UK)
    hour = local.hour % 12 or 12
    minutes = f":{local.minute:02}" if local.minute else ""
    return f"{hour}{minutes}{'am' if local.hour < 12 else 'pm'}"


def local_day(value: datetime) -> date:
    """The day in the United Kingdom that an aware time falls on."""
    return value.astimezone(UK).date()
