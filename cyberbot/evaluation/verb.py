"""The verb `eval`. It opens the content and the labelled texts and nothing else: no database, no network."""

import json
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import click

from cyberbot.ending import COULD_NOT, FAULTS, WRONG_USE, fail, settings
from cyberbot.evaluation import committed
from cyberbot.evaluation.baselines import Bm25, Phrase, by_cards, by_keywords
from cyberbot.evaluation.committed import NoFigures
from cyberbot.evaluation.figures import Figure, count, misses
from cyberbot.evaluation.measure import By
from cyberbot.evaluation.outcome import Outcome, outcomes
from cyberbot.evaluation.table import fall, miss, row, table
from cyberbot.labelled.line import Labelled
from cyberbot.labelled.read import LabelledFaults, read_files, read_folder
from cyberbot.library.faults import ContentFaults
from cyberbot.library.load import load
from cyberbot.library.snapshot import Library

FOLDER = Path("labelled")


@click.command("eval")
@click.argument("name", required=False, metavar="[SET]")
@click.option("--json", "as_json", is_flag=True, help="Figures, and misses where asked for, for programs.")
@click.option("--misses", "with_misses", is_flag=True, help="Also every text that lowers a figure.")
@click.option("--brief", is_flag=True, help="The figures over all and by language alone.")
@click.option("--write", is_flag=True, help="Keep these figures as the ones to compare with.")
@click.option("--labelled", "folder", type=click.Path(path_type=Path), default=FOLDER, help="Default: labelled/.")
def evaluate(name: str | None, as_json: bool, with_misses: bool, brief: bool, write: bool, folder: Path) -> None:
    """Measure understanding on labelled texts; exit 1 where a figure is worse than the committed one beyond noise.

    SET is the name of one file of labelled/test, or the path of any .jsonl file; without it, all of labelled/test.
    Only a run over all is compared and can be kept.
    """
    if write and name:
        fail(WRONG_USE, "Only a run over all sets can be kept: leave out the name of the set.")
    known = settings()
    try:
        library = load(known.content_dir, show_drafts=True)  # the labels name every card, approved yet or not
        lines = _lines(folder, name, library)
        before = committed.read(folder) if name is None and not write else None
    except (ContentFaults, LabelledFaults, NoFigures) as faults:
        fail(FAULTS, str(faults))
    started = perf_counter()
    ours = list(outcomes(lines, library))
    taken = perf_counter() - started
    figures = count(_decided(ours, library))
    fell = committed.fallen(figures, before) if before is not None else ()
    lost = committed.gone(figures, before) if before is not None else ()
    told = [fall(one, was) for one, was in fell] + [f"gone: {was.measure} is no longer measured" for was in lost]
    if write:
        _write(folder, figures, lines, library)
    missed = misses(ours) if with_misses else ()
    if as_json:
        found = {
            "lines": len(lines),
            "content": library.digest,
            "texts": committed.digest(lines),
            "figures": [row(one) for one in figures],
            "misses": [miss(measure, one) for measure, one in missed],
            "worse": told,
        }
        click.echo(json.dumps(found, ensure_ascii=False))
    else:
        for line in table(figures, brief=brief):
            click.echo(line)
        for each in (miss(measure, one) for measure, one in missed):
            click.echo(f"{each['measure']} {each['set']}:{each['line']} {each['wanted']} -> {each['came']}")
            click.echo(f"    {each['text']}")
        click.echo(f"{len(lines)} texts in {taken:.0f} s, {1000 * taken / len(lines):.1f} ms each.")
        for said in told:
            click.echo(said)
        click.echo(_compared(before, name, lines, write=write, fell=bool(told)))
    raise SystemExit(FAULTS if told else 0)


def _lines(folder: Path, name: str | None, library: Library) -> tuple[Labelled, ...]:
    cards = library.cards.keys()
    if name is None:
        return read_folder(folder / "test", cards)
    file = Path(name) if name.endswith(".jsonl") else folder / "test" / f"{name}.jsonl"
    if not file.is_file():
        there = ", ".join(sorted(path.stem for path in (folder / "test").glob("*.jsonl"))) or "none"
        fail(WRONG_USE, f"There is no set '{name}'. Sets: {there}.")
    found = read_files([file], cards)
    if not found:
        fail(WRONG_USE, f"The set '{name}' is empty.")
    return found


def _decided(ours: list[Outcome], library: Library) -> dict[By, list[Outcome]]:
    return {
        By.CYBERBOT: ours,
        By.BM25: by_cards(Bm25(library), ours),
        By.PHRASE: by_cards(Phrase(library), ours),
        By.KEYWORD: by_keywords(one.line for one in ours),
    }


def _write(folder: Path, figures: tuple[Figure, ...], lines: tuple[Labelled, ...], library: Library) -> None:
    today = datetime.now(UTC).date()
    try:
        committed.write(folder, figures, on=today, content=library.digest, texts=committed.digest(lines))
    except OSError as fault:
        fail(COULD_NOT, f"The figures could not be written: {fault.strerror}")


def _compared(
    before: committed.Committed | None, name: str | None, lines: tuple[Labelled, ...], *, write: bool, fell: bool
) -> str:
    """The last line: what was compared with what."""
    if write:
        return f"Kept in {committed.FILE}."
    if name is not None:
        return "One set alone is not compared with the committed figures."
    if before is None:
        return "There are no committed figures to compare with: write them with --write."
    same = "the same texts" if before.texts == committed.digest(lines) else "other texts"
    verdict = "Worse than" if fell else "No worse than"
    return f"{verdict} the figures of {before.on}, measured on {same}."
