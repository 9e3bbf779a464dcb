"""A group chat: quizzes and help only. What sounds like a report gets one neutral line and a private way.

First in the story, so that no other room can answer a private matter before others' eyes.
"""

from cyberbot.talk.moment import Moment
from cyberbot.talk.reply import Block
from cyberbot.talk.tokens import Press
from cyberbot.talk.turn import Answer, Turn
from cyberbot.triage.verdict import Kind, Zone

_ALLOWED = ("/quiz", "/help", "/start")
_ALLOWED_PRESSES = ("q", "quiz")
_QUIZZES = Press("c", "quiz")


def keep_private(moment: Moment) -> Turn | None:
    """None outside groups, and for the few commands that a group may use."""
    if not moment.message.group:
        return None
    if moment.press is not None and (moment.press.kind in _ALLOWED_PRESSES or moment.press == _QUIZZES):
        return None
    if moment.text.split("@")[0].split(" ")[0].lower() in _ALLOWED:
        return None
    verdict = moment.verdict
    voice = moment.voice
    blocks: tuple[Block, ...]
    if verdict is not None and verdict.kind in (Kind.DANGER, Kind.SAFEGUARDING):
        blocks = (voice.text("talk.danger.call"), voice.text("talk.group.private"))
    elif (verdict is not None and verdict.zone is not Zone.CLEAR) or moment.text.startswith("/") or moment.press:
        blocks = (voice.text("talk.group.private"),)
    else:
        return Turn(replies=(), next=moment.conversation, answer=Answer.SMALLTALK)
    return Turn(replies=(voice.reply(*blocks),), next=moment.conversation, answer=Answer.COMMAND)
