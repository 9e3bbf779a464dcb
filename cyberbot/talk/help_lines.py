"""Contacts as lines a person can act on: who, by what, when."""

from cyberbot.advice.card import Contact
from cyberbot.language.line import Line, Span
from cyberbot.talk.reply import Block, BlockKind
from cyberbot.talk.voice import Voice


def help_block(voice: Voice, contacts: tuple[str, ...]) -> Block:
    return Block(BlockKind.BULLETS, tuple(contact_line(voice, voice.library.contacts[one]) for one in contacts))


def contact_line(voice: Voice, contact: Contact) -> Line:
    """`Report Fraud: 0300 123 2040. Phone: Monday to Friday …`; each way is linked."""
    name = contact.name.of(voice.lang)
    spans: list[Span] = [Span(name)]
    ways = [field for field in ("phone", "text", "email", "web") if getattr(contact, field)]
    for position, field in enumerate(ways):
        spans.append(Span(": " if position == 0 else ", "))
        filled = voice.library.filled(f"{{{contact.id}.{field}}}", voice.lang)
        spans += [Span(voice.label("talk.way.web"), filled[0].href)] if field == "web" else filled
    spans.append(Span(". " + contact.use_for.of(voice.lang)))
    return tuple(spans)
