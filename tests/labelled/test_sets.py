"""The labelled texts themselves: well formed, training and test apart, nobody's number or address in them."""

import re
from collections import Counter
from pathlib import Path

import pytest

from cyberbot.evaluation.committed import digest, read
from cyberbot.labelled.line import Labelled, Style
from cyberbot.labelled.near import nearly_the_same
from cyberbot.labelled.read import read_files, read_folder
from cyberbot.library.snapshot import Library
from cyberbot.triage.verdict import Kind

FOLDER = Path(__file__).parents[2] / "labelled"
DRAMA = re.compile(
    r"07700900\d{3}|0(?:113|114|115|116|117|118|121|131|141|151|161|191)4960\d{3}|02079460\d{3}|08081570\d{3}"
)
"""Ranges that Ofcom keeps for drama."""
NUMBER = re.compile(r"(?<![\d£$€.,])(?:\+44|0)[\d ()-]{8,14}\d")
MAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
SITE = re.compile(
    r"(?<![\w@.-])([a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|uk|info|xyz|shop|top|cymru|wales|io|co))\b", re.I
)
NAMES = frozenset({"gov.uk", "booking.com", "outlook.com", "co.uk", "org.uk"})
"""Written as a brand or an ending; nobody is reached by them."""
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")


@pytest.fixture(scope="module")
def sets() -> dict[str, tuple[Labelled, ...]]:
    return {side: read_folder(FOLDER / side) for side in ("train", "test")}


def test_every_line_is_well_formed_and_stands_once(library: Library) -> None:
    files = sorted([*(FOLDER / "train").glob("*.jsonl"), *(FOLDER / "test").glob("*.jsonl")])
    assert len(read_files(files, library.cards.keys())) > 9_000


def test_no_test_line_is_nearly_a_training_line_or_a_cards_own(
    sets: dict[str, tuple[Labelled, ...]], library: Library
) -> None:
    known = [line.text for line in sets["train"]]
    for card in library.cards.values():
        known += [
            card.title.en,
            card.title.cy or card.title.en,
            *(one for some in card.samples.values() for one in some),
        ]
    assert list(nearly_the_same((line.text for line in sets["test"]), known)) == []


def test_a_scenario_of_one_hand_stands_on_one_side(sets: dict[str, tuple[Labelled, ...]]) -> None:
    first = {
        side: {line.scenario for line in lines if line.file.startswith("first-") and line.scenario}
        for side, lines in sets.items()
    }
    assert all(first.values())
    assert first["train"] & first["test"] == set()


def test_no_number_or_address_is_anybodys(sets: dict[str, tuple[Labelled, ...]]) -> None:
    for line in (*sets["train"], *sets["test"]):
        where = f"{line.file}:{line.number}"
        for found in NUMBER.findall(line.text):
            plain = re.sub(r"\D", "", found.replace("+44", "0"))
            assert DRAMA.fullmatch(plain), f"{where} has a number outside the ranges for drama"
        for host in [*MAIL.findall(line.text), *SITE.findall(line.text)]:
            name = host.casefold()
            assert name in NAMES or re.search(r"(?:^|\.)example\.(?:com|org|net)$", name), f"{where} names {host}"
        assert not POSTCODE.search(line.text), f"{where} has a postcode"


def test_enough_is_asked(sets: dict[str, tuple[Labelled, ...]], library: Library) -> None:
    test = sets["test"]
    kinds = Counter(line.kind for line in test)
    assert sum(count for kind, count in kinds.items() if kind) >= 600
    assert set(kinds) >= set(Kind)
    cards = Counter(line.ids[0] for line in test if line.ids)
    assert min(cards[card] for card in library.cards) >= 4
    assert {line.style for line in test} >= {Style.MISSPELT, Style.OBLIQUE, Style.CHILD, Style.LONG, Style.SHORT}
    assert sum(line.ids == () for line in test) >= 200


def test_the_committed_figures_are_those_of_these_texts(sets: dict[str, tuple[Labelled, ...]]) -> None:
    kept = read(FOLDER)
    assert kept is not None
    assert kept.texts == digest(sets["test"]), "the test texts changed: run `python -m cyberbot eval --write`"


def test_the_readme_counts_every_file() -> None:
    told = dict(
        re.findall(
            r"^\| `([a-z0-9/-]+)\.jsonl` \| \w \| (\d[\d,]*\d)\b", (FOLDER / "README.md").read_text("utf-8"), re.M
        )
    )
    there = {
        f"{side}/{file.stem}": f"{len(file.read_text('utf-8').splitlines()):,}"
        for side in ("train", "test")
        for file in (FOLDER / side).glob("*.jsonl")
    }
    assert told == there
