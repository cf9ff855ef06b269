"""A policy is played forward: it trains on nothing whose labels are not there, and its gains are within months."""

from __future__ import annotations

import pandas as pd
import pytest

from book import measure, retraining


@pytest.fixture(scope="module")
def year():
    return retraining.Year()


@pytest.mark.parametrize(
    ("month", "size", "delay", "wanted"),
    [
        (4, 3, 0, [1, 2, 3]),
        (4, 2, 0, [2, 3]),
        (4, 12, 0, [1, 2, 3]),
        (7, 2, 1, [4, 5]),
        (3, 5, 1, [1]),
        (2, 3, 1, []),
        (1, 3, 0, []),
    ],
)
def test_a_window_holds_the_newest_months_with_labels(month, size, delay, wanted):
    assert retraining.window(month, size, delay) == wanted


def test_the_year_leaves_out_the_faulty_winds_and_trains_each_list_once(year):
    assert sorted(year.months) == list(range(1, 13))
    assert sum(map(len, year.months.values())) == 24_000 - 3
    assert year.fit([1, 2]) is year.fit((1, 2))
    assert year.auc([1, 2, 3], 7) == measure.auc(year.truth[7], year.risk([1, 2, 3], 7))


@pytest.mark.parametrize("delay", [0, 1])
def test_no_policy_looks_ahead(year, delay):
    asked = []

    def always(year, live, since, month, size, delay):
        asked.append((month, since))
        return True

    served = retraining.walk(year, always, 2, delay)
    assert list(served) == list(range(4, 13))
    assert all(max(learned) == month - 1 - delay for month, learned in served.items())
    assert asked == [(month, month - 1) for month in range(5, 13)]
    assert retraining.releases(served) == list(range(5, 13))


def test_a_policy_that_never_asks_keeps_the_first_model(year):
    served = retraining.walk(year, retraining.never, 12)
    assert set(map(tuple, served.values())) == {(1, 2, 3)} and retraining.releases(served) == []
    quarters = retraining.walk(year, retraining.quarterly, 12)
    assert retraining.releases(quarters) == [7, 10] and quarters[9] == [1, 2, 3, 4, 5, 6]


class Told:
    """A year whose AUCs are told: by the newest month learned from, and the month."""

    def __init__(self, auc):
        self.auc = lambda learned, month: auc(max(learned), month)


def test_decayed_compares_with_the_best_month_in_service():
    aucs = {4: 70, 5: 72, 6: 68}
    told = Told(lambda newest, month: aucs[month])
    when = retraining.decayed(4)
    assert not when(told, [3], 4, 4, 12, 0)  # nothing judged yet
    assert not when(told, [3], 4, 6, 12, 0)
    assert when(told, [3], 4, 7, 12, 0)
    assert not when(told, [3], 4, 7, 12, 1)  # June has no labels


def test_challenged_judges_on_a_month_that_the_challenger_has_not_seen():
    seen = []

    def auc(newest, month):
        seen.append((newest, month))
        return 70 + 4 * (newest >= 5)

    when = retraining.challenged(4)
    assert when(Told(auc), [1, 2, 3], 4, 7, 3, 0) and seen == [(5, 6), (3, 6)]
    assert not retraining.challenged(4.1)(Told(auc), [1, 2, 3], 4, 7, 3, 0)
    assert not when(Told(auc), [1, 2, 3], 6, 7, 3, 1)  # judged on a month before it went into service


def test_drifted_rings_above_its_limit_and_needs_no_label(year):
    far = measure.distances(year.months[1][["temp"]], year.months[6][["temp"]])
    assert not retraining.drifted(far)(year, [1], 2, 7, 12, 0)
    assert retraining.drifted(far - 0.01)(year, [1], 2, 7, 12, 1)
    assert isinstance(far, pd.Series)


def test_a_gain_is_a_mean_within_months(year):
    before = {6: [1, 2, 3], 7: [1, 2, 3]}
    after = {6: [5], 7: [6]}
    gain = year.gain(before, after, draws=20)
    wanted = [year.auc(after[m], m) - year.auc(before[m], m) for m in (6, 7)]
    assert gain.value == pytest.approx(sum(wanted) / 2)
    assert gain.n == 61 and gain.unit == "days"
    same = year.gain(before, before, draws=5)
    assert (same.value, same.low, same.high) == (0, 0, 0)
