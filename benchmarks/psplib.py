"""The project scheduling library PSPLIB (Kolisch and Sprecher 1996), as instances of our core."""

import csv
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from roadmap.engine.scheduling import Instance

ROOT = Path(__file__).parent.parent
SETS = ("j30", "j60", "j120")
ABSENT = """\
No PSPLIB in {folder}.
Give a folder with best_known.csv and the folders j30, j60 and j120 of .sm files:
  python benchmarks/scheduling.py --library FOLDER
or name it in the environment variable PSPLIB. The instances are on https://www.om-db.wi.tum.de/psplib.\
"""


@dataclass(frozen=True, slots=True)
class Known:
    """An instance, and what is known about its makespan."""

    name: str
    family: str
    instance: Instance
    least: int
    """The best lower bound."""
    best: int
    """The shortest known makespan."""


def library(given: Path | None) -> Path:
    """Return the folder of the library; ends the program clearly where there is none."""
    folder = given or Path(os.environ.get("PSPLIB", ROOT / ".." / "shared" / "psplib"))
    if not (folder / "best_known.csv").is_file():
        raise SystemExit(ABSENT.format(folder=folder))
    return folder


def read(folder: Path, family: str, sample: int | None) -> Iterator[Known]:
    """Yield the instances of a set, or as many of them, spread evenly."""
    with (folder / "best_known.csv").open(newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["set"] == family]
    rows.sort(key=lambda row: row["instance"])
    if sample is not None and sample < len(rows):
        rows = [rows[at * len(rows) // sample] for at in range(sample)]
    for row in rows:
        path = folder / family / f"{row['instance']}.sm"
        made = parse(path.read_text(encoding="utf-8"))
        yield Known(row["instance"], family, made, int(row["lb"]), int(row["ub"]))


def parse(text: str) -> Instance:
    """Return the instance of one .sm file with renewable resources and one mode."""
    blocks = [block.strip().splitlines() for block in text.split("*" * 72)]
    by_title = {block[0].split(":")[0].split("/")[0]: block[1:] for block in blocks if block}
    arcs = []
    for line in by_title["PRECEDENCE RELATIONS"][1:]:
        job, _, _, *successors = map(int, line.split())
        arcs += [(job - 1, successor - 1) for successor in successors]
    requests = [[*map(int, line.split())] for line in by_title["REQUESTS"][2:]]
    return Instance.of(
        [row[2] for row in requests],
        arcs,
        [row[3:] for row in requests],
        [*map(int, by_title["RESOURCEAVAILABILITIES"][1].split())],
    )
