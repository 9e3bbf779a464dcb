"""The house's own files: wording, glossary and spelling, read for `content check` and never by the running service."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from cyberbot.language.lang import Lang
from cyberbot.library import folder as disk
from cyberbot.library.document import Document, parse
from cyberbot.library.faults import Fault
from cyberbot.library.schema.entry import Entry
from cyberbot.library.schema.house import GlossaryFile, TermFile, WordingFile
from cyberbot.library.validation import validated
from cyberbot.library.wording import Rule

WORDING, GLOSSARY = "wording.yaml", "glossary.yaml"
M = TypeVar("M", bound=Entry)


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What could be read of the two; a part is empty where its file has faults, and its rules are then not tried."""

    rules: tuple[Rule, ...]
    terms: tuple[TermFile, ...]


def house(folder: Path, faults: list[Fault]) -> House:
    """Read the house's files; what is wrong in them is added to `faults`."""
    glossary, _ = read_as(GlossaryFile, folder, GLOSSARY, faults)
    return House(rules=_rules(folder, faults), terms=glossary.terms if glossary is not None else ())


def read_as(model: type[M], folder: Path, name: str, faults: list[Fault]) -> tuple[M | None, Document | None]:
    """One file of the folder as `model`, with its lines. Its faults keep nothing from going live."""
    own: list[Fault] = []
    text = disk.read_one(folder, name, own)
    document = None if text is None else parse(name, text, own)
    value = None if document is None else validated(model, document, own)
    faults.extend(replace(fault, blocks=False) for fault in own)
    return value, document


def _rules(folder: Path, faults: list[Fault]) -> tuple[Rule, ...]:
    """The rules. A rule whose own examples do not show it at work is a fault: it may hold for nothing."""
    wording, document = read_as(WordingFile, folder, WORDING, faults)
    if wording is None or document is None:
        return ()
    rules = {name: Rule.of(file) for name, file in wording.rules.items()}
    for name, file in wording.rules.items():
        for lang in Lang:
            for kind, examples, broken in (("trips", file.trips, True), ("passes", file.passes, False)):
                for number, text in enumerate(examples.of(lang)):
                    if (rules[name].broken_by(text, lang) is not None) is not broken:
                        line = document.line(("rules", name, kind, lang.value, number))
                        said = "does not break" if broken else "breaks"
                        faults.append(Fault(WORDING, line, f"the example '{text}' {said} the rule '{name}'", False))
    return tuple(rules.values())
