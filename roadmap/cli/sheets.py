"""The sheets of the verbs `next` and `feedback`, in a file."""

import re
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final, cast

from roadmap.cli.files import STANDARD, write_bytes
from roadmap.cli.screen import styled
from roadmap.cli.session import Session
from roadmap.cli.usage import UsageProblem

if TYPE_CHECKING:
    from roadmap.model.agenda import Agenda
    from roadmap.model.revision import Revision
    from roadmap.model.roadmap import Roadmap
    from roadmap.service.sheets import SheetFormat

FORMATS: Final = ("pdf", "html", "md")
"""What the sheet can be written as; the extension of the file tells which."""

_QUARTER: Final = re.compile(r"\d{4}-Q[1-4]", re.ASCII)


@dataclass(frozen=True, slots=True)
class SheetAsked:
    """The sheet that somebody wants."""

    output: str
    kind: "SheetFormat"
    quarter: str | None


def sheet_asked(
    output: str | None, kind: str | None, quarter: str | None, *, as_json: bool
) -> SheetAsked | None:
    """Return the sheet that the options ask for, or None when they ask for none.

    Raises
    ------
    UsageProblem
        When the options do not go together, or say what cannot be.
    """
    if output is None:
        for option, value in (("--type", kind), ("--quarter", quarter)):
            if value is not None:
                raise UsageProblem("sheet-output", option=option)
        return None
    if output == STANDARD and as_json:
        raise UsageProblem("sheet-json")
    if quarter is not None:
        known_quarter(quarter)
    found = (kind or PurePath(output).suffix[1:]).lower()
    if found not in FORMATS:
        choices = ", ".join(FORMATS)
        if kind is None:
            raise UsageProblem("sheet-extension", value=output[-60:], choices=choices)
        raise UsageProblem("choice", option="--type", value=kind[:60], choices=choices)
    return SheetAsked(output, cast("SheetFormat", found), quarter)


def known_quarter(written: str) -> str:
    """Return a quarter as it was written.

    Raises
    ------
    UsageProblem
        When it is none.
    """
    if not _QUARTER.fullmatch(written):
        raise UsageProblem("quarter", value=written[:60])
    return written


def say_written(session: Session, asked: SheetAsked, length: int) -> None:
    """Say in which file a sheet of so many bytes stands, where that is of use."""
    if asked.output != STANDARD and not session.as_json:
        size = session.say("render-size", kilobytes=max(1, round(length / 1000)))
        line = styled(session.say("render-written", file=asked.output))
        session.print(line.append(f" · {size}", style="dim"))


def write_sheet_file(
    session: Session,
    asked: SheetAsked,
    roadmap: "Roadmap",
    agenda: "Agenda",
    revision: "Revision | None",
) -> None:
    """Write the sheet where it was asked for, and say so."""
    from roadmap.service.sheets import write_sheet

    with session.working("working-render"):
        data = write_sheet(
            roadmap,
            agenda,
            asked.kind,
            quarter=asked.quarter,
            revision=revision,
            language=session.language,
        )
    write_bytes(asked.output, data)
    say_written(session, asked, len(data))
