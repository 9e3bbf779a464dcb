"""The shape of `quizzes/<id>.yaml`, and the way from there to a Quiz."""

from typing import Annotated

from pydantic import Field, StrictBool, StrictInt, ValidationInfo, field_validator

from cyberbot.library.schema.card import Reviewed, WelshReview
from cyberbot.library.schema.entry import Id, Ids, Names, Text, Written, all_both, both, slip
from cyberbot.library.schema.question import QuestionFile
from cyberbot.quizzes.quiz import Quiz, Stage


class QuizFile(Reviewed):
    id: Id
    title: Text
    stage: Stage
    ages: Written
    minutes: Annotated[StrictInt, Field(ge=5, le=30)]
    intro: Text
    aims: Annotated[tuple[Text, ...], Field(min_length=1, max_length=6)]
    curriculum: Annotated[tuple[Text, ...], Field(min_length=1, max_length=8)]
    sensitive: StrictBool
    scores: StrictBool = True
    safeguarding: Text | None = Field(default=None, validate_default=True)
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

    @field_validator("safeguarding")
    @classmethod
    def _note_where_needed(cls, note: Text | None, info: ValidationInfo) -> Text | None:
        if info.data.get("sensitive") and note is None:
            raise slip("is missing: a teacher needs it where the quiz is sensitive")
        return note

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
            minutes=self.minutes,
            intro=self.intro.both(),
            aims=all_both(self.aims),
            curriculum=all_both(self.curriculum),
            questions=tuple(question.question() for question in self.questions),
            outro=self.outro.both(),
            help=tuple(self.help),
            sensitive=self.sensitive,
            scores=self.scores,
            safeguarding=both(self.safeguarding),
            cards=tuple(self.cards),
            checked=self.checked,
            review_by=self.review_by,
            welsh_approved=self.welsh_review is WelshReview.APPROVED,
            approved=approved,
            digest=digest,
        )
