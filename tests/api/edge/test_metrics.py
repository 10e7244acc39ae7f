import os
import subprocess
import sys
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from api.edge.metrics import Metrics, share_metrics
from api.settings import Settings
from tests.api.edge.samples import Caller, World, edge

ROADMAP = "/api/v1/roadmaps/zoetermeer"


def figures(text: bytes) -> dict[tuple[str, ...], float]:
    return {
        (sample.name, *(sample.labels[name] for name in sorted(sample.labels))): sample.value
        for family in text_string_to_metric_families(text.decode())
        for sample in family.samples
    }


def test_requests_are_counted_by_method_template_and_status() -> None:
    made = edge(World())
    call = Caller(made)
    for name in ("a", "b", "b"):
        call("GET", f"/api/v1/roadmaps/{name}")
    call("HEAD", "/api/v1/roadmaps/b")
    call("DELETE", "/api/v1/roadmaps/a")
    call("GET", "/nothing")
    found = figures(made.metrics.exposition())
    template = "/api/v1/roadmaps/{id}"
    total = "plateauplanner_requests_total"
    assert found[total, "GET", template, "200"] == 3
    assert found[total, "HEAD", template, "200"] == 1
    assert found[total, "DELETE", template, "204"] == 1
    assert found[total, "GET", "unmatched", "404"] == 1
    assert found["plateauplanner_ready_answers_total",] == 2
    assert found["plateauplanner_request_seconds_count", "GET", template] == 3
    assert found["plateauplanner_requests_under_way",] == 0


def test_no_caller_can_make_new_labels() -> None:
    made = edge(World())
    call = Caller(made)
    call("GET", "/nothing")
    call("BREW", ROADMAP)
    before = len(made.metrics.exposition())
    for index in range(200):
        call("GET", f"/nothing/{index}")
        call(f"BREW{index}", ROADMAP)
    assert len(made.metrics.exposition()) < before + 100
    assert b"BREW" not in made.metrics.exposition()


def test_one_worker_shares_nothing() -> None:
    assert share_metrics(Settings(workers=1)) is None
    assert figures(Metrics().exposition())["plateauplanner_requests_under_way",] == 0


WORKER = """
from api.edge.metrics import Metrics
metrics = Metrics()
metrics.seen("GET", "/x", 200, 0.01)
metrics.under_way.inc()
print(metrics.exposition().decode())
"""


def test_the_figures_of_all_workers_are_added_up(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", "")
    folder = share_metrics(Settings(workers=2))
    assert folder is not None
    with folder:
        root = Path(__file__).parents[3]
        for count in (1, 2):
            done = subprocess.run(
                [sys.executable, "-c", WORKER],
                capture_output=True,
                check=True,
                cwd=root,
                env=os.environ | {"PYTHONPATH": str(root)},
            )
            found = figures(done.stdout)
            assert found["plateauplanner_requests_total", "GET", "/x", "200"] == count
            # What was under way in a worker that ended is not any more.
            assert found["plateauplanner_requests_under_way",] == 1
