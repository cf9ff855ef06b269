"""What a test promises for next month, and what next month delivers: the contest of chapter "ExampleGen".

At the end of April four months of rows are there, at the end of May five, and so on until November. Each time a test
is cut from the rows that are there, and says how many points of AUC some columns add to the schedule. The following
month then tells what they do add. Both pages of the chapter take the contest from here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd
from sklearn.ensemble import HistGradientBoostingClassifier

from book import flights, measure

MONTHS = range(5, 13)
"""The months that follow a promise."""

TREES = 20

SCHEDULE = ("minutes", "distance", "carrier", "origin", "dest")
MORE = {
    "+ day": ("day_of_year",),
    "+ weather": tuple(name for name in flights.WEATHER if name != "wind_gust"),
}
"""The columns that are added to the schedule."""

Division = Callable[[pd.DataFrame, int], "np.ndarray | pd.Series"]


def rows() -> pd.DataFrame:
    """Return the year's flights as the trees read them, with `label` and `date` (308 is March 8)."""
    frame = measure.derive(flights.load())
    frame["label"] = flights.disrupted(frame)
    frame["date"] = measure.days(frame)
    frame["day_of_year"] = frame.groupby("date").ngroup() + 1
    for name in ("carrier", "origin", "dest"):
        frame[name] = frame[name].astype("category").cat.codes
    return frame


def random_rows(frame: pd.DataFrame, seed: int) -> np.ndarray:
    """Choose two rows in three for training, whatever their day."""
    return np.random.default_rng(seed).random(len(frame)) < 2 / 3


def whole_days(frame: pd.DataFrame, seed: int) -> np.ndarray:
    """Choose two days in three for training, each with all its flights."""
    return measure.split(frame["date"], seed)


def first_days(frame: pd.DataFrame, seed: int) -> pd.Series:
    """Choose the first two thirds of the days for training; the seed changes nothing."""
    dates = np.sort(frame["date"].unique())
    return frame["date"] < dates[2 * len(dates) // 3]


def promised(
    frame: pd.DataFrame,
    divide: Division,
    columns: Iterable[str] = tuple(MORE),
    draws: int = 2,
    trees: int = TREES,
) -> pd.DataFrame:
    """Return the gains that a test on the rows before each month promises, in points.

    Parameters
    ----------
    frame
        As :func:`rows` returns it.
    divide
        Says which of some rows are trained on; the others are the test. It gets the rows and a seed.
    columns
        What is added to the schedule: keys of :data:`MORE`.
    draws
        How many divisions a gain is averaged over.
    trees
        How many trees a model has.

    Returns
    -------
    pandas.DataFrame
        One row for each of :data:`MONTHS`, one column for each of `columns`.
    """
    gains = {}
    for month in MONTHS:
        before = frame[frame["month"] < month]
        masks = [np.asarray(divide(before, 100 * month + draw)) for draw in range(draws)]
        gains[month] = np.mean(
            [_gains(before[mask], before[~mask], columns, trees) for mask in masks], axis=0
        )
    return pd.DataFrame(gains, index=list(columns)).T


def delivered(frame: pd.DataFrame, columns: Iterable[str] = tuple(MORE), trees: int = TREES) -> pd.DataFrame:
    """Return the gains on each month after training on all rows before it, as :func:`promised` does."""
    gains = {
        month: _gains(frame[frame["month"] < month], frame[frame["month"] == month], columns, trees)
        for month in MONTHS
    }
    return pd.DataFrame(gains, index=list(columns)).T


def _gains(training: pd.DataFrame, test: pd.DataFrame, columns: Iterable[str], trees: int) -> list[float]:
    """Return what each set of columns adds to the AUC of the schedule alone."""

    def auc(names: list[str]) -> float:
        model = HistGradientBoostingClassifier(max_iter=trees, early_stopping=False, random_state=0)
        model.fit(training[names], training["label"])
        return measure.auc(test["label"], model.predict_proba(test[names])[:, 1])

    alone = auc(list(SCHEDULE))
    return [auc([*SCHEDULE, *MORE[name]]) - alone for name in columns]
