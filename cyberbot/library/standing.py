"""Whether an approval stands: of a text as a whole, and of its Welsh by a Welsh-speaking reviewer.

Apart from the file of approvals because an approval that was given says nothing until the text is the same still.
"""

import hashlib
from collections.abc import Mapping

import orjson

from cyberbot.library import approvals as approving
from cyberbot.library.approvals import Kind
from cyberbot.library.gather import Gathered
from cyberbot.library.schema.approvals import ApprovalsFile
from cyberbot.library.schema.card import CardFile, WelshReview
from cyberbot.library.schema.journey import JourneyFile
from cyberbot.library.schema.quiz import QuizFile

Content = CardFile | QuizFile | JourneyFile


def contents(got: Gathered, kind: Kind) -> Mapping[str, Content]:
    """Everything of one kind whose shape is right, by id."""
    held: Mapping[Kind, Mapping[str, Content]] = {
        Kind.CARDS: got.cards,
        Kind.QUIZZES: got.quizzes,
        Kind.JOURNEYS: got.journeys,
    }
    return held[kind]


def file_of(kind: Kind, name: str) -> str:
    return f"{'advice' if kind is Kind.CARDS else kind.value}/{name}.yaml"


def stands(held: ApprovalsFile, kind: Kind, name: str, content: Content) -> bool:
    """True where the unit approved exactly this text."""
    approval = approving.of(held, kind).get(name)
    return approval is not None and approval.digest == approving.digest(content)


def welsh_stands(held: ApprovalsFile, kind: Kind, name: str, content: Content) -> bool:
    """True where a Welsh-speaking reviewer approved exactly this Welsh, and the file says so too."""
    if content.welsh_review is not WelshReview.APPROVED:
        return False
    approval = approving.of(held.welsh, kind).get(name)
    return approval is not None and approval.digest == welsh_digest(content)


def welsh_digest(content: Content) -> str:
    """SHA-256, hex, of every Welsh text that people read, in its place: an edit of the English alone voids nothing."""
    meaning = content.model_dump(mode="json", exclude=set(approving.NOT_APPROVED_TEXT))
    return hashlib.sha256(orjson.dumps(_welsh(meaning))).hexdigest()


def _welsh(value: object) -> object:
    """The Welsh of a plain value, all else left out; None where there is none."""
    if isinstance(value, dict):
        if value and set(value) <= {"en", "cy"}:
            return value.get("cy")
        held = {key: _welsh(inner) for key, inner in value.items()}
        return {key: inner for key, inner in held.items() if inner is not None} or None
    if isinstance(value, list):
        return [_welsh(inner) for inner in value] if any(_welsh(inner) is not None for inner in value) else None
    return None
