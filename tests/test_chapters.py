"""Every chapter has the parts that a reader relies on, and its stored outputs hold nothing they should not."""

import json
import re
import sys
from pathlib import Path

import nbformat
import pytest
import yaml

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import address  # noqa: E402

CONTENTS = yaml.safe_load((ROOT / "_toc.yml").read_text())
PAGES = [chapter["file"] for part in CONTENTS["parts"] for chapter in part["chapters"]]
CHAPTERS = [ROOT / f"{page}.ipynb" for page in PAGES if (ROOT / f"{page}.ipynb").exists()]
ORDER = ["The defect", "Predict", "When it breaks", "Exercises", "Quiz", "Recap"]
CARD = re.compile(
    r"\| Reading \| Running \| Colab \| Before this \|\n\|[-| :]+\|\n\| (\d+) min \| (\d+) s on 2 cores \| (.+) \|"
)
MOST_SECONDS = 90
LONGEST_CELL = 30  # aim at 25; the formatter may add a few
# What must never be in a stored output or in prose, with why.
FORBIDDEN = {
    r"/(root|home|work|farm|Users|tmp|private|var|opt|mnt)/[\w.-]+": "an absolute path of a machine",
    r"/simple/|index-url|registry\.": "the address of a package registry",
    r"\b0x[0-9a-f]{6,}": "an address in memory",
    r"Traceback \(most recent call last\)": "a traceback",
}

pytestmark = pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)


def read(path):
    return nbformat.read(path, as_version=4)


def code(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def prose(notebook):
    return [cell for cell in notebook.cells if cell.cell_type == "markdown"]


def output_text(output):
    """Everything a reader can see of an output, pictures aside."""
    shown = {kind: value for kind, value in output.get("data", {}).items() if not kind.startswith("image/")}
    return json.dumps([output.get("text", ""), shown, output.get("traceback", [])])


def test_it_begins_with_a_title_a_card_and_the_setup(path):
    notebook = read(path)
    title = notebook.cells[0]
    assert title.cell_type == "markdown" and re.match(r"# \S.*\n+\S", title.source), (
        "a title and one sentence"
    )
    assert notebook.cells[1].cell_type == "markdown" and CARD.match(notebook.cells[1].source), (
        "the card comes second"
    )
    assert code(notebook)[0].source == address.setup_cell(address.current()), (
        "the set-up cell: run `make execute`"
    )


def test_its_parts_stand_in_order(path):
    text = "\n".join(cell.source for cell in prose(read(path)))
    headings = [heading for heading in re.findall(r"^## (.+)$", text, re.M) if heading in ORDER]
    assert headings == ORDER


def test_its_reading_time_is_about_true(path):
    notebook = read(path)
    words = sum(len(cell.source.split()) for cell in prose(notebook))
    lines = sum(len(cell.source.splitlines()) for cell in code(notebook))
    minutes = words / 200 + lines / 20  # a usual pace for technical prose, and for code that is read once
    said = int(CARD.match(notebook.cells[1].source)[1])
    assert minutes / 1.5 <= said <= minutes * 1.5, (
        f"the card says {said} min; the text takes about {minutes:.0f}"
    )


def test_its_running_time_is_within_budget(path):
    assert int(CARD.match(read(path).cells[1].source)[2]) <= MOST_SECONDS


def test_it_ran_from_top_to_bottom_without_an_error(path):
    cells = [cell for cell in code(read(path)) if cell.source.strip()]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert not [o for cell in cells for o in cell.outputs if o.output_type == "error"]


def test_its_cells_fit_on_a_screen(path):
    long = [
        cell.source.splitlines()[0]
        for cell in code(read(path))
        if len(cell.source.splitlines()) > LONGEST_CELL
    ]
    assert not long


def test_its_figures_say_what_they_show(path):
    for cell in code(read(path)):
        pictures = [output for output in cell.outputs if "image/png" in output.get("data", {})]
        assert len(pictures) <= 1, "one figure to a cell: the site takes one alt text from each"
        for picture in pictures:
            alt = picture["data"]["text/plain"]
            assert len(alt) > 20 and not alt.startswith("<Figure"), "use book.plots.show(figure, alt=…)"
            assert cell.metadata["mystnb"]["image"]["alt"] == alt, "run `make execute`"
    for target in re.findall(r"!\[(.*?)\]\(", "\n".join(cell.source for cell in prose(read(path)))):
        assert target.strip(), "a picture without alt text"


def test_it_shows_nothing_of_the_machine_it_ran_on(path):
    notebook = read(path)
    seen = [cell.source for cell in notebook.cells] + [
        output_text(o) for cell in code(notebook) for o in cell.outputs
    ]
    shown = "".join(output_text(o) for cell in code(notebook) for o in cell.outputs)
    assert not re.findall(r"https?://(?!github\.com/)[^\s\"\\]+", shown), (
        "an output names a server: a package index?"
    )
    for pattern, what in FORBIDDEN.items():
        found = [match[0] for text in seen for match in re.finditer(pattern, text)]
        assert not found, f"{what}: {found[:3]}"


def test_its_outputs_are_small(path):
    for cell in code(read(path)):
        assert len(json.dumps(cell.outputs)) < 250_000, f"write `_ = …`: {cell.source[:60]}"


def test_it_has_no_directive_that_colab_would_show_raw(path):
    for cell in prose(read(path)):
        assert not re.search(r"^(```|:::)\{|\{(ref|doc|term|cite|numref|eq)\}`", cell.source, re.M), (
            cell.source[:80]
        )


def test_few_cells_are_excused_and_each_says_why(path):
    cells = [cell for cell in code(read(path)) if cell.outputs]
    excused = [c for c in cells if {"nbval-ignore-output", "nbval-skip"} & set(c.metadata.get("tags", []))]
    assert all(len(cell.metadata.get("excused", "")) > 20 for cell in excused), (
        "the reason stands in its metadata"
    )
    assert not any("NBVAL" in cell.source for cell in cells), "excuse by tag, where the reason can stand too"
    assert len(excused) <= 0.1 * len(cells)


def test_a_number_in_its_prose_stands_in_a_cell(path):
    """Each number with a decimal point or a percent sign is printed by the chapter or written in its code."""
    notebook = read(path)
    shown = "\n".join(
        text for c in code(notebook) for text in [c.source, *(output_text(o) for o in c.outputs)]
    ).replace(",", "")
    missing = []
    for cell in prose(notebook):
        # A published figure is shown by the reference in its own sentence.
        text = re.sub(r"[^.!?]*\]\(\.\./appendix/references\.md[^)]*\)(?:[^.!?]|\.\d)*", "", cell.source)
        text = re.sub(r"`[^`]*`|\]\([^)]*\)|^\|.*Reading.*$", "", text, flags=re.M)
        for number in re.findall(
            r"(?<![\w.§-])\d[\d,]*(?:\.\d+)?(?=\s?(?:%|percent|points))|(?<![\w.§-])\d+\.\d+(?![\w.-])", text
        ):
            plain = number.replace(",", "")
            as_share = f"{float(plain) / 100:.4f}".rstrip("0")
            if not re.search(rf"(?<![\d.]){re.escape(plain)}(?!\d)", shown) and as_share not in shown:
                missing.append(number)
    assert not missing, f"said but never shown: {sorted(set(missing))}"


def test_it_asserts_what_it_claims(path):
    asserts = sum(cell.source.count("assert ") for cell in code(read(path)))
    assert asserts >= 5, f"only {asserts} cells assert what the prose says"


def test_its_exercises_show_no_raw_emphasis(path):
    """Hints, verdicts and quizzes render backticks only: an asterisk would reach the reader as an asterisk."""
    shown = [
        output.get("data", {}).get("text/html", "") for cell in code(read(path)) for output in cell.outputs
    ]
    words = [re.sub(r"<pre.*?</pre>|<code.*?</code>", "", text, flags=re.S) for text in shown]
    assert not [
        match[0] for text in words for match in re.finditer(r"\*{1,2}[A-Za-z][^*<>]{0,40}\*{1,2}", text)
    ]
