"""What a server refuses, as the client raises it."""

from collections.abc import Mapping, Sequence
from typing import Any, Self

import httpx
from pydantic import BaseModel, ConfigDict, Field, ValidationError


class Mistake(BaseModel):
    """One mistake in what was sent."""

    model_config = ConfigDict(frozen=True)

    where: str = Field(alias="in")
    """The part of the request that holds it: ``body``, ``path``, ``query`` or ``header``."""
    place: str
    """JSON pointer (RFC 6901) to the value in that part; ``""`` is all of it."""
    code: str
    """Stable name of what is wrong."""
    message: str
    """What is wrong, in the language of the client."""
    remedy: str
    """What to do about it."""


class _Told(BaseModel):
    """A problem as it is sent (RFC 9457)."""

    model_config = ConfigDict(extra="allow")

    type: str
    title: str
    detail: str
    errors: tuple[Mistake, ...] = ()


class ApiProblem(Exception):
    """The server did not do what was asked; the text of the error says why.

    Attributes
    ----------
    status
        HTTP status.
    code
        Stable name of the kind of problem; all are under ``/problems``. It is
        ``http`` when the answer came from something else than the planner.
    title
        The kind of problem in words.
    detail
        What is the matter this time, and what to do about it.
    errors
        All mistakes in what was sent.
    more
        What else helps: ``current``, ``since`` and ``moved`` of a conflict,
        ``cycles`` of changes that make actions wait for each other.
    """

    def __init__(
        self,
        status: int,
        code: str,
        title: str,
        detail: str,
        errors: Sequence[Mistake] = (),
        more: Mapping[str, Any] | None = None,
    ) -> None:
        mistakes = [f"{each.place}: {each.message} {each.remedy}" for each in errors]
        super().__init__("\n".join([f"{title} ({status}). {detail}", *mistakes]))
        self.status = status
        self.code = code
        self.title = title
        self.detail = detail
        self.errors = tuple(errors)
        self.more = dict(more or {})

    @classmethod
    def of(cls, response: httpx.Response) -> Self:
        """Return the problem that a response tells."""
        status = response.status_code
        try:
            told = _Told.model_validate_json(response.content)
        except ValidationError:
            return cls(status, "http", response.reason_phrase, response.text[:500])
        more = {
            name: value
            for name, value in (told.model_extra or {}).items()
            if name not in ("status", "instance")
        }
        code = told.type.rpartition("/")[2]
        return cls(status, code, told.title, told.detail, told.errors, more)
