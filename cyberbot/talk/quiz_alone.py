"""A quiz taken alone: one question, its explanation, the next, and the result.

Nothing is timed, and nothing is scored against others.
"""

from dataclasses import replace

from cyberbot.language.line import Line
from cyberbot.quizzes.marking import mark
from cyberbot.quizzes.quiz import Question, QuestionKind, Quiz
from cyberbot.talk.conversation import QuizStep
from cyberbot.talk.help_lines import help_block
from cyberbot.talk.moment import Moment
from cyberbot.talk.reply import Block, BlockKind, Choice, Reply
from cyberbot.talk.source_line import draft_mark, question_sources
from cyberbot.talk.tokens import card, command, quiz, token
from cyberbot.talk.turn import Answer, Turn
from cyberbot.talk.voice import Voice, words


def start_quiz(moment: Moment, taken: Quiz) -> Turn:
    step = QuizStep(quiz=taken.id, number=0)
    voice = moment.voice
    intro = Block(BlockKind.TEXT, (moment.library.line(taken.intro, voice.lang),))
    title = Block(BlockKind.HEADING, (moment.library.line(taken.title, voice.lang),))
    welcome = voice.reply(*draft_mark(voice, taken.approved), title, intro)
    return Turn(
        replies=(welcome, show_quiz(moment, step)), next=replace(moment.conversation, step=step), answer=Answer.STEP
    )


def show_quiz(moment: Moment, step: QuizStep) -> Reply:
    """The open question, or the explanation that waits for "next", or the result."""
    taken = moment.library.quizzes.get(step.quiz)
    if taken is None:
        return moment.voice.reply(moment.voice.text("quiz.gone"))
    if step.number >= len(taken.questions):
        return _result(moment.voice, taken, step)
    if step.marked:
        return _explanation(moment.voice, taken, step)
    return _question(moment.voice, taken, step)


def take_quiz(moment: Moment, step: QuizStep) -> Turn | None:
    """An answer, "done", or "next". None where the message is none of these."""
    taken = moment.library.quizzes.get(step.quiz)
    if taken is None or step.number >= len(taken.questions):
        return None
    asked = taken.questions[step.number]
    if step.marked:
        return _shown(moment, replace(step, number=step.number + 1, marked=False)) if _is_next(moment, step) else None
    picked = _picked(moment, step, asked)
    if picked is None:
        return None
    if asked.kind is not QuestionKind.MULTIPLE:
        return _marked(moment, step, picked[:1])
    if moment.press is None or moment.press.more == "done" or moment.press.detail == "done":
        held = picked if moment.press is None else _held(step)
        return _marked(moment, step, held) if held else _shown(moment, step)
    toggled = tuple(sorted(set(_held(step)) ^ set(picked)))
    return _shown(moment, replace(step, chosen=(*step.chosen[: step.number], toggled)))


def _held(step: QuizStep) -> tuple[str, ...]:
    return step.chosen[step.number] if len(step.chosen) > step.number else ()


def _marked(moment: Moment, step: QuizStep, picked: tuple[str, ...]) -> Turn:
    return _shown(moment, replace(step, chosen=(*step.chosen[: step.number], picked), marked=True))


def _shown(moment: Moment, step: QuizStep) -> Turn:
    return Turn(replies=(show_quiz(moment, step),), next=replace(moment.conversation, step=step), answer=Answer.STEP)


def _is_next(moment: Moment, step: QuizStep) -> bool:
    press = moment.press
    if press is not None:
        return (
            press.kind == "q" and press.name == step.quiz and press.detail == str(step.number) and press.more == "next"
        )
    return moment.text.casefold().strip(" .") in {"1", "next", moment.voice.label("quiz.next").casefold(), "nesaf"}


def _picked(moment: Moment, step: QuizStep, asked: Question) -> tuple[str, ...] | None:
    """The option ids meant: by a press, or by typed numbers, letters or the whole text of one."""
    ids = [option.id for option in asked.options]
    press = moment.press
    if press is not None:
        if press.kind != "q" or press.name != step.quiz or press.detail != str(step.number):
            return None
        return (press.more,) if press.more in ids else () if press.more == "done" else None
    typed = moment.text.casefold().strip(" .")
    for option in asked.options:
        if typed == option.text.of(moment.lang).casefold().strip(" ."):
            return (option.id,)
    marks = typed.replace(",", " ").replace("+", " ").split()
    if len(marks) == 1 and asked.kind is QuestionKind.MULTIPLE and marks[0].isalnum():
        marks = list(marks[0])
    meant = [ids[int(one) - 1] if one in _numbers(ids) else one for one in marks if one in ids or one in _numbers(ids)]
    return tuple(dict.fromkeys(meant)) if meant and len(meant) == len(marks) else None


def _numbers(ids: list[str]) -> set[str]:
    return {str(number) for number in range(1, len(ids) + 1)}


def _question(voice: Voice, taken: Quiz, step: QuizStep) -> Reply:
    asked, library = taken.questions[step.number], voice.library
    blocks = [voice.hint("quiz.number", number=str(step.number + 1), of=str(len(taken.questions)))]
    if asked.story is not None:
        blocks.append(Block(BlockKind.TEXT, (library.line(asked.story, voice.lang),)))
    blocks.append(Block(BlockKind.HEADING, (library.line(asked.text, voice.lang),)))
    held = _held(step)
    choices = [
        Choice(
            token=token("q", taken.id, str(step.number), option.id),
            label=("✓ " if option.id in held else "") + option.text.of(voice.lang),
        )
        for option in asked.options
    ]
    if asked.kind is QuestionKind.MULTIPLE:
        blocks.append(voice.hint("quiz.several"))
        choices.append(voice.choice(token("q", taken.id, str(step.number), "done"), "quiz.done"))
    choices.append(voice.choice(command("stop"), "quiz.stop", quiet=True))
    return voice.reply(*blocks, choices=tuple(choices))


def _explanation(voice: Voice, taken: Quiz, step: QuizStep) -> Reply:
    asked, library = taken.questions[step.number], voice.library
    held = frozenset(_held(step))
    outcome = mark(asked, held)
    right: Line = words(", ".join(option.text.of(voice.lang) for option in asked.options if option.correct))
    whys = tuple(library.line(option.why, voice.lang) for option in asked.options if option.why and option.id in held)
    first = voice.line("quiz.right") if outcome.right else (*voice.line("quiz.answer_is"), *words(" "), *right)
    blocks = [
        Block(BlockKind.GOOD, (first, *whys)) if outcome.right else Block(BlockKind.TEXT, (first, *whys)),
        Block(BlockKind.TEXT, (library.line(asked.explain, voice.lang),)),
        question_sources(voice, asked.sources, taken.checked),
    ]
    more = voice.choice(token("q", taken.id, str(step.number), "next"), "quiz.next")
    return voice.reply(*blocks, choices=(more, voice.choice(command("stop"), "quiz.stop", quiet=True)))


def right_answers(taken: Quiz, step: QuizStep) -> int:
    """How many of the answers so far are right."""
    pairs = zip(taken.questions, step.chosen, strict=False)
    return sum(mark(asked, frozenset(chosen)).right for asked, chosen in pairs)


def _result(voice: Voice, taken: Quiz, step: QuizStep) -> Reply:
    right, library = right_answers(taken, step), voice.library
    blocks = [
        Block(BlockKind.HEADING, (voice.counted("quiz.result", right, of=str(len(taken.questions))),)),
        Block(BlockKind.TEXT, (library.line(taken.outro, voice.lang),)),
    ]
    if taken.help:
        blocks.append(help_block(voice, taken.help))
    choices = [
        Choice(token=card(one), label=library.cards[one].title.of(voice.lang))
        for one in taken.cards
        if one in library.cards
    ][:3]
    choices.append(voice.choice(quiz(taken.id), "quiz.again"))
    choices.append(voice.choice(command("quiz"), "quiz.another"))
    return voice.reply(*blocks, choices=tuple(choices))
