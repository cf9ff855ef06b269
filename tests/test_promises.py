"""What ExampleGen's contest divides: rows, whole days, or earlier days from later ones."""

import numpy as np
import pytest

from book import promises


@pytest.fixture(scope="module")
def rows():
    return promises.rows()


def test_the_days_of_the_year_are_counted(rows):
    assert rows["day_of_year"].agg(["min", "max"]).tolist() == [1, 365]
    assert rows.loc[rows["date"] == 308, "day_of_year"].unique().tolist() == [67]
    assert len(promises.MORE["+ weather"]) == 8


@pytest.mark.parametrize("divide", [promises.random_rows, promises.whole_days, promises.first_days])
def test_two_thirds_are_trained_on(divide, rows):
    assert np.mean(divide(rows, 0)) == pytest.approx(2 / 3, abs=0.02)


def test_what_belongs_together_stays_together(rows):
    cut = rows.assign(first=promises.random_rows(rows, 0)).groupby("date")["first"].nunique()
    assert (cut == 2).all()
    whole = rows.assign(first=promises.whole_days(rows, 0)).groupby("date")["first"].nunique()
    assert (whole == 1).all()


def test_the_first_days_come_first(rows):
    first = promises.first_days(rows, 0)
    assert rows.loc[first, "date"].max() < rows.loc[~first, "date"].min()


def test_a_gain_for_each_month_and_set_of_columns(rows):
    found = promises.delivered(rows, ["+ day"], trees=1)
    assert list(found) == ["+ day"] and list(found.index) == list(promises.MONTHS)
    assert found["+ day"].between(-50, 50).all()
