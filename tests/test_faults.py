"""Each fault changes April as it says, the rule judges as it says, and the tools were told what the schema says."""

from __future__ import annotations

import csv
import io
import re
import sys
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest
from google.protobuf import text_format
from tensorflow_metadata.proto.v0 import schema_pb2

from book import faults, flights, measured

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools" / "validators"))
import facts  # noqa: E402

APRIL = flights.path(faults.BASE).read_bytes()


def table(name):
    return pd.read_csv(io.BytesIO(faults.FAULTS[name].made()))


def test_what_is_not_spoiled_is_written_to_the_byte():
    assert faults.written(faults.read()) == APRIL


@pytest.mark.parametrize("name", faults.FAULTS)
def test_a_fault_changes_the_file_and_comes_out_the_same_twice(name):
    fault = faults.FAULTS[name]
    made = fault.made()
    assert made != APRIL and made == fault.made()
    re.compile(fault.words)


CHANGED = {  # of those that keep header and rows: the columns in which they differ, and in how many rows
    "a wind of 1,048 mph": {"wind_speed": 3},
    "temp of -9999": {"temp": 20},
    "scheduled at 2400": {"sched_dep_time": 3},
    "an airline nobody knows": {"carrier": 20},
    "carrier empty": {"carrier": 20},
    "dest in small letters": {"dest": 200},
    "UA written as AA": {"carrier": 386},
    "JFK alone in Celsius": {"temp": None, "dewp": None},
    "canceled, with a delay of 0": {"dep_delay": 50, "arr_delay": 53},
    "hour in UTC": {"hour": 2000},
    "time_hour a day late": {"time_hour": 2000},
    "arr_delay on other rows": {"arr_delay": None},
    "weather frozen for ten days": dict.fromkeys(flights.WEATHER),
}


@pytest.mark.parametrize("name", CHANGED)
def test_a_fault_changes_what_it_names_and_nothing_else(name):
    before, after = (
        list(csv.DictReader(io.StringIO(raw.decode()))) for raw in (APRIL, faults.FAULTS[name].made())
    )
    counted = Counter(
        column
        for one, other in zip(before, after, strict=True)
        for column in one
        if one[column] != other[column]
    )
    assert counted.keys() == CHANGED[name].keys()
    for column, rows in CHANGED[name].items():
        assert rows is None or counted[column] == rows, (column, counted[column])


def test_values_on_other_rows_are_the_same_values():
    for name, columns in (
        ("hour on other rows", ["hour"]),
        ("arr_delay on other rows", ["arr_delay"]),
        ("distance on other rows", ["distance"]),
        ("weather on other rows", list(flights.WEATHER)),
    ):
        moved, april = table(name), flights.load([faults.BASE])
        for column in columns:
            assert Counter(moved[column].dropna()) == Counter(april[column].dropna())
            assert (moved[column].fillna(-1) != april[column].fillna(-1)).mean() > 0.1 or column in (
                "precip",
                "visib",
                "wind_gust",
            )


def test_the_rows_are_those_that_the_name_says():
    assert len(table("every flight twice")) == 4000 and len(table("twelve flights twice")) == 2012
    assert len(table("only 400 flights")) == 400 and table("nothing after the 20th")["day"].max() == 20
    assert "DL" not in set(table("DL is gone")["carrier"])
    assert table("canceled flights left out")["dep_time"].notna().all()
    assert 0.55 < table("pressure empty in 6 of 10")["pressure"].isna().mean() < 0.7
    assert table("early is written as 0")["arr_delay"].min() == 0
    assert table("humid from 0 to 1")["humid"].max() <= 1


def said(*pairs):
    return [{"check": check, "subject": subject, "text": text} for check, subject, text in pairs]


def test_the_rule():
    fault = faults.FAULTS["temp and dewp in Celsius"]
    mean, rows = ("mean", "temp", "the mean is low"), ("rows", "table", "too many")
    assert faults.outcome(fault, [], []) == faults.NOTHING
    assert faults.outcome(fault, said(mean), []) == faults.NAMED
    assert faults.outcome(fault, said(rows), []) == faults.CAUGHT
    assert faults.outcome(fault, said(rows, mean), []) == faults.NAMED
    # What a clean April rings too says nothing, whatever the number in it.
    usual = said(("mean", "temp", "the mean is high"))
    assert faults.outcome(fault, said(mean), usual) == faults.NOTHING
    assert faults.outcome(fault, said(mean, rows), usual) == faults.CAUGHT
    # A word within another names nothing.
    assert faults.outcome(fault, said(("type", "tempo", "attempted")), []) == faults.CAUGHT


def test_the_tools_were_told_what_the_schema_says():
    schema = text_format.Parse((ROOT / "book" / "schema.pbtxt").read_text(), schema_pb2.Schema())
    assert tuple(flights.COLUMNS) == facts.COLUMNS
    assert {domain.name: list(domain.value) for domain in schema.string_domain} == facts.WORDS
    for feature in schema.feature:
        name, domain = feature.name, feature.WhichOneof("domain_info")
        if domain in ("int_domain", "float_domain"):
            limits = getattr(feature, domain)
            assert facts.LIMITS[name] == (limits.min, limits.max), name
        else:
            assert name not in facts.LIMITS and name in facts.TEXT
        assert facts.PRESENT.get(name, 1) == pytest.approx(feature.presence.min_fraction), name
        assert (name in facts.WHOLE) == (feature.type == schema_pb2.INT and name not in facts.PRESENT), name


def test_what_is_stored_is_of_these_faults_and_months():
    results = measured.load("validators")["results"]
    for name, tool in results["tools"].items():
        assert list(tool["faults"]) == list(faults.FAULTS), name
        assert {each[0] for each in tool["faults"].values()} <= {faults.NOTHING, faults.CAUGHT, faults.NAMED}
        assert [int(span) for span in tool["months"]] == list(flights.SPANS)
