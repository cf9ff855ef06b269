"""Exercises of "Seeing the data": empty cells that go with the label, clocks, a heat map's table, and cells too small."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from book import flights
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_booleans,
    expect_function,
    expect_type,
)


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    return {
        "np": np,
        "pd": pd,
        "flights": flights,
        "interval": _interval,
        "survey": survey(0)[0],
        "outcome": survey(0)[1],
        "cells": _example_cells(),
    }


def _interval(k: Any, n: Any, z: float = 1.96) -> tuple[Any, Any]:
    """Return what the chapter's `interval` returns: Wilson's 95 % interval of a share, k of n."""
    middle = (k + z**2 / 2) / (n + z**2)
    half = z * np.sqrt(k * (n - k) / n + z**2 / 4) / (n + z**2)
    return middle - half, middle + half


# ---- Exercise 1 -----------------------------------------------------------------------------------------------------

_PLANTED = {  # name: empty cells, and how many of them stand in rows with the label 1
    "fuel": (2_400, 0.305),  # a small difference, and a sure one
    "gate": (900, None),  # as the rest
    "crew": (3_000, None),
    "deice": (30, 0.8),  # few, and sure
    "bags": (480, 0.13),  # the empty rows are the better ones
    "meals": (5, 0.6),  # a large difference, and chance
}
_GO = {"pressure", "tailnum", "fuel", "deice", "bags"}


@cache
def _survey(seed: int) -> tuple[pd.DataFrame, pd.Series]:
    rng = np.random.default_rng(seed)
    year = flights.load()
    year = year.loc[rng.permutation(len(year))[:6_000]].reset_index(drop=True)
    label = flights.disrupted(year)
    frame = year[["distance", "tailnum", "pressure"]].copy()
    ones, zeros = np.flatnonzero(label == 1), np.flatnonzero(label == 0)
    for name, (count, share) in _PLANTED.items():
        bad = round(count * (label.mean() if share is None else share))
        values = rng.normal(100, 15, len(frame)).round(1)
        values[rng.permutation(ones)[:bad]] = np.nan
        values[rng.permutation(zeros)[: count - bad]] = np.nan
        frame[name] = values
    frame["radar"] = np.nan
    return frame[rng.permutation(frame.columns)], label


def survey(seed: int) -> tuple[pd.DataFrame, pd.Series]:
    """Return 6,000 flights with real and invented columns, and their label.

    Parameters
    ----------
    seed
        Which flights are drawn, and which cells of the invented columns are empty.

    Returns
    -------
    tuple of pandas.DataFrame and pandas.Series
        The columns, some with empty cells; and 1 or 0 for each flight.
    """
    frame, label = _survey(seed)
    return frame.copy(), label.copy()


class FindTheSpeakingCells(Exercise):
    """Which columns' empty cells go with the label."""

    question = (
        "An empty cell can carry news, as that of `pressure` does. Write `speaking(frame, label)`: return a list of the **names** "
        "of those columns of `frame` in which *being empty* goes with the label. That is: the share of ones among the rows where the column is "
        "empty differs from the share among its other rows, in either direction, by more than chance explains (about 99 % confidence). "
        "`label` is a Series of 1 and 0 with the index of `frame`. A column with no empty cell, or with nothing else, has nothing to compare.\n\n"
        "`survey` has three real columns; the others were invented for this exercise. It is judged on two other frames like `survey`, with the same columns."
    )
    starter = "def speaking(frame, label):\n    return ...\n\n\nanswer = speaking\n"
    hints = (
        "For each column make two groups of rows: empty, and not. Compare the share of ones in the two, as the first figure of the chapter does.",
        "A fixed difference (say 10 points) will not do: five empty cells reach it by luck, and thousands may be sure at 5 points. Each share "
        "needs an interval, or the pair needs a test.",
        "`e = frame[name].isna()`; skip the column if `e.all()` or not `e.any()`. Then `a = interval(label[e].sum(), e.sum(), z=2.58)` (99 %) and `b` the same for `~e`: "
        "keep the name if the two intervals do not overlap, as in fine weather above.",
    )
    solution = (
        "def speaking(frame, label):\n"
        "    names = []\n"
        "    for name in frame.columns:\n"
        "        e = frame[name].isna()\n"
        "        if e.any() and not e.all():\n"
        "            a = interval(label[e].sum(), e.sum(), z=2.58)\n"
        "            b = interval(label[~e].sum(), (~e).sum(), z=2.58)\n"
        "            if a[0] > b[1] or b[0] > a[1]:\n"
        "                names.append(name)\n"
        "    return names\n\n\n"
        "answer = speaking\n"
    )
    right = (
        "def speaking(frame, label):\n    names = []\n    for c in frame:\n        e = frame[c].isna()\n"
        "        a, b = interval(label[e].sum(), e.sum()), interval(label[~e].sum(), (~e).sum())\n"
        "        if e.any() and not e.all() and (a[0] > b[1] or b[0] > a[1]):\n            names.append(c)\n    return names\n\nanswer = speaking\n",
        "from scipy import stats\n\ndef speaking(frame, label):\n"
        "    found = set()\n"
        "    for name in frame:\n"
        "        e = frame[name].isna()\n"
        "        if 0 < e.sum() < len(e) and stats.fisher_exact(pd.crosstab(e, label)).pvalue < 0.01:\n"
        "            found.add(name)\n"
        "    return found\n\nanswer = speaking\n",
        "def speaking(frame, label):\n"
        "    e = frame.isna()\n"
        "    n, k = e.sum(), e.mul(label, axis=0).sum()\n"
        "    p = label.mean()\n"
        "    z = (k - n * p) / np.sqrt(n * p * (1 - p) * (1 - n / len(e))).where((n > 0) & (n < len(e)))\n"
        "    return z.index[z.abs() > 3]\n\nanswer = speaking\n",
    )
    wrong = (
        (
            "answer = lambda frame, label: [c for c in frame if frame[c].isna().any()]\n",
            "every column that has an empty cell",
        ),
        (
            "def speaking(frame, label):\n    e = frame.isna()\n"
            "    return [c for c in frame if abs(label[e[c]].mean() - label[~e[c]].mean()) > 0.1]\n\nanswer = speaking\n",
            "fixed difference",
        ),
        (
            "def speaking(frame, label):\n    e = frame.isna()\n"
            "    return [c for c in frame if abs(label[e[c]].mean() - label[~e[c]].mean()) > 0.03]\n\nanswer = speaking\n",
            "three of them",
        ),
        (
            "def speaking(frame, label):\n    names = []\n    for c in frame:\n        e = frame[c].isna()\n"
            "        if e.any() and not e.all() and interval(label[e].sum(), e.sum())[0] > interval(label[~e].sum(), (~e).sum())[1]:\n"
            "            names.append(c)\n    return names\n\nanswer = speaking\n",
            "either direction",
        ),
        (
            "def speaking(frame, label):\n    names = []\n    for c in frame:\n        e = frame[c].isna()\n"
            "        if 0.01 < e.mean() < 1:\n            a = interval(label[e].sum(), e.sum())\n            b = interval(label[~e].sum(), (~e).sum())\n"
            "            if a[0] > b[1] or b[0] > a[1]:\n                names.append(c)\n    return names\n\nanswer = speaking\n",
            "rare",
        ),
        (
            "answer = lambda frame, label: [c for c in frame if frame[c].isna().corr(label) > 0.08]\n",
            "correlation",
        ),
        (
            "answer = lambda frame, label: frame.columns[frame.isna().any() & ~frame.isna().all()]\n",
            "Compare the label",
        ),
        (
            "answer = lambda frame, label: [c for c in frame if abs(frame[c].isna().corr(label)) > 0.1]\n",
            "however sure the difference",
        ),
        (
            "answer = lambda frame, label: [c for c in frame if frame[c].isna().mean() > 0.05]\n",
            "how many cells are empty",
        ),
        ("answer = lambda frame, label: frame.isna().any()\n", "names of columns"),
        ("answer = lambda frame, label: []\n", "no column at all"),
    )
    expects = "a function of a DataFrame and a Series that returns column names"

    def judge(self, answer: Any) -> str:
        speaking = expect_function(answer, "speaking", parameters=2)
        for seed in (11, 12):
            frame, label = survey(seed)
            found = _names(self.call(speaking, frame, label), frame)
            if found != _GO:
                raise Hint(_speaking_advice(found))
        return (
            "`deice` has 30 empty cells and speaks, `crew` has 3,000 and does not, and `meals` reached its difference by luck. Whether a speaking cell may be "
            "used is another question: `tailnum` speaks because it is filled in later, so it is a leak."
        )


def _names(value: Any, frame: pd.DataFrame) -> set[str]:
    kinds = (list, tuple, set, frozenset, pd.Index, pd.Series, np.ndarray)
    expect_type(value, kinds, "a list of names of columns", "What your function returns")
    if getattr(value, "ndim", 1) != 1:
        raise Hint(f"Return one flat list of names of columns; yours is {describe(value)}.")
    names = list(value)
    strange = [name for name in names if not isinstance(name, str) or name not in frame.columns]
    if strange:
        raise Hint(
            f"Return names of columns of `frame`. Your function returned {describe(value)}, which holds {describe(strange[0])}."
        )
    return set(names)


def _speaking_advice(found: set[str]) -> str:
    if not found:
        return "Your function names no column at all. `pressure` is empty in hundreds of rows, and about 43 % of those flights were disrupted: it should be there."
    if found >= _GO | {"gate", "crew", "meals", "radar"}:
        return "You name every column that has an empty cell. The question is whether the label differs between the empty rows and the others."
    if "radar" in found and found & {"gate", "crew"}:
        return "You seem to go by how many cells are empty. Did you look at the label? In the rows where `gate` or `crew` is empty it has the same share of ones as elsewhere, and with `radar`, empty everywhere, there are no two groups."
    if "radar" in found or "distance" in found:
        return "`radar` is empty everywhere and `distance` nowhere: there are no two groups to compare."
    if found & {"gate", "crew"}:
        return "`gate` and `crew` are empty in many rows, and the label has the same share of ones in those as in the others. Compare the label, not the number of cells."
    if found == {"pressure", "tailnum"}:
        return "You name only `pressure` and `tailnum`. Three more speak. Did you cut a correlation at a fixed number? It is small where few cells are empty, however sure the difference. Ask about chance instead."
    if "meals" in found and not found >= _GO:
        return "A fixed difference both finds too much and misses some: `meals` has five empty cells and is far off by luck, `fuel` has 2,400 and is off by a few points, surely."
    if "meals" in found:
        return "`meals` has five empty cells, and three of them stand in rows with a 1. Luck does that easily. Ask how far chance could carry so few."
    missed = _GO - found
    if missed == {"bags"}:
        return "Read the task again: in either direction. Where `bags` is empty, fewer flights were disrupted than elsewhere."
    if missed <= {"deice", "tailnum"}:
        return f"You miss {_listed(missed)}. Empty cells may be rare and speak all the same: `deice` has 30 of 6,000, and 24 of those 30 flights were disrupted. No minimum count is needed; the interval takes care of it."
    if "bags" in missed and len(missed) >= 2:
        return f"You miss {_listed(missed)}. A correlation, or a cut at a fixed difference, is small where few cells are empty or the difference is small, and below zero where the empty rows are the better ones. Ask about chance instead."
    return (
        f"You miss {_listed(missed)}. How far apart are the two shares there, against what chance explains?"
    )


def _listed(names: set[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------


class SubtractClocks(Exercise):
    """Delays in minutes from two clock columns."""

    question = (
        "Write `minutes_late(frame)`: from the columns `sched_dep_time` and `dep_time` alone (clock numbers HHMM), compute how many **minutes** after its scheduled departure each "
        "flight left; before it counts negative. Return one number per row, in the order of the rows, `NaN` for a flight that never left. Nobody leaves more than two hours "
        "early or more than 20 hours late. Some left after midnight, and midnight itself is written 2400.\n\n"
        "It is judged on all flights of the year, against the true `dep_delay`."
    )
    starter = "def minutes_late(frame):\n    return ...\n\n\nanswer = minutes_late\n"
    hints = (
        "HHMM is not a number of anything. Turn both clocks into minutes since midnight first: 1530 is 930.",
        "`clock // 100 * 60 + clock % 100`. Then subtract. A flight scheduled for 2355 that left at 10 past midnight (10) is 15 minutes late, not 1,425 minutes early.",
        "A difference below -120 has crossed midnight: add 1,440 (a day) to it, and to no other.",
    )
    solution = (
        "def minutes_late(frame):\n"
        "    def minutes(clock):\n"
        "        return clock // 100 * 60 + clock % 100\n\n"
        "    late = minutes(frame['dep_time']) - minutes(frame['sched_dep_time'])\n"
        "    return late.where(~(late < -120), late + 1440)\n\n\n"
        "answer = minutes_late\n"
    )
    right = (
        "def minutes_late(frame):\n"
        "    a, b = ((c // 100) * 60 + c % 100 for c in (frame.dep_time, frame.sched_dep_time))\n"
        "    return ((a - b + 120) % 1440 - 120).tolist()\n\nanswer = minutes_late\n",
        "def one(row):\n    if np.isnan(row.dep_time):\n        return np.nan\n"
        "    h = lambda c: 60 * int(c // 100) + int(c % 100)\n"
        "    d = h(row.dep_time) - h(row.sched_dep_time)\n    return d + 1440 if d < -180 else d\n\n"
        "answer = lambda frame: np.array([one(row) for row in frame[['dep_time', 'sched_dep_time']].itertuples()])\n",
    )
    wrong = (
        ("answer = lambda frame: frame['dep_time'] - frame['sched_dep_time']\n", "as plain numbers"),
        (
            "def minutes_late(frame):\n    m = lambda c: c.astype(int) // 100 * 60 + c.astype(int) % 100\n"
            "    return (m(frame.dep_time) - m(frame.sched_dep_time) + 120) % 1440 - 120\n\nanswer = minutes_late\n",
            "stops at a cancelled one",
        ),
        (
            "def minutes_late(frame):\n    t = lambda c: pd.to_datetime(c.astype('Int64').astype(str).str.zfill(4), format='%H%M')\n"
            "    d = (t(frame.dep_time) - t(frame.sched_dep_time)).dt.total_seconds() / 60\n    return (d + 120) % 1440 - 120\n\nanswer = minutes_late\n",
            "stops at two kinds",
        ),
        (
            "def minutes_late(frame):\n    m = lambda c: c // 100 * 60 + c % 100\n"
            "    return m(frame.dep_time) - m(frame.sched_dep_time)\n\nanswer = minutes_late\n",
            "after midnight",
        ),
        (
            "def minutes_late(frame):\n    m = lambda c: c // 100 * 60 + c % 100\n"
            "    return (m(frame.dep_time) - m(frame.sched_dep_time)) % 1440\n\nanswer = minutes_late\n",
            "early",
        ),
        (
            "def minutes_late(frame):\n    m = lambda c: c // 100 * 60 + c % 100\n"
            "    d = m(frame.dep_time) - m(frame.sched_dep_time)\n    return ((d + 120) % 1440 - 120).fillna(0)\n\nanswer = minutes_late\n",
            "never left",
        ),
        (
            "def minutes_late(frame):\n    m = lambda c: c // 100 * 60 + c % 100\n"
            "    d = m(frame.dep_time) - m(frame.sched_dep_time)\n    return ((d + 720) % 1440 - 720)\n\nanswer = minutes_late\n",
            "12 hours",
        ),
        (
            "def minutes_late(frame):\n    m = lambda c: c // 100 * 60 + c % 100\n"
            "    d = m(frame.sched_dep_time) - m(frame.dep_time)\n    return -((-d + 120) % 1440 - 120)\n\nanswer = minutes_late\n",
            "wrong way round",
        ),
        (
            "def minutes_late(frame):\n    m = lambda c: c // 100 + c % 100 / 60\n"
            "    d = m(frame.dep_time) - m(frame.sched_dep_time)\n    return (d + 2) % 24 - 2\n\nanswer = minutes_late\n",
            "hours",
        ),
        (
            "answer = lambda frame: (frame.dep_time.dropna() - frame.sched_dep_time).dropna()\n",
            "one number for each flight",
        ),
        ("answer = lambda frame: frame['dep_delay']\n", "`KeyError`"),
    )
    expects = "a function of one DataFrame that returns one number per row"

    def judge(self, answer: Any) -> str:
        minutes_late = expect_function(answer, "minutes_late", parameters=1)
        year = flights.load()
        frame, truth = year[["sched_dep_time", "dep_time"]], year["dep_delay"]
        said = _numbers(self._all_rows(minutes_late, frame), frame)
        left = truth.notna()
        off = left & ~np.isclose(said, truth, atol=1e-3)
        if not off.any():
            if (n := int(said[~left].notna().sum())) > 0:
                raise Hint(
                    f"{n} flights never left, and you give them a delay. `NaN` stays `NaN`: a 0 would call them punctual."
                )
            return (
                f"All {left.sum():,} delays are right. As plain numbers, 30.2 % of them would have been wrong, and nothing "
                "would have warned you but the comb."
            )
        raise Hint(_clock_advice(said, truth, frame, off))

    def _all_rows(self, minutes_late: Any, frame: pd.DataFrame) -> Any:
        """Call the learner's function on the year; if it stops, say at which flights."""
        try:
            return self.call(minutes_late, frame)
        except Hint as stopped:
            if "still running" in str(stopped):
                raise
            left = frame.dropna()
            if self._runs(minutes_late, left):
                raise Hint(
                    "Your function works for the flights that left and stops at a cancelled one: its `dep_time` is `NaN`, "
                    "which has no hour and is no text of digits. Let `NaN` through."
                ) from stopped
            if self._runs(minutes_late, left[left["dep_time"] < 2400]):
                raise Hint(
                    "Your function works for most flights and stops at two kinds: a `dep_time` of 2400 (midnight), which "
                    "no parser of clock times takes, and a `NaN`, a flight that never left. `//` and `%` take both."
                ) from stopped
            raise

    def _runs(self, minutes_late: Any, frame: pd.DataFrame) -> bool:
        try:
            self.call(minutes_late, frame)
        except Hint:
            return False
        return True


def _clock_advice(said: pd.Series, truth: pd.Series, frame: pd.DataFrame, off: pd.Series) -> str:
    count, left = int(off.sum()), truth.notna()
    if np.isclose(said[left], (frame["dep_time"] - frame["sched_dep_time"])[left]).all():
        return f"{count:,} delays are wrong. You subtract clock numbers as plain numbers: 1600 minus 1555 is 45, and only 5 minutes have passed."
    if np.isclose(said[left] * 60, truth[left], atol=1e-3).mean() > 0.9:
        return "These are hours. The task asks for minutes."
    if np.isclose(-said[left], truth[left]).mean() > 0.9:
        return "Your delays are the wrong way round: late is positive, early is negative."
    early = off & (truth < 0)
    if count == early.sum() and np.isclose(said[early] - truth[early], 1440).all():
        return f"{count:,} flights left a little early, and you make them a day late. Only a large negative difference has crossed midnight."
    if (truth[off] > 720).all():
        return f"{count} of your delays are wrong: flights that left more than 12 hours late, and you call them early. The task says how early and how late a flight can be."
    if np.isclose(truth[off] - said[off], 1440).all():
        return f"{count} delays are a day too small: these flights were scheduled for the evening and left after midnight."
    row = off.idxmax()
    return (
        f"{count:,} of {left.sum():,} delays are wrong. One: scheduled {frame['sched_dep_time'][row]}, left {frame['dep_time'][row]:.0f}; "
        f"that is {truth[row]:.0f} minutes, and you say {said[row]:.4g}."
    )


def _numbers(value: Any, frame: pd.DataFrame) -> pd.Series:
    """Return a learner's numbers as a float Series with the frame's index, or raise a `Hint`."""
    kinds = (pd.Series, np.ndarray, list, tuple)
    expect_type(value, kinds, "one number per row", "What your function returns")
    if getattr(value, "ndim", 1) != 1:
        raise Hint(f"Return one column of numbers; yours is {describe(value)}.")
    if len(value) != len(frame):
        raise Hint(
            f"Your function returned {len(value):,} values for {len(frame):,} flights: give one number for each flight, `NaN` if it never left."
        )
    if isinstance(value, pd.Series) and not value.index.has_duplicates:
        value = value.reindex(frame.index) if value.index.isin(frame.index).all() else value
    try:
        return pd.Series(np.asarray(value, dtype=float), index=frame.index)
    except (TypeError, ValueError):
        raise Hint(f"Return numbers (minutes); yours is {describe(value)}.") from None


# ---- Exercise 3 -----------------------------------------------------------------------------------------------------


class MakeTheWeek(Exercise):
    """The table behind a heat map of the week."""

    question = (
        "Make the table behind a heat map of the week. Write `week(frame)`: for flights as `flights.load()` returns them, return a table of **7 rows** (Monday to Sunday) and "
        "**24 columns** (hours 0 to 23), as an array or a DataFrame. Each cell holds the share of disrupted flights, from 0 to 1, among those with a scheduled departure on that "
        "weekday and in that hour, both New York time. A cell without flights holds `NaN`.\n\n"
        "The label is `flights.disrupted(frame)`. It is judged on months of its own choice."
    )
    starter = "def week(frame):\n    return ...\n\n\nanswer = week\n"
    hints = (
        "Three columns say when, in New York: `month`, `day` and `hour`. Group the label by weekday and hour. Which cells will not be there at all?",
        "`pd.to_datetime(frame[['year', 'month', 'day']]).dt.dayofweek` is 0 for Monday. A `groupby` gives only hours in which somebody leaves: "
        "`reindex` adds the others.",
        "`flights.disrupted(frame).groupby([weekday, frame['hour']]).mean().unstack().reindex(index=range(7), columns=range(24))`.",
    )
    solution = (
        "def week(frame):\n"
        "    weekday = pd.to_datetime(frame[['year', 'month', 'day']]).dt.dayofweek\n"
        "    share = flights.disrupted(frame).groupby([weekday, frame['hour']]).mean()\n"
        "    return share.unstack().reindex(index=range(7), columns=range(24))\n\n\n"
        "answer = week\n"
    )
    right = (
        "def week(frame):\n"
        "    n, k = np.zeros((7, 24)), np.zeros((7, 24))\n"
        "    w = pd.to_datetime(frame[['year', 'month', 'day']]).dt.dayofweek\n"
        "    np.add.at(n, (w, frame['sched_dep_time'] // 100), 1)\n"
        "    np.add.at(k, (w, frame['sched_dep_time'] // 100), flights.disrupted(frame))\n"
        "    return np.where(n > 0, k / np.maximum(n, 1), np.nan)\n\nanswer = week\n",
        "def week(frame):\n"
        "    t = frame.assign(y=flights.disrupted(frame), w=pd.to_datetime(frame[['year', 'month', 'day']]).dt.day_name())\n"
        "    t = t.pivot_table(index='w', columns='hour', values='y')\n"
        "    days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']\n"
        "    return t.reindex(index=days, columns=range(24)).to_numpy().tolist()\n\nanswer = week\n",
    )
    _W = "    w = pd.to_datetime(frame[['year', 'month', 'day']]).dt.dayofweek\n"
    _END = ".unstack().reindex(index=range(7), columns=range(24))\n\nanswer = week\n"
    wrong = (
        (
            f"def week(frame):\n{_W}    return flights.disrupted(frame).groupby([w, frame['hour']]).mean().unstack()\n\nanswer = week\n",
            "hours in which nobody leaves",
        ),
        (
            f"def week(frame):\n{_W}    return flights.disrupted(frame).groupby([w, frame['hour']]).mean().unstack().reindex(index=range(7), columns=range(24)).fillna(0)\n\nanswer = week\n",
            "a perfect hour",
        ),
        (
            f"def week(frame):\n{_W}    return flights.naive_label(frame).groupby([w, frame['hour']]).mean(){_END}",
            "cancelled",
        ),
        (
            "def week(frame):\n    t = pd.to_datetime(frame['time_hour'])\n    return flights.disrupted(frame).groupby([t.dt.dayofweek, t.dt.hour]).mean()"
            ".rename_axis([0, 1])" + _END,
            "UTC",
        ),
        (
            "def week(frame):\n    w = pd.to_datetime(frame['time_hour']).dt.dayofweek\n    return flights.disrupted(frame).groupby([w, frame['hour']]).mean()"
            + _END,
            "weekday of `time_hour`",
        ),
        (
            f"def week(frame):\n{_W}    return flights.disrupted(frame).groupby([w, frame['dep_time'] // 100]).mean(){_END}",
            "scheduled departure",
        ),
        (
            f"def week(frame):\n{_W}    return 100 * flights.disrupted(frame).groupby([w, frame['hour']]).mean(){_END}",
            "percent",
        ),
        (
            f"def week(frame):\n{_W}    return flights.disrupted(frame).groupby([w, frame['hour']]).sum(){_END}",
            "count",
        ),
        (
            f"def week(frame):\n{_W}    return flights.disrupted(frame).groupby([w, frame['hour']]).mean().unstack().reindex(index=range(7), columns=range(24)).T\n\nanswer = week\n",
            "wrong way round",
        ),
        (
            "def week(frame):\n    w = (pd.to_datetime(frame[['year', 'month', 'day']]).dt.dayofweek + 1) % 7\n    return flights.disrupted(frame).groupby([w, frame['hour']]).mean()"
            + _END,
            "Monday",
        ),
    )
    expects = "a function of one DataFrame that returns a table of 7 rows and 24 columns"

    def judge(self, answer: Any) -> str:
        week = expect_function(answer, "week", parameters=1)
        for spans in ([2], [3, 11]):
            frame = flights.load(spans)
            said = _table(self.call(week, frame))
            truth = _week(frame, "local", "local")
            if not np.allclose(said, truth, atol=1e-6, equal_nan=True):
                raise Hint(_week_advice(said, truth, frame))
        empty = int(np.isnan(truth).sum())
        return (
            f"{empty} of the 168 cells stay empty, as they should: a heat map must tell an hour in which nobody left from one in which "
            "nobody was late."
        )


def _week(frame: pd.DataFrame, day: str, hour: str, label: Any = flights.disrupted) -> np.ndarray:
    stamp = pd.to_datetime(frame["time_hour"])
    weekday = (
        pd.to_datetime(frame[["year", "month", "day"]]).dt.dayofweek if day == "local" else stamp.dt.dayofweek
    )
    hours = frame["hour"] if hour == "local" else stamp.dt.hour
    share = label(frame).groupby([weekday.to_numpy(), hours.to_numpy()]).mean()
    return share.unstack().reindex(index=range(7), columns=range(24)).to_numpy()


def _table(value: Any) -> np.ndarray:
    expect_type(
        value,
        (np.ndarray, pd.DataFrame, list, tuple),
        "a table of 7 rows and 24 columns",
        "What your function returns",
    )
    try:
        table = np.asarray(value, dtype=float)
    except (TypeError, ValueError):
        raise Hint(
            f"Return a table of numbers, 7 by 24; yours is {describe(value)}. Rows of unequal length, or text, do not make one."
        ) from None
    if table.shape == (24, 7):
        raise Hint(
            "Your table is the wrong way round: 24 rows and 7 columns. The days go down, the hours across."
        )
    if table.ndim == 2 and table.shape[0] == 7 and table.shape[1] < 24:
        raise Hint(
            f"Your table has {table.shape[1]} columns: a `groupby` leaves out the hours in which nobody leaves. All 24 should be there, empty ones as `NaN`."
        )
    if table.shape != (7, 24):
        raise Hint(f"The table should have 7 rows and 24 columns; yours has the shape {table.shape}.")
    return table


def _week_advice(said: np.ndarray, truth: np.ndarray, frame: pd.DataFrame) -> str:
    def is_(other: np.ndarray) -> bool:
        return np.allclose(said, other, atol=1e-6, equal_nan=True)

    if is_(np.nan_to_num(truth)):
        return "You filled the empty cells with 0. In a heat map that is a perfect hour; in truth nobody left. Keep `NaN`."
    if is_(100 * truth):
        return "These are percent. The task asks for shares from 0 to 1."
    if is_(_week(frame, "local", "local", flights.naive_label)):
        return "You count cancelled and diverted flights as on time: that is the naive label. Use `flights.disrupted`."
    if is_(_week(frame, "utc", "utc")):
        return "This is the week in UTC: `time_hour` is not New York time. Use `month`, `day` and `hour`."
    if is_(_week(frame, "utc", "local")):
        return "Your hours are right, but the weekday of `time_hour` is the UTC one: a Sunday evening in New York is Monday there."
    left = frame[frame["dep_time"].notna()]
    if is_(_week(left.assign(hour=left["dep_time"] // 100), "local", "local")):
        return "You group by the hour in which a flight left. The task says the scheduled departure: `hour`, or `sched_dep_time // 100`. A cancelled flight has only that one."
    if is_(np.roll(truth, 1, axis=0)):
        return "Your week begins on Sunday; the task asks for Monday first."
    if sorted(map(str, said.round(6).tolist())) == sorted(map(str, truth.round(6).tolist())):
        return "The right rows in another order: they should go from Monday to Sunday. Names of days sort by the alphabet."
    if np.nanmax(np.nan_to_num(said)) > 1:
        return "Some cells are above 1: is it a count? The task asks for the share of disrupted flights among those of the cell."
    if (np.isnan(said) != np.isnan(truth)).any():
        n = int((np.isnan(said) != np.isnan(truth)).sum())
        return f"{n} cells are empty in yours and not in the right table, or the other way round. Which weekday and hour does each flight belong to?"
    n = int((~np.isclose(said, truth, atol=1e-6, equal_nan=True)).sum())
    return f"{n} of 168 cells hold another share. Take the mean of `flights.disrupted(frame)` within weekday and hour."


# ---- Exercise 4 -----------------------------------------------------------------------------------------------------


def _cells(seed: int) -> pd.DataFrame:
    """Return cells with their counts; the verdict on each is the same by every sound interval."""
    counts = [
        *((0, 0), (1, 0), (1, 1), (3, 3), (6, 6), (8, 0), (60, 1), (70, 35), (250, 100), (30, 29), (40, 20)),
        *((1000, 300), (170, 85), (110, 20), (25, 5), (12, 1), (2000, 1000), (90, 2)),
    ]
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame(counts, columns=["flights", "disrupted"])
    return frame.set_index(pd.Index(rng.permutation(500)[: len(frame)], name="cell")).iloc[
        rng.permutation(len(frame))
    ]


def _example_cells() -> pd.DataFrame:
    return pd.DataFrame({"flights": [400, 12, 3, 0], "disrupted": [100, 4, 0, 0]})


def _too_wide(frame: pd.DataFrame) -> pd.Series:
    low, high = _interval(frame["disrupted"], frame["flights"].where(frame["flights"] > 0))
    return ~((high - low) < 0.20)


class HatchTheCells(Exercise):
    """Which cells of a heat map cannot be judged."""

    question = (
        "Write `hatch(cells)`: for a table like `cells`, with the counts `flights` and `disrupted` of one cell in each row, return one `True` or `False` per row, in the order of the rows: "
        "`True` if the cell should be hatched, because its 95 % interval is **20 points wide or wider, from end to end**, or because it has no flights.\n\n"
        "It is judged on 18 other cells; none is near the limit, so it does not matter which sound interval you take. `interval(k, n)` is the one of this chapter."
    )
    starter = "def hatch(cells):\n    return ...\n\n\nanswer = hatch\n"
    hints = (
        "The width from end to end is `high - low`. It depends on the number of flights and on how near the share is to 0 or 1. With no flights there is nothing to compute (`NaN`): what should the answer be there?",
        "The textbook's plus or minus 1.96 standard errors has no width at all when 3 of 3 flights were disrupted. Use an interval that knows better.",
        "`low, high = interval(cells['disrupted'], cells['flights'])`, and return `~(high - low < 0.2)`: where there are no flights the width is `NaN`, and `NaN < 0.2` is `False`.",
    )
    solution = (
        "def hatch(cells):\n"
        "    low, high = interval(cells['disrupted'], cells['flights'])\n"
        "    return ~(high - low < 0.20)\n\n\n"
        "answer = hatch\n"
    )
    right = (
        "from scipy import stats\n\ndef hatch(cells):\n"
        "    out = []\n"
        "    for k, n in zip(cells.disrupted, cells.flights):\n"
        "        if n == 0:\n            out.append(True)\n            continue\n"
        "        ci = stats.binomtest(int(k), int(n)).proportion_ci(0.95)\n"
        "        out.append(bool(ci.high - ci.low >= 0.2))\n"
        "    return out\n\nanswer = hatch\n",
        "def hatch(cells):\n"
        "    n, k = cells.flights + 4, cells.disrupted + 2\n"
        "    p = k / n\n    return (2 * 1.96 * np.sqrt(p * (1 - p) / n) >= 0.2).to_numpy()\n\nanswer = hatch\n",
    )
    wrong = (
        (
            "def hatch(cells):\n    p = cells.disrupted / cells.flights\n"
            "    return ~(2 * 1.96 * np.sqrt(p * (1 - p) / cells.flights) < 0.2)\n\nanswer = hatch\n",
            "no width",
        ),
        (
            "def hatch(cells):\n    low, high = interval(cells['disrupted'], cells['flights'])\n    return high - low >= 0.2\n\nanswer = hatch\n",
            "no flights",
        ),
        (
            "def hatch(cells):\n    low, high = interval(cells['disrupted'], cells['flights'])\n    return ~((high - low) / 2 < 0.2)\n\nanswer = hatch\n",
            "from end to end",
        ),
        (
            "def hatch(cells):\n    low, high = interval(cells['disrupted'], cells['flights'])\n    return high - low < 0.2\n\nanswer = hatch\n",
            "other way round",
        ),
        ("answer = lambda cells: cells['flights'] < 100\n", "number of flights alone"),
        ("answer = lambda cells: cells['flights'] < 30\n", "70 flights"),
        (
            "def hatch(cells):\n    low, high = interval(cells['disrupted'], cells['flights'])\n    return ~(high - low < 20)\n\nanswer = hatch\n",
            "0.20",
        ),
        ("answer = lambda cells: cells['disrupted'] / cells['flights'] > 0.2\n", "share itself"),
        ("answer = lambda cells: cells[cells['flights'] < 50]\n", "one `True` or `False` for each cell"),
    )
    expects = "a function of one DataFrame that returns one `True` or `False` per row"

    def judge(self, answer: Any) -> str:
        hatch = expect_function(answer, "hatch", parameters=1)
        cells = _cells(7)
        said = expect_booleans(
            self.call(hatch, cells), cells.index, "cell", "Cells without flights need one too."
        )
        truth = _too_wide(cells)
        if (said == truth).all():
            return (
                f"{truth.sum()} of 18 cells are hatched. 60 flights are enough when one was disrupted, and 70 are not when 35 were: it is the width that counts. "
                "And 3 of 3 is no certainty."
            )
        raise Hint(_hatch_advice(said, truth, cells))


def _hatch_advice(said: pd.Series, truth: pd.Series, cells: pd.DataFrame) -> str:
    n, k = cells["flights"], cells["disrupted"]
    right = f"{(said == truth).sum()} of 18 cells are right."
    if (said == ~truth).all() or (said[n > 0] == ~truth[n > 0]).all():
        return f"{right} Your answers are the other way round: `True` is for the cells that cannot be judged."
    if said.all():
        return f"{right} You hatch every cell. Are your widths shares or percent? 1,000 of 2,000 is certain to about 4 points."
    missed, extra = truth & ~said, said & ~truth
    certain = (k == 0) | (k == n)
    if said[n > 0].sum() == 0:
        return f"{right} You hatch no cell that has flights. `interval` returns shares: 20 points are 0.20."
    if not extra.any() and (n[missed] == 0).all():
        return f"{right} Only the cell with no flights is wrong: its width is `NaN`, and a comparison with `NaN` is `False`. Nothing is known of it."
    if not extra.any() and (certain | (n == 0))[missed].all():
        return f"{right} You miss cells such as 3 of 3 or 0 of 8. An interval of plus or minus 1.96 standard errors has no width there; three flights cannot make you certain."
    low, high = _interval(k, n.where(n > 0))
    if np.array_equal(said, ~((high - low) / 2 < 0.20)):
        return f"{right} You compare half the width with 20 points. The task means the width from end to end."
    if np.array_equal(said, n < n[said].max() + 1) and said.any() and truth[(n == 70)].all():
        if extra.any():
            return f"{right} You go by the number of flights alone. 1 of 60 is known to within 9 points: its share is near 0, and there little can vary."
        return f"{right} You go by the number of flights. With 70 flights, half of them disrupted, the interval is still 23 points wide."
    if np.array_equal(said[n > 0], (k / n > 0.2)[n > 0]):
        return f"{right} You look at the share itself. A share of 50 % can be well known (1,000 of 2,000), and one of 0 % unknown (0 of 1)."
    row = (said != truth).idxmax()
    return (
        f"{right} One that is not: {k[row]} of {n[row]} flights, which you {'hatch' if said[row] else 'do not hatch'}. "
        "How wide is its interval?"
    )


exercises = (FindTheSpeakingCells, SubtractClocks, MakeTheWeek, HatchTheCells)

quiz = (
    Question(
        "In a new table the column `income` is empty in 4 % of the rows. Which picture do you draw first?",
        options=(
            (
                "A histogram of the incomes that are there.",
                "it shows the rows that answered. Who did not answer, and what became of them, is not in it.",
                False,
            ),
            (
                "The share of the label among the rows where it is empty, against the others, with intervals.",
                "it asks whether being empty is news. If it is, do not drop the rows, and keep a column that says so.",
                True,
            ),
            (
                "None: below 5 % missing values do not matter.",
                "2.6 % of the flights here have no departure time, and all of them were cancelled. The share says nothing of who they are.",
                False,
            ),
        ),
    ),
    Question(
        "A heat map of complaints by shop and weekday has three dark red cells, all of small shops. What do you do before you tell anyone?",
        options=(
            (
                "Look for what went wrong in these shops.",
                "perhaps nothing did. With five customers one complaint is 20 %.",
                False,
            ),
            (
                "Leave the small shops out for good.",
                "then a real problem of theirs can never be seen. Say that you cannot tell yet, and count on.",
                False,
            ),
            (
                "Draw the counts, or hatch each cell whose interval is too wide to say anything.",
                "extreme shares gather where the numbers are small. Here 22 of the 30 most extreme cells could not be judged.",
                True,
            ),
        ),
    ),
    Question(
        "A t-SNE map shows rows whose label differs from all of their neighbors'. What are they?",
        options=(
            (
                "Label errors: relabel them like their neighbors.",
                "of the most doubtful flights here four in five were labeled correctly. A score says where to look.",
                False,
            ),
            (
                "Candidates for a second look; and where a wrong convention has the majority, its errors will not be among them.",
                "there the right labels are the odd ones, as the right shirts among the garments. Where the right labels are the majority, as for the flights, the score helps.",
                True,
            ),
            (
                "Artifacts: distances on such a map mean nothing.",
                "large distances mean little, but close neighbors on the map mostly are close. Check them in the full space.",
                False,
            ),
        ),
    ),
)
