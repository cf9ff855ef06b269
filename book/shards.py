"""The statistics of a table that lies in shards: a partial result of each, merged, then finished; for any engine.

TFDV computes its statistics with *combiners*: what they know of some rows is an accumulator, and two accumulators merge into
one. Beam uses them so. Here they stand alone, so that whatever can call a function in another process can compute statistics:
`finish(reduce(merge, map(partial, shards)))`. The workers of an engine import this module and TFDV, and no
component of TFX; no runner of Beam works there.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

BUCKETS = 16_384
"""Into how many buckets the values of a column are counted. With fewer than distinct values, counts are estimates."""

BATCH = 10_000  # rows that go into an accumulator at once


class TooFewBucketsError(ValueError):
    """A column has more distinct values than buckets, so the counts of its values would be estimates."""


def generators(buckets: int = BUCKETS) -> list[Any]:
    """Return the combiners that StatisticsGen uses by default: one for numbers and shapes, one for the values of texts.

    Parameters
    ----------
    buckets : int
        For the second one. TFDV takes 1,024 when it works without Beam; above that its counts are estimates.

    Returns
    -------
    list of tensorflow_data_validation's CombinerStatsGenerator
    """
    import tensorflow_data_validation as tfdv
    from tensorflow_data_validation.statistics.generators import basic_stats_generator as basic
    from tensorflow_data_validation.statistics.generators import (
        top_k_uniques_sketch_stats_generator as sketch,
    )

    options = tfdv.StatsOptions()
    values = sketch.TopKUniquesSketchStatsGenerator(
        num_top_values=options.num_top_values,
        num_rank_histogram_buckets=options.num_rank_histogram_buckets,
        num_misragries_buckets=buckets,
        num_kmv_buckets=buckets,
    )
    return [basic.BasicStatsGenerator(), values]


def partial(files: Sequence[str | Path] | str | Path, buckets: int = BUCKETS) -> bytes:
    """Read some shards, and return what the combiners know of their rows.

    Parameters
    ----------
    files : path or sequence of paths
        Gzip TFRecord files of `tf.Example`s, as ExampleGen writes them. A file without rows is allowed.
    buckets : int
        See `generators`.

    Returns
    -------
    bytes
        One accumulator for each combiner, pickled: some hundred kilobytes, however many rows there were.

    Raises
    ------
    FileNotFoundError
        If a file is not there, or none is named.
    """
    from tfx_bsl.public import tfxio

    names = [str(file) for file in ([files] if isinstance(files, str | Path) else files)]
    if missing := [name for name in names if not Path(name).is_file()]:
        raise FileNotFoundError(f"The shard {missing[0]} is not there. Does this worker see the same disk?")
    if not names:
        raise FileNotFoundError("No shard is named.")
    combiners = generators(buckets)
    found = [combiner.create_accumulator() for combiner in combiners]
    source = tfxio.TFExampleRecord(names, telemetry_descriptors=["book"])
    options = tfxio.RecordBatchesOptions(batch_size=BATCH, num_epochs=1, shuffle=False)
    for rows in source.RecordBatches(options):
        found = [combiner.add_input(one, rows) for combiner, one in zip(combiners, found, strict=True)]
    found = [combiner.compact(one) for combiner, one in zip(combiners, found, strict=True)]
    return pickle.dumps(found)


def merge(first: bytes, second: bytes) -> bytes:
    """Return what is known of the rows of both; in which order they come does not matter.

    Parameters
    ----------
    first, second : bytes
        What `partial` or `merge` returned.
    """
    # Merging goes by the buckets of the accumulators; those of the generators are for new ones.
    both = zip(generators(), pickle.loads(first), pickle.loads(second), strict=True)
    return pickle.dumps([combiner.merge_accumulators(pair) for combiner, *pair in both])


def finish(merged: bytes, buckets: int = BUCKETS) -> Any:
    """Return the statistics of all rows.

    Parameters
    ----------
    merged : bytes
        What `partial` or `merge` returned.
    buckets : int
        Those that the partial results were made with.

    Returns
    -------
    tensorflow_metadata.proto.v0.statistics_pb2.DatasetFeatureStatisticsList
        As StatisticsGen writes it.

    Raises
    ------
    TooFewBucketsError
        If a column has too many distinct values for the counts to be exact; the message names it.
    """
    from tensorflow_data_validation.statistics import stats_impl

    statistics = stats_impl.extract_statistics_output(pickle.loads(merged), generators(buckets))
    for feature in statistics.datasets[0].features:
        if feature.string_stats.unique >= buckets:
            raise TooFewBucketsError(
                f"{feature.path.step[0]} has {buckets:,} distinct values or more, so the counts of its values would be "
                "estimates. Give partial and finish more buckets than it has values, or leave the column out."
            )
    return statistics


def differences(first: Any, second: Any) -> list[tuple[str, str, Any, Any]]:
    """Compare two statistics field by field.

    Parameters
    ----------
    first, second : DatasetFeatureStatisticsList

    Returns
    -------
    list of (feature, field, value in first, value in second)
        Those that are not equal; None where one has no such field. Empty if all are equal.
    """
    one, other = _fields(first), _fields(second)
    keys = [*one, *(key for key in other if key not in one)]
    return [(*key, one.get(key), other.get(key)) for key in keys if one.get(key) != other.get(key)]


def count(statistics: Any) -> int:
    """Return how many fields statistics have; what `differences` compares."""
    return len(_fields(statistics))


def largest(found: Iterable[tuple[str, str, Any, Any]]) -> float:
    """Return the largest relative difference among those found: 0.0 if there are none, infinite if a field is no number."""
    worst = 0.0
    for _, _, one, other in found:
        if not all(isinstance(value, int | float) for value in (one, other)):
            return float("inf")
        worst = max(worst, abs(one - other) / max(abs(one), abs(other)))
    return worst


def _fields(statistics: Any) -> dict[tuple[str, str], Any]:
    """Return each value of a message by feature and path. Lists are numbered; their order counts."""
    (dataset,) = statistics.datasets
    found: dict[tuple[str, str], Any] = {("", "num_examples"): dataset.num_examples}
    for feature in dataset.features:
        _walk(feature, feature.path.step[0], "", found)
    return found


def _walk(message: Any, name: str, path: str, found: dict[tuple[str, str], Any]) -> None:
    for field, value in message.ListFields():
        repeated = not hasattr(value, "ListFields") and not isinstance(value, str | bytes | int | float)
        for place, one in enumerate(value) if repeated else [("", value)]:
            here = f"{path}.{field.name}".lstrip(".") + (f"[{place}]" if repeated else "")
            if hasattr(one, "ListFields"):
                _walk(one, name, here, found)
            else:
                found[name, here] = one
