"""A library text as HTML: the one place where spans become markup, so that nothing is ever written unescaped.

Apart from the templates because what a person typed passes here too, and this is what the hostile tests aim at.
"""

from markupsafe import Markup, escape

from cyberbot.language.lang import Lang
from cyberbot.language.line import Line, Span
from cyberbot.web.prefix import localised

OUTSIDE = ("https://", "http://", "mailto:", "tel:", "sms:")
UNBROKEN = ("tel:", "sms:")


def address(href: str, lang: Lang) -> str | None:
    """Where a span may lead: an outside address of a known scheme, or a page of ours in `lang`. None for all else."""
    if href.startswith(OUTSIDE):
        return href
    if href.startswith("/") and not href.startswith(("//", "/\\")):
        return localised(href, lang)
    return None


def line_html(line: Line, lang: Lang) -> Markup:
    """The line as escaped markup with its links; line ends typed by a person become `<br>`."""
    return Markup("").join(_span(span, lang) for span in line)


def text_html(text: str) -> Markup:
    """What a person typed: escaped, with its line ends. Never linked: an address that a victim sent may be a trap."""
    return Markup("<br>").join(escape(part) for part in text.split("\n"))


def _span(span: Span, lang: Lang) -> Markup:
    inner = text_html(span.text)
    where = address(span.href, lang) if span.href else None
    tongue = Markup(' lang="{}"').format(span.lang.value) if span.lang and span.lang is not lang else Markup("")
    if where is not None:
        kind = Markup(' class="number"') if where.startswith(UNBROKEN) else Markup("")
        return Markup('<a href="{}"{}{}>{}</a>').format(where, kind, tongue, inner)
    return Markup("<span{}>{}</span>").format(tongue, inner) if tongue else inner
