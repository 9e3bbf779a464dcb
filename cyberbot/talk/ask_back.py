""" "Has this happened to you or your organisation?": asked where the first words leave doubt.

The words wait sealed in a draft. Yes and "not sure" make it a referral, as silence does after a day; no erases it.
"""

from dataclasses import replace

from cyberbot.referrals.facts import Facts
from cyberbot.referrals.lane import Lane
from cyberbot.talk.conversation import AskBackStep
from cyberbot.talk.moment import Moment
from cyberbot.talk.opening import opened_or_added
from cyberbot.talk.receipt import receipt_block
from cyberbot.talk.reply import Choice, Reply
from cyberbot.talk.report import follow_up
from cyberbot.talk.report_page import question_reply
from cyberbot.talk.tokens import token
from cyberbot.talk.turn import Answer, DropDraft, Turn
from cyberbot.talk.urgent import steps_reply
from cyberbot.talk.voice import Voice
from cyberbot.triage.verdict import Kind, Verdict, Zone

_ANSWERS = ("yes", "no", "unsure")


def choices(voice: Voice) -> tuple[Choice, ...]:
    return tuple(voice.choice(token("b", answer), f"talk.ask_back.{answer}") for answer in _ANSWERS)


def ask_back(moment: Moment, verdict: Verdict, advice: Reply | None) -> Turn:
    """Keep the words as a draft and ask. The nearest card, if any, is shown before the question."""
    voice = moment.voice
    change, opened = opened_or_added(
        moment,
        lane=verdict.lane or Lane.PURSUE,
        summary=verdict.summary,
        signs=verdict.signs,
        facts=verdict.facts,
        draft=True,
    )
    asking = voice.reply(
        voice.heading("talk.ask_back.ask"), voice.hint("talk.ask_back.kept"), choices=choices(voice), keep_trying=True
    )
    return Turn(
        replies=(advice, asking) if advice is not None else (asking,),
        next=replace(moment.conversation, step=AskBackStep(lane=Lane.PURSUE), opened=opened),
        referral=change,
        answer=Answer.ASK_IF_HAPPENED,
    )


def take_ask_back(moment: Moment, step: AskBackStep) -> Turn | None:
    """The answer; more signs of harm in free words count as a yes (doubt adds up). None for anything else."""
    answer = _answer(moment)
    verdict = moment.verdict
    opened = moment.conversation.opened
    if opened is None or not opened.draft:
        return None  # nothing is in doubt any more, so nothing may be dropped
    if answer is None:
        if verdict is None or (verdict.kind is not Kind.REPORT and verdict.zone is Zone.CLEAR):
            return None
        answer = "yes"
    voice = moment.voice
    if answer == "no":
        return Turn(
            replies=(voice.reply(voice.text("talk.ask_back.dropped")),),
            next=replace(moment.conversation, step=None, opened=None),
            referral=DropDraft(reference=opened.reference),
            answer=Answer.STEP,
        )
    change, kept = opened_or_added(
        moment,
        lane=opened.lane,
        summary=verdict.summary if verdict is not None else "unclear",
        signs=verdict.signs if verdict is not None else (),
        facts=verdict.facts if verdict is not None else None,
    )
    known = replace(_as_verdict(moment), facts=kept.facts)
    after = replace(moment.conversation, step=follow_up(known), opened=kept)
    now = steps_reply(voice, before={}, after={}, verdict=known)
    receipt = voice.reply(receipt_block(voice, kept.receipt), keep_trying=True)
    question = question_reply(voice, after)
    return Turn(
        replies=(now, receipt, question) if now is not None else (receipt, question),
        next=after,
        referral=change,
        answer=Answer.REPORT,
    )


def _answer(moment: Moment) -> str | None:
    if moment.press is not None:
        return moment.press.name if moment.press.kind == "b" and moment.press.name in _ANSWERS else None
    typed = moment.text.casefold().strip(" .!")
    if not typed:
        return None
    for number, answer in enumerate(_ANSWERS, 1):
        labels = {str(number), *(moment.voice.label(f"talk.ask_back.also_{answer}").split("|"))}
        if typed in labels or typed == moment.voice.label(f"talk.ask_back.{answer}").casefold():
            return answer
    return None


def _as_verdict(moment: Moment) -> Verdict:
    """The words' own verdict, or one that says nothing where a choice was pressed."""
    return moment.verdict or Verdict(
        kind=Kind.REPORT, zone=Zone.UNSURE, lane=Lane.PURSUE, signs=(), facts=Facts(), summary="unclear"
    )
