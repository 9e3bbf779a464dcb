"""Which texts the unit approved. An approval holds the digest of a text, so that any edit of the text voids it.

Apart from the cards so that an editor's change and the unit's word are two changes in two files.
"""

import hashlib
import os
import tempfile
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

import orjson
import yaml

from cyberbot.library.schema.approvals import LONGEST_NAME, ApprovalFile, ApprovalsFile, WelshFile
from cyberbot.library.schema.card import CardFile
from cyberbot.library.schema.journey import JourneyFile
from cyberbot.library.schema.quiz import QuizFile

FILE = "approvals.yaml"
NOT_APPROVED_TEXT = frozenset({"samples", "near", "must_say", "must_not_say", "welsh_review"})
"""What no one is shown, and the translator's own mark: a new sample phrase must not take a card off the air."""

_HEADER = """\
# Which cards, quizzes and journeys the unit approved: the digest of the text, by whom, and when.
# Under `welsh`: whose Welsh a Welsh-speaking reviewer approved, with the digest of the Welsh alone.
# Written by `cyberbot content approve`. Any edit of a text voids its approval, and it is a draft again.
"""
A = TypeVar("A", bound=WelshFile)


class Kind(StrEnum):
    """What can be approved; the value is the key in approvals.yaml."""

    CARDS = "cards"
    QUIZZES = "quizzes"
    JOURNEYS = "journeys"


_KINDS: Mapping[type, Kind] = {CardFile: Kind.CARDS, QuizFile: Kind.QUIZZES, JourneyFile: Kind.JOURNEYS}


class NothingToApprove(LookupError):
    """There is no card, quiz or journey of that id."""

    def __init__(self, kind: Kind, name: str) -> None:
        super().__init__(f"There is no '{name}' among the {kind}.")


class Unsigned(ValueError):
    """Say who approved it, in at most 100 characters."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


def digest(content: CardFile | QuizFile | JourneyFile) -> str:
    """SHA-256, hex, of what the unit approves: the same whatever the layout, order and quoting."""
    kind = _KINDS[type(content)]
    meaning = content.model_dump(mode="json", exclude=set(NOT_APPROVED_TEXT))
    return hashlib.sha256(orjson.dumps([kind.value, meaning], option=orjson.OPT_SORT_KEYS)).hexdigest()


def of(approvals: WelshFile, kind: Kind) -> dict[str, ApprovalFile]:
    """The approvals of one kind, by id."""
    held: dict[str, ApprovalFile] = getattr(approvals, kind.value)
    return held


def write(folder: Path, approvals: ApprovalsFile) -> None:
    """Replace approvals.yaml whole: a reader sees the old file or the new one. Raises OSError."""
    plain = {**_plain(approvals), "welsh": _plain(approvals.welsh)}
    text = _HEADER + yaml.safe_dump(plain, sort_keys=False, allow_unicode=True, width=120)
    handle, name = tempfile.mkstemp(dir=folder, prefix=".approvals-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp keeps a file to its owner; content is for everyone who may read the folder.
        Path(name).chmod(0o644)
        Path(name).replace(folder / FILE)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def added(approvals: A, kind: Kind, name: str, *, digest: str, by: str, on: date) -> A:
    """The approvals with one more. Raises Unsigned where `by` is empty or too long."""
    if not 0 < len(by.strip()) <= LONGEST_NAME or not by.isprintable():
        raise Unsigned
    entry = ApprovalFile(digest=digest, by=by, on=on)
    return approvals.model_copy(update={kind.value: {**of(approvals, kind), name: entry}})


def _plain(approvals: WelshFile) -> dict[str, object]:
    return {
        kind.value: {
            name: {"digest": entry.digest, "by": entry.by, "on": entry.on}
            for name, entry in sorted(of(approvals, kind).items())
        }
        for kind in Kind
    }
