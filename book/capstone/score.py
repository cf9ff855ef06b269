"""Scores a file of repairs: `make score`, or `python -m book.capstone.score repairs.py --name "your name"`."""

from __future__ import annotations

import argparse
import functools
import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

from book import capstone, flights, measure, measured, quiet
from book.capstone import submission
from book.capstone.submission import RefusedError
from book.measure import Interval

ROOT = Path(__file__).parents[2]
MANIFEST = Path(__file__).with_name("MANIFEST")
NEAR = 0.5
"""Points by which a score may differ when it is computed again: another processor rounds otherwise."""

LOCKED = (
    *(
        f"book/capstone/{name}.py"
        for name in ("__init__", "child", "locked", "pipeline", "score", "submission")
    ),
    *(f"book/{name}" for name in ("features.py", "flights.py", "measure.py", "model.py", "schema.pbtxt")),
)
"""What is locked, beside the deliveries and the months of flights."""


def manifest() -> str:
    """Return the checksums of all that is locked, one a line, as they are now."""
    months = [f"data/flights/span-{span:02d}/flights.csv" for span in (*capstone.SPANS, *capstone.HIDDEN)]
    deliveries = [f"data/{name}" for span in capstone.SPANS for name in capstone.files(span)]
    return "".join(f"{measured.checksum(name)}  {name}\n" for name in (*LOCKED, *deliveries, *months))


def locked() -> str:
    """Return a short name of what is locked, or refuse if something of it is not as it was delivered."""
    then, now = MANIFEST.read_text(encoding="utf-8").splitlines(), manifest().splitlines()
    if changed := sorted({line.split()[1] for line in set(then) ^ set(now)}):
        raise RefusedError(
            f"Locked, and not as delivered: {', '.join(changed)}. `git checkout -- {changed[0]}` brings it back. "
            "The code and the months stay fixed; the data are yours."
        )
    return hashlib.sha256("\n".join(then).encode()).hexdigest()[:12]


@functools.cache
def hidden() -> pd.DataFrame:
    """Return the flights of the months that judge."""
    return flights.load(capstone.HIDDEN)


def truth() -> tuple[np.ndarray, np.ndarray]:
    """Return the labels of the hidden months, and the day of each flight."""
    return flights.disrupted(hidden()).to_numpy(), measure.days(hidden())


def level(risk: np.ndarray) -> Interval:
    """Return a model's AUC on the hidden months, in points, with its interval over their days."""
    labels, days = truth()
    return measure.bootstrap(lambda rows: measure.auc(labels[rows], risk[rows]), days)


def gain(before: np.ndarray, after: np.ndarray) -> Interval:
    """Return what one model gains over another on the hidden months."""
    labels, days = truth()
    return measure.paired_gain(labels, before, after, days)


@functools.cache
def deliveries() -> submission.Frames:
    """Return the rows of each span, as delivered."""
    return {span: capstone.delivered(span) for span in capstone.SPANS}


def risks(frames: submission.Frames, schema: str | None = None) -> tuple[np.ndarray, dict[int, list[str]]]:
    """Train the locked model in this process; return its risks for the hidden months, and the spans that were refused."""
    from book.capstone import locked, pipeline

    refused = pipeline.refused(frames, schema)
    kept = [rows for span, rows in sorted(frames.items()) if span not in refused]
    pipeline.require_some(kept, refused)
    return locked.risks(pd.concat(kept, ignore_index=True), hidden()), refused


@functools.cache
def untouched() -> np.ndarray:
    """Return the risks of the model that is trained on everything as delivered."""
    return risks(deliveries())[0]


def through_tfx(made: submission.Plan) -> np.ndarray:
    """Run the locked pipeline, component by component, and return its model's risks."""
    from tfx import v1 as tfx

    from book.capstone import pipeline

    root = Path(tempfile.mkdtemp(prefix="capstone-"))
    try:
        tfx.orchestration.LocalDagRunner().run(pipeline.create(root / "run", made.source, made.schema))
        (model,) = (root / "run" / "artifacts" / "Trainer" / "model").glob("*/Format-Serving")
        return pipeline.predict(model, hidden())
    finally:
        shutil.rmtree(root, ignore_errors=True)


def priced(made: submission.Plan, after: submission.Frames, hours: int) -> list[str]:
    """Return how many repairs there are and the bill, or refuse what costs more than the budget."""
    lines = submission.bill(made, deliveries(), after)
    submission.require_budget(hours, lines)
    number = len(made.repairs)
    return [
        f"{number} repair{'s' * (number != 1)}, {hours} of {capstone.BUDGET} hours",
        *(f"  {line}" for line in lines),
    ]


def verdict(refused: dict[int, list[str]]) -> list[str]:
    """Return a line for each span that the reader's schema refuses."""
    return [f"your schema refuses span {span}: {'; '.join(lines)}" for span, lines in refused.items()]


def score(
    source: str,
    name: str,
    tfx: bool = True,
    worth: bool = True,
    say: Callable[[str], None] = lambda line: None,
) -> dict:
    """Score a file of repairs and return its entry for the board.

    Parameters
    ----------
    source
        Its text.
    name
        Whose it is.
    tfx
        Whether the whole pipeline runs; else the same model is trained in this process: the same score, sooner.
    worth
        Whether each repair is also taken away, to see what it was worth.
    say
        Called with a line of progress.

    Raises
    ------
    RefusedError
        If something locked was changed, or the file cannot be taken.
    """
    entry = {"name": name, "locked": locked(), "source": str(source)}
    made = submission.plan(source, deliveries(), say)
    number = len(made.repairs) if worth else 0
    [(whole, hours), *others] = submission.repaired(made, deliveries(), [None, *range(number)], say)
    for line in priced(made, whole, hours):
        say(line)
    risk, refused = risks(whole, made.schema)
    for line in verdict(refused):
        say(line)
    if tfx:
        say("the locked pipeline runs: CsvExampleGen … Trainer, one to three minutes")
        risk = through_tfx(made)
    result = level(risk)
    entry |= {"score": _three(result), "gain": _three(gain(untouched(), risk)), "hours": hours}
    say(f"score: AUC {_shown(entry, 'score')} over 122 days that your rules never saw")
    entry["refused"], entry["repairs"] = sorted(refused), []
    for one, (frames, cheaper) in zip(made.repairs, others, strict=False):
        unchanged = not cheaper and not made.schema  # what is left changes nothing: trained already
        left = untouched() if unchanged else risks(frames, made.schema)[0]
        without = gain(left, risk)
        say(f"  {one['name']}: {without:+.1f} points for {hours - cheaper} hours")
        entry["repairs"].append({"name": one["name"], "worth": _three(without), "hours": hours - cheaper})
    return entry


def _three(result: Interval) -> list[float]:
    return [round(number, 2) for number in (result.value, result.low, result.high)]


def _shown(entry: dict, what: str) -> str:
    """Return a score or a gain as text, the same wherever it stands."""
    return f"{Interval(*entry[what], 122, 'days'):{'+' * (what == 'gain')}.1f}"


# ---- The board -------------------------------------------------------------------------------------------------------


def read_board(file: Path) -> list[dict]:
    """Return the entries of a board, the best first, each once. Boards are merged by putting their files together."""
    entries = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            entry = json.loads(line)
            key = (entry["name"], entry["source"])
            [float(value) for value in (*entry["score"], *entry["gain"], entry["hours"])]
        except (ValueError, KeyError, TypeError):
            raise RefusedError(f"{file.name}, line {number}, is no entry of a board.") from None
        entries[key] = entry
    return sorted(entries.values(), key=lambda entry: -entry["score"][0])


def references() -> list[dict]:
    """Return the entries that the book itself has on the board."""
    return [
        *measured.load("capstone")["results"]["board"],
        measured.load("capstone_reader")["results"]["entry"],
    ]


def named(name: str) -> str:
    """Return a name as the board shows it, or refuse one that would spoil the board."""
    if any(unicodedata.category(letter) in ("Cc", "Zl", "Zp") for letter in name):
        raise RefusedError(
            "Your name has a line break, a tab or another control character. The board has one line for each."
        )
    name = re.sub(r"\s+", " ", name).strip()[:40]
    own = {entry["name"].strip("()") for entry in references()}
    if name.strip("() ").casefold() in own:
        raise RefusedError(
            f"The name {name!r} is one of the book's own entries on the board. Take another one."
        )
    return name or "you"


def verify(entries: list[dict], say: Callable[[str], None] = print) -> list[str]:
    """Compute each entry again from the source that it carries, and return a sentence for each that does not agree."""
    faults, mine = [], locked()
    for entry in entries:
        who = f"The entry of {entry['name']!r}"
        say(f"again: {entry['name']}")
        try:
            named(entry["name"])
        except RefusedError as refused:
            faults.append(f"{who}: {refused}")
            continue
        if entry.get("locked") != mine:
            faults.append(f"{who} was made with other locked files than these.")
            continue
        try:
            again = score(entry["source"], entry["name"], tfx=False, worth=False)
        except RefusedError as refused:
            faults.append(f"{who} cannot be made again: {refused}")
            continue
        for what, near in (("score", NEAR), ("gain", NEAR)):
            if np.abs(np.subtract(entry[what], again[what])).max() > near:
                faults.append(f"{who} says {what} {entry[what][0]}, and its source gives {again[what][0]}.")
        if entry["hours"] != again["hours"]:
            faults.append(f"{who} says {entry['hours']} hours, and its source costs {again['hours']}.")
    return faults


def shown(entries: list[dict]) -> str:
    """Return a board as text."""
    lines = [f"{'':24} score [95 %]          gain over untouched   hours"]
    for entry in entries:
        value, gained = _shown(entry, "score"), _shown(entry, "gain")
        lines.append(f"{entry['name'][:24]:24} {value}   {gained}      {entry['hours']:>5}")
    return "\n".join(lines)


def main(given: list[str] | None = None) -> int:
    """Score or verify, as the command line says; return the exit code."""
    parser = argparse.ArgumentParser(prog="make score", description=__doc__)
    parser.add_argument("repairs", nargs="?", default="repairs.py", help="your file of repairs")
    parser.add_argument("--name", default="you", help="your name on the board")
    parser.add_argument("--board", type=Path, default=Path("board.jsonl"), help="the board that is added to")
    parser.add_argument("--verify", type=Path, help="compute every entry of a board again")
    parser.add_argument(
        "--quick", action="store_true", help="train in this process, without the whole pipeline"
    )
    parser.add_argument("--price", action="store_true", help="count the hours only")
    asked = parser.parse_args(given)
    start = time.monotonic()

    def say(line: str) -> None:
        print(f"[{time.monotonic() - start:4.0f} s] {line}", flush=True)

    try:
        if asked.verify:
            if not asked.verify.is_file():
                raise RefusedError(f"There is no board {asked.verify}.")
            if not (entries := read_board(asked.verify)):
                raise RefusedError(f"There is no entry in {asked.verify}.")
            faults = verify(entries, say)
            print("\n".join(faults) or "Every entry of the board comes out as it says.")
            return 1 if faults else 0
        name = named(asked.name)
        if asked.price:
            locked()
            made = submission.plan(submission.read(asked.repairs), deliveries(), print)
            [(after, hours)] = submission.repaired(made, deliveries(), say=print)
            print(*priced(made, after, hours), sep="\n")
            if made.schema:
                from book.capstone import pipeline

                refused = pipeline.refused(after, made.schema)
                pipeline.require_some(set(after) - set(refused), refused)
                print(*(verdict(refused) or ["your schema refuses no span"]), sep="\n")
            return 0
        entry = score(submission.read(asked.repairs), name, tfx=not asked.quick, say=say)
        with asked.board.open("a", encoding="utf-8") as board:
            board.write(json.dumps(entry, ensure_ascii=False) + "\n")
        say(f"written to {asked.board.name}")
        print(shown(sorted([*references(), *read_board(asked.board)], key=lambda one: -one["score"][0])))
    except RefusedError as refused:
        print(f"score: {refused}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    quiet.start()
    # What TensorFlow's C++ says goes nowhere; what Python says is shown.
    sys.stderr = os.fdopen(os.dup(2), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    sys.exit(main())
