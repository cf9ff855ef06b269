"""Exercises of chapter "ExampleValidator": who is blessed, a count, and what a gate decides."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd
import tensorflow_data_validation as tfdv
from tensorflow_metadata.proto.v0 import schema_pb2
from tensorflow_metadata.proto.v0.anomalies_pb2 import Anomalies, AnomalyInfo
from tensorflow_metadata.proto.v0.statistics_pb2 import DatasetFeatureStatisticsList

from book import flights, pipeline
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    copied,
    describe,
    expect_bool,
    expect_function,
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


class IsItBlessed(Exercise):
    """Answer with a function of a verdict and the names of splits."""

    question = """\
`admitted(verdict, splits)` gets what `get_json_value_custom_property("blessed")` returned, and the names of the \
splits that the span has. It returns `True` if **every one of these splits is blessed**, else `False`.

Blessed is a number equal to 1, and nothing else: other components of TFX write a 2 for "not compared". A split that the \
verdict does not mention is not blessed. If the property is missing altogether, `verdict` is `None`; then nothing is. \
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
        said = {}
        for what, verdict, splits, _ in _VERDICTS:
            said[what] = expect_bool(
                self.call(admitted, verdict, splits), f"What `admitted` returns for {what}"
            )
        wrong = [what for what, _, _, right in _VERDICTS if said[what] != right]
        if not wrong:
            return "It fails closed: a split that nobody blessed does not pass."
        if len(set(said.values())) == 1:
            raise Hint(f"You return {said[wrong[0]]} for every verdict and every span.")
        for message, of_slip in _SLIPS:
            if all(said[what] == bool(of_slip(verdict, splits)) for what, verdict, splits, _ in _VERDICTS):
                raise Hint(message)
        _, verdict, splits, right = next(case for case in _VERDICTS if case[0] == wrong[0])
        raise Hint(
            f"For {wrong[0]}, that is `admitted({verdict}, {list(splits)})`, the answer is {right}; "
            f"you returned {not right}."
        )


_VERDICTS = (
    ("two blessed splits", {"train": 1.0, "eval": 1.0}, ["train", "eval"], True),
    ("no blessed split", {"train": 0.0, "eval": 0.0}, ["train", "eval"], False),
    ("a train split that is not blessed", {"train": 0.0, "eval": 1.0}, ["train", "eval"], False),
    ("an eval split that is not blessed", {"train": 1.0, "eval": 0.0}, ["train", "eval"], False),
    ("splits of other names", {"north": 1, "south": 1, "east": 1}, ["north", "south", "east"], True),
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
    ("a split with a 2 and one with a 0", {"train": 2.0, "eval": 0.0}, ["train", "eval"], False),
    ("a verdict that also refuses a split the span does not have", {"train": 1, "old": 0}, ["train"], True),
    ("a verdict that also blesses a split the span does not have", {"train": 1, "eval": 0, "old": 1}, ["train", "eval"], False),
)  # fmt: skip


def _true_is_enough(verdict: dict | None, splits: list[str]) -> bool:
    return verdict is not None and all(verdict.get(split) for split in splits)


def _all_mentioned(verdict: dict | None, splits: list[str]) -> bool:
    return verdict is not None and all(mark == 1 for mark in verdict.values())


def _all_mentioned_if_any(verdict: dict | None, splits: list[str]) -> bool:
    return bool(verdict) and all(mark == 1 for mark in verdict.values())


def _one_is_enough(verdict: dict | None, splits: list[str]) -> bool:
    return verdict is not None and any(verdict.get(split) == 1 for split in splits)


def _unmentioned_passes(verdict: dict | None, splits: list[str]) -> bool:
    return verdict is not None and all(verdict.get(split, 1) == 1 for split in splits)


def _zero_refuses(verdict: dict | None, splits: list[str]) -> bool:
    return verdict is not None and all(verdict.get(split) != 0 for split in splits)


_GONE = (
    "You go through the splits that the verdict mentions. The span `['train', 'test']` with the verdict "
    "`{'train': 1.0}` has a split about which nobody said anything: go through `splits`."
)
_SLIPS = (
    (
        "A 2 is not a 1: it says `not compared`, and Python takes it for true. Compare with 1.",
        _true_is_enough,
    ),
    (_GONE, _all_mentioned),
    (_GONE, _all_mentioned_if_any),
    ("One blessed split is enough for you. Every one must be blessed.", _one_is_enough),
    ("A split that the verdict does not mention passes with you. Nobody blessed it.", _unmentioned_passes),
    ("You refuse only a 0. A 2, or a split that is not mentioned, is not blessed either.", _zero_refuses),
)
"""What exactly one slip answers: named only where every case agrees."""


class CountWhatIsThere(Exercise):
    """Answer with a function of statistics and a schema."""

    question = """\
Write the count that `presence` should have been.

`too_empty(statistics, schema)` gets what `tfdv.load_stats_binary` returned, without slices, and a schema. It \
returns a list with the **names of the columns that have fewer values than the schema asks for**: the number of \
values, divided by the number of examples, is below the feature's `presence.min_fraction`. A column that the schema \
asks for (its `min_fraction` is above 0) and that is **not in the statistics at all** has no values, so name it too. \
A column that the schema does not know is none of your business. There is always at least one example. The order \
does not matter."""
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
        csv = _counted(400, text={"gate": 300, "crew": 390}, number={"fuel": 200, "seats": 398, "bags": 40})
        wanted = _asking(gate=0.9, crew=0.9, fuel=0.8, seats=0.9, bags=0.0)
        found = self._names(too_empty, csv, wanted)
        if found != {"gate", "fuel"}:
            self._explain(found)
        gone = self._names(too_empty, csv, _asking(gate=0.5, fuel=0.5, seats=0.9, cargo=0.001, notes=0.0))
        if "cargo" not in gone:
            raise Hint(
                "`cargo` is not in the statistics at all: it has 0 values of 400, and the schema asks for a share of 0.001. So it is short: "
                "name it too, and do not round."
            )
        if "notes" in gone and "fuel" not in gone:
            raise Hint(
                "You named `notes`, which is not there but not asked for either: its `min_fraction` is 0. A column that "
                "nobody asks for cannot be short."
            )
        if gone != {"cargo"}:
            raise Hint(
                "With another schema only `cargo` is short (it is gone): 75% of `gate` is there and 50% is asked for, and of `fuel` "
                f"exactly the 50% that is asked for. You named {_quoted(gone)}."
            )
        from_pandas = tfdv.generate_statistics_from_dataframe(
            pd.DataFrame({"fuel": [1.0, 2.0, None, 4.0], "gate": ["a", None, None, "d"]})
        )
        found = self._names(too_empty, from_pandas, _asking(fuel=0.7, gate=0.6))
        if found != {"gate"}:
            raise Hint(
                "On statistics of a DataFrame of four rows, where a missing cell is counted as missing, half of `gate` is there "
                f"and 60% is asked for; three quarters of `fuel`, and 70%. You named {_quoted(found)}."
            )
        close = _counted(100_000, text={"gate": 89_996}, number={"fuel": 90_000})
        if (found := self._names(too_empty, close, _asking(gate=0.9, fuel=0.9))) != {"gate"}:
            raise Hint(
                "Of 100,000 examples 89,996 have a `gate`, a little less than the 90% that is asked for, and 90,000 have `fuel`, "
                f"exactly as many. You named {_quoted(found)}. Do you round a share?"
            )
        return "It finds what `presence` cannot see in a CSV, and what is gone altogether."

    def _names(self, too_empty: Any, *inputs: Any) -> set[str]:
        names = self.call(too_empty, *inputs)
        if not isinstance(names, list | tuple | set | frozenset) or not all(
            isinstance(n, str) for n in names
        ):
            raise Hint(f"`too_empty` should return a list of column names; it returned {describe(names)}.")
        if unknown := [n for n in names if " " in n or ":" in n]:
            raise Hint(f"Return names only, such as `'fuel'`; among yours is {describe(unknown[0])}.")
        return set(names)

    def _explain(self, found: set[str]) -> None:
        if found == {"gate", "crew", "fuel"}:
            raise Hint(
                "`crew` is text: its counts are in `string_stats`, and in `num_stats` you read 0. "
                "Ask `feature.WhichOneof('stats')`."
            )
        if not found:
            raise Hint(
                "Half of `fuel` is empty and 80% is asked for (a `min_fraction` of 0.8), and you named no column. If you count what is "
                "missing: in statistics of a CSV `num_missing` is 0, so count the values, `tot_num_values`. And divide by the "
                "number of examples of these statistics, which is 400."
            )
        if found == {"gate", "crew", "fuel", "seats"}:
            raise Hint(
                "You named every column of which something is asked, as if nothing were there. Do you read the statistics that are given, and "
                "not the page's `whole`? Are your counts kept by name? (A path is no name; `path.steps()[0]` is.)"
            )
        if {"gate", "fuel"} < found:
            raise Hint(
                f"You named {_quoted(found)}. `seats` has 398 values of 400 and the schema asks for 90%, so it is "
                "complete enough, and nothing is asked of `bags`. Compare the share with `min_fraction`."
            )
        if not found <= {"gate", "crew", "fuel", "seats", "bags"}:
            raise Hint(
                f"You named {_quoted(found)}, but the statistics have the columns `gate`, `crew`, `fuel`, `seats` and "
                "`bags`. Work out the names from its inputs."
            )
        raise Hint(
            f"Two columns are short, `gate` (75% of 90%) and `fuel` (50% of 80%); you named {_quoted(found)}. "
            "Nothing is asked of `bags`, and `crew` and `seats` have enough."
        )


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
    return statistics


def _asking(**least: float) -> schema_pb2.Schema:
    schema = schema_pb2.Schema()
    for name, share in least.items():
        text = name in ("gate", "crew", "notes")
        feature = schema.feature.add(name=name, type=schema_pb2.BYTES if text else schema_pb2.FLOAT)
        if share:
            feature.presence.min_fraction = share
    return schema


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f"`{name[:30]}`" for name in sorted(names)[:6]) or "none"


_MILD = (
    "a new carrier",
    "a new column",
    "a new column and a new carrier",
    "a new airport of departure",
    "a dozen new columns",
    "a carrier with two reasons that warn",
)
"""Reports of which every reason only warns."""


class DecideWhatStops(Exercise):
    """Answer with a function of anomalies."""

    question = """\
A gate that stops for everything is soon switched off. Write one that decides.

`decide(report)` gets an `Anomalies` message, as `opened` returns it. It returns `"pass"` if nothing is wrong; \
`"warn"` if **every reason of every anomaly** is a new column (`SCHEMA_NEW_COLUMN`) or an unknown category \
(`ENUM_TYPE_UNEXPECTED_STRING_VALUES`); and `"stop"` for **anything else**: also for kinds of trouble that you have \
never met, and whenever `report.HasField("dataset_anomaly_info")`.

One anomaly can have several reasons: `report.anomaly_info[name].reason` is a list, each with a `type`. \
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
            said[name] = self.call(decide, report)
            if not isinstance(said[name], str) or said[name] not in ("pass", "warn", "stop"):
                raise Hint(
                    f'`decide` should return `"pass"`, `"warn"` or `"stop"`; it returned {describe(said[name])}.'
                )
        if set(said.values()) == {"stop"}:
            raise Hint(
                'You return `"stop"` for every report, also for a clean one. If you ask whether '
                "`report.dataset_anomaly_info` is true: an empty message is true as well, so use `HasField`."
            )
        if said["nothing"] != "pass":
            raise Hint(
                f'For a report that holds no anomaly you return `"{said["nothing"]}"`. A clean span passes.'
            )
        if said["a new carrier"] == "stop" and said["a new carrier, mild"] == "warn":
            raise Hint(
                "TFDV gives every anomaly here the `severity` ERROR, so it decides nothing. Look at the reasons."
            )
        for name in _MILD:
            if said[name] == "stop":
                raise Hint(
                    f"You stopped a span whose only news is {name}: that warns. If you compare types, `reason.type` is a "
                    "number, such as `AnomalyInfo.SCHEMA_NEW_COLUMN`, and not text."
                )
            if said[name] == "pass":
                raise Hint(
                    f"{name.capitalize()} passed without a word: somebody should read that there is news."
                )
        if said["a column is gone"] != "stop" or said["a wind of 700"] != "stop":
            raise Hint("A column that is gone, and a wind of 700 mph, stop the run.")
        if said["text in place of numbers"] != "stop" or said["an hour of 24"] != "stop":
            raise Hint(
                "A kind of trouble that you did not list got through: text in place of numbers, or an hour of 24. "
                "List what may only warn; everything else stops."
            )
        for name in ("a short month", "a short month with a new column"):
            if said[name] != "stop":
                raise Hint(
                    f'{name.capitalize()}, 200 rows where the schema demands 300, is "{said[name]}" with you. It has a '
                    "`dataset_anomaly_info`, and that stops the run, whatever `anomaly_info` holds."
                )
        if any(verdict != "stop" for name, verdict in said.items() if name.startswith("twenty")):
            raise Hint(
                "Look at all the anomalies before you decide: among twenty new columns there is one that must stop "
                "the run."
            )
        if "warn" in (said["a new carrier, and gaps"], said["gaps, and a new carrier"]):
            raise Hint(
                "One anomaly can have several reasons: here `carrier` has gaps and an unknown code. Look at all of them."
            )
        if said["another trouble in mild words"] != "stop":
            raise Hint(
                "One anomaly is described as a new column, and its reason has another type. Descriptions are for people and may "
                "change: go by `reason.type`."
            )
        if said["a data set without a word"] != "stop":
            raise Hint(
                "One report has a `dataset_anomaly_info` that is empty: no description, and no reason. That the field is there "
                "(`HasField`) stops the run, whatever it holds."
            )
        return "It fails closed: what it has never met stops the run, and a person looks."


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

    gaps = put("carrier", "OO")
    gaps.iloc[10:30, gaps.columns.get_loc("carrier")] = None
    news = {f"gate_{number}": number for number in range(20)}
    bad = {
        "a column is gone": good.drop(columns="temp"),
        "a wind of 700": put("wind_speed", 700.0),
        "an hour of 24": put("hour", 24),
    }
    found = {name: report(frame) for name, frame in bad.items()} | {
        "nothing": report(good),
        "a new carrier": report(put("carrier", "OO")),
        "a new column": report(good.assign(gate_number=7)),
        "a new column and a new carrier": report(put("carrier", "OO").assign(gate_number=7)),
        "a new airport of departure": report(put("origin", "BWI")),
        "a dozen new columns": report(good.assign(**dict(list(news.items())[:12]))),
        "text in place of numbers": report(good.assign(visib=good["visib"].astype(str))),
        "a new carrier, and gaps": report(gaps),
        "a short month": report(good.head(200)),
        "a short month with a new column": report(good.head(200).assign(gate_number=7)),
    }
    mild = copied(found["a new carrier"])
    mild.anomaly_info["carrier"].severity = AnomalyInfo.WARNING
    found["a new carrier, mild"] = mild
    turned = copied(found["a new carrier, and gaps"])
    turned.anomaly_info["carrier"].reason.reverse()
    found["gaps, and a new carrier"] = turned
    worded = copied(found["a new column"])
    worded.anomaly_info["gate_number"].reason[0].type = AnomalyInfo.INT_TYPE_BIG_INT
    found["another trouble in mild words"] = worded
    double = copied(found["a new carrier"])
    double.anomaly_info["carrier"].reason.extend(found["a new column"].anomaly_info["gate_number"].reason)
    found["a carrier with two reasons that warn"] = double
    silent = Anomalies()
    silent.dataset_anomaly_info.SetInParent()
    found["a data set without a word"] = silent
    # An anomalies report is a map without an order: three faults among many, so that no luck finds them first.
    for name in ("a column is gone", "a wind of 700", "an hour of 24"):
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
                "It writes a report, marks the splits as not blessed, and completes",
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
                "From a DataFrame it would be; from a CSV file `num_missing` is 0.",
                False,
            ),
            (
                "`Column dropped`: with so many empty cells it counts as gone",
                "That is for a header that is gone. This header is there.",
                False,
            ),
        ),
    ),
    Question(
        "`Learn` stands in `tfx.dsl.Cond(verdict == 1)`. For three weeks every run has been green. What do you know?",
        (
            (
                "Three spans were blessed, and a model has learned from each",
                "A run in which everything was skipped is green too.",
                False,
            ),
            (
                "Nothing has failed; whether anything was learned is not said",
                "Ask ML Metadata when `Learn` last ran.",
                True,
            ),
            (
                "A span was skipped at most once, or the run would be red by now",
                "A skipped component is no failure, however often it happens.",
                False,
            ),
        ),
    ),
)
