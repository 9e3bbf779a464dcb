"""What is checked of every text of a card or quiz: its names in braces, typed numbers, and how it speaks.

Works on the plain document, so that a file whose shape is wrong still has all its other faults named at once.
"""

from collections.abc import Collection, Iterator, Mapping

from cyberbot.library.addresses import short_codes, typed
from cyberbot.library.document import Document, Loc, Value
from cyberbot.library.faults import Fault
from cyberbot.library.schema.contacts import ContactFile
from cyberbot.library.schema.words import WordsFile
from cyberbot.library.slots import difference, slot_slips, slots

NOT_SAID = frozenset({"samples", "near", "must_say", "must_not_say"})
"""What people ask, and notes for editors: shown to nobody, so their wording is their own."""
MADE_UP = frozenset({"story"})
"""A made-up message of a quiz speaks as fraudsters do."""

TYPED = "also_"
"""Keys that start so hold what people type instead of a button, parted by bars."""

Contacts = Mapping[str, ContactFile]


def pairs(value: Value, at: Loc = ()) -> Iterator[tuple[Loc, dict[str, str]]]:
    """Every text in two languages, with its place. A language that is missing or no text is left out."""
    if isinstance(value, dict):
        if value and set(value) <= {"en", "cy"}:
            yield at, {lang: text for lang, text in value.items() if isinstance(text, str)}
            return
        for key, inner in value.items():
            if at or key not in NOT_SAID:
                yield from pairs(inner, (*at, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from pairs(inner, (*at, number))


def numbers(contacts: Contacts) -> dict[str, str]:
    """Every number of contacts.yaml, with its name in braces: of the contact that is named like it, where one is."""
    held: dict[str, str] = {}
    for name, contact in contacts.items():
        for field, number in (("phone", contact.phone), ("text", contact.text)):
            if number and (number not in held or name == number):
                held[number] = f"{{{name}.{field}}}"
    return held


def text_faults(document: Document, contacts: Contacts | None, figures: Collection[str] | None = ()) -> Iterator[Fault]:
    """Faults that would show a wrong or missing number. Without contacts (their file is broken) names are not tried.

    `figures` are the ids of figures.yaml; None where that file is broken.
    """
    held = numbers(contacts or {})
    for at, said in pairs(document.value):
        for lang, text in said.items():
            slips = list(typed(text, held))
            if at == ("title",) and slots(text):
                slips.append("a title has no names in braces: it stands on buttons, where nothing is filled in")
            elif contacts is not None:
                slips.extend(slot_slips(text, contacts, own=False, figures=figures))
            for slip in slips:
                yield Fault(document.file, document.line((*at, lang)), slip)
        if len(said) == 2:
            differs = difference(said["en"], said["cy"])
            if differs:
                yield Fault(document.file, document.line((*at, "cy")), differs)


def code_faults(document: Document, contacts: Contacts) -> Iterator[Fault]:
    """Where a card's body says a short code that people cannot press."""
    held = numbers(contacts)
    for at, said in pairs(document.value):
        if at[-1] != "title":
            for lang, text in said.items():
                for slip in short_codes(text, held):
                    yield Fault(document.file, document.line((*at, lang)), slip, blocks=False)


def words_faults(words: WordsFile, contacts: Contacts | None) -> Iterator[Fault]:
    """As `text_faults`, for the service's own sentences, whose bare names the service fills in."""
    held = numbers(contacts or {})
    for loc, text in words.said():
        # A sentence that is an address and nothing else is a setting of the page, such as where "leave" leads.
        slips = [] if text.startswith("https://") and " " not in text else list(typed(text, held))
        if contacts is not None:
            slips.extend(slot_slips(text, contacts, own=True))
        for slip in slips:
            yield Fault(words.document.file, words.document.line(loc), f"{'.'.join(map(str, loc))}: {slip}")
