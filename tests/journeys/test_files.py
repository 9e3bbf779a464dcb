"""A journey's file: each slip is named with file and line, and a missing card keeps nothing back."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from cyberbot.library.approvals import Kind
from cyberbot.library.approve import approve
from cyberbot.library.check import check
from cyberbot.library.faults import ContentFaults, Fault
from cyberbot.library.load import load
from cyberbot.library.shelf import Shelf
from tests.journeys.sample import LOST

FILE = "journeys/lost-phone.yaml"
EXPECTED = "advice/ has no card 'no-such-card'"


def put(folder: Path, text: str = LOST) -> Path:
    (folder / FILE).write_text(text, encoding="utf-8")
    return folder


def told(folder: Path) -> list[Fault]:
    """The faults of the journey, the one that the sample has on purpose left aside."""
    return [one for one in check(folder) if one.file == FILE and one.message != EXPECTED]


def line_of(text: str, marked: str) -> int:
    lines = [number for number, row in enumerate(text.split("\n"), 1) if marked in row]
    assert len(lines) == 1, (marked, lines)
    return lines[0]


def test_the_sample_loads_though_a_card_is_missing(folder: Path) -> None:
    put(folder)
    assert told(folder) == []
    (missing,) = [one for one in check(folder) if one.message == EXPECTED]
    assert (missing.blocks, missing.line) == (False, line_of(LOST, "no-such-card"))
    journey = load(folder, show_drafts=True).journeys["lost-phone"]
    assert [one.id for one in journey.questions] == ["locked", "had"]
    assert not journey.approved


def test_a_folder_without_journeys_is_no_fault(folder: Path) -> None:
    (folder / "journeys").rmdir()
    assert dict(load(folder, show_drafts=True).journeys) == {}


SLIPS = yaml.safe_load(Path(__file__).with_name("slips.yaml").read_text("utf-8"))


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: str(slip["says"]))
def test_a_slip_is_named_on_its_line(folder: Path, slip: dict[str, str]) -> None:
    assert LOST.count(slip["old"]) == 1
    text = LOST.replace(slip["old"], slip["new"].replace("{long}", "open " * 20))
    put(folder, text)
    held = [one for one in told(folder) if slip["says"] in one.message]
    assert [one.line for one in held] == [line_of(text, slip["at"])], told(folder)
    if held[0].blocks:
        with pytest.raises(ContentFaults):
            load(folder, show_drafts=True)


def test_a_dead_end_is_named_with_the_answers_that_lead_there(folder: Path) -> None:
    text = LOST.replace('when: {locked: ["yes"]}', 'when: {locked: ["yes"], had: [email]}')
    put(folder, text)
    (fault,) = [one for one in told(folder) if one.blocks]
    assert fault.message == "nothing is said to who answers locked: yes"
    assert fault.line == line_of(text, "results:")


def test_what_no_way_leads_to_is_told_and_blocks_nothing(folder: Path) -> None:
    text = LOST.replace("when: {had: [bank]}", 'when: {had: [bank], locked: ["yes"]}')
    put(folder, text)
    (fault,) = told(folder)
    assert fault.message == "no way leads to the result 'bank'"
    assert not fault.blocks


def test_an_answer_too_long_for_telegram_is_refused(folder: Path) -> None:
    long = "Gair bach arall yma nawr. " * 60
    text = LOST.replace(
        "{en: 'Ring {159.phone} now.', cy: 'Ffoniwch {159.phone} nawr.'}",
        f"{{en: 'Ring {{159.phone}} now. {long}', cy: 'Ffoniwch {{159.phone}} nawr. {long}'}}",
    )
    text = text.replace("{en: Choose to erase it., cy: Dewiswch ei ddileu.}", f"{{en: '{long}', cy: '{long}'}}")
    text = text.replace('    when: {locked: ["yes"]}\n', "")
    text = text.replace(
        "    cards: [passwords]\n", f"    texts:\n      - {{en: '{long}', cy: '{long}'}}\n    cards: [passwords]\n"
    )
    put(folder, text)
    assert [one.message for one in told(folder) if "characters in en: at most" in one.message]


def test_two_journeys_may_not_open_by_the_same_words(folder: Path) -> None:
    put(folder)
    (folder / "journeys/second.yaml").write_text(
        LOST.replace("id: lost-phone", "id: second").replace("canllaw ffôn coll", "ail ganllaw"), encoding="utf-8"
    )
    (fault,) = [one for one in check(folder) if "opens" in one.message]
    assert (fault.file, fault.message) == ("journeys/second.yaml", "'lost my phone guide' opens 'lost-phone' already")


def test_nothing_may_be_pasted_where_nothing_is_kept(folder: Path) -> None:
    text = LOST.replace("questions:", "keeps: false\nquestions:").replace("kind: several", "kind: paste")
    put(folder, text)
    assert [one for one in told(folder) if "keeps nothing" in one.message or "paste question" in one.message]


def test_it_is_approved_like_a_card_and_an_edit_voids_it(folder: Path) -> None:
    put(folder, LOST.replace(", no-such-card", ""))
    approve(folder, Kind.JOURNEYS, "lost-phone", by="R. Unit", on=date(2026, 11, 23))
    assert load(folder, show_drafts=False).journeys["lost-phone"].approved
    put(folder, LOST.replace(", no-such-card", "").replace("Was it locked?", "Had it a lock?"))
    assert dict(load(folder, show_drafts=False).journeys) == {}
    assert not load(folder, show_drafts=True).journeys["lost-phone"].approved


def test_a_reload_brings_it_and_a_slip_keeps_the_last_good_one(folder: Path) -> None:
    shelf = Shelf.open(folder, show_drafts=True)
    assert dict(shelf.library.journeys) == {}
    put(folder)
    assert shelf.reload() == ()
    assert list(shelf.library.journeys) == ["lost-phone"]
    put(folder, LOST.replace("when: {had: [bank]}", "when: {had: [cash]}"))
    assert [one.line for one in shelf.reload()] == [line_of(LOST, "when: {had: [bank]}")]
    assert list(shelf.library.journeys) == ["lost-phone"]
    (folder / FILE).unlink()
    assert shelf.reload() == ()
    assert dict(shelf.library.journeys) == {}
