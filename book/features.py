"""The canonical `preprocessing_fn`: what chapter "Transform" arrives at."""

from __future__ import annotations

import tensorflow as tf
import tensorflow_transform as tft

from book import flights

NUMERIC = ("temp", "dewp", "humid", "wind_speed", "precip", "pressure", "visib")
"""Weather three hours before departure: scaled; missing becomes the mean, with a flag beside it."""

CATEGORICAL = {"carrier": 20, "origin": 4, "dest": 128, "weekday": 7}
"""Categories and the size of the model's table for each: room for one year's, and for the unknown."""

LABEL = "disrupted"


def xf(name: str) -> str:
    """Return the name of a transformed feature; it differs from the raw one, so that both can be sliced on."""
    return name + "_xf"


def numeric_names() -> list[str]:
    """Return the names of the transformed numeric features, each float32 of shape (batch, 1)."""
    flags = [f"{name}_missing" for name in NUMERIC]
    return [xf(name) for name in ("minutes", "minutes_squared", "distance", *NUMERIC, *flags)]


def categorical_names() -> list[str]:
    """Return the names of the transformed categorical features, each int64 of shape (batch, 1)."""
    return [xf(name) for name in CATEGORICAL]


def preprocessing_fn(inputs: dict) -> dict:
    """Turn raw flights into features and the label.

    Parameters
    ----------
    inputs : dict of str to tf.Tensor or tf.SparseTensor
        Columns of `book.flights`; those that may be missing are sparse.

    Returns
    -------
    dict of str to tf.Tensor
        `numeric_names()`, `categorical_names()` and `LABEL`, each of shape (batch, 1).
    """
    outputs = {}
    minutes = minutes_past_midnight(inputs["sched_dep_time"])
    outputs["minutes"] = tft.scale_to_z_score(tf.cast(minutes, tf.float32))
    outputs["minutes_squared"] = tf.square(outputs["minutes"])  # delays grow, then fall, through the day
    outputs["distance"] = tft.scale_to_z_score(tf.math.log(tf.cast(inputs["distance"], tf.float32)))
    for name in NUMERIC:
        # Scaled over the values that are there; a missing one becomes 0, which is the mean.
        scaled, missing = fill(tft.scale_to_z_score(inputs[name]))
        outputs[name] = tf.clip_by_value(scaled, -5.0, 5.0)  # one faulty instrument must not lead the model
        outputs[f"{name}_missing"] = tf.cast(missing, tf.float32)
    for name in ("carrier", "origin", "dest"):
        outputs[name] = tft.compute_and_apply_vocabulary(inputs[name], num_oov_buckets=1, vocab_filename=name)
    outputs["weekday"] = weekday(inputs["year"], inputs["month"], inputs["day"])
    outputs = {xf(name): value for name, value in outputs.items()}
    outputs[LABEL] = disrupted(inputs["arr_delay"])
    return outputs


def minutes_past_midnight(clock: tf.Tensor) -> tf.Tensor:
    """Turn clock numbers HHMM into minutes: 1530 is 930, not 1530."""
    return (clock // 100) * 60 + clock % 100


def weekday(year: tf.Tensor, month: tf.Tensor, day: tf.Tensor) -> tf.Tensor:
    """Return the day of the week, 0 for Sunday to 6 for Saturday (Sakamoto's method)."""
    offsets = tf.constant([0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4], tf.int64)
    year = year - tf.cast(month < 3, tf.int64)
    # A month outside 1 to 12 must not stop a server: the schema is what reports it.
    offset = tf.gather(offsets, tf.clip_by_value(month, 1, 12) - 1)
    return (year + year // 4 - year // 100 + year // 400 + offset + day) % 7


def disrupted(arr_delay: tf.SparseTensor) -> tf.Tensor:
    """Return 1 for a flight 15 minutes late or more, or with no arrival (canceled or diverted), else 0."""
    delay, missing = fill(arr_delay)
    return tf.cast(missing | (delay >= flights.LATE), tf.int64)


def fill(sparse: tf.SparseTensor) -> tuple[tf.Tensor, tf.Tensor]:
    """Return a column that may be missing as float32 (batch, 1), with 0 for missing, and where it is missing."""
    column = tf.SparseTensor(sparse.indices, sparse.values, [sparse.dense_shape[0], 1])
    value = tf.sparse.to_dense(tf.cast(column, tf.float32))
    present = tf.sparse.to_dense(
        tf.SparseTensor(column.indices, tf.ones_like(column.values, tf.bool), column.dense_shape)
    )
    return value, tf.logical_not(present)
