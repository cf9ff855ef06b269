"""Run chapters and store their outputs: `make execute`, or `make execute CHAPTER=monitoring` for one.

Outputs are stored only if the whole chapter ran. The card gets the measured time; the first code cell is the
set-up cell of tools/address.py; each figure's alt text, which `book.plots.show` made the output's text, goes
into its cell's metadata, where the site looks for it. `--clean FILE…` does all but run.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
from pathlib import Path

import address
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from book import facets

ROOT = Path(__file__).parents[1]
CARD = "| Reading | Running |"
KEPT = ("tags", "excused", "mystnb")  # cell metadata that mean something here


def chapters(part: str = "") -> list[Path]:
    """Return the chapters whose path contains `part`, in reading order."""
    return [path for path in sorted((ROOT / "chapters").glob("*/*.ipynb")) if part in str(path)]


def execute(path: Path) -> float:
    """Run one notebook in place, in an empty folder, and return the seconds it took."""
    notebook = nbformat.read(path, as_version=4)
    clean(notebook)
    with tempfile.TemporaryDirectory() as folder:  # a chapter must not lean on where it is opened
        client = NotebookClient(
            notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": folder}}
        )
        start = time.monotonic()
        client.execute()
        seconds = time.monotonic() - start
    set_running_time(notebook, seconds)
    clean(notebook)
    nbformat.write(notebook, path)
    return seconds


def set_running_time(notebook: nbformat.NotebookNode, seconds: float) -> None:
    """Write the measured time, rounded up to 5 s, into the chapter's card; leave it if it is still about right."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and CARD in cell.source:
            lines = cell.source.splitlines()
            row = next(i for i, line in enumerate(lines) if line.startswith(CARD)) + 2
            fields = lines[row].split("|")
            said = re.search(r"(\d+) s", fields[2])
            if not said or not 0.9 < int(said[1]) / seconds < 1.25:
                fields[2] = f" {5 * -(-seconds // 5):.0f} s on 2 cores "
                lines[row] = "|".join(fields)
                cell.source = "\n".join(lines)


def clean(notebook: nbformat.NotebookNode) -> None:
    """Remove what changes from run to run and means nothing, keep outputs, and hand on the alt text."""
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {
            "name": "python",
            "pygments_lexer": "ipython3",
        },  # the site must read lines with `!`
    }
    next(cell for cell in notebook.cells if cell.cell_type == "code").source = address.setup_cell(
        address.current()
    )
    for index, cell in enumerate(notebook.cells):
        cell.id = f"cell-{index:03d}"
        cell.metadata = {key: value for key, value in cell.metadata.items() if key in KEPT}
        for output in cell.get("outputs", []):
            output.get("metadata", {}).clear()
            data = output.get("data", {})
            if "text/html" in data:
                data["text/html"] = facets.stored(data["text/html"])
            if "image/png" in data:
                cell.metadata["mystnb"] = {"image": {"alt": data.get("text/plain", "")}}


def main(part: str = "") -> None:
    """Execute what was asked for; name what failed."""
    found = chapters(part)
    if not found:
        sys.exit(f"execute: no chapter has {part!r} in its path.")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    for path in found:
        try:
            print(f"{path.relative_to(ROOT)}: {execute(path):.0f} s", flush=True)
        except CellExecutionError as error:
            sys.exit(f"{path.relative_to(ROOT)}: not stored, because a cell failed:\n{error}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--clean"]:
        for name in sys.argv[2:]:
            read = nbformat.read(name, as_version=4)
            clean(read)
            nbformat.write(read, name)
    else:
        main(*sys.argv[1:2])
