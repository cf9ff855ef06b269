"""A small model of four columns, its signatures, and requests for it: for chapter "InfraValidator"."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable
from pathlib import Path

import keras
import numpy as np
import pandas as pd
import tensorflow as tf

from book import features, flights, quiet

KNOWN = {"carrier": tf.string, "hour": tf.int64, "temp": tf.float32, "wind_dir": tf.int64}
"""The columns that the model reads, each in the type that its graph wants."""

COLUMNS = {
    "carrier": tf.io.FixedLenFeature([], tf.string),
    "hour": tf.io.FixedLenFeature([], tf.int64),
    "temp": tf.io.VarLenFeature(tf.float32),  # may be missing
    "wind_dir": tf.io.VarLenFeature(tf.int64),
}
DELAY = {"arr_delay": tf.io.VarLenFeature(tf.int64)}


def fill(column: tf.SparseTensor, value: float) -> tf.Tensor:
    """Return a column as one number for each flight, with `value` where it is missing."""
    filled = tf.fill([column.dense_shape[0], 1], tf.cast(value, column.dtype))
    dense = tf.sparse.to_dense(column, default_value=tf.cast(value, column.dtype))
    return tf.concat([dense, filled], axis=1)[:, 0]


def disrupted(parsed: dict[str, tf.SparseTensor]) -> tf.Tensor:
    """Return the book's label; a flight that never arrived has no delay, and is disrupted."""
    return tf.cast(fill(parsed["arr_delay"], 9999) >= flights.LATE, tf.int64)


def records(examples, split: str = "eval") -> list[bytes]:
    """Return the flights of a split of an Examples artifact, each a serialized tf.Example."""
    files = [str(path) for path in sorted(Path(examples.uri, f"Split-{split}").iterdir())]
    return list(tf.data.TFRecordDataset(files, "GZIP").as_numpy_iterator())


def table(serialized: list[bytes]) -> pd.DataFrame:
    """Return the model's columns of serialized flights, missing ones as NaN."""
    rows = []
    for record in serialized:
        found = tf.train.Example.FromString(record).features.feature
        row = {}
        for name, dtype in KNOWN.items():
            kind = {"string": "bytes_list", "int64": "int64_list"}.get(dtype.name, "float_list")
            values = getattr(found[name], kind).value
            row[name] = values[0] if values else np.nan
        rows.append(row | {"carrier": row["carrier"].decode()})
    return pd.DataFrame(rows)


class Inputs(tf.Module):
    """Turns parsed flights into numbers; its list of airlines is a file, which an export carries along."""

    def __init__(self, carriers: list[str]):
        super().__init__()
        path = quiet.folder() / "carriers"
        path.write_text("".join(f"{name}\n" for name in carriers))
        whole = tf.lookup.TextFileIndex
        lines = tf.lookup.TextFileInitializer(
            str(path), tf.string, whole.WHOLE_LINE, tf.int64, whole.LINE_NUMBER
        )
        self.codes = tf.lookup.StaticVocabularyTable(lines, num_oov_buckets=1)
        self.size = len(carriers) + 1

    def __call__(self, flight: dict[str, tf.Tensor]) -> tf.Tensor:
        angle = tf.cast(fill(flight["wind_dir"], 0), tf.float32) * (np.pi / 180)
        numbers = [
            tf.cast(flight["hour"], tf.float32) / 12 - 1,
            fill(flight["temp"], 40) / 20 - 2,
            tf.cos(angle),
            tf.sin(angle),
        ]
        carrier = tf.one_hot(self.codes.lookup(flight["carrier"]), self.size)
        return tf.concat([tf.stack(numbers, axis=-1), carrier], axis=-1)


def train(examples, seed: int = 7) -> tuple[keras.Model, Inputs]:
    """Return a small network, trained on a month's train split, and what prepares its inputs."""
    rows = records(examples, "train")
    inputs = Inputs(sorted(table(rows)["carrier"].unique()))
    parsed = tf.io.parse_example(rows, {**COLUMNS, **DELAY})
    keras.utils.set_random_seed(seed)
    net = keras.Sequential(
        [
            keras.Input((4 + inputs.size,)),
            keras.layers.Dense(16, "relu"),
            keras.layers.Dense(1, "sigmoid"),
        ]
    )
    net.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    net.fit(inputs(parsed).numpy(), disrupted(parsed).numpy(), batch_size=64, epochs=15, verbose=0)
    return net, inputs


def signatures(net: keras.Model, inputs: Inputs) -> dict[str, Callable]:
    """Return what an export offers: `serving_default` for servers, `transform_features` for Evaluator's label."""
    wanted = [tf.TensorSpec([None], tf.string, name="examples")]

    @tf.function(input_signature=wanted)
    def serving_default(examples):
        return {"probability": net(inputs(tf.io.parse_example(examples, COLUMNS)))}

    @tf.function(input_signature=wanted)
    def transform_features(examples):
        return {features.LABEL: disrupted(tf.io.parse_example(examples, DELAY))[:, None]}

    return {"serving_default": serving_default, "transform_features": transform_features}


def write(folder: Path, net: keras.Model, inputs: Inputs) -> None:
    """Export as the book's Trainer does, with Keras's `ExportArchive`."""
    archive = keras.export.ExportArchive()
    archive.track(net)
    archive.track(inputs)
    for name, function in signatures(net, inputs).items():
        archive.add_endpoint(name, function)
    archive.write_out(str(folder), verbose=False)


def request(record: bytes) -> dict:
    """Return the JSON body that asks for one flight: bytes travel as base64, which is text."""
    return {"instances": [{"b64": base64.b64encode(record).decode()}]}


def release(folder: Path, served: Path, version: int) -> None:
    """Put a version into a served folder in one step, so that no server sees half of it; version 1 begins it anew."""
    if version == 1:
        shutil.rmtree(served, ignore_errors=True)
    served.mkdir(exist_ok=True)
    shutil.copytree(folder, served.with_name("arriving")).rename(served / str(version))


def changed(record: bytes, **values) -> bytes:
    """Return a serialized flight with some columns changed: bytes, whole numbers or decimals; None removes one."""
    example = tf.train.Example.FromString(record)
    for name, value in values.items():
        feature = example.features.feature[name]
        feature.Clear()
        kinds = {bytes: feature.bytes_list, int: feature.int64_list, float: feature.float_list}
        if value is not None:
            kinds[type(value)].value.append(value)
    return example.SerializeToString()
