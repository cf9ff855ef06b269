"""The quick model behind the server answers what it answers in pandas, and the log gives back what was asked."""

import numpy as np
import pandas as pd
import pytest

from book import quiet

quiet.start()

from book import flights, measure, served, serving  # noqa: E402

WINTER, JULY = flights.load([1]), flights.load([7]).iloc[:200]


@pytest.fixture(scope="module")
def model():
    return measure.fit(WINTER)


def test_the_log_gives_back_each_flight_and_its_risk(model, tmp_path):
    served.export(model, tmp_path / "served" / "1")
    with serving.start("flights", tmp_path / "served", log=tmp_path / "log") as server:
        served.ask(server, JULY)
        with pytest.raises(serving.ServerError, match="warm"):
            served.ask(server, JULY.assign(temp="warm"))
    records = list(serving.read_log(tmp_path / "log"))
    asked = pd.concat([served.table(record) for record in records], ignore_index=True)
    sent = JULY.sort_values(["day", "origin"], kind="stable", ignore_index=True)
    assert len(records) == JULY.groupby(["day", "origin"]).ngroups
    pd.testing.assert_frame_equal(asked[list(served.COLUMNS)], sent[list(served.COLUMNS)], check_dtype=False)
    assert asked["risk"].to_numpy() == pytest.approx(measure.risk(model, sent), abs=1e-12)


@pytest.mark.parametrize(
    "change",
    [
        {"temp": np.nan, "pressure": np.nan},
        {"carrier": "ZZ"},
        {"month": 12, "day": 31},
        {"sched_dep_time": 2359},
    ],
    ids=str,
)
def test_gaps_and_words_it_never_saw_are_as_in_pandas(model, change):
    rows = JULY.head(5).assign(**change)
    columns = {name: served.tf.constant(rows[name].to_numpy(), kind) for name, kind in served.COLUMNS.items()}
    graph = served._Risk(model)  # kept: its function holds it weakly
    assert graph.risk(columns)["risk"].numpy() == pytest.approx(measure.risk(model, rows), abs=1e-12)
