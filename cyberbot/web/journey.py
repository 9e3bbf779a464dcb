"""Journeys on the web: one question a page, then what fits. The walk is the conversation's own.

A journey that keeps nothing is walked without it: the page carries the answers, and the service stores none of them.
"""

from dataclasses import dataclass, replace

from aiohttp import web

from cyberbot.desk.reading import Seen
from cyberbot.journeys.journey import NONE, Answers, Journey, Question, QuestionKind
from cyberbot.journeys.walk import answered, kept, number, open_question, outcome, stepped_back
from cyberbot.talk.conversation import JourneyStep, ReportStep
from cyberbot.talk.journey_page import card_ids, source_ids
from cyberbot.talk.tokens import command, token
from cyberbot.web.form import TEXT_LIMIT, Form, read_form
from cyberbot.web.options import DESK
from cyberbot.web.page import PAGES, Speech
from cyberbot.web.prefix import lang_of
from cyberbot.web.report import onward
from cyberbot.web.telling import Told, read, tell
from cyberbot.web.visitor import remember
from cyberbot.web.when import local_day

CARRIED = "a."
"""How the name of a hidden field starts that carries an earlier answer."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a posted form means to the conversation: a token, or words."""

    choice: str | None = None
    text: str = ""


async def show_list(request: web.Request) -> web.Response:
    journeys = tuple(request.app[DESK].shelf.library.journeys.values())
    return request.app[PAGES].render(request, "journey/list.html", journeys=journeys)


async def show(request: web.Request) -> web.Response:
    """Where the person is in this journey: its introduction, the open question, or the result."""
    journey = named(request)
    step = _step(await read(request), journey) if journey.keeps else None
    if step is None:
        return request.app[PAGES].render(request, "journey/intro.html", journey=journey)
    return _page(request, journey, kept(journey, step.answers), step.ticked, moved="moved" in request.query)


async def post(request: web.Request) -> web.Response:
    """Start, answer, go back, or leave. A form of an earlier question changes nothing and says so gently."""
    journey = named(request)
    form = await read_form(request)
    if not journey.keeps:
        return _carried(request, journey, form)
    step = _step(await read(request), journey)
    act, where = form.get("act"), f"/journey/{journey.id}"
    question = open_question(journey, step.answers) if step is not None else None
    if act not in ("start", "stop") and question is None:
        return onward(request, where)
    if question is not None and step is not None and act in ("answer", "skip", "back"):
        if form.get("question") != question.id:
            return onward(request, where + "?moved=1")
        problem = _problem(request, question, form) if act == "answer" else ""
        if problem:
            typed = form.get("text")
            return _page(request, journey, step.answers, form.all("option"), problem=problem, typed=typed)
    said = _said(act, form, journey, question)
    if said is None:
        return onward(request, where)
    told = await tell(request, form, text=said.text, choice=said.choice, aside=True)
    response = onward(request, "/journey" if act == "stop" else _next(told, journey, where))
    remember(response, told.who)
    return response


def named(request: web.Request) -> Journey:
    """Raises HTTPNotFound for a journey that is not there or may not be shown."""
    found = request.app[DESK].shelf.library.journeys.get(request.match_info["journey"])
    if found is None:
        raise web.HTTPNotFound
    return found


async def finished(request: web.Request) -> tuple[Journey, Answers]:
    """The journey and the answers of who came to its end. Raises HTTPNotFound for everybody else."""
    journey = named(request)
    step = _step(await read(request), journey)
    if step is None or open_question(journey, step.answers) is not None:
        raise web.HTTPNotFound
    return journey, kept(journey, step.answers)


def _carried(request: web.Request, journey: Journey, form: Form) -> web.Response:
    """One page of a walk that the service does not remember. Posting it again changes nothing, for there is nothing."""
    act = form.get("act")
    if act == "stop":
        return onward(request, "/journey")
    if act not in ("start", "answer", "back"):
        return onward(request, f"/journey/{journey.id}")
    answers = {} if act == "start" else _answers(journey, form)
    question = open_question(journey, answers)
    if act == "back":
        answers = stepped_back(journey, answers)
    elif act == "answer" and question is not None and form.get("question") == question.id:
        problem = _problem(request, question, form)
        if problem:
            return _page(request, journey, answers, form.all("option"), problem=problem)
        answers = answered(journey, answers, question.id, _options(question, form))
    return _page(request, journey, answers, ())


def _answers(journey: Journey, form: Form) -> dict[str, tuple[str, ...]]:
    given = {name.removeprefix(CARRIED): form.all(name) for name in form.names() if name.startswith(CARRIED)}
    return kept(journey, given)


def _said(act: str, form: Form, journey: Journey, question: Question | None) -> Said | None:
    """None where nothing, or nothing of this journey, was meant."""
    if act == "start":
        return Said(token("journey", journey.id))
    if act == "stop":
        return Said(command("stop"))
    if question is None:
        return None
    if act in ("back", "skip"):
        return Said(token("j", journey.id, question.id, act))
    if act != "answer":
        return None
    if question.kind is QuestionKind.PASTE:
        return Said(text=form.get("text")[:TEXT_LIMIT])
    chosen = _options(question, form)
    if question.kind is QuestionKind.CHOOSE:
        return Said(token("j", journey.id, question.id, chosen[0])) if chosen else None
    ids = [option.id for option in question.options]
    numbers = [str(ids.index(one) + 1) for one in chosen or ((NONE,) if NONE in ids else ())]
    return Said(text=" ".join(numbers)) if numbers else Said(token("j", journey.id, question.id, "done"))


def _options(question: Question, form: Form) -> tuple[str, ...]:
    """The options that were chosen and are there; "none of these" goes where anything else was ticked too."""
    known = [option.id for option in question.options if option.id in form.all("option")]
    others = tuple(one for one in known if one != NONE)
    return others[:1] if question.kind is QuestionKind.CHOOSE and others else others or tuple(known)


def _problem(request: web.Request, question: Question, form: Form) -> str:
    speech = Speech(request.app[DESK].shelf.library, lang_of(request.path))
    if question.kind is QuestionKind.PASTE:
        if len(form.get("text")) > TEXT_LIMIT:
            return speech.word("journey.web.too_long", limit=f"{TEXT_LIMIT:,}")
        return "" if form.get("text") else speech.word("journey.web.blank_paste")
    if question.kind is QuestionKind.CHOOSE and not _options(question, form):
        return speech.word("journey.web.blank")
    return ""


def _next(told: Told, journey: Journey, where: str) -> str:
    """The journey goes on, a report was heard in what was pasted, or the chat says what cannot wait."""
    step = told.seen.conversation.step if told.seen is not None else None
    if isinstance(step, JourneyStep) and step.journey == journey.id:
        return where
    return "/report/question" if isinstance(step, ReportStep) else "/chat#latest"


def _page(
    request: web.Request,
    journey: Journey,
    answers: Answers,
    ticked: tuple[str, ...],
    *,
    problem: str = "",
    typed: str = "",
    moved: bool = False,
) -> web.Response:
    question = open_question(journey, answers)
    if question is None:
        return _result(request, journey, answers)
    place = number(journey, answers, question)
    return request.app[PAGES].render(
        request,
        "journey/question.html",
        status=422 if problem else 200,
        journey=journey,
        question=question,
        kind=question.kind.value,
        place=place,
        carried=() if journey.keeps else tuple((CARRIED + name, ids) for name, ids in answers.items()),
        ticked=ticked,
        typed=typed,
        problem=problem,
        moved=moved,
        failed=bool(problem),
        limit=TEXT_LIMIT,
    )


def _result(request: web.Request, journey: Journey, answers: Answers) -> web.Response:
    desk = request.app[DESK]
    library = desk.shelf.library
    reached = outcome(journey, answers, library.cards)
    planned = {item.card for item in reached.plan}
    cards = card_ids(journey, reached, frozenset(library.cards))
    return request.app[PAGES].render(
        request,
        "journey/result.html",
        journey=journey,
        reached=replace(reached, results=tuple(one for one in reached.results if one.urgent)),
        others=tuple(one for one in reached.results if not one.urgent),
        cards=[library.cards[one] for one in cards if one not in planned],
        sources=source_ids(journey, reached),
        overdue=journey.review_by < local_day(desk.clock()),
        today=local_day(desk.clock()),
    )


def _step(seen: Seen | None, journey: Journey) -> JourneyStep | None:
    step = seen.conversation.step if seen is not None else None
    return step if isinstance(step, JourneyStep) and step.journey == journey.id else None
