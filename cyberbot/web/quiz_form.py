"""A question's form read back: the answer as marks, and what is left to do where it is not whole.

Apart from the pages so that hostile and half-filled forms can be tried by themselves.
"""

from dataclasses import dataclass

from cyberbot.quizzes.quiz import ONE_EACH, PLACING, SEVERAL, Item, Question, QuestionKind
from cyberbot.web.form import Form


@dataclass(frozen=True, slots=True)
class Problem:
    """Something left out: the sentence's key, the field it stands at, and the item it names."""

    key: str
    target: str
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class Given:
    marks: tuple[str, ...]
    """What was chosen and is known, whole or not: the page comes back with it."""
    problems: tuple[Problem, ...]


def given(form: Form, asked: Question) -> Given:
    """What the form answers. Values that the question does not know count as not chosen."""
    if asked.kind in PLACING:
        return _placed(form, asked)
    known = {option.id for option in asked.options}
    chosen = tuple(one for one in dict.fromkeys(form.all("option")) if one in known)
    if asked.kind not in SEVERAL:
        chosen = chosen[:1]
    return Given(chosen, () if chosen else (Problem("web.quiz.blank", "option-a"),))


def field(asked: Question, item: Item) -> str:
    """The id of the item's first control, which an error leads to."""
    return f"item-{item.id}-1" if asked.kind is QuestionKind.SORT else f"item-{item.id}"


def _placed(form: Form, asked: Question) -> Given:
    known = {place.id for place in asked.places}
    places = {item.id: form.get(f"item-{item.id}") for item in asked.items}
    marks = tuple(item + place for item, place in places.items() if place in known)
    problems: list[Problem] = []
    taken: set[str] = set()
    for item in asked.items:
        place = places[item.id]
        if place not in known:
            problems.append(Problem("web.quiz.unplaced", field(asked, item), item))
        elif asked.kind in ONE_EACH and place in taken:
            problems.append(Problem("web.quiz.taken", field(asked, item), item))
        taken.add(place)
    return Given(marks, tuple(problems))
