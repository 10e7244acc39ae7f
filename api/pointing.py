"""Where a mistake stands in what was sent, in places that the caller can find."""

from typing import Any, cast

from pydantic_core import ErrorDetails


def plain(detail: ErrorDetails, value: Any) -> ErrorDetails:
    """Return what pydantic found wrong, with a place in `value` and in words of its fields.

    Parameters
    ----------
    detail
        One of the errors of pydantic; its `loc` begins inside `value`.
    value
        What was sent.

    Notes
    -----
    Where one of several shapes fits, pydantic puts the name of that shape in
    the place, which stands nowhere in what was sent; and it speaks of tags
    and discriminators where a field is missing or has an unknown value.
    """
    place = _place(detail["loc"], value)
    found: dict[str, Any] = {**detail, "loc": place}
    context = detail.get("ctx", {})
    name = str(context.get("discriminator", "")).strip("'")
    if detail["type"] == "union_tag_not_found":
        found |= {"type": "missing", "loc": (*place, name)}
    elif detail["type"] == "union_tag_invalid":
        found |= {"type": "literal_error", "loc": (*place, name), "input": context["tag"]}
        found["ctx"] = {"expected": context["expected_tags"]}
    return cast("ErrorDetails", found)


_DISCRIMINATORS = ("change", "source")
"""Fields that tell which shape a value has; pydantic puts their values in places."""


def _place(parts: tuple[str | int, ...], value: Any) -> tuple[str | int, ...]:
    """Return the parts of a place that are names and positions in a value."""
    place: list[str | int] = []
    tagged = False
    for part in parts:
        tags = [value.get(name) for name in _DISCRIMINATORS] if isinstance(value, dict) else []
        if str(part).startswith("~") or (part in tags and not tagged):
            tagged = True
            continue
        place.append(part)
        value, tagged = _inside(value, part), False
    return tuple(place)


def _inside(value: Any, part: str | int) -> Any:
    try:
        return value[part]
    except (KeyError, IndexError, TypeError):
        return None
