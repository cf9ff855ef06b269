"""The page on how the book stands is read from the book itself."""

import json
import shutil

import contents
import nbformat
import pytest
import status


@pytest.fixture
def book(tmp_path):
    """Return a book of one chapter with an exercise, a cell that is excused, and a stored result."""
    for folder in ("chapters/2-the-pipeline", "tests", "book/measured"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.2.3"\n')
    (tmp_path / "_toc.yml").write_text("root: index\nchapters:\n- file: chapters/2-the-pipeline/01-gate\n")
    (tmp_path / "requirements.txt").write_text("# Why.\ntfx==1.21.0   # the pipeline\n")
    (tmp_path / "tests" / "judges.csv").write_text(
        "chapter,exercise,mutants,killed,equivalent,surviving\ngate,1,10,8,1,1\ngate,2,5,5,0,0\n"
    )
    card = "| Reading | Running |\n|---|---|\n| 20 min | 30 s on 2 cores | 15 min |"
    output = nbformat.v4.new_output("stream", text="1")
    compared, not_compared = (nbformat.v4.new_code_cell("1", outputs=[output]) for _ in "12")
    not_compared.metadata = {"tags": ["nbval-ignore-output"], "excused": "it has no seed"}
    words = [nbformat.v4.new_markdown_cell(text) for text in ("# The gate\n\nIt stops.", card)]
    notebook = nbformat.v4.new_notebook(cells=[*words, compared, not_compared])
    nbformat.write(notebook, tmp_path / "chapters/2-the-pipeline/01-gate.ipynb")
    result = {
        "made_on": "2026-11-29",
        "machine": "2 cores",
        "made_by": "tools/x.py",
        "versions": {"tfx": "1.21.0"},
    }
    (tmp_path / "book/measured/scale.json").write_text(json.dumps(result))
    return tmp_path


def test_a_chapter_has_its_times_and_what_its_judges_refused(book):
    assert status.chapters(book)[-1] == (
        "| [The gate](../2-the-pipeline/01-gate.ipynb) | 20 min | 30 s | 2 | 13 of 14 |"
    )


def test_a_path_takes_what_its_cards_say(book):
    page = book / "chapters/2-the-pipeline/01-gate.ipynb"
    assert status.minutes(page) == 35
    assert [status.hours([page] * times).split() for times in (1, 2, 3)] == [
        ["35", "min"],
        ["70", "min"],
        ["2", "h"],
    ]


def test_the_table_for_teachers_says_what_exercises_train(book):
    (book / "book/exercises").mkdir()
    (book / "book/exercises/gate.py").write_text('"""Exercises of "The gate": let it stop."""\n')
    assert status.exercises(book)[-1] == "| [The gate](../2-the-pipeline/01-gate.ipynb) | let it stop. | 35 |"


def test_cells_that_are_not_compared_are_counted_and_named(book):
    head, _, *lines = status.excused(book)
    assert "Of 2 cells" in head and "all but 1" in head
    assert lines == ["- [01-gate](../2-the-pipeline/01-gate.ipynb): it has no seed."]


def test_versions_and_stored_results_are_named(book):
    assert "1.2.3" in status.built(book)[0]
    assert status.versions(book)[2:] == ["| tfx | 1.21.0 | the pipeline |"]
    assert status.stored(book)[2:] == ["| scale | `tools/x.py` | 2026-11-29, 2 cores | tfx 1.21.0 |"]
    shutil.rmtree(book / "book" / "measured")
    assert status.stored(book) == ["None yet."]


def test_every_chapter_of_this_book_has_a_card_and_judged_exercises():
    rows = [row.split(" | ") for row in status.chapters(contents.ROOT)[2:]]
    assert len(rows) == len(contents.chapters())
    assert all(cell.strip(" |") for row in rows for cell in row)
