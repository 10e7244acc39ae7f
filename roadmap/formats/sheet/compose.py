"""What stands on the sheet, in words, before it is written in any format."""

from collections.abc import Collection, Mapping

from roadmap.formats.wording import agenda_sentence, one_line, plateau_name
from roadmap.model.agenda import Agenda, AgendaLine
from roadmap.model.quarter import year_and_number
from roadmap.model.revision import Revision
from roadmap.model.roadmap import Roadmap
from roadmap.model.sheet import Sheet, SheetLine, SheetList
from roadmap.texts import Language, text


def compose_sheet(
    roadmap: Roadmap,
    agenda: Agenda,
    *,
    quarter: str | None = None,
    revision: Revision | None = None,
    language: Language = "nl",
) -> Sheet:
    """Return the sheet of a roadmap.

    Parameters
    ----------
    roadmap
        The roadmap.
    agenda
        Its agenda, as `roadmap.engine.next_actions` gives it; its lists keep
        their order.
    quarter
        The quarter of the meeting, written as "2027-Q1"; it stands in the
        heading only.
    revision
        The revision that is told about; a roadmap from a file has none.
    language
        "nl" or "en".
    """
    owners = {action.number: action.owner for action in roadmap.actions}
    titles = {action.number: one_line(action.title, 200) for action in roadmap.actions}

    def line(found: AgendaLine) -> SheetLine:
        return SheetLine(
            number=found.number,
            title=titles[found.number],
            place=_place(found, agenda.asked, owners, language),
            why=agenda_sentence(found, language, under_heading=True),
        )

    lists = tuple(
        SheetList(
            heading=text(f"sheet-{key}", language, count=len(lines)),
            lines=tuple(map(line, lines)),
            empty=text("sheet-none", language),
        )
        for key, lines in (
            ("start", agenda.start),
            ("better-after", agenda.better_after),
            ("undecided", agenda.waits_for_decision),
            ("held-up", agenda.waits_for_action),
        )
    )
    return Sheet(
        language=language,
        title=text("sheet-title", language),
        subtitle=_subtitle(roadmap, quarter, language),
        state=_state(roadmap, revision, language),
        current=_current(roadmap, agenda, language),
        lists=lists,
        decisions=_decisions(agenda, language),
        dropped=_dropped(roadmap, language),
        note=text("sheet-note", language),
    )


def _place(
    line: AgendaLine, asked: Collection[str], owners: Mapping[str, str | None], language: Language
) -> str:
    parts = [text("plateau-bare", language, number=str(line.plateau))]
    if line.number in asked:
        parts.append(text("sheet-asked", language))
    if line.status not in ("proposed", "planned"):
        parts.append(text(f"status-{line.status}", language))
    owner = owners[line.number]
    if owner:
        parts.append(one_line(owner, 60))
    return ", ".join(parts)


def _subtitle(roadmap: Roadmap, quarter: str | None, language: Language) -> str:
    title = one_line(roadmap.title, 200)
    if quarter is None:
        return title
    year, number = year_and_number(quarter)
    # The report names the IMO as the board that sets priorities every quarter (lines 1522-1534).
    meeting = "imo" if any(body.id == "imo" for body in roadmap.bodies) else "any"
    return text(
        "sheet-meeting",
        language,
        title=title,
        year=str(year),
        number=str(number),
        meeting=meeting,
    )


def _state(roadmap: Roadmap, revision: Revision | None, language: Language) -> str:
    if revision is None:
        return text("sheet-state-file", language, hash=roadmap.sha256[:12])
    return text(
        "sheet-state",
        language,
        revision=str(revision.number),
        date=revision.at.strftime("%d-%m-%Y" if language == "nl" else "%Y-%m-%d"),
        hash=roadmap.sha256[:12],
    )


def _current(roadmap: Roadmap, agenda: Agenda, language: Language) -> str:
    if not agenda.current_plateau:
        return text("sheet-finished", language)
    plateau = plateau_name(agenda.current_plateau, roadmap, language)
    return text("sheet-current", language, plateau=plateau)


def _decisions(agenda: Agenda, language: Language) -> str | None:
    if not agenda.asked:
        return None
    numbers = ", ".join(agenda.asked)
    return text("sheet-decisions", language, count=len(agenda.asked), numbers=numbers)


def _dropped(roadmap: Roadmap, language: Language) -> SheetList | None:
    lines = tuple(
        SheetLine(
            number=action.number,
            title=one_line(action.title, 200),
            place=text("status-dropped", language),
            why=one_line(action.status_reason or "", 300),
        )
        for action in roadmap.actions
        if action.status == "dropped"
    )
    if not lines:
        return None
    heading = text("sheet-dropped", language, count=len(lines))
    return SheetList(heading=heading, lines=lines, empty="")
