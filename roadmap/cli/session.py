"""What every verb needs: the language, two consoles, the roadmap and its answers."""

import difflib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType

from roadmap.cli.files import STANDARD, read_bytes
from roadmap.cli.screen import clean, make_console, print_parts, standard_output, styled
from roadmap.cli.storing import is_address, read_stored, shown
from roadmap.cli.usage import Manner, UsageProblem, known_language
from roadmap.errors import ChangeError, UnknownActionError
from roadmap.texts import Language, text

if TYPE_CHECKING:
    from roadmap.model.record import Record
    from roadmap.model.revision import Revision
    from roadmap.model.roadmap import Roadmap


@dataclass(frozen=True)
class Session:
    """One run of one verb.

    Attributes
    ----------
    language
        Language of every text.
    as_json
        Whether the answer goes out as JSON instead of tables.
    out, err
        Consoles on standard output and standard error.
    """

    language: Language
    as_json: bool
    out: Console
    err: Console

    def say(self, key: str, /, **values: str | int) -> str:
        """Return a text of the catalogue under ``cli-<key>``."""
        return text(f"cli-{key}", self.language, **values)

    def print(self, *parts: RenderableType) -> None:
        """Print parts to standard output, one after the other; plain text is cleaned."""
        print_parts(self.out, *parts)

    def heading(self, words: str) -> None:
        """Print a heading, after an empty line."""
        self.print("", styled(words, "bold"))

    def read(self, name: str | None) -> "Roadmap":
        """Return the roadmap of a name; see `read_named`."""
        return self.read_with_revision(name)[0]

    def read_with_revision(self, name: str | None) -> "tuple[Roadmap, Revision | None]":
        """Return the roadmap of a name, and which revision it is when it comes from a store."""
        with self.working("working-read"):
            if name is not None and is_address(name):
                state = read_stored(name)
                return state.roadmap, state.revision
            return read_named(name), None

    def title(self, roadmap: "Roadmap", name: str | None) -> None:
        """Print once, and small, which roadmap the answer is about."""
        if name is None:
            where = self.say("roadmap-shipped")
        elif name == STANDARD:
            where = self.say("roadmap-stdin")
        else:
            where = clean(shown(name))
        line = styled(roadmap.title[:200], "bold")
        line.append(f" · {where}", style="dim not bold")
        self.print(line)

    def json(self, answer: "Record") -> None:
        """Print an answer as JSON, exactly as its model is documented."""
        self.json_text(answer.model_dump_json(indent=2))

    def json_text(self, document: str) -> None:
        """Print a JSON text; always UTF-8, whatever the terminal speaks."""
        sys.stdout.flush()
        sys.stdout.buffer.write(document.encode() + b"\n")
        sys.stdout.buffer.flush()

    @contextmanager
    def working(self, key: str) -> Iterator[None]:
        """Show on a terminal that work is going on."""
        if not self.err.is_terminal:
            yield
            return
        with self.err.status(self.say(key)):
            yield


def read_named(name: str | None) -> "Roadmap":
    """Return the roadmap of a file, of standard input or of a store, or the one that is shipped."""
    from roadmap.formats import read_roadmap, shipped_roadmap

    if name is None:
        return shipped_roadmap()
    return read_stored(name).roadmap if is_address(name) else read_roadmap(read_bytes(name), name)


def open_session(lang: str | None, as_json: bool, no_color: bool) -> Session:
    """Return the session of a verb.

    Raises
    ------
    UsageProblem
        When the catalogue does not have the language.
    """
    language = known_language(lang or "nl")
    if language is None:
        raise UsageProblem("language", name=lang or "")
    return Session(
        language,
        as_json,
        make_console(standard_output(), color=not no_color),
        make_console(sys.stderr, color=not no_color),
    )


@contextmanager
def guessing(session: Session, roadmap: "Roadmap") -> Iterator[None]:
    """Add to an error about an unknown action the numbers that look most like it."""
    try:
        yield
    except (UnknownActionError, ChangeError) as error:
        number = str(error.details.get("number", ""))
        if number not in roadmap.action_by_number:
            known = list(roadmap.action_by_number)
            near = difflib.get_close_matches(number[:64], known, n=3, cutoff=0.5)
            if near:
                numbers = ", ".join(near)
                error.add_note(text("error-nearest", session.language, numbers=numbers))
        raise


def speak(manner: Manner) -> tuple[Console, Language]:
    """Return a console on standard error and the language, for when no verb could begin."""
    standard_output()
    return make_console(sys.stderr, color=manner.color), manner.language
