"""The gate stops what TFX only reports, what no column shows alone, and what drifts; and lets the real year pass."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from book import quiet

quiet.start()

import tensorflow_data_validation as tfdv  # noqa: E402
from ml_metadata import metadata_store  # noqa: E402
from ml_metadata.proto import metadata_store_pb2  # noqa: E402
from tfx.types import standard_artifacts  # noqa: E402

from book import flights, gate, pipeline  # noqa: E402

SCHEMA = tfdv.load_schema_text(str(pipeline.SCHEMA))
INTEGERS = {feature.name: "Int64" for feature in SCHEMA.feature if feature.type == 2}
EVAL = {1, 5, 6, 7, 9, 10, 11, 15, 18, 19, 24, 28, 31}
"""The days that `pipeline.by_day` puts into eval: the split is by the day's number."""


def splits(rows):
    here = rows["day"].isin(EVAL)
    return {"train": rows[~here], "eval": rows[here]}


def counted(rows):
    """Return statistics as CsvExampleGen and StatisticsGen would: an empty cell is an empty list."""
    table = rows.astype(INTEGERS).reset_index(drop=True)
    return tfdv.generate_statistics_from_dataframe(table, n_jobs=1)


def without_refused(rows):
    """Take out what the schema refuses: one impossible wind, one airline that it does not know."""
    return rows[~((rows["wind_speed"] > 150) | (rows["carrier"] == "OO"))]


@pytest.fixture(scope="module")
def year():
    return {span: without_refused(flights.load([span])) for span in flights.SPANS}


@pytest.fixture(scope="module")
def statistics(year):
    return {span: {name: counted(part) for name, part in splits(rows).items()} for span, rows in year.items()}


def rings(statistics, before):
    return [line for name in ("train", "eval") for line in gate.drifted(statistics[name], before[name])]


def test_no_real_month_drifts_from_the_last_accepted_one(statistics):
    """Also not across a month that was refused: February for its wind, September for its airline."""
    steps = [(span - 1, span) for span in range(2, 13)] + [(1, 3), (8, 10)]
    assert {step: rings(statistics[step[1]], statistics[step[0]]) for step in steps} == dict.fromkeys(
        steps, []
    )


UNITS = {
    "temp": lambda rows: rows.assign(temp=(rows["temp"] - 32) / 1.8, dewp=(rows["dewp"] - 32) / 1.8),
    "hour": lambda rows: rows.assign(hour=pd.to_datetime(rows["time_hour"]).dt.hour),
    "sched_dep_time": lambda rows: rows.assign(sched_dep_time=(rows["sched_dep_time"] + 500) % 2400),
    "distance": lambda rows: rows.assign(distance=(rows["distance"] * 1.609).round().astype(int)),
    "humid": lambda rows: rows.assign(humid=rows["humid"] / 100),
    "arr_delay": lambda rows: rows.assign(arr_delay=rows["arr_delay"] * 60),
    "carrier": lambda rows: rows.assign(carrier=rows["carrier"].replace("UA", "AA")),
    "origin": lambda rows: rows.assign(origin=rows["origin"].replace("LGA", "JFK")),
}


@pytest.mark.parametrize("column", UNITS)
def test_another_unit_or_clock_is_drift_in_every_month(column, year, statistics):
    for span in range(2, 13):
        after = {name: counted(part) for name, part in splits(UNITS[column](year[span])).items()}
        said = rings(after, statistics[span - 1])
        assert any(line.startswith(f"{column}: its distribution lies") for line in said), span


def jensen_shannon(one, other):
    """As chapter "DistributionValidator" computes it, which is as TFDV does: ten bars a column."""
    bars = [np.histogram(values, bins=10) for values in (one, other)]
    cuts = np.union1d(*(edges for _, edges in bars))
    p, q = (np.diff(np.interp(cuts, edges, np.r_[0, np.cumsum(n)] / n.sum())) for n, edges in bars)
    m = (p + q) / 2
    return sum(np.sum(x[x > 0] * np.log2(x[x > 0] / m[x > 0])) for x in (p, q)) / 2


def infinity_norm(one, other):
    codes = np.unique(np.r_[one, other], return_inverse=True)[1]
    shares = [
        np.bincount(part, minlength=codes.max() + 1) / len(part) for part in np.split(codes, [len(one)])
    ]
    return np.abs(shares[0] - shares[1]).max()


def distances(one, other):
    """Return the distance of each watched column of two lists of days."""
    result = {}
    for name in gate.DRIFT:
        a, b = (np.concatenate([day[name] for day in days]) for days in (one, other))
        result[name] = (infinity_norm if a.dtype.kind == "U" else jensen_shannon)(a, b)
    return result


@pytest.fixture(scope="module")
def days(year):
    def values(day, name):
        column = day[name].dropna()
        return column.to_numpy(float if pd.api.types.is_numeric_dtype(column) else str)

    return {
        span: {day: {name: values(part, name) for name in gate.DRIFT} for day, part in rows.groupby("day")}
        for span, rows in year.items()
    }


@pytest.fixture(scope="module")
def floor(days):
    """Return the distances of 100 draws of each two months: 12 whole days of each."""
    drawn = {}
    for pair in [(span, span + gap) for gap in (1, 2) for span in range(1, 13 - gap)]:
        rng = np.random.default_rng(pair)
        parts = [list(days[span].values()) for span in pair]
        drawn[pair] = pd.DataFrame(
            distances(*([part[i] for i in rng.choice(len(part), 12, replace=False)] for part in parts))
            for _ in range(100)
        )
    return drawn


def threshold(frames):
    """Return the 99.9th percentile, rounded up to hundredths."""
    return np.ceil(100 * pd.concat(frames).quantile(0.999)) / 100


def test_each_threshold_is_the_noise_floor_by_days(floor):
    assert sum(map(len, floor.values())) == 2100
    assert threshold(floor.values()).to_dict() == pytest.approx(gate.DRIFT)


def test_the_false_alarms_of_the_year_are_those_that_the_docstring_states(floor, days):
    """Judged by floors drawn without the two months: what one may expect of a year that nobody has seen."""
    rang = {}
    for span in range(2, 13):
        pair = {span - 1, span}
        fair = threshold([drawn for other, drawn in floor.items() if not pair & set(other)])
        for name in ("train", "eval"):
            parts = [
                [part for day, part in days[each].items() if (day in EVAL) == (name == "eval")]
                for each in sorted(pair)
            ]
            over = pd.Series(distances(*parts)) - fair
            rang |= {(span, name, column): round(by, 3) for column, by in over[over > 0].items()}
    assert rang == {
        (5, "eval", "sched_dep_time"): pytest.approx(0.0, abs=0.001),
        (6, "eval", "sched_dep_time"): pytest.approx(0.004, abs=0.001),
    }


def rows_of(frame):
    return [
        {name: None if pd.isna(value) else value for name, value in row.items()}
        for row in frame.astype(INTEGERS).astype(object).to_dict("records")
    ]


def test_no_real_flight_is_repeated_or_contradicts_itself():
    rows = rows_of(flights.load())
    assert gate.repeated(rows) == gate.contradictions(rows) == []


def test_a_flight_that_stands_twice_is_named():
    april = flights.load([4])
    (said,) = gate.repeated(rows_of(pd.concat([april.head(600)] * 4)))
    assert said.startswith("rows: 1,800 of 2,400 repeat a flight") and "4 times" in said
    late = april.tail(1).assign(arr_delay=999.0)  # corrected, and delivered beside what it corrects
    (said,) = gate.repeated(rows_of(pd.concat([april, late])))
    assert (
        f"rows: 1 of 2,001 repeat a flight that is there already, such as year 2013, month 4, day {late['day'].item()}"
        in said
    )


def test_flights_of_the_span_before_are_named():
    """Also a few among many; a real month has none of the month before."""
    march, april = rows_of(flights.load([3])), rows_of(flights.load([4]))
    assert gate.delivered_before(april, march, 3) == []
    (said,) = gate.delivered_before(march, march, 3)
    assert said.startswith("rows: 2,000 of 2,000 flights are in span 3 already")
    (said,) = gate.delivered_before(april + march[:7], march, 3)
    assert said.startswith("rows: 7 of 2,007 flights")


class Record:
    """A metadata store in memory that gates have written to."""

    def __init__(self):
        self.store = metadata_store.MetadataStore(
            metadata_store_pb2.ConnectionConfig(fake_database=metadata_store_pb2.FakeDatabaseConfig())
        )
        self.kind = self.store.put_artifact_type(metadata_store_pb2.ArtifactType(name="Examples"))
        self.gate = self.store.put_execution_type(metadata_store_pb2.ExecutionType(name="book.gate.Gate"))
        self.examples = []

    def run(self, span, passed=True, accepted=None):
        """Record that a gate judged a span, and compared it with the example numbered `accepted`."""
        example = standard_artifacts.Examples()
        example.type_id = self.kind
        example.set_int_custom_property("span", span)
        (example.id,) = self.store.put_artifacts([example.mlmd_artifact])
        state = metadata_store_pb2.Execution.COMPLETE if passed else metadata_store_pb2.Execution.FAILED
        (run,) = self.store.put_executions(
            [metadata_store_pb2.Execution(type_id=self.gate, last_known_state=state)]
        )
        read = {"examples": example}
        if accepted is not None:
            read["accepted_examples"] = self.examples[accepted]
        for key, artifact in read.items():
            event = metadata_store_pb2.Event(
                artifact_id=artifact.id, execution_id=run, type=metadata_store_pb2.Event.INPUT
            )
            event.path.steps.add(key=key)
            self.store.put_events([event])
        self.examples.append(example)

    def accepted(self, newest=1):
        """Return the numbers of the examples that `gate.Accepted` finds."""
        found = gate.Accepted(newest).resolve_artifacts(self.store, {"examples": self.examples})["examples"]
        return [self.examples.index(each) for each in found]


def test_a_span_that_ran_twice_counts_once():
    record = Record()
    for span, passed in ((3, True), (4, True), (5, False), (5, True), (4, True)):
        record.run(span, passed)
    assert record.accepted() == [4]
    assert record.accepted(2) == [4, 3]
    assert record.accepted(3) == record.accepted(9) == [4, 3, 0]


def test_the_span_that_a_gate_compared_with_is_not_accepted_by_that():
    """It was read by the newest gate too. Taken for the newest, the first span would be the yardstick for ever."""
    record = Record()
    for span in (1, 3, 4, 5):
        record.run(span, accepted=record.accepted()[0] if record.examples else None)
    assert record.accepted() == [3]
    assert record.accepted(3) == [3, 2, 1]
    record.run(6, passed=False, accepted=3)
    assert record.accepted() == [3]


def by_position(rows, columns):
    """Look columns up airline by airline, then put them back by position, as chapter DistributionValidator does."""
    return rows.assign(
        **rows.sort_values(["day", "carrier", "flight"])[columns].reset_index(drop=True).to_dict("series")
    )


@pytest.mark.parametrize(
    ("columns", "named"),
    [
        (["hour"], "hour is not the hour of sched_dep_time in 1,"),
        (["sched_dep_time"], "minute is not the minute of sched_dep_time in 1,"),
        (
            ["sched_dep_time", "hour", "minute"],
            "dep_time is not dep_delay minutes after sched_dep_time in 1,",
        ),
    ],
)
def test_hours_in_another_order_are_named_where_no_drift_shows(columns, named, year, statistics):
    moved = by_position(flights.load([6]), columns)
    after = {name: counted(part) for name, part in splits(moved).items()}
    assert rings(after, statistics[5]) == []  # each value is there as often as before
    assert any(f"rows: {named}" in line for line in gate.contradictions(rows_of(moved)))


def test_an_anomaly_of_the_data_set_is_reported(tmp_path):
    """ExampleValidator's verdict counts it, and `anomaly_info` does not hold it."""
    (tmp_path / "Split-train").mkdir()
    found = tfdv.validate_statistics(counted(flights.load([4]).head(12)), SCHEMA)
    (tmp_path / "Split-train" / "SchemaDiff.pb").write_bytes(found.SerializeToString())
    artifact = standard_artifacts.ExampleAnomalies()
    artifact.uri = str(tmp_path)
    assert "data set: The dataset has 12 examples, which is fewer than expected." in gate.reported(
        artifact, "train"
    )


def test_nan_is_no_value():
    frame = pd.DataFrame({"pressure": [np.nan] * 63 + [1000.0] * 37})
    as_text = tfdv.generate_statistics_from_dataframe(frame)
    (feature,) = as_text.datasets[0].features  # from a CSV, `nan` arrives as a number
    feature.num_stats.common_stats.tot_num_values = 100
    feature.num_stats.histograms[0].num_nan = 63
    assert gate.incomplete(as_text, SCHEMA) == [
        "pressure: 37% of the examples have a value; the schema asks for 70%."
    ]


def test_holes_are_counted_over_the_whole_span():
    """December's eval days alone have too little pressure; December has enough."""
    december = splits(flights.load([12]))
    counted_ = {name: counted(part) for name, part in december.items()}
    assert gate.incomplete(counted_["eval"], SCHEMA)
    both = type(counted_["eval"])(datasets=[each.datasets[0] for each in counted_.values()])
    assert gate.incomplete(both, SCHEMA) == []
