"""Warm worker processes for Graphviz, with a time limit on every job.

A job goes to an idle worker, or a new one; no more than `MOST_WORKERS` run at
the same time and the others wait, inside their own time limit. A worker that
is too slow or dies is thrown away and the next job gets a new one. Safe for
concurrent threads, and after a fork.
"""

import atexit
import contextlib
import html
import json
import math
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Final

from roadmap.errors import LayoutCrashedError, LayoutTimeoutError, MissingDependencyError
from roadmap.render.fonts import FAMILY, font_folder

MOST_WORKERS: Final = max(2, min(4, os.cpu_count() or 2))
"""Workers that may run at the same time."""

MOST_JOBS: Final = 1_000
"""Jobs after which a worker is replaced, so that leaks of a C library do not add up."""

_SCRIPT: Final = Path(__file__).with_name("worker.py")
_FONTS_CONF: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <selectfont><acceptfont><glob>{folder}/*.ttf</glob></acceptfont>
  <rejectfont><glob>{folder}/*.otf</glob></rejectfont></selectfont>
  <match target="pattern"><edit name="family" mode="assign" binding="strong">
    <string>{family}</string></edit></match>
  <match target="font"><edit name="antialias"><bool>true</bool></edit>
    <edit name="hinting"><bool>false</bool></edit></match>
  <cachedir>{cache}</cachedir>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
"""


@cache
def _fonts_folder() -> Path:
    """Write a fontconfig file that knows the shipped font and nothing else."""
    folder = Path(tempfile.mkdtemp(prefix="roadmap-fonts-"))
    atexit.register(_remove, folder, os.getpid())
    config = _FONTS_CONF.format(
        folder=html.escape(str(font_folder())),
        cache=html.escape(str(folder / "cache")),
        family=FAMILY,
    )
    (folder / "fonts.conf").write_text(config, encoding="utf-8")
    return folder


def _remove(folder: Path, owner: int) -> None:
    # A forked child ends too, and must leave the folder of its parent.
    if os.getpid() == owner:
        shutil.rmtree(folder, ignore_errors=True)


def environment() -> dict[str, str]:
    """Return the environment of a worker: shipped font only, no clock, no locale."""
    folder = _fonts_folder()
    if not (folder / "fonts.conf").exists():  # Something tidied up the temporary files.
        _fonts_folder.cache_clear()
        folder = _fonts_folder()
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("FONTCONFIG", "FC_", "PANGO", "GV", "LC_", "LANG", "COV_CORE"))
    }
    return kept | {
        "FONTCONFIG_FILE": str(folder / "fonts.conf"),
        "FONTCONFIG_PATH": str(folder),
        "SOURCE_DATE_EPOCH": "315532800",
        "LC_ALL": "C",
        "TZ": "UTC",
    }


class Worker:
    """One process that draws.

    Raises
    ------
    roadmap.errors.LayoutCrashedError
        When the process does not start.
    """

    def __init__(self) -> None:
        self.jobs = 0
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 (lives as long as the worker)
        # -P keeps the folder of the script, full of our own modules, off the path.
        self.process = subprocess.Popen(
            [sys.executable, "-P", str(_SCRIPT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env=environment(),
        )
        self._started = False

    @property
    def alive(self) -> bool:
        """Whether the process still runs."""
        return self.process.poll() is None

    def run(self, job: dict[str, str | int], dot: bytes, seconds: float, limit: float) -> bytes:
        """Draw one DOT text.

        Parameters
        ----------
        job
            What the worker has to do, see `roadmap.render.worker`.
        dot
            The DOT text.
        seconds
            Time that is left.
        limit
            Time limit to name in an error.

        Raises
        ------
        roadmap.errors.LayoutTimeoutError
            When the time is over; the process is gone then.
        roadmap.errors.LayoutCrashedError
            When the process died, or refused the text.
        """
        late = threading.Event()

        def stop() -> None:
            late.set()
            self.process.kill()

        timer = threading.Timer(seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            if not self._started:
                self._read()
                self._started = True
            self._write(job, dot)
            ok, payload = self._read()
        except (OSError, EOFError, ValueError):
            self.process.kill()
            self.process.wait()
            if late.is_set():
                raise LayoutTimeoutError(math.ceil(limit)) from None
            raise LayoutCrashedError(self._last_words()) from None
        finally:
            timer.cancel()
        self.jobs += 1
        if not ok:
            raise LayoutCrashedError(payload.decode(errors="replace"))
        return payload

    def _write(self, job: dict[str, str | int], dot: bytes) -> None:
        pipe = _pipe(self.process.stdin)
        pipe.write(json.dumps(job | {"size": len(dot)}).encode() + b"\n" + dot)
        pipe.flush()

    def _read(self) -> tuple[bool, bytes]:
        pipe = _pipe(self.process.stdout)
        line = pipe.readline()
        if not line:
            raise EOFError
        head = json.loads(line)
        payload = pipe.read(head["size"])
        if len(payload) != head["size"]:
            raise EOFError
        return bool(head["ok"]), payload

    def _last_words(self) -> str:
        """Return how the process ended, and the last line that it wrote."""
        self._errors.seek(0)
        written = self._errors.read().decode(errors="replace").strip().splitlines()
        return f"exit {self.process.returncode}" + (f": {written[-1][:300]}" if written else "")

    def close(self) -> None:
        """End the process: kindly when it is idle, by force when that takes too long."""
        for pipe in (self.process.stdin, self.process.stdout, self._errors):
            with contextlib.suppress(OSError):
                _pipe(pipe).close()
        try:
            self.process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


class Pool:
    """The workers of this process."""

    def __init__(self) -> None:
        self._idle: list[Worker] = []
        self._lock = threading.Lock()
        self._free = threading.BoundedSemaphore(MOST_WORKERS)

    def draw(
        self, dot: str, format_: str, time_limit: float, *, engine: str = "nop2", dpi: int = 0
    ) -> bytes:
        """Draw a DOT text within a time limit, waiting for a worker included.

        Raises
        ------
        roadmap.errors.LayoutTimeoutError
            When the time is over.
        roadmap.errors.LayoutCrashedError
            When the layout process died or refused.
        roadmap.errors.MissingDependencyError
            When ``pygraphviz`` is not installed.
        """
        if find_spec("pygraphviz") is None:
            raise MissingDependencyError("drawing", "render")
        until = time.monotonic() + time_limit
        if not self._free.acquire(timeout=time_limit):
            raise LayoutTimeoutError(math.ceil(time_limit))
        try:
            worker = self._take()
            try:
                left = max(0.0, until - time.monotonic())
                job: dict[str, str | int] = {"format": format_, "engine": engine, "dpi": dpi}
                return worker.run(job, dot.encode(), left, time_limit)
            finally:
                self._give_back(worker)
        finally:
            self._free.release()

    def _take(self) -> Worker:
        with self._lock:
            while self._idle:
                worker = self._idle.pop()
                if worker.alive:
                    return worker
                worker.close()
        return Worker()

    def _give_back(self, worker: Worker) -> None:
        if not worker.alive or worker.jobs >= MOST_JOBS:
            worker.close()
            return
        with self._lock:
            self._idle.append(worker)

    @property
    def idle(self) -> tuple[Worker, ...]:
        """The workers that wait for a job."""
        with self._lock:
            return tuple(self._idle)

    def close(self) -> None:
        """End the idle workers; the next job starts a new one."""
        with self._lock:
            while self._idle:
                self._idle.pop().close()


_pool = Pool()
atexit.register(lambda: _pool.close())


def pool() -> Pool:
    """Return the pool of this process."""
    return _pool


def _forget() -> None:
    """Leave the workers of the parent alone after a fork: their pipes are not ours."""
    global _pool
    _pool = Pool()
    _fonts_folder.cache_clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
