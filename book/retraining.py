"""Retraining, played through 2013 with the quick model: which months a model may learn from, when, and what it gains."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
import pandas as pd

from book import flights, measure

FASTEST_WIND = 150
"""Miles per hour; three rows of February report more, and are left out."""

EVER = 12
"""A window that holds all months so far."""


def window(month: int, size: int, delay: int = 0) -> list[int]:
    """Return the months that a model may learn from on the first day of `month`: the newest `size` with labels.

    Parameters
    ----------
    month : int
        The month that begins.
    size : int
        How many months, at most.
    delay : int
        How many months after a month's end its labels are complete.
    """
    newest = month - 1 - delay
    return list(range(max(1, newest - size + 1), newest + 1))


class Year:
    """The flights by month, and what models of any months say about any other.

    Parameters
    ----------
    model : callable
        Returns a new classifier of scikit-learn; by default the quick model's own.

    Attributes
    ----------
    months, truth : dict of int
        The flights of each month, and their labels.
    """

    def __init__(self, model: Callable = lambda: None):
        year = flights.load()
        year = year[~(year["wind_speed"] > FASTEST_WIND)]
        self.months = {month: rows.reset_index(drop=True) for month, rows in year.groupby("month")}
        self.truth = {month: flights.disrupted(rows).to_numpy() for month, rows in self.months.items()}
        self._make, self._models, self._risks = model, {}, {}

    def fit(self, listed: Iterable[int]):
        """Return the model of the listed months; it is trained once."""
        key = tuple(listed)
        if key not in self._models:
            rows = pd.concat([self.months[month] for month in key])
            self._models[key] = measure.fit(rows, model=self._make())
        return self._models[key]

    def risk(self, listed: Iterable[int], month: int) -> np.ndarray:
        """Return what the model of the listed months says about another month's flights."""
        key = tuple(listed), month
        if key not in self._risks:
            self._risks[key] = measure.risk(self.fit(key[0]), self.months[month])
        return self._risks[key]

    def auc(self, listed: Iterable[int], month: int) -> float:
        """Return the AUC on a month of the model of the listed months, in points."""
        return measure.auc(self.truth[month], self.risk(listed, month))

    def gain(self, before: dict[int, list[int]], after: dict[int, list[int]], draws: int = 200):
        """Return the mean gain in AUC within the months, with its interval over days.

        Parameters
        ----------
        before, after : dict of int to list of int
            For each month, the months that the model in service has learned from.
        draws : int
            How often the days are drawn anew.
        """
        months = np.concatenate([np.full(len(self.truth[month]), month) for month in before])
        labels = np.concatenate([self.truth[month] for month in before])
        days = np.concatenate([measure.days(self.months[month]) for month in before])

        def within(packed: np.ndarray, risk: np.ndarray) -> float:
            month, label = packed // 2, packed % 2
            return np.mean([measure.auc(label[month == m], risk[month == m]) for m in before])

        old, new = (
            np.concatenate([self.risk(served[month], month) for month in before])
            for served in (before, after)
        )
        return measure.paired_gain(2 * months + labels, old, new, days, score=within, draws=draws)


def walk(
    year: Year,
    when: Callable[[Year, list[int], int, int, int, int], bool],
    size: int,
    delay: int = 0,
    first: int = 4,
) -> dict[int, list[int]]:
    """Return, for each month from `first` on, the months that the model in service has learned from.

    On the first day of each later month the policy is asked once. If it says yes, a model of the newest `size`
    months with labels is released.

    Parameters
    ----------
    year : Year
    when : callable
        ``when(year, live, since, month, size, delay)``: whether to retrain on the first day of `month`, if the live
        model learned from `live` and went into service in month `since`. See :func:`never` and the others.
    size, delay : int
        As for :func:`window`.
    first : int
        The month in which the first model goes into service, trained on the months before.
    """
    live, since, served = window(first, EVER, delay), first, {first: window(first, EVER, delay)}
    for month in range(first + 1, max(year.months) + 1):
        new = window(month, size, delay)
        if new != live and when(year, live, since, month, size, delay):
            live, since = new, month
        served[month] = live
    return served


def releases(served: dict[int, list[int]]) -> list[int]:
    """Return the months in which the model in service changed."""
    months = sorted(served)
    return [month for month in months[1:] if served[month] != served[month - 1]]


def never(year, live, since, month, size, delay) -> bool:
    """Keep the first model."""
    return False


def monthly(year, live, since, month, size, delay) -> bool:
    """Retrain by the calendar, every month."""
    return True


def quarterly(year, live, since, month, size, delay) -> bool:
    """Retrain by the calendar, in July and October."""
    return month in (7, 10)


def decayed(price: float) -> Callable[..., bool]:
    """Retrain when the live model's own AUC lies `price` points or more below its best month in service."""

    def when(year, live, since, month, size, delay) -> bool:
        own = [year.auc(live, judged) for judged in range(since, month - delay)]
        return bool(own) and max(own) - own[-1] >= price

    return when


def challenged(price: float) -> Callable[..., bool]:
    """Retrain when a challenger wins by `price` points or more on the newest month with labels, which it has not seen."""

    def when(year, live, since, month, size, delay) -> bool:
        judged = month - 1 - delay
        challenger = window(judged, size)
        return judged >= since and year.auc(challenger, judged) - year.auc(live, judged) >= price

    return when


def drifted(limits: pd.Series) -> Callable[..., bool]:
    """Retrain when a column of the month that is over lies farther from the training months than its limit."""

    def when(year, live, since, month, size, delay) -> bool:
        names = list(limits.index)
        learned = pd.concat([year.months[one] for one in live])
        return bool((measure.distances(learned[names], year.months[month - 1][names]) > limits).any())

    return when
