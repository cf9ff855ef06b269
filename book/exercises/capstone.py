"""Exercises of "Hold the code fixed": read a report of distances, write one rule, see what a rule has changed."""

from __future__ import annotations

import itertools
import math
import numbers
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from book.exercises.engine import Exercise, Hint, Question, describe, expect_function, expect_type


def context() -> dict[str, Any]:
    """Return what the answers use."""
    return {"np": np, "pd": pd}


# ---- 1. Read the report ----------------------------------------------------------------------------------------------


class ReadTheReport(Exercise):
    """Answer with a function of a table of distances and a Series of floors."""

    question = """\
Write `suspects(distances, floors)`. `distances` is a DataFrame like `report`: a row for each column of the flights, a \
column for each span, and in each cell how far that span lies from the one before. `floors` is a Series: what chance and \
season explain, for each column of the flights; nothing is missing, floors are above 0, and they may stand in another order.

Return a list of tuples `(span, name)`, one for each distance that is **more than** its floor. The one with the largest \
distance *in multiples of its floor* comes first, and so on down."""
    hints = (
        "Divide first: how many times its floor is each distance? Then keep what is more than 1.",
        "`distances.div(floors, axis=0)` divides each row by the floor of its name, in whatever order the floors stand. "
        "`.stack()` makes one long Series of it.",
        "```python\ntimes = distances.div(floors, axis=0).stack()\ntimes = times[times > 1].sort_values(ascending=…)\n```\n\n"
        "Its index holds pairs `(name, span)`; turn each round.",
    )
    expects = "a function of a DataFrame and a Series"

    def judge(self, answer: Any) -> str:
        expect_function(answer, "suspects", parameters=2)
        got = [_tied(self._pairs(answer, *case), *case) for case in _REPORTS]
        right = [_suspects(*case) for case in _REPORTS]
        if got == right:
            return "Read it from the top. A span that rings may be the fault, or the first one after it: look at rows."
        for mistake, words in _SLIPS.items():
            if got == [_suspects(*case, mistake) for case in _REPORTS]:
                raise Hint(words)
        longest = max(map(len, got))
        if longest and got == [pairs[:longest] for pairs in right]:
            raise Hint(
                f"Your list is never longer than {longest}. All that are above their floors belong in it."
            )
        seen = {span for pairs in got for span, _ in pairs}
        if seen and got == [[pair for pair in pairs if pair[0] in seen] for pairs in right]:
            never = sorted({span for pairs in right for span, _ in pairs} - seen)
            raise Hint(f"Your lists never hold the spans {never}: take the spans from `distances.columns`.")
        if any(got):
            distances, floors = _REPORTS[0]
            self.depends(answer, "distances", (10 * distances, floors), (0 * distances, floors))
        for said, wanted, (distances, floors) in zip(got, right, _REPORTS, strict=True):
            if said != wanted:
                raise Hint(
                    f"For the distances {distances.to_dict()} and the floors {floors.to_dict()} your function gave {said}; "
                    f"{wanted} is right." + _EMPTY * (not any(got))
                )
        raise AssertionError("got differs from right, so one case differs")

    def _pairs(self, answer: Callable, distances: pd.DataFrame, floors: pd.Series) -> list[tuple]:
        value = self.call(answer, distances, floors)
        expect_type(value, (list, tuple), "a list of tuples `(span, name)`", "What `suspects` returns")
        pairs = []
        for item in value:
            if not isinstance(item, tuple) or len(item) != 2:
                raise Hint(f"The list should hold tuples `(span, name)`; yours holds {describe(item)}.")
            pairs.append(tuple(int(part) if isinstance(part, np.integer) else part for part in item))
        return pairs


def _report(rows: str, floors: dict[str, float], **spans: list[float]) -> tuple[pd.DataFrame, pd.Series]:
    columns = {int(span[1:]): distances for span, distances in spans.items()}
    return pd.DataFrame(columns, index=rows.split()), pd.Series(floors)


# The rows stand in the order of the alphabet in some cases only; the floors stand in another order than the rows.
_REPORTS = (
    _report("temp hour wind", {"wind": 0.2, "temp": 0.8, "hour": 0.05}, s2=[0.5, 0.04, 0.3], s3=[1.0, 0.2, 0.1], s4=[0.1, 0.01, 0.2]),
    _report("carrier dewp", {"dewp": 0.5, "carrier": 0.1}, s5=[0.09, 0.51], s6=[0.1, 0.5], s7=[0.3, 0.7]),
    _report("visib", {"visib": 0.4}, s3=[0.1], s4=[0.4]),
    _report("day dest origin temp", {"origin": 0.1, "dest": 0.02, "temp": 0.9, "day": 0.3}, s9=[0.1, 0.05, 0.11, 0.95], s12=[0.96, 0.01, 0.3, 0.1]),
    _report("a b", {"b": 0.5, "a": 0.1}, s2=[0.05, 0.6]),
    _report("air_time dest precip", {"precip": 0.2, "dest": 0.4, "air_time": 0.5}, s5=[0.501, 0.6, 0.9], s6=[1.0, 0.41, 0.1]),
    _report("dewp hour origin", {"hour": 0.1, "dewp": 0.8, "origin": 0.2}, s2=[1.0, 0.19, 0.31], s3=[0.7, 0.12, 0.52], s4=[0.9, 0.205, 0.73], s5=[1.25, 0.34, 0.1]),
    # Far above their floors, as the clock is on the page: multiples of 5, 4.7, 4.2, 3.6 and 3.4.
    _report("sched_arr_time hour origin", {"origin": 0.05, "sched_arr_time": 0.04, "hour": 0.1}, s3=[0.2, 0.36, 0.02], s5=[0.188, 0.34, 0.212]),
    # Two lie exactly twice as far as their floors: either may come first, and both belong in the list.
    _report("humid day", {"day": 0.25, "humid": 0.5}, s2=[1.0, 0.2], s3=[0.3, 0.8], s4=[0.9, 0.5]),
)  # fmt: skip


def _tied(pairs: list[tuple], distances: pd.DataFrame, floors: pd.Series) -> list[tuple]:
    """Bring neighbors of the same multiple into one order: the task leaves theirs open."""
    times = distances.div(floors, axis=0)
    known = [((span, name), times.loc[name, span]) for span in times for name in times.index]

    def multiple(place: int) -> float | int:
        """Return a pair's multiple, or what no other pair has."""
        pair = pairs[place]
        return next((multiple for one, multiple in known if pair in (one, one[::-1])), -1 - place)

    groups = itertools.groupby(range(len(pairs)), multiple)
    return [pair for _, places in groups for pair in sorted((pairs[p] for p in places), key=str)]


def _suspects(distances: pd.DataFrame, floors: pd.Series, slip: str = "") -> list[tuple]:
    """Return what is right, or what exactly one slip would return."""
    found = []
    for span in distances:
        for place, name in enumerate(distances.index):
            means = floors * 0 + floors.mean()
            stand = {"by alphabet": floors.sort_index(), "one floor": means}.get(slip, floors)
            floor = stand.iloc[place] if slip in ("by position", "by alphabet") else stand[name]
            distance = distances.loc[name, span]
            above = distance >= floor if slip == "equal" else distance > (1 if slip == "raw" else floor)
            above = not above if slip == "others" else above
            times = {"by distance": distance, "by excess": distance - floor, "unsorted": 0}.get(
                slip, distance / floor
            )
            found += [(times, (name, span) if slip == "turned" else (span, name))] * bool(above)
    order = sorted(found, key=lambda one: one[0] if slip == "upside down" else -one[0])
    if slip == "in spans":
        order.sort(key=lambda one: list(distances).index(one[1][0]))
    pairs = [pair for _, pair in (order[:1] if slip == "first" else order)]
    if slip in ("row", "column"):
        first = distances.index[0] if slip == "row" else distances.columns[0]
        pairs = [pair for pair in pairs if first in pair]
    elif slip == "for each span":
        strongest = {pair[0]: pair for pair in reversed(pairs)}
        pairs = [pair for pair in pairs if pair in strongest.values()]
    elif slip == "counted":
        pairs = [(list(distances.columns).index(span), name) for span, name in pairs]
    return _tied(pairs, distances, floors)


_SLIPS = {
    "equal": "A distance that equals its floor is in your list; only what is more than the floor should be.",
    "by position": "You compare by position: the first floor with the first row. The floors stand in another order, so compare by name.",
    "by alphabet": "You sort the floors by name, and then compare by position. The rows of `distances` may stand in any order, so compare by name.",
    "by distance": "These are the right pairs, sorted by the distance itself. A distance of 0.5 is much for one column and little for another: sort by multiples of the floor.",
    "by excess": "These are the right pairs, sorted by distance minus floor. Divide by the floor, do not subtract it.",
    "unsorted": "These are the right pairs, but they stand as the table does. The largest multiple comes first.",
    "in spans": "These are the right pairs, sorted within each span only. Sort all of them together.",
    "upside down": "These are the right pairs, the smallest multiple first. Turn the order round.",
    "turned": "Your tuples are `(name, span)`: turn each round.",
    "others": "Your list holds the distances that chance explains, and leaves out the others.",
    "first": "Your list holds only the strongest suspect. All that are above their floors belong in it.",
    "raw": "You compare the distance itself with 1. Divide it by its floor first, or compare it with the floor.",
    "one floor": "You take the mean of the floors for all columns. Each column has its own: `floors[name]`.",
    "row": "Your list has pairs of the first row only: does your loop `return` before it has seen the others?",
    "column": "Your list has pairs of the first span only: does your loop `return` before it has seen the others?",
    "for each span": "Your list has one pair for each span. All that are above their floors belong in it.",
    "counted": "You count the spans from 0. Take their labels, from `distances.columns`.",
}  # fmt: skip


_EMPTY = (
    " Your list is empty for every case. Should you divide without `axis=0`: then pandas looks for the names of the floors "
    "among the columns, finds none, and every quotient is missing."
)


# ---- 2. Write a rule -------------------------------------------------------------------------------------------------


class WriteARule(Exercise):
    """Answer with a function from rows to rows."""

    question = """\
One airport's barometer was replaced, and reports inches of mercury since: about 30 where the others say about 1,016 \
millibars. Write the rule.

`millibars(rows)` gets a DataFrame of flights and returns it repaired: every `pressure` **below 40** is multiplied by \
33.8639. All other pressures stay, missing ones stay missing, and so do all other columns, all rows, and the index. The \
table has at least the column `pressure`; do not change the one that you are given."""
    hints = (
        "The value itself tells which rows are wrong: no airport near the sea ever had 40 millibars.",
        "`where` keeps what fulfills a condition and replaces the rest: `column.where(keep, other)`. Mind that a comparison with NaN is False.",
        "```python\nlow = rows['pressure'] < 40\nrows = rows.copy()\nrows.loc[low, 'pressure'] = …\n```",
    )
    expects = "a function of a DataFrame that returns a DataFrame"

    def judge(self, answer: Any) -> str:
        expect_function(answer, "millibars", parameters=1)
        for rows, what in _BAROMETERS:
            right = rows.assign(
                pressure=rows["pressure"].where(~(rows["pressure"] < 40), rows["pressure"] * _INCH)
            )
            got = self.call(answer, rows)
            if got is None:
                raise Hint("Your function returns nothing: a rule has to `return` the rows.")
            expect_type(got, pd.DataFrame, "the rows, a DataFrame", "What `millibars` returns")
            if list(got.columns) != list(rows.columns):
                raise Hint(f"The columns should stay {list(rows.columns)}; yours are {list(got.columns)}.")
            if len(got) != len(rows):
                raise Hint(
                    f"There were {len(rows)} rows, and {len(got)} came back: a rule repairs them, it does not drop them."
                )
            if not got.index.equals(rows.index):
                if Counter(got.index) == Counter(rows.index):
                    raise Hint("Your rows stand in another order. Leave them where they are.")
                raise Hint("The index was changed. It says which row is which: keep it.")
            for name in rows.columns.drop("pressure"):
                if not got[name].equals(rows[name]):
                    raise Hint(f"`{name}` was changed, and only `pressure` is wrong.")
            self._compare(rows["pressure"], got["pressure"], right["pressure"], what)
        return "A rule that looks at the value repairs only what is wrong: applied twice, it changes nothing more."

    def _compare(self, before: pd.Series, got: pd.Series, right: pd.Series, what: str) -> None:
        for old, value, wanted in zip(before, got, right, strict=True):
            missing = value is None or value is pd.NA
            if not missing and (isinstance(value, bool) or not isinstance(value, numbers.Real)):
                raise Hint(f"`pressure` should hold numbers; yours holds {describe(value)}.")
            new = math.nan if missing else float(value)
            if math.isnan(wanted) and not math.isnan(new):
                raise Hint(
                    f"A missing pressure became {new:g}. What is missing stays missing: `book.features` knows it."
                )
            if not math.isnan(wanted) and math.isnan(new):
                why = "It can be repaired, so keep it." if wanted != old else "Leave it as it is."
                raise Hint(f"A pressure of {old:g} became missing; {wanted:g} is right. {why}")
            if not math.isnan(wanted) and not math.isclose(new, wanted, rel_tol=1e-6):
                said, asked = _told_apart(new, wanted)
                why = _misread(before, got) * before.equals(_BAROMETERS[0][0]["pressure"])
                raise Hint(f"{why}{what}: a pressure of {old:g} became {said}; {asked} is right.")


def _misread(before: pd.Series, got: pd.Series) -> str:
    """Name the one mistake that explains every pressure of a table, or nothing."""
    low, new = before < 40, pd.to_numeric(got, errors="coerce")
    inches, factor = before * _INCH, (new[low] / before[low]).mean()
    mistakes = {
        "You divide by 33.8639: multiply.": before.where(~low, before / _INCH),
        "You multiply every pressure. Only those below 40 are wrong.": inches,
        "You multiply those that are right, and keep those below 40. `where` keeps what fulfills its condition.": before.where(low, inches),
        "All pressures came back as they were. Assign to the table that you return: `rows.loc[low, 'pressure'] = …`; a selection of its rows is a copy.": before,
        "You round. Hand the pressure on as it is.": before.where(~low, inches.round()),
        "You write the same number into each row below 40. Compute it from the row's own.": before.where(~low, new[low].max()),
        f"You multiply by {factor:.8g}; the factor is {_INCH}.": before.where(~low, before * factor),
    }  # fmt: skip
    return next((f"{words} " for words, slip in mistakes.items() if np.allclose(new, slip, rtol=1e-9, equal_nan=True)), "")  # fmt: skip


def _told_apart(new: float, wanted: float) -> tuple[str, str]:
    """Write two numbers that differ with as many digits as it takes to see it."""
    pairs = ((f"{new:.{digits}g}", f"{wanted:.{digits}g}") for digits in range(6, 18))
    return next(pair for pair in pairs if pair[0] != pair[1])


_INCH = 33.8639


def _flights(pressures: list[float], index: list[int], **more: list) -> pd.DataFrame:
    columns = {"flight": range(7, 7 + len(index)), "pressure": pressures} | more
    return pd.DataFrame(columns, index=index)


_NAN = math.nan
_BAROMETERS = (
    (_flights([1016.2, 30.01, _NAN, 29.5], [4, 9, 2, 7], origin=["JFK", "LGA", "LGA", "LGA"]), "At one airport"),
    (_flights([29.92, 1001.0, 30.3], [0, 1, 2], origin=["EWR", "LGA", "JFK"], temp=[30.0, 35.0, _NAN]), "At another airport (the value decides)"),
    (_flights([1020.5, 39.99, 40.0, 40.01, 998.4, 28.1], [5, 3, 8, 1, 0, 2]), "Near the limit (below 40)"),
    (_flights([1010.0, 1012.5], [1, 0]), "Where nothing is wrong"),
    (_flights([_NAN, _NAN], [3, 2]), "Where all are missing"),
    (_flights([30.1], [11]), "In a single row"),
    (_flights([0.0, 1015.5, 10.0, 29.8], [6, 2, 9, 4]), "Far below the limit"),
    (_flights([1013.0, 29.9, 29.9], [2, 5, 1], flight=[7, 8, 8]), "Where two rows are alike"),
)  # fmt: skip


# ---- 3. What did it change? ------------------------------------------------------------------------------------------


class SeeWhatChanged(Exercise):
    """Answer with a function of two tables."""

    question = """\
Before you trust a rule, look at what it has done. `touched(before, after)` gets the rows before and after a rule. Both \
have the same columns in the same order; `after` may lack rows that the rule dropped, and its rows may stand in another \
order: the index, in which no label occurs twice, says which row is which.

Return a dict: for each column in which at least one row that is left differs, how many rows differ. The \
columns keep their order. A cell that is missing in both is *not* a difference; one that is missing in \
only one is. If nothing differs, return an empty dict."""
    hints = (
        "First bring `before` to the rows of `after`: `before.loc[after.index]`.",
        "`!=` calls two missing cells different, for NaN equals nothing. `isna()` on both sides finds them.",
        "```python\nkept = before.loc[after.index]\ndiffers = (kept[name] != after[name]) & ~(… & …)\n```",
    )
    expects = "a function of two DataFrames that returns a dict"

    def judge(self, answer: Any) -> str:
        expect_function(answer, "touched", parameters=2)
        got = [self._counts(answer, before, after, what) for before, after, what in _PAIRS]
        right = [_touched(before, after) for before, after, _ in _PAIRS]
        for mistake, words in _OVERSIGHTS.items():
            if got == [_touched(before, after, mistake) for before, after, _ in _PAIRS] != right:
                raise Hint(words)
        for said, wanted, (*_, what) in zip(got, right, _PAIRS, strict=True):
            if said != wanted:
                raise Hint(f"{what} Right is {wanted}; yours is {said}.")
        for said, wanted in zip(got, right, strict=True):
            if list(said) != list(wanted):
                raise Hint(
                    f"The columns should stand as they do in `before`: {list(wanted)}; yours are {list(said)}."
                )
        return "This is how the scorer finds what a rule has changed, and what it costs."

    def _counts(self, answer: Callable, before: pd.DataFrame, after: pd.DataFrame, what: str) -> dict:
        try:
            got = self.call(answer, before, after)
        except Hint as hint:
            right = f" {what} Right is {_touched(before, after)}." * (" It was called with " in str(hint))
            raise Hint(f"{hint}{right}") from None
        if got is None and not _touched(before, after):
            raise Hint(f"{what} Right is an empty dict; yours is `None`.")
        if got is None:
            raise Hint("Your function returns nothing; it should `return` a dict.")
        expect_type(got, dict, "a dict from column to number", "What `touched` returns")
        got = {name: int(n) if isinstance(n, np.integer) else n for name, n in got.items()}
        for name, number in got.items():
            if not isinstance(number, int) or isinstance(number, bool):
                raise Hint(f"`{name}` should be an `int`, how many rows differ; it is {describe(number)}.")
        return got


def _touched(before: pd.DataFrame, after: pd.DataFrame, slip: str = "") -> dict[str, int]:
    """Return what is right, or what exactly one oversight would return."""
    kept, came = before.loc[after.index], after[before.columns]
    if slip == "dropped":
        kept, came = before, came.reindex(before.index)
    elif slip == "by position":
        kept = before.iloc[: len(after)].set_axis(after.index)
    elif slip == "in order":
        kept = before[before.index.isin(after.index)].set_axis(after.index)
    holes, new = kept.isna(), came.isna()
    differs = (kept != came) & ~(holes & new)
    if slip == "holes differ":
        differs |= holes & new
    elif slip == "zeros":
        differs = (kept != came) & ~(holes & new) & ~(holes & (came == 0)) & ~(new & (kept == 0))
    elif slip == "empty text":
        differs &= ~(holes & (came == "")) & ~(new & (kept == ""))
    elif slip == "filled":
        differs &= ~holes
    elif slip == "lost":
        differs &= ~new
    elif slip == "holes":
        differs &= ~holes & ~new
    elif slip == "stayed":
        differs = ~differs & differs.any()
    elif slip == "numbers":
        differs &= [pd.api.types.is_numeric_dtype(before[name]) for name in before]
    elif slip == "anywhere":
        differs = pd.DataFrame({name: differs.any(axis=1) & differs[name].any() for name in differs})
    return {name: int(count) for name, count in differs.sum().items() if count or slip == "kept"}


_OVERSIGHTS = {
    "holes differ": "You count cells that are missing in both tables. NaN equals nothing, not even NaN: take out where `isna()` holds on both sides.",
    "filled": "A cell that was missing and has been filled is a difference, and yours leaves it out.",
    "lost": "A cell that has become missing is a difference, and yours leaves it out.",
    "holes": "A cell that is missing in only one of the tables is a difference; yours compares only where both have a value.",
    "zeros": "You treat a missing cell as a 0. Then nobody sees a hole that was filled with 0.",
    "empty text": "You treat a missing cell as an empty text. Then nobody sees a hole that was filled with one.",
    "dropped": "You count the rows that were dropped. Only rows that are left can differ.",
    "by position": "You compare by position. The index says which row is which: bring `before` into its order first.",
    "in order": "You compare by position once the dropped rows are out. The rows may stand in another order: the index says which is which.",
    "stayed": "You count the cells that stayed as they were. Count those that differ.",
    "numbers": "You look at columns of numbers only. Text may differ, too.",
    "anywhere": "Each of your numbers counts the rows in which any column differs. Count for each column by itself.",
    "kept": "A column in which nothing differs does not belong in the dict.",
}  # fmt: skip


def _pairs() -> tuple:
    rows = pd.DataFrame(
        {
            "hour": [5, 6, 7, 8],
            "temp": [40.0, 41.0, 30.5, 0.0],
            "arr_delay": [5.0, _NAN, 12.0, _NAN],
            "carrier": ["UA", "B6", "EV", None],
        },
        index=[3, 1, 8, 0],
    )
    twins = rows.iloc[[0, 0, 1], ::-1].set_axis(
        [4, 2, 7]
    )  # columns turned round: no fixed order fits all cases
    other = {"hour": [4, 6, 7, 9], "arr_delay": [6.0, 1.0, 13.0, _NAN], "carrier": ["UA", "B6", "E9", None]}
    return (
        (rows, rows.assign(temp=[4.0, 5.0, 30.5, -2.0]), "Three temperatures were changed."),
        (rows, rows.copy(), "Nothing was changed: two missing cells are no difference."),
        (rows, rows.assign(arr_delay=[5.0, 0.0, 12.0, 0.0]), "Two missing delays were filled."),
        (rows, rows.assign(arr_delay=[5.0, -1.0, 12.0, -1.0]), "Two missing delays were filled with −1."),
        (rows, rows.fillna({"arr_delay": rows["arr_delay"].mean()}), "Two missing delays were filled with the mean of the others."),
        (rows, rows.assign(**other), "Two hours, three delays and one carrier were changed."),
        (rows, rows.fillna({"arr_delay": -999.0, "carrier": "missing"}), "Two missing delays were filled with −999, and a missing carrier with 'missing'."),
        (rows, rows.assign(carrier=["UA", None, "EV", None]), "One carrier became missing."),
        (rows, rows.assign(carrier=["UA", "B6", "EV", ""]), "A missing carrier became an empty text."),
        (rows, rows.drop(index=[1]), "A row was dropped, and the rows that are left are as they were."),
        (rows, rows.iloc[[2, 0, 3, 1]], "Only the order is another, and the index says which row is which."),
        (rows, rows.assign(temp=[40.0, 41.0001, 30.5, 0.0]), "One temperature was changed, by 0.0001."),
        (rows, rows.astype({"hour": float}).assign(carrier=["UA", "B6", "EV", _NAN]), "The hours came back as 5.0 in place of 5, the same numbers, and a missing carrier as another kind of missing."),
        (rows, rows.iloc[[3, 0, 2]].assign(temp=[0.0, 40.0, 31.0], carrier=["UA", "UA", "E9"]), "The rows came back in another order, one fewer, with one temperature and two carriers changed."),
        (rows, rows.assign(arr_delay=[_NAN] * 4, temp=[40.0, 41.0, 30.5, _NAN]), "Two delays and one temperature became missing."),
        (twins, twins.assign(hour=[4, 4, 6], carrier=["AA", "AA", "B6"]), "Two rows are alike, and the hour and the carrier of both were changed."),
        (rows[["arr_delay"]], rows[["arr_delay"]] + 1, "There is one column, and two of its cells were changed."),
    )  # fmt: skip


_PAIRS = _pairs()

exercises = (ReadTheReport, WriteARule, SeeWhatChanged)

quiz = (
    Question(
        "Half of your hours are spent. The next repair makes a column much cleaner; taken away, the score stays. What now?",
        (
            (
                "Keep it: clean data are better data.",
                "They may be, for another model. For this one the repair has bought nothing that you can see, and the hours are gone.",
                False,
            ),
            (
                "Spend its hours on another fault, and measure it again beside that repair.",
                "How bad a fault looks says little about what it costs, and what it costs depends on the others. Take the repair away and measure.",
                True,
            ),
            (
                "Train with more seeds until its gain shows.",
                "More seeds shrink the luck of the training. A gain that needs so many is too small to spend hours on.",
                False,
            ),
        ),
    ),
    Question(
        "Your schema refuses the span with the most anomalies. Is that a repair?",
        (
            (
                "Yes: what is dirty no longer reaches the model.",
                "Nor do the good rows of that span. A month that is refused for one harmless wind is a month lost.",
                False,
            ),
            (
                "It is a trade, and only the score tells.",
                "You lose the rows and the fault together. Whether that pays depends on what the fault costs, not on how many anomalies there are.",
                True,
            ),
            (
                "No: a schema only reports.",
                "ExampleValidator only reports. But this pipeline has a step behind it that trains on no span with an anomaly.",
                False,
            ),
        ),
    ),
    Question(
        "Why may your rules not see the months that judge, not even without their labels?",
        (
            (
                "It would cost too many hours.",
                "Hours are counted for repairs only. The reason is what the score means.",
                False,
            ),
            (
                "A repair that was fitted to them would be praised by them.",
                "Whatever you choose by looking at the months that judge, they can no longer judge. So the best of many entries on a board is flattered, too.",
                True,
            ),
            (
                "They are as dirty as the others.",
                "They are as the source has them, without planted faults. They stay hidden so that they can judge.",
                False,
            ),
        ),
    ),
)  # fmt: skip
