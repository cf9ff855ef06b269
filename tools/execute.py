"""Run chapters and store their outputs: `make execute`, or `make execute CHAPTER=monitoring` for one.

Outputs are stored only if the whole chapter ran. Around them the tool writes what no author types: the set-up cell of
tools/address.py, the strip of book/diagram.py, the progress behind the quiz, the card, what a folded cell needs in each
reader, and each figure's alt text where the site looks for it. `--clean FILE…` does all but run.

The card says four times:

- reading: words / 200 + visible lines of code / 12 + 20 s for each output, exercises' own cells aside;
- running: measured; it changes only when it is off by a quarter;
- exercises: 5 min for each and half a minute for each line of its solution that the starter does not give;
- evidence: the reading time of the chapter's evidence page, if it has one.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
from pathlib import Path

import address
import contents
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from traitlets.config import Config

from book import diagram, facets
from book.exercises.engine import answers

ROOT = Path(__file__).parents[1]
CARD = "| Reading | Running |"
KEPT = ("tags", "excused")  # cell metadata that an author writes; all other is written here or dropped
WRITTEN_TAGS = {"hide-input", "remove-input"}
TITLE = "# @title "  # Colab's own form: the title of a folded cell
PROGRESS = "ex.progress()"
EXERCISE = re.compile(r"^(ex\[|ex\.|answer = |ex = )", re.M)  # a cell that belongs to an exercise
# Kernels talk over TCP; without this they warn on the reader's screen that they do so unencrypted.
ENCRYPTED = Config(KernelManager={"transport_encryption": "auto"})


def chapters(part: str = "") -> list[Path]:
    """Return the notebooks whose path contains `part`, in reading order; evidence before its core, whose card tells its time."""
    found = [
        path for path in (ROOT / "chapters").glob("*/*.ipynb") if part in path.relative_to(ROOT).as_posix()
    ]
    return sorted(
        found,
        key=lambda path: (
            path.parent,
            path.stem.removesuffix(contents.EVIDENCE),
            not contents.is_evidence(path),
        ),
    )


def execute(path: Path) -> float:
    """Run one notebook in place, in an empty folder, and return the seconds it took."""
    notebook = nbformat.read(path, as_version=4)
    clean(notebook, path)
    with tempfile.TemporaryDirectory() as folder:  # a chapter must not lean on where it is opened
        resources = {"metadata": {"path": folder}}
        client = NotebookClient(
            notebook, timeout=300, kernel_name="python3", resources=resources, config=ENCRYPTED
        )
        start = time.monotonic()
        client.execute()
        seconds = time.monotonic() - start
    clean(notebook, path)
    write_card(notebook, path, seconds)
    nbformat.write(notebook, path)
    return seconds


# ---- What stands around the outputs ----------------------------------------------------------------------------------


def clean(notebook: nbformat.NotebookNode, path: Path) -> None:
    """Write what no author types, and remove what changes from run to run and means nothing. Outputs are kept.

    Raises
    ------
    ValueError
        If a folded cell does not say what is inside.
    """
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {
            "name": "python",
            "pygments_lexer": "ipython3",
        },  # the site must read lines with `!`
    }
    first = next(index for index, cell in enumerate(notebook.cells) if cell.cell_type == "code")
    notebook.cells[first].source = address.setup_cell(address.current())
    notebook.cells[first].metadata["tags"] = ["fold"]
    place_strip(notebook, path, first + 1)
    place_progress(notebook)
    for index, cell in enumerate(notebook.cells):
        cell.id = f"cell-{index:03d}"
        cell.metadata = {name: value for name, value in cell.metadata.items() if name in KEPT}
        if cell.cell_type == "code":
            cell.outputs = merged(cell.outputs)
            for output in cell.outputs:
                clean_output(output)
            write_metadata(cell)
    write_card(notebook, path)


def place_strip(notebook: nbformat.NotebookNode, path: Path, index: int) -> None:
    """Let the cell at `index` draw the pipeline with this chapter's place in it, in Parts 2 and 3."""
    if path.parent.name[:2] not in ("2-", "3-") or contents.is_evidence(path):
        return
    here = ", ".join(f'"{name}"' for name in diagram.names(f"{path.parent.name}/{path.stem}"))
    source = f"{TITLE}Where this chapter stands in the pipeline\nfrom book import diagram\n\ndiagram.pipeline({here})"
    if not (index < len(notebook.cells) and "diagram.pipeline(" in notebook.cells[index].source):
        notebook.cells.insert(index, nbformat.v4.new_code_cell())
    notebook.cells[index].source = source
    notebook.cells[index].metadata["tags"] = ["fold", "remove-input"]


def place_progress(notebook: nbformat.NotebookNode) -> None:
    """Let the cell behind the quiz say what is solved: in a kernel, not on the site, where nothing is."""
    quiz = next((i for i, cell in enumerate(notebook.cells) if cell.source.strip() == "ex.quiz()"), None)
    if quiz is None:
        return
    behind = notebook.cells[quiz + 1 : quiz + 2]
    if not (behind and behind[0].source.strip() == PROGRESS):
        notebook.cells.insert(quiz + 1, nbformat.v4.new_code_cell(PROGRESS))
    notebook.cells[quiz + 1].metadata["tags"] = ["remove-cell"]


def merged(outputs: list[nbformat.NotebookNode]) -> list[nbformat.NotebookNode]:
    """Join neighboring outputs of one stream: where a kernel cuts them differs from run to run."""
    joined: list[nbformat.NotebookNode] = []
    for output in outputs:
        if joined and output.output_type == "stream" and output.get("name") == joined[-1].get("name"):
            joined[-1].text += output.text
        else:
            joined.append(output)
    return joined


def clean_output(output: nbformat.NotebookNode) -> None:
    """Drop an output's metadata, but how wide a figure is shown, and keep Facets as the site shows it."""
    if "metadata" in output:
        output.metadata = {kind: value for kind, value in output.metadata.items() if kind == "image/png"}
    if "text/html" in output.get("data", {}):
        output.data["text/html"] = facets.stored(output.data["text/html"])


def write_metadata(cell: nbformat.NotebookNode) -> None:
    """Write what each reader needs to fold a cell that is tagged `fold`, and its figure's alt text and width.

    The site takes `hide-input`, Colab `cellView`, JupyterLab `source_hidden`; each shows the first line as the title.
    """
    tags = [tag for tag in cell.metadata.pop("tags", []) if tag not in WRITTEN_TAGS]
    if "fold" in tags:
        cell.source = "\n".join([TITLE + fold_title(cell), *cell.source.splitlines()[1:]])
        tags.append("remove-input" if "diagram.pipeline(" in cell.source else "hide-input")
        cell.metadata |= {"cellView": "form", "jupyter": {"source_hidden": True}}
    if tags:
        cell.metadata["tags"] = tags
    for output in cell.outputs:
        if "image/png" in output.get("data", {}):
            image = {"alt": output.data.get("text/plain", "")}
            if width := output.metadata.get("image/png", {}).get("width"):
                image["width"] = f"{width}px"
            cell.metadata["mystnb"] = {"image": image}


def fold_title(cell: nbformat.NotebookNode) -> str:
    """Return the title of a folded cell: its first line, a comment, without backticks, which no view renders there.

    Raises
    ------
    ValueError
        If the cell does not begin with a comment.
    """
    first = cell.source.partition("\n")[0]
    title = re.fullmatch(r"#\s*(?:@title\s+)?(\S.*)", first)
    if not title:
        raise ValueError(
            f"a cell tagged `fold` begins with a comment that says what is inside, and this one with {first!r}. "
            "(A cell that begins with %% cannot be folded.)"
        )
    return title[1].replace("`", "").strip()


# ---- What a page asks of its reader ----------------------------------------------------------------------------------


def is_folded(cell: nbformat.NotebookNode) -> bool:
    """Tell whether a code cell is folded."""
    return "fold" in cell.metadata.get("tags", [])


def visible(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    """Return the code cells that are not folded."""
    return [cell for cell in notebook.cells if cell.cell_type == "code" and not is_folded(cell)]


def lines(cell: nbformat.NotebookNode) -> list[str]:
    """Return the lines of a cell that are not empty."""
    return [line for line in cell.source.splitlines() if line.strip()]


def words(notebook: nbformat.NotebookNode) -> int:
    """Count the words of the prose, without what stands behind a click."""
    prose = [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]
    return len(re.sub(r"<details>.*?</details>", "", "\n\n".join(prose), flags=re.S).split())


def reading_minutes(notebook: nbformat.NotebookNode) -> float:
    """Return how long a page takes to read, its exercises' own cells aside."""
    code = sum(len(lines(cell)) for cell in visible(notebook) if not EXERCISE.search(cell.source))
    every = [cell for cell in notebook.cells if cell.cell_type == "code" and not EXERCISE.search(cell.source)]
    outputs = sum(len(cell.outputs) for cell in every)
    return words(notebook) / 200 + code / 12 + outputs * 20 / 60


def exercise_minutes(path: Path) -> float:
    """Return how long the exercises of a chapter take."""
    total = 0.0
    for file in sorted((answers.FOLDER / contents.key(path)).glob("*.py")):
        found = answers.read(file)
        given = found.starter.splitlines()
        total += 5 + 0.5 * sum(
            1 for line in found.solution.splitlines() if line.strip() and line not in given
        )
    return total


def card(path: Path, notebook: nbformat.NotebookNode, running: str, before: str) -> str:
    """Return the card of a page: two fields that are handed in, and those that are computed."""
    fields = {"Reading": minutes(reading_minutes(notebook)), "Running": running}
    if exercises := exercise_minutes(path):
        fields["Exercises"] = minutes(exercises)
    if (evidence := contents.evidence_of(path)).is_file():
        read = minutes(reading_minutes(nbformat.read(evidence, as_version=4)))
        fields["Evidence"] = f"[{read}]({evidence.name}), if you want it"
    fields["Before this"] = before
    return (
        "\n".join(f"| {' | '.join(row)} |" for row in (fields, ["---"] * len(fields), fields.values()))
        .replace("| --- ", "|---")
        .replace("--- |", "---|")
    )


def minutes(number: float) -> str:
    """Write minutes in steps of five: a card is no stopwatch."""
    return f"{max(5, 5 * round(number / 5))} min"


def write_card(notebook: nbformat.NotebookNode, path: Path, seconds: float | None = None) -> None:
    """Write the card anew. The running time stays, unless it is off by a quarter of the measured `seconds`."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and cell.source.startswith(CARD):
            names, _, values = (
                [field.strip() for field in row.split("|")[1:-1]] for row in cell.source.splitlines()[:3]
            )
            old = dict(zip(names, values, strict=True))
            running = old["Running"]
            said = re.match(r"(\d+) s", running)
            if seconds and not (said and abs(int(said[1]) - seconds) <= seconds / 4):
                running = f"{max(5, 5 * round(seconds / 5))} s on 2 cores"
            rest = cell.source.splitlines()[3:]
            cell.source = "\n".join([card(path, notebook, running, old.get("Before this", "nothing")), *rest])


# ---- Commands --------------------------------------------------------------------------------------------------------


def main(part: str = "") -> None:
    """Execute what was asked for; say what is being done and how far it is; name what failed."""
    found = chapters(part)
    if not found:
        sys.exit(f"execute: no chapter has {part!r} in its path.")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    for number, path in enumerate(found, start=1):
        print(f"{number} of {len(found)}  {path.relative_to(ROOT)} … ", end="", flush=True)
        try:
            print(f"{execute(path):.0f} s", flush=True)
        except CellExecutionError as error:
            sys.exit(f"not stored, because a cell failed:\n{error}")
        except ValueError as error:
            sys.exit(f"not stored: {error}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--clean"]:
        for name in sys.argv[2:]:
            read = nbformat.read(name, as_version=4)
            try:
                clean(read, Path(name).resolve())
            except ValueError as error:
                sys.exit(f"{name}: {error}")
            nbformat.write(read, name)
    else:
        main(*sys.argv[1:2])
