"""The shape of `approvals.yaml`: which text the unit approved, by whom and when."""

from typing import Annotated

from pydantic import Field

from cyberbot.library.schema.entry import Day, Entry, Id

LONGEST_NAME = 100
"""Characters of the name of who approved."""


class ApprovalFile(Entry):
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    by: Annotated[str, Field(min_length=1, max_length=LONGEST_NAME)]
    on: Day


class WelshFile(Entry):
    """Whose Welsh a Welsh-speaking reviewer approved: digests of the Welsh alone."""

    cards: dict[Id, ApprovalFile] = Field(default_factory=dict)
    quizzes: dict[Id, ApprovalFile] = Field(default_factory=dict)
    journeys: dict[Id, ApprovalFile] = Field(default_factory=dict)


class ApprovalsFile(WelshFile):
    """What the unit approved as a whole, and the Welsh apart."""

    welsh: WelshFile = Field(default_factory=WelshFile)
