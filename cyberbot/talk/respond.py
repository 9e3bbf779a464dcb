"""The story in one line: `respond(message, conversation, library, now) -> Turn`.

Pure: no clock, no chance, no storage. What must happen is in the Turn, and the desk does it.
"""

from dataclasses import replace
from datetime import datetime

from cyberbot.library.snapshot import Library
from cyberbot.referrals.facts import Facts, Tag
from cyberbot.referrals.lane import Lane
from cyberbot.talk.advice import advise
from cyberbot.talk.commands import obey
from cyberbot.talk.conversation import Conversation, Opened
from cyberbot.talk.danger import help_first
from cyberbot.talk.group import keep_private
from cyberbot.talk.message import Message
from cyberbot.talk.moment import moment
from cyberbot.talk.steps import go_on
from cyberbot.talk.triage import sort_out
from cyberbot.talk.turn import Answer, OpenReferral, Turn
from cyberbot.talk.voice import Voice

STORY = (keep_private, help_first, obey, go_on, sort_out, advise)
"""The rooms a message passes, in order; the first that knows what to do answers. The last always does.

A group is no place for private matters. Danger and children at risk come before anything a person asked for.
Then what they asked for, then the question that is open, then what happened to them, then advice.
"""


UNREAD = Facts(tags=frozenset({Tag.UNREADABLE}))
"""All that is known of a message that the machine could not deal with."""


def respond(message: Message, conversation: Conversation, library: Library, now: datetime) -> Turn:
    """Answer one message. The same arguments always give the same Turn; any text is answered, none raises by design."""
    heard = moment(message, conversation, library, now)
    for room in STORY:
        turn = room(heard)
        if turn is not None:
            return _greeted(replace(turn, verdict=turn.verdict or heard.verdict), heard.voice, message)
    raise AssertionError("The last room of the story answers every message.")


def fallback(message: Message, conversation: Conversation, library: Library, now: datetime) -> Turn:
    """What is done when `respond` raised: a person reads the message, and the sender is told so."""
    voice = Voice(library, conversation.lang)
    spare = message.spare
    opened = Opened(reference=spare.reference, receipt=spare.receipt, lane=Lane.PURSUE, facts=UNREAD, complete=True)
    reply = voice.reply(
        voice.text("talk.fallback.kept"),
        voice.text("talk.not_watched"),
        voice.text("talk.urgent_numbers"),
        keep_trying=True,
    )
    return Turn(
        replies=(reply,),
        next=replace(conversation, step=None, opened=opened),
        referral=OpenReferral(
            reference=spare.reference,
            receipt=spare.receipt,
            lane=Lane.PURSUE,
            summary="unreadable",
            text=message.text or (message.choice or ""),
            lang=conversation.lang,
            signs=(),
            facts=UNREAD,
            answers={},
            draft=False,
            unreadable=True,
        ),
        answer=Answer.REPORT,
    )


def _greeted(turn: Turn, voice: Voice, message: Message) -> Turn:
    """The first reply of a conversation says what is speaking."""
    if turn.next.greeted or not turn.replies or message.group:
        return turn
    first = turn.replies[0]
    hint = Voice(voice.library, first.lang).hint("talk.machine")
    return replace(
        turn,
        replies=(replace(first, blocks=(hint, *first.blocks)), *turn.replies[1:]),
        next=replace(turn.next, greeted=True),
    )
