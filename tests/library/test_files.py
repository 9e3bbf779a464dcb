"""What a disk, an editor or a copy can do to a file. None of it stops the check, and each is named."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from cyberbot.library.check import check
from cyberbot.library.folder import LARGEST

CARD = "advice/passwords.yaml"


def _write(data: bytes) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(data)


def _loop(file: Path) -> None:
    file.unlink()
    file.symlink_to(file)


def _pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _nowhere(file: Path) -> None:
    file.unlink()
    file.symlink_to("/nowhere/at/all")


@pytest.mark.parametrize(
    ("spoil", "line", "says"),
    [
        pytest.param(_write(b""), 1, "the file is empty", id="empty"),
        pytest.param(_write(b"# only a remark\n"), 1, "the file is empty", id="only a remark"),
        pytest.param(_write(b"- a\n- b\n"), 1, "must hold keys", id="a list"),
        pytest.param(_write(b"word\n"), 1, "must hold keys", id="a word"),
        pytest.param(_write(b"id: passwords\ntitle: caf\xe9\n"), 2, "is not saved as UTF-8", id="Latin-1"),
        pytest.param(_write("id: passwords\n".encode("utf-16")), 1, "is not saved as UTF-8", id="UTF-16"),
        pytest.param(_write(b"id: a\n\x00\x00"), 2, "cannot be seen stands here (U+0000)", id="zero bytes"),
        pytest.param(_write(b"#" * (LARGEST + 1)), 1, "larger than 512 KB", id="huge"),
        pytest.param(_write(b"a: " + b"[" * 200_000), 1, "more than 16 deep", id="brackets without end"),
        pytest.param(_write(b"a: &x [b]\nc: *x\n"), 2, "an alias (*) stands here", id="alias"),
        pytest.param(_write(b"? [a, b]\n: c\n"), 1, "a key must be text", id="a list for a key"),
        pytest.param(_write(b'a: "\\q"\n'), 1, "a backslash stands inside double quotes", id="backslash"),
        pytest.param(_write(b"a: 'open\nb: c\n"), 3, "a quotation mark is not closed", id="open quotation mark"),
        pytest.param(_loop, 1, "the file cannot be read: too many levels", id="link to itself"),
        pytest.param(_nowhere, 1, "the file cannot be read: no such file", id="link to nowhere"),
        pytest.param(_pipe, 1, "this is not a file", id="pipe"),
        pytest.param(_folder, 1, "this is not a file", id="folder with a file's name"),
    ],
)
def test_a_file_that_cannot_be_read(folder: Path, spoil: Callable[[Path], object], line: int, says: str) -> None:
    spoil(folder / CARD)
    faults = check(folder)
    assert [(fault.file, fault.line) for fault in faults] == [(CARD, line)], faults
    assert says in faults[0].message
    assert str(folder) not in faults[0].message


@pytest.mark.parametrize("name", ["contacts.yaml", "sources.yaml", "places.yaml", "band.yaml", "words/cy.yaml"])
def test_a_missing_file_is_named_alone(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert [str(fault) for fault in check(folder)] == [f"{name}:1: the file cannot be read: no such file or directory"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    faults = check(tmp_path / "nothing")
    assert {"advice", "quizzes", "contacts.yaml", "words/en.yaml"} <= {fault.file for fault in faults}


def test_two_files_with_one_id_name_each_other(folder: Path) -> None:
    (folder / "advice/copy.yaml").write_text((folder / CARD).read_text("utf-8"), encoding="utf-8")
    told = [str(fault) for fault in check(folder) if fault.blocks]
    assert told == [
        "advice/copy.yaml:1: the id 'passwords' differs from the file's name: 'copy' is wanted",
        "advice/passwords.yaml:1: the id 'passwords' is taken by advice/copy.yaml",
    ]


@pytest.mark.parametrize("name", ["advice/new.yml", "advice/NEW.YAML", "quizzes/new.json", "advice/drafts/"])
def test_what_would_silently_not_be_read_is_named(folder: Path, name: str) -> None:
    if name.endswith("/"):
        (folder / name).mkdir()
    else:
        (folder / name).write_text("id: new\n", encoding="utf-8")
    assert [fault.file for fault in check(folder)] == [name.rstrip("/")]


@pytest.mark.parametrize("name", ["advice/.passwords.yaml.swp", "advice/passwords.yaml~", "advice/README.md", "x.yaml"])
def test_what_editors_leave_lying_about_is_passed_over(folder: Path, name: str) -> None:
    (folder / name).write_text("not: [content", encoding="utf-8")
    assert check(folder) == ()


def test_a_byte_order_mark_and_the_line_ends_of_windows_are_read(folder: Path) -> None:
    text = (folder / CARD).read_text("utf-8").replace("\n", "\r\n")
    (folder / CARD).write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert check(folder) == ()
