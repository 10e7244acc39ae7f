"""Where the built site is found, how it travels, and what is told when there is none."""

import subprocess
import sys
import zipfile
from pathlib import Path
from shutil import copytree

import pytest

import api.site
from api.app import create_app
from api.settings import Settings
from api.site import Site, built_site, read_files
from roadmap.service import Planner
from tests.api.edge.samples import Caller
from tests.api.served import ROOT
from tests.api.sites import ASSET, SECRET, START, make_site


@pytest.fixture
def built(tmp_path: Path) -> Path:
    (tmp_path / "made").mkdir()
    return make_site(tmp_path / "made")


def test_without_a_site_the_api_works_and_the_page_says_how_to_build_it(planner: Planner) -> None:
    ask = Caller(create_app(Settings(), planner, Site(None)))
    for path in ("/", "/roadmaps/x/next", "/icon.svg"):
        response = ask("GET", path)
        assert response.status_code == 404
        assert response.headers["content-type"] == "text/html; charset=utf-8"
        assert "make web" in response.text
        assert "nog niet gebouwd" in response.text
        assert '<p lang="en">The site has not been built here yet.' in response.text
        assert "require-trusted-types-for" in response.headers["content-security-policy"]
        assert response.headers["cache-control"] == "no-store"
        assert ask("HEAD", path).content == b""
    assert ask("GET", ASSET).headers["content-type"] == "application/problem+json"
    assert ask("GET", "/api/v1/roadmaps").status_code == 200
    assert ask("POST", "/").status_code == 405


def test_the_site_in_the_package_goes_before_that_of_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package, checkout = tmp_path / "api" / "_web", tmp_path / "web" / "dist"
    monkeypatch.setattr(api.site, "__file__", str(tmp_path / "api" / "site.py"))
    assert built_site() is None
    # A build that stopped halfway is none.
    (checkout / "assets").mkdir(parents=True)
    assert built_site() is None
    for folder in (checkout, package):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_bytes(START)
        assert built_site() == folder


def test_what_changes_on_the_disk_later_is_not_given(
    planner: Planner, built: Path, tmp_path: Path
) -> None:
    copytree(built, tmp_path / "dist", symlinks=True)
    ask = Caller(create_app(Settings(), planner, Site(tmp_path / "dist")))
    (tmp_path / "dist" / "index.html").write_bytes(b"half")
    (tmp_path / "dist" / "assets" / "new.js").write_bytes(SECRET)
    assert ask("GET", "/").content == START
    assert ask("GET", "/assets/new.js").status_code == 404


def test_a_site_without_files_is_read_too(tmp_path: Path) -> None:
    assert read_files(tmp_path) == {}


@pytest.mark.parametrize("is_built", [True, False])
def test_the_built_site_travels_inside_the_wheel(
    built: Path, tmp_path: Path, is_built: bool
) -> None:
    source = tmp_path / "source"
    for name in ("pyproject.toml", "README.md", "LICENSE", ".gitignore"):
        source.mkdir(exist_ok=True)
        (source / name).write_bytes((ROOT / name).read_bytes())
    copytree(ROOT / "api", source / "api")
    copytree(ROOT / "data", source / "data")
    (source / "roadmap").mkdir()
    (source / "roadmap" / "__init__.py").touch()
    (source / "web" / "src").mkdir(parents=True)
    (source / "web" / "src" / "main.ts").touch()
    if is_built:
        copytree(built, source / "web" / "dist", ignore=lambda *_: ["up", "link.txt"])
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path / "out"]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (wheel,) = (tmp_path / "out").glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "api/site.py" in names
    assert "roadmap/_data/actions.json" in names
    assert ("api/_web/index.html" in names) == is_built
    assert ("api/_web/assets/index-B1c2D3.js.gz" in names) == is_built
    assert not [name for name in names if "web/" in name and not name.startswith("api/_web/")]
