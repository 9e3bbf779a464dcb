"""From the content folder to a Library, or to every fault in it at once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from cyberbot.advice.card import Card
from cyberbot.advice.search import index
from cyberbot.advice.topic import Topic
from cyberbot.journeys.journey import Journey
from cyberbot.library import approvals as approving
from cyberbot.library.approvals import Kind
from cyberbot.library.faults import ContentFaults
from cyberbot.library.gather import Gathered, gather
from cyberbot.library.schema.approvals import ApprovalsFile
from cyberbot.library.schema.card import CardFile
from cyberbot.library.schema.journey import JourneyFile
from cyberbot.library.schema.quiz import QuizFile
from cyberbot.library.snapshot import Library
from cyberbot.library.standing import stands, welsh_stands
from cyberbot.library.words import Words
from cyberbot.quizzes.quiz import Quiz


def load(folder: Path, *, show_drafts: bool) -> Library:
    """The content of `folder`. Reads files, so call it in a thread where a loop runs.

    `show_drafts` also takes in what the unit has not approved. Raises ContentFaults with every fault that would show
    something wrong; what an editor should mend besides is told by `check` alone.
    """
    got = gather(folder)
    blocking = [fault for fault in got.faults if fault.blocks]
    if blocking:
        raise ContentFaults(blocking)
    return library_of(got, show_drafts=show_drafts)


def library_of(got: Gathered, *, show_drafts: bool) -> Library:
    """What could be read, as a library. Raises ContentFaults where a file that all share could not be."""
    if got.figures is None or got.places is None or got.band is None or got.contacts is None or got.sources is None:
        raise ContentFaults(got.faults)
    held = got.approvals or ApprovalsFile()
    cards = {name: _card(name, card, held) for name, card in sorted(got.cards.items())}
    quizzes = {name: _quiz(name, quiz, held) for name, quiz in sorted(got.quizzes.items())}
    shown = {name: card for name, card in cards.items() if card.approved or show_drafts}
    return Library(
        cards=MappingProxyType(shown),
        quizzes=MappingProxyType(
            {
                # A quiz offers only cards that can be opened.
                name: replace(quiz, cards=tuple(card for card in quiz.cards if card in shown))
                for name, quiz in quizzes.items()
                if quiz.approved or show_drafts
            }
        ),
        journeys=MappingProxyType(
            {
                name: journey
                for name, journey in ((name, _journey(name, file, held)) for name, file in sorted(got.journeys.items()))
                if journey.approved or show_drafts
            }
        ),
        contacts=MappingProxyType({name: contact.contact(name) for name, contact in got.contacts.items()}),
        sources=MappingProxyType({name: source.source(name) for name, source in got.sources.items()}),
        figures=MappingProxyType({name: figure.as_figure(name) for name, figure in got.figures.figures.items()}),
        topics=tuple(_topics(got, shown)),
        places=got.places.places,
        words=_words(got),
        band_rules=got.band.band,
        index=index(shown),
        digest=got.digest,
    )


def _topics(got: Gathered, shown: Mapping[str, Card]) -> Iterator[Topic]:
    """The topics with the cards that may be shown."""
    for file in got.topics.topics if got.topics is not None else ():
        cards = tuple(card for card in file.cards if card in shown)
        if cards:
            yield replace(file.topic(), cards=cards)


def _card(name: str, card: CardFile, held: ApprovalsFile) -> Card:
    approved, welsh = stands(held, Kind.CARDS, name, card), welsh_stands(held, Kind.CARDS, name, card)
    return replace(card.card(approved=approved, digest=approving.digest(card)), welsh_approved=welsh)


def _quiz(name: str, quiz: QuizFile, held: ApprovalsFile) -> Quiz:
    approved, welsh = stands(held, Kind.QUIZZES, name, quiz), welsh_stands(held, Kind.QUIZZES, name, quiz)
    return replace(quiz.quiz(approved=approved, digest=approving.digest(quiz)), welsh_approved=welsh)


def _journey(name: str, journey: JourneyFile, held: ApprovalsFile) -> Journey:
    approved, welsh = stands(held, Kind.JOURNEYS, name, journey), welsh_stands(held, Kind.JOURNEYS, name, journey)
    return replace(journey.journey(approved=approved, digest=approving.digest(journey)), welsh_approved=welsh)


def _words(got: Gathered) -> Words:
    return Words(
        texts=MappingProxyType(
            {
                lang: MappingProxyType(
                    {
                        key: text if isinstance(text, str) else MappingProxyType(dict(text))
                        for key, text in words.texts.items()
                    }
                )
                for lang, words in got.words.items()
            }
        )
    )
