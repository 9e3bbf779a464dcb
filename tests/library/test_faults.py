"""Every slip of `slips/`: the fault names the file, the line and what is wrong."""

from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from cyberbot.library.check import check
from cyberbot.library.faults import ContentFaults
from cyberbot.library.load import load
from tests.library.sample import spoil


@dataclass(frozen=True, kw_only=True)
class Slip:
    name: str
    file: str
    old: str
    new: str
    at: str | int
    """A text that stands on the wanted line and nowhere else once the file is spoilt; or the line's number."""
    says: str
    told_in: str | None = None
    """The file of the fault, and of `at`, where it is not the spoilt one."""
    also: str | None = None
    """One more fault that follows from it."""

    def make(self, folder: Path) -> None:
        spoil(folder, self.file, self.old, self.new.replace("{long}", "Gair. " * 316))

    def line(self, folder: Path) -> int:
        if isinstance(self.at, int):
            return self.at
        rows = (folder / (self.told_in or self.file)).read_text(encoding="utf-8").split("\n")
        lines = [number for number, row in enumerate(rows, 1) if self.at in row]
        assert len(lines) == 1, f"{self.at!r} marks the lines {lines}"
        return lines[0]


SLIPS = tuple(
    Slip(**entry)
    for file in sorted(Path(__file__).with_name("slips").glob("*.yaml"))
    for entry in yaml.safe_load(file.read_text("utf-8"))
)
each_slip = pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)


@each_slip
def test_it_is_named_with_file_and_line(folder: Path, slip: Slip) -> None:
    slip.make(folder)
    faults = check(folder)
    held = [fault for fault in faults if slip.says in fault.message]
    assert [(fault.file, fault.line) for fault in held] == [(slip.told_in or slip.file, slip.line(folder))], faults


@each_slip
def test_it_is_the_only_one_told(folder: Path, slip: Slip) -> None:
    slip.make(folder)
    others = [str(fault) for fault in check(folder) if slip.says not in fault.message]
    assert [other for other in others if slip.also is None or slip.also not in other] == []
    assert len(others) == (slip.also is not None)


@each_slip
def test_what_would_show_something_wrong_is_not_loaded(folder: Path, slip: Slip) -> None:
    slip.make(folder)
    blocking = tuple(fault for fault in check(folder) if fault.blocks)
    if blocking:
        with pytest.raises(ContentFaults) as raised:
            load(folder, show_drafts=True)
        assert raised.value.faults == blocking
        assert str(blocking[0]) in str(raised.value)
    else:
        assert set(load(folder, show_drafts=True).cards) == {"passwords", "passkeys"}


def test_the_sample_has_no_fault(folder: Path) -> None:
    assert check(folder) == ()


def test_many_slips_in_many_files_are_told_at_once(folder: Path) -> None:
    spoilt: set[str] = set()
    for slip in SLIPS:
        if slip.file not in spoilt and slip.told_in is None:
            spoilt.add(slip.file)
            slip.make(folder)
    faults = check(folder)
    assert spoilt == {slip.file for slip in SLIPS if slip.told_in is None}
    assert {fault.file for fault in faults} >= spoilt
    assert list(faults) == sorted(faults)


def test_a_broken_contacts_file_is_one_fault_and_not_one_for_every_name(folder: Path) -> None:
    spoil(folder, "contacts.yaml", "contacts:", "contact:")
    assert {fault.file for fault in check(folder)} == {"contacts.yaml"}
