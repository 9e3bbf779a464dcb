"""A quiz in the chat: every kind of question, by buttons and by typing, in both languages."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cyberbot.language.lang import Lang
from cyberbot.library.snapshot import Library
from cyberbot.quizzes.quiz import PLACING, SEVERAL, Question, QuestionKind, Quiz
from cyberbot.talk.codec import conversation_from_json
from cyberbot.talk.conversation import Conversation, QuizStep
from cyberbot.talk.quiz_page import marked, question_as_asked
from cyberbot.talk.turn import Turn
from tests.quizzes.sample import choosing, every_kind, placing, quiz
from tests.talk.scene import Talk

KINDS = {one.kind: one for one in every_kind()}
placed = pytest.mark.parametrize("kind", sorted(PLACING), ids=str)


def opened(library: Library, taken: Quiz, lang: Lang = Lang.EN) -> Talk:
    """The quiz, just begun."""
    with_it = replace(library, quizzes={taken.id: taken})
    talk = Talk(with_it, Conversation(lang=lang, lang_chosen=True))
    talk.say(choice=f"v1:quiz:{taken.id}")
    return talk


def step(talk: Talk) -> QuizStep:
    found = talk.conversation.step
    assert isinstance(found, QuizStep)
    return found


def shown(talk: Talk) -> Question:
    taken = talk.library.quizzes[step(talk).quiz]
    return question_as_asked(taken, step(talk), step(talk).number)


def said(turn: Turn) -> str:
    return "\n\n".join(reply.text() for reply in turn.replies)


def labels(turn: Turn) -> list[str]:
    return [choice.label for choice in turn.replies[-1].choices]


def by_buttons(talk: Talk, asked: Question, right: bool) -> Turn:
    """Press the answer, one thing at a time."""
    lang = talk.conversation.lang
    turn = talk.last
    if asked.kind in PLACING:
        by_id = {item.id: item for item in asked.items}
        names = {place.id: place.text.of(lang) for place in asked.places}
        order = sorted(asked.right, key=lambda mark: mark[1:] if asked.kind is QuestionKind.ORDER else mark[0])
        if not right:
            order = order[::-1] if asked.kind is QuestionKind.ORDER else order
            turned = [*names.values()][1:] + [*names.values()][:1]
            names = dict(zip(names, turned, strict=True))
        for mark in order:
            label = by_id[mark[0]].text.of(lang) if asked.kind is QuestionKind.ORDER else names[mark[1:]]
            turn = talk.press(label)
        assert turn is not None
        return turn
    options = [one.id for one in asked.options]
    wanted = asked.right if right else set(options) - asked.right
    assert turn is not None
    offered = {choice.token.rpartition(":")[2]: choice.token for choice in turn.replies[-1].choices}
    if asked.kind not in SEVERAL:
        return talk.say(choice=offered[min(wanted)])
    for one in sorted(wanted):
        talk.say(choice=offered[one])
    return talk.say(choice=offered["done"])


def by_numbers(talk: Talk, asked: Question, right: bool) -> Turn:
    """Type everything at once."""
    letters = [one.id for one in (*asked.options, *asked.items)]
    if asked.kind is QuestionKind.ORDER:
        marks = sorted(asked.right, key=lambda mark: mark[1:])
        typed = [str(letters.index(mark[0]) + 1) for mark in (marks if right else marks[::-1])]
    elif asked.kind in PLACING:
        typed = [mark[1:] for mark in sorted(asked.right)]
        typed = typed if right else [*typed[1:], typed[0]]
    else:
        wanted = asked.right if right else set(letters) - asked.right
        typed = [str(letters.index(one) + 1) for one in sorted(wanted)]
        typed = typed if asked.kind in SEVERAL else typed[:1]
    return talk.say(text=" ".join(typed))


def by_letters(talk: Talk, asked: Question, right: bool) -> Turn:
    """Type letters, or letter and number together, as the page writes them."""
    if asked.kind is QuestionKind.ORDER:
        marks = sorted(asked.right, key=lambda mark: mark[1:])
        return talk.say(text=",".join(mark[0] for mark in (marks if right else marks[::-1])).upper())
    if asked.kind in PLACING:
        marks = sorted(asked.right)
        turned = [mark[0] + other[1:] for mark, other in zip(marks, [*marks[1:], marks[0]], strict=True)]
        return talk.say(text=" ".join(marks if right else turned))
    wanted = sorted(asked.right if right else {one.id for one in asked.options} - asked.right)
    return talk.say(text="".join(wanted) if asked.kind in SEVERAL else wanted[0].upper())


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("right", [True, False], ids=["right", "other"])
@pytest.mark.parametrize("way", [by_buttons, by_numbers, by_letters])
def test_every_kind_can_be_answered_every_way(
    library: Library, way: Callable[[Talk, Question, bool], Turn], right: bool, lang: Lang
) -> None:
    scored = tuple(one for one in every_kind() if one.scored)
    talk = opened(library, quiz(*scored), lang)
    for number, question in enumerate(scored):
        asked = shown(talk)
        turn = way(talk, asked, right)
        assert step(talk).marked, f"{question.id} is not marked: {said(turn)}"
        assert (talk.library.words.text(lang, "quiz.right") in said(turn)) is right, question.id
        assert question.explain.of(lang) in said(turn)
        assert "ncsc.gov.uk" in str(turn.replies)
        for thing in (*question.options, *question.items):
            assert thing.why is not None
            assert thing.why.of(lang) in said(turn), "each thing has its own reason, whatever was answered"
        talk.press(talk.library.words.text(lang, "quiz.next"))
        assert step(talk).number == number + 1
    whole = marked(talk.library.quizzes["sample"], step(talk))
    assert (whole.right, whole.of) == (len(scored) if right else 0, len(scored))
    assert talk.last is not None
    assert str(whole.right) in said(talk.last)
    assert "Take this home." in said(talk.last)


def test_an_opinion_is_thanked_for_and_counts_into_nothing(library: Library) -> None:
    talk = opened(library, quiz(KINDS[QuestionKind.POLL], KINDS[QuestionKind.SINGLE]))
    turn = talk.say(text="2")
    assert "no right or wrong" in said(turn)
    assert "That is right" not in said(turn)
    assert "So it is with poll." in said(turn)
    talk.say(text="next")
    talk.say(text="b")
    assert "You got 1 of 1 right" in said(talk.say(text="next"))


def test_part_of_the_way_is_said_and_gets_no_point(library: Library) -> None:
    talk = opened(library, quiz(KINDS[QuestionKind.ORDER], KINDS[QuestionKind.SPOT]))
    asked = shown(talk)
    first, second, *rest = sorted(asked.right, key=lambda mark: mark[1:])
    turn = talk.say(text=" ".join(mark[0] for mark in (second, first, *rest)))
    assert "2 of 4 in their place." in said(turn)
    talk.say(text="next")
    turn = talk.say(text="b")
    assert "You found 1 of 2 clues." in said(turn)
    assert "A clue: Because d." in said(turn)
    assert "Not a clue: Because a." in said(turn)
    assert "You got 0 of 2 right" in said(talk.say(text="next"))


@placed
def test_one_thing_at_a_time_and_a_new_start(library: Library, kind: QuestionKind) -> None:
    talk = opened(library, quiz(KINDS[kind]))
    asked = shown(talk)
    assert "Start this question again" not in labels(talk.last)  # type: ignore[arg-type]
    turn = talk.say(text="1")
    assert not step(talk).marked
    assert len(step(talk).chosen[0]) == 1
    assert "Start this question again" in labels(turn)
    if kind is QuestionKind.SORT:
        assert [place.text.en for place in asked.places] == labels(turn)[:3], "a group may take more"
    else:
        things = asked.items if kind is QuestionKind.ORDER else asked.places
        assert labels(turn)[: len(things) - 1] == [one.text.en for one in things[1:]], "what is placed is gone"
    talk.press("Start this question again")
    assert step(talk).chosen == ((),)
    assert shown(talk) == asked, "the order stays while the quiz is open"


@placed
def test_a_double_tap_moves_nothing(library: Library, kind: QuestionKind) -> None:
    talk = opened(library, quiz(KINDS[kind]))
    first = talk.last.replies[-1].choices[0]  # type: ignore[union-attr]
    talk.say(choice=first.token)
    after = step(talk)
    turn = talk.say(choice=first.token)
    assert step(talk) == after
    assert len(turn.replies) == 2, "a kind note, and the question as it stands"


@placed
@pytest.mark.parametrize("typed", ["9", "1 9 1", "1 1 1 1 1 1 1 1 1", "z", "a9 b1 c1", "0"])
def test_what_fits_no_answer_is_said_so_and_changes_nothing(library: Library, kind: QuestionKind, typed: str) -> None:
    talk = opened(library, quiz(KINDS[kind]))
    before = step(talk)
    turn = talk.say(text=typed)
    assert step(talk) == before
    assert "not one of the answers" in said(turn)
    assert shown(talk).text.en in said(turn)


def test_the_same_place_twice_is_no_answer_to_an_order_or_a_match(library: Library) -> None:
    for kind, typed in ((QuestionKind.ORDER, "1 1 2 3"), (QuestionKind.MATCH, "1 1 2")):
        talk = opened(library, quiz(KINDS[kind]))
        talk.say(text=typed)
        assert not step(talk).marked
    talk = opened(library, quiz(KINDS[QuestionKind.SORT]))
    talk.say(text="1 1 1 1 1")
    assert step(talk).marked


@pytest.mark.parametrize("kind", sorted(SEVERAL), ids=str)
def test_done_with_nothing_chosen_asks_for_a_choice(library: Library, kind: QuestionKind) -> None:
    talk = opened(library, quiz(KINDS[kind]))
    assert "Choose an answer first." in said(talk.press("Done"))
    assert "Choose an answer first." in said(talk.say(text="done"))
    talk.say(choice="v1:q:sample:0:b")
    assert any(label.startswith("✓ ") for label in labels(talk.last))  # type: ignore[arg-type]
    talk.say(choice="v1:q:sample:0:b")
    assert not any(label.startswith("✓ ") for label in labels(talk.last))  # type: ignore[arg-type]
    talk.say(choice="v1:q:sample:0:b")
    talk.say(text="done")
    assert step(talk).marked


@pytest.mark.parametrize("question", every_kind(), ids=lambda one: one.kind.value)
@pytest.mark.parametrize("lang", list(Lang))
def test_whatever_happened_comes_before_the_quiz(library: Library, question: Question, lang: Lang) -> None:
    text = {
        Lang.EN: "im 12 and someone online is threatening to share my naked photos",
        Lang.CY: "dwi'n 12 oed ac mae rhywun ar-lein yn bygwth rhannu fy lluniau noeth",
    }[lang]
    talk = opened(library, quiz(question, sensitive=True), lang)
    if question.kind in PLACING:
        talk.say(text="1")
    turn = talk.say(text=text)
    assert turn.answer.value == "help_first"
    assert turn.referral is not None
    assert not isinstance(talk.conversation.step, QuizStep)
    assert "0800 1111" in said(turn)


def test_a_report_in_the_middle_leaves_the_quiz(library: Library) -> None:
    talk = opened(library, quiz(KINDS[QuestionKind.SORT]))
    turn = talk.say(text="somebody hacked my instagram account and changed the password")
    assert turn.referral is not None
    assert not isinstance(talk.conversation.step, QuizStep)


def test_help_is_at_the_start_one_press_away_and_at_the_end_of_a_sensitive_quiz(library: Library) -> None:
    talk = opened(library, quiz(KINDS[QuestionKind.ORDER], sensitive=True, scores=False))
    assert "0800 1111" in talk.last.replies[0].text()  # type: ignore[union-attr]
    before = step(talk)
    turn = talk.press("Talk to someone")
    assert "0800 1111" in turn.replies[0].text()
    assert shown(talk).text.en in turn.replies[1].text(), "the quiz waits under it"
    assert step(talk) == before
    by_numbers(talk, shown(talk), right=True)
    assert "Talk to someone" in labels(talk.last)  # type: ignore[arg-type]
    assert "0800 1111" in said(talk.press("Talk to someone"))
    turn = talk.press("Next")
    assert "You have finished the quiz" in said(turn)
    assert "You got" not in said(turn)
    assert "0800 1111" in said(turn)


def test_a_step_that_an_earlier_release_stored_is_taken_up(library: Library) -> None:
    stored = (
        b'{"lang":"en","lang_chosen":true,"turn":5,"greeted":true,"step":{"step":"quiz","quiz":"sample","number":1,'
        b'"chosen":[["b"]],"marked":false},"opened":null,"last_card":null}'
    )
    talk = Talk(replace(library, quizzes={"sample": quiz(KINDS[QuestionKind.SINGLE], KINDS[QuestionKind.ORDER])}))
    talk.conversation = conversation_from_json(stored)
    assert step(talk).seed == ""
    by_numbers(talk, shown(talk), right=True)
    assert "You got 2 of 2 right" in said(talk.say(text="next"))


def test_a_reload_that_changes_a_question_under_an_answer_hurts_nobody(library: Library) -> None:
    talk = opened(library, quiz(choosing("one", QuestionKind.SINGLE, "a", "abcdef"), KINDS[QuestionKind.SINGLE]))
    talk.say(text="f")
    assert step(talk).marked
    changed = quiz(placing("one", QuestionKind.ORDER, "123"), KINDS[QuestionKind.SINGLE])
    talk.library = replace(library, quizzes={"sample": changed})
    assert "Question 2 of 2" in said(talk.say(text="next"))
    talk.say(text="b")
    assert "You got 1 of 2 right" in said(talk.say(text="next"))
    talk.library = replace(library, quizzes={})
    assert said(talk.say(choice="v1:q:sample:2:next"))


def test_another_try_stands_in_another_order(library: Library) -> None:
    talk = opened(library, quiz(placing("one", QuestionKind.ORDER, "123456")))
    first = shown(talk)
    talk.say(choice="v1:quiz:sample")
    assert [item.text for item in shown(talk).items] != [item.text for item in first.items]


def test_a_button_says_a_contact_in_full(library: Library) -> None:
    question = choosing("one", QuestionKind.SINGLE, "a", "ab")
    option = replace(question.options[0], text=replace(question.options[0].text, en="Ring {childline.phone} now"))
    talk = opened(library, quiz(replace(question, options=(option, question.options[1]))))
    assert labels(talk.last)[0] == "Ring 0800 1111 now"  # type: ignore[arg-type]
    talk.say(text="ring 0800 1111 now")
    assert step(talk).marked
