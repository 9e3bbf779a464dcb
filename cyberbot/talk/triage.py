"""What happened, or may have: a sure report opens a referral, a doubtful one is asked about, other lanes offered."""

from dataclasses import replace

from cyberbot.referrals.lane import Lane
from cyberbot.talk.advice import nearest_card
from cyberbot.talk.ask_back import ask_back
from cyberbot.talk.card_reply import card_reply, offer, report_door
from cyberbot.talk.moment import Moment
from cyberbot.talk.opening import opened_or_added
from cyberbot.talk.receipt import receipt_block
from cyberbot.talk.reply import Choice
from cyberbot.talk.report import follow_up
from cyberbot.talk.report_page import question_reply
from cyberbot.talk.tokens import card as card_token
from cyberbot.talk.tokens import command
from cyberbot.talk.turn import Answer, Turn
from cyberbot.talk.urgent import steps_reply
from cyberbot.triage.verdict import Kind, Verdict, Zone

LANE_CARD = {Lane.PROTECT: "protect-visit", Lane.PREVENT: "worried-about-a-young-person"}
"""The card shown with the offer of a lane's request."""

WORRY = "worry_about_young"
"""The sign of somebody who worries about a young person. Who asks for themselves is answered by a card first."""

LAW_CARDS = ("is-it-illegal", "computer-misuse-act", "cyber-choices")
"""Shown instead of any how-to."""


def sort_out(moment: Moment) -> Turn | None:
    """None where the message is a plain question or nothing to refer."""
    verdict = moment.verdict
    if verdict is None:
        return None
    if verdict.kind is Kind.MISUSE:
        return _misuse(moment)
    if verdict.zone is Zone.SURE and verdict.lane is Lane.PURSUE:
        return _report(moment, verdict)
    if verdict.zone is Zone.UNSURE:
        return _more(moment, verdict) if _being_told(moment) else ask_back(moment, verdict, nearest_card(moment))
    if verdict.kind is Kind.PREVENT and WORRY in {sign.id for sign in verdict.signs}:
        return _offer_lane(moment, Lane.PREVENT)
    if verdict.kind is Kind.PROTECT:
        return _offer_lane(moment, Lane.PROTECT)
    return None


def _report(moment: Moment, verdict: Verdict) -> Turn:
    """First what to do in this minute, then the receipt, then one question."""
    change, opened = opened_or_added(
        moment, lane=Lane.PURSUE, summary=verdict.summary, signs=verdict.signs, facts=verdict.facts
    )
    after = replace(moment.conversation, step=follow_up(verdict), opened=opened)
    voice = moment.voice
    now = steps_reply(voice, before={}, after={}, verdict=verdict)
    receipt = voice.reply(receipt_block(voice, opened.receipt), voice.hint("report.privacy"), keep_trying=True)
    question = question_reply(voice, after)
    return Turn(
        replies=(now, receipt, question) if now is not None else (receipt, question),
        next=after,
        referral=change,
        answer=Answer.REPORT,
    )


def _being_told(moment: Moment) -> bool:
    """A referral is open and its reporter has not finished: what they say now is part of it, doubtful or not."""
    opened = moment.conversation.opened
    return opened is not None and not opened.draft and not opened.complete and opened.lane is Lane.PURSUE


def _more(moment: Moment, verdict: Verdict) -> Turn:
    """Words for the report that is being told: added without asking whether it happened."""
    change, opened = opened_or_added(
        moment, lane=Lane.PURSUE, summary=verdict.summary, signs=verdict.signs, facts=verdict.facts
    )
    voice, advice = moment.voice, nearest_card(moment)
    more = voice.choice(command("tell"), "talk.choice.tell_more")
    added = voice.reply(voice.text("report.added"), choices=(more, report_door(voice)), keep_trying=True)
    return Turn(
        replies=(advice, added) if advice is not None else (added,),
        next=replace(moment.conversation, step=offer(added, "tell"), opened=opened),
        referral=change,
        answer=Answer.REPORT,
    )


def _misuse(moment: Moment) -> Turn:
    voice, library = moment.voice, moment.library
    choices = tuple(
        Choice(token=card_token(one), label=library.cards[one].title.of(voice.lang))
        for one in LAW_CARDS
        if one in library.cards
    )
    reply = voice.reply(voice.text("talk.misuse.no"), voice.text("talk.misuse.way"), choices=choices)
    after = replace(moment.conversation, step=offer(reply, "cards"))
    cards = tuple((one, 0.0) for one in LAW_CARDS if one in library.cards)
    return Turn(replies=(reply,), next=after, answer=Answer.MISUSE, cards=cards)


def _offer_lane(moment: Moment, lane: Lane) -> Turn:
    """The lane's card with the door to a person first among its choices."""
    voice, found = moment.voice, moment.library.cards.get(LANE_CARD[lane])
    asked = voice.choice(command(lane.value), f"talk.choice.{lane.value}")
    if found is not None:
        reply = card_reply(moment, found)
        rest = tuple(one for one in reply.choices if one.token != asked.token)
        reply = replace(reply, choices=(asked, *rest))
    else:
        reply = voice.reply(voice.text(f"report.{lane.value}.before"), choices=(asked, report_door(voice)))
    after = replace(moment.conversation, step=offer(reply, "lane"), last_card=LANE_CARD[lane])
    return Turn(
        replies=(reply,),
        next=after,
        answer=Answer.CARD if found is not None else Answer.CHOICES,
        cards=((LANE_CARD[lane], 1.0),),
    )
