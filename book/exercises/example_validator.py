"""Exercises of chapter "ExampleValidator": who is blessed, a count, and what a gate decides."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import tensorflow_data_validation as tfdv
from tensorflow_metadata.proto.v0 import schema_pb2
from tensorflow_metadata.proto.v0.anomalies_pb2 import Anomalies, AnomalyInfo
from tensorflow_metadata.proto.v0.statistics_pb2 import CommonStatistics, DatasetFeatureStatisticsList

from book import flights, pipeline
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    copied,
    describe,
    expect_bool,
    expect_function,
    only_slip,
)


def context() -> dict[str, Any]:
    """Return what the answers use: the curated schema, the kinds of anomalies, and the libraries."""
    return {
        "AnomalyInfo": AnomalyInfo,
        "np": np,
        "pd": pd,
        "schema": curated(),
        "schema_pb2": schema_pb2,
        "tfdv": tfdv,
    }


def curated() -> schema_pb2.Schema:
    """Return a fresh copy of the schema that Part 2 arrives at."""
    return tfdv.load_schema_text(str(pipeline.SCHEMA))


@functools.cache
def _may() -> pd.DataFrame:
    """Return flights of a month that the notebook does not use, with whole numbers as whole numbers."""
    whole = {feature.name: "Int64" for feature in curated().feature if feature.type == schema_pb2.INT}
    return flights.load([5]).head(300).astype(whole)


def _statistics(**cells: Any) -> DatasetFeatureStatisticsList:
    """Return the statistics of good flights in which the last of these columns' cells were overwritten."""
    frame = _may().copy()
    for column, values in cells.items():
        frame.iloc[len(frame) - len(values) :, frame.columns.get_loc(column)] = values
    return tfdv.generate_statistics_from_dataframe(frame)


def _read_instead(exercise: Exercise, fn: Callable[..., Any], on: str, first: Any, second: Any) -> str:
    """Say which name of the notebook a function reads in place of its first parameter, if one explains it."""
    others = [[]] * (fn.__code__.co_argcount - 1) if hasattr(fn, "__code__") else []
    try:
        exercise.depends(fn, on, (first, *others), (second, *others))
    except Hint as hint:
        _, reads, what = str(hint).partition(" It reads ")
        return f" Your function reads {what}" if reads else ""
    return ""


class IsItBlessed(Exercise):
    """Answer with a function of a verdict and the names of splits."""

    question = """\
`admitted(verdict, splits)` gets what `get_json_value_custom_property("blessed")` returned, and the names of the \
splits that the span has. It returns `True` if **every one of these splits is blessed**, else `False`.

Blessed is a number equal to 1, and nothing else: not a 2, which the next chapter's validator writes for "not compared", and \
not the text `"1"`. A split that the verdict does not mention is not blessed. If the property is missing altogether, \
`verdict` is `None`; then nothing is. \
A verdict may mention splits that the span does not have: ignore them. There is always at least one split."""
    hints = (
        "Go through the splits that the span has, not through those that the verdict mentions: only so do you meet one "
        "that is not mentioned.",
        "`verdict.get(split)` is `None` for a split that is not mentioned, and `None == 1` is false.",
        "```python\nif verdict is None:\n    return False\nreturn all(... for split in splits)\n```\n\n"
        "Compare with 1: `bool(2)` is true as well.",
    )
    expects = "a function of a verdict and the names of splits"

    def judge(self, answer: Any) -> str:
        admitted = expect_function(answer, "admitted", parameters=2)
        # Text comes last: what fails there may have a mistake that the numbers name better.
        for cases in (_VERDICTS, _TEXTS):
            said = [
                expect_bool(self.call(admitted, verdict, splits), f"What `admitted` returns for {what}")
                for what, verdict, splits, _ in cases
            ]
            wrong = [case for case, one in zip(cases, said, strict=True) if case[-1] != one]
            if not wrong:
                continue
            if cases is _VERDICTS and len(set(said)) == 1:
                instead = _read_instead(self, admitted, "verdict", *(case[1] for case in cases[:2]))
                raise Hint(f"You return {said[0]} for every verdict and every span.{instead}")
            slips = _SLIPS if cases is _VERDICTS else _OF_TEXT
            if words := only_slip(slips, [(verdict, splits) for _, verdict, splits, _ in cases], said):
                raise Hint(words)
            what, verdict, splits, right = wrong[0]
            raise Hint(
                f"For {what}, that is `admitted({verdict}, {list(splits)})`, the answer is {right}; "
                f"you returned {not right}."
            )
        return "It fails closed: a split that nobody blessed does not pass."


_Verdict = dict[str, Any] | None

_VERDICTS = (
    ("two blessed splits", {"train": 1.0, "eval": 1.0}, ["train", "eval"], True),
    ("no blessed split", {"train": 0.0, "eval": 0.0}, ["train", "eval"], False),
    ("a train split that is not blessed", {"train": 0.0, "eval": 1.0}, ["train", "eval"], False),
    ("an eval split that is not blessed", {"train": 1.0, "eval": 0.0}, ["train", "eval"], False),
    ("two splits that are blessed by a 1 without a point", {"train": 1, "eval": 1}, ["train", "eval"], True),
    ("three splits of other names", {"north": 1, "south": 1, "east": 1}, ["north", "south", "east"], True),
    ("a middle one of three that is not blessed", {"a": 1, "b": 0, "c": 1}, ["a", "b", "c"], False),
    ("a last one of three that is not blessed", {"a": 1, "b": 1, "c": 0}, ["a", "b", "c"], False),
    ("a single split that is blessed", {"all": 1}, ["all"], True),
    ("a single split that is not blessed", {"all": 0}, ["all"], False),
    ("a span with a split `test` that the verdict does not mention", {"train": 1.0}, ["train", "test"], False),
    ("a verdict that mentions none of the splits", {}, ["train", "eval"], False),
    ("a verdict about another split only", {"old": 1.0}, ["train"], False),
    ("a verdict of as many, but other, splits", {"train": 1.0, "old": 1.0}, ["train", "eval"], False),
    ("a missing property", None, ["train", "eval"], False),
    ("a split with a 2, which says not compared", {"train": 2.0, "eval": 1.0}, ["train", "eval"], False),
    ("a single split with a 2", {"all": 2}, ["all"], False),
    ("a split with a 2 and one with a 0", {"train": 2.0, "eval": 0.0}, ["train", "eval"], False),
    ("a verdict that also refuses a split the span does not have", {"train": 1, "old": 0}, ["train"], True),
    ("a verdict that also blesses a split the span does not have", {"train": 1, "eval": 0, "old": 1}, ["train", "eval"], False),
    ("two blessed splits and a third one that the span does not have", {"train": 1, "eval": 1, "old": 1}, ["train", "eval"], True),
    ("a split with a number a little above 1", {"train": 1.0, "eval": 1.4}, ["train", "eval"], False),
    ("a split with a number below 1", {"train": 0.6, "eval": 1.0}, ["train", "eval"], False),
    ("a split with a 2 and one with a 0.5", {"train": 2.0, "eval": 0.5}, ["train", "eval"], False),
    ("two splits with a -1", {"train": -1.0, "eval": -1.0}, ["train", "eval"], False),
)  # fmt: skip
_TEXTS = (
    ('a split with the text `"1"`', {"train": 1.0, "eval": "1"}, ["train", "eval"], False),
    ('a split with the text `"1.0"`', {"train": "1.0"}, ["train"], False),
    ('a split with the text `" 1 "`', {"train": " 1 "}, ["train"], False),
    ('a split with the text `"2"`', {"train": "2"}, ["train"], False),
)


def _marked(rule: Callable[[Any], bool], absent: Any = None) -> Callable[[_Verdict, list[str]], bool]:
    """Return the slip that asks another question of each split's mark."""
    return lambda verdict, splits: (
        verdict is not None and all(rule(verdict.get(split, absent)) for split in splits)
    )


def _all_mentioned(verdict: _Verdict, splits: list[str]) -> bool:
    return verdict is not None and all(mark == 1 for mark in verdict.values())


def _all_mentioned_if_any(verdict: _Verdict, splits: list[str]) -> bool:
    return bool(verdict) and all(mark == 1 for mark in verdict.values())


def _one_is_enough(verdict: _Verdict, splits: list[str]) -> bool:
    return verdict is not None and any(verdict.get(split) == 1 for split in splits)


def _taken_together(rule: Callable[[list[Any]], bool]) -> Callable[[_Verdict, list[str]], bool]:
    """Return the slip that asks one question of all marks at once; a split that is not mentioned has a 0."""
    return lambda verdict, splits: rule([(verdict or {}).get(split, 0) for split in splits])


_GONE = (
    "You go through the splits that the verdict mentions. The span `['train', 'test']` with the verdict "
    "`{'train': 1.0}` has a split about which nobody said anything: go through `splits`."
)
_TWO = "A 2 is not a 1: it says `not compared`{}. Compare with 1, by `==`."
_WHOLE = "A number near 1, such as 1.4 or 0.6, is not equal to 1: compare the mark itself with 1, by `==`."
_STRANGER = "The mark of a split that the span does not have, here `old`, counts with you. Ignore it: only the marks of `splits` count."
_MIXED = "You reckon with all the marks at once: a 2 and a 0.5, or a 2 and a 0, make up for one another. Compare each with 1."
_SLIPS: tuple[tuple[str, Callable[[_Verdict, list[str]], bool]], ...] = (
    (_TWO.format(", and Python takes it for true"), _marked(bool)),
    (_TWO.format(""), _marked(lambda mark: mark >= 1, absent=0)),
    (_TWO.format(""), _marked(lambda mark: mark > 0, absent=0)),
    (_GONE, _all_mentioned),
    (_GONE, _all_mentioned_if_any),
    ("One blessed split is enough for you. Every one must be blessed.", _one_is_enough),
    (
        "A split that the verdict does not mention passes with you. Nobody blessed it.",
        _marked(lambda mark: mark == 1, absent=1),
    ),
    (
        "You refuse only a 0. A 2, or a split that is not mentioned, is not blessed either.",
        _marked(lambda mark: mark != 0),
    ),
    (
        "A mark may be 1.0, which is a number equal to 1, too: what comes back from ML Metadata is a float. Compare with `==`.",
        _marked(lambda mark: type(mark) is int and mark == 1),
    ),
    (
        "A mark may be a 1 without a point, too, an `int`: it is a number equal to 1 as well. Compare with `==`.",
        _marked(lambda mark: type(mark) is float and mark == 1),
    ),
    (_WHOLE, _marked(lambda mark: int(mark) == 1, absent=0)),
    (_WHOLE, _marked(lambda mark: round(mark) == 1, absent=0)),
    (_WHOLE, _marked(lambda mark: math.ceil(mark) == 1, absent=0)),
    (_WHOLE, _marked(lambda mark: 0 < mark < 2, absent=0)),
    (_MIXED, _taken_together(lambda marks: sum(marks) == len(marks))),
    (_MIXED, _taken_together(lambda marks: sum(marks) >= len(marks))),
    (_MIXED, _taken_together(lambda marks: math.prod(marks) == 1)),
    (
        "You look at the smallest mark only: beside a 1, a 2 passes with you. Compare each with 1.",
        _taken_together(lambda marks: min(marks) == 1),
    ),
    (
        "You return the opposite: `True` where a split is not blessed.",
        lambda verdict, splits: not all((verdict or {}).get(split) == 1 for split in splits),
    ),
    (
        "Only the first split decides with you. If you go through them in a loop: does a `return` stand in it too early?",
        lambda verdict, splits: _marked(lambda mark: mark == 1)(verdict, splits[:1]),
    ),
    (
        "Only the last split decides with you. If you go through them in a loop: does each overwrite what was found before?",
        lambda verdict, splits: _marked(lambda mark: mark == 1)(verdict, splits[-1:]),
    ),
    (
        "You ask for `train` and `eval` by name. A span may have other splits: go through `splits`.",
        lambda verdict, splits: _marked(lambda mark: mark == 1)(verdict, ["train", "eval"]),
    ),
    (
        "You refuse a verdict that mentions a split which the span does not have, here `old`, even if it is blessed. Ignore that split.",
        lambda verdict, splits: verdict == dict.fromkeys(splits, 1),
    ),
    (
        _STRANGER,
        lambda verdict, splits: _marked(lambda mark: mark == 1)(verdict, {*splits, *(verdict or {})}),
    ),
)
"""What exactly one slip answers: named only where every case agrees."""
_OF_TEXT = (
    (
        'You make a number of a text: even `" 1 "` is blessed with you, and `"2"` is not. A text never is: compare the mark itself with 1.',
        _marked(lambda mark: float(mark) == 1, absent=0),
    ),
)


class CountWhatIsThere(Exercise):
    """Answer with a function of statistics and a schema."""

    question = """\
Write the count that `presence` should have been.

`too_empty(statistics, schema)` gets what `tfdv.load_stats_binary` returned, such as `counted`, and a schema. It \
returns a list with the **names of the columns that have fewer values than the schema asks for**: the number of values \
(an example has at most one in a column), divided by the number of examples, is below the feature's \
`presence.min_fraction`. Also name a column that the schema asks for (its `min_fraction` is above 0) and that \
is **not in the statistics at all**: `incomplete` passes over it. Leave out what the schema does not know. There is \
always at least one example. If nothing is short, the list is empty. The order does not matter."""
    hints = (
        "Go through the features of the schema, not of the statistics: only so do you meet a column that is gone.",
        "`tfdv.DatasetListView(statistics).get_default_slice()` lists the columns that are there; "
        "`common_statistics().tot_num_values` counts the values of one, and `proto().num_examples` the examples.",
        "```python\nwhole = tfdv.DatasetListView(statistics).get_default_slice()\ncounts = {}\n"
        "for path in whole.list_features():\n"
        "    common = whole.get_feature(path).common_statistics()\n"
        "    counts[path.steps()[0]] = common.tot_num_values\n```\n\n"
        "Then compare `counts.get(wanted.name, 0) / whole.proto().num_examples` with `wanted.presence.min_fraction`, "
        "for each `wanted` in `schema.feature`.",
    )
    expects = "a function of statistics and a schema"

    def judge(self, answer: Any) -> str:
        too_empty = expect_function(answer, "too_empty", parameters=2)
        said: list[set[str]] = []
        for _, inputs, short in _counts():
            try:
                said.append(self._names(too_empty, *inputs))
            except Hint as hint:
                # What was wrong before says more than what breaks here.
                if all(right == one for (_, _, right), one in zip(_counts(), said, strict=False)):
                    if not short:
                        raise Hint(f"Where nothing is short, the list is empty. {hint}") from None
                    raise Hint(f"{hint}{self._unknown(too_empty, *inputs)}") from None
                break
        cases = _counts()[: len(said)]
        wrong = [(case, one) for case, one in zip(cases, said, strict=True) if case[-1] != one]
        if not wrong:
            return "It finds what `presence` cannot see in a CSV, and what is gone altogether."
        if words := only_slip(_MISCOUNTS, [inputs for _, inputs, _ in cases], said):
            raise Hint(words)
        (words, inputs, right), found = wrong[0]
        remark = _remark(inputs, right, found)
        if right < found and not any(
            column.known for column in _columns(*inputs) if column.name in found - right
        ):
            raise Hint(f"You named {_quoted(found)}.{remark}")
        raise Hint(f"{words} You named {_quoted(found)}.{remark}")

    def _unknown(self, too_empty: Any, *inputs: Any) -> str:
        """Say where a column stands that a function looks up and does not find, if that is why it raises."""
        error = self.raised(too_empty, *inputs)
        for column in _columns(*inputs):
            in_schema = str(error) == f"Feature {column.name} not found in the schema."  # tfdv.get_feature
            if in_schema or (isinstance(error, KeyError) and error.args == (column.name,)):
                if not column.known:
                    return f" The schema does not know `{column.name}`: leave it out."
                if not column.there:
                    return f" `{column.name}` is in the schema, and not in the statistics at all."
        return ""

    def _names(self, too_empty: Any, *inputs: Any) -> set[str]:
        names = self.call(too_empty, *inputs)
        if not isinstance(names, list | tuple | set | frozenset) or not all(
            isinstance(n, str) for n in names
        ):
            raise Hint(f"`too_empty` should return a list of column names; it returned {describe(names)}.")
        if unknown := [n for n in names if " " in n or ":" in n]:
            raise Hint(f"Return names only, such as `'fuel'`; among yours is {describe(unknown[0])}.")
        if len(set(names)) < len(names):
            raise Hint(f"Name each column once; `too_empty` returned {', '.join(f'`{n}`' for n in names)}.")
        return set(names)


def _counted(examples: int, text: dict[str, int], number: dict[str, int]) -> DatasetFeatureStatisticsList:
    """Return statistics as StatisticsGen writes them for a CSV: no value is missing, some lists are empty."""
    statistics = DatasetFeatureStatisticsList()
    dataset = statistics.datasets.add(num_examples=examples)
    for name, count in {**text, **number}.items():
        feature = dataset.features.add(type=2 if name in text else 1)  # STRING, FLOAT
        feature.path.step.append(name)
        common = (feature.string_stats if name in text else feature.num_stats).common_stats
        common.num_non_missing, common.tot_num_values = examples, count
        common.avg_num_values, common.max_num_values = count / examples, 1
        common.min_num_values = int(count == examples)  # else some list is empty
        if name in number:
            feature.num_stats.num_zeros = count // 5  # a zero is a value
    return statistics


_TEXT = ("gate", "crew", "notes")


def _asking(**least: float) -> schema_pb2.Schema:
    schema = schema_pb2.Schema()
    for name, share in least.items():
        text = name in _TEXT
        feature = schema.feature.add(name=name, type=schema_pb2.BYTES if text else schema_pb2.FLOAT)
        if share:
            feature.presence.min_fraction = share
        elif name == "tags":
            feature.presence.min_count = 1  # as an inferred schema has it; it asks for no share
    return schema


@functools.cache
def _counts() -> tuple[tuple[str, tuple[DatasetFeatureStatisticsList, schema_pb2.Schema], set[str]], ...]:
    """Return cases: in words, the inputs, and the columns that are short."""
    csv = _counted(
        400, text={"gate": 300, "crew": 390}, number={"fuel": 200, "seats": 400, "bags": 40, "belts": 1}
    )
    strict = _counted(400, text={"gate": 399, "crew": 400}, number={"fuel": 400, "belts": 0})
    table = pd.DataFrame({"fuel": [1.0, 2.0, None, 4.0], "gate": ["a", None, None, "d"]})
    enough = _counted(400, text={"gate": 300}, number={"fuel": 220, "seats": 400})
    close = _counted(1_000_000, text={"gate": 899_996}, number={"fuel": 900_000})
    return (
        (
            "Of 400 examples `gate` has 300 values, `fuel` 200 and `belts` 1, and 90%, 80% and 50% are asked for: these three are "
            "short. `crew` has 390 and `seats` 400, which is enough for 90%, and nothing is asked of `bags`.",
            (csv, _asking(gate=0.9, crew=0.9, fuel=0.8, seats=0.9, bags=0.0, belts=0.5)),
            {"gate", "fuel", "belts"},
        ),
        (
            "With another schema only `cargo` is short, which is not in the statistics at all: 75% of `gate` is there and 50% is "
            "asked for, of `fuel` exactly the 50% that is asked for, and no share is asked of `notes` and of `tags` (which has a `min_count`).",
            (csv, _asking(gate=0.5, fuel=0.5, seats=0.9, cargo=0.001, notes=0.0, tags=0.0)),
            {"cargo"},
        ),
        (
            "A `min_fraction` of 1 asks for a value in every example: `gate`, with 399 of 400, is short, and so are `belts`, a "
            "column without a value, and `cargo`, which is not there at all. `crew` and `fuel` have all 400.",
            (strict, _asking(gate=1.0, crew=1.0, fuel=1.0, cargo=1.0, belts=1.0)),
            {"gate", "belts", "cargo"},
        ),
        (
            "On statistics of a DataFrame of four rows, where a missing cell is counted as missing, half of `gate` is there and "
            "60% is asked for; three quarters of `fuel`, and 70%. So only `gate` is short.",
            (tfdv.generate_statistics_from_dataframe(table), _asking(fuel=0.7, gate=0.6)),
            {"gate"},
        ),
        (
            "Of 1,000,000 examples 899,996 have a `gate`, a little less than the 90% that is asked for, and 900,000 have `fuel`, "
            "exactly as many. So only `gate` is short.",
            (close, _asking(gate=0.9, fuel=0.9)),
            {"gate"},
        ),
        (
            "Of 400 examples `gate` has 300 values, which is enough for 70%, `fuel` 220, which is enough for 50%, and `seats` all 400. "
            "Nothing is short: the list is empty.",
            (enough, _asking(gate=0.7, fuel=0.5, seats=1.0)),
            set(),
        ),
    )


def _remark(
    inputs: tuple[DatasetFeatureStatisticsList, schema_pb2.Schema], right: set[str], found: set[str]
) -> str:
    """Return a sentence about names that nothing explains, if there are any."""
    columns = {column.name: column.known for column in _columns(*inputs)}
    if found - columns.keys():
        return " Work out the names from its inputs."
    if strangers := {name for name in found - right if not columns[name]}:
        return f" The schema does not know {_quoted(strangers)}: leave out what it does not know."
    if not found:
        return " If you count what is missing: in statistics of a CSV `num_missing` is 0, so count the values, `tot_num_values`."
    return ""


class _Column(NamedTuple):
    """What the statistics and the schema say of a column; `values` and all that is counted is 0 for one that is not there."""

    name: str
    known: bool  # to the schema
    there: bool  # in the statistics
    text: bool
    values: int
    non_missing: int
    average: float
    examples: int
    most: int  # of the values of all columns
    least: float
    count: int  # the least number of examples that have it; the task does not ask for it
    zeros: int

    @property
    def share(self) -> float:
        return self.values / self.examples


def _columns(statistics: DatasetFeatureStatisticsList, schema: schema_pb2.Schema) -> list[_Column]:
    (dataset,) = statistics.datasets
    counted = {
        feature.path.step[0]: getattr(feature, feature.WhichOneof("stats")).common_stats
        for feature in dataset.features
    }
    zeros = {feature.path.step[0]: feature.num_stats.num_zeros for feature in dataset.features}
    asked = {feature.name: feature.presence for feature in schema.feature}
    most = max(common.tot_num_values for common in counted.values())
    nothing = CommonStatistics()
    return [
        _Column(
            name,
            name in asked,
            name in counted,
            name in _TEXT,
            common.tot_num_values,
            common.num_non_missing,
            common.avg_num_values,
            dataset.num_examples,
            most,
            asked[name].min_fraction if name in asked else 0,
            asked[name].min_count if name in asked else 0,
            zeros.get(name, 0),
        )
        for name in (*asked, *(counted.keys() - asked.keys()))
        for common in [counted.get(name, nothing)]
    ]


def _named(
    rule: Callable[[_Column], bool],
) -> Callable[[DatasetFeatureStatisticsList, schema_pb2.Schema], set[str]]:
    """Return the slip that names the columns of the schema that a rule picks."""
    return lambda *inputs: {column.name for column in _columns(*inputs) if column.known and rule(column)}


_GAPS = (
    "You named every column that has a gap and of which something is asked. Less than all can be enough: compare the share with "
    "`min_fraction`. If you divide with `//`: that cuts a share down to 0, and `/` does not."
)
_GONE_ONLY = (
    "You named only what is gone altogether. A column that is there can be short as well: divide its number of values by the number "
    "of examples, and compare with `min_fraction`."
)
_PRESENT = (
    "In statistics of a CSV `num_missing` is 0, and every example counts as one that has the column, also if its list is empty. So "
    "count the values, `tot_num_values`."
)
_DIVIDE = "Divide by the number of all examples of these statistics, `proto().num_examples`. It need not be 400 or 4, nor the count of any column."
_FULL = "A `min_fraction` of 1 asks for a value in every example: a `gate` with 399 values of 400 is short."
_ROUNDED = (
    "Of 1,000,000 examples 899,996 have a `gate`, a little less than the 90% that is asked for, and you did not name it. Do you round "
    "a share?"
)
_EQUAL = "A column that has exactly what is asked for is not short: `fuel` with 200 values of 400 and a `min_fraction` of 0.5. Compare with `<`."
_MISCOUNTS: tuple[tuple[str, Callable[..., set[str]]], ...] = (
    (_PRESENT, _named(lambda c: c.non_missing / c.examples < c.least)),
    (
        "A `min_fraction` of 0.8 is a share, 80%: compare it with a share, and not with a percentage.",
        _named(lambda c: 100 * c.share < c.least),
    ),
    (_GONE_ONLY, _named(lambda c: c.values < c.least)),
    (_GONE_ONLY, _named(lambda c: c.least > 0 and not c.there)),
    (
        "You named no column of any of these statistics. Go over all columns of the schema, whatever their names. What is asked for is "
        "`presence.min_fraction`, and no other field, such as `min_count`.",
        _named(lambda c: False),
    ),
    (
        "You leave out a column that is there without a single value. It is short as well. If you ask `if` of a count: 0 is false in Python.",
        _named(lambda c: c.share < c.least and (c.values > 0 or not c.there)),
    ),
    *(
        (
            "You compare with `min_count`, a number of examples. What is asked for is `presence.min_fraction`, a share.",
            _named(rule),
        )
        for rule in (lambda c: c.values < c.count, lambda c: c.share < c.count)
    ),
    (
        "You named `tags`, which is not there but not asked for either: its `presence` has a `min_count`, and its `min_fraction` is 0. "
        "Only `min_fraction` counts.",
        _named(lambda c: c.share < c.least or c.values < c.count),
    ),
    (
        "You leave out the zeros, or count them as empty. A zero is a value like any other.",
        _named(lambda c: (c.values - c.zeros) / c.examples < c.least),
    ),
    (_GAPS, _named(lambda c: c.values // c.examples < c.least)),
    (_GAPS, _named(lambda c: c.there and c.values < c.examples and c.least > 0)),
    (
        "You named every column of which something is asked, as if nothing were there. Do you look up the counts by name? "
        "`path.steps()[0]` is the name of a column; a path is none, and the field `name` of these statistics is empty. Or do you read "
        "the page's `whole`, and not the statistics that are given?",
        _named(lambda c: c.least > 0),
    ),
    (_EQUAL, _named(lambda c: c.share <= c.least)),
    (_EQUAL, _named(lambda c: c.least > 0 and c.share <= c.least)),
    (_EQUAL, _named(lambda c: c.there and c.share <= c.least)),
    (
        "`crew` has 390 values of 400 and the schema asks for 90%, so it is complete enough. Compare the share with `min_fraction`.",
        _named(lambda c: c.share < 1),
    ),
    (
        "A `min_fraction` of 0 asks for nothing. So `bags`, of which nothing is asked, cannot be short.",
        _named(lambda c: c.share < (c.least or 1)),
    ),
    *(
        (
            "You named the columns that have what is asked for. Name those that have less: compare with `<`.",
            _named(rule),
        )
        for rule in (
            lambda c: c.share > c.least,
            lambda c: c.share > c.least > 0,
            lambda c: c.share >= c.least,
            lambda c: c.share >= c.least > 0,
            lambda c: c.there and c.share >= c.least,
        )
    ),
    (
        "You compare the share that is missing with the share that is asked for. Compare what is there: `<`.",
        _named(lambda c: 1 - c.share > c.least),
    ),
    *(
        (
            "You take the share that is missing for the share that is there. Divide what is there by the number of examples.",
            _named(rule),
        )
        for rule in (lambda c: 1 - c.share < c.least, lambda c: c.there and 1 - c.share < c.least)
    ),
    *(
        (
            "You compare every column with the same number. Each has its own: the `presence.min_fraction` of its feature.",
            _named(lambda c, rule=rule, least=percent / 100: rule(c) and c.share < least),
        )
        for percent in range(60, 100, 5)
        for rule in (
            lambda c: c.least > 0,
            lambda c: c.there and c.least > 0,
            lambda c: c.there,
            lambda c: True,
        )
    ),
    (
        "`cargo` is not in the statistics at all: it has 0 values of 400, and the schema asks for a share of 0.001. So it is short: name it too.",
        _named(lambda c: c.there and c.share < c.least),
    ),
    (
        "`cargo` is not in the statistics at all: it has 0 values of 400. That is short of any share that is asked for, of 0.001 as well as of 1.",
        _named(lambda c: c.share < c.least if c.there else c.least == 1),
    ),
    (
        "You named `notes` and `tags`, which are not there but not asked for either: their `min_fraction` is 0. A column that nobody asks for cannot be short.",
        _named(lambda c: c.share < c.least if c.there else True),
    ),
    (
        "You cut off what is asked for: of four examples a `min_fraction` of 0.6 asks for 2.4 values, and 2 are fewer. Compare shares.",
        _named(lambda c: c.values < int(c.least * c.examples)),
    ),
    (_FULL, _named(lambda c: c.share < c.least < 1)),
    (_FULL, _named(lambda c: c.share < c.least and (c.least < 1 or not c.there))),
    *(
        (_ROUNDED, _named(lambda c, digits=digits: round(c.share, digits) < c.least))
        for digits in range(2, 6)
    ),
    (_ROUNDED, _named(lambda c: round(100 * c.share) < round(100 * c.least))),
    (_DIVIDE, _named(lambda c: c.values / c.most < c.least)),
    (_DIVIDE, _named(lambda c: c.average < c.least)),
    (_DIVIDE, _named(lambda c: c.values / max(c.non_missing, 1) < c.least)),
    (_DIVIDE, _named(lambda c: c.values / 400 < c.least)),
    (_DIVIDE, _named(lambda c: c.values / 4 < c.least)),
    (
        "`crew` is text: its counts are in `string_stats`, and in `num_stats` you read 0. Ask `feature.WhichOneof('stats')`.",
        _named(lambda c: (0 if c.text else c.share) < c.least),
    ),
    (
        "You leave out the columns of text, such as `gate`. They can be short as well.",
        _named(lambda c: not c.text and c.share < c.least),
    ),
    (
        "You name one column at most. Does a `return` stand inside your loop?",
        lambda *inputs: {c.name for c in [c for c in _columns(*inputs) if c.share < c.least][:1]},
    ),
)
"""What each slip names: told only where all cases agree with it, and with no other."""


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"`{name[:30]}`" for name in sorted(names)[:6]) or "no column"


_WARNS = ("SCHEMA_NEW_COLUMN", "ENUM_TYPE_UNEXPECTED_STRING_VALUES")
_MILD = (
    "a new carrier",
    "a new column",
    "a new column and a new carrier",
    "a new airport of departure",
    "a dozen new columns",
    "a carrier with two reasons that warn",
    "two new carriers, each on every third flight",
)
"""Reports of which every reason only warns."""


class DecideWhatStops(Exercise):
    """Answer with a function of anomalies."""

    question = """\
A gate that stops for every new column and every new airline, as ours does, is soon switched off. Write one that decides.

`decide(report)` gets an `Anomalies` message, as `opened` returns it. It returns `"pass"` if the report holds nothing (empty cells \
are left to `incomplete`); \
`"warn"` if **every reason of every anomaly** is a new column (`SCHEMA_NEW_COLUMN`) or an unknown category \
(`ENUM_TYPE_UNEXPECTED_STRING_VALUES`); and `"stop"` for **anything else**: also for kinds of trouble that you have \
never met, and whenever `report.HasField("dataset_anomaly_info")`.

Every anomaly has one reason or several: `report.anomaly_info[name].reason` is a list, each with a `type`. \
`AnomalyInfo.SCHEMA_NEW_COLUMN` is the number to compare with."""
    hints = (
        "List what may pass with a warning, not what must stop: the list of troubles is never complete.",
        "`reason.type` is a number; `AnomalyInfo.SCHEMA_NEW_COLUMN` is the number to compare with.",
        "```python\nkinds = {reason.type for info in report.anomaly_info.values() for reason in info.reason}\n```\n\n"
        "Then compare `kinds` with the set of the two that only warn: `kinds <= mild`.",
    )
    expects = "a function of one anomalies report"

    def judge(self, answer: Any) -> str:
        decide = expect_function(answer, "decide", parameters=1)
        reports = _reports()
        said = {}
        for name, report in reports.items():
            try:
                said[name] = self.call(decide, report)
            except Hint as hint:
                cure = next((words for error, words in _CURES.items() if error in str(hint)), "")
                raise Hint(f"{hint}{cure}") from None
        for name, verdict in said.items():
            if not isinstance(verdict, str) or verdict not in ("pass", "warn", "stop"):
                silent = verdict is None and any(one is not None for one in said.values())
                raise Hint(
                    f'`decide` should return `"pass"`, `"warn"` or `"stop"`; it returned {describe(verdict)}'
                    + (
                        f" for a report of {name}, and not for every report. Does each way through it end with a `return`?"
                        if silent
                        else "."
                    )
                )
        if len(set(said.values())) == 1:
            instead = _read_instead(
                self, decide, "report", reports["nothing"], reports["a data set without a word"]
            )
            raise Hint(
                f'You return `"{said["nothing"]}"` for every report, whatever it holds.'
                + (
                    instead
                    or " Do you read `report`, and no name of the page in its place? If you ask whether `report.dataset_anomaly_info` is true: an empty message is true as well, so use `HasField`."
                )
            )
        if said["nothing"] != "pass":
            raise Hint(
                f'For a report that holds no anomaly you return `"{said["nothing"]}"`. A clean span passes.'
            )
        if said["a new carrier"] == "stop" and said["a new carrier, mild"] == "warn":
            raise Hint(
                "TFDV gives every anomaly here the `severity` ERROR, so it decides nothing. Look at the reasons."
            )
        if {verdict for name, verdict in said.items() if name != "nothing"} == {"stop"}:
            raise Hint(
                "You stop for everything that is reported, also for a new carrier or a new column alone: these warn. If you compare "
                "types: `reason.type` is a number, such as `AnomalyInfo.SCHEMA_NEW_COLUMN`, and not text; and no type is both of two, so "
                "join them by `or`, not `and`."
            )
        kinds = {
            name: self.call(decide, _of(name)) for name, _ in AnomalyInfo.Type.items() if name not in _WARNS
        }
        if {said[name] for name in _MILD} == {"stop"} and set(kinds.values()) == {"warn"}:
            raise Hint('You return `"stop"` for what warns, and `"warn"` for what stops.')
        if said[_MILD[-1]] == "stop" and {said[name] for name in _MILD[:-1]} == {"warn"}:
            raise Hint(
                f"You stopped a span whose only news is {_MILD[-1]}: that warns. How many categories are new, and how often they come, "
                "does not matter. It stands in the description only: go by `reason.type`."
            )
        for name in _MILD:
            if said[name] == "stop":
                warned = [kind for kind, verdict in kinds.items() if verdict == "warn"]
                raise Hint(
                    f"You stopped a span whose only news is {name}: that warns."
                    + (
                        f" And `{warned[0]}`, which must stop, warns with you: did you take one type for the other?"
                        if len(warned) == 1
                        else ""
                    )
                )
            if said[name] == "pass":
                raise Hint(
                    f"{name.capitalize()} passed without a word: somebody should read that there is news."
                )
        if "stop" not in kinds.values():
            raise Hint(
                "With you no kind of anomaly stops the run, not even a column that is gone. If you compare with two kinds by `or`, each "
                "side needs its own `reason.type ==`."
            )
        if through := [name for name, verdict in kinds.items() if verdict != "stop"]:
            shown, more = ", ".join(f"`{name}`" for name in through[:4]), len(through) - 4
            raise Hint(
                f"A kind of trouble got through that the task does not list: {shown}{f' and {more} more' if more > 0 else ''}. "
                "List the two that may only warn; everything else stops."
            )
        if said["another trouble in mild words"] != "stop":
            raise Hint(
                "One anomaly is described as a new column, and its reason has another type. Descriptions are for people and may "
                "change: go by `reason.type`."
            )
        if said["a new column in the words of a trouble"] != "warn":
            raise Hint(
                "One reason has the type of a new column, which warns, and the description of a column that is gone. Descriptions are "
                "for people and may change: go by `reason.type`."
            )
        for name in ("a short month", "a short month with a new column"):
            if said[name] != "stop":
                raise Hint(
                    f'{name.capitalize()}, 200 rows where the schema demands 300, is "{said[name]}" with you. It has a '
                    "`dataset_anomaly_info`, and that stops the run, whatever `anomaly_info` holds."
                )
        verdicts = [self.call(decide, _of(*kinds)) for kinds in _SEVERAL]
        through = [verdict != "stop" for verdict in verdicts]
        if any(through):
            words = only_slip(
                _SLIPS_OF_REASONS, [([kind in _WARNS for kind in kinds],) for kinds in _SEVERAL], through
            )
            kinds, verdict = _SEVERAL[through.index(True)], verdicts[through.index(True)]
            shown = ", ".join(f"`{kind}`" for kind in kinds)
            raise Hint(
                words or f'For one anomaly with the reasons {shown} you return `"{verdict}"`: it must stop.'
            )
        for name, verdict in said.items():
            if name.startswith("twenty") and verdict != "stop":
                raise Hint(
                    f'For {name}, you return `"{verdict}"`: one anomaly that must stop is enough to stop.'
                )
        if said["a data set without a word"] != "stop":
            raise Hint(
                "One report has a `dataset_anomaly_info` that is empty: no description, and no reason. That the field is there "
                "(`HasField`) stops the run, whatever it holds."
            )
        return "It fails closed: what it has never met stops the run, and a person looks."


_SEVERAL = tuple(
    tuple({"c": _WARNS[1], "n": _WARNS[0], "g": "FEATURE_TYPE_LOW_FRACTION_PRESENT"}[kind] for kind in kinds)
    for kinds in ("gc", "cg", "gcn", "cng", "ggc")  # gaps, a new category, a new column
)
"""Reasons of one anomaly, each with some that may warn and some that must stop."""
_SLIPS_OF_REASONS: tuple[tuple[str, Callable[[list[bool]], bool]], ...] = (
    (
        "One reason that may warn is enough for you, whatever stands beside it. Every one must be such a reason: `all`, not `any`.",
        any,
    ),
    (
        'Of several reasons the last decides with you. Is a `"stop"` overwritten by a reason that comes after it?',
        lambda mild: mild[-1],
    ),
    (
        "Of several reasons only the first decides with you. Look at all of them. If you do so in a loop: does a `return` stand in it too early?",
        lambda mild: mild[0],
    ),
)
"""Whether one anomaly gets through with each slip, by whether each of its reasons may warn."""
_CURES = {
    "'str' object has no attribute 'reason'": " A loop over `report.anomaly_info` gives names; its `.values()` are the anomalies.",
    "Container' object has no attribute 'type'": " `reason` is a list: go through it.",
}


def _of(*kinds: str) -> Anomalies:
    """Return a report with one anomaly that has reasons of these kinds, such as none of the chapter's data has."""
    report = Anomalies()
    report.anomaly_info["carrier"].severity = AnomalyInfo.ERROR
    for kind in kinds:
        report.anomaly_info["carrier"].reason.add(type=kind)
    return report


@functools.cache
def _reports() -> dict[str, Anomalies]:
    """Return real reports of TFDV on flights with a fault each."""
    good, schema = _may(), curated()

    def report(frame: pd.DataFrame) -> Anomalies:
        return tfdv.validate_statistics(tfdv.generate_statistics_from_dataframe(frame), schema)

    def put(column: str, value: Any, row: int = 5) -> pd.DataFrame:
        frame = good.copy()
        frame.iloc[row, frame.columns.get_loc(column)] = value
        return frame

    news = {f"gate_{number}": number for number in range(20)}
    bad = {
        "a column that is gone": good.drop(columns="temp"),
        "a wind of 700": put("wind_speed", 700.0),
        "an hour of 24": put("hour", 24),
    }
    found = {name: report(frame) for name, frame in bad.items()} | {
        "nothing": report(good),
        "a new carrier": report(put("carrier", "OO")),
        "a new column": report(good.assign(gate_number=7)),
        "a new column and a new carrier": report(put("carrier", "OO").assign(gate_number=7)),
        "two new carriers, each on every third flight": report(
            good.assign(carrier=(good["carrier"].head(100).tolist() + ["OO"] * 100 + ["XX"] * 100))
        ),
        "a new airport of departure": report(put("origin", "BWI")),
        "a dozen new columns": report(good.assign(**dict(list(news.items())[:12]))),
        "text in place of numbers": report(good.assign(visib=good["visib"].astype(str))),
        "a short month": report(good.head(200)),
        "a short month with a new column": report(good.head(200).assign(gate_number=7)),
    }
    mild = copied(found["a new carrier"])
    mild.anomaly_info["carrier"].severity = AnomalyInfo.WARNING
    found["a new carrier, mild"] = mild
    worded = copied(found["a new column"])
    worded.anomaly_info["gate_number"].reason[0].type = AnomalyInfo.INT_TYPE_BIG_INT
    found["another trouble in mild words"] = worded
    frightening = copied(found["a new column"])
    info, gone = frightening.anomaly_info["gate_number"], found["a column that is gone"].anomaly_info["temp"]
    for text in (info, info.reason[0]):
        text.description, text.short_description = gone.description, gone.short_description
    found["a new column in the words of a trouble"] = frightening
    double = copied(found["a new carrier"])
    double.anomaly_info["carrier"].reason.extend(found["a new column"].anomaly_info["gate_number"].reason)
    found["a carrier with two reasons that warn"] = double
    silent = Anomalies()
    silent.dataset_anomaly_info.SetInParent()
    found["a data set without a word"] = silent
    # An anomalies report is a map without an order: three faults among many, so that no luck finds them first.
    for name in ("a column that is gone", "a wind of 700", "an hour of 24"):
        found[f"twenty new columns, and {name}"] = report(bad[name].assign(**news))
    return found


exercises = (IsItBlessed, CountWhatIsThere, DecideWhatStops)

quiz = (
    Question(
        "ExampleValidator finds five anomalies in a span. What does the component do?",
        (
            (
                "It raises an exception, so that the run ends before anything can learn from the span",
                "Its state is COMPLETE, whatever it finds.",
                False,
            ),
            (
                "It drops the rows that are wrong, and hands the others on to Transform",
                "It sees statistics only, never a row.",
                False,
            ),
            (
                "It writes a report and a verdict for each split, and completes",
                "Who reads the report and what follows from it is yours to build.",
                True,
            ),
            (
                "It stops those components that are wired to its output, and no others",
                "They run too: they get an artifact, and the artifact holds anomalies.",
                False,
            ),
        ),
    ),
    Question(
        "In a CSV file, half of the cells of `pressure` are empty. `presence.min_fraction` is 0.7. What is reported?",
        (
            (
                "Nothing: empty cells arrive as empty lists, which count as present",
                "So count the values, as the gate does.",
                True,
            ),
            (
                "An anomaly of `pressure`: only half of the examples have a value",
                "`presence` counts the examples that have a list, also if the list is empty. All of them have one.",
                False,
            ),
            (
                "`Column is completely missing`: with so many empty cells it counts as gone",
                "That is for a header that is gone. This header is there.",
                False,
            ),
        ),
    ),
    Question(
        "`Learn` stands in `tfx.dsl.Cond(verdict == 1)`. For three months every run has been green. What do you know?",
        (
            (
                "Three spans were blessed, and a model has learned from each",
                "A run in which everything was skipped is green too.",
                False,
            ),
            (
                "Nothing has failed; whether anything was learned, it does not say",
                "Ask ML Metadata when `Learn` last ran.",
                True,
            ),
            (
                "Nothing has failed; at least one of the three spans was learned",
                "All three may have been skipped: that is no failure either.",
                False,
            ),
        ),
    ),
)
