"""What a password must be, and its hash: 15 characters or more, nothing a guesser tries first, no other rule.

Apart from sign-in because the rules are pure and the hash is slow. After OWASP ASVS 5.0 section 6.2.
"""

import re
from enum import StrEnum
from unicodedata import normalize

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from cyberbot.desk.common_passwords import COMMON, GUESSED_FIRST

LEAST = 15
MOST = 256
_PLAIN = str.maketrans("013457@$!|l", "oieastasiii")
"""Signs that stand for letters; i and l become one, since 1 stands for both."""
_ROWS = ("qwertyuiopasdfghjklzxcvbnm", "abcdefghijklmnopqrstuvwxyz", "1234567890", "qazwsxedcrfvtgbyhnujmikolp")
_LEAST_OWN_LETTERS = 8


class PasswordFault(StrEnum):
    """Why a password is refused; a key of the words (`console.password.<value>`)."""

    SHORT = "short"
    LONG = "long"
    COMMON = "common"
    REPEATED = "repeated"
    NAMED = "named"
    """Little is left of it without names and words that a guesser knows: the officer, the unit, the police."""


def canonical(password: str) -> str:
    """The password as it is judged and hashed: the same keys pressed on two systems give the same text."""
    return normalize("NFKC", password)


def fault(password: str, officer_name: str) -> PasswordFault | None:
    """Why this password may not be taken; None where it may."""
    text = canonical(password)
    if len(text) < LEAST:
        return PasswordFault.SHORT
    if len(text) > MOST:
        return PasswordFault.LONG
    low = text.casefold()
    joined = re.sub(r"[\s'’_.-]", "", low)
    if joined in COMMON or joined.translate(_PLAIN) in {common.translate(_PLAIN) for common in COMMON}:
        return PasswordFault.COMMON
    if _repeats(low) or _walks(low):
        return PasswordFault.REPEATED
    if _own_letters(low, officer_name) < _LEAST_OWN_LETTERS:
        return PasswordFault.NAMED
    return None


def _repeats(low: str) -> bool:
    """One piece over and over, or hardly any different characters."""
    return re.fullmatch(r"(.{1,12}?)\1+.{0,3}", low) is not None or len(set(low)) < 6


def _walks(low: str) -> bool:
    """Mostly a walk along the keyboard or the alphabet, either way."""
    letters = re.sub(r"[^a-z0-9]", "", low)
    walked = 0
    at = 0
    while at < len(letters):
        step = max((_run(letters[at:], row) for line in _ROWS for row in (line, line[::-1])), default=0)
        walked += step if step >= 4 else 0
        at += max(step, 1)
    return bool(letters) and walked >= 0.7 * len(letters)


def _run(text: str, row: str) -> int:
    """How many first characters of `text` follow one another in `row`."""
    start = row.find(text[0])
    length = 0
    while start >= 0 and length < len(text) and start + length < len(row) and text[length] == row[start + length]:
        length += 1
    return length


def _own_letters(low: str, officer_name: str) -> int:
    """Letters that are left when names, guessed words, figures and signs are taken away."""
    rest = low.translate(_PLAIN)
    words = {part for part in re.split(r"\W+", officer_name.casefold()) if len(part) > 2} | GUESSED_FIRST
    for word in sorted(words, key=len, reverse=True):
        rest = rest.replace(word.translate(_PLAIN), " ")
    return sum(character.isalpha() for character in rest)


class Hasher:
    """argon2id with the library's parameters (RFC 9106, low memory)."""

    def __init__(self) -> None:
        self._argon = PasswordHasher()
        self._nobody = self._argon.hash("the password of nobody at all")

    def hash(self, password: str) -> str:
        return self._argon.hash(canonical(password))

    def fits(self, password_hash: str | None, password: str) -> bool:
        """Whether the password is that of the hash. Without a hash the same work is done, and the answer is no."""
        try:
            fits = self._argon.verify(password_hash or self._nobody, canonical(password[: MOST * 4]))
        except (VerificationError, InvalidHashError):
            return False
        return fits and password_hash is not None

    def stale(self, password_hash: str) -> bool:
        """True where the parameters have grown since it was made."""
        return self._argon.check_needs_rehash(password_hash)
