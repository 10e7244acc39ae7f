"""A server in a process of its own, started as people start it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "api")
PATIENCE_SECONDS = 60.0


@dataclass(frozen=True)
class Served:
    """A running server."""

    process: "subprocess.Popen[bytes]"
    origin: str
    log: Path

    @property
    def address(self) -> str:
        return f"{self.origin}/api/v1"

    def stop(self, number: signal.Signals, seconds: float = 40.0) -> int:
        """Send it a signal, and return how it ended."""
        self.process.send_signal(number)
        return self.process.wait(seconds)


def environment(**settings: str) -> dict[str, str]:
    """Return the environment of a server with these settings and no others."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ROADMAP_")}
    own = {f"ROADMAP_{name.upper()}": value for name, value in settings.items()}
    programs = f"{Path(sys.executable).parent}{os.pathsep}{kept.get('PATH', '')}"
    return {**kept, "PYTHONPATH": str(ROOT), "PATH": programs, "ROADMAP_PORT": "0", **own}


@contextmanager
def served(
    folder: Path, env: Mapping[str, str], command: Sequence[str] = COMMAND
) -> Iterator[Served]:
    """Serve until the end of the block, on a free port; its log stands in a file of its own."""
    log = folder / f"server-{time.monotonic_ns()}.log"
    with log.open("wb") as opened:
        process = subprocess.Popen(
            command, cwd=folder, env=env, stdin=subprocess.DEVNULL, stdout=opened, stderr=opened
        )
    try:
        yield Served(process, _origin(process, log), log)
    finally:
        if process.poll() is None:
            # Not SIGTERM: what covers this process would not be written down.
            process.send_signal(signal.SIGINT)
            try:
                process.wait(PATIENCE_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _origin(process: "subprocess.Popen[bytes]", log: Path) -> str:
    """Wait until it serves, and return where."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        said = log.read_text(encoding="utf-8")
        for line in said.splitlines():
            event = json.loads(line).get("event", "") if line.startswith("{") else ""
            if event.startswith("Uvicorn running on ") and said.endswith("\n"):
                return str(event.split()[3])
        assert process.poll() is None, said
        assert time.monotonic() < deadline, said
        time.sleep(0.02)
