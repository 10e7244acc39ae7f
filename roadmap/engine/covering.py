"""Coverage: which finding is answered by which action in which plateau, and what is not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from roadmap.engine.graph import State, solve
from roadmap.model.covering import (
    CoverageReport,
    FrameworkCoverage,
    Gap,
    GapCode,
    ItemCoverage,
    Level,
    Thread,
)
from roadmap.model.order import natural_key
from roadmap.model.report import Coverage, Framework, FrameworkItem
from roadmap.model.roadmap import Roadmap


def coverage(roadmap: Roadmap) -> CoverageReport:
    """Follow every finding to a plateau, and tell where nothing follows.

    A dropped action carries nothing, and is named where it would have filled a
    gap. Of repeated cells of the matrix the first one tells who says so. An
    item of a framework is served when an action answers it directly, and partly
    when actions only touch it.

    Notes
    -----
    Linear in the size of the roadmap.
    """
    state = solve(roadmap)
    return CoverageReport(
        roadmap=roadmap.id,
        roadmap_sha256=roadmap.sha256,
        threads=tuple(_threads(state)),
        gaps=tuple(_gaps(state)),
        frameworks=tuple(_framework(state, framework) for framework in roadmap.frameworks),
    ).sealed()


def _cells(roadmap: Roadmap) -> dict[tuple[str, str], Coverage]:
    found: dict[tuple[str, str], Coverage] = {}
    for cell in roadmap.coverage:
        found.setdefault((cell.finding, cell.action), cell)
    return found


def _threads(state: State) -> Iterator[Thread]:
    agreed = {found.action: found.end for found in state.roadmap.agreed}
    for (finding, number), cell in _cells(state.roadmap).items():
        if number in state.index:
            yield Thread(
                finding=finding,
                advice=state.roadmap.action(number).advice,
                action=number,
                plateau=state.positions.plateau[state.index[number]],
                quarter=agreed.get(number),
                basis=cell.basis,
                confidence=cell.confidence,
            )


def _gaps(state: State) -> Iterator[Gap]:
    roadmap = state.roadmap
    answering: dict[str, list[str]] = defaultdict(list)
    answered: dict[str, list[str]] = defaultdict(list)
    for finding, number in _cells(roadmap):
        answering[finding].append(number)
        answered[number].append(finding)
    for found in roadmap.findings:
        yield from _gap(state, "finding-without-action", found.number, answering[found.number])
    yield from _advice_gaps(state, answered)
    for action in state.actions:
        if action.advice is None:
            yield Gap(code="action-without-advice", number=action.number, dropped=())
        if not answered[action.number]:
            yield Gap(code="action-without-finding", number=action.number, dropped=())
    agreed = {found.action for found in roadmap.agreed}
    for action in state.actions:
        if agreed and action.number not in agreed and action.status != "done":
            yield Gap(code="action-without-quarter", number=action.number, dropped=())
    filled = set(state.positions.plateau)
    for plateau in roadmap.plateaus:
        if plateau.number not in filled:
            yield Gap(code="plateau-without-action", number=str(plateau.number), dropped=())


def _advice_gaps(state: State, answered: Mapping[str, list[str]]) -> Iterator[Gap]:
    carrying: dict[str | None, list[str]] = defaultdict(list)
    for action in state.roadmap.actions:
        carrying[action.advice].append(action.number)
    for advice in state.roadmap.advices:
        actions = carrying[advice.number]
        if any(number in state.index for number in actions):
            helping = [number for number in actions if answered[number]]
            yield from _gap(state, "advice-without-finding", advice.number, helping)
        else:
            yield from _gap(state, "advice-without-action", advice.number, actions)


def _gap(state: State, code: GapCode, number: str, actions: Iterable[str]) -> Iterator[Gap]:
    """The gap, unless one of these actions fills it."""
    found = sorted(actions, key=natural_key)
    if not any(action in state.index for action in found):
        yield Gap(code=code, number=number, dropped=tuple(found))


def _framework(state: State, framework: Framework) -> FrameworkCoverage:
    items = tuple(_item(state, item) for item in framework.items)
    levels = [item.level for item in items]
    return FrameworkCoverage(
        id=framework.id,
        title=framework.title,
        document=framework.document,
        served=levels.count("served"),
        partly=levels.count("partly"),
        not_at_all=levels.count("not-at-all"),
        items=items,
    )


def _item(state: State, item: FrameworkItem) -> ItemCoverage:
    kept = tuple(service for service in item.served_by if service.action in state.index)
    level: Level = "partly" if kept else "not-at-all"
    if any(service.fit == "direct" for service in kept):
        level = "served"
    gone = {service.action for service in item.served_by} - {service.action for service in kept}
    return ItemCoverage(
        id=item.id,
        title=item.title,
        level=level,
        served_by=kept,
        dropped=tuple(sorted(gone, key=natural_key)),
    )
