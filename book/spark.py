"""Apache Spark in StatisticsGen's place, for teams that have it. This book installs neither pyspark nor Java.

`tools/measure_engines.py` runs all of this on a cluster of its own and compares the results.
"""

# No `from __future__ import annotations` here: TFX reads the annotations of a component as they stand.

import importlib.util
import sys
from pathlib import Path
from typing import Any

from tfx import v1 as tfx
from tfx.types import artifact_utils
from tfx.types.standard_artifacts import Examples, ExampleStatistics

from book import shards

dsl = tfx.dsl.components


def statistics(files: list[Path], master: str, buckets: int = shards.BUCKETS) -> Any:
    """Compute the statistics of shards on a Spark cluster: a task for each shard, then merges in a tree.

    Parameters
    ----------
    files : list of paths
        TFRecord shards. Each worker must see them under these paths, and be able to import `book.shards`.
    master : str
        Its address, such as `spark://127.0.0.1:7077`.
    buckets : int
        See `book.shards.generators`.

    Returns
    -------
    DatasetFeatureStatisticsList

    Raises
    ------
    ModuleNotFoundError
        If pyspark is not installed.
    """
    if importlib.util.find_spec("pyspark") is None:
        raise ModuleNotFoundError(
            "pyspark is not installed here: `pip install pyspark`. It needs Java 17 (Debian: openjdk-17-jre-headless)."
        )
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master(master)
        .appName("statistics")
        .config("spark.ui.enabled", "false")
        .config("spark.pyspark.python", sys.executable)
        .getOrCreate()
    )
    try:
        tasks = session.sparkContext.parallelize([str(file) for file in files], len(files))
        merged = tasks.map(lambda file: shards.partial(file, buckets)).treeReduce(shards.merge)
    finally:
        session.stop()
    return shards.finish(merged, buckets)


@dsl.component
def SparkStatisticsGen(  # noqa: N802 - a component is named as a class is
    examples: dsl.InputArtifact[Examples],
    statistics: dsl.OutputArtifact[ExampleStatistics],
    master: dsl.Parameter[str],
):
    """Compute the statistics of each split on a Spark cluster, as StatisticsGen with its default options writes them."""
    from book import spark

    splits = artifact_utils.decode_split_names(examples.split_names)
    statistics.split_names = artifact_utils.encode_split_names(splits)
    statistics.span = examples.span
    for split in splits:
        files = sorted(Path(artifact_utils.get_split_uri([examples], split)).glob("*"))
        folder = Path(artifact_utils.get_split_uri([statistics], split))
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "FeatureStats.pb").write_bytes(spark.statistics(files, master).SerializeToString())
