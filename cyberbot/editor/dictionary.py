"""The Welsh dictionary and the rules of mutation, from a package that only editors and tests install.

Apart so that nothing else knows where the words come from: Bangor University's hunspell dictionary (LGPL), which the
package `cymraeg-mcp` carries, read by `spylls`, with that package's rules of mutation.
"""

import importlib
import importlib.metadata
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol

PACKAGES = ("cymraeg-mcp", "spylls")


class NoDictionary(Exception):
    """The Welsh dictionary is not installed: run `make check` once, which installs it."""

    def __init__(self) -> None:
        super().__init__(self.__doc__)


class Words(Protocol):
    """What is used of spylls."""

    def lookup(self, word: str) -> bool: ...


class Finding(Protocol):
    """What is used of a finding of the rules."""

    word: str
    trigger: str
    rule_en: str
    suggestions: list[str]
    start: int


class Rules(Protocol):
    def check_text(self, text: str) -> list[Finding]: ...


@dataclass(frozen=True, slots=True)
class Doubt:
    """A word that may lack its mutation, or have the wrong one."""

    word: str
    after: str
    rule: str
    suggestions: tuple[str, ...]


class Dictionary:
    """Whether a Welsh word is one, and whether it is mutated as what stands before it asks."""

    def __init__(self) -> None:
        """Raises NoDictionary where the packages are not installed. Reads nothing yet."""
        try:
            self.version = " ".join(f"{name} {importlib.metadata.version(name)}" for name in PACKAGES)
        except importlib.metadata.PackageNotFoundError as error:
            raise NoDictionary from error

    @cached_property
    def _words(self) -> Words:
        paths = importlib.import_module("cymraeg_mcp.paths")
        reader = importlib.import_module("spylls.hunspell.dictionary")
        with warnings.catch_warnings():
            # spylls leaves its files to the collector, which says so.
            warnings.simplefilter("ignore", ResourceWarning)
            read: Words = reader.Dictionary.from_files(str(paths.dictionary_base()))
        return read

    @cached_property
    def _rules(self) -> Rules:
        paths = importlib.import_module("cymraeg_mcp.paths")
        engine = importlib.import_module("cymraeg_mcp.mutations")
        rules: Rules = engine.MutationEngine(Path(paths.mutation_rules_path()), self._words.lookup)
        return rules

    def knows(self, word: str) -> bool:
        """True for a word of the dictionary in any of its forms; a capital at its start does not count."""
        return any(map(self._words.lookup, dict.fromkeys((word, word.lower(), word[:1].upper() + word[1:]))))

    def doubts(self, text: str) -> Iterator[Doubt]:
        """Words of the text whose mutation the rules doubt."""
        for one in self._rules.check_text(text):
            yield Doubt(one.word, one.trigger, one.rule_en, tuple(one.suggestions))
