"""A moment in the database: microseconds since 1970, which both databases compare alike."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Dialect, TypeDecorator

from roadmap.storage.chain import micros, moment


class Moment(TypeDecorator[datetime]):
    """A column of integers whose values are moments in UTC in this program."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ARG002
        """Hand a value to the driver."""
        return None if value is None else micros(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Take a value from the driver."""
        return None if value is None else moment(value)
