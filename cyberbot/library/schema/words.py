"""The shape of `words/en.yaml` and `words/cy.yaml`: maps in maps, with texts and plural forms at their ends.

Apart from the other shapes because its keys are free; what is fixed is that both languages have the same ones.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from babel import Locale

from cyberbot.language.lang import Lang
from cyberbot.library.document import Document, Loc, Value
from cyberbot.library.faults import Fault
from cyberbot.library.slots import difference, slots

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""CLDR's plural categories. A map of these and nothing else is a plural; a section cannot be named so."""

_KEY = re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*")


def wanted(lang: Lang) -> tuple[str, ...]:
    """The plural categories that the language has, in CLDR's order: two in English, six in Welsh."""
    tags = {*Locale.parse(lang.value).plural_form.tags, "other"}
    return tuple(category for category in CATEGORIES if category in tags)


@dataclass(slots=True)
class WordsFile:
    """One language's words, flattened to dotted keys."""

    lang: Lang
    document: Document
    texts: dict[str, str | dict[str, str]] = field(default_factory=dict)
    locs: dict[str, Loc] = field(default_factory=dict)

    def line(self, key: str) -> int:
        """The line of the key, or of the section it is missing from."""
        return self.document.line(self.locs.get(key, tuple(key.split("."))))

    def said(self) -> Iterator[tuple[Loc, str]]:
        """Every text, plural forms one by one."""
        for key, text in self.texts.items():
            if isinstance(text, str):
                yield self.locs[key], text
            else:
                for category, form in text.items():
                    yield (*self.locs[key], category), form


def flatten(lang: Lang, document: Document, faults: list[Fault]) -> WordsFile:
    """The document as words. What is not a text or a section is a fault, and left out."""
    words = WordsFile(lang, document)
    _section(words, document.value, (), faults)
    return words


def _section(words: WordsFile, section: Mapping[str, Value], at: Loc, faults: list[Fault]) -> None:
    for name, value in section.items():
        loc = (*at, name)
        key = ".".join(map(str, loc))
        line = words.document.line(loc)
        file = words.document.file
        if not _KEY.fullmatch(name):
            faults.append(Fault(file, line, f"{key}: a key has small letters, digits and _ or - only"))
        elif isinstance(value, str) and value.strip():
            words.texts[key] = value.strip()
            words.locs[key] = loc
        elif isinstance(value, dict) and value and set(value) <= set(CATEGORIES):
            forms = {category: form.strip() for category, form in value.items() if isinstance(form, str)}
            words.texts[key] = forms
            words.locs[key] = loc
            faults.extend(_plural_faults(words, key, loc, value))
        elif isinstance(value, dict):
            _section(words, value, loc, faults)
        else:
            faults.append(Fault(file, line, f"{key}: must be text; a number or a word such as true stands in quotes"))


def _plural_faults(words: WordsFile, key: str, loc: Loc, value: Mapping[str, Value]) -> Iterator[Fault]:
    file, line, has = words.document.file, words.document.line(loc), wanted(words.lang)
    for category, form in value.items():
        if form is not None and not isinstance(form, str):
            yield Fault(file, words.document.line((*loc, category)), f"{key}, {category}: must be text")
        if category not in has:
            yield Fault(file, line, f"{key}: this language has no plural form '{category}'")
    for category in has:
        if value.get(category) is None or value.get(category) == "":
            yield Fault(file, line, f"{key}: the plural form '{category}' is missing")


def compare(en: WordsFile, cy: WordsFile) -> Iterator[Fault]:
    """Where the two languages do not say the same things with the same slots."""
    for here, there in ((en, cy), (cy, en)):
        for key in here.texts:
            if key not in there.texts:
                other = f"{here.document.file} has it on line {here.line(key)}"
                yield Fault(there.document.file, there.line(key), f"{key}: is missing; {other}")
    for key, english in en.texts.items():
        welsh = cy.texts.get(key)
        if welsh is None:
            continue
        if isinstance(english, str) != isinstance(welsh, str):
            yield Fault(cy.document.file, cy.line(key), f"{key}: is a plural in one language and not in the other")
            continue
        differs = difference(_fullest(english), _fullest(welsh))
        if differs:
            yield Fault(cy.document.file, cy.line(key), f"{key}: {differs}")
    for words in (en, cy):
        yield from _forms(words)


def _forms(words: WordsFile) -> Iterator[Fault]:
    """A form may leave a slot out ("one" need not say the number), but not bring one that "other" lacks."""
    for key, text in words.texts.items():
        if isinstance(text, str):
            continue
        for category, form in text.items():
            extra = slots(form) - slots(text.get("other", ""))
            if extra and "other" in text:
                named = ", ".join(map(str, sorted(extra)))
                line = words.document.line((*words.locs[key], category))
                yield Fault(words.document.file, line, f"{key}, {category}: {named} is not in the form 'other'")


def _fullest(text: str | Mapping[str, str]) -> str:
    return text if isinstance(text, str) else text.get("other", "")
