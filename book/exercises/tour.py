"""Exercise of "A ten-minute tour": repair the label."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from book import flights
from book.exercises.engine import Exercise, Hint, Question, describe, expect_function


@cache
def context() -> dict[str, Any]:
    """Return the names of the chapter that an answer may use."""
    year = flights.load()
    year["label"] = flights.naive_label(year)
    return {"np": np, "pd": pd, "flights": flights, "FLIGHTS": year}


class RepairTheLabel(Exercise):
    """Answer with a function of a table of flights."""

    question = """\
Fill in the one blank: a flight has `never_arrived` if its `arr_delay` is missing. In pandas, `.isna()` behind a column asks which of its values are missing."""
    hints = (
        "The blank is a column of `True` and `False`, one for each flight, as `late` is.",
        '`table["arr_delay"]` is the column.',
        'Put `table["arr_delay"].isna()` in the place of the three dots, and nothing else.',
    )
    expects = "a function of one table of flights"

    def judge(self, answer: Any) -> str:
        label = expect_function(answer, "disrupted", 1)
        some = flights.load([1]).iloc[40:47].assign(arr_delay=[-20.0, 0.0, 14.0, 15.0, 16.0, 1180.0, np.nan])
        february = flights.load([2])
        diverted = february["arr_delay"].isna() & february["dep_time"].notna()
        shown = diverted | (february["day"] == 8) | (february["arr_delay"] == 0)
        few = february[shown]  # first: a whole month joined with a whole table takes seconds
        for table in (few, some, february, flights.load([7])):
            self._compare(table, self._labels(label, table))
        found = int((flights.disrupted(february) - flights.naive_label(february)).sum())
        return f"In February {found} flights of 2,000 never arrived where they should, and the first label called them on time."

    def _labels(self, label: Any, table: pd.DataFrame) -> Any:
        """Call once; say in plain words what pandas raises when two columns are not joined as they should be."""
        if isinstance(self.raised(label, table), AssertionError):  # pandas joins a column with a method
            raise Hint(
                "What you put for the blank is no column. If it ends in `.isna`, it needs its parentheses: `.isna()`."
            )
        try:
            return self.call(label, table)
        except Hint as hint:
            raised = next((plain for words, plain in _RAISED.items() if words in str(hint)), None)
            raise Hint(f"{str(hint).partition(' It was called')[0]} {raised}") if raised else hint from None

    def _compare(self, table: pd.DataFrame, got: Any) -> None:
        """Raise a Hint if the labels are not those of the table."""
        column = isinstance(got, pd.Series | np.ndarray) and got.ndim == 1
        if not column or len(got) != len(table):
            more = " It reads `FLIGHTS`, not its own table." if column and len(got) == 24_000 else ""
            if isinstance(got, pd.DataFrame):
                more = ' Ask one column, in one pair of brackets: `table["arr_delay"]`.'
            what = "a whole table" if isinstance(got, pd.DataFrame) else describe(got)
            raise Hint(
                f"For a table of {len(table):,} flights your function should return a column of {len(table):,} labels; "
                f"it returned {what}.{more}"
            )
        if isinstance(got, pd.Series) and not got.index.equals(table.index):
            raise Hint("The labels should keep the table's row numbers (its index), and yours have others.")
        values = pd.Series(np.asarray(got), index=table.index)
        if values.isna().any() or not values.isin([0, 1]).all():
            raise Hint("Each label should be `True` or `False` (or 1 or 0), and some of yours are neither.")
        values, right = values.astype(int), flights.disrupted(table)
        if values.all():
            raise Hint(
                "Your function gives all flights the same label, True, also one whose `arr_delay` is "
                f"{table['arr_delay'].min():g} minutes. Which of the two lines gives one value to every flight?"
            )
        if not values[table["arr_delay"] >= 15].any():
            raise Hint(
                f"No late flight counts as disrupted in yours, not one of {table['arr_delay'].max():g} minutes. Disrupted is "
                "late *or* never arrived, `|`; `&` asks for both at once, and no flight is both."
            )
        if (values == flights.naive_label(table)).all():
            filled = "['arr_delay']` has other values" in self._changed
            raise Hint(
                "A flight whose `arr_delay` is missing still counts as on time. "
                + (
                    "Your function writes other values into `arr_delay`, and what was filled is missing no more."
                    if filled
                    else "What asks for the missing value? A comparison with it is `False`, whatever you compare it with. "
                    "And what do you return?"
                )
            )
        if (values == table["arr_delay"].notna()).all():
            raise Hint("Yours are the flights that have an `arr_delay`. A flight without one never arrived.")
        blank = {f"`{name}`": table[name].isna() for name in table} | {"any column": table.isna().any(axis=1)}
        asked = [name for name, of in blank.items() if (values == (flights.naive_label(table) | of)).all()]
        if asked and (values != right).any():
            names = " or ".join(asked)
            raise Hint(
                f"Yours are the flights that were late, and those where {names} is missing. Ask `arr_delay`: a diverted flight "
                "has none, whatever its other columns hold."
            )
        if (wrong := values != right).any():
            delay, said = table["arr_delay"][wrong].iloc[0], bool(values[wrong].iloc[0])
            case = "is missing" if np.isnan(delay) else f"is {delay:g} minutes"
            want = "not disrupted" if said else "disrupted"
            raise Hint(
                f"A flight whose `arr_delay` {case} should count as {want}, and your function says otherwise."
            )


# Words of an exception that comes from joining columns, and what they mean here.
_RAISED = {
    "`KeyError`: 'label'": "Other tables have no `label`: it is made of `arr_delay`, which says what is missing.",
    "isna() takes": "`.isna()` takes nothing in its parentheses: it asks the column that stands before it.",
} | dict.fromkeys(
    ("for |:", "Cannot perform 'or_'", "Cannot perform 'ror_'"),
    "Python cannot join `late` and what you put for the blank: it is not a column of `True` and `False`.",
)


exercises = (RepairTheLabel,)

quiz = (
    Question(
        "A table of sales has no price for goods that were given back, and the label is `price > 100`. What happens?",
        options=(
            (
                "The program stops with an error.",
                "A comparison with a missing value raises nothing. It is `False`, for prices as for delays.",
                False,
            ),
            (
                "Goods that were given back count as cheap.",
                "The missing price compares as `False`, and the model learns from it what nobody meant.",
                True,
            ),
            (
                "The model ignores these rows.",
                "They have a label like all others, so the model learns from them.",
                False,
            ),
        ),
    ),
    Question(
        "The gate stopped February. Which model answers tomorrow's requests?",
        options=(
            (
                "January's.",
                "Nothing was trained on the dirty file, and nothing was taken out of service. Somebody has to look at the file.",
                True,
            ),
            (
                "None: the pipeline failed, so there is no model.",
                "The run failed, the service did not. What was released stays released.",
                False,
            ),
            (
                "One that was trained on February without the three rows.",
                "The gate repairs nothing. It stops, says what it saw, and leaves the decision to a person.",
                False,
            ),
        ),
    ),
)
