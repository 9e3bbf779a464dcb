"""The open question of the guided report, as a value for a page and as a reply for a chat.

One making for both, so that the two doors ask the same things in the same words.
"""

from dataclasses import dataclass

from cyberbot.language.line import Line
from cyberbot.library.snapshot import Library
from cyberbot.referrals.lane import Lane
from cyberbot.talk.conversation import Conversation, ReportStep
from cyberbot.talk.questions import CHECK, QUESTIONS, asked, choices_of, question
from cyberbot.talk.reply import Block, BlockKind, Choice, Reply
from cyberbot.talk.tokens import command, token
from cyberbot.talk.voice import Voice, words


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLine:
    """One line of the check-answers page."""

    question: str
    ask: Line
    shown: Line
    change: Choice | None
    """The press that comes back to this question; None for what cannot be asked again (the first words)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    lane: Lane
    question: str
    """The question's id, or `check`."""
    number: int
    of: int
    ask: Line
    hint: Line | None
    problem: Line | None
    """What was wrong with the last answer and how to mend it."""
    choices: tuple[Choice, ...]
    written: bool
    """True where the answer is written."""
    long: bool
    value: str
    """What was answered before, where the person came back to change it."""
    skip: Choice | None
    stop: Choice
    send: Choice | None
    """At `check` only."""
    answers: tuple[AnswerLine, ...]


def page(conversation: Conversation, library: Library) -> ReportPage | None:
    """The open question; None where no report is being told."""
    step = conversation.step
    if not isinstance(step, ReportStep):
        return None
    voice = Voice(library, conversation.lang)
    checking = step.question == CHECK
    applicable = [one.id for one in asked(step.lane, step.answers)]
    key = f"report.{step.lane.value}.{step.question}"
    open_question = question(step.lane, step.question)
    value = step.answers.get(step.question, "") if step.changing else ""
    return ReportPage(
        lane=step.lane,
        question=step.question,
        number=applicable.index(step.question) + 1 if step.question in applicable else len(applicable),
        of=len(applicable),
        ask=voice.line(key + ".ask"),
        hint=voice.line(key + ".hint") if voice.has(key + ".hint") else None,
        problem=voice.line("report.problem." + step.problem) if step.problem else None,
        choices=_choices(voice, step),
        written=open_question is not None and not choices_of(open_question, step.answers),
        long=open_question is not None and open_question.long,
        value="" if value.startswith("=") else value,
        skip=None if checking else voice.choice(token("r", step.question, "skip"), "report.skip", quiet=True),
        stop=voice.choice(command("stop"), "report.stop", quiet=True),
        send=voice.choice(token("r", CHECK, "send"), "report.send") if checking else None,
        answers=_answers(voice, step),
    )


def question_reply(voice: Voice, conversation: Conversation, *, first: bool = False) -> Reply:
    """The open question as a bubble; with `first`, what is kept and why is said before it."""
    shown = page(conversation, voice.library)
    if shown is None:
        raise ValueError("No report is open in this conversation.")
    blocks: list[Block] = []
    if first:
        blocks.append(voice.text(f"report.{shown.lane.value}.before"))
        blocks.append(voice.text("report.privacy"))
    if shown.problem is not None:
        blocks.append(Block(BlockKind.TEXT, (shown.problem,)))
    if shown.question != CHECK:
        blocks.append(voice.hint("report.number", number=str(shown.number), of=str(shown.of)))
    blocks.append(Block(BlockKind.HEADING, (shown.ask,)))
    if shown.hint is not None:
        blocks.append(Block(BlockKind.HINT, (shown.hint,)))
    if shown.question == CHECK:
        pairs = tuple(line for one in shown.answers for line in (one.ask, one.shown))
        blocks.append(Block(BlockKind.SUMMARY, pairs))
        changes = tuple(one.change for one in shown.answers if one.change is not None)
        send = (shown.send,) if shown.send is not None else ()
        return voice.reply(*blocks, choices=(*send, *changes, shown.stop))
    skip = (shown.skip,) if shown.skip is not None else ()
    return voice.reply(*blocks, choices=(*shown.choices, *skip, shown.stop))


def _choices(voice: Voice, step: ReportStep) -> tuple[Choice, ...]:
    open_question = question(step.lane, step.question)
    if open_question is None:
        return ()
    return tuple(
        Choice(token=token("r", step.question, "=" + key), label=_label(voice, step, step.question, key))
        for key in choices_of(open_question, step.answers)
    )


def _label(voice: Voice, step: ReportStep, question_id: str, key: str) -> str:
    if question_id == "force" and key in voice.library.places.forces:
        return voice.library.places.forces[key].name.of(voice.lang)
    if question_id == "force":
        return voice.label("report.force." + key)
    return voice.label(f"report.{step.lane.value}.{question_id}.choice.{key}")


def _answers(voice: Voice, step: ReportStep) -> tuple[AnswerLine, ...]:
    if step.question != CHECK:
        return ()
    lines = []
    for one in asked(step.lane, step.answers):
        given = step.answers.get(one.id, "")
        said = given == "="
        change = None
        if not said and one in QUESTIONS[step.lane]:
            label = voice.label("report.change") + ": " + voice.label(f"report.{step.lane.value}.{one.id}.short")
            change = Choice(token=token("r", CHECK, "change", one.id), label=label, quiet=True)
        lines.append(
            AnswerLine(
                question=one.id,
                ask=voice.line(f"report.{step.lane.value}.{one.id}.short"),
                shown=voice.line("report.said")
                if said
                else words(_label(voice, step, one.id, given[1:]))
                if given.startswith("=")
                else words(given)
                if given
                else voice.line("report.not_answered"),
                change=change,
            )
        )
    return tuple(lines)
