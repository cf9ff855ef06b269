"""Exercises of "Resolver and Evaluator": a release rule, a decision with intervals, months to wait, thresholds per airport."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_choice,
    expect_function,
    expect_number,
    expect_type,
)


@cache
def context() -> dict[str, Any]:
    """Return the names of the chapter that an answer may use."""
    tfma = _tfma()
    from tensorflow_model_analysis.proto.config_pb2 import PerSliceMetricThreshold

    def threshold(bar: float = 0.55, change: float = -0.01) -> Any:
        return tfma.MetricThreshold(
            value_threshold=tfma.GenericValueThreshold(lower_bound={"value": bar}),
            change_threshold=tfma.GenericChangeThreshold(
                direction=tfma.MetricDirection.HIGHER_IS_BETTER, absolute={"value": change}
            ),
        )

    def config(slices: list[Any], demands: list[Any], others: tuple[str, ...] = ()) -> Any:
        demanded = [PerSliceMetricThreshold(slicing_specs=[s], threshold=t) for s, t in demands]
        auc = tfma.MetricConfig(class_name="AUC", per_slice_thresholds=demanded)
        more = [tfma.MetricConfig(class_name=name) for name in ("ExampleCount", *others)]
        model = tfma.ModelSpec(
            signature_name="serving_default",
            label_key="disrupted",
            preprocessing_function_names=["transform_features"],
        )
        metrics = [tfma.MetricsSpec(metrics=[auc, *more])]
        return tfma.EvalConfig(model_specs=[model], slicing_specs=slices, metrics_specs=metrics)

    def standard_error(auc: float, positives: float, negatives: float) -> float:
        q1, q2 = auc / (2 - auc), 2 * auc**2 / (1 + auc)
        spread = (positives - 1) * (q1 - auc**2) + (negatives - 1) * (q2 - auc**2)
        return np.sqrt((auc * (1 - auc) + spread) / (positives * negatives))

    def flights_needed(
        half_width: float, auc: float = 0.65, share: float = 0.25, factor: float = 1.0
    ) -> int | None:
        for n in range(20, 200_000, 10):
            if 1.96 * standard_error(auc, share * n, (1 - share) * n) * factor**0.5 <= half_width:
                return n
        return None

    return {
        "np": np,
        "pd": pd,
        "AIRPORTS": ["EWR", "JFK", "LGA"],
        "standard_error": standard_error,
        "flights_needed": flights_needed,
        "tfma": tfma,
        "PerSliceMetricThreshold": PerSliceMetricThreshold,
        "threshold": threshold,
        "config": config,
        "EVERYTHING": tfma.SlicingSpec(),
        "ORIGIN": tfma.SlicingSpec(feature_keys=["origin"]),
        "CARRIER": tfma.SlicingSpec(feature_keys=["carrier"]),
    }


def _tfma() -> Any:
    # `EvalConfig` stands at TFMA's top level only once TFX's components were imported; both are slow to import.
    import tensorflow_model_analysis as tfma
    from tfx import components  # noqa: F401

    return tfma


# ---- 1. A release rule -----------------------------------------------------------------------------------------------


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
    return pd.DataFrame(rows, index=["auc", "auc_diff"]).T


def _judged(config: Any, metrics: pd.DataFrame) -> bool:
    """Say whether TFMA's own validator would bless these metrics under a config."""
    from tensorflow_model_analysis.evaluators import metrics_validator
    from tensorflow_model_analysis.metrics import metric_specs
    from tensorflow_model_analysis.slicer import slicer_lib
    from tensorflow_model_analysis.utils import config_util

    full = config_util.update_eval_config_with_defaults(config, has_baseline=True, rubber_stamp=True)
    demands = metric_specs.metric_thresholds_from_metrics_specs(full.metrics_specs, eval_config=full)
    fine, details = bool(demands), []
    for name, row in metrics.iterrows():
        key = () if name == "everything" else (tuple(name.split("=")),)
        if not any(slicer_lib.SingleSliceSpec(spec=s).is_slice_applicable(key) for s in full.slicing_specs):
            continue
        stored = {
            demand: row[demand.name + "_diff" * demand.is_diff]
            for demand in demands
            if demand.model_name != "baseline" and demand.name == "auc"
        }
        result = metrics_validator.validate_metrics((key, stored), full)
        details += result.validation_details.slicing_details
        fine &= result.validation_ok
    return fine and not metrics_validator.get_missing_slices(details, full)


class WriteTheRule(Exercise):
    """An EvalConfig that says what a release needs."""

    question = (
        "Write the release rule of your team as an `EvalConfig`, and bind it to `answer`:\n\n"
        "- **Report** `AUC` and `ExampleCount` for everything, for each origin and for each carrier.\n"
        "- **Demand** of everything: AUC at least **0.60**, and not more than **0.01** below the baseline.\n"
        "- **Demand** of each origin: not more than **0.02** below the baseline, and **no** lower bound on an origin's AUC.\n"
        "- Carriers are reported only: whatever they score, they do not vote.\n\n"
        "The chapter's `config(slices, demands)` and `threshold(bar, change)` may be used, with `EVERYTHING`, `ORIGIN`, "
        "`CARRIER`; or build it from `tfma` classes. (A `bar` of 0 asks for nothing.) The label and the signature are those of "
        "the chapter. The check hands TFMA's validator the metrics of ten candidates."
    )
    starter = "answer = ...\n"
    hints = (
        "Three slices are reported, two of them are held to something. List the two demands first, each with its slice.",
        "`config(slices, demands)`: the first list is what is reported, the second holds pairs of a slice and a threshold.",
        "`[(EVERYTHING, threshold(0.60, -0.01)), (ORIGIN, threshold(0, -0.02))]` are the demands; carriers stand in the first list only.",
    )
    solution = (
        "answer = config(\n"
        "    [EVERYTHING, ORIGIN, CARRIER],\n"
        "    [(EVERYTHING, threshold(bar=0.60, change=-0.01)), (ORIGIN, threshold(bar=0, change=-0.02))],\n"
        ")\n"
    )
    right = (
        "answer = config([CARRIER, ORIGIN, EVERYTHING], [(EVERYTHING, threshold(0.6)), "
        "*((tfma.SlicingSpec(feature_values={'origin': a}), threshold(0, -0.02)) for a in ('EWR', 'JFK', 'LGA'))])\n",
    )
    wrong = (
        (
            "answer = config([EVERYTHING, ORIGIN, CARRIER], [(EVERYTHING, threshold(0.60))])\n",
            "lost 0.05 at LGA",
        ),
        (
            "answer = config([EVERYTHING, ORIGIN, CARRIER], [(EVERYTHING, threshold(0.6)), (ORIGIN, threshold(0.6, -0.02))])\n",
            "only scores 0.57",
        ),
        (
            "answer = config([EVERYTHING, ORIGIN, CARRIER], [(EVERYTHING, threshold(0.6)), (ORIGIN, threshold(change=-0.02))])\n",
            "default bar",
        ),
        (
            "answer = config([EVERYTHING, ORIGIN, CARRIER], [(EVERYTHING, threshold(0.6)), (ORIGIN, threshold(0.5, -0.02))])\n",
            "still demands",
        ),
        (
            "answer = config([EVERYTHING, ORIGIN, CARRIER], [(EVERYTHING, threshold(0.6)), (ORIGIN, threshold(0, -0.02)), "
            "(CARRIER, threshold(0, -0.5))])\n",
            "carrier decides",
        ),
        (
            "answer = config([EVERYTHING, ORIGIN], [(EVERYTHING, threshold(0.6)), (ORIGIN, threshold(0, -0.02))])\n",
            "each carrier",
        ),
        (
            "answer = config([EVERYTHING, ORIGIN, CARRIER], [(EVERYTHING, threshold(0.6)), (ORIGIN, threshold(0, -0.01))])\n",
            "loses 0.015 at LGA",
        ),
        (
            "answer = config([EVERYTHING, ORIGIN, CARRIER], [(EVERYTHING, threshold()), (ORIGIN, threshold(0, -0.02))])\n",
            "AUC of 0.58",
        ),
        (
            "answer = config([EVERYTHING, ORIGIN, CARRIER], [(EVERYTHING, threshold(0.6, -0.02)), (ORIGIN, threshold(0, -0.02))])\n",
            "lost 0.015 on average",
        ),
        (
            "answer = config([EVERYTHING, ORIGIN, CARRIER], [(EVERYTHING, threshold(0.6, 0.01)), (ORIGIN, threshold(0, 0.02))])\n",
            "sign",
        ),
        (
            "answer = config([EVERYTHING, CARRIER], [(EVERYTHING, threshold(0.6)), (ORIGIN, threshold(0, -0.02))])\n",
            "each origin",
        ),
        ("answer = threshold(0.6)\n", "an `EvalConfig`"),
        (
            "answer = config([EVERYTHING, ORIGIN, CARRIER], [(EVERYTHING, threshold(0.6)), (ORIGIN, threshold(0, -0.02))])\n"
            "answer.model_specs[0].ClearField('preprocessing_function_names')\n",
            "Transform makes the label",
        ),
    )
    expects = "a `tfma.EvalConfig`"

    _cases = (
        (
            {"everything": (0.65, 0.0), "EWR": (0.68, 0.0), "JFK": (0.64, 0.0), "LGA": (0.63, 0.0)},
            True,
            "You refuse a candidate that is exactly as good as the baseline. Mind the sign: a change of -0.01 is a loss.",
        ),
        (
            {},
            True,
            "You refuse a candidate that is better everywhere. Is every slice of your demands also reported?",
        ),
        (
            {"YV": (0.40, -0.20), "HA": (float("nan"), float("nan"))},
            True,
            "A carrier decides: your rule refuses a candidate because of carriers with a few flights. Report them, and demand nothing of them.",
        ),
        (
            {"LGA": (0.57, 0.02)},
            True,
            "You refuse a candidate that improves at LGA but only scores 0.57 there. The bar is for everything only.",
        ),
        (
            {"LGA": (0.53, 0.02)},
            True,
            "You refuse a candidate that improves at LGA but scores 0.53 there. `threshold` has a default bar of 0.55: write `bar=0` for an origin.",
        ),
        (
            {"LGA": (0.30, 0.02)},
            True,
            "You refuse a candidate that improves at LGA: your rule still demands an AUC of each origin. Write `bar=0` there.",
        ),
        (
            {"LGA": (0.62, -0.015)},
            True,
            "You refuse a candidate that loses 0.015 at LGA. An origin may lose up to 0.02.",
        ),
        (
            {"LGA": (0.59, -0.05)},
            False,
            "You bless a candidate that lost 0.05 at LGA. Demand something of each origin.",
        ),
        ({"everything": (0.58, 0.04)}, False, "You bless a candidate with an AUC of 0.58 on average."),
        (
            {"everything": (0.64, -0.015)},
            False,
            "You bless a candidate that lost 0.015 on average; 0.01 is allowed.",
        ),
    )

    def judge(self, answer: Any) -> str:
        tfma = _tfma()
        config = expect_type(answer, tfma.EvalConfig, "an `EvalConfig`")
        keys = [tuple(spec.feature_keys) for spec in config.slicing_specs]
        for key, words in (
            ((), "everything (an empty `SlicingSpec`)"),
            (("origin",), "each origin"),
            (("carrier",), "each carrier"),
        ):
            if key not in keys:
                raise Hint(f"Your config does not report {words}: add it to the slices.")
        classes = {metric.class_name for spec in config.metrics_specs for metric in spec.metrics}
        if not {"AUC", "ExampleCount"} <= classes:
            raise Hint("Report both metrics: `AUC` and `ExampleCount`.")
        specs = list(config.model_specs)
        if not specs or specs[0].label_key != "disrupted":
            raise Hint("Say in `model_specs` that the label is `disrupted` (`label_key`).")
        if "transform_features" not in specs[0].preprocessing_function_names:
            raise Hint(
                "Transform makes the label: name the signature `transform_features` in `preprocessing_function_names`."
            )
        for changed, blessed, words in self._cases:
            if _judged(config, _stored(**changed)) != blessed:
                raise Hint(words)
        return "Ten candidates, ten verdicts. The two carriers that look terrible have a handful of flights, and do not vote."


# ---- 2. Decide with intervals ----------------------------------------------------------------------------------------


def _decision(table: pd.DataFrame, tolerance: float) -> str:
    if (table["change"] + table["half"] < -tolerance).any():
        return "refuse"
    return "bless" if (table["change"] - table["half"] >= -tolerance).all() else "wait"


def _first(table: pd.DataFrame, tolerance: float, passed_over: str) -> str:
    """Decide as a loop does that returns at the first airport that is not `passed_over`."""
    said = (_decision(table.iloc[[place]], tolerance) for place in range(len(table)))
    return next((word for word in said if word != passed_over), passed_over)


_EARLY = (
    "Your loop returns {} before you have seen every airport: one further down may change the decision. "
    "Ask about all of them at once, with `.any()` and `.all()`."
)


class Decide(Exercise):
    """A decision that knows what it does not know."""

    question = (
        "Evaluator compares points with a threshold. Write a rule that uses intervals.\n\n"
        "`decide(table, tolerance)` gets a DataFrame with one row for each airport and the columns `change` (the change of AUC "
        "against the baseline) and `half` (half of its 95 % interval: the interval is `change - half` to `change + half`). "
        "`tolerance` is the loss that you accept, a positive number such as 0.02. Return one of three texts:\n\n"
        '- `"refuse"` if at least one airport surely loses more than the tolerance: its **whole interval** lies below `-tolerance`;\n'
        '- `"bless"` if no airport can lose more than that: **no interval** reaches below `-tolerance`;\n'
        '- `"wait"` otherwise: gather more flights.'
    )
    starter = "def decide(table, tolerance):\n    return ...\n\n\nanswer = decide\n"
    hints = (
        "An interval has two ends. Which end must lie below the tolerance before you are sure of a loss? Which before you are sure that there is none?",
        "Sure of a loss: even the upper end, `change + half`, is below `-tolerance`. For one airport: `.any()`.",
        "`if (table['change'] + table['half'] < -tolerance).any(): return 'refuse'`; then the lower ends, `.all()` at or above `-tolerance`.",
    )
    solution = (
        "def decide(table, tolerance):\n"
        "    if (table['change'] + table['half'] < -tolerance).any():\n"
        "        return 'refuse'\n"
        "    if (table['change'] - table['half'] >= -tolerance).all():\n"
        "        return 'bless'\n"
        "    return 'wait'\n\n\n"
        "answer = decide\n"
    )
    right = (
        "def decide(t, tolerance):\n"
        "    high, low = (t.change + t.half).min(), (t.change - t.half).min()\n"
        "    return 'refuse' if high < -tolerance else 'wait' if low < -tolerance else 'bless'\n\nanswer = decide\n",
    )
    _loop = (
        "def decide(t, tolerance):\n    for r in t.itertuples():\n        if r.change + r.half < -tolerance:\n            return {}\n"
        "        if r.change - r.half >= -tolerance:\n            return {}\n        return {}\n\nanswer = decide\n"
    )
    wrong = (
        (
            "answer = lambda t, tolerance: 'refuse' if (t.change < -tolerance).any() else 'bless'\n",
            "the point alone",
        ),
        (
            "def decide(t, tolerance):\n    if (t.change - t.half < -tolerance).any():\n        return 'refuse'\n    return 'bless'\n\n"
            "answer = decide\n",
            "might lose",
        ),
        (
            "def decide(t, tolerance):\n    if (t.change + t.half < -tolerance).all():\n        return 'refuse'\n"
            "    return 'bless' if (t.change - t.half >= -tolerance).all() else 'wait'\n\nanswer = decide\n",
            "One airport is enough",
        ),
        (
            "def decide(t, tolerance):\n    if (t.change + t.half < -tolerance).any():\n        return 'refuse'\n"
            "    return 'bless' if (t.change - t.half >= -tolerance).any() else 'wait'\n\nanswer = decide\n",
            "every airport must be safe",
        ),
        (
            "def decide(t, tolerance):\n    if (t.change - t.half >= -tolerance).any():\n        return 'bless'\n"
            "    return 'refuse' if (t.change + t.half < -tolerance).any() else 'wait'\n\nanswer = decide\n",
            "every airport must be safe",
        ),
        (
            "def decide(t, tolerance):\n    if (t.change + t.half < -tolerance).any():\n        return 'refuse'\n"
            "    return 'bless' if (t.change + t.half > -tolerance).any() else 'wait'\n\nanswer = decide\n",
            "every airport must be safe",
        ),
        (
            "def decide(t, tolerance):\n    if (t.change + t.half <= -tolerance).any():\n        return 'refuse'\n"
            "    return 'bless' if (t.change - t.half >= -tolerance).all() else 'wait'\n\nanswer = decide\n",
            "refuse with `<`",
        ),
        (
            "def decide(t, tolerance):\n    if (t.change + t.half < -tolerance).any():\n        return 'refuse'\n"
            "    return 'bless' if (t.change - t.half > -tolerance).all() else 'wait'\n\nanswer = decide\n",
            "bless with `>=`",
        ),
        (
            "def decide(t, tolerance):\n    if (t.change + t.half < 0).any():\n        return 'refuse'\n"
            "    return 'bless' if (t.change - t.half >= 0).all() else 'wait'\n\nanswer = decide\n",
            "not with 0",
        ),
        (
            "def decide(t, tolerance):\n    if (t.change + t.half < tolerance).any():\n        return 'refuse'\n"
            "    return 'bless' if (t.change - t.half >= tolerance).all() else 'wait'\n\nanswer = decide\n",
            "positive number",
        ),
        (
            "def decide(t, tolerance):\n    if t.change.mean() + t.half.mean() < -tolerance:\n        return 'refuse'\n"
            "    return 'bless' if t.change.mean() - t.half.mean() >= -tolerance else 'wait'\n\nanswer = decide\n",
            "average hides",
        ),
        (
            "def decide(t, tolerance):\n    if (t.change < -tolerance).any():\n        return 'refuse'\n"
            "    return 'bless' if (t.change - t.half >= -tolerance).all() else 'wait'\n\nanswer = decide\n",
            "refuse by the point",
        ),
        (
            "def decide(t, tolerance):\n    if (t.change + t.half < -tolerance).any():\n        return 'refuse'\n"
            "    return 'bless' if (t.change >= -tolerance).all() else 'wait'\n\nanswer = decide\n",
            "bless by the point",
        ),
        (_loop.format("'refuse'", "'bless'", "'wait'"), "returns at the first airport before you"),
        (
            "def decide(t, tolerance):\n    for r in t.itertuples():\n        if r.change + r.half < -tolerance:\n            return 'refuse'\n"
            "        elif r.change - r.half >= -tolerance:\n            return 'bless'\n    return 'wait'\n\nanswer = decide\n",
            'returns "bless" before',
        ),
        (
            "def decide(t, tolerance):\n    for r in t.itertuples():\n        if r.change + r.half < -tolerance:\n            return 'refuse'\n"
            "        elif r.change - r.half < -tolerance:\n            return 'wait'\n    return 'bless'\n\nanswer = decide\n",
            'returns "wait" before',
        ),
        (
            "def decide(t, tolerance):\n    for r in t.itertuples():\n        said = 'refuse' if r.change + r.half < -tolerance else "
            "'bless' if r.change - r.half >= -tolerance else 'wait'\n    return said\n\nanswer = decide\n",
            "last airport",
        ),
        (
            "def decide(t, tolerance):\n    if (t.change - t.half < -tolerance).any():\n        return 'wait'\n"
            "    return 'refuse' if (t.change + t.half < -tolerance).any() else 'bless'\n\nanswer = decide\n",
            "first whether to refuse",
        ),
    )
    expects = "a function of a table and a tolerance that returns a text"

    _others = (
        (lambda t, k: "refuse" if (t.change < -k).any() else "bless",
         "You decide by the point alone. An interval that has the limit inside it is no decision yet."),
        (lambda t, k: "refuse" if (t.change - t.half < -k).any() else "bless",
         "You refuse an airport that might lose more than the tolerance. Refuse if it surely does, and wait if it might."),
        (lambda t, k: "refuse" if (t.change + t.half < -k).all() else "bless" if (t.change - t.half >= -k).all() else "wait",
         "You refuse only if all airports lose. One airport is enough."),
        (lambda t, k: "refuse" if (t.change + t.half < -k).any() else "bless" if (t.change - t.half >= -k).any() else "wait",
         "You bless as soon as one airport is safe. To bless, every airport must be safe."),
        (lambda t, k: "bless" if (t.change - t.half >= -k).any() else "refuse" if (t.change + t.half < -k).any() else "wait",
         "You bless as soon as one airport is safe, before you ask whether another loses. To bless, every airport must be safe."),
        (lambda t, k: _decision(t, 0.0), "Compare with `-tolerance`, not with 0: a small loss is accepted."),
        (lambda t, k: _decision(t, -k), "`tolerance` is a positive number, and a loss is negative: compare with `-tolerance`."),
        (lambda t, k: _decision(t.mean().to_frame().T, k), "You average the airports first. That average hides the one that loses."),
        (lambda t, k: "refuse" if (t.change < -k).any() else "bless" if (t.change - t.half >= -k).all() else "wait",
         "You refuse by the point, not by the interval. A loss is sure if even the upper end lies below `-tolerance`."),
        (lambda t, k: "refuse" if (t.change + t.half < -k).any() else "bless" if (t.change >= -k).all() else "wait",
         "You bless by the point, not by the interval. The lower end must not reach below `-tolerance`."),
        (lambda t, k: "refuse" if (t.change + t.half <= -k).any() else "bless" if (t.change - t.half >= -k).all() else "wait",
         "An interval whose upper end is exactly `-tolerance` does not lie below it: refuse with `<`, not `<=`."),
        (lambda t, k: "refuse" if (t.change + t.half < -k).any() else "bless" if (t.change - t.half > -k).all() else "wait",
         "An interval that ends exactly at `-tolerance` does not reach below it: bless with `>=`, not `>`."),
        (lambda t, k: _decision(t.head(1), k), _EARLY.format("at the first airport")),
        (lambda t, k: _first(t, k, "wait"), _EARLY.format('"bless"')),
        (lambda t, k: _first(t, k, "bless"), _EARLY.format('"wait"')),
        (lambda t, k: _decision(t.tail(1), k), "Only the last airport decides: in your loop each one overwrites the one before."),
        (lambda t, k: "wait" if (t.change - t.half < -k).any() else "bless",
         "An airport that surely loses also reaches below `-tolerance`. Ask first whether to refuse, then whether to wait."),
    )  # fmt: skip

    def judge(self, answer: Any) -> str:
        decide = expect_function(answer, "decide", parameters=2)
        tables = []
        for seed in range(40):
            rng = np.random.default_rng(seed)
            size = rng.integers(2, 6)
            table = pd.DataFrame(
                {"change": rng.normal(0.01, 0.04, size), "half": rng.uniform(0.005, 0.04, size)},
                index=[f"airport {i}" for i in range(size)],
            ).round(3)
            tables.append((table, float(rng.choice([0.01, 0.02, 0.04]))))
        edge = pd.DataFrame({"change": [0.02, 0.25], "half": [0.27, 0.125]}, index=["A", "B"])
        tables += [(edge, 0.25), (pd.DataFrame({"change": [-0.5], "half": [0.25]}, index=["A"]), 0.25)]
        both_lose = pd.DataFrame({"change": [-0.5, -0.625], "half": [0.125, 0.25]}, index=["A", "B"])
        tables.append((both_lose, 0.25))
        said = [
            expect_choice(self.call(decide, t, k), ("refuse", "bless", "wait"), "decide") for t, k in tables
        ]
        truth = [_decision(t, k) for t, k in tables]
        if said == truth:
            counts = {word: truth.count(word) for word in ("bless", "wait", "refuse")}
            return (
                f"Of {len(tables)} tables you bless {counts['bless']}, refuse {counts['refuse']} and wait on {counts['wait']}. "
                "The chapter's candidate, with a change of -0.049 ± 0.044 at LGA and a tolerance of 0.02, would have to wait."
            )
        for other, words in self._others:
            if said == [other(t, k) for t, k in tables]:
                raise Hint(words)
        place = next(i for i, pair in enumerate(zip(said, truth, strict=True)) if pair[0] != pair[1])
        table, tolerance = tables[place]
        rows = "; ".join(f"{r.change:+.3f} ± {r.half:.3f}" for r in table.itertuples())
        why = {
            "refuse": "one whole interval lies below `-tolerance`, and one airport is enough.",
            "bless": "no interval reaches below `-tolerance`.",
            "wait": "an interval reaches below `-tolerance`, and none lies below it as a whole. To bless, every airport must be safe.",
        }[truth[place]]
        raise Hint(
            f"With tolerance {tolerance} and the changes {rows} you say `{said[place]}`; `{truth[place]}` is right: {why}"
        )


# ---- 3. How long to wait ---------------------------------------------------------------------------------------------


class MonthsToWait(Exercise):
    """When will a slice be large enough to judge?"""

    question = (
        "A slice is too small to judge. When will it be large enough?\n\n"
        "`months_to_wait(flights, half, per_month, wanted)`: today the slice has `flights` flights, and half of its 95 % interval is `half`. "
        "It gets `per_month` more flights each month. An interval shrinks with the square root of the number of flights. Return the "
        "**whole number of further months** until half of the interval is at most `wanted`; 0 if it is so already; and `None` if the "
        "slice is to get no more flights (`per_month` is 0) and is not precise enough yet."
    )
    starter = (
        "def months_to_wait(flights, half, per_month, wanted):\n    return ...\n\n\nanswer = months_to_wait\n"
    )
    hints = (
        "How many flights are needed in all? Half the width needs more than twice as many.",
        "In all `flights * (half / wanted) ** 2`. Some of them are there already; a started month counts as a whole one, and exactly three months are three.",
        "`more = flights * (half / wanted) ** 2 - flights`, then `max(0, math.ceil(more / per_month))`; ask about `per_month == 0` before you divide.",
    )
    solution = (
        "import math\n\n\n"
        "def months_to_wait(flights, half, per_month, wanted):\n"
        "    if half <= wanted:\n"
        "        return 0\n"
        "    if per_month == 0:\n"
        "        return None\n"
        "    more = flights * (half / wanted) ** 2 - flights\n"
        "    return math.ceil(more / per_month)\n\n\n"
        "answer = months_to_wait\n"
    )
    right = (
        "def months_to_wait(flights, half, per_month, wanted):\n"
        "    months, now = 0, flights\n"
        "    while half * (flights / now) ** 0.5 > wanted:\n"
        "        if not per_month:\n            return None\n"
        "        months, now = months + 1, now + per_month\n"
        "    return months\n\nanswer = months_to_wait\n",
    )
    _wrong = "import math\ndef f(flights, half, per_month, wanted):\n    if half <= wanted: return 0\n    if not per_month: return None\n    return {}\nanswer = f\n"
    wrong = (
        (_wrong.format("math.ceil((flights * half / wanted - flights) / per_month)"), "four times"),
        (_wrong.format("math.ceil(flights * (half / wanted) ** 2 / per_month)"), "already has"),
        (_wrong.format("int((flights * (half / wanted) ** 2 - flights) / per_month) + 1"), "3 months"),
        (_wrong.format("math.ceil((flights * (half / wanted) ** 0.5 - flights) / per_month)"), "wrong way"),
        (
            _wrong.format("max(0, math.ceil((flights * (wanted / half) ** 2 - flights) / per_month))"),
            "upside down",
        ),
        (_wrong.format("int((flights * (half / wanted) ** 2 - flights) / per_month)"), "You round down"),
        (
            _wrong.format("round((flights * (half / wanted) ** 2 - flights) / per_month)"),
            "You round to the nearest",
        ),
        (_wrong.format("(flights * (half / wanted) ** 2 - flights) / per_month"), "whole number"),
        (_wrong.format("math.ceil(flights * (half / wanted) ** 2 - flights)"), "flights, not months"),
        (
            "import math\ndef f(flights, half, per_month, wanted):\n"
            "    return math.ceil((flights * (half / wanted) ** 2 - flights) / per_month)\nanswer = f\n",
            "0 if",
        ),
        (
            "import math\ndef f(flights, half, per_month, wanted):\n    if half <= wanted: return 0\n"
            "    return math.ceil((flights * (half / wanted) ** 2 - flights) / per_month)\nanswer = f\n",
            "`per_month` is 0",
        ),
        (
            "import math\ndef f(flights, half, per_month, wanted):\n    if not per_month: return None\n    if half <= wanted: return 0\n"
            "    return math.ceil((flights * (half / wanted) ** 2 - flights) / per_month)\nanswer = f\n",
            "precise enough today",
        ),
    )
    expects = "a function of four numbers that returns a whole number or `None`"

    def judge(self, answer: Any) -> str:
        function = expect_function(answer, "months_to_wait", parameters=4)

        def said(*numbers: float) -> float | None:
            value = self.call(function, *numbers)
            return None if value is None else expect_number(value, "What your function returns")

        for flights, half, per_month, wanted in (
            (154, 0.07, 77, 0.03),
            (26, 0.23, 13, 0.05),
            (1000, 0.06, 100, 0.031),
            (390, 0.1, 195, 0.047),
            (
                64,
                0.25,
                64,
                0.125,
            ),  # powers of two: exactly three months, whatever the order of the arithmetic
        ):
            in_all = flights * (half / wanted) ** 2
            right = float(np.ceil((in_all - flights) / per_month))
            value = said(flights, half, per_month, wanted)
            if value is None:
                raise Hint(f"With {per_month} flights a month the slice grows; you return `None`.")
            if value == right:
                continue
            if value == np.ceil((flights * half / wanted - flights) / per_month):
                raise Hint(
                    "Half the width needs four times the flights, not twice: the width shrinks with the square root."
                )
            if value == np.ceil((flights * (half / wanted) ** 0.5 - flights) / per_month):
                raise Hint(
                    "Your square root goes the wrong way. The width shrinks with the square root of the flights, so the flights grow "
                    "with the square of `half / wanted`."
                )
            if value <= 0:
                raise Hint(
                    f"± {half} today is more than ± {wanted}, and you say {value:g} months. Is your ratio upside down? `half / wanted` is above 1."
                )
            if right == 3 and value == 4:
                raise Hint(
                    "For 64 flights with ± 0.25, 64 more a month and ± 0.125 wanted, exactly 3 months are right; yours says 4. Half of the interval is "
                    "then `wanted`, which will do (at most). To round up, take `math.ceil(x)`: `int(x) + 1` adds a month to a whole number, too."
                )
            if value == np.ceil(in_all / per_month):
                raise Hint("You wait for all the flights that are needed. The slice already has some.")
            if value == np.ceil(in_all - flights):
                raise Hint("You return flights, not months. Divide by `per_month`.")
            if value == right - 1:
                # rounding to the nearest is right at the first of the four, where rounding down is not
                nearest = ((in_all - flights) / per_month) % 1 < 0.5
                raise Hint(
                    f"You round {'to the nearest' if nearest else 'down'}. A started month is a month to wait."
                )
            if abs(value - (in_all - flights) / per_month) < 1e-6:
                raise Hint("Return a whole number of months: a started month counts.")
            raise Hint(
                f"For {flights} flights with ± {half}, {per_month} more a month and ± {wanted} wanted, {right:.0f} months are right; yours says {value:g}."
            )
        if (value := said(1000, 0.02, 500, 0.05)) != 0:
            raise Hint(
                f"Return 0 if the slice is precise enough today; yours says {'`None`' if value is None else f'{value:g}'}."
            )
        error = self.raised(function, 4, 0.5, 0, 0.05)
        if isinstance(error, ZeroDivisionError) or said(4, 0.5, 0, 0.05) is not None:
            raise Hint(
                "If `per_month` is 0 and the slice is not precise enough, no month will do: return `None`."
            )
        if said(900, 0.04, 0, 0.05) != 0:
            raise Hint(
                "A slice that is precise enough today needs no further month, even if it gets no more flights: return 0."
            )
        return "WN, with 77 flights a month, waits most of a year to be known to ±0.03. FL waits more than three years for ±0.05."


# ---- 4. A threshold for each airport ---------------------------------------------------------------------------------


def _flights(seed: int, places: tuple[str, ...]) -> pd.DataFrame:
    """Return made-up flights: airports with other base rates, and risks of which some are equal and some closer than a grid."""
    rng = np.random.default_rng(seed)
    parts = []
    for place, share in zip(places, (0.35, 0.15, 0.25, 0.2), strict=False):
        label = (rng.random(180) < share).astype(int)
        risk = 1 / (1 + np.exp(-rng.normal(np.log(share / (1 - share)) + 0.9 * label, 0.9)))
        risk = np.clip((risk * 27).round(), 1, 26) / 27 + rng.choice([0, 0.00004, 0.00008], size=len(risk))
        parts.append(pd.DataFrame({"origin": place, "risk": risk, "label": label}))
    return pd.concat(parts).sample(frac=1, random_state=seed).reset_index(drop=True)


def _ladder() -> pd.DataFrame:
    """Return flights whose risks are all different, a disrupted one between any two others: a quarter is met exactly."""
    steps = np.arange(1, 41)
    parts = [
        pd.DataFrame({"origin": place, "risk": (steps + 0.5 * label + start) / 64, "label": label})
        for place, start in (("JFK", 0), ("LGA", 20))
        for label in (0, 1)
    ]
    return pd.concat(parts).sample(frac=1, random_state=0).reset_index(drop=True)


def _rates(part: pd.DataFrame, limit: float) -> tuple[float, float]:
    warned = part["risk"] >= limit
    return warned[part["label"] == 0].mean(), (~warned[part["label"] == 1]).mean()


def _best(part: pd.DataFrame, most: float) -> float:
    """Return the lowest useful threshold with a false positive rate of `most` or less."""
    candidates = [*np.unique(part["risk"]), np.inf]
    return next(limit for limit in candidates if _rates(part, limit)[0] <= most)


class ThresholdPerAirport(Exercise):
    """The same promise to every airport's passengers."""

    question = (
        "You promise: at **no** airport do more than a share `most` of the undisturbed flights get a warning. And within that "
        "promise, as few disrupted flights as possible are missed.\n\n"
        "`choose(rows, most)` gets a DataFrame with the columns `origin`, `risk` (0 to 1) and `label` (1 for disrupted), and "
        "`most`, such as 0.2, or 0. A flight is warned if `risk >= threshold`. Return a dictionary `{airport: threshold}` with one number for "
        "each airport in `rows`. It is judged on the rows that it gets, from other airports than New York's, too. Many flights have "
        "exactly the same risk, and some differ by very little."
    )
    starter = "def choose(rows, most):\n    return ...\n\n\nanswer = choose\n"
    hints = (
        "The promise is about undisturbed flights only, and about each airport by itself. A lower threshold misses fewer: so look for the lowest that keeps the promise.",
        "`for airport, part in rows.groupby('origin')`. The only thresholds that matter are the risks that occur, of disrupted flights, too. Try them from the lowest. It may be that none will do.",
        "For each `limit` in `sorted(part['risk'].unique())`: `(part.loc[part['label'] == 0, 'risk'] >= limit).mean() <= most` ends the search. If none does (with `most` = 0, when an undisturbed flight has the highest risk), take a threshold above all risks, such as 2.",
    )
    solution = (
        "def choose(rows, most):\n"
        "    limits = {}\n"
        "    for airport, part in rows.groupby('origin'):\n"
        "        fine = part.loc[part['label'] == 0, 'risk']\n"
        "        limits[airport] = 2.0  # above all risks: nobody is warned\n"
        "        for limit in sorted(part['risk'].unique()):\n"
        "            if (fine >= limit).mean() <= most:\n"
        "                limits[airport] = limit\n"
        "                break\n"
        "    return limits\n\n\n"
        "answer = choose\n"
    )
    right = (
        "def choose(rows, most):\n    out = {}\n    for name, part in rows.groupby('origin'):\n"
        "        fine = part.risk[part.label == 0].to_numpy()\n        grid = np.append(np.unique(part.risk), 1.01)\n"
        "        rate = np.array([(fine >= g).mean() for g in grid])\n        out[name] = grid[np.argmax(rate <= most)]\n"
        "    return pd.Series(out)\n\nanswer = choose\n",
    )
    _grid = (
        "def choose(rows, most):\n    return {{a: next(g for g in np.arange(0, 1.01, {}) if (part.risk[part.label == 0] >= g).mean() <= most)"
        " for a, part in rows.groupby('origin')}}\nanswer = choose\n"
    )
    _each = "def choose(rows, most):\n    return {{a: {} for a, part in rows.groupby('origin')}}\nanswer = choose\n"
    _search = (
        "def choose(rows, most):\n    out = {{}}\n    for a, part in rows.groupby('origin'):\n        fine = part.risk[part.label == 0]\n"
        "        {}\n        for limit in sorted({}):\n            if {}:\n                out[a] = limit\n                break\n    return out\nanswer = choose\n"
    )
    wrong = (
        (_search.format("", "part.risk", "(fine >= limit).mean() <= most"), "no risk that occurs"),
        (
            _search.format("out[a] = part.risk.max()", "part.risk", "(fine >= limit).mean() <= most"),
            "no risk that occurs",
        ),
        (
            "def choose(rows, most):\n    return {a: min(g for g in part.risk if (part.risk[part.label == 0] >= g).mean() <= most)"
            " for a, part in rows.groupby('origin')}\nanswer = choose\n",
            "no risk that occurs",
        ),
        (_search.format("out[a] = 2", "part.risk", "(fine >= limit).mean() < most"), "not `<`"),
        (_search.format("out[a] = 2", "fine", "(fine >= limit).mean() <= most"), "disrupted flights, too"),
        (
            _search.format("out[a] = 2", "part.risk", "(fine >= limit).sum() / len(part) <= most"),
            "not by all flights",
        ),
        (_search.format("out[a] = 2", "part.risk", "(part.risk >= limit).mean() <= most"), "all warnings"),
        (_each.format("0.3"), "same threshold"),
        (_each.format("part['risk'].quantile(1 - most)"), "all flights"),
        (_each.format("part.loc[part.label == 0, 'risk'].quantile(1 - most)"), "equal risks"),
        (_each.format("1.1"), "Nobody is warned"),
        (_grid.format("0.01"), "steps over"),
        (_grid.format("0.001"), "steps over"),
        (_each.format("part.loc[part.label == 1, 'risk'].quantile(most)"), "disrupted flights"),
        (_each.format("part.loc[part.label == 0, 'risk'].quantile(1 - most) + 0.1"), "more than needed"),
        ("answer = lambda rows, most: 0.3\n", "dictionary"),
        (
            "def choose(rows, most):\n    return {a: 0.3 for a in ('EWR', 'JFK', 'LGA')}\nanswer = choose\n",
            "each airport",
        ),
    )
    expects = "a function of a DataFrame and a share that returns a dictionary"

    def _nobody(self, choose: Any) -> None:
        """Raise a `Hint` if the answer warns anybody where only a threshold above all risks keeps the promise."""
        rows = _flights(5, ("EWR", "MIA"))
        last = pd.DataFrame({"origin": ["MIA"], "risk": [0.99], "label": [0]})
        rows = pd.concat([rows, last], ignore_index=True)
        case = (
            "With `most` = 0 and an undisturbed flight at MIA's highest risk, no risk that occurs keeps the promise there. "
            "Return a threshold above all risks then, so that nobody is warned."
        )
        try:
            limits = _read_limits(self.call(choose, rows, 0.0), ("EWR", "MIA"))
        except Hint as hint:
            raise Hint(f"{case} {hint}") from None
        if limits["MIA"] <= 0.99:
            raise Hint(f"{case} Yours is {limits['MIA']:g}.")
        _compare(rows[rows["origin"] == "EWR"], "EWR", limits, 0.0)

    def judge(self, answer: Any) -> str:
        choose = expect_function(answer, "choose", parameters=2)
        for rows, most in (
            (_flights(2, ("BOS", "ORD", "SFO", "MIA")), 0.1),
            (_flights(1, ("EWR", "JFK", "LGA")), 0.2),
            (_flights(3, ("EWR", "JFK")), 0.3),
            (_ladder(), 0.25),
            (_flights(4, ("LGA", "BOS")), 0.0),
        ):
            limits = _read_limits(self.call(choose, rows, most), rows["origin"].unique())
            for place, part in rows.groupby("origin"):
                _compare(part, place, limits, most)
        self._nobody(choose)
        return "Every airport keeps the promise, and none misses more than it must. The airports' thresholds differ; their passengers' risk of a false warning does not."


def _read_limits(value: Any, places: Iterable[str]) -> dict[str, float]:
    if isinstance(value, pd.Series):
        value = value.to_dict()
    if not isinstance(value, Mapping):
        raise Hint(f"Return a dictionary of airport and threshold; yours is {describe(value)}.")
    if missing := [place for place in places if place not in value]:
        raise Hint(f"There is no threshold for {', '.join(missing)}: give one for each airport in `rows`.")
    limits = {}
    for place in places:
        limit = value[place]
        if isinstance(limit, float | np.floating) and np.isinf(limit) and limit > 0:
            limits[place] = float(limit)
        else:
            limits[place] = expect_number(limit, f"The threshold of {place}")
    return limits


def _compare(part: pd.DataFrame, place: str, limits: dict[str, float], most: float) -> None:
    """Raise a `Hint` if one airport's threshold breaks the promise or misses more than it must."""
    limit = limits[place]
    false_share, missed = _rates(part, limit)
    ideal = _best(part, most)
    least = _rates(part, ideal)[1]
    if false_share <= most and missed <= least:
        return
    fine, late = part.loc[part["label"] == 0, "risk"], part.loc[part["label"] == 1, "risk"]
    if len(limits) > 1 and len(set(limits.values())) == 1 and missed < 1:
        raise Hint(
            "You use the same threshold at each airport. They have other base rates: choose one for each."
        )
    if np.isclose(limit, part["risk"].quantile(1 - most)):
        raise Hint(
            "You take the quantile of all flights. The promise is about undisturbed ones: those with `label` 0."
        )
    if np.isclose(limit, late.quantile(most)) or np.isclose(limit, late.quantile(1 - most)):
        raise Hint(
            "You take a quantile of the disrupted flights. The promise is about the others, those with `label` 0."
        )
    if false_share > most and np.isclose(limit, fine.quantile(1 - most)):
        raise Hint(
            f"Close. At {place} {false_share:.1%} of the undisturbed flights are warned, more than {most:.0%}: a quantile does not know about equal risks, "
            "and `>=` warns all of them. Try the risks that occur, one by one."
        )
    if false_share > most:
        words = f"At {place} {(fine >= limit).sum()} of the {len(fine)} undisturbed flights are warned, {false_share:.1%}: more than the {most:.0%} that you promised."
        if limit == _lowest(part["risk"], lambda at: (fine >= at).sum() / len(part) <= most):
            words += " Divide by the undisturbed flights, those with `label` 0, not by all flights."
        raise Hint(words)
    if missed == 1:
        raise Hint(
            f"Nobody is warned at {place} with `most` = {most:g}. That keeps the promise, and misses every disrupted flight. "
            f"A threshold of {ideal:.4g} keeps it, too, and misses {least:.1%}."
        )
    if limit == _lowest(part["risk"], lambda at: (fine >= at).mean() < most):
        raise Hint(
            f"At {place} exactly {most:.0%} is possible, and allowed: the share may be `most`, so ask with `<=`, not `<`."
        )
    if limit == _lowest(fine, lambda at: (fine >= at).mean() <= most):
        raise Hint(
            f"At {place} a threshold of {ideal:.4g} misses fewer and keeps the promise. It is the risk of a disrupted flight: try the risks of the "
            "disrupted flights, too."
        )
    if limit == _lowest(part["risk"], lambda at: (part["risk"] >= at).mean() <= most):
        raise Hint(
            "You count all warnings among all flights. The promise is about false ones: warnings of undisturbed flights, those with `label` 0."
        )
    if np.isclose(limit * 1000, round(limit * 1000), atol=1e-6):
        raise Hint(
            f"At {place} your threshold {limit:g} misses more than needed. A grid of round numbers steps over risks that lie between: try the risks that occur."
        )
    raise Hint(
        f"At {place} you miss {missed:.1%} of the disrupted flights, more than needed: with a lower threshold it is {least:.1%}, and the promise is kept."
    )


def _lowest(risks: pd.Series, will_do: Callable[[float], bool]) -> float:
    """Return the lowest of the risks that will do, as a learner may search for it; above all of them if none does."""
    return next((limit for limit in np.unique(risks) if will_do(limit)), np.inf)


exercises = (WriteTheRule, Decide, MonthsToWait, ThresholdPerAirport)

quiz = (
    Question(
        "A pipeline runs for the very first time. Its config has a bar (AUC at least 0.55) and a change threshold. What decides about the blessing?",
        options=(
            (
                "Nothing: without a baseline the model cannot be blessed.",
                "then no first model could ever be released. Evaluator drops the change threshold.",
                False,
            ),
            (
                "The bar alone: the Resolver finds no blessed model, and the change threshold is dropped.",
                "it is dropped without a word, so make the bar high enough to mean something.",
                True,
            ),
            (
                "Both: the model is compared with the model of the last run, blessed or not.",
                "the strategy looks for blessings only. A model without one is never a baseline.",
                False,
            ),
        ),
    ),
    Question(
        "Carrier HA has an AUC of 1.000 in this chapter, on three flights. What do you do?",
        options=(
            (
                "Demand of every new model that it keeps the 1.000 at HA.",
                "the next three flights decide then, and luck decides about them.",
                False,
            ),
            (
                "Report it with its number of flights, and let it not vote.",
                "three flights hold two pairs to compare. Even the formula's interval, of width 0, is wrong here.",
                True,
            ),
            (
                "Trust it: the interval by formula has a width of 0.",
                "the formula needs many flights. At an AUC of 1 it says 0 whatever the number.",
                False,
            ),
        ),
    ),
    Question(
        "With one threshold for all, false warnings are much more frequent at EWR, and misses at JFK. Somebody makes the false positive rates equal. What is true?",
        options=(
            (
                "The rates of misses are then equal, too, whatever the data.",
                "they came closer here. Base rates and the model's skill differ between airports, so nothing makes them equal.",
                False,
            ),
            (
                "The model has been improved.",
                "no prediction has changed. Only the decision has, and with it who bears which mistake.",
                False,
            ),
            (
                "EWR gets fewer warnings and misses more; JFK gets more warnings and misses fewer.",
                "a threshold trades one mistake for the other. Who should bear which is a decision about people.",
                True,
            ),
        ),
    ),
)
