"""The house's wording and glossary: every rule shows itself at work, and Welsh words are met in all their mutations."""

from pathlib import Path

import pytest
import yaml

from cyberbot.language.lang import Lang
from cyberbot.library.check import check
from cyberbot.library.house import house
from cyberbot.library.phrase import folded, phrase
from cyberbot.library.schema.house import GlossaryFile, WordingFile
from cyberbot.library.terms import mutated, term_slips
from cyberbot.library.wording import Rule, wording_slips
from tests.library.test_faults import Slip

CONTENT = Path(__file__).parents[2] / "content"
FILE = WordingFile.model_validate(yaml.safe_load((CONTENT / "wording.yaml").read_text("utf-8")))
RULES = {name: Rule.of(rule) for name, rule in FILE.rules.items()}
SLIPS = tuple(Slip(**entry) for entry in yaml.safe_load(Path(__file__).with_name("house.yaml").read_text("utf-8")))
TRIPS = [(name, lang, text) for name, rule in FILE.rules.items() for lang in Lang for text in rule.trips.of(lang)]
PASSES = [(name, lang, text) for name, rule in FILE.rules.items() for lang in Lang for text in rule.passes.of(lang)]


@pytest.mark.parametrize(("name", "lang", "text"), TRIPS)
def test_each_rule_catches_its_own_example(name: str, lang: Lang, text: str) -> None:
    found = RULES[name].broken_by(text, lang)
    assert found
    assert list(wording_slips(text, lang, RULES.values())) == [f"'{found}': {FILE.rules[name].instead}"]


@pytest.mark.parametrize(("name", "lang", "text"), PASSES)
def test_each_rule_lets_its_neighbour_pass(name: str, lang: Lang, text: str) -> None:
    assert RULES[name].broken_by(text, lang) is None


def test_every_rule_says_why() -> None:
    assert len(FILE.rules) >= 25
    for name, rule in FILE.rules.items():
        assert len(rule.because) > 20, name


def test_an_exception_may_stand_in_another_text_of_the_file_where_the_rule_says_so() -> None:
    rule = RULES["england-only"]
    assert rule.broken_by("Follow the DfE standards.", Lang.EN) == "DfE"
    assert rule.broken_by("Follow the DfE standards.", Lang.EN, "in england the rules differ.") is None
    strict = RULES["action-fraud"]
    assert strict.broken_by("Tell Action Fraud.", Lang.EN, "report fraud replaced it.") == "Action Fraud"


@pytest.mark.parametrize(
    ("written", "text", "found"),
    [
        ("fell for", "He FELL   for it.", True),
        ("fell for", "He fell forward.", False),
        ("plan*", "These are planned.", True),
        ("plan*", "An explanation.", False),
        ("a … b", "a " + "x" * 110 + " b", True),
        ("a … b", "a " + "x" * 130 + " b", False),
        ("don't", "I don\u2019t.", True),
        ("1 + 1", "1 + 1", True),
        ("(a", "(a)", True),
    ],
)
def test_phrases(written: str, text: str, found: bool) -> None:
    assert (phrase(written).search(folded(text)) is not None) is found


def test_a_hostile_text_is_searched_in_a_moment() -> None:
    for piece in ("a … ", "do not ", "£1", "1 million ", "send us ", "in scotland ", "x" * 50):
        list(wording_slips(piece * 400, Lang.EN, RULES.values()))
        list(wording_slips(piece * 400, Lang.CY, RULES.values()))


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("pysgota", {"pysgota", "bysgota", "mhysgota", "physgota"}),
        ("gwe rwydo", {"gwe rwydo", "we rwydo", "ngwe rwydo"}),
        ("lladrad", {"lladrad", "ladrad"}),
        ("dadlwytho", {"dadlwytho", "ddadlwytho", "nadlwytho"}),
        ("mur tân", {"mur tân", "fur tân"}),
        ("seibr", {"seibr"}),
        ("chwilio", {"chwilio"}),
        ("allwedd", {"allwedd"}),
    ],
)
def test_the_first_word_mutates(word: str, forms: set[str]) -> None:
    assert set(mutated(word)) == forms


def test_what_the_glossary_avoids_is_named_with_what_to_write() -> None:
    terms = GlossaryFile.model_validate(yaml.safe_load((CONTENT / "glossary.yaml").read_text("utf-8"))).terms
    assert list(term_slips("Neges gan seibrdroseddwyr yw hon.", terms)) == [
        "'seibrdroseddwyr': use 'seiberdroseddwyr' (cyber criminals), as the glossary has it"
    ]
    assert list(term_slips("Gofalwch rhag ddadlwytho ffeiliau.", terms)) == [
        "'ddadlwytho': use 'lawrlwytho' (download), as the glossary has it"
    ]
    assert list(term_slips("Meddalwedd wystlo (ransomware) yw hon.", terms)) == []
    for term in terms:
        for own in term.cy:
            assert list(term_slips(own, (term,))) == [], f"the glossary avoids its own '{own}'"


def test_files_that_are_not_there_are_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    faults: list[object] = []
    found = house(tmp_path, faults)  # type: ignore[arg-type]
    assert (found.rules, found.terms) == ((), ())
    assert [str(fault).split(":")[0] for fault in faults] == ["glossary.yaml", "wording.yaml"]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_in_the_houses_files_is_named_and_keeps_nothing_from_going_live(folder: Path, slip: Slip) -> None:
    line = slip.line
    slip.make(folder)
    faults = check(folder)
    assert [(fault.file, fault.line) for fault in faults] == [(slip.file, line(folder))], faults
    assert slip.says in faults[0].message
    assert not faults[0].blocks
