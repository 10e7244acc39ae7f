import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from roadmap.engine import plan as make_plan
from roadmap.errors import LayoutCrashedError, LayoutTimeoutError, MissingDependencyError
from roadmap.render import Collapsed, render, simpler_view, view_name, warm_up
from roadmap.render.pool import MOST_WORKERS, Pool, environment
from tests.render.samples import layered, shipped, small

EASY = 'digraph { a [pos="0,0" label="A"] }'


def heavy() -> str:
    """A graph on which Graphviz really takes long."""
    edges = "".join(f"n{i} -> n{(i * 7 + k * 31) % 400};" for i in range(400) for k in range(1, 7))
    return f"digraph {{ graph [splines=ortho]; {edges} }}"


@pytest.fixture
def pool():
    own = Pool()
    yield own
    own.close()


def test_a_slow_layout_is_stopped_at_its_limit_and_the_next_drawing_works(pool):
    pool.draw(EASY, "svg", 20)
    began = time.monotonic()

    with pytest.raises(LayoutTimeoutError) as caught:
        pool.draw(heavy(), "svg", 0.5, engine="dot")

    assert time.monotonic() - began < 5
    assert caught.value.seconds == 1
    assert pool.idle == ()
    assert b"<svg" in pool.draw(EASY, "svg", 20)


def test_a_killed_worker_is_a_clear_error_and_the_next_drawing_works(pool):
    pool.draw(EASY, "svg", 20)
    (worker,) = pool.idle
    caught = []

    def run():
        try:
            pool.draw(heavy(), "svg", 30, engine="dot")
        except LayoutCrashedError as error:
            caught.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    while pool.idle:
        time.sleep(0.01)
    time.sleep(0.2)
    os.kill(worker.process.pid, signal.SIGKILL)
    thread.join(timeout=10)

    assert len(caught) == 1
    assert "exit -9" in str(caught[0].details["detail"])
    assert b"<svg" in pool.draw(EASY, "svg", 20)


def test_a_worker_that_died_while_idle_is_replaced_without_a_word(pool):
    pool.draw(EASY, "svg", 20)
    (worker,) = pool.idle
    os.kill(worker.process.pid, signal.SIGKILL)
    worker.process.wait()

    assert b"<svg" in pool.draw(EASY, "svg", 20)
    assert pool.idle[0] is not worker


@pytest.mark.parametrize(
    ("dot", "format_", "engine"),
    [("digraph {", "svg", "nop2"), (EASY, "svg", "nothing"), (EASY, "nothing", "nop2")],
)
def test_what_graphviz_refuses_is_an_error_and_the_worker_lives_on(pool, dot, format_, engine):
    pool.draw(EASY, "svg", 20)
    (worker,) = pool.idle

    with pytest.raises(LayoutCrashedError):
        pool.draw(dot, format_, 20, engine=engine)

    assert b"<svg" in pool.draw(EASY, "svg", 20)
    assert pool.idle == (worker,)


def test_a_worker_starts_after_the_temporary_files_were_tidied_up(pool):
    pool.draw(EASY, "png", 20)
    before = pool.draw(EASY, "png", 20)
    pool.close()
    shutil.rmtree(Path(environment()["FONTCONFIG_PATH"]))

    assert pool.draw(EASY, "png", 20) == before
    assert Path(environment()["FONTCONFIG_FILE"]).exists()


def test_a_warm_worker_is_used_again(pool):
    for _ in range(3):
        pool.draw(EASY, "svg", 20)

    assert [worker.jobs for worker in pool.idle] == [3]


def test_threads_draw_at_the_same_time_and_get_the_same_bytes():
    roadmap, plan = shipped()
    drawn, errors = [], []

    def run():
        try:
            drawn.append(render(roadmap, plan))
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=run) for _ in range(3 * MOST_WORKERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert errors == []
    assert len(drawn) == len(threads)
    assert len(set(drawn)) == 1


def test_waiting_for_a_worker_counts_in_the_time_limit(pool):
    threads = [
        threading.Thread(target=_slow, args=(pool, 3.0), daemon=True) for _ in range(MOST_WORKERS)
    ]
    for thread in threads:
        thread.start()
    time.sleep(0.5)
    began = time.monotonic()

    with pytest.raises(LayoutTimeoutError):
        pool.draw(EASY, "svg", 0.3)

    assert time.monotonic() - began < 2
    for thread in threads:
        thread.join()


def _slow(pool, seconds):
    with pytest.raises(LayoutTimeoutError):
        pool.draw(heavy(), "svg", seconds, engine="dot")


def test_a_forked_child_has_workers_of_its_own():
    script = """
import os, sys
from roadmap.render import warm_up
warm_up()
child = os.fork()
warm_up()
if child:
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""
    done = subprocess.run([sys.executable, "-c", script], timeout=60, check=False)
    assert done.returncode == 0


def test_no_worker_outlives_its_parent():
    script = """
from roadmap.render import warm_up
from roadmap.render.pool import pool
warm_up()
print(pool().idle[0].process.pid, flush=True)
import os, signal
os.kill(os.getpid(), signal.SIGKILL)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    pid = int(done.stdout)
    until = time.monotonic() + 10
    while time.monotonic() < until and _runs(pid):
        time.sleep(0.05)
    assert not _runs(pid)


def _runs(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii") as stat:  # noqa: PTH123
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_timeout_names_the_simpler_view(language):
    roadmap = layered(300)
    plan = make_plan(roadmap)
    warm_up()

    with pytest.raises(LayoutTimeoutError) as caught:
        render(roadmap, plan, language=language, time_limit=0.001)

    assert caught.value.details["simpler"] == "collapsed-advice"
    assert caught.value.__notes__


@pytest.mark.parametrize(
    "missing", ["graphviz", "pygraphviz", "fontTools.ttLib", "font_source_sans_pro"]
)
def test_a_missing_package_is_named_by_its_extra(missing):
    script = f"""
import importlib.abc, sys
class Missing(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == {missing.split(".")[0]!r}:
            raise ModuleNotFoundError(name)
find = __import__("importlib.util", fromlist=["find_spec"])
real = find.find_spec
def find_spec(name, package=None):
    return None if name == {missing!r} else real(name, package)
find.find_spec = find_spec
sys.meta_path.insert(0, Missing())
from tests.render.samples import shipped
from roadmap.render import render
from roadmap.errors import MissingDependencyError
try:
    render(*shipped())
except MissingDependencyError as error:
    print(error.extra)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout == "drawing\n", done.stderr


def test_importing_the_package_loads_nothing_of_graphviz():
    script = """
import sys, roadmap.render
loaded = {name.split(".")[0] for name in sys.modules}
print(sorted(loaded & {"graphviz", "pygraphviz", "fontTools"}))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_the_fallback_order_ends_at_the_themes():
    assert view_name(Collapsed("theme")) == "collapsed-theme"
    assert simpler_view(Collapsed("theme")) is None
    assert MissingDependencyError("drawing", "render").extra == "drawing"


def test_a_worker_is_renewed_after_its_last_job(pool, monkeypatch):
    monkeypatch.setattr("roadmap.render.pool.MOST_JOBS", 2)
    for _ in range(2):
        pool.draw(EASY, "svg", 20)

    assert pool.idle == ()
    assert b"<svg" in pool.draw(EASY, "svg", 20)


def test_a_small_roadmap_draws_while_another_drawing_is_slow(pool):
    thread = threading.Thread(target=_slow, args=(pool, 2.0))
    thread.start()
    time.sleep(0.1)
    began = time.monotonic()
    assert render(small(), make_plan(small()))
    assert time.monotonic() - began < 2
    thread.join()
