"""One message in its circumstances: what each room of the story is given."""

from dataclasses import dataclass, replace
from datetime import datetime

from cyberbot.language.detect import detect
from cyberbot.language.lang import Lang
from cyberbot.library.snapshot import Library
from cyberbot.talk.conversation import Conversation, JourneyStep, QuizStep, ReportStep
from cyberbot.talk.message import Door, Message
from cyberbot.talk.tokens import Press, read
from cyberbot.talk.voice import Voice
from cyberbot.triage.read import read as read_message
from cyberbot.triage.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    message: Message
    text: str
    """The message's text, trimmed."""
    press: Press | None
    """A pressed choice, read; None where nothing (readable) was pressed."""
    conversation: Conversation
    library: Library
    now: datetime
    voice: Voice
    verdict: Verdict | None
    """How the text reads; None where there is no text to read (a press, a command, an attachment alone)."""

    @property
    def lang(self) -> Lang:
        return self.voice.lang


def moment(message: Message, conversation: Conversation, library: Library, now: datetime) -> Moment:
    """Take in a message: whose language it is in, what was pressed, how it reads."""
    text = message.text.strip()
    lang = _language(text, message, conversation)
    heard = replace(conversation, lang=lang, turn=conversation.turn + 1)
    readable = (text and not text.startswith("/")) or text.startswith("/ask ")
    return Moment(
        message=message,
        text=text,
        press=read(message.choice) if message.choice else None,
        conversation=heard,
        library=library,
        now=now,
        voice=Voice(library, lang),
        verdict=read_message(text.removeprefix("/ask "), lang) if readable else None,
    )


def _language(text: str, message: Message, conversation: Conversation) -> Lang:
    """A chosen language stays. Else the language of the words, then what the channel says, then what it was.

    On the web the address is the choice: `/cy/…` says Welsh on every page, and the switch on it says it anew.
    """
    on_page = message.lang_hint if message.door is Door.WEB else None
    in_the_middle = isinstance(conversation.step, ReportStep | QuizStep | JourneyStep)
    if conversation.lang_chosen or in_the_middle:  # a short answer says little of the person's language
        return on_page or conversation.lang
    written = detect(text) if text and not text.startswith("/") else None
    if written is not None:
        return written
    if on_page is not None:
        return on_page
    if conversation.turn == 0 and message.lang_hint is not None:
        return message.lang_hint
    return conversation.lang
