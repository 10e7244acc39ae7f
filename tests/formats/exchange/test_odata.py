"""The feed for Power BI: every page, followed as Power BI follows them."""

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.formats.exchange import odata
from roadmap.formats.exchange.odata import TABLES, page
from roadmap.formats.exchange.tables import tables
from tests.formats.exchange.contract import SAMPLES, portfolio

PORTFOLIO = portfolio(SAMPLES["quarters"])
ROWS = {table.name: list(table.rows()) for table in tables(PORTFOLIO)}


def followed(table: str, address: str = "", **asked: Any) -> list[list[dict[str, Any]]]:
    """Return the rows of each page, going on as long as there is a link."""
    pages = []
    while True:
        found = json.loads(json.dumps(page(PORTFOLIO, table, address=address, **asked)))
        assert found["@odata.count"] == len(ROWS[table])
        pages.append(found["value"])
        if "@odata.nextLink" not in found:
            return pages
        link = urlsplit(found["@odata.nextLink"])
        assert found["@odata.nextLink"].startswith(f"{address}?")
        query = {name: int(value[0]) for name, value in parse_qs(link.query).items()}
        asked = {name.removeprefix("$"): value for name, value in query.items()}


@pytest.mark.parametrize("table", TABLES)
def test_a_small_table_is_one_page(table: str) -> None:
    (rows,) = followed(table)
    assert [tuple(row.values()) for row in rows] == ROWS[table]


@given(
    size=st.integers(1, 40),
    skip=st.integers(0, 40),
    top=st.none() | st.integers(0, 40),
    table=st.sampled_from(["actions", "dependencies", "gates", "plateaus"]),
)
def test_the_pages_together_are_the_rows_that_were_asked_for(
    size: int, skip: int, top: int | None, table: str
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(odata, "PAGE", size)
        pages = followed(table, skip=skip, top=top)
    wanted = ROWS[table][skip:] if top is None else ROWS[table][skip : skip + top]
    assert [tuple(row.values()) for rows in pages for row in rows] == wanted
    assert all(len(rows) <= size for rows in pages)
    assert len(pages) == max(1, -(-len(wanted) // size))


def test_the_link_goes_to_the_address_that_was_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(odata, "PAGE", 20)
    pages = followed("actions", address="https://plan.example/api/v1/roadmaps/x/tables/actions")
    assert [len(rows) for rows in pages] == [20, 13]


def test_there_is_no_other_table() -> None:
    with pytest.raises(KeyError):
        page(PORTFOLIO, "secrets")
