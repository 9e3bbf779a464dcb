"""What is checked of a journey beyond its shape: conditions that name what is there, no dead end, no overlong answer.

Apart from the other checks because a journey is a graph: a slip in one condition strands the person who answers so.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import islice

from cyberbot.journeys.journey import Journey
from cyberbot.journeys.signs import words
from cyberbot.journeys.walk import asked, outcome, possible, ways
from cyberbot.language.lang import Lang
from cyberbot.library.document import Document, Loc
from cyberbot.library.faults import Fault
from cyberbot.library.limits import AROUND, LABEL, MESSAGE, Contacts, filled, of, units
from cyberbot.library.links import Known
from cyberbot.library.schema.contacts import ContactFile
from cyberbot.library.schema.journey import JourneyFile, PlanFile, ResultFile

MOST_WAYS = 20_000
"""Different ways through a journey that are tried. More conditions than that, and no editor oversees them either."""

AROUND_RESULT = AROUND + 400
"""Kept free for what the service adds to a result: what was found proves nothing, how to keep it, the way back."""


class _Every(Collection[str]):
    """Every card there may be: a journey loads with a card that is not written yet."""

    def __contains__(self, item: object) -> bool:
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


EVERY = _Every()


def journey_links(document: Document, known: Known) -> Iterator[Fault]:
    """Contacts, sources and cards that are named. A card that is not there is left out, so it keeps nothing back."""
    yield from (replace(one, blocks=False) for one in _named(document, ("after",), known.cards, "card", "advice/"))
    for place in range(_length(document, ("results",))):
        at: Loc = ("results", place)
        yield from _named(document, (*at, "contacts"), known.contacts, "contact", "contacts.yaml")
        yield from _named(document, (*at, "sources"), known.sources, "source", "sources.yaml")
        missing = _named(document, (*at, "cards"), known.cards, "card", "advice/")
        yield from (replace(one, blocks=False) for one in missing)
    yield from _named(document, ("plan", "sources"), known.sources, "source", "sources.yaml")
    for place in range(_length(document, ("plan", "items"))):
        at = ("plan", "items", place, "card")
        card = document.at(at)
        if isinstance(card, str) and card not in known.cards:
            yield Fault(document.file, document.line(at), f"advice/ has no card '{card}'", blocks=False)


def journey_faults(document: Document, given: JourneyFile, contacts: Contacts) -> Iterator[Fault]:
    """What would strand a person or be cut off. `contacts` that are not there are another check's fault."""
    journey = given.journey(approved=False, digest="")
    slips = [*_conditions(given, journey), *_labels(given)]
    if not slips:
        slips = [*_dead_ends(journey), *_too_long(given, journey, contacts)]
    for at, slip in slips:
        yield Fault(document.file, document.line(at), slip)


def reach_faults(document: Document, given: JourneyFile) -> Iterator[Fault]:
    """What no way leads to. Nobody is stranded by it, so it is told by `check` alone."""
    journey = given.journey(approved=False, digest="")
    if any(_conditions(given, journey)):
        return
    questions, results, items = set[str](), set[str](), set[str]()
    for answers in islice(ways(journey), MOST_WAYS):
        questions.update(one.id for one in asked(journey, answers))
        results.update(one.id for one in journey.results if one.when.holds(answers))
        plan = journey.plan
        items.update(one.card for one in plan.items if one.when.holds(answers)) if plan is not None else None
    unreached: list[tuple[Loc, str]] = [
        (("questions", place), f"no way leads to the question '{one.id}'")
        for place, one in enumerate(journey.questions)
        if one.id not in questions
    ]
    unreached += [
        (("results", place), f"no way leads to the result '{one.id}'")
        for place, one in enumerate(journey.results)
        if one.id not in results
    ]
    unreached += [
        (("plan", "items", place), f"no way leads to '{one.card}'")
        for place, one in enumerate(journey.plan.items if journey.plan is not None else ())
        if one.card not in items
    ]
    for at, slip in unreached:
        yield Fault(document.file, document.line(at), slip, blocks=False)


def start_faults(documents: Mapping[str, Document], journeys: Mapping[str, JourneyFile]) -> Iterator[Fault]:
    """The same words open one journey only."""
    first: dict[str, str] = {}
    for name, given in journeys.items():
        document = documents[f"journeys/{name}.yaml"]
        for lang, phrases in (("en", given.starts.en), ("cy", given.starts.cy)):
            for place, phrase in enumerate(phrases):
                taken = first.setdefault(words(phrase), name)
                if taken != name:
                    slip = f"'{phrase[:40]}' opens '{taken}' already"
                    yield Fault(document.file, document.line(("starts", lang, place)), slip)


def _conditions(given: JourneyFile, journey: Journey) -> Iterator[tuple[Loc, str]]:
    places = {question.id: place for place, question in enumerate(journey.questions)}
    known = {question.id: set(possible(journey, question)) for question in journey.questions}
    for at, conditions in given.conditions():
        before = at[1] if at[0] == "questions" and isinstance(at[1], int) else len(places)
        for name, ids in conditions.items():
            if name not in places:
                yield (*at, name), f"there is no question '{name}'"
            elif places[name] >= before:
                yield (*at, name), f"'{name}' is asked later: a condition names earlier questions"
            else:
                yield from (
                    ((*at, name, place), f"'{name}' has no answer '{one}'")
                    for place, one in enumerate(ids)
                    if one not in known[name]
                )


def _labels(given: JourneyFile) -> Iterator[tuple[Loc, str]]:
    for lang in Lang:
        if units(of(given.title, lang)) > LABEL:
            yield ("title", lang.value), f"the title has {units(of(given.title, lang))} characters: at most {LABEL}"
        for number, question in enumerate(given.questions):
            for place, option in enumerate(question.options):
                length = units(of(option.text, lang))
                if length > LABEL:
                    at = ("questions", number, "options", place, "text", lang.value)
                    yield at, f"an option has {length} characters: a button carries {LABEL}"


def _dead_ends(journey: Journey) -> Iterator[tuple[Loc, str]]:
    if any(not one.when.given and not one.when.unless for one in journey.results):
        return
    for count, answers in enumerate(ways(journey)):
        if count == MOST_WAYS:
            yield ("questions",), f"there are more than {MOST_WAYS} ways through: name fewer options in conditions"
            return
        reached = outcome(journey, answers, EVERY)
        if not reached.results and not reached.plan:
            said = ", ".join(f"{name}: {' '.join(ids)}" for name, ids in answers.items())
            yield ("results",), f"nothing is said to who answers {said}"
            return


def _too_long(given: JourneyFile, journey: Journey, contacts: Contacts) -> Iterator[tuple[Loc, str]]:
    """The longest answer of all: one message, in each language."""
    room = MESSAGE - AROUND_RESULT
    for lang in Lang:
        lengths = {one.id: _result_units(one, lang, contacts) for one in given.results}
        plan = _plan_units(given.plan, lang, contacts) if given.plan is not None else 0
        signs = sum(units(filled(of(one.say, lang), lang, contacts)) + 3 for one in given.signs)
        if sum(lengths.values()) + plan + signs <= room:
            continue
        for answers in islice(ways(journey), MOST_WAYS):
            said = sum(lengths[one.id] for one in journey.results if one.when.holds(answers))
            if said + plan + signs > room:
                told = ", ".join(f"{name}: {' '.join(ids)}" for name, ids in answers.items())
                yield (
                    ("results",),
                    f"who answers {told} is told {said + plan + signs} characters in {lang.value}: at most {room}",
                )
                break


def _result_units(given: ResultFile, lang: Lang, contacts: Contacts) -> int:
    texts = [given.title, *given.texts, *given.steps]
    said = sum(units(filled(of(text, lang), lang, contacts)) + 4 for text in texts)
    return said + sum(_contact_units(contacts.get(name), lang) for name in given.contacts)


def _contact_units(contact: ContactFile | None, lang: Lang) -> int:
    if contact is None:
        return 0
    reach = [contact.phone, contact.text, contact.email, of(contact.name, lang), of(contact.use_for, lang)]
    return sum(units(part) + 4 for part in reach if part)


def _plan_units(plan: PlanFile, lang: Lang, contacts: Contacts) -> int:
    """The longest items that may stand together; a card's title is at most a label."""
    items = sorted(
        (units(filled(of(one.because, lang), lang, contacts)) + LABEL + 8 for one in plan.items), reverse=True
    )
    return units(of(plan.title, lang)) + sum(items[: plan.most])


def _named(document: Document, at: Loc, known: Collection[str] | None, noun: str, where: str) -> Iterator[Fault]:
    listed = document.at(at)
    for number, name in enumerate(listed if isinstance(listed, list) and known is not None else ()):
        if isinstance(name, str) and known is not None and name not in known:
            yield Fault(document.file, document.line((*at, number)), f"{where} has no {noun} '{name}'")


def _length(document: Document, at: Loc) -> int:
    listed = document.at(at)
    return len(listed) if isinstance(listed, list) else 0
