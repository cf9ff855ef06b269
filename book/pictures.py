"""The garments as files that a pipeline reads: encoded, spoiled, and read back; and the network that learns from their embedding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import keras
import numpy as np
import pandas as pd
import tensorflow as tf
import tensorflow_model_analysis as tfma
import tensorflow_transform as tft
from sklearn.decomposition import PCA
from tfx.components.trainer.fn_args_utils import FnArgs

from book import contest, garments

DIMENSIONS = 16
EMBEDDING = [f"e{i:02}" for i in range(DIMENSIONS)]
"""The columns of the embedding, from ``e00`` to ``e15``."""

SIZES = {"train": 2_000, "march": 1_000, "april": 500, "eval": 2_500}
"""How many pictures each part of the chapter has."""

# ---------------------------------------------------------------------------------------------------- pictures


def parts(seed: int = 0) -> tuple[dict[str, np.ndarray], np.ndarray, np.ndarray]:
    """Deal the garments into the parts of :data:`SIZES`; a coin decides whether annotator A or B labels a picture.

    Parameters
    ----------
    seed
        As for :func:`book.contest.pile`, whose training pictures and labels these are.

    Returns
    -------
    tuple
        The numbers of the pictures of each part; ``labels`` (6,100,), what was written on each, from 0 to 4; and
        ``annotators`` (6,100,), "A" or "B". ``eval`` is the source's test part.
    """
    collection, pile = garments.load(), contest.pile(seed)
    pool = np.flatnonzero(collection.split == garments.POOL)
    rest = np.setdiff1d(pool, np.r_[pile.train, pile.check])
    april = np.random.default_rng(seed).permutation(rest)[: SIZES["april"]]
    test = np.flatnonzero(collection.split == garments.TEST)
    numbers = {"train": pile.train, "march": pile.check, "april": april, "eval": test}
    return numbers, pile.labels.astype(int), np.where(pile.a_wrote, "A", "B")


def turned(images: np.ndarray) -> np.ndarray:
    """Turn pictures by a quarter, counterclockwise. ``uint8`` (n, 28, 28) in and out."""
    return np.rot90(images, axes=(1, 2))


def upside_down(images: np.ndarray) -> np.ndarray:
    """Turn pictures by a half."""
    return images[:, ::-1, ::-1]


def inverted(images: np.ndarray) -> np.ndarray:
    """Make white black, as in a negative."""
    return 255 - images


def other_camera(images: np.ndarray) -> np.ndarray:
    """Take pictures with a soft lens: each pixel becomes the mean of the 3 x 3 around it."""
    padded = np.pad(images.astype(float), ((0, 0), (1, 1), (1, 1)), mode="edge")
    down, across = images.shape[1:]
    shifted = (padded[:, i : i + down, j : j + across] for i in range(3) for j in range(3))
    return (sum(shifted) / 9).astype(np.uint8)


def darker(images: np.ndarray) -> np.ndarray:
    """Take 30 % of the light away."""
    return (0.7 * images).astype(np.uint8)


DAMAGES = {
    "turned": turned,
    "upside down": upside_down,
    "inverted": inverted,
    "other camera": other_camera,
    "darker": darker,
}
"""What can happen to a batch of pictures, by name. Each result is a valid picture of the same size."""


def flat(images: np.ndarray) -> np.ndarray:
    """Return pictures as rows of pixels: ``uint8`` (n, 28, 28) becomes ``float64`` (n, 784), from 0 to 1."""
    return images.reshape(len(images), -1) / 255


def pca(pixels: np.ndarray, dimensions: int = DIMENSIONS) -> PCA:
    """Learn the principal components of pixels, as `tft.pca` does; ``.transform(pixels)`` is the embedding (n, dimensions)."""
    return PCA(dimensions, svd_solver="covariance_eigh").fit(pixels)


def png(image: np.ndarray) -> bytes:
    """Encode a picture, ``uint8`` (28, 28), as a PNG file."""
    return tf.io.encode_png(np.ascontiguousarray(image)[:, :, None]).numpy()


# ---------------------------------------------------------------------------------------------------- records


def write(file: str | Path, rows: Iterable[Mapping[str, bytes | str | int]]) -> None:
    """Write rows as a file of ``tf.train.Example`` records; the folder is made.

    Parameters
    ----------
    file
        Such as ``train/pictures.tfrecord``.
    rows
        From column to value. Whole numbers become int64, bytes and texts bytes.
    """
    file = Path(file)
    file.parent.mkdir(parents=True, exist_ok=True)
    with tf.io.TFRecordWriter(str(file)) as writer:
        for row in rows:
            example = tf.train.Example()
            for name, value in row.items():
                feature = example.features.feature[name]
                if isinstance(value, bytes | str):
                    feature.bytes_list.value.append(value.encode() if isinstance(value, str) else value)
                else:
                    feature.int64_list.value.append(int(value))
            writer.write(example.SerializeToString(deterministic=True))


def records(artifact, split: str) -> list[bytes]:
    """Return the serialized examples of one split of an ``Examples`` artifact, in the order of its files."""
    files = sorted(str(file) for file in Path(artifact.uri).glob(f"Split-{split}/*.gz"))
    return list(tf.data.TFRecordDataset(files, "GZIP").as_numpy_iterator())


def table(artifact, split: str) -> pd.DataFrame:
    """Return one split of an ``Examples`` artifact as a table, sorted by ``id``: which writes last is luck.

    Every cell must have one value. Bytes that are text become text, and pictures stay bytes.
    """
    rows = []
    for record in records(artifact, split):
        cells = tf.train.Example.FromString(record).features.feature
        rows.append({name: _value(cells[name]) for name in sorted(cells)})
    return pd.DataFrame(rows).sort_values("id", ignore_index=True)


def _value(cell: tf.train.Feature) -> bytes | str | int | float:
    (value,) = getattr(cell, cell.WhichOneof("kind")).value
    if not isinstance(value, bytes):
        return value
    try:
        return value.decode("ascii")
    except UnicodeDecodeError:
        return value


def relabel(examples, repaired, labels: Mapping[int, int]) -> None:
    """Copy an ``Examples`` artifact, with other labels.

    Parameters
    ----------
    examples, repaired
        The artifact to read, and the one to write.
    labels
        From a picture's ``id`` to its new label. All other records keep every byte.
    """
    repaired.split_names = examples.split_names
    for file in sorted(Path(examples.uri).glob("Split-*/*.gz")):
        target = Path(repaired.uri, file.parent.name, file.name)
        target.parent.mkdir(parents=True, exist_ok=True)
        with tf.io.TFRecordWriter(str(target), "GZIP") as writer:
            for record in tf.data.TFRecordDataset(str(file), "GZIP").as_numpy_iterator():
                example = tf.train.Example.FromString(record)
                (number,) = example.features.feature["id"].int64_list.value
                if number in labels:
                    example.features.feature["label"].int64_list.value[:] = [int(labels[number])]
                    record = example.SerializeToString(deterministic=True)
                writer.write(record)


def accuracies(evaluation: str) -> dict[str, float]:
    """Read an Evaluator's accuracies, in percent: of everything, then of each slice by one column, by its value.

    Parameters
    ----------
    evaluation
        The folder of an Evaluator's output `evaluation`.
    """
    found = {}
    for key, metrics in tfma.load_eval_result(evaluation).slicing_metrics:
        name = str(key[0][1]) if key else "everything"
        found[name] = 100 * metrics[""][""]["sparse_categorical_accuracy"]["doubleValue"]
    return {name: found[name] for name in sorted(found, key=lambda name: (name != "everything", name))}


# ---------------------------------------------------------------------------------------------------- network


def run_fn(arguments: FnArgs) -> None:
    """Train on the split `train` of transformed examples, and export. The Trainer component calls it.

    The model takes raw examples with a ``picture`` and returns ``probabilities`` (n, 5), in the order of the classes.
    """
    keras.utils.set_random_seed(0)
    graph = tft.TFTransformOutput(arguments.transform_output)
    spec = graph.transformed_feature_spec()
    files = sorted(arguments.train_files)
    data = list(tf.data.TFRecordDataset(tf.io.gfile.glob(files), "GZIP").as_numpy_iterator())
    columns = tf.io.parse_example(tf.constant(data), spec)
    order = np.argsort(columns["id"].numpy().ravel())  # the writers' order is luck
    model = network()
    model.fit(
        tf.concat([columns[name] for name in EMBEDDING], 1).numpy()[order],
        columns["label"].numpy().ravel()[order],
        batch_size=50,
        epochs=30,
        verbose=0,
    )
    export(model, graph, arguments.serving_model_dir)


def network() -> keras.Model:
    """Return the compiled network: 16 numbers in, one hidden layer, the probabilities of five classes."""
    model = keras.Sequential(
        [
            keras.Input((DIMENSIONS,)),
            keras.layers.BatchNormalization(),
            keras.layers.Dense(64, "relu"),
            keras.layers.Dropout(0.2),
            keras.layers.Dense(5, "softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(3e-3), "sparse_categorical_crossentropy")
    return model


def export(model: keras.Model, graph: tft.TFTransformOutput, folder: str) -> None:
    """Write a SavedModel that takes raw pictures as serialized tf.Examples, by `keras.export.ExportArchive`."""
    layer = graph.transform_features_layer()
    picture = {"picture": graph.raw_feature_spec()["picture"]}

    def serving_default(examples):
        features = layer(tf.io.parse_example(examples, picture))
        embedding = tf.concat([features[name] for name in EMBEDDING], 1)
        return {"probabilities": model(embedding, training=False)}

    archive = keras.export.ExportArchive()
    archive.track(model)
    archive.track(layer)
    signature = [tf.TensorSpec([None], tf.string, name="examples")]
    archive.add_endpoint("serving_default", serving_default, input_signature=signature)
    archive.write_out(folder, verbose=False)
