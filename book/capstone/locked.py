"""The locked model: `book.features` and `book.model`, trained with five seeds whose answers are averaged.

`run_fn` is what Trainer calls. `risks` does the same in this process, without Beam, so that a repair can be taken away
in seconds; `tests/test_capstone.py` compares the two.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

import keras
import numpy as np
import pandas as pd
import tensorflow_transform as tft
from tfx.components.trainer.fn_args_utils import FnArgs
from tfx_bsl.public import tfxio

from book import features, flights, model

FIRST, SEEDS = 1, 5
"""The first seed, and how many follow one another."""

EPOCHS = 3
"""How often each model sees every row."""


def run_fn(arguments: FnArgs) -> None:
    """Train on all rows of the split and export the mean of the models. The Trainer component calls it."""
    graph = tft.TFTransformOutput(arguments.transform_output)
    options = tfxio.TensorFlowDatasetOptions(
        batch_size=4096, label_key=features.LABEL, num_epochs=1, shuffle=False, drop_final_batch=False
    )
    batches = arguments.data_accessor.tf_dataset_factory(
        arguments.train_files, options, graph.transformed_metadata.schema
    )
    parts = [({name: x.numpy() for name, x in columns.items()}, y.numpy()) for columns, y in batches]
    columns = {name: np.concatenate([part[name] for part, _ in parts]) for name in parts[0][0]}
    model.export(averaged(columns, np.concatenate([y for _, y in parts])), graph, arguments.serving_model_dir)


def trained(columns: dict[str, np.ndarray], labels: np.ndarray, **settings: float) -> Iterator[keras.Model]:
    """Train `book.model.build` with one seed after the other. It is the same object each time, with other weights.

    Parameters
    ----------
    columns
        Transformed features by name, each (n, 1).
    labels
        (n, 1): 0 or 1.
    **settings
        As for `book.model.build`. The capstone uses none: they are here for the model side of the comparison.
    """
    # In an order that depends on nothing but the rows themselves.
    order = np.lexsort(
        [labels.ravel(), *(np.round(column.ravel(), 3) for _, column in sorted(columns.items()))]
    )
    labels = labels[order].astype("float32")
    one, fresh = _built(**settings)
    columns = {tensor.name: columns[tensor.name][order] for tensor in one.inputs}
    for seed in range(FIRST, FIRST + SEEDS):
        keras.utils.set_random_seed(seed)
        one.set_weights(_weights(one))
        for variable, value in zip(one.optimizer.variables, fresh, strict=True):
            variable.assign(value)
        for _ in range(EPOCHS):  # whole batches only: a shorter one would be compiled anew
            rows = np.random.permutation(len(labels))[: len(labels) // model.BATCH * model.BATCH]
            batches = {name: column[rows] for name, column in columns.items()}
            one.fit(batches, labels[rows], batch_size=model.BATCH, shuffle=False, verbose=0)
        yield one


@functools.cache
def _built(**settings: float) -> tuple[keras.Model, list[np.ndarray]]:
    """Build the model once for all its trainings, and remember how its optimizer begins: to compile takes seconds."""
    one = model.build(**settings)
    one.steps_per_execution = 32
    one.optimizer.build(one.trainable_variables)
    return one, [variable.numpy() for variable in one.optimizer.variables]


def averaged(columns: dict[str, np.ndarray], labels: np.ndarray) -> keras.Model:
    """Return one model that answers the mean of all that `trained` gives."""
    members = []
    for one in trained(columns, labels):
        members.append(model.build())
        members[-1].name = f"member_{len(members)}"
        members[-1].set_weights(one.get_weights())
    inputs = {
        tensor.name: keras.Input(tensor.shape[1:], name=tensor.name, dtype=tensor.dtype)
        for tensor in one.inputs
    }
    return keras.Model(inputs, keras.layers.Average()([member(inputs) for member in members]))


def _weights(one: keras.Model) -> list[np.ndarray]:
    """Draw a model's first weights as Keras does: Glorot's uniform for kernels, zeros for biases."""
    draw = keras.initializers.GlorotUniform
    return [
        keras.ops.convert_to_numpy(draw(int(np.random.randint(2**31)))(weight.shape))
        if len(weight.shape) > 1
        else np.zeros(weight.shape, "float32")
        for weight in one.weights
    ]


def risks(rows: pd.DataFrame, asked: pd.DataFrame, **settings: float) -> np.ndarray:
    """Train on rows in this process and return the risk of each flight that is asked about: (n,)."""
    fitted = Features(rows)
    known, wanted = fitted(rows), fitted(asked)
    models = trained(known, flights.disrupted(rows).to_numpy()[:, None], **settings)
    return np.mean([one.predict(wanted, batch_size=4096, verbose=0).ravel() for one in models], axis=0)


class Features:
    """What `book.features` and Transform compute, in pandas: learned from rows, then applied to any."""

    def __init__(self, rows: pd.DataFrame) -> None:
        raw = self._numbers(rows)
        self.means = {name: column.mean() for name, column in raw.items()}
        self.deviations = {name: column.std(ddof=0) for name, column in raw.items()}
        self.words = {}
        for name in ("carrier", "origin", "dest"):
            counts = rows[name].value_counts()
            self.words[name] = sorted(counts.index, key=lambda word: (counts[word], word), reverse=True)

    @staticmethod
    def _numbers(rows: pd.DataFrame) -> dict[str, pd.Series]:
        clock = rows["sched_dep_time"]
        minutes = (clock // 100 * 60 + clock % 100).astype("float32")
        distance = np.log(rows["distance"].astype("float32"))
        weather = {name: rows[name].astype("float32") for name in features.NUMERIC}
        return {"minutes": minutes, "distance": distance, **weather}

    def __call__(self, rows: pd.DataFrame) -> dict[str, np.ndarray]:
        """Return the transformed features of rows, by name, each (n, 1)."""
        raw = self._numbers(rows)
        made = {
            name: (column - self.means[name]) / (self.deviations[name] or 1) for name, column in raw.items()
        }
        made["minutes_squared"] = made["minutes"] ** 2
        for name in features.NUMERIC:
            made[name] = made[name].fillna(0).clip(-5, 5)
            made[f"{name}_missing"] = raw[name].isna()
        for name, words in self.words.items():
            codes = {word: code for code, word in enumerate(words)}
            made[name] = rows[name].map(codes).fillna(len(words))
        dates = pd.to_datetime(rows[["year", "month", "day"]], errors="coerce")
        made["weekday"] = (dates.dt.dayofweek + 1) % 7
        whole = set(features.categorical_names())
        return {
            (key := features.xf(name)): np.asarray(column, "int64" if key in whole else "float32")[:, None]
            for name, column in made.items()
        }
