"""How a card, quiz or journey goes over Telegram: the service's own conversation, walked once, in Telegram's markup.

Apart from the page so that it can be read without a browser. A quiz is answered rightly throughout, a journey by its
first choices: an editor sees every question of a quiz, and one way through a journey.
"""

from dataclasses import dataclass
from datetime import datetime

from cyberbot.channels.telegram.write import Button, write
from cyberbot.journeys.journey import QuestionKind
from cyberbot.journeys.walk import open_question
from cyberbot.language.lang import Lang
from cyberbot.library.approvals import Kind
from cyberbot.library.snapshot import Library
from cyberbot.talk.conversation import Conversation, JourneyStep, QuizStep
from cyberbot.talk.message import Door, Message, Spare
from cyberbot.talk.quiz_page import question_as_asked
from cyberbot.talk.reply import Choice
from cyberbot.talk.respond import respond
from cyberbot.talk.tokens import read, token
from cyberbot.talk.turn import Turn

TURNS = 60
"""At most: a journey that never ends is its own fault to tell."""
_NOTHING = Spare(reference="000000", receipt="0" * 12)
"""Nothing is reported here, so nothing is drawn."""
_LINK = {Kind.CARDS: "a_", Kind.QUIZZES: "q_", Kind.JOURNEYS: "j_"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubble:
    """One message of the walk."""

    html: str
    """Telegram's markup, of the one escaper; for what the person does, plain text."""
    buttons: tuple[Button, ...] = ()
    theirs: bool = False
    """True for what the person pressed or typed."""


def bubbles(kind: Kind, name: str, library: Library, lang: Lang, now: datetime) -> tuple[Bubble, ...]:
    """The messages of one walk, from the deep link on."""
    talk = _Talk(library, lang, now)
    turn = talk.say(start=_LINK[kind] + name)
    if kind is Kind.CARDS:
        for choice in _choices(turn):
            pressed = read(choice.token)
            if pressed is not None and pressed.kind in {"more", "for"}:
                talk.press(turn, choice.token)
        return tuple(talk.said)
    for _ in range(TURNS):
        after = _step(talk, turn, library)
        if after is None or after.next.step == turn.next.step:
            break
        turn = after
    return tuple(talk.said)


def _step(talk: "_Talk", turn: Turn, library: Library) -> Turn | None:
    """One step on; None at the end."""
    match turn.next.step:
        case QuizStep() as step:
            taken = library.quizzes[step.quiz]
            if step.number >= len(taken.questions):
                return None
            if step.marked:
                return talk.press(turn, token("q", step.quiz, str(step.number), "next"))
            asked = question_as_asked(taken, step, step.number)
            return talk.type(" ".join(sorted(asked.right or tuple(asked.known)[:1])))
        case JourneyStep() as step:
            journey = library.journeys[step.journey]
            question = open_question(journey, step.answers)
            if question is None:
                return None
            act = {QuestionKind.PASTE: "skip", QuestionKind.SEVERAL: "done"}.get(question.kind)
            if question.kind is QuestionKind.SEVERAL and question.options:
                turn = talk.press(turn, token("j", journey.id, question.id, question.options[0].id)) or turn
            return talk.press(turn, token("j", journey.id, question.id, act or question.options[0].id))
    return None


class _Talk:
    def __init__(self, library: Library, lang: Lang, now: datetime) -> None:
        self.said: list[Bubble] = []
        self._library = library
        self._now = now
        self._lang = lang
        self._conversation = Conversation(lang=lang, lang_chosen=True, greeted=True)

    def say(self, *, start: str | None = None, choice: str | None = None, text: str = "") -> Turn:
        message = Message(
            start=start, choice=choice, text=text, door=Door.TELEGRAM, lang_hint=self._lang, spare=_NOTHING
        )
        turn = respond(message, self._conversation, self._library, self._now)
        self._conversation = turn.next
        for reply in turn.replies:
            self.said.extend(Bubble(html=sheet.html, buttons=sheet.buttons) for sheet in write(reply))
        return turn

    def press(self, turn: Turn, wanted: str) -> Turn | None:
        """Press the choice with that token; None where it is not offered."""
        choice = next((one for one in _choices(turn) if one.token == wanted), None)
        if choice is None:
            return None
        self.said.append(Bubble(html=choice.label, theirs=True))
        return self.say(choice=choice.token)

    def type(self, text: str) -> Turn:
        self.said.append(Bubble(html=text, theirs=True))
        return self.say(text=text)


def _choices(turn: Turn) -> tuple[Choice, ...]:
    return turn.replies[-1].choices if turn.replies else ()
