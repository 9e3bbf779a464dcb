"""Messages with the verdict that an officer would want, read from the lists beside this file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from cyberbot.referrals.facts import Tag
from cyberbot.triage.read import read

LISTS = sorted(Path(__file__).parent.glob("*.yaml"))


def lines() -> Iterator[dict[str, object]]:
    for path in LISTS:
        yield from yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


@pytest.mark.parametrize("line", list(lines()), ids=lambda line: str(line["they say"])[:60] or "nothing")
def test_verdict(line: dict[str, object]) -> None:
    verdict = read(str(line["they say"]))
    zones = line["zone"] if isinstance(line["zone"], list) else [line["zone"]]
    told = f"{verdict.kind.value} {verdict.zone.value}: {[(sign.id, sign.words) for sign in verdict.signs]}"
    assert verdict.kind.value == line["kind"], told
    assert verdict.zone.value in zones, told
    reasons = {sign.reason for sign in verdict.signs}
    assert reasons >= set(line.get("because", [])), reasons  # type: ignore[call-overload]
    assert verdict.facts.tags >= {Tag(tag) for tag in line.get("facts", [])}, verdict.facts.tags  # type: ignore[attr-defined]
    if "money" in line:
        assert verdict.facts.money_pence == int(str(line["money"])) * 100
    if "summary" in line:
        assert verdict.summary == line["summary"], verdict.summary
    expected_lane = line.get("lane", "pursue" if verdict.zone.value != "clear" else None)
    assert (verdict.lane.value if verdict.lane else None) == expected_lane
    if verdict.zone.value != "clear":
        assert verdict.signs, "a referral always says why"


def test_enough_is_written_in_both_languages() -> None:
    every = [str(line["they say"]) for line in lines()]
    assert len(every) == len(set(every)) >= 120
