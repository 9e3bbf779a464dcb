"""How much content there is, and how much of it still waits for a person: the last line of `content check`."""

from collections.abc import Mapping
from dataclasses import dataclass

from cyberbot.library.approvals import Kind
from cyberbot.library.crossing import FOLDERS
from cyberbot.library.gather import Gathered
from cyberbot.library.schema.approvals import ApprovalsFile
from cyberbot.library.standing import contents, stands, welsh_stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    counts: Mapping[str, int]
    """Files of each kind, the broken ones too."""
    unapproved: int
    """Texts that nobody has approved as they stand."""
    welsh_waits: int
    """Texts whose Welsh no Welsh-speaking reviewer has approved as it stands."""

    def __str__(self) -> str:
        held = ", ".join(_counted(count, kind) for kind, count in self.counts.items())
        return (
            f"{held}; English and Welsh. "
            f"{self.unapproved} await approval, {self.welsh_waits} await a Welsh-speaking reviewer."
        )


def tally(got: Gathered) -> Tally:
    counts = {kind: sum(name.startswith(f"{folder}/") for name in got.names) for kind, folder in FOLDERS.items()}
    held = got.approvals or ApprovalsFile()
    texts = [(kind, name, content) for kind in Kind for name, content in contents(got, kind).items()]
    approved = sum(stands(held, kind, name, content) for kind, name, content in texts)
    welsh = sum(welsh_stands(held, kind, name, content) for kind, name, content in texts)
    whole = sum(counts.values())
    return Tally(counts=counts, unapproved=whole - approved, welsh_waits=whole - welsh)


def _counted(count: int, kind: str) -> str:
    one = {"cards": "card", "quizzes": "quiz", "journeys": "journey"}[kind]
    return f"{count} {one if count == 1 else kind}"
