"""A quarter of a year: the pace at which the board that sets priorities meets."""

from typing import Annotated

from pydantic import StringConstraints

Quarter = Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9]{4}-Q[1-4]$")]
"""A quarter, written as "2027-Q1"; as texts, quarters stand in the order of time."""


def year_and_number(quarter: str) -> tuple[int, int]:
    """Return the year and the number (1-4) of a quarter that is written as "2027-Q1"."""
    year, number = quarter.split("-Q")
    return int(year), int(number)
