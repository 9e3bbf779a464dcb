"""Quizzes on the web: the list, one taken alone, the result, and the paper version."""

from dataclasses import dataclass, replace

from aiohttp import web

from cyberbot.desk.reading import Seen
from cyberbot.language.line import plain
from cyberbot.quizzes.marking import mark
from cyberbot.quizzes.quiz import PLACING, SEVERAL, Question, Quiz, Stage
from cyberbot.quizzes.shuffle import asked as as_asked
from cyberbot.talk.conversation import QuizStep
from cyberbot.talk.quiz_answer import so_far
from cyberbot.talk.quiz_page import marked, question_as_asked
from cyberbot.talk.tokens import command, token
from cyberbot.talk.tokens import quiz as quiz_token
from cyberbot.web.form import Form, read_form
from cyberbot.web.options import DESK
from cyberbot.web.page import PAGES, Speech
from cyberbot.web.prefix import lang_of
from cyberbot.web.quiz_form import Given, Problem, given
from cyberbot.web.report import onward
from cyberbot.web.telling import read, tell
from cyberbot.web.visitor import remember


@dataclass(frozen=True, slots=True)
class Press:
    """What a posted form means to the conversation: a token, or letters typed."""

    choice: str | None = None
    text: str = ""


async def show_list(request: web.Request) -> web.Response:
    quizzes = request.app[DESK].shelf.library.quizzes.values()
    stages = [(stage, [quiz for quiz in quizzes if quiz.stage is stage]) for stage in Stage]
    return request.app[PAGES].render(request, "quiz/list.html", stages=[pair for pair in stages if pair[1]])


async def show(request: web.Request) -> web.Response:
    """Where the person is in this quiz: its introduction, the open question, its explanation, or the result."""
    quiz = _quiz(request)
    step = _step(await read(request), quiz)
    if step is None:
        return request.app[PAGES].render(request, "quiz/intro.html", quiz=quiz)
    if step.number >= len(quiz.questions):
        return _result(request, quiz, step)
    return _question(request, quiz, step, moved="moved" in request.query)


async def post(request: web.Request) -> web.Response:
    """Start, answer, go on, or leave. A form of an earlier question changes nothing and says so gently."""
    quiz = _quiz(request)
    form = await read_form(request)
    step = _step(await read(request), quiz)
    act = form.get("act")
    where = f"/quiz/{quiz.id}"
    if act not in ("start", "stop") and (step is None or step.number >= len(quiz.questions)):
        return onward(request, where)
    if act in ("answer", "next") and step is not None and not _of_this_step(form, step):
        return onward(request, where + "?moved=1")
    press = _press(act, quiz, step)
    if act == "answer" and step is not None:
        asked = question_as_asked(quiz, step, step.number)
        answer = given(form, asked)
        if answer.problems:
            return _question(request, quiz, step, answer=answer, status=422)
        press = _answer(quiz, step, asked, answer)
    if press is None:
        return onward(request, where)
    told = await tell(request, form, text=press.text, choice=press.choice)
    response = onward(request, "/quiz" if act == "stop" else where)
    remember(response, told.who)
    return response


async def show_print(request: web.Request) -> web.Response:
    """Questions, answer sheet and marking key; everybody's sheet of paper has the same order."""
    quiz = _quiz(request)
    paper = replace(quiz, questions=tuple(as_asked(question, quiz.id) for question in quiz.questions))
    return request.app[PAGES].render(request, "quiz/print.html", quiz=paper)


def _press(act: str, quiz: Quiz, step: QuizStep | None) -> Press | None:
    """What an act other than an answer means; None for what is none."""
    if act == "start":
        return Press(quiz_token(quiz.id))
    if act == "stop":
        return Press(command("stop"))
    if act == "next" and step is not None:
        return Press(token("q", quiz.id, str(step.number), "next"))
    return None


def _answer(quiz: Quiz, step: QuizStep, asked: Question, answer: Given) -> Press:
    """One option is pressed; several, and items in places, are said at once."""
    if asked.kind in SEVERAL or asked.kind in PLACING:
        return Press(text=" ".join(answer.marks))
    return Press(token("q", quiz.id, str(step.number), answer.marks[0]))


def _of_this_step(form: Form, step: QuizStep) -> bool:
    return form.get("number") == str(step.number) and (form.get("act") == "next") is step.marked


def _question(
    request: web.Request,
    quiz: Quiz,
    step: QuizStep,
    *,
    answer: Given | None = None,
    moved: bool = False,
    status: int = 200,
) -> web.Response:
    asked = question_as_asked(quiz, step, step.number)
    chosen = so_far(step, asked) if answer is None else answer.marks
    speech = Speech(request.app[DESK].shelf.library, lang_of(request.path))
    problems = [(problem.target, _said(speech, problem)) for problem in (answer.problems if answer else ())]
    return request.app[PAGES].render(
        request,
        "quiz/question.html",
        status=status,
        quiz=quiz,
        question=asked,
        several=asked.kind in SEVERAL,
        placing=asked.kind in PLACING,
        number=step.number,
        of=len(quiz.questions),
        chosen=chosen,
        place_of={one[0]: one[1:] for one in chosen} if asked.kind in PLACING else {},
        marked=step.marked,
        mark=mark(asked, frozenset(chosen)) if step.marked else None,
        problems=problems,
        moved=moved,
        failed=bool(problems),
    )


def _said(speech: Speech, problem: Problem) -> str:
    if problem.item is None:
        return speech.word(problem.key)
    return speech.word(problem.key, item=plain(speech.library.line(problem.item.text, speech.lang)))


def _result(request: web.Request, quiz: Quiz, step: QuizStep) -> web.Response:
    library = request.app[DESK].shelf.library
    cards = [library.cards[one] for one in quiz.cards if one in library.cards]
    return request.app[PAGES].render(request, "quiz/result.html", quiz=quiz, result=marked(quiz, step), cards=cards)


def _quiz(request: web.Request) -> Quiz:
    found = request.app[DESK].shelf.library.quizzes.get(request.match_info["quiz"])
    if found is None:
        raise web.HTTPNotFound
    return found


def _step(seen: Seen | None, quiz: Quiz) -> QuizStep | None:
    step = seen.conversation.step if seen is not None else None
    return step if isinstance(step, QuizStep) and step.quiz == quiz.id else None
