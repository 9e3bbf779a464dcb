"""Advice: the card that answers, or three that may, or "I do not know" with a way to a person. Never a guess."""

from dataclasses import replace

from cyberbot.advice.search import Found, Outcome, search
from cyberbot.talk.card_reply import card_reply, offer, report_door
from cyberbot.talk.menu import menu_choices
from cyberbot.talk.moment import Moment
from cyberbot.talk.reply import Choice, Reply
from cyberbot.talk.smalltalk import smalltalk
from cyberbot.talk.tokens import card as card_token
from cyberbot.talk.tokens import command
from cyberbot.talk.turn import Answer, Turn
from cyberbot.triage.verdict import Kind

SUSPICIOUS_CARD = "check-a-message"
"""Answers a doubt about a message that no nearer card answers."""

PERSON_CARD = "talk-to-a-person"


def advise(moment: Moment) -> Turn:
    """Always answers."""
    question = moment.text.removeprefix("/ask ").strip()
    said = smalltalk(question)
    if said is not None:
        return _smalltalk(moment, said)
    found = _search(moment, question)
    suspicious = moment.verdict is not None and moment.verdict.kind is Kind.SUSPICIOUS
    if found.outcome is not Outcome.CARD and suspicious and SUSPICIOUS_CARD in moment.library.cards:
        found = Found(outcome=Outcome.CARD, cards=_first(SUSPICIOUS_CARD, found.cards))
    if found.outcome is Outcome.CARD:
        return _card(moment, found)
    return _choices(moment, found) if found.outcome is Outcome.CHOICES else _unknown(moment, found)


def nearest_card(moment: Moment) -> Reply | None:
    """The card that answers, without its choices; None where none clearly does."""
    found = _search(moment, moment.text)
    if found.outcome is not Outcome.CARD:
        return None
    return replace(card_reply(moment, moment.library.cards[found.cards[0][0]]), choices=())


def _search(moment: Moment, question: str) -> Found:
    return search(question, moment.lang, moment.library.index, last_card=moment.conversation.last_card)


def _first(card: str, cards: tuple[tuple[str, float], ...]) -> tuple[tuple[str, float], ...]:
    rest = tuple(pair for pair in cards if pair[0] != card)
    score = max((score for _, score in cards), default=0.0)
    return ((card, score), *rest)[:5]


def _card(moment: Moment, found: Found) -> Turn:
    card = moment.library.cards[found.cards[0][0]]
    reply = card_reply(moment, card)
    prevent = moment.voice.choice(command("prevent"), "talk.choice.prevent_me")
    asks_for_self = moment.verdict is not None and moment.verdict.kind is Kind.PREVENT
    if asks_for_self and all(choice.token != prevent.token for choice in reply.choices):
        reply = replace(reply, choices=(*reply.choices, prevent))
    after = replace(moment.conversation, step=offer(reply, "card"), last_card=card.id)
    return Turn(replies=(reply,), next=after, answer=Answer.CARD, cards=found.cards)


def _titles(moment: Moment, found: Found) -> tuple[Choice, ...]:
    cards = moment.library.cards
    return tuple(Choice(token=card_token(one), label=cards[one].title.of(moment.lang)) for one, _ in found.cards[:3])


def _choices(moment: Moment, found: Found) -> Turn:
    voice = moment.voice
    choices = (*_titles(moment, found), *_person(moment), report_door(voice))
    reply = voice.reply(voice.heading("talk.choices.ask"), choices=choices)
    after = replace(moment.conversation, step=offer(reply, "cards"))
    return Turn(replies=(reply,), next=after, answer=Answer.CHOICES, cards=found.cards)


def _unknown(moment: Moment, found: Found) -> Turn:
    voice = moment.voice
    near = _titles(moment, found)
    blocks = [voice.heading("talk.unknown.title"), voice.text("talk.unknown.nearest" if near else "talk.unknown.try")]
    reply = voice.reply(*blocks, choices=(*near, *_person(moment), report_door(voice)))
    after = replace(moment.conversation, step=offer(reply, "cards"))
    return Turn(replies=(reply,), next=after, answer=Answer.UNKNOWN, cards=found.cards)


def _person(moment: Moment) -> tuple[Choice, ...]:
    if PERSON_CARD not in moment.library.cards:
        return ()
    return (moment.voice.choice(card_token(PERSON_CARD), "talk.choice.person"),)


def _smalltalk(moment: Moment, said: str) -> Turn:
    voice = moment.voice
    reply = voice.reply(voice.text(f"talk.smalltalk.{said}"), choices=menu_choices(voice) if said == "hello" else ())
    after = replace(moment.conversation, step=offer(reply, "menu"))
    return Turn(replies=(reply,), next=after, answer=Answer.SMALLTALK)
