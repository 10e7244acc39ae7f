"""The command line: asks the engine, and says the answer in words, tables or JSON.

Knows terminals, files and exit codes (`roadmap.cli.codes`); computes nothing.
Verbs load the engine only when they run, so that help and completion are quick.
"""

from collections.abc import Sequence


def run(arguments: Sequence[str]) -> int:
    """Run the command with these arguments and return its exit code."""
    from roadmap.cli.app import run as run_command

    return run_command(arguments)
