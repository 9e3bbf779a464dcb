"""The Welsh speller: the real dictionary, the project's words, and what is left alone."""

from pathlib import Path

import pytest

from cyberbot.editor.dictionary import Dictionary
from cyberbot.editor.spell import Memory, Speller, Text, mutations, spelling, welsh, words
from cyberbot.library.gather import gather
from cyberbot.library.schema.spelling import SpellingFile
from cyberbot.library.spelling import word_list
from cyberbot.library.terms import mutated
from tests.library.sample import spoil

OWN = SpellingFile(names=("Childline",), borrowed=("wifi",), welsh=("postiad",), unmutated=("gêm",))
CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary()


@pytest.fixture(scope="module")
def speller(dictionary: Dictionary) -> Speller:
    return Speller(dictionary, OWN, Memory.open(None, dictionary.version))


@pytest.mark.parametrize(
    "word",
    [
        "cyfrinair", "Gyfrineiriau", "nghyfrinair", "e-bost", "gwe-rwydo", "ar-lein", "i'r", "gyda'r", "mae'n", "a’u",
        "seiberddiogelwch", "Childline", "wifi", "wifi'r", "bostiad", "phostiad", "mhostiad", "ŵyr", "a",
    ],
)  # fmt: skip
def test_welsh_is_known_in_all_its_forms(speller: Speller, word: str) -> None:
    assert speller.knows(word)


@pytest.mark.parametrize("word", ["cyfrinnair", "gwefann", "password", "Fraud", "diogelwhc", "mae'q", "e-bosst"])
def test_what_is_no_word_is_not(speller: Speller, word: str) -> None:
    assert not speller.knows(word)


def test_a_slip_is_named_at_its_line_with_what_was_meant(speller: Speller) -> None:
    text = Text("advice/a.yaml", 7, "Newidiwch eich cyfrinnair. Mae cyfrinnair hir yn dda.", frozenset())
    (fault,) = spelling([text], speller)
    assert (fault.file, fault.line, fault.blocks) == ("advice/a.yaml", 7, False)
    assert fault.message == "'cyfrinnair' is not in the Welsh dictionary: perhaps cyfrinair"


def test_a_name_of_the_english_is_a_name(speller: Speller) -> None:
    names = frozenset({"Callum", "Fraud"})
    assert list(spelling([Text("a", 1, "Mae Callum yn ffonio Fraud. Callum's ffôn.", names)], speller)) == []
    assert len(list(spelling([Text("a", 1, "Mae callum yn ffonio.", names)], speller))) == 1


def test_addresses_contacts_and_commands_are_no_words() -> None:
    text = "Ewch i {report-fraud.web}, i gov.uk/report neu i a@b.uk, a theipiwch /stop. 2FA: dilyswch."
    assert words(text) == ["Ewch", "i", "i", "neu", "i", "a", "theipiwch", "FA", "dilyswch"]


def test_mutations_in_doubt_are_notes(dictionary: Dictionary) -> None:
    def said(text: str) -> list[str]:
        return [one.message for one in mutations([Text("a", 1, text, frozenset())], dictionary, OWN)]

    assert "'i cath'" in said("Rhowch fwyd i cath nawr.")[0]
    assert said("Ewch i gêm dda.") == [], "a word that never mutates"
    assert said("Ffoniwch ni neu dywedwch wrth rywun.") == [], "a command after neu"
    assert said("Ffoniwch {101.phone} cyn nos, ar {999.phone} person.") == [], "no rule reaches over a number"
    assert said("Dywedwch wrth Tomos.") == [], "a person's name"


def test_a_second_run_asks_the_dictionary_nothing(dictionary: Dictionary, tmp_path: Path) -> None:
    memory = Memory.open(tmp_path, dictionary.version)
    assert Speller(dictionary, OWN, memory).knows("cyfrinair")
    memory.save()
    asked: list[str] = []

    class Watching(Dictionary):
        def knows(self, word: str) -> bool:
            asked.append(word)
            return False

    assert Speller(Watching(), OWN, Memory.open(tmp_path, dictionary.version)).knows("cyfrinair")
    assert asked == []
    assert not Speller(Watching(), OWN, Memory.open(tmp_path, "another one")).knows("cyfrinair")


@pytest.mark.parametrize("held", ["", "[]", "null", '{"key": 1}', "\x00"])
def test_a_spoilt_memory_is_an_empty_one(tmp_path: Path, held: str) -> None:
    (tmp_path / "spelling.json").write_text(held, encoding="utf-8")
    assert Memory.open(tmp_path, "v").known == {}


def test_every_welsh_text_is_read_and_no_sample_question(folder: Path) -> None:
    spoil(folder, "advice/passwords.yaml", "pa mor hir,", "pamorhir,")
    spoil(folder, "words/cy.yaml", "also_no: na|ddim yn gwybod", "also_no: nagw|ddim yn gwybod")
    texts = [(one.file, one.text) for one in welsh(gather(folder))]
    assert ("advice/passwords.yaml", "Cadwch gyfrineiriau yn eich porwr.") in texts
    assert ("words/cy.yaml", "Helo. Ffoniwch {report-fraud.phone} i roi gwybod.") in texts
    assert ("contacts.yaml", "Rhoi gwybod am drosedd") in texts
    assert not any("pamorhir" in text or "nagw" in text for _, text in texts)


def test_a_slip_in_a_file_is_told_with_its_line(folder: Path, dictionary: Dictionary) -> None:
    spoil(folder, "advice/passwords.yaml", "Cadwch gyfrineiriau yn", "Cadwch gyfrineiriua yn")
    speller = Speller(dictionary, word_list(folder, []), Memory.open(None, ""))
    told = [(one.file, one.line) for one in spelling(welsh(gather(folder)), speller) if "gyfrineiriua" in one.message]
    assert told == [("advice/passwords.yaml", 15)]


def test_the_projects_words_are_not_in_the_dictionary_already(dictionary: Dictionary) -> None:
    own = word_list(CONTENT, [])
    # The dictionary has some words without their mutations: those stand in the list as well.
    assert [word for word in own.welsh if all(map(dictionary.knows, mutated(word)))] == []
