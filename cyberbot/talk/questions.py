"""The questions of the guided report, a table a lane. Each may be skipped; some are asked only after another's answer.

Reads like the form it is. The sentences stand in the words under `report.<lane>.<question>`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from cyberbot.referrals.lane import Lane


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    id: str
    choices: tuple[str, ...] = ()
    """Keys of its choices, in order; empty where the answer is written."""
    only_if: tuple[str, str] | None = None
    """Asked only where that question was answered with that choice."""
    among: bool = False
    """Its choices are the forces that the area may lie in; asked only where there is more than one."""
    long: bool = False
    """A few sentences are wanted rather than a few words."""


_MONEY_WENT = ("money", "=yes")
_ORGANISATION = ("who", "=organisation")
_SIZES = ("1-9", "10-49", "50-249", "250")
_SIZE = Question(id="size", choices=_SIZES)

QUESTIONS: Mapping[Lane, tuple[Question, ...]] = {
    Lane.PURSUE: (
        Question(id="what", long=True),
        Question(id="going_on", choices=("yes", "no", "unsure")),
        Question(id="money", choices=("yes", "no", "unsure")),
        Question(id="amount", only_if=_MONEY_WENT),
        Question(id="paid", choices=("transfer", "card", "crypto", "voucher", "cash", "other"), only_if=_MONEY_WENT),
        Question(id="bank", choices=("yes", "not_yet", "no_reach"), only_if=_MONEY_WENT),
        Question(id="when", choices=("today", "yesterday", "week", "month", "earlier")),
        Question(id="who", choices=("me", "organisation", "other")),
        Question(id="organisation", only_if=_ORGANISATION),
        Question(id="size", choices=_SIZES, only_if=_ORGANISATION),
        Question(id="evidence", choices=("yes", "some", "no")),
        Question(id="area"),
        Question(id="force", among=True),
        Question(id="contact"),
    ),
    Lane.PROTECT: (
        Question(id="wanted", choices=("visit", "talk", "training", "exercise", "other")),
        Question(id="organisation"),
        _SIZE,
        Question(id="sector"),
        Question(id="area"),
        Question(id="force", among=True),
        Question(id="when"),
        Question(id="contact"),
    ),
    Lane.PREVENT: (
        Question(id="worry", long=True),
        Question(id="asking", choices=("parent", "teacher", "young_person", "other")),
        Question(id="age", choices=("under_12", "12_15", "16_17", "18")),
        Question(id="area"),
        Question(id="force", among=True),
        Question(id="contact"),
    ),
}

CHECK = "check"
"""The summary, after the last question."""


def question(lane: Lane, question_id: str) -> Question | None:
    return next((one for one in QUESTIONS[lane] if one.id == question_id), None)


def asked(lane: Lane, answers: Mapping[str, str]) -> tuple[Question, ...]:
    """The questions that apply, given the answers so far, in order."""
    return tuple(one for one in QUESTIONS[lane] if _applies(one, answers))


def next_open(lane: Lane, answers: Mapping[str, str]) -> str:
    """The first question that applies and has neither an answer nor a skip; `check` when there is none."""
    return next((one.id for one in asked(lane, answers) if one.id not in answers), CHECK)


def choices_of(one: Question, answers: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of a question's choices."""
    if one.among:
        among = answers.get("force_among", "")
        return (*among.split(","), "unsure") if among else ()
    return one.choices


def _applies(one: Question, answers: Mapping[str, str]) -> bool:
    if one.among:
        return bool(answers.get("force_among"))
    return one.only_if is None or answers.get(one.only_if[0]) == one.only_if[1]
