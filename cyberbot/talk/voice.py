"""How a reply is put together: the library's sentences, in the language of the conversation."""

from dataclasses import dataclass

from cyberbot.language.lang import Lang
from cyberbot.language.line import Line, Span
from cyberbot.library.snapshot import Library
from cyberbot.talk.reply import Block, BlockKind, Choice, Reply


@dataclass(frozen=True, slots=True)
class Voice:
    """One language's way to the words."""

    library: Library
    lang: Lang

    def line(self, key: str, **slots: str) -> Line:
        return self.library.say(self.lang, key, None, **slots)

    def counted(self, key: str, count: int, **slots: str) -> Line:
        return self.library.say(self.lang, key, count, number=str(count), **slots)

    def label(self, key: str) -> str:
        """A button's words: text without names of contacts."""
        return self.library.words.text(self.lang, key)

    def has(self, key: str) -> bool:
        return self.library.words.has(key)

    def text(self, key: str, **slots: str) -> Block:
        return Block(BlockKind.TEXT, (self.line(key, **slots),))

    def heading(self, key: str, **slots: str) -> Block:
        return Block(BlockKind.HEADING, (self.line(key, **slots),))

    def hint(self, key: str, **slots: str) -> Block:
        return Block(BlockKind.HINT, (self.line(key, **slots),))

    def steps(self, prefix: str) -> Block:
        """All sentences under `prefix`, numbered."""
        return Block(BlockKind.STEPS, tuple(self.line(key) for key in self.library.words.keys_under(prefix)))

    def choice(self, token: str, key: str, *, quiet: bool = False) -> Choice:
        return Choice(token=token, label=self.label(key), quiet=quiet)

    def reply(
        self, *blocks: Block, choices: tuple[Choice, ...] = (), card: str | None = None, keep_trying: bool = False
    ) -> Reply:
        return Reply(lang=self.lang, blocks=blocks, choices=choices, card=card, keep_trying=keep_trying)


def words(text: str) -> Line:
    """A person's own words, or a code, as a line: never read for names."""
    return (Span(text),)
