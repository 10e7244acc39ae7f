"""The options that describe changes, which `impact`, `apply` and `scenario save` share."""

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from roadmap.cli.changes import in_order

_METAVARS = {
    "drop": "2.1",
    "status": "3.2=done",
    "move": "3.2=3",
    "pin": "3.2=2",
    "delay": "2.1[=1]",
    "add_dependency": '"1.2>3.2"',
    "remove_dependency": '"1.1>3.2"',
    "remove_action": "2.1",
    "score": "3.2=value:4",
    "weights": "WEIGHTS",
    "calendar": "2027-Q1[:12]",
    "capacity": "[TEAM:]5[@2027-Q3]",
    "effort_capacity": "[TEAM:]20[@2027-Q3]",
    "timing": "3.2=2[..3]",
    "target": "2=2027-Q4",
    "changes": "FILE",
    "reason": "TEXT",
    "kind": "KIND",
    "by": "NAME",
}
"""The options, by the name under which their help stands in the catalogue."""


def with_changes(verb: Callable[..., int]) -> Callable[..., int]:
    """Give a verb the options that describe changes.

    The verb gets what was written (`roadmap.cli.changes.Written`) as its keyword
    argument ``written``; its class must be `roadmap.cli.helping.ChangesVerb`.
    """

    def changing(ctx: typer.Context, **given: Any) -> int:
        values = {_option(name): given.pop(name) or [] for name in _METAVARS}
        return verb(written=in_order(values, ctx.obj), **given)

    changing.__doc__ = verb.__doc__
    changing.__signature__ = _signature(verb)  # type: ignore[attr-defined]
    return changing


def _signature(verb: Callable[..., int]) -> inspect.Signature:
    """Return the parameters of a verb, with those of changes in the place of ``written``."""
    kind = inspect.Parameter.KEYWORD_ONLY
    options = [
        inspect.Parameter(
            name,
            kind,
            default=None,
            annotation=Annotated[list[str] | None, typer.Option(_option(name), metavar=metavar)],
        )
        for name, metavar in _METAVARS.items()
    ]
    context = inspect.Parameter("ctx", kind, annotation=typer.Context)
    parameters = [context]
    for parameter in inspect.signature(verb).parameters.values():
        own = [parameter.replace(kind=kind)]
        parameters += options if parameter.name == "written" else own
    return inspect.Signature(parameters)


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")
