"""What a person can ask for outright: by a command, a deep link, a pressed choice, or its number or words typed."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from cyberbot.language.lang import Lang
from cyberbot.referrals.lane import Lane
from cyberbot.talk.card_reply import card_reply, more_reply, offer, variant_reply
from cyberbot.talk.conversation import JourneyStep, OfferStep, ReportStep
from cyberbot.talk.erasure import ask_erasure, confirm_erasure, withdraw
from cyberbot.talk.journey import reopen, start_as_said, start_journey, under_journey
from cyberbot.talk.journey_door import journey_choice, opened_by
from cyberbot.talk.menu import menu_choices
from cyberbot.talk.moment import Moment
from cyberbot.talk.quiz_alone import start_quiz
from cyberbot.talk.reminder import cancel_reminder, set_reminder
from cyberbot.talk.reply import Block, BlockKind, Choice, Reply
from cyberbot.talk.report import begin, stop
from cyberbot.talk.tokens import Press, command, quiz, read, token
from cyberbot.talk.turn import Answer, Turn
from cyberbot.talk.voice import Voice

_STOP_WORDS = frozenset({"stop", "cancel", "quit", "exit", "stopio", "stopiwch", "canslo", "diddymu"})
_MENU_WORDS = frozenset({"menu", "dewislen", "start", "cychwyn"})
_HELP_WORDS = frozenset({"help", "help me", "i need help", "need help", "cymorth", "helpwch fi", "angen help"})
"""Said and nothing more: the way to 999 first, then every door. What else they need is not guessed."""


def obey(moment: Moment) -> Turn | None:
    """None where nothing was asked for outright."""
    if moment.message.start is not None:
        return _deep_link(moment)
    press = moment.press or _typed_offer(moment)
    if press is not None:
        return _pressed(moment, press)
    text = moment.text
    if text.startswith("/"):
        name = text[1:].split("@")[0].split(" ")[0].split("\n")[0].lower()
        if name == "ask" and moment.verdict is not None:
            return None
        return _command(moment, name)
    bare = text.casefold().strip(" .!")
    if bare in _STOP_WORDS:
        return _stop(moment)
    if bare in _MENU_WORDS:
        return _menu(moment)
    asked_for = None if isinstance(moment.conversation.step, ReportStep) else opened_by(moment.library, text)
    if asked_for is not None:
        return start_as_said(moment, *asked_for)
    if bare in _HELP_WORDS and not isinstance(moment.conversation.step, ReportStep):
        return _help(moment)
    return None


def _pressed(moment: Moment, press: Press) -> Turn | None:
    library = moment.library
    match press.kind:
        case "c":
            return _command(moment, press.name)
        case "card" | "more" | "for" if press.name in library.cards:
            card = library.cards[press.name]
            reply = variant_reply(moment, card, press.detail) if press.kind == "for" else None
            reply = reply or (more_reply(moment, card) if press.kind == "more" else card_reply(moment, card))
            reply, step = under_journey(moment, reply, press.kind)
            after = replace(moment.conversation, step=step, last_card=card.id)
            return Turn(replies=(reply,), next=after, answer=Answer.CARD, cards=((card.id, 1.0),))
        case "quiz" if press.name in library.quizzes:
            return start_quiz(moment, library.quizzes[press.name])
        case "journey" if press.name in library.journeys:
            journey = library.journeys[press.name]
            return reopen(moment, journey) if press.detail == "show" else start_journey(moment, journey)
        case "remind" if press.name in library.journeys:
            journey = library.journeys[press.name]
            return set_reminder(moment, journey) if press.detail == "on" else cancel_reminder(moment, journey)
        case "lang" if press.name in tuple(Lang):
            return _speak(moment, Lang(press.name))
        case "del" if press.name == "yes":
            return confirm_erasure(moment)
        case "del" if press.name == "no":
            return _menu(moment)
        case _:
            return None


def _typed_offer(moment: Moment) -> Press | None:
    """A number or the words of an offered choice, typed."""
    step = moment.conversation.step
    if not isinstance(step, OfferStep | JourneyStep) or not moment.text:
        return None
    typed = moment.text.casefold().strip(" .")
    for number, (written, label) in enumerate(zip(step.tokens, step.labels, strict=False), 1):
        if typed in (str(number), label.casefold().strip(" .")):
            return read(written)
    return None


def _command(moment: Moment, name: str) -> Turn:
    return _COMMANDS.get(name, _unknown)(moment)


def _deep_link(moment: Moment) -> Turn:
    """`a_<card>`, `q_<quiz>`, `j_<journey>`, `r`; anything else is a plain start."""
    payload = moment.message.start or ""
    kind, _, name = payload.partition("_")
    kinds = {"a": "card", "q": "quiz", "j": "journey"}
    wanted = Press(kinds[kind], name) if kind in kinds else Press("c", "report") if kind == "r" else None
    turn = _pressed(moment, wanted) if wanted is not None else None
    return turn or _menu(moment)


def _reply_turn(moment: Moment, reply: Reply, what: str) -> Turn:
    """Show a reply; an open report or quiz stays open under it."""
    step = moment.conversation.step
    kept = step if step is not None and not isinstance(step, OfferStep) else offer(reply, what)
    return Turn(replies=(reply,), next=replace(moment.conversation, step=kept), answer=Answer.COMMAND)


def _menu(moment: Moment) -> Turn:
    voice = moment.voice
    reply = voice.reply(
        voice.heading("talk.start.title"),
        voice.text("talk.start.what"),
        voice.text("talk.urgent_numbers"),
        choices=menu_choices(voice),
    )
    return _reply_turn(replace(moment, conversation=replace(moment.conversation, step=None)), reply, "menu")


def _help(moment: Moment) -> Turn:
    voice = moment.voice
    reply = voice.reply(
        voice.text("talk.help.emergency"),
        voice.text("talk.help.how"),
        Block(
            BlockKind.BULLETS, tuple(voice.line(key) for key in moment.library.words.keys_under("talk.help.commands"))
        ),
        choices=menu_choices(voice),
    )
    return _reply_turn(moment, reply, "menu")


def _ask(moment: Moment) -> Turn:
    voice = moment.voice
    return _reply_turn(moment, voice.reply(voice.text("talk.ask.type"), voice.hint("talk.ask.examples")), "menu")


def _quizzes(moment: Moment) -> Turn:
    voice = moment.voice
    listed = tuple(
        Choice(token=quiz(one.id), label=one.title.of(voice.lang)) for one in moment.library.quizzes.values()
    )
    if not listed:
        return _reply_turn(moment, voice.reply(voice.text("quiz.none")), "quizzes")
    open_after = replace(moment, conversation=replace(moment.conversation, step=None))
    return _reply_turn(open_after, voice.reply(voice.heading("quiz.choose"), choices=listed), "quizzes")


def _journeys(moment: Moment) -> Turn:
    voice = moment.voice
    listed = tuple(journey_choice(voice, one) for one in moment.library.journeys.values())
    if not listed:
        return _reply_turn(moment, voice.reply(voice.text("journey.none")), "journeys")
    open_after = replace(moment, conversation=replace(moment.conversation, step=None))
    return _reply_turn(open_after, voice.reply(voice.heading("journey.choose"), choices=listed), "journeys")


def _languages(moment: Moment) -> Turn:
    voice = moment.voice
    choices = tuple(
        Choice(token=token("lang", lang.value), label=Voice(moment.library, lang).label("talk.language.name"))
        for lang in Lang
    )
    return _reply_turn(moment, voice.reply(voice.heading("talk.language.ask"), choices=choices), "language")


def _speak(moment: Moment, lang: Lang) -> Turn:
    voice = Voice(moment.library, lang)
    chosen = replace(moment.conversation, lang=lang, lang_chosen=True)
    spoken = replace(moment, conversation=chosen, voice=voice)
    return _reply_turn(spoken, voice.reply(voice.text("talk.language.set"), choices=menu_choices(voice)), "menu")


def _privacy(moment: Moment) -> Turn:
    voice = moment.voice
    lines = tuple(voice.line(key) for key in moment.library.words.keys_under("talk.privacy.points"))
    delete = voice.choice(command("delete"), "talk.choice.delete")
    reply = voice.reply(voice.heading("talk.privacy.title"), Block(BlockKind.BULLETS, lines), choices=(delete,))
    return _reply_turn(moment, reply, "privacy")


def _stop(moment: Moment) -> Turn:
    """Leaves any flow from any step."""
    step = moment.conversation.step
    if isinstance(step, ReportStep):
        return stop(moment, step)
    voice = moment.voice
    stopped = replace(moment, conversation=replace(moment.conversation, step=None))
    return _reply_turn(stopped, voice.reply(voice.text("talk.stopped"), choices=menu_choices(voice)), "menu")


def _unknown(moment: Moment) -> Turn:
    voice = moment.voice
    return _reply_turn(moment, voice.reply(voice.text("talk.unknown_command"), choices=menu_choices(voice)), "menu")


def _begin(lane: Lane) -> Callable[[Moment], Turn]:
    def opened(moment: Moment) -> Turn:
        return begin(moment, lane)

    return opened


_COMMANDS: Mapping[str, Callable[[Moment], Turn]] = {
    "start": _menu,
    "ask": _ask,
    "report": _begin(Lane.PURSUE),
    "tell": _begin(Lane.PURSUE),
    "protect": _begin(Lane.PROTECT),
    "visit": _begin(Lane.PROTECT),
    "prevent": _begin(Lane.PREVENT),
    "quiz": _quizzes,
    "guide": _journeys,
    "language": _languages,
    "settings": _languages,
    "privacy": _privacy,
    "delete": ask_erasure,
    "withdraw": withdraw,
    "help": _help,
    "stop": _stop,
    "cancel": _stop,
}
