"""What the files name of one another: sources, contacts, cards, ids and file names.

Works on the plain documents, so that a file whose shape is wrong still has its broken links named at once.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from cyberbot.library.document import Document, Loc, Value
from cyberbot.library.faults import Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The ids that may be named. None where the file that holds them is broken: then nothing is held against it."""

    contacts: Collection[str] | None
    sources: Collection[str] | None
    cards: Collection[str]


def card_links(document: Document, known: Known) -> Iterator[Fault]:
    yield from _named(document, ("sources",), known.sources, "source", "sources.yaml")
    yield from _named(document, ("help",), known.contacts, "contact", "contacts.yaml")
    yield from _named(document, ("urgent", "contacts"), known.contacts, "contact", "contacts.yaml")


def quiz_links(document: Document, known: Known) -> Iterator[Fault]:
    yield from _named(document, ("help",), known.contacts, "contact", "contacts.yaml")
    # A card that is not there is left out of the quiz, so this need not keep other content from going live.
    yield from (replace(fault, blocks=False) for fault in _named(document, ("cards",), known.cards, "card", "advice/"))
    questions = document.at(("questions",))
    for number in range(len(questions) if isinstance(questions, list) else 0):
        yield from _named(document, ("questions", number, "sources"), known.sources, "source", "sources.yaml")


def topic_links(topics: Document, cards: Collection[str]) -> Iterator[Fault]:
    """Each topic names cards that are there, and each card stands under a topic, or nobody finds it by browsing."""
    listed = topics.at(("topics",))
    placed: set[Value] = set()
    for number in range(len(listed) if isinstance(listed, list) else 0):
        at = ("topics", number, "cards")
        yield from (replace(fault, blocks=False) for fault in _named(topics, at, cards, "card", "advice/"))
        held = topics.at(at)
        placed.update(name for name in held if isinstance(name, str)) if isinstance(held, list) else None
    for card in sorted(set(cards) - placed):
        yield Fault(topics.file, topics.line(("topics",)), f"no topic names the card '{card}'", blocks=False)


def id_faults(documents: Mapping[str, Document]) -> Iterator[Fault]:
    """Each id equals the name of its file, and no two files have the same one."""
    first: dict[str, str] = {}
    for file, document in sorted(documents.items()):
        name = document.at(("id",))
        if not isinstance(name, str):
            continue
        stem = PurePosixPath(file).stem
        if name != stem:
            yield Fault(
                file, document.line(("id",)), f"the id '{name}' differs from the file's name: '{stem}' is wanted"
            )
        if name in first:
            yield Fault(file, document.line(("id",)), f"the id '{name}' is taken by {first[name]}")
        first.setdefault(name, file)


def _named(document: Document, at: Loc, known: Collection[str] | None, noun: str, where: str) -> Iterator[Fault]:
    listed = document.at(at)
    if known is None or not isinstance(listed, list):
        return
    for number, name in enumerate(listed):
        if isinstance(name, str) and name not in known:
            yield Fault(document.file, document.line((*at, number)), f"{where} has no {noun} '{name}'")
