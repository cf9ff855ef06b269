"""Exercises of "Trainer": repair an export, take a weight back and decide, tell which exports will serve."""

from __future__ import annotations

import functools
import os
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
    only_slip,
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
        "os": os,
        "keras": keras,
        "tf": tf,
        "v1": tf.compat.v1,
        "ask_as_a_server": ask_as_a_server,
    }


def ask_as_a_server(folder: Any, examples: Any) -> np.ndarray:
    """Ask through TensorFlow 1's loader, as in the chapter."""
    import tensorflow as tf

    with tf.Graph().as_default(), tf.compat.v1.Session() as session:
        loaded = tf.compat.v1.saved_model.loader.load(session, ["serve"], str(folder))
        signature = loaded.signature_def["serving_default"]
        request = {signature.inputs["examples"].name: examples}
        return session.run(signature.outputs["probability"].name, request).ravel()


class DecideWithWeights(Exercise):
    """Answer with a function of risks, a weight and two costs."""

    question = """\
A colleague's model is in service. It was trained with a weight: each disrupted flight counted `weight` times. So its \
odds are `weight` times too high.

Write `decide(risk, weight, call, miss)`. It gets the model's risks (a NumPy array, each above 0 and below 1), the weight, the \
cost of a call for nothing, and the cost of a disruption without a call. Return `True` (call) or `False` for each \
flight, whichever costs less on average. For a right risk p, not calling costs p × `miss`, and calling costs \
(1 − p) × `call`. At equal costs either answer will do."""
    hints = (
        "Two steps: first the risk that the model would have said without the weight, then the comparison of the two costs.",
        "The repaired odds are `risk / (1 - risk) / weight`. A risk is odds / (1 + odds).",
        "Call if p × `miss` is more than (1 − p) × `call`, that is, if the repaired odds are above `call / miss`.",
    )
    expects = "a function of four arguments"

    def judge(self, answer: Any) -> str:
        decide = expect_function(answer, "decide", parameters=4)
        cases = [(_risks(200 - 20 * i, *case), *case) for i, case in enumerate(_COSTS)]
        said = [
            expect_booleans(self.call(decide, *case), pd.RangeIndex(len(case[0])), "flight").to_numpy()
            for case in cases
        ]
        if all(np.array_equal(a, _best(*case)) for a, case in zip(said, cases, strict=True)):
            return "The weight moved every odds by the same factor, so it can be taken back without training again. AUC never knew."
        for always in (True, False):
            if all((found == always).all() for found in said):
                raise Hint(
                    f"Your function gives `{always}` for every flight, whatever the risk and the costs. Look at the two sides of your comparison."
                )
        if reason := only_slip(_MISTAKES, cases, said, np.array_equal):
            raise Hint(reason)
        for ignored, limit in _IGNORED.items():
            if _one_limit([limit(risk / (1 - risk), *case) for risk, *case in cases], said):
                raise Hint(ignored)
        for found, (risk, weight, call, miss) in zip(said, cases, strict=True):
            best = _best(risk, weight, call, miss)
            if not np.array_equal(found, best):
                i = int(np.flatnonzero(found != best)[0])
                limit = weight * call / (weight * call + miss)
                close = abs(risk[i] / limit - 1) < 2e-3
                raise Hint(
                    f"With weight {weight:g}, call {call:g} and miss {miss:g}, a flight of which the model says "
                    f"{risk[i]:{'.7g' if close else '.3g'}} should {'be called' if best[i] else 'not be called'}; yours says "
                    f"`{bool(found[i])}`.{' This risk is close to the limit: is anything rounded?' if close else ''}"
                )
        raise Hint("Compare the two expected costs flight by flight.")


_COSTS = (
    (2.7, 40.0, 60.0),
    (4.0, 20.0, 80.0),
    (1.5, 70.0, 30.0),
    (1.3, 10.0, 60.0),
    (0.6, 25.0, 50.0),
    (1.0, 2.0, 998.0),
    (1.0, 998.0, 2.0),
    (6.0, 2.0, 998.0),
)
"""Weight, call and miss: limits in the middle and near both ends."""


def _risks(number: int, weight: float, call: float, miss: float) -> np.ndarray:
    """Return risks of all sizes, very small and very large ones, and some on both sides of the limit."""
    ordinary = np.random.default_rng(number).uniform(0.02, 0.98, number)
    near = [1 + sign * step for step in (1e-1, 1e-2, 1e-3, 1e-5) for sign in (1, -1)]
    odds = np.concatenate([np.geomspace(2e-5, 5e4, 40), weight * call / miss * np.array(near)])
    return np.concatenate([ordinary, odds / (1 + odds)])


def _best(risk: np.ndarray, weight: float, call: float, miss: float) -> np.ndarray:
    return risk / (1 - risk) / weight > call / miss


def _undone(risk: np.ndarray, weight: float) -> np.ndarray:
    """Return the risks that the model would have said without the weight."""
    odds = risk / (1 - risk) / weight
    return odds / (1 + odds)


def _back(risk: np.ndarray, weight: float) -> np.ndarray:
    """Return odds / (1 - odds), which is a mistake for odds / (1 + odds)."""
    odds = risk / (1 - risk) / weight
    return odds / (1 - odds)


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
    "You take back the same weight in each case. Use the parameter `weight`.": lambda odds, w, c, m: (
        odds * m / c
    ),
}

_DIVIDED = (
    "You divided the risk by the weight, or multiplied a limit for risks by it. It is the odds, p / (1 − p), that are too high by that "
    "factor."
)

_MISTAKES = (
    (
        "The weight is still in your risks. Undo it first.",
        lambda p, w, c, m: p > c / (c + m),
    ),
    (
        _DIVIDED,
        lambda p, w, c, m: p / w > c / (c + m),
    ),
    (
        "You divided the risk by the weight and took that for odds: the 1 − p is missing. Odds are `risk / (1 - risk)`.",
        lambda p, w, c, m: p / w > c / m,
    ),
    (
        "Your limit for the repaired risk is `call / miss`, as if each call cost `call`. Only a call for nothing does: compare p × `miss` "
        "with (1 − p) × `call`.",
        lambda p, w, c, m: _undone(p, w) > c / m,
    ),
    (
        "You turned odds into a risk by odds / (1 − odds). It is odds / (1 + odds).",
        lambda p, w, c, m: _back(p, w) * m > (1 - _back(p, w)) * c,
    ),
    (
        "Your odds stand upside down: they are p / (1 − p), the chance that it happens over the chance that it does not.",
        lambda p, w, c, m: (1 - p) / p / w > c / m,
    ),
    (
        "You compare percent with a limit between 0 and 1: leave the 100 away.",
        lambda p, w, c, m: 100 * _undone(p, w) > c / (c + m),
    ),
    (
        "Your limit is `call` percent. That is right only where `call` and `miss` add up to 100.",
        lambda p, w, c, m: 100 * _undone(p, w) > c,
    ),
    (
        "You multiplied the odds by the weight once more, or divided the limit by it. Divide the odds.",
        lambda p, w, c, m: p / (1 - p) * w > c / m,
    ),
    (
        "The costs have changed places: an expensive miss must make you call more often.",
        lambda p, w, c, m: p / (1 - p) / w > m / c,
    ),
    (
        "You decide as if both costs were equal. The limit depends on them.",
        lambda p, w, c, m: p / (1 - p) / w > 1,
    ),
    (
        "A limit of 0.5 knows neither the weight nor the costs.",
        lambda p, w, c, m: p > 0.5,
    ),
    (
        "Your answers are the other way round: `True` is to call.",
        lambda p, w, c, m: ~_best(p, w, c, m),
    ),
    (
        "You compare odds with a limit for a risk. For odds the limit is `call / miss`.",
        lambda p, w, c, m: p / (1 - p) / w > c / (c + m),
    ),
    (
        _DIVIDED,
        lambda p, w, c, m: p / w / (1 - p / w) > c / m,
    ),
    (
        "You divide by the weight twice. Once takes it back.",
        lambda p, w, c, m: p / (1 - p) / w / w > c / m,
    ),
    (
        "Your limit is a percentage, and your risk lies between 0 and 1.",
        lambda p, w, c, m: _undone(p, w) > 100 * c / (c + m),
    ),
    (
        "You divided the risk by 100. It is no percentage: it lies between 0 and 1 as it is.",
        lambda p, w, c, m: _undone(p / 100, w) > c / (c + m),
    ),
    (
        "Your p has the weight taken back, and the 1 − p still stands on the model's risk. Use the repaired risk in both costs.",
        lambda p, w, c, m: _undone(p, w) * m > (1 - p) * c,
    ),
)


# ---- Small models, exported well and badly --------------------------------------------------------------------------


def _example(number: int) -> bytes:
    """Return a flight of `KNOWN` as a serialized tf.Example."""
    import tensorflow as tf

    example = tf.train.Example()
    features = example.features.feature
    features["carrier"].bytes_list.value.append(KNOWN["carrier"][number].encode())
    features["distance"].int64_list.value.append(KNOWN["distance"][number])
    return example.SerializeToString()


def _small(
    seed: int,
    activation: str | None = "sigmoid",
    airlines: tuple[str, ...] = ("AA", "B6", "UA"),
    normalized: bool = False,
) -> tuple[Any, Any]:
    """Return a small Keras model of `distance` and `carrier_code`, and the layer that gives airlines their code.

    A `normalized` one has a layer that computes otherwise in training.
    """
    import keras

    keras.utils.set_random_seed(seed)
    distance = keras.Input((1,), name="distance")
    code = keras.Input((1,), name="carrier_code", dtype="int64")
    hot = keras.layers.CategoryEncoding(4, output_mode="one_hot")(code)
    joined = keras.layers.Concatenate()([distance, hot])
    hidden = keras.layers.Dense(3, "tanh")(joined)
    if normalized:
        hidden = keras.layers.BatchNormalization()(hidden)
    model = keras.Model(
        {"distance": distance, "carrier_code": code}, keras.layers.Dense(1, activation)(hidden)
    )
    lookup = keras.layers.StringLookup(vocabulary=list(airlines))
    lookup.build((None, 1))
    return model, lookup


def _expected(model: Any, lookup: Any, training: bool = False, miles: int = 1000) -> np.ndarray:
    """Return what the model says about the flights of `KNOWN`."""
    import tensorflow as tf

    inputs = {
        "distance": tf.constant(KNOWN["distance"], tf.float32)[:, None] / miles,
        "carrier_code": lookup(tf.constant(KNOWN["carrier"])[:, None]),
    }
    return np.asarray(model(inputs, training=training)).ravel()


def _parsed(examples: Any, *more: str) -> dict:
    import tensorflow as tf

    spec = {
        "carrier": tf.io.FixedLenFeature([1], tf.string),
        "distance": tf.io.FixedLenFeature([1], tf.int64),
        **{name: tf.io.FixedLenFeature([1], tf.float32) for name in more},
    }
    return tf.io.parse_example(examples, spec)


_STRANGE = {
    "zero and one": {0: 0.0, 1: 1.0},
    "not a number": {2: np.nan},
    "above one": {1: 1.0000001},
    "below zero": {1: -1e-9},
    "alike": {0: 0.3, 1: 0.3, 2: 0.3},
}
"""What an export answers for a flight of `KNOWN`, by its number, whatever the model says."""


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
        if kind == "two numbers":
            found = tf.concat([1 - found, found], axis=1)
        for number, value in _STRANGE.get(kind, {}).items():
            found = tf.where(row["distance"] == KNOWN["distance"][number], value, found)
        if kind == "no answers":
            found = found[:0]
        if kind == "one more":
            found = tf.concat([found, [[np.nan]]], axis=0)
        if kind == "alike":
            found = tf.cast(found, tf.float64)
        if kind == "logits":
            found *= 40
        if kind == "words":
            found = tf.fill(tf.shape(found), "late")
        return {"risk" if kind == "another name" else "probability": found}

    name = "rows" if kind == "another input" else "examples"
    signature = [tf.TensorSpec([None], tf.string, name=name)]
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
        "zero and one": True,
        "lost variables": False,
        "asks for the delay": False,
        "another name": False,
        "logits": False,
        "one answer": False,
        "not a number": False,
        "above one": False,
        "below zero": False,
        "two numbers": False,
        "no answers": False,
        "one more": False,
        "alike": True,
        "another input": False,
        "words": False,
    }
    found = {}
    for number, (kind, serves) in enumerate(kinds.items()):
        folder = home / f"model-{number}"
        _write(kind, folder, seed=number)
        found[kind] = folder, serves
    empty = home / "model-empty"
    empty.mkdir()
    other = home / "model-other"
    _retag(found["good"][0], other)
    return found | {"empty": (empty, False), "another tag": (other, False)}


def _retag(good: Path, folder: Path) -> None:
    """Copy an export, and change its tag `serve`, by which a server finds the graph, to `train`."""
    from tensorflow.core.protobuf import saved_model_pb2

    shutil.copytree(good, folder)
    model = saved_model_pb2.SavedModel.FromString((folder / "saved_model.pb").read_bytes())
    model.meta_graphs[0].meta_info_def.tags[:] = ["train"]
    (folder / "saved_model.pb").write_bytes(model.SerializeToString())
    (folder / "fingerprint.pb").unlink(missing_ok=True)


class RepairTheExport(Exercise):
    """Answer with a function that writes a SavedModel."""

    question = """\
Repair `export`. It gets a small Keras model, a `keras.layers.StringLookup` that turns airlines into codes (it does \
what Transform's layer did above), and a folder, a text, that does not exist yet. It must write a SavedModel there that answers \
`ask_as_a_server`: its signature `serving_default` takes serialized flights under the name `examples` and returns \
`probability`, one for each flight. The flights have **only** `carrier` and `distance`: nobody knows more before departure.

The starter has three faults. One is the way of saving: *When it breaks* shows why. Leave `model.lookup = lookup` and the division of `distance` by 1000 as they are."""
    hints = (
        "Go through it as a request does: what does `parse_example` ask for, what is the answer called, and how are the weights "
        "written?",
        "`arr_delay` must go from `spec`; return a dict with the key `probability`; and `tf.saved_model.save` loses Keras 3 variables.",
        "```python\narchive = keras.export.ExportArchive()\narchive.track(model)\narchive.track(lookup)\n"
        'archive.add_endpoint("serving_default", serving_default, input_signature=signature)\n'
        "archive.write_out(folder, verbose=False)\n```",
    )
    seconds = 10
    expects = "a function that writes a SavedModel"

    def judge(self, answer: Any) -> str:
        export = expect_function(answer, "export", parameters=3)
        for name, model, lookup in (
            ("model", *_small(seed=31, normalized=True)),
            ("another", *_small(seed=32, airlines=("UA", "AA", "B6"))),
        ):
            home = Path(tempfile.mkdtemp(prefix="export-", dir=quiet.folder()))
            try:
                self._write(export, model, lookup, str(home / name))
                found = self._served(home / name)
                if found.shape != (3,):
                    raise Hint(
                        f"Three flights were sent; {found.size} came back as answers: answer each flight."
                    )
                self._compare(found, model, lookup)
                self._ask_otherwise(home / name, _expected(model, lookup))
            finally:
                shutil.rmtree(home, ignore_errors=True)
        return "Raw flights in, probabilities out, through the loader that a server uses."

    def _ask_otherwise(self, folder: Path, three: np.ndarray) -> None:
        """Send requests of other sizes than three, the answers to which are known."""
        for number, flights in (("one flight", (1,)), ("five flights", (2, 0, 1, 0, 1))):
            told = f"A request may hold any number of flights. Three get the right answers; with {number}:"
            try:
                found = self._served(folder, flights)
            except Hint as reason:
                raise Hint(f"{told} {reason}") from None
            wanted = three[list(flights)]
            if found.shape != wanted.shape:
                raise Hint(
                    f"{told} {found.size} {'number comes' if found.size == 1 else 'numbers come'} back."
                )
            if not np.allclose(found, wanted, atol=1e-5):
                raise Hint(
                    f"{told} others come back than the model gives. Answer each flight from its own row."
                )

    def _compare(self, found: np.ndarray, model: Any, lookup: Any) -> None:
        wanted = _expected(model, lookup)
        if np.allclose(found, wanted, atol=1e-5):
            return
        if np.allclose(found, 1 - wanted, atol=1e-5):
            raise Hint("You return 1 − the model's probability. Return what the model gives.")
        if np.array_equal(found, wanted.round()):
            raise Hint(
                "You return 0 or 1 for each flight. Return the probability itself, as the model gives it."
            )
        if np.allclose(found, _expected(model, lookup, miles=1), atol=1e-5):
            raise Hint("The model learned from thousands of miles: divide `distance` by 1000.")
        if np.allclose(found, _expected(model, lookup, training=True), atol=1e-5):
            raise Hint("The model computes as in training here: call it with `training=False`.")
        if np.allclose(found, 100 * wanted, atol=1e-3):
            raise Hint("Your answers are percentages; a probability lies between 0 and 1.")
        raise Hint(
            f"It answers {', '.join(f'{value:.4f}' for value in found)} where the model gives {', '.join(f'{value:.4f}' for value in wanted)}. "
            "Does the lookup give the airlines their codes, and is `distance` divided by 1000? Or is the output changed after the model?"
        )

    def _write(self, export: Any, model: Any, lookup: Any, folder: str) -> None:
        def write(model: Any, lookup: Any, folder: str) -> str:
            try:
                export(model, lookup, folder)
            except Exception as error:
                for name, reason in _REFUSED.items():
                    if name in str(error):
                        return reason
                raise
            return ""

        functools.update_wrapper(write, export, updated=())
        if reason := self.call(write, model, lookup, folder):
            raise Hint(reason)

    def _served(self, folder: Path, flights: tuple[int, ...] = (0, 1, 2)) -> np.ndarray:
        import tensorflow as tf

        if not (folder / "saved_model.pb").exists():
            inside = sorted(folder.glob("*")) if folder.is_dir() else []
            there = f"It holds {', '.join(f'`{path.name}`' for path in inside)}."
            if folder.is_file():
                there = "There is a file of that name."
            if kept := [*folder.parent.rglob("*.keras"), *folder.parent.rglob("*.h5")]:
                raise Hint(
                    f"You wrote `{kept[0].name}`: Keras's own format, which a server does not load. A SavedModel is a folder with a graph: "
                    "use `ExportArchive`."
                )
            if not inside and not folder.is_file():
                raise Hint(
                    "Your function ended, and wrote nothing into `folder`: there is no file `saved_model.pb`. With `ExportArchive` the last "
                    "step is `archive.write_out(folder)`."
                )
            raise Hint(
                f"There is no SavedModel in the folder: no file `saved_model.pb`. {there} Write into `folder` itself, as it is given."
            )
        with tf.Graph().as_default(), tf.compat.v1.Session() as session:
            try:
                signatures = tf.compat.v1.saved_model.loader.load(
                    session, ["serve"], str(folder)
                ).signature_def
                if "serving_default" not in signatures:
                    names = ", ".join(f"`{name}`" for name in sorted(signatures) if not name.startswith("__"))
                    raise Hint(f"The model has no signature `serving_default`; it has {names or 'none'}.")
                signature = signatures["serving_default"]
                if signature.inputs.keys() == {"carrier_code", "distance"}:
                    raise Hint(
                        "The signature takes `carrier_code` and `distance`, what the model itself takes: so does `model.export` write it. "
                        "Whoever asks has flights. Add an endpoint that takes `examples`, parses them and looks the airline up."
                    )
                if "examples" not in signature.inputs:
                    raise Hint(f"The signature has no input `examples`; it has {_names(signature.inputs)}.")
                if "probability" not in signature.outputs:
                    raise Hint(
                        f"The signature has no output `probability`; it has {_names(signature.outputs)}. The keys of the dict that you "
                        "return become the names."
                    )
                request = {signature.inputs["examples"].name: [_example(number) for number in flights]}
                return np.asarray(session.run(signature.outputs["probability"].name, request)).ravel()
            except tf.errors.OpError as error:
                raise Hint(_explained(error.message)) from None
            except (ValueError, TypeError) as error:
                if "Cannot feed value of shape" in str(error):
                    shape = signature.inputs["examples"].tensor_shape
                    sizes = [int(size.size) for size in shape.dim]
                    raise Hint(
                        f"{len(flights)} flights were sent, and the signature takes an input of the shape {sizes}. A request may hold any "
                        'number of them: `tf.TensorSpec([None], tf.string, name="examples")`.'
                    ) from None
                raise Hint(f"A request failed: {str(error)[:150]}") from None


_REFUSED = {
    "Input serialized must be a scalar": "`parse_single_example` reads one flight, and `examples` holds many: use `parse_example`.",
    "references an 'untracked' resource": '`write_out` refused: your signature uses a table of words that is not tracked ("untracked resource"). '
    "Use the `lookup` that you are given, and name it: `archive.track(lookup)`.",
    "Invalid filepath extension for saving": "`model.save` writes Keras's own format, not a SavedModel. Do not follow its advice to take `model.export` either: that "
    "leaves the lookup behind. Use `ExportArchive`.",
}
"""What a library says while an export is written, and what it means here."""


def _names(found: Any) -> str:
    return ", ".join(f"`{name}`" for name in sorted(found)) or "none"


def _explained(message: str) -> str:
    if "Could not find variable" in message:
        return (
            "It loads, and the first request fails: Could not find variable. `tf.saved_model.save` writes Keras 3 variables that "
            "this loader does not restore: use `ExportArchive`, and track the lookup."
        )
    if "Cast string to int64" in message:
        return "A request failed: the airline reaches the model as a text, and it takes codes. Call `lookup` with it."
    if "arr_delay" in message:
        return "A request failed: your signature asks for `arr_delay`, which nobody knows before departure."
    return f"A request failed: {' '.join(message.split())[:180]}"


class _Raised:
    """An error that the learner's function raised, and did not return."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def __repr__(self) -> str:
        return f"the error {type(self.error).__name__}"


class TellWhichServe(Exercise):
    """Answer with a function of a folder and examples."""

    question = """\
Write the check that you want before an export goes into service.

`serves(folder, examples)` gets a folder and a list of serialized flights, one or more. It returns `True` if \
`ask_as_a_server(folder, examples)` gives **one number for each** flight, and each is a probability, **from 0 to 1, both \
included**; else `False`. Not a number (NaN) is no probability. Whatever goes wrong on the way, your function returns `False` and raises \
nothing; an error's type differs from fault to fault."""
    hints = (
        "Loading is not enough: send the request. And an answer is not enough: look at it.",
        "Put all of it into `try`, the look at the answer too, and return `False` in `except Exception`: a lost variable, a missing "
        "signature and an empty folder raise three different errors.",
        "```python\ntry:\n    found = ask_as_a_server(folder, examples)\n    return ...\nexcept Exception:\n    return False\n```\n\n"
        "For `...` compare `len(found)` with `len(examples)`, and the numbers with 0 and 1.",
    )
    seconds = 10
    expects = "a function of a folder and a list of examples"

    def judge(self, answer: Any) -> str:
        serves = expect_function(answer, "serves", parameters=2)
        said = {}
        outside = None  # an error of the lines that look at an answer
        for kind, (folder, sound) in _exports().items():
            found = self._tried(serves, str(folder))
            if kind == "words" and isinstance(found, _Raised):
                outside, found = found.error, False
            if isinstance(found, _Raised):
                name = type(found.error).__name__
                first = str(found.error).split("\n")[0][:120]
                if sound:
                    raise Hint(
                        f"For a sound model, which answers, your function raised `{name}`: the error is in your own lines. (`{name}`: {first})"
                    )
                raise Hint(
                    f"For a faulty model your function raised `{name}`. Return `False` for every error: whoever waits for the check must "
                    f"get an answer. (`{name}`: {first})"
                )
            said[kind] = expect_bool(found, "What `serves` returns")
        last = str(_exports()["not a number"][0])  # it answers NaN for the third flight
        two = self._tried(serves, last, (0, 1))
        seven = self._tried(serves, last, (0, 1, 0, 1, 0, 1, 2))
        first = self._tried(serves, last, (2, 0, 1))
        one = self._tried(serves, str(_exports()["good"][0]), (0,))
        wrong = [kind for kind, (_, right) in _exports().items() if said[kind] != right]
        if not wrong and (isinstance(first, _Raised) or first):
            raise Hint(
                f"Of three examples the first got NaN for an answer; your function gave {describe(first)}. Look at each number."
            )
        if not wrong and (isinstance(two, _Raised) or not two):
            raise Hint(
                f"Asked for two examples only, a model answers with two probabilities; your function gave {describe(two)}. Use `examples`, "
                "as many as there are."
            )
        if not wrong and (isinstance(seven, _Raised) or seven):
            raise Hint(
                f"Of seven examples the last got NaN for an answer; your function gave {describe(seven)}. Look at each number, however many "
                "there are."
            )
        if not wrong and (isinstance(one, _Raised) or not one):
            raise Hint(
                f"A sound model, asked about one flight only, answers with one probability; your function gave {describe(one)}. There may "
                "be one example or more."
            )
        if not wrong and outside is not None:
            raise Hint(
                f"One model answers with words: `late` for each flight. Your lines that look at its answer raised `{type(outside).__name__}`, "
                f"and nothing caught it. Put them into `try` too. (`{type(outside).__name__}`: {str(outside)[:120]})"
            )
        if not wrong:
            return "Load as the server does, and ask: that is the heart of InfraValidator. You also look at the answer, which it never does."
        if all(found != right for found, (_, right) in zip(said.values(), _exports().values(), strict=True)):
            raise Hint("Your answers are the other way round: `True` is for a model that will serve.")
        if "good" in wrong:
            raise Hint(
                "You refuse a sound model: it loads, and answers three flights with three probabilities. If you cannot see why, "
                "run your lines without `try`: it may hide an error of theirs."
            )
        if "zero and one" in wrong:
            raise Hint(
                "You refuse a model that answers 0 for one flight and 1 for another. Both are probabilities: from 0 to 1."
            )
        if "alike" in wrong:
            raise Hint(
                "You refuse a model that answers 0.3 for each of three flights, in numbers of the type float64. The task says nothing "
                "against equal numbers, nor against a type."
            )
        faulty = [kind for kind, (_, right) in _exports().items() if not right]
        if set(_RAISING) <= set(wrong) and len(wrong) < len(faulty):
            raise Hint(
                "Models passed that give no answer at all: where `ask_as_a_server` raises an error, your function "
                "returned `True`. Look at what stands after `except`."
            )
        if wrong == ["not a number"] and not isinstance(first, _Raised) and not first:
            raise Hint(
                "Of three examples the last got NaN for an answer; your function gave `True`. With the same flight in the first place it gave "
                "`False`. Ask about the last example too, and look at its number."
            )
        for kind, reason in _SLIPPED:
            if set(kind) <= set(wrong):
                raise Hint(reason)
        raise Hint(f'A faulty model passed: the one with the fault "{wrong[0]}". {describe(said[wrong[0]])}')

    def _tried(self, serves: Any, folder: str, flights: tuple[int, ...] = (0, 1, 2)) -> Any:
        """Call the function once; return what it returns or raises."""

        def tried(folder: str, examples: list[bytes]) -> Any:
            try:
                return serves(folder, examples)
            except Exception as error:
                return _Raised(error)

        functools.update_wrapper(tried, serves, updated=())
        return self.call(tried, folder, [_example(number) for number in flights])


_RAISING = ("lost variables", "asks for the delay", "another name", "another input", "empty", "another tag")
"""The exports of which the loader or the request raises an error."""

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
        ("logits", "one answer", "not a number", "above one", "below zero"),
        "Models passed that give one number for three flights, or numbers that are no probabilities: every answer passes your check. Look "
        "at it.",
    ),
    (
        ("lost variables",),
        "A model passed whose variables are lost. TensorFlow 2's loader finds them, a server's does not: ask through TensorFlow 1's, "
        "`ask_as_a_server`.",
    ),
    (
        ("not a number", "above one"),
        "Models passed that answer with a number that is no probability, NaN or 1.0000001, for one of the flights. Look at each number "
        "itself, without tolerance, not at one of them nor at their mean.",
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
    (
        ("above one",),
        "A model passed that answers 1.0000001 for one flight: that is more than 1. Look at each number itself, without rounding, tolerance or mean.",
    ),
    (
        ("below zero",),
        "A model passed that answers -0.000000001 for one flight: that is less than 0. Look at each number itself, without rounding, tolerance or mean.",
    ),
    (
        ("one answer", "two numbers"),
        "Models passed that give one number for three flights, or six. Compare how many came with how many you sent.",
    ),
    (
        ("two numbers",),
        "A model passed that gives two numbers for each flight, 1 − p and p. Ask for exactly as many numbers as examples.",
    ),
    (("one answer",), "A model passed that gives one number for three flights."),
    (
        ("no answers",),
        "A model passed that gives no number at all for three flights. Ask for exactly as many numbers as examples.",
    ),
    (
        ("one more",),
        "A model passed that gives four numbers for three flights, the last of them NaN. Count all that come, before you drop any.",
    ),
    (
        ("another name",),
        "A model passed that has no output `probability`: `ask_as_a_server` raises an error there. Take the output by its name.",
    ),
    (
        ("another input",),
        "A model passed whose input is not called `examples`: `ask_as_a_server` raises an error there. Take the input by its name.",
    ),
    (
        ("another tag",),
        "A model passed whose graph has not the tag `serve`: a server does not load it. Ask through `ask_as_a_server`.",
    ),
    (
        ("words",),
        "A model passed that answers with a word for each flight, `late`. A word is no probability.",
    ),
)


exercises = (RepairTheExport, DecideWithWeights, TellWhichServe)

quiz = (
    Question(
        "A model was exported with `model.export`. The server's team asks you for Transform's word lists, to prepare requests. What do "
        "you do?",
        (
            (
                "Copy the lists into the SavedModel's folder `assets`, where they cannot be lost",
                "The signature still asks for places in a list, so nothing in the folder reads them, and the server's team makes its "
                "own features as before.",
                False,
            ),
            (
                "Write a signature that takes raw rows, and export once more",
                "Then the lists are a part of the graph that answers, and there is nothing left to send.",
                True,
            ),
            (
                "Send the lists once, and never refresh them until the next training",
                "At the next training two files change, and must change at the same moment. One day they will not, and nothing raises an "
                "error.",
                False,
            ),
        ),
    ),
    Question(
        "A model has AUC 70 on held-out days, before and after a change. Its mean probability went from 26 % to 46 %. What was changed?",
        (
            (
                "The learning rate: the model now separates the classes better",
                "Then AUC would have moved. It sees the order of the flights, and the order stayed.",
                False,
            ),
            (
                "Class weights: all odds were multiplied by about the same factor",
                "The order stays, so AUC stays. Everything that uses the number itself, such as a cost, is now off.",
                True,
            ),
            (
                "The signature: it now takes raw rows in place of features",
                "The same model answered as before, to the fifth decimal. A signature does not move the mean.",
                False,
            ),
        ),
    ),
    Question(
        "A server loads an export. The first request fails: `Could not find variable`. A notebook gets answers from the same folder. Where "
        "is the fault?",
        (
            (
                "In the request: it lacks a column that the signature asks for",
                "That raises another error, which names the column. Here it is a weight that is not found.",
                False,
            ),
            (
                "In the writing: the graph does not list the variables",
                "TensorFlow 2's loader finds them through Python's objects, TensorFlow 1's only in that list. `ExportArchive` writes it.",
                True,
            ),
            (
                "In the copying: a file with weights did not reach the server",
                "The notebook read the same folder, so nothing is missing on disk.",
                False,
            ),
        ),
    ),
)
