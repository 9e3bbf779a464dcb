"""Whether a text is Welsh or English, from small words that only one of them has. None when the text does not say.

Apart because a person who writes Welsh should be answered in Welsh from the first line, without being asked.
"""

import re

from cyberbot.language.lang import Lang
from cyberbot.language.tokens import fold

_WELSH = frozenset(
    "a'i a'r ac ar beth ble bod bwy byd bydd cael cafodd cefais chi chwi colli cwmni cwrs cyfri cyfrif"
    " cyfrinair cymraeg cyn ddim ddylwn diolch doedd does dros drwy dw dweud dwi dwin dych dydd dyn dywedodd"
    " ebost efo ei eich ein eisiau eto ewch fel ffon fi fod fusnes fy fyddai gael gallaf gan gen gennyf gwaith"
    " gwefan gwneud gwybod gyda gyfer hacio heb heddiw heddlu hefyd helo helpu hon hwn hyn i'm i'w iawn ie isio"
    " llawer lle mae maen merch mewn mod mynd nac naddo nawr neges nes neu nhw ni nid o'n o'r oedd oes ond os"
    " pa pam pawb pryd pwy rhag rhaid rhif rhoi rhyw rhywbeth rhywun roedd rwan rwy rwyf sefyll sgam shwt siwr"
    " sut sy sydd symud trwy twyll unrhyw wedi wedi'i wedyn wir wnes wrth ydi ydw ydy ym ymlaen yn yng yr ysgol"
    " ysgrifennu yw".split()
)
_ENGLISH = frozenset(
    "a about an and anyone are be been but can could did do does for from get got had has have he help her his"
    " how i if im is it ive just me my not of on our please she should so somebody someone that the their them"
    " there these they this those to us was we were what when where which who why will with would you your".split()
)
_SHARED = frozenset("i a am me he y o an on at".split())
"""Words of both languages: they say nothing."""

_WELSH_ENDS = ("'n", "'r", "'u", "'w", "'i")
"""Short forms that lean on the word before: `dwi'n`, `o'r`, `a'i`."""

_WORD = re.compile(r"[a-z']+")
_LOOK = 1000
"""Characters that are looked at: a language shows in its first lines."""


def detect(text: str) -> Lang | None:
    """The language of `text`, or None where it is not sure. Mixed text goes by the more frequent small words."""
    words = [word for word in _WORD.findall(fold(text[:_LOOK])) if word not in _SHARED]
    welsh = sum(word in _WELSH or word.endswith(_WELSH_ENDS) for word in words)
    english = sum(word in _ENGLISH for word in words)
    if welsh > english and (welsh >= 2 or len(words) <= 2):
        return Lang.CY
    if english > welsh:
        return Lang.EN
    return None
