"""Codes that people read aloud and type back: an officer's reference and a reporter's receipt.

Crockford's alphabet, so that O and 0, I, L and 1 cannot be mistaken for one another.
"""

import re

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_FORGIVEN = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BETWEEN = re.compile(r"[\s\-‐‑‒–—−_.·]+")
REFERENCE_LENGTH = 6
RECEIPT_LENGTH = 12


class TooFewBytes(ValueError):
    """There were not enough random bytes for a code."""


def reference(random_bytes: bytes) -> str:
    """A reference of six characters (30 bits) from at least four random bytes. Raises TooFewBytes."""
    return _code(random_bytes, REFERENCE_LENGTH)


def receipt(random_bytes: bytes) -> str:
    """A receipt of twelve characters (60 bits) from at least eight random bytes. Raises TooFewBytes."""
    return _code(random_bytes, RECEIPT_LENGTH)


def shown_reference(code: str) -> str:
    """`4QJ2T9` as `4QJ2-T9`."""
    return f"{code[:4]}-{code[4:]}"


def shown_receipt(code: str) -> str:
    """Twelve characters in groups of four."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def read_code(typed: str) -> str | None:
    """A reference or receipt as somebody typed it, made canonical; None where it is neither."""
    if len(typed) > 100:
        return None
    code = _BETWEEN.sub("", typed).upper().translate(_FORGIVEN)
    if len(code) not in (REFERENCE_LENGTH, RECEIPT_LENGTH) or any(sign not in _ALPHABET for sign in code):
        return None
    return code


def _code(random_bytes: bytes, length: int) -> str:
    if len(random_bytes) * 8 < length * 5:
        raise TooFewBytes
    number = int.from_bytes(random_bytes, "big")
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))
