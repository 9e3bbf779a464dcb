"""The real content: without a fault, read in a moment, and described to editors' programs as it is."""

from pathlib import Path

import pytest
import yaml

from cyberbot.advice.card import Audience
from cyberbot.language.lang import Lang
from cyberbot.library.check import check
from cyberbot.library.json_schema import schema_json, schemas
from cyberbot.library.load import load
from cyberbot.library.snapshot import Library

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def library() -> Library:
    return load(CONTENT, show_drafts=True)


def test_it_has_no_fault() -> None:
    assert [str(fault) for fault in check(CONTENT)] == []


def test_there_is_something_for_everyone(library: Library) -> None:
    served = {audience for card in library.cards.values() for audience in card.audiences}
    assert served == set(Audience)
    assert len(library.cards) >= 129
    assert len(library.quizzes) >= 16


def test_every_text_fills_in_both_languages(library: Library) -> None:
    for card in library.cards.values():
        for text in (card.title, card.lead, card.why, *card.steps, *card.avoid, *card.more):
            for lang in Lang:
                assert library.line(text, lang)


def test_every_contact_can_be_reached(library: Library) -> None:
    for contact in library.contacts.values():
        assert contact.phone or contact.text or contact.email or contact.web, contact.id


def test_every_card_carries_the_facts_it_must_keep() -> None:
    lacking = []
    for file in sorted((CONTENT / "advice").iterdir()):
        card = yaml.load(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        if not card.get("must_say"):
            lacking.append(card["id"])
    assert lacking == []


def test_the_schemas_for_editors_are_those_of_the_code(tmp_path: Path) -> None:
    written = schema_json(tmp_path)
    assert {file.stem for file in written} == {file.stem for file in (CONTENT / "schema").iterdir()}
    for name, text in schemas().items():
        assert (CONTENT / "schema" / f"{name}.json").read_text("utf-8") == text, (
            f"write content/schema/{name}.json again"
        )
