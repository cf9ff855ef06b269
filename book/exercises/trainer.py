"""Exercises of "Trainer": measure calibration, decide with costs, repair an export, tell which exports will serve."""

from __future__ import annotations

import functools
import shutil
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from book import quiet
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_bool,
    expect_booleans,
    expect_function,
    expect_number,
)

KNOWN = {"carrier": ["UA", "AA", "B6"], "distance": [1400, 200, 1069]}
"""Three flights as a server gets them: nothing that is known only afterwards."""


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    import keras
    import tensorflow as tf

    return {
        "np": np,
        "pd": pd,
        "keras": keras,
        "tf": tf,
        "Path": Path,
        "log_odds": _log_odds,
        "reliability": _reliability,
        "ece": _ece_of_groups,
        "ask": _ask,
        "ask_as_a_server": ask_as_a_server,
    }


def _log_odds(risk: Any) -> Any:
    """Return the log-odds, as in the chapter."""
    risk = np.clip(risk, 1e-6, 1 - 1e-6)
    return np.log(risk / (1 - risk))


def _reliability(label: Any, risk: Any, groups: int = 5) -> pd.DataFrame:
    """Return the chapter's table: groups of equal size, from low risk to high."""
    label, risk = np.asarray(label), np.asarray(risk)
    parts = np.array_split(np.argsort(risk, kind="stable"), groups)
    lines = [(len(part), 100 * risk[part].mean(), 100 * label[part].mean()) for part in parts]
    return pd.DataFrame(lines, columns=["flights", "said %", "happened %"])


def _ece_of_groups(label: Any, risk: Any, groups: int = 10) -> float:
    """Return the chapter's ECE, as a share."""
    table = _reliability(label, risk, groups)
    return (table["flights"] * (table["said %"] - table["happened %"]).abs()).sum() / len(label) / 100


def _ask(folder: Any, examples: Any) -> np.ndarray:
    """Ask through TensorFlow 2's loader, as in the chapter."""
    import tensorflow as tf

    signature = tf.saved_model.load(str(folder)).signatures["serving_default"]
    return signature(examples=tf.constant(examples))["probability"].numpy().ravel()


def ask_as_a_server(folder: Any, examples: Any) -> np.ndarray:
    """Ask through TensorFlow 1's loader, as in the chapter."""
    import tensorflow as tf

    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        loaded = tf.compat.v1.saved_model.loader.load(session, ["serve"], str(folder))
        signature = loaded.signature_def["serving_default"]
        request = {signature.inputs["examples"].name: examples}
        return session.run(signature.outputs["probability"].name, request).ravel()


def _forecasts(seed: int, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Return what happened and what a model said: overconfident, with empty bins, certainties and risks on an edge."""
    rng = np.random.default_rng(seed)
    risk = np.where(rng.random(count) < 0.7, rng.uniform(0.02, 0.37, count), rng.uniform(0.52, 0.78, count))
    label = (rng.random(count) < 0.35 + 0.5 * (risk - 0.2)).astype(int)
    risk[:3], label[:3] = 1.0, 0
    risk[3:9], label[3:9] = 0.4, 0  # an edge that arange, linspace and // 0.1 hit exactly
    return label, risk


def _gaps(label: np.ndarray, risk: np.ndarray, upper: bool = False) -> pd.DataFrame:
    """Return for each bin of 0.1 that holds flights: how many, and the gap of said minus happened.

    A bin holds its lower limit; or, the mistake, its upper one.
    """
    number = np.maximum(np.ceil(risk * 10) - 1, 0) if upper else np.minimum((risk * 10).astype(int), 9)
    table = pd.DataFrame({"bin": number, "said": risk, "label": label}).groupby("bin")
    return pd.DataFrame({"flights": table.size(), "gap": table["said"].mean() - table["label"].mean()})


class MeasureTheGap(Exercise):
    """Answer with a function of what happened and what was said."""

    question = """\
The chapter's `ece` cuts flights into groups of equal size. Most libraries cut the *probability* into bins of equal \
width. Write that one.

`ece_by_bins(label, risk)` gets two NumPy arrays of equal length: `label`, 0 or 1, and `risk`, from 0 to 1. Its ten \
bins are 0 to 0.1, 0.1 to 0.2, …, 0.9 to 1. Each holds its lower limit and not its upper one, but **the last bin holds \
1 too**. In each bin take the gap between the mean risk and the share of ones, without its sign. Return one number, a \
share (such as 0.05): the mean of the gaps, **each weighted with the number of flights in its bin**. A bin without \
flights counts nothing."""
    starter = "def ece_by_bins(label, risk):\n    return ...\n\n\nanswer = ece_by_bins\n"
    hints = (
        "Number the bin of each flight first. Then go through the bins, and leave out the empty ones.",
        "`np.minimum((risk * 10).astype(int), 9)` is the number of the bin, also for a risk of 1.",
        "```python\nfor number in range(10):\n    inside = bins == number\n    if inside.any():\n"
        "        total += inside.mean() * abs(risk[inside].mean() - label[inside].mean())\n```",
    )
    solution = """\
def ece_by_bins(label, risk):
    bins = np.minimum((risk * 10).astype(int), 9)
    total = 0
    for number in range(10):
        inside = bins == number
        if inside.any():
            total += inside.mean() * abs(risk[inside].mean() - label[inside].mean())
    return total


answer = ece_by_bins
"""
    right = (
        """\
def ece_by_bins(label, risk):
    frame = pd.DataFrame({"said": risk, "happened": label})
    frame["bin"] = np.digitize(risk, np.arange(1, 10) / 10)
    sums = frame.groupby("bin")[["said", "happened"]].sum()
    return (sums["said"] - sums["happened"]).abs().sum() / len(frame)


answer = ece_by_bins
""",
        """\
def ece_by_bins(label, risk):
    sums, _ = np.histogram(risk, 10, (0, 1), weights=risk - label)
    return np.abs(sums).sum() / len(risk)


answer = ece_by_bins
""",
    )
    wrong = (
        (
            """\
def ece_by_bins(label, risk):
    frame = pd.DataFrame({"gap": risk - label, "bin": pd.cut(risk, np.linspace(0, 1, 11), include_lowest=True)})
    return frame.groupby("bin", observed=True)["gap"].sum().abs().sum() / len(frame)


answer = ece_by_bins
""",
            "exactly 0.4",
        ),
        (
            """\
def ece_by_bins(label, risk):
    bins = np.minimum((risk * 10).astype(int), 9)
    gaps = [abs(risk[bins == n].mean() - label[bins == n].mean()) for n in range(10) if (bins == n).any()]
    return np.mean(gaps)


answer = ece_by_bins
""",
            "the same weight",
        ),
        (
            """\
def ece_by_bins(label, risk):
    return abs(risk.mean() - label.mean())


answer = ece_by_bins
""",
            "of all flights together",
        ),
        (
            """\
def ece_by_bins(label, risk):
    bins = np.minimum((risk * 10).astype(int), 9)
    total = 0
    for number in range(10):
        inside = bins == number
        if inside.any():
            total += inside.mean() * (risk[inside].mean() - label[inside].mean())
    return total


answer = ece_by_bins
""",
            "cancel",
        ),
        (
            """\
def ece_by_bins(label, risk):
    bins = (risk * 10).astype(int)
    total = 0
    for number in range(10):
        inside = bins == number
        if inside.any():
            total += inside.mean() * abs(risk[inside].mean() - label[inside].mean())
    return total


answer = ece_by_bins
""",
            "risk of exactly 1",
        ),
        (
            """\
def ece_by_bins(label, risk):
    bins = np.minimum((risk * 10).astype(int), 9)
    total = 0
    for number in range(10):
        inside = bins == number
        total += inside.mean() * abs(risk[inside].mean() - label[inside].mean())
    return total


answer = ece_by_bins
""",
            "mean of nothing",
        ),
        (
            """\
def ece_by_bins(label, risk):
    table = reliability(label, risk, 10)
    return (table["flights"] * (table["said %"] - table["happened %"]).abs()).sum() / len(label) / 100


answer = ece_by_bins
""",
            "equal size",
        ),
        (
            """\
def ece_by_bins(label, risk):
    bins = np.minimum((risk * 10).astype(int), 9)
    total = 0
    for number in range(10):
        inside = bins == number
        if inside.any():
            total += inside.mean() * abs(risk[inside].mean() - label[inside].mean())
    return 100 * total


answer = ece_by_bins
""",
            "a hundred times",
        ),
        (
            """\
def ece_by_bins(label, risk):
    bins = (risk * 10).astype(int)
    gaps = [abs(risk[bins == n].mean() - label[bins == n].mean()) for n in range(10) if (bins == n).any()]
    return np.mean(gaps)


answer = ece_by_bins
""",
            "Two faults: every bin has the same weight (weight with its number of flights), and the flights with a risk of exactly 1",
        ),
        (
            """\
def ece_by_bins(label, risk):
    frame = pd.DataFrame({"gap": risk - label, "bin": pd.cut(risk, np.linspace(0, 1, 11), include_lowest=True)})
    return frame.groupby("bin", observed=True)["gap"].mean().abs().mean()


answer = ece_by_bins
""",
            "Two faults: every bin has the same weight (weight with its number of flights), and a risk of exactly 0.4",
        ),
        ("answer = 0.08\n", "without calling it"),
    )
    expects = "a function of two arrays"

    def judge(self, answer: Any) -> str:
        function = expect_function(answer, "ece_by_bins", parameters=2)
        for seed, count in ((11, 400), (12, 150)):
            label, risk = _forecasts(seed, count)
            said = self.call(function, label, risk)
            if isinstance(said, float | np.floating) and np.isnan(said):
                raise Hint("Your sum is NaN: an empty bin gave the mean of nothing. Leave empty bins out.")
            self._compare(expect_number(said, "What `ece_by_bins` returns"), label, risk)
        return "Said and happened differ in each bin; their mean gap is what you measured. Now ask how much of it is chance."

    def _compare(self, said: float, label: np.ndarray, risk: np.ndarray) -> None:
        table = _gaps(label, risk)
        weights, gaps = table["flights"] / len(label), table["gap"]
        right = (weights * gaps.abs()).sum()
        if abs(said - right) < 1e-6:
            return
        below = risk < 1
        lost, upper = _gaps(label[below], risk[below]), _gaps(label, risk, upper=True)
        reasons = {
            lost["gap"]
            .abs()
            .mean(): "Two faults: every bin has the same weight (weight with its number of flights), and the "
            "flights with a risk of exactly 1 are missing.",
            upper["gap"]
            .abs()
            .mean(): "Two faults: every bin has the same weight (weight with its number of flights), and a risk of "
            "exactly 0.4 fell into the bin that ends there.",
            _ece(
                label, risk, upper=True
            ): "A risk of exactly 0.4 fell into the bin that ends there. Each bin holds its lower limit, "
            "not its upper one.",
            100 * right: "Your number is a hundred times too large: return a share, such as 0.05.",
            gaps.abs().mean(): "Every bin has the same weight in yours. A bin of three flights must not count as much as one of "
            "a hundred: weight with the number of flights.",
            (
                weights * gaps
            ).sum(): "Gaps above and below cancel in your sum. Take each gap without its sign.",
            abs(
                risk.mean() - label.mean()
            ): "That is the gap of all flights together: too much here and too little there cancel. "
            "Compare within bins.",
            (weights * gaps.abs()).sum()
            - weights.get(9, 0) * abs(gaps.get(9, 0)): "A risk of exactly 1 fell into an eleventh bin, "
            "and its flights are missing. The last bin holds 1 too.",
            _ece(
                label[below], risk[below]
            ): "The flights with a risk of exactly 1 are missing. The last bin holds 1 too.",
            _ece_of_groups(label, risk): "These are the "
            "chapter's groups of equal size. Here the bins are of equal width: 0 to 0.1 and so on.",
        }
        for value, reason in reasons.items():
            if abs(said - value) < 1e-6:
                raise Hint(reason)
        raise Hint(
            f"For {len(label)} flights your function returns {said:.4f}; it should be {right:.4f}. "
            f"The bins with flights hold {', '.join(map(str, table['flights']))}."
        )


def _ece(label: np.ndarray, risk: np.ndarray, upper: bool = False) -> float:
    table = _gaps(label, risk, upper)
    return (table["flights"] * table["gap"].abs()).sum() / len(label)


class DecideWithWeights(Exercise):
    """Answer with a function of risks, a weight and two costs."""

    question = """\
A colleague's model is in service. It was trained with a weight: each disrupted flight counted `weight` times. So its \
**odds**, p / (1 − p), are `weight` times too high. You cannot train it again, but you can use it.

`decide(risk, weight, call, miss)` gets the model's risks (a NumPy array, each between 0 and 1, neither of them reached), \
the weight, the cost of calling the passengers of a flight that is then *not* disrupted (`call`), and the cost of a disrupted \
flight without a call (`miss`). Return one `True` (call) or `False` for each flight, so that the expected cost is as low as \
it can be. For a risk p that is right, not calling costs p × `miss` on average, and calling costs (1 − p) × `call`."""
    starter = "def decide(risk, weight, call, miss):\n    return ...\n\n\nanswer = decide\n"
    hints = (
        "Two steps: first the risk that the model would have said without the weight, then the comparison of the two costs.",
        "The repaired odds are `risk / (1 - risk) / weight`. A risk is odds / (1 + odds).",
        "Call if p × `miss` is more than (1 − p) × `call`, that is, if the repaired odds are above `call / miss`.",
    )
    solution = """\
def decide(risk, weight, call, miss):
    true_odds = risk / (1 - risk) / weight
    p = true_odds / (1 + true_odds)
    return p * miss > (1 - p) * call


answer = decide
"""
    right = (
        """\
def decide(risk, weight, call, miss):
    return log_odds(risk) - np.log(weight) >= np.log(call / miss)


answer = decide
""",
        """\
def decide(risk, weight, call, miss):
    limit = call * weight / (call * weight + miss)
    return [bool(p >= limit) for p in risk]


answer = decide
""",
    )
    wrong = (
        (
            "def decide(risk, weight, call, miss):\n    return risk >= call / (call + miss)\n\n\nanswer = decide\n",
            "weight is still in",
        ),
        (
            "def decide(risk, weight, call, miss):\n    return risk / weight >= call / (call + miss)\n\n\nanswer = decide\n",
            "divided the risk",
        ),
        (
            "def decide(risk, weight, call, miss):\n    return risk / (1 - risk) * weight >= call / miss\n\n\nanswer = decide\n",
            "multiplied",
        ),
        (
            "def decide(risk, weight, call, miss):\n    return risk / (1 - risk) / weight >= miss / call\n\n\nanswer = decide\n",
            "costs have changed places",
        ),
        (
            """\
def decide(risk, weight, call, miss):
    p = risk / (weight + risk)
    return p * miss > (1 - p) * call


answer = decide
""",
            "the 1 − p is missing",
        ),
        (
            "def decide(risk, weight, call, miss):\n    odds = risk / (1 - risk) / weight\n    return odds / (1 + odds) >= 0.4\n\n\n"
            "answer = decide\n",
            "neither `call` nor `miss`",
        ),
        (
            "def decide(risk, weight, call, miss):\n    return risk >= 0.4\n\n\nanswer = decide\n",
            "neither `weight` nor `call` nor `miss`",
        ),
        (
            """\
def decide(risk, weight, call, miss):
    share = 0.27
    odds = risk / (1 - risk) * share / (1 - share)
    return odds * miss > call


answer = decide
""",
            "not the chapter's class share",
        ),
        (
            "def decide(risk, weight, call, miss):\n    return risk / (1 - risk) / weight >= 1\n\n\nanswer = decide\n",
            "both costs were equal",
        ),
        ("def decide(risk, weight, call, miss):\n    return risk >= 0.5\n\n\nanswer = decide\n", "0.5"),
        (
            "def decide(risk, weight, call, miss):\n    return risk / (1 - risk) / weight < call / miss\n\n\nanswer = decide\n",
            "the other way",
        ),
        (
            "def decide(risk, weight, call, miss):\n    return risk / (1 - risk) / weight >= call / (call + miss)\n\n\nanswer = decide\n",
            "with a limit for a risk",
        ),
    )
    expects = "a function of four arguments"

    def judge(self, answer: Any) -> str:
        decide = expect_function(answer, "decide", parameters=4)
        risk = np.random.default_rng(5).uniform(0.02, 0.98, 200)
        cases = ((2.7, 40.0, 60.0), (4.0, 20.0, 80.0), (1.5, 70.0, 30.0))
        said = [
            expect_booleans(self.call(decide, risk, *case), pd.RangeIndex(len(risk)), "flight").to_numpy()
            for case in cases
        ]
        if all(np.array_equal(a, _best(risk, *case)) for a, case in zip(said, cases, strict=True)):
            return "The weight moved every odds by the same factor, so it can be taken back without training again. AUC never knew."
        for rule, reason in _MISTAKES:
            if all(np.array_equal(a, rule(risk, *case)) for a, case in zip(said, cases, strict=True)):
                raise Hint(reason)
        odds = risk / (1 - risk)
        for ignored, limit in _IGNORED.items():
            if _one_limit([limit(odds, *case) for case in cases], said):
                raise Hint(ignored)
        for found, (weight, call, miss) in zip(said, cases, strict=True):
            best = _best(risk, weight, call, miss)
            if not np.array_equal(found, best):
                i = int(np.flatnonzero(found != best)[0])
                raise Hint(
                    f"With weight {weight:g}, call {call:g} and miss {miss:g}, a flight of which the model says {risk[i]:.2f} "
                    f"should {'be called' if best[i] else 'not be called'}; yours says `{bool(found[i])}`."
                )
        raise Hint("Compare the two expected costs flight by flight.")


def _best(risk: np.ndarray, weight: float, call: float, miss: float) -> np.ndarray:
    return risk / (1 - risk) / weight > call / miss


def _one_limit(values: list, said: list) -> bool:
    """Tell whether one and the same limit of these values gives what was said, in all cases."""
    value, called = np.concatenate(values), np.concatenate(said)
    return called.any() and not called.all() and value[~called].max() < value[called].min()


_IGNORED = {
    "Your limit is the same in each case: it follows neither `call` nor `miss`.": lambda odds, w, c, m: (
        odds / w
    ),
    "Your limit is the same in each case: it follows neither `weight` nor `call` nor `miss`.": lambda odds, w, c, m: (
        odds
    ),
    "You take back the same weight in each case. Use `weight`, not the chapter's class share.": lambda odds, w, c, m: (
        odds * m / c
    ),
}

_MISTAKES = (
    (
        lambda p, w, c, m: p > c / (c + m),
        "The weight is still in your risks: the model says far too much. Undo it first.",
    ),
    (
        lambda p, w, c, m: p / w > c / (c + m),
        "You divided the risk by the weight. It is the odds, p / (1 − p), that are too high by that factor.",
    ),
    (
        lambda p, w, c, m: p / w > c / m,
        "You divided the risk by the weight and took that for odds: the 1 − p is missing. Odds are `risk / (1 - risk)`.",
    ),
    (lambda p, w, c, m: p / (1 - p) * w > c / m, "You multiplied the odds by the weight once more. Divide."),
    (
        lambda p, w, c, m: p / (1 - p) / w > m / c,
        "The costs have changed places: an expensive miss must make you call more often.",
    ),
    (
        lambda p, w, c, m: p / (1 - p) / w > 1,
        "You decide as if both costs were equal. The limit depends on them.",
    ),
    (lambda p, w, c, m: p > 0.5, "A limit of 0.5 knows neither the weight nor the costs."),
    (lambda p, w, c, m: ~_best(p, w, c, m), "Your answers are the other way round: `True` is to call."),
    (
        lambda p, w, c, m: p / (1 - p) / w > c / (c + m),
        "You compare odds with a limit for a risk. For odds the limit is `call / miss`.",
    ),
)


# ---- Small models, exported well and badly --------------------------------------------------------------------------


def _example(number: int, late: bool = False) -> bytes:
    """Return a flight of `KNOWN` as a serialized tf.Example, perhaps with its delay."""
    import tensorflow as tf

    example = tf.train.Example()
    features = example.features.feature
    features["carrier"].bytes_list.value.append(KNOWN["carrier"][number].encode())
    features["distance"].int64_list.value.append(KNOWN["distance"][number])
    if late:
        features["arr_delay"].float_list.value.append(20.0)
    return example.SerializeToString()


def _examples(late: bool = False) -> list[bytes]:
    return [_example(number, late) for number in range(len(KNOWN["carrier"]))]


def _small(seed: int, activation: str = "sigmoid") -> tuple[Any, Any]:
    """Return a small Keras model of `distance` and `carrier_code`, and the layer that gives airlines their code."""
    import keras

    keras.utils.set_random_seed(seed)
    distance = keras.Input((1,), name="distance")
    code = keras.Input((1,), name="carrier_code", dtype="int64")
    hot = keras.layers.CategoryEncoding(4, output_mode="one_hot")(code)
    joined = keras.layers.Concatenate()([distance, hot])
    hidden = keras.layers.Dense(3, "tanh")(joined)
    model = keras.Model(
        {"distance": distance, "carrier_code": code}, keras.layers.Dense(1, activation)(hidden)
    )
    lookup = keras.layers.StringLookup(vocabulary=["AA", "B6", "UA"])
    lookup.build((None, 1))
    return model, lookup


def _expected(model: Any, lookup: Any) -> np.ndarray:
    """Return what the model says about the flights of `KNOWN`."""
    import tensorflow as tf

    inputs = {
        "distance": tf.constant(KNOWN["distance"], tf.float32)[:, None] / 1000,
        "carrier_code": lookup(tf.constant(KNOWN["carrier"])[:, None]),
    }
    return np.asarray(model(inputs, training=False)).ravel()


def _parsed(examples: Any, *more: str) -> dict:
    import tensorflow as tf

    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
        **{name: tf.io.FixedLenFeature([1], tf.float32) for name in more},
    }
    return tf.io.parse_example(examples, spec)


def _write(kind: str, folder: Path, seed: int) -> np.ndarray:
    """Write a small model in a good or a faulty way; return what it should answer."""
    import keras
    import tensorflow as tf

    model, lookup = _small(seed, None if kind == "logits" else "sigmoid")
    more = ("arr_delay",) if kind == "asks for the delay" else ()

    def serve(examples: Any) -> dict:
        row = _parsed(examples, *more)
        inputs = {
            "distance": tf.cast(row["distance"], tf.float32) / 1000,
            "carrier_code": lookup(row["carrier"]),
        }
        found = model(inputs, training=False)
        if kind == "one answer":
            found = tf.reduce_mean(found, keepdims=True)
        if kind == "not a number":
            found = tf.where(row["distance"] == KNOWN["distance"][2], np.nan, found)
        return {"risk" if kind == "another name" else "probability": found * (40 if kind == "logits" else 1)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    if kind == "lost variables":
        model.lookup = lookup
        function = tf.function(serve, input_signature=signature)
        tf.saved_model.save(model, str(folder), signatures={"serving_default": function})
    else:
        archive = keras.export.ExportArchive()
        archive.track(model)
        archive.track(lookup)
        archive.add_endpoint("serving_default", serve, input_signature=signature)
        archive.write_out(str(folder), verbose=False)
    return _expected(model, lookup)


@functools.cache
def _exports() -> dict[str, tuple[Path, bool]]:
    """Return folders by kind, and whether each will serve."""
    home = Path(tempfile.mkdtemp(prefix="exports-", dir=quiet.folder()))
    kinds = {
        "good": True,
        "lost variables": False,
        "asks for the delay": False,
        "another name": False,
        "logits": False,
        "one answer": False,
        "not a number": False,
    }
    found = {}
    for number, (kind, serves) in enumerate(kinds.items()):
        folder = home / f"model-{number}"
        _write(kind, folder, seed=number)
        found[kind] = folder, serves
    empty = home / "model-empty"
    empty.mkdir()
    return found | {"empty": (empty, False)}


_GOOD_EXPORT = """\
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return {"probability": model(inputs, training=False)}

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(lookup)
    archive.add_endpoint("serving_default", serving_default, input_signature=signature)
    archive.write_out(folder, verbose=False)


answer = export
"""

_BAD_EXPORT = """\
def export(model, lookup, folder):
    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
        "arr_delay": tf.io.FixedLenFeature([1], tf.float32),
    }

    def serving_default(examples):
        raw = tf.io.parse_example(examples, spec)
        inputs = {
            "distance": tf.cast(raw["distance"], tf.float32) / 1000,
            "carrier_code": lookup(raw["carrier"]),
        }
        return model(inputs, training=False)

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    model.lookup = lookup
    function = tf.function(serving_default, input_signature=signature)
    tf.saved_model.save(model, folder, signatures={"serving_default": function})


answer = export
"""


class RepairTheExport(Exercise):
    """Answer with a function that writes a SavedModel."""

    question = """\
Repair `export`. It is given a small Keras model, a `keras.layers.StringLookup` that turns airlines into codes, and a \
folder (a text) that does not exist yet. It must write a SavedModel there whose signature `serving_default` takes serialized \
flights under the name `examples` and returns `probability`, one for each flight. It must answer through TensorFlow 1's \
loader, as in `ask_as_a_server`, and for flights that have **only** `carrier` and `distance`: nobody knows more before departure.

The starter has three faults. The division of `distance` by 1000 is not one of them."""
    starter = _BAD_EXPORT
    hints = (
        "Go through it as a request does: what does `parse_example` ask for, what is the answer called, and how are the weights "
        "written?",
        "`arr_delay` must go from `spec`; return a dict with the key `probability`; and `tf.saved_model.save` loses Keras 3 variables.",
        "```python\narchive = keras.export.ExportArchive()\narchive.track(model)\narchive.track(lookup)\n"
        'archive.add_endpoint("serving_default", serving_default, input_signature=signature)\n'
        "archive.write_out(folder, verbose=False)\n```",
    )
    solution = _GOOD_EXPORT
    right = (
        """\
def export(model, lookup, folder):
    @tf.function(input_signature=[tf.TensorSpec([None], tf.string, name="examples")])
    def serve(examples):
        spec = {"carrier": tf.io.VarLenFeature(tf.string), "distance": tf.io.VarLenFeature(tf.int64)}
        raw = {name: tf.sparse.to_dense(column) for name, column in tf.io.parse_example(examples, spec).items()}
        code = tf.reshape(lookup(raw["carrier"]), [-1, 1])
        thousands = tf.reshape(tf.cast(raw["distance"], tf.float32), [-1, 1]) / 1000.0
        return {"probability": model({"carrier_code": code, "distance": thousands})[:, 0]}

    archive = keras.export.ExportArchive()
    for part in (lookup, model):
        archive.track(part)
    archive.add_endpoint("serving_default", serve)
    archive.write_out(folder)


answer = export
""",
    )
    wrong = (
        (
            _BAD_EXPORT.replace('        "arr_delay": tf.io.FixedLenFeature([1], tf.float32),\n', "").replace(
                "return model(inputs, training=False)",
                'return {"probability": model(inputs, training=False)}',
            ),
            "Could not find variable",
        ),
        (
            _GOOD_EXPORT.replace(
                "    }\n\n    def",
                '        "arr_delay": tf.io.FixedLenFeature([1], tf.float32),\n    }\n\n    def',
                1,
            ),
            "asks for `arr_delay`",
        ),
        (
            _GOOD_EXPORT.replace(
                'return {"probability": model(inputs, training=False)}',
                "return model(inputs, training=False)",
            ),
            "no output `probability`",
        ),
        (
            _GOOD_EXPORT.replace(
                '        "carrier_code": lookup(raw["carrier"]),',
                '        "carrier_code": tf.zeros_like(raw["distance"]),',
            ),
            "other probabilities",
        ),
        (
            _GOOD_EXPORT.replace('name="examples"', 'name="flights"')
            .replace("(examples)", "(flights)")
            .replace("(examples, spec)", "(flights, spec)"),
            "no input `examples`",
        ),
        (
            "def export(model, lookup, folder):\n    Path(folder).mkdir()\n    model.save(folder + '/model.keras')\n\n\nanswer = export\n",
            "no SavedModel",
        ),
    )
    seconds = 10
    expects = "a function that writes a SavedModel"

    def judge(self, answer: Any) -> str:
        export = expect_function(answer, "export", parameters=3)
        model, lookup = _small(seed=31)
        home = Path(tempfile.mkdtemp(prefix="export-", dir=quiet.folder()))
        try:
            self._write(export, model, lookup, str(home / "model"))
            found = self._served(home / "model")
        finally:
            shutil.rmtree(home, ignore_errors=True)
        if found.shape != (3,):
            raise Hint(f"Three flights were sent and {found.size} numbers came back: answer each flight.")
        if not np.allclose(found, _expected(model, lookup), atol=1e-4):
            raise Hint(
                "It answers, but with other probabilities than the model gives. Does the lookup give the airlines their codes, and "
                "is `distance` divided by 1000?"
            )
        return "Raw flights in, probabilities out, through the loader that a server uses."

    def _write(self, export: Any, model: Any, lookup: Any, folder: str) -> None:
        def write(model: Any, lookup: Any, folder: str) -> str:
            export(model, lookup, folder)
            return folder

        functools.update_wrapper(write, export, updated=())
        self.call(write, model, lookup, folder)

    def _served(self, folder: Path) -> np.ndarray:
        import tensorflow as tf

        if not (folder / "saved_model.pb").exists():
            raise Hint("There is no SavedModel in the folder: no file `saved_model.pb`.")
        with tf.Graph().as_default(), tf.compat.v1.Session() as session:
            try:
                signatures = tf.compat.v1.saved_model.loader.load(
                    session, ["serve"], str(folder)
                ).signature_def
                if "serving_default" not in signatures:
                    names = ", ".join(f"`{name}`" for name in sorted(signatures) if not name.startswith("__"))
                    raise Hint(f"The model has no signature `serving_default`; it has {names or 'none'}.")
                signature = signatures["serving_default"]
                if "examples" not in signature.inputs:
                    raise Hint(f"The signature has no input `examples`; it has {_names(signature.inputs)}.")
                if "probability" not in signature.outputs:
                    raise Hint(
                        f"The signature has no output `probability`; it has {_names(signature.outputs)}. Return a dict: its keys become "
                        "the names."
                    )
                request = {signature.inputs["examples"].name: _examples()}
                return np.asarray(session.run(signature.outputs["probability"].name, request)).ravel()
            except tf.errors.OpError as error:
                raise Hint(_explained(error.message)) from None
            except (ValueError, TypeError) as error:
                raise Hint(f"A request failed: {str(error)[:150]}") from None


def _names(found: Any) -> str:
    return ", ".join(f"`{name}`" for name in sorted(found)) or "none"


def _explained(message: str) -> str:
    if "Could not find variable" in message:
        return (
            "It loads, and the first request fails: Could not find variable. `tf.saved_model.save` writes Keras 3 variables that "
            "this loader does not restore: use `ExportArchive`, and track all that owns weights."
        )
    if "arr_delay" in message:
        return "A request failed: your signature asks for `arr_delay`, which nobody knows before departure."
    return f"A request failed: {' '.join(message.split())[:180]}"


class TellWhichServe(Exercise):
    """Answer with a function of a folder and examples."""

    question = """\
Eight colleagues hand you exports. Write the check that you want before any of them is pushed.

`serves(folder, examples)` gets a folder and a list of serialized flights, with only what is known before departure. It \
returns `True` if a server could serve the model, else `False`: TensorFlow 1's loader loads it; its `serving_default` has an \
input `examples` and an output `probability`; it answers these examples **with one number for each**; and each number is \
a probability, **from 0 to 1**. Whatever goes wrong on the way (and much can: an error's type differs from fault to fault), \
it returns `False` and raises nothing. `ask_as_a_server(folder, examples)` returns the answers or raises."""
    starter = "def serves(folder, examples):\n    return ...\n\n\nanswer = serves\n"
    hints = (
        "Loading is not enough: send the request. And an answer is not enough: look at it.",
        "Put the request into `try`, and return `False` in `except Exception`: a lost variable, a missing signature and an empty "
        "folder raise three different errors.",
        "```python\ntry:\n    found = ask_as_a_server(folder, examples)\nexcept Exception:\n    return False\n```\n\n"
        "Then compare `len(found)` with `len(examples)`, and the numbers with 0 and 1.",
    )
    solution = """\
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return len(found) == len(examples) and bool(((found >= 0) & (found <= 1)).all())


answer = serves
"""
    right = (
        """\
def serves(folder, examples):
    try:
        with tf.Graph().as_default(), tf.compat.v1.Session() as session:
            loaded = tf.compat.v1.saved_model.loader.load(session, ["serve"], str(folder))
            signature = loaded.signature_def["serving_default"]
            fed = {signature.inputs["examples"].name: examples}
            found = session.run(signature.outputs["probability"].name, fed)
        return found.size == len(examples) and 0 <= found.min() and found.max() <= 1
    except Exception:
        return False


answer = serves
""",
    )
    wrong = (
        (
            """\
def serves(folder, examples):
    try:
        found = ask(folder, examples)
    except Exception:
        return False
    return len(found) == len(examples) and bool(((found >= 0) & (found <= 1)).all())


answer = serves
""",
            "TensorFlow 2's loader",
        ),
        (
            """\
def serves(folder, examples):
    try:
        with tf.Graph().as_default(), tf.compat.v1.Session() as session:
            tf.compat.v1.saved_model.loader.load(session, ["serve"], str(folder))
    except Exception:
        return False
    return True


answer = serves
""",
            "does it answer",
        ),
        (
            """\
def serves(folder, examples):
    try:
        return len(ask_as_a_server(folder, examples)) == len(examples)
    except Exception:
        return False


answer = serves
""",
            "is no probability",
        ),
        (
            """\
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return bool(((found >= 0) & (found <= 1)).all())


answer = serves
""",
            "one number for three flights",
        ),
        (
            """\
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except tf.errors.FailedPreconditionError:
        return False
    return len(found) == len(examples) and bool(((found >= 0) & (found <= 1)).all())


answer = serves
""",
            "raised",
        ),
        (
            """\
def serves(folder, examples):
    try:
        found = ask_as_a_server(folder, examples)
    except Exception:
        return False
    return len(found) == len(examples) and not ((found < 0) | (found > 1)).any()


answer = serves
""",
            "NaN for one flight",
        ),
        ("def serves(folder, examples):\n    return False\n\n\nanswer = serves\n", "sound model"),
        (
            "def serves(folder, examples):\n    return Path(folder).exists()\n\n\nanswer = serves\n",
            "empty folder",
        ),
    )
    seconds = 10
    expects = "a function of a folder and a list of examples"

    def judge(self, answer: Any) -> str:
        serves = expect_function(answer, "serves", parameters=2)
        said = {}
        for kind, (folder, sound) in _exports().items():
            found = self._tried(serves, str(folder))
            if isinstance(found, Exception):
                name, first = type(found).__name__, str(found).split("\n")[0][:120]
                raise Hint(
                    f"For a {'sound' if sound else 'faulty'} model your function raised `{name}`. Return `False` for every error: whoever "
                    f"waits for the check must get an answer. (`{name}`: {first})"
                )
            said[kind] = expect_bool(found, "What `serves` returns")
        wrong = [kind for kind, (_, right) in _exports().items() if said[kind] != right]
        if not wrong:
            return "You have written the heart of InfraValidator: load as the server does, ask, look at the answer."
        if "good" in wrong:
            raise Hint(
                "You refuse a sound model: it loads, and answers three flights with three probabilities."
            )
        for kind, reason in _SLIPPED:
            if set(kind) <= set(wrong):
                raise Hint(reason)
        raise Hint(f'A faulty model passed: the one with the fault "{wrong[0]}". {describe(said[wrong[0]])}')

    def _tried(self, serves: Any, folder: str) -> Any:
        """Call the function once; return what it returns or raises."""

        def tried(folder: str, examples: list[bytes]) -> Any:
            try:
                return serves(folder, examples)
            except Exception as error:
                return error

        functools.update_wrapper(tried, serves, updated=())
        return self.call(tried, folder, _examples())


_SLIPPED = (
    (
        ("empty", "lost variables"),
        "An empty folder passed your check. That a folder is there says nothing: load it, and send the examples.",
    ),
    (
        ("lost variables", "asks for the delay", "another name"),
        "It loads. But does it answer? A model whose first request fails passed your check: send the examples.",
    ),
    (
        ("lost variables",),
        "A model passed whose variables are lost. TensorFlow 2's loader finds them, a server's does not: ask through TensorFlow 1's, "
        "`ask_as_a_server`.",
    ),
    (
        ("logits",),
        "A model passed that answers with numbers below 0 or above 1. Such a number is no probability.",
    ),
    (
        ("not a number",),
        "A model passed that answers NaN for one flight. NaN is neither below 0 nor above 1, and still no probability: ask that each "
        "number is at least 0 and at most 1.",
    ),
    (("one answer",), "A model passed that gives one number for three flights."),
)


exercises = (MeasureTheGap, DecideWithWeights, RepairTheExport, TellWhichServe)

quiz = (
    Question(
        "A model has AUC 0.71 on held-out days, before and after a change. Its mean probability went from 27 % to 47 %. What was changed?",
        (
            (
                "The learning rate: the model now separates the classes better",
                "then AUC would have moved. It sees the order of the flights, and the order stayed.",
                False,
            ),
            (
                "Class weights: every odds was multiplied by the same factor",
                "the order stays, so AUC stays. Everything that uses the number itself, such as a cost, is now off.",
                True,
            ),
            (
                "The label: disrupted flights were missing before",
                "the true label moved the mean by 3 points, not by 20.",
                False,
            ),
        ),
    ),
    Question(
        "An export loads in the server without a complaint. What do you know?",
        (
            (
                "It will answer: the loader checks the variables",
                "the export that lost its variables loaded too, and failed at the first request.",
                False,
            ),
            (
                "Little: a request has to be sent, and its answer looked at",
                "that is why InfraValidator has a `request_spec`.",
                True,
            ),
            (
                "That the signature takes raw examples",
                "a signature that asks for `arr_delay` loads as well.",
                False,
            ),
        ),
    ),
    Question(
        "On 200 flights a model has an ECE of 0.06. Another one, on 20,000, has 0.03. Which is better calibrated?",
        (
            (
                "The second: its ECE is half",
                "an ECE has a floor that chance alone gives, and with 200 flights the chapter's was 0.07.",
                False,
            ),
            (
                "It cannot be said from this: the first may be perfect",
                "compute the floor of each, by drawing labels from its own probabilities, and compare with that.",
                True,
            ),
            (
                "Both are well calibrated: anything below 0.1 is good",
                "there is no such limit. With 20,000 flights 0.03 is far above what chance gives.",
                False,
            ),
        ),
    ),
)
