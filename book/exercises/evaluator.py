"""Exercises of "Evaluator": a demand on the log loss, a release rule, and the yardstick that moves."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from book import flights
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    expect_booleans,
    expect_function,
    expect_type,
)

AIRPORTS = ("EWR", "JFK", "LGA")


@cache
def context() -> dict[str, Any]:
    """Return the names of the chapter that an answer may use."""
    tfma = _tfma()
    from tensorflow_model_analysis.proto.config_pb2 import PerSliceMetricThreshold

    flight_model = tfma.ModelSpec(
        signature_name="serving_default",
        label_key="disrupted",
        preprocessing_function_names=["transform_features"],
    )

    def may_lose(most: float) -> Any:
        return tfma.GenericChangeThreshold(
            direction=tfma.MetricDirection.HIGHER_IS_BETTER, absolute={"value": -most}
        )

    def config(slices: list[Any], demands: list[Any]) -> Any:
        auc = tfma.MetricConfig(class_name="AUC", per_slice_thresholds=demands)
        count = tfma.MetricConfig(class_name="ExampleCount")
        return tfma.EvalConfig(
            model_specs=[flight_model],
            slicing_specs=slices,
            metrics_specs=[tfma.MetricsSpec(metrics=[auc, count])],
        )

    return {
        "np": np,
        "pd": pd,
        "tfma": tfma,
        "PerSliceMetricThreshold": PerSliceMetricThreshold,
        "flight_model": flight_model,
        "EVERYTHING": tfma.SlicingSpec(),
        "ORIGIN": tfma.SlicingSpec(feature_keys=["origin"]),
        "may_lose": may_lose,
        "config": config,
    }


def _tfma() -> Any:
    # `EvalConfig` stands at TFMA's top level only once TFX's components were imported; both are slow to import.
    import tensorflow_model_analysis as tfma
    from tfx import components  # noqa: F401

    return tfma


# ---- What TFMA says of metrics that are stored -------------------------------------------------------------------------


def _stored(**changed: tuple[float, float]) -> pd.DataFrame:
    """Return metrics as Evaluator stores them: a good candidate, but for the slices that are `changed` (AUC, change)."""
    rows = {
        "everything": (0.650, 0.040),
        "origin=EWR": (0.68, 0.060),
        "origin=JFK": (0.66, 0.070),
        "origin=LGA": (0.64, 0.020),
        "carrier=UA": (0.66, 0.040),
        "carrier=YV": (0.68, 0.040),
        "carrier=HA": (0.90, 0.040),
    }
    names = {name.split("=")[-1]: name for name in rows}
    rows |= {names[name]: pair for name, pair in changed.items()}
    return pd.DataFrame(rows, index=["value", "change"]).T


def refusals(config: Any, metrics: pd.DataFrame, metric: str = "auc") -> list[str]:
    """Return why TFMA's own validator would not bless these metrics under a config; nothing if it would.

    `metrics` has a row for each slice, and the columns `value` and `change` of the one metric that is asked about.
    """
    from tensorflow_model_analysis.evaluators import metrics_validator
    from tensorflow_model_analysis.metrics import metric_specs
    from tensorflow_model_analysis.slicer import slicer_lib
    from tensorflow_model_analysis.utils import config_util

    full = config_util.update_eval_config_with_defaults(config, has_baseline=True, rubber_stamp=True)
    demands = metric_specs.metric_thresholds_from_metrics_specs(full.metrics_specs, eval_config=full)
    if not demands:
        return ["Your config demands nothing at all: then TFMA blesses no model."]
    wanted = [key for key in demands if key.name == metric and key.model_name != "baseline"]
    found, details = [], []
    for name, row in metrics.iterrows():
        key = () if name == "everything" else (tuple(name.split("=")),)
        if not any(slicer_lib.SingleSliceSpec(spec=s).is_slice_applicable(key) for s in full.slicing_specs):
            continue
        stored = {demand: row["change" if demand.is_diff else "value"] for demand in wanted}
        stored |= {
            demand.make_baseline_key("baseline"): row["value"] - row["change"]
            for demand in wanted
            if demand.is_diff
        }
        result = metrics_validator.validate_metrics((key, stored), full)
        details += result.validation_details.slicing_details
        for part in result.metric_validations_per_slice:
            found += [
                _refusal(name, failure) for failure in part.failures if failure.HasField("metric_value")
            ]
    if metrics_validator.get_missing_slices(details, full):
        found.append("A slice of your demands is missing in the report, and TFMA blesses no model then.")
    return found


def _refusal(name: str, failure: Any) -> str:
    """Say which demand refuses a slice."""
    value, threshold = failure.metric_value.double_value.value, failure.metric_threshold
    if threshold.HasField("value_threshold"):
        words = f"Your bar refuses it at `{name}`, where the AUC is {value:.4g}."
        if name.startswith("origin"):
            words += " No origin is to have a bar: leave out its `value_threshold`."
    else:
        words = f"Your demand on the change refuses it at `{name}`, where the change is {value:+.4g}."
        if threshold.change_threshold.HasField("relative"):
            words += (
                " `relative` is a share of the baseline's AUC; the task counts in AUC itself: `absolute`."
            )
    if name.startswith("carrier"):
        words += " A carrier decides there: report carriers, and demand nothing of them."
    return words


def _demands(config: Any, name: str = "auc") -> list[tuple[Any, Any]]:
    """Return the demands on a metric as TFMA reads them: each a slice (None: every reported one), and a bar or a change."""
    from tensorflow_model_analysis.metrics import metric_specs
    from tensorflow_model_analysis.utils import config_util

    slicing = _tfma().SlicingSpec
    full = config_util.update_eval_config_with_defaults(config, has_baseline=True, rubber_stamp=True)
    found = metric_specs.metric_thresholds_from_metrics_specs(full.metrics_specs, eval_config=full)
    return [
        (where, each)
        for key, pairs in found.items()
        if key.name == name
        for where, each in pairs
        if where is None or isinstance(where, slicing)
    ]


def _parts(config: Any) -> list[Any]:
    """Return the demands on the AUC as they are written."""
    metrics = [each for spec in config.metrics_specs for each in spec.metrics if each.class_name == "AUC"]
    return [part for each in metrics for part in each.per_slice_thresholds]


def _unreadable(spec: Any) -> str:
    """Say what is wrong with the column names of a slice."""
    keys = list(spec.feature_keys)
    for key in keys:
        if key in flights.COLUMNS:
            continue
        if "".join(keys) in flights.COLUMNS:
            return f'`feature_keys` is a list of names: `["{"".join(keys)}"]`. A string counts as a list of letters.'
        return f"One of your slices asks for the column `{key}`. The flights have none of that name."
    return ""


def _unreported(specs: list[Any], column: str) -> str:
    """Say which slice is missing in a report: all flights, or those of each value of a column."""
    words = f"each {column}" if column else "everything (an empty `SlicingSpec`)"
    told = f"Your config does not report {words}: add it to the slices."
    if column and any(column in spec.feature_values for spec in specs):
        told = (
            f"Your config does not report {words}: `feature_values` picks single values. For each value that comes, "
            f'write `feature_keys=["{column}"]`.'
        )
    elif column and any(column in spec.feature_keys for spec in specs):
        told += " Two names in one `feature_keys` make a slice of each pair."
    elif column:
        single = [spec.feature_keys[0] for spec in specs if len(spec.feature_keys) == 1]
        if others := [key for key in single if key not in ("origin", "carrier")]:
            told += f" You report each `{others[0]}`, which the task does not ask for."
    return told


def _misplaced(config: Any) -> str:
    """Say what is wrong with where the demands stand."""
    if _demands(config, "example_count"):
        return "You demand something of `ExampleCount`, which counts flights. Both demands belong to `AUC`."
    if any(not part.slicing_specs for part in _parts(config)):
        return "One of your demands names no slice, so it holds nothing to anything: give it its `slicing_specs`."
    for where, _ in _demands(config):
        if where is None:
            return (
                "The field `threshold` of a `MetricConfig` holds every reported slice to its demand, so a carrier "
                "decides, too. Use `per_slice_thresholds`."
            )
        if words := _unreadable(where):
            return words
        columns = {*where.feature_keys, *where.feature_values}
        if "origin" in where.feature_values:
            return (
                "Your demand on the origins picks single ones with `feature_values`, so any other origin is held to nothing. "
                'For each that comes, write `feature_keys=["origin"]`.'
            )
        if "carrier" in columns:
            return (
                "You demand something of the carriers, so a carrier decides: one with a handful of flights may have no AUC, and "
                "then meets no demand at all. Report them, and demand nothing of them."
            )
    if config.options.min_slice_size.value > 1:
        return (
            f"With a `min_slice_size` of {config.options.min_slice_size.value} TFMA leaves out the metrics of smaller slices. "
            "Some carriers have only a handful of flights, and you are to report each. Worse, a reported slice without metrics "
            "refuses every model."
        )
    return ""


def _other_numbers(config: Any) -> str:
    """Say which demand of a release rule is missing or has another number, where its own fields single it out."""
    bars: dict[str, set[float]] = {"": set(), "origin": set()}
    limits: dict[str, set[float]] = {"": set(), "origin": set()}
    for where, each in _demands(config):
        column = "".join(where.feature_keys)
        if where.feature_values or column not in bars:
            continue
        if not hasattr(each, "direction"):
            bars[column].add(each.lower_bound.value)
        elif each.HasField("absolute"):
            limits[column].add(round(each.absolute.value, 9))
        elif each.HasField("relative"):
            return ""  # the cases say what it does
        else:
            return "A `change_threshold` of yours has no limit: give it an `absolute`."
    held = [column for column in bars if bars[column] or limits[column]]
    if held == [""]:
        return "No demand of yours names the origins: tie one to `ORIGIN` in its `slicing_specs`."
    if held == ["origin"]:
        return (
            "No demand of yours names everything: tie one to an empty `SlicingSpec` in its `slicing_specs`."
        )
    if not held:
        return ""
    if limits == {"": {-0.03}, "origin": {-0.01}}:
        if bars == {"": set(), "origin": {0.6}}:
            return "Your two demands have changed places: that with the bar belongs to everything."
        return "You swapped the two losses: everything may lose 0.01, and an origin 0.03."
    for part in _parts(config):
        bar, change = part.threshold.value_threshold, part.threshold.change_threshold
        names = [tuple(where.feature_keys) for where in part.slicing_specs if not where.feature_values]
        too_much = bar.lower_bound.value > 0 or (
            change.HasField("absolute") and change.absolute.value > -0.03 + 1e-6
        )
        if () in names and ("origin",) in names and too_much:
            return "One of your demands names everything and the origins, so it holds both to the same. Write one for each."
    if not bars[""]:
        return "Your demand on everything has no bar: give it a `value_threshold`."
    if abs((bar := max(bars[""])) - 0.6) > 1e-6:
        return f"Your bar for everything is {bar:g}; the task asks for an AUC of at least 0.60."
    for column, name, most in (("", "everything", 0.01), ("origin", "an origin", 0.03)):
        if not limits[column]:
            return f"Your demand on {name} does not look at the baseline: give it a `change_threshold`."
        if abs((limit := max(limits[column])) + most) > 1e-6:
            return f"You let {name} lose {abs(limit):g}; the task allows {most:g}."
    return ""


def _impossible(config: Any) -> str:
    """Return what is wrong with a demand that no sensible candidate meets, or that every candidate meets."""
    direction = _tfma().MetricDirection
    of_auc = [each for _, each in _demands(config)]
    bars = [each.lower_bound.value for each in of_auc if hasattr(each, "lower_bound")]
    changes = [each for each in of_auc if hasattr(each, "direction")]
    gains = [each.absolute.value for each in changes if each.absolute.value > 0]
    if any(
        hasattr(each, "upper_bound") and each.HasField("upper_bound") and each.upper_bound.value < 1
        for each in of_auc
    ):
        return "Your bar is an `upper_bound`: no AUC above it passes. It is to be at least 0.60, a `lower_bound`."
    if any(bar > 1 for bar in bars):
        return "An AUC lies between 0 and 1: the bar is 0.60, not 60, and a loss is 0.01, not 1."
    if any(each.absolute.value <= -1 for each in changes):
        return 'A change of -1 or less allows every loss: an AUC lies between 0 and 1. A loss of 0.01 is `absolute={"value": -0.01}`, or `may_lose(0.01)`.'
    if any(each.direction not in (direction.HIGHER_IS_BETTER, direction.LOWER_IS_BETTER) for each in changes):
        return "Say in each change which `direction` is better; TFMA refuses every model without it."
    if any(each.direction != direction.HIGHER_IS_BETTER for each in changes):
        return "A higher AUC is the better one: the direction is `HIGHER_IS_BETTER`."
    if gains and min(bars, default=0) < 0:
        return (
            f"You ask for an AUC of {min(bars):g} and a gain of {max(gains):g}: have the two changed places?"
        )
    if gains:
        return (
            f"You demand a gain of {max(gains):g}. A loss is a negative change: a loss of 0.01 is -0.01 where you write `absolute` "
            "yourself, and `may_lose(0.01)` with the helper, which sets the minus."
        )
    return ""


# ---- 1. A demand on the log loss ---------------------------------------------------------------------------------------


class BoundTheLoss(Exercise):
    """A MetricThreshold for a metric of which less is better."""

    question = (
        "The log loss, `BinaryCrossEntropy` in TFMA, punishes wrong confidence: *lower* is better. Write a demand on it, a "
        "`tfma.MetricThreshold`, and bind it to `answer`:\n\n"
        "- the log loss is at most **0.60**;\n"
        "- it is at most **0.01** higher than the baseline's.\n\n"
        "Exactly 0.60, or exactly 0.01 higher, is allowed. The check lets TFMA judge many candidates by your demand."
    )
    hints = (
        "Two parts, as in the demand on the AUC above. What is a floor there is a ceiling here.",
        "The bar has an `upper_bound` in place of the `lower_bound`. In the change, what is better, and is a loss of quality now a positive number or a negative one?",
        '`value_threshold=tfma.GenericValueThreshold(upper_bound={"value": 0.60})`, and in the change `LOWER_IS_BETTER` with `absolute={"value": 0.01}`.',
    )
    expects = "a `tfma.MetricThreshold`"

    _fine = (
        (0.50, -0.05), (0.50, 0.0), (0.60, 0.0), (0.60, 0.01), (0.596, 0.0096), (0.30, 0.01), (0.60, -0.2), (0.0, -0.5),
    )  # fmt: skip
    _poor = (
        (0.604, -0.05), (0.61, -0.005), (0.70, 0.0), (0.9, -0.3), (2.0, -0.1), (0.50, 0.0104), (0.50, 0.02), (0.30, 0.2), (0.59, 0.5),
    )  # fmt: skip

    def judge(self, answer: Any) -> str:
        tfma = _tfma()
        demand = expect_type(answer, tfma.MetricThreshold, "a `tfma.MetricThreshold`")
        if words := self._fault(demand):
            raise Hint(words)
        of_loss = tfma.MetricConfig(class_name="BinaryCrossEntropy", threshold=demand)
        config = tfma.EvalConfig(
            model_specs=[tfma.ModelSpec(label_key="disrupted")],
            slicing_specs=[tfma.SlicingSpec()],
            metrics_specs=[tfma.MetricsSpec(metrics=[of_loss])],
        )
        for allowed in (True, False):
            for value, change in self._fine if allowed else self._poor:
                stored = pd.DataFrame({"value": value, "change": change}, index=["everything"])
                blessed = not refusals(config, stored, "binary_crossentropy")
                if blessed != allowed:
                    how = (
                        f"{abs(change):g} {'higher' if change > 0 else 'lower'} than"
                        if change
                        else "equal to"
                    )
                    raise Hint(
                        f"You {'bless' if blessed else 'refuse'} a candidate whose log loss is {value:g}, {how} the baseline's."
                    )
        return f"{len(self._fine) + len(self._poor)} candidates, {len(self._fine) + len(self._poor)} right verdicts."

    def _fault(self, demand: Any) -> str:
        """Say what is wrong with a demand, where its own fields single it out."""
        tfma = _tfma()
        bar, change = demand.value_threshold, demand.change_threshold
        if not demand.HasField("value_threshold"):
            return "Your demand has no bar: give it a `value_threshold`."
        if not demand.HasField("change_threshold"):
            return "Your demand does not look at the baseline: give it a `change_threshold`."
        if not bar.HasField("upper_bound"):
            return "The log loss is to be at most 0.60: that is an `upper_bound`."
        if bar.lower_bound.value > 0:
            return (
                f"Beside the `upper_bound` your bar has a `lower_bound` of {bar.lower_bound.value:g}: it refuses every "
                "log loss that is lower, and lower is better. Leave it out."
            )
        if change.direction == tfma.MetricDirection.HIGHER_IS_BETTER:
            return "A lower log loss is the better one: the direction is `LOWER_IS_BETTER`."
        if change.direction != tfma.MetricDirection.LOWER_IS_BETTER:
            return "Say in the change which `direction` is better; TFMA refuses every model without it."
        if change.HasField("relative"):
            return "`relative` is a share of the baseline's log loss; the task counts in log loss itself: `absolute`."
        if not change.HasField("absolute"):
            return "Your `change_threshold` has no limit: give it an `absolute`."
        if change.absolute.value < 0:
            return f"You demand that the log loss falls by {-change.absolute.value:g}. It may rise by 0.01: a rise is positive."
        if bar.upper_bound.value == 60:
            return "The bar is 0.60, not 60: a log loss is no percentage."
        if bar.upper_bound.value < 0.1 <= change.absolute.value:
            return (
                f"You ask for a log loss of at most {bar.upper_bound.value:g} and allow a rise of {change.absolute.value:g}: "
                "have the two changed places?"
            )
        if abs(bar.upper_bound.value - 0.60) > 1e-6:
            return f"Your bar is {bar.upper_bound.value:g}; the task allows a log loss of 0.60."
        if abs(change.absolute.value - 0.01) > 1e-6:
            return f"Your change allows a rise of {change.absolute.value:g}; the task allows 0.01."
        return ""


# ---- 2. A release rule -----------------------------------------------------------------------------------------------


class WriteTheRule(Exercise):
    """An EvalConfig that says what a release needs."""

    question = (
        "Write a first release rule as a `tfma.EvalConfig`, and bind it to `answer`:\n\n"
        "- **Report** `AUC` and `ExampleCount` for everything, for each origin and for each carrier (the column `carrier`).\n"
        "- **Demand** of everything: AUC at least **0.60**, and at most **0.01** below the baseline's.\n"
        "- **Demand** of each origin, also of a new one: AUC at most **0.03** below the baseline's, and **no** bar yet.\n"
        "- Carriers are only reported: whatever they score, they do not vote.\n\n"
        "Use `config` and `may_lose` of this page, or write it all out. The check lets TFMA judge many candidates by your rule."
    )
    hints = (
        "Three slices are reported, two of them are held to something. Write the two demands first, each with its slice.",
        "Each demand is a `PerSliceMetricThreshold` with `slicing_specs` and a `threshold`. That of the origins has no `value_threshold`. The slice of the carriers is made as `ORIGIN` is, and stands in the first list of `config` only.",
        "`config([EVERYTHING, ORIGIN, tfma.SlicingSpec(feature_keys=['carrier'])], [everything, origin])`. Here `everything` is a demand on `[EVERYTHING]` like `overall`, but with `lower_bound={'value': 0.60}`, and `origin` is `PerSliceMetricThreshold(slicing_specs=[ORIGIN], threshold=tfma.MetricThreshold(change_threshold=may_lose(0.03)))`.",
    )
    expects = "a `tfma.EvalConfig`"

    _fine = (
        ("is better everywhere", {}),
        ("is exactly as good as the baseline", {name: (0.65, 0.0) for name in ("everything", "EWR", "JFK", "LGA")}),
        ("scores exactly 0.60 and lost exactly 0.01", {"everything": (0.60, -0.01)}),
        ("scores 0.604 and lost 0.0096", {"everything": (0.604, -0.0096)}),
        ("is terrible for two carriers with a few flights", {"YV": (0.40, -0.20), "HA": (float("nan"),) * 2}),
        *((f"improves at {name}, to 0.{auc}", {name: (auc / 100, 0.02)}) for name in AIRPORTS for auc in (57, 53, 30)),
        *((f"lost 0.025 at {name}. An origin may lose 0.03", {name: (0.62, -0.025)}) for name in AIRPORTS),
        *((f"lost 0.0295 at {name}. An origin may lose 0.03", {name: (0.62, -0.0295)}) for name in AIRPORTS),
        *((f"lost exactly 0.03 at {name}", {name: (0.62, -0.03)}) for name in AIRPORTS),
    )  # fmt: skip
    _poor = (
        *((f"lost 0.05 at {name}. An origin may lose 0.03", {name: (0.59, -0.05)}) for name in AIRPORTS),
        *((f"lost 0.0305 at {name}. An origin may lose 0.03", {name: (0.59, -0.0305)}) for name in AIRPORTS),
        ("has an AUC of 0.58 on average", {"everything": (0.58, 0.04)}),
        ("has an AUC of 0.596 on average", {"everything": (0.596, 0.04)}),
        ("lost 0.015 on average; 0.01 is allowed", {"everything": (0.64, -0.015)}),
        ("lost 0.0104 on average; 0.01 is allowed", {"everything": (0.64, -0.0104)}),
    )  # fmt: skip

    def judge(self, answer: Any) -> str:
        tfma = _tfma()
        config = expect_type(answer, tfma.EvalConfig, "an `EvalConfig`")
        slices = list(config.slicing_specs)
        for spec in slices:
            if words := _unreadable(spec):
                raise Hint(words)
        plain = [tuple(spec.feature_keys) for spec in slices if not spec.feature_values]
        for column in ("", "origin", "carrier"):
            if ((column,) if column else ()) not in plain:
                raise Hint(_unreported(slices, column))
        classes = {metric.class_name for spec in config.metrics_specs for metric in spec.metrics}
        if not {"AUC", "ExampleCount"} <= classes:
            raise Hint(
                "Report both metrics: `AUC` and `ExampleCount`. Your config reports "
                + (", ".join(f"`{name}`" for name in sorted(classes)) or "none")
                + "; a `class_name` is written exactly so."
            )
        specs = list(config.model_specs)
        if any(spec.label_key != "disrupted" for spec in specs or [tfma.ModelSpec()]):
            raise Hint("Say in `model_specs` that the label is `disrupted` (`label_key`).")
        if any("transform_features" not in spec.preprocessing_function_names for spec in specs):
            raise Hint(
                "Transform makes the label: name the signature `transform_features` in `preprocessing_function_names`."
            )
        for name in {spec.signature_name for spec in specs} - {"", "serving_default"}:
            raise Hint(
                f"Your `signature_name` is `{name}`. The signature that predicts is `serving_default`."
            )
        if words := _misplaced(config) or _impossible(config) or _other_numbers(config):
            raise Hint(words)
        for words, changed in self._fine:
            if why := refusals(config, _stored(**changed)):
                raise Hint(f"You refuse a candidate that {words}. {why[0]}")
        for words, changed in self._poor:
            if not refusals(config, _stored(**changed)):
                raise Hint(f"You bless a candidate that {words}.")
        count = len(self._fine) + len(self._poor)
        said = f"{count} candidates, {count} right verdicts. The two carriers that look terrible have a handful of flights, and do not vote."
        if any(where.ByteSize() and not hasattr(each, "direction") for where, each in _demands(config)):
            said += " The bar that you gave the origins is so low that no AUC misses it: it has the same effect as no bar, so leave it out."
        return said


# ---- 3. The yardstick that moves -----------------------------------------------------------------------------------------


def _verdicts(
    aucs: list[float],
    bar: float,
    most: float,
    *,
    reaches: Callable[[float, float], bool] = lambda auc, bar: auc >= bar,
    keeps: Callable[[float, float, float], bool] = lambda auc, last, most: last - auc <= most,
    moves: Callable[[float | None, float, bool], float | None] = lambda last, auc, good: (
        auc if good else last
    ),
    at_first: bool = True,
) -> list[bool]:
    """Return which candidates are blessed; the keywords are where a learner's rule may differ."""
    last: float | None = None
    said = []
    for auc in aucs:
        good = reaches(auc, bar) and (at_first if last is None else keeps(auc, last, most))
        last = moves(last, auc, good)
        said.append(good)
    return said


def _until_refused(aucs: list[float], bar: float, most: float) -> list[bool]:
    said = _verdicts(aucs, bar, most)
    return [all(said[: place + 1]) for place in range(len(said))]


def _until_refused_again(aucs: list[float], bar: float, most: float) -> list[bool]:
    said = _verdicts(aucs, bar, most)
    first = said.index(True) if True in said else 0
    return [good and all(said[first : place + 1]) for place, good in enumerate(said)]


def _either(aucs: list[float], bar: float, most: float, at_first: bool = False) -> list[bool]:
    last, said = None, []
    for auc in aucs:
        good = auc >= bar or (at_first if last is None else last - auc <= most)
        last = auc if good else last
        said.append(good)
    return said


def _first_unseen(aucs: list[float], bar: float, most: float) -> list[bool]:
    return [True, *(_verdicts(aucs, -1, most)[place] and aucs[place] >= bar for place in range(1, len(aucs)))]


def _bar_at_first(aucs: list[float], bar: float, most: float) -> list[bool]:
    last, said = None, []
    for auc in aucs:
        good = auc >= bar if last is None else last - auc <= most
        last = auc if good else last
        said.append(good)
    return said


def _moved_by_the_bar(aucs: list[float], bar: float, most: float) -> list[bool]:
    return _verdicts(aucs, bar, most, moves=lambda last, auc, good: auc if auc >= bar else last)


def _in_sum(aucs: list[float], bar: float, most: float) -> list[bool]:
    last, lost, said = None, 0.0, []
    for auc in aucs:
        good = auc >= bar and (last is None or lost + last - auc <= most)
        if good:
            lost += max(0.0, last - auc) if last is not None else 0.0
            last = auc
        said.append(good)
    return said


def _of_blessed(
    aucs: list[float], bar: float, most: float, yardstick: Callable[[list[float]], float]
) -> list[bool]:
    blessed: list[float] = []
    said = []
    for auc in aucs:
        good = auc >= bar and (not blessed or yardstick(blessed) - auc <= most)
        blessed += [auc] if good else []
        said.append(good)
    return said


# What a learner may write instead, each with its hint. Only the verdicts are seen, so the hint speaks of them.
_WHO = "Your verdicts are those of somebody who "
_OTHERS: dict[str, Callable[[list[float], float, float], list[bool]]] = {
    "compares with the candidate of the month before, blessed or not. The baseline is the last one that was blessed.": (
        lambda a, b, m: _verdicts(a, b, m, moves=lambda last, auc, good: auc)
    ),
    "compares with the last candidate that reached the bar, blessed or not. The baseline is the last one that was blessed.": _moved_by_the_bar,
    "has no baseline after a refusal. The last blessed candidate stays the baseline.": (
        lambda a, b, m: _verdicts(a, b, m, moves=lambda last, auc, good: auc if good else None)
    ),
    "compares with the best blessed candidate so far. The Resolver returns the newest one, be it better or worse.": (
        lambda a, b, m: _verdicts(a, b, m, moves=lambda last, auc, good: max(last or 0, auc) if good else last)
    ),
    "compares with the first blessed candidate for ever. Each blessing makes a new baseline.": (
        lambda a, b, m: _verdicts(a, b, m, moves=lambda last, auc, good: auc if last is None and good else last)
    ),
    "compares with the worst blessed candidate so far. The Resolver returns the newest one, be it better or worse.": (
        lambda a, b, m: _verdicts(a, b, m, moves=lambda last, auc, good: min(last or 1, auc) if good else last)
    ),
    "allows the losses of all months together `most`. Each candidate is compared with the last blessed one only.": _in_sum,
    "compares with the better one of the last two that were blessed. The baseline is the last one.": (
        lambda a, b, m: _of_blessed(a, b, m, lambda blessed: max(blessed[-2:]))
    ),
    "compares with the last but one that was blessed. The baseline is the last one.": (
        lambda a, b, m: _of_blessed(a, b, m, lambda blessed: blessed[-2] if len(blessed) > 1 else 0)
    ),
    "compares with the mean of those that were blessed. The baseline is the last one.": (
        lambda a, b, m: _of_blessed(a, b, m, lambda blessed: sum(blessed) / len(blessed))
    ),
    "judges the months in another order: sorted. A baseline is what came before in time.": (
        lambda a, b, m: _verdicts(sorted(a), b, m)
    ),
    "judges the months from the last to the first. A baseline is what came before in time.": (
        lambda a, b, m: _verdicts(a[::-1], b, m)
    ),
    "blesses nothing, ever. While no model is blessed, there is nothing to compare with, and only the bar counts.": (
        lambda a, b, m: [False] * len(a)
    ),
    "blesses every candidate.": lambda a, b, m: [True] * len(a),
    "is content with one of the two demands. Both must be met: `and`, not `or`.": _either,
    "blesses the first candidate whatever its AUC, and is content with one of the two demands. Both must be met: `and`, not `or`.": (
        lambda a, b, m: _either(a, b, m, at_first=True)
    ),
    "asks for the bar only while there is no baseline. Both demands count from then on.": _bar_at_first,
    "blesses the first candidate whatever its AUC. Without a baseline the bar still counts.": _first_unseen,
    "does not ask for the bar.": lambda a, b, m: _verdicts(a, -1, m),
    "asks for the bar only. From the second blessing on, the change counts, too: does your baseline ever change, and not before you have compared?": (
        lambda a, b, m: _verdicts(a, b, 2)
    ),
    "asks for more than `bar`. An AUC of exactly `bar` is at least `bar`: `>=`, not `>`.": (
        lambda a, b, m: _verdicts(a, b, m, reaches=lambda auc, bar: auc > bar)
    ),
    "asks for an AUC of at most `bar`. It is to be at least `bar`: `>=`.": (
        lambda a, b, m: _verdicts(a, b, m, reaches=lambda auc, bar: auc <= bar)
    ),
    "asks for `most` less than `bar`. The allowed loss counts from the last blessed candidate only.": (
        lambda a, b, m: _verdicts(a, b - m, m)
    ),
    "allows less than `most`. A loss of exactly `most` is at most `most`: it is allowed.": (
        lambda a, b, m: _verdicts(a, b, m, keeps=lambda auc, last, most: last - auc < most)
    ),
    "refuses a candidate that gained much. Only a loss is limited: no `abs`.": (
        lambda a, b, m: _verdicts(a, b, m, keeps=lambda auc, last, most: abs(last - auc) <= most)
    ),
    "takes `most` as a share of the last AUC. It is a difference: the last AUC minus the candidate's.": (
        lambda a, b, m: _verdicts(a, b, m, keeps=lambda auc, last, most: auc >= last * (1 - most))
    ),
    "demands a gain of `most`. It is the loss that is allowed.": (
        lambda a, b, m: _verdicts(a, b, m, keeps=lambda auc, last, most: auc - last >= most)
    ),
    "limits the gain and allows every loss: the difference is taken the other way round.": (
        lambda a, b, m: _verdicts(a, b, m, keeps=lambda auc, last, most: auc - last <= most)
    ),
    "allows no loss at all. A loss of at most `most` is allowed.": lambda a, b, m: _verdicts(a, b, 0),
    "refuses all that follow the first refusal. Each month is judged anew.": _until_refused,
    "refuses all that follow a refusal, once a candidate was blessed. Each month is judged anew.": _until_refused_again,
    "writes `True` for those that are refused. It stands for blessed.": (
        lambda a, b, m: [not good for good in _verdicts(a, b, m)]
    ),
    "swapped `bar` and `most`, or their places in the `def`.": lambda a, b, m: _verdicts(a, m, b),
}  # fmt: skip


def _cases() -> list[tuple[list[float], float, float]]:
    """Return AUCs of some months, a bar and a loss, all in 64ths, so that equality does not depend on arithmetic."""
    cases = []
    for seed in range(30):
        rng = np.random.default_rng(seed)
        aucs = rng.integers(30, 54, rng.integers(3, 9))
        cases.append(([*(aucs / 64).tolist()], int(rng.integers(32, 40)) / 64, int(rng.integers(1, 9)) / 64))
    slide = [(48 - 2 * month) / 64 for month in range(7)]
    little = [0.75, 0.75 - 1 / 1024]  # a loss so small that a hundredth of `most` allows it
    return [
        *cases,
        ([0.5], 0.5, 0.125),
        ([0.75, 0.625], 0.5, 0.125),
        (little, 0.5, 0.125),
        ([0.75, 0.625, 0.5], 0.4375, 0.0625),  # both losses are too large
        ([0.5, 0.625, 0.375], 0.125, 0.5),  # a bar below `most`: swapped, it refuses the last
        ([0.75, 0.6875, 0.75, 0.6875], 0.5, 0.0625),  # each loss is allowed, their sum is not
        ([0.75, 0.71875, 0.71875, 0.6875], 0.5, 0.03125),  # lower than the best, not than the last two
        (slide, 0.5, 2 / 64),
    ]


def _listed(value: Any) -> list[Any] | None:
    """Return the verdicts among what a function returned, for comparison; of anything else nothing."""
    if not isinstance(value, (list, tuple, np.ndarray, pd.Series)):
        return None
    return [bool(item) if isinstance(item, (bool, int, np.bool_)) else None for item in value]


def _other_list(returned: list[Sequence[Any]], cases: list[tuple[list[float], float, float]]) -> str:
    """Say which other list than that of the verdicts a function returned each time, where all of them single it out."""
    lists = [list(value) for value in returned]
    if not all(item is None or np.isscalar(item) for each in lists for item in each):
        return ""
    if texts := [item for each in lists for item in each if isinstance(item, str)]:
        return f"Your list holds texts, such as `{texts[0]!r}`. Return `True` and `False` without quotation marks."
    right = [_verdicts(*case) for case in cases]
    others = {
        "Your list holds the places of the blessed months": [
            [place for place, good in enumerate(each) if good] for each in right
        ],
        "Your list holds the AUCs of the blessed candidates": [
            [auc for auc, good in zip(case[0], each, strict=True) if good]
            for case, each in zip(cases, right, strict=True)
        ],
        "Your list holds the AUCs of the blessed candidates, and `None`": [
            [auc if good else None for auc, good in zip(case[0], each, strict=True)]
            for case, each in zip(cases, right, strict=True)
        ],
        "The verdict on the first month is missing": [each[1:] for each in right],
        "Your list ends after the first month (does `return` stand inside the loop?)": [
            each[:1] for each in right
        ],
    }
    told = [words for words, lists_of in others.items() if lists == lists_of]
    return f"{told[0]}: give one answer for each month, `True` or `False`." if told else ""


class Yardstick(Exercise):
    """Resolver and Evaluator, month after month."""

    question = (
        "Play Resolver and Evaluator. `verdicts(aucs, bar, most)` gets a list with the AUC of each month's candidate at "
        "one airport, in order. The list may hold any number of months, one at least. A candidate is blessed if\n\n"
        "- its AUC is at least `bar`, and\n"
        "- its AUC is at most `most` (a positive number) below that of the *last blessed* candidate. While none is blessed, only the bar counts.\n\n"
        "Return a list with `True` (blessed) or `False` for each month. The check's numbers are fractions such as 31/64, which a computer subtracts without rounding."
    )
    hints = (
        "Walk through the months with a `for`, and carry one thing along: the AUC of the last blessed candidate. Before the first, it is `None`.",
        "When does that one thing change? Only when a candidate is blessed; and then always, also if it is worse than the one before.",
        "In the loop: `good = auc >= bar and (last is None or last - auc <= most)`, then `if good: last = auc`, then append `good`.",
    )
    expects = "a function of a list and two numbers that returns a list of `True` and `False`"

    def judge(self, answer: Any) -> str:
        verdicts = expect_function(answer, "verdicts", parameters=3)
        cases = _cases()
        self._forgets(verdicts)
        returned = []
        for case in cases:
            value = self.call(verdicts, *case)
            if inspect.isgenerator(value):
                raise Hint("Your function is a generator, because of its `yield`. Return a list.")
            if not isinstance(value, (list, tuple, np.ndarray, pd.Series)):
                expect_booleans(value, pd.RangeIndex(len(case[0])), "month")  # raises a `Hint`
            returned.append(value)
        if words := _other_list(returned, cases):
            raise Hint(words)
        said = [
            expect_booleans(value, pd.RangeIndex(len(case[0])), "month").tolist()
            for value, case in zip(returned, cases, strict=True)
        ]
        right = [_verdicts(*case) for case in cases]
        if said != right:
            told = [words for words, rule in _OTHERS.items() if said == [rule(*case) for case in cases]]
            if len(told) == 1:
                raise Hint(_WHO + told[0])
            if not told:
                self._uses(verdicts)
            wrong = [place for place, pair in enumerate(zip(said, right, strict=True)) if pair[0] != pair[1]]
            place = min(wrong, key=lambda place: len(cases[place][0]))
            aucs, bar, most = cases[place]
            raise Hint(
                f"For the AUCs {aucs} with `bar` {bar:g} and `most` {most:g} you return {said[place]}; {right[place]} is right."
            )
        slide, _, most = cases[-1]
        return (
            f"Look at one of the lists: {slide[0]:g} in the first month, {slide[-1]:g} in the last. No step lost more than the "
            f"{most:g} that was allowed, and every candidate was blessed: each blessing moves the yardstick."
        )

    def _forgets(self, verdicts: Callable[..., Any]) -> None:
        """Raise a `Hint` if a call depends on the call before it."""
        told = []
        for before in (0.5, 0.75):  # a loss of 1 is allowed: whatever was kept, this is blessed
            self.call(verdicts, [before], 0.25, 1.0)
            told.append(_listed(self.call(verdicts, [0.5], 0.5, 0.125)))
        if told[0] != told[1]:
            raise Hint(
                "Called twice with the same numbers, your function returns two different things: it keeps something from one "
                "call to the next. Make the list and the last AUC anew inside the function."
            )

    def _uses(self, verdicts: Callable[..., Any]) -> None:
        """Raise a `Hint` if no verdict depends on a parameter."""
        for place, name in ((1, "bar"), (2, "most")):
            for case in _cases():
                other = [*case]
                other[place] = 64  # no AUC reaches it, and no loss does
                if _listed(self.call(verdicts, *case)) != _listed(self.call(verdicts, *other)):
                    break
            else:
                raise Hint(f"Your verdicts stay the same, whatever `{name}` is: let the parameter decide.")


exercises = (BoundTheLoss, WriteTheRule, Yardstick)

quiz = (
    Question(
        "A pipeline runs for the very first time. Its config has a bar (AUC at least 0.55) and a change threshold. What decides about the blessing?",
        options=(
            (
                "Nothing: without a baseline the model cannot be blessed.",
                "Then no first model could ever be released. Evaluator drops the change threshold.",
                False,
            ),
            (
                "The bar alone: the change threshold is dropped.",
                "It is dropped without a word, so make the bar high enough to mean something.",
                True,
            ),
            (
                "Both: the change is counted from an AUC of 0.5, the coin toss.",
                "Nothing stands in for the baseline. Evaluator drops the change threshold.",
                False,
            ),
        ),
    ),
    Question(
        "Two configs judged the same candidate on the same night: one blessed it, one refused it. What is the baseline of the next run?",
        options=(
            (
                "The old model: a refusal takes the blessing back.",
                "A refusal takes no blessing back. The Resolver looks for models that some blessing names.",
                False,
            ),
            (
                "The candidate: one blessing is enough.",
                "So run one config, and make it the strict one.",
                True,
            ),
            (
                "None: with two verdicts the Resolver returns nothing.",
                "It returns nothing only where no model has been blessed.",
                False,
            ),
        ),
    ),
    Question(
        "Your config lists the slice `carrier` in `slicing_specs`, and no demand names it. A carrier's AUC falls to 0.40. What happens?",
        options=(
            (
                "The model is not blessed: every slice that is listed must reach the bar.",
                "A demand holds for the slices that it names. This one is listed, so it is measured and reported.",
                False,
            ),
            (
                "Nothing: the number stands in the report, and the blessing does not depend on it.",
                "For a carrier with a handful of flights that is what you want. For an airport it is not.",
                True,
            ),
            (
                "Evaluator raises an error: a slice without a demand is not allowed.",
                "Slices without a demand are what a report is for.",
                False,
            ),
        ),
    ),
)
