"""What the tests share: a browser and a server, how they are spread over workers, and the choice of one chapter."""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import re
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tools"), str(ROOT / "tests")]
import contents  # noqa: E402
import forks  # noqa: E402
import set_up  # noqa: E402
import status  # noqa: E402

from book import brisk  # noqa: E402

brisk.start()  # before a test imports TFX

CHAPTERS = sorted((ROOT / "chapters").glob("*/*.ipynb"))

# Seconds on two idle cores of what takes long, measured; the longest begins first, and order is all that they decide.
# A notebook's stand on its card, and what is not listed takes little.
SECONDS = {
    "tests/test_pipeline.py": 230,
    "tests/test_site.py": 400,
    "exercises of transform": 150,
    "tests/test_capstone.py": 300,
    "tests/test_grade.py": 60,
    "tests/test_gate.py": 40,
    "tests/test_engines.py": 30,
    "tests/test_serving.py": 30,
    "tests/test_delivery.py": 30,
    "tests/test_lab.py": 30,
    "exercises of trainer": 70,
    "exercises of distribution-validator": 50,
}
NOTEBOOK = 65  # if its card says nothing


# ---- One chapter -----------------------------------------------------------------------------------------------------


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--chapter`."""
    parser.addoption("--chapter", help="run one chapter: its notebooks, exercises and page tests")


def pages_of(chapter: str) -> list[Path]:
    """Return the notebooks of a chapter, the page with its evidence too.

    Raises
    ------
    pytest.UsageError
        If there is no such chapter. The message lists those that exist.
    """
    pages = [path for path in CHAPTERS if contents.key(path) in (chapter, chapter + contents.EVIDENCE)]
    if not pages:
        known = ", ".join(contents.key(path) for path in CHAPTERS)
        raise pytest.UsageError(f"there is no chapter {chapter!r}. The chapters are: {known}.")
    return pages


def is_of(item: pytest.Item, pages: list[Path]) -> bool:
    """Say whether a test belongs to these pages: it is a cell of theirs, or has the chapter or a page as parameter."""
    if item.path in pages:
        return True
    parameters = getattr(getattr(item, "callspec", None), "params", {})
    keys = {contents.key(page) for page in pages}
    return parameters.get("key") in keys or parameters.get("path") in pages


# ---- Over the workers ------------------------------------------------------------------------------------------------


def group_of(nodeid: str) -> str:
    """Return what must run on one worker: a notebook, the exercises of a chapter, or else a file of tests.

    Cells of a notebook share a kernel, and tests of an exercise share what judging its answers gave.
    """
    file, _, test = nodeid.partition("::")
    exercise = re.search(r"\[([a-z-]+?)(-\d+)?\]$", test) if file == "tests/test_exercises.py" else None
    if exercise and exercise[1] in {contents.key(path) for path in CHAPTERS}:
        return f"exercises of {exercise[1]}"
    return file


def seconds_of(group: str) -> float:
    """Return about how long a group takes."""
    if group.endswith(".ipynb"):
        said = re.search(r"(\d+) s on 2 cores", (ROOT / group).read_text(encoding="utf-8"))
        return float(said[1]) if said else NOTEBOOK
    return SECONDS.get(group, 20 if group.startswith("exercises of ") else 10)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is not of the chapter that was asked for, and put what takes long first."""
    if chapter := config.getoption("chapter"):
        pages = pages_of(chapter)
        chosen = [item for item in items if is_of(item, pages)]
        config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
        items[:] = chosen
    seconds = {group: seconds_of(group) for group in {group_of(item.nodeid) for item in items}}
    items.sort(key=lambda item: (-seconds[group_of(item.nodeid)], group_of(item.nodeid)))  # it keeps the rest


def pytest_configure_node(node: object) -> None:
    """Tell a worker by which specification its notebooks' kernels start."""
    node.workerinput["kernel"] = node.config.getoption("nbval_kernel_name", None)


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Hand out groups in the order of the tests."""
    from xdist.scheduler import LoadScopeScheduling

    class Groups(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return group_of(nodeid)

    config.option.loadscopereorder = False
    return Groups(config, log)


# ---- What tests use --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Return a headless Chromium or Chrome: one a process, because Playwright refuses a second."""
    path = set_up.find_browser()
    if path is None:
        pytest.fail(
            "no browser: install chromium or google-chrome (Debian: apt-get install chromium)", pytrace=False
        )
    home = str(tmp_path_factory.mktemp("home"))  # the real one may be read-only
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, env={**os.environ, "HOME": home})
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def serve() -> Iterator[functools.partial]:
    """Return a function that serves a folder on a free loopback port and returns the address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments) -> None:
            """Print nothing for each request."""

    servers = []

    def start(folder: Path) -> str:
        handler = functools.partial(Quiet, directory=folder)
        servers.append(http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler))
        threading.Thread(target=servers[-1].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def pytest_configure(config: pytest.Config) -> None:
    """Collect no more than one chapter needs, if one is asked for; and take interrupts.

    A run that a shell started in the background would ignore interrupts, and so would its kernels.
    """
    if chapter := config.getoption("chapter"):
        notebooks = pages_of(chapter) if config.getoption("nbval", False) else []
        tests = [ROOT / "tests" / f"test_{name}.py" for name in ("exercises", "chapters", "notation")]
        config.args[:] = map(str, [*notebooks, *tests])
    if hasattr(config, "workerinput"):  # xdist hands on what was typed, and nothing that was set here
        config.option.nbval_kernel_name = config.workerinput.get("kernel")
    elif config.getoption("nbval", False) and hasattr(os, "pidfd_open"):  # Linux has it
        stack = contextlib.ExitStack()
        config.add_cleanup(stack.close)
        config.option.nbval_kernel_name = stack.enter_context(forks.kernels())
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_terminal_summary(terminalreporter):
    """Print how many cells with outputs nbval was told not to compare, and why."""
    shown, cells = status.uncompared(ROOT)
    terminalreporter.write_line(f"Excused from comparison: {len(cells)} of {shown} cells with outputs.")
    for path, reason in cells:
        terminalreporter.write_line(f"  {path.stem}: {reason}")
