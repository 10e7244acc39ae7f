"""Bytes and text to and from the model; no files are written here, no network is used.

`read_roadmap` reads a document, `shipped_roadmap` the Zoetermeer roadmap that
travels with the library, `schema` gives the JSON Schema of a document. Each
name is loaded when it is first used, so that `roadmap.formats.lean` stays lean.
"""

TYPE_CHECKING = False  # type checkers take it for true; importing typing costs start-up time
if TYPE_CHECKING:
    from roadmap.formats.document import (
        read_roadmap,
        schema,
        shipped_document,
        shipped_roadmap,
    )
    from roadmap.formats.writing import write_roadmap

__all__ = ["read_roadmap", "schema", "shipped_document", "shipped_roadmap", "write_roadmap"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = "writing" if name == "write_roadmap" else "document"
    from importlib import import_module

    return getattr(import_module(f"roadmap.formats.{home}"), name)
