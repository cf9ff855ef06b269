"""Exercises of chapter "ExampleValidator": a schema change, a count, a repair, and what a gate decides."""

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
    expect_columns,
    expect_function,
    expect_type,
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


class LetTheNewCarrierIn(Exercise):
    """Answer with a schema."""

    question = """\
`OO` is SkyWest, a real airline. It is not a fault: the world has changed, and the schema has to follow.

Bind to `answer` a **changed copy of `schema`** under which a span with the carrier `OO` has no anomaly, \
while a code that nobody knows, such as `ZZ`, is still reported. Everything else in the schema stays as it is. \
(`copy.deepcopy(schema)` makes the copy; `tfdv.get_domain(schema, "carrier")` is the list of known codes.)"""
    starter = "import copy\n\nanswer = ...\n"
    hints = (
        "A domain is a list of values in the schema. The new code is one more value, and the list stays a list.",
        "`tfdv.get_domain(changed, 'carrier').value` behaves like a Python list of text.",
        "```python\nchanged = copy.deepcopy(schema)\ntfdv.get_domain(changed, 'carrier').value.append(...)\n```\n\n"
        "`append` returns `None`, so bind `answer` to `changed` in a line of its own.",
    )
    solution = """\
import copy

answer = copy.deepcopy(schema)
tfdv.get_domain(answer, "carrier").value.append("OO")
"""
    right = (
        """\
answer = schema_pb2.Schema()
answer.CopyFrom(schema)
codes = [*tfdv.get_domain(schema, "carrier").value, "OO"]
tfdv.set_domain(answer, "carrier", schema_pb2.StringDomain(name="carrier", value=sorted(codes)))
""",
        """\
from google.protobuf import text_format

text = text_format.MessageToString(schema).replace('value: "MQ"', 'value: "MQ" value: "OO"')
answer = text_format.Parse(text, schema_pb2.Schema())
""",
    )
    wrong = (
        (
            'import copy\nanswer = copy.deepcopy(schema)\ntfdv.get_feature(answer, "carrier").ClearField("domain")\n',
            "no longer has a list of known carriers",
        ),
        (
            "import copy\nanswer = copy.deepcopy(schema)\n"
            'tfdv.get_feature(answer, "carrier").distribution_constraints.min_domain_mass = 0.9\n',
            "`min_domain_mass`",
        ),
        (
            'import copy\nanswer = copy.deepcopy(schema)\ntfdv.get_domain(answer, "origin").value.append("OO")\n',
            "list of airports",
        ),
        (
            'import copy\nanswer = copy.deepcopy(schema)\nanswer = tfdv.get_domain(answer, "carrier").value.append("OO")\n',
            "`append` changes the list and returns `None`",
        ),
        (
            "import copy\nanswer = copy.deepcopy(schema)\n"
            'tfdv.set_domain(answer, "carrier", schema_pb2.StringDomain(name="carrier", value=["OO"]))\n',
            "carriers that were known before",
        ),
        (
            "import copy\nanswer = copy.deepcopy(schema)\n"
            'tfdv.get_domain(answer, "carrier").value.extend(["OO", "ZZ"])\n',
            "`ZZ` is in your list",
        ),
        ("answer = schema\n", "`OO` is still reported"),
        (
            "answer = tfdv.infer_schema(tfdv.generate_statistics_from_dataframe("
            "pd.DataFrame({'carrier': ['AA', 'OO']})))\n",
            "Change the carriers and nothing else",
        ),
    )
    expects = "a schema"

    def judge(self, answer: Any) -> str:
        if answer is None:
            raise Hint(
                "`answer` is `None`: `append` changes the list and returns `None`. Bind the schema itself."
            )
        changed = expect_type(answer, schema_pb2.Schema, "a schema, a changed copy of `schema`")
        old, new = ({f.name: f for f in s.feature} for s in (curated(), changed))
        lost = sorted(set(old) - set(new))
        others = [name for name in old if name != "carrier" and name in new and old[name] != new[name]]
        if lost or others:
            raise Hint(
                f"Change the carriers and nothing else: the schema of `{(lost or others)[0]}` is "
                f"{'gone' if lost else 'not what it was'}. Begin with a copy of `schema`."
            )
        if "OO" in tfdv.get_domain(changed, "origin").value:
            raise Hint("You added `OO` to the list of airports. It is a carrier.")
        feature = new["carrier"]
        if feature.distribution_constraints.min_domain_mass < 1 and feature.HasField(
            "distribution_constraints"
        ):
            raise Hint(
                "With a lower `min_domain_mass` a share of the rows may have any code at all, so a few rows of `ZZ` "
                "pass unseen. Name the new carrier instead."
            )
        return self._validated(changed)

    def _validated(self, changed: schema_pb2.Schema) -> str:
        found = _carrier_anomaly(["OO"] * 4, changed)
        unknown = _carrier_anomaly(["OO", "ZZ"], changed)
        whole = _carrier_anomaly(["ZZ"] * 120, changed)
        if "OO" in found:
            if _carrier_anomaly([], changed):
                raise Hint("`OO` is still reported, and other carriers too: look at the list of codes again.")
            added = [code for code in _codes(changed) if code not in _codes(curated())]
            raise Hint(
                "`OO` is still reported: validated against your schema, four flights of `OO` are an anomaly. "
                + (
                    f"Your list has gained {_quoted(added)} instead."
                    if added
                    else "Did you change the copy that you bound?"
                )
            )
        if found:
            raise Hint(
                "Now the carriers that were known before are reported: "
                + found.strip()
                + " Add one, keep them."
            )
        if not unknown or not whole:
            if "ZZ" in _codes(changed):
                raise Hint("`ZZ` is in your list: it stands for a code that nobody knows.")
            raise Hint(
                "Your schema no longer has a list of known carriers, so `ZZ` passes too. A domain that is gone "
                "allows everything."
            )
        return (
            "`OO` passes, and `ZZ` is still reported. Write into the commit who decided it: a schema is reviewed "
            "like code."
        )


def _codes(schema: schema_pb2.Schema) -> list[str]:
    domains = {domain.name: domain for domain in schema.string_domain}
    feature = next(f for f in schema.feature if f.name == "carrier")
    kind = feature.WhichOneof("domain_info")
    if kind == "string_domain":
        return list(feature.string_domain.value)
    return list(domains[feature.domain].value) if kind == "domain" and feature.domain in domains else []


def _carrier_anomaly(codes: list[str], schema: schema_pb2.Schema) -> str:
    """Return what TFDV says about the carriers of good flights, the last of which have these codes."""
    try:
        report = tfdv.validate_statistics(_statistics(carrier=codes), schema)
    except Exception as error:  # TFDV refuses a schema that contradicts itself
        raise Hint(f"TFDV cannot read your schema: {str(error)[:200]}") from None
    return report.anomaly_info["carrier"].description if "carrier" in report.anomaly_info else ""


class CountWhatIsThere(Exercise):
    """Answer with a function of statistics and a schema."""

    question = """\
On CSV input `presence` does not fire. Write the check that does.

`incomplete(statistics, schema)` gets a `DatasetFeatureStatisticsList` with one dataset, and a schema. It returns \
a list with the **names of the columns that have fewer values than the schema asks for**: the number of values, \
divided by the number of examples, is below the feature's `presence.min_fraction`. A column that the schema asks \
for (its `min_fraction` is above 0) and that is **not in the statistics at all** has no values, so its name belongs \
in the list too. The order does not matter."""
    starter = "def incomplete(statistics, schema):\n    return ...\n\n\nanswer = incomplete\n"
    hints = (
        "Go through the features of the schema, not of the statistics: only so do you meet a column that is gone.",
        "`feature.num_stats.common_stats.tot_num_values` counts values, for numbers. Text has `string_stats` instead; "
        "`feature.WhichOneof('stats')` says which of the two a feature has. "
        "`statistics.datasets[0].num_examples` counts the examples.",
        "```python\ncounts = {}\nfor feature in statistics.datasets[0].features:\n"
        "    stats = getattr(feature, feature.WhichOneof('stats'))\n"
        "    counts[feature.path.step[0]] = stats.common_stats.tot_num_values\n```\n\n"
        "Then compare `counts.get(wanted.name, 0) / examples` with `wanted.presence.min_fraction`, "
        "for each `wanted` in `schema.feature`.",
    )
    solution = """\
def incomplete(statistics, schema):
    (dataset,) = statistics.datasets
    counts = {}
    for feature in dataset.features:
        stats = getattr(feature, feature.WhichOneof("stats"))
        counts[feature.path.step[0]] = stats.common_stats.tot_num_values
    return [
        wanted.name
        for wanted in schema.feature
        if counts.get(wanted.name, 0) / dataset.num_examples < wanted.presence.min_fraction
    ]


answer = incomplete
"""
    right = (
        """\
def incomplete(statistics, schema):
    dataset = statistics.datasets[0]
    short = set()
    for wanted in schema.feature:
        share = 0.0
        for feature in dataset.features:
            if list(feature.path.step) == [wanted.name]:
                common = (feature.string_stats if feature.HasField("string_stats") else feature.num_stats).common_stats
                share = common.num_non_missing * common.avg_num_values / dataset.num_examples
        if share + 1e-6 < wanted.presence.min_fraction:
            short.add(wanted.name)
    return short


answer = incomplete
""",
    )
    wrong = (
        (
            """\
def incomplete(statistics, schema):
    (dataset,) = statistics.datasets
    share = {}
    for feature in dataset.features:
        common = getattr(feature, feature.WhichOneof("stats")).common_stats
        share[feature.path.step[0]] = 1 - common.num_missing / dataset.num_examples
    return [f.name for f in schema.feature if share.get(f.name, 0) < f.presence.min_fraction]


answer = incomplete
""",
            "`num_missing`",
        ),
        (
            """\
def incomplete(statistics, schema):
    (dataset,) = statistics.datasets
    least = {f.name: f.presence.min_fraction for f in schema.feature}
    short = []
    for feature in dataset.features:
        common = getattr(feature, feature.WhichOneof("stats")).common_stats
        if common.tot_num_values / dataset.num_examples < least.get(feature.path.step[0], 0):
            short.append(feature.path.step[0])
    return short


answer = incomplete
""",
            "not in the statistics at all",
        ),
        (
            "def incomplete(statistics, schema):\n    return ['pressure']\n\n\nanswer = incomplete\n",
            "from its inputs",
        ),
        (
            """\
def incomplete(statistics, schema):
    (dataset,) = statistics.datasets
    count = {}
    for feature in dataset.features:
        count[feature.path.step[0]] = feature.num_stats.common_stats.tot_num_values
    return [f.name for f in schema.feature if count.get(f.name, 0) / dataset.num_examples < f.presence.min_fraction]


answer = incomplete
""",
            "`string_stats`",
        ),
        (
            """\
def incomplete(statistics, schema):
    (dataset,) = statistics.datasets
    count = {}
    for feature in dataset.features:
        common = getattr(feature, feature.WhichOneof("stats")).common_stats
        count[feature.path.step[0]] = common.tot_num_values
    return [f.name for f in schema.feature if count.get(f.name, 0) < dataset.num_examples]


answer = incomplete
""",
            "complete enough",
        ),
        (
            """\
def incomplete(statistics, schema):
    (dataset,) = statistics.datasets
    count = {}
    for feature in dataset.features:
        common = getattr(feature, feature.WhichOneof("stats")).common_stats
        count[feature.path.step[0]] = common.tot_num_values
    return [f.name for f in schema.feature if count.get(f.name, 0) / dataset.num_examples <= f.presence.min_fraction]


answer = incomplete
""",
            "exactly",
        ),
    )
    expects = "a function of statistics and a schema"

    def judge(self, answer: Any) -> str:
        incomplete = expect_function(answer, "incomplete", parameters=2)
        csv = _counted(400, text={"gate": 300, "crew": 390}, number={"fuel": 200, "seats": 398, "bags": 40})
        wanted = _asking(gate=0.9, crew=0.9, fuel=0.8, seats=0.9, bags=0.0)
        found = self._names(incomplete, csv, wanted)
        if found != {"gate", "fuel"}:
            self._explain(found)
        gone = self._names(incomplete, csv, _asking(gate=0.5, fuel=0.5, seats=0.9, cargo=0.3, notes=0.0))
        if "cargo" not in gone:
            raise Hint("A column that is not in the statistics at all has no values: name it too.")
        if "notes" in gone and "fuel" not in gone:
            raise Hint(
                "You named `notes`, which is not there but not asked for either: its `min_fraction` is 0. A column that "
                "nobody asks for cannot be short."
            )
        if gone != {"cargo"}:
            raise Hint(
                f"With other thresholds the answer is other: here only `cargo` is short (it is gone), and you named "
                f"{_quoted(gone)}. A column with exactly the share that is asked for is complete."
            )
        from_pandas = tfdv.generate_statistics_from_dataframe(
            pd.DataFrame({"fuel": [1.0, None, None, 4.0], "gate": ["a", "b", None, "d"]})
        )
        found = self._names(incomplete, from_pandas, _asking(fuel=0.6, gate=0.7))
        if found != {"fuel"}:
            raise Hint(
                "On statistics of a DataFrame, where a missing cell is counted as missing, half of `fuel` is there "
                f"and 60% is asked for; you named {_quoted(found)}."
            )
        return "It finds what `presence` cannot see in a CSV, and what is gone altogether."

    def _names(self, incomplete: Any, *inputs: Any) -> set[str]:
        names = self.call(incomplete, *inputs)
        if not isinstance(names, list | tuple | set | frozenset) or not all(
            isinstance(n, str) for n in names
        ):
            raise Hint(f"`incomplete` should return a list of column names; it returned {describe(names)}.")
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
                "Half of `fuel` is empty and you named no column. In statistics of a CSV `num_missing` is 0: an empty "
                "cell counts as present. Count the values, `tot_num_values`."
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
            f"Two columns are short, `gate` (75% of 90%) and `fuel` (50% of 80%); you named {_quoted(found)}. Each column "
            "has a `min_fraction` of its own."
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


class RepairTheInstrument(Exercise):
    """Answer with a function of a table."""

    question = """\
An instrument that reports 1,048 mph has reported *nothing*. Repair that, and only that.

`repair(frame, limits)` gets a DataFrame and a dictionary such as `{"wind_speed": (0, 150), "pressure": (900, 1080)}`. \
It returns a table of the same shape in which every number outside its column's limits is **missing** (`NaN`). \
The limits themselves are allowed values. No row is lost, no other cell changes, a missing cell stays missing, and \
the frame that was given stays as it was."""
    starter = "def repair(frame, limits):\n    return ...\n\n\nanswer = repair\n"
    hints = (
        "You do not know the true wind. What can a table say about a value that nobody knows?",
        "`column.between(low, high)` is true where a value is inside; `column.where(condition)` keeps those cells and "
        "makes the others missing.",
        "```python\nrepaired = frame.copy()\nfor name, (low, high) in limits.items():\n"
        "    repaired[name] = ...  # frame[name], where it is between low and high\nreturn repaired\n```",
    )
    solution = """\
def repair(frame, limits):
    repaired = frame.copy()
    for name, (low, high) in limits.items():
        repaired[name] = frame[name].where(frame[name].between(low, high))
    return repaired


answer = repair
"""
    right = (
        """\
def repair(frame, limits):
    inside = {name: frame[name].mask((frame[name] < low) | (frame[name] > high)) for name, (low, high) in limits.items()}
    return frame.assign(**inside)


answer = repair
""",
        """\
def repair(frame, limits):
    rows = frame.to_dict("records")
    for row in rows:
        for name, (low, high) in limits.items():
            if not low <= row[name] <= high:
                row[name] = np.nan
    return pd.DataFrame(rows, columns=frame.columns, index=frame.index)


answer = repair
""",
    )
    wrong = (
        (
            """\
def repair(frame, limits):
    for name, (low, high) in limits.items():
        frame = frame[frame[name].between(low, high)]
    return frame


answer = repair
""",
            "rows are gone",
        ),
        (
            """\
def repair(frame, limits):
    repaired = frame.copy()
    for name, (low, high) in limits.items():
        repaired[name] = frame[name].clip(low, high)
    return repaired


answer = repair
""",
            "a hurricane that nobody measured",
        ),
        (
            """\
def repair(frame, limits):
    repaired = frame.copy()
    for name, (low, high) in limits.items():
        repaired[name] = frame[name].where(frame[name].between(low, high), 0)
    return repaired


answer = repair
""",
            "0 mph is a calm day",
        ),
        (
            """\
def repair(frame, limits):
    repaired = frame.copy()
    for name, (low, high) in limits.items():
        repaired[name] = frame[name].where(frame[name].between(low, high), frame[name].median())
    return repaired


answer = repair
""",
            "looks measured",
        ),
        (
            """\
def repair(frame, limits):
    repaired = frame.copy()
    repaired["wind_speed"] = frame["wind_speed"].where(frame["wind_speed"] <= 150)
    return repaired


answer = repair
""",
            "`limits`",
        ),
        (
            """\
def repair(frame, limits):
    for name, (low, high) in limits.items():
        frame[name] = frame[name].where(frame[name].between(low, high))
    return frame


answer = repair
""",
            "the frame that was given",
        ),
        (
            """\
def repair(frame, limits):
    repaired = frame.copy()
    for name, (low, high) in limits.items():
        repaired.loc[~frame[name].between(low, high)] = np.nan
    return repaired


answer = repair
""",
            "other cells of the row",
        ),
        (
            """\
def repair(frame, limits):
    repaired = frame.copy()
    for name, (low, high) in limits.items():
        repaired[name] = frame[name].where((frame[name] > low) & (frame[name] < high))
    return repaired


answer = repair
""",
            "The limits themselves",
        ),
    )
    expects = "a function of a DataFrame and a dictionary"

    def judge(self, answer: Any) -> str:
        repair = expect_function(answer, "repair", parameters=2)
        frame = pd.DataFrame(
            {
                "carrier": ["UA", "EV", "B6", "DL", "MQ", "AA"],
                "wind_speed": [11.5, 1048.36, 0.0, np.nan, 150.0, 23.0],
                "pressure": [1012.1, 1008.3, np.nan, 1080.0, 900.0, 101.7],
            },
            index=[40, 41, 43, 47, 48, 52],
        )
        limits = {"wind_speed": (0, 150), "pressure": (900, 1080)}
        self._compare(repair, frame, limits)
        gauges = pd.DataFrame(
            {"visib": [10.0, 99.0, 0.0], "humid": [104.0, 61.0, -1.0], "dest": ["BOS", "SJU", "LAX"]}
        )
        self._compare(repair, gauges, {"humid": (0, 100), "visib": (0, 10)})
        return "The row still counts: its flight was real, only the instrument was not. Transform fills the gap and marks it."

    def _compare(self, repair: Any, frame: pd.DataFrame, limits: dict[str, tuple[float, float]]) -> None:
        given = frame.copy()

        def observed(given: pd.DataFrame, limits: dict[str, tuple[float, float]]) -> tuple[Any, bool]:
            before = given.copy()
            returned = repair(given, limits)
            return returned, given.equals(before)

        functools.update_wrapper(observed, repair)
        result, untouched = self.call(observed, given, limits)
        if result is ...:
            raise Hint("Your function returned `...`: fill it in.")
        result = expect_columns(result, frame.columns, "What `repair` returns")
        if len(result) < len(frame):
            raise Hint(
                f"{len(frame)} rows went in and {len(result)} came out: rows are gone. The flights were real; only a "
                "number in them is not."
            )
        if len(result) > len(frame) or list(result.columns) != list(frame.columns):
            raise Hint("The table should have the rows and columns it had, in the same order.")
        if not result.index.equals(frame.index):
            raise Hint("The rows have other labels than before: keep the index of the frame.")
        for name in frame.columns:
            self._column(name, frame[name], result[name], limits.get(name))
        if not untouched:
            raise Hint(
                "The result is right, but the frame that was given has changed too. Work on `frame.copy()`, or whoever "
                "called you loses the evidence."
            )

    def _column(self, name: str, old: pd.Series, new: pd.Series, limits: tuple[float, float] | None) -> None:
        if limits is None:
            if not old.equals(new):
                raise Hint(
                    f"`{name}` has no limits and has changed: leave the other cells of the row as they are."
                )
            return
        try:
            got = pd.to_numeric(new).to_numpy(dtype=float)
        except (TypeError, ValueError):
            raise Hint(f"`{name}` no longer holds numbers: a missing number is `NaN`.") from None
        low, high = limits
        for before, after in zip(old.to_numpy(dtype=float), got, strict=True):
            if np.isnan(before) and not np.isnan(after):
                raise Hint(f"A missing `{name}` became {after:g}: leave it missing.")
            if low <= before <= high and np.isnan(after):
                where = "The limits themselves are allowed: " if before in limits else ""
                raise Hint(f"{where}`{name}` = {before:g} is inside {low:g} to {high:g} and is now missing.")
            if low <= before <= high and after != before:
                raise Hint(f"`{name}` = {before:g} is inside its limits and became {after:g}.")
            if (before < low or before > high) and not np.isnan(after):
                self._invented(name, before, after, limits)

    def _invented(self, name: str, before: float, after: float, limits: tuple[float, float]) -> None:
        if after == before:
            side = f"below {limits[0]:g}" if before < limits[0] else f"above {limits[1]:g}"
            raise Hint(
                f"`{name}` = {before:g} is {side} and still there. Both ends and all the columns are in `limits`."
            )
        if after in limits and after != 0:
            raise Hint(
                f"`{name}` = {before:g} became {after:g}, the limit: now the table reports a hurricane that nobody "
                "measured. You do not know the value, so let it be missing."
            )
        if after == 0:
            raise Hint(
                f"`{name}` = {before:g} became 0: 0 mph is a calm day, not an unknown one. Let it be missing."
            )
        raise Hint(
            f"`{name}` = {before:g} became {after:g}. An invented value looks measured to everyone downstream. Let it be "
            "missing, so that Transform can fill it and mark it."
        )


class DecideWhatStops(Exercise):
    """Answer with a function of anomalies."""

    question = """\
A gate that stops for everything is soon switched off. Write one that decides.

`decide(report)` gets an `Anomalies` proto, as ExampleValidator writes it. It returns `"pass"` if it holds no \
anomaly; `"warn"` if **every reason of every anomaly** is a new column (`SCHEMA_NEW_COLUMN`) or an unknown category \
(`ENUM_TYPE_UNEXPECTED_STRING_VALUES`); and `"stop"` for **anything else**, also for kinds of trouble that you have \
never met. One anomaly can have several reasons: `report.anomaly_info[name].reason` is a list, each with a `type`."""
    starter = "def decide(report):\n    return ...\n\n\nanswer = decide\n"
    hints = (
        "List what may pass with a warning, not what must stop: the list of troubles is never complete.",
        "`reason.type` is a number; `AnomalyInfo.SCHEMA_NEW_COLUMN` is the number to compare with.",
        "```python\nkinds = {reason.type for info in report.anomaly_info.values() for reason in info.reason}\n```\n\n"
        "Then compare `kinds` with the set of the two that only warn: `kinds <= mild`.",
    )
    solution = """\
def decide(report):
    mild = {AnomalyInfo.SCHEMA_NEW_COLUMN, AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES}
    kinds = {reason.type for info in report.anomaly_info.values() for reason in info.reason}
    if not report.anomaly_info:
        return "pass"
    return "warn" if kinds <= mild else "stop"


answer = decide
"""
    right = (
        """\
def decide(report):
    verdict = "pass"
    for name in report.anomaly_info:
        for reason in report.anomaly_info[name].reason:
            if AnomalyInfo.Type.Name(reason.type) not in ("SCHEMA_NEW_COLUMN", "ENUM_TYPE_UNEXPECTED_STRING_VALUES"):
                return "stop"
            verdict = "warn"
    return verdict


answer = decide
""",
    )
    wrong = (
        (
            "def decide(report):\n    return 'stop' if report.anomaly_info else 'pass'\n\n\nanswer = decide\n",
            "stopped a span whose only news",
        ),
        (
            """\
def decide(report):
    hard = {AnomalyInfo.SCHEMA_MISSING_COLUMN, AnomalyInfo.FLOAT_TYPE_BIG_FLOAT, AnomalyInfo.FLOAT_TYPE_SMALL_FLOAT}
    kinds = {reason.type for info in report.anomaly_info.values() for reason in info.reason}
    if not kinds:
        return "pass"
    return "stop" if kinds & hard else "warn"


answer = decide
""",
            "you did not list",
        ),
        (
            """\
def decide(report):
    mild = {AnomalyInfo.SCHEMA_NEW_COLUMN, AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES}
    if not report.anomaly_info:
        return "pass"
    first = {info.reason[-1].type for info in report.anomaly_info.values()}
    return "warn" if first <= mild else "stop"


answer = decide
""",
            "several reasons",
        ),
        (
            """\
def decide(report):
    mild = {AnomalyInfo.SCHEMA_NEW_COLUMN, AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES}
    for info in report.anomaly_info.values():
        for reason in info.reason:
            return "warn" if reason.type in mild else "stop"
    return "pass"


answer = decide
""",
            "all the anomalies",
        ),
        (
            """\
def decide(report):
    mild = {AnomalyInfo.SCHEMA_NEW_COLUMN, AnomalyInfo.ENUM_TYPE_UNEXPECTED_STRING_VALUES}
    kinds = {reason.type for info in report.anomaly_info.values() for reason in info.reason}
    return "warn" if kinds <= mild else "stop"


answer = decide
""",
            "holds no anomaly",
        ),
        (
            """\
def decide(report):
    if not report.anomaly_info:
        return "pass"
    severe = any(info.severity == AnomalyInfo.ERROR for info in report.anomaly_info.values())
    return "stop" if severe else "warn"


answer = decide
""",
            "`severity`",
        ),
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
        if said["nothing"] != "pass":
            raise Hint(
                f'For a report that holds no anomaly you return `"{said["nothing"]}"`. A clean span passes.'
            )
        if said["a new carrier"] == "stop" and said["a new carrier, mild"] == "warn":
            raise Hint(
                "TFDV gives every anomaly here the `severity` ERROR, so it decides nothing. Look at the reasons."
            )
        for name in ("a new carrier", "a new column"):
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
        if any(verdict != "stop" for name, verdict in said.items() if name.startswith("twenty")):
            raise Hint(
                "Look at all the anomalies before you decide: among twenty new columns there is one that must stop "
                "the run."
            )
        if "warn" in (said["a new carrier, and gaps"], said["gaps, and a new carrier"]):
            raise Hint(
                "One anomaly can have several reasons: here `carrier` has gaps and an unknown code. Look at all of them."
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
        "text in place of numbers": report(good.assign(visib=good["visib"].astype(str))),
        "a new carrier, and gaps": report(gaps),
    }
    mild = copied(found["a new carrier"])
    mild.anomaly_info["carrier"].severity = AnomalyInfo.WARNING
    found["a new carrier, mild"] = mild
    turned = copied(found["a new carrier, and gaps"])
    turned.anomaly_info["carrier"].reason.reverse()
    found["gaps, and a new carrier"] = turned
    # An anomalies report is a map without an order: three faults among many, so that no luck finds them first.
    for name in ("a column is gone", "a wind of 700", "an hour of 24"):
        found[f"twenty new columns, and {name}"] = report(bad[name].assign(**news))
    return found


exercises = (LetTheNewCarrierIn, CountWhatIsThere, RepairTheInstrument, DecideWhatStops)

quiz = (
    Question(
        "ExampleValidator finds five anomalies in a span. What does the component do?",
        (
            ("It raises an exception, and the run ends", "Its state is COMPLETE, whatever it finds.", False),
            ("It drops the bad rows and goes on", "It sees statistics only, never a row.", False),
            (
                "It writes a report, marks the artifact as not blessed, and completes",
                "Who reads the report and what follows from it is yours to build.",
                True,
            ),
            (
                "It stops the components that use its output",
                "They run too: they get an artifact, and the artifact holds anomalies.",
                False,
            ),
        ),
    ),
    Question(
        "In a CSV, half of the cells of `pressure` are empty. `presence.min_fraction` is 0.7. What is reported?",
        (
            (
                "Nothing: the empty cells arrive as empty lists, and these count as present",
                "So count the values, as the gate does.",
                True,
            ),
            (
                "Half of the column is missing",
                "From a DataFrame it would be; from a CSV `num_missing` is 0.",
                False,
            ),
            ("The column was dropped", "That is for a header that is gone. This header is there.", False),
        ),
    ),
    Question(
        "A schema was inferred from a span, and that same span has no anomalies against it. What do you know?",
        (
            ("The span is clean", "A faulty value was simply written into the schema as normal.", False),
            (
                "Nothing: the data were asked about themselves",
                "A schema says something only where a person decided.",
                True,
            ),
            ("The schema is complete", "It has no range for a number and no idea what is impossible.", False),
        ),
    ),
)
