"""How this book measures: whole days, people or pictures are drawn, gains are paired, results carry their interval.

Everything is in points: AUC, accuracy and their gains run from 0 to 100. An :class:`Interval` holds 95 %,
and prints as ``+2.8 [2.5, 3.1] over 12 months``. Which function makes it depends on what is independent:

=======================================================  ============================
one number for each of several months (days, schools …)  :func:`t_interval`
one test set; its days or pictures are redrawn           :func:`bootstrap`, :func:`paired_gain`
the same people divided again and again                  :func:`corrected_interval`
seeds over the same rows: the luck of the draw only      :func:`spread`
=======================================================  ============================
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats
from sklearn.base import ClassifierMixin
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler

from book import flights

# ---------------------------------------------------------------------------------------------------- results


@dataclass(frozen=True, repr=False)
class Interval:
    """A result and its 95 % interval.

    ``str()`` gives ``+2.8 [2.5, 3.1] over 12 months``, with as many digits as the interval's width deserves.
    A format gives the three numbers alone, so that they line up in a table: ``f"{gain:+.1f}"`` is
    ``+2.8 [2.5, 3.1]``, and ``f"{level:.1f}"`` is ``71.2 [70.1, 72.3]``.

    Attributes
    ----------
    value, low, high
        The result, and the two ends of its interval.
    n, unit
        How many independent units it rests on, and what they are: 12, "months".
    signed
        Whether ``str()`` shows a plus: a gain has one, a level has none.
    """

    value: float
    low: float
    high: float
    n: int
    unit: str
    signed: bool = True

    @property
    def half(self) -> float:
        """Half the interval's width."""
        return (self.high - self.low) / 2

    def above(self, limit: float) -> bool:
        """Return whether the whole interval lies above the limit."""
        return bool(self.low > limit)

    def below(self, limit: float) -> bool:
        """Return whether the whole interval lies below the limit."""
        return bool(self.high < limit)

    def contains(self, value: float) -> bool:
        """Return whether the value lies in the interval: then the data do not tell the result from it."""
        return bool(self.low <= value <= self.high)

    def __format__(self, spec: str) -> str:
        if not spec:
            return str(self)
        value, low, high = (_tidy(x, spec) for x in (self.value, self.low, self.high))
        return f"{value} [{low.removeprefix('+')}, {high.removeprefix('+')}]"

    def __str__(self) -> str:
        return f"{self:{'+' * self.signed}{_digits(self.half)}} over {self.n:,} {self.unit}"

    def __repr__(self) -> str:
        return str(self)

    def _repr_html_(self) -> str:
        value, rest = str(self).split(" ", 1)
        return f"<b>{value}</b> {rest}"


@dataclass(frozen=True, repr=False)
class Spread:
    """A mean and the standard deviation around it: ``+2.8 (sd 0.5) over 20 seeds``. It is no interval.

    A format gives the numbers alone: ``f"{spread:+.1f}"`` is ``+2.8 (sd 0.5)``.
    """

    value: float
    sd: float
    n: int
    unit: str

    def __format__(self, spec: str) -> str:
        return (
            f"{_tidy(self.value, spec)} (sd {_tidy(self.sd, spec).removeprefix('+')})" if spec else str(self)
        )

    def __str__(self) -> str:
        return f"{self:+{_digits(self.sd)}} over {self.n:,} {self.unit}"

    def __repr__(self) -> str:
        return str(self)


def _digits(size: float) -> str:
    """Return a format with one decimal, or more where half a width (or an sd) is below 0.25."""
    decimals = 1 if not size or not math.isfinite(size) else max(1, -math.floor(math.log10(size / 2.5)))
    return f".{decimals}f"


def _tidy(value: float, spec: str) -> str:
    """Format a number; a zero has no minus."""
    text = format(value, spec)
    return format(0.0, spec) if set("123456789").isdisjoint(text) and math.isfinite(value) else text


# ---------------------------------------------------------------------------------------------------- drawing


def days(rows: pd.DataFrame) -> np.ndarray:
    """Return the day of each flight, as month times 100 plus day: flights of one day share their weather.

    Parameters
    ----------
    rows
        Flights with ``month`` and ``day``.

    Returns
    -------
    numpy.ndarray
        int64 (n,): 704 is July 4.
    """
    return (100 * rows["month"] + rows["day"]).to_numpy()


def split(units, seed: int, share: float = 2 / 3) -> np.ndarray:
    """Cut rows into two parts, each unit whole: all flights of a day fall on one side.

    Parameters
    ----------
    units
        (n,): what each row belongs to, such as :func:`days`.
    seed
        The same seed and the same units give the same cut. A random generator will do, too.
    share
        The first part's share of the units.

    Returns
    -------
    numpy.ndarray
        bool (n,): true for the rows of the first part, ``share`` of the units, rounded down.
    """
    codes, names = pd.factorize(np.asarray(units), sort=True)
    drawn = np.random.default_rng(seed).permutation(len(names))[: int(share * len(names))]
    return np.isin(codes, drawn)


def resample(units, draws: int = 400, seed: int = 0) -> Iterator[np.ndarray]:
    """Draw as many units as there are, with replacement and each whole, again and again.

    Parameters
    ----------
    units
        (n,): what each row belongs to, such as :func:`days`.
    draws, seed
        How many draws. The same seed gives the same units, so that two models can be paired.

    Yields
    ------
    numpy.ndarray
        int64: the numbers of the rows of one draw. A unit drawn twice brings its rows twice.
    """
    rows = np.arange(len(units))
    return (np.repeat(rows, times) for times in _times(units, draws, seed))


def _times(units, draws: int, seed: int) -> Iterator[np.ndarray]:
    """Yield, for each draw of :func:`resample`, how many times each row comes: int64 (n,)."""
    codes, names = pd.factorize(np.asarray(units), sort=True)
    rng = np.random.default_rng(seed)
    for _ in range(draws):
        drawn = rng.integers(len(names), size=len(names))
        yield np.bincount(drawn, minlength=len(names))[codes]


# ---------------------------------------------------------------------------------------------------- scoring


def auc(labels, risk) -> float:
    """Return the AUC in points: how often a positive row has the higher risk; a tie counts as half.

    Parameters
    ----------
    labels, risk
        (n,): 0 or 1, and any number that should be higher for a 1.

    Returns
    -------
    float
        From 0 to 100; NaN if all labels are the same, for then there is no pair to compare.
    """
    labels, risk = np.asarray(labels) == 1, np.asarray(risk)
    if labels.all() or not labels.any():
        return math.nan
    positives, negatives = np.sort(risk[labels]), np.sort(risk[~labels])
    below, up_to = (np.searchsorted(negatives, positives, side) for side in ("left", "right"))
    return float(100 * (below + up_to).mean() / 2 / len(negatives))


def accuracy(labels, predicted) -> float:
    """Return the share of right predictions, in points."""
    return float(100 * np.mean(np.asarray(labels) == np.asarray(predicted)))


# ---------------------------------------------------------------------------------------------------- intervals


def t_interval(values, unit: str) -> Interval:
    """Return the mean of *independent* values and its 95 % interval by Student's t.

    Parameters
    ----------
    values
        (n,): one number for each unit, each measured on test rows of its own.
    unit
        What was measured n times, in the plural: "months".

    Raises
    ------
    ValueError
        If there are fewer than two values.
    """
    return _student(values, 1 / len(values), len(values), unit)


def corrected_interval(values, train: int, test: int, unit: str) -> Interval:
    """Return the mean over repeated divisions of the same units, and its 95 % interval for other units.

    Divisions of the same people overlap, so more of them do not make the mean surer. Nadeau and Bengio (2003)
    replace the variance's 1/n by 1/n + test/train ("corrected resampled t").

    Parameters
    ----------
    values
        (n,): one number for each division, such as paired gains.
    train, test
        How many units each division trains and tests on.
    unit
        What is divided, in the plural: "people".

    Raises
    ------
    ValueError
        If there are fewer than two values.
    """
    return _student(values, 1 / len(values) + test / train, train + test, unit)


def _student(values, factor: float, n: int, unit: str) -> Interval:
    values = np.asarray(values, float)
    if len(values) < 2:
        raise ValueError(f"{len(values)} value has no interval: give two or more.")
    half = stats.t.ppf(0.975, len(values) - 1) * math.sqrt(factor) * values.std(ddof=1)
    return Interval(float(values.mean()), float(values.mean() - half), float(values.mean() + half), n, unit)


def wilson(k, n, z: float = 1.96):
    """Return both ends of Wilson's interval of a share, k of n: sensible for few rows, for none and for all, too.

    Parameters
    ----------
    k, n
        How many, and of how many: numbers, or arrays and Series of the same shape. Rows count as independent.
    z
        1.96 for 95 %, 2.58 for 99 %.

    Returns
    -------
    tuple
        The two ends, from 0 to 1; they are 0 and 1 if ``n`` is 0.

    Raises
    ------
    ValueError
        If k is below 0 or above n.
    """
    if np.any(np.less(k, 0)) or np.any(np.greater(k, n)):
        raise ValueError("wilson(k, n): k is a count, from 0 to n; the number of rows comes second")
    middle = (k + z**2 / 2) / (n + z**2)
    half = z * np.sqrt(k * (n - k) / np.maximum(n, 1) + z**2 / 4) / (n + z**2)
    return middle - half, middle + half


def bootstrap(
    statistic: Callable[[np.ndarray], float], units, unit: str = "days", draws: int = 400, seed: int = 0
) -> Interval:
    """Return a statistic of all rows, and the middle 95 % of its values over redrawn units.

    Parameters
    ----------
    statistic
        Takes row numbers and returns a number: ``lambda rows: measure.auc(label[rows], risk[rows])``. A draw
        for which it returns NaN is left out.
    units
        (n,): what each row belongs to, such as :func:`days`; for pictures, ``range(n)``.
    unit
        What is redrawn, in the plural.
    draws, seed
        As for :func:`resample`.
    """
    drawn = [statistic(rows) for rows in resample(units, draws, seed)]
    low, high = np.nanquantile(drawn, [0.025, 0.975])
    value = statistic(np.arange(len(units)))
    return Interval(float(value), float(low), float(high), len(np.unique(units)), unit, signed=False)


def paired_gain(
    labels,
    before,
    after,
    units,
    unit: str = "days",
    score: Callable = auc,
    draws: int = 400,
    seed: int = 0,
) -> Interval:
    """Return how many points a change gains on one test set, with the 95 % interval over redrawn units.

    Both sides are scored on the same rows, so the luck of the rows cancels. If the training was repeated
    with several seeds, the gain is their mean, and each draw redraws the seeds, too: the interval then covers
    the test units and, as far as these seeds show it, the luck of the training.

    Parameters
    ----------
    labels
        (n,): what is true.
    before, after
        (n,) or (seeds, n): what the two models say; the same seed, the same training rows.
    units, unit
        (n,): what each row belongs to, and what that is called, in the plural.
    score
        Takes labels and what a model says; returns points. :func:`auc` or :func:`accuracy`.
    draws, seed
        As for :func:`resample`.
    """
    labels = np.asarray(labels)
    before, after = np.broadcast_arrays(np.atleast_2d(before), np.atleast_2d(after))
    sides = [
        (_scorer(score, labels, old), _scorer(score, labels, new))
        for old, new in zip(before, after, strict=True)
    ]
    every, rng = np.arange(len(before)), np.random.default_rng([seed, 1])
    fewer = max(len(before) - 1, 1)  # n - 1 of n seeds: a mean of n redrawn ones would vary too little

    def gain(times: np.ndarray, seeds: np.ndarray) -> float:
        return float(np.mean([sides[one][1](times) - sides[one][0](times) for one in seeds]))

    drawn = [gain(times, rng.choice(every, fewer)) for times in _times(units, draws, seed)]
    low, high = np.nanquantile(drawn, [0.025, 0.975])
    value = gain(np.ones(len(labels), int), every)
    return Interval(value, float(low), float(high), len(np.unique(units)), unit)


def _scorer(score: Callable, labels: np.ndarray, answers: np.ndarray) -> Callable[[np.ndarray], float]:
    """Return what scores a model on rows that count so many times each."""
    if score is not auc:
        return lambda times: score(np.repeat(labels, times), np.repeat(answers, times))
    # Sorted once, not in each of hundreds of draws: where each row's equals begin and end, lowest risk first.
    order = np.argsort(answers)
    positive, ordered = labels[order] == 1, answers[order]
    begin, end = (np.searchsorted(ordered, ordered, side) for side in ("left", "right"))

    def of(times: np.ndarray) -> float:
        times = times[order]
        ups = times * positive
        below = np.append(0, np.cumsum(times - ups))  # how many negatives lie before each place
        pairs = ups.sum() * below[-1]
        return 100 * (ups @ (below[begin] + below[end])) / 2 / pairs if pairs else math.nan

    return of


def spread(values, unit: str = "seeds") -> Spread:
    """Return the mean and the standard deviation of values that are *not* independent.

    Seeds over the same rows show the luck of the draw: how far one run lies from another. They do not show how
    other days or other people would answer, and more seeds would not either.
    """
    values = np.asarray(values, float)
    return Spread(float(values.mean()), float(values.std(ddof=1)), len(values), unit)


def distances(one: pd.DataFrame, other: pd.DataFrame) -> pd.Series:
    """Return how far two tables lie apart, column by column, as TFDV measures it, in NumPy and so a hundred times as fast.

    Jensen-Shannon divergence for numbers, over TFDV's histograms of ten bars; L-infinity for words. Missing values are
    left out. TFDV reads its histograms off a sketch, so it may differ by 0.01 or so.

    Parameters
    ----------
    one, other
        Tables with the same columns.

    Returns
    -------
    pandas.Series
        From 0, the same, to 1, nothing in common; NaN for a column without values.
    """
    return pd.Series({name: _distance(one[name].dropna(), other[name].dropna()) for name in one})


def _distance(one: pd.Series, other: pd.Series) -> float:
    if not len(one) or not len(other):
        return math.nan
    if not pd.api.types.is_numeric_dtype(one):
        shares = one.value_counts(normalize=True), other.value_counts(normalize=True)
        return float(shares[0].sub(shares[1], fill_value=0).abs().max())
    return divergence(one.to_numpy(float), other.to_numpy(float))


def divergence(one: np.ndarray, other: np.ndarray) -> float:
    """Return the Jensen-Shannon divergence of :func:`distances` for the values of one column, without missing ones.

    Parameters
    ----------
    one, other
        float64 (n,) and (m,). A table of one column takes four times as long.
    """
    if np.ptp(one) == 0 or np.ptp(other) == 0:  # a histogram without width overlaps with nothing but itself
        return float(not (np.ptp(one) == np.ptp(other) and one[0] == other[0]))
    histograms = [np.histogram(values, bins=10) for values in (one, other)]
    cuts = np.union1d(*(edges for _, edges in histograms))
    p, q = (
        np.diff(np.interp(cuts, edges, np.r_[0, np.cumsum(counts)] / counts.sum()))
        for counts, edges in histograms
    )
    m = (p + q) / 2
    return float(sum(np.sum(x[x > 0] * np.log2(x[x > 0] / m[x > 0])) for x in (p, q)) / 2)


def noise_floor(
    distance: Callable[[pd.DataFrame, pd.DataFrame], pd.Series],
    rows: pd.DataFrame,
    units,
    draws: int = 20,
    seed: int = 0,
) -> pd.DataFrame:
    """Return how far two halves of the same rows lie apart when whole units are drawn: what chance alone does.

    Parameters
    ----------
    distance
        Takes two tables and returns their distances, one for each column: :func:`distances`.
    rows, units
        The table, and (n,): what each row belongs to, such as :func:`days`.
    draws, seed
        How many times the rows are cut in half.

    Returns
    -------
    pandas.DataFrame
        A row for each draw, a column for each distance. A threshold below its highest values fires by chance.
    """
    rng = np.random.default_rng(seed)
    halves = (split(units, rng, share=1 / 2) for _ in range(draws))
    return pd.DataFrame([distance(rows[half], rows[~half]) for half in halves])


# ---------------------------------------------------------------------------------------------------- quick model

NUMBERS = (
    "minutes",
    "minutes_squared",
    "log_distance",
    *(name for name in flights.WEATHER if not name.startswith("wind_") or name == "wind_speed"),
)
"""The numbers that the canonical model sees (`book.features`), in pandas instead of TensorFlow."""

WORDS = ("carrier", "origin", "dest", "weekday")
"""The categories that it sees."""


def derive(rows: pd.DataFrame) -> pd.DataFrame:
    """Add the columns that `book.features` computes from raw flights; all others stay as they are."""
    clock = rows["sched_dep_time"]
    minutes = clock // 100 * 60 + clock % 100
    return rows.assign(
        minutes=minutes,
        minutes_squared=(minutes - 800) ** 2,  # so that the risk may bend over the day
        log_distance=np.log(rows["distance"]),
        weekday=pd.to_datetime(rows[["year", "month", "day"]]).dt.dayofweek,
    )


def fit(
    rows: pd.DataFrame,
    labels=None,
    numbers=NUMBERS,
    words=WORDS,
    model: ClassifierMixin | None = None,
) -> Pipeline:
    """Train a quick model on raw flights: half a second for 20,000.

    Numbers are filled with their mean, with a flag where one was missing, and scaled, as in `book.features`.

    Parameters
    ----------
    rows
        Flights as :func:`book.flights.load` returns them, and columns of your own.
    labels
        (n,) 0 or 1. Default: :func:`book.flights.disrupted`.
    numbers, words
        Names of columns of ``derive(rows)``.
    model
        A classifier of scikit-learn. Default: logistic regression.

    Returns
    -------
    sklearn.pipeline.Pipeline
        It takes raw flights. :func:`risk` asks it.
    """
    scale = make_pipeline(SimpleImputer(add_indicator=True), StandardScaler())
    one_hot = OneHotEncoder(handle_unknown="ignore", sparse_output=False)
    columns = make_column_transformer((scale, list(numbers)), (one_hot, list(words)))
    model = LogisticRegression(C=0.1, solver="newton-cholesky") if model is None else model
    labels = flights.disrupted(rows) if labels is None else labels
    return make_pipeline(FunctionTransformer(derive), columns, model).fit(rows, labels)


def risk(model: Pipeline, rows: pd.DataFrame) -> np.ndarray:
    """Return the probability that a model of :func:`fit` gives to the label 1: float64 (n,), from 0 to 1."""
    return model.predict_proba(rows)[:, 1]
