import re
from xml.etree import ElementTree as Tree

import pytest

from roadmap.engine import plan as make_plan
from roadmap.render import LinkError, Whole, dot_source, render
from roadmap.render.pool import pool
from tests.render.samples import SVG, bounds, groups, numbers, said, shipped, small

HOSTILE = [
    "<b>vet</b>",
    "\"aangehaald\" en 'enkel'",
    r"terug\nschuin \N \G \E \T \L \l \r \\",
    "eindigt op een schuine streep\\",
    "a & b &amp; c &#60; &lt;",
    "<<i>html</i>>",
    "<onafgemaakt",
    "]]> <![CDATA[ x ]]>",
    "<!-- x --> <?php ?> <script>alert(1)</script>",
    "emoji 🚲🏛️ 👩‍👩‍👧 klaar",
    "שלום עולם مرحبا",
    "percent %s %d {number} ${x}",
    "tab\ten\nregel\r\neinde\u2028nieuw",
    'x" URL="javascript:alert(1)" y="',
    "| { } < > records",
    "1.5",
    "graph",
    "   ",
    "\u0085\u00a0",
]


def _words(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_shown_and_told_as_it_is(title):
    roadmap = small(title=title)

    svg = render(roadmap, make_plan(roadmap))

    card = groups(svg, "node")["action-1.1"]
    assert _words(f"1.1{title}") in _words(said(card))
    name = card.find(f"{SVG}title")
    assert name is not None
    assert _words(name.text or "") == _words(f"1.1{title}")
    assert not list(Tree.fromstring(svg).iter(f"{SVG}script"))
    assert len(list(Tree.fromstring(svg).iter(f"{SVG}a"))) == 0


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("format_", ["png", "pdf"])
def test_a_hostile_title_breaks_no_other_format(title, format_):
    roadmap = small(title=title)

    drawn = render(roadmap, make_plan(roadmap), format=format_)

    assert drawn.startswith({"png": b"\x89PNG", "pdf": b"%PDF"}[format_])


def test_hostile_words_everywhere_leave_the_document_whole():
    bad = '</svg><script>"\\N'
    roadmap = small(
        title=bad,
        organisation=bad,
        summary={"nl": bad},
        themes=[{"id": "A", "title": bad}],
        advices=[{"number": "1", "title": bad, "theme": "A"}],
        plateaus=[
            {"number": 1, "id": "een", "title": bad, "definition": bad},
            {"number": 2, "id": "twee", "title": bad},
        ],
        actions=[
            {
                "number": "1.1",
                "title": bad,
                "advice": "1",
                "status": "blocked",
                "status_reason": bad,
            },
            {"number": "1.2", "title": bad, "summary": {"nl": bad}},
            {"number": "1.10", "title": bad},
        ],
    )

    root = Tree.fromstring(render(roadmap, make_plan(roadmap)))

    assert not list(root.iter(f"{SVG}script"))
    assert sum(bad in (title.text or "") for title in root.iter(f"{SVG}title")) >= 5


def test_no_text_begins_with_a_space_that_a_browser_would_leave_out():
    drawn = Tree.fromstring(render(*shipped(), format="svg"))
    texts = ["".join(found.itertext()) for found in drawn.iter(f"{SVG}text")]
    assert "ICT portfolio overzicht delen" in texts
    assert [found for found in texts if found != found.strip()] == []


def test_a_title_of_5000_signs_is_shortened_in_the_picture_and_whole_in_the_name():
    title = "Gemeentesecretarisoverlegvoorbereiding " * 128 + "slot"
    roadmap = small(title=title)

    card = groups(render(roadmap, make_plan(roadmap)), "node")["action-1.1"]

    assert "…" in said(card)
    assert len(said(card)) < 400
    assert card.findtext(f"{SVG}title") == f"1.1 {title}"


def test_a_word_of_5000_signs_stays_inside_its_card():
    roadmap = small(title="W" * 5_000)

    card = groups(render(roadmap, make_plan(roadmap)), "node")["action-1.1"]

    widest = max(float(text.get("textLength", "0")) for text in card.iter(f"{SVG}text"))
    box = bounds(next(card.iter(f"{SVG}polygon")))
    assert 0 < widest < box[2] - box[0]


def test_signs_that_turn_the_reading_direction_are_left_out_of_the_picture():
    roadmap = small(title="voor \u202eretsreV\u202c na")

    card = groups(render(roadmap, make_plan(roadmap)), "node")["action-1.1"]

    assert "\u202e" not in said(card)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_card_and_arrow_has_a_name_and_a_description(language):
    roadmap, plan = shipped()

    svg = render(roadmap, plan, language=language)

    nodes, edges = groups(svg, "node"), groups(svg, "edge")
    for action in roadmap.actions:
        card = nodes[f"action-{action.number}"]
        assert card.findtext(f"{SVG}title") == f"{action.number} {action.title}"
        assert len(card.findtext(f"{SVG}desc") or "") > 20
        assert card.get("role") == "graphics-symbol"
        assert card.get("aria-label") == f"{action.number} {action.title}"
    for dependency in roadmap.dependencies:
        arrow = edges[
            f"dependency-{dependency.predecessor}-{dependency.successor}-{dependency.kind}"
        ]
        assert dependency.predecessor in (arrow.findtext(f"{SVG}title") or "")
        assert arrow.findtext(f"{SVG}desc")


def test_the_root_names_and_describes_the_drawing():
    roadmap, plan = shipped()

    root = Tree.fromstring(render(roadmap, plan, language="en"))

    assert root.get("role") == "graphics-document"
    assert root.get("lang") == "en"
    ids = {part.get("id"): part for part in root}
    told = [ids[name].text or "" for name in (root.get("aria-labelledby") or "").split()]
    assert told[0] == roadmap.title
    assert "33 actions" in told[1]


def test_the_svg_refers_to_nothing_outside_itself():
    roadmap, plan = shipped()

    svg = render(roadmap, plan).decode()

    assert "<!DOCTYPE" not in svg
    assert "<script" not in svg
    assert not re.search(r"(href|src|url\(|@import|<image|<use|<style|\son\w+=)", svg)
    assert set(re.findall(r"https?://[^\"' ]+", svg)) == {"http://www.w3.org/2000/svg"}


def test_all_ids_are_unique():
    roadmap, plan = shipped()

    ids = re.findall(r' id="([^"]*)"', render(roadmap, plan).decode())

    assert len(ids) == len(set(ids)) > 60


def test_numbers_that_read_alike_when_joined_get_ids_of_their_own():
    roadmap = small(
        actions=[{"number": n, "title": n} for n in ("a", "a-b", "b-c", "c")],
        dependencies=[
            {"predecessor": "a", "successor": "b-c", "kind": "builds-on"},
            {"predecessor": "a-b", "successor": "c", "kind": "builds-on"},
        ],
    )

    edges = groups(render(roadmap, make_plan(roadmap)), "edge")

    assert sum(name.startswith("dependency-a-b-c-builds-on") for name in edges) == 2


def test_links_stand_around_their_cards():
    roadmap, plan = shipped()

    svg = render(roadmap, plan, links="https://voorbeeld.nl/acties/{number}?x=1&y=2")

    card = groups(svg, "node")["action-3.2"]
    link = card.find(f"{SVG}a")
    assert link is not None
    assert link.get("href") == "https://voorbeeld.nl/acties/3.2?x=1&y=2"
    assert list(link.iter(f"{SVG}text"))
    assert card.findtext(f"{SVG}title")


def test_a_function_may_leave_out_links():
    roadmap, plan = shipped()

    svg = render(roadmap, plan, links=lambda number: f"#a{number}" if number == "1.1" else None)

    links = [a.get("href") for a in Tree.fromstring(svg).iter(f"{SVG}a")]
    assert links == ["#a1.1"]


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "https:\\\\kwaad.nl",
        'https://x.nl/"onclick="y',
        "java&#115;cript:1:2",
        "a:b/c",
        "1:2",
        "https://[",
        "",
    ],
)
def test_links_that_could_run_or_break_something_are_refused(link):
    roadmap, plan = shipped()

    with pytest.raises(LinkError):
        render(roadmap, plan, format="dot", links=lambda number: link)


@pytest.mark.parametrize(
    "link", ["https://a.nl/b", "http://a", "mailto:a@b.nl", "/a:b", "?a=1:2", "#x", "../y"]
)
def test_ordinary_links_are_accepted(link):
    roadmap, plan = shipped()

    assert link in render(roadmap, plan, format="dot", links=lambda number: link).decode()


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


_NAMED = {"black": "#000000", "white": "#ffffff"}


def _shapes(root):
    """Every filled shape and every text, in the order in which they are painted."""
    for part in root.iter():
        name = part.tag.removeprefix(SVG)
        if name in {"polygon", "path"} or name == "text":
            yield name, part


def test_text_has_enough_contrast_with_what_it_stands_on():
    roadmap, plan = shipped()
    painted, checked = [], set()

    for name, part in _shapes(Tree.fromstring(render(roadmap, plan))):
        fill = part.get("fill", "black")
        fill = _NAMED.get(fill, fill)
        if name != "text":
            if fill != "none":
                painted.append((bounds(part), fill))
            continue
        x, y = numbers(part.get("x", ""))[0], numbers(part.get("y", ""))[0] - 3
        under = [f for b, f in painted if b[0] <= x + 1 <= b[2] and b[1] <= y <= b[3]]
        pair = (fill, under[-1])
        checked.add(pair)
        assert _contrast(*pair) >= 4.5, pair

    assert len(checked) >= 6


def test_lines_have_enough_contrast_with_what_they_stand_on():
    roadmap, plan = shipped()
    svg = render(roadmap, plan)

    for kind, prefix in (("edge", "dependency-"), ("node", "action-")):
        for name, group in groups(svg, kind).items():
            if name.startswith(prefix):
                colours = {part.get("stroke") for part in group.iter()} - {None, "none"}
                for colour in colours:
                    for ground in ("#ffffff", "#eef1f4"):
                        assert _contrast(colour, ground) >= 3, (name, colour)


def test_kinds_differ_in_line_and_in_arrowhead():
    roadmap = small()
    edges = groups(render(roadmap, make_plan(roadmap)), "edge")

    hard = edges["dependency-1.1-1.2-builds-on"]
    soft = edges["dependency-1.1-1.10-more-effective-after"]

    def look(edge):
        path, head = edge.find(f"{SVG}path"), edge.find(f"{SVG}polygon")
        return path.get("stroke-dasharray"), head.get("fill")

    assert look(hard)[0] is None
    assert look(soft)[0] is not None
    assert look(hard)[1] != "none"
    assert look(soft)[1] == "none"


def test_themes_are_told_apart_by_a_mark_and_not_only_by_colour():
    roadmap, plan = shipped()

    nodes = groups(render(roadmap, plan), "node")

    assert said(nodes["action-1.1"]).startswith("A ") or " A " in said(nodes["action-1.1"])
    assert "B" in said(nodes["action-5.1"]).split()
    assert "C" in said(nodes["action-10.1"]).split()


def test_provisional_and_critical_cards_say_so_in_words_and_lines():
    roadmap = small(
        actions=[
            {"number": "1.1", "title": "Een", "pin": 2},
            {"number": "1.2", "title": "Twee", "pin": 1},
            {"number": "1.10", "title": "Drie"},
        ],
    )
    plan = make_plan(roadmap)
    assert plan.by_number["1.2"].provisional

    nodes = groups(render(roadmap, plan), "node")

    provisional, plain = nodes["action-1.2"], nodes["action-1.10"]
    assert "voorlopig" in said(provisional)
    assert any(part.get("stroke-dasharray") for part in provisional.iter())
    assert not any(part.get("stroke-dasharray") for part in plain.iter())
    for number, placement in plan.by_number.items():
        if placement.critical:
            assert "kritiek" in said(nodes[f"action-{number}"])


def test_floors_are_marked_as_proposals():
    roadmap, plan = shipped()

    svg = render(roadmap, plan, view=Whole())

    card = groups(svg, "node")["action-4.1"]
    assert "(voorstel)" in said(card)
    assert "voorstel" in (card.findtext(f"{SVG}desc") or "")
    assert any("geen feit uit het rapport" in said(g) for g in groups(svg, "node").values())


@pytest.mark.parametrize("number", ["graph", "node", "strict", "1.50", "-".join("ab"), "0", "N"])
def test_any_number_can_name_an_action(number):
    roadmap = small(
        actions=[{"number": number, "title": "Een"}, {"number": "2", "title": "Twee"}],
        dependencies=[{"predecessor": number, "successor": "2", "kind": "builds-on"}],
    )

    svg = render(roadmap, make_plan(roadmap))

    assert f"action-{number}" in groups(svg, "node")
    assert f"dependency-{number}-2-builds-on" in groups(svg, "edge")


def test_entities_in_titles_stay_as_they_are_in_what_graphviz_itself_writes():
    roadmap = small(title="a &#60;script&#62; &amp; b")

    drawn = pool().draw(dot_source(roadmap, make_plan(roadmap)), "svg", 20)

    told = [
        a.get("{http://www.w3.org/1999/xlink}title") for a in Tree.fromstring(drawn).iter(f"{SVG}a")
    ]
    assert "1.1 a &#60;script&#62; &amp; b" in told


def test_a_title_of_thousands_of_digits_breaks_no_drawing():
    roadmap = small().model_copy(update={"title": "0" * 20_000})

    assert b"0000" in render(roadmap, make_plan(roadmap))
