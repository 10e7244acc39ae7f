"""The verb `decisions`: who decided what, when and why."""

from roadmap.cli.codes import ExitCode
from roadmap.cli.options import Json, Lang, NoColor, RoadmapId, Store
from roadmap.cli.screen import indented, styled
from roadmap.cli.session import open_session
from roadmap.cli.storing import DEFAULT, chosen, opened
from roadmap.cli.telling import decision_phrase, stored_title


def decisions_verb(
    store: Store = DEFAULT,
    roadmap: RoadmapId = None,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """List the decisions."""
    from roadmap.formats.wording import one_line

    session = open_session(lang, as_json, no_color)
    say = session.say
    with opened(store) as planner:
        id = chosen(planner, roadmap)
        found = planner.decisions(id)
        if as_json:
            session.json(found)
            return ExitCode.FINE
        stored_title(session, planner.state(id).roadmap, store)
    if not found.decisions:
        session.print("", say("decisions-none"))
        return ExitCode.FINE
    for each in found.decisions:
        day, by = each.decided_on.isoformat(), decision_phrase(session, each.decision)
        session.print("", styled(say("decisions-line", day=day, decision=by), "bold"))
        revision = str(each.revision)
        session.print(indented(say("decisions-did", event=each.event, revision=revision)))
        if each.reason is not None:
            session.print(indented(say("decisions-why", reason=one_line(each.reason, 200))))
        if each.overrode is not None:
            overrode = str(each.overrode)
            told = say("decisions-overrode", event=each.event, revision=overrode)
            session.print(indented(told, "dim"))
    return ExitCode.FINE
