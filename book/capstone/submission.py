"""Reads a file of repairs, has them done, and counts the hours. It trusts nothing that the file says of itself."""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from book import capstone, flights

LONGEST = 8_000
"""Characters in a file of repairs: rules are short, and a list of answers would be long."""

SECONDS = 60
"""How long the rules may run, all together."""

ROOT = Path(__file__).parents[2]
Frames = dict[int, pd.DataFrame]
Say = Callable[[str], None]


class RefusedError(Exception):
    """A file of repairs, or a board, that is not taken. The message is a sentence for the person who made it."""


class Source(str):
    """The text of a file of repairs, which knows what its author calls the file."""

    file = "repairs.py"


class Plan(NamedTuple):
    """What a file asks for.

    Attributes
    ----------
    source
        Its text.
    repairs
        Of each its `kind`, `spans`, `name`; of a look-up the `rows`.
    schema
        The edited schema as text; None if nothing is to be checked.
    file
        Its name, for messages.
    """

    source: str
    repairs: list[dict]
    schema: str | None
    file: str = Source.file


def read(file: str | Path) -> str:
    """Return the text of a file of repairs."""
    file = Path(file)
    if not file.is_file():
        raise RefusedError(
            f"There is no file {file.name}. Copy book/capstone/starter.py to it and put your repairs in."
        )
    try:
        source = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise RefusedError(f"{file.name} is no UTF-8 text.") from None
    source = Source(source)
    source.file = file.name
    return source


def _nothing(line: str) -> None:
    """Say nothing."""


def plan(source: str, frames: Frames, say: Say = _nothing) -> Plan:
    """Ask a file what it wants done. `say` is called with each line that it prints."""
    if len(source) > LONGEST:
        raise RefusedError(
            f"The file has {len(source):,} characters, {LONGEST:,} the most: rules are short; a table of answers is not."
        )
    schema = (ROOT / "book" / "schema.pbtxt").read_text(encoding="utf-8")
    file = getattr(source, "file", Source.file)
    told = _ask(say, task="plan", source=source, file=file, schema=schema, frames=_texts(frames))
    again = {span for one in told["repairs"] if one["kind"] == "redeliver" for span in one["spans"]}
    for one in told["repairs"]:
        if one["kind"] == "look_up" and not one["rows"]:
            say(f"the {one['name']} marks no row")
        if one["kind"] == "look_up" and set(one["spans"]) & again:
            raise RefusedError(
                f"Span {one['spans'][0]} is delivered again; there is nothing to look up in it."
            )
    return Plan(str(source), told["repairs"], told["schema"], file)


def repaired(
    made: Plan, frames: Frames, without: Sequence[int | None] = (None,), say: Say = _nothing
) -> list[tuple[Frames, int]]:
    """Do the repairs: all of them (None), or all but the one with that number.

    Parameters
    ----------
    made
        Of `plan`.
    frames
        The rows of each span, as delivered.
    without
        Which repairs to leave out; a result for each entry.
    say
        Called with each line that the rules print, and with a line for each rule that changes nothing; of the first entry.

    Returns
    -------
    list of (dict, int)
        The repaired rows of each span, and the hours that the repairs cost.
    """
    bases, costs, variants = [], [], []
    for left_out in without:
        kept = [one for number, one in enumerate(made.repairs) if number != left_out]
        base, hours = _restored(kept, frames)
        bases.append(base)
        costs.append(hours)
        variants.append({"without": left_out, "frames": _texts(base)})
    if any(one["kind"] == "rule" for one in made.repairs):
        told = _ask(say, task="apply", source=made.source, file=made.file, variants=variants)
        done = told["variants"]
        for one in told["idle"]:
            why = ": it changes a copy. Write into `rows` itself, with `rows.loc[…, …] = …`" * one["copied"]
            say(f"the {one['name']} changes nothing in span {one['span']}{why}")
    else:
        done = [variant["frames"] for variant in variants]
    results = []
    for base, hours, texts in zip(bases, costs, done, strict=True):
        if set(texts) != {str(span) for span in base}:
            raise RefusedError("The spans that came back are not those that were given.")
        after = {int(span): capstone.parsed(text) for span, text in texts.items()}
        for span, rows in after.items():
            hours += capstone.RULE * len(changes(base[span], rows, span))
        results.append((after, hours))
    return results


def require_budget(hours: int, lines: Sequence[str] = ()) -> None:
    """Refuse repairs that cost more than there is; `lines` are those of the `bill`."""
    if hours > capstone.BUDGET:
        raise RefusedError(
            f"These repairs cost {hours} hours, and the budget is {capstone.BUDGET}. The scorer counts what the rules change: "
            f"{capstone.RULE} hours for each span and group of columns."
            + (f" The bill: {'; '.join(lines)}." if lines else "")
        )


def bill(made: Plan, frames: Frames, after: Frames) -> list[str]:
    """Say what costs how many hours, span by span; `after` are the rows that `repaired` returned."""
    base, hours = _restored(made.repairs, frames)
    lines = [f"{hours} for redeliveries and look-ups"] * bool(hours)
    for span, rows in sorted(after.items()):
        if found := changes(base[span], rows, span):
            lost = len(base[span]) - len(rows)
            went = f" ({lost:,} of {len(base[span]):,} rows went)" * bool(lost)
            lines.append(f"{capstone.RULE * len(found)} for {', '.join(sorted(found))} of span {span}{went}")
    return lines


def changes(before: pd.DataFrame, after: pd.DataFrame, span: int) -> set[str]:
    """Return which groups of columns differ, and "rows" if some were dropped; refuse rows that are others."""
    if not after.index.is_unique or not after.index.isin(before.index).all():
        raise RefusedError(
            f"Span {span}: rows came back that were not delivered. Keep the index (no `reset_index`), and add no rows."
        )
    kept = before.loc[after.index]
    for name in capstone.KEY:
        if not (kept[name] == after[name]).all():
            known, came = (set(map(tuple, rows[list(capstone.KEY)].to_numpy())) for rows in (before, after))
            if came <= known:
                raise RefusedError(
                    f"Span {span}: these are the rows, but under another index, which says which row is which. Leave the "
                    "index as it is: no `reset_index`, no `ignore_index`."
                )
            raise RefusedError(
                f"Span {span}: `{name}` was changed, which says which flight a row is. Keep it, and keep the index."
            )
    found = {"rows"} if len(after) < len(before) else set()
    for group, names in capstone.GROUPS.items():
        for name in names:
            differs = (kept[name] != after[name]) & ~(kept[name].isna() & after[name].isna())
            if differs.any():
                found.add(group)
    return found


def _restored(repairs: list[dict], frames: Frames) -> tuple[Frames, int]:
    """Do what needs the source: deliveries anew and look-ups. Return the rows and the hours."""
    frames, hours = dict(frames), 0
    for span in sorted({span for one in repairs if one["kind"] == "redeliver" for span in one["spans"]}):
        frames[span] = capstone.tidy(flights.load([span]))
        hours += capstone.REDELIVERY
    outcome = list(capstone.GROUPS["outcome"])
    looked_up: dict[int, set[int]] = {}
    for one in repairs:
        if one["kind"] == "look_up":
            looked_up.setdefault(one["spans"][0], set()).update(one["rows"])
    for span, rows in looked_up.items():
        truth = flights.load([span]).drop_duplicates(list(capstone.KEY)).set_index(list(capstone.KEY))
        frames[span] = frames[span].copy()
        keys = pd.MultiIndex.from_frame(frames[span].loc[sorted(rows), list(capstone.KEY)])
        frames[span].loc[sorted(rows), outcome] = truth.loc[keys, outcome].to_numpy()
        hours += math.ceil(len(rows) / capstone.LOOKED_UP)
    return frames, hours


def _texts(frames: Frames) -> dict[str, str]:
    return {str(span): rows.to_csv(index_label="row") for span, rows in frames.items()}


def _ask(say: Say, **request: object) -> dict:
    """Have the child do something in an empty folder, and read its answer as data, never as code."""
    keep = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT") if name in os.environ}
    with tempfile.TemporaryDirectory() as folder:
        try:
            run = subprocess.run(
                [sys.executable, "-m", "book.capstone.child"],
                input=json.dumps(request).encode(),
                capture_output=True,
                timeout=SECONDS + 15,
                cwd=folder,
                env={**keep, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
            )
        except subprocess.TimeoutExpired:
            raise RefusedError(
                f"Your rules ran for more than {SECONDS} seconds and were stopped. A loop that never ends?"
            ) from None
    try:
        answer = json.loads(run.stdout)
    except ValueError:
        last = (run.stderr.decode(errors="replace").strip().splitlines() or ["it said nothing"])[-1]
        raise RefusedError(f"The process with your rules ended early: {last[:200].rstrip('.')}.") from None
    for line in str(answer.get("printed", "")).splitlines():
        say(f"your file printed: {line}")
    if "error" in answer:
        raise RefusedError(answer["error"])
    return answer
