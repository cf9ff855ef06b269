"""6,100 pictures of upper-body garments, and a simulated annotator with a convention of their own.

The pictures and their labels are real (Fashion-MNIST). The second annotator is not: the re-enactment in
"The experiment" needs to know exactly which labels are wrong.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from book import data

_FILE = "garments.npz"
POOL, TEST = 0, 1
"""The two values of ``Garments.split``."""

LONG_SLEEVE = 0.55
"""Sleeve length from which :func:`annotator_b` calls a shirt long-sleeved: 7 of the 12 rows."""

# Chosen on the 6,000 T-shirts and 6,000 pullovers of the source's training images: six columns on each side and the rows from the
# middle of the picture nearly to the hem tell the two apart best. data/README.md has the figures.
_SIDE = 6
_ROWS = slice(14, 26)
_FABRIC = 26  # of 255: fainter pixels are the soft edge of the picture, not cloth


class Garments(NamedTuple):
    """The garments.

    Attributes
    ----------
    images
        ``uint8`` (n, 28, 28): gray values from 0 (background) to 255.
    labels
        ``uint8`` (n,): index into ``classes``.
    split
        ``uint8`` (n,): 0 for the pool to train and validate on, 1 for the test part.
    classes
        The five names.
    """

    images: np.ndarray
    labels: np.ndarray
    split: np.ndarray
    classes: tuple[str, ...]


def load() -> Garments:
    """Read the garments.

    Raises
    ------
    book.data.DataError
        If the file is missing or damaged, or lacks an array.
    """
    with np.load(data.path(_FILE)) as archive:
        data.require(archive.files, Garments._fields, _FILE, kind="array")
        arrays = {name: archive[name] for name in Garments._fields}
    return Garments(**arrays | {"classes": tuple(str(name) for name in arrays["classes"])})


def sleeve_length(images: np.ndarray) -> np.ndarray:
    """Measure how far down the sleeves reach, from the pixels alone.

    Of the 12 rows from the middle of the picture nearly to the hem, count those in which the outermost six
    columns show cloth; once for the left side, once for the right; the smaller share counts. A long sleeve
    hangs down at both sides, a short one ends above these rows.

    Parameters
    ----------
    images
        ``uint8`` (n, 28, 28).

    Returns
    -------
    numpy.ndarray
        ``float64`` (n,), from 0 (no sleeve down there) to 1 (cloth at both sides in all 12 rows).
    """
    cloth = images[:, _ROWS] >= _FABRIC
    left = cloth[:, :, :_SIDE].any(axis=2).mean(axis=1)
    right = cloth[:, :, -_SIDE:].any(axis=2).mean(axis=1)
    return np.minimum(left, right)


def annotator_b(images: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Label the garments as the simulated annotator B does, who has no class "Shirt".

    B goes by the sleeves: a shirt with long ones becomes a Pullover, any other a T-shirt. All other labels
    stay as they are.

    Parameters
    ----------
    images
        ``uint8`` (n, 28, 28).
    labels
        ``uint8`` (n,): the original labels, as in :class:`Garments`.

    Returns
    -------
    numpy.ndarray
        ``uint8`` (n,): B's labels. ``labels`` itself is not changed.

    Raises
    ------
    book.data.DataError
        If the file, which holds the names of the classes, is missing or damaged.
    """
    with np.load(data.path(_FILE)) as archive:  # reads only this array
        classes = archive["classes"].tolist()
    shirt, pullover, t_shirt = (classes.index(name) for name in ("Shirt", "Pullover", "T-shirt"))
    instead = np.where(sleeve_length(images) >= LONG_SLEEVE, pullover, t_shirt).astype(labels.dtype)
    return np.where(labels == shirt, instead, labels)


def slips(labels: np.ndarray, count: int, rng: np.random.Generator, classes: int = 5) -> np.ndarray:
    """Return a copy in which `count` labels, chosen at random, are another class, chosen at random."""
    spoiled, hit = labels.copy(), rng.choice(len(labels), count, replace=False)
    spoiled[hit] = (spoiled[hit] + rng.integers(1, classes, count)) % classes
    return spoiled
