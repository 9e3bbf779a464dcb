"""The committed figures: written and read back, a fall seen, a damaged file named."""

from datetime import date
from pathlib import Path

import pytest

from cyberbot.evaluation.committed import FILE, NoFigures, digest, fallen, gone, read, write
from cyberbot.evaluation.figures import Figure, count
from cyberbot.evaluation.measure import By
from cyberbot.triage.verdict import Kind
from tests.evaluation.sample import outcome

SEEN = outcome(kind=Kind.REPORT, refer=True, answer="report")
MISSED = outcome(kind=Kind.REPORT)
CALM = outcome(kind=Kind.QUESTION, answer="card", cards=("a",))
FALSE = outcome(kind=Kind.QUESTION, refer=True, answer="report")


def figures(seen: int, missed: int, calm: int, false: int) -> tuple[Figure, ...]:
    return count({By.CYBERBOT: [SEEN] * seen + [MISSED] * missed + [CALM] * calm + [FALSE] * false})


def keep(folder: Path, found: tuple[Figure, ...]) -> None:
    write(folder, found, on=date(2026, 11, 22), content="c", texts="t")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    assert read(tmp_path) is None
    found = figures(80, 20, 95, 5)
    keep(tmp_path, found)
    kept = read(tmp_path)
    assert kept is not None
    assert (kept.on, kept.content, kept.texts) == (date(2026, 11, 22), "c", "t")
    assert [(one.measure, one.slice, one.hits, one.of) for one in kept.figures] == [
        (one.measure.id, one.slice, one.hits, one.of) for one in found
    ]
    assert fallen(found, kept) == ()
    assert gone(found, kept) == ()


def test_a_fall_is_seen_whichever_way_is_worse(tmp_path: Path) -> None:
    keep(tmp_path, figures(80, 20, 95, 5))
    kept = read(tmp_path)
    assert kept is not None
    fewer_seen = {one.measure.id for one, _ in fallen(figures(60, 40, 95, 5), kept)}
    assert {"reports_referred", "reports_seen"} <= fewer_seen
    assert "others_referred" not in fewer_seen
    more_false = {one.measure.id for one, _ in fallen(figures(80, 20, 80, 20), kept)}
    assert "others_referred" in more_false
    assert "reports_seen" not in more_false
    assert fallen(figures(79, 21, 94, 6), kept) == ()
    assert fallen(figures(100, 0, 100, 0), kept) == ()


def test_a_measure_that_vanished_is_named(tmp_path: Path) -> None:
    keep(tmp_path, figures(80, 20, 95, 5))
    kept = read(tmp_path)
    assert kept is not None
    assert {was.measure for was in gone(figures(0, 0, 95, 5), kept)} >= {"reports_referred", "reports_seen"}


@pytest.mark.parametrize(
    "damage",
    [
        "",
        "{}",
        "[]",
        '{"on": "2026-11-22", "content": "c", "texts": "t",'
        ' "figures": [{"measure": "m", "slice": "all", "hits": 2, "of": 1}]}',
    ],
)
def test_a_damaged_file_is_named(tmp_path: Path, damage: str) -> None:
    (tmp_path / FILE).write_text(damage, encoding="utf-8")
    with pytest.raises(NoFigures, match=r"eval --write"):
        read(tmp_path)


def test_the_digest_follows_texts_and_labels() -> None:
    one, other = SEEN.line, outcome(kind=Kind.QUESTION).line
    assert digest([one]) == digest([one])
    assert len({digest([]), digest([one]), digest([other]), digest([one, other]), digest([other, one])}) == 5
