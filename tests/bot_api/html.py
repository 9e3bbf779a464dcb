"""Telegram's HTML, read strictly: the text after entities, and the entities. Anything doubtful is refused."""

import re
from dataclasses import dataclass

TAGS = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "s": "strikethrough"}
TAGS |= {"code": "code", "pre": "pre", "a": "text_link", "blockquote": "blockquote"}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_START = re.compile(r'<([a-z]+)(?: href="([^"<>]*)")?>')
_END = re.compile(r"</([a-z]+)>")
_ENTITY = re.compile(r"&(?:(lt|gt|amp|quot)|#(\d{1,7})|#x([0-9a-f]{1,6}));")


class BadMarkup(ValueError):
    """What Telegram answers with "can't parse entities"."""


@dataclass(frozen=True, slots=True)
class Entity:
    type: str
    text: str
    offset: int
    length: int
    url: str | None = None

    def as_json(self) -> dict[str, object]:
        told: dict[str, object] = {"type": self.type, "offset": self.offset, "length": self.length}
        return told | ({"url": self.url} if self.url else {})


def units(text: str) -> int:
    """The length of a text as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def parse(written: str) -> tuple[str, tuple[Entity, ...]]:
    """The text that a person sees and its entities. Raises BadMarkup."""
    shown: list[str] = []
    found: list[Entity] = []
    open_tags: list[tuple[str, str | None, int]] = []
    at = 0
    while at < len(written):
        letter = written[at]
        if letter == "<":
            at = _tag(written, at, shown, open_tags, found)
        elif letter == ">":
            raise BadMarkup(f"Unexpected > at {at}")
        elif letter == "&":
            entity = _ENTITY.match(written, at)
            if entity is None:
                raise BadMarkup(f"Unescaped & at {at}")
            shown.append(_letter(entity))
            at = entity.end()
        else:
            shown.append(letter)
            at += 1
    if open_tags:
        raise BadMarkup(f"Can't find end tag corresponding to start tag {open_tags[-1][0]}")
    return "".join(shown), tuple(sorted(found, key=lambda one: (one.offset, -one.length)))


def _tag(
    written: str,
    at: int,
    shown: list[str],
    open_tags: list[tuple[str, str | None, int]],
    found: list[Entity],
) -> int:
    end = _END.match(written, at)
    if end is not None:
        if not open_tags or open_tags[-1][0] != end.group(1):
            raise BadMarkup(f"Unmatched end tag at {at}")
        name, url, start = open_tags.pop()
        text = "".join(shown)
        inner = text.encode("utf-16-le")[start * 2 :].decode("utf-16-le")
        found.append(Entity(TAGS[name], inner, start, units(inner), url))
        return end.end()
    start_tag = _START.match(written, at)
    if start_tag is None or start_tag.group(1) not in TAGS:
        raise BadMarkup(f"Unsupported start tag at {at}")
    name, url = start_tag.groups()
    if (name == "a") != (url is not None):
        raise BadMarkup(f"Bad attributes at {at}")
    if name in {one for one, _, _ in open_tags}:
        raise BadMarkup(f"Nested {name} at {at}")
    if url is not None:
        url = _ENTITY.sub(_letter, url)
        if not re.match(r"(https?|tg)://[^\s]+\Z", url):
            raise BadMarkup(f"Bad address at {at}")
    open_tags.append((name, url, units("".join(shown))))
    return start_tag.end()


def _letter(entity: re.Match[str]) -> str:
    named, decimal, hexadecimal = entity.groups()
    if named:
        return NAMED[named]
    return chr(int(decimal) if decimal else int(hexadecimal, 16))
