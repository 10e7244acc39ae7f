"""Quarters: what is proven, how good that is beside rules alone, and how long it takes."""

import random
import time
from dataclasses import dataclass

from generate import document, layered
from tables import Verdict, at_most, seconds, table, times, verdicts

from roadmap.engine import apply
from roadmap.engine.graph import solve
from roadmap.engine.quarters.answering import schedule
from roadmap.engine.quarters.building import question_of
from roadmap.engine.scheduling import LEFT_OUT, Starts, chances
from roadmap.formats import read_roadmap, shipped_roadmap
from roadmap.model.calendar import Calendar
from roadmap.model.change import SetCalendar, SetCapacity, SetGate
from roadmap.model.roadmap import Roadmap
from roadmap.model.schedule import Schedule

SOLVING = 30.0
"""Seconds for the large roadmap."""

RUNS = 10_000
"""Draws of a Monte Carlo run."""

TEAMS = 8


@dataclass
class Measured:
    """One roadmap, scheduled by rules alone and with the solver in the same run."""

    rules: Schedule
    ruled: float
    solver: Schedule
    solved: float


@dataclass
class Found:
    """Everything that was measured."""

    cases: dict[str, Measured]
    drawn: float
    """Seconds for a Monte Carlo run of the real roadmap."""


def zoetermeer(quarters: int = 12) -> Roadmap:
    """Return the real roadmap with five actions a quarter."""
    calendar = Calendar(start="2027-Q1", quarters=quarters)
    return apply(shipped_roadmap(), [SetCalendar(calendar=calendar), SetCapacity(actions=5)])


def too_early() -> Roadmap:
    """Return the same roadmap with targets that cannot be met."""
    targets = [SetGate(plateau=1, target="2027-Q1"), SetGate(plateau=2, target="2027-Q3")]
    return apply(zoetermeer(), targets)


def drawn(count: int, quarters: int, seed: int = 2024) -> Roadmap:
    """Return a random roadmap with teams and durations, and hardly enough room."""
    chance = random.Random(seed)
    found = read_roadmap(document(layered(count))).to_document()
    # Four plateaus: as many gates as a plan on paper has.
    for action in found["actions"]:
        action["owner"] = f"team {chance.randrange(TEAMS) + 1}"
    layers = len(found["plateaus"])
    found["gates"] = [
        {"plateau": plateau, "override": {"by": "-"}}
        for plateau in range(1, layers + 1)
        if plateau % (layers // 4) or plateau == layers
    ]
    found["dependencies"] = chance.sample(found["dependencies"], count)
    found["calendar"] = {"start": "2027-Q1", "quarters": quarters}
    lasts = {action["number"]: chance.randint(1, 3) for action in found["actions"]}
    found["timings"] = [{"action": n, "quarters": q} for n, q in lasts.items()]
    work = [0] * (TEAMS + 1)
    for action in found["actions"]:
        work[int(action["owner"].split()[1])] += lasts[action["number"]]
    found["capacity"] = [
        {"team": f"team {team}", "actions": -(-work[team] * 10 // (8 * quarters))}
        for team in range(1, TEAMS + 1)
    ]
    return Roadmap.model_validate(found)


def measure(*, quick: bool) -> Found:
    """Measure roadmaps of several sizes."""
    asked = {"33, 12 quarters": (zoetermeer(), 10.0, 1), "33, too early": (too_early(), 10.0, 1)}
    if not quick:
        asked["300, 20 quarters, 8 teams"] = (drawn(300, 20), SOLVING, 2)
    cases = {}
    for name, (roadmap, limit, workers) in asked.items():
        begin = time.perf_counter()
        rules = schedule(roadmap, method="rules", relax=False)
        ruled = time.perf_counter() - begin
        schedule(zoetermeer(1), relax=False)  # The solver is loaded.
        begin = time.perf_counter()
        relax = name != "300, 20 quarters, 8 teams"
        solver = schedule(roadmap, seconds=limit, workers=workers, relax=relax)
        cases[name] = Measured(rules, ruled, solver, time.perf_counter() - begin)
    return Found(cases, _monte_carlo())


def _monte_carlo() -> float:
    """Return the seconds of a run in which every duration is a range."""
    question = question_of(solve(zoetermeer()))
    answer = schedule(zoetermeer(), method="rules", relax=False)
    instance = question.instance
    starts: Starts = question.settled(
        tuple(
            question.period(answer.by_number[n].start) if n in answer.by_number else LEFT_OUT
            for n in question.numbers
        )
        + (0,) * len(question.moments)
    )
    ranges = [(float(d), float(d), float(d) + 2 if d else 0.0) for d in instance.durations]
    groups = [
        [at for at in range(len(question.numbers)) if question.plateau(at) == plateau]
        for plateau in question.moments
    ]
    taken = []
    for _ in range(5):
        begin = time.perf_counter()
        chances(instance, starts, ranges, groups, runs=RUNS)
        taken.append(time.perf_counter() - begin)
    return sorted(taken)[2]


def render(machine: str, found: Found) -> list[str]:
    """Return the lines of the section, without its heading."""
    rows = []
    for name, case in found.cases.items():
        rows.append(
            [
                name,
                case.solver.status,
                seconds(case.solved),
                f"{case.solver.gap / 10:.1f} %",
                seconds(case.ruled),
                times(_ratio(case)),
                str(len(case.solver.left_out)),
                str(len(case.solver.relaxations)),
            ]
        )
    head = ["actions", "answer", "time", "gap", "rules alone", "rules / solver", "left out", "ways"]
    return [
        machine,
        "",
        *verdicts(_judge(found)),
        "",
        *table(head, rows),
        "",
        "*Time*: the whole answer, with conflict and relaxations (*ways*) where it does not fit. "
        "*Rules / solver*: what the schedule without a solver costs on the first goal that "
        "differs (priority left out, then priority × quarters), found in the same run. "
        f"A Monte Carlo run of {RUNS:,} draws over 33 actions that all have a range takes "
        f"{seconds(found.drawn)}.",
    ]


def _ratio(case: Measured) -> float:
    """Return what the rules cost beside the solver, on the first goal on which they differ."""
    for ours, best in zip(case.rules.levels, case.solver.levels, strict=False):
        if ours.value != best.value:
            return ours.value / max(1, best.value)
    return 1.0


def _judge(found: Found) -> list[Verdict]:
    whole, early = found.cases["33, 12 quarters"], found.cases["33, too early"]
    judged = [
        at_most(
            f"33 actions over 12 quarters {whole.solver.status} in at most 1 s",
            whole.solved if whole.solver.status == "optimal" else 1e9,
            1.0,
            seconds(whole.solved),
        ),
        at_most(
            "an impossible variant explained and repaired in at most 3 s",
            early.solved if early.solver.conflict and early.solver.relaxations else 1e9,
            3.0,
            seconds(early.solved),
        ),
        at_most(
            f"{RUNS:,} draws of 33 actions in at most 50 ms",
            found.drawn,
            0.05,
            seconds(found.drawn),
        ),
    ]
    large = found.cases.get("300, 20 quarters, 8 teams")
    if large:
        gap = large.solver.gap / 1_000
        told = f"{gap:.1%}"
        judged.append(at_most("300 actions: gap of at most 2 % in 30 s", gap, 0.02, told))
    return judged
