"""Learners' notebooks are graded by themselves: one that hangs, crashes or is broken costs only itself."""

from __future__ import annotations

import csv
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tools"))
import grade  # noqa: E402

from book.exercises.engine import answers  # noqa: E402

KEY = "two-loops"  # its exercises need no TFX
SET_UP = f'from book import exercises\n\nex = exercises.chapter("{KEY}")\nex'
FIRST = sorted((answers.FOLDER / KEY).glob("*.py"))[0]
WAIT = "from time import sleep"  # a loop that waits costs the other tests nothing
CONTEXT = "globals().update(__import__('book.exercises.two_loops', fromlist=['context']).context())"


def written(path: Path, *cells: str) -> Path:
    """Write a notebook of code cells."""
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells]), path)
    return path


def solved() -> list[str]:
    """Return the cells of a learner who has solved the first exercise."""
    return [SET_UP, CONTEXT, answers.read(FIRST).solution, "ex[1].check(answer)"]


@pytest.fixture(scope="module")
def rows(tmp_path_factory) -> dict[str, list[grade.Row]]:
    """Grade a class of eight and return each learner's rows."""
    folder = tmp_path_factory.mktemp("class")
    ada = written(folder / "ada" / "01-two-loops.ipynb", *solved())
    written(folder / "ben.ipynb", *solved()[:2], answers.read(FIRST).starter, "ex[1].check(answer)")
    written(folder / "eve.ipynb", *solved(), f"{WAIT}\nwhile True:\n    sleep(1)", "ex[2].check(...)")
    written(folder / "fay.ipynb", *solved(), "import os\nos._exit(1)", "ex[2].check(...)")
    written(folder / "gus.ipynb", *solved()[2:], f"# {SET_UP.splitlines()[2]}")
    written(folder / "hal.ipynb", "1 + 1")
    (folder / "ida.ipynb").write_text('{"cells": [')
    written(
        folder / "jon.ipynb",
        *solved(),
        f"{WAIT}\nwhile True:\n    try:\n        sleep(1)\n    except KeyboardInterrupt:\n        continue",
    )
    # How long a kernel takes to start differs tenfold between machines and moments: the limit is a multiple of what it takes now.
    began = time.monotonic()
    found = {ada.stem: grade.grade(ada, folder, 600)}
    limit = max(24, 6 * (time.monotonic() - began))
    rest = [path for path in grade.notebooks(folder) if path != ada]
    with ThreadPoolExecutor(2) as two:
        graded = two.map(lambda path: grade.grade(path, folder, limit), rest)
        found |= {path.stem: rows for path, rows in zip(rest, graded, strict=True)}
    return found


def test_a_right_answer_is_correct_and_what_was_not_checked_is_said(rows):
    first, *rest = rows["01-two-loops"]
    assert (first.who, first.exercise, first.verdict) == ("ada", 1, "correct")
    assert rest and all("there is no ex[" in row.message for row in rest)


def test_a_starter_is_not_attempted(rows):
    assert rows["ben"][0].verdict == "not attempted"


def test_an_endless_loop_costs_its_cell(rows):
    assert rows["eve"][0].verdict == "correct"
    assert rows["eve"][1].verdict == "not attempted", "the notebook goes on behind it"


def test_a_dead_kernel_costs_what_comes_after_it(rows):
    assert rows["fay"][0].verdict == "correct"
    assert (rows["fay"][1].verdict, rows["fay"][1].message) == (grade.NOT_CHECKED, "the kernel died")


def test_a_notebook_without_its_set_up_says_what_is_missing(rows):
    assert rows["gus"][0].verdict == grade.NOT_CHECKED
    assert "'ex' is not defined" in rows["gus"][0].message


def test_what_is_no_chapter_or_no_notebook_is_named(rows):
    assert "names no chapter" in rows["hal"][0].message
    assert "not a notebook" in rows["ida"][0].message


def test_a_loop_that_takes_no_interrupt_ends_with_the_notebook(rows):
    assert rows["jon"][0].verdict == "correct"


def test_the_table_is_whole_and_no_name_is_a_formula(rows, tmp_path):
    every = [row for found in rows.values() for row in found]
    every.append(grade.Row("=1+1", "x.ipynb", KEY, 1, "correct", 0.1, "fine"))
    grade.write(every, tmp_path / "grades.csv")
    read = list(csv.DictReader((tmp_path / "grades.csv").open(encoding="utf-8")))
    assert len(read) == len(every) and read[-1]["who"] == "'=1+1"
    assert len(grade.summary(every).splitlines()) == 1 + len({row.notebook for row in every})


def test_a_folder_that_is_not_there_or_empty_is_said(tmp_path, monkeypatch, capsys):
    for folder, words in ((tmp_path / "none", "there is no folder"), (tmp_path, "there is no notebook")):
        monkeypatch.setattr(sys, "argv", ["grade.py", str(folder)])
        assert grade.main() == 2
        assert words in capsys.readouterr().out
