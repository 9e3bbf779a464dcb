"""`eval` as an engineer runs it, on small sets of its own."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cyberbot.cli import main

CONTENT = Path(__file__).parents[2] / "content"
LINES = [
    {"text": "how do i make a strong password", "ids": ["passwords"], "lang": "en", "style": "plain"},
    {"text": "sut mae gwneud cyfrinair cryf", "ids": ["passwords"], "lang": "cy"},
    {"text": "we have been hacked and all our files are locked, they want bitcoin", "kind": "report", "lang": "en"},
    {"text": "qqq zzz", "ids": [], "lang": "en"},
]
LOST = [{"text": f"qq{number} zz", "kind": "report", "lang": "en"} for number in range(30)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "test").mkdir()
    put(tmp_path, LINES)
    return tmp_path


def put(folder: Path, lines: list[dict[str, object]], name: str = "some") -> None:
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (folder / "test" / f"{name}.jsonl").write_text(text, encoding="utf-8")


def run(folder: Path, *words: str) -> Result:
    kept = {"CYBERBOT_CONTENT_DIR": str(CONTENT), "CYBERBOT_SHOW_DRAFTS": "false"}
    return CliRunner().invoke(main, ["eval", "--labelled", str(folder), *words], env=kept)


def test_figures_for_programs(folder: Path) -> None:
    ended = run(folder, "--json", "--misses")
    assert ended.exit_code == 0, ended.output
    found = json.loads(ended.output)
    assert (found["lines"], found["worse"]) == (4, [])
    rows = {(one["measure"], one["slice"], one["by"]): one for one in found["figures"]}
    one = rows["card_first", "lang:cy", "cyberbot"]
    assert (one["hits"], one["of"], one["share"], one["goal"], one["met"]) == (1, 1, 1.0, 0.65, True)
    assert 0 < one["low"] < 1 == one["high"]
    assert rows["reports_referred", "all", "keywords"]["hits"] == 1
    assert ("card_first", "all", "BM25 alone") in rows
    assert found["misses"] == []


def test_a_table_to_read_names_every_miss(folder: Path) -> None:
    put(folder, LOST[:2], "lost")
    ended = run(folder, "--misses")
    assert ended.exit_code == 0, ended.output
    assert "reports referred or asked about" in ended.output
    assert "reports_seen lost:1 report -> " in ended.output
    assert "\n    qq0 zz\n" in ended.output
    assert "no committed figures" in ended.output
    assert "set:lost" in ended.output
    brief = run(folder, "--brief")
    assert "lang:cy" in brief.output
    assert "set:lost" not in brief.output
    alone = run(folder, "some")
    assert "4 texts" in alone.output
    assert "One set alone is not compared" in alone.output


def test_a_fall_exits_1(folder: Path) -> None:
    put(folder, LOST, "lost")
    assert run(folder, "--write").exit_code == 0
    again = run(folder)
    assert again.exit_code == 0, again.output
    assert "No worse than" in again.output
    assert "the same texts" in again.output
    kept = folder / "figures.json"
    row = '{"measure": "reports_seen", "slice": "all", "hits": %d, "of": 31}'
    assert row % 1 in kept.read_text("utf-8")
    kept.write_text(kept.read_text("utf-8").replace(row % 1, row % 31), encoding="utf-8")
    fell = run(folder)
    assert fell.exit_code == 1
    assert "worse: reports referred or asked about, all: 3.2 % of 31, was 100.0 % of 31" in fell.output


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("nowhere",), 2, "There is no set 'nowhere'. Sets: some."),
        (("some", "--write"), 2, "leave out the name of the set"),
        (("empty",), 2, "The set 'empty' is empty."),
        (("wrong",), 1, "wrong.jsonl:1: there is no card 'pasword'"),
    ],
)
def test_wrong_use_says_how_to_mend_it(folder: Path, words: tuple[str, ...], code: int, said: str) -> None:
    if words[0] in ("empty", "wrong"):
        put(folder, [] if words[0] == "empty" else [{"text": "a", "ids": ["pasword"], "lang": "en"}], words[0])
    ended = run(folder, *words)
    assert ended.exit_code == code
    assert said in ended.output


def test_a_folder_without_sets_and_damaged_figures_are_faults(folder: Path) -> None:
    (folder / "figures.json").write_text("{}", encoding="utf-8")
    damaged = run(folder)
    assert damaged.exit_code == 1
    assert "eval --write" in damaged.output
    (folder / "test" / "some.jsonl").unlink()
    empty = run(folder)
    assert empty.exit_code == 1
    assert "no file here ends in .jsonl" in empty.output
