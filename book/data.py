"""Find the book's data files, and refuse a damaged one.

Every file that a chapter reads is taken through :func:`path`, which compares it with ``data/SHA256SUMS``. What
the files hold, and what is wrong with them, stands in ``data/README.md``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1] / "data"

# Files found whole, with size and time of change: a check costs milliseconds, a chapter opens files often.
_whole: set[tuple[Path, int, int]] = set()


class DataError(Exception):
    """A data file is missing, damaged or not what it should be. The message says what to do."""


def path(name: str) -> Path:
    """Return the path of a data file, once it is known to be whole.

    Parameters
    ----------
    name
        The file's name relative to ``data/``, such as ``"weather.csv"``.

    Returns
    -------
    Path
        The absolute path.

    Raises
    ------
    DataError
        If the file is missing, is not the recorded one, or is none of the book's data files.
    """
    sums = _recorded_sums()
    if name not in sums:
        raise DataError(f"The book has no data file {name!r}. It has: {', '.join(sums)}.")
    file = ROOT / name
    if not file.is_file():
        raise DataError(f"data/{name} is missing. {_remedy(name)}")
    stat = file.stat()
    seen = (file, stat.st_size, stat.st_mtime_ns)
    if seen not in _whole:
        if hashlib.sha256(file.read_bytes()).hexdigest() != sums[name]:
            raise DataError(
                f"data/{name} is damaged, cut short or edited: its {stat.st_size:,} bytes do not have the "
                f"checksum that data/SHA256SUMS records. {_remedy(name)} To change data on purpose, work on a copy."
            )
        _whole.add(seen)
    return file


def require(found: Container[str], wanted: Iterable[str], name: str, kind: str = "column") -> None:
    """Raise a :class:`DataError` if a data file lacks something that it should hold.

    Parameters
    ----------
    found, wanted
        Collections of names: those that the file holds, those that it must hold.
    name
        The file's name relative to ``data/``.
    kind
        What the names are, for the message.
    """
    missing = [item for item in wanted if item not in found]
    if missing:
        raise DataError(f"data/{name} has no {kind} {', '.join(missing)}. {_remedy(name)}")


def _recorded_sums() -> dict[str, str]:
    """Return the sha256 of every data file by name, from ``data/SHA256SUMS`` and that of the capstone's deliveries."""
    file = ROOT / "SHA256SUMS"
    if not file.is_file():
        raise DataError(f"data/SHA256SUMS is missing. {_remedy('SHA256SUMS')}")
    lines, more = file.read_text(encoding="utf-8").splitlines(), ROOT / "capstone" / "SHA256SUMS"
    sums = {}
    for line in lines + (more.read_text(encoding="utf-8").splitlines() if more.is_file() else []):
        match = re.fullmatch(r"([0-9a-f]{64})  (\S+)", line)
        if match is None:
            raise DataError(
                f"data/SHA256SUMS has a line that is no checksum: {line!r}. {_remedy('SHA256SUMS')}"
            )
        sums[match[2]] = match[1]
    return sums


def _remedy(name: str) -> str:
    return (
        f"In the book's folder, run `git checkout -- data/{name}` to get it back, or fetch the book again; "
        "then run this again."
    )
