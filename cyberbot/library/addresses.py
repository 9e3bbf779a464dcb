"""Phone numbers and addresses typed into a text, which belong in contacts.yaml and nowhere else.

Apart from wording because a wrong number does harm: these faults stop a reload, a long sentence does not.
"""

import re
from collections.abc import Iterator, Mapping

from cyberbot.library.slots import SLOT

_PHONE = re.compile(r"(?<![\d£.,(])(?:\+44 ?(?:\(0\))?|\(?0)(?:[ ()-]{0,2}\d){8,12}(?!\d)")
_DRAMA = re.compile(
    r"01632960\d{3}|07700900\d{3}|08081570\d{3}|0(?:113|114|115|116|117|118|121|131|141|151|161|191)4960\d{3}|02079460\d{3}|02890180\d{3}|02920180\d{3}|03069990\d{3}|09098790\d{3}"
)
"""Numbers that Ofcom keeps for drama: nobody has them, so made-up messages may."""
SHORT = 4
"""Digits. 999, 101, 159 and 7726 are names that do not change: headings and buttons may say them."""
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(
    r"(?:https?://|www\.)[^\s]+"
    r"|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:uk|wales|cymru|com|org|net|info|io|me|co|app|eu|gov|site|online|shop|xyz|top)\b(?:/[^\s]*)?",
    re.IGNORECASE,
)
_MADE_UP = re.compile(
    r"(?:^|[.@/])(?:[\w-]+\.)*(?:example(?:\.(?:com|org|net))?|test|invalid)(?:[/:?#][^\s]*)?[.,;:!?)\"']*$",
    re.IGNORECASE,
)
"""Names kept for examples (RFC 2606)."""
_ENDINGS = frozenset({"gov.uk", "police.uk", "nhs.uk", "ac.uk", "sch.uk", "gov.wales", "llyw.cymru", "co.uk", "org.uk"})
"""Endings a text may teach people to look for."""


def typed(text: str, numbers: Mapping[str, str]) -> Iterator[str]:
    """What is typed in the text and should be named by its contact. `numbers`: number → the name in braces to use."""
    text = SLOT.sub(" ", text)
    for found in _EMAIL.finditer(text):
        if not _MADE_UP.search(found.group()):
            yield f"the email address {found.group()} is typed: name its contact, such as {{sers.email}}"
    for found in _WEB.finditer(_EMAIL.sub(" ", text)):
        address = found.group().rstrip(".,;:!?)\"'")
        if address.lower() not in _ENDINGS and not _MADE_UP.search(address):
            yield f"the web address {address} is typed: name its contact, such as {{report-fraud.web}}"
    said: dict[str, str] = {}
    for found in _PHONE.finditer(text):
        digits = re.sub(r"[^\d+]", "", found.group()).replace("+44", "0")
        if not _DRAMA.fullmatch(digits):
            said[found.group().strip()] = "name its contact, such as {report-fraud.phone}"
    for number, name in numbers.items():
        if len(number) > SHORT and _stands(number, text):
            said[number] = f"write {name}"
    for number, instead in sorted(said.items()):
        yield f"the number {number} is typed: {instead}"


def short_codes(text: str, numbers: Mapping[str, str]) -> Iterator[str]:
    """Short codes that are typed where a person would want to press them."""
    text = SLOT.sub(" ", text)
    for number, name in numbers.items():
        if len(number) <= SHORT and _stands(number, text):
            yield f"the number {number} is typed: write {name}, so that people can press it"


def _stands(number: str, text: str) -> bool:
    # Nearly no text holds the number at all, and every text is tried with every number.
    if number not in text:
        return False
    return re.search(rf"(?<![\d£.,:/-]){re.escape(number)}(?![\d%]|[.,:/]\d)", text) is not None
