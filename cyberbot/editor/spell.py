"""The Welsh of all content, word by word: misspellings as faults, doubtful mutations as notes.

Apart from `content check` because it needs a dictionary that only editors and tests install.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cyberbot.editor.dictionary import Dictionary, Doubt
from cyberbot.language.lang import Lang
from cyberbot.library.faults import Fault
from cyberbot.library.gather import Gathered
from cyberbot.library.phrase import folded
from cyberbot.library.schema.spelling import SpellingFile
from cyberbot.library.slots import SLOT
from cyberbot.library.terms import mutated
from cyberbot.library.texts import MADE_UP, TYPED, pairs

CACHE = "spelling.json"
_LETTERS = "aâbcdefghiîïjklmnoôöpqrstuûvwŵxyŷz"
_SKIPPED = re.compile(r"\S+@\S+|https?://\S+|(?:\w+\.)+[a-z]{2,}\S*|/[a-z]+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*['\u2019]?")
_CLITICS = ("r", "n", "u", "i", "w", "ch", "th", "m", "y")
"""What Welsh joins to a word by an apostrophe: `gyda'r`, `mae'n`."""
_ACTING = ("wch", "wyd", "odd", "ir")
"""Endings of verbs: commands, and what was or is done."""
SUGGESTIONS = 4
SUGGESTED = 30
"""Different words for which others are looked for: each takes a tenth of a second."""


@dataclass(frozen=True, slots=True)
class Text:
    """One Welsh text and where it stands."""

    file: str
    line: int
    text: str
    names: frozenset[str]
    """Words with a capital in the English beside it: one that stands in both is a name."""

    def unknown(self, speller: "Speller") -> Iterator[str]:
        """Words that nobody knows, each once."""
        for word in dict.fromkeys(words(self.text)):
            head = word.replace("\u2019", "'").partition("'")[0]
            if not {word, head} & self.names and not speller.knows(word):
                yield word


@dataclass(slots=True)
class Memory:
    """Words that were looked up before, good or not, so that a second run takes a moment."""

    file: Path | None
    key: str
    """Changes with the dictionary: what another one knew says nothing."""
    known: dict[str, bool] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path | None, version: str) -> "Memory":
        """Read from `folder`; an empty memory where there is none, or none for this dictionary."""
        key = hashlib.sha256(version.encode()).hexdigest()[:16]
        memory = cls(folder / CACHE if folder is not None else None, key)
        try:
            held = json.loads(memory.file.read_text("utf-8")) if memory.file is not None else {}
            if held.get("key") == key:
                memory.known = {str(word): bool(good) for word, good in held["known"].items()}
        except (OSError, ValueError, KeyError, AttributeError):
            return memory
        return memory

    def asked(self, word: str, look: Callable[[str], bool]) -> bool:
        if word not in self.known:
            self.known[word] = look(word)
        return self.known[word]

    def save(self) -> None:
        if self.file is not None:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            self.file.write_text(json.dumps({"key": self.key, "known": self.known}, ensure_ascii=False), "utf-8")


class Speller:
    """The dictionary and the project's own words together."""

    def __init__(self, dictionary: Dictionary, own: SpellingFile, memory: Memory) -> None:
        self._dictionary = dictionary
        self._memory = memory
        self._own = {folded(word) for word in own.all()}
        self._own.update(form for word in own.welsh for form in mutated(word))

    def knows(self, word: str) -> bool:
        """True for a word that may stand: of the dictionary, of the project's list, or put together of such."""
        plain = word.replace("\u2019", "'").strip("'")
        if self._single(plain):
            return True
        head, mark, clitic = plain.rpartition("'")
        if mark and clitic.lower() in _CLITICS and self.knows(head):
            return True
        parts = plain.split("-")
        return len(parts) > 1 and all(part and self._single(part) for part in parts)

    def _single(self, word: str) -> bool:
        small = folded(word)
        return small in self._own or len(small) == 1 or self._memory.asked(word, self._dictionary.knows)

    def nearest(self, word: str) -> tuple[str, ...]:
        """Words one slip away, in the order in which slips are made."""
        small = word.lower()
        tried = dict.fromkeys(_slips(small))
        found = (one for one in tried if one != small and self._dictionary.knows(one))
        return tuple(one for _, one in zip(range(SUGGESTIONS), found, strict=False))


def spelling(texts: Iterable[Text], speller: Speller) -> Iterator[Fault]:
    """Every word that nobody knows, at its line, with what may have been meant."""
    meant: dict[str, tuple[str, ...]] = {}
    for one in texts:
        for word in one.unknown(speller):
            if word not in meant:
                meant[word] = speller.nearest(word) if len(meant) < SUGGESTED else ()
            near = meant[word]
            hint = f": perhaps {', '.join(near)}" if near else ""
            yield Fault(one.file, one.line, f"'{word}' is not in the Welsh dictionary{hint}", blocks=False)


def mutations(texts: Iterable[Text], dictionary: Dictionary, own: SpellingFile) -> Iterator[Fault]:
    """Every mutation in doubt, at its line. A note: the rules cannot see who a word belongs to."""
    kept = set(map(folded, (*own.same(), *own.unmutated)))
    for one in texts:
        for doubt in dictionary.doubts(_plain(one.text, " ; ")):
            if folded(doubt.word).partition("'")[0] in kept or _stays(doubt):
                continue
            said = " or ".join(f"'{word}'" for word in doubt.suggestions)
            message = f"'{doubt.after} {doubt.word}': perhaps {said} ({doubt.rule})"
            yield Fault(one.file, one.line, message, blocks=False)


def _stays(doubt: Doubt) -> bool:
    """Names of people keep their form, and `neu` mutates no verb that says who acts."""
    return doubt.word[:1].isupper() or (doubt.after == "neu" and doubt.word.endswith(_ACTING))


def words(text: str) -> list[str]:
    """The words of a text, without contacts in braces, addresses, commands and numbers."""
    return [found.group() for found in _WORD.finditer(_plain(text))]


def welsh(got: Gathered) -> Iterator[Text]:
    """Every Welsh text of the content that people read. What people ask is theirs, and not spelt for them."""
    for file, document in got.documents.items():
        if not file.startswith("words/"):
            said = list(pairs(document.value))
            names = _names(texts.get("en", "") for _, texts in said)
            for at, texts in said:
                if "cy" in texts and at[-1] not in MADE_UP:
                    yield Text(file, document.line((*at, "cy")), texts["cy"], names)
    held, english = got.words.get(Lang.CY), got.words.get(Lang.EN)
    names = _names(text for _, text in english.said()) if english is not None else frozenset()
    for loc, text in held.said() if held is not None else ():
        if not str(loc[-1]).startswith(TYPED) and held is not None:
            yield Text(held.document.file, held.document.line(loc), text, names)


def _names(english: Iterable[str]) -> frozenset[str]:
    """Words with a capital. The first of a sentence has one too: no Welsh word is spelt like one by a slip."""
    names = {word for text in english for word in words(text) if any(map(str.isupper, word))}
    return frozenset(names | {part for word in names for part in word.split("-")})


def _plain(text: str, instead: str = " ") -> str:
    return _SKIPPED.sub(instead, SLOT.sub(instead, text))


def _slips(word: str) -> Iterator[str]:
    """Every word one slip away: two letters swapped, one wrong, one missing, one too many."""
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    yield from (head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1)
    yield from (head + letter + tail[1:] for head, tail in cuts if tail for letter in _LETTERS)
    yield from (head + tail[1:] for head, tail in cuts if tail)
    yield from (head + letter + tail for head, tail in cuts for letter in _LETTERS)
