"""Compile and place one random roadmap and print what it costs in memory, as JSON.

A process of its own, so that nothing else is counted.

Usage: ``python memory_run.py N``
"""

import json
import sys
import tracemalloc

from generate import layered

from roadmap.engine.levels import place_arrays
from roadmap.engine.placing import Graph, place

case = layered(int(sys.argv[1]))
graph = Graph(case.numbers, case.horizon, case.tail, case.head, case.step, *case.flat)
given = sum(part.nbytes for part in (case.tail, case.head, case.step, *case.flat))

tracemalloc.start()
place_arrays(case.count, case.tail, case.head, case.step, *case.flat, case.horizon)
_, arrays = tracemalloc.get_traced_memory()
tracemalloc.reset_peak()
base, _ = tracemalloc.get_traced_memory()
positions = place(graph)
_, peak = tracemalloc.get_traced_memory()
tracemalloc.stop()
numbers = sum(map(sys.getsizeof, graph.numbers)) + sys.getsizeof(graph.numbers)
print(
    json.dumps(
        {
            "arrays": arrays + given,
            "graph": given + numbers,
            "plan_peak": peak - base,
            "placed": len(positions.plateau),
        }
    )
)
