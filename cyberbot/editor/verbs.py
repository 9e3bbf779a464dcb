"""The verbs for editors, `content …`. Each opens the content folder and nothing else: no database, no key."""

import asyncio
import json
from datetime import UTC, date, datetime

import click

from cyberbot.editor.dictionary import Dictionary, NoDictionary
from cyberbot.editor.fetch import Fetcher
from cyberbot.editor.links import Look, Page, State, Verdict, pages, summary
from cyberbot.editor.looking import look_at
from cyberbot.editor.preview import serve
from cyberbot.editor.spell import Memory, Speller, mutations, spelling, welsh
from cyberbot.editor.stale import report
from cyberbot.ending import COULD_NOT, FAULTS, WRONG_USE, fail, settings
from cyberbot.library.approvals import Kind, NothingToApprove, Unsigned
from cyberbot.library.approve import approve
from cyberbot.library.check import Review, review
from cyberbot.library.due import dues
from cyberbot.library.faults import ContentFaults, Fault
from cyberbot.library.gather import gather
from cyberbot.library.spelling import word_list

DAY = click.DateTime(["%Y-%m-%d"])


@click.group()
def content() -> None:
    """For editors."""


def _today(day: datetime | None) -> date:
    return (day or datetime.now(UTC)).date()


@content.command("check")
@click.option("--json", "as_json", is_flag=True, help="A list of the faults, for programs.")
@click.option("--notes", is_flag=True, help="Also what is no fault and worth knowing.")
@click.option("--day", type=DAY, help="As if it were this day, such as 2027-05-01.")
def content_check(as_json: bool, notes: bool, day: datetime | None) -> None:
    """Every fault of the content at once, with file and line; exit 1 if any."""
    found = review(settings().content_dir, _today(day))
    if as_json:
        click.echo(json.dumps([_plain(one) for one in found.faults], ensure_ascii=False))
    else:
        _print(found, notes=notes)
    raise SystemExit(FAULTS if found.faults else 0)


def _plain(fault: Fault) -> dict[str, str | int | bool]:
    return {"file": fault.file, "line": fault.line, "message": fault.message, "blocks": fault.blocks}


def _print(found: Review, *, notes: bool) -> None:
    for one in found.faults:
        click.echo(f"{one} [keeps the content from going live]" if one.blocks else str(one))
    for one in found.notes if notes else ():
        click.echo(f"note: {one}")
    blocking = sum(one.blocks for one in found.faults)
    live = f", {blocking} of which keep the content from going live" if blocking else ""
    more = "" if notes or not found.notes else f" {len(found.notes)} notes: read them with --notes."
    count = len(found.faults)
    click.echo(f"{count} fault{'' if count == 1 else 's'}{live}.{more}" if count else f"No faults.{more}")
    click.echo(str(found.tally))


@content.command("approve")
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]))
@click.argument("name")
@click.option("--by", required=True, help="Who approved it.")
@click.option("--welsh", is_flag=True, help="Approve the Welsh alone, as a Welsh-speaking reviewer.")
def content_approve(kind: str, name: str, by: str, welsh: bool) -> None:
    """Write down that the unit approves a card, quiz or journey as it stands now. An edit voids it."""
    try:
        done = approve(settings().content_dir, Kind(kind), name, by=by, on=_today(None), welsh=welsh)
    except (NothingToApprove, Unsigned, ContentFaults) as fault:
        fail(FAULTS, str(fault))
    except OSError as fault:
        fail(COULD_NOT, f"The approval could not be written: {fault.strerror}")
    what = "the Welsh of " if welsh else ""
    click.echo(f"{by} approved {what}{name} as it stands: '{done.title}', digest {done.digest[:12]}")


@content.command("stale")
@click.option("--day", "--on", "day", type=DAY, help="As if it were this day, such as 2027-05-01.")
@click.option("--soon", type=click.IntRange(0, 3660), default=0, help="Also what is due within this many days.")
@click.option("--json", "as_json", is_flag=True, help="A list, for programs.")
def content_stale(day: datetime | None, soon: int, as_json: bool) -> None:
    """What is due for another look, and by whom; exit 1 if something is past its day."""
    today = _today(day)
    due = report(dues(gather(settings().content_dir)), today, soon)
    click.echo(due.json() if as_json else due.text())
    raise SystemExit(FAULTS if due.late else 0)


@content.command("spell")
@click.option("--notes", is_flag=True, help="Also mutations that are in doubt.")
@click.option("--json", "as_json", is_flag=True, help="A list of the faults, for programs.")
def content_spell(notes: bool, as_json: bool) -> None:
    """Welsh words that are in no dictionary, with file and line; exit 1 if any."""
    known = settings()
    got = gather(known.content_dir)
    broken: list[Fault] = []
    own = word_list(known.content_dir, broken)
    try:
        dictionary = Dictionary()
    except NoDictionary as missing:
        fail(COULD_NOT, str(missing))
    memory = Memory.open(known.data_dir, dictionary.version)
    texts = list(welsh(got))
    faults = sorted({*broken, *spelling(texts, Speller(dictionary, own, memory))})
    doubts = sorted(set(mutations(texts, dictionary, own))) if notes else []
    memory.save()
    if as_json:
        click.echo(json.dumps([_plain(one) for one in faults], ensure_ascii=False))
    else:
        for one in faults:
            click.echo(str(one))
        for one in doubts:
            click.echo(f"note: {one}")
        said = f", {len(doubts)} mutations in doubt" if notes else ""
        click.echo(f"{len(texts)} Welsh texts, {len(faults)} unknown words{said}.")
    raise SystemExit(FAULTS if faults else 0)


@content.command("preview")
@click.option("--port", type=click.IntRange(0, 65535), default=8090, help="0 takes any free one.")
def content_preview(port: int) -> None:
    """A page on this machine that shows each text as the web and Telegram do, and follows what you save."""
    try:
        asyncio.run(serve(settings().content_dir, port, click.echo))
    except ContentFaults as faults:
        fail(FAULTS, str(faults))
    except OSError as fault:
        fail(COULD_NOT, f"The preview could not start on port {port} ({fault.strerror}): choose another with --port.")


@content.command("links")
@click.option("--all", "everything", is_flag=True, help="Every address, whenever it was looked at last.")
@click.option("--due", "due", is_flag=True, help="Those due for a look, which is what happens without any option.")
@click.option("--source", "names", multiple=True, metavar="ID", help="Those of one source or contact. Repeatable.")
def content_links(everything: bool, due: bool, names: tuple[str, ...]) -> None:
    """Look at the pages that the content names, politely; exit 1 if one is broken. Asks the network."""
    if everything and due:
        fail(WRONG_USE, "Give --all or --due, not both.")
    known = settings()
    every = pages(gather(known.content_dir))
    unknown = [name for name in names if name not in {page.of.partition(" ")[2] for page in every}]
    if unknown:
        fail(WRONG_USE, f"There is no source or contact with a web address named '{unknown[0]}'.")
    state = State.open(known.data_dir)
    chosen = tuple(page for page in every if not names or page.of.partition(" ")[2] in names)
    wanted = chosen if everything or names else state.due(chosen, _today(None))
    try:
        found = asyncio.run(_look(wanted, state))
    except KeyboardInterrupt:
        fail(COULD_NOT, "Stopped. What was looked at is kept: run it again to go on.")
    except OSError as fault:
        fail(COULD_NOT, f"What was found could not be kept in {state.file}: {fault.strerror}")
    click.echo(summary(found))
    still = [page for page in every if (look := state.looks.get(page.url)) and look.verdict(page) is Verdict.BROKEN]
    for page in still:
        click.echo(f"broken: {page.of}: {page.url}: {state.looks[page.url].said(page)}")
    raise SystemExit(FAULTS if still else 0)


async def _look(wanted: tuple[Page, ...], state: State) -> dict[Page, Look]:
    async with Fetcher() as fetcher:
        return await look_at(wanted, state, fetcher, _today(None), click.echo)
