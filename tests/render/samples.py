"""Roadmaps to draw, and ways to look at a drawing."""

import json
import random
import re
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Tree

from roadmap.engine import plan as make_plan
from roadmap.model.plan import Plan
from roadmap.model.roadmap import Roadmap

SHIPPED = Path(__file__).parents[2] / "data" / "actions.json"
SVG = "{http://www.w3.org/2000/svg}"
Rectangle = tuple[float, float, float, float]


def shipped() -> tuple[Roadmap, Plan]:
    roadmap = Roadmap.model_validate(json.loads(SHIPPED.read_bytes()))
    return roadmap, make_plan(roadmap)


def small(**changes: object) -> Roadmap:
    """A roadmap of three actions; the first title can be changed."""
    title = changes.pop("title", "Eerste")
    document: dict[str, object] = {
        "id": "klein",
        "title": "Klein",
        "plateaus": [
            {"number": 1, "id": "een", "title": "Een"},
            {"number": 2, "id": "twee", "title": "Twee"},
        ],
        "actions": [
            {"number": "1.1", "title": title},
            {"number": "1.2", "title": "Tweede"},
            {"number": "1.10", "title": "Derde"},
        ],
        "dependencies": [
            {"predecessor": "1.1", "successor": "1.2", "kind": "builds-on"},
            {"predecessor": "1.1", "successor": "1.10", "kind": "more-effective-after"},
        ],
    }
    return Roadmap.model_validate(document | changes)


def layered(count: int, *, advices: bool = True, seed: int = 7) -> Roadmap:
    """A random roadmap with about three dependencies per action, spread over four plateaus."""
    chance = random.Random(seed)
    words = [
        "digitaal",
        "werken",
        "samen",
        "verbeteren",
        "informatiemanagement",
        "proces",
        "opzetten",
    ]
    actions, dependencies = [], []
    level = {}
    for i in range(count):
        number = f"{i // 5 + 1}.{i % 5 + 1}"
        level[number] = i * 4 // count + 1
        actions.append(
            {
                "number": number,
                "title": " ".join(chance.choices(words, k=chance.randint(2, 8))),
                "earliest_plateau": {"plateau": level[number]},
                **({"advice": str(i // 5 + 1)} if advices else {}),
            }
        )
    names = list(level)
    for i in range(1, count):
        for j in {chance.randrange(i) for _ in range(3)}:
            kind = "builds-on" if level[names[j]] < level[names[i]] else "more-effective-after"
            dependencies.append({"predecessor": names[j], "successor": names[i], "kind": kind})
    return Roadmap.model_validate(
        {
            "id": "groot",
            "title": "Groot",
            "plateaus": [
                {"number": n, "id": f"p{n}", "title": f"Plateau {n}"} for n in (1, 2, 3, 4)
            ],
            "actions": actions,
            "dependencies": dependencies,
            "advices": [
                {"number": str(n), "title": f"Advies {n}"} for n in range(1, (count + 4) // 5 + 1)
            ]
            if advices
            else [],
        }
    )


def groups(svg: bytes, kind: str) -> dict[str, Tree.Element]:
    """The groups of one class (node, edge or cluster), by id; ids must be unique."""
    found = [group for group in Tree.fromstring(svg).iter(f"{SVG}g") if group.get("class") == kind]
    by_id = {group.get("id", ""): group for group in found}
    assert len(by_id) == len(found)
    return by_id


def numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", text)]


def bounds(shape: Tree.Element) -> Rectangle:
    """Left, top, right and bottom of a polygon or path."""
    found = numbers(shape.get("points") or shape.get("d") or "")
    xs, ys = found[::2], found[1::2]
    return min(xs), min(ys), max(xs), max(ys)


def outline(group: Tree.Element) -> Rectangle:
    """Bounds of the largest shape of a group."""
    shapes = [*group.iter(f"{SVG}polygon"), *group.iter(f"{SVG}path")]
    return max(map(bounds, shapes), key=lambda b: (b[2] - b[0]) * (b[3] - b[1]))


def said(group: Tree.Element) -> str:
    """The text that a group shows, its lines joined by spaces."""
    parts = [(text.text or "").strip() for text in group.iter(f"{SVG}text")]
    return " ".join(part for part in parts if part)


def curve(path: str, steps: int = 24) -> Iterator[tuple[float, float]]:
    """Points along a path of cubic Bézier curves."""
    found = numbers(path)
    points = list(zip(found[::2], found[1::2], strict=True))
    for i in range(0, len(points) - 1, 3):
        a, b, c, d = points[i : i + 4]
        for k in range(steps + 1):
            t = k / steps
            yield tuple(  # type: ignore[misc]
                (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t**2 * r + t**3 * s
                for p, q, r, s in zip(a, b, c, d, strict=True)
            )


def pixels(png: bytes) -> tuple[int, int, bytes]:
    """Width, height and the bytes of the rows of a PNG."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    at, data, width, height, step = 8, b"", 0, 0, 4
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + size]
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlace = struct.unpack(">IIBBBBB", body)
            assert (depth, interlace) == (8, 0)
            step = {6: 4, 2: 3}[colour]
        elif kind == b"IDAT":
            data += body
        at += size + 12
    raw, stride = zlib.decompress(data), width * step
    rows, last = [], bytes(stride)
    for y in range(height):
        start = y * (stride + 1)
        last = _unfiltered(raw[start], raw[start + 1 : start + 1 + stride], last, step)
        rows.append(last)
    return width, height, b"".join(rows)


def _unfiltered(kind: int, line: bytes, above: bytes, step: int) -> bytes:
    if kind == 0:
        return line
    out = bytearray(line)
    for i in range(len(out)):
        left = out[i - step] if i >= step else 0
        up, corner = above[i], above[i - step] if i >= step else 0
        if kind == 1:
            add = left
        elif kind == 2:
            add = up
        elif kind == 3:
            add = (left + up) // 2
        else:
            guess = left + up - corner
            near = abs(guess - left), abs(guess - up), abs(guess - corner)
            add = (left, up, corner)[near.index(min(near))]
        out[i] = (out[i] + add) & 255
    return bytes(out)
