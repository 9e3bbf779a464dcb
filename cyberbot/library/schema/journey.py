"""The shape of `journeys/<id>.yaml`, and the way from there to a Journey."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import Field, StrictBool, StrictInt, ValidationInfo, field_validator

from cyberbot.advice.card import Audience
from cyberbot.journeys.journey import (
    NONE,
    SKIPPED,
    Journey,
    Option,
    Plan,
    PlanItem,
    Question,
    QuestionKind,
    Reminder,
    Result,
    Shape,
    Sign,
    When,
)
from cyberbot.language.lang import Lang
from cyberbot.library.schema.card import Reviewed, WelshReview
from cyberbot.library.schema.entry import ID_PATTERN, Entry, Id, Ids, Names, Text, Written, all_both, both, slip

JourneyId = Annotated[str, Field(pattern=ID_PATTERN, max_length=24)]
QuestionId = Annotated[str, Field(pattern=ID_PATTERN, max_length=16)]
OptionId = Annotated[str, Field(pattern=ID_PATTERN, max_length=14)]
"""So that `v1:j:journey:question:option` always fits the 64 bytes of a button."""

TAKEN = frozenset({SKIPPED, "done", "back", "skip"})
"""Ids of options that mean something already. `none` may be an option: it is the one that stands alone."""

MOST = 7
"""Items of a plan: more is a list that nobody begins."""

Ids14 = Annotated[tuple[OptionId, ...], Field(min_length=1)]
Conditions = dict[QuestionId, Ids14]


class Phrases(Entry):
    """Words as people type or meet them: compared, never shown."""

    en: tuple[Written, ...] = ()
    cy: tuple[Written, ...] = ()

    def by_lang(self) -> Mapping[Lang, tuple[str, ...]]:
        return MappingProxyType({Lang.EN: self.en, Lang.CY: self.cy})


class Starts(Phrases):
    en: Annotated[tuple[Written, ...], Field(min_length=1, max_length=20)]
    cy: Annotated[tuple[Written, ...], Field(min_length=1, max_length=20)]


class Conditional(Entry):
    when: Conditions = Field(default_factory=dict)
    unless: Conditions = Field(default_factory=dict)

    def condition(self) -> When:
        return When(given=_frozen(self.when), unless=_frozen(self.unless))


class OptionFile(Entry):
    id: OptionId
    text: Text
    also: Phrases = Field(default_factory=Phrases)


class QuestionFile(Conditional):
    id: QuestionId
    kind: QuestionKind
    ask: Text
    hint: Text | None = None
    options: Annotated[tuple[OptionFile, ...], Field(max_length=12, validate_default=True)] = ()

    @field_validator("options")
    @classmethod
    def _fit_the_kind(cls, options: tuple[OptionFile, ...], info: ValidationInfo) -> tuple[OptionFile, ...]:
        if info.data.get("kind") is QuestionKind.PASTE:
            if options:
                raise slip("are not for a paste question: the journey's signs are its answers")
            return options
        if len(options) < 2:
            raise slip("must be two or more")
        _differ([one.id for one in options], "options")
        for place, option in enumerate(options):
            if option.id in TAKEN:
                raise slip(f"may not have the id '{option.id}'", place, "id")
            for lang in ("en", "cy"):
                texts = [str(getattr(one.text, lang)).casefold() for one in options[:place]]
                if str(getattr(option.text, lang)).casefold() in texts:
                    raise slip("must differ: two of them read the same", place, "text", lang)
        return options


class SignFile(Entry):
    id: OptionId
    say: Text
    phrases: Phrases = Field(default_factory=Phrases)
    shapes: tuple[Shape, ...] = Field(default=(), validate_default=True)

    @field_validator("shapes")
    @classmethod
    def _something_to_find(cls, shapes: tuple[Shape, ...], info: ValidationInfo) -> tuple[Shape, ...]:
        phrases = info.data.get("phrases")
        if not shapes and phrases is not None and not (phrases.en or phrases.cy):
            raise slip("must have phrases or shapes, or it is never found")
        if info.data.get("id") in {NONE, *TAKEN}:
            raise slip(f"may not stand under the id '{info.data.get('id')}'")
        return shapes


class ResultFile(Conditional):
    id: OptionId
    urgent: StrictBool = False
    title: Text
    texts: Annotated[tuple[Text, ...], Field(max_length=4)] = ()
    steps: Annotated[tuple[Text, ...], Field(max_length=8)] = ()
    contacts: Annotated[Names, Field(max_length=6)] = ()
    cards: Annotated[Ids, Field(max_length=6)] = ()
    sources: Annotated[Ids, Field(min_length=1, max_length=6)]


class MoreFile(Conditional):
    add: Annotated[StrictInt, Field(ge=-100, le=100)]


class PlanItemFile(Conditional):
    card: Id
    because: Text
    weight: Annotated[StrictInt, Field(ge=0, le=100)]
    more: Annotated[tuple[MoreFile, ...], Field(max_length=6)] = ()


class PlanFile(Entry):
    title: Text
    most: Annotated[StrictInt, Field(ge=1, le=MOST)]
    items: Annotated[tuple[PlanItemFile, ...], Field(min_length=2, max_length=40)]
    sources: Annotated[Ids, Field(min_length=1, max_length=6)]

    @field_validator("items")
    @classmethod
    def _once(cls, items: tuple[PlanItemFile, ...]) -> tuple[PlanItemFile, ...]:
        _differ([one.card for one in items], "items", "card")
        return items


class ReminderFile(Entry):
    days: Annotated[StrictInt, Field(ge=1, le=60)]
    title: Text


class JourneyFile(Reviewed):
    id: JourneyId
    title: Text
    lead: Text
    audience: Annotated[tuple[Audience, ...], Field(min_length=1)]
    starts: Starts
    after: Annotated[Ids, Field(max_length=20)] = ()
    keeps: StrictBool = True
    questions: Annotated[tuple[QuestionFile, ...], Field(min_length=1, max_length=8)]
    signs: Annotated[tuple[SignFile, ...], Field(max_length=24)] = ()
    results: Annotated[tuple[ResultFile, ...], Field(max_length=24)] = ()
    plan: PlanFile | None = None
    reminder: ReminderFile | None = None

    @field_validator("questions")
    @classmethod
    def _questions(cls, questions: tuple[QuestionFile, ...], info: ValidationInfo) -> tuple[QuestionFile, ...]:
        _differ([one.id for one in questions], "questions")
        pastes = [place for place, one in enumerate(questions) if one.kind is QuestionKind.PASTE]
        if len(pastes) > 1:
            raise slip("may ask for a pasted text once", pastes[1], "kind")
        if pastes and info.data.get("keeps") is False:
            raise slip("of a journey that keeps nothing may not ask for a pasted text", pastes[0], "kind")
        return questions

    @field_validator("signs")
    @classmethod
    def _signs(cls, signs: tuple[SignFile, ...], info: ValidationInfo) -> tuple[SignFile, ...]:
        _differ([one.id for one in signs], "signs")
        questions = info.data.get("questions")
        if questions is not None:
            pastes = any(one.kind is QuestionKind.PASTE for one in questions)
            if bool(signs) is not pastes:
                raise slip("stand in a journey that asks for a pasted text, and in no other")
        return signs

    @field_validator("results")
    @classmethod
    def _results(cls, results: tuple[ResultFile, ...]) -> tuple[ResultFile, ...]:
        _differ([one.id for one in results], "results")
        return results

    @field_validator("reminder")
    @classmethod
    def _reminded_of(cls, reminder: ReminderFile | None, info: ValidationInfo) -> ReminderFile | None:
        if reminder is not None and (info.data.get("plan") is None or info.data.get("keeps") is False):
            raise slip("is for a journey that makes a plan and keeps it")
        return reminder

    def journey(self, *, approved: bool, digest: str) -> Journey:
        return Journey(
            id=self.id,
            title=self.title.both(),
            lead=self.lead.both(),
            audiences=tuple(dict.fromkeys(self.audience)),
            starts=self.starts.by_lang(),
            after=tuple(self.after),
            keeps=self.keeps,
            questions=tuple(map(_question, self.questions)),
            signs=tuple(map(_sign, self.signs)),
            results=tuple(map(_result, self.results)),
            plan=None if self.plan is None else _plan(self.plan),
            reminder=None
            if self.reminder is None
            else Reminder(days=self.reminder.days, title=self.reminder.title.both()),
            checked=self.checked,
            review_by=self.review_by,
            welsh_approved=self.welsh_review is WelshReview.APPROVED,
            approved=approved,
            digest=digest,
        )

    def conditions(self) -> Iterator[tuple[tuple[str | int, ...], Conditions]]:
        """Every condition, with its place in the file."""
        listed: list[tuple[tuple[str | int, ...], Conditional]] = []
        listed += [(("questions", place), one) for place, one in enumerate(self.questions)]
        listed += [(("results", place), one) for place, one in enumerate(self.results)]
        for place, item in enumerate(self.plan.items if self.plan is not None else ()):
            listed.append((("plan", "items", place), item))
            listed += [(("plan", "items", place, "more", number), one) for number, one in enumerate(item.more)]
        for at, one in listed:
            yield (*at, "when"), one.when
            yield (*at, "unless"), one.unless


def _differ(ids: list[str], noun: str, key: str = "id") -> None:
    for place, name in enumerate(ids):
        if name in ids[:place]:
            raise slip(f"must differ: two {noun} have the {key} '{name}'", place, key)


def _frozen(conditions: Conditions) -> Mapping[str, frozenset[str]]:
    return MappingProxyType({name: frozenset(ids) for name, ids in conditions.items()})


def _question(given: QuestionFile) -> Question:
    return Question(
        id=given.id,
        kind=given.kind,
        ask=given.ask.both(),
        hint=both(given.hint),
        options=tuple(Option(id=one.id, text=one.text.both(), also=one.also.by_lang()) for one in given.options),
        when=given.condition(),
    )


def _sign(given: SignFile) -> Sign:
    return Sign(
        id=given.id,
        say=given.say.both(),
        phrases=(*given.phrases.en, *given.phrases.cy),
        shapes=frozenset(given.shapes),
    )


def _result(given: ResultFile) -> Result:
    return Result(
        id=given.id,
        when=given.condition(),
        urgent=given.urgent,
        title=given.title.both(),
        texts=all_both(given.texts),
        steps=all_both(given.steps),
        contacts=tuple(given.contacts),
        cards=tuple(given.cards),
        sources=tuple(given.sources),
    )


def _plan(given: PlanFile) -> Plan:
    return Plan(
        title=given.title.both(),
        most=given.most,
        items=tuple(
            PlanItem(
                card=one.card,
                because=one.because.both(),
                when=one.condition(),
                weight=one.weight,
                more=tuple((extra.condition(), extra.add) for extra in one.more),
            )
            for one in given.items
        ),
        sources=tuple(given.sources),
    )
