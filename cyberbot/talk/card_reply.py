"""A card as an answer: what to do first, then where it came from. The rest waits behind "Tell me more"."""

from cyberbot.advice.card import Card, Variant
from cyberbot.advice.situation import Situation, read
from cyberbot.talk.conversation import OfferStep
from cyberbot.talk.help_lines import contact_line, help_block
from cyberbot.talk.journey_door import journeys_after
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
    told = _told(moment, card)
    for variant in told:
        blocks.extend(_variant(voice, variant))
    blocks.append(card_sources(voice, card, moment.now))
    return voice.reply(*blocks, choices=_after(voice, card, told), card=card.id)


def variant_reply(moment: Moment, card: Card, situation: str) -> Reply | None:
    """What is different in one situation; None where the card says nothing of it."""
    voice = moment.voice
    variant = next((one for one in card.variants if one.situation == situation), None)
    if variant is None:
        return None
    title = Block(BlockKind.HEADING, (moment.library.line(card.title, voice.lang),))
    blocks = (title, *_variant(voice, variant), card_sources(voice, card, moment.now))
    return voice.reply(
        *draft_mark(voice, card.approved), *blocks, choices=_after(voice, card, (variant,)), card=card.id
    )


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


MOST_CHOICES = 6
"""More than six things to press are a wall of buttons on a phone."""


def _after(voice: Voice, card: Card, told: tuple[Variant, ...] = ()) -> tuple[Choice, ...]:
    request = card.request
    asked = (voice.choice(command(request.value), "talk.choice." + request.value),) if request else ()
    walks = journeys_after(voice, card.id)[:1]
    more = (voice.choice(token("more", card.id), "talk.choice.more"), *walks, report_door(voice))
    others = tuple(
        voice.choice(token("for", card.id, one.situation.value), situation_key(one.situation))
        for one in card.variants
        if one not in told
    )
    return (*asked, *others[: MOST_CHOICES - len(asked) - len(more)], *more)


def situation_key(situation: Situation) -> str:
    """The key of a situation in words: "In Scotland"."""
    return f"talk.situation.{situation.value}"


def _told(moment: Moment, card: Card) -> tuple[Variant, ...]:
    """The variants that the question itself asks for; with a press, nothing was said."""
    said = read(moment.text) if moment.press is None else frozenset()
    return tuple(variant for variant in card.variants if variant.situation in said)


def _variant(voice: Voice, variant: Variant) -> tuple[Block, ...]:
    texts = tuple(voice.library.line(text, voice.lang) for text in variant.texts)
    return voice.heading(situation_key(variant.situation)), Block(BlockKind.TEXT, texts)


def _welsh_note(voice: Voice, card: Card) -> tuple[Block, ...]:
    """Said where a text stands in the other language, or its Welsh awaits a Welsh-speaking reader."""
    if voice.lang.value == "cy" and not card.welsh_approved:
        return (voice.hint("talk.welsh_awaits"),)
    return ()
