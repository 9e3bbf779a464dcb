"""Reading labelled files: every fault at once, each with file and line."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cyberbot.labelled.line import Style
from cyberbot.labelled.read import LONGEST, LabelledFaults, read_files, read_folder
from cyberbot.language.lang import Lang
from cyberbot.triage.verdict import Kind

GOOD = (
    '{"text": " 31 thousand. he never existed ", "kind": "report", "scenario": "oil-rig", "voice": "widow, 68",'
    ' "style": "short", "lang": "en"}'
)


def written(folder: Path, text: str, name: str = "one.jsonl") -> Path:
    path = folder / name
    path.write_bytes(text.encode())
    return path


def test_a_line_becomes_a_value(tmp_path: Path) -> None:
    written(tmp_path, f'\n{GOOD}\n{{"text": "beth yw passkey", "ids": ["passkeys"], "lang": "cy"}}\n')
    first, second = read_folder(tmp_path)
    assert (first.file, first.number, first.text) == ("one", 2, "31 thousand. he never existed")
    assert (first.kind, first.ids, first.style, first.lang) == (Kind.REPORT, None, Style.SHORT, Lang.EN)
    assert (second.number, second.kind, second.ids, second.lang) == (3, None, ("passkeys",), Lang.CY)


def test_a_line_separator_within_a_text_ends_no_line(tmp_path: Path) -> None:
    written(tmp_path, '{"text": "one\u2028two\u0085three", "ids": [], "lang": "en"}\n')
    assert [line.number for line in read_folder(tmp_path)] == [1]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nonsense", "this is not a JSON object on one line"),
        ("[1]", "this is not a JSON object on one line"),
        ('{"text": "a", "lang": "en"}', "a line says what it is: give kind, ids, or both"),
        ('{"kind": "other", "lang": "en"}', "'text' is missing"),
        ('{"text": "a", "kind": "other"}', "'lang' is missing"),
        ('{"text": "   ", "kind": "other", "lang": "en"}', "'text': string should have at least 1 character"),
        ('{"text": 7, "kind": "other", "lang": "en"}', "'text': input should be a valid string"),
        ('{"text": "a", "kind": "odd", "lang": "en"}', "'kind': input should be 'report', "),
        ('{"text": "a", "kind": "other", "lang": "fr"}', "'lang': input should be 'en' or 'cy'"),
        ('{"text": "a", "kind": "other", "lang": "en", "stile": "long"}', "'stile' is not a key of a labelled line"),
        ('{"text": "a", "kind": "other", "lang": "en", "style": "loud"}', "'style': input should be 'plain', "),
        ('{"text": "a", "ids": ["Pass Words"], "lang": "en"}', "'ids.0': string should match pattern"),
        ('{"text": "a", "ids": ["pasword"], "lang": "en"}', "there is no card 'pasword'"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, said: str) -> None:
    file = written(tmp_path, f"{GOOD}\n{line}\n")
    with pytest.raises(LabelledFaults) as caught:
        read_files([file], {"passwords"})
    (fault,) = caught.value.faults
    assert (fault.file, fault.line) == ("one.jsonl", 2)
    assert fault.message.startswith(said)


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    one = written(tmp_path, f"{GOOD}\n{{}}\n")
    two = written(tmp_path, GOOD.replace("31 THOUSAND", "31 thousand").replace("He", "he") + "\n", "two.jsonl")
    three = tmp_path / "three.jsonl"
    three.write_bytes(b"\xff\xfe")
    with pytest.raises(LabelledFaults) as caught:
        read_files([one, two, three])
    told = str(caught.value)
    assert "one.jsonl:2: 'text' is missing" in told
    assert "one.jsonl:2: 'lang' is missing" in told
    assert "two.jsonl:1: the same text stands in one.jsonl:1" in told
    assert "three.jsonl:1: the file is not UTF-8" in told


def test_an_empty_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(LabelledFaults, match=r"no file here ends in \.jsonl"):
        read_folder(tmp_path)


def test_a_text_has_a_limit(tmp_path: Path) -> None:
    file = written(tmp_path, f'{{"text": "{"a" * (LONGEST + 1)}", "kind": "other", "lang": "en"}}')
    with pytest.raises(LabelledFaults, match="at most"):
        read_files([file])


@given(raw=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    file = tmp_path_factory.mktemp("any") / "any.jsonl"
    file.write_bytes(raw)
    with contextlib.suppress(LabelledFaults):
        assert all(line.text for line in read_files([file]))
