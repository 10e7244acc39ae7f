"""A small site as a build leaves it, with hostile things in and beside it."""

import gzip
from pathlib import Path

START = b'<!doctype html><html lang="nl"><title>Plateauplanner</title>' + b"<!-- -->" * 200
SCRIPT = b"console.log('hallo');" * 200
ICON = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
PNG = b"\x89PNG"
SECRET = b"the password of the database"
ASSET = "/assets/index-B1c2D3.js"


def make_site(folder: Path) -> Path:
    """Make a built site, with a secret beside it and links in it that lead there; return where."""
    (folder / "secret.txt").write_bytes(SECRET)
    dist = folder / "dist"
    (dist / "assets" / "deep").mkdir(parents=True)
    files = {
        "index.html": START,
        "icon.svg": ICON,
        "assets/index-B1c2D3.js": SCRIPT,
        "assets/index-B1c2D3.js.gz": gzip.compress(SCRIPT, mtime=0),
        "assets/index-B1c2D3.js.br": b"brotli",
        "assets/style-X.css": b"p{}" * 600,
        "assets/photo-Y.png": PNG,
        "assets/deep/font-Z.woff2": b"wOF2",
        "assets/no-kind": b"?",
    }
    for name, content in files.items():
        (dist / name).write_bytes(content)
    (dist / "assets" / "link.txt").symlink_to(folder / "secret.txt")
    (dist / "assets" / "inside.js").symlink_to(dist / "assets" / "index-B1c2D3.js")
    (dist / "assets" / "style-X.css.gz").symlink_to(folder / "secret.txt")
    (dist / "assets" / "up").symlink_to(folder)
    return dist
