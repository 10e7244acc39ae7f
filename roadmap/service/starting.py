"""How the history of a roadmap can begin under a name of its own."""

import json
from typing import Any

from roadmap.formats import read_roadmap
from roadmap.model.roadmap import Roadmap


def renamed(roadmap: Roadmap, id: str | None, title: str | None, *, empty: bool = False) -> Roadmap:
    """Return a roadmap under another id and title.

    Parameters
    ----------
    roadmap
        Where it begins.
    id, title
        Its own are kept where these are left out.
    empty
        Whether to take over nothing but the numbers and names of the plateaus.

    Raises
    ------
    roadmap.errors.DocumentError
        When the id or the title cannot be used.
    """
    document: dict[str, Any] = roadmap.to_document()
    if empty:
        document = {
            "format": document["format"],
            "plateaus": [
                {name: each[name] for name in ("number", "id", "title")}
                for each in document["plateaus"]
            ],
        }
    named = {"id": id or roadmap.id, "title": title or roadmap.title}
    return read_roadmap(json.dumps(document | named).encode(), "id, title")
