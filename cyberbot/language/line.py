"""A line of text as spans, some of which lead somewhere (a phone number, a page).

Apart because Telegram, the web pages and the print-outs each write the same line in their own markup.
"""

from dataclasses import dataclass

from cyberbot.language.lang import Lang


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text. `href` is a `tel:`, `mailto:`, `sms:`, `https:` or site-relative address.

    `href` is never built from what a person typed.
    """

    text: str
    href: str | None = None
    lang: Lang | None = None
    """Set only where the span is in another language than the line around it."""


Line = tuple[Span, ...]


def plain(line: Line) -> str:
    """The line as a person without links would read it."""
    return "".join(span.text for span in line)


def line(text: str) -> Line:
    """A line without links."""
    return (Span(text),)
