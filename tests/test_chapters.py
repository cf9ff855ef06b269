"""Every chapter has the parts that a reader relies on, and its stored outputs hold nothing they should not."""

import copy
import json
import re
import sys
from pathlib import Path

import nbformat
import pytest

from book import diagram

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import contents  # noqa: E402
import execute  # noqa: E402

NOTEBOOKS = contents.notebooks()  # with evidence pages
CHAPTERS = contents.chapters()  # core pages only
CARD = re.compile(
    r"\| Reading \| Running \|( Exercises \|)?( Evidence \|)? Before this \|\n\|[-| :]+\|\n"
    r"\| \d+ min \| (?P<seconds>\d+) s on 2 cores \|"
)
MOST_SECONDS = 90

# Budgets of a core page: it is to take a diligent reader an hour, exercises included.
MOST_VISIBLE_LINES = 200
LONGEST_CELL = 20
WIDEST_LINE = 80
MOST_WORDS = 1600
COMPONENT_WITHIN = 50  # visible lines
MOST_HELPERS = 6
TABLE_ROWS = range(3, 9)
MOST_WITHOUT_WORDS = 30  # visible lines between two paragraphs
ORDER = ["The defect", "When it breaks", "Quiz", "Recap"]
# What must never be in a stored output or in prose, with why.
FORBIDDEN = {
    r"/(root|home|work|farm|Users|tmp|private|var|opt|mnt)/[\w.-]+": "an absolute path of a machine",
    r"/simple/|index-url|registry\.": "the address of a package registry",
    r"\b0x[0-9a-f]{6,}": "an address in memory",
    r"Traceback \(most recent call last\)": "a traceback",
}

every_page = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
every_chapter = pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)


def key(path):
    """The chapter's name in lists: its folder and file."""
    return f"{path.parent.name}/{path.stem}"


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


def hard_to_read(notebook):
    """Say where a page, core or evidence, asks too much of its reader's eyes."""
    faults, unexplained = [], 0
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            unexplained = 0
        elif cell.cell_type == "code" and not execute.is_folded(cell):
            lines = execute.lines(cell)
            unexplained += len(lines)
            if len(lines) > LONGEST_CELL:
                faults.append(f"a cell of {len(lines)} lines, {LONGEST_CELL} the most: {cell.source[:60]!r}")
            elif unexplained > MOST_WITHOUT_WORDS:
                faults.append(f"{unexplained} lines without a word of prose: {cell.source[:60]!r}")
            faults += [
                f"a line of {len(line)} columns: {line[:60]!r}" for line in lines if len(line) > WIDEST_LINE
            ]
    for cell in code(notebook):
        for output in cell.outputs:
            markup = output.get("data", {}).get("text/html", "")
            for table in re.findall(r'<table[^>]*class="dataframe".*?<tbody>(.*?)</tbody>', markup, re.S):
                if (rows := table.count("<tr")) not in TABLE_ROWS:
                    faults.append(f"a table of {rows} rows, 3 to 8 are read: {cell.source[:60]!r}")
    return faults


def over_budget(notebook, components=()):
    """Say which budgets a core page exceeds."""
    shown = execute.visible(notebook)
    lines = [line for cell in shown for line in execute.lines(cell)]
    faults = hard_to_read(notebook)
    if len(lines) > MOST_VISIBLE_LINES:
        faults.append(f"{len(lines)} visible lines of code, {MOST_VISIBLE_LINES} the most: fold or move some")
    if (words := execute.words(notebook)) > MOST_WORDS:
        faults.append(f"{words} words, {MOST_WORDS} the most")
    made = rf"({'|'.join(components)})\("
    if components and not any(re.search(made, line) for line in lines[:COMPONENT_WITHIN]):
        faults.append(f"{components[0]} does not stand within the first {COMPONENT_WITHIN} visible lines")
    taught = [cell.source for cell in shown if not execute.EXERCISE.search(cell.source)]
    if (helpers := len(re.findall(r"^\s*def ", "\n".join(taught), re.M))) > MOST_HELPERS:
        faults.append(f"{helpers} functions are defined in visible cells, {MOST_HELPERS} the most")
    return faults


def components(path):
    """The TFX components that a chapter introduces."""
    boxes = [box.name for box in (*diagram.PIPELINE, diagram.RECORD) if box.chapter == key(path)]
    return tuple(name for name in boxes if name.endswith(("Gen", "er", "or", "Transform")))


@every_chapter
def test_it_keeps_the_budgets(path):
    assert over_budget(read(path), components(path)) == []


def page(*cells, words="a word"):
    """A page of cells: text is code, with a word before each, and a number is that many words."""
    made = []
    for cell in cells:
        if isinstance(cell, int):
            made.append(nbformat.v4.new_markdown_cell("word " * cell))
        else:
            made += [nbformat.v4.new_markdown_cell(words), nbformat.v4.new_code_cell(cell)]
    return nbformat.v4.new_notebook(cells=made)


def test_a_page_over_a_budget_is_named():
    good = page(1500, "transform = Transform()", *["x = 1\n" * 20] * 9)
    assert over_budget(good, ("Transform",)) == []
    bad = {
        "201 visible": page(*["x = 1"] * 201),
        "a cell of 21": page("x = 1\n" * 21),
        "81 columns": page("x" * 81),
        "1601 words": page(1601),
        "Transform does not": page("x = 1\n" * 20, "x = 1\n" * 20, "x = 1\n" * 10, "Transform()"),
        "7 functions": page(*["def f(): pass"] * 7),
        "table of 9 rows": page("x"),
        "31 lines without": page("x = 1\n" * 16, "x = 1\n" * 15),
    }
    rows = (
        '<table border="1" class="dataframe"><thead><tr></tr></thead><tbody>'
        + "<tr></tr>" * 9
        + "</tbody></table>"
    )
    bad["table of 9 rows"].cells[1].outputs = [nbformat.v4.new_output("display_data", {"text/html": rows})]
    del bad["31 lines without"].cells[2]
    for words, notebook in bad.items():
        faults = over_budget(notebook, ("Transform",) if "Transform" in words else ())
        assert len(faults) == 1 and words in faults[0], (words, faults)
    folded = page("x" * 81 + "\n" + "x = 1\n" * 210)
    folded.cells[1].metadata["tags"] = ["fold"]
    assert over_budget(folded) == []


@pytest.mark.parametrize(
    "path", [path for path in NOTEBOOKS if contents.is_evidence(path)], ids=lambda path: path.stem
)
def test_evidence_is_as_easy_on_the_eyes(path):
    assert hard_to_read(read(path)) == []


def test_a_number_that_stands_nowhere_is_found():
    """A sentence may lean on the page that it links to, and only that sentence."""
    assert unshown("It costs 2.3 [0.9, 3.8] points, 5 % of all.", "+2.3 [0.9, 3.8]") == ["5"]
    link = "It costs 1.5 ([how](06-x-evidence.ipynb#a)). It gains 2.5."
    (sentence,) = re.findall(LINKED.format(r"06-x-evidence\.ipynb"), link)
    assert "1.5" in sentence and "2.5" not in sentence


@every_page
def test_it_begins_with_a_title_a_card_and_the_setup(path):
    notebook = read(path)
    title = notebook.cells[0]
    assert title.cell_type == "markdown" and re.match(r"# \S.*\n+\S", title.source), (
        "a title and one sentence"
    )
    assert not contents.is_evidence(path) or title.source.startswith("# How we know: ")
    assert notebook.cells[1].cell_type == "markdown" and CARD.match(notebook.cells[1].source), (
        "the card comes second"
    )
    assert notebook.cells[2].cell_type == "code", "then the set-up cell"


@every_page
def test_it_is_as_the_tool_writes_it(path):
    """Card, set-up, strip, folds, alt text: what no author types."""
    notebook = read(path)
    written = copy.deepcopy(notebook)
    execute.clean(written, path)
    assert written.metadata == notebook.metadata
    for cell, again in zip(notebook.cells, written.cells, strict=True):
        assert cell == again, "run `make execute`"


@every_page
def test_a_core_page_has_its_evidence_nested_under_it(path):
    if contents.is_evidence(path):
        pages = contents.pages()
        place = pages.index(path.relative_to(ROOT).with_suffix("").as_posix())
        assert pages[place] == pages[place - 1] + contents.EVIDENCE


@every_chapter
def test_its_parts_stand_in_order(path):
    text = "\n".join(cell.source for cell in prose(read(path)))
    headings = [heading for heading in re.findall(r"^## (.+)$", text, re.M) if heading in ORDER]
    assert headings == ORDER


@every_page
def test_its_running_time_is_within_budget(path):
    assert int(CARD.match(read(path).cells[1].source)["seconds"]) <= MOST_SECONDS


@every_page
def test_it_ran_from_top_to_bottom_without_an_error(path):
    cells = [cell for cell in code(read(path)) if cell.source.strip()]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert not [o for cell in cells for o in cell.outputs if o.output_type == "error"]


@every_page
def test_its_figures_say_what_they_show(path):
    for cell in code(read(path)):
        pictures = [output for output in cell.outputs if "image/png" in output.get("data", {})]
        assert len(pictures) <= 1, "one figure to a cell: the site takes one alt text from each"
        for picture in pictures:
            alt = picture["data"]["text/plain"]
            assert len(alt) > 20 and not alt.startswith("<Figure"), "use book.plots.show(figure, alt=…)"
            assert picture["metadata"]["image/png"]["width"] <= 616, (
                "a wider figure cannot be read on a phone"
            )
    for target in re.findall(r"!\[(.*?)\]\(", "\n".join(cell.source for cell in prose(read(path)))):
        assert target.strip(), "a picture without alt text"


@every_page
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


@every_page
def test_its_outputs_are_small(path):
    for cell in code(read(path)):
        assert len(json.dumps(cell.outputs)) < 250_000, f"write `_ = …`: {cell.source[:60]}"


@every_page
def test_it_has_no_directive_that_colab_would_show_raw(path):
    for cell in prose(read(path)):
        assert not re.search(r"^(```|:::)\{|\{(ref|doc|term|cite|numref|eq)\}`", cell.source, re.M), (
            cell.source[:80]
        )


@every_page
def test_few_cells_are_excused_and_each_says_why(path):
    cells = [cell for cell in code(read(path)) if cell.outputs]
    excused = [c for c in cells if {"nbval-ignore-output", "nbval-skip"} & set(c.metadata.get("tags", []))]
    assert all(len(cell.metadata.get("excused", "")) > 20 for cell in excused), (
        "the reason stands in its metadata"
    )
    assert not any("NBVAL" in cell.source for cell in cells), "excuse by tag, where the reason can stand too"
    assert len(excused) <= 0.1 * len(cells)


# A sentence with a link to some place; a point between digits does not end it.
LINKED = r"(?:[^.!?]|(?<=\d)\.(?=\d))*\]\({}[^)]*\)(?:[^.!?]|\.\d)*"


def shown(notebook):
    """The code of a page and what it printed, without the commas of thousands."""
    return "\n".join(
        text for c in code(notebook) for text in [c.source, *(output_text(o) for o in c.outputs)]
    ).replace(",", "")


def unshown(text, shown):
    """The numbers of a text with a decimal point or a percent sign that stand nowhere in what is shown."""
    missing = []
    for number in re.findall(
        r"(?<![\w.§-])\d[\d,]*(?:\.\d+)?(?=\s?(?:%|percent|points))|(?<![\w.§-])\d+\.\d+(?![\w.-])", text
    ):
        plain = number.replace(",", "")
        as_share = f"{float(plain) / 100:.4f}".rstrip("0")
        if not re.search(rf"(?<![\d.]){re.escape(plain)}(?!\d)", shown) and as_share not in shown:
            missing.append(number)
    return missing


def plain_words(text):
    """A text without code, addresses and the card."""
    return re.sub(r"`[^`]*`|\]\([^)]*\)|^\| \d+ min .*$", "", text, flags=re.M)


@every_page
def test_a_number_in_its_prose_stands_in_a_cell(path):
    """Each number with a decimal point or a percent sign is printed by the chapter or written in its code.

    A published figure is shown by the reference in its own sentence, and a result of the evidence page there, if its
    sentence links to it.
    """
    notebook = read(path)
    evidence = contents.evidence_of(path)
    missing = []
    for cell in prose(notebook):
        text = re.sub(LINKED.format(r"\.\./appendix/references\.md"), "", cell.source)
        if evidence.is_file():
            linked = LINKED.format(re.escape(evidence.name))
            there = shown(read(evidence))
            for sentence in re.finditer(linked, text):
                missing += unshown(plain_words(sentence[0]), shown(notebook) + there)
            text = re.sub(linked, "", text)
        missing += unshown(plain_words(text), shown(notebook))
    assert not missing, f"said but never shown: {sorted(set(missing))}"


@every_chapter
def test_it_asserts_what_it_claims(path):
    asserts = sum(cell.source.count("assert ") for cell in code(read(path)))
    assert asserts >= 5, f"only {asserts} cells assert what the prose says"


@every_page
def test_its_exercises_show_no_raw_emphasis(path):
    """Hints, verdicts and quizzes render backticks only: an asterisk would reach the reader as an asterisk."""
    shown = [
        output.get("data", {}).get("text/html", "") for cell in code(read(path)) for output in cell.outputs
    ]
    words = [re.sub(r"<pre.*?</pre>|<code.*?</code>", "", text, flags=re.S) for text in shown]
    assert not [
        match[0] for text in words for match in re.finditer(r"\*{1,2}[A-Za-z][^*<>]{0,40}\*{1,2}", text)
    ]
