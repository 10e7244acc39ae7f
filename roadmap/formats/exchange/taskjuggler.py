"""TaskJuggler project (.tjp), out only: somebody else's scheduler to check ours with.

It is no file for users. Every action lasts one day, so that the order in which
tj3 puts them is the order that the dependencies ask for; the days mean nothing
else. tj3 refuses a project in which actions wait for each other.
"""

import re
from collections.abc import Iterator

from roadmap.formats.exchange.portfolio import Item, Portfolio
from roadmap.model.plan import Diagnostic

BEGINS = "2001-01-01"
"""The day on which every project begins: a Monday long ago, which nobody takes for a plan."""

_NAMED = 12
"""How many numbers a diagnostic names."""


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the file, a task at a time.

    A plateau is a milestone: it follows on all its actions, and the actions of the
    next plateau follow on it. Where the plan cannot keep a dependency, because the
    past or a pin stands in the way, plateaus and dependencies contradict each other;
    then the milestones are left out, and the dependencies alone say what comes first.
    """
    roadmap = portfolio.roadmap
    items = [item for item in portfolio.items() if item.status != "dropped"]
    gates = _plateaus_hold(portfolio)
    days = len(items) + roadmap.horizon + 1
    lines = [
        f"# Roadmap {_ascii(roadmap.id)}, document {roadmap.sha256}",
        "# The dates are notional: every action lasts one day, from a day long ago.",
        f"# Plateaus are {'milestones' if gates else 'left out: the plan cannot keep them all'}.",
        f"project roadmap {_string(roadmap.title)} {BEGINS} +{days}d {{",
        '  timezone "UTC"',
        '  timeformat "%Y-%m-%d"',
        "  extend task {",
        '    number Plateau "Plateau"',
        "  }",
        "}",
    ]
    yield _encoded(lines)
    before: dict[str, dict[str, None]] = {}
    present = {item.number for item in items}
    for link in roadmap.dependencies:
        if link.predecessor in present and link.successor in present:
            before.setdefault(link.successor, {})[task_id(link.predecessor)] = None
    for item in items:
        ids = list(before.get(item.number, ()))
        if gates and item.plateau and item.plateau > 1:
            ids.append(_gate_id(item.plateau - 1))
        yield _encoded(_task(item, ids))
    if gates:
        yield from _gates(portfolio, items)
    yield _encoded(_REPORT)


def check(portfolio: Portfolio) -> Iterator[Diagnostic]:
    """Yield that the dates mean nothing, and what is left out."""
    yield _told("notional", ())
    if portfolio.plan.dropped:
        yield _told("dropped", portfolio.plan.dropped)
    if not _plateaus_hold(portfolio):
        yield _told("plateaus", ())
    rewritten = [item.number for item in portfolio.items() if _plain(item.title) != item.title]
    if rewritten:
        yield _told("titles", tuple(rewritten))


def task_id(number: str) -> str:
    """Return the id of the task of an action: "3.2" is ``a3_2e2``; no other number has it."""
    return "a" + re.sub(r"[^0-9A-Za-z]", lambda found: f"_{ord(found[0]):02x}", number)


_REPORT = [
    'taskreport order "order" {',
    "  formats csv",
    "  columns id, Plateau, start, end, precursors, name",
    "  hidetask ~isleaf()",
    "  sorttasks tree",
    "}",
]


def _told(code: str, numbers: tuple[str, ...]) -> Diagnostic:
    return Diagnostic(
        code=f"export-taskjuggler-{code}",
        severity="warning",
        subjects=numbers[:_NAMED],
        place="",
        details={"count": len(numbers)},
    )


def _plateaus_hold(portfolio: Portfolio) -> bool:
    """Whether no action stands in a plateau before that of what it depends on."""
    stands = {item.number: item.plateau for item in portfolio.items() if item.plateau}
    return all(
        stands[link.predecessor] <= stands[link.successor]
        for link in portfolio.roadmap.dependencies
        if link.predecessor in stands and link.successor in stands
    )


def _task(item: Item, after: list[str]) -> list[str]:
    return [
        f"task {task_id(item.number)} {_string(f'{item.number} {item.title}')} {{",
        "  duration 1d",
        *([f"  Plateau {item.plateau}"] if item.plateau else []),
        *([f"  depends {', '.join(after)}"] if after else []),
        "}",
    ]


def _gates(portfolio: Portfolio, items: list[Item]) -> Iterator[bytes]:
    for plateau in portfolio.roadmap.plateaus:
        after = [task_id(item.number) for item in items if item.plateau == plateau.number]
        if plateau.number > 1:
            after.append(_gate_id(plateau.number - 1))
        yield _encoded(
            [
                f"task {_gate_id(plateau.number)} {_string(plateau.title)} {{",
                "  milestone",
                f"  Plateau {plateau.number}",
                *([f"  depends {', '.join(after)}"] if after else [f"  start {BEGINS}"]),
                "}",
            ]
        )


def _gate_id(plateau: int) -> str:
    return f"plateau_{plateau}"


def _encoded(lines: list[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode()


def _string(value: str) -> str:
    return '"' + _plain(value).replace('"', '\\"') + '"'


def _plain(value: str) -> str:
    """A text as tj3 can read it: on one line, and without what it takes for a macro."""
    line = re.sub(r"[\t\n\r\u0085\u2028\u2029]", " ", value)
    spread = re.sub(r"\$(?=[{(])", "$ ", line)
    # tj3 has no way to write a backslash before a quote.
    return re.sub(r"\\(?=\"|$)", r"\\ ", spread)


def _ascii(value: str) -> str:
    return value.encode("ascii", "replace").decode()
