"""The shapes of a question, one for each way of answering, and the way from there to a Question.

Apart from the quiz's own shape because there are five of them, told apart by `kind`.
"""

from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, Field, StrictBool, StrictInt, ValidationInfo, field_validator

from cyberbot.language.lang import Bilingual
from cyberbot.library.schema.entry import Entry, Id, Ids, Text, both, slip
from cyberbot.quizzes.quiz import Item, Option, Place, Question, QuestionKind

Letter = Annotated[str, Field(pattern=r"^[a-h]$")]


class Lettered(Entry):
    id: Letter


class Worded(Lettered):
    text: Text


class Told(Worded):
    """A lettered text with the reason that is shown after the answer."""

    why: Text


class OptionFile(Told):
    correct: StrictBool


class SortItemFile(Told):
    group: Letter


class PairFile(Lettered):
    left: Text
    right: Text
    why: Text


class PartFile(Told):
    clue: StrictBool


L = TypeVar("L", bound=Lettered)


def _in_order(entries: tuple[L, ...]) -> tuple[L, ...]:
    """Letters from a on, and no two texts of them alike."""
    for place, (entry, letter) in enumerate(zip(entries, "abcdefgh", strict=False)):
        if entry.id != letter:
            raise slip(f"must have the ids a, b, c … in order: '{letter}' is wanted here", place, "id")
    for key in ("text", "left", "right"):
        for lang in ("en", "cy"):
            seen: list[str] = []
            for place, entry in enumerate(entries):
                text = getattr(entry, key, None)
                if isinstance(text, Text):
                    said = str(getattr(text, lang)).casefold()
                    if said in seen:
                        raise slip("must differ: two of them read the same", place, key, lang)
                    seen.append(said)
    return entries


class QuestionShape(Entry):
    """What every question has."""

    id: Id
    story: Text | None = None
    text: Text
    explain: Text
    sources: Annotated[Ids, Field(min_length=1, max_length=6)]
    difficulty: Annotated[StrictInt, Field(ge=1, le=3)] | None = None
    tags: Annotated[Ids, Field(max_length=8)] = ()

    def _question(
        self,
        kind: QuestionKind,
        *,
        options: tuple[Option, ...] = (),
        items: tuple[Item, ...] = (),
        places: tuple[Place, ...] = (),
    ) -> Question:
        return Question(
            id=self.id,
            kind=kind,
            story=both(self.story),
            text=self.text.both(),
            options=options,
            items=items,
            places=places,
            explain=self.explain.both(),
            sources=tuple(self.sources),
            difficulty=self.difficulty,
            tags=tuple(self.tags),
        )


class ChoiceFile(QuestionShape):
    kind: Literal["single", "multiple", "true_false"]
    options: Annotated[tuple[OptionFile, ...], Field(min_length=2, max_length=6), AfterValidator(_in_order)]

    @field_validator("options")
    @classmethod
    def _fit_the_kind(cls, options: tuple[OptionFile, ...], info: ValidationInfo) -> tuple[OptionFile, ...]:
        right, of = sum(option.correct for option in options), len(options)
        match info.data.get("kind"):
            case "single" if right != 1:
                raise slip(f"of a single question: exactly one is correct; here {right} are")
            case "true_false" if right != 1 or of != 2:
                raise slip(f"of a true_false question: two, of which one is correct; here {of}, of which {right} are")
            case "multiple" if not 2 <= right < of:
                raise slip(f"of a multiple question: two or more are correct, but not all; here {right} of {of} are")
        return options

    def question(self) -> Question:
        return self._question(
            QuestionKind(self.kind),
            options=tuple(
                Option(id=option.id, text=option.text.both(), correct=option.correct, why=option.why.both())
                for option in self.options
            ),
        )


class PollFile(QuestionShape):
    kind: Literal["poll"]
    options: Annotated[tuple[Worded, ...], Field(min_length=2, max_length=6), AfterValidator(_in_order)]

    def question(self) -> Question:
        return self._question(
            QuestionKind.POLL,
            options=tuple(
                Option(id=option.id, text=option.text.both(), correct=False, why=None) for option in self.options
            ),
        )


class SpotFile(QuestionShape):
    kind: Literal["spot"]
    parts: Annotated[tuple[PartFile, ...], Field(min_length=3, max_length=8), AfterValidator(_in_order)]

    @field_validator("parts")
    @classmethod
    def _some_of_each(cls, parts: tuple[PartFile, ...]) -> tuple[PartFile, ...]:
        clues, of = sum(part.clue for part in parts), len(parts)
        if not 1 <= clues < of:
            raise slip(f"of a spot question: one or more are clues, but not all; here {clues} of {of} are")
        return parts

    def question(self) -> Question:
        return self._question(
            QuestionKind.SPOT,
            options=tuple(
                Option(id=part.id, text=part.text.both(), correct=part.clue, why=part.why.both()) for part in self.parts
            ),
        )


class OrderFile(QuestionShape):
    kind: Literal["order"]
    items: Annotated[tuple[Told, ...], Field(min_length=3, max_length=6), AfterValidator(_in_order)]
    """In the right order; shown in another."""

    def question(self) -> Question:
        return self._question(
            QuestionKind.ORDER,
            items=tuple(
                Item(id=item.id, text=item.text.both(), place=str(place), why=item.why.both())
                for place, item in enumerate(self.items, 1)
            ),
            places=tuple(
                Place(id=str(place), text=Bilingual(str(place), str(place))) for place in range(1, len(self.items) + 1)
            ),
        )


class SortFile(QuestionShape):
    kind: Literal["sort"]
    groups: Annotated[tuple[Worded, ...], Field(min_length=2, max_length=4), AfterValidator(_in_order)]
    items: Annotated[tuple[SortItemFile, ...], Field(min_length=3, max_length=8), AfterValidator(_in_order)]

    @field_validator("items")
    @classmethod
    def _into_groups(cls, items: tuple[SortItemFile, ...], info: ValidationInfo) -> tuple[SortItemFile, ...]:
        groups = [group.id for group in info.data.get("groups", ())]
        for place, item in enumerate(items):
            if groups and item.group not in groups:
                raise slip(f"names the group '{item.group}', which is not among the groups", place, "group")
        if len({item.group for item in items}) == 1:
            raise slip("of a sort question belong to two groups or more; here all belong to one")
        return items

    def question(self) -> Question:
        numbers = {group.id: str(number) for number, group in enumerate(self.groups, 1)}
        return self._question(
            QuestionKind.SORT,
            items=tuple(
                Item(id=item.id, text=item.text.both(), place=numbers[item.group], why=item.why.both())
                for item in self.items
            ),
            places=tuple(Place(id=numbers[group.id], text=group.text.both()) for group in self.groups),
        )


class MatchFile(QuestionShape):
    kind: Literal["match"]
    pairs: Annotated[tuple[PairFile, ...], Field(min_length=3, max_length=6), AfterValidator(_in_order)]

    def question(self) -> Question:
        return self._question(
            QuestionKind.MATCH,
            items=tuple(
                Item(id=pair.id, text=pair.left.both(), place=str(place), why=pair.why.both())
                for place, pair in enumerate(self.pairs, 1)
            ),
            places=tuple(Place(id=str(place), text=pair.right.both()) for place, pair in enumerate(self.pairs, 1)),
        )


QuestionFile = Annotated[
    ChoiceFile | PollFile | SpotFile | OrderFile | SortFile | MatchFile, Field(discriminator="kind")
]
