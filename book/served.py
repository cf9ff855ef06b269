"""The book's quick model behind the server: an export that takes a flight column by column, and the clients that ask it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
import tensorflow as tf
from sklearn.pipeline import Pipeline

from book import flights, measure, serving

if TYPE_CHECKING:
    from tensorflow_serving.apis.prediction_log_pb2 import PredictionLog

COLUMNS = {
    **dict.fromkeys(("month", "day", "sched_dep_time", "distance"), tf.int64),
    **{name: tf.float64 for name in measure.NUMBERS if name in flights.WEATHER},
    **dict.fromkeys(("carrier", "origin", "dest"), tf.string),
}
"""What a request holds, and in which type; a number that is missing is NaN."""


class _Risk(tf.Module):
    """A model of `measure.fit` as a graph: what the pipeline of scikit-learn has learned, in tables and numbers."""

    def __init__(self, model: Pipeline):
        super().__init__()
        columns, logistic = model[1], model[2]
        (imputer, scaler), one_hot = columns.transformers_[0][1], columns.transformers_[1][1]
        weights = (
            logistic.coef_[0] / np.r_[scaler.scale_, np.ones(len(logistic.coef_[0]) - len(scaler.scale_))]
        )
        numbers, flags = len(measure.NUMBERS), imputer.indicator_.features_
        self.fill, self.weights = imputer.statistics_, weights[:numbers]
        self.flags = np.zeros(numbers)
        self.flags[flags] = weights[numbers : numbers + len(flags)]
        self.bias = logistic.intercept_[0] - (weights[: len(scaler.mean_)] * scaler.mean_).sum()
        self.tables, at = {}, len(scaler.mean_)
        for name, values in zip(measure.WORDS, one_hot.categories_, strict=True):
            kind = tf.int64 if name == "weekday" else tf.string
            keys = tf.constant(list(values), kind)
            rows = tf.lookup.KeyValueTensorInitializer(keys, tf.constant(weights[at : at + len(values)]))
            self.tables[name] = tf.lookup.StaticHashTable(rows, 0.0)
            at += len(values)

    @tf.function(
        input_signature=[{name: tf.TensorSpec([None], kind, name) for name, kind in COLUMNS.items()}]
    )
    def risk(self, flight: dict[str, tf.Tensor]) -> dict[str, tf.Tensor]:
        clock = flight["sched_dep_time"]
        minutes = tf.cast(clock // 100 * 60 + clock % 100, tf.float64)
        derived = flight | {
            "minutes": minutes,
            "minutes_squared": (minutes - 800) ** 2,
            "log_distance": tf.math.log(tf.cast(flight["distance"], tf.float64)),
            "weekday": self._weekday(flight["month"], flight["day"]),
        }
        numbers = tf.stack([derived[name] for name in measure.NUMBERS], axis=1)
        missing = tf.math.is_nan(numbers)
        filled = tf.where(missing, self.fill, numbers)
        score = self.bias + tf.linalg.matvec(filled, self.weights)
        score += tf.linalg.matvec(tf.cast(missing, tf.float64), self.flags)
        for name, table in self.tables.items():
            score += table.lookup(derived[name])
        return {"risk": tf.sigmoid(score)}

    @staticmethod
    def _weekday(month: tf.Tensor, day: tf.Tensor) -> tf.Tensor:
        """Return 0 for a Monday of 2013."""
        firsts = [pd.Timestamp(2013, one, 1).dayofweek for one in flights.SPANS]
        return (tf.gather(tf.constant(firsts, tf.int64), month - 1) + day - 1) % 7


def export(model: Pipeline, folder: str | Path) -> None:
    """Write a model of `measure.fit` as a SavedModel that answers `{"risk": …}` to flights with the columns `COLUMNS`."""
    module = _Risk(model)
    tf.saved_model.save(module, str(folder), signatures={"serving_default": module.risk})


def ask(server: serving.Server, rows: pd.DataFrame) -> None:
    """Let the client at each airport ask once a day for the risks of its flights, in the order of the days.

    Raises
    ------
    serving.ServerError
        If a request is refused; the message is the server's.
    """
    for _, flown in rows.groupby(["month", "day", "origin"]):
        body = {"inputs": flown[list(COLUMNS)].to_dict("list")}
        code, answer = serving.ask(f"{server.url}:predict", body)
        if code != 200:
            raise serving.ServerError(str(answer))


def table(record: PredictionLog) -> pd.DataFrame:
    """Return a record of the serving log as a table: a row for each flight that was asked for, with the answer in `risk`."""
    log = record.predict_log
    tensors = {**log.request.inputs, **log.response.outputs}
    rows = pd.DataFrame({name: tf.make_ndarray(tensors[name]) for name in [*COLUMNS, "risk"]})
    words = [name for name, kind in COLUMNS.items() if kind == tf.string]
    return rows.assign(**{name: rows[name].str.decode("utf-8") for name in words})
