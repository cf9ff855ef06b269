"""How often `pipeline.evaluation()` refuses a model that is truly as good as the last one, by a quick proxy."""

from __future__ import annotations

import numpy as np
import pytest

from book import quiet

quiet.start()

from book import flights, measure, pipeline  # noqa: E402

EVAL = {1, 5, 6, 7, 9, 10, 11, 15, 18, 19, 24, 28, 31}
"""The days that `pipeline.by_day` puts into eval."""


@pytest.fixture(scope="module")
def changes():
    """Return, for each month and slice, what redrawing days does to the change of AUC between two months' models.

    The change itself is taken away: what is left is chance, as if the two models were equal.
    """
    year = flights.load()
    held_out = year["day"].isin(EVAL)
    models = {span: measure.fit(year[~held_out & (year["month"] == span)]) for span in flights.SPANS}

    def chance(window, last):
        rows = year[held_out & year["month"].between(last - window + 1, last)].reset_index(drop=True)
        labels = flights.disrupted(rows).to_numpy()
        risks = [measure.risk(models[span], rows) for span in (last - 1, last)]
        where = {"everything": np.ones(len(rows), bool)}
        where |= {airport: (rows["origin"] == airport).to_numpy() for airport in ("EWR", "JFK", "LGA")}
        drawn = {name: [] for name in where}
        for draw in measure.resample(measure.days(rows), draws=400, seed=last):
            for name, here in where.items():
                mine = draw[here[draw]]
                before, after = (measure.auc(labels[mine], risk[mine]) for risk in risks)
                drawn[name].append((after - before) / 100)
        return {name: np.array(values) - np.mean(values) for name, values in drawn.items()}

    return {
        window: [chance(window, last) for last in range(max(window, 2), 13)]
        for window in (1, 3, pipeline.WINDOW)
    }


def refused(drawn):
    """Return the share of draws in which at least one demand is not met."""
    lost = pipeline.MOST_LOST
    return np.mean(
        np.any(
            [
                values < -lost["everything" if name == "everything" else "origin"]
                for name, values in drawn.items()
            ],
            axis=0,
        )
    )


def test_the_refusal_rates_are_those_that_the_docstring_states(changes):
    rates = {window: [refused(drawn) for drawn in months] for window, months in changes.items()}
    said = {1: 0.21, 3: 0.11, pipeline.WINDOW: 0.05}
    assert {window: np.mean(months) for window, months in rates.items()} == pytest.approx(said, abs=0.01)
    assert max(rates[pipeline.WINDOW]) == pytest.approx(0.14, abs=0.01)
    spread = [np.mean([drawn[name].std() for drawn in changes[pipeline.WINDOW]]) for name in changes[1][0]]
    assert spread == pytest.approx([0.021, 0.021, 0.026, 0.027], abs=0.001)
