"""From the content folder to a Library, or to every fault in it at once."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from cyberbot.advice.card import Card
from cyberbot.advice.search import index
from cyberbot.journeys.journey import Journey
from cyberbot.library import approvals as approving
from cyberbot.library.approvals import Kind, NothingToApprove
from cyberbot.library.faults import ContentFaults, Fault
from cyberbot.library.gather import Gathered, gather
from cyberbot.library.schema.approvals import ApprovalsFile
from cyberbot.library.schema.card import CardFile
from cyberbot.library.schema.journey import JourneyFile
from cyberbot.library.schema.quiz import QuizFile
from cyberbot.library.snapshot import Library
from cyberbot.library.words import Words
from cyberbot.quizzes.quiz import Quiz


def load(folder: Path, *, show_drafts: bool) -> Library:
    """The content of `folder`. Reads files, so call it in a thread where a loop runs.

    `show_drafts` also takes in what the unit has not approved. Raises ContentFaults with every fault that would show
    something wrong; slips of wording are told by `check` alone.
    """
    got = gather(folder, wording=False)
    blocking = [fault for fault in got.faults if fault.blocks]
    if blocking:
        raise ContentFaults(blocking)
    return _library(got, show_drafts=show_drafts)


def check(folder: Path) -> tuple[Fault, ...]:
    """Every fault of the content, wording included, in the order of files and lines; empty when all is well."""
    return tuple(sorted(set(gather(folder, wording=True).faults)))


def approve(folder: Path, kind: Kind, name: str, *, by: str, on: date) -> str:
    """Write down that the unit approves the card or quiz as it stands now; returns the digest that was approved.

    `by` is who approved, at most 100 characters. Raises Unsigned where it is empty, NothingToApprove for an id
    that is not there, ContentFaults where the file or approvals.yaml has faults, OSError where it cannot be written.
    """
    got = gather(folder, wording=False)
    file = f"{'advice' if kind is Kind.CARDS else kind.value}/{name}.yaml"
    faults = [fault for fault in got.faults if fault.blocks and fault.file in {file, approving.FILE}]
    if faults:
        raise ContentFaults(faults)
    held_by_kind: Mapping[Kind, Mapping[str, CardFile | QuizFile | JourneyFile]] = {
        Kind.CARDS: got.cards,
        Kind.QUIZZES: got.quizzes,
        Kind.JOURNEYS: got.journeys,
    }
    content = held_by_kind[kind].get(name)
    if content is None:
        raise NothingToApprove(kind, name)
    digest = approving.digest(content)
    held = got.approvals or ApprovalsFile()
    approving.write(folder, approving.added(held, kind, name, digest=digest, by=by, on=on))
    return digest


def _library(got: Gathered, *, show_drafts: bool) -> Library:
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
        places=got.places.places,
        words=_words(got),
        band_rules=got.band.band,
        index=index(shown),
        digest=got.digest,
    )


def _card(name: str, card: CardFile, held: ApprovalsFile) -> Card:
    digest = approving.digest(card)
    return card.card(approved=_approved(held, Kind.CARDS, name, digest), digest=digest)


def _quiz(name: str, quiz: QuizFile, held: ApprovalsFile) -> Quiz:
    digest = approving.digest(quiz)
    return quiz.quiz(approved=_approved(held, Kind.QUIZZES, name, digest), digest=digest)


def _journey(name: str, journey: JourneyFile, held: ApprovalsFile) -> Journey:
    digest = approving.digest(journey)
    return journey.journey(approved=_approved(held, Kind.JOURNEYS, name, digest), digest=digest)


def _approved(held: ApprovalsFile, kind: Kind, name: str, digest: str) -> bool:
    approval = approving.of(held, kind).get(name)
    return approval is not None and approval.digest == digest


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
