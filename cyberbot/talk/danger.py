"""Danger to life and a child at risk: help before anything else, at any step, and an officer is told."""

from dataclasses import replace

from cyberbot.referrals.lane import Lane
from cyberbot.talk.conversation import OfferStep, ReportStep
from cyberbot.talk.moment import Moment
from cyberbot.talk.opening import opened_or_added
from cyberbot.talk.receipt import receipt_block
from cyberbot.talk.reply import Reply
from cyberbot.talk.steps import go_on
from cyberbot.talk.tokens import command
from cyberbot.talk.turn import Answer, Turn
from cyberbot.talk.voice import Voice
from cyberbot.triage.verdict import Kind, Zone

_HELP = {Kind.DANGER: "talk.danger", Kind.SAFEGUARDING: "talk.child"}


def help_first(moment: Moment) -> Turn | None:
    """The 999 text, then what was going on: an open report keeps the words as its answer and asks on."""
    verdict = moment.verdict
    if verdict is None:
        return None
    first = help_text(moment.voice, verdict.kind)
    if first is None:
        return None
    if isinstance(moment.conversation.step, ReportStep) and (turn := go_on(moment)) is not None:
        return replace(turn, replies=(first, *turn.replies)[:3], answer=Answer.HELP_FIRST)
    if verdict.zone is Zone.CLEAR:
        return Turn(
            replies=(first,),
            next=replace(moment.conversation, step=None),
            answer=Answer.HELP_FIRST,
        )
    change, opened = opened_or_added(
        moment, lane=verdict.lane or Lane.PURSUE, summary=verdict.summary, signs=verdict.signs, facts=verdict.facts
    )
    voice = moment.voice
    more = voice.choice(command("tell"), "talk.choice.tell_more")
    kept = voice.reply(
        receipt_block(voice, opened.receipt), voice.text("talk.danger.when_safe"), choices=(more,), keep_trying=True
    )
    return Turn(
        replies=(first, kept),
        next=replace(
            moment.conversation,
            step=OfferStep(what="tell", tokens=(more.token,), labels=(more.label,)),
            opened=opened,
        ),
        referral=change,
        answer=Answer.HELP_FIRST,
    )


def help_text(voice: Voice, kind: Kind) -> Reply | None:
    """The help that comes first for this kind of message; None where none does."""
    prefix = _HELP.get(kind)
    if prefix is None:
        return None
    return voice.reply(
        voice.heading(prefix + ".title"), voice.text(prefix + ".call"), voice.steps(prefix + ".steps"), keep_trying=True
    )
