"""All verbs by name, in the order and under the headings in which help lists them."""

from collections.abc import Callable

import typer

from roadmap.cli.agenda import cycles_verb, next_verb
from roadmap.cli.copying import backup_verb, restore_verb
from roadmap.cli.covering import coverage_verb
from roadmap.cli.deciding import decisions_verb
from roadmap.cli.documents import schema_verb, validate_verb
from roadmap.cli.drawing import render_verb
from roadmap.cli.exchanging import export_verb, formats_verb, import_verb
from roadmap.cli.explaining import explain_verb, show_verb
from roadmap.cli.feedback import feedback_verb
from roadmap.cli.helping import ChangesVerb, Verb, Verbs, say_help
from roadmap.cli.history import (
    adopt_verb,
    baselines_verb,
    changes_verb,
    compare_verb,
    history_verb,
    moved_verb,
)
from roadmap.cli.impacting import impact_verb
from roadmap.cli.keeping import (
    archive_verb,
    create_verb,
    roadmaps_verb,
    unarchive_verb,
    verify_verb,
)
from roadmap.cli.options import Lang, NoColor
from roadmap.cli.planning import check_verb, plan_verb
from roadmap.cli.prioritising import priorities_verb
from roadmap.cli.pushing import pull_verb, push_verb
from roadmap.cli.revising import apply_verb, redo_verb, replace_verb, revert_verb, undo_verb
from roadmap.cli.scenario_writing import adopt_scenario_verb, discard_verb, rebase_verb, save_verb
from roadmap.cli.scenarios import impact_of_scenario_verb, list_verb, scenario_verb
from roadmap.cli.scheduling import schedule_verb
from roadmap.cli.serving import serve_verb
from roadmap.cli.session import open_session
from roadmap.cli.tokens import create_token_verb, list_tokens_verb, revoke_token_verb
from roadmap.cli.webhooks import (
    create_webhook_verb,
    dead_letters_verb,
    deliver_verb,
    forget_verb,
    list_webhooks_verb,
    remove_webhook_verb,
    resend_verb,
)

Functions = dict[str, Callable[..., int]]

ANSWERS: Functions = {
    "plan": plan_verb,
    "check": check_verb,
    "cycles": cycles_verb,
    "explain": explain_verb,
    "next": next_verb,
    "priorities": priorities_verb,
    "schedule": schedule_verb,
    "coverage": coverage_verb,
    "impact": impact_verb,
    "render": render_verb,
    "formats": formats_verb,
    "export": export_verb,
    "show": show_verb,
    "schema": schema_verb,
    "validate": validate_verb,
}
"""Questions about a roadmap, wherever it stands."""

REVISIONS: Functions = {
    "apply": apply_verb,
    "replace": replace_verb,
    "import": import_verb,
    "push": push_verb,
    "pull": pull_verb,
    "undo": undo_verb,
    "redo": redo_verb,
    "revert": revert_verb,
    "history": history_verb,
    "moved": moved_verb,
    "compare": compare_verb,
    "changes": changes_verb,
    "adopt": adopt_verb,
    "baselines": baselines_verb,
    "decisions": decisions_verb,
    "feedback": feedback_verb,
}
"""What is done with one roadmap of a store."""

STORE: Functions = {
    "roadmaps": roadmaps_verb,
    "create": create_verb,
    "archive": archive_verb,
    "unarchive": unarchive_verb,
    "verify": verify_verb,
    "backup": backup_verb,
    "restore": restore_verb,
    "serve": serve_verb,
}
"""What is done with a store."""

SCENARIO: Functions = {
    "list": list_verb,
    "show": scenario_verb,
    "save": save_verb,
    "discard": discard_verb,
    "rebase": rebase_verb,
    "adopt": adopt_scenario_verb,
    "impact": impact_of_scenario_verb,
}

TOKEN: Functions = {
    "create": create_token_verb,
    "list": list_tokens_verb,
    "revoke": revoke_token_verb,
}

WEBHOOK: Functions = {
    "create": create_webhook_verb,
    "list": list_webhooks_verb,
    "remove": remove_webhook_verb,
    "deliver": deliver_verb,
    "dead": dead_letters_verb,
    "resend": resend_verb,
    "forget": forget_verb,
}

FAMILIES: dict[str, tuple[str, Functions]] = {
    "scenario": ("revisions", SCENARIO),
    "token": ("store", TOKEN),
    "webhook": ("store", WEBHOOK),
}
"""Verbs that have verbs of their own, with the heading under which they stand."""

_TAKING_CHANGES = (schedule_verb, impact_verb, apply_verb, save_verb)


def add_verbs(app: typer.Typer) -> None:
    """Give the command all its verbs."""
    for heading, verbs in (("answers", ANSWERS), ("revisions", REVISIONS), ("store", STORE)):
        _add(app, heading, verbs)
    for name, (heading, verbs) in FAMILIES.items():
        family = typer.Typer(cls=Verbs, invoke_without_command=True)
        family.callback()(_family_command)
        _add(family, None, verbs)
        app.add_typer(family, name=name, rich_help_panel=heading)


def _add(app: typer.Typer, heading: str | None, verbs: Functions) -> None:
    for name, verb in verbs.items():
        app.command(
            name,
            cls=ChangesVerb if verb in _TAKING_CHANGES else Verb,
            rich_help_panel=heading,
            context_settings={"allow_extra_args": True},
        )(verb)


def _family_command(ctx: typer.Context, lang: Lang = None, no_color: NoColor = False) -> None:
    if ctx.invoked_subcommand is None:
        # Refuses a language that is not there.
        open_session(lang, False, no_color)
        say_help(ctx)
