"""Greetings and thanks, which are neither questions nor reports."""

import re

_HELLO = frozenset(
    [
        "hello",
        "hi",
        "hiya",
        "hey",
        "helo",
        "alright",
        "morning",
        "afternoon",
        "evening",
        "good",
        "gm",
        "yo",
        "heya",
        "howdy",
        "shwmae",
        "shwmai",
        "bore",
        "da",
        "prynhawn",
        "noswaith",
        "su",
        "mae",
        "sumae",
        "there",
        "test",
        "testing",
        "bot",
        "u",
        "ok",
        "you",
        "anyone",
        "anybody",
        "is",
    ]
)
_THANKS = frozenset(
    [
        "thanks",
        "thank",
        "you",
        "thankyou",
        "ta",
        "cheers",
        "ok",
        "okay",
        "great",
        "lovely",
        "brilliant",
        "bye",
        "goodbye",
        "diolch",
        "yn",
        "fawr",
        "hwyl",
        "iawn",
        "very",
        "much",
        "so",
        "nice",
        "one",
        "appreciated",
        "perfect",
    ]
)
_WORD = re.compile(r"[^\W\d_]+")


def smalltalk(text: str) -> str | None:
    """`hello`, `thanks`, or None where something else is said."""
    words = _WORD.findall(text[:200].casefold())
    if not words:
        return "hello" if text and len(text) < 12 and not any(one.isdigit() for one in text) else None
    if len(words) > 6 or len(text) > 200:
        return None
    if all(word in _THANKS for word in words):
        return "thanks"
    return "hello" if all(word in _HELLO for word in words) else None
