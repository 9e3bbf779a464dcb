"""Writing down that a text, or its Welsh, is approved as it stands now.

Apart from loading because only this writes into the content folder.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cyberbot.library import approvals as approving
from cyberbot.library.approvals import Kind, NothingToApprove
from cyberbot.library.check import check
from cyberbot.library.crossing import welsh_faults
from cyberbot.library.faults import ContentFaults
from cyberbot.library.gather import gather
from cyberbot.library.schema.approvals import ApprovalsFile
from cyberbot.library.standing import contents, file_of, welsh_digest

_MARK = re.compile(r"(welsh_review:\s*)(?:'awaiting'|\"awaiting\"|awaiting)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Approved:
    """What was approved, to be shown to whoever did it."""

    title: str
    """In the language that was approved."""
    digest: str
    """SHA-256, hex."""


def approve(folder: Path, kind: Kind, name: str, *, by: str, on: date, welsh: bool = False) -> Approved:
    """Write down that `by` approves the text as it stands now; with `welsh` its Welsh alone, as a Welsh speaker.

    `by` has at most 100 characters. Raises Unsigned where it is empty, NothingToApprove for an id that is not there,
    ContentFaults where the file or approvals.yaml has any fault, OSError where they cannot be written.
    """
    got = gather(folder)
    file = file_of(kind, name)
    # That its Welsh waits for this very approval is no reason to refuse it.
    waits = {fault for fault in welsh_faults(got) if welsh}
    faults = [fault for fault in check(folder, on) if fault.file in {file, approving.FILE} and fault not in waits]
    if faults:
        raise ContentFaults(faults)
    content = contents(got, kind).get(name)
    if content is None:
        raise NothingToApprove(kind, name)
    held = got.approvals or ApprovalsFile()
    if not welsh:
        approved = Approved(title=content.title.en, digest=approving.digest(content))
        approving.write(folder, approving.added(held, kind, name, digest=approved.digest, by=by, on=on))
        return approved
    approved = Approved(title=content.title.cy, digest=welsh_digest(content))
    in_welsh = approving.added(held.welsh, kind, name, digest=approved.digest, by=by, on=on)
    approving.write(folder, held.model_copy(update={"welsh": in_welsh}))
    _mark(folder / file)
    return approved


def _mark(file: Path) -> None:
    """Say `welsh_review: approved` in the file, and leave all else of it as the editor wrote it."""
    text = file.read_text(encoding="utf-8")
    file.write_text(_MARK.sub(r"\1approved", text, count=1), encoding="utf-8")
