"""The shapes of `band.yaml` and `places.yaml`: the values of the core themselves, with what a type cannot say."""

import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

from pydantic import field_validator

from cyberbot.library.document import Loc
from cyberbot.library.schema.entry import Entry, slip
from cyberbot.referrals.band import Confidence, Level
from cyberbot.referrals.places import OUTSIDE, Places
from cyberbot.referrals.priority import BandRules, Degree

_OUTCODE = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?")
_FORCE = re.compile(r"[a-z]+(?:_[a-z]+)*")
_SCORED = (Level.P1, Level.P2, Level.P3)


K = TypeVar("K")


def _whole(given: Mapping[K, object], wanted: tuple[K, ...], name: str) -> None:
    for one in wanted:
        if one not in given:
            raise slip(f"{name} lacks '{one}'", name)


class BandFile(Entry):
    """A wrapper: pydantic hands its refusal of unknown keys down to the plain dataclasses inside."""

    band: BandRules

    @field_validator("band")
    @classmethod
    def _complete(cls, rules: BandRules) -> BandRules:
        _whole(rules.points, tuple(Degree), "points")
        _whole(rules.levels, _SCORED, "levels")
        _whole(rules.targets, tuple(Level), "targets")
        _whole(rules.confidence, (Confidence.MEDIUM, Confidence.HIGH), "confidence")
        if not rules.levels[Level.P1] > rules.levels[Level.P2] > rules.levels[Level.P3] > 0:
            raise slip("levels must fall from P1 to P3 and stay above 0", "levels")
        if not rules.confidence[Confidence.HIGH] > rules.confidence[Confidence.MEDIUM] > 0:
            raise slip("confidence: high must need more answers than medium", "confidence")
        if rules.hours.start >= rules.hours.end:
            raise slip("hours: end must be after start", "hours", "end")
        for place, floor in enumerate(rules.floors):
            if not floor.all and not floor.any:
                raise slip(
                    f"floor '{floor.key}' needs tags under all or any, or it raises every referral", "floors", place
                )
        return rules


class PlacesFile(Entry):
    """A wrapper, as above."""

    places: Places

    @field_validator("places")
    @classmethod
    def _consistent(cls, places: Places) -> Places:
        for message, at in _place_slips(places):
            raise slip(message, *at)
        return places


def _place_slips(places: Places) -> Iterator[tuple[str, Loc]]:
    if not places.forces:
        yield "forces must not be empty", ("forces",)
    for force in places.forces:
        if not _FORCE.fullmatch(force) or force == OUTSIDE:
            yield f"forces: '{force}' is not an id of small letters and underscores", ("forces", force)
    known = {*places.forces, OUTSIDE}
    once: dict[str, str] = {}
    for name, outcodes in (
        ("outcodes", tuple(places.outcodes)),
        ("outcodes_likely", tuple(places.outcodes_likely)),
        ("outcodes_ambiguous", tuple(places.outcodes_ambiguous)),
        ("outcodes_outside", places.outcodes_outside),
    ):
        for number, outcode in enumerate(outcodes):
            at: Loc = (name, number) if name == "outcodes_outside" else (name, outcode)
            if not _OUTCODE.fullmatch(outcode):
                yield f"{name}: '{outcode}' is not the first half of a postcode", at
            if outcode in once:
                yield f"{name}: '{outcode}' stands under {once[outcode]} too", at
            once[outcode] = name
    for outcode, digits in places.outcodes_ambiguous.items():
        for digit, force_id in digits.items():
            if not re.fullmatch(r"[0-9]", digit):
                yield f"outcodes_ambiguous: '{digit}' is not one digit", ("outcodes_ambiguous", outcode, digit)
            if force_id is not None and force_id not in known:
                yield f"there is no force '{force_id}'", ("outcodes_ambiguous", outcode, digit)
    for name, mapping in (("outcodes", places.outcodes), ("outcodes_likely", places.outcodes_likely)):
        for outcode, force_id in mapping.items():
            if force_id not in places.forces:
                yield f"there is no force '{force_id}'", (name, outcode)
    for place, forces in places.ambiguous_names.items():
        for number, force_id in enumerate(forces):
            if force_id not in known:
                yield f"there is no force '{force_id}'", ("ambiguous_names", place, number)
