"""Finds Chromium for the browser tests; as root on Debian installs it. In CI it must be there.

Run before the tests: `python -m tests.chromium`.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path


def chromium() -> str | None:
    """The path of a Chromium, or None."""
    named = os.environ.get("CYBERBOT_CHROMIUM")
    if named and Path(named).exists():
        return named
    return next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
    )


def main() -> int:
    if chromium():
        return 0
    if os.geteuid() == 0 and shutil.which("apt-get"):
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "chromium"]):
            subprocess.run(command, env=quiet, check=False, stdout=subprocess.DEVNULL)
    if chromium():
        return 0
    if os.environ.get("CI"):
        print("Chromium is needed in CI and could not be installed.", file=sys.stderr)
        return 1
    print(
        "No Chromium here: the browser tests are left out. Install it (Debian: apt-get install chromium) to run them."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
