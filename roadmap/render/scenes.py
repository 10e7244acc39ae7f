"""One function per view: which columns, rows, cards and arrows it has."""

from collections.abc import Iterable, Mapping

from roadmap.model.action import Action
from roadmap.model.agenda import AgendaLine
from roadmap.model.order import natural_key
from roadmap.model.plan import Placement, Plan
from roadmap.model.roadmap import Roadmap
from roadmap.render import words
from roadmap.render.compose import Composer, span
from roadmap.render.difference import difference
from roadmap.render.errors import UnknownPlateauError
from roadmap.render.links import Links
from roadmap.render.scene import Arrow, Card, Column, Row, Scene
from roadmap.render.views import (
    Collapsed,
    Difference,
    Neighbourhood,
    Next,
    OnePlateau,
    View,
    Whole,
)
from roadmap.texts import Language


def compose(
    roadmap: Roadmap, plan: Plan, view: View, language: Language, links: Links | None
) -> Scene:
    """Return what a view shows.

    Raises
    ------
    roadmap.errors.UnknownActionError
        When the view, or the plan, names an action that the roadmap does not have.
    roadmap.render.UnknownPlateauError
        When the view names a plateau that the roadmap does not have.
    """
    composer = Composer(roadmap, plan, language, links)
    match view:
        case Whole():
            return _whole(composer, view)
        case Collapsed():
            return _collapsed(composer, view)
        case Neighbourhood():
            return _neighbourhood(composer, view)
        case OnePlateau():
            return _one_plateau(composer, view)
        case Next():
            return _next(composer, view)
        case Difference():
            return difference(composer, view)


def _whole(composer: Composer, view: Whole) -> Scene:
    actions = composer.in_order(composer.placed())
    places = composer.plan.by_number
    if view.group_by == "advice":
        rows, row_of = composer.themes.rows_by_advice(actions)
    else:
        last = max((place.wave for place in places.values()), default=1)
        rows = tuple(
            Row(f"wave-{w}", composer.say("wave", wave=str(w))) for w in range(1, last + 1)
        )
        row_of = {number: place.wave - 1 for number, place in places.items()}
    cards = tuple(
        composer.card(action, places[action.number].plateau - 1, row_of[action.number])
        for action in actions
    )
    arrows = composer.arrows(places)
    return composer.scene(
        composer.say(f"view-whole-{view.group_by}", cards=len(cards), arrows=len(arrows)),
        composer.columns(),
        rows,
        cards,
        arrows,
        actions=actions,
        remarks=composer.usual_remarks(actions),
    )


def _collapsed(composer: Composer, view: Collapsed) -> Scene:
    actions = composer.in_order(composer.placed())
    places = composer.plan.by_number
    themes = composer.themes
    by_row = themes.rows_by_advice if view.by == "advice" else themes.rows_by_theme
    rows, row_of = by_row(actions)
    cells: dict[tuple[int, int], list[Action]] = {}
    for action in actions:
        cell = (row_of[action.number], places[action.number].plateau - 1)
        cells.setdefault(cell, []).append(action)
    columns = composer.columns()
    cards = {
        cell: _summary(composer, rows[cell[0]], columns[cell[1]], cell, members)
        for cell, members in sorted(cells.items())
    }
    key_of = {action.number: cards[cell].key for cell, found in cells.items() for action in found}
    return composer.scene(
        composer.say(f"view-collapsed-{view.by}", cards=len(actions)),
        columns,
        rows,
        tuple(cards.values()),
        _bundles(composer, key_of, {card.key: card for card in cards.values()}),
        actions=actions,
    )


def _summary(
    composer: Composer, row: Row, column: Column, cell: tuple[int, int], members: list[Action]
) -> Card:
    """Return the card that stands for the actions of one row and plateau."""
    language = composer.language
    places = [composer.plan.by_number[action.number] for action in members]
    numbers = sorted((place.number for place in places), key=natural_key)
    listed = words.numbers(numbers, language, 8)
    notes = [composer.say("count-actions", count=len(members))]
    critical = sum(place.critical for place in places)
    if critical:
        notes.append(composer.say("count-critical", count=critical))
    name = f"{row.title or composer.roadmap.title} · {column.title}"
    full = "; ".join(words.label(action.number, action.title) for action in members)
    return Card(
        key=f"{row.id}/{column.id}",
        id=f"{row.id}-{column.id}",
        column=cell[1],
        row=cell[0],
        lead="",
        title=listed,
        badge=row.badge or composer.themes.badge(members[0]),
        notes=tuple(notes),
        name=name,
        description=full,
        border="critical" if critical else "plain",
        provisional=any(place.provisional for place in places),
    )


def _bundles(
    composer: Composer, key_of: Mapping[str, str], cards: Mapping[str, Card]
) -> tuple[Arrow, ...]:
    """Return one arrow per pair of cards, for all dependencies between their actions."""
    bundles: dict[tuple[str, str], list[Arrow]] = {}
    for arrow in composer.arrows(key_of):
        pair = key_of[arrow.tail], key_of[arrow.head]
        if pair[0] != pair[1]:
            bundles.setdefault(pair, []).append(arrow)
    return tuple(
        Arrow(
            id=f"dependency-{cards[tail].id}-{cards[head].id}",
            tail=tail,
            head=head,
            kind="builds-on"
            if any(arrow.kind == "builds-on" for arrow in found)
            else "more-effective-after",
            name=f"{cards[tail].name} → {cards[head].name}",
            description="; ".join(arrow.name for arrow in found),
            critical=any(arrow.critical for arrow in found),
        )
        for (tail, head), found in bundles.items()
    )


def _neighbourhood(composer: Composer, view: Neighbourhood) -> Scene:
    focus = composer.roadmap.action(view.number)
    places = composer.plan.by_number
    numbers = _around(composer.roadmap, view.number, view.depth) & (set(places) | {focus.number})
    shown = [action for action in composer.roadmap.actions if action.number in numbers]
    first, last = span(places[number] for number in numbers if number in places)
    if focus.number not in places:
        floor = focus.earliest_plateau.plateau if focus.earliest_plateau else first
        first, last = min(first, floor), max(last, floor)

    def column(action: Action) -> int:
        place = places.get(action.number)
        if place is not None:
            return place.plateau - first
        return (action.earliest_plateau.plateau if action.earliest_plateau else first) - first

    def wave(action: Action) -> int:
        place = places.get(action.number)
        return place.wave if place else 0

    cards = tuple(
        composer.card(action, column(action), 0, border="focus" if action is focus else None)
        for action in sorted(shown, key=wave)
    )
    return composer.scene(
        composer.say(
            "view-neighbourhood", action=words.label(focus.number, focus.title), depth=view.depth
        ),
        composer.columns(first, last, numbers & set(places)),
        (Row("all"),),
        cards,
        composer.arrows(numbers),
        actions=shown,
        remarks=composer.usual_remarks(shown),
    )


def _around(roadmap: Roadmap, number: str, depth: int) -> set[str]:
    """Return what lies up to `depth` dependencies before or after an action, and itself."""
    before: dict[str, set[str]] = {}
    after: dict[str, set[str]] = {}
    for dependency in roadmap.dependencies:
        before.setdefault(dependency.successor, set()).add(dependency.predecessor)
        after.setdefault(dependency.predecessor, set()).add(dependency.successor)
    found = {number}
    for neighbours in (before, after):
        seen, edge = {number}, {number}
        for _ in range(depth):
            edge = {other for one in edge for other in neighbours.get(one, ())} - seen
            if not edge:
                break
            seen |= edge
        found |= seen
    return found


def _one_plateau(composer: Composer, view: OnePlateau) -> Scene:
    plateau = next((p for p in composer.roadmap.plateaus if p.number == view.plateau), None)
    if plateau is None:
        raise UnknownPlateauError(view.plateau, composer.roadmap.horizon)
    column = composer.plan.column(view.plateau)
    actions = tuple(composer.roadmap.action(place.number) for place in column)
    rows, row_of = composer.themes.rows_by_advice(actions)
    waves = composer.plan.waves(view.plateau) or ((),)
    columns = tuple(
        Column(
            f"wave-{i}",
            composer.say("wave", wave=str(i)),
            composer.say("count-actions", count=len(numbers)),
            "",
        )
        for i, numbers in enumerate(waves, 1)
    )
    own = {action.number for action in actions}

    def notes(action: Action, place: Placement) -> list[str]:
        said = words.notes(action, place, composer.language)
        return [*said, *_outside(composer, action, own)]

    cards = tuple(
        composer.card(
            action,
            place.wave - 1,
            row_of[action.number],
            notes=notes(action, place),
        )
        for action, place in zip(actions, column, strict=True)
    )
    return composer.scene(
        composer.say("view-plateau", plateau=words.label(str(plateau.number), plateau.title)),
        columns,
        rows or (Row("all"),),
        cards,
        composer.arrows(own),
        actions=actions,
        remarks=composer.usual_remarks(actions),
    )


def _outside(composer: Composer, action: Action, own: set[str]) -> Iterable[str]:
    """Yield what an action comes after and before, outside its own plateau."""
    before = [
        dependency.predecessor
        for dependency in composer.roadmap.dependencies
        if dependency.successor == action.number and dependency.predecessor not in own
    ]
    after = [
        dependency.successor
        for dependency in composer.roadmap.dependencies
        if dependency.predecessor == action.number and dependency.successor not in own
    ]
    for key, found in (("note-after", before), ("note-before", after)):
        if found:
            unique = list(dict.fromkeys(found))
            yield composer.say(key, numbers=words.numbers(unique, composer.language))


def _next(composer: Composer, view: Next) -> Scene:
    agenda = view.agenda
    lists = {
        "start": agenda.start,
        "better-after": agenda.better_after,
        "waiting": agenda.waiting,
    }
    columns = tuple(
        Column(
            f"next-{name}",
            composer.say(f"next-{name}"),
            composer.say("count-actions", count=len(lines)),
            "",
        )
        for name, lines in lists.items()
    )
    listed = [line for lines in lists.values() for line in lines]
    plateaus = sorted({line.plateau for line in listed})
    titles = {p.number: p.title for p in composer.roadmap.plateaus}
    rows = tuple(
        Row(f"plateau-{number}", words.label(str(number), titles.get(number, "")))
        for number in plateaus
    )
    row_of = {number: i for i, number in enumerate(plateaus)}
    cards = tuple(
        composer.card(
            composer.roadmap.action(line.number),
            i,
            row_of[line.plateau],
            notes=tuple(_reason(composer, line)),
        )
        for i, lines in enumerate(lists.values())
        for line in lines
    )
    unmet = {(n, line.number) for line in listed for n in (*line.needs, *line.better_after)}
    arrows = composer.arrows(line.number for line in listed)
    actions = [composer.roadmap.action(line.number) for line in listed]
    return composer.scene(
        composer.say("view-next"),
        columns,
        rows or (Row("all"),),
        cards,
        tuple(arrow for arrow in arrows if (arrow.tail, arrow.head) in unmet),
        actions=actions,
    )


def _reason(composer: Composer, line: AgendaLine) -> Iterable[str]:
    """Yield why an action stands in its list, and what it sets free."""
    language = composer.language
    yield words.status(composer.roadmap.action(line.number), language)
    if line.reason in {"free", "predecessors-done"}:
        yield composer.say(f"reason-{line.reason}")
    if line.dropped:
        yield composer.say("reason-predecessor-dropped")
    if line.reason == "cycle":
        yield composer.say("reason-cycle")
    if line.needs:
        yield composer.say("reason-waits", numbers=words.numbers(line.needs, language))
    if line.better_after:
        found = words.numbers(line.better_after, language)
        yield composer.say("reason-better-after", numbers=found)
    if line.status_reason:
        yield line.status_reason
    if line.frees:
        yield composer.say("reason-frees", count=len(line.frees))
