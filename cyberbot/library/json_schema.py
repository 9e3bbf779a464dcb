"""The shapes as JSON Schema, so that an editor's program completes keys and marks slips while they type.

`check` stays the judge: what one file must know of another, and the rules between keys, are not in a schema.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel

from cyberbot.library.schema.approvals import ApprovalsFile
from cyberbot.library.schema.card import CardFile
from cyberbot.library.schema.contacts import ContactsFile, SourcesFile
from cyberbot.library.schema.figures import FiguresFile
from cyberbot.library.schema.house import GlossaryFile, WordingFile
from cyberbot.library.schema.journey import JourneyFile
from cyberbot.library.schema.quiz import QuizFile
from cyberbot.library.schema.rules import BandFile, PlacesFile
from cyberbot.library.schema.spelling import SpellingFile
from cyberbot.library.schema.topics import TopicsFile

FOLDER = "schema"

_SHAPES: Mapping[str, tuple[type[BaseModel], str | None]] = {
    "advice": (CardFile, None),
    "quizzes": (QuizFile, None),
    "journeys": (JourneyFile, None),
    "contacts": (ContactsFile, None),
    "sources": (SourcesFile, None),
    "figures": (FiguresFile, None),
    "approvals": (ApprovalsFile, None),
    "wording": (WordingFile, None),
    "glossary": (GlossaryFile, None),
    "spelling-cy": (SpellingFile, None),
    "band": (BandFile, "band"),
    "places": (PlacesFile, "places"),
    "topics": (TopicsFile, None),
}


def schemas() -> dict[str, str]:
    """Name → JSON Schema as text, the same each time."""
    return {name: _text(model, under) for name, (model, under) in _SHAPES.items()}


def schema_json(folder: Path) -> tuple[Path, ...]:
    """Write one schema a kind of file into `schema/` of the content folder; returns the files. Raises OSError."""
    target = folder / FOLDER
    target.mkdir(exist_ok=True)
    written = []
    for name, text in schemas().items():
        file = target / f"{name}.json"
        file.write_text(text, encoding="utf-8")
        written.append(file)
    return tuple(written)


def _text(model: type[BaseModel], under: str | None) -> str:
    schema = model.model_json_schema()
    if under is not None:
        # The wrapper stands for no line of the file: what it holds is the whole of it.
        shape = schema["properties"][under]["$ref"].rsplit("/", 1)[-1]
        definitions = schema["$defs"]
        schema = {**definitions[shape], "$defs": {name: it for name, it in definitions.items() if name != shape}}
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
