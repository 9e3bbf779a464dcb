"""A quiz taken alone: one question, its explanation, the next, and the result.

Nothing is timed, and nothing is scored against others.
"""

from dataclasses import replace

from cyberbot.quizzes.marking import complete
from cyberbot.quizzes.quiz import PLACING, SEVERAL, Question, Quiz
from cyberbot.talk.conversation import QuizStep
from cyberbot.talk.moment import Moment
from cyberbot.talk.quiz_answer import Act, Marks, Unclear, meant, so_far
from cyberbot.talk.quiz_page import explanation, help_page, question_as_asked, question_page, result_page, welcome
from cyberbot.talk.reply import Block, Reply
from cyberbot.talk.turn import Answer, Turn

_NEXT_WORDS = frozenset({"1", "next", "nesaf"})


def start_quiz(moment: Moment, taken: Quiz) -> Turn:
    """The quiz from its first question. The shuffle is seeded by the turn, so that another try differs."""
    step = QuizStep(quiz=taken.id, number=0, seed=str(moment.conversation.turn))
    first = show_quiz(moment, step)
    after = replace(moment.conversation, step=step)
    return Turn(replies=(welcome(moment.voice, taken), first), next=after, answer=Answer.STEP)


def show_quiz(moment: Moment, step: QuizStep, *notes: Block) -> Reply:
    """The open question, or the explanation that waits for "next", or the result. `notes` stand first."""
    voice = moment.voice
    taken = moment.library.quizzes.get(step.quiz)
    if taken is None:
        return voice.reply(voice.text("quiz.gone"))
    if step.number >= len(taken.questions):
        return result_page(voice, taken, step)
    asked = question_as_asked(taken, step, step.number)
    given = so_far(step, asked)
    if step.marked:
        return explanation(voice, taken, step, asked, given)
    return question_page(voice, taken, step, asked, given, notes)


def take_quiz(moment: Moment, step: QuizStep) -> Turn | None:
    """An answer or a part of one, "done", "start again", "talk to someone", or "next". None for all else."""
    taken = moment.library.quizzes.get(step.quiz)
    if taken is None or step.number >= len(taken.questions):
        return None
    asked = question_as_asked(taken, step, step.number)
    said = meant(moment, step, asked)
    if said is Act.HELP:
        return Turn(
            replies=(help_page(moment.voice, taken), show_quiz(moment, step)),
            next=moment.conversation,
            answer=Answer.STEP,
        )
    if step.marked:
        onward = said is Act.NEXT or (moment.press is None and moment.text.casefold().strip(" .!") in _NEXT_WORDS)
        return _shown(moment, replace(step, number=step.number + 1, marked=False)) if onward else None
    if said is None or (said is Act.NEXT and moment.press is not None):
        return None
    if isinstance(said, Act | Unclear):
        return _without_answer(moment, step, asked, said)
    return _answered(moment, step, asked, said)


def _without_answer(moment: Moment, step: QuizStep, asked: Question, said: Act | Unclear) -> Turn:
    given = so_far(step, asked)
    if said is Act.NEXT:
        return _shown(moment, step, moment.voice.text("quiz.choose_first"))
    if said is Act.AGAIN:
        return _shown(moment, _holding(step, ()))
    if said is Act.DONE:
        if complete(asked, given):
            return _shown(moment, replace(_holding(step, given), marked=True))
        return _shown(moment, step, moment.voice.text("quiz.choose_first"))
    return _shown(moment, step, moment.voice.text("quiz.not_read"))


def _answered(moment: Moment, step: QuizStep, asked: Question, marks: Marks) -> Turn:
    """Marked when it is whole. Where several may be right, presses gather until "done"; typed at once is done."""
    gathering = asked.kind in SEVERAL and moment.press is not None
    whole = complete(asked, marks) and not gathering
    if asked.kind not in PLACING and not gathering:
        marks = tuple(sorted(marks))
    return _shown(moment, replace(_holding(step, marks), marked=whole))


def _holding(step: QuizStep, marks: Marks) -> QuizStep:
    # A step written by an earlier release may hold fewer answers than questions passed.
    before = (*step.chosen, *((),) * step.number)[: step.number]
    return replace(step, chosen=(*before, marks))


def _shown(moment: Moment, step: QuizStep, *notes: Block) -> Turn:
    shown = show_quiz(moment, step, *notes)
    return Turn(replies=(shown,), next=replace(moment.conversation, step=step), answer=Answer.STEP)
