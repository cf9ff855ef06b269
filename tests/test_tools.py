"""The tools that set up, move and refresh the book do what they say, and say what to do when they cannot."""

import ast
import importlib.metadata
import json
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
from IPython.core.inputtransformer2 import TransformerManager
from nbclient.exceptions import CellExecutionError
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from book import colab, plots, quiet

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import address  # noqa: E402
import build_site  # noqa: E402
import check_colab  # noqa: E402
import contents  # noqa: E402
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


def test_settings_that_would_change_what_is_installed_are_not_handed_on(monkeypatch):
    monkeypatch.setenv("PIP_USER", "1")
    for name in (
        "PIP_TARGET",
        "PIP_CONSTRAINT",
        "UV_CONSTRAINT",
        "UV_OVERRIDE",
        "UV_SYSTEM_PYTHON",
        "PYTHONPATH",
    ):
        monkeypatch.setenv(name, "/nowhere")
    road = (
        "PIP_INDEX_URL",
        "PIP_CERT",
        "UV_DEFAULT_INDEX",
        "UV_CACHE_DIR",
        "UV_NO_CONFIG",
        "HTTPS_PROXY",
        "HOME",
    )
    for name in road:
        monkeypatch.setenv(name, f"my {name}")
    env = set_up.uv_environment()
    assert {name for name, value in env.items() if value == "/nowhere"} == set()
    assert {name: env[name] for name in road} == {name: f"my {name}" for name in road}
    assert env["PIP_USER"] == "0"


def test_pip_installs_into_the_environment_though_its_settings_say_the_home(monkeypatch):
    monkeypatch.setenv("PIP_USER", "1")
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--no-index", "--no-deps", "pip"]
    with pytest.raises(SystemExit, match="Can not perform a '--user' install"):
        set_up.run(command, "a trial")
    set_up.run(command, "a trial", set_up.uv_environment())


def test_set_up_says_what_it_does_and_how_far_it_is(capfd):
    set_up.step(3, "installing")
    set_up.run(["printf", "Resolved 2 packages\\n + one==1\\n"], "a trial", progress=("Resolved",))
    said = capfd.readouterr().out
    assert re.fullmatch(
        r"set-up: step 3 of 4, after \d+ s: installing\nset-up:     Resolved 2 packages\n", said
    )


def test_the_site_is_built_in_a_folder_of_any_name(tmp_path):
    folder = tmp_path / "my b\u00f6ok [2]"
    names = "_config.yml pyproject.toml tools book/_static book/_templates README.md CONTRIBUTING.md"
    for name in names.split():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    (folder / "_toc.yml").write_text("format: jb-book\nroot: index\n")
    (folder / "index.md").write_text("# Planted\n\nA sentence.\n")
    assert build_site.build(folder) == 0


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
    code = "import " + ", ".join(older_linux.EXTENSIONS)
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


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
    card = "| Reading | Running | Colab |\n|---|---|---|\n| 5 min | ? | yes |"
    cells = [nbformat.v4.new_markdown_cell(card)]
    return nbformat.v4.new_notebook(cells=cells + [nbformat.v4.new_code_cell(source) for source in sources])


def test_a_chapter_that_fails_is_not_stored(tmp_path):
    path = tmp_path / "chapter.ipynb"
    nbformat.write(notebook_of("", "1/0"), path)
    before = path.read_text()
    with pytest.raises(CellExecutionError, match="ZeroDivisionError"):
        execute.execute(path)
    assert path.read_text() == before


def test_a_chapter_that_runs_gets_its_outputs_its_time_and_its_alt_text(tmp_path, capfd):
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
        "tags": ["kept"], "mystnb": {"image": {"alt": "An empty pair of axes, for a test.", "width": "616px"}}
    }  # fmt: skip
    assert "image/png" in made.cells[2].outputs[0].data
    assert "s on 2 cores" in made.cells[0].source
    assert "encryption" not in capfd.readouterr().err, "a warning of Jupyter's transport is on the screen"
    first = path.read_text()
    execute.execute(path)
    # On a machine that is busy now the second run may take much longer: the card's own tests are further below.
    first, second = (re.sub(r"\d+ s on 2 cores", "", text) for text in (first, path.read_text()))
    assert second == first, "a second run changes the notebook"


def cleaned(*sources, path="chapters/1-model-or-data/none.ipynb", tags=("fold",)):
    """The last cell of a notebook that the tool has gone over, and the notebook."""
    notebook = notebook_of("", *sources)
    notebook.cells[-1].metadata["tags"] = list(tags)
    execute.clean(notebook, ROOT / path)
    return notebook.cells[-1], notebook


@pytest.mark.parametrize(
    "first",
    [
        "# Draw: AUC by month",
        "#@title Draw: AUC by month",
        "# @title Draw: AUC by month",
        "# Draw: `AUC` by month",
    ],
)
def test_a_folded_cell_gets_what_each_reader_needs(first):
    cell, notebook = cleaned(f"{first}\nx = 1")
    assert cell.source == "# @title Draw: AUC by month\nx = 1"  # Colab's title, JupyterLab's first line
    assert cell.metadata == {
        "tags": ["fold", "hide-input"],  # the site
        "cellView": "form",  # Colab
        "jupyter": {"source_hidden": True},  # JupyterLab
    }
    assert notebook.cells[1].metadata["tags"] == ["fold", "hide-input"], "the set-up cell is folded"
    before = nbformat.writes(notebook)
    execute.clean(notebook, ROOT / "chapters/1-model-or-data/none.ipynb")
    assert nbformat.writes(notebook) == before


def test_a_cell_that_is_unfolded_loses_what_the_tool_wrote():
    cell, notebook = cleaned("# Draw it\nx = 1")
    cell.metadata["tags"].remove("fold")
    execute.clean(notebook, ROOT / "chapters/1-model-or-data/none.ipynb")
    assert notebook.cells[-1].metadata == {}


@pytest.mark.parametrize("source", ["x = 1", "%%writefile a.txt\nhello", "#\nx = 1"])
def test_a_fold_that_does_not_say_what_is_inside_is_refused(source):
    with pytest.raises(ValueError, match="begins with a comment that says what is inside"):
        cleaned(source)


def test_a_fold_without_a_title_is_a_message_and_nothing_is_stored(tmp_path, monkeypatch):
    path = tmp_path / "chapter.ipynb"
    notebook = notebook_of("", "x = 1")
    notebook.cells[-1].metadata["tags"] = ["fold"]
    nbformat.write(notebook, path)
    before = path.read_text()
    monkeypatch.setattr(execute, "ROOT", tmp_path)
    monkeypatch.setattr(execute, "chapters", lambda part: [path])
    with pytest.raises(SystemExit, match="not stored: a cell tagged `fold` begins with a comment"):
        execute.main()
    assert path.read_text() == before


def test_neighboring_outputs_of_one_stream_are_one():
    def stream(name, text):
        return nbformat.v4.new_output("stream", name=name, text=text)

    table = nbformat.v4.new_output("display_data", {"text/plain": "3"})
    outputs = [
        stream("stdout", "1\n"),
        stream("stdout", "2\n"),
        stream("stderr", "!"),
        table,
        stream("stdout", "4"),
    ]
    joined = execute.merged(outputs)
    assert [output.get("text") for output in joined] == ["1\n2\n", "!", None, "4"]


@pytest.mark.parametrize(
    ("said", "took", "says"), [(60, 74, 60), (60, 49, 60), (60, 82, 80), (60, 47, 45), (None, 2, 5)]
)
def test_the_running_time_changes_only_when_it_is_off_by_a_quarter(said, took, says):
    notebook = notebook_of("")
    if said:
        notebook.cells[0].source = notebook.cells[0].source.replace("?", f"{said} s on 2 cores")
    execute.write_card(notebook, ROOT / "chapters/1-model-or-data/none.ipynb", took)
    assert f"| {says} s on 2 cores |" in notebook.cells[0].source


def test_the_card_is_computed(tmp_path, monkeypatch):
    folder = tmp_path / "answers" / "tested"
    folder.mkdir(parents=True)
    solution = "# %% starter\nanswer = ...\n\n# %% solution\n" + "x = 1\n\n" * 20
    for number in (1, 2):
        (folder / f"{number}-exercise.py").write_text(solution)
    monkeypatch.setattr(execute.answers, "FOLDER", tmp_path / "answers")
    core, proof = tmp_path / "01-tested.ipynb", tmp_path / "01-tested-evidence.ipynb"
    notebook = notebook_of("", "x = 1\n\n" * 120, "# Draw it\n" * 500, "ex[1].check(answer)\n" * 50)
    notebook.cells[
        0
    ].source = "| Reading | Running | Before this |\n|---|---|---|\n| ? | 20 s | [Two loops](x.ipynb) |"
    notebook.cells[3].metadata["tags"] = ["fold"]
    notebook.cells[3].outputs = [nbformat.v4.new_output("display_data", {"text/plain": "a figure"})] * 30
    notebook.cells.append(
        nbformat.v4.new_markdown_cell("word " * 3000 + "<details>" + "word " * 500 + "</details>")
    )
    execute.clean(notebook, core)
    # 3,000 words: 15 min; 120 visible lines: 10 min; 30 outputs: 10 min. Two solutions of 20 lines: 2 × 15 min.
    assert notebook.cells[0].source.splitlines() == [
        "| Reading | Running | Exercises | Before this |",
        "|---|---|---|---|",
        "| 35 min | 20 s | 30 min | [Two loops](x.ipynb) |",
    ]
    evidence = notebook_of("")
    evidence.cells.append(nbformat.v4.new_markdown_cell("word " * 2000))
    nbformat.write(evidence, proof)
    execute.clean(notebook, core)
    assert (
        notebook.cells[0].source.splitlines()[0]
        == "| Reading | Running | Exercises | Evidence | Before this |"
    )
    assert "| [10 min](01-tested-evidence.ipynb), if you want it |" in notebook.cells[0].source
    execute.clean(evidence, proof)
    assert evidence.cells[0].source.splitlines()[0] == "| Reading | Running | Before this |"


def test_the_strip_stands_in_parts_2_and_3_and_marks_the_chapter():
    def strips(path):
        return [
            cell.source
            for cell in cleaned("# Draw it", path=path)[1].cells
            if "diagram.pipeline(" in cell.source
        ]

    assert strips("chapters/1-model-or-data/03-good-data.ipynb") == []
    assert strips("chapters/2-the-pipeline/06-transform-evidence.ipynb") == []
    (strip,) = strips("chapters/2-the-pipeline/09-evaluator.ipynb")
    assert strip.endswith('diagram.pipeline("Resolver", "Evaluator")')


def test_evidence_is_executed_before_its_core_whose_card_tells_its_time(tmp_path, monkeypatch):
    tmp_path = tmp_path / "transform"  # a book in a folder of a chapter's name
    monkeypatch.setattr(execute, "ROOT", tmp_path)
    for name in ("07-tuner", "06-transform-evidence", "06-transform"):
        (tmp_path / "chapters" / "2-the-pipeline").mkdir(parents=True, exist_ok=True)
        (tmp_path / "chapters" / "2-the-pipeline" / f"{name}.ipynb").touch()
    assert [path.stem for path in execute.chapters()] == ["06-transform-evidence", "06-transform", "07-tuner"]
    assert [path.stem for path in execute.chapters("transform")] == ["06-transform-evidence", "06-transform"]


def test_evidence_is_a_page_but_no_chapter(tmp_path):
    page = "chapters/2-the-pipeline/06-transform"
    for name in (page, f"{page}-evidence"):
        (tmp_path / f"{name}.ipynb").parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / f"{name}.ipynb").touch()
    (tmp_path / "_toc.yml").write_text(
        f"root: index\nparts:\n  - chapters:\n      - file: {page}\n        sections:\n          - file: {page}-evidence\n"
    )
    assert contents.pages(tmp_path) == [page, f"{page}-evidence"]
    assert contents.chapters(tmp_path) == [tmp_path / f"{page}.ipynb"]
    assert contents.notebooks(tmp_path)[1] == contents.evidence_of(tmp_path / f"{page}.ipynb")


def test_executing_says_how_far_it_is(monkeypatch, capsys):
    found = [ROOT / "chapters" / "a.ipynb", ROOT / "chapters" / "b.ipynb"]
    monkeypatch.setattr(execute, "chapters", lambda part: found)
    monkeypatch.setattr(execute, "execute", lambda path: 12.4)
    execute.main()
    assert capsys.readouterr().out == "1 of 2  chapters/a.ipynb … 12 s\n2 of 2  chapters/b.ipynb … 12 s\n"


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


def test_tfx_begins_without_its_parts_for_google_cloud_and_loads_them_when_asked():
    code = (
        "import sys; from book import quiet; quiet.start(); from tfx import v1 as tfx\n"
        "print('google.cloud.aiplatform' in sys.modules)\n"
        "print(tfx.extensions.google_cloud_ai_platform.Trainer.__name__, 'google.cloud.aiplatform' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert run.stdout.split() == ["False", "Trainer", "True"], run.stderr


def test_colab_is_left_alone_when_it_has_everything(monkeypatch):
    wanted = dict(requirement.split("==") for requirement in colab.requirements())
    monkeypatch.setattr(importlib.metadata, "version", wanted.get)
    monkeypatch.setattr(subprocess, "run", lambda *a, **k: pytest.fail("nothing was to be installed"))
    colab.install()


def imported(source):
    """Return the top-level modules that Python code imports."""
    tree = ast.parse(TransformerManager().transform_cell(source))  # knows `!pip` and `%%writefile`
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
    made = r'%%writefile (?:-a )?(?:\S*/)?(\w+)\.py|[(/] ?"(\w+)\.py"\)\.write_text'
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
        for module in modules - {"book", "google", "pyspark"}  # book.spark is for those who have Spark
        if not there & {canonicalize_name(name) for name in sources[module]}
    }
    assert "cleanlab" in modules and not lacking


def test_colab_gets_the_pinned_versions_or_a_clear_error(monkeypatch):
    calls = []

    def run(command, **options):
        calls.append(command)
        assert "UV_CONSTRAINT" not in options["env"]
        return types.SimpleNamespace(returncode=1, stderr="no route")

    monkeypatch.setattr(importlib.metadata, "version", lambda name: "0")
    monkeypatch.setenv("UV_CONSTRAINT", "/no/such/file")
    monkeypatch.setattr(subprocess, "run", run)
    for uv, command in (
        ("/usr/bin/uv", ["uv", "pip", "install", "--system", "-q"]),
        (None, [sys.executable, "-m", "pip", "install", "-q"]),
    ):
        monkeypatch.setattr(shutil, "which", {"uv": uv}.get)
        with pytest.raises(RuntimeError, match="Disconnect and delete runtime.*\nno route"):
            colab.install()
        assert calls[-1][:5] == command
        assert {requirement.split("==")[0] for requirement in calls[-1][5:]} == set(colab.NEEDED)


# Colab and containers


def test_colab_pages_are_all_run_and_those_that_fail_are_named(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(check_colab, "ROOT", tmp_path)
    monkeypatch.setattr(check_colab, "PYTHON", tmp_path)  # it is there
    monkeypatch.setenv("PYTHONPATH", "")
    (tmp_path / "chapters" / "one").mkdir(parents=True)
    for name in ("01-first", "02-second"):
        (tmp_path / "chapters" / "one" / f"{name}.ipynb").write_text("{}")

    def run(path: Path) -> None:
        if path.stem == "01-first":
            raise CellExecutionError("Traceback\nKeyError: 'tailnum'", "KeyError", "'tailnum'")

    monkeypatch.setattr(check_colab, "run", run)
    assert check_colab.main() == 1
    said = capsys.readouterr().out
    assert (
        "FAILS: KeyError: 'tailnum'" in said
        and "02-second.ipynb … runs" in said
        and "1 of 2 pages run" in said
    )
    assert check_colab.main("02") == 0
    assert check_colab.main("none") == 2


def test_the_container_runs_what_the_readme_says():
    folder = ROOT / ".devcontainer"
    described = json.loads((folder / "devcontainer.json").read_text())
    script = ROOT / described["postCreateCommand"].removeprefix("bash ")
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0
    assert "make book" in script.read_text() and "make book" in (ROOT / "README.md").read_text()
    assert "python3-venv" in script.read_text(), "Debian and Ubuntu ship Python without it"
