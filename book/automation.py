"""Runs that nobody starts: a delivery comes, the pipeline runs on it, and the run ends in a sentence.

A delivery is a folder `span-NN` in an inbox. It is written under another name and renamed when it is whole, so that
nobody reads half a month. `watch` looks into the inbox once; a timer calls it. What was run, and how it ended, stands
in `runs.jsonl`, so a delivery is run once, whatever came of it; a corrected one has other contents and runs again.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ml_metadata import MetadataStore
from tfx import v1 as tfx

from book import pipeline
from book.delivery import InvalidDataError

CODES = {"released": 0, "not released": 3, "stopped": 4, "failed": 1}
"""How a run can end, and the exit code of each."""

LEDGER = "runs.jsonl"


class Report(NamedTuple):
    """How one run ended.

    Attributes
    ----------
    span : int
        The delivery.
    ended : str
        A key of `CODES`: "released", a new version lies in the watched folder; "not released", the run was complete
        and no new version came; "stopped", the data were refused; "failed", anything else was raised.
    why : str
        The reason; empty if it was released.
    """

    span: int
    ended: str
    why: str = ""

    @property
    def code(self) -> int:
        """The exit code: 0 only if a new version was released."""
        return CODES[self.ended]

    def __str__(self) -> str:
        """Return the sentence."""
        return f"Span {self.span}: {self.ended}." + (f" {self.why}" if self.why else "")


def deliver(inbox: str | Path, span: int, *files: str | Path) -> Path:
    """Put files into an inbox as `span-NN`, all at once: written beside, then renamed. Replaces an older delivery."""
    folder = Path(inbox) / f"span-{span:02d}"
    beside = folder.with_name(f".{folder.name}-{os.getpid()}")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    for file in files:
        shutil.copy(file, beside)
    if folder.exists():
        shutil.rmtree(folder)  # a folder in use cannot be exchanged in one step
    beside.rename(folder)
    return folder


def fingerprint(folder: str | Path) -> str:
    """Return a checksum of the names and contents of a delivery's files."""
    found = hashlib.sha256()
    for file in sorted(Path(folder).glob("*.csv")):
        found.update(f"{file.name} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return found.hexdigest()


def waiting(root: str | Path, inbox: str | Path) -> list[int]:
    """Return the spans of an inbox that have not been run with these contents, the lowest number first."""
    done = {(line["span"], line["delivery"]) for line in ledger(root)}
    spans = []
    for folder in Path(inbox).iterdir():
        number = re.fullmatch(r"span-(\d\d)", folder.name)
        if number and any(folder.glob("*.csv")) and (int(number[1]), fingerprint(folder)) not in done:
            spans.append(int(number[1]))
    return sorted(spans)


def ledger(root: str | Path) -> list[dict]:
    """Return a dict for each run that `watch` made: span, ended, why, delivery."""
    file = Path(root) / LEDGER
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def versions(root: str | Path) -> set[int]:
    """Return the numbers of the versions in the folder that a server watches."""
    pushed = Path(root) / "pushed"
    return {int(path.name) for path in pushed.glob("*") if path.name.isdecimal() and path.is_dir()}


def run(
    root: str | Path,
    inbox: str | Path,
    span: int,
    create: Callable[..., tfx.dsl.Pipeline] = pipeline.create,
) -> Report:
    """Run the pipeline on one span and return how it ended; what goes wrong is in the report, not raised.

    Parameters
    ----------
    root, inbox : path
        Where the pipeline lives, and the folder of deliveries.
    span : int
    create : callable
        Called as `create(root, span, inbox)`.
    """
    before = versions(root)
    try:
        tfx.orchestration.LocalDagRunner().run(create(root, span, inbox))
    except InvalidDataError as refused:
        _, *lines = str(refused).splitlines()
        return Report(span, "stopped", "; ".join(line.strip() for line in lines))
    except Exception as error:  # whatever it is, the run must end in a sentence
        return Report(span, "failed", f"{type(error).__name__}: {error}")
    if versions(root) - before:
        return Report(span, "released")
    return Report(span, "not released", _why(root))


def _why(root: str | Path) -> str:
    database = tfx.orchestration.metadata.sqlite_metadata_connection_config(
        str(Path(root) / "metadata.sqlite")
    )
    blessings = MetadataStore(database).get_artifacts_by_type("ModelBlessing")
    newest = max(blessings, key=lambda one: one.id, default=None)
    if newest is not None and newest.custom_properties["blessed"].int_value == 0:
        return "Evaluator did not bless the model."
    return "Nothing was new: the run took its results from the cache."


def watch(
    root: str | Path,
    inbox: str | Path,
    create: Callable[..., tfx.dsl.Pipeline] = pipeline.create,
    tell: Callable[[Report], object] = print,
) -> list[Report]:
    """Look into an inbox once: run what waits, the oldest span first, and tell how each run ended.

    Of two that look at the same time, the later one does nothing and returns an empty list.

    Parameters
    ----------
    root, inbox, create
        As for `run`.
    tell : callable
        Is called with each report, once it stands in the ledger.
    """
    root = Path(root)
    root.mkdir(parents=True, exist_ok=True)
    with (root / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return []
        reports = []
        for span in waiting(root, inbox):
            delivery = fingerprint(Path(inbox) / f"span-{span:02d}")
            report = run(root, inbox, span, create)
            with (root / LEDGER).open("a") as lines:
                lines.write(json.dumps({**report._asdict(), "delivery": delivery}) + "\n")
            tell(report)
            reports.append(report)
        return reports
