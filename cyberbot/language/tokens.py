"""A text as comparable words: case, accents and endings folded, British and American spellings made one.

Apart because search, spelling tolerance and language detection must all see the same words.
"""

import re
import unicodedata
from functools import lru_cache
from types import MappingProxyType

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})
_ONE_WORD = MappingProxyType(
    {
        "wi-fi": "wifi", "e-mail": "email", "e-mails": "emails", "e-bost": "ebost", "e-byst": "ebyst",
        "log-in": "login", "log in": "login", "set-up": "setup", "back up": "backup", "back-up": "backup",
        "2 step": "twostep", "two step": "twostep", "two-step": "twostep", "2-step": "twostep",
        "two factor": "twostep", "two-factor": "twostep", "multi-factor": "twostep", "multi factor": "twostep",
        "2 factor": "twostep", "2-factor": "twostep", "dau gam": "twostep", "dau-gam": "twostep",
        "pass key": "passkey", "pass keys": "passkeys", "pass word": "password", "pass words": "passwords",
        "smart phone": "phone", "cyber-security": "cyber security", "cybersecurity": "cyber security",
        "cyberattack": "cyber attack", "cyber-attack": "cyber attack", "on-line": "online", "on line": "online",
    }
)  # fmt: skip
_JOINED = re.compile(r"\b(?:" + "|".join(re.escape(key) for key in sorted(_ONE_WORD, key=len, reverse=True)) + r")\b")
_SAME = MappingProxyType(
    {
        "2fa": "twostep", "mfa": "twostep", "pw": "password", "pwd": "password", "passcode": "password",
        "pc": "computer", "laptop": "computer", "desktop": "computer", "mobile": "phone", "smartphone": "phone",
        "iphone": "phone", "handset": "phone", "sms": "text", "msg": "message", "msgs": "message", "pic": "picture",
        "pics": "picture", "photo": "picture", "photos": "picture", "acct": "account", "colour": "color",
        "organization": "organisation", "organizations": "organisation", "licence": "license", "defence": "defense",
        "programme": "program", "centre": "center", "cheque": "check", "company": "business", "firm": "business",
        "companies": "business", "firms": "business", "businesses": "business", "kids": "child", "kid": "child",
        "children": "child", "son": "child", "daughter": "child", "u": "you", "ur": "your", "wot": "what",
        "cv": "resume", "mum": "parent", "dad": "parent", "pupils": "pupil", "lads": "lad",
        "ddosing": "ddos", "booter": "booter", "stresser": "booter", "wifi": "wifi", "broadband": "internet",
    }
)  # fmt: skip
_STOP_WORDS = (
    "a an the and or of to in on at for with by from is are was were be been am i im ive id we our us my me you your "
    "he she it its they them their this that these those do does did done can could should would will shall have has "
    "had what how when where who why which if so as but not no yes there here about any some get got go just up out "
    "all one into than then too very now say says tell me need want know like really also because "
    "y yr i a ac o ar yn am mae ydy yw dw dwi ydw fy ei ein eich eu sut beth pwy ble pam os neu na nid wedi gan at "
    "fi ni chi nhw fo hi e oes rwy rydw rydym sydd bod hyn hynny un wrth dan efo gyda mi roedd ydi ydyn medra alla "
    "isio eisiau angen"
)
STOP = frozenset(_STOP_WORDS.split())
"""Words too common to tell a subject, English then Welsh."""


def fold(text: str) -> str:
    """Lower case, without accents or typographic quotes, white space made single. Length may change."""
    upper = unicodedata.normalize("NFKD", text.translate(_QUOTES))
    plain = unicodedata.normalize("NFKD", upper.casefold()).translate(_QUOTES)
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign) and unicodedata.category(sign) != "Cf")
    return " ".join(kept.split())


def tokens(text: str) -> tuple[str, ...]:
    """The words that carry meaning, folded and lightly stemmed, in order, repeats kept."""
    joined = _JOINED.sub(lambda found: _ONE_WORD[found.group()], fold(text))
    words = (word.replace("'s", "").replace("'", "") for word in _WORD.findall(joined))
    return tuple(stem(_SAME.get(word, word)) for word in words if word and word not in STOP)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word without common English and Welsh endings. Light: a wrong join costs more than a missed one."""
    if len(word) <= 3 or word.isdigit():
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(instead) >= 3:
            word = word[: -len(ending)] + instead
            break
    if len(word) > 4 and word[-1] == word[-2] and word[-1] in "bdgklmnprt":
        word = word[:-1]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


_ENDINGS = (
    ("iadau", "iad"), ("eiriau", "air"), ("feydd", "fa"), ("isation", "is"), ("ization", "is"), ("ising", "is"),
    ("izing", "is"), ("ised", "is"), ("ized", "is"), ("ise", "is"), ("ize", "is"), ("ations", "at"), ("ation", "at"),
    ("ically", "ic"), ("fully", "ful"), ("ings", ""), ("ing", ""), ("iest", "y"), ("ies", "y"), ("ied", "y"),
    ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ers", "er"), ("ed", ""), ("es", "e"),
    ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""), ("iau", ""), ("au", ""), ("ion", ""), ("oedd", ""),
)  # fmt: skip
