"""How a page is written: templates, the library of this moment, the language of the address.

Apart because the public pages and the console share it, and because a page holds one library from top to bottom.
"""

import secrets
from collections.abc import Callable
from pathlib import Path

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from cyberbot.desk.desk import Desk
from cyberbot.language.lang import Bilingual, Lang
from cyberbot.language.line import Line, plain
from cyberbot.library.snapshot import Library
from cyberbot.web.assets import Assets
from cyberbot.web.markup import address, line_html, text_html
from cyberbot.web.options import WebOptions
from cyberbot.web.prefix import bare, lang_of, localised
from cyberbot.web.when import clock, day, local_day

FOLDER = Path(__file__).parent / "templates"


class Speech:
    """The library in one language, as templates ask for it."""

    def __init__(self, library: Library, lang: Lang) -> None:
        self.library = library
        self.lang = lang

    def say(self, key: str, *, count: int | None = None, **slots: object) -> Markup:
        """A sentence of the words file as markup, its contacts linked."""
        filled = {name: str(value) for name, value in slots.items()}
        return line_html(self.library.say(self.lang, key, count, **filled), self.lang)

    def word(self, key: str, *, count: int | None = None, **slots: object) -> str:
        """The same as text, for attributes, titles and buttons."""
        filled = {name: str(value) for name, value in slots.items()}
        return plain(self.library.say(self.lang, key, count, **filled))

    def text(self, text: Bilingual) -> Markup:
        """A content text as markup; English that stands in for missing Welsh is marked as English."""
        written = line_html(self.library.line(text, text.lang_of(self.lang)), self.lang)
        if text.lang_of(self.lang) is self.lang:
            return written
        return Markup('<span lang="en">{}</span>').format(written)

    def reach(self, contact_id: str, field: str) -> Markup:
        """A contact's phone, text, email or web as a link."""
        return line_html(self.library.filled("{" + contact_id + "." + field + "}", self.lang), self.lang)

    def bare_text(self, text: Bilingual) -> str:
        return plain(self.library.line(text, text.lang_of(self.lang)))

    def line(self, line: Line) -> Markup:
        return line_html(line, self.lang)


class Pages:
    """The templates of one application."""

    def __init__(self, desk: Desk, options: WebOptions, assets: Assets) -> None:
        self._desk = desk
        self._options = options
        self._environment = Environment(
            loader=FileSystemLoader(FOLDER),
            undefined=StrictUndefined,
            autoescape=select_autoescape(default=True, default_for_string=True),
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals["asset"] = assets.href
        self._environment.globals["local_day"] = local_day
        self._environment.globals["public_url"] = options.public_url
        self._environment.filters["typed"] = text_html
        self._environment.filters["clock"] = clock
        self._environment.filters["plain"] = plain

    def write(self, request: web.Request, template: str, *, lang: Lang | None = None, **values: object) -> str:
        """The page's text. `lang` is the address's language unless given."""
        spoken = lang or lang_of(request.path)
        library = self._desk.shelf.library
        speech = Speech(library, spoken)
        path = bare(request.path)
        query = "?" + request.query_string if request.method == "GET" and request.query_string else ""
        return self._environment.get_template(template).render(
            {
                "lang": spoken.value,
                "library": library,
                "speech": speech,
                "say": speech.say,
                "word": speech.word,
                "href": _linker(spoken),
                "path": path,
                "twin": path + query,
                "day": _dated(spoken),
                "where": _where(spoken),
                "now": self._desk.clock(),
                "new_key": new_key,
                **values,
            }
        )

    def render(
        self, request: web.Request, template: str, *, status: int = 200, lang: Lang | None = None, **values: object
    ) -> web.Response:
        """The page as a response. Raises jinja2.UndefinedError where a template names what it was not given."""
        written = self.write(request, template, lang=lang, **values)
        return web.Response(text=written, status=status, content_type="text/html")


PAGES: web.AppKey[Pages] = web.AppKey("pages", Pages)


def new_key() -> str:
    """A fresh idempotency key for a form: 96 bits, so that pressing "send" twice sends once."""
    return secrets.token_urlsafe(12)


def _linker(lang: Lang) -> Callable[[str], str]:
    return lambda path: localised(path, lang)


def _dated(lang: Lang) -> Callable[..., str]:
    return lambda value: day(value, lang)


def _where(lang: Lang) -> Callable[[str], str | None]:
    return lambda link: address(link, lang)
