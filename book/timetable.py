"""The model from before the weather: `book.model` that sees the timetable only. Chapter "Evaluator" replaces it."""

from __future__ import annotations

import keras
import tensorflow_transform as tft
from tfx.components.trainer.fn_args_utils import FnArgs

from book import features, model

WEATHER = {features.xf(name) for column in features.NUMERIC for name in (column, f"{column}_missing")}


def build() -> keras.Model:
    """Return the compiled model: the same network and inputs, and the weather is at its mean whatever it is given."""
    network = model.build()
    seen = {
        name: keras.ops.zeros_like(given) if name in WEATHER else given
        for name, given in network.input.items()
    }
    blind = keras.Model(network.input, network(seen))
    blind.compile(network.optimizer, network.loss)
    return blind


def run_fn(arguments: FnArgs) -> None:
    """Train and export. The Trainer component calls it."""
    keras.utils.set_random_seed(model.SEED)
    graph = tft.TFTransformOutput(arguments.transform_output)
    network = build()
    rows = model.dataset(arguments.train_files, arguments, graph).repeat()
    network.fit(rows, steps_per_epoch=arguments.train_steps, shuffle=False, verbose=0)
    model.export(network, graph, arguments.serving_model_dir)
