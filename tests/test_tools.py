"""The tools that set up, move and refresh the book do what they say, and say what to do when they cannot."""

import ast
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import types
import zipfile
from pathlib import Path

import matplotlib.pyplot as plt
import nbformat
import pytest
from nbclient.exceptions import CellExecutionError
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from book import colab, plots, quiet

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import address  # noqa: E402
import execute  # noqa: E402
import older_linux  # noqa: E402
import set_up  # noqa: E402

# Set-up


@pytest.mark.parametrize("version", [(3, 10, 4), (3, 14, 0), (2, 7, 18)])
def test_a_python_that_tfx_has_no_wheels_for_is_refused(monkeypatch, version):
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(
        SystemExit, match=f"3.11, 3.12 or 3.13, and this one is {version[0]}.{version[1]}.*PYTHON="
    ):
        set_up.check_python()


def test_a_python_that_fits_is_not_refused():
    set_up.check_python()


def test_a_full_disk_is_named_before_anything_is_made(monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: types.SimpleNamespace(free=2.3e9))
    with pytest.raises(SystemExit, match="2.3 GB are free here and set-up needs 5 GB"):
        set_up.check_disk()


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("OSError: [Errno 28] No space left on device", "the disk is full"),
        (
            "dns error: failed to lookup address",
            "no answer from the package index while installing it. Check the network",
        ),
        ("Connection refused", "Check the network"),
        ("something else", "installing it failed:\nsomething else"),
    ],
)
def test_a_failed_installation_says_what_it_means(said, means):
    with pytest.raises(SystemExit, match=means.replace("[", r"\[")):
        set_up.run([sys.executable, "-c", f"import sys; sys.exit(print({said!r}) or 1)"], "installing it")


def test_a_home_that_cannot_be_written_sends_the_cache_into_the_project(monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert set_up.uv_environment()["UV_CACHE_DIR"] == str(ROOT / ".cache" / "uv")
    monkeypatch.setattr(os, "access", lambda path, mode: True)
    monkeypatch.delenv("UV_CACHE_DIR", raising=False)
    assert "UV_CACHE_DIR" not in set_up.uv_environment()


def test_without_a_browser_or_root_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(os.path, "exists", lambda path: False)
    with pytest.raises(SystemExit, match="Install Chromium or Chrome"):
        set_up.browser()


def test_every_direct_requirement_is_locked_at_its_version_and_has_a_reason():
    lock = {line.split(" ;")[0].strip() for line in (ROOT / "requirements.lock").read_text().splitlines()}
    direct = [line for line in (ROOT / "requirements.txt").read_text().splitlines() if "==" in line]
    assert len(direct) > 20
    for line in direct:
        requirement, _, reason = line.partition("#")
        assert requirement.split(";")[0].strip() in lock, f"{line}: run `make lock`"
        assert reason.strip(), f"{line}: why is it here?"


# The repair for an older Linux


@pytest.fixture
def unknown_wheel(tmp_path):
    path = tmp_path / "ml_metadata-1.21.0-cp311-cp311-manylinux_2_39_x86_64.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("ml_metadata/__init__.py", "")
    return path


def test_the_repair_refuses_a_wheel_it_does_not_know(unknown_wheel, tmp_path):
    with pytest.raises(older_linux.RepairError, match="not a wheel this repair knows"):
        older_linux.repair(unknown_wheel, tmp_path / "library.so", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_repair_that_fails_half_way_leaves_nothing(unknown_wheel, tmp_path, monkeypatch):
    import hashlib

    digest = hashlib.sha256(unknown_wheel.read_bytes()).hexdigest()
    monkeypatch.setitem(older_linux.KNOWN, digest, "ml_metadata cp311")
    with pytest.raises(older_linux.RepairError, match="wheel unpack failed"):
        older_linux.repair(unknown_wheel, tmp_path / "library.so", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="the repair is for Linux")
def test_a_wheel_that_does_not_load_is_removed(tmp_path):
    bad = tmp_path / "ml_metadata-1.21.0+glibc2.34-cp311-cp311-linux_x86_64.whl"
    with zipfile.ZipFile(bad, "w") as wheel:
        wheel.writestr(older_linux.EXTENSIONS["ml_metadata"], b"not an ELF file")
    with pytest.raises(older_linux.RepairError, match="does not load here"):
        older_linux.check_import(bad)
    assert not bad.exists()


def test_without_a_compiler_it_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(older_linux.RepairError, match="sudo apt-get install g"):
        older_linux.compile_library(tmp_path)


@pytest.mark.parametrize(
    ("platform", "version", "machine", "needed"),
    [
        ("linux", (2, 36), "x86_64", True),
        ("linux", (2, 34), "x86_64", True),
        ("linux", (2, 39), "x86_64", False),
        ("darwin", None, "arm64", False),
        ("linux", (2, 31), "x86_64", "glibc 2.31"),
        ("linux", (2, 39), "aarch64", "aarch64"),
        ("linux", None, "x86_64", "no glibc"),
    ],
)
def test_it_knows_where_it_is_needed(monkeypatch, platform, version, machine, needed):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(older_linux, "glibc", lambda: version)
    monkeypatch.setattr(older_linux.platform, "machine", lambda: machine)
    if isinstance(needed, bool):
        assert older_linux.is_needed() is needed
    else:
        with pytest.raises(older_linux.RepairError, match=needed):
            older_linux.is_needed()


def test_the_extensions_installed_here_load():
    """Whatever way they came: published or repaired."""
    for package in older_linux.EXTENSIONS:
        version = importlib.metadata.version(package)
        repaired = f"{older_linux.VERSION}+{older_linux.LOCAL}"
        assert version == (repaired if older_linux.is_needed() else older_linux.VERSION)
        subprocess.run([sys.executable, "-c", f"import {package}"], check=True, capture_output=True)


# The public address


def test_moving_the_book_leaves_no_old_address(tmp_path):
    names = ["_config.yml", "CITATION.cff", "README.md", "index.md", "chapters"]
    for name in names:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    old = address.current(tmp_path)
    address.move("https://github.com/someone/another-name", tmp_path)
    assert address.current(tmp_path) == "https://github.com/someone/another-name"
    short = old.removeprefix("https://github.com/")
    left = [
        str(path)
        for path in tmp_path.rglob("*.*")
        if path.is_file() and short in path.read_text(encoding="utf-8")
    ]
    assert not left
    for path in tmp_path.glob("chapters/*/*.ipynb"):
        cells = nbformat.read(path, as_version=4).cells
        first = next(cell for cell in cells if cell.cell_type == "code")
        assert first.source == address.setup_cell("https://github.com/someone/another-name")


def test_a_wrong_address_changes_nothing():
    before = (ROOT / "_config.yml").read_text()
    with pytest.raises(SystemExit, match="Nothing was changed"):
        address.main("http://example.com/book")
    assert (ROOT / "_config.yml").read_text() == before


def test_no_page_names_another_repository():
    url = address.current()
    for path in [*ROOT.glob("*.md"), *ROOT.glob("chapters/**/*.md"), ROOT / "CITATION.cff"]:
        text = path.read_text(encoding="utf-8")
        if "data-first-book/data-first" in text:
            assert url.endswith("data-first-book/data-first"), f"{path.name}: run `make address`"


# Refreshing outputs


def notebook_of(*sources):
    cells = [
        nbformat.v4.new_markdown_cell("| Reading | Running | Colab |\n|---|---|---|\n| 5 min | ? | yes |")
    ]
    return nbformat.v4.new_notebook(cells=cells + [nbformat.v4.new_code_cell(source) for source in sources])


def test_a_chapter_that_fails_is_not_stored(tmp_path):
    path = tmp_path / "chapter.ipynb"
    nbformat.write(notebook_of("", "1/0"), path)
    before = path.read_text()
    with pytest.raises(CellExecutionError, match="ZeroDivisionError"):
        execute.execute(path)
    assert path.read_text() == before


def test_a_chapter_that_runs_gets_its_outputs_its_time_and_its_alt_text(tmp_path):
    path = tmp_path / "chapter.ipynb"
    code = (
        "import matplotlib.pyplot as plt\nfrom book import plots\nfigure, axes = plt.subplots()\n"
        "plots.show(figure, alt='An empty pair of axes, for a test.')"
    )
    source = notebook_of("", code)
    source.cells[2].metadata = {"collapsed": True, "tags": ["kept"]}
    nbformat.write(source, path)
    execute.execute(path)
    made = nbformat.read(path, as_version=4)
    assert made.cells[1].source == address.setup_cell(address.current())
    assert made.cells[2].metadata == {
        "tags": ["kept"], "mystnb": {"image": {"alt": "An empty pair of axes, for a test."}}
    }  # fmt: skip
    assert "image/png" in made.cells[2].outputs[0].data
    assert "s on 2 cores" in made.cells[0].source


# What chapters show


def test_a_figure_needs_a_sentence():
    figure, _ = plt.subplots()
    with pytest.raises(ValueError, match="write a sentence"):
        plots.show(figure, alt="a plot")
    plt.close(figure)


def test_two_draws_of_the_same_seed_are_the_same():
    import random

    import numpy as np

    quiet.start(seed=3)
    first = random.random(), np.random.rand()
    quiet.start(seed=3)
    assert (random.random(), np.random.rand()) == first


# Colab


def test_colab_is_left_alone_when_it_has_everything(monkeypatch):
    wanted = dict(requirement.split("==") for requirement in colab.requirements())
    monkeypatch.setattr(importlib.metadata, "version", wanted.get)
    monkeypatch.setattr(subprocess, "run", lambda *a, **k: pytest.fail("nothing was to be installed"))
    colab.install()


def imported(source):
    """Return the top-level modules that Python code imports, notebook magics aside."""
    tree = ast.parse(re.sub(r"^(\s*)[!%].*$", r"\1pass", source, flags=re.M))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module.split(".")[0]


def needs(name, seen):
    """Add a distribution, and all that it requires, to `seen`."""
    name = canonicalize_name(name)
    if name not in seen:
        seen.add(name)
        for text in importlib.metadata.requires(name) or []:
            requirement = Requirement(text)
            if not requirement.marker or requirement.marker.evaluate({"extra": ""}):
                needs(requirement.name, seen)
    return seen


def test_colab_gets_whatever_a_chapter_imports():
    cells = [
        cell.source
        for path in ROOT.glob("chapters/*/*.ipynb")
        for cell in nbformat.read(path, as_version=4).cells
        if cell.cell_type == "code"
    ]
    shared = [path.read_text() for path in ROOT.glob("book/**/*.py")]
    # The modules that a chapter writes itself.
    made = r'%%writefile (?:-a )?(?:\S*/)?(\w+)\.py|/ "(\w+)\.py"\)\.write_text'
    written = {a or b for source in cells for a, b in re.findall(made, source)}
    modules = (
        {name for source in cells + shared for name in imported(source)} - sys.stdlib_module_names - written
    )
    there = {
        canonicalize_name(line.split("==")[0])
        for line in (ROOT / "tests" / "colab-packages.txt").read_text().splitlines()
        if "==" in line
    }
    for name in colab.NEEDED:
        needs(name, there)
    sources = importlib.metadata.packages_distributions()
    lacking = {
        module
        for module in modules - {"book", "google"}
        if not there & {canonicalize_name(name) for name in sources[module]}
    }
    assert "cleanlab" in modules and not lacking


def test_colab_gets_the_pinned_versions_or_a_clear_error(monkeypatch):
    calls = []

    def run(command, **options):
        calls.append(command)
        return types.SimpleNamespace(returncode=1, stderr="no route")

    monkeypatch.setattr(importlib.metadata, "version", lambda name: "0")
    monkeypatch.setattr(subprocess, "run", run)
    with pytest.raises(RuntimeError, match="Disconnect and delete runtime.*\nno route"):
        colab.install()
    assert calls[0][:4] == ["uv", "pip", "install", "--system"]
    assert {requirement.split("==")[0] for requirement in calls[0][5:]} == set(colab.NEEDED)
