"""The shape of the project: light imports, public names, sizes, one schema."""

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import roadmap
from roadmap import engine
from roadmap.formats import schema, shipped_document, shipped_roadmap, write_roadmap

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "roadmap"


def loaded_by(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint('\\n'.join(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def test_importing_the_library_loads_nothing_heavy() -> None:
    loaded = loaded_by("import roadmap, roadmap.engine")
    heavy = {"pydantic", "networkx", "numpy", "typer", "rich", "pygraphviz", "graphviz", "fluent"}
    assert not loaded & heavy


def test_the_quick_way_to_placements_needs_no_records_and_no_command_line() -> None:
    loaded = loaded_by("import roadmap.formats.lean")
    assert not loaded & {"pydantic", "networkx", "numpy", "typer", "rich"}


def test_planning_needs_no_drawing() -> None:
    loaded = loaded_by("import roadmap; roadmap.plan(roadmap.shipped_roadmap())")
    assert not loaded & {"pygraphviz", "graphviz", "typer", "rich"}


@pytest.mark.parametrize("module", [roadmap, engine])
def test_every_public_name_exists_and_the_list_is_sorted(module: object) -> None:
    names = module.__all__
    assert names == sorted(names)
    for name in names:
        assert getattr(module, name) is not None
    with pytest.raises(AttributeError):
        _ = module.no_such_name


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): count
        for folder in ("roadmap", "tests", "benchmarks")
        for path in (ROOT / folder).rglob("*.py")
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not long


def test_the_committed_schema_is_the_one_of_the_model() -> None:
    written = json.loads((ROOT / "data" / "actions.schema.json").read_text(encoding="utf-8"))
    assert written == schema()


def test_the_shipped_document_satisfies_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(json.loads(shipped_document()), schema())


def test_the_shipped_document_is_in_normal_form() -> None:
    assert shipped_document() == write_roadmap(shipped_roadmap())


def test_every_error_and_problem_has_one_meaning() -> None:
    from roadmap import errors

    found = [
        value
        for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, errors.RoadmapError)
    ]
    codes = [error.code for error in found]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[a-z-]+", code) for code in codes)


def test_every_public_thing_has_a_docstring() -> None:
    import importlib
    import inspect
    import pkgutil

    bare = []
    for info in pkgutil.walk_packages([str(PACKAGE)], "roadmap."):
        if info.name.endswith("__main__"):
            continue
        module = importlib.import_module(info.name)
        if not module.__doc__:
            bare.append(info.name)
        for name, value in vars(module).items():
            own = getattr(value, "__module__", None) == info.name
            public = not name.startswith("_")
            described = inspect.isclass(value) or inspect.isfunction(value)
            if own and public and described and not value.__doc__:
                bare.append(f"{info.name}.{name}")
    assert not bare


def test_the_picture_in_the_readme_is_the_one_that_the_project_draws() -> None:
    from roadmap.render import render

    drawn = render(shipped_roadmap(), roadmap.plan(shipped_roadmap()), format="svg")
    assert (ROOT / "docs" / "roadmap.svg").read_bytes() == drawn


def test_the_python_in_the_readme_runs_and_gives_what_it_says() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", text, flags=re.DOTALL)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    printed = done.stdout.splitlines()
    promised = re.findall(r"#\s+(4|\['8\.3', '8\.4'\]|dependency)$", code, flags=re.MULTILINE)
    assert promised == ["4", "['8.3', '8.4']", "dependency"]
    assert set(promised) <= set(printed)
