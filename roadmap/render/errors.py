"""The errors that only drawing knows."""

from roadmap.errors import DrawingError, InputError


class DrawingTooLargeError(DrawingError):
    """More cards than one drawing can hold; `details` name the simpler view."""

    code = "drawing-too-large"

    def __init__(self, cards: int, limit: int) -> None:
        super().__init__(cards=cards, limit=limit)


class LinkError(InputError):
    """A link that may not stand in a drawing: only http, https, mailto and relative ones may."""

    code = "link"

    def __init__(self, link: str, number: str) -> None:
        super().__init__(link=link[:200], number=number)


class UnknownPlateauError(InputError):
    """The roadmap has no plateau of this number."""

    code = "unknown-plateau"

    def __init__(self, plateau: int, horizon: int) -> None:
        super().__init__(plateau=plateau, horizon=horizon)
