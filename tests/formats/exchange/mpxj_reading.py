"""A reader of MS Project files that we did not write: MPXJ, in a Java machine of its own.

MPXJ reads what it can and is silent about the rest, so that "it reads" proves
nothing: tests compare everything that is here with the model.
"""

import warnings
from dataclasses import dataclass
from functools import cache
from typing import Any

MEMORY = ("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""Little, because every worker of the tests has a Java machine of its own."""


@dataclass(frozen=True)
class ReadTask:
    """A task as MPXJ has it; `custom` by the alias of the field."""

    uid: int
    id: int
    name: str
    wbs: str
    level: int
    outline: str
    parent: int | None
    summary: bool
    active: bool
    manual: bool
    complete: float | None
    start: str | None
    finish: str | None
    days: float | None
    constraint: str | None
    notes: str
    custom: dict[str, str]


@dataclass(frozen=True)
class ReadProject:
    """A project as MPXJ has it; `links` as (UID before, UID after, type, lag)."""

    title: str
    start: str | None
    tasks: dict[int, ReadTask]
    links: frozenset[tuple[int, int, str, float]]
    count: int
    working: dict[str, list[str]]


@cache
def _java() -> Any:
    """Start Java once in a process, and return the reader's class."""
    with warnings.catch_warnings():
        # JPype and MPXJ warn of what Python or Java will once do otherwise.
        warnings.simplefilter("ignore")
        import jpype
        import mpxj  # noqa: F401  # puts its libraries on the class path

        if not jpype.isJVMStarted():
            jpype.startJVM(*MEMORY, convertStrings=True)
        return jpype.JClass("org.mpxj.reader.UniversalProjectReader")


def read_project(data: bytes) -> ReadProject:
    """Return what MPXJ makes of the bytes of a file."""
    reader = _java()
    import jpype

    stream = jpype.JClass("java.io.ByteArrayInputStream")(data)
    project = reader().read(stream)
    assert project is not None, "MPXJ knows no such file"
    aliases = {
        str(field.getAlias()): field.getFieldType()
        for field in project.getCustomFields()
        if field.getAlias()
    }
    tasks = [_task(task, aliases) for task in project.getTasks()]
    properties = project.getProjectProperties()
    return ReadProject(
        title=str(properties.getProjectTitle()),
        start=_text(properties.getStartDate()),
        tasks={task.uid: task for task in tasks},
        links=frozenset(
            (
                int(link.getPredecessorTask().getUniqueID()),
                int(link.getSuccessorTask().getUniqueID()),
                str(link.getType()),
                float(link.getLag().getDuration()),
            )
            for task in project.getTasks()
            for link in task.getPredecessors()
        ),
        count=len(tasks),
        working=_working(project),
    )


def _working(project: Any) -> dict[str, list[str]]:
    calendar = project.getDefaultCalendar()
    days = _java_days()
    return {
        str(day): [f"{hours.getStart()}-{hours.getEnd()}" for hours in calendar.getHours(day) or ()]
        for day in days
    }


def _java_days() -> Any:
    import jpype

    return jpype.JClass("java.time.DayOfWeek").values()


def _task(task: Any, aliases: dict[str, Any]) -> ReadTask:
    parent, duration = task.getParentTask(), task.getDuration()
    custom = {
        alias: str(value)
        for alias, field in aliases.items()
        if (value := task.getCachedValue(field)) is not None
    }
    return ReadTask(
        uid=int(task.getUniqueID()),
        id=int(task.getID()),
        name=str(task.getName()),
        wbs=str(task.getWBS()),
        level=int(task.getOutlineLevel()),
        outline=str(task.getOutlineNumber()),
        parent=int(parent.getUniqueID()) if parent is not None else None,
        summary=bool(task.getSummary()),
        active=bool(task.getActive()),
        manual=str(task.getTaskMode()) == "MANUALLY_SCHEDULED",
        complete=_number(task.getPercentageComplete()),
        start=_text(task.getStart()),
        finish=_text(task.getFinish()),
        days=float(duration.getDuration()) if duration is not None else None,
        constraint=_text(task.getConstraintType()),
        notes=str(task.getNotes() or ""),
        custom=custom,
    )


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _number(value: Any) -> float | None:
    return None if value is None else float(value.doubleValue())


def rescheduled(data: bytes) -> dict[int, tuple[str | None, str | None]]:
    """Return start and finish of every leaf task after MPXJ's own scheduler worked them out."""
    reader = _java()
    import jpype

    project = reader().read(jpype.JClass("java.io.ByteArrayInputStream")(data))
    start = project.getProjectProperties().getStartDate()
    jpype.JClass("org.mpxj.cpm.MicrosoftScheduler")().schedule(project, start)
    return {
        int(task.getUniqueID()): (_text(task.getStart()), _text(task.getFinish()))
        for task in project.getTasks()
        if not task.getSummary()
    }
