"""Priorities by hand: fractions, sets and fixpoints, as slow and simple as can be."""

from collections.abc import Iterable
from fractions import Fraction
from functools import cmp_to_key

import networkx

from roadmap.engine import plan
from roadmap.engine.graph import solve
from roadmap.model.roadmap import Roadmap
from roadmap.model.weighing import CRITERIA, TEMPLATES, Weighing

OPEN = ("proposed", "planned", "blocked")
Points = dict[str, Fraction]


def weighing_of(roadmap: Roadmap) -> Weighing:
    return roadmap.weighing or TEMPLATES["data"]


def holding(roadmap: Roadmap) -> "networkx.DiGraph[str]":
    """What holds up what: builds-on, between actions that are neither done nor dropped."""
    left = {a.number for a in roadmap.actions if a.status not in ("done", "dropped")}
    net: networkx.DiGraph[str] = networkx.DiGraph()
    net.add_nodes_from(left)
    net.add_edges_from(
        (d.predecessor, d.successor)
        for d in roadmap.dependencies
        if d.kind == "builds-on" and {d.predecessor, d.successor} <= left
    )
    return net


def behind(roadmap: Roadmap) -> dict[str, set[str]]:
    """Per open action the open actions that wait for it."""
    net, opened = holding(roadmap), {a.number for a in roadmap.actions if a.status in OPEN}
    return {n: (set(networkx.descendants(net, n)) & opened) - {n} for n in opened}


def score(roadmap: Roadmap, number: str, criterion: str) -> int | None:
    found = [s.score for s in roadmap.scores if (s.action, s.criterion) == (number, criterion)]
    return found[0] if found else None


def own_terms(roadmap: Roadmap) -> dict[str, Points]:
    """Per open action what each criterion adds when its weight is 1."""
    waits, placed, last = behind(roadmap), plan(roadmap).by_number, roadmap.horizon - 1
    answered = {n: len({c.finding for c in roadmap.coverage if c.action == n}) for n in waits}
    most_answered = max(answered.values(), default=0) or 1
    most_freed = max((len(found) for found in waits.values()), default=0) or 1
    wsjf = weighing_of(roadmap).method == "wsjf"
    found = {}
    for number in waits:
        effort = score(roadmap, number, "effort")
        terms = {
            "findings": Fraction(answered[number], most_answered),
            "freed": Fraction(len(waits[number]), most_freed),
            "critical": Fraction(not placed[number].slack),
            "plateau": Fraction(roadmap.horizon - placed[number].plateau, last),
            "slack": Fraction(last - placed[number].slack, last),
            "known": Fraction(effort is not None),
            "value": Fraction(score(roadmap, number, "value") or 0, 5),
            "urgency": Fraction(score(roadmap, number, "urgency") or 0, 5),
            "effort": Fraction(0 if effort is None else 6 - effort, 5),
        }
        found[number] = {
            name: part / ((effort or 5) if wsjf else 1) for name, part in terms.items()
        }
    return found


def effective_terms(roadmap: Roadmap) -> dict[str, Points]:
    own, waits = own_terms(roadmap), behind(roadmap)
    return {
        n: {name: sum(own[m][name] for m in {n, *waits[n]}) for name in CRITERIA} for n in waits
    }


def total(terms: Points, weights: dict[str, Fraction]) -> Fraction:
    return sum((weights.get(name, Fraction(0)) * part for name, part in terms.items()), Fraction(0))


def weights_of(roadmap: Roadmap) -> dict[str, Fraction]:
    weights = weighing_of(roadmap).weights
    return {name: Fraction(w) for name in CRITERIA if (w := getattr(weights, name))}


def classes(roadmap: Roadmap, *, effective: bool) -> dict[str, int]:
    waits = behind(roadmap)
    if weighing_of(roadmap).method != "moscow":
        return dict.fromkeys(waits, 0)
    places = {4: 4, 3: 3, 2: 2, None: 1, 1: 0}
    own = {n: places[score(roadmap, n, "moscow")] for n in waits}
    return {n: max(own[m] for m in {n, *waits[n]}) for n in waits} if effective else own


def ordered(
    roadmap: Roadmap,
    terms: dict[str, Points],
    classed: dict[str, int],
    weights: dict[str, Fraction],
) -> list[str]:
    """The open actions, first to last."""
    waits, state = behind(roadmap), solve(roadmap)
    planned = [state.graph.numbers[at] for at in state.plan_order]

    def key(number: str) -> tuple[Fraction | int, ...]:
        points = total(terms[number], weights)
        return (-classed[number], -points, -len(waits[number]), planned.index(number))

    def compare(one: str, other: str) -> int:
        return -1 if key(one) < key(other) else 1

    return sorted(terms, key=cmp_to_key(compare))


def released(roadmap: Roadmap, lever: tuple[str, str]) -> set[str]:
    """What can go on once a lever is out of the way, and what that frees, and so on."""
    net, opened = holding(roadmap), {a.number for a in roadmap.actions if a.status in OPEN}
    circles = [c for c in networkx.strongly_connected_components(net) if len(c) > 1]
    holds = holds_of(roadmap, net, circles)
    gone = {lever}
    while True:
        free = {("action", n) for n in net if n in holds and holds[n] <= gone and holds[n]}
        if free <= gone:
            break
        gone |= free
    return {n for kind, n in gone - {lever} if kind == "action" and n in opened}


def holds_of(
    roadmap: Roadmap, net: "networkx.DiGraph[str]", circles: Iterable[set[str]]
) -> dict[str, set[tuple[str, str]]]:
    """Per action everything that holds it up."""
    status = {a.number: a.status for a in roadmap.actions}
    circle = {n: c for c in circles for n in c}
    found: dict[str, set[tuple[str, str]]] = {}
    for number in net:
        inside = circle.get(number, set())
        found[number] = {("action", p) for p in net.predecessors(number) if p not in inside}
        if inside:
            found[number].add(("cycle", min(inside)))
        if status[number] == "blocked":
            found[number].add(("blocked", number))
        if status[number] in OPEN:
            found[number] |= {
                ("dropped", d.predecessor)
                for d in roadmap.dependencies
                if d.kind == "builds-on"
                and d.successor == number
                and status[d.predecessor] == "dropped"
            }
    return found
