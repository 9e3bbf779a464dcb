"""Quizzes on the web: the list, one taken alone, the result, and the paper version."""

from dataclasses import dataclass

from aiohttp import web

from cyberbot.desk.reading import Seen
from cyberbot.quizzes.marking import mark, result
from cyberbot.quizzes.quiz import QuestionKind, Quiz, Stage
from cyberbot.talk.conversation import QuizStep
from cyberbot.talk.tokens import command, token
from cyberbot.talk.tokens import quiz as quiz_token
from cyberbot.web.form import Form, read_form
from cyberbot.web.options import DESK
from cyberbot.web.page import PAGES, Speech
from cyberbot.web.prefix import lang_of
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
    press = _press(act, form, quiz, step)
    if press is None and step is not None:
        missing = Speech(request.app[DESK].shelf.library, lang_of(request.path)).word("web.quiz.blank")
        return _question(request, quiz, step, problem=missing, status=422)
    if press is None:
        return onward(request, where)
    told = await tell(request, form, text=press.text, choice=press.choice)
    response = onward(request, "/quiz" if act == "stop" else where)
    remember(response, told.who)
    return response


async def show_print(request: web.Request) -> web.Response:
    return request.app[PAGES].render(request, "quiz/print.html", quiz=_quiz(request))


def _press(act: str, form: Form, quiz: Quiz, step: QuizStep | None) -> Press | None:
    """None where nothing, or nothing of this quiz, was chosen."""
    if act == "start":
        return Press(quiz_token(quiz.id))
    if act == "stop":
        return Press(command("stop"))
    if step is None:
        return None
    if act == "next":
        return Press(token("q", quiz.id, str(step.number), "next"))
    question = quiz.questions[step.number]
    known = {option.id for option in question.options}
    chosen = [one for one in dict.fromkeys(form.all("option")) if one in known]
    if not chosen:
        return None
    if question.kind is QuestionKind.MULTIPLE:
        return Press(text=" ".join(chosen))
    return Press(token("q", quiz.id, str(step.number), chosen[0]))


def _of_this_step(form: Form, step: QuizStep) -> bool:
    return form.get("number") == str(step.number) and (form.get("act") == "next") is step.marked


def _question(
    request: web.Request, quiz: Quiz, step: QuizStep, *, problem: str = "", moved: bool = False, status: int = 200
) -> web.Response:
    question = quiz.questions[step.number]
    chosen = step.chosen[step.number] if len(step.chosen) > step.number else ()
    return request.app[PAGES].render(
        request,
        "quiz/question.html",
        status=status,
        quiz=quiz,
        question=question,
        several=question.kind is QuestionKind.MULTIPLE,
        number=step.number,
        of=len(quiz.questions),
        chosen=chosen,
        marked=step.marked,
        mark=mark(question, frozenset(chosen)) if step.marked else None,
        problem=problem,
        moved=moved,
        failed=bool(problem),
    )


def _result(request: web.Request, quiz: Quiz, step: QuizStep) -> web.Response:
    library = request.app[DESK].shelf.library
    chosen = {
        question.id: frozenset(picked) for question, picked in zip(quiz.questions, step.chosen, strict=False) if picked
    }
    cards = [library.cards[one] for one in quiz.cards if one in library.cards]
    return request.app[PAGES].render(request, "quiz/result.html", quiz=quiz, result=result(quiz, chosen), cards=cards)


def _quiz(request: web.Request) -> Quiz:
    found = request.app[DESK].shelf.library.quizzes.get(request.match_info["quiz"])
    if found is None:
        raise web.HTTPNotFound
    return found


def _step(seen: Seen | None, quiz: Quiz) -> QuizStep | None:
    step = seen.conversation.step if seen is not None else None
    return step if isinstance(step, QuizStep) and step.quiz == quiz.id else None
