"""What Telegram will carry, tried on every card and question in both languages before anyone meets it.

Apart because these are another party's numbers (core.telegram.org/bots/api, sendMessage): 4,096 characters after markup
is taken away, counted as UTF-16 units.
"""

from collections.abc import Iterator, Mapping

from cyberbot.language.lang import Lang
from cyberbot.library.document import Loc
from cyberbot.library.schema.card import CardFile
from cyberbot.library.schema.contacts import ContactFile, SourceFile
from cyberbot.library.schema.entry import Text
from cyberbot.library.schema.question import (
    ChoiceFile,
    MatchFile,
    OrderFile,
    PollFile,
    QuestionFile,
    SortFile,
    SpotFile,
)
from cyberbot.library.schema.quiz import QuizFile
from cyberbot.library.slots import SLOT

MESSAGE = 4096
AROUND = 300
"""Kept free for what the service adds: dates, the draft mark, a note on Welsh, headings, the progress of a quiz."""
LABEL = 80
"""Characters of a card's or quiz's title, which stands on a button. Longer ones are cut off on a phone."""
OPTION = 200
"""Characters of a quiz option: six of them, a story and the question share a message."""

Contacts = Mapping[str, ContactFile]
Sources = Mapping[str, SourceFile]


def units(text: str) -> int:
    """The length as Telegram counts it."""
    return len(text.encode("utf-16-le")) // 2


def filled(text: str, lang: Lang, contacts: Contacts) -> str:
    """The text with its contacts written out. A contact that is not there is another check's fault."""

    def value(name: str, field: str | None) -> str:
        contact = contacts.get(name)
        if contact is None or field is None:
            return name
        found = getattr(contact, field)
        return (of(found, lang) if isinstance(found, Text) else found) or name

    return SLOT.sub(lambda found: value(found.group(1), found.group(2)), text)


def of(text: Text | None, lang: Lang) -> str:
    if text is None:
        return ""
    return text.en if lang is Lang.EN else text.cy


def card_slips(card: CardFile, contacts: Contacts, sources: Sources) -> Iterator[tuple[Loc, str]]:
    """Where the card is too long, and how. It is shown in two messages, each with its sources."""
    for lang in Lang:
        urgent, title = card.urgent, of(card.title, lang)
        stands_on = _sources(card.sources, sources)
        first = [
            title,
            of(card.lead, lang),
            *([of(urgent.title, lang), of(urgent.text, lang)] if urgent else []),
            *([_contact(name, lang, contacts) for name in urgent.contacts] if urgent else []),
            *(f"1. {of(step, lang)}" for step in card.steps),
            # A question may name several situations at once; each brings a heading of its own.
            *(f"{variant.situation}{' ' * 20}{of(text, lang)}" for variant in card.variants for text in variant.texts),
        ]
        more = [
            title,
            of(card.why, lang),
            *(f"• {of(avoid, lang)}" for avoid in card.avoid),
            *(of(text, lang) for text in card.more),
            *(f"• {_contact(name, lang, contacts)}" for name in card.help),
        ]
        yield from _over((), "the first answer", [*first, stands_on], lang, contacts)
        yield from _over(("more",), "'Tell me more'", [*more, stands_on], lang, contacts)
        yield from _label(("title", lang.value), title)


def quiz_slips(quiz: QuizFile, contacts: Contacts, sources: Sources) -> Iterator[tuple[Loc, str]]:
    """Where the quiz is too long, and how."""
    for lang in Lang:
        opening = [of(quiz.title, lang), of(quiz.intro, lang), *(of(aim, lang) for aim in quiz.aims)]
        ending = [of(quiz.outro, lang), *(_contact(name, lang, contacts) for name in quiz.help)]
        yield from _over(("intro",), "the opening", opening, lang, contacts)
        yield from _over(("outro",), "the ending", ending, lang, contacts)
        yield from _label(("title", lang.value), of(quiz.title, lang))
        for number, question in enumerate(quiz.questions):
            stands_on = _sources(question.sources, sources)
            yield from _question(("questions", number), question, lang, contacts, stands_on)


def _question(
    at: Loc, question: QuestionFile, lang: Lang, contacts: Contacts, stands_on: str
) -> Iterator[tuple[Loc, str]]:
    placed = _answers(question)
    options = [of(text, lang) for _, text in placed]
    asked = [of(question.story, lang), of(question.text, lang), *options]
    told = [of(question.explain, lang), *options, *(of(why, lang) for why in _whys(question)), stands_on]
    yield from _over(at, f"the question '{question.id}'", asked, lang, contacts)
    yield from _over((*at, "explain"), f"the explanation of '{question.id}'", told, lang, contacts)
    for (where, _), option in zip(placed, options, strict=True):
        if units(option) > OPTION:
            yield (*at, *where, lang.value), f"an option has {units(option)} characters: at most {OPTION}"


def _answers(question: QuestionFile) -> list[tuple[Loc, Text]]:
    """Every text that is chosen or put in its place, with where it stands in the question."""
    found: list[tuple[str, int, str, Text]]
    match question:
        case ChoiceFile() | PollFile():
            found = [("options", place, "text", option.text) for place, option in enumerate(question.options)]
        case SpotFile():
            found = [("parts", place, "text", part.text) for place, part in enumerate(question.parts)]
        case MatchFile():
            found = [("pairs", place, "left", pair.left) for place, pair in enumerate(question.pairs)]
            found += [("pairs", place, "right", pair.right) for place, pair in enumerate(question.pairs)]
        case SortFile():
            found = [("groups", place, "text", group.text) for place, group in enumerate(question.groups)]
            found += [("items", place, "text", item.text) for place, item in enumerate(question.items)]
        case OrderFile():
            found = [("items", place, "text", item.text) for place, item in enumerate(question.items)]
    return [((key, place, half), text) for key, place, half, text in found]


def _whys(question: QuestionFile) -> list[Text]:
    match question:
        case PollFile():
            return []
        case ChoiceFile():
            return [option.why for option in question.options]
        case SpotFile():
            return [part.why for part in question.parts]
        case MatchFile():
            return [pair.why for pair in question.pairs]
        case SortFile() | OrderFile():
            return [item.why for item in question.items]


def _over(at: Loc, what: str, parts: list[str], lang: Lang, contacts: Contacts) -> Iterator[tuple[Loc, str]]:
    length = units("\n\n".join(filled(part, lang, contacts) for part in parts if part))
    if length > MESSAGE - AROUND:
        language = "English" if lang is Lang.EN else "Welsh"
        yield (
            at,
            f"{what} has {length} characters in {language}: at most {MESSAGE - AROUND}, as Telegram carries {MESSAGE}",
        )


def _label(at: Loc, title: str) -> Iterator[tuple[Loc, str]]:
    if units(title) > LABEL:
        yield at, f"the title has {units(title)} characters: a button carries {LABEL}"


def _sources(names: tuple[str, ...], sources: Sources) -> str:
    """As long as the line of sources can get: every publisher and title."""
    held = [sources[name] for name in names if name in sources]
    return "\n".join(f"{source.publisher}: {source.title}" for source in held)


def _contact(name: str, lang: Lang, contacts: Contacts) -> str:
    contact = contacts.get(name)
    if contact is None:
        return name
    reach = [contact.phone, contact.text, contact.email, of(contact.hours, lang), of(contact.use_for, lang)]
    return "\n".join([of(contact.name, lang), *(part for part in reach if part)])
