"""The guided report: one question at a time, each may be skipped, "stop" works anywhere, then check answers.

The first words already open the referral; each answer is added to it as it is given, so stopping loses nothing.
"""

from collections.abc import Mapping
from dataclasses import replace

from cyberbot.referrals.facts import Facts, Tag
from cyberbot.referrals.lane import Lane
from cyberbot.talk.answers import LONGEST, facts_of, shown_pounds, understand
from cyberbot.talk.conversation import Conversation, ReportStep
from cyberbot.talk.moment import Moment
from cyberbot.talk.opening import opened_or_added
from cyberbot.talk.questions import CHECK, choices_of, next_open, question
from cyberbot.talk.receipt import receipt_block
from cyberbot.talk.report_page import question_reply
from cyberbot.talk.turn import AddToReferral, Answer, ReferralChange, Turn
from cyberbot.talk.urgent import steps_reply
from cyberbot.triage.verdict import Verdict

_FIRST_SUMMARY = {Lane.PURSUE: "unclear", Lane.PROTECT: "visit_request", Lane.PREVENT: "young_person"}


def begin(moment: Moment, lane: Lane) -> Turn:
    """Open the flow at its first question, before anything is known."""
    opened = moment.conversation.opened
    known = opened is not None and not opened.complete and opened.lane is lane and lane is Lane.PURSUE
    step = ReportStep(lane=lane, question="", answers={"what": "="} if known else {})
    step = replace(step, question=next_open(lane, step.answers))
    after = replace(moment.conversation, step=step)
    return Turn(replies=(question_reply(moment.voice, after, first=True),), next=after, answer=Answer.COMMAND)


def follow_up(verdict: Verdict) -> ReportStep:
    """The step after a message that opened a referral by itself: what it already said is not asked again."""
    answers = {"what": "="}
    if Tag.MONEY_LOST in verdict.facts.tags:
        answers["money"] = "=yes"
    if verdict.facts.money_pence:
        answers |= {"money": "=yes", "amount": shown_pounds(verdict.facts.money_pence)}
    if Tag.ORGANISATION in verdict.facts.tags:
        answers["who"] = "=organisation"
    if Tag.ON_BEHALF in verdict.facts.tags and "who" not in answers:
        answers["who"] = "=other"
    return ReportStep(lane=Lane.PURSUE, question=next_open(Lane.PURSUE, answers), answers=answers)


def take_answer(moment: Moment, step: ReportStep) -> Turn | None:
    """The answer to the open question, given by a press or in words; None where the press is not of this step."""
    if moment.press is not None:
        return _pressed(moment, step)
    if not moment.text:
        return None
    if step.question == CHECK:
        return _typed_at_check(moment, step)
    open_question = question(step.lane, step.question)
    if open_question is None:
        return None
    choices = choices_of(open_question, step.answers)
    chosen = _typed_choice(moment, step, choices)
    if chosen is not None:
        return _answered(moment, step, {step.question: "=" + chosen})
    if choices:
        # Words where a choice was asked: they are kept as the answer, since they may be all the person will say.
        return _answered(moment, step, {step.question: moment.text[:LONGEST]})
    understood = understand(step.question, moment.text, moment.library.places)
    if understood.problem:
        after = replace(moment.conversation, step=replace(step, problem=understood.problem))
        return Turn(replies=(question_reply(moment.voice, after),), next=after, answer=Answer.STEP)
    return _answered(moment, step, dict(understood.entries))


def stop(moment: Moment, step: ReportStep) -> Turn:
    """Leave the flow. What was told stays told, and the person hears how to come back or take it back."""
    voice, opened = moment.voice, moment.conversation.opened
    after = replace(moment.conversation, step=None)
    if opened is None or opened.complete:
        return Turn(replies=(voice.reply(voice.text("report.stopped_empty")),), next=after, answer=Answer.COMMAND)
    return Turn(
        replies=(voice.reply(voice.text("report.stopped"), receipt_block(voice, opened.receipt), keep_trying=True),),
        next=replace(after, opened=replace(opened, draft=False, complete=True)),
        referral=_addition(moment, step, complete=True),
        answer=Answer.COMMAND,
    )


def _pressed(moment: Moment, step: ReportStep) -> Turn | None:
    press = moment.press
    if press is None or press.kind != "r":
        return None
    if press.name == CHECK and step.question == CHECK and press.detail == "send":
        return _sent(moment, step)
    if press.name == CHECK and step.question == CHECK and question(step.lane, press.more) is not None:
        after = replace(moment.conversation, step=replace(step, question=press.more, changing=True, problem=""))
        return Turn(replies=(question_reply(moment.voice, after),), next=after, answer=Answer.STEP)
    open_question = question(step.lane, step.question)
    if open_question is None or press.name != step.question:
        return None
    if press.detail == "skip":
        return _answered(moment, step, {step.question: step.answers.get(step.question, "") if step.changing else ""})
    chosen = press.detail.removeprefix("=")
    if chosen not in choices_of(open_question, step.answers):
        return None
    return _answered(moment, step, {step.question: "=" + chosen})


def _typed_choice(moment: Moment, step: ReportStep, choices: tuple[str, ...]) -> str | None:
    """A number, or the words of a choice, typed."""
    typed = moment.text.casefold().strip(" .")
    if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(choices):
        return choices[int(typed) - 1]
    page = question_reply(moment.voice, moment.conversation)
    for key, choice in zip(choices, page.choices, strict=False):
        if typed == choice.label.casefold():
            return key
    return None


def _typed_at_check(moment: Moment, step: ReportStep) -> Turn:
    """At the summary a number changes that answer, "send" sends, and other words are added to the report."""
    page = question_reply(moment.voice, moment.conversation)
    typed = moment.text.casefold().strip(" .")
    send = page.choices[0]
    if typed == send.label.casefold() or typed in ("send", "anfon", "1"):
        return _sent(moment, step)
    change, opened = opened_or_added(
        moment, lane=step.lane, summary=_FIRST_SUMMARY[step.lane], facts=facts_of(step.answers), answers=step.answers
    )
    after = replace(moment.conversation, opened=opened)
    voice = moment.voice
    return Turn(
        replies=(voice.reply(voice.text("report.added")), question_reply(voice, after)),
        next=after,
        referral=change,
        answer=Answer.STEP,
    )


def _answered(moment: Moment, step: ReportStep, entries: Mapping[str, str]) -> Turn:
    answers = {**step.answers, **entries}
    if "area" in entries:
        answers = {
            key: value for key, value in answers.items() if key not in ("force", "force_among") or key in entries
        }
    if entries.get("money") in ("=no", "=unsure", ""):
        answers = {key: value for key, value in answers.items() if key not in ("amount", "paid", "bank")}
    following = next_open(step.lane, answers)
    after_step = ReportStep(lane=step.lane, question=following, answers=answers)
    moment_facts = facts_of(answers)
    verdict = moment.verdict
    read = verdict.facts if verdict is not None else Facts()
    nothing_yet = moment.conversation.opened is None or moment.conversation.opened.complete
    change: ReferralChange | None
    opened = moment.conversation.opened
    if nothing_yet and not any(answers.values()):
        change = None
    else:
        change, opened = opened_or_added(
            moment,
            lane=step.lane,
            summary=_summary(step, verdict),
            signs=verdict.signs if verdict is not None else (),
            facts=read.joined(moment_facts),
            answers=answers,
        )
        if isinstance(change, AddToReferral) and not change.signs and step.question not in ("what", "worry"):
            change = replace(change, text="")  # it stands among the answers, and says nothing new beside them
    after = replace(moment.conversation, step=after_step, opened=opened)
    replies = [question_reply(moment.voice, after)]
    urgent = steps_reply(
        moment.voice, before=step.answers, after=answers, verdict=verdict if step.question == "what" else None
    )
    if urgent is not None:
        replies.insert(0, urgent)
    if nothing_yet and opened is not None and change is not None:
        replies.insert(
            len(replies) - 1, moment.voice.reply(receipt_block(moment.voice, opened.receipt), keep_trying=True)
        )
    return Turn(replies=tuple(replies), next=after, referral=change, answer=Answer.STEP)


def _summary(step: ReportStep, verdict: Verdict | None) -> str:
    if step.lane is Lane.PURSUE and verdict is not None and verdict.lane is Lane.PURSUE:
        return verdict.summary
    return _FIRST_SUMMARY[step.lane]


def _sent(moment: Moment, step: ReportStep) -> Turn:
    voice, opened = moment.voice, moment.conversation.opened
    after: Conversation = replace(moment.conversation, step=None)
    if opened is None or opened.complete:
        return Turn(replies=(voice.reply(voice.text("report.stopped_empty")),), next=after, answer=Answer.STEP)
    lane = step.lane.value
    reply = voice.reply(
        receipt_block(voice, opened.receipt),
        voice.text(f"report.{lane}.next"),
        voice.text("talk.urgent_numbers"),
        keep_trying=True,
    )
    return Turn(
        replies=(reply,),
        next=replace(after, opened=replace(opened, draft=False, complete=True)),
        referral=_addition(moment, step, complete=True),
        answer=Answer.STEP,
    )


def _addition(moment: Moment, step: ReportStep, *, complete: bool) -> AddToReferral | None:
    opened = moment.conversation.opened
    if opened is None:
        return None
    return AddToReferral(
        reference=opened.reference,
        text="",
        signs=(),
        facts=opened.facts.joined(facts_of(step.answers)),
        answers=step.answers,
        confirm=opened.draft,
        complete=complete,
    )
