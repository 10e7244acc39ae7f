"""How to install each peer, write its input, call it and read its answer.

Every peer gets the same actions and dependencies as we do, each action taking
one unit of time, and answers with (at least) when each can start: the length
of the longest chain that leads to it. That is the one answer that all of them
share with ours, and `run.py` compares it for every action.
"""

import csv
import json
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generate import Case, predecessors

HERE = Path(__file__).parent
HOMES = HERE.parents[1] / "out" / "peers"

Layers = dict[str, int]
"""Longest chain that leads to each action, by its name for the peers."""


@dataclass(frozen=True)
class Peer:
    """A program to compare with."""

    name: str
    suffix: str
    install: Callable[[], str | None]
    """Install it where needed; returns its version, None when it cannot be had."""
    write: Callable[[Case], str]
    command: Callable[[Path, Path], list[str]]
    """Call that reads the first path; it writes the second, or standard output goes there."""
    layers: Callable[[Path], Layers]
    largest: int = 1_000_000
    """Largest size that is tried."""


def names(case: Case) -> list[str]:
    """Name of each action that every peer accepts."""
    return ["a" + number.replace(".", "_") for number in case.numbers]


def _rank(starts: Iterable[tuple[str, Any]]) -> Layers:
    """From start dates to layers: no layer is empty, so the k-th date is layer k."""
    found = dict(starts)
    order = {start: rank for rank, start in enumerate(sorted(set(found.values())))}
    return {name: order[start] for name, start in found.items()}


def _venv_python(name: str) -> str:
    return str(HOMES / name / "bin" / "python")


def _from_index(package: str) -> Callable[[], str | None]:
    def install() -> str | None:
        python = _venv_python(package)
        if not Path(python).exists():
            venv.create(HOMES / package, with_pip=True)
            done = subprocess.run([python, "-m", "pip", "install", "-q", package], check=False)
            if done.returncode:
                shutil.rmtree(HOMES / package)
                return None
        asked = f"from importlib.metadata import version; print(version({package!r}))"
        return subprocess.run(
            [python, "-c", asked], capture_output=True, text=True, check=True
        ).stdout.strip()

    return install


def _install_taskjuggler() -> str | None:
    if shutil.which("tj3") is None and shutil.which("apt-get") is not None:
        for call in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "tj3"]):
            subprocess.run(call, check=False, stdout=subprocess.DEVNULL, stderr=sys.stderr)
    if shutil.which("tj3") is None:
        return None
    shown = subprocess.run(["tj3", "--version"], capture_output=True, text=True, check=True)
    return shown.stdout.split()[-1]


def _write_taskjuggler(case: Case) -> str:
    name = names(case)
    days = int(case.layer.max()) + 10
    lines = [f'project p "Random" 2025-01-01 +{days}d {{ timeformat "%Y-%m-%d" }}']
    for own, before in zip(name, predecessors(case), strict=True):
        depends = f" depends {', '.join(name[i] for i in before)}" if before else ""
        lines.append(f'task {own} "{own}" {{ duration 1d{depends} }}')
    lines.append('taskreport plan "plan" { formats csv columns id, start, end }')
    return "\n".join(lines) + "\n"


def _call_taskjuggler(source: Path, answer: Path) -> list[str]:
    del answer  # it is called plan.csv, beside the input
    return ["tj3", "--silent", "-o", str(source.parent), str(source)]


def _read_taskjuggler(answer: Path) -> Layers:
    with (answer.parent / "plan.csv").open(newline="") as lines:
        return _rank((row["Id"], row["Start"]) for row in csv.DictReader(lines, delimiter=";"))


def _write_planwright(case: Case) -> str:
    name = names(case)
    lines = ["| ID | Title | Est | Depends |", "|----|-------|-----|---------|"]
    for own, before in zip(name, predecessors(case), strict=True):
        depends = ", ".join(name[i] for i in before) or "-"
        lines.append(f"| {own} | Action {own} | 1d | {depends} |")
    return "\n".join(lines) + "\n"


def _call_planwright(source: Path, answer: Path) -> list[str]:
    del answer  # standard output
    return [str(HOMES / "planwright" / "bin" / "planwright"), "graph", "--json", str(source)]


def _read_planwright(answer: Path) -> Layers:
    layers = json.loads(answer.read_text())["parallel_layers"]
    return {name: layer for layer, members in enumerate(layers) for name in members}


def _write_pmcontrols(case: Case) -> str:
    name = names(case)
    activities = [
        {"id": own, "predecessors": [name[i] for i in before], "duration": 1}
        for own, before in zip(name, predecessors(case), strict=True)
    ]
    return json.dumps(activities, separators=(",", ":"))


def _write_longpath(case: Case) -> str:
    name = names(case)
    own_id = {own: i + 1 for i, own in enumerate(name)}
    lines = [
        "ERMHDR\t19.12\t2025-01-01\tProject\tadmin\tadmin\tdb\tProject Management\tEUR",
        "%T\tPROJECT",
        "%F\tproj_id\tproj_short_name\tplan_start_date\tlast_recalc_date",
        "%R\t1\tRANDOM\t2025-01-01 08:00\t2025-01-01 08:00",
        "%T\tTASK",
        "%F\ttask_id\tproj_id\ttask_code\ttask_name\ttask_type\tstatus_code"
        "\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt",
    ]
    lines += [
        f"%R\t{own_id[own]}\t1\t{own}\tAction {own}\tTT_Task\tTK_NotStart\t8\t8" for own in name
    ]
    lines += ["%T\tTASKPRED", "%F\ttask_pred_id\ttask_id\tpred_task_id\tpred_type\tlag_hr_cnt"]
    pairs = zip(case.tail.tolist(), case.head.tolist(), strict=True)
    lines += [
        f"%R\t{i}\t{head + 1}\t{tail + 1}\tPR_FS\t0" for i, (tail, head) in enumerate(pairs, 1)
    ]
    return "\n".join([*lines, "%E"]) + "\n"


def _call_script(package: str) -> Callable[[Path, Path], list[str]]:
    def command(source: Path, answer: Path) -> list[str]:
        script = str(HERE / f"use_{package}.py")
        return [_venv_python(package), script, str(source), str(answer)]

    return command


def _read_numbers(answer: Path) -> Layers:
    with answer.open(newline="") as lines:
        return _rank((name, float(start)) for name, start, *_ in csv.reader(lines))


PEERS = (
    Peer(
        "TaskJuggler",
        "tjp",
        _install_taskjuggler,
        _write_taskjuggler,
        _call_taskjuggler,
        _read_taskjuggler,
        largest=10_000,
    ),
    Peer(
        "planwright",
        "md",
        _from_index("planwright"),
        _write_planwright,
        _call_planwright,
        _read_planwright,
    ),
    Peer(
        "pmcontrols",
        "activities.json",
        _from_index("pmcontrols"),
        _write_pmcontrols,
        _call_script("pmcontrols"),
        _read_numbers,
    ),
    Peer(
        "longpath",
        "xer",
        _from_index("longpath"),
        _write_longpath,
        _call_script("longpath"),
        _read_numbers,
    ),
)
"""The peers, in the order of the tables."""
