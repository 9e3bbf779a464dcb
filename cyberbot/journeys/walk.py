"""Walking a journey: which question is open, what an answer does to the earlier ones, and what all of them lead to.

Pure, and free of how a person answers. Every way through can be listed, so that an editor's dead end is found at load.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import combinations

from cyberbot.journeys.journey import (
    NONE,
    SKIPPED,
    Answers,
    Journey,
    PlanItem,
    Question,
    QuestionKind,
    Result,
    Sign,
    When,
)
from cyberbot.journeys.plan import ordered


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a finished walk leads to."""

    pasted: bool
    """True where a text was looked through: then `signs` is an answer even where it is empty."""
    signs: tuple[Sign, ...]
    results: tuple[Result, ...]
    """Those that fit: the urgent ones first, else in the file's order."""
    plan: tuple[PlanItem, ...]


def asked(journey: Journey, answers: Answers) -> tuple[Question, ...]:
    """The questions that apply to these answers, in order."""
    return tuple(one for one in journey.questions if one.when.holds(answers))


def open_question(journey: Journey, answers: Answers) -> Question | None:
    """The first question that applies and has no answer; None when the walk is over."""
    return next((one for one in asked(journey, answers) if one.id not in answers), None)


def number(journey: Journey, answers: Answers, question: Question) -> int:
    """Which one it is, from 1, of those that apply."""
    return [one.id for one in asked(journey, answers)].index(question.id) + 1


def answered(journey: Journey, answers: Answers, question: str, ids: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The answers with one more. What no longer applies, or is not known (any more), is left out."""
    return kept(journey, {**answers, question: ids or (NONE,)})


def stepped_back(journey: Journey, answers: Answers) -> dict[str, tuple[str, ...]]:
    """The answers without the last one given, in the order of questions; the same where there is none."""
    open_now = open_question(journey, answers)
    before = []
    for one in asked(journey, answers):
        if open_now is not None and one.id == open_now.id:
            break
        before.append(one.id)
    last = before[-1] if before else None
    return kept(journey, {name: ids for name, ids in answers.items() if name != last})


def outcome(journey: Journey, answers: Answers, there: Container[str]) -> Outcome:
    """What the answers lead to. `there`: ids of the cards that can be opened."""
    pastes = [one.id for one in journey.questions if one.kind is QuestionKind.PASTE]
    found = {sign for name in pastes for sign in answers.get(name, ())}
    fitting = [one for one in journey.results if one.when.holds(answers)]
    return Outcome(
        pasted=bool(found - {SKIPPED}),
        signs=tuple(sign for sign in journey.signs if sign.id in found),
        results=tuple(sorted(fitting, key=lambda one: not one.urgent)),
        plan=ordered(journey.plan, answers, there) if journey.plan is not None else (),
    )


def ways(journey: Journey) -> Iterator[dict[str, tuple[str, ...]]]:
    """Every way through that can make a difference, as its answers.

    Options that no condition names are alike, so one stands for all of them: the count stays that of what an editor
    wrote conditions for. May be many: the caller stops when it has seen enough.
    """
    named = _named(journey)
    waiting: list[dict[str, tuple[str, ...]]] = [{}]
    while waiting:
        answers = waiting.pop()
        question = open_question(journey, answers)
        if question is None:
            yield answers
            continue
        waiting.extend({**answers, question.id: ids} for ids in _choices(journey, question, named))


def possible(journey: Journey, question: Question) -> tuple[str, ...]:
    """Every id that an answer to this question may hold."""
    if question.kind is QuestionKind.PASTE:
        return (*(sign.id for sign in journey.signs), NONE, SKIPPED)
    ids = tuple(option.id for option in question.options)
    return ids if question.kind is QuestionKind.CHOOSE or NONE in ids else (*ids, NONE)


def kept(journey: Journey, answers: Answers) -> dict[str, tuple[str, ...]]:
    """What of these answers is known and applies: answers come back from pages, and a journey may have been edited."""
    known: dict[str, tuple[str, ...]] = {}
    for question in journey.questions:
        there = possible(journey, question)
        ids = tuple(dict.fromkeys(one for one in answers.get(question.id, ()) if one in there))
        if question.kind is QuestionKind.CHOOSE:
            ids = ids[:1]
        # A condition names earlier questions only, so one pass is enough.
        if ids and question.when.holds(known):
            known[question.id] = ids
    return known


def _named(journey: Journey) -> dict[str, set[str]]:
    """Question id → the ids that some condition names."""
    whens: list[When] = [one.when for one in journey.questions]
    whens += [one.when for one in journey.results]
    for item in journey.plan.items if journey.plan is not None else ():
        whens += [item.when, *(when for when, _ in item.more)]
    named: dict[str, set[str]] = {}
    for when in whens:
        for part in (when.given, when.unless):
            for name, ids in part.items():
                named.setdefault(name, set()).update(ids)
    return named


def _choices(journey: Journey, question: Question, named: dict[str, set[str]]) -> Iterator[tuple[str, ...]]:
    ids = possible(journey, question)
    matters = [one for one in ids if one in named.get(question.id, ())]
    alike = [one for one in ids if one not in matters]
    distinct = matters + alike[:1]
    if question.kind is QuestionKind.CHOOSE:
        yield from ((one,) for one in distinct)
        return
    alone = [one for one in distinct if one in (NONE, SKIPPED)]
    yield from ((one,) for one in alone)
    together = [one for one in distinct if one not in alone]
    for count in range(1, len(together) + 1):
        yield from combinations(together, count)
