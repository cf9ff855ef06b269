"""Exercises of "Seeing the data": empty cells that go with the label, clocks, and cells known too roughly."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from book import flights, measure
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
        "measure": measure,
        "survey": make_survey(0)[0],
        "outcome": make_survey(0)[1],
        "few_cells": _example_cells(),
    }


# ---- Exercise 1 -----------------------------------------------------------------------------------------------------


class _Column(NamedTuple):
    """An invented column: its empty cells, and the label of their rows."""

    empty: int
    share: float | None = None  # of ones among the empty cells
    luck: float = 0.0  # else: how far from the share of all rows, in standard errors


_PLANTED = {
    "fuel": _Column(2_400, 0.305),  # a small difference, and a sure one
    "gate": _Column(900, luck=1.5),
    "crew": _Column(3_000, luck=-1.5),
    "deice": _Column(30, 0.8),  # few, and sure
    "bags": _Column(480, 0.13),  # the empty rows are the better ones
    "meals": _Column(5, 0.6),  # a large difference, and chance
}
_GO = {"pressure", "tailnum", "fuel", "deice", "bags"}


@cache
def _survey(seed: int, **others: _Column) -> tuple[pd.DataFrame, pd.Series]:
    rng = np.random.default_rng(seed)
    year = flights.load()
    year = year.loc[rng.permutation(len(year))[:6_000]]
    year.index = pd.RangeIndex(10_000, 10_000 + len(year))  # not the positions of the rows
    label = flights.disrupted(year)
    frame = year[["distance", "tailnum", "pressure"]].copy()
    ones, zeros = np.flatnonzero(label == 1), np.flatnonzero(label == 0)
    p = label.mean()
    for name, (count, share, luck) in (_PLANTED | others).items():
        spread = np.sqrt(count * p * (1 - p) * (1 - count / len(label)))
        bad = round(count * p + luck * spread if share is None else count * share)
        values = rng.normal(100, 15, len(frame)).round(1)
        values[rng.permutation(ones)[:bad]] = np.nan
        values[rng.permutation(zeros)[: count - bad]] = np.nan
        frame[name] = values
    frame["radar"] = np.nan
    return frame[rng.permutation(frame.columns)], label


def make_survey(seed: int) -> tuple[pd.DataFrame, pd.Series]:
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
        "Write `speaking(frame, label)`: return the **names** of those columns of `frame` in which *being empty* goes with the label. That is: "
        "the share of ones among the rows where the column is empty differs from the share among its other rows, in either direction, by more than chance explains.\n\n"
        "*Wilson's interval* of a share copes with few rows: `measure.wilson(k, n, z=2.58)` gives both ends of the 99 % one for `k` ones of `n` rows, as shares from 0 to 1. (It treats the flights of one day as independent, so it is somewhat too narrow.) "
        "Two shares whose intervals do not overlap differ by more than chance. `label` is a Series of 1 and 0 with the index of `frame`. A column with no empty cell, "
        "or with nothing else, has nothing to compare. It is judged on three other frames like `survey`."
    )
    hints = (
        "For each column make two groups of rows: empty, and not. Compare the share of ones in the two, as the first figure of the chapter does.",
        "A fixed difference (say 10 points) will not do: five empty cells reach it by luck, and thousands may be sure at 5 points. Each share "
        "needs an interval, or the pair needs a test.",
        "`e = frame[name].isna()`; skip the column if `e.all()` or not `e.any()`. Then `a = measure.wilson(label[e].sum(), e.sum(), z=2.58)` (99 %) and `b` the same for `~e`: "
        "keep the name if the two intervals do not overlap.",
    )
    expects = "a function of a DataFrame and a Series that returns column names"

    def judge(self, answer: Any) -> str:
        speaking = expect_function(answer, "speaking", parameters=2)
        frames, found = _judged(), []
        for frame, label in frames:
            found.append(_names(self.call(speaking, frame, label), frame))
        wanted = [_GO, _GO, {_exchanged(name) for name in _GO} | {"fuel"}]
        if found != wanted:
            raise Hint(self._advice(speaking, found, wanted))
        return (
            "`deice` has 30 empty cells and speaks, `crew` has 3,000 and does not, and `meals` reached its difference by luck. Whether a speaking cell may be "
            "used is another question: `tailnum` speaks because it is filled in later, so it is a leak."
        )

    def _advice(self, speaking: Any, found: list[set[str]], wanted: list[set[str]]) -> str:
        """Name the mistake if one explains every answer; else say which column is wrong, and what its cells say."""
        if found[0] == found[1] == found[2] == _GO:
            return (
                "On a frame in which other columns speak, your function names the same as before. Use the parameters `frame` and "
                "`label`, and nothing that the notebook has beside them."
            )
        if found[0] and found[0] == found[1] == found[2] == self._of_nonsense(speaking):
            return (
                f"Your function names {_listed(found[0])} whatever the frame holds, also where other columns speak. Use the parameters "
                "`frame` and `label`."
            )
        if ignored := self._ignored(speaking):
            return (
                f"Your function names the same columns whatever `{ignored}` is. Use the parameter, and nothing that the notebook has beside "
                "it."
            )
        frames = _judged()
        for fits, message in _SLIPS:
            if all(fits(frame, label, names) for (frame, label), names in zip(frames, found, strict=True)):
                return message
        if not any(found):
            return "Your function names no column at all. `pressure` is empty in hundreds of rows, and about 43 % of those flights were disrupted: it should be there."
        cut = next((message for statistic, message in _CUTS if _is_cut(statistic, frames, found)), "")
        return f"{cut} {_case(found, wanted)}".strip()

    def _ignored(self, speaking: Any) -> str:
        """Return which parameter makes no difference on the learner's own example, or an empty text."""
        frame, label = _survey(0)
        other, outcome = _survey(11)  # with the same index
        own = set(self.call(speaking, frame, label))
        if own != _GO:
            return ""
        if set(self.call(speaking, frame, outcome)) == own:
            return "label"
        return "frame" if set(self.call(speaking, other, label)) == own else ""

    def _of_nonsense(self, speaking: Any) -> set[str]:
        """Return what the function names where the contents of all columns have moved to others, and no cell speaks."""
        frame, label = _survey(11)
        moved = frame.set_axis(np.roll(frame.columns, 1), axis=1)
        return set(
            self.call(speaking, moved, pd.Series(np.random.default_rng(0).permutation(label), label.index))
        )


def _judged() -> tuple[tuple[pd.DataFrame, pd.Series], ...]:
    # In the first frame `meals` has more cells, and by luck more points between its shares than `fuel`. In the second `crew` is mostly
    # empty: the filled cells are the few, and their interval the wide one. In the third, other names speak than in the
    # learner's example, two of them mostly empty: all rows are much like the empty ones of one.
    first = _survey(11, meals=_Column(60, luck=1.5))
    second = _survey(12, crew=_Column(5_600, luck=-1.5))
    frame, label = _survey(
        13, crew=_Column(5_400, 0.259), bags=_Column(5_400, 0.211), gate=_Column(900, luck=-1.5)
    )
    return first, second, (frame.rename(columns=_exchanged), label)


def _exchanged(name: str) -> str:
    return {"bags": "gate", "gate": "bags", "fuel": "crew", "crew": "fuel"}.get(name, name)


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


def _case(found: list[set[str]], wanted: list[set[str]]) -> str:
    """Say which column is the first that is wrong, and what its cells say."""
    number = next(i for i, (a, b) in enumerate(zip(found, wanted, strict=True)) if a != b)
    frame, label = _judged()[number]
    name = sorted(found[number] ^ wanted[number])[0]
    empty = frame[name].isna()
    where = (
        "In the first hidden frame you ",
        "The first frame is right. In the second you ",
        "Two frames are right. In a third you ",
    )
    cells = f"`{name}`. It has {empty.sum():,} empty cells and {(~empty).sum():,} others"
    if not empty.any() or empty.all():
        return f"{where[number]}name {cells}: there are no two groups to compare."
    shares = f"the share of ones is {label[empty].mean():.1%} where it is empty, and {label[~empty].mean():.1%} in the others"
    if name in wanted[number]:
        return f"{where[number]}miss {cells}; {shares}. That is more than chance explains."
    return f"{where[number]}name {cells}; {shares}. Chance explains that: so it should not be there."


def _empty(frame: pd.DataFrame, name: str) -> pd.Series:
    return frame[name].isna()


def _compared(frame: pd.DataFrame) -> list[str]:
    """Return the columns that have two groups, in their order."""
    return [name for name in frame if 0 < frame[name].isna().sum() < len(frame)]


def _apart(a: tuple[float, float], b: tuple[float, float], sides: str = "<>") -> bool:
    return (">" in sides and a[0] > b[1]) or ("<" in sides and b[0] > a[1])


def _by_intervals(frame: pd.DataFrame, label: pd.Series, how: str, z: float) -> set[str]:
    """Return what somebody names who makes the mistake ``how`` with the intervals."""
    found = set()
    for name in _compared(frame):
        empty = frame[name].isna()
        k, n, others, rest = label[empty].sum(), empty.sum(), label[~empty].sum(), (~empty).sum()
        if how == "share for count":
            k, others = k / n, others / rest
        a, b = measure.wilson(k, n, z), measure.wilson(others, rest, z)
        if how == "all rows":
            b = measure.wilson(label.sum(), len(label), z)
        if how == "the share of all rows":
            b = (label.mean(), label.mean())
        if how == "another point":
            b = (others / rest, others / rest)
        if how == "a point":
            a = (k / n, k / n)
        if how == "empty cells for ones":
            a, b = measure.wilson(n, len(label), z), measure.wilson(rest, len(label), z)
        if _apart(a, b, {"higher": ">", "lower": "<"}.get(how, "<>")) != (how == "overlap"):
            found.add(name)
    return found


def _mistake(how: str) -> Callable[[pd.DataFrame, pd.Series, set[str]], bool]:
    return lambda frame, label, names: any(
        names == _by_intervals(frame, label, how, z) for z in (1.96, 2.576, 2.58)
    )


def _first(frame: pd.DataFrame, label: pd.Series, names: set[str]) -> bool:
    first = set(_compared(frame)[:1])
    return names == first & _by_intervals(frame, label, "", 2.58)


_SLIPS: tuple[tuple[Callable[[pd.DataFrame, pd.Series, set[str]], bool], str], ...] = (
    (
        lambda frame, label, names: names == set(frame.columns[frame.isna().any()]),
        "You name every column that has an empty cell. The question is whether the label differs between the empty rows and the others.",
    ),
    (
        lambda frame, label, names: names == set(_compared(frame)),
        "You name every column that has both empty cells and others. Up to chance, `gate` and `crew` have the same share of ones in both.",
    ),
    (
        _mistake("higher"),
        "Read the task again: in either direction. You name a column only if the share is higher where it is empty.",
    ),
    (
        _mistake("lower"),
        "Read the task again: in either direction. You name a column only if the share is lower where it is empty.",
    ),
    (
        _mistake("overlap"),
        "You name the columns whose intervals overlap. Those that do not overlap differ by more than chance.",
    ),
    (
        _mistake("share for count"),
        "Your intervals are those of a share in place of a count: `measure.wilson(k, n)` takes the number of ones for `k`.",
    ),
    *(
        (
            _mistake(how),
            "You compare the empty rows with all rows. The task compares them with the other rows: where most cells are empty, all "
            "rows are nearly the empty ones.",
        )
        for how in ("all rows", "the share of all rows")
    ),
    (
        _mistake("empty cells for ones"),
        "Your intervals are those of how many cells are empty. In each of the two groups of rows, `k` is the number of ones, `n` the number of rows.",
    ),
    *(
        (
            _mistake(how),
            f"You give no interval to the share of the {rows} rows. It is uncertain as well: ask whether the two intervals overlap.",
        )
        for how, rows in (("another point", "other"), ("a point", "empty"))
    ),
    (
        _first,
        "You name nothing after the first column that has two groups. Does your `return` stand inside the loop? It ends the function in the "
        "first round.",
    ),
    (
        lambda frame, label, names: (
            names == set([c for c in _compared(frame) if c in _by_intervals(frame, label, "", 2.58)][:1])
        ),
        "You name only the first column that speaks, and five or six do. Does your `return` stand inside the loop?",
    ),
)


def _difference(frame: pd.DataFrame, label: pd.Series) -> dict[str, float]:
    return {
        name: label[_empty(frame, name)].mean() - label[~_empty(frame, name)].mean()
        for name in _compared(frame)
    }


def _correlation(frame: pd.DataFrame, label: pd.Series) -> dict[str, float]:
    return {name: _empty(frame, name).corr(label) for name in _compared(frame)}


def _absolute(statistic: Callable[..., dict[str, float]]) -> Callable[..., dict[str, float]]:
    return lambda frame, label: {name: abs(value) for name, value in statistic(frame, label).items()}


_CUTS: tuple[tuple[Callable[..., dict[str, float]], str], ...] = (
    (
        _absolute(_difference),
        "Your names fit a fixed difference: two shares so many points apart, however few cells are empty. Few reach it by chance.",
    ),
    (
        _difference,
        "Your names fit a difference of the two shares cut at a fixed number, and in one direction only.",
    ),
    (
        _absolute(_correlation),
        "Your names fit a correlation cut at a fixed number. It is small where few cells are empty, however sure the difference. Ask about chance "
        "instead.",
    ),
    (
        _correlation,
        "Your names fit a correlation cut at a fixed number, and in one direction only: it is below zero where the empty rows are the better ones.",
    ),
    (
        lambda frame, label: {name: _empty(frame, name).mean() for name in frame},
        "Your names fit a limit on how many cells are empty. Up to chance, the label has the same share of ones where `gate` or `crew` is empty as elsewhere.",
    ),
)


def _is_cut(
    statistic: Callable[..., dict[str, float]],
    frames: tuple[tuple[pd.DataFrame, pd.Series], ...],
    found: list[set[str]],
) -> bool:
    """Return whether one limit of a statistic gives the names in every frame."""
    named, left = [], []
    for (frame, label), names in zip(frames, found, strict=True):
        values = statistic(frame, label)
        if not names <= set(values):
            return False
        named += [values[name] for name in names]
        left += [value for name, value in values.items() if name not in names]
    return bool(named) and bool(left) and min(named) > max(left)


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
    hints = (
        "HHMM is not a number of anything. Turn both clocks into minutes since midnight first: 1530 is 930.",
        "`clock // 100 * 60 + clock % 100`. Then subtract. A flight scheduled for 2355 that left at 10 past midnight (10) is 15 minutes late, not 1,425 minutes early.",
        "A difference below -120 has crossed midnight: add 1,440 (a day) to it, and to no other.",
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
            self._at_the_limits(minutes_late)
            return (
                f"All {left.sum():,} delays are right. As plain numbers, 30.2 % of them would have been wrong, and little "
                "would have warned you but the comb."
            )
        raise Hint(_clock_advice(said, truth, frame, off))

    def _at_the_limits(self, minutes_late: Any) -> None:
        """Try the earliest and the latest flight that the task allows, and the order of rows that are not 0, 1, 2, …"""
        frame = pd.DataFrame(
            {"sched_dep_time": [1200, 500, 2359, 600], "dep_time": [1000.0, 100.0, 2400.0, np.nan]},
            index=[7, 3, 5, 4],
        )
        truth = pd.Series([-120, 1_200, 1, np.nan], index=frame.index)
        said = _numbers(self.call(minutes_late, frame), frame)
        if (wrong := ~np.isclose(said, truth, equal_nan=True)).any():
            row = frame.index[wrong.argmax()]
            raise Hint(
                f"The year is right. On a flight made up at the limit you say {said[row]:.4g}: scheduled {frame['sched_dep_time'][row]}, left "
                f"{frame['dep_time'][row]:.0f}, which is {truth[row]:.0f} minutes. Nobody leaves more than two hours early or more than 20 hours late."
            )

    def _all_rows(self, minutes_late: Any, frame: pd.DataFrame) -> Any:
        """Call the learner's function on the year; if it stops, say at which flights."""
        try:
            return self.call(minutes_late, frame)
        except Hint as stopped:
            if "still running" in str(stopped):
                raise
            left = frame.dropna()
            if self._runs(minutes_late, left):
                stops = "Your function stops at a canceled flight: its `dep_time` is `NaN`, which has no hour and is no text of digits. Let `NaN` through."
                said, truth = (
                    _numbers(self.call(minutes_late, left), left),
                    flights.load()["dep_delay"][left.index],
                )
                off = pd.Series(~np.isclose(said, truth, atol=1e-3), left.index)
                if off.any():
                    raise Hint(
                        f"{stops} And of the flights that left: {_clock_advice(said, truth, left, off)}"
                    ) from stopped
                raise Hint(f"{stops} For the flights that left it is right.") from stopped
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
    if np.allclose(np.sort(said), np.sort(truth), equal_nan=True):
        return f"Your delays are right, and {count:,} stand in another row than their flight: return them in the order of the rows that you are given."
    early = off & (truth < 0)
    if count == early.sum() and np.isclose(said[early] - truth[early], 1440).all():
        return f"{count:,} flights left early, and you make them a day late. The task says how early a flight can leave; only a larger difference has crossed midnight."
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


def _cells(seed: int) -> pd.DataFrame:
    """Return cells with their counts; the verdict on each is the same by every sound interval."""
    counts = [
        *((0, 0), (1, 0), (1, 1), (3, 3), (6, 6), (8, 0), (60, 1), (70, 35), (200, 0), (30, 29), (40, 20)),
        *((200, 200), (170, 85), (110, 20), (25, 5), (12, 1), (2000, 1000), (90, 2)),
    ]
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame(counts, columns=["flights", "disrupted"])
    return frame.set_index(pd.Index(rng.permutation(500)[: len(frame)], name="cell")).iloc[
        rng.permutation(len(frame))
    ]


def _example_cells() -> pd.DataFrame:
    return pd.DataFrame({"flights": [400, 12, 3, 0], "disrupted": [100, 4, 0, 0]})


def _too_wide(frame: pd.DataFrame) -> pd.Series:
    low, high = measure.wilson(frame["disrupted"], frame["flights"].where(frame["flights"] > 0))
    return ~((high - low) < 0.20)


def _are_names(value: Any, cells: pd.DataFrame) -> bool:
    """Return whether an answer holds names of cells, each once, and no truth values."""
    if not isinstance(value, pd.Series | np.ndarray | list | tuple):
        return False
    names = list(value)
    if any(isinstance(name, bool) or not isinstance(name, int | np.integer) for name in names):
        return False
    return len(set(names)) == len(names) > 2 and set(names) <= set(cells.index)


def _lacks_the_empty(value: Any, cells: pd.DataFrame) -> bool:
    """Return whether just the cells without flights have no answer: by the index, or else by the answers themselves."""
    flown = cells.index[cells["flights"] > 0]
    if isinstance(value, pd.Series):
        return len(value) == len(flown) and set(value.index) == set(flown)
    if isinstance(value, np.ndarray | list | tuple):
        return len(value) == len(flown) and np.array_equal(value, _too_wide(cells)[flown])
    return False


class HatchTheCells(Exercise):
    """Which cells of a heat map are known too roughly for a color."""

    question = (
        "Write `hatch(cells)`: for a table like `few_cells`, with the counts `flights` and `disrupted` of one cell in each row, return one `True` or `False` per row, in the order of the rows: "
        "`True` if the cell should be hatched, because its 95 % interval is **20 points wide or wider, from end to end**, or because it has no flights.\n\n"
        "It is judged on 18 other cells; none is near the limit, so it does not matter which sound interval you take. `measure.wilson(k, n)` takes whole columns, too."
    )
    hints = (
        "The width from end to end is `high - low`. It depends on the number of flights and on how near the share is to 0 or 1. With no flights nothing is known.",
        "The textbook's plus or minus 1.96 standard errors has no width at all when 3 of 3 flights were disrupted. Use an interval that knows better.",
        "`low, high = measure.wilson(cells['disrupted'], cells['flights'])`, and return `high - low >= 0.2`. Without flights it runs from 0 to 1.",
    )
    expects = "a function of one DataFrame that returns one `True` or `False` per row"

    def judge(self, answer: Any) -> str:
        hatch = expect_function(answer, "hatch", parameters=1)
        example = self.call(hatch, _example_cells())
        for seed in (7, 8):
            cells = _cells(seed)
            value = self.call(hatch, cells)
            same = isinstance(value, pd.Series | np.ndarray | list | tuple) and np.array_equal(value, example)
            if same and len(value) != len(cells):
                raise Hint(
                    f"For {len(cells)} other cells your function returns the same {len(_example_cells())} answers as for `few_cells`. Use the "
                    "parameter `cells`."
                )
            if _are_names(value, cells):
                raise Hint(
                    f"Your function returned the names of {len(value)} cells. Return one `True` or `False` for each of the {len(cells)} cells instead."
                )
            why = "Cells without flights need one too." if _lacks_the_empty(value, cells) else ""
            said = expect_booleans(value, cells.index, "cell", why)
            truth = _too_wide(cells)
            if not (said == truth).all():
                if self._takes_shares(hatch, cells, said):
                    raise Hint(
                        f"{(said == truth).sum()} of 18 cells are right. You give `measure.wilson` a share where it takes a count: `k` is the number of "
                        "disrupted flights."
                    )
                raise Hint(_hatch_advice(said, truth, cells))
        return (
            f"{truth.sum()} of 18 cells are hatched. 60 flights are enough when one was disrupted, and 70 are not when 35 were: it is the width that counts. "
            "And 3 of 3 is no certainty."
        )

    def _takes_shares(self, hatch: Any, cells: pd.DataFrame, said: pd.Series) -> bool:
        """Return whether the answers are those of Wilson's interval with a share for ``k``, and no limit on the flights makes them."""
        n = cells["flights"][cells["flights"] > 0]
        low, high = measure.wilson(cells["disrupted"][n.index] / n, n)
        if not (said[n.index] == (high - low >= 0.20)).all():
            return False
        both = pd.DataFrame({"flights": [20, 20], "disrupted": [0, 20]})  # wide with 1 of 20 in place of 20
        return list(self.call(hatch, both)) == [False, True]


def _textbook(k: pd.Series, n: pd.Series) -> pd.Series:
    """Return the widths of the textbook's intervals, 1.96 standard errors to each side."""
    return 2 * 1.96 * np.sqrt(k * (n - k) / n**3)


def _hatch_advice(said: pd.Series, truth: pd.Series, cells: pd.DataFrame) -> str:
    n, k = cells["flights"], cells["disrupted"]
    right = f"{(said == truth).sum()} of 18 cells are right."
    low, high = measure.wilson(k, n)
    width, flown = high - low, n > 0

    def alike(hatched: pd.Series) -> bool:
        return (said == hatched)[flown].all()

    if said.all():
        return f"{right} You hatch every cell, also 1,000 of 2,000, which is certain to about 4 points. Print the widths: a width of 20 points is 0.20 as a share."
    if not said[flown].any():
        return f"{right} You hatch no cell that has flights, not even 1 of 1. If you compare a width, it is one of shares: 20 points are 0.20."
    if alike(~truth):
        return f"{right} Your answers are the other way round: `True` is for the cells with a wide interval."
    if alike(truth):
        return f"{right} Only the cell with no flights is wrong. Nothing is known of it, so hatch it."
    if alike(width >= 0.4):
        return f"{right} You hatch the cells whose interval is 40 points wide or wider. The limit is 20 points, from end to end: do you halve the width, or compare with another number?"
    if alike(_textbook(k, n) >= 0.2):
        return f"{right} You miss cells such as 3 of 3 or 0 of 8. An interval of plus or minus 1.96 standard errors has no width there; three flights cannot make you certain."
    if alike((width >= 0.2) | (k == 0)):
        return f"{right} You hatch 0 of 200: its share is near 0, and well known. Only a cell with no flights is hatched for what it lacks."
    for column in cells:
        if np.array_equal(said, truth[cells[column].sort_values(kind="stable").index]):
            return f"{right} Your answers fit the cells sorted by `{column}`: return them in the order of the rows that you are given."
    if n[said].max() < n[~said].min():
        alone = f"{right} You go by the number of flights alone."
        if (said & ~truth).any():
            return f"{alone} 1 of 60 is known to within 9 points: its share is near 0, and there little can vary."
        return f"{alone} With 70 flights, half of them disrupted, the interval is still 23 points wide."
    if alike(k / n > 0.2):
        return f"{right} You look at the share itself. A share of 50 % can be well known (1,000 of 2,000), and one of 0 % unknown (0 of 1)."
    row = (said != truth).idxmax()
    return (
        f"{right} One that is not: {k[row]} of {n[row]} flights, which you {'hatch' if said[row] else 'do not hatch'}. "
        f"Wilson's interval runs from {low[row]:.3f} to {high[row]:.3f}, which is {100 * width[row]:.0f} points from end to end."
    )


exercises = (FindTheSpeakingCells, SubtractClocks, HatchTheCells)

quiz = (
    Question(
        "In a new table the column `income` is empty in 4 % of the rows. Which picture do you draw first?",
        options=(
            (
                "A histogram of the incomes that are there, with the mean and the median drawn in as lines.",
                "It shows the rows that answered. Who did not answer, and what became of them, is not in it.",
                False,
            ),
            (
                "The share of the label among the rows where it is empty, against the others, with intervals.",
                "It asks whether being empty is news. If it is, and you know it in time, keep a column that says so.",
                True,
            ),
            (
                "None: below 5 % missing values do not matter, so fill them with the mean and go on.",
                "2.6 % of the flights here have no departure time, and all of them were canceled. The share says nothing of who they are.",
                False,
            ),
        ),
    ),
    Question(
        "A heat map of complaints by shop and weekday has three dark red cells, all of small shops. What do you do before you tell anyone?",
        options=(
            (
                "Look for what went wrong in these three shops on these weekdays.",
                "Perhaps nothing did. With five customers one complaint is 20 %.",
                False,
            ),
            (
                "Leave the small shops out of the picture for good: they have too few customers.",
                "Then a real problem of theirs can never be seen. Say that you cannot tell yet, and count on.",
                False,
            ),
            (
                "Draw the counts, or hatch each cell whose interval is too wide for a color.",
                "Extreme shares gather where the numbers are small. Here 22 of the 30 most extreme cells had intervals of 20 points or more.",
                True,
            ),
        ),
    ),
)
