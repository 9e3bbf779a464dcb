"""A running shelf: it swaps whole, or keeps the last good content and says why."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cyberbot.language.lang import Lang
from cyberbot.library.faults import ContentFaults
from cyberbot.library.shelf import Shelf
from tests.library.sample import spoil, write
from tests.library.test_faults import SLIPS, Slip

CARD = "advice/passwords.yaml"


def _lead(shelf: Shelf) -> str:
    return shelf.library.cards["passwords"].lead.of(Lang.EN)


def test_a_good_edit_is_taken_and_what_was_held_does_not_change(folder: Path) -> None:
    shelf = Shelf.open(folder, show_drafts=True)
    before = shelf.library
    spoil(folder, CARD, "Use three random words", "Use four random words")
    assert shelf.reload() == ()
    assert _lead(shelf) == "Use four random words for each password."
    assert before.cards["passwords"].lead.en == "Use three random words for each password."
    assert shelf.library.digest != before.digest


def test_a_fault_keeps_the_last_good_content_and_is_told_until_it_is_mended(folder: Path) -> None:
    shelf = Shelf.open(folder, show_drafts=True)
    before = shelf.library
    spoil(folder, CARD, "[ncsc-passwords]", "[ncsc-gone]")
    spoil(folder, "advice/passkeys.yaml", "Use three random words", "Use five random words")
    faults = shelf.reload()
    assert [str(fault) for fault in faults] == ["advice/passwords.yaml:24: sources.yaml has no source 'ncsc-gone'"]
    assert shelf.faults == faults
    assert shelf.library is before, "nothing is taken, not even the other card"
    assert shelf.reload() == faults
    spoil(folder, CARD, "[ncsc-gone]", "[ncsc-passwords]")
    assert shelf.reload() == ()
    assert shelf.faults == ()
    assert shelf.library.cards["passkeys"].lead.en.startswith("Use five")


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_every_slip_leaves_a_running_shelf_with_content(folder: Path, slip: Slip) -> None:
    shelf = Shelf.open(folder, show_drafts=True)
    before = shelf.library
    slip.make(folder)
    faults = shelf.reload()
    assert (shelf.library is before) == bool(faults)
    assert set(shelf.library.cards) == {"passwords", "passkeys"}


def test_nothing_is_read_again_where_nothing_changed(folder: Path) -> None:
    shelf = Shelf.open(folder, show_drafts=True)
    before = shelf.library
    shelf.reload()
    assert shelf.library is before


def test_a_folder_that_goes_away_is_survived(folder: Path) -> None:
    shelf = Shelf.open(folder, show_drafts=True)
    shutil.rmtree(folder)
    assert len(shelf.reload()) > 5
    assert "passwords" in shelf.library.cards
    write(folder)
    assert shelf.reload() == ()


def test_a_bad_first_load_is_refused_with_all_faults(folder: Path) -> None:
    spoil(folder, CARD, "[ncsc-passwords]", "[ncsc-gone]")
    spoil(folder, "contacts.yaml", "confidence: high\n", "confidence: low\n")
    with pytest.raises(ContentFaults) as raised:
        Shelf.open(folder, show_drafts=True)
    assert [(fault.file, fault.line) for fault in raised.value.faults] == [(CARD, 24), ("contacts.yaml", 9)]
    assert "contacts.yaml:9: contacts, 159, confidence: must be 'high' or 'medium-high'" in str(raised.value)


def test_many_threads_may_reload_at_once(folder: Path) -> None:
    shelf = Shelf.open(folder, show_drafts=True)
    spoil(folder, CARD, "Use three random words", "Use four random words")
    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(lambda _: shelf.reload(), range(8)))
    assert told == [()] * 8
    assert _lead(shelf).startswith("Use four")


def test_a_card_put_in_and_a_card_taken_out_are_seen(folder: Path) -> None:
    shelf = Shelf.open(folder, show_drafts=True)
    text = (folder / CARD).read_text("utf-8")
    (folder / "advice/backups.yaml").write_text(text.replace("id: passwords", "id: backups"), encoding="utf-8")
    (folder / "advice/passkeys.yaml").unlink()
    assert shelf.reload() == ()
    assert set(shelf.library.cards) == {"passwords", "backups"}
