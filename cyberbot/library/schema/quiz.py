"""The shape of `quizzes/<id>.yaml`, and the way from there to a Quiz."""

from typing import Annotated

from pydantic import Field, StrictBool, ValidationInfo, field_validator

from cyberbot.library.schema.card import Reviewed, WelshReview
from cyberbot.library.schema.entry import Entry, Id, Ids, Names, Text, Written, all_both, both, slip
from cyberbot.quizzes.quiz import Option, Question, QuestionKind, Quiz, Stage


class OptionFile(Entry):
    id: Annotated[str, Field(pattern=r"^[a-f]$")]
    text: Text
    correct: StrictBool
    why: Text


class QuestionFile(Entry):
    id: Id
    kind: QuestionKind
    story: Text | None = None
    text: Text
    options: Annotated[tuple[OptionFile, ...], Field(min_length=2, max_length=6)]
    explain: Text
    sources: Annotated[Ids, Field(min_length=1, max_length=6)]

    @field_validator("options")
    @classmethod
    def _fit_the_kind(cls, options: tuple[OptionFile, ...], info: ValidationInfo) -> tuple[OptionFile, ...]:
        for place, (option, letter) in enumerate(zip(options, "abcdef", strict=False)):
            if option.id != letter:
                raise slip(f"must have the ids a, b, c … in order: '{letter}' is wanted here", place, "id")
        for lang in ("en", "cy"):
            texts = [str(getattr(option.text, lang)).casefold() for option in options]
            for place, text in enumerate(texts):
                if text in texts[:place]:
                    raise slip("must differ: two of them read the same", place, "text", lang)
        right, of = sum(option.correct for option in options), len(options)
        match info.data.get("kind"):
            case QuestionKind.SINGLE if right != 1:
                raise slip(f"of a single question: exactly one is correct; here {right} are")
            case QuestionKind.TRUE_FALSE if right != 1 or of != 2:
                raise slip(f"of a true_false question: two, of which one is correct; here {of}, of which {right} are")
            case QuestionKind.MULTIPLE if not 2 <= right < of:
                raise slip(f"of a multiple question: two or more are correct, but not all; here {right} of {of} are")
        return options


class QuizFile(Reviewed):
    id: Id
    title: Text
    stage: Stage
    ages: Written
    intro: Text
    aims: Annotated[tuple[Text, ...], Field(min_length=1, max_length=6)]
    sensitive: StrictBool
    questions: Annotated[tuple[QuestionFile, ...], Field(min_length=8, max_length=12)]
    outro: Text
    help: Annotated[Names, Field(max_length=8)]
    cards: Annotated[Ids, Field(max_length=8)]

    @field_validator("questions")
    @classmethod
    def _differ(cls, questions: tuple[QuestionFile, ...]) -> tuple[QuestionFile, ...]:
        ids = [question.id for question in questions]
        for place, name in enumerate(ids):
            if name in ids[:place]:
                raise slip(f"must differ: two have the id '{name}'", place, "id")
        return questions

    @field_validator("help")
    @classmethod
    def _help_where_needed(cls, named: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        if info.data.get("sensitive") and not named:
            raise slip("must name contacts where the quiz is sensitive")
        return named

    def quiz(self, *, approved: bool, digest: str) -> Quiz:
        return Quiz(
            id=self.id,
            title=self.title.both(),
            stage=self.stage,
            ages=self.ages,
            intro=self.intro.both(),
            aims=all_both(self.aims),
            questions=tuple(map(_question, self.questions)),
            outro=self.outro.both(),
            help=tuple(self.help),
            sensitive=self.sensitive,
            cards=tuple(self.cards),
            checked=self.checked,
            review_by=self.review_by,
            welsh_approved=self.welsh_review is WelshReview.APPROVED,
            approved=approved,
            digest=digest,
        )


def _question(given: QuestionFile) -> Question:
    return Question(
        id=given.id,
        kind=given.kind,
        story=both(given.story),
        text=given.text.both(),
        options=tuple(
            Option(id=option.id, text=option.text.both(), correct=option.correct, why=option.why.both())
            for option in given.options
        ),
        explain=given.explain.both(),
        sources=tuple(given.sources),
    )
