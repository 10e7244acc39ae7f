"""What an SVG gets after Graphviz: names and descriptions for people who cannot see it.

The SVG that Graphviz writes names nodes by their keys and wraps tooltips in
empty links. Here every card, arrow and column gets its ``title`` and
``desc``, the root a title and a description, links stand around their cards,
and each text is told its width, so that it fits its card in any font.
"""

from collections.abc import Mapping
from typing import Final
from xml.etree import ElementTree as Tree

from roadmap.render.fonts import FAMILY, Weight, known, text_width
from roadmap.render.scene import Scene

_SVG: Final = "http://www.w3.org/2000/svg"
_NAMESPACE: Final = f'xmlns="{_SVG}"'.encode()
# The root names the font; spaces at the beginning are room, and others stand alone.
_NEEDLESS: Final = ("font-family", "{http://www.w3.org/XML/1998/namespace}space")
_FALLBACK: Final = f"'{FAMILY}', 'Source Sans 3', 'Segoe UI', Arial, sans-serif"


def finish(svg: bytes, scene: Scene) -> bytes:
    """Return the SVG of Graphviz with names, descriptions, roles and links.

    Parameters
    ----------
    svg
        What Graphviz wrote for this scene.
    scene
        The scene.

    Returns
    -------
    bytes
        UTF-8; it refers to nothing outside itself but the links of its cards.
    """
    # Without the default namespace, which comes back at the end, names have no prefix.
    root = Tree.fromstring(svg.replace(_NAMESPACE, b"", 1))
    named = _names(scene)
    links = {card.id: card.href for card in scene.cards if card.href is not None}
    for group in list(root.iter("g")):
        _unwrap(group)
        _describe(group, named, links)
    for text in root.iter("text"):
        _fit(text)
    _introduce(root, scene)
    written = Tree.tostring(root, encoding="unicode", short_empty_elements=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}\n'.encode()


def _names(scene: Scene) -> dict[str, tuple[str, str]]:
    named = {"roadmap": (scene.title, scene.description)}
    named |= {column.id: (column.title, column.description) for column in scene.columns}
    named |= {card.id: (card.name, card.description) for card in scene.cards}
    named |= {arrow.id: (arrow.name, arrow.description) for arrow in scene.arrows}
    return named


def _unwrap(group: Tree.Element) -> None:
    """Take the drawing out of the link that Graphviz puts around it for its tooltip."""
    for position, child in enumerate(list(group)):
        if child.tag == "g" and (child.get("id") or "").startswith("a_"):
            link = child.find("a")
            if link is not None:
                group.remove(child)
                for offset, inner in enumerate(list(link)):
                    group.insert(position + offset, inner)


def _describe(
    group: Tree.Element, named: Mapping[str, tuple[str, str]], links: Mapping[str, str]
) -> None:
    """Give a group its title, description, role and link."""
    for title in group.findall("title"):
        group.remove(title)
    own = group.get("id") or ""
    if own == "roadmap" or own not in named:
        if own != "roadmap" and group.get("class") in {"node", "edge"}:
            _decorate(group)
        return
    parts = list(group)
    for part in parts:
        group.remove(part)
    target = Tree.Element("a", {"href": links[own]}) if own in links else group
    name, description = named[own]
    group.set("role", "group" if group.get("class") == "cluster" else "graphics-symbol")
    group.set("aria-label", name)
    Tree.SubElement(group, "title").text = name
    if description:
        Tree.SubElement(group, "desc").text = description
    if target is not group:
        group.append(target)
    target.extend(parts)


def _decorate(group: Tree.Element) -> None:
    """Hide from screen readers what has no text: rules, corners, samples."""
    if not any((text.text or "").strip() for text in group.iter("text")):
        group.set("aria-hidden", "true")


def _fit(text: Tree.Element) -> None:
    """Tell a text its width in the font that the drawing was made for."""
    content = text.text or ""
    weight: Weight = "bold" if text.get("font-weight") == "bold" else "normal"
    size = float(text.get("font-size", "10"))
    for needless in _NEEDLESS:
        text.attrib.pop(needless, None)
    room = len(content) - len(content.lstrip(" "))
    if room and text.get("text-anchor") == "start":
        # A browser leaves out spaces at the beginning, and would stretch the words over their room.
        text.set("x", f"{float(text.get('x', '0')) + text_width(' ' * room, size, weight):.2f}")
        text.text = content = content[room:]
    if len(content.strip()) > 1 and known(content, weight):
        width = text_width(content, size, weight)
        text.set("textLength", f"{width:.2f}")
        text.set("lengthAdjust", "spacingAndGlyphs")


def _introduce(root: Tree.Element, scene: Scene) -> None:
    """Give the whole drawing its name, language and role."""
    root.set("xmlns", _SVG)
    root.set("lang", scene.language)
    root.set("font-family", _FALLBACK)
    root.set("role", "graphics-document")
    root.set("aria-roledescription", "roadmap")
    root.set("aria-labelledby", "roadmap-name roadmap-description")
    title = Tree.Element("title", {"id": "roadmap-name"})
    title.text = scene.title
    description = Tree.Element("desc", {"id": "roadmap-description"})
    description.text = scene.description
    root.insert(0, title)
    root.insert(1, description)
