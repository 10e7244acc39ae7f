"""Write what was measured of the service as Markdown, and hold it against the targets."""

from collections.abc import Iterator

from keeping import FIRST, PAGE, ROUND, Keeping
from serving import CONNECTIONS, PACES, WRITERS, Serving
from tables import Verdict, at_least, at_most, seconds, table, verdicts

SHARES = {200: 0.5, 304: 0.6}
"""Rate of the service as a part of that of the bare application, at least, by status."""

ADDED_SECONDS = 0.003
WRITE_SHARE = 0.6
SLOWER = 5
GROWN = 1.2


def render(machine: str, serving: Serving, keeping: Keeping) -> list[str]:
    """Return the lines of the section, without its heading."""
    judged = [*_judge_serving(serving), *_judge_keeping(keeping)]
    return [
        machine,
        "",
        *verdicts(judged),
        "",
        "### Reading a plan",
        "",
        *_plan(serving),
        "",
        "### A what-if",
        "",
        *_impact(serving),
        "",
        "### Reading while others write",
        "",
        *_reads(serving),
        "",
        "### A write",
        "",
        *_writes(keeping),
        "",
        f"### From {FIRST} to {keeping.last:,} revisions",
        "",
        *_growth(keeping),
    ]


def _judge_serving(found: Serving) -> Iterator[Verdict]:
    for status, bound in SHARES.items():
        name = f"GET plan with status {status} at least {bound}× the rate of a bare application"
        yield at_least(name, found.share[status], bound)
    for count in sorted({count for _, count in found.impact}):
        added = _added(found, count)
        what = "one change" if count == 1 else f"{count} changes"
        name = f"a what-if with {what} on 33 actions adds at most 3 ms"
        yield at_most(name, added, ADDED_SECONDS, seconds(added))
    for name, pace in PACES.items():
        told = f"99th percentile of reads beside {_pace(pace)} at most {SLOWER}× that without them"
        yield at_most(told, found.slower[name], SLOWER)


def _judge_keeping(found: Keeping) -> Iterator[Verdict]:
    name = f"storing a revision at least {WRITE_SHARE}× the pace of plain sqlite3"
    yield at_least(name, found.share["with texts", "append"], WRITE_SHARE)
    worst = max(found.grown, key=found.grown.__getitem__)
    name = f"nothing slower than {GROWN}× at {found.last:,} revisions (worst: {worst})"
    yield at_most(name, found.grown[worst], GROWN, f"{found.grown[worst]:.2f}×")


def _added(found: Serving, count: int) -> float:
    return found.impact["asked", count] - found.impact["refused", count]


def _pace(pace: float) -> str:
    each = f"with {pace:.0f} revisions a second each" if pace else "that never wait"
    return f"{len(WRITERS)} writers {each}"


def _plan(found: Serving) -> list[str]:
    rows = [
        [
            str(status),
            *(f"{found.rates[name, status]:,.0f}/s" for name in ("bare", "service")),
            f"{found.share[status]:.2f}×",
            f"{found.work[status]:.2f}×",
        ]
        for status in SHARES
    ]
    return [
        *table(["status", "bare", "service", "rate, service / bare", "processor time"], rows),
        "",
        f"A program in C asks over {CONNECTIONS} connections; it and the servers run on cores of "
        "their own where there are two. Both servers are uvicorn with uvloop and httptools, one "
        "worker, and get the same request with a token. The bare application sends the same "
        f"{found.body:,} bytes with Content-Type and Content-Length and nothing else, or a 304 "
        "with only an ETag when If-None-Match names it. The service checks the token, counts the "
        "caller, looks whether anything was written, and sends all its headers; its answers are "
        "ready. *Processor time*: what an answer costs the server, service / bare. Medians of "
        "rounds in turn, ratios within each round.",
    ]


def _impact(found: Serving) -> list[str]:
    counts = sorted({count for _, count in found.impact})
    rows = [
        [
            str(count),
            *(seconds(found.impact[kind, count]) for kind in ("asked", "refused")),
            seconds(_added(found, count)),
        ]
        for count in counts
    ]
    return [
        *table(["changes", "what-if", "refused", "the what-if adds"], rows),
        "",
        "Time of an answer over one connection. *Refused*: a body of the same size whose changes "
        "are no list.",
    ]


def _reads(found: Serving) -> list[str]:
    rows = []
    for name, timed in found.reads.items():
        stored = f"{found.writes[name]:.0f}" if name in found.writes else "0"
        slower = f"{found.slower[name]:.1f}×" if name in found.slower else "1×"
        words = _pace(PACES[name]) if name in PACES else "nobody writes"
        middle, late = seconds(timed.median), seconds(timed.p99)
        rows.append([words, stored, f"{timed.rate:,.0f}/s", middle, late, slower])
    head = ["", "revisions stored a second", "reads", "median", "99th percentile", "against idle"]
    return [
        *table(head, rows),
        "",
        "Reads of one plan, one after the other over one connection. Each writer has a roadmap of "
        "its own in the same store, the first one the roadmap that is read; each revision makes "
        "every ready answer void. Writers and readers share one process with one interpreter "
        "lock: writers that never wait keep it busy all the time.",
    ]


def _writes(found: Keeping) -> list[str]:
    ways = {
        "sqlite3": "plain sqlite3",
        "append": "storing a revision",
        "apply": "applying a change",
    }
    rows = [
        [
            f"33 actions {name} ({size:,} bytes)",
            *(f"{seconds(found.writes[name, way])}" for way in ways),
            *(f"{found.share[name, way]:.2f}×" for way in ("append", "apply")),
        ]
        for name, size in found.sizes.items()
    ]
    head = [*ways.values(), "storing: pace", "applying: pace"]
    return [
        *table(["document", *head], rows),
        "",
        "In one process, without HTTP; a transaction for each write, waiting until it is on disk "
        "(WAL, synchronous=FULL). *Plain sqlite3* makes the same transaction on a file made in "
        "the same way: it reads the row of the roadmap, adds the same revision and alters the "
        "row, all from bytes that are ready. *Storing* (`Store.append`) also hashes and chains "
        "the revision. *Applying* (`Planner.apply`) besides applies the change, checks every "
        "rule, writes the document out and works out the plan that the next reader gets; it has "
        f"no target. *Pace*: as a part of that of plain sqlite3. Means of {ROUND} writes in turn, "
        "medians of those.",
    ]


def _growth(found: Keeping) -> list[str]:
    rows = [
        [name, seconds(first), seconds(last), f"{found.grown[name]:.2f}×"]
        for name, (first, last) in found.growth.items()
    ]
    return [
        *table(["", f"{FIRST} revisions", f"{found.last:,} revisions", "ratio"], rows),
        "",
        "Two stores with the Zoetermeer roadmap, asked in turn. What has an address is asked over "
        f"HTTP, the rest in this process. Pages hold {PAGE} revisions. *Not ready*: a server that "
        "keeps no answers ready, as for all that follows it here over HTTP. Medians of rounds, "
        "ratios within each round.",
    ]
