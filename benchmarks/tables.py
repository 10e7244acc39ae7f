"""Markdown tables, and figures as people read them."""

Cells = list[str]

Verdict = tuple[str, str, bool]
"""A target, what was measured, and whether it was reached."""


def table(head: Cells, rows: list[Cells]) -> list[str]:
    """Return the lines of a table whose first column holds words."""
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return ["| " + " | ".join(cells) + " |" for cells in lines]


def seconds(value: float | None) -> str:
    """Return a time with its unit."""
    if value is None:
        return "–"
    for unit, factor in (("s", 1.0), ("ms", 1e3)):
        if value * factor >= 1:
            return f"{value * factor:.3g} {unit}"
    return f"{value * 1e6:.3g} µs"


def times(value: float) -> str:
    """Return a ratio."""
    return f"{value:,.0f}×" if value >= 20 else f"{value:.2g}×"


def at_most(name: str, value: float, bound: float, text: str = "") -> Verdict:
    """Judge a value that may be no more than this."""
    return name, text or times(value), value <= bound


def at_least(name: str, value: float, bound: float) -> Verdict:
    """Judge a value that may be no less than this."""
    return name, times(value), value >= bound


def verdicts(judged: list[Verdict]) -> list[str]:
    """Return the table of targets."""
    rows = [[name, value, "reached" if good else "**not reached**"] for name, value, good in judged]
    lines = ["| target | measured | |", "| --- | --- | --- |"]
    return lines + ["| " + " | ".join(row) + " |" for row in rows]
