"""A long text that goes to and from the database as the bytes it is.

SQLite keeps texts as UTF-8. A cast lets it take and give them as they are,
where making a string of a long document takes longer than storing it.
"""

from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Dialect, Text, TypeDecorator
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement


class Utf8(TypeDecorator[bytes]):
    """A column of text whose values are UTF-8 bytes in this program."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: bytes | None, dialect: Dialect) -> Any:
        """Hand a value to the driver."""
        if value is None or dialect.name == "sqlite":
            return value
        return value.decode()

    def process_result_value(self, value: Any, dialect: Dialect) -> bytes | None:  # noqa: ARG002
        """Take a value from the driver."""
        return value.encode() if isinstance(value, str) else value

    def bind_expression(self, bindvalue: BindParameter[bytes]) -> ColumnElement[bytes]:
        """Tell SQLite that the bytes are a text."""
        return _Kept(bindvalue)

    def column_expression(self, column: ColumnElement[Any]) -> ColumnElement[bytes]:
        """Ask SQLite for the bytes of a text."""
        given = _Given(column)
        given.type = self
        return given


class _Kept(FunctionElement[Any]):
    inherit_cache = True


class _Given(FunctionElement[Any]):
    inherit_cache = True


@compiles(_Kept)
@compiles(_Given)
def _as_it_is(element: FunctionElement[Any], compiler: Any, **options: Any) -> str:
    return str(compiler.process(element.clauses, **options))


@compiles(_Kept, "sqlite")
def _as_text(element: _Kept, compiler: Any, **options: Any) -> str:
    return f"CAST({_as_it_is(element, compiler, **options)} AS TEXT)"


@compiles(_Given, "sqlite")
def _as_bytes(element: _Given, compiler: Any, **options: Any) -> str:
    return f"CAST({_as_it_is(element, compiler, **options)} AS BLOB)"
