"""A quarter of a year: the pace at which the board that sets priorities meets."""

from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import StringConstraints

Quarter = Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9]{4}-Q[1-4]$")]
"""A quarter, written as "2027-Q1"; as texts, quarters stand in the order of time."""

LAST_QUARTER = "9999-Q4"
"""After it nothing can be written any more."""


def year_and_number(quarter: str) -> tuple[int, int]:
    """Return the year and the number (1-4) of a quarter that is written as "2027-Q1"."""
    year, number = quarter.split("-Q")
    return int(year), int(number)


def quarter_index(quarter: str) -> int:
    """Return how many quarters lie before a quarter since the year 0."""
    year, number = year_and_number(quarter)
    return 4 * year + number - 1


def quarter_at(index: int) -> str:
    """Return the quarter with so many quarters before it since the year 0; `LAST_QUARTER` at most.

    The inverse of `quarter_index`.
    """
    year, rest = divmod(min(index, quarter_index(LAST_QUARTER)), 4)
    return f"{year:04}-Q{rest + 1}"


def quarter_after(quarter: str, count: int = 1) -> str:
    """Return the quarter so many quarters later."""
    return quarter_at(quarter_index(quarter) + count)


def quarter_of(day: date) -> str:
    """Return the quarter in which a day lies."""
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def quarter_begins(quarter: str) -> datetime:
    """Return the first moment of a quarter (UTC)."""
    year, number = year_and_number(quarter)
    return datetime(max(year, 1), 3 * number - 2, 1, tzinfo=UTC)
