"""What a schema would have said: about the months of 2013, about planted faults, and about a change of its own."""

from __future__ import annotations

import copy
import functools
from collections.abc import Iterable

import pandas as pd
import pyarrow as pa
import tensorflow_data_validation as tfdv
from pandas.api.types import is_numeric_dtype
from tensorflow_data_validation.statistics import stats_impl
from tensorflow_metadata.proto.v0 import schema_pb2
from tensorflow_metadata.proto.v0.statistics_pb2 import DatasetFeatureStatisticsList

from book import flights, pipeline

__all__ = [
    "AFTERWARDS", "alarms", "curated", "described", "months", "named", "planted", "raised", "review", "table", "without",
]  # fmt: skip

AFTERWARDS = tuple(name for name, column in flights.COLUMNS.items() if not column.known_before_departure)
"""The six columns that nobody knows three hours before departure."""

_ARROW = {schema_pb2.BYTES: pa.binary(), schema_pb2.INT: pa.int64(), schema_pb2.FLOAT: pa.float32()}


def curated() -> schema_pb2.Schema:
    """Return a fresh copy of `book/schema.pbtxt`, the schema of this book's pipeline."""
    return tfdv.load_schema_text(str(pipeline.SCHEMA))


def described(frame: pd.DataFrame) -> DatasetFeatureStatisticsList:
    """Return the statistics that StatisticsGen makes of a CSV with these flights, without a pipeline.

    An empty cell becomes an empty list, as CsvExampleGen writes it.
    """
    kinds = {feature.name: feature.type for feature in curated().feature}
    columns = {}
    for name, cells in frame.items():
        kind = kinds.get(name, schema_pb2.FLOAT) if is_numeric_dtype(cells) else schema_pb2.BYTES
        if kind == schema_pb2.INT:
            cells = cells.astype("Int64")
        lists = [[] if empty else [cell] for cell, empty in zip(cells.tolist(), cells.isna(), strict=True)]
        columns[name] = pa.array(lists, pa.list_(_ARROW[kind]))
    return stats_impl.generate_statistics_in_memory(pa.RecordBatch.from_pydict(columns))


def without(statistics: DatasetFeatureStatisticsList, columns: Iterable[str]) -> DatasetFeatureStatisticsList:
    """Return a copy of statistics in which some columns are not there."""
    rest = copy.deepcopy(statistics)
    kept = [feature for feature in rest.datasets[0].features if feature.path.step[0] not in set(columns)]
    del rest.datasets[0].features[:]
    rest.datasets[0].features.extend(kept)
    return rest


@functools.cache
def _month(span: int) -> DatasetFeatureStatisticsList:
    return described(flights.load([span]))


def months() -> dict[int, DatasetFeatureStatisticsList]:
    """Return the statistics of each month of 2013, by span."""
    return {span: _month(span) for span in flights.SPANS}


# ---- What a schema says ----------------------------------------------------------------------------------------------


def alarms(
    statistics: DatasetFeatureStatisticsList, schema: schema_pb2.Schema, environment: str | None = None
) -> dict[str, str]:
    """Return what TFDV says of each column that breaks the schema."""
    found = tfdv.validate_statistics(statistics, schema, environment=environment).anomaly_info
    return {name: info.description.strip() or info.short_description for name, info in sorted(found.items())}


def raised(schema: schema_pb2.Schema, count: bool = False) -> set[tuple[int, str]]:
    """Return each alarm in the year as a pair of span and column.

    With `count`, columns with too few values are alarms as well, as in this book's gate (`book.gate.incomplete`).
    """
    found = {(span, name) for span, counted in months().items() for name in alarms(counted, schema)}
    if count:
        found |= {
            (span, line.split(":")[0])
            for span, counted in months().items()
            for line in pipeline.incomplete(counted, schema)
        }
    return found


def table(schema: schema_pb2.Schema, names: Iterable[str] | None = None) -> pd.DataFrame:
    """Return one row for each column: its type, its domain, its presence, and whether it must have one value."""
    rows = {}
    for name in names or [feature.name for feature in schema.feature]:
        feature = tfdv.get_feature(schema, name)
        domain = feature.WhichOneof("domain_info") or "any"
        if domain == "domain":
            domain = f"{len(tfdv.get_domain(schema, name).value)} words"
        rows[name] = {
            "type": schema_pb2.FeatureType.Name(feature.type),
            "domain": domain,
            "presence": f"{feature.presence.min_fraction:g}",
            "shape": "1 value" if feature.HasField("shape") else "none",
        }
    return pd.DataFrame(rows).T


# ---- Planted faults --------------------------------------------------------------------------------------------------

_IMPOSSIBLE = {
    "wind_speed": 1048.36, "temp": -9999, "humid": 255, "pressure": 0, "wind_dir": 999, "hour": 24, "minute": 75,
    "sched_dep_time": 2400, "distance": -1, "year": 2014, "month": 13, "carrier": "??", "origin": "SWF",
}  # fmt: skip


@functools.cache
def planted() -> dict[str, DatasetFeatureStatisticsList]:
    """Return April's statistics with one of twenty faults each, by the fault's name.

    The first thirteen are an impossible value in 20 of the 2,000 flights. Which faults stand here is our choice, so the
    share that a schema names is no rate: it compares schemas.
    """
    april, counted = flights.load([4]), _month(4)
    faults: dict[str, pd.DataFrame] = {}
    for column, value in _IMPOSSIBLE.items():
        cells = april[column].astype(object if isinstance(value, str) else april[column].dtype)
        cells[april.sample(20, random_state=0).index] = value
        faults[f"{column} = {value}"] = cells.to_frame()
    tenth = april.index % 10 == 0
    fahrenheit = april[["temp", "dewp"]]
    empty = april.sample(1200, random_state=0).index
    faults |= {
        "dest lower-case": april["dest"].where(~tenth, april["dest"].str.lower()).to_frame(),
        "humid renamed to humidity": april[["humid"]].rename(columns={"humid": "humidity"}),
        "visib written as text": april[["visib"]].astype(str).astype(object),
        "pressure empty in 6 of 10": april[["pressure"]].drop(empty).reindex(april.index),
        "temp, dewp in Celsius": (fahrenheit - 32) / 1.8,
        "wind_speed in km/h": april[["wind_speed"]] * 1.609,
        "hour in UTC": pd.to_datetime(april["time_hour"]).dt.hour.rename("hour").to_frame(),
    }
    found = {}
    for name, frame in faults.items():
        gone = ["humid"] if "humidity" in frame else list(frame)
        found[name] = without(counted, gone)
        found[name].datasets[0].features.extend(described(frame).datasets[0].features)
    return found


def named(schema: schema_pb2.Schema, count: bool = False) -> list[str]:
    """Return the planted faults of which a schema says something that it does not say of plain April."""

    def said(counted: DatasetFeatureStatisticsList) -> set:
        return {*alarms(counted, schema).items(), *(pipeline.incomplete(counted, schema) if count else [])}

    before = said(_month(4))
    return [fault for fault, counted in planted().items() if said(counted) - before]


# ---- A change of the schema ------------------------------------------------------------------------------------------


def review(old: schema_pb2.Schema, new: schema_pb2.Schema) -> dict[str, str]:
    """Return what a change of the schema would have changed, as text: alarms, named faults, and requests.

    `dest 4 5` is an alarm about dest in spans 4 and 5. Requests are January's flights without the six columns that
    are known afterwards, validated as SERVING: named are the columns that are reported.
    """
    before, after = raised(old, count=True), raised(new, count=True)
    then, now = named(old, count=True), named(new, count=True)
    requests = without(_month(1), AFTERWARDS)
    return {
        "more alarms": _by_column(after - before),
        "fewer alarms": _by_column(before - after),
        "faults named": ", ".join(fault for fault in now if fault not in then),
        "faults missed": ", ".join(fault for fault in then if fault not in now),
        "requests": ", ".join(alarms(requests, new, "SERVING")),
    }


def _by_column(found: set[tuple[int, str]]) -> str:
    columns = sorted({column for _, column in found})
    return "; ".join(
        " ".join([column, *(str(span) for span, other in sorted(found) if other == column)])
        for column in columns
    )
