import hashlib
import os
import re
import subprocess
import sys
import zlib

import pytest

from roadmap.engine import plan as make_plan
from roadmap.model.roadmap import Roadmap
from roadmap.render import TIME_LIMIT, dot_source, render
from roadmap.render.pool import Pool, environment
from tests.render.samples import pixels, shipped, small

FORMATS = ["dot", "svg", "png", "pdf"]
STARTS = {"dot": b"digraph", "svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}

_HASHES = """
import hashlib, json, random, sys
from roadmap.engine import plan
from roadmap.model.roadmap import Roadmap
from roadmap.render import render
from tests.render.samples import SHIPPED
document = json.loads(SHIPPED.read_bytes())
chance = random.Random(int(sys.argv[1]))
for value in document.values():
    if isinstance(value, list):
        chance.shuffle(value)
roadmap = Roadmap.model_validate(document)
for format in ("dot", "svg", "png", "pdf"):
    print(hashlib.sha256(render(roadmap, plan(roadmap), format=format)).hexdigest())
"""


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_begins_as_it_should(format_):
    roadmap, plan = shipped()

    assert render(roadmap, plan, format=format_).startswith(STARTS[format_])


def test_the_same_input_gives_the_same_bytes_in_any_order_hash_seed_clock_and_locale():
    roadmap, plan = shipped()
    here = [hashlib.sha256(render(roadmap, plan, format=f)).hexdigest() for f in FORMATS]

    for seed in ("1", "2"):
        surroundings = os.environ | {
            "PYTHONHASHSEED": seed,
            "TZ": "Asia/Tokyo",
            "LC_ALL": "C" if seed == "1" else "nl_NL.UTF-8",
            "SOURCE_DATE_EPOCH": seed,
        }
        done = subprocess.run(
            [sys.executable, "-c", _HASHES, seed],
            env=surroundings,
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
        assert done.stdout.split() == here


def test_the_fonts_of_the_machine_make_no_difference(tmp_path, monkeypatch):
    roadmap, plan = shipped()
    usual = [render(roadmap, plan, format=f) for f in ("png", "pdf", "svg")]
    empty = tmp_path / "fonts"
    empty.mkdir()
    (empty / "fonts.conf").write_text("<fontconfig></fontconfig>")
    for name in ("FONTCONFIG_PATH", "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(empty))
    monkeypatch.setenv("FONTCONFIG_FILE", str(empty / "fonts.conf"))
    fresh = Pool()
    monkeypatch.setattr("roadmap.render.pool._pool", fresh)

    bare = [render(roadmap, plan, format=f) for f in ("png", "pdf", "svg")]

    fresh.close()
    assert bare == usual


def test_a_worker_sees_the_shipped_font_and_no_other():
    known = subprocess.run(
        [sys.executable, "-c", "import os; print(open(os.environ['FONTCONFIG_FILE']).read())"],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    ).stdout

    assert known.count("<dir>") == 1
    assert "font_source_sans_pro" in known
    assert "<include" not in known


def _picture(title: str) -> tuple[int, int, bytes]:
    roadmap = small(title=title)
    return pixels(render(roadmap, make_plan(roadmap), format="png"))


def test_png_shows_letters_and_not_boxes():
    # Boxes for missing signs all look alike, so letters of the same number would too.
    shown = {title: _picture(title) for title in ("aaaa", "eeee", "oooo")}
    boxes = {title: _picture(title) for title in ("\u0e01\u0e01", "\u0e02\u0e02")}

    assert len(set(shown.values())) == 3
    assert len({size[:2] for size in shown.values()}) == 1
    differing = sum(a != b for a, b in zip(shown["aaaa"][2], shown["eeee"][2], strict=True))
    assert differing > 100
    # What the font lacks is a box: this proves that no other font stepped in.
    assert len(set(boxes.values())) <= 2


def test_pdf_embeds_the_shipped_font():
    roadmap, plan = shipped()

    drawn = render(roadmap, plan, format="pdf")

    assert b"SourceSansPro" in _inflated(drawn)
    assert b"/CreationDate (D:19800101000000Z)" in drawn


def _inflated(pdf: bytes) -> bytes:
    found = [pdf]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompress(stream))
        except zlib.error:
            continue
    return b"\n".join(found)


def test_every_format_is_one_sheet_of_the_same_size():
    roadmap, plan = shipped()

    svg = render(roadmap, plan)
    box = re.search(rb"MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", render(roadmap, plan, format="pdf"))
    png = render(roadmap, plan, format="png")

    drawn = re.search(rb'viewBox="0.00 0.00 ([\d.]+) ([\d.]+)"', svg)
    assert box is not None
    assert drawn is not None
    width, height = (int.from_bytes(png[at : at + 4], "big") / 2 for at in (16, 20))
    for a, b, c in ((box[1], drawn[1], width), (box[2], drawn[2], height)):
        assert abs(float(a) - float(b)) <= 1.5
        assert abs(float(b) - c) <= 1.5


def test_pdf_text_differs_between_letters():
    drawn = {
        render(r, make_plan(r), format="pdf") for r in (small(title="aaaa"), small(title="eeee"))
    }

    assert len(drawn) == 2


def test_dot_text_can_be_laid_out_again_by_any_engine():
    roadmap, plan = shipped()
    pool = Pool()

    source = dot_source(roadmap, plan)

    assert source.encode() == render(roadmap, plan, format="dot")
    assert "layout=nop2" in source
    assert b"<svg" in pool.draw(source, "svg", TIME_LIMIT, engine="dot")
    pool.close()


def test_languages_differ_and_dutch_is_the_default():
    roadmap, plan = shipped()

    assert "33 acties" in dot_source(roadmap, plan)
    assert "33 actions" in dot_source(roadmap, plan, language="en")


def test_a_sheet_too_large_for_144_dots_per_inch_gets_fewer():
    roadmap = Roadmap.model_validate(
        small().to_document()
        | {
            "actions": [{"number": str(n), "title": "Actie " * 9} for n in range(900)],
            "dependencies": [],
        }
    )

    drawn = render(roadmap, make_plan(roadmap), format="png", time_limit=60)

    width, height = (int.from_bytes(drawn[at : at + 4], "big") for at in (16, 20))
    assert 10_000_000 < width * height < 61_000_000


@pytest.mark.parametrize("limit", [0, -1.0, float("nan")])
def test_a_time_limit_must_be_above_zero(limit):
    roadmap, plan = shipped()
    with pytest.raises(ValueError, match="time limit"):
        render(roadmap, plan, time_limit=limit)


def test_an_unknown_format_is_refused():
    roadmap, plan = shipped()
    with pytest.raises(ValueError, match="format"):
        render(roadmap, plan, format="gif")
