"""All files of the content folder, read, shaped and checked against one another. Says every fault at once.

Apart from `load`, which decides what the faults mean.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TypeVar

from cyberbot.language.lang import Lang
from cyberbot.library import folder as disk
from cyberbot.library.document import Document, parse
from cyberbot.library.faults import Fault
from cyberbot.library.figures import figure_faults
from cyberbot.library.journeys import journey_faults, journey_links, start_faults
from cyberbot.library.limits import card_slips, quiz_slips
from cyberbot.library.links import Known, card_links, id_faults, quiz_links, topic_links
from cyberbot.library.schema.approvals import ApprovalsFile
from cyberbot.library.schema.card import CardFile
from cyberbot.library.schema.contacts import ContactFile, ContactsFile, SourceFile, SourcesFile
from cyberbot.library.schema.entry import Entry
from cyberbot.library.schema.figures import FiguresFile
from cyberbot.library.schema.journey import JourneyFile
from cyberbot.library.schema.quiz import QuizFile
from cyberbot.library.schema.rules import BandFile, PlacesFile
from cyberbot.library.schema.topics import TopicsFile
from cyberbot.library.schema.words import WordsFile, compare, flatten
from cyberbot.library.slots import slots
from cyberbot.library.texts import pairs, text_faults, words_faults
from cyberbot.library.validation import validated

M = TypeVar("M", bound=Entry)


@dataclass(slots=True)
class Gathered:
    """What could be read, and every fault. A part is None, or lacks an entry, where its file has faults."""

    digest: str
    names: tuple[str, ...]
    """Every file that is there: a broken card may still be named."""
    documents: dict[str, Document]
    faults: list[Fault] = field(default_factory=list)
    contacts: Mapping[str, ContactFile] | None = None
    sources: Mapping[str, SourceFile] | None = None
    figures: FiguresFile | None = None
    places: PlacesFile | None = None
    topics: TopicsFile | None = None
    band: BandFile | None = None
    approvals: ApprovalsFile | None = None
    words: dict[Lang, WordsFile] = field(default_factory=dict)
    cards: dict[str, CardFile] = field(default_factory=dict)
    quizzes: dict[str, QuizFile] = field(default_factory=dict)
    journeys: dict[str, JourneyFile] = field(default_factory=dict)

    def shaped(self, model: type[M], file: str, *, under: str | None = None) -> M | None:
        document = self.documents.get(file)
        return None if document is None else validated(model, document, self.faults, under=under)

    def inside(self, sub: str) -> dict[str, Document]:
        return {file: document for file, document in self.documents.items() if file.startswith(f"{sub}/")}


def gather(folder: Path) -> Gathered:
    """Read the folder and name what would show a person something wrong; `check` names the rest."""
    faults: list[Fault] = []
    read = disk.read(folder, faults)
    parsed = {file: parse(file, text, faults) for file, text in read.texts.items()}
    got = Gathered(
        read.digest, read.names, {file: found for file, found in parsed.items() if found is not None}, faults
    )
    _shared_files(got)
    _words(got)
    _cards(got)
    _quizzes(got)
    _journeys(got)
    _cross(got)
    return got


def _shared_files(got: Gathered) -> None:
    contacts = got.shaped(ContactsFile, "contacts.yaml")
    got.contacts = None if contacts is None else contacts.contacts
    sources = got.shaped(SourcesFile, "sources.yaml")
    got.sources = None if sources is None else sources.sources
    got.figures = got.shaped(FiguresFile, "figures.yaml")
    got.places = got.shaped(PlacesFile, "places.yaml", under="places")
    got.topics = got.shaped(TopicsFile, "topics.yaml")
    got.band = got.shaped(BandFile, "band.yaml", under="band")
    got.approvals = got.shaped(ApprovalsFile, "approvals.yaml")


def _words(got: Gathered) -> None:
    for lang in Lang:
        document = got.documents.get(f"words/{lang.value}.yaml")
        if document is not None:
            got.words[lang] = flatten(lang, document, got.faults)
            got.faults.extend(words_faults(got.words[lang], got.contacts))
    if len(got.words) == len(Lang):
        got.faults.extend(compare(got.words[Lang.EN], got.words[Lang.CY]))


def _cards(got: Gathered) -> None:
    for file in got.inside("advice"):
        card = got.shaped(CardFile, file)
        if card is not None:
            got.cards[PurePosixPath(file).stem] = card
            document = got.documents[file]
            got.faults.extend(
                Fault(file, document.line(at), slip)
                for at, slip in card_slips(card, got.contacts or {}, got.sources or {})
            )


def _quizzes(got: Gathered) -> None:
    for file in got.inside("quizzes"):
        quiz = got.shaped(QuizFile, file)
        if quiz is not None:
            got.quizzes[PurePosixPath(file).stem] = quiz
            document = got.documents[file]
            got.faults.extend(
                Fault(file, document.line(at), slip)
                for at, slip in quiz_slips(quiz, got.contacts or {}, got.sources or {})
            )


def _journeys(got: Gathered) -> None:
    for file in got.inside("journeys"):
        journey = got.shaped(JourneyFile, file)
        if journey is not None:
            got.journeys[PurePosixPath(file).stem] = journey
            got.faults.extend(journey_faults(got.documents[file], journey, got.contacts or {}))
    got.faults.extend(start_faults(got.documents, got.journeys))


def _cross(got: Gathered) -> None:
    """What the files name of one another. A card that is broken still exists: a quiz may name it."""
    advice, quizzes, journeys = got.inside("advice"), got.inside("quizzes"), got.inside("journeys")
    cards = {PurePosixPath(name).stem for name in got.names if name.startswith("advice/")}
    figures = None if got.figures is None else got.figures.figures
    known = Known(contacts=got.contacts, sources=got.sources, cards=cards)
    got.faults.extend(id_faults(advice))
    got.faults.extend(id_faults(quizzes))
    got.faults.extend(id_faults(journeys))
    for documents, links in ((advice, card_links), (quizzes, quiz_links), (journeys, journey_links)):
        for document in documents.values():
            got.faults.extend(links(document, known))
            got.faults.extend(text_faults(document, got.contacts, figures))
    _figures(got)
    _spoken_floors(got)
    topics = got.documents.get("topics.yaml")
    if topics is not None and got.topics is not None:
        got.faults.extend(topic_links(topics, cards))
    contacts = got.documents.get("contacts.yaml")
    for at, said in pairs(contacts.value) if contacts is not None else ():
        for lang, text in said.items():
            if contacts is not None and slots(text):
                slip = "a contact's own texts have no names in braces: they are shown as they stand"
                got.faults.append(Fault(contacts.file, contacts.line((*at, lang)), slip))


def _figures(got: Gathered) -> None:
    document = got.documents.get("figures.yaml")
    if document is not None and got.figures is not None:
        got.faults.extend(figure_faults(document, got.figures, got.contacts, got.sources))


def _spoken_floors(got: Gathered) -> None:
    """Each floor of the band is shown to officers in words."""
    band, words = got.documents.get("band.yaml"), got.words.get(Lang.EN)
    if band is None or got.band is None or words is None:
        return
    for number, floor in enumerate(got.band.band.floors):
        key = f"band.floor.{floor.key}"
        if key not in words.texts:
            slip = f"words/en.yaml has no '{key}'"
            got.faults.append(Fault(band.file, band.line(("floors", number)), slip, blocks=False))
