"""A letter that is sent later, such as a plan after a month: asked for, and taken back.

Here it is written whole; the desk keeps it sealed until its day. Erasing the conversation takes it along.
"""

from cyberbot.journeys.journey import Journey
from cyberbot.journeys.walk import open_question, outcome
from cyberbot.talk.conversation import JourneyStep
from cyberbot.talk.journey_page import reminder_day, reminder_reply
from cyberbot.talk.message import Door
from cyberbot.talk.moment import Moment
from cyberbot.talk.source_line import shown_date
from cyberbot.talk.tokens import token
from cyberbot.talk.turn import Answer, DropReminder, SetReminder, Turn


def set_reminder(moment: Moment, journey: Journey) -> Turn:
    """Only from a finished plan, and where a letter can reach the person: over Telegram, not on a page."""
    voice, step = moment.voice, moment.conversation.step
    ready = (
        moment.message.door is Door.TELEGRAM
        and journey.reminder is not None
        and isinstance(step, JourneyStep)
        and step.journey == journey.id
        and open_question(journey, step.answers) is None
        and bool(outcome(journey, step.answers, moment.library.cards).plan)
    )
    if not ready or not isinstance(step, JourneyStep):
        return Turn(
            replies=(voice.reply(voice.text("journey.remind_gone")),), next=moment.conversation, answer=Answer.COMMAND
        )
    due = reminder_day(journey, moment.now)
    off = voice.choice(token("remind", journey.id, "off"), "journey.unremind", quiet=True)
    text = voice.text("journey.reminded", date=shown_date(due.date(), voice.lang))
    return Turn(
        replies=(voice.reply(text, choices=(off,), keep_trying=True),),
        next=moment.conversation,
        reminder=SetReminder(
            about=journey.id, due=due, letter=reminder_reply(voice, journey, step.answers, moment.now)
        ),
        answer=Answer.COMMAND,
    )


def cancel_reminder(moment: Moment, journey: Journey) -> Turn:
    voice = moment.voice
    return Turn(
        replies=(voice.reply(voice.text("journey.unreminded")),),
        next=moment.conversation,
        reminder=DropReminder(about=journey.id),
        answer=Answer.COMMAND,
    )
