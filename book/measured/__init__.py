"""Results of runs that take too long for a page: made by a script in `tools/`, stored here, and read by a chapter.

Each lies in `NAME.json` beside this file, with the versions and the machine that made it, and a checksum of every file
of this book that it depends on. `tests/test_measured.py` fails when one of them has changed since. The words about code, its
comments and docstrings, may change: they measure nothing.
"""

from __future__ import annotations

import ast
import datetime
import hashlib
import importlib.metadata
import io
import json
import os
import platform
import tokenize
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent


def write(name: str, results: object, sources: Iterable[str], packages: Iterable[str] = ("tfx",)) -> None:
    """Store what a script measured.

    Parameters
    ----------
    name : str
        What `load` is to be asked for.
    results : JSON's types
        Numbers rounded as far as they are known.
    sources : iterable of str
        The files that the results depend on, from the root of the book: the script itself first.
    packages : iterable of str
        Whose installed versions are stored.
    """
    sources = list(sources)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    stored = {
        "made_by": sources[0],
        "made_on": f"{datetime.date.today()}",
        "machine": f"{cores} cores, {platform.system()}, {platform.machine()}",
        "versions": {
            "python": platform.python_version(),
            **{package: importlib.metadata.version(package) for package in packages},
        },
        "sources": {source: fingerprint(source) for source in sources},
        "results": results,
    }
    text = json.dumps(stored, indent=1, ensure_ascii=False)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def load(name: str) -> dict:
    """Return what was stored: `results`, and `made_by`, `made_on`, `machine`, `versions`, `sources`.

    Raises
    ------
    FileNotFoundError
        If nothing of that name was stored; the message says what is there.
    """
    file = FOLDER / f"{name}.json"
    if not file.exists():
        there = ", ".join(sorted(path.stem for path in FOLDER.glob("*.json"))) or "nothing"
        raise FileNotFoundError(f"Nothing is stored under {name!r}. There is: {there}.")
    return json.loads(file.read_text(encoding="utf-8"))


def changed(stored: dict) -> list[str]:
    """Return the files that results depend on and that are no longer as they were."""
    return [source for source, then in stored["sources"].items() if fingerprint(source) != then]


def checksum(source: str) -> str:
    """Return a file's SHA-256, or "gone" if there is none; `source` is a path from the root of the book."""
    file = ROOT / source
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.exists() else "gone"


def fingerprint(source: str) -> str:
    """Return a file's `checksum`; of a Python file, that of its code without comments, docstrings and empty lines."""
    file = ROOT / source
    if file.suffix != ".py" or not file.exists():
        return checksum(source)
    return hashlib.sha256(_without_words(file.read_text(encoding="utf-8")).encode()).hexdigest()


def _without_words(code: str) -> str:
    """Return Python code without comments, docstrings and empty lines.

    It is cut out of the text, and not written anew from a syntax tree: that would depend on Python's version.
    """
    # A syntax tree counts its columns in bytes, a token in characters.
    text = code.split("\n")
    lines = [line.encode() for line in text]
    spans = []
    for node in ast.walk(ast.parse(code)):
        match node:
            case ast.Expr(value=ast.Constant(value=str())):
                spans.append((node.lineno - 1, node.col_offset, node.end_lineno - 1, node.end_col_offset))
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.COMMENT:
            line = token.start[0] - 1
            start = len(text[line][: token.start[1]].encode())
            spans.append((line, start, line, len(lines[line])))
    for first, start, last, end in sorted(spans, reverse=True):
        lines[first : last + 1] = [lines[first][:start] + lines[last][end:], *[b""] * (last - first)]
    return "\n".join(line.decode().rstrip() for line in lines if line.strip())
