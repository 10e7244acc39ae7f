"""Figures for Prometheus: how many requests, how fast, and how many are under way."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

from api.settings import Settings

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
"""Media type of `Metrics.exposition`."""

UNMATCHED = "unmatched"
"""Label of what reached no route."""

_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
_KNOWN_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_BUCKETS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)


def share_metrics(settings: Settings) -> tempfile.TemporaryDirectory[str] | None:
    """Let the workers that are started after this add up their figures.

    Call it in the process that starts the workers, before they start: the
    client library looks for the folder when it is imported. Keep the result as
    long as the workers run; null when there is one worker.
    """
    if settings.workers == 1:
        return None
    folder = tempfile.TemporaryDirectory(prefix="plateauplanner-metrics-")
    os.environ[_FOLDER] = folder.name
    return folder


class Metrics:
    """The figures of one process.

    Labels have few values: the template of the route, never a path, and
    ``other`` for a method that nobody knows.
    """

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "plateauplanner_requests",
            "Requests that were answered.",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self._seconds = Histogram(
            "plateauplanner_request_seconds",
            "Time from the headers of a request to the end of its answer.",
            ("method", "route"),
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self._ready = Counter(
            "plateauplanner_ready_answers",
            "Requests that were answered from ready bytes.",
            registry=self.registry,
        )
        self.under_way = Gauge(
            "plateauplanner_requests_under_way",
            "Requests that are being answered.",
            registry=self.registry,
            multiprocess_mode="livesum",
        )
        self.count_ready: Callable[[], None] = self._ready.inc
        self._bound: dict[tuple[str, str, int], tuple[Callable[[], None], Callable[..., None]]] = {}

    def seen(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count one request that was answered."""
        bound = self._bound.get((method, route, status))
        if bound is None:
            # Only what is bounded gets here: a caller cannot fill the memory with labels.
            label = method if method in _KNOWN_METHODS else "other"
            counter = self._requests.labels(label, route, str(status))
            bound = counter.inc, self._seconds.labels(label, route).observe
            if label == method:
                self._bound[method, route, status] = bound
        bound[0]()
        bound[1](seconds)

    def exposition(self) -> bytes:
        """Return all figures as text, added up over the workers when there are more."""
        folder = os.environ.get(_FOLDER)
        if folder is None:
            return generate_latest(self.registry)
        _forget_dead(Path(folder))
        shared = CollectorRegistry()
        MultiProcessCollector(shared, folder)  # type: ignore[no-untyped-call]
        return generate_latest(shared)


def _forget_dead(folder: Path) -> None:
    """Leave out what was under way in workers that ended."""
    for file in folder.glob("gauge_live*_*.db"):
        pid = int(file.stem.rpartition("_")[2])
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            mark_process_dead(pid, str(folder))  # type: ignore[no-untyped-call]
