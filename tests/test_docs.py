"""The docs are true: each setting and verb that they name exists, and the other way round."""

import json
import re
from pathlib import Path

import click
import pytest

from cyberbot.cli import main
from cyberbot.settings import SECRETS, Settings

ROOT = Path(__file__).parents[1]
OPERATING = (ROOT / "docs/operating.md").read_text(encoding="utf-8")


def settings() -> set[str]:
    names: set[str] = set()
    for field in Settings.model_fields.values():
        alias = field.validation_alias
        names |= {str(one) for one in alias.choices} if hasattr(alias, "choices") else {str(alias)}
    return names


def commands(group: click.Group) -> dict[str, click.Command]:
    """The group's commands by name, imported."""
    context = click.Context(group)
    found = {name: group.get_command(context, name) for name in group.list_commands(context)}
    return {name: command for name, command in found.items() if command is not None}


def verbs(group: click.Group = main, before: str = "") -> set[str]:
    found: set[str] = set()
    for name, command in commands(group).items():
        found |= verbs(command, before + name + " ") if isinstance(command, click.Group) else {before + name}
    return found


def test_every_setting_is_in_the_table() -> None:
    table = set(re.findall(r"^\| `([A-Z_]+)` \|", OPERATING, re.M))
    assert table == settings()


def test_every_secret_may_be_a_file() -> None:
    named = set(re.findall(r"`([A-Z_]+)_FILE`", OPERATING))
    assert {name for name in named if name != "CYBERBOT_KEY"} == set(SECRETS)


def test_every_verb_is_in_the_table() -> None:
    cells = re.findall(r"^\| (`[a-z].*?) \|", OPERATING.partition("## Verbs")[2].partition("###")[0], re.M)
    named = {re.split(r" [\[A-Z-]| cards", one)[0] for cell in cells for one in re.findall(r"`([^`]+)`", cell)}
    assert named == verbs()


def test_every_file_that_a_page_points_to_exists() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} points to {target}"


def test_every_option_of_the_editors_verbs_is_in_the_table_and_explained() -> None:
    row = {re.split(r" [\\[A-Z-]", cell)[0]: cell for cell in re.findall(r"^\| `(content [^`]+)` \|", OPERATING, re.M)}
    page = (ROOT / "docs/editors.md").read_text(encoding="utf-8")
    group = commands(main)["content"]
    assert isinstance(group, click.Group)
    for name, command in commands(group).items():
        options = {one for param in command.params if isinstance(param, click.Option) for one in param.opts[:1]}
        named = set(re.findall(r"--[a-z]+", row[f"content {name}"]))
        assert named <= options, f"content {name} has no {named - options}"
        assert f"content {name}" in page
        for option in options - {"--due"}:
            assert option in page, f"editors.md does not explain content {name} {option}"
    assert set(re.findall(r"`content ([a-z]+)", page)) <= set(group.commands)


def test_editors_programs_are_told_every_shape() -> None:
    told = json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert set(told) == {f"content/schema/{file.name}" for file in (ROOT / "content/schema").iterdir()}
    for pattern in told.values():
        assert list(ROOT.glob(pattern)), f"nothing is named {pattern}"


@pytest.mark.parametrize("page", sorted(path.name for path in (ROOT / "docs").glob("*.md")))
def test_paths_in_docs_exist(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    for target in re.findall(r"`((?:store|desk|web|channels|triage|library|talk|work)/[a-z_/]+\.py)`", text):
        assert (ROOT / "cyberbot" / target).exists(), f"{page} names {target}"
    for target in re.findall(r"`((?:bench|content|tests|docs|cyberbot)/[a-z_/0-9-]+\.(?:py|yaml|md))`", text):
        assert (ROOT / target).exists(), f"{page} names {target}"
