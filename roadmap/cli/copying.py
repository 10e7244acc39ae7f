"""The verbs `backup` and `restore`: all roadmaps of a store to one file, and back."""

import hashlib
from pathlib import Path
from typing import Annotated

import typer

from roadmap.cli.codes import ExitCode
from roadmap.cli.files import as_path
from roadmap.cli.options import Json, Lang, NoColor, Store
from roadmap.cli.screen import styled
from roadmap.cli.session import open_session
from roadmap.cli.storing import DEFAULT, opened, shown

Backup = Annotated[str, typer.Argument(metavar="FILE", show_default=False)]
"""Name of a backup."""


def backup_verb(
    backup: Backup,
    store: Store = DEFAULT,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Write all roadmaps to one file."""
    from roadmap.cli.store_reports import BackupReport

    session = open_session(lang, as_json, no_color)
    target = as_path(backup)
    with opened(store) as planner, session.working("working-backup"):
        planner.backup(target)
    size, found = target.stat().st_size, _sha256(target)
    if as_json:
        session.json(BackupReport(file=backup, bytes=size, sha256=found))
        return ExitCode.FINE
    line = styled(session.say("render-written", file=backup))
    kilobytes = session.say("render-size", kilobytes=max(1, round(size / 1000)))
    session.print(line.append(f" · {kilobytes}", style="dim"))
    session.print(styled(session.say("backup-hash", hash=found), "dim"))
    return ExitCode.FINE


def restore_verb(
    backup: Backup,
    keep_file: Annotated[str | None, typer.Option("--keep", metavar="FILE")] = None,
    store: Store = DEFAULT,
    lang: Lang = None,
    as_json: Json = False,
    no_color: NoColor = False,
) -> int:
    """Put a backup in the place of all roadmaps."""
    from roadmap.cli.store_reports import RestoreReport

    session = open_session(lang, as_json, no_color)
    source, keep = as_path(backup), None if keep_file is None else as_path(keep_file)
    with opened(store, making=True) as planner, session.working("working-restore"):
        planner.restore(source, keep=keep)
        entries = planner.roadmaps(archived=True)
    if as_json:
        session.json(RestoreReport(file=backup, kept=keep_file, roadmaps=entries))
        return ExitCode.FINE
    done = session.say("restore-done", store=shown(store), count=len(entries))
    session.print(styled(done, "green"))
    if keep_file is not None:
        session.print(styled(session.say("restore-kept", file=keep_file), "dim"))
    return ExitCode.FINE


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
