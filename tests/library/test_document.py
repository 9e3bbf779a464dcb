"""How one file is read: words stay words, each value has its line, and no input at all is too much."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.library.document import Document, parse
from cyberbot.library.faults import Fault


def _read(text: str) -> Document:
    faults: list[Fault] = []
    document = parse("a.yaml", text, faults)
    assert document is not None, faults
    assert faults == []
    return document


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("yes", "yes"),
        ("No", "No"),
        ("off", "off"),
        ("y", "y"),
        ("12:30", "12:30"),
        ("0300", "0300"),
        ("0x1f", "0x1f"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        (".5", ".5"),
        ("2026-02-30", "2026-02-30"),
        ("2026-11-22", date(2026, 11, 22)),
        ("'2026-11-22'", "2026-11-22"),
        ("159", 159),
        ("'159'", "159"),
        ("!!str 159", "159"),
        ("-2.5", -2.5),
        ("true", True),
        ("'true'", "true"),
        ("~", None),
        ("", None),
        ("null", None),
        ("''", ""),
        ("ŵy", "ŵy"),
        ("'it''s'", "it's"),
        ("9" * 30, "9" * 30),
    ],
)
def test_a_value_is_what_an_editor_means(written: str, value: object) -> None:
    found = _read(f"a: {written}\n").at(("a",))
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize("key", ["yes", "no", "159", "2026-11-22", "null", "~"])
def test_a_key_is_always_text(key: str) -> None:
    assert _read(f"{key}: a\n").value == {key: "a"}


def test_every_value_has_its_line() -> None:
    document = _read("a: 1\nb:\n  - c\n  - d: >\n      long\n      text\n    e: {f: 1,\n      g: 2}\n\n# x\nh:\n  i\n")
    assert document.line(("a",)) == 1
    assert document.line(("b",)) == 2
    assert document.line(("b", 0)) == 3
    assert document.line(("b", 1)) == 4
    assert document.line(("b", 1, "d")) == 4
    assert document.line(("b", 1, "e")) == 7
    assert document.line(("b", 1, "e", "f")) == 7
    assert document.line(("b", 1, "e", "g")) == 8
    assert document.line(("h",)) == 11


def test_what_is_missing_has_the_line_of_what_it_is_missing_from() -> None:
    document = _read("a: 1\nb:\n  c:\n    d: 1\n")
    assert document.line(("b", "c", "x", 4, "y")) == 3
    assert document.line(("z",)) == 1
    assert document.at(("b", "c", "x", 4)) is None
    assert document.at(("a", 0)) is None


def test_every_doubled_key_is_named() -> None:
    faults: list[Fault] = []
    assert parse("a.yaml", "a: 1\nb: {c: 1, c: 2}\na: 3\nd: 4\na: 5\n", faults) is None
    assert [(fault.line, fault.message.split("'")[1]) for fault in faults] == [(2, "c"), (3, "a"), (5, "a")]
    assert all("first on line" in fault.message for fault in faults)


@given(st.text(alphabet=st.sampled_from("ab:-#{}[]&*!|>'\"%@`,?\\ \t\n~<1é"), max_size=200))
def test_any_text_is_a_document_or_a_fault(text: str) -> None:
    faults: list[Fault] = []
    document = parse("a.yaml", text, faults)
    assert (document is None) == bool(faults)
    rows = text.count("\n") + 1
    assert all(1 <= fault.line <= rows + 1 for fault in faults)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth_without_end_is_refused_at_once(opening: str) -> None:
    faults: list[Fault] = []
    assert parse("a.yaml", opening * 100_000, faults) is None
    assert len(faults) == 1
