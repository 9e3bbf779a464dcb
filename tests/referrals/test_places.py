"""Which force a typed place belongs to, over the places as they are."""

import re
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.library.load import load
from cyberbot.referrals.places import Certainty, place

PLACES = load(Path(__file__).parents[2] / "content", show_drafts=True).places


@pytest.mark.parametrize(
    ("typed", "force"),
    [
        ("Crewe", "cheshire"),
        ("  crewe ", "cheshire"),
        ("Ellesmere Port", "cheshire"),
        ("near Kendal", "cumbria"),
        ("Barrow-in-Furness", "cumbria"),
        ("barrow in furness", "cumbria"),
        ("Rochdale", "greater_manchester"),
        ("I live in Wigan", "greater_manchester"),
        ("Burnley, Lancashire", "lancashire"),
        ("St Helens", "merseyside"),
        ("Wirral", "merseyside"),
        ("Llandudno", "north_wales"),
        ("Wrecsam", "north_wales"),
        ("Ynys Môn", "north_wales"),
        ("Cheshire", "cheshire"),
        ("CW1", "cheshire"),
        ("cw1 2ab", "cheshire"),
        ("CW12AB", "cheshire"),
        ("LL57", "north_wales"),
        ("L1 8JQ", "merseyside"),
    ],
)
def test_one_force(typed: str, force: str) -> None:
    known = place(typed, PLACES)
    assert known.certainty in (Certainty.SURE, Certainty.LIKELY)
    assert known.force == force


@pytest.mark.parametrize("typed", ["CH4", "Ashton", "Newton", "Chester or Liverpool"])
def test_more_than_one_force_is_asked_about(typed: str) -> None:
    known = place(typed, PLACES)
    assert known.certainty is Certainty.AMBIGUOUS
    assert known.force is None
    assert known.among


def test_the_next_digit_settles_a_shared_outcode() -> None:
    settled = {
        (outcode, digit): force
        for outcode, sectors in PLACES.outcodes_ambiguous.items()
        for digit, force in sectors.items()
        if force in PLACES.forces
    }
    assert settled
    for (outcode, digit), force in settled.items():
        for typed in (f"{outcode} {digit}", f"{outcode} {digit}AB", f"{outcode}{digit}ab"):
            assert place(typed, PLACES).force == force, typed


def test_a_county_settles_a_name_that_is_twice() -> None:
    assert place("Newton, Merseyside", PLACES).force == "merseyside"


def test_a_name_inside_a_longer_one_does_not_count() -> None:
    assert place("Ashton-under-Lyne", PLACES).force == "greater_manchester"


@pytest.mark.parametrize("typed", ["SK13", "SK13 8AB", "Glossop", "Whitchurch"])
def test_outside(typed: str) -> None:
    assert place(typed, PLACES).certainty is Certainty.OUTSIDE


@pytest.mark.parametrize("typed", ["", "   ", "Paris", "SW1A 1AA", "12 somewhere", "🙂", "no idea", "ZZ9"])
def test_unknown(typed: str) -> None:
    known = place(typed, PLACES)
    assert (known.certainty, known.force, known.shown) == (Certainty.UNKNOWN, None, "")


def test_every_town_and_district_is_known() -> None:
    for id_, force in PLACES.forces.items():
        for district, towns in force.districts.items():
            for name in (district, *towns):
                known = place(name, PLACES)
                assert known.force == id_ or id_ in known.among or name in PLACES.ambiguous_names, name


outcodes = st.sampled_from(
    [*PLACES.outcodes, *PLACES.outcodes_likely, *PLACES.outcodes_ambiguous, *PLACES.outcodes_outside]
)


@given(outcodes, st.sampled_from(["", " "]), st.from_regex(r"[0-9][A-Z]{2}", fullmatch=True), st.booleans())
def test_no_more_of_a_postcode_is_kept_than_the_outcode_and_a_digit(
    outcode: str, between: str, inward: str, lower: bool
) -> None:
    typed = f"12 High Street, {outcode}{between}{inward}"
    known = place(typed.lower() if lower else typed, PLACES)
    assert known.shown == f"{outcode} {inward[0]}"
    assert "street" not in known.shown.lower()


@given(st.text(max_size=200))
def test_only_what_the_lists_know_is_ever_kept(typed: str) -> None:
    known = place(typed, PLACES)
    assert known.force is None or known.force in PLACES.forces
    assert re.fullmatch(r"[A-Z]{1,2}[0-9][0-9A-Z]?( [0-9])?|[^0-9]*", known.shown)


def test_a_long_text_costs_little() -> None:
    started = perf_counter()
    place("CH43AA " * 20_000, PLACES)
    assert perf_counter() - started < 1
