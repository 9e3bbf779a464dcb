"""How long a text may be for a reader: a first answer in a minute, quiz options that do not give the answer away.

Apart from `limits`, whose numbers are Telegram's: these are the service's own.
"""

from collections.abc import Iterator
from itertools import chain

from cyberbot.language.lang import Lang
from cyberbot.library.ages import words_of
from cyberbot.library.document import Document, Loc
from cyberbot.library.faults import Fault

MINUTE = 200
"""English words of a first answer: what people read on a phone in a minute."""
SECOND = 300
"""English words behind "Tell me more"."""
FLOOR = 25
"""Characters that an option is taken to have at least, so that "Yes" may stand beside a short sentence."""
_FIRST = ("title", "lead", "urgent", "steps")
_MORE = ("why", "avoid", "more")


def answer_faults(document: Document) -> Iterator[Fault]:
    """A card whose first answer, or whose "Tell me more", takes too long to read."""
    for keys, most, what in ((_FIRST, MINUTE, "the first answer"), (_MORE, SECOND, "'Tell me more'")):
        count = sum(words_of(document.at((key,))) for key in keys)
        if count > most:
            longest = max(keys, key=lambda key: words_of(document.at((key,))))
            message = f"{what} has {count} English words: at most {most}"
            yield Fault(document.file, document.line((longest,)), message, blocks=False)


def option_faults(document: Document) -> Iterator[Fault]:
    """Options of a question of which the longest is more than twice the shortest: people pick the long one."""
    questions = document.at(("questions",))
    for number in range(len(questions) if isinstance(questions, list) else 0):
        if document.at(("questions", number, "kind")) != "true_false":
            for lang in Lang:
                yield from _uneven(document, list(_options(document, ("questions", number, "options"), lang)))


def _options(document: Document, at: Loc, lang: Lang) -> Iterator[tuple[Loc, str]]:
    listed = document.at(at)
    for place in range(len(listed) if isinstance(listed, list) else 0):
        loc: Loc = (*at, place, "text", lang.value)
        text = document.at(loc)
        if isinstance(text, str):
            yield loc, text


def _uneven(document: Document, options: list[tuple[Loc, str]]) -> Iterator[Fault]:
    if len(options) < 2:
        return
    loc, longest = max(options, key=lambda one: len(one[1]))
    shortest = min(len(text) for _, text in options)
    if len(longest) > 2 * max(shortest, FLOOR):
        message = (
            f"this option has {len(longest)} characters, the shortest {shortest}: "
            f"at most twice as many ({FLOOR} count as the least)"
        )
        yield Fault(document.file, document.line(loc), message, blocks=False)


def length_faults(document: Document) -> Iterator[Fault]:
    """Both, for whichever the file is."""
    return chain(answer_faults(document), option_faults(document))
