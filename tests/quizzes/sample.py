"""A quiz with a question of every kind, as values."""

from datetime import date

from cyberbot.language.lang import Bilingual
from cyberbot.quizzes.quiz import Item, Option, Place, Question, QuestionKind, Quiz, Stage

CHECKED = date(2026, 11, 22)


def both(text: str) -> Bilingual:
    return Bilingual(text, f"{text} (cy)")


def choosing(id_: str, kind: QuestionKind, right: str, options: str = "abcd") -> Question:
    """A question whose right options are the letters of `right`."""
    return Question(
        id=id_,
        kind=kind,
        story=None,
        text=both(f"Question {id_}?"),
        options=tuple(
            Option(
                id=letter,
                text=both(f"Choice {letter} of {id_}"),
                correct=letter in right,
                why=None if kind is QuestionKind.POLL else both(f"Because {letter}."),
            )
            for letter in options
        ),
        explain=both(f"So it is with {id_}."),
        sources=("ncsc-three-words",),
    )


def placing(id_: str, kind: QuestionKind, places: str, groups: int = 0) -> Question:
    """A question with an item for each digit of `places`, which is where it belongs."""
    count = groups or len(places)
    return Question(
        id=id_,
        kind=kind,
        story=None,
        text=both(f"Question {id_}?"),
        items=tuple(
            Item(id=letter, text=both(f"Item {number} of {id_}"), place=place, why=both(f"Because of {number}."))
            for number, (letter, place) in enumerate(zip("abcdefgh", places, strict=False), 1)
        ),
        places=tuple(Place(id=str(number), text=both(f"Place {number} of {id_}")) for number in range(1, count + 1)),
        explain=both(f"So it is with {id_}."),
        sources=("ncsc-three-words",),
    )


def quiz(*questions: Question, sensitive: bool = False, scores: bool = True) -> Quiz:
    return Quiz(
        id="sample",
        title=both("A sample"),
        stage=Stage.KS3,
        ages="11 to 14",
        minutes=15,
        intro=both("An intro."),
        aims=(),
        curriculum=(),
        questions=questions,
        outro=both("Take this home."),
        help=("childline",) if sensitive else (),
        sensitive=sensitive,
        safeguarding=both("Tell your lead.") if sensitive else None,
        scores=scores,
        cards=(),
        checked=CHECKED,
        review_by=date(2027, 5, 22),
        welsh_approved=False,
        approved=True,
        digest="",
    )


def every_kind() -> tuple[Question, ...]:
    return (
        choosing("single", QuestionKind.SINGLE, "b"),
        choosing("multiple", QuestionKind.MULTIPLE, "ac"),
        choosing("true", QuestionKind.TRUE_FALSE, "a", "ab"),
        choosing("spot", QuestionKind.SPOT, "bd"),
        choosing("poll", QuestionKind.POLL, ""),
        placing("order", QuestionKind.ORDER, "1234"),
        placing("sort", QuestionKind.SORT, "12213", groups=3),
        placing("match", QuestionKind.MATCH, "123"),
    )
