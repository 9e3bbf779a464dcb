"""The verbs by name. A verb's module is imported when it is asked for, so that `ask` never pays for a database.

The editors' verbs live in `editor/verbs.py`, the others in `verbs/`; how a verb ends, in `ending.py`.
"""

import importlib
from collections.abc import Mapping

import click

VERBS: Mapping[str, str] = {
    "run": "cyberbot.verbs.serving:run",
    "web": "cyberbot.verbs.serving:web",
    "worker": "cyberbot.verbs.serving:worker",
    "migrate": "cyberbot.verbs.serving:migrate",
    "key": "cyberbot.verbs.keeping:key",
    "ask": "cyberbot.verbs.asking:ask",
    "eval": "cyberbot.evaluation.verb:evaluate",
    "content": "cyberbot.editor.verbs:content",
    "officer": "cyberbot.verbs.accounts:officer",
    "status": "cyberbot.verbs.keeping:status_",
    "audit": "cyberbot.verbs.keeping:audit_",
    "demo": "cyberbot.verbs.serving:demo",
}
"""Verb → where it is, as `module:name`, in the order in which help lists them."""


class Verbs(click.Group):
    """A group whose commands are imported one at a time."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module, name = VERBS[cmd_name].split(":")
        found = getattr(importlib.import_module(module), name)
        assert isinstance(found, click.Command)
        return found


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cyberbot", message="%(version)s")
def main() -> None:
    """Advice, quizzes and referrals for a regional cyber crime unit."""
