"""A journey walked in the one conversation: a question, its answer, the next, and what they lead to.

What a person says of themselves comes before any question: a report in a pasted text is heard as one.
"""

from dataclasses import replace

from cyberbot.advice.search import Outcome, search
from cyberbot.journeys.journey import SKIPPED, Journey, Question, QuestionKind
from cyberbot.journeys.own_words import own_words
from cyberbot.journeys.signs import found, words
from cyberbot.journeys.walk import answered, open_question, stepped_back
from cyberbot.language.lang import Lang
from cyberbot.language.line import Span, plain
from cyberbot.talk.card_reply import card_reply, offer
from cyberbot.talk.conversation import JourneyStep, OfferStep
from cyberbot.talk.journey_door import journey_choice
from cyberbot.talk.journey_page import intro_reply, question_reply, result_reply, ticks
from cyberbot.talk.message import Door
from cyberbot.talk.moment import Moment
from cyberbot.talk.reply import Block, BlockKind, Choice, Reply
from cyberbot.talk.tokens import token
from cyberbot.talk.triage import sort_out
from cyberbot.talk.turn import Answer, Turn
from cyberbot.talk.voice import Voice
from cyberbot.triage.read import read as read_message
from cyberbot.triage.verdict import Kind, Verdict, Zone

PASTED_AT_LEAST = 6
"""Words. So much text, where a choice was asked, is the message itself, and is not asked for again."""


LOOSELY = 6
"""Words. In a text so short, the words of an option may stand among others."""


def start_journey(moment: Moment, journey: Journey) -> Turn:
    """The introduction and the first question. In the web chat a journey that keeps nothing is walked on its page."""
    voice = moment.voice
    if not journey.keeps and moment.message.door is Door.WEB and not moment.message.group:
        link = Span(plain(voice.line("journey.own_page")), f"/journey/{journey.id}")
        intro = intro_reply(voice, journey)
        reply = replace(intro, blocks=(*intro.blocks, Block(BlockKind.TEXT, ((link,),))))
        return Turn(replies=(reply,), next=replace(moment.conversation, step=None), answer=Answer.COMMAND)
    step = JourneyStep(journey=journey.id)
    shown = show_journey(moment, step)
    after = replace(moment.conversation, step=step)
    return _private(
        moment, journey, Turn(replies=(intro_reply(voice, journey), shown), next=after, answer=Answer.COMMAND)
    )


def start_as_said(moment: Moment, journey: Journey, lang: Lang) -> Turn:
    """As `start_journey`, in the language of the words that opened it, unless the person or the page chose one."""
    if moment.conversation.lang_chosen or moment.message.door is Door.WEB or lang is moment.lang:
        return start_journey(moment, journey)
    spoken = replace(moment.conversation, lang=lang)
    return start_journey(replace(moment, conversation=spoken, voice=Voice(moment.library, lang)), journey)


def show_journey(moment: Moment, step: JourneyStep) -> Reply:
    """The open question, or what the answers lead to."""
    voice, journey = moment.voice, moment.library.journeys.get(step.journey)
    if journey is None:
        return voice.reply(voice.text("journey.gone"))
    question = open_question(journey, step.answers)
    if question is not None:
        return question_reply(voice, journey, question, step.answers, frozenset(step.ticked))
    on_telegram = moment.message.door is Door.TELEGRAM
    return result_reply(voice, journey, step.answers, moment.now, remind=on_telegram, page=not on_telegram)


def take_journey(moment: Moment, step: JourneyStep) -> Turn | None:
    """What the message means to the open question; None where it is for another room."""
    journey = moment.library.journeys.get(step.journey)
    question = open_question(journey, step.answers) if journey is not None else None
    if journey is None or question is None:
        return None
    press = moment.press
    if press is not None:
        if press.kind != "j" or press.name != journey.id or press.detail != question.id:
            return None
        return _pressed(moment, journey, question, step, press.more)
    if not moment.text:
        return None
    act = _typed_act(moment, question)
    if act is not None:
        return _pressed(moment, journey, question, step, act)
    ids = typed_options(moment.text, question, moment.lang)
    if ids:
        return _answered(moment, journey, step, question, ids)
    if question.kind is QuestionKind.PASTE:
        return _pasted(moment, journey, question, step)
    return _something_else(moment, journey, question, step)


def under_journey(moment: Moment, reply: Reply, what: str) -> tuple[Reply, JourneyStep | OfferStep | None]:
    """A card opened from a journey's result: the way back is one of its choices, and the answers stay."""
    step = moment.conversation.step
    journey = moment.library.journeys.get(step.journey) if isinstance(step, JourneyStep) else None
    if not isinstance(step, JourneyStep) or journey is None or not step.tokens:
        return reply, offer(reply, what)
    back = Choice(token=token("journey", journey.id, "show"), label=_back_label(moment, journey))
    reply = replace(reply, choices=(*reply.choices, back))
    return reply, _offering(step, reply)


def reopen(moment: Moment, journey: Journey) -> Turn:
    """Back to the result from a card; the beginning where the answers are gone."""
    step = moment.conversation.step
    if not isinstance(step, JourneyStep) or step.journey != journey.id:
        return start_journey(moment, journey)
    return _shown(moment, journey, step)


def typed_options(text: str, question: Question, lang: Lang) -> tuple[str, ...]:
    """The options meant by typed numbers, letters of no kind, the words of one, or words that an editor gave for it."""
    ids = [option.id for option in question.options]
    if not ids:
        return ()
    said = words(text[:200])
    for option in question.options:
        texts = {words(option.text.of(one)) for one in Lang}
        also = {words(phrase) for phrases in option.also.values() for phrase in phrases}
        if said and said in texts | also | {words(option.text.of(lang))}:
            return (option.id,)
    marks = text.casefold().replace(",", " ").replace("+", " ").replace("&", " ").strip(" .").split()
    marks = [mark for mark in marks if mark not in ("and", "a", "ac")]
    numbers = {str(number): one for number, one in enumerate(ids, 1)}
    meant = [numbers[mark] for mark in marks if mark in numbers]
    if not meant or len(meant) != len(marks) or (question.kind is not QuestionKind.SEVERAL and len(meant) > 1):
        return ()
    return tuple(one for one in ids if one in meant)


def _pressed(moment: Moment, journey: Journey, question: Question, step: JourneyStep, act: str) -> Turn | None:
    if act == "back":
        return _shown(moment, journey, replace(step, answers=stepped_back(journey, step.answers), ticked=()))
    if question.kind is QuestionKind.PASTE:
        return _answered(moment, journey, step, question, (SKIPPED,)) if act == "skip" else None
    if question.kind is QuestionKind.SEVERAL and act == "done":
        return _answered(moment, journey, step, question, tuple(step.ticked))
    if act not in {option.id for option in question.options}:
        return None
    if question.kind is QuestionKind.CHOOSE:
        return _answered(moment, journey, step, question, (act,))
    ticked = ticks(question, frozenset(step.ticked), act)
    return _shown(moment, journey, replace(step, ticked=tuple(sorted(ticked))))


def _typed_act(moment: Moment, question: Question) -> str | None:
    """`back`, `done` or `skip` in words."""
    said = moment.text.casefold().strip(" .!")
    acts = {QuestionKind.SEVERAL: ("back", "done"), QuestionKind.PASTE: ("back", "skip")}.get(question.kind, ("back",))
    for act in acts:
        label = moment.voice.label(f"journey.{act}").casefold()
        if said == label or said in moment.voice.label(f"journey.also_{act}").split("|"):
            return act
    return None


def _answered(moment: Moment, journey: Journey, step: JourneyStep, question: Question, ids: tuple[str, ...]) -> Turn:
    if len(ids) > 1 and "none" in ids:
        ids = tuple(one for one in ids if one != "none")
    answers = answered(journey, step.answers, question.id, ids)
    return _shown(moment, journey, JourneyStep(journey=journey.id, answers=answers))


def _shown(moment: Moment, journey: Journey, step: JourneyStep) -> Turn:
    """Show where the walk is. At its end the answers stay for the page, unless the journey keeps nothing."""
    reply = show_journey(moment, step)
    after: JourneyStep | OfferStep | None = step
    if open_question(journey, step.answers) is None:
        after = _offering(step, reply) if journey.keeps else offer(reply, "journey")
    return _private(
        moment,
        journey,
        Turn(replies=(reply,), next=replace(moment.conversation, step=after), answer=Answer.STEP),
    )


def _offering(step: JourneyStep, reply: Reply) -> JourneyStep:
    tokens, labels = tuple(one.token for one in reply.choices), tuple(one.label for one in reply.choices)
    return replace(step, tokens=tokens, labels=labels)


def _pasted(moment: Moment, journey: Journey, question: Question, step: JourneyStep) -> Turn | None:
    """Signs in a text that another wrote. What in it is the person's own is heard as anywhere else."""
    own = own_words(moment.text)
    verdict = read_message(own, moment.lang) if own else None
    if verdict is not None and verdict.kind is Kind.REPORT and verdict.zone is not Zone.CLEAR:
        turn = sort_out(replace(moment, verdict=verdict))
        return replace(turn, verdict=verdict) if turn is not None else None
    turn = _answered(moment, journey, step, question, found(moment.text, journey.signs))
    return replace(turn, verdict=verdict or _nothing())


def _something_else(moment: Moment, journey: Journey, question: Question, step: JourneyStep) -> Turn | None:
    """Words where a choice was asked: a report, the message itself, a question of its own, or not understood."""
    paste = next((one for one in journey.questions if one.kind is QuestionKind.PASTE), None)
    waits = paste is not None and paste.id not in step.answers and paste.when.holds(step.answers)
    if paste is not None and waits and len(moment.text.split()) >= PASTED_AT_LEAST and not moment.text.endswith("?"):
        return _pasted(moment, journey, paste, step)
    verdict = moment.verdict
    if verdict is not None and (verdict.zone is not Zone.CLEAR or verdict.kind not in _WALKS_ON):
        return None
    near = _named_in(moment.text, question)
    if near:
        return _answered(moment, journey, step, question, near)
    voice = moment.voice
    again = show_journey(moment, step)
    said = search(moment.text, moment.lang, moment.library.index)
    if said.outcome is Outcome.CARD:
        reply = replace(card_reply(moment, moment.library.cards[said.cards[0][0]]), choices=())
        return Turn(replies=(reply, again), next=moment.conversation, answer=Answer.CARD, cards=said.cards)
    key = "journey.pick_several" if question.kind is QuestionKind.SEVERAL else "journey.pick"
    return Turn(replies=(voice.reply(voice.text(key)), again), next=moment.conversation, answer=Answer.STEP)


def _named_in(text: str, question: Question) -> tuple[str, ...]:
    """The one option that a short text names in passing ("we are a farm"); none where it names two."""
    said = words(text)
    if len(said.split()) > LOOSELY:
        return ()
    named = tuple(
        option.id
        for option in question.options
        for phrases in option.also.values()
        if any(f" {words(phrase)} " in f" {said} " for phrase in phrases)
    )
    return named[:1] if len(set(named)) == 1 else ()


_WALKS_ON = frozenset({Kind.QUESTION, Kind.OTHER, Kind.SUSPICIOUS})
"""Kinds of message that leave a walk where it is; any other is for the room that knows it."""


def _nothing() -> Verdict:
    """How a text reads of which no word is the person's own."""
    return read_message("", Lang.EN)


def _private(moment: Moment, journey: Journey, turn: Turn) -> Turn:
    """Whether the transcript has it: not where a page shows it, nor where the journey keeps nothing."""
    aside = moment.message.aside or (not journey.keeps and moment.message.door is Door.TELEGRAM)
    return replace(turn, unrecorded=aside)


def _back_label(moment: Moment, journey: Journey) -> str:
    return plain(moment.voice.line("journey.return", title=journey_choice(moment.voice, journey).label))
