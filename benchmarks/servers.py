"""Servers in processes of their own, and the program that asks them things."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

HERE = Path(__file__).parent
BASE = "/api/v1"
CORES = sorted(os.sched_getaffinity(0))
SERVER_CORES = set(CORES[:1])
"""Where servers run; who asks runs elsewhere when there is an elsewhere."""

CLIENT_CORES = set(CORES[1:]) or SERVER_CORES
START_SECONDS = 30.0


@dataclass(frozen=True)
class Request:
    """One request as its bytes, with the status that its answer has."""

    data: bytes
    status: int = 200


def request(
    path: str,
    *,
    method: str = "GET",
    body: bytes = b"",
    status: int = 200,
    **headers: str,
) -> Request:
    """Write a request, with the headers that a program would send."""
    given = {"Host": "localhost", "Accept": "application/json", "Accept-Language": "nl"}
    given |= {name.replace("_", "-"): value for name, value in headers.items()}
    if method != "GET":
        given |= {"Content-Type": "application/json", "Content-Length": str(len(body))}
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in given.items())]
    return Request("\r\n".join([*lines, "", ""]).encode() + body, status)


@dataclass(frozen=True)
class Timed:
    """What came of asking one thing for a while."""

    seconds: float
    times: npt.NDArray[np.float64]
    """Seconds of each answer."""
    busy: float
    """Seconds that processors worked for the server."""

    @property
    def work(self) -> float:
        """Seconds of a processor that the server took for an answer."""
        return self.busy / len(self.times)

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.times) / self.seconds

    @property
    def median(self) -> float:
        """Seconds of the middle answer."""
        return float(np.median(self.times))

    @property
    def p99(self) -> float:
        """Seconds within which 99 of 100 answers came."""
        return float(np.percentile(self.times, 99))


@dataclass(frozen=True)
class Server:
    """A server that runs."""

    port: int
    process: int

    def busy(self) -> float:
        """Return the seconds that processors worked for it until now."""
        threads = Path(f"/proc/{self.process}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9


class Caller:
    """The program load.c, compiled here and now."""

    def __init__(self, folder: Path) -> None:
        self._program = str(folder / "load")
        source = str(HERE / "load.c")
        subprocess.run(["gcc", "-O2", "-o", self._program, source], check=True)

    def ask(
        self,
        server: Server,
        asked: Request,
        seconds: float,
        connections: int = 1,
        cores: set[int] = CLIENT_CORES,
    ) -> Timed:
        """Ask one thing for some seconds.

        Raises
        ------
        RuntimeError
            When an answer has another status, or none comes.
        """
        words = [self._program, str(server.port), str(connections), str(seconds)]
        before = server.busy()
        with on(cores):
            done = subprocess.run(
                [*words, str(asked.status)], input=asked.data, capture_output=True, check=False
            )
        busy = server.busy() - before
        if done.returncode:
            raise RuntimeError(f"{done.stderr.decode()} to {asked.data[:80]!r}")
        found = np.frombuffer(done.stdout, np.float64)
        return Timed(float(found[0]), found[1:], busy)


@contextmanager
def bare_server(file: Path) -> Iterator[Server]:
    """Run the bare application that gives a file."""
    port = _free_port()
    with _running([str(HERE / "bare.py"), str(port), str(file)], port, {}, SERVER_CORES) as found:
        yield found


@contextmanager
def api_server(store: Path, cores: set[int] = SERVER_CORES, **settings: str) -> Iterator[Server]:
    """Run the API on a store as `python -m api` does.

    All is as it is by default, except that the limit on requests is too high
    to reach; it is still counted. The log goes nowhere.
    """
    port = _free_port()
    environment = {f"ROADMAP_{name.upper()}": value for name, value in settings.items()}
    environment["ROADMAP_REQUESTS_PER_MINUTE"] = "10000000"
    words = ["-m", "api", "--store", f"sqlite:///{store}", "--port", str(port)]
    with _running(words, port, environment, cores) as found:
        yield found


@contextmanager
def _running(
    words: list[str], port: int, environment: Mapping[str, str], cores: set[int]
) -> Iterator[Server]:
    with on(cores):
        process = subprocess.Popen(
            [sys.executable, *words],
            env=os.environ | environment,
            cwd=HERE.parent,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    try:
        _wait_for(port, process)
        yield Server(port, process.pid)
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"a server did not start: {process.args}")


def remove_store(file: Path) -> None:
    """Take a store away, with the files that SQLite keeps beside it."""
    for part in file.parent.glob(f"{file.name}*"):
        part.unlink()


def _free_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def on(cores: set[int]) -> Iterator[None]:
    """Let what is started in here run on these cores."""
    usual = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, usual)
