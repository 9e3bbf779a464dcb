"""How long the whole content takes to read, check, link and index, beside the bare YAML parser in the same run.

    python bench/library.py [--rounds 5] [CONTENT]

The files come from the machine's own cache of the disk. Prints seconds of CPU: the smallest of the rounds, and its
share of the baseline, which only parses the same files with PyYAML's C parser and keeps nothing of the lines.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from cyberbot.advice.search import index  # noqa: E402 - found through the path just set
from cyberbot.library.check import check  # noqa: E402
from cyberbot.library.load import load  # noqa: E402


def best(act: Callable[[], object], rounds: int) -> float:
    """The least CPU seconds of one call."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        act()
        taken.append(time.process_time() - start)
    return min(taken)


def main() -> None:
    read = argparse.ArgumentParser(description=__doc__)
    read.add_argument("content", nargs="?", type=Path, default=ROOT / "content")
    read.add_argument("--rounds", type=int, default=5)
    given = read.parse_args()
    texts = [file.read_text("utf-8") for file in sorted(given.content.rglob("*.yaml"))]
    library = load(given.content, show_drafts=True)
    print(f"{len(library.cards)} cards, {len(library.quizzes)} quizzes, {sum(map(len, texts)) // 1024} KB")
    bare = best(lambda: [yaml.load(text, Loader=yaml.CSafeLoader) for text in texts], given.rounds)
    print(f"bare YAML parser       {bare:.2f} s")
    for name, act in (
        ("load, whole", lambda: load(given.content, show_drafts=True)),
        ("  of it, the index", lambda: index(library.cards)),
        ("check, with wording", lambda: check(given.content)),
    ):
        taken = best(act, given.rounds)
        print(f"{name:<22} {taken:.2f} s, {taken / bare:.2f} of bare")


if __name__ == "__main__":
    main()
