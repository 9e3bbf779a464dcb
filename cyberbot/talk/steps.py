"""The step that is open: a report's question, the ask-back, a quiz. Each takes what is meant for it and no more."""

from dataclasses import replace

from cyberbot.talk.ask_back import take_ask_back
from cyberbot.talk.conversation import AskBackStep, JourneyStep, OfferStep, QuizStep, ReportStep
from cyberbot.talk.journey import show_journey, take_journey
from cyberbot.talk.moment import Moment
from cyberbot.talk.quiz_alone import show_quiz, take_quiz
from cyberbot.talk.report import take_answer
from cyberbot.talk.report_page import question_reply
from cyberbot.talk.turn import Answer, Turn

_STEP_PRESSES = ("r", "q", "b", "j")
"""Kinds of press that belong to a step; any other is a command and was obeyed before."""


def go_on(moment: Moment) -> Turn | None:
    """What the open step makes of the message; None where it is not for the step, or none is open."""
    step = moment.conversation.step
    turn: Turn | None = None
    if isinstance(step, ReportStep):
        turn = take_answer(moment, step)
    elif isinstance(step, AskBackStep):
        turn = take_ask_back(moment, step)
    elif isinstance(step, QuizStep):
        turn = take_quiz(moment, step)
    elif isinstance(step, JourneyStep):
        turn = take_journey(moment, step)
    if turn is not None:
        return turn
    if moment.message.choice is not None:
        return _stale(moment)
    if not moment.text:
        return _nothing_to_read(moment)
    return None


def _stale(moment: Moment) -> Turn:
    """A press that fits nothing open: say so kindly and show what is open now."""
    voice, step = moment.voice, moment.conversation.step
    note = voice.reply(voice.text("talk.stale"))
    if isinstance(step, ReportStep):
        return Turn(
            replies=(note, question_reply(voice, moment.conversation)), next=moment.conversation, answer=Answer.STEP
        )
    if isinstance(step, QuizStep):
        return Turn(replies=(note, show_quiz(moment, step)), next=moment.conversation, answer=Answer.STEP)
    if isinstance(step, JourneyStep):
        return Turn(replies=(note, show_journey(moment, step)), next=moment.conversation, answer=Answer.STEP)
    if isinstance(step, OfferStep):
        return Turn(replies=(note,), next=replace(moment.conversation, step=None), answer=Answer.STEP)
    return Turn(replies=(note,), next=moment.conversation, answer=Answer.STEP)


def _nothing_to_read(moment: Moment) -> Turn:
    """A picture, a voice message, a file, or nothing: say safely what to do. Nothing is fetched."""
    voice = moment.voice
    key = "talk.attachment" if moment.message.attachment else "talk.empty"
    note = voice.reply(voice.text(key))
    step = moment.conversation.step
    if isinstance(step, ReportStep):
        return Turn(
            replies=(note, question_reply(voice, moment.conversation)), next=moment.conversation, answer=Answer.STEP
        )
    if isinstance(step, JourneyStep):
        return Turn(replies=(note, show_journey(moment, step)), next=moment.conversation, answer=Answer.STEP)
    return Turn(replies=(note,), next=moment.conversation, answer=Answer.SMALLTALK)
