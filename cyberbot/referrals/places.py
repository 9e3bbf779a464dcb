"""Which police force a typed town, district or outcode belongs to.

Never keeps more of a postcode than the outcode and one digit.

Shape of `content/places.yaml`, which `Places` mirrors field by field:

    forces: {cheshire: {name: {en, cy}, districts: {Cheshire East: [Crewe, …]}}, …}
    outcodes: {CW1: cheshire}                           # this force only
    outcodes_likely: {BB8: lancashire}                  # nearly all of it: said as "most likely"
    outcodes_ambiguous: {CH4: {'0': cheshire, '5': north_wales, '9': outside, '8': null}}   # by next digit; null: mixed
    outcodes_outside: [SK13]
    ambiguous_names: {Ashton: [greater_manchester, lancashire, cheshire], Whitchurch: [outside]}   # wins over districts
    welsh_names: {Wrecsam: Wrexham}                     # may be left out: Welsh name → a name above
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from cyberbot.language.lang import Bilingual, Lang
from cyberbot.language.tokens import fold

OUTSIDE = "outside"
"""Stands where a force id stands, for a place that none of the forces covers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Force:
    name: Bilingual
    districts: Mapping[str, tuple[str, ...]]
    """District → its towns and villages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    forces: Mapping[str, Force] = field(default_factory=dict)
    outcodes: Mapping[str, str] = field(default_factory=dict)
    outcodes_likely: Mapping[str, str] = field(default_factory=dict)
    outcodes_ambiguous: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)
    outcodes_outside: tuple[str, ...] = ()
    ambiguous_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    welsh_names: Mapping[str, str] = field(default_factory=dict)


class Certainty(StrEnum):
    SURE = "sure"
    LIKELY = "likely"
    """Nearly all of the outcode is this force's: say "most likely"."""
    AMBIGUOUS = "ambiguous"
    """More than one force: ask for the town, or for the next digit of the postcode."""
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    certainty: Certainty
    force: str | None = None
    """A key of `Places.forces`; None unless SURE or LIKELY."""
    shown: str = ""
    """What may be kept: a place's name as the list writes it, or an outcode with at most one more digit."""
    among: tuple[str, ...] = ()
    """Where AMBIGUOUS: forces it may be; not always all of them, since a mixed sector names none."""


_POSTCODE = re.compile(r"\b([a-z]{1,2}[0-9]{2}|[a-z]{1,2}[0-9][a-z]?)(?: ?([0-9])(?:[a-z]{2})?)?\b")
_NAME_WORD = re.compile(r"[a-z0-9]+")
_OFFICE = re.compile(r"\b(?:Constabulary|Police|Heddlu)\b")
_LOOK = 400
"""Characters of the typed text that are looked at: a place is named in few words."""


def place(typed: str, places: Places) -> Place:
    """The force for a place as a person typed it. A postcode goes before a name, a longer name before a shorter."""
    text = fold(typed[:_LOOK])
    for found in _POSTCODE.finditer(text):
        known = _by_outcode(found, places)
        if known.certainty is not Certainty.UNKNOWN:
            return known
    return _by_name(text, places)


def _by_outcode(found: re.Match[str], places: Places) -> Place:
    outcode, digit = found.group(1).upper(), found.group(2)
    shown = f"{outcode} {digit}" if digit else outcode
    if outcode in places.outcodes:
        return Place(certainty=Certainty.SURE, force=places.outcodes[outcode], shown=shown)
    if outcode in places.outcodes_likely:
        return Place(certainty=Certainty.LIKELY, force=places.outcodes_likely[outcode], shown=shown)
    if outcode in places.outcodes_outside:
        return Place(certainty=Certainty.OUTSIDE, shown=shown)
    sectors = places.outcodes_ambiguous.get(outcode)
    if sectors is None:
        return Place(certainty=Certainty.UNKNOWN)
    among = tuple(dict.fromkeys(force for force in sectors.values() if force))
    force = sectors.get(digit) if digit else None
    return _known(shown, (force,) if force else among, ask=force is None)


def _known(shown: str, forces: tuple[str, ...], *, ask: bool = False) -> Place:
    if ask or len(forces) > 1:
        return Place(certainty=Certainty.AMBIGUOUS, shown=shown, among=forces)
    if forces == (OUTSIDE,):
        return Place(certainty=Certainty.OUTSIDE, shown=shown)
    return Place(certainty=Certainty.SURE, force=forces[0], shown=shown)


def _by_name(text: str, places: Places) -> Place:
    """The longest names said. Two that share a force ("Newton, Merseyside") settle it; else both are asked about."""
    words = _words(text)
    names = _names(places)
    said = [name for name in names if f" {name} " in f" {words} "]
    held = [name for name in said if not any(name != other and f" {name} " in f" {other} " for other in said)]
    if not held:
        return Place(certainty=Certainty.UNKNOWN)
    first = min(held, key=words.index)
    every = dict.fromkeys(force for name in held for force in names[name][1])
    shared = tuple(force for force in every if all(force in names[name][1] for name in held))
    return _known(names[first][0], shared or tuple(every))


def _names(places: Places) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Folded name → the name as written and the forces it may mean."""
    names: dict[str, tuple[str, tuple[str, ...]]] = {}

    def add(name: str, forces: tuple[str, ...]) -> None:
        shown, known = names.get(_words(fold(name)), (name, ()))
        names[_words(fold(name))] = (shown, tuple(dict.fromkeys((*known, *forces))))

    for id_, force in places.forces.items():
        for lang in Lang:
            add(_OFFICE.sub("", force.name.of(lang)).strip(), (id_,))
        for district, towns in force.districts.items():
            for name in (district, *towns):
                add(name, (id_,))
    for name, forces in places.ambiguous_names.items():
        names[_words(fold(name))] = (name, forces)
    for welsh, english in places.welsh_names.items():
        add(welsh, names.get(_words(fold(english)), (english, ()))[1])
    return names


def _words(text: str) -> str:
    return " ".join(_NAME_WORD.findall(text))
