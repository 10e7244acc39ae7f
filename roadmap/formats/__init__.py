"""Bytes and text to and from the model; no files are written here, no network is used.

`read_roadmap` reads a document, `shipped_roadmap` the Zoetermeer roadmap that
travels with the library, `schema` gives the JSON Schema of a document.
"""

from roadmap.formats.document import (
    read_roadmap,
    schema,
    shipped_document,
    shipped_roadmap,
    write_roadmap,
)

__all__ = ["read_roadmap", "schema", "shipped_document", "shipped_roadmap", "write_roadmap"]
