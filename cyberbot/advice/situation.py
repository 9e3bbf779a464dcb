"""A reader's situation, where it changes the advice: nation, audience, size, device. And how a question tells it.

Apart from the search: a situation never decides which card answers, only which part of it comes first.
"""

import re
from enum import StrEnum

from cyberbot.language.tokens import fold

LONGEST = 2_000
"""Characters of a question that are looked at."""


class Situation(StrEnum):
    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"
    PUBLIC = "public"
    ORGANISATION = "organisation"
    YOUNG_PERSON = "young-person"
    PARENT_TEACHER = "parent-teacher"
    SOLE_TRADER = "sole-trader"
    SMALL = "small"
    LARGE = "large"
    IPHONE = "iphone"
    ANDROID = "android"
    WINDOWS = "windows"
    MAC = "mac"


_SAID = {
    Situation.ENGLAND: r"in england|english school|yn lloegr",
    Situation.WALES: r"wales|welsh (?:school|business|company|charity|law)|cymru|nghymru|gymru|wrexham|wrecsam",
    Situation.SCOTLAND: r"scotland|scottish|glasgow|edinburgh|yr alban",
    Situation.NORTHERN_IRELAND: r"northern ireland|belfast|gogledd iwerddon",
    Situation.ORGANISATION: r"(?:my|our|a|small|the) (?:business|company|firm|charity|shop|office|organisation)"
    r"|we are an? \w+|our (?:staff|customers|employees)|busnes|cwmni|elusen|ein staff",
    Situation.YOUNG_PERSON: r"i ?a?m (?:only )?1[0-7]|im in year (?:[7-9]|1[0-3])|my (?:school|teacher|mum|dad) "
    r"|dwi'n 1[0-7]|rwy'n 1[0-7]|fy athro",
    Situation.PARENT_TEACHER: r"my (?:son|daughter|child|children|kids?|teenager|pupils?|students?|class)"
    r"|fy (?:mab|merch|mhlentyn|mhlant)|fy nisgyblion",
    Situation.SOLE_TRADER: r"sole trader|self[- ]employed|freelanc\w+|one[- ]man band|unig fasnachwr|hunangyflogedig",
    Situation.SMALL: r"small (?:business|company|firm|charity|office)|\b(?:two|three|four|five|six) (?:staff|of us)"
    r"|busnes bach|cwmni bach",
    Situation.LARGE: r"(?:large|big) (?:business|company|organisation)|enterprise|[1-9]\d{2,} (?:staff|employees|users)"
    r"|cwmni mawr",
    Situation.IPHONE: r"iphone|ipad|ios|apple phone",
    Situation.ANDROID: r"android|samsung|pixel phone|huawei",
    Situation.WINDOWS: r"windows",
    Situation.MAC: r"mac|macbook|imac|macos",
}
_PATTERNS = tuple((situation, re.compile(rf"\b(?:{said})\b")) for situation, said in _SAID.items())


def read(question: str) -> frozenset[Situation]:
    """The situations that the question says outright, in either language. None is guessed."""
    folded = fold(question[:LONGEST])
    return frozenset(situation for situation, pattern in _PATTERNS if pattern.search(folded))
