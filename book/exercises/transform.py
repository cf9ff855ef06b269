"""Exercises of the chapter "Transform": what needs a full pass, a preprocessing_fn, a clock in a graph."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

import apache_beam as beam
import numpy as np
import pandas as pd
import tensorflow as tf
import tensorflow_transform as tft
from apache_beam.options.pipeline_options import PipelineOptions
from tensorflow_transform import analyzer_nodes, graph_tools, nodes
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
    }


# ---- 1. Which steps need a full pass? ---------------------------------------------------------------------------------

_STEPS = {
    "a": (True, "the mean and the deviation are those of the whole column"),
    "b": (True, "a percentile is a place in the whole column, so somebody has to look at all of it"),
    "c": (False, "the limits are written in the code, not learned"),
    "d": (False, "that number is computed from the letters of the word itself"),
    "e": (True, "to know who has fewer than 30 flights you have to count all flights"),
    "f": (False, "500 and 1,000 miles are written in the code, not learned"),
    "g": (False, "1013 is a constant of physics books, not a mean of your column"),
    "h": (True, "that share is counted over all training flights of the hour"),
}
_TASKS = (
    "- **a** the temperature, minus its mean, divided by its deviation\n"
    "- **b** a wind above the 99th percentile of its column is cut to that percentile\n"
    "- **c** a reading, scaled in an earlier step, that lies outside −5 to 5 becomes −5 or 5\n"
    "- **d** the carrier becomes a number from 0 to 31, computed from its letters (a *hash*)\n"
    "- **e** carriers with fewer than 30 flights become `other`\n"
    "- **f** the distance in three buckets: below 500 miles, 500 to 1,000, above\n"
    "- **g** a missing pressure becomes 1013, the standard atmosphere\n"
    "- **h** the hour of departure becomes the share of flights of that hour that were disrupted"
)


class NeedsAFullPass(Exercise):
    """Decide which steps need an analyzer."""

    question = (
        "Eight steps. Which of them need an **analyzer**, because they learn something from the whole column?\n\n"
        f"{_TASKS}\n\nGive a list of the letters of those that do."
    )
    hints = (
        "Cover all rows but one. Can you still compute the step?",
        "A limit that is written in the code is not learned. A limit that is found in the data is.",
        "Four of the eight: a scaling, a percentile, a count, a share.",
    )
    expects = "a list of letters"

    def judge(self, answer: Any) -> str:
        kinds = (list, tuple, set, frozenset, str, dict, pd.Series, np.ndarray)
        given = expect_type(answer, kinds, "a list of letters")
        if isinstance(given, dict):
            given = [letter for letter, needs in given.items() if needs]
        said = [given] if isinstance(given, str) else [str(letter) for letter in given]
        words = [word for text in said for word in re.findall(r"\w+", text.lower()) if word != "and"]
        joined = len(words) == 1 and (isinstance(given, str) or set(words[0]) <= set(_STEPS))  # "abeh"
        letters = set(words[0]) if joined else set(words)
        strange = sorted(letters - set(_STEPS))
        if strange:
            raise Hint(f"There is no step {strange[0][:20]!r}. The steps are the letters a to h.")
        wanted = {letter for letter, (needs, _) in _STEPS.items() if needs}
        if letters == set(_STEPS) - wanted:
            raise Hint(
                "These are exactly the other four: the steps that need one row only. Name those that need the whole column."
            )
        if letters == set(_STEPS):
            raise Hint(
                "You named all eight. Four of them look at one row only, and take nothing from the column."
            )
        wrong = sorted(letters ^ wanted)
        if wrong:
            letter = wrong[0]
            what = "needs none" if letter in letters else "is missing"
            more = f" Then look at {count_of(len(wrong) - 1)} more." if wrong[1:] else ""
            raise Hint(f"Look again: {letter} {what}: {_STEPS[letter][1]}.{more}")
        return (
            "Right. And h is the dangerous one: it learns from the label, so each training flight's own outcome is inside its feature. "
            "An analyzer makes it the same in serving; it does not make it honest."
        )


def count_of(number: int) -> str:
    """Say a small number of steps."""
    return "one step" if number == 1 else f"{number} steps"


# ---- Tracing, for both functions ------------------------------------------------------------------------------------


def _recorded(fn: Callable[[Any], Any], kept: Features) -> Callable[[Any], Features]:
    """Return `fn` for tracing: what it returns is put into `kept["result"]`, and only tensors of a dictionary go on.

    Into `kept["top"]` goes the least `top_k` of its vocabularies, or None; into `kept["learns"]` whether it has an analyzer;
    into `kept["reads"]` the names of the columns that its analyzers read; into `kept["operations"]` the operations of its graph.
    """

    def traced(given: Any) -> Features:
        columns = dict(given) if isinstance(given, Mapping) else {"column": given}
        result = kept["result"] = fn(given)
        kept["top"] = min(_tops_of_vocabularies(), default=None)
        kept["learns"], kept["reads"] = bool(_analyzers()), _columns_of_analyzers(columns)
        kept["operations"] = _operations()
        pairs = result.items() if isinstance(result, Mapping) else ()
        return {name: value for name, value in pairs if isinstance(value, tf.Tensor)}

    return traced


def _operations() -> list[Any]:
    """Return the operations of the graph that is being traced, and of the functions that it calls."""
    graph = tf.compat.v1.get_default_graph().as_graph_def()
    return [*graph.node, *(node for fn in graph.library.function for node in fn.node_def)]


_PYTHON = {
    "EagerPyFunc": "tf.py_function",
    "PyFunc": "tf.numpy_function",
    "PyFuncStateless": "tf.numpy_function",
}


def _expect_no_python(operations: list[Any]) -> None:
    """Raise a `Hint` if an operation of the graph calls a Python function, which no SavedModel holds."""
    for node in operations:
        if node.op in _PYTHON:
            raise Hint(
                f"Your graph calls back into Python: it holds the operation `{node.op}`, as `{_PYTHON[node.op]}` makes it. The graph keeps a reference to "
                "your function, not its code, so a server cannot run it. Use TensorFlow's own operations."
            )


def _analyzers() -> list[Any]:
    """Return what each analyzer has put into the graph that is being traced."""
    return tf.compat.v1.get_default_graph().get_collection(analyzer_nodes.TENSOR_REPLACEMENTS)


def _columns_of_analyzers(columns: Features) -> list[str]:
    """Return the names of the columns that the analyzers of the graph read.

    `tft.get_analyze_input_columns` also returns the columns that a lookup table or an assertion reads.
    """
    visitor = graph_tools.SourcedTensorsVisitor()
    for sink in _analyzers():
        nodes.Traverser(visitor).visit_value_node(sink.future)
    graph = tf.compat.v1.get_default_graph()
    return list(graph_tools.get_dependent_inputs(graph, columns, list(visitor.sourced_tensors)))


def _tops_of_vocabularies() -> Iterator[int]:
    """Yield each `top_k` of the vocabularies in the graph that is being traced."""
    left = [sink.future for sink in _analyzers()]
    while left:
        operation = left.pop().parent_operation
        left += operation.inputs
        if (top := getattr(operation.operation_def, "top_k", None)) is not None:
            yield int(top)


def _expect_tensors(result: Any, names: tuple[str, ...]) -> None:
    """Raise a `Hint` unless `result` is a dictionary of dense tensors with these names."""
    if not isinstance(result, Mapping):
        raise Hint(
            f"Return a dictionary of tensors, {', '.join(f'`{name}`' for name in names)}; yours returned {describe(result)}."
        )
    for name in names:
        if name not in result:
            raise Hint(f"Your dictionary has no `{name}`.")
        if isinstance(result[name], tf.SparseTensor):
            raise Hint(f"`{name}` is still sparse. `features.fill` makes a column dense.")
        if not isinstance(result[name], tf.Tensor):
            raise Hint(
                f"`{name}` should be a tensor with a value for each row; it is {describe(result[name])}."
            )
        if result[name].dtype == tf.string:
            raise Hint(f"`{name}` is text; it should be a number.")
    if extra := [str(name) for name in result if name not in names]:
        raise Hint(
            f"Your dictionary also has `{extra[0]}`; the task asks for {', '.join(f'`{name}`' for name in names)}."
        )


def _why_not_traced(error: BaseException) -> str:
    """Say in the learner's terms why their function could not be traced."""
    text, kind = str(error), type(error).__name__
    if re.search(r"argument of type '\w*Tensor' is not iterable", text):
        return (
            "Tracing stopped at `in`: when the function is traced a tensor has no values yet to look into. `==` compares row by row, and `tf.where` "
            "chooses row by row."
        )
    if "as a Python `bool`" in text:
        return (
            "Tracing stopped at a Python decision about a tensor (`if`, `and`, `in`, `max`): when the function is traced there is no value to "
            "decide on. `tf.where` chooses row by row."
        )
    if "Iterating over" in text:
        return "Tracing stopped at a loop over a tensor: there are no rows yet. Compute on the whole column at once."
    if "for divmod()" in text:
        return "Tracing stopped at `divmod`, which tensors do not know. They know `//` and `%`."
    if "Input 'condition' of 'SelectV2'" in text:
        return (
            "Tracing stopped at `tf.where`: its first argument has to be true or false for each row. `features.fill` returns two tensors: first the values, "
            "then where they are missing."
        )
    if re.search(r"(invalid literal for int|could not convert string to float).*'Te", text):
        return (
            "Tracing stopped where the text of a tensor should become a number. That text describes the tensor (`Tensor(…`); a value it has not yet. "
            "Compute with numbers, on the whole column."
        )
    if re.search(r"\bbool (is )?not in (the )?list of allowed values", text):
        return (
            "Tracing stopped at arithmetic with a tensor of true and false. `features.fill` returns two tensors: first the values, then where they are "
            "missing. `tf.cast(x, tf.float32)` makes 1 and 0 of true and false."
        )
    if "int() argument" in text or "float() argument" in text:
        return "Tracing stopped at `int()` or `float()`: a tensor has no value yet when it is traced. `tf.cast(x, tf.int64)` changes the type of the whole column."
    if "to a numpy array" in text or "real number, not" in text or "has no attribute 'numpy'" in text:
        return "Tracing stopped at NumPy or `math`: a tensor has no values yet when it is traced. Use TensorFlow's operation, `tf.…`."
    absent = re.search(r"(\w+)'? object has no attribute '(\w+)'", text)
    if (
        absent
        and absent[1].endswith("Tensor")
        and absent[2] in ("indices", "values", "dense_shape")
        and "Sparse" not in absent[1]
    ):
        return (
            "Tracing stopped: a dense tensor came where a sparse one is expected. `features.fill` is for sparse columns only; a column that is "
            "always there is dense already."
        )
    if absent and "Tensor" in absent[1]:
        return (
            f"Tracing stopped: a `{absent[1]}` has no attribute `{absent[2]}`. It is no column of pandas or NumPy. `features.fill(column)` makes a column dense and says "
            "where it is missing; then use TensorFlow's operations, `tf.…`."
        )
    if "SparseTensor" in text and "not subscriptable" in text:
        return (
            "Tracing stopped at `[…]` on a sparse tensor. It is the column itself, neither a dictionary of columns nor an array. "
            "`features.fill(column)` makes it dense."
        )
    if "SparseTensor" in text:
        return (
            "The column is sparse, and this operation wants a dense one. `value, missing = features.fill(column)` gives one with 0 in the gaps; "
            "`column.values` are the readings that are there."
        )
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


def _said(error: BaseException) -> str:
    """Return the line of an error of TensorFlow that says what happened."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    telling = [
        line for line in lines if not line.startswith(("Graph execution error", "Detected at", "File "))
    ]
    return (telling or lines or [type(error).__name__])[0][:150]


def _why_not_run(error: BaseException) -> str:
    """Say why Transform refused a function that can be traced."""
    text = str(error)
    shape = re.search(r"Feature (\w+) \(.*?had invalid shape (.+?) for ", text, re.S)
    if shape:
        return f"`{shape[1]}` has the shape {shape[2]}; it should be (rows, 1), a value for each row."
    for kind in ("int32", "float64", "bool"):
        if f"'{kind}'" in text:
            return f"Transform writes int64, float32 and text. One of your features is {kind}: cast it, such as `tf.cast(x, tf.int64)`."
    return f"Transform raised `{type(error).__name__}`: {text.splitlines()[0][:200] if text else ''}"


# ---- 2. A preprocessing_fn that survives ------------------------------------------------------------------------------

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


def _of_the_batch(alone: float, company: float) -> str:
    return (
        f"A flight without a reading gets {alone:.1f} when it is asked alone and {company:.1f} with others: that is computed from the batch, the rows that "
        "are asked about together. `tf.` looks at the batch, `tft.` at the column."
    )


class Survive(Exercise):
    """Write a preprocessing_fn that gives known answers for unknown carriers and missing readings."""

    question = (
        'Write a `preprocessing_fn(inputs)` (no file needed) for two columns: `inputs["carrier"]`, dense, of texts, and `inputs["pressure"]`, sparse, of float32. Return a '
        "dictionary of three dense tensors of int64 or float32, each of shape (rows, 1):\n\n"
        '- `"carrier"`: a code, from 0, for each carrier with **30 or more** training flights. All other carriers, those that training never saw included, share **one** code, the '
        "one after the last.\n"
        '- `"pressure"`: the reading; where it is missing, the **mean of the training readings**.\n'
        '- `"pressure_missing"`: 1 where it is missing, else 0.\n\n'
        "The check runs it on hidden training flights (a few seconds), and then asks the graph about later flights, together and one at a time."
    )
    hints = (
        "Two of the three need an analyzer: the list of carriers and the mean. `tf.where(missing, a, b)` takes `a` where something is missing, else `b`.",
        "`tft.compute_and_apply_vocabulary` has the arguments `frequency_threshold` and `num_oov_buckets`. `tft.mean` takes a sparse column as it is, and looks only at "
        "the values that are there.",
        '`tft.compute_and_apply_vocabulary(inputs["carrier"], frequency_threshold=30, num_oov_buckets=1)`, `tf.where(missing, tft.mean(inputs["pressure"]), value)` and '
        "`tf.cast(missing, tf.float32)`.",
    )
    seconds = 10
    expects = "a function of a dictionary of tensors"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "preprocessing_fn", 1)
        kept: Features = {}
        # Traces the function without a full pass.
        error = self.raised(lambda: tft.get_analyze_input_columns(_recorded(fn, kept), _TENSORS))
        if error is not None:
            raise Hint(_why_not_traced(error))
        _expect_tensors(kept["result"], ("carrier", "pressure", "pressure_missing"))
        _expect_no_python(kept["operations"])
        reads = kept["reads"]
        if "carrier" not in reads:
            raise Hint(
                "In your function nothing about the carriers is learned from the training flights: no analyzer reads them. Who has 30 flights or more must be counted."
            )
        training, rows = _rows()
        common = int((training["carrier"].value_counts() >= LEAST).sum())
        if kept["top"] == common:
            raise Hint(
                f"Your vocabulary keeps the {kept['top']} most frequent carriers (`top_k`). That as many have {LEAST} training flights or more is so on "
                "these flights, and need not be on others: `frequency_threshold` asks how many flights a carrier has."
            )
        error = self.raised(lambda: kept.update(layer=_analyze(fn, training)))
        if error is not None:
            raise Hint(_why_not_run(error))
        layer = kept["layer"]
        buckets = {node.attr["num_buckets"].i for node in kept["operations"] if "num_buckets" in node.attr}
        together = _ask(layer, rows)
        if "pressure" not in reads:
            raise Hint(self._not_learned(layer, rows, together["pressure"]))
        for name, values in together.items():
            if values.shape != (len(rows), 1):
                raise Hint(
                    f"`{name}` has the shape {values.shape} for {len(rows)} flights; it should be ({len(rows)}, 1)."
                )
        self._carriers(training, rows, together["carrier"].ravel(), buckets)
        self._pressures(training, rows, together, layer)
        for row in range(0, len(rows), 9):
            alone = _ask(layer, rows.iloc[[row]])
            for name, values in alone.items():
                if abs(float(values.ravel()[0]) - float(together[name][row, 0])) > 1e-3:
                    raise Hint(
                        f"`{name}` of a flight that is asked alone is another number than with others: something is computed from the batch."
                    )
        zero = _ask(layer, rows.iloc[[0]].assign(pressure=0.0))
        at_zero = zero["pressure_missing"].ravel()[0] or zero["pressure"].ravel()[0] > 1
        return (
            "It survives `OO`, `ZZ` and a missing reading, together and one at a time. And because rare carriers share the last code in training, the model has learned "
            "something for it."
        ) + (
            " But it takes a reading of 0 for missing. That is the same only because no pressure is ever 0; with `precip` it would be wrong."
            if at_zero
            else ""
        )

    def _not_learned(self, layer: Any, rows: pd.DataFrame, together: np.ndarray) -> str:
        """Say what stands where the mean of the training readings should."""
        what = "No analyzer reads the pressure, so nothing about it is learned from the training flights. "
        row = int(np.flatnonzero(rows["pressure"].isna())[0])
        alone = float(np.ravel(_ask(layer, rows.iloc[[row]])["pressure"])[0])
        company = float(np.ravel(together)[row])
        if alone == company == 0:
            return (
                what
                + "A missing reading stays at the 0 of `features.fill`, and 0 millibars would be no air at all."
            )
        if alone == company:
            return (
                what
                + f"A missing reading always becomes {company:.1f}, a constant of your code. Let `tft.` compute the mean."
            )
        return what + _of_the_batch(alone, company)

    def _carriers(
        self, training: pd.DataFrame, rows: pd.DataFrame, codes: np.ndarray, buckets: set[int]
    ) -> None:
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
        if len(others) > 1 and buckets == {LEAST}:
            raise Hint(
                f"{LEAST} is the `num_oov_buckets` of your vocabulary: as many codes do the others share. It belongs to `frequency_threshold`."
            )
        if len(others) > 1:
            raise Hint(
                f"The carriers that are rare or unknown have {len(others)} codes. They should share one code: `frequency_threshold` says who is "
                "known, and `num_oov_buckets` how many codes the others share."
            )
        for name in sorted(common.intersection(got.index), key=counts.get):
            if others & {int(code) for code in got[name]}:
                if counts[name] == LEAST:
                    raise Hint(
                        f"`{name}` has exactly {LEAST} training flights, and {LEAST} or more is enough for a code of its own; it shares the code of the "
                        "carriers that are rare or unknown."
                    )
                raise Hint(
                    f"`{name}` has {counts[name]} training flights, so it should have a code of its own; it shares the code of the carriers that are "
                    "rare or unknown."
                )
        if len(own) < len(got.index.intersection(list(common))):
            raise Hint(
                f"Each carrier with {LEAST} training flights or more should have a code of its own; some share one."
            )
        if min(own) == 1 and others == {len(common) + 1}:
            raise Hint("Your codes begin at 1; they should begin at 0. The vocabulary gives them so.")
        if others != {len(common)}:
            raise Hint(
                f"{len(common)} carriers have {LEAST} training flights or more, so the shared code should be {len(common)}; yours is {min(others)}."
            )

    def _pressures(
        self, training: pd.DataFrame, rows: pd.DataFrame, got: dict[str, np.ndarray], layer: Any
    ) -> None:
        missing = rows["pressure"].isna().to_numpy()
        flag, pressure = got["pressure_missing"].ravel().astype(float), got["pressure"].ravel().astype(float)
        if np.array_equal(flag, ~missing):
            raise Hint("`pressure_missing` is the wrong way round: 1 is for missing.")
        if not np.array_equal(flag, missing):
            row = int(np.flatnonzero(flag != missing)[0])
            where = (
                "for every flight"
                if np.ptp(flag) == 0
                else f"for a flight {'without' if missing[row] else 'with'} a reading"
            )
            raise Hint(
                f"`pressure_missing` is {flag[row]:g} {where}. It should be 1 exactly where the reading is missing, else 0."
            )
        if not pressure[missing].any() and np.ptp(pressure[~missing]) < 1e-3:
            raise Hint(
                f"Every reading became {pressure[~missing][0]:.1f}, and every missing one 0: the two values in `tf.where` are the wrong way round. It takes the first where the condition is true."
            )
        if not np.allclose(pressure[~missing], rows.loc[~missing, "pressure"], atol=0.01):
            apart = np.abs(pressure - rows["pressure"].to_numpy(float))
            row = int(np.nanargmax(apart)) if np.isfinite(apart).any() else int(np.flatnonzero(~missing)[0])
            reading, given = rows.loc[~missing, "pressure"].to_numpy(float), pressure[~missing]
            why = ""
            if np.ptp(pressure) < 1e-3:
                why = f" Every flight gets {pressure[0]:.1f}, with a reading or without."
            elif np.isfinite(given).all():
                slope, start = np.polyfit(reading, given, 1)
                if abs(slope - 1) > 0.01 and np.allclose(
                    slope * reading + start, given, atol=1e-3 * np.ptp(given)
                ):
                    why = " Yours is scaled."
            raise Hint(
                f"Where there is a reading, `pressure` should be the reading itself.{why} A reading of {rows['pressure'].iloc[row]:g} became {pressure[row]:g}."
            )
        filled, wanted = float(pressure[missing][0]), float(training["pressure"].mean())
        if abs(filled - wanted) < 0.02:
            return
        alone = float(np.ravel(_ask(layer, rows[missing].iloc[[0]])["pressure"])[0])
        if not abs(alone - filled) < 0.02:
            raise Hint(_of_the_batch(alone, filled))
        if abs(filled - float(training["pressure"].fillna(0).mean())) < 0.5:
            raise Hint(
                f'You fill in {filled:.1f}: that mean counts each missing reading as 0. Take the mean of the readings that are there, `inputs["pressure"]`.'
            )
        if abs(filled) < 1e-6:
            raise Hint(
                "You fill in 0 millibars, which would be no air at all. Fill in the mean of the training readings."
            )
        if abs(filled - float(training["pressure"].median())) < 0.1:
            raise Hint(
                f"You fill in {filled:.2f}, which is the median; the task asks for the mean of the training readings: `tft.mean`."
            )
        raise Hint(f"You fill in {filled:.2f}; the mean of the training readings is {wanted:.2f}.")


# ---- 3. A clock, in the graph ---------------------------------------------------------------------------------------

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


# What else can be computed from hours and minutes: what a hint says of it, and how.
_SLIPS: dict[str, Callable[[np.ndarray, np.ndarray], np.ndarray]] = {
    "`minutes` is still the clock number, HHMM: 1530 should become 930.": lambda h, m: 100 * h + m,
    "You divide by 100 and keep the fraction: the hours are whole hours, `//`.": lambda h, m: (
        60 * (h + m / 100) + m
    ),
    "You divide by 100 and round: the hours are whole hours, `//`.": lambda h, m: (
        60 * np.round(h + m / 100) + m
    ),
    "You add hours and minutes: an hour has 60 minutes.": lambda h, m: h + m,
    "Hours and minutes are swapped: `//` gives the hours, `%` the minutes.": lambda h, m: 60 * m + h,
    "Only the whole hours are counted; the minutes are missing.": lambda h, m: 60 * h,
    "Only the minutes past the hour are counted; the hours are missing.": lambda h, m: m,
    **{
        f"Your numbers are those of `value // {a} * {b} + value % {c}`. The clock counts 100 to the hour, and an hour has 60 minutes.": (
            lambda h, m, a=a, b=b, c=c: (100 * h + m) // a * b + (100 * h + m) % c
        )
        for a, b, c in itertools.product((60, 100), repeat=3)
        if (a, b, c) != (100, 60, 100)
    },
}


def _slip(got: np.ndarray, hour: np.ndarray, minute: np.ndarray) -> str:
    """Say which other formula gives `got` for all clocks of a day, or nothing. The last clock is 2400."""
    if not np.isfinite(got).all():
        return ""
    whole = 60.0 * hour + minute
    end = round(float(got.max())) + 1
    if 60 < end < 1440 and np.allclose(got, whole % end):
        return f"Your numbers are the remainders by {end}; a day has 1440 minutes."
    got, hour, minute, whole = got[:-1], hour[:-1], minute[:-1], whole[:-1]  # some treat 2400 apart
    for unit, size in {"seconds": 60, "hours": 1 / 60, "days": 1 / 1440}.items():
        if np.allclose(got, whole * size):
            return f"`minutes` is in {unit}."
    for words, formula in _SLIPS.items():
        found = formula(hour, minute)
        if any(np.allclose(got, found % limit, atol=1e-2) for limit in (1440, 2400, np.inf)):
            return words
    return ""


class ClockInTheGraph(Exercise):
    """Turn a clock that may be missing into minutes and a flag, with operations that can be traced."""

    question = (
        "`dep_time` is a clock, HHMM: 1530 is 15:30, which is minute 930. It may be missing, and it may say 2400. (Practice only: as a feature it would leak, "
        "for it is not known beforehand.) Write `clock(column)`. It gets a sparse column of whole numbers, as Transform gives it, and returns a dictionary of two dense "
        "tensors of numbers, each of shape (rows, 1):\n\n"
        '- `"minutes"`: minutes past midnight, from 0 to 1439. `2400` is midnight, so 0. Where the clock is missing: 0.\n'
        '- `"missing"`: 1 where the clock is missing, else 0.\n\n'
        "`//` and `%` work on a tensor as on a number. The check traces your function as Transform does, and asks the graph."
    )
    hints = (
        "Make the column dense first: `value, missing = features.fill(column)`. From then on, no loop and no `if`.",
        "Hours are `value // 100`, minutes `value % 100`; both work on tensors. A remainder brings 1440 back to 0.",
        "`minutes = (value // 100 * 60 + value % 100) % 1440`; the flag is `tf.cast(missing, tf.float32)`.",
    )
    expects = "a function of one sparse tensor"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "clock", 1)
        kept: Features = {}
        graph = tf.function(_recorded(fn, kept), input_signature=[_SPARSE], autograph=False)
        error = self.raised(lambda: kept.update(graph=graph.get_concrete_function()))
        if error is not None:
            raise Hint(_why_not_traced(error))
        _expect_tensors(kept["result"], ("minutes", "missing"))
        _expect_no_python(kept["operations"])
        if kept["learns"]:
            raise Hint(
                "An analyzer (`tft.…`) in your function learns from the whole column. A clock becomes minutes from its own row alone, so this step needs none."
            )
        for values, width in _clocks():
            self._compare(values, kept["graph"], _sparse(values, width))
        return (
            "It was traced once, and then asked in requests of 120, 8 and 1 rows. The same graph would run in the server."
            + (
                " But it takes a clock that reads 0 for missing. That is the same only because no clock here reads 0: midnight is 2400."
                if self._asked(kept["graph"], _sparse([0]))["missing"].any()
                else ""
            )
        )

    def _asked(self, graph: Callable[..., Features], column: tf.SparseTensor) -> dict[str, np.ndarray]:
        """Return what the graph says of a column."""
        box: Features = {}
        error = self.raised(lambda: box.update(graph(column)))
        if error is not None:
            rows = "1 row" if column.shape[0] == 1 else f"{column.shape[0]} rows"
            raise Hint(f"The graph failed on a request of {rows}: {_said(error)}")
        return {name: np.asarray(box[name]) for name in ("minutes", "missing")}

    def _compare(
        self, values: list[int | None], graph: Callable[..., Features], column: tf.SparseTensor
    ) -> None:
        box = self._asked(graph, column)
        gone = np.array([value is None for value in values])
        for name, given in box.items():
            if given.shape != (len(values), 1):
                why = ""
                if column.shape[1] == 0:
                    why = " Here the clock is missing in every row. `features.fill`, given the column as it came, makes a place for every row."
                elif given.shape[:1] == ((~gone).sum(),) and gone.any():
                    why = f" {(~gone).sum()} clocks are there, as in `column.values`; the {gone.sum()} missing ones need a row too."
                raise Hint(
                    f"For {len(values)} rows `{name}` has the shape {given.shape}; it should be ({len(values)}, 1).{why}"
                )
            if given.dtype == bool:
                raise Hint(f"`{name}` is bool, not a number: `tf.cast(x, tf.float32)` makes 1 and 0 of it.")
        if box["minutes"].dtype in (np.int8, np.uint8):
            raise Hint(
                f"`minutes` is {box['minutes'].dtype}, which holds no number above {np.iinfo(box['minutes'].dtype).max}."
            )
        got, flag = (given.ravel().astype(float) for given in box.values())
        clock = np.array([0 if value is None else value for value in values], float)
        wanted = (clock // 100 * 60 + clock % 100) % 1440
        if not np.array_equal(flag, gone):
            raise Hint(self._why_flag(flag, gone, clock, graph))
        wrong = ~np.isclose(got, wanted)
        if not wrong.any():
            return
        if not wrong[~gone].any():
            raise Hint(f"Where the clock is missing, `minutes` should be 0; yours is {got[gone][0]:g}.")
        row = int(np.flatnonzero(wrong & ~gone)[0])
        alone = float(self._asked(graph, _sparse([values[row]]))["minutes"].ravel()[0])
        if abs(alone - got[row]) > 1e-3:
            raise Hint(
                f"The clock {values[row]} becomes {alone:g} when it is asked alone and {got[row]:g} with {len(values) - 1} others: something is computed "
                "from the batch."
            )
        day = [100 * (minute // 60) + minute % 60 for minute in range(1, 1441)]
        got_of_day = self._asked(graph, _sparse(day))["minutes"].ravel().astype(float)
        if np.allclose(got_of_day[:-1], range(1, 1440)):
            last = ", the last minute of the day" if got_of_day[-1] == 1439 else ""
            raise Hint(f"2400 gives {got_of_day[-1]:g}{last}. It is midnight, so it should be 0.")
        raise Hint(
            _slip(got_of_day, np.array(day) // 100, np.array(day) % 100)
            or f"The clock {values[row]} should become {wanted[row]:g} minutes; yours gives {got[row]:g}."
        )

    def _why_flag(
        self, flag: np.ndarray, gone: np.ndarray, clock: np.ndarray, graph: Callable[..., Features]
    ) -> str:
        """Say what `missing` is instead."""
        if np.array_equal(flag, ~gone):
            return "Your flag is the wrong way round: 1 is for missing, 0 for a clock that is there."
        if np.allclose(flag, clock):
            return "`missing` holds the clocks. `features.fill` returns two tensors: first the values, then where they are missing."
        if np.array_equal(flag != gone, clock == 2400):
            zero = self._asked(graph, _sparse([0]))["missing"].any()
            return "`missing` is 1 for a flight that left at midnight, 2400." + (
                " Ask where a value is missing, not where it is 0." if zero else " That clock is there."
            )
        return f"`missing` is wrong for {(flag != gone).sum()} of {len(gone)} rows: 1 where the clock is missing, else 0."


exercises = (NeedsAFullPass, Survive, ClockInTheGraph)

quiz = (
    Question(
        "Training and serving import the same Python function `prepare(rows)`, which scales by `rows.mean()`. Is there skew?",
        options=(
            (
                "No: the code is the same.",
                "The code is, the mean is not. On the server it is the mean of whatever rows are asked about.",
                False,
            ),
            (
                "Yes: each call computes its own mean.",
                "What was learned from data has to travel with the model, and a function does not carry it.",
                True,
            ),
            (
                "Only if the two run other versions of pandas.",
                "That can happen too, and costs little beside this.",
                False,
            ),
        ),
    ),
    Question(
        "A `preprocessing_fn` uses `tf.reduce_mean` where `tft.mean` was meant. How do you notice?",
        options=(
            (
                "Transform raises an error: an analyzer is missing.",
                "It is legal TensorFlow. It is traced, exported and served without a word.",
                False,
            ),
            (
                "The AUC in evaluation falls to 50.",
                "Evaluation asks about many flights together, as training did. The harm comes with a request of one flight.",
                False,
            ),
            (
                "Ask the graph about one flight alone and with others, and compare.",
                "A feature of a row must not depend on its neighbors. That is a test of three lines.",
                True,
            ),
        ),
    ),
    Question(
        "A vocabulary was made with `num_oov_buckets=1` and no threshold. In September a new airline appears. What does the model say about it?",
        options=(
            (
                "It has an answer, but for this code it never saw a training flight: its weight is where it began.",
                "All words of the training rows are in the vocabulary, so the bucket was empty. A `frequency_threshold` fills it.",
                True,
            ),
            ("Nothing: the request fails.", "The bucket is there so that it does not fail.", False),
            (
                "It treats it like the average airline, which is what the bucket learned.",
                "The bucket learned nothing. With a `frequency_threshold` it would have learned from the rare airlines.",
                False,
            ),
        ),
    ),
)
