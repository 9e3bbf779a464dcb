"""The product as it is started by hand: a process of its own, on data of its own, on a free port."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[2]
START_SECONDS = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Service:
    """`python -m cyberbot VERB` with settings of its own. Use as a context manager."""

    def __init__(self, folder: Path, verb: str = "run", **settings: str) -> None:
        self.port = free_port()
        self.metrics_port = free_port()
        self.folder = folder
        self.address = f"http://127.0.0.1:{self.port}"
        self.verb = verb
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("CYBERBOT_", "DATABASE_URL"))}
        self.environment = {
            **kept,
            "PYTHONPATH": str(ROOT),
            "PORT": str(self.port),
            "CYBERBOT_METRICS_PORT": str(self.metrics_port),
            "CYBERBOT_DATA_DIR": str(folder / "var"),
            "CYBERBOT_CONTENT_DIR": str(ROOT / "content"),
            **settings,
        }

    def __enter__(self) -> "Service":
        self._log = (self.folder / "log").open("w+b")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "cyberbot", self.verb],
            cwd=self.folder,
            env=self.environment,
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )
        self._wait()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self._log.close()

    def _wait(self) -> None:
        ends = time.monotonic() + START_SECONDS
        while time.monotonic() < ends:
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(self.address + "/readyz", timeout=5):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise AssertionError("the service did not become ready:\n" + self.log())

    def stop(self) -> int:
        """SIGTERM, as an operator's system sends it; the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=20)

    def log(self) -> str:
        return (self.folder / "log").read_text(encoding="utf-8", errors="replace")

    def sign_in_link(self) -> str:
        """The first officer's link: printed just after the service is ready."""
        ends = time.monotonic() + 10
        while time.monotonic() < ends:
            found = re.search(r"http://\S+/console/link/\S+", self.log())
            if found:
                return found.group()
            time.sleep(0.05)
        raise AssertionError("no link was printed:\n" + self.log())

    def ask(self, *words: str, given: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
        """Another verb on the same data."""
        return subprocess.run(
            [sys.executable, "-m", "cyberbot", *words],
            cwd=self.folder,
            env=self.environment,
            input=given,
            capture_output=True,
            timeout=60,
            check=False,
        )
