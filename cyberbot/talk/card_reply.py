"""A card as an answer: what to do first, then where it came from. The rest waits behind "Tell me more"."""

from cyberbot.advice.card import Card
from cyberbot.talk.conversation import OfferStep
from cyberbot.talk.help_lines import contact_line, help_block
from cyberbot.talk.moment import Moment
from cyberbot.talk.reply import Block, BlockKind, Choice, Reply
from cyberbot.talk.source_line import card_sources, draft_mark
from cyberbot.talk.tokens import command, token
from cyberbot.talk.voice import Voice


def card_reply(moment: Moment, card: Card) -> Reply:
    voice, library = moment.voice, moment.library
    blocks = [
        *draft_mark(voice, card.approved),
        *_welsh_note(voice, card),
        Block(BlockKind.HEADING, (library.line(card.title, voice.lang),)),
        Block(BlockKind.TEXT, (library.line(card.lead, voice.lang),)),
    ]
    if card.urgent is not None:
        numbers = tuple(contact_line(voice, library.contacts[one]) for one in card.urgent.contacts)
        urgent = (library.line(card.urgent.title, voice.lang), library.line(card.urgent.text, voice.lang), *numbers)
        blocks.append(Block(BlockKind.URGENT, urgent))
    blocks.append(Block(BlockKind.STEPS, tuple(library.line(step, voice.lang) for step in card.steps)))
    blocks.append(card_sources(voice, card, moment.now))
    return voice.reply(*blocks, choices=_after(voice, card), card=card.id)


def more_reply(moment: Moment, card: Card) -> Reply:
    """Why, what not to do, the longer story, and who helps."""
    voice, library = moment.voice, moment.library
    blocks = [
        Block(BlockKind.HEADING, (library.line(card.title, voice.lang),)),
        Block(BlockKind.TEXT, (library.line(card.why, voice.lang),)),
    ]
    if card.avoid:
        blocks.append(voice.text("talk.avoid"))
        blocks.append(Block(BlockKind.BULLETS, tuple(library.line(one, voice.lang) for one in card.avoid)))
    if card.more:
        blocks.append(Block(BlockKind.TEXT, tuple(library.line(one, voice.lang) for one in card.more)))
    if card.help:
        blocks.append(voice.text("talk.help_from"))
        blocks.append(help_block(voice, card.help))
    blocks.append(card_sources(voice, card, moment.now))
    return voice.reply(*blocks, choices=(report_door(voice),), card=card.id)


def report_door(voice: Voice) -> Choice:
    """Always one tap away: "Report something that happened"."""
    return voice.choice(command("report"), "talk.choice.report")


def offer(reply: Reply, what: str) -> OfferStep | None:
    """The step that lets a number or the words be typed for the reply's choices."""
    if not reply.choices:
        return None
    return OfferStep(
        what=what, tokens=tuple(one.token for one in reply.choices), labels=tuple(one.label for one in reply.choices)
    )


def _after(voice: Voice, card: Card) -> tuple[Choice, ...]:
    request = {"protect-visit": "protect", "worried-about-a-young-person": "prevent", "cyber-choices": "prevent"}.get(
        card.id
    )
    asked = (voice.choice(command(request), "talk.choice." + request),) if request else ()
    return (*asked, voice.choice(token("more", card.id), "talk.choice.more"), report_door(voice))


def _welsh_note(voice: Voice, card: Card) -> tuple[Block, ...]:
    """Said where a text stands in the other language, or its Welsh awaits a Welsh-speaking reader."""
    if voice.lang.value == "cy" and not card.welsh_approved:
        return (voice.hint("talk.welsh_awaits"),)
    return ()
