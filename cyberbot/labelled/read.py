"""Files of labelled texts, JSON lines, read and checked: every fault at once, with its file and line."""

import json
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, model_validator
from pydantic_core import ErrorDetails

from cyberbot.labelled.line import Labelled, Style
from cyberbot.language.lang import Lang
from cyberbot.library.faults import Fault
from cyberbot.triage.verdict import Kind

LONGEST = 4_000
"""Characters of a text."""
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=80)]


class LabelledFaults(Exception):
    """The labelled texts have faults. Mend the lines named and try again."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__(self.__doc__)

    def __str__(self) -> str:
        return "\n".join([str(self.__doc__), *map(str, self.faults)])


class _Row(BaseModel):
    """The one shape of a line."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST, strict=True)]
    kind: Kind | None = None
    ids: tuple[Slug, ...] | None = None
    scenario: Slug | None = None
    voice: Annotated[str, StringConstraints(min_length=1, max_length=80)] | None = None
    style: Style | None = None
    lang: Lang

    @model_validator(mode="after")
    def _says_something(self) -> "_Row":
        if self.kind is None and self.ids is None:
            raise ValueError("a line says what it is: give kind, ids, or both")
        return self


def read_folder(folder: Path, cards: Collection[str] | None = None) -> tuple[Labelled, ...]:
    """Every line of every `*.jsonl` in `folder`, in order of file name and line.

    `cards` are the ids that exist; with None an id is only checked for its form. Raises LabelledFaults.
    """
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        raise LabelledFaults([Fault(folder.name, 1, "no file here ends in .jsonl")])
    return read_files(files, cards)


def read_files(files: Iterable[Path], cards: Collection[str] | None = None) -> tuple[Labelled, ...]:
    """The lines of `files` in that order. A text may stand once in all of them. Raises LabelledFaults."""
    faults: list[Fault] = []
    found: list[Labelled] = []
    first: dict[str, str] = {}
    for file in files:
        for line in _lines(file, cards, faults):
            key = line.text.casefold()
            if key in first:
                faults.append(Fault(file.name, line.number, f"the same text stands in {first[key]}"))
            first.setdefault(key, f"{file.name}:{line.number}")
            found.append(line)
    if faults:
        raise LabelledFaults(faults)
    return tuple(found)


def _lines(file: Path, cards: Collection[str] | None, faults: list[Fault]) -> Iterable[Labelled]:
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        faults.append(Fault(file.name, 1, "the file is not UTF-8"))
        return
    for number, raw in enumerate(text.split("\n"), 1):
        if not raw.strip():
            continue
        try:
            row = _Row.model_validate(json.loads(raw))
        except json.JSONDecodeError:
            faults.append(Fault(file.name, number, "this is not a JSON object on one line"))
        except ValidationError as error:
            faults.extend(Fault(file.name, number, _said(one)) for one in error.errors(include_url=False))
        else:
            unknown = [one for one in row.ids or () if cards is not None and one not in cards]
            faults.extend(Fault(file.name, number, f"there is no card '{one}'") for one in unknown)
            yield _labelled(file, number, row)


def _labelled(file: Path, number: int, row: _Row) -> Labelled:
    return Labelled(
        file=file.stem,
        number=number,
        text=row.text,
        kind=row.kind,
        ids=row.ids,
        scenario=row.scenario,
        voice=row.voice,
        style=row.style,
        lang=row.lang,
    )


def _said(error: ErrorDetails) -> str:
    where = ".".join(str(part) for part in error["loc"])
    match error["type"]:
        case "missing":
            return f"'{where}' is missing"
        case "extra_forbidden":
            return f"'{where}' is not a key of a labelled line"
        case "value_error":
            return error["msg"].removeprefix("Value error, ")
        case "model_type":
            return "this is not a JSON object on one line"
        case _:
            what = error["msg"]
            return f"'{where}': {what[:1].lower()}{what[1:]}"
