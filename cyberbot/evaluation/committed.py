"""The last committed figures, `labelled/figures.json`: written by `eval --write`, compared with at every `eval`."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from cyberbot.evaluation.figures import Figure
from cyberbot.evaluation.interval import lower
from cyberbot.evaluation.measure import BY_ID, By
from cyberbot.labelled.line import Labelled

FILE = "figures.json"


class NoFigures(Exception):
    """The committed figures cannot be read. Restore labelled/figures.json, or write it anew with eval --write."""

    def __str__(self) -> str:
        return str(self.__doc__)


class Count(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    measure: str
    slice: str
    hits: Annotated[int, Field(ge=0)]
    of: Annotated[int, Field(ge=1)]

    @model_validator(mode="after")
    def _a_share(self) -> "Count":
        if self.hits > self.of:
            raise ValueError("more hits than texts")
        return self


class Committed(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    on: date
    content: str
    """Digest of the content they were measured on."""
    texts: str
    """Digest of the labelled texts."""
    figures: tuple[Count, ...]


def digest(lines: Iterable[Labelled]) -> str:
    """SHA-256, hex, over every text and its labels, in order."""
    total = hashlib.sha256()
    for line in lines:
        total.update(repr((line.text, line.kind, line.ids, line.style, line.lang)).encode())
    return total.hexdigest()


def read(folder: Path) -> Committed | None:
    """The figures committed in `folder`; None where none were ever written. Raises NoFigures."""
    try:
        return Committed.model_validate_json((folder / FILE).read_bytes())
    except FileNotFoundError:
        return None
    except ValidationError:
        raise NoFigures from None


def write(folder: Path, figures: Iterable[Figure], *, on: date, content: str, texts: str) -> None:
    """Write our own figures, one a line, so that a change reads as one. Raises OSError."""
    rows = ",\n".join("    " + json.dumps(_count(one)) for one in figures if one.by is By.CYBERBOT)
    head = "".join(f'  "{key}": "{value}",\n' for key, value in (("on", on), ("content", content), ("texts", texts)))
    (folder / FILE).write_text(f'{{\n{head}  "figures": [\n{rows}\n  ]\n}}\n', encoding="utf-8")


def _count(one: Figure) -> dict[str, str | int]:
    return {"measure": one.measure.id, "slice": one.slice, "hits": one.hits, "of": one.of}


def fallen(figures: Sequence[Figure], before: Committed) -> tuple[tuple[Figure, Count], ...]:
    """Our figures that are worse than the committed ones by more than chance explains (one side, 95 %).

    A slice by zone is left out: which texts stand in it is itself decided anew, so the two are not the same thing.
    """
    now = {(one.measure.id, one.slice): one for one in figures if one.by is By.CYBERBOT}
    pairs = ((now[was.measure, was.slice], was) for was in before.figures if (was.measure, was.slice) in now)
    return tuple((one, was) for one, was in pairs if not was.slice.startswith("zone:") and _worse(one, was))


def gone(figures: Sequence[Figure], before: Committed) -> tuple[Count, ...]:
    """Committed figures of whole measures that this run has none for: a measure must not vanish unsaid."""
    now = {one.measure.id for one in figures if one.by is By.CYBERBOT}
    return tuple(was for was in before.figures if was.slice == "all" and was.measure not in now)


def _worse(one: Figure, was: Count) -> bool:
    if BY_ID[was.measure].more:
        return lower((one.hits, one.of), (was.hits, was.of))
    return lower((one.of - one.hits, one.of), (was.of - was.hits, was.of))
