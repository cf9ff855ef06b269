"""The contest of "The experiment": the models that both sides may use, and how the rows are drawn.

The chapter runs it once, step by step; its evidence page runs it again on other draws. Both take from here what
must be the same on both pages. Model lists are functions, so that every call gets models that nobody has trained.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

import numpy as np
import pandas as pd
from sklearn.base import ClassifierMixin
from sklearn.decomposition import PCA
from sklearn.ensemble import HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import get_scorer
from sklearn.neighbors import KNeighborsClassifier
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from book import garments, heights

# ---------------------------------------------------------------------------------------------------- garments


class Pile(NamedTuple):
    """Garments that two annotators have labeled.

    Attributes
    ----------
    train, check
        int64: numbers of the 2,000 pictures to train on and of the 1,000 to choose on.
    labels
        uint8 (6,100,): what was written on each picture, by A or by B.
    a_wrote
        bool (6,100,): whether it was A.
    """

    train: np.ndarray
    check: np.ndarray
    labels: np.ndarray
    a_wrote: np.ndarray


def pile(seed: int) -> Pile:
    """Draw pictures to train and to choose on, and let a coin decide who labels which."""
    collection = garments.load()
    by_b = garments.annotator_b(collection.images, collection.labels)
    rng = np.random.default_rng(seed)
    drawn = rng.permutation(np.flatnonzero(collection.split == garments.POOL))
    a_wrote = rng.random(len(by_b)) < 0.5
    return Pile(drawn[:2_000], drawn[2_000:3_000], np.where(a_wrote, collection.labels, by_b), a_wrote)


def components(train: np.ndarray) -> np.ndarray:
    """Describe every garment by 50 numbers, its principal components, learned from the training pictures only."""
    images = garments.load().images
    pixels = images.reshape(len(images), -1) / 255
    return PCA(50, svd_solver="covariance_eigh").fit(pixels[train]).transform(pixels)


def garment_models() -> dict[str, ClassifierMixin]:
    """Return the baseline and seven other models for the garments."""
    return {
        "baseline": SVC(),
        "SVM, C=3": SVC(C=3),
        "SVM, C=10": SVC(C=10),
        "SVM, C=3, balanced": SVC(C=3, class_weight="balanced"),
        "logistic regression": LogisticRegression(max_iter=1_000),
        "10 nearest neighbors": KNeighborsClassifier(10),
        "random forest": RandomForestClassifier(40, random_state=0),
        "neural network": network(),
    }


# ---------------------------------------------------------------------------------------------------- flights


def flight_models() -> dict[str, ClassifierMixin | None]:
    """Return the baseline and five other models for :func:`book.measure.fit`; None is its own logistic regression."""
    boosting = HistGradientBoostingClassifier(max_iter=60, random_state=0)
    return {
        "baseline": None,
        "logistic regression, C=1": LogisticRegression(C=1, solver="newton-cholesky"),
        "logistic regression, C=0.01": LogisticRegression(C=0.01, solver="newton-cholesky"),
        "random forest": RandomForestClassifier(40, min_samples_leaf=10, random_state=0),
        "boosting, 31 leaves": boosting,
        "boosting, 4 leaves": HistGradientBoostingClassifier(
            learning_rate=0.15, max_leaf_nodes=4, max_iter=60, random_state=0
        ),
    }


# ---------------------------------------------------------------------------------------------------- heights


def inches(text: str) -> float:
    """Read a typed height as inches, or as NaN when it makes no sense.

    A number from 4 to 8 is feet. ``5.11`` is read as five feet eleven, ``5.5`` as five feet five.
    """
    numbers = [float(number) for number in re.findall(r"\d+\.?\d*", text.replace(",", "."))]
    first = numbers[0] if numbers else math.nan
    if 50 <= first <= 84:
        return first
    if 130 <= first <= 220:
        return first / 2.54  # centimeters
    if 1.3 <= first <= 2.2:
        return first / 0.0254  # meters
    if 4 <= first < 8:
        point = re.fullmatch(r"\s*\d[.,](\d{1,2})\s*", text)
        rest = float(point[1]) if point else numbers[1] if len(numbers) > 1 else 0
        return 12 * int(first) + rest if rest < 12 else 12 * first
    return math.nan


def height_models() -> dict[str, ClassifierMixin]:
    """Return the baseline and six other models for the heights."""
    return {
        "baseline": LogisticRegression(),
        "logistic regression, C=0.01": LogisticRegression(C=0.01),
        "25 nearest neighbors": KNeighborsClassifier(25),
        "75 nearest neighbors": KNeighborsClassifier(75),
        "random forest": RandomForestClassifier(40, min_samples_leaf=10, random_state=0),
        "boosting, 4 leaves": HistGradientBoostingClassifier(
            learning_rate=0.05, max_leaf_nodes=4, max_iter=50, random_state=0
        ),
        "boosting, 16 leaves": HistGradientBoostingClassifier(
            learning_rate=0.05, max_leaf_nodes=16, max_iter=50, random_state=0
        ),
    }


def height_scores(seed: int, models: dict[str, ClassifierMixin]) -> pd.DataFrame:
    """Train models on 500 people, validate them on 250 and test them on 345, on the column as typed and repaired.

    Parameters
    ----------
    seed
        Which division of the 1,095 people.
    models
        By name. They are trained in place.

    Returns
    -------
    pandas.DataFrame
        ``seed``, ``data`` ("flawed" or "repaired"), ``model``, and the AUC in points by ``validation`` and ``test``.
    """
    people = heights.load()
    female = (people["sex"] == "Female").astype(int).to_numpy()
    drawn = np.random.default_rng(seed).permutation(len(female))
    train, validation, test = drawn[:500], drawn[500:750], drawn[750:]
    columns = {
        "flawed": pd.to_numeric(people["height"], errors="coerce"),
        "repaired": people["height"].map(inches),
    }
    rows, auc = [], get_scorer("roc_auc")
    for data, column in columns.items():
        raw = column.to_numpy()[:, None]
        scale = make_pipeline(SimpleImputer(strategy="median", add_indicator=True), StandardScaler())
        x = scale.fit(raw[train]).transform(raw)
        for name, model in models.items():
            model.fit(x[train], female[train])
            scores = {
                part: 100 * auc(model, x[numbers], female[numbers])
                for part, numbers in {"validation": validation, "test": test}.items()
            }
            rows.append({"seed": seed, "data": data, "model": name, **scores})
    return pd.DataFrame(rows)


def network() -> MLPClassifier:
    """Return a small neural network with one hidden layer."""
    return MLPClassifier((100,), alpha=0.1, early_stopping=True, random_state=0)
