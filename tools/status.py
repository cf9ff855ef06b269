"""How the book stands: versions, times, excused cells and judges' scores, as a page of the site shows them.

Everything is read when the site is built from where it is kept: `pyproject.toml`, `requirements.txt`, `_toc.yml`, the
cards and cells of the notebooks, `book/measured/` and `tests/judges.csv`. Nothing here is typed by hand.
"""

from __future__ import annotations

import ast
import csv
import datetime
import json
import re
import tomllib
from collections import Counter
from pathlib import Path, PurePosixPath

import contents
import nbformat

PAGE = PurePosixPath("chapters/appendix")
"""The folder of the page that shows this: links are relative to it."""
UNCOMPARED = {"nbval-ignore-output", "nbval-skip"}
PACKAGE = re.compile(r"([A-Za-z0-9_.-]+)==([^\s;]+)[^#]*#\s*(.+)")


def version(root: Path) -> str:
    """Return the book's version."""
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


def built(root: Path) -> list[str]:
    """Return one line: the book's version and the day of the build."""
    return [f"Version {version(root)} of the book, built on {datetime.date.today():%Y-%m-%d}."]


def chapters(root: Path) -> list[str]:
    """Return a table with a row for each chapter: its times, its exercises and what its judges refused."""
    judged = Counter()
    with (root / "tests" / "judges.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            judged[row["chapter"], "exercises"] += 1
            for column in ("mutants", "killed", "equivalent"):
                judged[row["chapter"], column] += int(row[column])
    lines = [
        "| chapter | reading | running | exercises | mutants refused |",
        "|:---|---:|---:|---:|---:|",
    ]
    for path in contents.chapters(root):
        notebook, key = nbformat.read(path, as_version=4), contents.key(path)
        title = notebook.cells[0].source.splitlines()[0].removeprefix("# ")
        card = re.search(r"^\| (\d+ min) \| (\d+ s) on 2 cores \|", "\n".join(texts(notebook)), re.M)
        reading, running = card.groups() if card else ("", "")
        wrong = judged[key, "mutants"] - judged[key, "equivalent"]
        refused = f"{judged[key, 'killed']} of {wrong}" if wrong else ""
        link = f"[{title}](../{path.relative_to(root / 'chapters').as_posix()})"
        lines.append(f"| {link} | {reading} | {running} | {judged[key, 'exercises'] or ''} | {refused} |")
    return lines


CARD = re.compile(r"^\| (\d+) min \| \d+ s on 2 cores \|(?: (\d+) min \|)?", re.M)


def minutes(path: Path) -> int:
    """Return how long a chapter takes by its card: reading and exercises, in minutes; 0 if it has no card."""
    card = CARD.search("\n".join(texts(nbformat.read(path, as_version=4))))
    return sum(int(number or 0) for number in card.groups()) if card else 0


def hours(paths: list[Path]) -> str:
    """Write how long some chapters take together: minutes up to an hour and a half, else hours in halves."""
    total = sum(minutes(path) for path in paths)
    return f"{total}\N{NO-BREAK SPACE}min" if total <= 90 else f"{round(total / 30) / 2:g}\N{NO-BREAK SPACE}h"


def exercises(root: Path) -> list[str]:
    """Return a table with a row for each chapter: what its exercises train, and how long it takes."""
    lines = ["| chapter | its exercises | minutes |", "|:---|:---|---:|"]
    for path in contents.chapters(root):
        module = root / "book" / "exercises" / f"{contents.key(path).replace('-', '_')}.py"
        said = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))).splitlines()[0]
        title = nbformat.read(path, as_version=4).cells[0].source.splitlines()[0].removeprefix("# ")
        link = f"[{title}](../{path.relative_to(root / 'chapters').as_posix()})"
        lines.append(f"| {link} | {said.partition(': ')[2]} | {minutes(path)} |")
    return lines


def texts(notebook: nbformat.NotebookNode) -> list[str]:
    """Return the text cells of a notebook."""
    return [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]


def excused(root: Path) -> list[str]:
    """Return a list of the cells whose output is not compared, each with its reason, under their number."""
    shown, cells = uncompared(root)
    reasons = [
        f"- [{path.stem}](../{path.relative_to(root / 'chapters').as_posix()}): {reason}."
        for path, reason in cells
    ]
    return [
        f"Of {shown:,} cells with an output, `make test` compares all but {len(reasons)} with what is stored:",
        "",
        *reasons,
    ]


def uncompared(root: Path) -> tuple[int, list[tuple[Path, str]]]:
    """Return how many cells have an output, and the notebook and the reason of each that is not compared."""
    shown, cells = 0, []
    for path in contents.notebooks(root):
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.get("outputs"):
                shown += 1
                if UNCOMPARED & set(cell.metadata.get("tags", [])):
                    cells.append((path, cell.metadata.get("excused", "no reason given")))
    return shown, cells


def stored(root: Path) -> list[str]:
    """Return a table of the results that take too long for a page, with when and on what they were made."""
    files = sorted((root / "book" / "measured").glob("*.json"))
    if not files:
        return ["None yet."]
    lines = ["| result that is stored | made by | on | with |", "|:---|:---|:---|:---|"]
    for file in files:
        result = json.loads(file.read_text(encoding="utf-8"))
        packages = ", ".join(f"{name} {version}" for name, version in result["versions"].items())
        made_on = f"{result['made_on']}, {result['machine']}"
        lines.append(f"| {file.stem} | `{result['made_by']}` | {made_on} | {packages} |")
    return lines


def versions(root: Path) -> list[str]:
    """Return a table of the packages that the book names itself, each with its version and its reason."""
    lines = ["| package | version | what for |", "|:---|:---|:---|"]
    for line in (root / "requirements.txt").read_text(encoding="utf-8").splitlines():
        if found := PACKAGE.match(line):
            name, version, reason = found.groups()
            lines.append(f"| {name} | {version} | {reason} |")
    return lines


PARTS = {part.__name__: part for part in (built, chapters, excused, exercises, stored, versions)}
