"""A stored notebook opened in JupyterLab and not run shows figures or words, whether it is trusted or not."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from conftest import CHAPTERS
from playwright.sync_api import Browser, Locator

# What JupyterLab takes out of the HTML of a notebook that is not trusted, leaving its words behind or nothing.
TAKEN_OUT = r"<(svg|iframe|form|select|input|button|object|embed|math|canvas)\b"


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path, dict]]:
    """Start JupyterLab with settings of its own; return its address, its folder and its environment."""
    home, folder = tmp_path_factory.mktemp("jupyter"), tmp_path_factory.mktemp("lab")
    own = {f"JUPYTER_{name}_DIR": str(home / name) for name in ("CONFIG", "DATA", "RUNTIME")}
    env = {**os.environ, **own, "HOME": str(home)}
    options = ["--no-browser", "--ip=127.0.0.1", "--port=0", "--IdentityProvider.token=", "--allow-root"]
    command = [sys.executable, "-m", "jupyterlab", *options, f"--ServerApp.root_dir={folder}"]
    log = home / "log.txt"
    with log.open("w") as stream, subprocess.Popen(command, env=env, stderr=stream) as process:
        try:
            for _ in range(600):  # a minute
                if found := re.search(r"http://127\.0\.0\.1:\d+/", log.read_text()):
                    break
                time.sleep(0.1)
            assert found, log.read_text()
            yield found[0], folder, env
        finally:
            process.kill()


@pytest.fixture
def opened(lab: tuple[str, Path, dict], browser: Browser) -> Iterator:
    """Return a function that opens the stored cell with some words in it, and returns what it shows."""
    address, folder, env = lab
    context = browser.new_context()

    def show(words: str, trusted: bool) -> Locator:
        notebook = next(
            notebook
            for notebook in (nbformat.read(path, as_version=4) for path in CHAPTERS)
            if any(words in cell.source for cell in notebook.cells)
        )  # with its metadata: without a kernel's name Lab opens a dialog, which takes the keys
        notebook.cells = [cell for cell in notebook.cells if words in cell.source][:1]
        notebook.cells[0].id = f"trusted-{trusted}".lower()  # or trust in the one would be trust in the other
        file = folder / f"{words.partition('.')[0]}-{trusted}.ipynb"
        nbformat.write(notebook, file)
        if trusted:
            command = [sys.executable, "-m", "jupyter", "trust", str(file)]
            subprocess.run(command, env=env, check=True, capture_output=True)
        page = context.new_page()
        page.goto(f"{address}lab/tree/{file.name}?reset")
        output = page.locator(".jp-OutputArea-output.jp-RenderedHTMLCommon")  # a cell may print, too
        output.wait_for()
        return output

    yield show
    context.close()


@pytest.mark.parametrize("trusted", [False, True])
def test_facets_is_words_until_its_cell_runs(opened, trusted):
    shown = opened("facets.show(", trusted)
    assert "Run this cell to see it here." in shown.inner_text()
    assert shown.locator("iframe, details").count() == 0


def test_the_slider_is_a_still_picture_where_scripts_may_not_run(opened):
    shown = opened("slider.show(", trusted=False)
    shown.locator("img").wait_for()
    assert shown.locator("img").evaluate("image => image.decode().then(() => image.naturalWidth)") > 300
    assert shown.locator("form, select, input").count() == 0
    said = shown.inner_text().splitlines()
    assert "A still picture. Run this cell, or allow scripts, and a slider moves it." in said
    assert not [line for line in said if re.search(r"\d{9}", line)], (
        "the words of a picture without the picture"
    )


def test_the_slider_moves_in_a_trusted_notebook(opened):
    shown = opened("slider.show(", trusted=True)
    readout = shown.locator("[data-readout]")
    for _ in range(20):  # Lab takes the focus while it starts the kernel, and a key may go astray
        shown.get_by_role("slider").press("End")
        if "20 % of labels wrong" in readout.inner_text():
            break
        time.sleep(0.5)
    assert "20 % of labels wrong" in readout.inner_text()
    assert "A still picture" not in shown.inner_text()


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_no_stored_output_needs_trust_to_make_sense(path):
    for cell in nbformat.read(path, as_version=4).cells:
        for output in cell.get("outputs", []):
            markup = re.sub(r"(?s)<script\b.*?</script>", "", output.get("data", {}).get("text/html", ""))
            assert not re.search(TAKEN_OUT, markup), f"{cell.source[:60]!r}: {markup[:100]}"
