"""Run learners' notebooks and write down what the checks say: `make grade NOTEBOOKS=folder`.

    python tools/grade.py FOLDER [--seconds 600] [--jobs 2]

Each notebook below the folder runs from its first cell to its last in a process, a kernel and an empty working folder of
its own, so one that hangs, crashes or has lost its set-up costs only itself. A cell that runs for a third of the limit is
interrupted and the notebook goes on; at the limit the notebook is ended. What the checks say then stands in
FOLDER/grades.csv, a row for each exercise, and in short on the screen.

A learner's code runs with the rights of whoever grades, in the kernel that judges it. That is enough for a class that
wants to learn; it is no exam room, and for strangers use a container.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import DeadKernelError
from tqdm import tqdm
from traitlets.config import Config

from book.exercises.engine import answers

CHAPTER = re.compile(r"exercises\.chapter\(\s*[\"']([\w-]+)[\"']")
CHECK = re.compile(r"\bex\[(\d+)\]\.check\(")
VERDICT = re.compile(r"Exercise (\d+): (not attempted|not yet|correct)\. (.*)", re.S)
NOT_CHECKED = "not checked"


@dataclass
class Row:
    """One exercise of one learner."""

    who: str
    notebook: str
    chapter: str
    exercise: int
    verdict: str
    seconds: float
    message: str


def notebooks(folder: Path) -> list[Path]:
    """Return the notebooks below a folder, copies that Jupyter keeps aside."""
    return [path for path in sorted(folder.rglob("*.ipynb")) if ".ipynb_checkpoints" not in path.parts]


def who(path: Path, folder: Path) -> str:
    """Return whose notebook this is: the name of the folder below `folder`, or of the file if it lies there itself."""
    inner = path.relative_to(folder)
    return inner.parts[0] if len(inner.parts) > 1 else inner.stem


# ---- One notebook, in a process of its own ---------------------------------------------------------------------------


def run(path: Path, seconds: float) -> Iterator[dict[str, Any]]:
    """Run a notebook and yield what each check said: exercise, verdict, seconds, message. Cells may fail.

    Raises
    ------
    nbclient.exceptions.DeadKernelError
        If the kernel died, after what was found up to there.
    """
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory() as empty:
        client = NotebookClient(
            notebook,
            timeout=int(seconds / 3) or 1,
            interrupt_on_timeout=True,
            allow_errors=True,
            kernel_name="python3",
            resources={"metadata": {"path": empty}},
            config=Config(KernelManager={"transport_encryption": "auto"}),
        )
        with client.setup_kernel():
            for index, cell in enumerate(notebook.cells):
                if cell.cell_type == "code":
                    client.execute_cell(cell, index)
                    yield from checked(cell)


def checked(cell: nbformat.NotebookNode) -> Iterator[dict[str, Any]]:
    """Yield what the checks in a cell that ran have said, or why they said nothing."""
    asked = [int(number) for number in CHECK.findall(cell.source)]
    if not asked:
        return
    time = cell.metadata.get("execution", {})
    began, ended = (time.get(name) for name in ("iopub.execute_input", "shell.execute_reply"))
    seconds = _seconds_between(began, ended) if began and ended else 0.0
    said = [VERDICT.match(output.get("data", {}).get("text/plain", "")) for output in cell.outputs]
    told = {int(match[1]): match for match in said if match}
    error = next((output for output in cell.outputs if output.output_type == "error"), None)
    why = f"{error.ename}: {error.evalue}" if error else "the check showed no verdict"
    for number in asked:
        found = told.get(number)
        yield {
            "exercise": number,
            "verdict": found[2] if found else NOT_CHECKED,
            "seconds": round(seconds / len(asked), 1),
            "message": found[3] if found else why,
        }


def _seconds_between(began: str, ended: str) -> float:
    from datetime import datetime

    first, last = (datetime.fromisoformat(text.replace("Z", "+00:00")) for text in (began, ended))
    return (last - first).total_seconds()


def worker(path: Path, seconds: float) -> None:
    """Print what `run` yields, a line of JSON each, and last why it ended early, if it did."""
    try:
        for found in run(path, seconds):
            print(json.dumps(found), flush=True)
    except DeadKernelError:
        print(json.dumps({"ended": "the kernel died"}), flush=True)


# ---- All notebooks ---------------------------------------------------------------------------------------------------


def grade(path: Path, folder: Path, seconds: float) -> list[Row]:
    """Return a row for each exercise of a notebook's chapter. It never raises because of the notebook."""
    name, inside = who(path, folder), path.relative_to(folder).as_posix()
    try:
        cells = nbformat.read(path, as_version=4).cells
    except Exception as error:  # whatever a broken file makes nbformat raise
        return [Row(name, inside, "", 0, NOT_CHECKED, 0.0, f"not a notebook: {type(error).__name__}")]
    keys = [key for cell in cells if cell.cell_type == "code" for key in CHAPTER.findall(cell.source)]
    exercises = sorted((answers.FOLDER / keys[0]).glob("*.py")) if keys else []
    if not exercises:
        return [
            Row(name, inside, "", 0, NOT_CHECKED, 0.0, "it names no chapter: exercises.chapter(…) is missing")
        ]
    found, ended = _in_a_process(path, seconds)
    asked = {
        int(number) for cell in cells if cell.cell_type == "code" for number in CHECK.findall(cell.source)
    }
    rows = []
    for number in range(1, len(exercises) + 1):
        last = next((each for each in reversed(found) if each["exercise"] == number), None)
        if last is None:
            why = ended if number in asked else f"there is no ex[{number}].check(…) in it"
            last = {"verdict": NOT_CHECKED, "seconds": 0.0, "message": why or "the check did not run"}
        rows.append(Row(name, inside, keys[0], number, last["verdict"], last["seconds"], last["message"]))
    return rows


def _in_a_process(path: Path, seconds: float) -> tuple[list[dict[str, Any]], str]:
    """Run the worker; return what it printed, and why it ended early or an empty text."""
    process = subprocess.Popen(
        [sys.executable, __file__, "--worker", str(path), "--seconds", str(seconds)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        printed, _ = process.communicate(timeout=seconds)
        ended = "" if process.returncode == 0 else "the notebook could not be run"
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # its kernel sees that its parent is gone, and ends
        printed, _ = process.communicate()
        ended = f"still running after {seconds:g} s"
    lines = [json.loads(line) for line in printed.splitlines() if line.startswith("{")]
    found = [line for line in lines if "exercise" in line]
    return found, next((line["ended"] for line in lines if "ended" in line), ended)


def write(rows: list[Row], path: Path) -> None:
    """Write the rows as CSV. A text that a spreadsheet would take for a formula gets a quote in front."""

    def safe(value: Any) -> Any:
        return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value

    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(field.name for field in fields(Row))
        table.writerows([safe(value) for value in asdict(row).values()] for row in rows)


def summary(rows: list[Row]) -> str:
    """Return a line for each notebook: who, chapter, how many exercises are solved, and the first that is not, with why."""
    lines = []
    for notebook in dict.fromkeys(row.notebook for row in rows):
        of_it = [row for row in rows if row.notebook == notebook]
        solved = sum(row.verdict == "correct" for row in of_it)
        still = next((row for row in of_it if row.verdict != "correct"), None)
        why = f"{still.exercise or '-'}: {still.verdict}. {still.message}" if still else ""
        count = f"{solved} of {sum(row.exercise > 0 for row in of_it)}"
        lines.append((of_it[0].who, of_it[0].chapter or notebook, count, " ".join(why.split())[:70]))
    head = ("who", "chapter", "solved", "first that is open")
    widths = [max(len(line[column]) for line in [head, *lines]) for column in range(4)]
    return "\n".join(
        "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip()
        for line in [head, *lines]
    )


def main() -> int:
    """Grade a folder, or run one notebook for the process that does."""
    parser = argparse.ArgumentParser(
        description="Run learners' notebooks and write down what the checks say."
    )
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--seconds", type=float, default=600, help="limit for one notebook (600)")
    parser.add_argument("--jobs", type=int, default=2, help="notebooks at a time (2)")
    parser.add_argument("--worker", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.worker:
        worker(given.worker, given.seconds)
        return 0
    if given.folder is None or not given.folder.is_dir():
        print(f"grade: there is no folder {given.folder}. Say which: make grade NOTEBOOKS=folder")
        return 2
    if given.seconds <= 0 or given.jobs < 1:
        print("grade: the limit must be above 0 seconds, and at least one notebook runs at a time.")
        return 2
    found = notebooks(given.folder)
    if not found:
        print(f"grade: there is no notebook (.ipynb) below {given.folder}.")
        return 2
    with ThreadPoolExecutor(given.jobs) as pool:
        waiting = {pool.submit(grade, path, given.folder, given.seconds): path for path in found}
        done = {}
        for future in tqdm(as_completed(waiting), total=len(found), unit=" notebook", desc="grade"):
            done[waiting[future]] = future.result()
    rows = [row for path in found for row in done[path]]
    write(rows, given.folder / "grades.csv")
    print(summary(rows))
    print(f"Written: {given.folder / 'grades.csv'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
