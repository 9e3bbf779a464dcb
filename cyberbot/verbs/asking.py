"""The verb `ask`. Apart from the others because it opens the content and nothing else: no database, no network."""

import json
import sys
from datetime import UTC, datetime

import click

from cyberbot.ending import FAULTS, WRONG_USE, fail, settings
from cyberbot.language.lang import Lang
from cyberbot.library import load
from cyberbot.library.faults import ContentFaults
from cyberbot.talk.ask import ask as ask_one


@click.command()
@click.argument("text", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help='Answer each line {"id", "text", "lang"?} of standard input.')
def ask(text: tuple[str, ...], as_json: bool) -> None:
    """Say what the service would do with a message, storing nothing."""
    known = settings()
    try:
        library = load.load(known.content_dir, show_drafts=known.show_drafts)
    except ContentFaults as faults:
        fail(FAULTS, str(faults))
        raise
    now = datetime.now(UTC)
    if text:
        found = ask_one(" ".join(text), library, now)
        click.echo(json.dumps(found, ensure_ascii=False) if as_json else "\n\n".join(found["reply"]))
        return
    if not as_json:
        fail(WRONG_USE, "Give a message, or --json and lines on standard input.")
    for number, line in enumerate(sys.stdin.buffer, 1):
        if not line.strip():
            continue
        try:
            asked = json.loads(line)
            message, lang = asked["text"], asked.get("lang")
            if not isinstance(message, str) or lang not in (None, *Lang):
                raise ValueError(line)  # noqa: TRY301 - one way out for all that a line can be wrong in
        except (ValueError, KeyError, TypeError, AttributeError):
            fail(WRONG_USE, f'Line {number} should be a JSON object like {{"id": 1, "text": "…", "lang": "en"}}.')
            raise
        answer = ask_one(message, library, now, Lang(lang) if lang else None)
        click.echo(json.dumps({"id": asked.get("id"), **answer}, ensure_ascii=False))
