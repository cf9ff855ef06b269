"""The gate behind ExampleValidator: it stops a run on everything that TFX reports, and on what no column shows alone.

What was accepted is recorded nowhere but in ML Metadata: a span is accepted if a gate that read it has finished.
`Accepted` asks for that.
"""

# No `from __future__ import annotations` here: TFX reads the annotations of a component function as objects.
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import tensorflow as tf
import tensorflow_data_validation as tfdv
from ml_metadata import MetadataStore
from ml_metadata.proto import metadata_store_pb2
from tensorflow_metadata.proto.v0 import schema_pb2
from tensorflow_metadata.proto.v0.anomalies_pb2 import Anomalies
from tensorflow_metadata.proto.v0.statistics_pb2 import DatasetFeatureStatisticsList, FeatureNameStatistics
from tfx import v1 as tfx
from tfx.dsl.components.common.resolver import ResolverStrategy
from tfx.types.standard_artifacts import ExampleAnomalies, Examples, ExampleStatistics, Schema

from book.delivery import refuse

KEY = ("year", "month", "day", "carrier", "flight", "origin")
"""What no two flights share."""

DRIFT = {
    "sched_dep_time": 0.05, "hour": 0.07, "distance": 0.08, "air_time": 0.08, "dep_delay": 0.31, "arr_delay": 0.20,
    "carrier": 0.08, "origin": 0.09, "dest": 0.05,
    "temp": 0.88, "dewp": 0.87, "humid": 0.30, "wind_speed": 0.23, "pressure": 0.65,
}  # fmt: skip
"""How far a column may lie from the last accepted span: its noise floor, drawn by whole days.

Each threshold is the 99.9th percentile, rounded up, of the distances of 2,100 pairs: 12 days of one month (as many as
the smaller split has) against 12 days of the next, or of the next but one, since a month may be refused. So the
season is in the floor where a column has one. The recipe, percentile and columns, was settled with this year's
alarms in view, so only a year that nobody has seen can tell the true rate. In 2013 no real month rings; judged by floors that were drawn without
its two months, each of 11 pairs of neighbors, 2 do: `sched_dep_time` in May and in June, by less than 0.005.
`precip` and `visib` are not watched: dry, clear days against one storm differ by nearly 1, the most there is.
"""


JUDGED = ("examples", "statistics")
"""Of the gate's inputs those of the span that it lets pass or stops; the others are what it compares with."""


@tfx.dsl.components.component
def Gate(  # noqa: N802 - a component is named as a class is
    examples: tfx.dsl.components.InputArtifact[Examples],
    statistics: tfx.dsl.components.InputArtifact[ExampleStatistics],
    schema: tfx.dsl.components.InputArtifact[Schema],
    anomalies: tfx.dsl.components.InputArtifact[ExampleAnomalies],
    accepted: tfx.dsl.components.InputArtifact[ExampleStatistics] = None,
    accepted_examples: tfx.dsl.components.InputArtifact[Examples] = None,
    code: tfx.dsl.components.Parameter[str] = "",
):
    """Stop the run unless every split is as the schema says, complete, and like the last accepted span.

    `accepted` holds the statistics of the last span that passed, and `accepted_examples` its rows; without them nothing
    is compared, and the gate says so. `code` is read by the cache only: a checksum of this module, so that an edited gate judges anew.
    """
    wanted = tfdv.load_schema_text(str(Path(schema.uri) / "schema.pbtxt"))
    verdicts = anomalies.get_json_value_custom_property("blessed") or {}
    found, span = [], DatasetFeatureStatisticsList()
    for split in json.loads(statistics.split_names):
        counted = _counted(statistics, split)
        span.datasets.extend(counted.datasets)
        lines = reported(anomalies, split)
        if not counted.datasets[0].num_examples:
            lines += ["there are no rows in this split."]
        if verdicts.get(split) != 1 and not lines:
            lines += ["ExampleValidator did not bless this split."]
        if accepted is not None:
            lines += drifted(counted, _counted(accepted, split))
        found += [f"{split}: {line}" for line in lines]
    # Which rows are in which split is luck, so holes are counted in all of them together.
    found += [f"span: {line}" for line in incomplete(span, wanted)]
    found += repeated(rows(examples)) + contradictions(rows(examples))
    if accepted_examples is not None:
        spans = [each.get_int_custom_property("span") for each in (examples, accepted_examples)]
        if spans[0] != spans[1]:  # a span may be run again
            found += delivered_before(rows(examples), rows(accepted_examples), spans[1])
    refuse("The span is refused.", found)
    if accepted is None:
        print("Gate: no span was accepted before this one, so there was nothing to compare it with.")


def _counted(statistics: ExampleStatistics, split: str) -> DatasetFeatureStatisticsList:
    return tfdv.load_stats_binary(str(Path(statistics.uri) / f"Split-{split}" / "FeatureStats.pb"))


def reported(anomalies: ExampleAnomalies, split: str) -> list[str]:
    """Return a line for each anomaly of a split, of its columns and of the data set as a whole."""
    file = Path(anomalies.uri) / f"Split-{split}" / "SchemaDiff.pb"
    if not file.exists():
        return []
    report = Anomalies.FromString(file.read_bytes())
    # A schema that is itself wrong has an empty description.
    lines = [
        f"{name}: {anomaly.description or anomaly.short_description}"
        for name, anomaly in sorted(report.anomaly_info.items())
    ]
    if report.HasField("dataset_anomaly_info"):
        lines += [f"data set: {report.dataset_anomaly_info.description}"]
    return lines


def incomplete(statistics: DatasetFeatureStatisticsList, schema: schema_pb2.Schema) -> list[str]:
    """Return a line for each feature with fewer values than its schema's `presence.min_fraction`.

    CsvExampleGen writes an empty cell as an empty list, and TFDV counts an empty list as present: its own
    presence check never fires on a CSV. So this one counts values, and NaN is none. A column that is gone altogether
    is ExampleValidator's to report.

    Parameters
    ----------
    statistics : tensorflow_metadata.proto.v0.statistics_pb2.DatasetFeatureStatisticsList
        Of one data set, or of several that are counted together, such as the splits of a span.
    schema : tensorflow_metadata.proto.v0.schema_pb2.Schema
    """
    least = {feature.name: feature.presence.min_fraction for feature in schema.feature}
    rows = sum(dataset.num_examples for dataset in statistics.datasets)
    values = Counter()
    for dataset in statistics.datasets:
        for feature in dataset.features:
            kind = getattr(feature, feature.WhichOneof("stats"))
            nan = kind.histograms[0].num_nan if getattr(kind, "histograms", None) else 0
            values[feature.path.step[0]] += kind.common_stats.tot_num_values - nan
    return [
        f"{name}: {count / rows:.0%} of the examples have a value; the schema asks for {least[name]:.0%}."
        for name, count in sorted(values.items())
        if rows and count / rows < least.get(name, 0)
    ]


def drifted(statistics: DatasetFeatureStatisticsList, before: DatasetFeatureStatisticsList) -> list[str]:
    """Return a line for each column of `DRIFT` that lies further from an earlier span than chance and season move it.

    The distances are TFDV's own: Jensen-Shannon divergence for numbers, L-infinity for words.
    """
    if not (statistics.datasets[0].num_examples and before.datasets[0].num_examples):
        return []
    kinds = {
        FeatureNameStatistics.INT: schema_pb2.INT,
        FeatureNameStatistics.FLOAT: schema_pb2.FLOAT,
        FeatureNameStatistics.STRING: schema_pb2.BYTES,
    }  # without its type TFDV compares nothing, and does not say so
    present = {feature.path.step[0]: feature for feature in statistics.datasets[0].features}
    asked = schema_pb2.Schema()
    for name in DRIFT.keys() & present.keys():
        kind = kinds[present[name].type]
        comparator = asked.feature.add(name=name, type=kind).drift_comparator
        words = kind == schema_pb2.BYTES
        (comparator.infinity_norm if words else comparator.jensen_shannon_divergence).threshold = DRIFT[name]
    report = tfdv.validate_statistics(statistics, asked, previous_statistics=before)
    lines = []
    for info in report.drift_skew_info:
        (measured,) = info.drift_measurements
        if measured.value > measured.threshold:
            lines.append(
                f"{info.path.step[0]}: its distribution lies {measured.value:.2f} from that of the last accepted "
                f"span; chance and season explain {measured.threshold:.2f}. Another unit, another clock, another source?"
            )
    return sorted(lines)


def rows(examples: Examples) -> Iterator[dict]:
    """Yield each example of all splits as a dict from column to value; None for an empty cell."""
    files = [str(file) for file in sorted(Path(examples.uri).glob("Split-*/*"))]
    for record in tf.data.TFRecordDataset(files, "GZIP").as_numpy_iterator():
        cells = tf.train.Example.FromString(record).features.feature
        yield {
            name: next(iter(getattr(cell, cell.WhichOneof("kind")).value), None)
            if cell.WhichOneof("kind")
            else None
            for name, cell in cells.items()
        }


def repeated(rows: Iterable[dict]) -> list[str]:
    """Return a line if a flight stands in several rows. Statistics describe columns, so only rows can show it."""
    counts = Counter(tuple(row.get(name) for name in KEY) for row in rows)
    twice = {key: times for key, times in counts.items() if times > 1}
    if not twice:
        return []
    key, times = max(twice.items(), key=lambda item: item[1])
    shown = ", ".join(f"{name} {_word(value)}" for name, value in zip(KEY, key, strict=True))
    return [
        f"rows: {sum(twice.values()) - len(twice):,} of {sum(counts.values()):,} repeat a flight that is there already, "
        f"such as {shown}: {times} times. A file that was delivered twice?"
    ]


def delivered_before(rows: Iterable[dict], before: Iterable[dict], span: int) -> list[str]:
    """Return a line if flights stand in an earlier span already. The same file again drifts from nothing."""
    known = {tuple(row.get(name) for name in KEY) for row in before}
    keys = [tuple(row.get(name) for name in KEY) for row in rows]
    if not (again := sum(key in known for key in keys)):
        return []
    return [
        f"rows: {again:,} of {len(keys):,} flights are in span {span} already, the last that was accepted. "
        "Was its file delivered again?"
    ]


def contradictions(rows: Iterable[dict]) -> list[str]:
    """Return a line for each clock of a flight that contradicts the others.

    Values that stand on the wrong rows leave every distribution as it was, so no drift shows them.
    """
    wrong, count = {}, 0
    for row in rows:
        count += 1
        clock, hour, minute, actual, delay = (
            row.get(name) for name in ("sched_dep_time", "hour", "minute", "dep_time", "dep_delay")
        )
        if not isinstance(clock, int):
            continue
        if isinstance(hour, int) and clock // 100 != hour:
            wrong.setdefault("hour is not the hour of sched_dep_time", []).append(row)
        if isinstance(minute, int) and clock % 100 != minute:
            wrong.setdefault("minute is not the minute of sched_dep_time", []).append(row)
        if isinstance(actual, int) and isinstance(delay, int):
            late = actual // 100 * 60 + actual % 100 - clock // 100 * 60 - clock % 100
            if (late - delay) % 1440:
                wrong.setdefault("dep_time is not dep_delay minutes after sched_dep_time", []).append(row)
    return [
        f"rows: {what} in {len(those):,} of {count:,}, such as "
        + ", ".join(f"{name} {_word(those[0].get(name))}" for name in (*KEY, "sched_dep_time"))
        + ". A column that was joined by position?"
        for what, those in wrong.items()
    ]


def _word(value: object) -> str:
    return value.decode(errors="replace") if isinstance(value, bytes) else str(value)


class Accepted(ResolverStrategy):
    """Resolve to the newest artifacts that a gate has read and let pass.

    Parameters
    ----------
    newest : int
        How many of each channel, the newest first. Of a span that ran more than once it takes the last run.
    """

    def __init__(self, newest: int = 1):
        self._newest = newest

    def resolve_artifacts(self, store: MetadataStore, input_dict: dict[str, list]) -> dict[str, list]:
        """Return for each channel at most `newest` artifacts. TFX calls it."""
        return {key: self._accepted(store, artifacts) for key, artifacts in input_dict.items()}

    def _accepted(self, store: MetadataStore, artifacts: list) -> list:
        by_id = {artifact.id: artifact for artifact in artifacts}
        events = store.get_events_by_artifact_ids(list(by_id)) if by_id else []
        # A gate also reads the span that it compares with: to be a yardstick is not to be accepted once more.
        read = [
            event
            for event in events
            if event.type == metadata_store_pb2.Event.INPUT
            and any(step.key in JUDGED for step in event.path.steps)
        ]
        done = (metadata_store_pb2.Execution.COMPLETE, metadata_store_pb2.Execution.CACHED)
        passed = {
            execution.id
            for execution in store.get_executions_by_id({event.execution_id for event in read})
            if execution.type.endswith(".Gate") and execution.last_known_state in done
        }
        last = {}
        for event in read:
            if event.execution_id in passed:
                last[event.artifact_id] = max(event.execution_id, last.get(event.artifact_id, 0))
        newest: dict[object, object] = {}  # of each span: one that ran twice counts once
        for id in sorted(last, key=last.get, reverse=True):
            counted = by_id[id].has_custom_property("span")
            newest.setdefault(by_id[id].get_int_custom_property("span") if counted else (id,), by_id[id])
        return list(newest.values())[: self._newest]
