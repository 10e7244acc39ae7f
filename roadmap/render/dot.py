r"""The DOT text of a drawing, written with the ``graphviz`` package.

Places are part of the text (``layout=nop2``), so that ``dot -Tsvg`` gives the
same drawing. Cards are HTML-like labels: text goes in with ``&``, ``<``,
``>`` and quotes as entities and backslashes doubled, because Graphviz reads
``\N`` or ``\G`` as the name of a node or graph there too.
"""

from __future__ import annotations

import html
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, Literal, cast

from roadmap.errors import MissingDependencyError
from roadmap.render import style
from roadmap.render.fonts import FAMILY
from roadmap.render.layout import Box, LegendPlace, Picture, Placed, Words
from roadmap.render.scene import Arrow, ArrowKind, Badge, Border

if TYPE_CHECKING:
    import graphviz  # type: ignore[import-untyped]

_USUAL: Final = "more-effective-after"
_TOOLTIP: Final = 1_000
_FILLED: Final = {"style": "filled", "penwidth": "0"}
_ARROWS: Final = {
    "builds-on": {"style": "solid", "arrowhead": "normal"},
    "more-effective-after": {"style": "dashed", "arrowhead": "empty"},
    "move": {"style": "dotted", "arrowhead": "vee"},
}
_BORDERS: Final[dict[Border, tuple[str, str, str, str]]] = {
    "plain": ("solid", style.CARD_EDGE, "1", style.CARD_FILL),
    "critical": ("solid", style.STRONG_EDGE, "2.2", style.CARD_FILL),
    "focus": ("solid", style.STRONG_EDGE, "2.8", style.CARD_FILL),
    "muted": ("solid", style.CARD_EDGE, "0.5", style.MUTED_FILL),
    "ghost": ("dotted", style.CARD_EDGE, "1.2", style.MUTED_FILL),
}


def write(picture: Picture) -> str:
    """Return the DOT text of a picture.

    Raises
    ------
    roadmap.errors.MissingDependencyError
        When the ``graphviz`` package is not installed.
    """
    try:
        import graphviz
    except ImportError:
        raise MissingDependencyError("drawing", "render") from None
    graph = graphviz.Digraph(
        "roadmap",
        graph_attr={
            "layout": "nop2",
            "id": "roadmap",
            "bb": f"0,0,{_n(picture.width)},{_n(picture.height)}",
            "bgcolor": style.PAPER,
            "fontname": FAMILY,
            "outputorder": "edgesfirst",
            "pad": "0",
            "margin": "0",
            "label": "",
            "tooltip": _plain(picture.scene.title),
        },
        node_attr={
            "shape": "box",
            "style": "solid",
            "penwidth": "0",
            "fontname": FAMILY,
            "fixedsize": "true",
            "margin": "0",
        },
        edge_attr={"arrowsize": "0.7", **_line(_USUAL, critical=False)},
    )
    _Writer(graph, picture).all()
    return str(graph.source)


class _Writer:
    """Adds the parts of a picture to a graph."""

    def __init__(self, graph: graphviz.Digraph, picture: Picture) -> None:
        self.graph = graph
        self.picture = picture

    def all(self) -> None:
        """Add everything, what lies at the back first."""
        scene = self.picture.scene
        self._corner("paper/1", 0, 0)
        self._corner("paper/2", self.picture.width, self.picture.height)
        for i in range(len(scene.columns)):
            self._column(i)
        self._words("roadmap/title", self.picture.title, style.TITLE_SIZE, style.TEXT, bold=True)
        self._words("roadmap/subtitle", self.picture.subtitle, style.SUBTITLE_SIZE, style.SOFT_TEXT)
        self._rows()
        for arrow in scene.arrows:
            self._arrow(arrow)
        for i, place in enumerate(self.picture.legend, 1):
            self._legend(f"legend-{i}", place)

    def _at(self, box: Box) -> dict[str, str]:
        """Place and size of a node; Graphviz measures from the bottom, and sizes in inches."""
        x, y = box.x + box.width / 2, self.picture.height - box.y - box.height / 2
        return {
            "pos": f"{_n(x)},{_n(y)}",
            "width": _n(box.width / 72, 5),
            "height": _n(box.height / 72, 5),
        }

    def _corner(self, key: str, x: float, y: float) -> None:
        """Hold a corner of the sheet, so that every format has the same size."""
        box = Box(x, y, 0.0, 0.0)
        self.graph.node(key, "", id=key.replace("/", "-"), **self._at(box))

    def _node(self, key: str, box: Box, label: str, **attributes: str) -> None:
        self.graph.node(key, label, **self._at(box), **attributes)

    def _words(
        self, key: str, words: Words, size: float, colour: str, *, bold: bool = False
    ) -> None:
        lines = [f"<B>{_text(line)}</B>" if bold else _text(line) for line in words.lines]
        label = _left(words.box, _block(lines, size, colour))
        self._node(key, words.box, label, id=key.replace("/", "-"))

    def _column(self, position: int) -> None:
        picture = self.picture
        column, box = picture.scene.columns[position], picture.columns[position]
        header, title, below = picture.headers[position]
        bottom, top = picture.height - box.bottom, picture.height - box.y
        with self.graph.subgraph(name=f"cluster_{column.id}") as cluster:
            cluster.attr(
                id=column.id,
                bb=f"{_n(box.x)},{_n(bottom)},{_n(box.right)},{_n(top)}",
                style="filled",
                fillcolor=style.COLUMN_FILL,
                color=style.COLUMN_FILL,
                label="",
                tooltip=_plain(column.title),
            )
            bold = [f"<B>{_text(line)}</B>" for line in title.lines]
            text = _block(bold, style.HEADING_SIZE, style.HEADER_TEXT)
            text += _block(map(_text, below.lines), style.NOTE_SIZE, style.HEADER_TEXT)
            cluster.node(
                f"{column.id}/title",
                _left(header, text, 12),
                id=f"{column.id}-title",
                **_FILLED,
                fillcolor=style.HEADER_FILL,
                **self._at(header),
            )
            cluster.attr("node", **_look("plain", provisional=False))
            for placed in picture.cards.values():
                if placed.shape.card.column == position:
                    self._card(cluster, placed)

    def _card(self, cluster: graphviz.Digraph, placed: Placed) -> None:
        card = placed.shape.card
        attributes = {"id": card.id, "tooltip": _plain(card.name)}
        if card.border != "plain" or card.provisional:
            attributes |= _look(card.border, provisional=card.provisional)
        if card.href is not None:
            attributes["URL"] = _plain(card.href)
        cluster.node(card.key, _card_label(placed), **self._at(placed.box), **attributes)

    def _rows(self) -> None:
        picture = self.picture
        rows = zip(picture.scene.rows, picture.rows, picture.bands, strict=True)
        for i, (row, (box, words), band) in enumerate(rows):
            if band is not None and row.badge is not None:
                self._band(f"{row.id}/band", band, row.badge)
            elif i and row.title:
                line = Box(box.x, box.y, style.ROW_WIDTH - 12, 0.6)
                self._fill(f"{row.id}/rule", line, "", style.RULE)
            if row.title:
                self._words(f"{row.id}/title", words, style.ROW_SIZE, style.TEXT)
                if row.badge is not None and not picture.scene.banded:
                    badge = Box(box.x, words.box.y, style.BADGE_WIDTH, 16)
                    self._badge(f"{row.id}/badge", badge, row.badge)

    def _fill(self, key: str, box: Box, label: str, colour: str) -> None:
        self._node(
            key,
            box,
            label,
            id=key.replace("/", "-"),
            **_FILLED,
            fillcolor=colour,
        )

    def _band(self, key: str, band: Words, badge: Badge) -> None:
        lines = [f"<B>{_text(line)}</B>" for line in band.lines]
        text = _block(lines, style.ROW_SIZE, style.HEADER_TEXT)
        self._fill(key, band.box, _left(band.box, text, 8), badge.colour)

    def _badge(self, key: str, box: Box, badge: Badge) -> None:
        mark = _mark_text(badge, style.ROW_SIZE)
        label = _table(_cell(box.width - _SLACK, box.height - _SLACK, mark))
        self._fill(key, box, label, badge.colour)

    def _arrow(self, arrow: Arrow) -> None:
        route = self.picture.routes[arrow.id]
        self.graph.edge(
            arrow.tail,
            arrow.head,
            id=arrow.id,
            pos=self._spline(route.points, route.tip),
            tooltip=_plain(arrow.name),
            **self._own_line(arrow.kind, critical=arrow.critical),
        )

    @staticmethod
    def _own_line(kind: ArrowKind, *, critical: bool) -> dict[str, str]:
        """Return what sets a line apart from the lines of the graph."""
        return {} if kind == _USUAL and not critical else _line(kind, critical=critical)

    def _spline(self, points: Iterable[tuple[float, float]], tip: tuple[float, float]) -> str:
        high = self.picture.height
        drawn = " ".join(f"{_n(x)},{_n(high - y)}" for x, y in points)
        return f"e,{_n(tip[0])},{_n(high - tip[1])} {drawn}"

    def _legend(self, key: str, place: LegendPlace) -> None:
        sample, box = place.item.sample, place.sample
        if isinstance(sample, Badge):
            middle = Box(box.x + 6, box.y - 1, style.BADGE_WIDTH, 16)
            self._badge(f"{key}/sample", middle, sample)
        elif sample == "critical" or sample == "provisional":
            provisional = sample == "provisional"
            look = _look("plain" if provisional else "critical", provisional=provisional)
            shown = Box(box.x, box.y + 2, 26, 12)
            self._node(f"{key}/sample", shown, "", id=f"{key}-sample", **look)
        elif sample != "none":
            self._sample_arrow(key, box, sample)
        self._words(f"{key}/text", place.words, style.LEGEND_SIZE, style.TEXT)

    def _sample_arrow(
        self, key: str, box: Box, kind: ArrowKind | Literal["critical-arrow"]
    ) -> None:
        y = box.y + 7
        left, right = box.x, box.x + 28
        for name, x in (("from", left), ("to", right)):
            self._corner(f"{key}/{name}", x, y)
        inner = right - style.ARROW_LENGTH
        points = [(left + (inner - left) * i / 3, y) for i in range(4)]
        self.graph.edge(
            f"{key}/from",
            f"{key}/to",
            id=f"{key}-sample",
            pos=self._spline(points, (right, y)),
            **self._own_line(
                "builds-on" if kind == "critical-arrow" else kind,
                critical=kind == "critical-arrow",
            ),
        )


def _look(border: Border, *, provisional: bool) -> dict[str, str]:
    """Return how a card is framed and filled."""
    line, colour, width, fill = _BORDERS[border]
    shown = "dashed" if provisional else line
    return {"style": f"filled,{shown}", "color": colour, "penwidth": width, "fillcolor": fill}


def _line(kind: ArrowKind, *, critical: bool) -> dict[str, str]:
    """Return how an arrow is drawn."""
    colour = style.STRONG_EDGE if critical else style.ARROW[kind]
    width = "2.2" if critical or kind == "move" else "1.1"
    return {"color": colour, "penwidth": width, **_ARROWS[kind]}


def _n(value: float, digits: int = 2) -> str:
    """Return a number without needless zeros, always with a point."""
    written = f"{value:.{digits}f}"
    written = written.rstrip("0").rstrip(".") if "." in written else written
    return "0" if written in {"-0", ""} else written


def _plain(text: str) -> str:
    """Return a text for an attribute: no entity, backslash or HTML in it means anything.

    Nobody reads more than its beginning, and Graphviz breaks off at a number
    of many thousands of digits.
    """
    from graphviz import escape

    return cast("str", escape(text[:_TOOLTIP].replace("&", "&amp;")))


def _text(line: str) -> str:
    """Return a line for an HTML-like label; never empty, which DOT refuses."""
    return html.escape(line).replace("\\", "\\\\") if line.strip() else "&#160;"


def _font(content: str, size: float, colour: str) -> str:
    return f'<FONT POINT-SIZE="{_n(size)}" COLOR="{colour}">{content}</FONT>'


def _block(lines: Iterable[str], size: float, colour: str) -> str:
    """Return lines of one size, each ended at the left."""
    return _font("".join(f'{line}<BR ALIGN="LEFT"/>' for line in lines), size, colour)


def _cell(width: float, height: float, content: str = "", attributes: str = "") -> str:
    size = f'FIXEDSIZE="TRUE" WIDTH="{_n(width, 0)}" HEIGHT="{_n(height, 0)}"'
    return f"<TD {size}{attributes}>{content}</TD>"


_TABLE: Final = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">'


def _table(*cells: str) -> str:
    return f"<{_TABLE}<TR>{''.join(cells)}</TR></TABLE>>"


_LEFT = ' ALIGN="LEFT" BALIGN="LEFT"'
# Graphviz complains about a label that fills its node exactly.
_SLACK = 2.0


def _left(box: Box, content: str, pad: float = 0.0) -> str:
    """Return a label whose text stands at the left of a box, in the middle of its height."""
    high, wide = box.height - _SLACK, box.width - _SLACK
    margin = (_cell(pad, high),) if pad else ()
    return _table(*margin, _cell(wide - pad, high, content, _LEFT))


def _mark_text(badge: Badge, size: float) -> str:
    return f"<B>{_font(_text(badge.mark), size, style.HEADER_TEXT)}</B>"


def _card_label(placed: Placed) -> str:
    badge = placed.shape.card.badge
    high = placed.box.height - 3
    text = style.CARD_WIDTH - 3 - style.BADGE_WIDTH - style.CARD_PAD
    return _table(
        _cell(
            style.BADGE_WIDTH,
            high,
            _mark_text(badge, style.CARD_SIZE),
            f' BGCOLOR="{badge.colour}"',
        ),
        _cell(style.CARD_PAD, high),
        _cell(text, high, _card_text(placed, text), _LEFT),
    )


def _card_text(placed: Placed, width: float) -> str:
    """Return the text of a card, a row to a line.

    Graphviz sets lines that mix fonts closer than others; rows keep their height.
    """
    found = placed.shape
    lines = [_text(line) for line in found.title]
    lead = f"<B>{_text(found.card.lead)}</B>" if found.card.lead else ""
    if found.card.struck:
        lines = [f"<S>{line}</S>" for line in lines]
        lead = lead and f"<S>{lead}</S>"
    if lead:
        lines[0] = f"{lead} {lines[0]}"
    rows = [(style.CARD_LINE, _font(line, style.CARD_SIZE, style.TEXT)) for line in lines] + [
        (style.NOTE_LINE, _font(_text(line), style.NOTE_SIZE, style.SOFT_TEXT))
        for line in found.notes
    ]
    cells = "".join(f"<TR>{_cell(width, high, row, _LEFT)}</TR>" for high, row in rows)
    size = f'WIDTH="{_n(width, 0)}" HEIGHT="{_n(sum(high for high, _ in rows), 0)}"'
    # Without a size of its own the table would stretch, and its lines drift apart.
    return f'{_TABLE[:-1]} ALIGN="LEFT" FIXEDSIZE="TRUE" {size}>{cells}</TABLE>'
