"""The browser and the server that the tests share, and what every run of them says at its end."""

from __future__ import annotations

import functools
import http.server
import os
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))
import set_up  # noqa: E402

CHAPTERS = sorted((ROOT / "chapters").glob("*/*.ipynb"))


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


def pytest_configure():
    """Take interrupts. A run that a shell started in the background would ignore them, and so would its kernels."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_terminal_summary(terminalreporter):
    """Print how many cells with outputs nbval was told not to compare, and why."""
    shown, excused = 0, []
    for path in CHAPTERS:
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.get("outputs"):
                shown += 1
                if {"nbval-ignore-output", "nbval-skip"} & set(cell.metadata.get("tags", [])):
                    excused.append(f"  {path.stem}: {cell.metadata.get('excused', 'no reason given')}")
    terminalreporter.write_line(f"Excused from comparison: {len(excused)} of {shown} cells with outputs.")
    for line in excused:
        terminalreporter.write_line(line)
