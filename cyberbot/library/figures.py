"""Figures of the law and statistics: none is typed in a card or quiz, and none shares its id with a contact.

Apart from the other checks because a figure changes by Act or by survey, and one edit of `figures.yaml` must mend all.
"""

import re
from collections.abc import Collection, Iterator

from cyberbot.language.lang import Lang
from cyberbot.library.document import Document
from cyberbot.library.faults import Fault
from cyberbot.library.schema.figures import FiguresFile
from cyberbot.library.slots import SLOT
from cyberbot.library.texts import pairs

FILE = "figures.yaml"

_NUMBER_EN = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|twenty|one)"
    r"(?:[- ](?:and[- ]a[- ]half))?"
)
_NUMBER_CY = (
    r"(?:\d[\d,.]*|un|dau|dwy|tri|tair|pedwar|pedair|pum|pump|chwe|chwech|saith|wyth|naw|deg|deng|deuddeg|deuddeng"
    r"|pedair ar ddeg|pedwar ar ddeg|pymtheg|pymtheng|ugain)"
)
_SHARE_EN = r"(?:one|two|three|four|five|six|seven|eight|nine|ten)"
_SHARE_CY = r"(?:un|dau|dwy|tri|tair|pedwar|pedair|pump|chwech|saith|wyth|naw|deg)"
_TERM_EN = r"(?:years?|months?)(?:['’]s?)?"
_TERM_CY = r"(?:[bmf]lynedd|[mf]is|[mf]isoedd|[bf]lwyddyn)"
_PRISON_EN = r"(?:prison|jail|custody|imprisonment|behind bars)"
_PRISON_CY = r"(?:(?:c|g|ngh|ch)archar\w*|dan glo)"

_TYPED: dict[Lang, tuple[re.Pattern[str], ...]] = {
    Lang.EN: (
        re.compile(r"\d[\d.,]*\s?(?:%|per ?cent\b|percent\b)", re.IGNORECASE),
        re.compile(rf"\b{_NUMBER_EN}[- ]{_TERM_EN} (?:\w+ ){{0,3}}?{_PRISON_EN}\b", re.IGNORECASE),
        re.compile(rf"\b{_PRISON_EN} (?:\w+ ){{0,5}}?{_NUMBER_EN}[- ]{_TERM_EN}", re.IGNORECASE),
        re.compile(rf"\b{_SHARE_EN} (?:in|out of) (?:every )?{_SHARE_EN}\b", re.IGNORECASE),
    ),
    Lang.CY: (
        re.compile(r"\d[\d.,]*\s?(?:%|y cant\b)", re.IGNORECASE),
        re.compile(rf"\b{_NUMBER_CY} {_TERM_CY} (?:\w+ ){{0,3}}?{_PRISON_CY}\b", re.IGNORECASE),
        re.compile(rf"\b{_PRISON_CY} (?:\w+ ){{0,5}}?{_NUMBER_CY} {_TERM_CY}", re.IGNORECASE),
        re.compile(rf"\b{_SHARE_CY} o bob {_SHARE_CY}\b", re.IGNORECASE),
    ),
}  # fmt: skip
"""A share of a whole, or a term in prison: what is a statistic or a penalty in any sentence. Everyday numbers (three
words, 72 hours, 14 days) stand in texts."""


def typed_figures(document: Document) -> Iterator[Fault]:
    """Figures that a card or quiz types. They show nothing wrong today, so they do not keep content from going live."""
    for at, said in pairs(document.value):
        for lang, text in said.items():
            for pattern in _TYPED[Lang(lang)]:
                found = pattern.search(SLOT.sub("§", text))
                if found:
                    slip = f"the figure '{found.group()}' is typed: name its key, such as {{cma-1.figure}}"
                    yield Fault(document.file, document.line((*at, lang)), slip, blocks=False)
                    break


def figure_faults(
    document: Document, figures: FiguresFile, contacts: Collection[str] | None, sources: Collection[str] | None
) -> Iterator[Fault]:
    """Sources that are not there, ids that a contact has, and names in braces, which figures do not fill in."""
    for name, figure in figures.figures.items():
        if contacts is not None and name in contacts:
            slip = f"the id '{name}' is a contact's: a name in braces must mean one thing"
            yield Fault(FILE, document.line(("figures", name)), slip)
        for number, source in enumerate(figure.sources):
            if sources is not None and source not in sources:
                line = document.line(("figures", name, "sources", number))
                yield Fault(FILE, line, f"sources.yaml has no source '{source}'")
    for at, said in pairs(document.value):
        for lang, text in said.items():
            if SLOT.search(text):
                slip = "a figure's own texts have no names in braces: they are shown as they stand"
                yield Fault(FILE, document.line((*at, lang)), slip)
