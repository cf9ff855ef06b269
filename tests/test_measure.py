"""`book.measure`: its intervals cover what they promise, and its results print in the book's one notation."""

import math

import numpy as np
import pandas as pd
import pytest
from sklearn.metrics import roc_auc_score

from book import flights, measure
from book.measure import Interval


def test_an_interval_prints_in_the_notation_of_the_book():
    gain = Interval(2.81, 2.52, 3.1, 12, "months")
    assert str(gain) == repr(gain) == "+2.8 [2.5, 3.1] over 12 months"
    assert gain._repr_html_() == "<b>+2.8</b> [2.5, 3.1] over 12 months"
    assert f"{gain:+.2f}" == "+2.81 [2.52, 3.10]"
    assert str(Interval(-0.3, -0.52, 0.04, 1095, "people")) == "-0.3 [-0.5, 0.0] over 1,095 people"
    assert (
        str(Interval(0.713, 0.705, 0.721, 122, "days", signed=False)) == "0.713 [0.705, 0.721] over 122 days"
    )
    assert f"{Interval(0.27, 0.25, -0.001, 9, 'days'):.0%}" == "27% [25%, 0%]"
    assert "±" not in f"{gain}"


def test_an_interval_can_be_asserted_on():
    gain = Interval(2.8, 2.5, 3.1, 12, "months")
    assert gain.above(0) and not gain.above(2.5) and gain.below(4) and not gain.below(3.1)
    assert gain.contains(2.5) and gain.contains(3.1) and not gain.contains(0)
    assert gain.half == pytest.approx(0.3)


def test_a_spread_prints_as_a_standard_deviation():
    spread = measure.spread([1, 2, 3])
    assert str(spread) == "+2.0 (sd 1.0) over 3 seeds" and f"{spread:.2f}" == "2.00 (sd 1.00)"


def test_a_split_keeps_days_whole():
    days = np.repeat(np.arange(30), 5)[np.random.default_rng(0).permutation(150)]
    train = measure.split(days, seed=1)
    assert set(days[train]).isdisjoint(days[~train]) and len(set(days[train])) == 20
    assert (train == measure.split(days, seed=1)).all() and (train != measure.split(days, seed=2)).any()


def test_a_draw_takes_units_whole_and_the_same_for_the_same_seed():
    days = np.array([3, 1, 1, 2, 3, 3])
    for rows in measure.resample(days, draws=50):
        times = {day: set(np.bincount(rows, minlength=6)[days == day]) for day in (1, 2, 3)}
        assert all(len(each) == 1 for each in times.values()), "all rows of a day are drawn equally often"
        assert sum(each.pop() for each in times.values()) == 3, "as many days as there are"
    first, again, other = (list(measure.resample(days, 9, seed)) for seed in (0, 0, 1))
    assert all(map(np.array_equal, first, again)) and not all(map(np.array_equal, first, other))


def test_auc_is_scikit_learns_in_points():
    rng = np.random.default_rng(0)
    labels, risk = rng.integers(0, 2, 300), rng.integers(0, 9, 300)  # with many ties
    assert measure.auc(labels, risk) == pytest.approx(100 * roc_auc_score(labels, risk))
    assert math.isnan(measure.auc(np.ones(5), np.arange(5))), "no pair, no AUC"


def test_one_value_has_no_interval():
    with pytest.raises(ValueError, match="two or more"):
        measure.t_interval([1.0], "months")


# Each study below repeats an experiment whose truth is known. Of 200 intervals that cover with a chance of 95 %, all but a few
# in a million such tests have 89 to 100 % (four standard errors, 1.5 points each). The seeds are fixed.
STUDIES = 200


def share_covered(intervals, truth):
    return np.mean([interval.contains(truth) for interval in intervals])


def test_t_interval_covers_the_truth():
    rng = np.random.default_rng(0)
    intervals = [measure.t_interval(rng.normal(1, 2, 12), "months") for _ in range(10 * STUDIES)]
    assert 0.93 < share_covered(intervals, 1) < 0.97


def test_bootstrap_covers_when_days_are_drawn_and_not_when_rows_are():
    rng, covered = np.random.default_rng(1), {"days": [], "rows": []}
    for _ in range(STUDIES):
        days = np.repeat(np.arange(60), 10)
        values = rng.normal(0, 1, 60)[days] + rng.normal(0, 1, 600)  # rows of a day share its luck
        for unit, units in {"days": days, "rows": np.arange(600)}.items():
            covered[unit].append(measure.bootstrap(lambda rows: values[rows].mean(), units, unit, draws=100))  # noqa: B023
    assert 0.89 < share_covered(covered["days"], 0) < 1
    assert share_covered(covered["rows"], 0) < 0.75


def one_contest(rng, days=60, seeds=6):
    """Two classifiers on the same flights, trained with several seeds; what the second knows is worth more on some days."""
    units = np.repeat(np.arange(days), 10)
    signal, helped, noise = rng.normal(size=(3, len(units)))
    late = signal + np.exp(rng.normal(0, 0.8, days))[units] * helped + noise > 0.8
    luck = 0.2 * rng.normal(size=(seeds, 1)) * helped + 0.5 * rng.normal(size=(seeds, len(units)))
    return late, signal + luck > 0.8, signal + luck + 0.7 * helped > 0.8, units


def test_paired_gain_covers_the_truth():
    rng, intervals, gains = np.random.default_rng(2), [], []
    for _ in range(5_000):
        late, before, after, _ = one_contest(rng, seeds=1)
        gains.append(measure.accuracy(late, after[0]) - measure.accuracy(late, before[0]))
    for _ in range(STUDIES):
        late, before, after, days = one_contest(rng)
        intervals.append(measure.paired_gain(late, before, after, days, score=measure.accuracy, draws=100))
    assert 3 < np.mean(gains) < 9
    assert 0.89 < share_covered(intervals, np.mean(gains)) <= 1


def repeated_divisions(rng, people=150, divisions=15):
    """Return the gain of each division: how much a second column lowers the squared error of a linear model."""
    x = np.c_[np.ones(people), rng.normal(size=(people, 2))]
    y, gains = x @ [0, 1, 0.4] + rng.normal(size=people), []
    for _ in range(divisions):
        order = rng.permutation(people)
        train, test = order[:100], order[100:]
        error = []
        for columns in (slice(0, 2), slice(0, 3)):
            slopes = np.linalg.lstsq(x[train, columns], y[train], rcond=None)[0]
            error.append(np.mean((y[test] - x[test, columns] @ slopes) ** 2))
        gains.append(error[0] - error[1])
    return gains


def test_corrected_interval_covers_the_truth_where_the_naive_one_does_not():
    rng = np.random.default_rng(3)
    studies = [repeated_divisions(rng) for _ in range(STUDIES)]
    truth = np.mean([repeated_divisions(rng, divisions=1) for _ in range(5_000)])
    corrected = [measure.corrected_interval(gains, 100, 50, "people") for gains in studies]
    naive = [measure.t_interval(gains, "divisions") for gains in studies]
    assert all(wide.half > 2 * narrow.half for wide, narrow in zip(corrected, naive, strict=True))
    assert 0.86 < share_covered(corrected, truth) <= 1, (
        "an approximation: 90 % of 400 such studies, 94 % with 1,095 people"
    )
    assert share_covered(naive, truth) < 0.65
    assert corrected[0].n == 150


def test_distances_are_those_that_one_can_work_out():
    one = pd.DataFrame({"carrier": list("UUBD"), "temp": [50.0, 60, 70, 80], "rain": 0.0, "gone": np.nan})
    other = pd.DataFrame(
        {"carrier": list("UBBB"), "temp": [10.0, 15, 21, 26], "rain": [0.0, 0, 0, 1], "gone": 1.0}
    )
    assert measure.distances(one, one).iloc[:3].tolist() == [0, 0, 0]
    found = measure.distances(one, other)
    assert found[["carrier", "temp", "rain"]].tolist() == [0.5, 1, 1] and np.isnan(found["gone"])
    halfway = pd.DataFrame({"x": [0.0, 10]}), pd.DataFrame({"x": [0.0, 20]})
    assert 0 < measure.distances(*halfway)["x"] < 1


def test_the_noise_floor_by_days_is_higher_where_days_differ():
    rng = np.random.default_rng(4)
    days = np.repeat(np.arange(30), 20)
    rows = pd.DataFrame({"weather": rng.normal(size=30)[days], "draw": rng.normal(size=600)})
    floors = {
        name: measure.noise_floor(lambda a, b: (a.mean() - b.mean()).abs(), rows, units)
        for name, units in {"days": days, "rows": np.arange(600)}.items()
    }
    assert floors["days"].shape == (20, 2)
    ratio = floors["days"].median() / floors["rows"].median()
    assert ratio["weather"] > 2.5 and 0.4 < ratio["draw"] < 2.5


def test_the_quick_model_sees_what_the_canonical_one_sees():
    from book import features

    canonical = {
        "log_distance" if name == "distance" else name for name in ("minutes", "minutes_squared", "distance")
    }
    assert set(measure.NUMBERS) == canonical | set(features.NUMERIC)
    assert set(measure.WORDS) == set(features.CATEGORICAL)


def test_the_quick_model_learns_from_raw_flights():
    year = flights.load()
    days, label = measure.days(year), flights.disrupted(year)
    train = measure.split(days, seed=0)
    timetable, weather = (
        measure.risk(measure.fit(year[train], numbers=numbers), year[~train])
        for numbers in (measure.NUMBERS[:3], measure.NUMBERS)
    )
    gain = measure.paired_gain(label[~train], timetable, weather, days[~train], draws=200)
    assert gain.above(2) and gain.below(9) and (gain.n, gain.unit) == (122, "days")
    assert set(days) == {100 * month + day for month, day in zip(year["month"], year["day"], strict=True)}


def test_wilsons_interval_of_a_share():
    low, high = measure.wilson(1, 4)
    assert (round(low, 3), round(high, 3)) == (0.046, 0.699)  # as in statsmodels
    assert measure.wilson(0, 0) == (0, 1)
    low, high = measure.wilson(np.array([0, 3]), np.array([3, 3]))
    assert low[0] == pytest.approx(0) and high[1] == pytest.approx(1) and high[0] < 1 and low[1] > 0
    with pytest.raises(ValueError, match="comes second"):
        measure.wilson(4, 3)


def test_the_quick_way_to_a_gain_in_auc_is_the_plain_one():
    rng = np.random.default_rng(0)
    units, labels = rng.integers(20, size=300), rng.integers(2, size=300)
    before = rng.random((3, 300)).round(1)  # many ties
    after = before + 0.2 * labels
    quick, plain = (
        measure.paired_gain(labels, before, after, units, score=score)
        for score in (measure.auc, lambda true, risk: measure.auc(true, risk))
    )
    assert (quick.value, quick.low, quick.high) == pytest.approx(
        (plain.value, plain.low, plain.high), abs=1e-9
    )
