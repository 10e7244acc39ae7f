"""Log lines: one JSON object each, or one line of text; never what a caller sent.

Query, body, token and Authorization header are in no line. The message of an
unexpected error may quote them, so its trace holds files, lines and types only.
"""

import json
import logging
import traceback
from datetime import UTC, datetime
from typing import Any

from api.settings import Settings

EVENTS = logging.getLogger("plateauplanner")
"""What happens in the server."""

ACCESS = logging.getLogger("plateauplanner.access")
"""A line for every request that was answered."""

AUDIT = logging.getLogger("plateauplanner.audit")
"""A line for every request that could store something, also one that was refused."""


def note(
    logger: logging.Logger, level: int, event: str, **fields: str | int | float | None
) -> None:
    """Write a line about an event, with its fields."""
    logger.log(level, event, extra={"fields": fields})


class JsonFormatter(logging.Formatter):
    """Writes a record as one JSON object on one line, in ASCII."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        return json.dumps(_line(record), ensure_ascii=True, default=str)


class TextFormatter(logging.Formatter):
    """Writes a record as one line of text; what cannot be printed is escaped.

    A value with a space, an equals sign or a quote stands between quotes, so
    that it cannot pass for another field.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line = _line(record)
        start = f"{line.pop('time')} {line.pop('level'):7} {line.pop('event')}"
        rest = [f"{name}={_quoted(value)}" for name, value in line.items() if value is not None]
        return "".join(
            sign if sign.isprintable() else sign.encode("unicode_escape").decode()
            for sign in " ".join([start, *rest])
        )


def _quoted(value: Any) -> str:
    text = str(value)
    plain = text and text.isprintable() and not any(sign in text for sign in " ='\"\\")
    return text if plain else json.dumps(text)


def _line(record: logging.LogRecord) -> dict[str, Any]:
    line: dict[str, Any] = {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "logger": record.name,
        "event": record.getMessage(),
    }
    line.update(getattr(record, "fields", {}))
    if record.exc_info and record.exc_info[1]:
        line["trace"] = _trace(record.exc_info[1])
    return line


def _trace(error: BaseException) -> list[str]:
    """The frames of an error and of what caused it, the first cause first."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    kind = type(error)
    frames = traceback.extract_tb(error.__traceback__)
    return [
        *(_trace(cause) if cause else ()),
        *(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames),
        f"{kind.__module__}.{kind.__qualname__}",
    ]


def logging_config(settings: Settings) -> dict[str, Any]:
    """Return the set-up of logging, for `logging.config.dictConfig` and for uvicorn.

    Everything goes to standard error in the same form, also what uvicorn says;
    its own access lines hold the query and are switched off.
    """
    formatter = JsonFormatter if settings.log_format == "json" else TextFormatter
    off = {"handlers": [], "level": "CRITICAL", "propagate": False}
    on = {"handlers": ["stderr"], "level": "INFO", "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": f"{formatter.__module__}.{formatter.__qualname__}"}},
        "handlers": {
            "stderr": {
                "class": "logging.StreamHandler",
                "formatter": "line",
                "stream": "ext://sys.stderr",
            }
        },
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "plateauplanner": on,
            "plateauplanner.access": {"level": "INFO" if settings.access_log else "CRITICAL"},
            "uvicorn": on,
            "uvicorn.access": off,
        },
    }
