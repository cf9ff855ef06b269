"""The quick network of chapter "Tuner" and the settings that its searches try; the chapter's two pages share them."""

from __future__ import annotations

import warnings

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

BOOK = {"units": 16, "penalty": 3e-3, "rate": 3e-3}
"""The settings in `book.model`."""

LIBRARY = {"units": 100, "penalty": 1e-4 / 128, "rate": 1e-3}
"""scikit-learn's defaults."""


def draws(n: int, seed: int = 0) -> list[dict[str, float]]:
    """Draw settings from the search space of the chapter; the first ones do not depend on `n`."""
    rng = np.random.default_rng(seed)
    return [
        {
            "units": int(rng.choice([4, 8, 16, 32, 64])),
            "penalty": float(10 ** rng.uniform(-5, np.log10(5e-2))),
            "rate": float(10 ** rng.uniform(-4, -1)),
        }
        for _ in range(n)
    ]


def network(units: int, penalty: float, rate: float, epochs: int = 5, seed: int = 0) -> MLPClassifier:
    """Return a network like `book.model.build`, for :func:`book.measure.fit`: in scikit-learn it trains in a moment.

    Parameters
    ----------
    units, penalty, rate
        As for `book.model.build`.
    epochs, seed
        How often it sees each row, in batches of 64, and the seed of its weights and its batches.
    """
    # It is stopped after some epochs on purpose: scikit-learn warns that it could go on.
    warnings.filterwarnings("ignore", category=ConvergenceWarning)
    return MLPClassifier(
        (units,),
        alpha=128 * penalty,  # the same penalty, on scikit-learn's scale
        learning_rate_init=rate,
        batch_size=64,
        max_iter=epochs,
        random_state=seed,
    )
