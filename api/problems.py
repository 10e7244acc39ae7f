"""Problems as the API tells them (RFC 9457), in the language of the caller."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response

from api import BASE_PATH
from roadmap.texts import Language, text

PROBLEMS: dict[str, int] = {
    "address-too-long": 414,
    "any-state": 400,
    "archived": 409,
    "backup": 500,
    "bad-address": 400,
    "bad-request": 400,
    "body-timeout": 408,
    "body-too-large": 413,
    "busy": 503,
    "change": 400,
    "conflict": 412,
    "cycle-made": 409,
    "damaged": 500,
    "document": 400,
    "drawing": 500,
    "drawing-too-large": 400,
    "exists": 409,
    "forbidden": 403,
    "foreign-origin": 403,
    "headers-too-large": 431,
    "http": 400,
    "input": 400,
    "internal": 500,
    "invalid": 400,
    "layout-crashed": 500,
    "layout-timeout": 503,
    "link": 400,
    "method-not-allowed": 405,
    "missing-dependency": 501,
    "name": 400,
    "no-calendar": 400,
    "no-such-address": 404,
    "not-acceptable": 406,
    "not-archived": 409,
    "not-found": 404,
    "not-open": 400,
    "nothing-to-undo": 409,
    "other-roadmap": 400,
    "point": 400,
    "precondition-required": 428,
    "rebase-conflict": 409,
    "remote": 500,
    "repeated-header": 400,
    "request-reused": 409,
    "revision-text": 400,
    "roadmap": 500,
    "scenario-behind": 409,
    "slip-conflict": 412,
    "storage": 500,
    "store-address": 500,
    "store-newer": 503,
    "store-unavailable": 503,
    "tags-unreadable": 400,
    "too-many-actions": 400,
    "too-many-requests": 429,
    "too-many-values": 413,
    "too-many-webhooks": 409,
    "unauthorized": 401,
    "unknown-action": 404,
    "unknown-format": 404,
    "unknown-plateau": 400,
    "unreadable": 400,
    "unsupported-media-type": 415,
    "webhook-url": 400,
    "wrong-host": 421,
}
"""The status of each problem; its title is ``api-problem-<code>`` in the catalogue.

Codes of `roadmap.errors` stand for their error and for all below it that have
no status of their own. ``http`` is what a framework refused in its own words.
"""

MEDIA_TYPE = "application/problem+json"
"""Media type of every problem."""

RETRY_SECONDS = 5
"""When to try again after what passes by itself, such as a store that is away."""


class ProblemPlace(BaseModel):
    """One mistake in what was sent."""

    model_config = ConfigDict(populate_by_name=True)

    where: Annotated[Literal["body", "path", "query", "header", "cookie"], Field(alias="in")]
    """The part of the request that holds it."""
    place: str
    """JSON pointer (RFC 6901) to the value in that part; ``""`` is all of it."""
    code: str
    """Stable name of what is wrong."""
    message: str
    """What is wrong."""
    remedy: str
    """What to do about it."""


class Problem(BaseModel):
    """Why a request was not answered (RFC 9457)."""

    model_config = ConfigDict(extra="allow")

    type: str
    """Address of the description of this kind of problem."""
    title: str
    """The kind of problem in words; always the same for one type."""
    status: int
    """The status of the response."""
    detail: str
    """What is the matter this time, and what to do about it."""
    instance: str | None = None
    """Path of the request."""
    errors: list[ProblemPlace] | None = None
    """All mistakes in the input at once."""


class Refusal(Exception):
    """A request is not answered, for a reason that has a problem in `PROBLEMS`.

    Any route or dependency may raise it. The text is
    ``api-problem-<code>-detail``, filled in with `values`.
    """

    def __init__(
        self, code: str, *, headers: Mapping[str, str] | None = None, **values: str | int
    ) -> None:
        super().__init__(code)
        self.code = code
        self.headers = headers
        self.values = values

    def response(self, language: Language, instance: str | None) -> Response:
        """Return the response that tells it."""
        detail = text(f"api-problem-{self.code}-detail", language, **self.values)
        return problem_response(
            PROBLEMS[self.code],
            self.code,
            detail,
            language=language,
            instance=instance,
            headers=self.headers,
        )


def problem_response(
    status: int,
    code: str,
    detail: str,
    *,
    language: Language,
    instance: str | None,
    headers: Mapping[str, str] | None = None,
    errors: Sequence[ProblemPlace] | None = None,
    **more: Any,
) -> Response:
    """Return a problem as a response.

    Parameters
    ----------
    status
        Usually ``PROBLEMS[code]``.
    code
        Kind of problem; its title must be in the catalogue.
    detail
        What is the matter this time, in `language`.
    language
        Language of the texts.
    instance
        Path of the request without its query, which may hold what logs must not.
    headers
        More headers, such as ``Retry-After``.
    errors
        The mistakes in the input.
    **more
        Further members of the problem, such as the revision that is latest now.
    """
    problem = Problem(
        type=f"{BASE_PATH}/problems/{code}",
        title=text(f"api-problem-{code}", language),
        status=status,
        detail=detail,
        instance=instance,
        errors=None if errors is None else list(errors),
        **more,
    )
    return Response(
        problem.model_dump_json(by_alias=True, exclude_none=True),
        status,
        {"content-language": language, **(headers or {})},
        MEDIA_TYPE,
    )
