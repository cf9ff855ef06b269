"""The canonical model and `run_fn`: what chapter "Trainer" arrives at."""

from __future__ import annotations

import keras
import tensorflow as tf
import tensorflow_transform as tft
from tfx.components.trainer.fn_args_utils import FnArgs
from tfx_bsl.public import tfxio

from book import features

BATCH = 64
SEED = 7


def build(units: int = 16, penalty: float = 3e-3, rate: float = 3e-3) -> keras.Model:
    """Return the compiled model: one-hot categories and scaled numbers, one small hidden layer, one probability.

    Parameters
    ----------
    units : int
        Width of the hidden layer.
    penalty : float
        L2 penalty on its weights: a month is only about 1,500 training rows.
    rate : float
        Adam's learning rate.
    """
    numeric = {name: keras.Input((1,), name=name) for name in features.numeric_names()}
    sizes = dict(zip(features.categorical_names(), features.CATEGORICAL.values(), strict=True))
    codes = {name: keras.Input((1,), name=name, dtype="int64") for name in sizes}
    hot = [
        keras.layers.CategoryEncoding(size, output_mode="one_hot")(_clip(codes[name], size))
        for name, size in sizes.items()
    ]
    joined = keras.layers.Concatenate()([*numeric.values(), *hot])
    hidden = keras.layers.Dense(units, "relu", kernel_regularizer=keras.regularizers.L2(penalty))(joined)
    probability = keras.layers.Dense(1, "sigmoid", name="probability")(hidden)
    model = keras.Model({**numeric, **codes}, probability)
    model.compile(keras.optimizers.Adam(rate), "binary_crossentropy", metrics=[keras.metrics.AUC(name="auc")])
    return model


def _clip(code: tf.Tensor, size: int) -> tf.Tensor:
    # A vocabulary may outgrow the table when data grow; the last place then serves for all of the rest.
    return keras.ops.clip(code, 0, size - 1)


def run_fn(arguments: FnArgs) -> None:
    """Train and export. The Trainer component calls it.

    Parameters
    ----------
    arguments : FnArgs
        `train_steps` and `eval_steps` are in batches of `BATCH`.
    """
    keras.utils.set_random_seed(SEED)
    graph = tft.TFTransformOutput(arguments.transform_output)
    model = build()
    model.fit(
        dataset(arguments.train_files, arguments, graph).repeat(),
        steps_per_epoch=arguments.train_steps,
        validation_data=dataset(arguments.eval_files, arguments, graph),
        validation_steps=arguments.eval_steps,
        callbacks=[
            keras.callbacks.TensorBoard(arguments.model_run_dir, update_freq="epoch", write_graph=False)
        ],
        shuffle=False,  # the dataset shuffles
        verbose=0,
    )
    export(model, graph, arguments.serving_model_dir)


def dataset(files: list[str], arguments: FnArgs, graph: tft.TFTransformOutput) -> tf.data.Dataset:
    """Return batches of (features, label) from transformed examples, in a fixed order of shuffling."""
    options = tfxio.TensorFlowDatasetOptions(
        batch_size=BATCH, label_key=features.LABEL, num_epochs=1, shuffle_seed=SEED
    )
    return arguments.data_accessor.tf_dataset_factory(files, options, graph.transformed_metadata.schema)


def export(model: keras.Model, graph: tft.TFTransformOutput, folder: str) -> None:
    """Write a SavedModel that takes raw flights as serialized tf.Examples.

    `serving_default` returns `probability`; `transform_features` returns what Evaluator needs, the label included.
    `ExportArchive` that tracks both parts is the one way of export that TensorFlow 2, BulkInferrer and
    TensorFlow Serving can all load (tfx issue 7782).
    """
    layer = graph.transform_features_layer()
    raw = graph.raw_feature_spec()
    serving = {name: spec for name, spec in raw.items() if name != "arr_delay"}

    def serving_default(examples):
        transformed = layer(tf.io.parse_example(examples, serving))
        return {"probability": model({name: transformed[name] for name in model.input}, training=False)}

    def transform_features(examples):
        return layer(tf.io.parse_example(examples, raw))

    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(layer)
    archive.add_endpoint("serving_default", serving_default, input_signature=signature)
    archive.add_endpoint("transform_features", transform_features, input_signature=signature)
    archive.write_out(folder, verbose=False)
