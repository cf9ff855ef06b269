"""The season of "Making more of what you have": a shop that has labeled 300 garments of the summer, and buys more.

The chapter spends the money once, step by step; its evidence page does it again in more ways. Both take from here
what must be the same on both pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from sklearn.decomposition import PCA
from sklearn.svm import SVC

from book import garments, measure

_collection = garments.load()
IMAGES, NAMES = _collection.images, np.array(_collection.classes)
LABELS = _collection.labels.astype(int)
POOL, TEST = (np.flatnonzero(_collection.split == part) for part in (garments.POOL, garments.TEST))
LONG = garments.sleeve_length(IMAGES) >= garments.LONG_SLEEVE
"""Whether the sleeves are long, measured from the pixels: known for every picture, labeled or not."""


class Shop(NamedTuple):
    """The numbers of a shop's pictures: int64 arrays without a common row.

    Attributes
    ----------
    start
        300 of the summer, labeled.
    audit
        400 of the whole year, labeled, to look at and not to train on.
    sale
        All others of the pool, in random order.
    """

    start: np.ndarray
    audit: np.ndarray
    sale: np.ndarray


def shop(seed: int) -> Shop:
    """Draw a shop. In summer a garment with long sleeves has a tenth of the chance to be taken."""
    rng = np.random.default_rng(seed)
    audit, others = np.split(rng.permutation(POOL), [400])
    weight = np.where(LONG[others], 0.1, 1.0)
    start = rng.choice(others, 300, replace=False, p=weight / weight.sum())
    return Shop(start, audit, rng.permutation(np.setdiff1d(others, start)))


def summer(sale: np.ndarray, seed: int, n: int = 300) -> np.ndarray:
    """Choose pictures for sale as the summer did."""
    weight = np.where(LONG[sale], 0.1, 1.0)
    return np.random.default_rng(100 + seed).choice(sale, n, replace=False, p=weight / weight.sum())


def flat(images: np.ndarray) -> np.ndarray:
    """Make one row of 784 numbers from 0 to 1 out of each picture."""
    return images.reshape(len(images), -1) / 255


_components = PCA(50, svd_solver="covariance_eigh").fit(flat(IMAGES[POOL]))


def describe(images: np.ndarray) -> np.ndarray:
    """Sum up each picture in 50 numbers, its principal components, learned from the pool: no label is needed."""
    return _components.transform(flat(images))


X = describe(IMAGES)


def train_and_ask(rows: np.ndarray) -> np.ndarray:
    """Train the default SVM on some rows; return what it says of the 2,500 test pictures."""
    return SVC().fit(X[rows], LABELS[rows]).predict(X[TEST])


def gain(
    before: Sequence[np.ndarray], after: Sequence[np.ndarray], inside: np.ndarray | None = None
) -> measure.Interval:
    """Return a gain in accuracy, in points, with its interval over test pictures.

    Parameters
    ----------
    before, after
        Answers about the test set, one array for each shop, in the same order.
    inside
        bool (2500,): which test pictures count. Default: all.
    """
    if inside is None:
        inside = np.full(len(TEST), True)
    old, new = (np.stack(list(said))[:, inside] for said in (before, after))
    truth = LABELS[TEST][inside]
    return measure.paired_gain(truth, old, new, range(len(truth)), "pictures", measure.accuracy, draws=200)


def shifted(images: np.ndarray, rng: np.random.Generator, most: int = 1) -> np.ndarray:
    """Move each picture by its own amount, -``most`` to ``most`` pixels down and across; what enters is background."""
    padded = np.pad(images, ((0, 0), (most, most), (most, most)))
    corners = rng.integers(0, 2 * most + 1, (len(images), 2))
    return np.stack([p[y : y + 28, x : x + 28] for p, (y, x) in zip(padded, corners, strict=True)])


def flipped(images: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Mirror half of the pictures, left to right."""
    return np.where(rng.random((len(images), 1, 1)) < 0.5, images[:, :, ::-1], images)
