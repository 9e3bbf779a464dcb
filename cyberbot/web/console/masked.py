"""Contact details with their middle hidden: enough to recognise, not enough to use.

Apart because it must leak nothing.
"""

import re

DOT = "•"
_EMAIL = re.compile(r"[^\s@<>,;]{1,64}@[^\s@<>,;]{1,255}")
_PHONE = re.compile(r"\+?\d[\d\s().-]{6,24}\d")
_LOOK = 1000


def masked(contact: str) -> str:
    """Phone numbers and email addresses in it, masked; nothing else of it, since the rest may be a name or a place."""
    text = contact[:_LOOK]
    found = [(match.start(), _email(match.group())) for match in _EMAIL.finditer(text)]
    rest = _EMAIL.sub(lambda match: " " * len(match.group()), text)
    found += [(match.start(), _phone(match.group())) for match in _PHONE.finditer(rest)]
    return ", ".join(shown for _, shown in sorted(found)) or DOT * 8


def _phone(number: str) -> str:
    digits = re.sub(r"\D", "", number)
    if len(digits) < 9:
        return DOT * len(digits)
    return f"{digits[:2]}{DOT * 3} {DOT * 3}{digits[-3:]}"


def _email(address: str) -> str:
    name, _, domain = address.partition("@")
    end = domain.rpartition(".")[2]
    return f"{name[:1]}{DOT * 3}@{DOT * 3}.{end if 2 <= len(end) <= 6 and end.isalpha() else DOT * 2}"
