"""What a card must say and must not say: statements that stay with it, tried on its texts at every check.

Apart from wording because these are the card's own facts. A text is compared as people read it, contacts filled in,
and as it is written, so that a statement may name `{report-fraud.phone}` as well as the number.
"""

from collections.abc import Iterator

from cyberbot.language.lang import Lang
from cyberbot.library.document import Document, Loc
from cyberbot.library.faults import Fault
from cyberbot.library.limits import Contacts, filled
from cyberbot.library.phrase import folded, phrase
from cyberbot.library.texts import pairs

_LANGUAGE = {Lang.EN: "English", Lang.CY: "Welsh"}


def statement_faults(document: Document, contacts: Contacts) -> Iterator[Fault]:
    """Each statement that the card no longer makes, and each trap that it holds, at the statement's own line."""
    if not document.at(("must_say",)):
        yield Fault(document.file, 1, "must_say: names no fact that this card must keep", blocks=False)
    said = {lang: list(_texts(document, lang, contacts)) for lang in Lang}
    for at, statement in _statements(document, "must_say"):
        for lang in Lang:
            wanted = statement.get(lang.value)
            if isinstance(wanted, str) and not _held(wanted, said[lang]):
                message = f"must_say: the {_LANGUAGE[lang]} no longer holds '{wanted}'"
                yield Fault(document.file, document.line((*at, lang.value)), message, blocks=False)
    for at, statement in _statements(document, "must_not_say"):
        for lang in Lang:
            traps = statement.get(lang.value)
            for number, trap in enumerate(traps if isinstance(traps, list) else ()):
                if isinstance(trap, str) and (where := _held(trap, said[lang])):
                    message = f"must_not_say: line {document.line(where)} holds '{trap}'"
                    yield Fault(document.file, document.line((*at, lang.value, number)), message, blocks=False)


def _texts(document: Document, lang: Lang, contacts: Contacts) -> Iterator[tuple[Loc, str]]:
    for at, said in pairs(document.value):
        text = said.get(lang.value)
        if text is not None:
            yield (*at, lang.value), folded(text)
            yield (*at, lang.value), folded(filled(text, lang, contacts))


def _held(wanted: str, said: list[tuple[Loc, str]]) -> Loc | None:
    """Where the phrase stands; None where it does not."""
    looked = phrase(wanted, whole=False)
    return next((at for at, text in said if looked.search(text)), None)


def _statements(document: Document, key: str) -> Iterator[tuple[Loc, dict[str, object]]]:
    listed = document.at((key,))
    for number, statement in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(statement, dict):
            yield (key, number), dict(statement)
