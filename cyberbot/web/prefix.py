"""The language of an address: `/advice` is English, `/cy/advice` is Welsh. Apart so that there is one rule of it."""

from cyberbot.language.lang import Lang

WELSH = "/cy"


def lang_of(path: str) -> Lang:
    return Lang.CY if path == WELSH or path.startswith(WELSH + "/") else Lang.EN


def bare(path: str) -> str:
    """The address without its language: `/cy/advice` is `/advice`, `/cy/` is `/`."""
    if lang_of(path) is Lang.EN:
        return path
    return path[len(WELSH) :] or "/"


def localised(path: str, lang: Lang) -> str:
    """A bare address in a language: `/advice` in Welsh is `/cy/advice`."""
    if lang is Lang.EN or path.startswith(("/cy/", "/static/", "/console")):
        return path
    return WELSH + path
