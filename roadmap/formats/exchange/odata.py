"""One table a page at a time, as OData writes it: for Power BI and other tools that ask a URL.

It is the JSON of OData 4 (``value``, ``@odata.count``, ``@odata.nextLink``) and its
``$skip`` and ``$top``; there is no metadata document, no filter and no key.
"""

from itertools import islice
from typing import Final

from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.exchange.tables import COLUMNS, Cell, tables

TABLES: Final = tuple(COLUMNS)
"""The names of the tables."""

PAGE: Final = 5_000
"""Rows of one page at most."""

Page = dict[str, str | int | list[dict[str, Cell]]]
"""The JSON of a page."""


def page(
    portfolio: Portfolio, table: str, skip: int = 0, top: int | None = None, address: str = ""
) -> Page:
    """Return one page of a table.

    Parameters
    ----------
    portfolio
        What the table is made of.
    table
        One of `TABLES`.
    skip
        How many rows come before this page, 0 or more.
    top
        How many rows are asked for from there, 0 or more; null for all of them. When that is
        more than a page, the page tells where the rest is.
    address
        Where this table is found, without a query; with nothing, the link to the next page is
        one that goes on from the address of this one.

    Returns
    -------
    Page
        ``@odata.count`` is the number of rows of the whole table, ``value`` the rows of this
        page as objects, with null for what there is none of, and ``@odata.nextLink`` is only
        there when rows that were asked for are left.

    Raises
    ------
    KeyError
        When there is no such table.

    Notes
    -----
    Linear in the size of the whole table, because its rows are counted.
    """
    found = {each.name: each for each in tables(portfolio)}[table]
    names = [column.name for column in found.columns]
    wanted = PAGE if top is None else min(top, PAGE)
    rows = found.rows()
    before = sum(1 for _ in islice(rows, skip))
    value = [dict(zip(names, row, strict=True)) for row in islice(rows, wanted)]
    after = sum(1 for _ in rows)
    answer: Page = {"@odata.count": before + len(value) + after, "value": value}
    left = None if top is None else top - len(value)
    if after and left != 0:
        rest = "" if left is None else f"&$top={left}"
        answer["@odata.nextLink"] = f"{address}?$skip={skip + len(value)}{rest}"
    return answer
