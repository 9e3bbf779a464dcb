"""What only all files together show: cards near one another, approvals of nothing, what is named by nobody.

Apart from `links`, whose faults would show a person something wrong: these would not.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from cyberbot.library.approvals import Kind
from cyberbot.library.document import Document, Value
from cyberbot.library.faults import Fault
from cyberbot.library.gather import Gathered
from cyberbot.library.schema.approvals import ApprovalsFile
from cyberbot.library.schema.card import WelshReview
from cyberbot.library.slots import SLOT
from cyberbot.library.standing import contents, file_of, welsh_stands

FOLDERS = {"cards": "advice", "quizzes": "quizzes", "journeys": "journeys"}
"""Kind, as in approvals.yaml → folder."""


def near_faults(got: Gathered) -> Iterator[Fault]:
    """Cards that a card names as near, and that are not there."""
    cards = {PurePosixPath(name).stem for name in got.names if name.startswith("advice/")}
    for document in got.inside("advice").values():
        near = document.at(("near",))
        for name in near if isinstance(near, dict) else ():
            if name not in cards:
                message = f"near: advice/ has no card '{name}'"
                yield Fault(document.file, document.line(("near", name)), message, blocks=False)


def near_notes(got: Gathered) -> Iterator[Fault]:
    """Cards that name another as near and are not named by it: whoever lands on the other finds no way back."""
    cards = {PurePosixPath(file).stem: document for file, document in got.inside("advice").items()}
    for name, document in cards.items():
        near = document.at(("near",))
        for other in near if isinstance(near, dict) else ():
            there = cards[other].at(("near",)) if other in cards else None
            if other in cards and name not in (there if isinstance(there, dict) else {}):
                message = f"near: '{other}' does not name '{name}' in turn"
                yield Fault(document.file, document.line(("near", other)), message, blocks=False)


def approval_faults(got: Gathered) -> Iterator[Fault]:
    """Approvals of what is no longer there, of texts and of their Welsh."""
    approvals = got.documents.get("approvals.yaml")
    for root in ((), ("welsh",)):
        for kind, folder in FOLDERS.items():
            held = approvals.at((*root, kind)) if approvals is not None else None
            for name in held if isinstance(held, dict) else ():
                if approvals is not None and f"{folder}/{name}.yaml" not in got.names:
                    message = f"{kind}: '{name}' is approved, but there is no such file; remove the approval"
                    yield Fault(approvals.file, approvals.line((*root, kind, name)), message, blocks=False)


def welsh_faults(got: Gathered) -> Iterator[Fault]:
    """Texts that say their Welsh is approved where nobody approved it, or where it changed since."""
    held = got.approvals or ApprovalsFile()
    for kind in Kind:
        for name, content in contents(got, kind).items():
            if content.welsh_review is WelshReview.APPROVED and not welsh_stands(held, kind, name, content):
                file = file_of(kind, name)
                was = name in getattr(held.welsh, kind.value)
                told = "the Welsh changed since it was approved" if was else "nobody approved this Welsh"
                message = f"welsh_review: {told}: approve it with --welsh, or write awaiting"
                yield Fault(file, got.documents[file].line(("welsh_review",)), message, blocks=False)


def unused_notes(got: Gathered) -> Iterator[Fault]:
    """Sources and contacts that no text names: they are checked in vain, or their card is still to be written."""
    named = set(_named(got))
    for file, key in (("sources.yaml", "sources"), ("contacts.yaml", "contacts")):
        document = got.documents.get(file)
        held = document.at((key,)) if document is not None else None
        for name in held if isinstance(held, dict) else ():
            if document is not None and name not in named:
                yield Fault(file, document.line((key, name)), f"nothing names '{name}'", blocks=False)


def _named(got: Gathered) -> Iterator[str]:
    for file, document in got.documents.items():
        if file not in {"sources.yaml", "contacts.yaml"}:
            yield from _words(document)


def _words(document: Document) -> Iterator[str]:
    waiting: list[Value] = [document.value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, str):
            yield value
            yield from (found.group(1) for found in SLOT.finditer(value))
