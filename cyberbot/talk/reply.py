"""What the service says back: blocks of lines, and choices. The channels write it in their own markup."""

from dataclasses import dataclass
from enum import StrEnum

from cyberbot.language.lang import Lang
from cyberbot.language.line import Line, plain


class BlockKind(StrEnum):
    HEADING = "heading"
    TEXT = "text"
    """One paragraph a line."""
    STEPS = "steps"
    """Numbered, one step a line."""
    BULLETS = "bullets"
    URGENT = "urgent"
    """A panel of urgency: the first line is its heading."""
    SOURCE = "source"
    """Where an answer came from: first line "From …", second "Checked …"."""
    OVERDUE = "overdue"
    """A source line whose review date is past; same lines as SOURCE."""
    DRAFT = "draft"
    """"Draft, not yet approved"."""
    RECEIPT = "receipt"
    """First line the heading, second the code in groups of four, then what happens next."""
    HINT = "hint"
    SUMMARY = "summary"
    """Check answers: lines come in pairs, question then answer."""
    GOOD = "good"
    """A right answer or a thing kept: the first line is its heading."""


@dataclass(frozen=True, slots=True)
class Block:
    kind: BlockKind
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A thing to press. Its number (from 1) and its label typed do the same."""

    token: str
    """Opaque, versioned, at most 64 bytes of ASCII: `v1:…`."""
    label: str
    quiet: bool = False
    """True for "skip" and "stop": shown as a lesser act, not numbered with the answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One bubble, in one language."""

    lang: Lang
    blocks: tuple[Block, ...]
    choices: tuple[Choice, ...] = ()
    card: str | None = None
    """The card this reply shows, for the transcript and counts."""
    keep_trying: bool = False
    """True for receipts and safety texts: sent again after an ambiguous failure, since twice is better than never."""

    def text(self) -> str:
        """The reply as plain text: what `ask` prints and a screen without markup shows."""
        return "\n\n".join(_block_text(block) for block in self.blocks)


def _block_text(block: Block) -> str:
    if block.kind is BlockKind.STEPS:
        return "\n".join(f"{number}. {plain(line)}" for number, line in enumerate(block.lines, 1))
    if block.kind is BlockKind.BULLETS:
        return "\n".join(f"• {plain(line)}" for line in block.lines)
    if block.kind is BlockKind.SUMMARY:
        pairs = zip(block.lines[::2], block.lines[1::2], strict=True)
        return "\n".join(f"{plain(asked)}: {plain(answer)}" for asked, answer in pairs)
    return "\n".join(plain(line) for line in block.lines)
