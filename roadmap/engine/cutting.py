"""Smallest sets of arcs whose removal leaves no cycle (minimum feedback arc sets).

The problem is NP-hard, so three ways share the work: dynamic programming over
sets of actions for small groups, which is exact however dense they are; a
bounded search that branches on the arcs of a shortest cycle, which is exact
for the few mistaken dependencies that real roadmaps have; and beyond that a
greedy order with repair, which says that it is not proven smallest.
"""

import heapq
from collections import deque
from collections.abc import Iterable, Iterator, Mapping

from roadmap.engine.weights import ONE

Arc = tuple[int, int]
ArcSet = tuple[Arc, ...]

DENSE_LIMIT = 10
"""Number of actions up to which dynamic programming is used: 2**n sets."""

SEARCH_BUDGET = 2_000_000
"""How many dependencies the search may look at before it gives up: about a second."""

REPAIR_BUDGET = 2_000_000
"""How many dependencies the repair of a greedy cut may look at."""


def smallest_arc_sets(weights: Mapping[Arc, int], limit: int) -> tuple[list[ArcSet], bool]:
    """Return the smallest arc sets that break every cycle, lightest first.

    Parameters
    ----------
    weights
        The arcs of a strongly connected group with their weights; an arc
        weighs `roadmap.engine.weights.ONE` and a little more for each
        dependency that it stands for, so the lightest set is a smallest one.
    limit
        How many sets to return at most.

    Returns
    -------
    The sets, all of one number of dependencies, each sorted, equal weights by
    their arcs; and whether it is proven that no smaller set exists.
    """
    actions = sorted({action for arc in weights for action in arc})
    if len(actions) <= DENSE_LIMIT:
        return _same_size(_by_subsets(actions, weights, limit), weights), True
    found = _by_branching(weights, limit)
    if found is not None:
        return _same_size(found, weights), True
    return [_greedy(actions, weights)], False


def _weight(weights: Mapping[Arc, int], arcs: ArcSet) -> int:
    return sum(weights[arc] for arc in arcs)


def _size(weights: Mapping[Arc, int], arcs: Iterable[Arc]) -> int:
    """How many dependencies a set of arcs stands for."""
    return sum(weights[arc] // ONE for arc in arcs)


def _same_size(found: list[ArcSet], weights: Mapping[Arc, int]) -> list[ArcSet]:
    least = _size(weights, found[0])
    return [arcs for arcs in found if _size(weights, arcs) == least]


def _by_subsets(actions: list[int], weights: Mapping[Arc, int], limit: int) -> list[ArcSet]:
    """Best `limit` sets by building the order of the actions one at a time.

    ``best[s]`` holds the lightest arc sets that order the actions of `s` first:
    whichever comes last of them, its arcs back into `s` must go [1]_.

    References
    ----------
    .. [1] E. L. Lawler, "A comment on minimum feedback arc sets", IEEE
       Transactions on Circuit Theory 11(2), 1964, 296-297.
    """
    arcs = sorted(weights)
    bit = {action: 1 << place for place, action in enumerate(actions)}
    best: list[list[tuple[int, int]]] = [[] for _ in range(1 << len(actions))]
    best[0] = [(0, 0)]
    for subset in range(1, 1 << len(actions)):
        options: dict[int, int] = {}
        for last in actions:
            if not subset & bit[last]:
                continue
            before = subset ^ bit[last]
            back = [i for i, (tail, head) in enumerate(arcs) if tail == last and bit[head] & before]
            extra = sum(weights[arcs[i]] for i in back)
            mask = sum(1 << i for i in back)
            for cost, cut in best[before]:
                options[cut | mask] = cost + extra
        best[subset] = sorted((cost, cut) for cut, cost in options.items())[:limit]
    found = [
        (cost, tuple(arc for i, arc in enumerate(arcs) if cut >> i & 1)) for cost, cut in best[-1]
    ]
    return [arc_set for _, arc_set in sorted(found)]


def _by_branching(weights: Mapping[Arc, int], limit: int) -> list[ArcSet] | None:
    """All smallest sets by iterative deepening, or None when the budget runs out.

    Some arc of any shortest cycle must go: branch on which one. With a
    shortest cycle of length l and k arcs to cut that opens at most l**k
    branches.
    """
    budget = [SEARCH_BUDGET]
    for size in range(1, _size(weights, weights) + 1):
        found: set[ArcSet] = set()
        try:
            for arcs in _branch(weights, size, budget):
                found.add(tuple(sorted(arcs)))
        except _BudgetSpent:
            return None
        if found:
            ranked = sorted(found, key=lambda arcs: (_weight(weights, arcs), arcs))
            return ranked[:limit]
    return None


class _BudgetSpent(Exception):
    """The search looked at more dependencies than it may."""


def _branch(weights: Mapping[Arc, int], size: int, budget: list[int]) -> Iterator[frozenset[Arc]]:
    """Every set of `size` dependencies that breaks all cycles, without recursion."""
    arcs = frozenset(weights)
    stack: list[tuple[frozenset[Arc], frozenset[Arc]]] = [(frozenset(), frozenset())]
    while stack:
        cut, kept = stack.pop()
        if _size(weights, cut) >= size:
            if _size(weights, cut) == size and _acyclic(arcs - cut, budget):
                yield cut
            continue
        cycle = _shortest_cycle(arcs - cut, budget)
        if cycle is not None:  # else a smaller size has already found this set
            free = [arc for arc in cycle if arc not in kept]
            for index, arc in enumerate(free):
                stack.append((cut | {arc}, kept | frozenset(free[:index])))


def _spend(budget: list[int], arcs: int) -> None:
    budget[0] -= 1 + arcs
    if budget[0] < 0:
        raise _BudgetSpent


def _acyclic(arcs: frozenset[Arc], budget: list[int]) -> bool:
    _spend(budget, len(arcs))
    waiting: dict[int, int] = {}
    following: dict[int, list[int]] = {}
    for tail, head in arcs:
        following.setdefault(tail, []).append(head)
        waiting[head] = waiting.get(head, 0) + 1
    free = [action for action in following if action not in waiting]
    passed = 0
    for action in free:  # grows while it is read
        for head in following.get(action, ()):
            passed += 1
            waiting[head] -= 1
            if not waiting[head]:
                free.append(head)
    return passed == len(arcs)


def _shortest_cycle(arcs: frozenset[Arc], budget: list[int]) -> ArcSet | None:
    """A shortest cycle, the one with the smallest numbers among equals."""
    following: dict[int, list[int]] = {}
    for tail, head in sorted(arcs):
        following.setdefault(tail, []).append(head)
    best: ArcSet | None = None
    for start in following:
        path = _way_back(following, start, len(best) if best else None, budget)
        if path is not None and (best is None or len(path) < len(best)):
            best = path
            if len(best) == 2:
                break
    return best


def _way_back(
    following: dict[int, list[int]], start: int, bound: int | None, budget: list[int]
) -> ArcSet | None:
    """A shortest way from an action back to itself, if it is shorter than `bound`."""
    came_from: dict[int, int] = {}
    queue = deque([(start, 0)])
    while queue:
        action, depth = queue.popleft()
        if bound is not None and depth + 1 >= bound:
            return None
        _spend(budget, len(following.get(action, ())))
        for head in following.get(action, ()):
            if head == start:
                path = [(action, start)]
                while action != start:
                    path.append((came_from[action], action))
                    action = came_from[action]
                return tuple(reversed(path))
            if head not in came_from:
                came_from[head] = action
                queue.append((head, depth + 1))
    return None


def _greedy(actions: list[int], weights: Mapping[Arc, int]) -> ArcSet:
    """A small set, not proven smallest: a greedy order, then arcs put back that close no cycle.

    The order is that of Eades, Lin and Smyth [1]_, with weights.

    References
    ----------
    .. [1] P. Eades, X. Lin and W. F. Smyth, "A fast and effective heuristic
       for the feedback arc set problem", Information Processing Letters 47(6),
       1993, 319-323.
    """
    gain = dict.fromkeys(actions, 0)
    neighbours: dict[int, list[tuple[int, int]]] = {action: [] for action in actions}
    for (tail, head), value in sorted(weights.items()):
        gain[tail] += value
        gain[head] -= value
        neighbours[tail].append((head, value))
        neighbours[head].append((tail, -value))
    rank = _greedy_order(gain, neighbours)
    back = sorted(
        (arc for arc in weights if rank[arc[0]] > rank[arc[1]]),
        key=lambda arc: (-weights[arc], arc),
    )
    return _repaired(back, set(weights) - set(back))


def _greedy_order(
    gain: dict[int, int], neighbours: dict[int, list[tuple[int, int]]]
) -> dict[int, int]:
    """Rank the actions: again and again the one whose arcs out outweigh those in most."""
    queue = [(-value, action) for action, value in gain.items()]
    heapq.heapify(queue)
    rank: dict[int, int] = {}
    while queue:
        value, chosen = heapq.heappop(queue)
        if chosen in rank or -value != gain[chosen]:
            continue  # an older entry of an action whose gain has changed
        rank[chosen] = len(rank)
        for other, change in neighbours[chosen]:
            # Arcs between what is placed and what is not no longer weigh in.
            gain[other] += change
            if other not in rank:
                heapq.heappush(queue, (-gain[other], other))
    return rank


def _repaired(back: list[Arc], kept: set[Arc]) -> ArcSet:
    """Put arcs back that close no cycle, the heaviest first, while the budget lasts."""
    following: dict[int, list[int]] = {}
    for tail, head in kept:
        following.setdefault(tail, []).append(head)
    budget = REPAIR_BUDGET
    cut = []
    for arc in back:
        budget -= len(kept)
        if budget < 0 or _reaches(following, arc[1], arc[0]):
            cut.append(arc)
        else:
            following.setdefault(arc[0], []).append(arc[1])
    return tuple(sorted(cut))


def _reaches(following: dict[int, list[int]], start: int, goal: int) -> bool:
    seen, stack = {start}, [start]
    while stack:
        action = stack.pop()
        if action == goal:
            return True
        for head in following.get(action, ()):
            if head not in seen:
                seen.add(head)
                stack.append(head)
    return False
