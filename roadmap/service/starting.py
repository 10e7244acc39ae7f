"""How a roadmap can begin without a document of its own."""

from roadmap.formats import shipped_roadmap
from roadmap.model.record import Text
from roadmap.model.report import Plateau
from roadmap.model.roadmap import Roadmap


def empty_roadmap(id: str, title: Text) -> Roadmap:
    """Return a roadmap without actions, on plateaus with the names that the report gives them.

    Raises
    ------
    pydantic.ValidationError
        When the id or the title cannot be used.
    """
    plateaus = tuple(
        Plateau(number=plateau.number, id=plateau.id, title=plateau.title)
        for plateau in shipped_roadmap().plateaus
    )
    return Roadmap(id=id, title=title, plateaus=plateaus)


def shipped_under(id: str | None, title: str | None) -> Roadmap:
    """Return the Zoetermeer roadmap that travels with the library, under another name if asked.

    Raises
    ------
    pydantic.ValidationError
        As `empty_roadmap`.
    """
    shipped = shipped_roadmap()
    given = {"id": id, "title": title}
    changed = {name: value for name, value in given.items() if value is not None}
    return Roadmap.model_validate(shipped.to_document() | changed) if changed else shipped
