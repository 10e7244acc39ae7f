"""What 100,000 actions cost while they are written, in a process of its own."""

import json
import os
import subprocess
import sys

FORMATS = ("edges", "graphml", "gexf", "csv", "json", "parquet")

MEASURE = """
import json, sys
from pathlib import Path
from roadmap.engine import plan
from roadmap.formats.exchange import Portfolio, write
from roadmap.model.action import Action, Dependency
from roadmap.model.report import Plateau
from roadmap.model.roadmap import Roadmap

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4_096 // 2**20

count = 100_000
names = [f"{n // 100}.{n % 100}" for n in range(count)]
roadmap = Roadmap(
    id="groot",
    title="Groot",
    plateaus=[Plateau(number=n, id=f"p{n}", title=f"Plateau {n}") for n in range(1, 9)],
    actions=[Action(number=name, title=f"Actie {name} met een gewone titel") for name in names],
    dependencies=[
        Dependency(predecessor=names[n - 1], successor=name, kind="more-effective-after")
        for n, name in enumerate(names)
        if n
    ],
)
portfolio = Portfolio(roadmap, plan(roadmap))
found = {}
for name in sys.argv[1:]:
    before, largest, piece, size = resident(), 0, 0, 0
    for data in write(portfolio, name):
        largest, piece, size = max(largest, resident()), max(piece, len(data)), size + len(data)
    found[name] = {"grown": largest - before, "piece": piece, "size": size}
status = Path("/proc/self/status").read_text()
found["peak"] = int(status.split("VmHWM:")[1].split()[0]) // 1024
print(json.dumps(found))
"""


def test_a_large_roadmap_is_written_in_pieces_that_take_no_memory() -> None:
    # Counting the lines that run takes memory of its own.
    plain = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    ran = subprocess.run(
        [sys.executable, "-c", MEASURE, *FORMATS],
        env=plain,
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    found = json.loads(ran.stdout)
    assert found["peak"] <= 512, found
    for name in ("edges", "graphml", "gexf", "csv", "json"):
        assert found[name]["grown"] <= 16, found
        assert found[name]["piece"] < 100_000, found
    # Most of it is the package that writes Parquet.
    assert found["parquet"]["grown"] <= 128, found
    assert found["parquet"]["piece"] < 2_000_000, found
    assert found["graphml"]["size"] > 40_000_000, found
