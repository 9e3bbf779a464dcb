"""What a quiz says: its welcome, a question with its buttons, the explanation after the answer, and the result.

Apart from the quiz's course so that each kind of question is written in one place.
"""

from dataclasses import replace

from cyberbot.language.lang import Bilingual
from cyberbot.language.line import Line, plain
from cyberbot.quizzes.marking import Mark, Result, held, mark, result
from cyberbot.quizzes.quiz import PLACING, SEVERAL, Item, Question, QuestionKind, Quiz
from cyberbot.quizzes.shuffle import asked as as_asked
from cyberbot.talk.conversation import QuizStep
from cyberbot.talk.help_lines import help_block
from cyberbot.talk.quiz_answer import Act, Marks, item_now, items_left, places_left
from cyberbot.talk.reply import Block, BlockKind, Choice, Reply
from cyberbot.talk.source_line import draft_mark, question_sources
from cyberbot.talk.tokens import card, command, quiz, token
from cyberbot.talk.voice import Voice, words

CARDS = 3
"""Cards offered after the result."""


def question_as_asked(taken: Quiz, step: QuizStep, number: int) -> Question:
    """The question in the order of this try."""
    return as_asked(taken.questions[number], f"{taken.id}/{step.seed}")


def marked(taken: Quiz, step: QuizStep) -> Result:
    """The whole quiz, marked as it was asked."""
    numbers = range(len(taken.questions))
    asked = replace(taken, questions=tuple(question_as_asked(taken, step, number) for number in numbers))
    given = {one.id: held(one, marks) for one, marks in zip(asked.questions, step.chosen, strict=False)}
    return result(asked, {name: marks for name, marks in given.items() if marks})


def welcome(voice: Voice, taken: Quiz) -> Reply:
    blocks = [
        *draft_mark(voice, taken.approved),
        Block(BlockKind.HEADING, (_line(voice, taken.title),)),
        Block(BlockKind.TEXT, (_line(voice, taken.intro),)),
    ]
    if taken.sensitive and taken.help:
        blocks += [voice.text("quiz.help"), help_block(voice, taken.help)]
    return voice.reply(*blocks)


def help_page(voice: Voice, taken: Quiz) -> Reply:
    """Who can be talked to; the quiz waits."""
    return voice.reply(voice.text("quiz.help"), help_block(voice, taken.help))


def question_page(
    voice: Voice, taken: Quiz, step: QuizStep, asked: Question, given: Marks, notes: tuple[Block, ...] = ()
) -> Reply:
    blocks = [*notes, voice.hint("quiz.number", number=str(step.number + 1), of=str(len(taken.questions)))]
    if asked.story is not None and not given:
        blocks.append(Block(BlockKind.TEXT, (_line(voice, asked.story),)))
    blocks.append(Block(BlockKind.HEADING, (_line(voice, asked.text),)))
    blocks += _what_to_do(voice, asked, given)
    choices = [Choice(token=_token(taken, step, one), label=label) for one, label in _answers(voice, asked, given)]
    if asked.kind in SEVERAL:
        choices.append(voice.choice(_token(taken, step, Act.DONE), "quiz.done"))
    if asked.kind in PLACING and given:
        choices.append(voice.choice(_token(taken, step, Act.AGAIN), "quiz.again_question", quiet=True))
    return voice.reply(*blocks, choices=(*choices, *_ways_out(voice, taken, step)))


def _what_to_do(voice: Voice, asked: Question, given: Marks) -> list[Block]:
    """How to answer, and for items in places what is asked about now."""
    match asked.kind:
        case QuestionKind.MULTIPLE:
            return [voice.hint("quiz.several")]
        case QuestionKind.POLL:
            return [voice.hint("quiz.poll")]
        case QuestionKind.SPOT:
            return [Block(BlockKind.STEPS, _lines(voice, asked)), voice.hint("quiz.spot")]
        case QuestionKind.ORDER if given:
            names = {item.id: item for item in asked.items}
            so_far = tuple(_line(voice, names[mark[0]].text) for mark in given)
            return [voice.hint("quiz.order_so_far"), Block(BlockKind.STEPS, so_far), voice.text("quiz.order_next")]
        case QuestionKind.ORDER:
            return [voice.hint("quiz.order")]
        case QuestionKind.SORT | QuestionKind.MATCH:
            first = [] if given else [Block(BlockKind.STEPS, _lines(voice, asked)), voice.hint(f"quiz.{asked.kind}")]
            item = item_now(asked, given)
            if item is None:
                return first
            where = voice.hint("quiz.item", number=str(len(given) + 1), of=str(len(asked.items)))
            return [*first, where, Block(BlockKind.TEXT, (_line(voice, item.text),))]
        case _:
            return []


def _answers(voice: Voice, asked: Question, given: Marks) -> list[tuple[str, str]]:
    """Each mark that can be given now, with the words of its button."""
    match asked.kind:
        case QuestionKind.ORDER:
            here = len(given) + 1
            return [(f"{item.id}{here}", _label(voice, item.text)) for item in items_left(asked, given)]
        case QuestionKind.SORT | QuestionKind.MATCH:
            item = item_now(asked, given)
            free = places_left(asked, given) if item is not None else ()
            return [(f"{item.id}{place.id}", _label(voice, place.text)) for place in free if item is not None]
        case QuestionKind.SPOT:
            parts = [plain(voice.line("quiz.part", number=str(number))) for number in range(1, len(asked.options) + 1)]
            return [(one.id, _ticked(part, one.id in given)) for one, part in zip(asked.options, parts, strict=True)]
        case _:
            return [(one.id, _ticked(_label(voice, one.text), one.id in given)) for one in asked.options]


def explanation(voice: Voice, taken: Quiz, step: QuizStep, asked: Question, given: Marks) -> Reply:
    """What is right, each thing with its reason, and the source: the same for a right answer and for any other."""
    outcome = mark(asked, frozenset(given))
    first = _outcome(voice, asked, outcome)
    whys = _reasons(voice, asked)
    blocks = [Block(BlockKind.GOOD if outcome.right else BlockKind.TEXT, (first,))]
    if whys:
        blocks.append(Block(BlockKind.STEPS if asked.kind is QuestionKind.ORDER else BlockKind.BULLETS, whys))
    blocks += [
        Block(BlockKind.TEXT, (_line(voice, asked.explain),)),
        question_sources(voice, asked.sources, taken.checked),
    ]
    onward = voice.choice(_token(taken, step, Act.NEXT), "quiz.next")
    return voice.reply(*blocks, choices=(onward, *_ways_out(voice, taken, step)))


def _outcome(voice: Voice, asked: Question, outcome: Mark) -> Line:
    if not outcome.scored:
        return voice.line("quiz.poll_thanks")
    if outcome.right:
        return voice.line("quiz.right")
    if asked.kind in PLACING:
        return voice.counted("quiz.placed", len(outcome.found), of=str(outcome.of))
    if asked.kind is QuestionKind.SPOT:
        return voice.counted("quiz.clues", len(outcome.found), of=str(outcome.of))
    right = [_line(voice, option.text) for option in asked.options if option.correct]
    spans = list(voice.line("quiz.answer_is"))
    for number, line in enumerate(right):
        spans += [*words(", " if number else " "), *line]
    return tuple(spans)


def _reasons(voice: Voice, asked: Question) -> tuple[Line, ...]:
    """Each option, item or part with its own reason; items stand in their right order."""
    if asked.kind in PLACING:
        names = {place.id: _line(voice, place.text) for place in asked.places}
        ordered = sorted(asked.items, key=lambda item: item.place) if asked.kind is QuestionKind.ORDER else asked.items
        return tuple(_placed(voice, asked, item, names[item.place]) for item in ordered)
    lines: list[Line] = []
    for option in asked.options:
        if option.why is not None:
            kind = "quiz.clue" if option.correct else "quiz.no_clue"
            between = (*words(" "), *voice.line(kind), *words(" ")) if asked.kind is QuestionKind.SPOT else words(": ")
            lines.append((*_line(voice, option.text), *between, *_line(voice, option.why)))
    return tuple(lines)


def _placed(voice: Voice, asked: Question, item: Item, place: Line) -> Line:
    named = () if asked.kind is QuestionKind.ORDER else (*place, *words(". "))
    return (*_line(voice, item.text), *words(": "), *named, *_line(voice, item.why))


def result_page(voice: Voice, taken: Quiz, step: QuizStep) -> Reply:
    library, outcome = voice.library, marked(taken, step)
    counted = taken.scores and outcome.of > 0
    heading = (
        voice.counted("quiz.result", outcome.right, of=str(outcome.of)) if counted else voice.line("quiz.finished")
    )
    blocks = [Block(BlockKind.HEADING, (heading,)), Block(BlockKind.TEXT, (_line(voice, taken.outro),))]
    if taken.help:
        blocks.append(help_block(voice, taken.help))
    choices = [
        Choice(token=card(one), label=library.cards[one].title.of(voice.lang))
        for one in taken.cards
        if one in library.cards
    ][:CARDS]
    choices.append(voice.choice(quiz(taken.id), "quiz.again"))
    choices.append(voice.choice(command("quiz"), "quiz.another"))
    return voice.reply(*blocks, choices=tuple(choices))


def _ways_out(voice: Voice, taken: Quiz, step: QuizStep) -> tuple[Choice, ...]:
    """Help is one press away on every page of a quiz that has it."""
    out = voice.choice(command("stop"), "quiz.stop", quiet=True)
    if not taken.help:
        return (out,)
    return (voice.choice(_token(taken, step, Act.HELP), "quiz.talk", quiet=True), out)


def _token(taken: Quiz, step: QuizStep, more: str) -> str:
    return token("q", taken.id, str(step.number), more)


def _ticked(label: str, chosen: bool) -> str:
    return ("✓ " if chosen else "") + label


def _lines(voice: Voice, asked: Question) -> tuple[Line, ...]:
    """What is chosen from or put in places, each a line."""
    texts = [option.text for option in asked.options] + [item.text for item in asked.items]
    return tuple(_line(voice, text) for text in texts)


def _line(voice: Voice, text: Bilingual) -> Line:
    return voice.library.line(text, voice.lang)


def _label(voice: Voice, text: Bilingual) -> str:
    """A button's words: names in braces written out, since a button has no links."""
    return plain(_line(voice, text))
