"""A table alone over the API: which format it is, its columns tell."""

import pytest

from tests.api.conftest import Api
from tests.api.test_exchange import asked


@pytest.mark.parametrize(
    ("table", "source"),
    [
        ("nummer;titel\r\n3.2;Anders\r\n", "csv"),
        ("Summary,Issue key,Roadmap nummer\r\nAnders,DIG-1,3.2\r\n", "jira"),
        ("Wbs,Name\r\n1,3.2 Anders\r\n", "projectplace"),
    ],
)
def test_a_table_alone_is_known_by_its_columns(api: Api, table: str, source: str) -> None:
    found = asked(api, table.encode(), "text/csv", file="t.csv").json()
    assert found["source"] == source
    assert ("3.2", "titles") in {(each["action"], each["field"]) for each in found["altered"]}


def test_a_table_of_no_known_columns_asks_which_format_it_is(api: Api) -> None:
    assert asked(api, b"a,b\r\n", "text/csv", file="t.csv").status_code == 400
