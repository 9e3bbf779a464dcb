"""What a message means as an answer to the open question: a press, or the same typed in numbers, letters or words.

Apart from the quiz's course because people type answers in many ways, and each way is tried here by itself.
"""

from collections.abc import Mapping
from enum import StrEnum

from cyberbot.language.lang import Bilingual
from cyberbot.language.line import plain
from cyberbot.quizzes.marking import complete
from cyberbot.quizzes.quiz import ONE_EACH, PLACING, SEVERAL, Item, Place, Question, QuestionKind
from cyberbot.talk.conversation import QuizStep
from cyberbot.talk.moment import Moment

Marks = tuple[str, ...]
"""Letters of options, or a letter and a digit for each item in a place; see `Question`."""


class Act(StrEnum):
    """What may be said about a question besides an answer; the value stands in the token."""

    NEXT = "next"
    DONE = "done"
    AGAIN = "again"
    HELP = "help"


_ACT_WORDS = {
    Act.NEXT: ("next", "quiz.next"),
    Act.DONE: ("done", "quiz.done"),
    Act.AGAIN: ("again", "quiz.again_question"),
    Act.HELP: ("talk", "quiz.talk"),
}
"""What is typed for an act in either language, and the key of its button, which typed does the same."""


class Unclear(StrEnum):
    """Meant as an answer, and none of this question."""

    UNCLEAR = "unclear"


def meant(moment: Moment, step: QuizStep, asked: Question) -> Marks | Act | Unclear | None:
    """The answer so far with what was said put to it, or an act. None where the message is about something else."""
    return _pressed(moment, step, asked) if moment.press is not None else _typed(moment, step, asked)


def so_far(step: QuizStep, asked: Question) -> Marks:
    """What was answered of the open question. Marks that the question does not know, after a reload, are left out."""
    given = step.chosen[step.number] if len(step.chosen) > step.number else ()
    return tuple(mark for mark in given if mark in asked.known)


def item_now(asked: Question, given: Marks) -> Item | None:
    """The item that is asked about; None where each has its place."""
    placed = {mark[0] for mark in given}
    return next((item for item in asked.items if item.id not in placed), None)


def items_left(asked: Question, given: Marks) -> tuple[Item, ...]:
    placed = {mark[0] for mark in given}
    return tuple(item for item in asked.items if item.id not in placed)


def places_left(asked: Question, given: Marks) -> tuple[Place, ...]:
    """The places that the next item may take: any group, but only a place that is free."""
    taken = {mark[1:] for mark in given} if asked.kind in ONE_EACH else set()
    return tuple(place for place in asked.places if place.id not in taken)


def _pressed(moment: Moment, step: QuizStep, asked: Question) -> Marks | Act | None:
    press = moment.press
    if press is None or press.kind != "q" or press.name != step.quiz or press.detail != str(step.number):
        return None
    if press.more in tuple(Act):
        return Act(press.more)
    if press.more not in asked.known:
        return None
    given = so_far(step, asked)
    if asked.kind in SEVERAL:
        return tuple(sorted(set(given) ^ {press.more}))
    if asked.kind not in PLACING:
        return (press.more,)
    # A second tap on a button that was there a moment ago must not move what was put in its place meanwhile.
    free = press.more[0] in {item.id for item in items_left(asked, given)}
    fits = press.more[1:] in {place.id for place in places_left(asked, given)}
    return (*given, press.more) if free and fits else None


def _typed(moment: Moment, step: QuizStep, asked: Question) -> Marks | Act | Unclear | None:
    typed = _folded(moment.text)
    for act in Act:
        if typed in _names(moment, act):
            return act
    signs = typed.replace(",", " ").replace("+", " ").split()
    if asked.kind in PLACING:
        return _placed(moment, step, asked, typed, signs)
    for option in asked.options:
        if typed == _said(moment, option.text):
            return (option.id,)
    ids = [option.id for option in asked.options]
    if len(signs) == 1 and asked.kind in SEVERAL and signs[0].isalnum():
        signs = list(signs[0]) if all(_one_of(sign, ids) for sign in signs[0]) else signs
    found = [_one_of(sign, ids) for sign in signs]
    if not found or any(one is None for one in found):
        return _unclear(signs)
    marks = tuple(dict.fromkeys(one for one in found if one is not None))
    return marks if complete(asked, marks) else Unclear.UNCLEAR


def _placed(moment: Moment, step: QuizStep, asked: Question, typed: str, signs: list[str]) -> Marks | Unclear | None:
    """Everything at once (`2 1 3`, `b a c`, `a1 b2 c3`), or the next one by its number, letter or words."""
    given = so_far(step, asked)
    if len(signs) == 1 and len(signs[0]) == len(asked.items) and signs[0].isalnum():
        signs = list(signs[0])
    whole = tuple(dict.fromkeys(signs)) if signs and all(sign in asked.known for sign in signs) else None
    if whole is None and len(signs) == len(asked.items):
        whole = _whole(asked, signs)
    if whole is not None:
        return whole if complete(asked, whole) else Unclear.UNCLEAR
    if asked.kind is QuestionKind.ORDER:
        left = items_left(asked, given)
        one = _chosen(typed, {_said(moment, item.text): item.id for item in left})
        mark = None if one is None else f"{one}{len(given) + 1}"
    else:
        item = item_now(asked, given)
        one = _chosen(typed, {_said(moment, place.text): place.id for place in places_left(asked, given)})
        mark = None if one is None or item is None else f"{item.id}{one}"
    return (*given, mark) if mark is not None else _unclear(signs)


def _whole(asked: Question, signs: list[str]) -> Marks | None:
    """A sign for each: for an order the items first to last, else the place of each item in turn."""
    if asked.kind is QuestionKind.ORDER:
        ids = [item.id for item in asked.items]
        found = [_one_of(sign, ids) for sign in signs]
        return tuple(f"{one}{number}" for number, one in enumerate(found, 1)) if None not in found else None
    places = [_one_of(sign, [place.id for place in asked.places]) for sign in signs]
    pairs = zip(asked.items, places, strict=True)
    return tuple(f"{item.id}{place}" for item, place in pairs) if None not in places else None


def _chosen(typed: str, shown: Mapping[str, str]) -> str | None:
    """The id of what is shown: by its words, or by its number among them."""
    return shown.get(typed) or _one_of(typed, list(shown.values()))


def _one_of(sign: str, ids: list[str]) -> str | None:
    """The id that a number (its place in what is shown) or a letter stands for."""
    if sign.isascii() and sign.isdigit() and 1 <= int(sign[:3]) <= len(ids):
        return ids[int(sign) - 1]
    return sign if sign in ids and sign.isalpha() else None


def _unclear(signs: list[str]) -> Unclear | None:
    """Numbers and single letters are meant as an answer; anything longer is something else that a person says."""
    short = signs and all(len(sign) == 1 or (len(sign) == 2 and sign[1].isdigit()) for sign in signs)
    return Unclear.UNCLEAR if short and all(sign.isascii() and sign.isalnum() for sign in signs) else None


def _names(moment: Moment, act: Act) -> set[str]:
    return {_ACT_WORDS[act][0], _folded(moment.voice.label(_ACT_WORDS[act][1]))}


def _said(moment: Moment, text: Bilingual) -> str:
    """A text of the question as somebody would type it."""
    return _folded(plain(moment.library.line(text, moment.lang)))


def _folded(text: str) -> str:
    return text.casefold().strip(" .!")
