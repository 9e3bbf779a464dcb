"""Measures the reading of messages on labelled sets: what is referred, asked about, and left alone, by kind.

Run: PYTHONPATH=. python bench/understanding.py FOLDER [--misses] [--half tune|held]
FOLDER holds JSON lines {"text", "kind", "scenario"?}. Scenarios are split in two by their name, lines without one by
their text: rules were tuned on one half and are judged on the other.
"""

import argparse
import hashlib
import json
from collections import Counter, defaultdict
from pathlib import Path
from time import perf_counter

from cyberbot.triage.read import read
from cyberbot.triage.verdict import Kind, Verdict, Zone

SETS = ("reports", "negatives", "messages", "welsh")
ALARM = ("danger", "safeguarding")


def half(row: dict[str, str]) -> str:
    name = row.get("scenario") or row["text"]
    return "tune" if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 0 else "held"


def outcome(verdict: Verdict) -> str:
    if verdict.kind not in (Kind.REPORT, Kind.DANGER, Kind.SAFEGUARDING) or verdict.zone is Zone.CLEAR:
        return "clear"
    return "refer" if verdict.zone is Zone.SURE else "ask"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("tune", "held"), default="held")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    helped: dict[tuple[str, str], int] = Counter()
    misses: list[str] = []
    times: list[float] = []
    for name in SETS:
        for line in (options.folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if half(row) != options.half:
                continue
            start = perf_counter()
            verdict = read(row["text"])
            times.append(perf_counter() - start)
            came = outcome(verdict)
            for key in ((name, row["kind"]), ("all", row["kind"])):
                counts[key][came] += 1
                helped[key] += verdict.kind in (Kind.DANGER, Kind.SAFEGUARDING)
            positive = row["kind"] in ("report", *ALARM)
            if positive == (came == "clear") or (not positive and came == "refer"):
                signs = ",".join(sign.id for sign in verdict.signs)
                misses.append(f"{row['kind'][:6]:6} {came:5} {verdict.kind:12} {row['text'][:160]!r} {signs}")
    print(f"{'set':10} {'kind':13} {'n':>5} {'refer':>6} {'ask':>6} {'clear':>6} {'help first':>10}")
    for (name, kind), count in sorted(counts.items()):
        total = sum(count.values())
        share = {key: 100 * count[key] / total for key in ("refer", "ask", "clear")}
        first = 100 * helped[name, kind] / total
        shares = " ".join(f"{share[key]:5.0f}%" for key in ("refer", "ask", "clear"))
        print(f"{name:10} {kind:13} {total:5} {shares} {first:9.0f}%")
    for label, kinds in (
        ("reports", ("report",)),
        ("danger, child", ALARM),
        ("negatives", ("question", "suspicious", "prevent", "protect", "other")),
    ):
        total = sum(sum(counts["all", kind].values()) for kind in kinds)
        parts = {key: sum(counts["all", kind][key] for kind in kinds) for key in ("refer", "ask")}
        print(f"{label:14} {total:5}: refer {100 * parts['refer'] / total:.1f}%, ask {100 * parts['ask'] / total:.1f}%")
    times.sort()
    median, slow = (1000 * times[len(times) * part // 100] for part in (50, 99))
    print(f"time a message: median {median:.1f} ms, 99th {slow:.1f} ms")
    if options.misses:
        print("\n".join(misses))


if __name__ == "__main__":
    main()
