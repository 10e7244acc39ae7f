"""Parquet, out: a zip file with one Parquet file for each table, for analysts."""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice

import pyarrow as pa
from pyarrow import parquet

from roadmap.formats.exchange.portfolio import Portfolio
from roadmap.formats.exchange.tables import Row, Table, tables
from roadmap.formats.exchange.zipped import packed

GROUP = 5_000
"""Rows of a row group: what is held in memory at one time."""

_TYPES = {"text": pa.string(), "number": pa.int32(), "truth": pa.bool_()}


def write(portfolio: Portfolio) -> Iterator[bytes]:
    """Yield the zip file: "actions.parquet" and so on, with the names of the tables.

    Every file tells in its metadata which roadmap it was made from.
    """
    told = {
        "roadmap": portfolio.roadmap.id,
        "document_sha256": portfolio.roadmap.sha256,
        "plan_sha256": portfolio.plan.sha256,
    }
    return packed((f"{table.name}.parquet", _file(table, told)) for table in tables(portfolio))


def _file(table: Table, told: dict[str, str]) -> Iterator[bytes]:
    fields = [(column.name, _TYPES[column.kind]) for column in table.columns]
    schema = pa.schema(fields, metadata=told)
    buffer = BytesIO()
    rows = table.rows()
    with parquet.ParquetWriter(buffer, schema, compression="zstd") as writer:
        while group := list(islice(rows, GROUP)):
            writer.write_table(_group(group, schema))
            yield _taken(buffer)
    yield _taken(buffer)


def _group(rows: list[Row], schema: pa.Schema) -> pa.Table:
    columns = zip(*rows, strict=True)
    arrays = [
        pa.array(column, type=field.type) for column, field in zip(columns, schema, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def _taken(buffer: BytesIO) -> bytes:
    written = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return written
