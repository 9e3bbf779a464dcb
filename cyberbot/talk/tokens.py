"""The tokens of choices: what a press means, in at most 64 bytes of ASCII, and how a stale one is known.

Apart because tokens come back from strangers: whatever does not read as one of these is nothing.
"""

import re
from dataclasses import dataclass

LIMIT = 64
"""Bytes; Telegram's limit for callback data."""

_TOKEN = re.compile(r"v1:([a-z]+):([a-z0-9_-]{1,30})(?::([a-z0-9_=-]{1,24}))?(?::([a-z0-9_-]{1,14}))?\Z")


@dataclass(frozen=True, slots=True)
class Press:
    """A token taken apart: `v1:kind:name[:detail[:more]]`."""

    kind: str
    name: str
    detail: str = ""
    more: str = ""


def token(kind: str, name: str, detail: str = "", more: str = "") -> str:
    """Write a token. Raises ValueError where it would not read back the same."""
    written = ":".join(part for part in ("v1", kind, name, detail, more) if part)
    if len(written) > LIMIT or read(written) != Press(kind, name, detail, more):
        raise ValueError("A choice token must be short and plain: " + kind)
    return written


def read(written: str) -> Press | None:
    """Read a token; None for anything else."""
    found = _TOKEN.match(written)
    if found is None or len(written) > LIMIT:
        return None
    kind, name, detail, more = found.groups()
    return Press(kind, name, detail or "", more or "")


def command(name: str) -> str:
    """The token of a command; never stale."""
    return token("c", name)


def card(card_id: str) -> str:
    return token("card", card_id)


def quiz(quiz_id: str) -> str:
    return token("quiz", quiz_id)
