"""The verbs `token …`: who may use the planner over HTTP."""

from datetime import timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.options import Json, Lang, NoColor, Store
from roadmap.cli.screen import Grid, clean, print_parts, styled
from roadmap.cli.session import Session, open_session
from roadmap.cli.storing import DEFAULT, opened, shown
from roadmap.cli.telling import moment_words
from roadmap.cli.usage import UsageProblem, whole

if TYPE_CHECKING:
    from roadmap.model.access import Role, Token

_LONGEST_DAYS = 36_500


def create_token_verb(
    user: Annotated[str, typer.Argument(metavar="NAME", show_default=False)],
    role: Annotated[str | None, typer.Option("--role", metavar="ROLE")] = None,
    days: Annotated[str | None, typer.Option("--days", metavar="N")] = None,
    store: Store = DEFAULT,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Make a token, and show it once."""
    from roadmap.cli.store_reports import TokenReport
    from roadmap.storage import utc_now

    session = open_session(lang, as_json, no_color)
    may = _role(role)
    lasting = None if days is None else timedelta(days=whole("--days", days, 1, _LONGEST_DAYS))
    with opened(store) as planner:
        expires = None if lasting is None else utc_now() + lasting
        token, written = planner.tokens.create(user, may, expires_at=expires)
    if as_json:
        session.json(TokenReport.of(token, written))
        return ExitCode.FINE
    print_parts(session.err, _line(session, token), styled(session.say("token-once"), "dim"))
    session.json_text(written)
    return ExitCode.FINE


def _role(role: str | None) -> "Role":
    from roadmap.model.access import ROLES

    if role not in ROLES:
        choices = ", ".join(ROLES)
        raise UsageProblem("choice", option="--role", value=(role or "")[:60], choices=choices)
    return role


def _line(session: Session, token: "Token") -> str:
    key = "token-made" if token.expires_at is None else "token-made-until"
    until = "" if token.expires_at is None else moment_words(token.expires_at)
    return session.say(key, id=token.id, name=clean(token.name), role=token.role, until=until)


def list_tokens_verb(
    store: Store = DEFAULT,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """List tokens, without what proves them."""
    from roadmap.cli.store_reports import TokenReport, TokensReport
    from roadmap.formats.wording import one_line
    from roadmap.storage import utc_now

    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        tokens = planner.tokens.list()
    if as_json:
        session.json(TokensReport(tokens=tuple(map(TokenReport.of, tokens))))
        return ExitCode.FINE
    session.print(styled(clean(shown(store)), "dim"))
    if not tokens:
        session.print("", session.say("tokens-none"))
        return ExitCode.FINE
    say, now = session.say, utc_now()
    grid = Grid(
        session.out,
        [
            (say("column-id"), "left", False),
            (say("column-user"), "left", True),
            (say("column-role"), "left", False),
            (say("column-made"), "left", False),
            (say("column-state"), "left", True),
        ],
    )
    for token in tokens:
        valid = token.valid_at(now)
        grid.row(
            styled(token.id, "bold"),
            one_line(token.name, 80),
            token.role,
            moment_words(token.created_at),
            styled(_state(session, token, valid=valid), "" if valid else "dim"),
        )
    session.print("", *grid.tables())
    return ExitCode.FINE


def _state(session: Session, token: "Token", *, valid: bool) -> str:
    if token.revoked_at is not None:
        return session.say("token-revoked", moment=moment_words(token.revoked_at))
    if token.expires_at is None:
        return session.say("token-valid")
    key = "token-until" if valid else "token-expired"
    return session.say(key, moment=moment_words(token.expires_at))


def revoke_token_verb(
    token: Annotated[str, typer.Argument(metavar="ID", show_default=False)],
    store: Store = DEFAULT,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Make a token worthless."""
    from roadmap.cli.store_reports import TokenReport

    session = open_session(lang, as_json, no_color)
    with opened(store) as planner:
        revoked = planner.tokens.revoke(token)
    if as_json:
        session.json(TokenReport.of(revoked))
    else:
        done = session.say("token-revoke-done", id=revoked.id, name=clean(revoked.name))
        session.print(styled(done, "green"))
    return ExitCode.FINE
