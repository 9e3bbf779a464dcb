"""The one escaper of Telegram's HTML, and lengths as Telegram counts them.

Apart because nothing else may write a `<`: a person's words pass through here or do not leave.
"""

import html
import re
from dataclasses import dataclass
from urllib.parse import urljoin

from cyberbot.language.line import Line, Span

TEXT_LIMIT = 4096
"""Of one message, in UTF-16 units, after markup has become entities."""

# Telegram refuses or drops these. Direction overrides would let a person's words re-order the lines around them.
_UNSENDABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """Text that Telegram takes as it is: no control characters, no halves of pairs, no overrides of direction."""
    return _UNSENDABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def escape(text: str) -> str:
    """Text that stays text inside HTML, in an attribute too."""
    return html.escape(clean(text), quote=True)


def length(text: str) -> int:
    """UTF-16 units of plain text: an emoji beyond the first plane counts two."""
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of plain text with the address it leads to and the tags around it, outermost first."""

    text: str
    href: str | None = None
    tags: tuple[str, ...] = ()

    def html(self) -> str:
        written = escape(self.text)
        if self.href is not None:
            written = f'<a href="{escape(self.href)}">{written}</a>'
        for tag in reversed(self.tags):
            written = f"<{tag}>{written}</{tag}>"
        return written

    def cut(self, units: int) -> tuple["Piece", "Piece"]:
        """In two, the first at most `units` long, at a line or word end where there is one past its middle."""
        end = _index(self.text, units)
        for mark in ("\n", ". ", " "):
            found = self.text.rfind(mark, end // 2, end)
            if found > 0:
                end = found + len(mark)
                break
        return (
            Piece(self.text[:end].rstrip(), self.href, self.tags),
            Piece(self.text[end:].lstrip(), self.href, self.tags),
        )


def pieces(line: Line, site: str | None, *tags: str) -> tuple[Piece, ...]:
    """A line in Telegram's terms. Pages become links; numbers and addresses stay text, which Telegram links itself."""
    return tuple(_piece(span, site, tags) for span in line)


def _piece(span: Span, site: str | None, tags: tuple[str, ...]) -> Piece:
    href = span.href
    if href is not None and href.startswith("/") and not href.startswith("//"):
        href = urljoin(site, href) if site else None
    elif href is not None and not href.startswith("https://"):
        href = None
    return Piece(clean(span.text), href, tags)


def _index(text: str, units: int) -> int:
    """How many characters of `text` fit into `units`."""
    if len(text) <= units // 2:
        return len(text)
    used = 0
    for index, letter in enumerate(text):
        used += 2 if ord(letter) > 0xFFFF else 1
        if used > units:
            return index
    return len(text)
