"""A quiz on the web, alone and on paper."""

from html import unescape

import pytest

from cyberbot.language.lang import Lang
from cyberbot.quizzes.quiz import PLACING, Question, QuestionKind
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


def of_kind(kind: QuestionKind) -> tuple[str, int]:
    """A real quiz and the place in it of its first question of this kind."""
    for quiz in shelf().library.quizzes.values():
        for number, question in enumerate(quiz.questions):
            if question.kind is kind:
                return quiz.id, number
    raise AssertionError(f"no quiz has a question of the kind {kind}")


async def go_to(client: Client, quiz: str, number: int) -> Page:
    """The quiz answered rightly up to this question."""
    here = await begin(client, quiz)
    for question in shelf().library.quizzes[quiz].questions[:number]:
        here = await send(client, here, "answer", *right(question, quiz), quiz=quiz)
        here = await send(client, here, "next", quiz=quiz)
    assert f"Question {number + 1} of" in here.words
    return here


@pytest.mark.parametrize("kind", sorted(PLACING), ids=str)
async def test_what_is_left_out_is_named_and_what_was_chosen_stays(client: Client, kind: QuestionKind) -> None:
    quiz, number = of_kind(kind)
    here = await go_to(client, quiz, number)
    marks = right(shelf().library.quizzes[quiz].questions[number], quiz)
    again = await send(client, here, "answer", marks[0], quiz=quiz)
    assert again.status == 422
    assert again.title.startswith("Error: ")
    assert again.words.count("Choose a place for") == 2 * (len(marks) - 1), "in the summary and at the control"
    first = f"item-{marks[1][0]}" + ("-1" if kind is QuestionKind.SORT else "")
    assert f"#{first}" in again.links
    assert first in again.ids
    kept = "checked" if kind is QuestionKind.SORT else "selected"
    assert again.source.count(f" {kept}>") == 1
    done = await send(client, again, "answer", *marks, quiz=quiz)
    assert 'class="good"' in done.source


@pytest.mark.parametrize("kind", [QuestionKind.ORDER, QuestionKind.MATCH], ids=str)
async def test_the_same_place_twice_is_mended_by_the_person(client: Client, kind: QuestionKind) -> None:
    quiz, number = of_kind(kind)
    here = await go_to(client, quiz, number)
    marks = right(shelf().library.quizzes[quiz].questions[number], quiz)
    again = await send(client, here, "answer", *(mark[0] + "1" for mark in marks), quiz=quiz)
    assert again.status == 422
    assert again.words.count("has the same place as another") == 2 * (len(marks) - 1)
    assert again.source.count(" selected>") == len(marks)


@pytest.mark.parametrize("value", ["9", "", "a", "1; drop", "<b>", "v1:c:delete", "1" * 5000])
async def test_a_place_that_is_not_there_is_no_place(client: Client, value: str) -> None:
    quiz, number = of_kind(QuestionKind.SORT)
    here = await go_to(client, quiz, number)
    items = [mark[0] for mark in right(shelf().library.quizzes[quiz].questions[number], quiz)]
    data = [("key", here.value("key")), ("act", "answer"), ("number", here.value("number"))]
    data += [(f"item-{item}", value) for item in items] + [("item-z", "1"), ("option", "a")]
    again = await page(await client.post(f"/quiz/{quiz}", data=data))
    assert again.status == 422
    assert "<b>" not in again.source
    assert again.words.count("Choose a place for") == 2 * len(items)


async def test_part_of_the_way_is_told_with_every_reason(client: Client) -> None:
    quiz, number = of_kind(QuestionKind.SORT)
    here = await go_to(client, quiz, number)
    question = asked(shelf().library.quizzes[quiz].questions[number], f"{quiz}/1")
    first = question.places[0].id
    told = await send(client, here, "answer", *(item.id + first for item in question.items), quiz=quiz)
    in_place = sum(item.place == first for item in question.items)
    assert f"{in_place} of {len(question.items)} in" in told.words
    for item in question.items:
        assert item.why.en in told.words
    again = await page(await client.get(f"/quiz/{quiz}"))
    assert again.words == told.words, "the same after a reload"


async def test_the_page_does_not_tell_the_order_by_its_values(client: Client) -> None:
    quiz, number = of_kind(QuestionKind.ORDER)
    here = await go_to(client, quiz, number)
    question = shelf().library.quizzes[quiz].questions[number]
    places = [here.words.index(item.text.en) for item in question.items]
    assert places != sorted(places)
    assert (await page(await client.get(f"/quiz/{quiz}"))).ids == here.ids


async def test_an_opinion_is_thanked_for(client: Client) -> None:
    quiz, number = of_kind(QuestionKind.POLL)
    here = await go_to(client, quiz, number)
    assert "There is no right or wrong." in here.words
    told = await send(client, here, "answer", "b", quiz=quiz)
    assert "Thank you." in told.words
    assert "You chose B." in told.words
    assert "Right answer" not in told.words
    assert "Not this time" not in told.words


async def test_a_label_holds_no_link_that_a_press_would_follow(client: Client) -> None:
    for quiz in shelf().library.quizzes.values():
        for number, question in enumerate(quiz.questions):
            texts = [one.text.en for one in (*question.options, *question.items, *question.places)]
            if any("{" in text for text in texts):
                here = await go_to(client, quiz.id, number)
                form = here.source.split("<fieldset")[1].split("</fieldset>")[0]
                assert "<a " not in form
                assert "{" not in form
                return
    raise AssertionError("no quiz names a contact in an answer")


async def test_a_sensitive_quiz_shows_help_first_last_and_on_every_page(client: Client) -> None:
    quiz = next(one for one in shelf().library.quizzes.values() if one.sensitive and "childline" in one.help)
    here = await page(await client.get(f"/quiz/{quiz.id}"))
    assert here.words.index("0800 1111") < here.words.index("Start the quiz")
    assert "For teachers" in here.words
    here = await begin(client, quiz.id)
    for question in quiz.questions:
        assert "0800 1111" in here.words
        assert "#talk" in here.links
        here = await send(client, here, "answer", *right(question, quiz.id), quiz=quiz.id)
        assert "0800 1111" in here.words
        here = await send(client, here, "next", quiz=quiz.id)
    assert "0800 1111" in here.words


@pytest.mark.parametrize("prefix", ["", "/cy"])
@pytest.mark.parametrize("quiz", sorted(shelf().library.quizzes))
async def test_every_quiz_prints_with_a_key_that_fits_its_questions(client: Client, quiz: str, prefix: str) -> None:
    here = await page(await client.get(f"{prefix}/quiz/{quiz}/print"))
    questions, sheet, key = here.source.split('<section class="sheet">')[1:]
    taken = shelf().library.quizzes[quiz]
    for question in taken.questions:
        shown = asked(question, quiz)
        for item in shown.items:
            assert f"<strong>{item.id.upper()} = {item.place}</strong>" in key
        explained = question.explain.of(Lang.CY if prefix else Lang.EN)
        if "{" not in explained:
            assert explained in unescape(key)
            assert explained not in unescape(questions)
    boxes = sum(len(question.options) + len(question.items) for question in taken.questions)
    assert sheet.count('class="tick-place"') == boxes
    assert "{" not in here.source.split("</head>")[1]
