"""A reply in Telegram's markup: at most three messages, the last of them with the buttons.

Apart from sending, so that hostile and over-long replies can be tried by the thousand without a network.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cyberbot.channels.telegram.markup import TEXT_LIMIT, Piece, clean, length, pieces
from cyberbot.talk.reply import Block, BlockKind, Choice, Reply

MESSAGES = 3
"""At most, for one reply."""
LABEL = 60
"""Characters a button shows on a phone without being cut; a longer label is told in full in the text above."""
ANSWER = 600
"""Of a person's own words, this much is shown when they check them: the rest is kept, and need not be read again."""
BUTTONS = 100
DATA = 64

Paragraph = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Button:
    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One message to send: HTML, the same as plain text, and its buttons, one a row."""

    html: str
    plain: str
    buttons: tuple[Button, ...] = ()


class TooManyChoices(ValueError):
    """A reply offers more than Telegram can show, or a token longer than it can carry: shorten the reply."""


def write(reply: Reply, *, site: str | None = None, last: tuple[Paragraph, ...] = ()) -> tuple[Sheet, ...]:
    """The messages that carry `reply`; none for a reply without a word.

    `site` is the public address that links to own pages start with; without it they stay text. `last` are paragraphs
    put after the reply. Raises TooManyChoices.
    """
    buttons = _buttons(reply.choices)
    paragraphs = [paragraph for block in reply.blocks for paragraph in _block(block, site)]
    paragraphs.extend(_long_labels(reply.choices))
    paragraphs.extend(last)
    if not any(piece.text.strip() for paragraph in paragraphs for piece in paragraph):
        paragraphs = [(Piece(f"{number}. {clean(choice.label)}"),) for number, choice in _numbered(reply.choices)]
    sheets = _sheets(paragraphs)
    if sheets and buttons:
        sheets[-1] = Sheet(sheets[-1].html, sheets[-1].plain, buttons)
    return tuple(sheets)


def _numbered(choices: tuple[Choice, ...]) -> Iterator[tuple[int | None, Choice]]:
    """Each choice with the number that may be typed for it; a quiet one has none."""
    number = 0
    for choice in choices:
        number += 0 if choice.quiet else 1
        yield (None if choice.quiet else number), choice


def _buttons(choices: tuple[Choice, ...]) -> tuple[Button, ...]:
    if len(choices) > BUTTONS or any(not 1 <= len(choice.token.encode()) <= DATA for choice in choices):
        raise TooManyChoices
    return tuple(
        Button(_short(clean(choice.label) if number is None else f"{number}  {clean(choice.label)}"), choice.token)
        for number, choice in _numbered(choices)
    )


def _short(label: str) -> str:
    label = " ".join(label.split(" ")).strip().replace("\n", " ")
    if len(label) <= LABEL:
        return label
    cut = label[: LABEL - 1]
    word = cut.rfind(" ", LABEL // 2)
    return (cut[:word] if word > 0 else cut).rstrip(" ,.;:") + "…"


def _long_labels(choices: tuple[Choice, ...]) -> tuple[Paragraph, ...]:
    if all(len(choice.label) + 4 <= LABEL for choice in choices):
        return ()
    return (_joined([(Piece(f"{number}. {clean(choice.label)}"),) for number, choice in _numbered(choices) if number]),)


def _block(block: Block, site: str | None) -> Iterator[Paragraph]:
    lines = block.lines
    if not lines:
        return
    match block.kind:
        case BlockKind.HEADING | BlockKind.DRAFT:
            yield _joined([pieces(line, site, "b") for line in lines])
        case BlockKind.STEPS:
            yield _joined([(Piece(f"{number}. "), *pieces(line, site)) for number, line in enumerate(lines, 1)])
        case BlockKind.BULLETS:
            yield _joined([(Piece("• "), *pieces(line, site)) for line in lines])
        case BlockKind.URGENT:
            yield _joined(
                [
                    pieces(lines[0], site, "blockquote", "b"),
                    *(pieces(line, site, "blockquote") for line in lines[1:]),
                ],
                "blockquote",
            )
        case BlockKind.GOOD:
            yield _joined([pieces(lines[0], site, "b"), *(pieces(line, site) for line in lines[1:])])
        case BlockKind.RECEIPT:
            yield pieces(lines[0], site, "b")
            yield from (pieces(line, site, "code") for line in lines[1:2])
            yield from (pieces(line, site) for line in lines[2:])
        case BlockKind.SOURCE | BlockKind.OVERDUE | BlockKind.HINT:
            yield _joined([pieces(line, site, "i") for line in lines])
        case BlockKind.SUMMARY:
            for asked, answer in zip(lines[::2], lines[1::2], strict=False):
                yield _joined([pieces(asked, site, "b"), _shortened(pieces(answer, site))])
        case BlockKind.TEXT:
            yield from (pieces(line, site) for line in lines)


def _joined(lines: list[Paragraph], *tags: str) -> Paragraph:
    whole: list[Piece] = []
    for line in lines:
        if whole:
            whole.append(Piece("\n", None, tags))
        whole.extend(line)
    return tuple(whole)


def _shortened(paragraph: Paragraph) -> Paragraph:
    left, kept = ANSWER, []
    for piece in paragraph:
        if length(piece.text) > left:
            kept.append(Piece(piece.cut(left)[0].text + "…", None, piece.tags))
            break
        kept.append(piece)
        left -= length(piece.text)
    return tuple(kept)


def _sheets(paragraphs: list[Paragraph]) -> list[Sheet]:
    """Paragraphs into messages, filled one after another. What three cannot hold ends in "…"."""
    sheets: list[list[Paragraph]] = [[]]
    room = TEXT_LIMIT
    waiting = [paragraph for paragraph in paragraphs if any(piece.text.strip() for piece in paragraph)]
    while waiting:
        paragraph = waiting.pop(0)
        needed = _length(paragraph) + (2 if sheets[-1] else 0)
        if needed <= room:
            sheets[-1].append(paragraph)
            room -= needed
        elif sheets[-1] and (needed <= TEXT_LIMIT or room < TEXT_LIMIT // 2) and len(sheets) < MESSAGES:
            sheets.append([])
            room = TEXT_LIMIT
            waiting.insert(0, paragraph)
        else:
            final = len(sheets) == MESSAGES
            first, rest = _cut(paragraph, room - (2 if sheets[-1] else 0) - (2 if final else 0))
            if first:
                sheets[-1].append((*first, Piece(" …")) if final else first)
            if final:
                break
            sheets.append([])
            room = TEXT_LIMIT
            waiting.insert(0, rest)
    return [_sheet(sheet) for sheet in sheets if sheet]


def _length(paragraph: Paragraph) -> int:
    return sum(length(piece.text) for piece in paragraph)


def _cut(paragraph: Paragraph, units: int) -> tuple[Paragraph, Paragraph]:
    """In two, the first at most `units` long: between pieces, and within one where it alone is too long."""
    used = 0
    for index, piece in enumerate(paragraph):
        size = length(piece.text)
        if used + size > units:
            if units - used < 2:
                return paragraph[:index], paragraph[index:]
            first, rest = piece.cut(units - used)
            return (*paragraph[:index], first), (rest, *paragraph[index + 1 :])
        used += size
    return paragraph, ()


def _sheet(paragraphs: list[Paragraph]) -> Sheet:
    return Sheet(
        html="\n\n".join(_html(paragraph) for paragraph in paragraphs),
        plain="\n\n".join("".join(piece.text for piece in paragraph) for paragraph in paragraphs),
    )


def _html(paragraph: Paragraph) -> str:
    """Neighbours inside the same panel share its tag: a panel each would fall apart on the screen."""
    if paragraph and all(piece.tags[:1] == ("blockquote",) for piece in paragraph):
        inner = "".join(Piece(piece.text, piece.href, piece.tags[1:]).html() for piece in paragraph)
        return f"<blockquote>{inner}</blockquote>"
    return "".join(piece.html() for piece in paragraph)
