"""Logs as JSON lines on standard error, with an allow-list of keys: what is not on it does not get out.

Apart from everything, and the last wall: nothing that a person wrote, is called or is reached at may stand in a log.
Of an exception only the class is kept. Of other libraries' messages nothing is, but who spoke and how urgently.
"""

import json
import logging
import re
import sys
from collections.abc import MutableMapping
from datetime import UTC, datetime
from typing import Any, TextIO

import structlog

ALLOWED = frozenset(
    {
        "card",
        "channel",
        "conversations",
        "count",
        "error",
        "event",
        "fault",
        "faults",
        "job",
        "level",
        "line",
        "mend",
        "method",
        "officers",
        "part",
        "reason",
        "referrals",
        "route",
        "seconds",
        "seen",
        "state",
        "their_id",
        "timestamp",
        "tries",
        "update_id",
        "what",
    }
)
_EVENT = re.compile(r"[a-z][a-z_]*(?:[. ][a-z_]+){0,4}\Z")
_SENTENCE = re.compile(r"[A-Za-z0-9_.,:;/()\-' ]{0,200}\Z")
"""For `mend` alone: the sentence of one of our own errors, which says how to mend it."""
_WORD = re.compile(r"[A-Za-z0-9_.:/{}\-+ ]{0,80}\Z")

Event = MutableMapping[str, Any]


def configure(stream: TextIO | None = None) -> None:
    """From now on all logs of this process go to `stream` (standard error) through the wall."""
    out = stream or sys.stderr
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            only_allowed,
            structlog.processors.JSONRenderer(sort_keys=True),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(out),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(out)
    handler.setFormatter(Silent())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)


def only_allowed(_logger: object, _method: str, event: Event) -> Event:
    """Drops every key that is not allowed and every value that is more than a word or a number."""
    fault = event.get("exc_info")
    kept = {key: value for key, value in event.items() if key in ALLOWED and _plain(key, value)}
    if fault:
        kind = type(fault) if isinstance(fault, BaseException) else sys.exc_info()[0]
        kept["fault"] = kind.__name__ if kind is not None else "unknown"
    kept.setdefault("event", "unnamed")
    return kept


def _plain(key: str, value: object) -> bool:
    if key == "event":
        return isinstance(value, str) and _EVENT.match(value) is not None
    if isinstance(value, str):
        return (_SENTENCE if key == "mend" else _WORD).match(value) is not None
    return value is None or isinstance(value, bool | int | float)


class Silent(logging.Formatter):
    """A record of another library: its name, level and the class of its fault. Its message may hold anything."""

    def format(self, record: logging.LogRecord) -> str:
        kind = record.exc_info[0] if record.exc_info else None
        said = {
            "event": "library",
            "level": record.levelname.lower(),
            "line": f"{record.name}:{record.lineno}",
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
        }
        return json.dumps(said | ({"fault": kind.__name__} if kind is not None else {}), sort_keys=True)
