"""How a journey is said: its introduction, one question, and what the answers lead to.

Apart from the walk, which decides what comes next, so that every door says it in the same blocks.
"""

from datetime import datetime, timedelta

from cyberbot.journeys.journey import NONE, Answers, Journey, Question, QuestionKind, Result
from cyberbot.journeys.walk import Outcome, number, outcome
from cyberbot.language.lang import Lang
from cyberbot.language.line import Line, Span, plain
from cyberbot.talk.card_reply import report_door
from cyberbot.talk.help_lines import help_block
from cyberbot.talk.reply import Block, BlockKind, Choice, Reply
from cyberbot.talk.source_line import draft_mark, question_sources, shown_date
from cyberbot.talk.tokens import card as card_token
from cyberbot.talk.tokens import command, token
from cyberbot.talk.voice import Voice

MOST_CARDS = 5
"""Cards offered after a result; under a plan, whose own cards come first, fewer."""
MOST_BESIDE_PLAN = 2

TICK = "✓ "


def intro_reply(voice: Voice, journey: Journey) -> Reply:
    library = voice.library
    return voice.reply(
        *_marks(voice, journey),
        Block(BlockKind.HEADING, (library.line(journey.title, voice.lang),)),
        Block(BlockKind.TEXT, (library.line(journey.lead, voice.lang),)),
        voice.hint("journey.kept" if journey.keeps else "journey.unkept"),
    )


def question_reply(
    voice: Voice, journey: Journey, question: Question, answers: Answers, ticked: frozenset[str]
) -> Reply:
    """The open question. Its choices are in the order of the numbers that may be typed for them."""
    library = voice.library
    place = number(journey, answers, question)
    blocks = [
        voice.hint("journey.number", number=str(place)),
        Block(BlockKind.HEADING, (library.line(question.ask, voice.lang),)),
    ]
    if question.hint is not None:
        blocks.append(Block(BlockKind.HINT, (library.line(question.hint, voice.lang),)))
    choices = [
        Choice(
            token=token("j", journey.id, question.id, option.id),
            label=(TICK if option.id in ticked else "") + option.text.of(voice.lang),
        )
        for option in question.options
    ]
    match question.kind:
        case QuestionKind.SEVERAL:
            blocks.append(voice.hint("journey.several"))
            choices.append(voice.choice(token("j", journey.id, question.id, "done"), "journey.done"))
        case QuestionKind.PASTE:
            blocks.append(voice.hint("journey.paste"))
            choices.append(voice.choice(token("j", journey.id, question.id, "skip"), "journey.skip"))
        case QuestionKind.CHOOSE:
            pass
    if place > 1:
        choices.append(voice.choice(token("j", journey.id, question.id, "back"), "journey.back", quiet=True))
    choices.append(voice.choice(command("stop"), "journey.stop", quiet=True))
    return voice.reply(*blocks, choices=tuple(choices))


def result_reply(voice: Voice, journey: Journey, answers: Answers, now: datetime, *, remind: bool, page: bool) -> Reply:
    """All that fits, in order. `remind`: a letter can be sent later. `page`: the web page can be opened from here."""
    reached = outcome(journey, answers, voice.library.cards)
    blocks = [*_marks(voice, journey), *_signs(voice, reached)]
    for result in reached.results:
        if result.urgent:
            blocks += _result(voice, result)
    blocks += plan_blocks(voice, journey, reached)
    for result in reached.results:
        if not result.urgent:
            blocks += _result(voice, result)
    if page and journey.keeps:
        link = Span(plain(voice.line("journey.on_page")), f"/journey/{journey.id}")
        blocks.append(Block(BlockKind.TEXT, ((link,),)))
    blocks.append(sources_block(voice, journey, reached, now))
    return voice.reply(*blocks, choices=_after(voice, journey, reached, now, remind=remind), keep_trying=False)


def plan_blocks(voice: Voice, journey: Journey, reached: Outcome) -> list[Block]:
    if journey.plan is None:
        return []
    title = Block(BlockKind.HEADING, (voice.library.line(journey.plan.title, voice.lang),))
    if not reached.plan:
        return [title, voice.text("journey.plan_empty")]
    lines = tuple(
        (
            *voice.library.line(voice.library.cards[item.card].title, voice.lang),
            Span(". "),
            *voice.library.line(item.because, voice.lang),
        )
        for item in reached.plan
    )
    return [title, Block(BlockKind.STEPS, lines)]


def sources_block(voice: Voice, journey: Journey, reached: Outcome, now: datetime) -> Block:
    """The sources of all that was said, each once."""
    block = question_sources(voice, source_ids(journey, reached), journey.checked)
    if journey.review_by >= now.date():
        return block
    overdue = voice.line("talk.source.overdue", date=shown_date(journey.review_by, voice.lang))
    return Block(BlockKind.OVERDUE, (block.lines[0], overdue))


def source_ids(journey: Journey, reached: Outcome) -> tuple[str, ...]:
    named = [source for result in reached.results for source in result.sources]
    if journey.plan is not None:
        named += journey.plan.sources
    return tuple(dict.fromkeys(named))


def card_ids(journey: Journey, reached: Outcome, there: frozenset[str]) -> tuple[str, ...]:
    """The cards to open next: the plan's in its order, then those of the results."""
    planned = tuple(item.card for item in reached.plan)
    others = dict.fromkeys(
        card for result in reached.results for card in result.cards if card in there and card not in planned
    )
    return (*planned, *tuple(others)[: MOST_BESIDE_PLAN if planned else MOST_CARDS])


def reminder_day(journey: Journey, now: datetime) -> datetime:
    """When the letter is due. Raises ValueError for a journey without a reminder."""
    if journey.reminder is None:
        raise ValueError("This journey has no reminder.")
    return now + timedelta(days=journey.reminder.days)


def reminder_reply(voice: Voice, journey: Journey, answers: Answers, now: datetime) -> Reply:
    """The letter that is sent later, whole: what the plan was on the day it was asked for."""
    reached = outcome(journey, answers, voice.library.cards)
    title = journey.reminder.title if journey.reminder is not None else journey.title
    choices = [
        Choice(token=card_token(one), label=voice.library.cards[one].title.of(voice.lang))
        for one in (item.card for item in reached.plan)
    ]
    return voice.reply(
        Block(BlockKind.HEADING, (voice.library.line(title, voice.lang),)),
        voice.text("journey.reminding", date=shown_date(now.date(), voice.lang)),
        *plan_blocks(voice, journey, reached),
        sources_block(voice, journey, reached, now),
        choices=tuple(choices),
        keep_trying=True,
    )


def _after(voice: Voice, journey: Journey, reached: Outcome, now: datetime, *, remind: bool) -> tuple[Choice, ...]:
    library = voice.library
    cards = card_ids(journey, reached, frozenset(library.cards))
    choices = [Choice(token=card_token(one), label=library.cards[one].title.of(voice.lang)) for one in cards]
    if remind and journey.reminder is not None and reached.plan:
        day = shown_date(reminder_day(journey, now).date(), voice.lang)
        label = plain(voice.line("journey.remind", date=day))
        choices.append(Choice(token=token("remind", journey.id, "on"), label=label))
    choices.append(report_door(voice))
    choices.append(voice.choice(token("journey", journey.id), "journey.again", quiet=True))
    return tuple(choices)


def _signs(voice: Voice, reached: Outcome) -> list[Block]:
    """What was found, and that it proves nothing either way. Never a verdict."""
    if not reached.pasted:
        return []
    if not reached.signs:
        return [voice.heading("journey.signs.none"), voice.text("journey.signs.none_proves")]
    return [
        voice.heading("journey.signs.found"),
        Block(BlockKind.BULLETS, tuple(voice.library.line(sign.say, voice.lang) for sign in reached.signs)),
        voice.text("journey.signs.proves"),
    ]


def _result(voice: Voice, result: Result) -> list[Block]:
    library, lang = voice.library, voice.lang
    title: Line = library.line(result.title, lang)
    texts = tuple(library.line(text, lang) for text in result.texts)
    blocks = [Block(BlockKind.URGENT, (title, *texts))] if result.urgent else [Block(BlockKind.HEADING, (title,))]
    if texts and not result.urgent:
        blocks.append(Block(BlockKind.TEXT, texts))
    if result.steps:
        blocks.append(Block(BlockKind.STEPS, tuple(library.line(step, lang) for step in result.steps)))
    contacts = tuple(one for one in result.contacts if one in library.contacts)
    if contacts:
        blocks.append(help_block(voice, contacts))
    return blocks


def _marks(voice: Voice, journey: Journey) -> tuple[Block, ...]:
    awaits = voice.lang is Lang.CY and not journey.welsh_approved
    return (*draft_mark(voice, journey.approved), *((voice.hint("talk.welsh_awaits"),) if awaits else ()))


def ticks(question: Question, ticked: frozenset[str], pressed: str) -> frozenset[str]:
    """What is ticked after one more press: `none` stands alone, and goes when anything else is ticked."""
    if pressed == NONE:
        return frozenset({NONE})
    known = {option.id for option in question.options}
    return ((ticked ^ {pressed}) & known) - {NONE}
