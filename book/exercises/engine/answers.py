"""Read the answers of an exercise from its Python file in percent format: what is code is kept as code."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[1] / "answers"
_TITLE = re.compile(r"^# %% (starter|solution|right|equivalent: .+|wrong: .+)$", re.M)


class Answers(NamedTuple):
    """The code of an exercise's answers.

    Attributes
    ----------
    starter, solution : str
        The notebook's starter cell, and a right answer.
    right : tuple of str
        Other right answers.
    wrong : tuple of (str, str)
        Wrong answers, each with words that its hint must contain.
    equivalent : tuple of (str, str)
        Mutants of the solution that are right answers too, each with the reason. Only `make judges` reads them.
    """

    starter: str
    solution: str
    right: tuple[str, ...]
    wrong: tuple[tuple[str, str], ...]
    equivalent: tuple[tuple[str, str], ...]


def file_of(module: str, name: str, folder: Path = FOLDER) -> Path | None:
    """Return the file of an exercise, such as ``answers/evaluator/2-decide.py``, or None if it has none.

    Parameters
    ----------
    module : str
        The chapter's module, such as ``"evaluator"``.
    name : str
        The exercise's class, such as ``"Decide"``.
    """
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()
    found = sorted((folder / module.replace("_", "-")).glob(f"[0-9]-{words}.py"))
    return found[0] if found else None


def read(path: Path) -> Answers:
    """Read one file of answers.

    Each cell begins with ``# %% starter``, ``# %% solution``, ``# %% right``, ``# %% wrong: words of its hint`` or
    ``# %% equivalent: reason``.

    Raises
    ------
    ValueError
        If a cell's title is none of these, or the file has not exactly one starter and one solution.
    """
    text = path.read_text(encoding="utf-8")
    if odd := set(re.findall(r"^# %%.*$", text, re.M)) - {match[0] for match in _TITLE.finditer(text)}:
        raise ValueError(f"{path.name}: no cell may be titled {sorted(odd)[0]!r}")
    parts = _TITLE.split(text)[1:]
    cells = [(title, code.strip() + "\n") for title, code in zip(parts[::2], parts[1::2], strict=True)]

    def plain(kind: str) -> tuple[str, ...]:
        return tuple(code for title, code in cells if title == kind)

    def titled(kind: str) -> tuple[tuple[str, str], ...]:
        return tuple(
            (code, title.removeprefix(f"{kind}: ")) for title, code in cells if title.startswith(f"{kind}: ")
        )

    if len(plain("starter")) != 1 or len(plain("solution")) != 1:
        raise ValueError(f"{path.name} needs one cell `starter` and one cell `solution`")
    return Answers(
        plain("starter")[0], plain("solution")[0], plain("right"), titled("wrong"), titled("equivalent")
    )
