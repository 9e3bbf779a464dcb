"""Reading a page as a test reads it: its visible words, its fields, its headings."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from aiohttp import ClientResponse


@dataclass(slots=True)
class Field:
    name: str
    value: str
    words: str
    """For a button, what stands on it."""


class Page(HTMLParser):
    """One page, taken apart."""

    def __init__(self, text: str, status: int, url: str) -> None:
        super().__init__()
        self.source, self.status, self.url = text, status, url
        self.lang = ""
        self.title = ""
        self.h1: list[str] = []
        self.words = ""
        self.fields: list[Field] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self._inside: list[str] = []
        self._button: Field | None = None
        self.feed(text)
        self.words = re.sub(r"\s+", " ", self.words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._inside.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "html":
            self.lang = given["lang"]
        if tag == "a":
            self.links.append(given.get("href", ""))
        if tag in ("input", "button", "textarea"):
            field = Field(given.get("name", ""), given.get("value", ""), "")
            self.fields.append(field)
            self._button = field if tag in ("button", "textarea") else self._button
        if tag == "h1":
            self.h1.append("")
        if tag in ("input", "meta", "link", "br", "path", "circle", "rect"):
            self._inside.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            while self._inside.pop() != tag:
                pass
        if tag in ("button", "textarea"):
            self._button = None

    def handle_data(self, data: str) -> None:
        if "title" in self._inside:
            self.title += data
            return
        self.words += data + " "
        if "h1" in self._inside:
            self.h1[-1] += data
        if self._button is not None:
            self._button.words = re.sub(r"\s+", " ", self._button.words + data).strip()

    def value(self, name: str) -> str:
        """The value of the first field of this name."""
        return next(field.value for field in self.fields if field.name == name)

    def typed(self, name: str) -> str:
        """What stands in a text area."""
        return next(field.words for field in self.fields if field.name == name)

    def button(self, words: str) -> Field:
        """The button that a person reads as `words`, the number before it left aside."""
        found = [one for one in self.fields if one.words and re.sub(r"^\d ?", "", one.words).startswith(words)]
        assert found, f"no button {words!r} among {[one.words for one in self.fields]}"
        return found[0]


async def page(response: ClientResponse) -> Page:
    return Page(await response.text(), response.status, response.url.path)
