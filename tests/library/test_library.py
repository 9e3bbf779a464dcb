"""The library as others use it: lines with links, plural forms in both languages, nothing that can be changed."""

from datetime import date
from pathlib import Path

import pytest

from cyberbot.advice.card import Audience
from cyberbot.language.lang import Bilingual, Lang
from cyberbot.language.line import Span, plain
from cyberbot.library.load import load
from cyberbot.library.schema.words import wanted
from cyberbot.library.snapshot import Library
from cyberbot.library.words import UnknownWord
from cyberbot.quizzes.quiz import Stage
from cyberbot.referrals.places import Certainty, place
from tests.library.sample import spoil


@pytest.fixture
def library(folder: Path) -> Library:
    return load(folder, show_drafts=True)


def test_a_card_comes_as_it_was_written(library: Library) -> None:
    card = library.cards["passwords"]
    assert card.title == Bilingual(en="Passwords: passwords", cy="Cyfrineiriau: passwords")
    assert card.audiences == (Audience.PUBLIC, Audience.ORGANISATION)
    assert card.urgent is not None
    assert card.urgent.contacts == ("159",)
    assert [step.cy for step in card.steps] == [
        "Dechreuwch gyda'ch cyfrif e-bost.",
        "Cadwch gyfrineiriau yn eich porwr.",
    ]
    assert card.help == ("159", "report-fraud")
    assert (card.checked, card.review_by) == (date(2026, 11, 22), date(2027, 5, 22))
    assert len(card.samples[Lang.EN]) == 6
    assert card.near == {"passkeys": "a second check at sign-in"}
    assert (card.welsh_approved, card.approved) == (False, False)


def test_a_quiz_comes_as_it_was_written(library: Library) -> None:
    quiz = library.quizzes["ks3-quiz"]
    assert quiz.stage is Stage.KS3
    assert [sorted(question.right) for question in quiz.questions[:3]] == [["a"], ["a", "b"], ["a"]]
    assert not quiz.welsh_approved


def test_a_name_in_braces_becomes_a_link(library: Library) -> None:
    text = Bilingual(en="Ring {report-fraud.phone} or see {report-fraud.web} ({report-fraud.hours}).")
    assert library.line(text, Lang.CY) == (
        Span("Ring "),
        Span("0300 123 2040", "tel:03001232040"),
        Span(" or see "),
        Span("Report Fraud", "https://www.reportfraud.police.uk/"),
        Span(" ("),
        Span("Llun i Gwener, 8am i 8pm"),
        Span(")."),
    )


def test_a_value_is_never_read_for_names(library: Library) -> None:
    said = library.say(Lang.EN, "talk.right", 1, number="{report-fraud.phone}")
    assert plain(said) == "{report-fraud.phone} is right."
    assert all(span.href is None for span in said)


@pytest.mark.parametrize(
    ("count", "category"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (4, "other"),
        (5, "other"),
        (6, "many"),
        (7, "other"),
        (11, "other"),
    ],
)
def test_welsh_has_six_plural_forms(folder: Path, count: int, category: str) -> None:
    for form in ("one", "two", "few", "many", "other"):
        spoil(folder, "words/cy.yaml", f'{form}: "Mae {{number}} yn gywir."', f'{form}: "{{number}} {form}"')
    spoil(folder, "words/cy.yaml", 'zero: "Nid oes {number} yn gywir."', 'zero: "{number} zero"')
    words = load(folder, show_drafts=True).words
    assert words.text(Lang.CY, "talk.right", count=count) == f"{{number}} {category}"
    assert words.text(Lang.EN, "talk.right", count=count) == (
        "{number} is right." if count == 1 else "{number} are right."
    )


def test_the_plural_forms_of_each_language() -> None:
    assert wanted(Lang.EN) == ("one", "other")
    assert wanted(Lang.CY) == ("zero", "one", "two", "few", "many", "other")


def test_an_unknown_word_is_said_by_its_key(library: Library) -> None:
    with pytest.raises(UnknownWord, match=r"talk\.nothing"):
        library.say(Lang.EN, "talk.nothing")
    with pytest.raises(UnknownWord, match=r"talk\.right"):
        library.say(Lang.EN, "talk.right", number="1")


def test_keys_under_a_section_keep_their_order(library: Library) -> None:
    assert library.words.keys_under("talk") == ("talk.hello", "talk.right", "talk.also_no", "talk.leave")
    assert library.words.has("talk.hello")
    assert not library.words.has("talk")


def test_places_and_band_are_the_core_s_own_values(library: Library) -> None:
    assert place("CW1 5", library.places).force == "cheshire"
    assert place("whitchurch", library.places).certainty is Certainty.OUTSIDE
    assert library.band_rules.hours.closed == (date(2026, 12, 25),)


def test_nothing_in_it_can_be_changed(library: Library) -> None:
    for mapping in (library.cards, library.quizzes, library.contacts, library.sources, library.words.texts[Lang.EN]):
        with pytest.raises(TypeError):
            mapping["new"] = None  # type: ignore[index]


def test_the_digest_follows_the_content(folder: Path, library: Library) -> None:
    assert load(folder, show_drafts=True).digest == library.digest
    spoil(folder, "sources.yaml", "Three random words", "Four random words")
    assert load(folder, show_drafts=True).digest != library.digest
