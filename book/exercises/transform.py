"""Exercises of the chapter "Transform": a clock in a graph, what needs a full pass, a skew detector, a preprocessing_fn."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import apache_beam as beam
import numpy as np
import pandas as pd
import tensorflow as tf
import tensorflow_transform as tft
from apache_beam.options.pipeline_options import PipelineOptions
from tensorflow_transform import beam as tft_beam
from tensorflow_transform.tf_metadata.dataset_metadata import DatasetMetadata

from book import features, flights, pipeline, quiet
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_function,
    expect_type,
)

Features = dict[str, Any]


def context() -> dict[str, Any]:
    """Return the names of the chapter that an answer may use."""
    return {
        "np": np,
        "pd": pd,
        "tf": tf,
        "tft": tft,
        "math": math,
        "features": features,
        "flights": flights,
        "train_features": train_features,
        "serve_features": serve_features,
    }


# ---- The two functions of Exercise 3 ----------------------------------------------------------------------------------

CARRIERS = ("9E", "AA", "AS", "B6", "DL", "EV", "F9", "FL", "HA", "MQ", "UA", "US", "VX", "WN", "YV")


def train_features(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the features of a table of flights, as the training code computes them."""
    clock = rows["sched_dep_time"]
    codes = {name: code for code, name in enumerate(CARRIERS)}
    return pd.DataFrame(
        {
            "minutes": clock // 100 * 60 + clock % 100,
            "evening": (clock >= 1800).astype(int),
            "log_distance": np.log(rows["distance"]),
            "wind": rows["wind_speed"].fillna(10.0),
            "carrier": rows["carrier"].map(codes).fillna(len(codes)),
        }
    )


def serve_features(flight: Mapping[str, Any]) -> Features:
    """Return the features of one flight, as another team's server computes them."""
    clock = f"{flight['sched_dep_time']:04d}"
    return {
        "minutes": int(clock[:2]) * 60 + int(clock[2:]),
        "evening": int(str(flight["sched_dep_time"])[:2] >= "18"),
        "log_distance": math.log10(flight["distance"]) * math.log(10),
        "wind": 10.0
        if not flight["wind_speed"] or math.isnan(flight["wind_speed"])
        else flight["wind_speed"],
        "carrier": CARRIERS.index(flight["carrier"]) if flight["carrier"] in CARRIERS else -1,
    }


# ---- 1. A clock, in the graph ---------------------------------------------------------------------------------------

_SPARSE = tf.SparseTensorSpec([None, None], tf.int64)


def _sparse(values: list[int | None], width: int = 1) -> tf.SparseTensor:
    there = [row for row, value in enumerate(values) if value is not None]
    indices = np.array([[row, 0] for row in there], np.int64).reshape(-1, 2)
    return tf.SparseTensor(indices, np.array([values[row] for row in there], np.int64), [len(values), width])


@cache
def _clocks() -> tuple[tuple[list[int | None], int], ...]:
    """Return requests of several sizes: real clocks, with both midnights and missing ones."""
    drawn = flights.load([4, 7])["dep_time"].sample(120, random_state=606)
    real = [None if pd.isna(value) else int(value) for value in drawn]
    return (
        (real, 1),
        ([759, 800, 2359, 2400, 1, None, 100, 59], 1),
        ([2400], 1),
        ([None], 0),
        ([1530], 1),
    )


class ClockInTheGraph(Exercise):
    """Turn a clock that may be missing into minutes and a flag, with operations that can be traced."""

    question = (
        "`dep_time` is a clock HHMM that may be missing and may say 2400. (Practice only: the observed departure, as a feature, would leak.) "
        "Write `clock(column)`. It gets a `tf.SparseTensor` of whole numbers (int64), as Transform gives it, and returns a dictionary of two dense tensors of numbers, each of shape (rows, 1):\n\n"
        '- `"minutes"`: minutes past midnight, from 0 to 1439. `2400` is midnight, so 0. Where the clock is missing: 0.\n'
        '- `"missing"`: 1 where the clock is missing, else 0.\n\n'
        "`features.fill(column)` returns two tensors of shape (rows, 1): the values as float32, with 0 for missing, and a boolean tensor that is "
        "true where a value is missing. The check traces your function as Transform does, and asks the graph."
    )
    starter = 'def clock(column):\n    return {"minutes": ..., "missing": ...}\n\n\nanswer = clock\n'
    hints = (
        "Make the column dense first: `value, missing = features.fill(column)`. From then on, no loop and no `if`.",
        "Hours are `value // 100`, minutes `value % 100`; both work on tensors. A remainder brings 1440 back to 0.",
        "`minutes = (value // 100 * 60 + value % 100) % 1440`; the flag is `tf.cast(missing, tf.float32)`.",
    )
    solution = (
        "def clock(column):\n    value, missing = features.fill(column)\n"
        "    minutes = (value // 100 * 60 + value % 100) % 1440\n"
        '    return {"minutes": minutes, "missing": tf.cast(missing, tf.float32)}\n\n\nanswer = clock\n'
    )
    right = (
        "def clock(column):\n    column = tf.SparseTensor(column.indices, column.values + 10000, [column.dense_shape[0], 1])\n"
        "    dense = tf.sparse.to_dense(column)\n    there = dense > 0\n    value = tf.where(there, dense - 10000, 0)\n"
        "    value = tf.where(value == 2400, tf.zeros_like(value), value)\n"
        '    return {"minutes": value - value // 100 * 40, "missing": 1 - tf.cast(there, tf.int64)}\n\n\nanswer = clock\n',
        "def clock(column):\n    value, missing = features.fill(column)\n"
        "    minutes = features.minutes_past_midnight(tf.cast(value, tf.int64))\n"
        '    return {"minutes": tf.where(minutes >= 1440, minutes - 1440, minutes), "missing": tf.where(missing, 1, 0)}\n\n\n'
        "answer = clock\n",
        # The same, because no clock reads 0; the verdict says so.
        "def clock(column):\n    value, _ = features.fill(column)\n    minutes = (value // 100 * 60 + value % 100) % 1440\n"
        '    return {"minutes": minutes, "missing": tf.cast(value == 0, tf.float32)}\n\n\nanswer = clock\n',
    )
    wrong = (
        (
            "def clock(column):\n    value, missing = features.fill(column)\n    if value == 2400:\n        value = value * 0\n"
            '    return {"minutes": value // 100 * 60 + value % 100, "missing": tf.cast(missing, tf.float32)}\n\n\nanswer = clock\n',
            "a Python decision about a tensor",
        ),
        (
            "def clock(column):\n    value = np.nan_to_num(features.fill(column)[0])\n"
            '    return {"minutes": value // 100 * 60 + value % 100, "missing": value == 0}\n\n\nanswer = clock\n',
            "no values yet",
        ),
        (
            "def clock(column):\n    value, missing = features.fill(column)\n"
            '    return {"minutes": value // 100 * 60 + value % 100, "missing": tf.cast(missing, tf.float32)}\n\n\nanswer = clock\n',
            "2400 gives 1440",
        ),
        (
            "def clock(column):\n    value, missing = features.fill(column)\n"
            '    return {"minutes": value % 2400, "missing": tf.cast(missing, tf.float32)}\n\n\nanswer = clock\n',
            "still the clock number",
        ),
        (
            "def clock(column):\n    value, missing = features.fill(column)\n    minutes = (value / 100 * 60 + value % 100) % 1440\n"
            '    return {"minutes": minutes, "missing": tf.cast(missing, tf.float32)}\n\n\nanswer = clock\n',
            "whole hours",
        ),
        (
            "def clock(column):\n    value, missing = features.fill(column)\n    minutes = (value // 100 * 60 + value % 100) % 1440\n"
            '    return {"minutes": minutes, "missing": tf.cast(minutes == 0, tf.float32)}\n\n\nanswer = clock\n',
            "a flight that left at midnight",
        ),
        (
            "def clock(column):\n    value, missing = features.fill(column)\n    minutes = (value // 100 * 60 + value % 100) % 1440\n"
            '    return {"minutes": minutes, "missing": tf.cast(~missing, tf.float32)}\n\n\nanswer = clock\n',
            "the wrong way round",
        ),
        (
            "def clock(column):\n    value = column.values\n    minutes = (value // 100 * 60 + value % 100) % 1440\n"
            '    return {"minutes": minutes, "missing": minutes * 0}\n\n\nanswer = clock\n',
            "has the shape",
        ),
        (
            "def clock(column):\n    value, missing = features.fill(column)\n    return value // 100 * 60 + value % 100\n\n\nanswer = clock\n",
            "a dictionary",
        ),
        (
            'def clock(column):\n    return {"minutes": column // 100 * 60 + column % 100, "missing": 0}\n\n\nanswer = clock\n',
            "is sparse",
        ),
        (
            "def clock(column):\n    value = tf.cast(tf.sparse.to_dense(column), tf.float32)\n    minutes = (value // 100 * 60 + value % 100) % 1440\n"
            '    return {"minutes": minutes, "missing": tf.cast(value == 0, tf.float32)}\n\n\nanswer = clock\n',
            "missing in every row",
        ),
        (
            "def clock(column):\n    value = tf.reshape(tf.sparse.to_dense(column, -1), [-1, 1])\n    minutes = (value // 100 * 60 + value % 100) % 1440\n"
            '    return {"minutes": tf.where(value < 0, value * 0, minutes), "missing": tf.where(value < 0, 1, 0)}\n\n\nanswer = clock\n',
            "makes a place for every row",
        ),
        (
            "def clock(column):\n    value = tf.sparse.to_dense(column, -1)\n    minutes = tf.where(value < 0, 0, value // 100 * 60 + value % 100)\n"
            '    return {"minutes": minutes, "missing": value < 0}\n\n\nanswer = clock\n',
            "A plain 0 or 1",
        ),
        (
            "def clock(column):\n    value, missing = features.fill(column)\n    value = int(value)\n"
            '    return {"minutes": value // 100 * 60 + value % 100, "missing": missing}\n\n\nanswer = clock\n',
            "`int()` or `float()`",
        ),
        (
            "def clock(column):\n    value = column.fillna(0)\n"
            '    return {"minutes": value // 100 * 60 + value % 100, "missing": value == 0}\n\n\nanswer = clock\n',
            "no attribute `fillna`",
        ),
    )
    expects = "a function of one sparse tensor"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "clock", 1)
        kept: Features = {}

        def traced(column: tf.SparseTensor) -> Features:
            result = fn(column)
            kept["result"] = result
            if not isinstance(result, Mapping):
                return {}
            return {k: v for k, v in result.items() if isinstance(v, tf.Tensor)}

        graph = tf.function(traced, input_signature=[_SPARSE], autograph=False)
        error = self.raised(lambda: kept.update(graph=graph.get_concrete_function()))
        if error is not None:
            raise Hint(_why_not_traced(error))
        result = kept["result"]
        if not isinstance(result, Mapping):
            raise Hint(
                f"Return a dictionary with `minutes` and `missing`; yours returned {describe(result)}."
            )
        for name in ("minutes", "missing"):
            if name not in result:
                raise Hint(f"Your dictionary has no `{name}`. Return both, `minutes` and `missing`.")
            if isinstance(result[name], tf.SparseTensor):
                raise Hint(f"`{name}` is still sparse. `features.fill(column)` makes a column dense.")
            if not isinstance(result[name], tf.Tensor):
                raise Hint(
                    f"`{name}` should be a tensor with a number for each row; it is {describe(result[name])}."
                )
        for values, width in _clocks():
            self._compare(values, kept["graph"], _sparse(values, width))
        at_zero = kept["graph"](_sparse([0]))["missing"]
        return (
            "It was traced once, and then asked in requests of 120, 8 and 1 rows. The same graph would run in the server."
            + (
                " But it takes a clock that reads 0 for missing. That is the same only because no clock here reads 0: midnight is 2400."
                if np.any(at_zero)
                else ""
            )
        )

    def _compare(
        self, values: list[int | None], graph: Callable[..., Features], column: tf.SparseTensor
    ) -> None:
        box: Features = {}
        error = self.raised(lambda: box.update(graph(column)))
        if error is not None:
            raise Hint(
                f"The graph failed on a request of {len(values)} rows: {str(error).splitlines()[0][:150]}"
            )
        for name in ("minutes", "missing"):
            if tuple(box[name].shape) != (len(values), 1):
                everywhere = (
                    " Here the clock is missing in every row, and the column's own width is 0. `features.fill(column)` makes a place for every row."
                    if column.shape[1] == 0
                    else ""
                )
                raise Hint(
                    f"For {len(values)} rows `{name}` has the shape {tuple(box[name].shape)}; it should be ({len(values)}, 1).{everywhere}"
                )
        got = np.asarray(box["minutes"]).ravel().astype(float)
        flag = np.asarray(box["missing"]).ravel().astype(float)
        gone = np.array([value is None for value in values])
        clock = np.array([0 if value is None else value for value in values], float)
        whole = clock // 100 * 60 + clock % 100
        wanted = whole % 1440
        if not np.array_equal(flag, gone) and np.array_equal(flag, ~gone):
            raise Hint("Your flag is the wrong way round: 1 is for missing, 0 for a clock that is there.")
        if not np.array_equal(flag, gone) and flag[clock == 2400].any():
            raise Hint(
                "`missing` is 1 for a flight that left at midnight. Ask where a value is missing, not where it is 0."
            )
        if not np.array_equal(flag, gone):
            raise Hint(
                f"`missing` is wrong for {(flag != gone).sum()} of {len(gone)} rows: 1 where the clock is missing, else 0."
            )
        if np.allclose(got, wanted):
            return
        if got[gone].any() and np.allclose(got[~gone], wanted[~gone]):
            raise Hint(f"Where the clock is missing, `minutes` should be 0; yours is {got[gone][0]:g}.")
        if np.allclose(got, whole):
            raise Hint("2400 gives 1440. It is midnight, so it should be 0.")
        if np.allclose(got, clock) or np.allclose(got, clock % 2400):
            raise Hint("`minutes` is still the clock number: 1530 should become 930.")
        if np.allclose(got, (clock / 100 * 60 + clock % 100) % 1440, atol=1e-2):
            raise Hint("You divide by 100 and keep the rest: the hours are whole hours, `//`.")
        row = int(np.flatnonzero(~np.isclose(got, wanted))[0])
        raise Hint(
            f"The clock {values[row]} should become {wanted[row]:g} minutes; yours gives {got[row]:g}."
        )


def _why_not_traced(error: BaseException) -> str:
    """Say in the learner's terms why their function could not be traced."""
    text, kind = str(error), type(error).__name__
    if "as a Python `bool`" in text:
        return (
            "Tracing stopped at a Python decision about a tensor (`if`, `and`, `in`, `max`): when the function is traced there is no value to "
            "decide on. `tf.where` chooses row by row."
        )
    if "Iterating over" in text:
        return "Tracing stopped at a loop over a tensor: there are no rows yet. Compute on the whole column at once."
    if "int() argument" in text or "float() argument" in text:
        return "Tracing stopped at `int()` or `float()`: a tensor has no value yet when it is traced. `tf.cast(x, tf.int64)` changes the type of the whole column."
    if "to a numpy array" in text or "real number, not" in text or "has no attribute 'numpy'" in text:
        return "Tracing stopped at NumPy or `math`: a tensor has no values yet when it is traced. Use TensorFlow's operation, `tf.…`."
    absent = re.search(r"(\w+)'? object has no attribute '(\w+)'", text)
    if absent and "Tensor" in absent[1]:
        return (
            f"Tracing stopped: a `{absent[1]}` has no attribute `{absent[2]}`. It is no column of pandas or NumPy. `features.fill(column)` makes a column dense and says "
            "where it is missing; then use TensorFlow's operations, `tf.…`."
        )
    if "SparseTensor" in text:
        return "The column is sparse, and most operations want a dense one: begin with `value, missing = features.fill(column)`."
    if "does not match type" in text:
        types = " and ".join(sorted(set(re.findall(r"type (\w+)", text))))
        return (
            f"Tracing stopped at two types of numbers in one operation, {types}. `tf.cast(x, tf.float32)` changes the type."
            + (
                " float64 is what pandas and NumPy compute; a mean of the training readings comes from `tft.`."
                if "float64" in types
                else " A plain 0 or 1 in `tf.where` is int32; `tf.zeros_like(x)` is as `x`."
            )
        )
    return f"Tracing your function raised `{kind}`: {text.splitlines()[0][:200] if text else ''}"


def _why_not_run(error: BaseException) -> str:
    """Say why Transform refused a function that can be traced."""
    text = str(error)
    for kind in ("int32", "float64", "bool"):
        if f"'{kind}'" in text:
            return f"Transform writes int64, float32 and text. One of your features is {kind}: cast it, such as `tf.cast(x, tf.int64)`."
    return f"Transform raised `{type(error).__name__}`: {text.splitlines()[0][:200] if text else ''}"


# ---- 2. Which steps need a full pass? ---------------------------------------------------------------------------------

_STEPS = {
    "a": (False, "the logarithm of one distance needs that distance only"),
    "b": (True, "the mean and the deviation are those of the whole column"),
    "c": (True, "a percentile is a place in the whole column, so somebody has to look at all of it"),
    "d": (False, "the limits are written in the code, not learned"),
    "e": (False, "a hash is computed from the letters of the word itself"),
    "f": (True, "to know who has fewer than 30 flights you have to count all flights"),
    "g": (False, "year, month and day of the row are enough"),
    "h": (False, "500 and 1,000 miles are written in the code, not learned"),
    "i": (False, "1013 is a constant of physics books, not a mean of your column"),
    "j": (True, "that share is counted over all training flights of the hour"),
}
_TASKS = (
    "- **a** the logarithm of the distance\n"
    "- **b** the temperature, minus its mean, divided by its deviation\n"
    "- **c** a wind above the 99th percentile of its column becomes that percentile\n"
    "- **d** an already scaled reading outside −5 to 5 becomes −5 or 5\n"
    "- **e** the carrier as one of 32 hashes\n"
    "- **f** carriers with fewer than 30 flights become `other`\n"
    "- **g** the day of the week from year, month and day\n"
    "- **h** the distance in three buckets: below 500 miles, 500 to 1,000, above\n"
    "- **i** a missing pressure becomes 1013, the standard atmosphere, with a flag beside it\n"
    "- **j** the hour of departure becomes the share of flights of that hour that were disrupted"
)


class NeedsAFullPass(Exercise):
    """Decide which steps need an analyzer."""

    question = (
        "Ten steps. Which of them need an **analyzer**, because they learn something from the whole column?\n\n"
        f"{_TASKS}\n\nGive a list of the letters of those that do."
    )
    starter = "answer = [...]\n"
    hints = (
        "Cover all rows but one. Can you still compute the step?",
        "A limit that is written in the code is not learned. A limit that is found in the data is.",
        "Four of the ten: a scaling, a percentile, a count, a share.",
    )
    solution = 'answer = ["b", "c", "f", "j"]\n'
    right = (
        'answer = "bcfj"\n',
        'answer = {"J", "F", "C", "B"}\n',
        'answer = tuple("b, c, f, j".split(", "))\n',
    )
    wrong = (
        ('answer = ["b", "f", "j"]\n', "c is missing"),
        ('answer = ["b", "c", "d", "f", "j"]\n', "d needs none"),
        ('answer = ["b", "c", "e", "f", "j"]\n', "e needs none"),
        ('answer = ["b", "c", "f", "h", "j"]\n', "h needs none"),
        ('answer = ["b", "c", "f", "i", "j"]\n', "i needs none"),
        ('answer = ["b", "c", "f"]\n', "j is missing"),
        ('answer = ["b", "c", "j"]\n', "f is missing"),
        ('answer = ["a", "d", "e", "g", "h", "i"]\n', "the other six"),
        ('answer = list("abcdefghij")\n', "a needs none"),
        ('answer = ["k"]\n', "no step"),
        ("answer = 4\n", "a list of letters"),
    )
    expects = "a list of letters"

    def judge(self, answer: Any) -> str:
        kinds = (list, tuple, set, frozenset, str, dict, pd.Series, np.ndarray)
        given = expect_type(answer, kinds, "a list of letters")
        if isinstance(given, dict):
            given = [letter for letter, needs in given.items() if needs]
        if isinstance(given, str):
            given = [letter for letter in given if letter.isalpha()]
        letters = {str(letter).strip().strip(".)").lower() for letter in given}
        strange = sorted(letters - set(_STEPS))
        if strange:
            raise Hint(f"There is no step {strange[0][:20]!r}. The steps are the letters a to j.")
        wanted = {letter for letter, (needs, _) in _STEPS.items() if needs}
        if letters == set(_STEPS) - wanted:
            raise Hint(
                "These are exactly the other six: the steps that need one row only. Name those that need the whole column."
            )
        wrong = sorted(letters ^ wanted)
        if wrong:
            letter = wrong[0]
            what = "needs none" if letter in letters else "is missing"
            more = f" Then look at {count_of(len(wrong) - 1)} more." if wrong[1:] else ""
            raise Hint(f"Look again: {letter} {what}: {_STEPS[letter][1]}.{more}")
        return (
            "Right. And j is the dangerous one: it learns from the label, so each training flight's own outcome is inside its feature. "
            "An analyzer makes it the same in serving; it does not make it honest."
        )


def count_of(number: int) -> str:
    """Say a small number of steps."""
    return "one step" if number == 1 else f"{number} steps"


# ---- 3. Find the skew -------------------------------------------------------------------------------------------------


def _table(**columns: Any) -> Callable[[pd.DataFrame], pd.DataFrame]:
    return lambda rows: pd.DataFrame({name: fn(rows) for name, fn in columns.items()}, index=rows.index)


@cache
def _hidden() -> tuple[tuple[pd.DataFrame, Callable[..., Any], Callable[..., Any], dict[str, int]], ...]:
    """Return tables with pairs of functions, and how many rows of each feature differ."""
    year = flights.load([2, 9])
    rows = pd.concat(
        [
            year.sample(150, random_state=77),
            year[year["carrier"] == "OO"],
            year[year["wind_speed"] == 0].head(7),
        ]
    )
    rows = rows[~rows.index.duplicated()].sort_index(ascending=False)

    def serve(flight: Mapping[str, Any]) -> Features:
        return {
            "same": flight["distance"] + 1e-7,
            "swing": flight["day"] + (1 if flight["day"] % 2 else -1) * (flight["day"] != 15),
            "pressure": 0.0 if math.isnan(flight["pressure"]) else flight["pressure"],
            "level": 1013.0 if math.isnan(flight["pressure"]) else flight["pressure"],
            "gust": flight["wind_gust"],
            "near": 1 + flight["hour"] / 100 + 0.0005,
            "off": 1 + flight["hour"] / 100 - 0.005,
            "far": flight["distance"] + 0.005,
            "extra": 1.0,
        }

    train = _table(
        same=lambda r: r["distance"] * 1.0,
        swing=lambda r: r["day"],
        pressure=lambda r: r["pressure"],
        level=lambda r: r["pressure"],
        gust=lambda r: r["wind_gust"],
        near=lambda r: 1 + r["hour"] / 100,
        off=lambda r: 1 + r["hour"] / 100,
        far=lambda r: r["distance"] * 1.0,
        gone=lambda r: r["hour"],
    )
    found = {
        "swing": int((rows["day"] != 15).sum()),
        "pressure": int(rows["pressure"].isna().sum()),
        "level": int(rows["pressure"].isna().sum()),
        "off": len(rows),
        "far": len(rows),
        "extra": len(rows),
        "gone": len(rows),
    }
    books = train_features(rows)
    asked = pd.DataFrame([serve_features(flight) for flight in rows.to_dict("records")], index=rows.index)
    differ = (books - asked).abs().gt(0.001).sum()
    equal = (rows.head(20), _table(hour=lambda r: r["hour"]), lambda f: {"hour": float(f["hour"])}, {})
    return (
        (rows, train, serve, found),
        (rows, train_features, serve_features, {name: int(n) for name, n in differ.items() if n}),
        equal,
    )


_LOOP = '    asked = pd.DataFrame([serve(flight) for flight in rows.to_dict("records")], index=rows.index)\n'
_BOTH = "    learned = train(rows)\n" + _LOOP + "    learned, asked = learned.align(asked, axis=1)\n"


def _skewed(body: str) -> str:
    return f"def skewed(rows, train, serve):\n{body}\n\n\nanswer = skewed\n"


class FindTheSkew(Exercise):
    """Compare two implementations of the same features, row by row."""

    question = (
        "Write the tool that would have caught this chapter's team. `skewed(rows, train, serve)` gets a DataFrame of flights and two functions. "
        "`train(rows)` returns a DataFrame of features, all numbers, one row for each flight, with the same index. `serve(flight)` gets **one** flight, as a "
        "dictionary from column to value, and returns a dictionary from feature to number.\n\n"
        "Return a dictionary from the name of a feature to the number of flights for which the two differ by **more than 0.001**; only features that differ at "
        "least once. Missing (`NaN`) on both sides is no difference; missing on one side is. A feature that only one of the functions returns differs for "
        "every flight. Return a plain dictionary, `{}` if nothing differs.\n\n"
        "Try it on the two functions above and all of `FLIGHTS`: three of the five features differ, one of them for four flights only."
    )
    starter = "def skewed(rows, train, serve):\n    return ...\n\n\nanswer = skewed\n"
    hints = (
        'Ask `serve` for each flight: `for flight in rows.to_dict("records")`. Put the answers into a table with the index of `rows`, beside `train(rows)`.',
        "`a.align(b, axis=1)` gives two tables with the columns of both; a column that one of them lacks becomes missing. Then compare: the absolute difference, and where "
        "exactly one side is missing.",
        "`differ = (a - b).abs().gt(0.001) | (a.isna() != b.isna())`, then `differ.sum()`, and keep what is above 0. A feature that only one function returns differs for "
        "`len(rows)` flights.",
    )
    solution = _skewed(
        _BOTH + "    differ = (learned - asked).abs().gt(0.001) | (learned.isna() != asked.isna())\n"
        '    one_side = set(train(rows)) ^ {name for flight in rows.head(1).to_dict("records") for name in serve(flight)}\n'
        "    counts = {name: len(rows) if name in one_side else int(differ[name].sum()) for name in differ}\n"
        "    return {name: n for name, n in counts.items() if n > 0}"
    )
    right = (
        _skewed(
            "    table, counts = train(rows), {}\n"
            '    for (_, a), flight in zip(table.iterrows(), rows.to_dict("records")):\n'
            "        b = serve(flight)\n"
            "        for name in set(a.index) | set(b):\n"
            "            if name not in a.index or name not in b:\n                bad = True\n"
            "            elif math.isnan(a[name]) or math.isnan(b[name]):\n                bad = math.isnan(a[name]) != math.isnan(b[name])\n"
            "            else:\n                bad = abs(a[name] - b[name]) > 0.001\n"
            "            counts[name] = counts.get(name, 0) + bad\n"
            "    return {name: n for name, n in counts.items() if n}"
        ),
        _skewed(
            "    a = train(rows).reset_index(drop=True)\n"
            "    b = pd.DataFrame([serve(row) for _, row in rows.iterrows()])\n    out = {}\n"
            "    for name in a.columns.union(b.columns):\n"
            "        if name in a and name in b:\n"
            "            n = (~np.isclose(a[name].astype(float), b[name].astype(float), rtol=0, atol=0.001, equal_nan=True)).sum()\n"
            "        else:\n            n = len(rows)\n        if n:\n            out[name] = n\n    return out"
        ),
    )
    wrong = (
        (
            _skewed(_BOTH + "    n = (learned - asked).abs().gt(0.001).sum()\n    return n[n > 0].to_dict()"),
            "compares as false",
        ),
        (
            _skewed(
                "    learned = train(rows)\n"
                + _LOOP
                + "    n = {name: int((learned[name] - asked[name]).abs().gt(0.001).sum()) for name in learned}\n"
                "    return {name: count for name, count in n.items() if count}"
            ),
            "`gone` is returned only by `train`",
        ),
        (
            _skewed(
                "    learned = train(rows)\n"
                + _LOOP
                + "    n = {name: int((learned[name] - asked[name]).abs().gt(0.001).sum()) for name in asked}\n"
                "    return {name: count for name, count in n.items() if count}"
            ),
            "`extra` is returned only by `serve`",
        ),
        (
            _skewed(
                "    learned = train(rows)\n"
                + _LOOP
                + "    both = learned.columns.intersection(asked.columns)\n    learned, asked = learned[both], asked[both]\n"
                "    n = ((learned - asked).abs().gt(0.001) | (learned.isna() != asked.isna())).sum()\n    return n[n > 0].to_dict()"
            ),
            "only one of the functions returns",
        ),
        (
            _skewed(
                _BOTH + "    n = (~((learned - asked).abs() <= 0.001)).sum()\n    return n[n > 0].to_dict()"
            ),
            "missing on both sides",
        ),
        (
            _skewed(
                _BOTH
                + "    n = ((learned != asked) & ~(learned.isna() & asked.isna())).sum()\n    return n[n > 0].to_dict()"
            ),
            "0.0000001 only",
        ),
        (
            _skewed(
                _BOTH
                + "    n = (learned - asked).abs().gt(0.01) | (learned.isna() != asked.isna())\n    n = n.sum()\n    return n[n > 0].to_dict()"
            ),
            "differs by 0.005 for every flight",
        ),
        (
            _skewed(
                _BOTH
                + "    n = pd.Series({c: (~np.isclose(learned[c].astype(float), asked[c].astype(float), equal_nan=True)).sum() for c in learned})\n"
                "    return n[n > 0].to_dict()"
            ),
            "0.0005 only",
        ),
        (
            _skewed(
                _BOTH
                + "    n = pd.Series({c: (~np.isclose(learned[c].astype(float), asked[c].astype(float), 1e-3, 1e-4, equal_nan=True)).sum() for c in learned})\n"
                "    return n[n > 0].to_dict()"
            ),
            "limit grows with the value",
        ),
        (
            _skewed(
                _BOTH
                + "    n = (learned.fillna(0) - asked.fillna(0)).abs().gt(0.001).sum()\n    return n[n > 0].to_dict()"
            ),
            "fill with 0 before you compare",
        ),
        (
            _skewed(
                _BOTH
                + "    gap = (learned.mean() - asked.mean()).abs()\n    return {name: len(rows) for name in gap[~(gap <= 0.001)].index}"
            ),
            "cancel",
        ),
        (
            _skewed(
                _BOTH
                + "    n = ((learned - asked).abs().gt(0.001) | (learned.isna() != asked.isna())).sum()\n    return n.to_dict()"
            ),
            "only features that differ",
        ),
        (
            _skewed(
                "    return {name: int(((train(rows) - pd.DataFrame(serve(rows))).abs() > 0.001)[name].sum()) for name in train(rows)}"
            ),
            "you gave it the whole table",
        ),
        (
            _skewed(
                _BOTH + "    n = ((learned - asked).abs().gt(0.001)).sum()\n    return list(n[n > 0].index)"
            ),
            "a dictionary",
        ),
        (
            _skewed(
                '    learned = train(rows)\n    asked = pd.DataFrame([serve(flight) for flight in rows.to_dict("records")])\n'
                "    learned, asked = learned.align(asked)\n"
                "    n = ((learned - asked).abs().gt(0.001) | (learned.isna() != asked.isna())).sum()\n    return n[n > 0].to_dict()"
            ),
            "index",
        ),
        (
            _skewed(
                "    a = train(rows)\n"
                '    b = pd.DataFrame([serve(r) for r in rows.to_dict("records")])\n'
                "    return {n: int((a[n] != b[n]).sum()) for n in a if (a[n] != b[n]).any()}"
            ),
            "have another index",
        ),
        (
            _skewed(
                "    learned, asked = train(rows).iloc[0], pd.Series(serve(rows.iloc[0].to_dict()))\n"
                "    return {name: 1 for name in learned.index if name not in asked or abs(learned[name] - asked[name]) > 0.001}"
            ),
            "every flight",
        ),
    )
    expects = "a function of a table and two functions"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "skewed", 3)
        for rows, train, serve, wanted in _hidden():
            try:
                given = self.call(fn, rows, train, serve)
            except Hint as hint:
                for name, side in (("gone", "train"), ("extra", "serve")):
                    if f"`KeyError`: '{name}'" in str(hint):
                        raise Hint(
                            f"Your function raised `KeyError`: `{name}` is returned only by `{side}`. Such a feature differs for every flight."
                        ) from None
                if "identically-labeled" in str(hint):
                    raise Hint(
                        "The two tables have another index: give the server's table `index=rows.index`."
                    ) from None
                if "serve(rows)" in str(hint):
                    raise Hint(
                        '`serve` gets one flight, as a dictionary, and you gave it the whole table: call it for each of `rows.to_dict("records")`.'
                    ) from None
                raise
            if isinstance(given, pd.Series):
                given = given.to_dict()
            if not isinstance(given, Mapping):
                raise Hint(
                    f"Return a dictionary from a feature's name to a number of flights; yours returned {describe(given)}."
                )
            try:
                counts = {str(name): int(n) for name, n in given.items()}
            except (TypeError, ValueError):
                raise Hint(
                    "Each value of your dictionary should be a whole number: how many flights differ."
                ) from None
            if counts != wanted:
                raise Hint(self._why(counts, wanted, len(rows)))
        return "Log what the server computed, compute it again as in training, compare: this finds skew without a single label. With one graph for both there is nothing to find."

    def _why(self, given: dict[str, int], wanted: dict[str, int], rows: int) -> str:
        zero = [name for name, n in given.items() if n == 0]
        if zero:
            return f"`{zero[0]}` is in your dictionary with 0 flights. Give only features that differ at least once."
        if wanted and set(given.values()) == {rows} and "swing" in wanted and "swing" not in given:
            return (
                "A feature that is 1 too high for some flights and 1 too low for others is not in your dictionary: differences of opposite sign cancel in a mean. "
                "Compare row by row."
            )
        if wanted and given and max(given.values()) <= 1 < max(wanted.values()):
            return "You look at one flight. Compare every flight: the skew may be in a few."
        if max(given.values(), default=0) > rows:
            return f"You count {max(given.values())} differences among {rows} flights. The tables have another index: give the server's table `index=rows.index`."
        if "gust" in given and wanted.get("gust") is None and "swing" in wanted:
            return "`gust` is missing on both sides for many flights, and that is no difference. `NaN` is not equal to `NaN`: treat it on its own."
        if "same" in given and "same" not in wanted:
            return "`same` differs by 0.0000001 only. A difference counts above 0.001: computers round."
        if "near" in given and "near" not in wanted:
            return "`near` differs by 0.0005 only, and a difference counts above 0.001. (`np.isclose` has limits of its own: give it `rtol=0, atol=0.001`.)"
        absent = [name for name in ("extra", "gone") if name in wanted and name not in given]
        if "off" in wanted and given.get("off", 0) < wanted["off"] and "swing" in given:
            return "`off` differs by 0.005 for every flight, and you do not count it. A difference counts above 0.001."
        if "far" in wanted and given.get("far", 0) < wanted["far"] and "swing" in given:
            return "`far` differs by 0.005, on values in the hundreds, and you do not count it: your limit grows with the value. A difference counts above 0.001, however large the value (`rtol=0`)."
        if (
            "level" in wanted
            and given.get("pressure", 0) < wanted["pressure"]
            and given.get("level") == wanted["level"]
        ):
            return "A pressure that is missing on one side and 0 on the other is a difference, and you do not count it: if you fill with 0 before you compare, the two are equal."
        if "pressure" in wanted and given.get("pressure", 0) < wanted["pressure"] and "swing" in wanted:
            return "A pressure that is missing on one side and 0 on the other is a difference, and you do not count it: `NaN` compares as false."
        if absent:
            return f"`{absent[0]}` is a feature that only one of the functions returns. It differs for every flight, and your dictionary does not have it."
        name = sorted({n for n in {*given, *wanted} if given.get(n) != wanted.get(n)})[0]
        return f"For one pair of functions `{name}` differs for {wanted.get(name, 0)} of {rows} flights; you count {given.get(name, 0)}."


# ---- 4. A preprocessing_fn that survives ------------------------------------------------------------------------------

_SPEC = {"carrier": tf.io.FixedLenFeature([1], tf.string), "pressure": tf.io.VarLenFeature(tf.float32)}
_TENSORS = {
    "carrier": tf.TensorSpec([None, 1], tf.string),
    "pressure": tf.SparseTensorSpec([None, None], tf.float32),
}
LEAST = 30
_folders = itertools.count()


@cache
def _rows() -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return training flights and flights to be asked about, with a carrier that training never saw."""
    columns = ["carrier", "pressure"]
    training = flights.load([3]).sample(700, random_state=31)[columns].reset_index(drop=True)
    surplus = training.index[training["carrier"] == "9E"][
        30:
    ]  # so that one carrier has 30 flights, and one 29
    training.loc[surplus, "carrier"] = ["WN"] * 7 + ["YV"] * (len(surplus) - 7)
    later = flights.load([9])
    new = later[later["carrier"] == "OO"][columns]
    asked = pd.concat([later.sample(60, random_state=32)[columns], new, new.assign(carrier="ZZ")])
    return training, asked.reset_index(drop=True)


def _analyze(preprocessing_fn: Callable[..., Any], rows: pd.DataFrame) -> Any:
    """Trace, make the full pass in memory, and return the graph as a layer."""
    folder = quiet.folder() / f"exercise-{next(_folders)}"
    cells = [{k: [] if pd.isna(v) else [v] for k, v in row.items()} for row in rows.to_dict("records")]
    options = PipelineOptions(pipeline.BEAM)
    with beam.Pipeline(options=options) as run, tft_beam.Context(temp_dir=str(folder / "temporary")):
        data = (run | beam.Create(cells), DatasetMetadata.from_feature_spec(_SPEC))
        transform_fn = data | tft_beam.AnalyzeDataset(preprocessing_fn)
        _ = transform_fn | tft_beam.WriteTransformFn(str(folder))
    return tft.TFTransformOutput(str(folder)).transform_features_layer()


def _ask(layer: Any, rows: pd.DataFrame) -> dict[str, np.ndarray]:
    there = np.flatnonzero(rows["pressure"].notna())
    values = rows["pressure"].to_numpy(np.float32)[there]
    sparse = tf.SparseTensor(np.stack([there, 0 * there], 1).astype(np.int64), values, [len(rows), 1])
    given = layer({"carrier": tf.constant(rows["carrier"].to_numpy()[:, None]), "pressure": sparse})
    return {name: np.asarray(value) for name, value in given.items()}


_WORD = 'tft.compute_and_apply_vocabulary(inputs["carrier"], frequency_threshold=30, num_oov_buckets=1)'


def _fn(
    carrier: str = _WORD,
    pressure: str = 'tf.where(missing, tft.mean(inputs["pressure"]), value)',
    flag: str = "tf.cast(missing, tf.float32)",
) -> str:
    return (
        'def preprocessing_fn(inputs):\n    value, missing = features.fill(inputs["pressure"])\n    return {\n'
        f'        "carrier": {carrier},\n        "pressure": {pressure},\n        "pressure_missing": {flag},\n    }}\n\n\nanswer = preprocessing_fn\n'
    )


class Survive(Exercise):
    """Write a preprocessing_fn that gives known answers for unknown carriers and missing readings."""

    question = (
        'Write a `preprocessing_fn(inputs)` for two columns: `inputs["carrier"]`, a dense tensor of texts of shape (rows, 1), and `inputs["pressure"]`, a sparse '
        "tensor of float32. Return a dictionary of three dense tensors, each of shape (rows, 1):\n\n"
        '- `"carrier"`: a code for each carrier with **30 or more** training flights. All other carriers, those that training never saw included, share **one** code, the '
        "one after the last.\n"
        '- `"pressure"`: the reading; where it is missing, the **mean of the training readings**.\n'
        '- `"pressure_missing"`: 1 where it is missing, else 0.\n\n'
        "The check runs it in memory on hidden training flights (a few seconds), and then asks the graph about later flights, together and one at a time."
    )
    starter = (
        'def preprocessing_fn(inputs):\n    value, missing = features.fill(inputs["pressure"])\n    return {\n'
        '        "carrier": ...,\n        "pressure": ...,\n        "pressure_missing": ...,\n    }\n\n\nanswer = preprocessing_fn\n'
    )
    hints = (
        "Two of the three need an analyzer: the list of carriers, as in the chapter's function `pieces`, and the mean, as in `two_means`.",
        "`tft.compute_and_apply_vocabulary` has the arguments `frequency_threshold` and `num_oov_buckets`. `tft.mean` takes a sparse column as it is, and looks only at "
        "the values that are there.",
        '`tft.compute_and_apply_vocabulary(inputs["carrier"], frequency_threshold=30, num_oov_buckets=1)`, `tf.where(missing, tft.mean(inputs["pressure"]), value)` and '
        "`tf.cast(missing, tf.float32)`.",
    )
    solution = _fn()
    right = (
        'def preprocessing_fn(inputs):\n    where = features.fill(inputs["pressure"])\n'
        '    words = tft.vocabulary(inputs["carrier"], frequency_threshold=30)\n'
        "    flag = tf.cast(where[1], tf.int64)\n    return {\n"
        '        "pressure": where[0] + tft.mean(inputs["pressure"].values) * tf.cast(flag, tf.float32),\n'
        '        "carrier": tft.apply_vocabulary(inputs["carrier"], words, num_oov_buckets=1),\n'
        '        "pressure_missing": flag,\n    }\n\n\nanswer = preprocessing_fn\n',
    )
    wrong = (
        (_fn(carrier=_WORD.replace(", num_oov_buckets=1", "")), "gets −1"),
        (_fn(carrier=_WORD.replace("frequency_threshold=30, ", "")), "a code of its own"),
        (_fn(carrier=_WORD.replace("buckets=1", "buckets=4")), "share one code"),
        (_fn(carrier=_WORD.replace("threshold=30", "threshold=29")), "A carrier with 29 training flights"),
        (_fn(carrier=_WORD.replace("threshold=30", "threshold=31")), "some share one"),
        (
            _fn(carrier='tft.hash_strings(inputs["carrier"], hash_buckets=32)'),
            "nothing about the carriers is learned",
        ),
        (
            _fn(pressure='tf.where(missing, tf.reduce_mean(inputs["pressure"].values), value)'),
            "a mean of the batch",
        ),
        (_fn(pressure="tf.where(missing, 1013.0, value)"), "a constant of your code"),
        (_fn(pressure="value"), "stays at the 0"),
        (_fn(pressure="tf.where(missing, tft.mean(value), value)"), "counts each missing reading as 0"),
        (_fn(pressure="tft.scale_to_z_score(value)"), "reading itself"),
        (
            _fn(
                pressure='tf.where(missing, tft.quantiles(inputs["pressure"].values, num_buckets=2, epsilon=0.001)[0, 0], value)'
            ),
            "the median",
        ),
        (_fn(flag="tf.cast(~missing, tf.float32)"), "the wrong way round"),
        (_fn(flag="tf.where(missing, 1, 0)"), "int32"),
        (_fn(flag="missing"), "is bool"),
        (_fn(pressure="tf.where(missing, np.float64(1013.2), value)"), "two types of numbers"),
        (_fn(flag="1 if missing else 0"), "a Python decision about a tensor"),
        (_fn(flag="[0]"), "should be a tensor"),
        (
            _fn().replace('        "pressure_missing": tf.cast(missing, tf.float32),\n', ""),
            "no `pressure_missing`",
        ),
    )
    seconds = 10
    expects = "a function of a dictionary of tensors"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "preprocessing_fn", 1)
        kept: Features = {}

        def traced(inputs: Features) -> Features:
            result = kept["result"] = fn(inputs)
            return (
                {k: v for k, v in result.items() if isinstance(v, tf.Tensor)}
                if isinstance(result, Mapping)
                else {}
            )

        # Traces the function without a full pass, and tells which columns its analyzers read.
        error = self.raised(lambda: kept.update(reads=tft.get_analyze_input_columns(traced, _TENSORS)))
        if error is not None:
            raise Hint(_why_not_traced(error))
        self._form(kept["result"])
        reads = " ".join(kept["reads"])
        if "carrier" not in reads:
            raise Hint(
                "In your function nothing about the carriers is learned from the training flights: no analyzer reads them. Who has 30 flights or more must be counted."
            )
        training, rows = _rows()
        error = self.raised(lambda: kept.update(layer=_analyze(fn, training)))
        if error is not None:
            raise Hint(_why_not_run(error))
        layer = kept["layer"]
        together = _ask(layer, rows)
        if "pressure" not in reads:
            raise Hint(self._not_learned(layer, rows, together["pressure"]))
        for name, values in together.items():
            if values.shape != (len(rows), 1):
                raise Hint(
                    f"`{name}` has the shape {values.shape} for {len(rows)} flights; it should be ({len(rows)}, 1)."
                )
        self._carriers(training, rows, together["carrier"].ravel())
        self._pressures(training, rows, together)
        for row in range(0, len(rows), 9):
            alone = _ask(layer, rows.iloc[[row]])
            for name, values in alone.items():
                if abs(float(values.ravel()[0]) - float(together[name][row, 0])) > 1e-3:
                    raise Hint(
                        f"`{name}` of a flight that is asked alone is another number than in company: something is computed from the batch."
                    )
        at_zero = _ask(layer, rows.iloc[[0]].assign(pressure=0.0))["pressure_missing"]
        return (
            "It survives `OO`, `ZZ` and a missing reading, together and one at a time. And because rare carriers share the last code in training, the model has learned "
            "something for it."
        ) + (
            " But it takes a reading of 0 for missing. That is the same only because no pressure is ever 0; with `precip` it would be wrong."
            if np.any(at_zero)
            else ""
        )

    def _not_learned(self, layer: Any, rows: pd.DataFrame, together: np.ndarray) -> str:
        """Say what stands where the mean of the training readings should."""
        what = "No analyzer reads the pressure, so nothing about it is learned from the training flights. "
        row = int(np.flatnonzero(rows["pressure"].isna())[0])
        alone = float(np.ravel(_ask(layer, rows.iloc[[row]])["pressure"])[0])
        company = float(np.ravel(together)[row])
        if alone == company == 0:
            return what + "A missing reading stays at the 0 of `features.fill`, which is empty space."
        if alone == company:
            return (
                what
                + f"A missing reading always becomes {company:.1f}, a constant of your code. Let `tft.` compute the mean."
            )
        return (
            what
            + f"A flight without a reading gets {alone:.1f} when it is asked alone and {company:.1f} in company: that is a mean of the batch. `tf.` looks at the batch, `tft.` at the column."
        )

    def _form(self, result: Any) -> None:
        if not isinstance(result, Mapping):
            raise Hint(f"Return a dictionary of three tensors; yours returned {describe(result)}.")
        for name in ("carrier", "pressure", "pressure_missing"):
            if name not in result:
                raise Hint(f"Your dictionary has no `{name}`.")
            if isinstance(result[name], tf.SparseTensor):
                raise Hint(f"`{name}` is still sparse. `features.fill` makes a column dense.")
            if not isinstance(result[name], tf.Tensor):
                raise Hint(
                    f"`{name}` should be a tensor with one value for each row; it is {describe(result[name])}."
                )

    def _carriers(self, training: pd.DataFrame, rows: pd.DataFrame, codes: np.ndarray) -> None:
        counts = training["carrier"].value_counts()
        common = set(counts[counts >= LEAST].index)
        got = pd.Series(codes).groupby(rows["carrier"]).unique()
        others = {int(code) for name, found in got.items() if name not in common for code in found}
        own = {int(code) for name, found in got.items() if name in common for code in found}
        if -1 in others:
            raise Hint(
                "A carrier that is not in the vocabulary gets −1. It should get the code after the last: see `num_oov_buckets`."
            )
        rare = [name for name in got.index if name not in common and name in counts.index]
        if len({int(got[name][0]) for name in rare} - {int(got["ZZ"][0])}) and int(got["ZZ"][0]) == len(
            counts
        ):
            raise Hint(
                f"A carrier with fewer than {LEAST} training flights has a code of its own: see `frequency_threshold`."
            )
        apart = {name for name in got.index if name not in common and got[name][0] != got["ZZ"][0]}
        if apart and apart == {name for name in rare if counts[name] == LEAST - 1}:
            raise Hint(
                f"A carrier with {LEAST - 1} training flights has a code of its own. It should have {LEAST} or more."
            )
        if len(others) > 1:
            raise Hint(
                f"The carriers that are rare or unknown have {len(others)} codes. They should share one code."
            )
        if others & own or len(own) < len(got.index.intersection(list(common))):
            raise Hint(
                f"Each carrier with {LEAST} training flights or more should have a code of its own; some share one."
            )
        if others != {len(common)}:
            raise Hint(
                f"{len(common)} carriers have {LEAST} training flights or more, so the shared code should be {len(common)}; yours is {min(others)}."
            )

    def _pressures(self, training: pd.DataFrame, rows: pd.DataFrame, got: dict[str, np.ndarray]) -> None:
        missing = rows["pressure"].isna().to_numpy()
        flag, pressure = got["pressure_missing"].ravel().astype(float), got["pressure"].ravel().astype(float)
        if np.array_equal(flag, ~missing):
            raise Hint("`pressure_missing` is the wrong way round: 1 is for missing.")
        if not np.array_equal(flag, missing):
            raise Hint("`pressure_missing` should be 1 exactly where the reading is missing, else 0.")
        if not np.allclose(pressure[~missing], rows.loc[~missing, "pressure"], atol=0.01):
            raise Hint(
                "Where there is a reading, `pressure` should be the reading itself, not scaled, in millibars."
            )
        filled, wanted = float(pressure[missing][0]), float(training["pressure"].mean())
        if abs(filled - wanted) < 0.02:
            return
        if abs(filled - float(training["pressure"].fillna(0).mean())) < 0.5:
            raise Hint(
                f'You fill in {filled:.1f}: that mean counts each missing reading as 0. Take the mean of the readings that are there, `inputs["pressure"]`.'
            )
        if abs(filled) < 1e-6:
            raise Hint(
                "You fill in 0 millibars, which is empty space. Fill in the mean of the training readings."
            )
        if abs(filled - float(training["pressure"].median())) < 0.1:
            raise Hint(
                f"You fill in {filled:.2f}, which is the median (as `pieces` does); the task asks for the mean of the training readings: `tft.mean`."
            )
        raise Hint(f"You fill in {filled:.2f}; the mean of the training readings is {wanted:.2f}.")


exercises = (ClockInTheGraph, NeedsAFullPass, FindTheSkew, Survive)

quiz = (
    Question(
        "Training and serving import the same Python function `prepare(rows)`, which scales by `rows.mean()`. Is there skew?",
        options=(
            (
                "No: the code is the same.",
                "the code is, the mean is not. On the server it is the mean of whatever rows are asked about.",
                False,
            ),
            (
                "Yes: each call computes its own mean.",
                "what was learned from data has to travel with the model, and a function does not carry it.",
                True,
            ),
            (
                "Only if the two run other versions of pandas.",
                "that can happen too, and costs little beside this.",
                False,
            ),
        ),
    ),
    Question(
        "A `preprocessing_fn` uses `tf.reduce_mean` where `tft.mean` was meant. How do you notice?",
        options=(
            (
                "Transform raises an error: an analyzer is missing.",
                "it is legal TensorFlow. It is traced, exported and served without a word.",
                False,
            ),
            (
                "The AUC in evaluation falls to 0.5.",
                "evaluation asks in large batches, whose means are close to the column's. It looks nearly as good as it should.",
                False,
            ),
            (
                "Ask the graph about one flight alone and in company, and compare.",
                "a feature of a row must not depend on its neighbors. That is a test of three lines.",
                True,
            ),
        ),
    ),
    Question(
        "A vocabulary was made with `num_oov_buckets=1` and no threshold. In September a new airline appears. What does the model say about it?",
        options=(
            (
                "It has an answer, but for this code it never saw a training flight: its weight is where it began.",
                "all words of the training rows are in the vocabulary, so the bucket was empty. A `frequency_threshold` fills it.",
                True,
            ),
            ("Nothing: the request fails.", "the bucket is there so that it does not fail.", False),
            (
                "It treats it like the average airline, which is what the bucket learned.",
                "the bucket learned nothing. With a `frequency_threshold` it would have learned from the rare airlines.",
                False,
            ),
        ),
    ),
)
