"""The capstone: a locked model, dirty deliveries, and ten hours for repairs.

Here stands what a file of repairs may use. `python -m book.capstone.score` scores one; the model and the pipeline that
it is given to stand in `book.capstone.locked`.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from book import data, flights

BUDGET = 10
"""Hours of work."""

SPANS = range(1, 7)
"""The deliveries: January to June."""

HIDDEN = range(9, 13)
"""The months that judge: September to December, as clean as the source has them."""

KEY = ("year", "month", "day", "flight", "dest")
"""What says which flight a row is. No rule may change it."""

GROUPS = {
    "clock": ("sched_dep_time", "sched_arr_time", "hour", "minute", "time_hour"),
    "names": ("carrier", "tailnum", "origin", "distance"),
    "outcome": ("dep_time", "dep_delay", "arr_time", "arr_delay", "air_time"),
    "weather": flights.WEATHER,
}
"""What a rule may change. Each group that it changes in a span costs `RULE` hours; so do rows that it drops."""

RULE, REDELIVERY, LOOKED_UP = 2, 4, 100
"""Hours for a rule, by span and group; hours for a span delivered again; flights looked up in an hour."""

Rows = pd.DataFrame


@dataclass(frozen=True)
class Repair:
    """One entry of a file's `repairs`: made by `rule`, `redeliver` or `look_up`."""

    kind: str
    spans: tuple[int, ...]
    function: Callable | None = None

    def __str__(self) -> str:
        name = getattr(self.function, "__name__", "")
        spans = ", ".join(map(str, self.spans))
        return f"{self.kind} {name} of span {spans}" if name else f"{self.kind} span {spans}"


def rule(function: Callable[[Rows], Rows], spans: int | Iterable[int]) -> Repair:
    """Repair spans by a function that takes a span's rows and returns them repaired.

    Parameters
    ----------
    function
        Takes and returns a table with the columns of `book.flights.COLUMNS`. It may change cells and drop rows; the
        index says which row is which, so it stays.
    spans
        One span, or several.
    """
    if not callable(function):
        raise TypeError(f"rule(function, spans): the function comes first, and this is {function!r}.")
    return Repair("rule", _spans(spans), function)


def redeliver(span: int) -> Repair:
    """Have the source deliver a whole span again, from its first records: nothing that was planted is left in it."""
    return Repair("redeliver", _spans(span))


def look_up(span: int, where: Callable[[Rows], pd.Series]) -> Repair:
    """Have somebody look up by hand what became of some flights: all their columns of `GROUPS["outcome"]`.

    Parameters
    ----------
    span
        In which span.
    where
        Takes the span's rows as delivered and returns a truth value for each: is this flight to be looked up?
    """
    if not callable(where):
        raise TypeError(f"look_up(span, where): `where` is a function of a span's rows, not {where!r}.")
    return Repair("look_up", _spans(span), where)


def _spans(spans: int | Iterable[int]) -> tuple[int, ...]:
    spans = (spans,) if isinstance(spans, int | np.integer) else tuple(spans)
    for span in spans:
        if span not in SPANS:
            raise ValueError(f"There is no span {span!r}: the deliveries are spans 1 to 6.")
    return tuple(dict.fromkeys(int(span) for span in spans))


def files(span: int) -> list[str]:
    """Return the names of a span's files, below data/."""
    (span,) = _spans(span)
    folder = data.ROOT / "capstone" / f"span-{span:02d}"
    return [f"capstone/{folder.name}/{file.name}" for file in sorted(folder.glob("*.csv"))]


def delivered(span: int) -> Rows:
    """Return a span's rows as they were delivered, and as a rule gets them: in the order of their clocks."""
    read = {name: column.dtype for name, column in flights.COLUMNS.items()}
    return tidy(pd.concat([pd.read_csv(data.path(name), dtype=read) for name in files(span)]))


def tidy(rows: Rows) -> Rows:
    """Return rows as the pipeline has them: in an order that no reader of files decides, numbers as tf.Examples hold them."""
    rows = rows.astype({name: "float32" for name in flights.WEATHER}).astype(
        {name: "float64" for name in flights.WEATHER}
    )
    order = ["month", "day", "sched_dep_time", "carrier", "flight", "origin", "dest"]
    return rows.sort_values(order, kind="stable", ignore_index=True)


WHOLE = {name for name, column in flights.COLUMNS.items() if column.dtype == "int64"}
"""Columns that are never missing and hold whole numbers."""

COUNTED = {"dep_time", "dep_delay", "arr_time", "arr_delay", "air_time", "wind_dir"}
"""Columns that may be missing and hold whole numbers."""


def typed(rows: Rows) -> Rows:
    """Return rows with the types that the pipeline knows, or raise a ValueError that names the column."""
    if list(rows.columns) != list(flights.COLUMNS):
        lacking = [name for name in flights.COLUMNS if name not in rows.columns]
        raise ValueError(
            f"the columns must stay as they are, in their order; {'missing: ' + ', '.join(lacking) if lacking else 'yours are others'}."
        )
    made = {}
    for name, column in flights.COLUMNS.items():
        values = rows[name]
        if column.dtype == "str":
            made[name] = values.map(lambda value: value if pd.isna(value) else str(value)).astype(object)
            continue
        try:
            values = pd.to_numeric(values).astype("float64")
        except (ValueError, TypeError) as error:
            raise ValueError(f"`{name}` holds something that is no number ({error}).") from None
        if name in WHOLE | COUNTED and not np.all(values.dropna() % 1 == 0):
            raise ValueError(f"`{name}` must hold whole numbers.")
        if name in WHOLE and values.isna().any():
            raise ValueError(f"`{name}` may not be missing.")
        made[name] = values.astype("int64") if name in WHOLE else values
    return pd.DataFrame(made, index=rows.index)


def parsed(text: str) -> Rows:
    """Read rows from CSV with their index, which says which row is which."""
    read = {name: column.dtype for name, column in flights.COLUMNS.items()}
    return pd.read_csv(io.StringIO(text), dtype=read, index_col="row", float_precision="round_trip")
