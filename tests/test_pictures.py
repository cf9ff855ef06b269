"""The garments as files: dealt without overlap, spoiled into valid pictures, relabeled without touching other records."""

import numpy as np
import pytest
import tensorflow as tf
from tfx.types.standard_artifacts import Examples

from book import garments, pictures


def test_no_picture_stands_in_two_parts():
    numbers, labels, annotators = pictures.parts(seed=1)
    assert {part: len(rows) for part, rows in numbers.items()} == pictures.SIZES
    every = np.concatenate(list(numbers.values()))
    assert len(np.unique(every)) == len(every)
    collection = garments.load()
    by_a = annotators == "A"
    assert np.array_equal(labels[by_a], collection.labels[by_a])
    assert not (labels[~by_a] == collection.classes.index("Shirt")).any()


@pytest.mark.parametrize("name", pictures.DAMAGES)
def test_a_spoiled_picture_is_another_valid_picture(name):
    images = garments.load().images[:20]
    spoiled = pictures.DAMAGES[name](images)
    assert spoiled.shape == images.shape and spoiled.dtype == np.uint8
    assert (spoiled != images).any(axis=(1, 2)).all()
    read = tf.io.decode_png(pictures.png(spoiled[0])).numpy()[:, :, 0]
    assert np.array_equal(read, spoiled[0])


def test_turning_keeps_the_pixels_and_four_turns_are_none():
    images = again = garments.load().images[:5]
    for _ in range(4):
        again = pictures.turned(again)
        assert np.array_equal(np.sort(again.reshape(5, -1)), np.sort(images.reshape(5, -1)))
    assert np.array_equal(again, images)


def made(folder, rows, split="train"):
    """Return an artifact with one compressed file."""
    artifact = Examples()
    artifact.uri, artifact.split_names = str(folder), f'["{split}"]'
    pictures.write(folder / "plain.tfrecord", rows)
    target = folder / f"Split-{split}"
    target.mkdir()
    with tf.io.TFRecordWriter(str(target / "data.gz"), "GZIP") as writer:
        for record in tf.data.TFRecordDataset(str(folder / "plain.tfrecord")).as_numpy_iterator():
            writer.write(record)
    return artifact


def test_only_the_named_labels_change(tmp_path):
    image = garments.load().images[0]
    rows = [{"id": i, "picture": pictures.png(image), "label": 0, "annotator": "B"} for i in (7, 3, 5)]
    examples, mended = made(tmp_path / "in", rows), Examples()
    mended.uri = str(tmp_path / "out")
    pictures.relabel(examples, mended, {3: 4})
    before, after = (pictures.table(each, "train") for each in (examples, mended))
    assert before["label"].tolist() == [0, 0, 0] and after["label"].tolist() == [4, 0, 0]
    assert after["id"].tolist() == [3, 5, 7] and mended.split_names == examples.split_names
    assert after["picture"][0] == pictures.png(image) and after["annotator"].tolist() == ["B"] * 3
    kept = [a == b for a, b in zip(*(pictures.records(e, "train") for e in (examples, mended)), strict=True)]
    assert kept == [True, False, True]


def test_the_components_are_those_of_a_covariance():
    pixels = pictures.flat(garments.load().images[:300])
    place = pictures.pca(pixels, 3).transform(pixels)
    assert place.shape == (300, 3) and np.allclose(place.mean(axis=0), 0, atol=1e-8)
    spread = place.var(axis=0)
    assert (np.diff(spread) < 0).all()
    assert np.allclose(np.corrcoef(place.T), np.eye(3), atol=1e-6)
