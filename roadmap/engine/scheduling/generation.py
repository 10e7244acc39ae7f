"""The two schedule generation schemes, and the way back.

Serial: one activity after another, each as early as it fits (Kelley 1963).
Parallel: one period after another, each filled with what is ready (Brooks and
White 1965). Kolisch (1996) compares them: the serial scheme reaches an optimal
schedule for some order of the activities, the parallel one may not, but with
one good rule and many activities it is the better of the two.

What comes out respects arcs, releases, capacities and what is fixed. Deadlines
and the horizon may be passed, by what has to be done: `violations` tells.
Activities that may be left out are, where they would come too late.
"""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

from roadmap.engine.scheduling.instance import LEFT_OUT
from roadmap.engine.scheduling.network import Network
from roadmap.engine.scheduling.schedule import Starts

NEVER = 1 << 60
"""End of an activity that is left out, for what would follow it."""


def serial(network: Network, order: Iterable[int]) -> Starts:
    """Start every activity as early as its predecessors and the resources allow.

    Parameters
    ----------
    network
        The instance, made ready.
    order
        All activities, each after its predecessors.

    Notes
    -----
    Linear in arcs and in the periods that are looked at: n times the makespan
    at most.
    """
    durations, before, packed = network.instance.durations, network.before, network.packed
    guard, room = network.guard, list(network.room)
    periods = len(room)
    starts = list(network.earliest)
    ends = [0] * len(starts)
    special = network.special
    for activity in order:
        start = starts[activity]
        for predecessor in before[activity]:
            if ends[predecessor] > start:
                start = ends[predecessor]
        duration = durations[activity]
        if activity in special:
            start = _special_start(network, room, activity, start)
        elif duration:
            need = packed[activity]
            stop = start + duration
            for period in range(start, periods):
                if period == stop:
                    break
                if (room[period] - need) & guard != guard:
                    stop = period + 1 + duration
            start = stop - duration
            # Behind something that fits nowhere, it stands where there are no periods any more.
            for period in range(start, min(stop, periods)):
                room[period] -= need
        starts[activity] = start
        ends[activity] = start + duration if start != LEFT_OUT else NEVER
    return tuple(starts)


def _special_start(network: Network, room: list[int], activity: int, start: int) -> int:
    """Place one activity, if it need not be left out, and take its room."""
    instance = network.instance
    fixed = instance.fixed[activity]
    if fixed is not None:
        return fixed
    optional, latest = instance.optional[activity], network.latest[activity]
    if start >= NEVER:
        return LEFT_OUT
    found = first_fit(network, room, activity, start)
    if found is None:
        return LEFT_OUT if optional else max(start, len(room))
    if optional and latest is not None and found > latest:
        return LEFT_OUT
    take(network, room, activity, found)
    return found


def first_fit(network: Network, room: Sequence[int], activity: int, start: int) -> int | None:
    """Return the first period from `start` in which an activity fits, if there is one."""
    duration = network.instance.durations[activity]
    need, guard = network.packed[activity], network.guard
    stop = start + duration
    for period in range(start, len(room)):
        if period == stop:
            break
        if (room[period] - need) & guard != guard:
            stop = period + 1 + duration
    return stop - duration if stop <= len(room) else None


def take(network: Network, room: list[int], activity: int, start: int) -> None:
    """Take from the room what an activity needs from `start` on."""
    for period in range(start, start + network.instance.durations[activity]):
        room[period] -= network.packed[activity]


def backward(network: Network, order: Iterable[int], starts: Starts, end: int) -> Starts:
    """Start every activity as late as its successors and the resources allow.

    Parameters
    ----------
    network
        The instance, made ready.
    order
        All activities, latest end first, and each after its successors.
    starts
        The schedule to shift; no activity comes earlier than it stands there.
    end
        The period by which everything has ended.

    Notes
    -----
    Cannot fail: at each turn what is placed already leaves free what `starts`
    gave to the activity. Deadlines hold as far as they held in `starts`.
    """
    instance, packed, after = network.instance, network.packed, network.after
    guard, room = network.guard, list(network.room)
    durations, latest = instance.durations, network.latest
    late = list(starts)
    for activity in order:
        own = starts[activity]
        if own == LEFT_OUT or instance.fixed[activity] is not None:
            continue
        duration = durations[activity]
        stop = min([end, *(late[s] for s in after[activity] if late[s] != LEFT_OUT)])
        limit = latest[activity]
        # What is too late already is not held by the limit that it passed.
        if limit is not None and own <= limit:
            stop = min(stop, limit + duration)
        if duration:
            need = packed[activity]
            start = stop - duration
            for period in range(stop - 1, own - 1, -1):
                if (room[period] - need) & guard != guard:
                    start = period - duration
                elif period == start:
                    break
            start = max(start, own)
            for period in range(start, start + duration):
                room[period] -= need
        else:
            start = max(stop, own)
        late[activity] = start
    return tuple(late)


def parallel(network: Network, rank: Sequence[float]) -> Starts:
    """Fill period after period with what is ready, the lowest rank first.

    Equal ranks go by number.

    Notes
    -----
    What is ready and asks for the same stands in one line: where the first of a
    line finds no room, the others of that line are not tried. So it takes
    n log n time plus periods × different demands.
    """
    return _Sweep(network, rank).run()


class _Sweep:
    """One run of the parallel scheme."""

    def __init__(self, network: Network, rank: Sequence[float]) -> None:
        self.network = network
        self.rank = rank
        self.room = list(network.room)
        self.starts = [
            early if fixed is None else fixed
            for early, fixed in zip(network.earliest, network.instance.fixed, strict=True)
        ]
        self.settled = [False] * len(self.starts)
        self.waiting = [len(before) for before in network.before]
        self.coming: list[tuple[int, int]] = []
        """When each activity is ready whose predecessors are placed."""
        self.lines: dict[tuple[int, int], list[tuple[float, int]]] = {}
        """What is ready, by demand and duration."""

    def run(self) -> Starts:
        for activity in self.network.order:
            if not self.waiting[activity]:
                self._announce(activity)
        period, end = 0, len(self.room)
        while self.coming or self.lines:
            if not self.lines:
                period = self.coming[0][0]
            if period >= end:
                break
            self._admit(period)
            self._fill(period)
            period += 1
        optional = self.network.instance.optional
        for activity, settled in enumerate(self.settled):
            if not settled:
                self.starts[activity] = LEFT_OUT if optional[activity] else end
        return tuple(self.starts)

    def _announce(self, activity: int) -> None:
        heappush(self.coming, (self.starts[activity], activity))

    def _admit(self, period: int) -> None:
        instance = self.network.instance
        while self.coming and self.coming[0][0] <= period:
            activity = heappop(self.coming)[1]
            duration = instance.durations[activity]
            if instance.fixed[activity] is not None or not duration:
                if not self._too_late(activity, self.starts[activity]):
                    self._settle(activity, self.starts[activity])
            else:
                key = (self.network.packed[activity], duration)
                heappush(self.lines.setdefault(key, []), (self.rank[activity], activity))

    def _too_late(self, activity: int, start: int) -> bool:
        latest = self.network.latest[activity]
        return self.network.instance.optional[activity] and latest is not None and start > latest

    def _fill(self, period: int) -> None:
        guard, room, lines = self.network.guard, self.room, self.lines
        now = room[period]
        heads = [(line[0], key) for key, line in lines.items() if (now - key[0]) & guard == guard]
        heapify(heads)
        while heads:
            (_, activity), key = heappop(heads)
            need, duration = key
            if not self._too_late(activity, period):
                if (room[period] - need) & guard != guard:
                    continue
                window = [left - need for left in room[period : period + duration]]
                if any(left & guard != guard for left in window):
                    continue
                room[period : period + duration] = window
                self._settle(activity, period)
            line = lines[key]
            heappop(line)
            if line:
                heappush(heads, (line[0], key))
            else:
                del lines[key]

    def _settle(self, activity: int, start: int) -> None:
        self.starts[activity] = start
        self.settled[activity] = True
        end = start + self.network.instance.durations[activity]
        fixed = self.network.instance.fixed
        for successor in self.network.after[activity]:
            if fixed[successor] is None and end > self.starts[successor]:
                self.starts[successor] = end
            self.waiting[successor] -= 1
            if not self.waiting[successor]:
                self._announce(successor)
