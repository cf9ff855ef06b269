"""What every run of the tests says at its end."""

from pathlib import Path

import nbformat

CHAPTERS = sorted((Path(__file__).parents[1] / "chapters").glob("*/*.ipynb"))


def pytest_terminal_summary(terminalreporter):
    """Print how many cells with outputs nbval was told not to compare, and why."""
    shown, excused = 0, []
    for path in CHAPTERS:
        for cell in nbformat.read(path, as_version=4).cells:
            if cell.get("outputs"):
                shown += 1
                if {"nbval-ignore-output", "nbval-skip"} & set(cell.metadata.get("tags", [])):
                    excused.append(f"  {path.stem}: {cell.metadata.get('excused', 'no reason given')}")
    terminalreporter.write_line(f"Excused from comparison: {len(excused)} of {shown} cells with outputs.")
    for line in excused:
        terminalreporter.write_line(line)
