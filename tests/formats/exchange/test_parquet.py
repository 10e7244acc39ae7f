"""Parquet, read by pyarrow and pandas."""

import io
import zipfile

import pyarrow as pa
import pytest
from hypothesis import given, settings
from pyarrow import parquet

from roadmap.formats.exchange import parquet as format
from roadmap.formats.exchange.tables import tables
from roadmap.model.roadmap import Roadmap
from tests.formats.exchange.contract import (
    ANY,
    SAMPLES,
    Facts,
    exported,
    facts,
    portfolio,
    told_lost,
)


def read_back(roadmap: Roadmap) -> dict[str, pa.Table]:
    with zipfile.ZipFile(io.BytesIO(exported(portfolio(roadmap), "parquet"))) as archive:
        assert archive.testzip() is None
        return {
            name.removesuffix(".parquet"): parquet.read_table(io.BytesIO(archive.read(name)))
            for name in archive.namelist()
        }


def facts_of(found: dict[str, pa.Table]) -> Facts:
    actions = {row["number"]: row for row in found["actions"].to_pylist()}
    links = found["dependencies"].to_pylist()
    return Facts(
        numbers=frozenset(actions),
        titles={number: row["title"] for number, row in actions.items()},
        parents={number: row["advice"] for number, row in actions.items()},
        plateaus={number: row["plateau"] for number, row in actions.items()},
        quarters={
            number: (row["start"], row["end"]) if row["start"] else None
            for number, row in actions.items()
        },
        statuses={number: row["status"] for number, row in actions.items()},
        edges=frozenset((row["predecessor"], row["successor"]) for row in links),
        kinds=frozenset((row["predecessor"], row["successor"], row["kind"]) for row in links),
    )


@pytest.mark.parametrize("sample", SAMPLES)
def test_pyarrow_finds_every_fact_and_every_row(sample: str) -> None:
    found = read_back(SAMPLES[sample])
    assert facts_of(found) == facts(portfolio(SAMPLES[sample]))
    for table in tables(portfolio(SAMPLES[sample])):
        rows = [tuple(row.values()) for row in found[table.name].to_pylist()]
        assert found[table.name].column_names == [column.name for column in table.columns]
        assert rows == list(table.rows())
    assert told_lost(SAMPLES[sample], "parquet") == set()


@settings(max_examples=30)
@given(ANY)
def test_pyarrow_finds_every_fact_of_any_roadmap(roadmap: Roadmap) -> None:
    assert facts_of(read_back(roadmap)) == facts(portfolio(roadmap))


def test_a_table_without_rows_has_its_columns_with_their_types() -> None:
    found = read_back(SAMPLES["zoetermeer"])
    gates = found["gates"]
    assert gates.num_rows == 0
    assert gates.schema.field("plateau").type == pa.int32()
    assert found["actions"].schema.field("critical").type == pa.bool_()


def test_every_file_tells_which_roadmap_it_was_made_from() -> None:
    for table in read_back(SAMPLES["quarters"]).values():
        told = table.schema.metadata
        assert told[b"document_sha256"].decode() == SAMPLES["quarters"].sha256
        assert told[b"roadmap"].decode() == SAMPLES["quarters"].id


def test_pandas_reads_the_file_of_actions() -> None:
    data = exported(portfolio(SAMPLES["quarters"]), "parquet")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        frame = parquet.read_table(io.BytesIO(archive.read("actions.parquet"))).to_pandas()
    assert list(frame["number"]) == [action.number for action in SAMPLES["quarters"].actions]
    assert (frame["status"] == "done").sum() == 1


def test_a_large_table_is_written_in_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read_back(SAMPLES["quarters"])
    monkeypatch.setattr(format, "GROUP", 10)
    data = exported(portfolio(SAMPLES["quarters"]), "parquet")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        file = parquet.ParquetFile(io.BytesIO(archive.read("actions.parquet")))
    assert file.num_row_groups == 4
    assert file.read().equals(whole["actions"])
