"""A quiz on the web, alone and on paper."""

import pytest

from cyberbot.quizzes.quiz import Question, QuestionKind
from cyberbot.quizzes.shuffle import asked
from tests.web.conftest import Client
from tests.web.house import shelf
from tests.web.page import Page, page

QUIZ = "is-it-legal-ks3"


async def send(client: Client, here: Page, act: str, *options: str, quiz: str = QUIZ, prefix: str = "") -> Page:
    data = [("key", here.value("key")), ("act", act), *(pair(one) for one in options)]
    if any(one.name == "number" for one in here.fields):
        data.append(("number", here.value("number")))
    return await page(await client.post(f"{prefix}/quiz/{quiz}", data=data))


def pair(mark: str) -> tuple[str, str]:
    """The field and value of a mark: an option, or an item in its place."""
    return (f"item-{mark[0]}", mark[1:]) if len(mark) == 2 and mark[1].isdigit() else ("option", mark)


def right(question: Question, quiz: str, turn: int = 1) -> list[str]:
    """The right marks as the first try of a fresh visitor sees them; any view will do for an opinion."""
    shown = asked(question, f"{quiz}/{turn}")
    return sorted(shown.right or {shown.options[0].id})


async def begin(client: Client, quiz: str = QUIZ, prefix: str = "") -> Page:
    return await send(client, await page(await client.get(f"{prefix}/quiz/{quiz}")), "start", quiz=quiz, prefix=prefix)


async def test_quizzes_stand_by_stage(client: Client) -> None:
    here = await page(await client.get("/quiz"))
    assert here.words.index("Key stage 2") < here.words.index("Key stage 3") < here.words.index("Staff")
    assert f"/quiz/{QUIZ}" in here.links
    assert f"/quiz/{QUIZ}/print" in here.links


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("quiz", sorted(shelf().library.quizzes))
async def test_every_quiz_can_be_taken_to_a_full_mark(client: Client, quiz: str, prefix: str) -> None:
    here = await begin(client, quiz, prefix)
    for question in shelf().library.quizzes[quiz].questions:
        here = await send(client, here, "answer", *right(question, quiz), quiz=quiz, prefix=prefix)
        assert ('class="good"' in here.source) == question.scored, question.id
        assert "https://" in " ".join(here.links)
        here = await send(client, here, "next", quiz=quiz, prefix=prefix)
    taken = shelf().library.quizzes[quiz]
    count = sum(question.scored for question in taken.questions)
    score = f"{count} o {count} yn gywir" if prefix else f"{count} of {count} right"
    assert (score in here.words) == taken.scores
    assert here.lang == ("cy" if prefix else "en")


async def test_a_mistaken_answer_is_explained_without_blame(client: Client) -> None:
    question = shelf().library.quizzes[QUIZ].questions[0]
    assert question.kind is QuestionKind.SINGLE
    wrong = next(option for option in question.options if not option.correct)
    here = await send(client, await begin(client), "answer", wrong.id)
    assert "Not this time" in here.words
    assert f"You chose {wrong.id.upper()}." in here.words
    assert "Right answer" in here.words
    assert "wrong" not in here.words.lower().split("talk to someone")[0].replace(wrong.why.en.lower(), "")


async def test_no_answer_is_asked_for_again(client: Client) -> None:
    here = await send(client, await begin(client), "answer")
    assert here.status == 422
    assert here.title.startswith("Error: ")
    assert here.words.count("Choose an answer first.") == 2
    assert "Question 1 of" in here.words


@pytest.mark.parametrize("option", ["z", "", "v1:c:delete", "<b>"])
async def test_an_option_that_is_not_there_is_no_answer(client: Client, option: str) -> None:
    assert (await send(client, await begin(client), "answer", option)).status == 422


async def test_an_earlier_page_changes_nothing(client: Client) -> None:
    first = await begin(client)
    marked = await send(client, first, "answer", "a")
    again = await send(client, first, "answer", "b")
    assert "That question was answered before." in again.words
    assert "You chose A." in again.words
    await send(client, marked, "next")
    stale = await send(client, marked, "next")
    assert "Question 2 of" in stale.words


async def test_leaving_and_coming_back(client: Client) -> None:
    await begin(client)
    assert "Question 1 of" in (await page(await client.get(f"/quiz/{QUIZ}"))).words
    left = await page(await client.post(f"/quiz/{QUIZ}", data={"act": "stop", "key": "z"}))
    assert left.url == "/quiz"
    assert "Start the quiz" in (await page(await client.get(f"/quiz/{QUIZ}"))).words


async def test_an_act_out_of_place_shows_where_the_person_is(client: Client) -> None:
    for act in ("answer", "next", "", "explode"):
        here = await page(await client.post(f"/quiz/{QUIZ}", data={"act": act, "option": "a"}))
        assert here.status == 200
        assert "Start the quiz" in here.words


async def test_paper_has_questions_sheet_and_key_apart(client: Client) -> None:
    here = await page(await client.get(f"/quiz/{QUIZ}/print"))
    quiz = shelf().library.quizzes[QUIZ]
    assert here.source.count('<section class="sheet">') == 3
    questions, sheet, key = here.source.split('<section class="sheet">')[1:]
    for question in quiz.questions:
        assert question.explain.en.split("{")[0][:30] not in questions
    assert "write a number in the box" in sheet
    assert "Answer sheet" in sheet
    assert "Write no name." in sheet
    assert "Marking key" in key
    answers = key.split('<ol class="paper-key">')[1].split("</ol>")[0]
    assert answers.count('class="hint"') == len(quiz.questions)


async def test_there_is_no_such_quiz(client: Client) -> None:
    assert (await client.get("/quiz/none")).status == 404
    assert (await client.post("/quiz/none", data={"act": "start"})).status == 404
    assert (await client.get("/quiz/none/print")).status == 404
