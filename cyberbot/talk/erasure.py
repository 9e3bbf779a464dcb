"""Asking to be forgotten, and taking a report back. The desk does the erasing; here it is asked twice and explained."""

from dataclasses import replace

from cyberbot.talk.conversation import Conversation, OfferStep
from cyberbot.talk.moment import Moment
from cyberbot.talk.reply import Choice
from cyberbot.talk.tokens import token
from cyberbot.talk.turn import Answer, Turn, WithdrawReferral


def ask_erasure(moment: Moment) -> Turn:
    """Say what goes, what the law makes us keep and why, and ask once more."""
    voice, opened = moment.voice, moment.conversation.opened
    choices = (
        voice.choice(token("del", "yes"), "talk.delete.yes"),
        voice.choice(token("del", "no"), "talk.delete.no"),
    )
    blocks = [voice.heading("talk.delete.ask"), voice.text("talk.delete.what")]
    if opened is not None:
        blocks.append(voice.text("talk.delete.kept"))
    step = OfferStep(what="delete", tokens=_tokens(choices), labels=tuple(one.label for one in choices))
    return Turn(
        replies=(voice.reply(*blocks, choices=choices),),
        next=replace(moment.conversation, step=step),
        answer=Answer.COMMAND,
    )


def confirm_erasure(moment: Moment) -> Turn:
    """Done only from the question, never from an old button of another day."""
    voice, step = moment.voice, moment.conversation.step
    if not isinstance(step, OfferStep) or step.what != "delete":
        return ask_erasure(moment)
    return Turn(
        replies=(voice.reply(voice.text("talk.delete.done"), keep_trying=True),),
        next=Conversation(lang=moment.lang),
        erase=True,
        answer=Answer.COMMAND,
    )


def withdraw(moment: Moment) -> Turn:
    """The reporter takes back what they reported last."""
    voice, opened = moment.voice, moment.conversation.opened
    if opened is None:
        return Turn(
            replies=(voice.reply(voice.text("report.nothing_to_withdraw")),),
            next=moment.conversation,
            answer=Answer.COMMAND,
        )
    return Turn(
        replies=(voice.reply(voice.text("report.withdrawn"), keep_trying=True),),
        next=replace(moment.conversation, step=None, opened=None),
        referral=WithdrawReferral(reference=opened.reference),
        answer=Answer.COMMAND,
    )


def _tokens(choices: tuple[Choice, ...]) -> tuple[str, ...]:
    return tuple(one.token for one in choices)
