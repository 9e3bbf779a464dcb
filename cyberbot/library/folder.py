"""The content folder: which files are read, their text, and whether they changed since.

Apart from parsing because all that a disk can do wrong (loops, pipes, encodings, size) is dealt with here.
"""

import hashlib
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from cyberbot.library.faults import Fault

SINGLES = (
    "contacts.yaml",
    "sources.yaml",
    "figures.yaml",
    "places.yaml",
    "topics.yaml",
    "band.yaml",
    "approvals.yaml",
    "words/en.yaml",
    "words/cy.yaml",
)
FOLDERS = ("advice", "quizzes", "journeys")
LARGEST = 512 * 1024
"""Bytes of one file. The largest real one has about 40,000; more is a slip."""

Fingerprint = tuple[tuple[str, int, int, int, int], ...]
"""Name, inode, size and times of change of each file: equal as long as nothing was edited."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The files as read."""

    names: tuple[str, ...]
    """Every file that is there, also those that could not be read."""
    texts: dict[str, str]
    digest: str
    """SHA-256, hex, over names and bytes of all files."""


def names(folder: Path, faults: list[Fault]) -> tuple[str, ...]:
    """Names of all files to read, in order. What stands in `advice/` and `quizzes/` and cannot be read is a fault."""
    found = list(SINGLES)
    for sub in FOLDERS:
        try:
            entries = sorted((folder / sub).iterdir())
        except OSError as error:
            if sub == "journeys" and isinstance(error, FileNotFoundError):
                continue  # a service may have none
            faults.append(Fault(sub, 1, f"the folder cannot be read: {_why(error)}"))
            continue
        for entry in entries:
            name = f"{sub}/{entry.name}"
            if entry.name.startswith((".", "_")) or entry.name.endswith("~"):
                continue
            if entry.suffix == ".yaml":
                found.append(name)
            elif entry.suffix in {".yml", ".YAML", ".YML", ".json"}:
                faults.append(Fault(name, 1, "the name must end in .yaml, or the file is not read"))
            elif entry.is_dir():
                faults.append(Fault(name, 1, "folders in here are not read: put the files one level up"))
    return tuple(found)


def fingerprint(folder: Path) -> Fingerprint:
    """What the disk says of every file without reading it. A file that cannot be seen counts as absent."""
    seen: list[tuple[str, int, int, int, int]] = []
    for name in (*names(folder, []), *FOLDERS):
        try:
            found = (folder / name).stat()
        except OSError:
            continue
        seen.append((name, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns))
    return tuple(seen)


def read(folder: Path, faults: list[Fault]) -> Texts:
    """The text of each file that can be read; a fault for each that cannot."""
    texts: dict[str, str] = {}
    whole = hashlib.sha256()
    held = names(folder, faults)
    for name in held:
        data = _bytes(folder / name, name, faults)
        if data is None:
            continue
        whole.update(f"{name}\0{len(data)}\0".encode())
        whole.update(data)
        text = _text(name, data, faults)
        if text is not None:
            texts[name] = text
    return Texts(held, texts, whole.hexdigest())


def read_one(folder: Path, name: str, faults: list[Fault]) -> str | None:
    """The text of one file that the running service does not read; None, with the fault, where it cannot be read."""
    data = _bytes(folder / name, name, faults)
    return None if data is None else _text(name, data, faults)


def _bytes(path: Path, name: str, faults: list[Fault]) -> bytes | None:
    try:
        # A pipe or device named like a card would block or never end, so the kind is asked first.
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            faults.append(Fault(name, 1, "this is not a file"))
            return None
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        faults.append(Fault(name, 1, f"the file cannot be read: {_why(error)}"))
        return None
    if len(data) > LARGEST:
        faults.append(Fault(name, 1, f"the file is larger than {LARGEST // 1024} KB"))
        return None
    return data


def _text(name: str, data: bytes, faults: list[Fault]) -> str | None:
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        faults.append(Fault(name, line, "the file is not saved as UTF-8"))
        return None
    for number, row in enumerate(text.split("\n"), 1):
        for letter in row:
            if letter >= "\x7f" or letter < " ":
                hidden = _hidden(letter)
                if hidden:
                    faults.append(Fault(name, number, f"a character that cannot be seen stands here ({hidden})"))
                    return None
    return text


def _hidden(letter: str) -> str | None:
    """The code of a character that an editor cannot see: controls, zero-width and direction marks."""
    if letter == "\t" or letter == "\u00ad":
        return None
    if unicodedata.category(letter) in {"Cc", "Cf", "Co", "Cn", "Zl", "Zp"} and letter != "\u200d":
        return f"U+{ord(letter):04X}"
    return None


def _why(error: OSError) -> str:
    """The reason without the path, which the fault already carries."""
    return (error.strerror or type(error).__name__).lower()
