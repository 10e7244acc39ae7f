"""The view of what another plan changes: moved, added and dropped actions."""

from collections.abc import Iterable

from roadmap.errors import UnknownActionError
from roadmap.model.action import Action
from roadmap.model.order import natural_key
from roadmap.model.plan import Placement
from roadmap.render import words
from roadmap.render.compose import Composer
from roadmap.render.fonts import one_line
from roadmap.render.scene import Arrow, Border, Card, Column, Scene
from roadmap.render.views import Difference


def difference(composer: Composer, view: Difference) -> Scene:
    """Return what changed between two plans.

    A moved action stands in its new plateau; a ghost marks the place that it
    left, with an arrow from there. What is gone stands struck through in its
    old place. What did not change stands muted, without notes.

    Raises
    ------
    roadmap.errors.UnknownActionError
        When neither roadmap has an action that one of the plans places.
    """
    before, after = view.before.by_number, composer.plan.by_number
    actions = [_find(composer, view, number) for number in sorted(before | after, key=natural_key)]
    rows, row_of = composer.themes.rows_by_advice(actions)
    cards: list[Card] = []
    arrows: list[Arrow] = []
    counts = {"moved": 0, "added": 0, "dropped": 0}
    for action in actions:
        number, row = action.number, row_of[action.number]
        old, new = before.get(number), after.get(number)
        if new is None:
            assert old is not None
            counts["dropped"] += 1
            cards.append(_gone(composer, action, old, row))
            continue
        if old is None:
            counts["added"] += 1
        elif old.plateau != new.plateau:
            counts["moved"] += 1
            ghost = _ghost(composer, action, old, new, row)
            cards.append(ghost)
            arrows.append(_move(composer, action, ghost, old, new))
        cards.append(_standing(composer, action, old, new, row))
    return composer.scene(
        composer.say("view-difference", **counts),
        _columns(composer, view),
        rows,
        tuple(cards),
        tuple(arrows),
        actions=actions,
        remarks=(composer.say("legend-difference"),),
    )


def _columns(composer: Composer, view: Difference) -> tuple[Column, ...]:
    last = max(composer.roadmap.horizon, composer.plan.horizon, view.before.horizon)
    return composer.columns(1, last)


def _find(composer: Composer, view: Difference, number: str) -> Action:
    """Return an action, also one that only the roadmap before has."""
    action = composer.roadmap.action_by_number.get(number)
    if action is None and view.roadmap_before is not None:
        action = view.roadmap_before.action_by_number.get(number)
    if action is None:
        raise UnknownActionError(number)
    return action


def _standing(
    composer: Composer, action: Action, old: Placement | None, new: Placement, row: int
) -> Card:
    notes = tuple(_changes(composer, old, new))
    border: Border = "focus" if notes else "muted"
    return composer.card(action, new.plateau - 1, row, notes=notes, border=border)


def _changes(composer: Composer, old: Placement | None, new: Placement) -> Iterable[str]:
    if old is None:
        yield composer.say("change-added")
    elif old.plateau != new.plateau:
        yield composer.say("change-moved", old=str(old.plateau), new=str(new.plateau))
    elif old.wave != new.wave:
        yield composer.say("change-wave", old=str(old.wave), new=str(new.wave))


def _ghost(composer: Composer, action: Action, old: Placement, new: Placement, row: int) -> Card:
    note = composer.say("change-leaves", new=str(new.plateau))
    return Card(
        key=f"before/{action.number}",
        id=f"before-{action.number}",
        column=old.plateau - 1,
        row=row,
        lead=action.number,
        title=note,
        badge=composer.themes.badge(action),
        notes=(),
        name=words.label(action.number, action.title),
        description=note,
        border="ghost",
    )


def _move(composer: Composer, action: Action, ghost: Card, old: Placement, new: Placement) -> Arrow:
    return Arrow(
        id=f"move-{action.number}",
        tail=ghost.key,
        head=action.number,
        kind="move",
        name=words.label(action.number, action.title),
        description=composer.say("change-moved", old=str(old.plateau), new=str(new.plateau)),
    )


def _gone(composer: Composer, action: Action, old: Placement, row: int) -> Card:
    note, reason = composer.say("change-dropped"), action.status_reason
    return Card(
        key=action.number,
        id=f"action-{action.number}",
        column=old.plateau - 1,
        row=row,
        lead=action.number,
        title=action.title,
        badge=composer.themes.badge(action),
        notes=(note,),
        name=words.label(action.number, action.title),
        description=f"{note}: {one_line(reason)}" if reason else note,
        border="ghost",
        struck=True,
    )
