"""A form as it arrives: bounded, text only, line ends made one. Nothing of it is ever put in an address or a log."""

from collections.abc import Mapping

from aiohttp import web
from aiohttp.web_exceptions import HTTPRequestEntityTooLarge

BODY_BYTES = 64 * 1024
"""The largest form of a public page."""

TEXT_LIMIT = 10_000
"""Characters of one message."""

_KEY_LIMIT = 60


class UnreadableForm(web.HTTPBadRequest):
    """We could not read that form."""


class Form:
    """The fields of one posted form."""

    def __init__(self, fields: Mapping[str, tuple[str, ...]]) -> None:
        self._fields = fields

    def get(self, name: str) -> str:
        """The field's first value, trimmed of spaces at its ends; empty where it is not there."""
        values = self._fields.get(name)
        return values[0].strip() if values else ""

    def all(self, name: str) -> tuple[str, ...]:
        return self._fields.get(name, ())

    def names(self) -> tuple[str, ...]:
        """Every field there is, in order."""
        return tuple(self._fields)

    @property
    def key(self) -> str:
        """The idempotency key that the page was given; empty where a machine posted without one."""
        return self.get("key")[:_KEY_LIMIT]


async def read_form(request: web.Request) -> Form:
    """Read a posted form. Raises UnreadableForm, or HTTPRequestEntityTooLarge above BODY_BYTES."""
    if request.content_type != "application/x-www-form-urlencoded":
        raise UnreadableForm
    if request.content_length is not None and request.content_length > BODY_BYTES:
        raise HTTPRequestEntityTooLarge(max_size=BODY_BYTES, actual_size=request.content_length)
    try:
        posted = await request.post()
    except (UnicodeDecodeError, ValueError) as error:
        raise UnreadableForm from error
    fields: dict[str, tuple[str, ...]] = {}
    for name, value in posted.items():
        if isinstance(value, str):
            fields[name] = (*fields.get(name, ()), _cleaned(value))
    return Form(fields)


def _cleaned(text: str) -> str:
    """One kind of line end, and no character that a database or a page cannot hold."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return whole.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
