"""Where a text does not speak as the service does: the wording rules, and in Welsh the words of the glossary.

Works on the plain documents, like `texts`; apart because these faults never keep a correction from going live.
"""

from collections.abc import Iterator

from cyberbot.language.lang import Lang
from cyberbot.library.document import Document
from cyberbot.library.faults import Fault
from cyberbot.library.house import House
from cyberbot.library.phrase import folded
from cyberbot.library.schema.words import WordsFile
from cyberbot.library.terms import term_slips
from cyberbot.library.texts import MADE_UP, TYPED, pairs
from cyberbot.library.wording import wording_slips


def manner_faults(document: Document, house: House) -> Iterator[Fault]:
    """Of a card, quiz, journey, or the texts of contacts."""
    said = list(pairs(document.value))
    around = {lang: folded(" ".join(texts.get(lang.value, "") for _, texts in said)) for lang in Lang}
    for at, texts in said:
        if at and at[-1] in MADE_UP:
            continue
        for lang, text in texts.items():
            for slip in _slips(text, Lang(lang), house, around[Lang(lang)]):
                yield Fault(document.file, document.line((*at, lang)), slip, blocks=False)


def words_manner(words: WordsFile, house: House) -> Iterator[Fault]:
    """Of the service's own sentences."""
    for loc, text in words.said():
        if str(loc[-1]).startswith(TYPED):
            continue
        for slip in _slips(text, words.lang, house, ""):
            message = f"{'.'.join(map(str, loc))}: {slip}"
            yield Fault(words.document.file, words.document.line(loc), message, blocks=False)


def _slips(text: str, lang: Lang, house: House, around: str) -> Iterator[str]:
    yield from wording_slips(text, lang, house.rules, around)
    if lang is Lang.CY:
        yield from term_slips(text, house.terms)
