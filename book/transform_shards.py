"""Transform of a table that lies in shards: analyzed in groups, the findings merged, the graph applied; for any engine.

What an analyzer of TensorFlow Transform (TFT) knows of some rows can be written down and merged with what it knows of others: its
*analyzer cache*, which TFX's Transform keeps from span to span. So an engine that can call functions in other processes is enough:
`analyze` for each group of shards, `merge` once, `apply` for each group. Beam works within each call, and between none. TFT calls the
cache experimental.

`transform` does the three, with whatever can call a function elsewhere; the components `DaskTransform` and `SparkTransform` do it on
a cluster. This book installs neither pyspark nor Java; `tools/measure_transform.py` runs all of it and compares the results.
"""

# No `from __future__ import annotations` here: TFX reads the annotations of a component as they stand.

import contextlib
import importlib
import importlib.util
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tfx import v1 as tfx
from tfx.components.util import examples_utils
from tfx.types import artifact_utils
from tfx.types.standard_artifacts import Examples, Schema, TransformGraph

dsl = tfx.dsl.components

BATCH = 10_000  # rows that go through the graph at once


class TwoPhasesError(ValueError):
    """An analyzer needs what another one finds, so it cannot see a shard before all shards were seen."""


def analyze(files: list[str], schema: str, preprocessing_fn: str, cache: str) -> list[str]:
    """Write down what the analyzers find in a group of shards.

    Parameters
    ----------
    files : list of str
        Gzip TFRecord files of `tf.Example`s.
    schema : str
        The schema's text file; the types of the columns are taken from it.
    preprocessing_fn : str
        Where the function is to be imported from, such as `"book.features.preprocessing_fn"`.
    cache : str
        A folder that all workers see. What is found in a group lies in a folder of its own there.

    Returns
    -------
    list of str
        The shards.
    """
    import tensorflow_transform.beam as tft_beam

    source = _source(files, schema)
    # The pipeline runs when its block ends, which must be before the scratch folder goes.
    with tempfile.TemporaryDirectory() as scratch, tft_beam.Context(scratch), _pipeline() as pipeline:
        rows = {_key(files): pipeline | source.BeamSource(BATCH)}
        analysis = tft_beam.AnalyzeDatasetWithCache(_imported(preprocessing_fn), pipeline=pipeline)
        _, found = (rows, {}, source.TensorAdapterConfig()) | analysis
        found | tft_beam.analyzer_cache.WriteAnalysisCacheToFS(pipeline, cache)
    return files


def merge(groups: list[list[str]], schema: str, preprocessing_fn: str, cache: str, graph: str) -> None:
    """Merge what was found in all groups, and write the graph; no row is read.

    Parameters
    ----------
    groups : list of list of str
        The shards that were analyzed, as they were.
    schema, preprocessing_fn, cache : str
        As in `analyze`.
    graph : str
        The folder to write to; `tft.TFTransformOutput` reads it.

    Raises
    ------
    TwoPhasesError
        If an analyzer works on what another one gave, such as a principal component of scaled columns.
    """
    import tensorflow_transform.beam as tft_beam
    from tensorflow_transform.beam import analysis_graph_builder
    from tensorflow_transform.tf_metadata import metadata_io

    source, fn = _source(groups[0], schema), _imported(preprocessing_fn)
    keys = {_key(group) for group in groups}
    # The pipeline runs when its block ends, which must be before the scratch folder goes.
    with tempfile.TemporaryDirectory() as scratch, tft_beam.Context(scratch), _pipeline() as pipeline:
        cached = pipeline | tft_beam.analyzer_cache.ReadAnalysisCacheFromFS(cache, sorted(keys))
        specs = source.TensorAdapter().OriginalTypeSpecs()
        if analysis_graph_builder.get_analysis_dataset_keys(fn, specs, keys, cached, False):
            raise TwoPhasesError(
                f"{preprocessing_fn} has an analyzer that works on what another one found, or whose findings TFT cannot keep. "
                "It needs the rows again: use Transform itself."
            )
        analysis = tft_beam.AnalyzeDatasetWithCache(fn, pipeline=pipeline)
        made, _ = (dict.fromkeys(keys), cached, source.TensorAdapterConfig()) | analysis
        made | tft_beam.WriteTransformFn(graph)
    metadata_io.write_metadata(_metadata(schema), os.path.join(graph, "metadata"))


def apply(files: list[str], schema: str, graph: str, folder: str) -> int:
    """Send the rows of a group of shards through the graph, without Beam.

    Parameters
    ----------
    files, schema
        As in `analyze`.
    graph : str
        What `merge` wrote.
    folder : str
        Where the transformed rows go, for each shard into a file of its name.

    Returns
    -------
    int
        How many rows there were.
    """
    import tensorflow as tf
    import tensorflow_transform as tft
    from tfx_bsl.coders import example_coder
    from tfx_bsl.public import tfxio
    from tfx_bsl.tfxio import tensor_to_arrow

    through = tft.TFTransformOutput(graph).transform_features_layer()
    coder = example_coder.RecordBatchToExamplesEncoder()
    options = tfxio.RecordBatchesOptions(batch_size=BATCH, num_epochs=1, shuffle=False)
    Path(folder).mkdir(parents=True, exist_ok=True)
    number = 0
    for file in files:
        source = _source([file], schema)
        adapter = source.TensorAdapter()
        target = Path(folder, Path(file).name)
        unfinished = target.with_name(
            f".{target.name}.{os.getpid()}"
        )  # a task may be run again, or twice at once
        with tf.io.TFRecordWriter(str(unfinished), "GZIP") as writer:
            for rows in source.RecordBatches(options):
                made = through(adapter.ToBatchTensors(rows, produce_eager_tensors=True))
                specs = {
                    name: tf.TensorSpec([None, *value.shape[1:]], value.dtype) for name, value in made.items()
                }
                batch = tensor_to_arrow.TensorsToRecordBatchConverter(specs).convert(made)
                for example in coder.encode(batch):
                    writer.write(example)
                number += rows.num_rows
        unfinished.replace(target)
    return number


def transform(
    splits: dict[str, list[str]],
    schema: str,
    preprocessing_fn: str,
    graph: str,
    folders: dict[str, str],
    call: Callable[..., list[Any]],
    groups: int = 2,
) -> dict[str, int]:
    """Do what Transform does, by calls of functions that may run anywhere.

    Parameters
    ----------
    splits : dict of str to list of str
        The shards of each split.
    schema, preprocessing_fn : str
        As in `analyze`.
    graph : str
        The folder for the graph.
    folders : dict of str to str
        For each split, where its transformed rows go.
    call : callable
        `call(function, items, *rest)` returns `[function(item, *rest) for item in items]`, computed wherever it likes.
    groups : int
        Into how many groups the shards of a split are divided. As many as there are workers is best: each group starts a Beam
        pipeline, or loads the graph, which takes seconds. `train` is the split that is learned from.

    Returns
    -------
    dict of str to int
        How many rows each split has.
    """
    grouped = {
        split: [group for place in range(groups) if (group := files[place::groups])]
        for split, files in splits.items()
    }
    with tempfile.TemporaryDirectory(prefix="cache-", dir=Path(graph).parent) as cache:
        call(analyze, grouped["train"], schema, preprocessing_fn, cache)
        merge(grouped["train"], schema, preprocessing_fn, cache, graph)
    return {split: sum(call(apply, there, schema, graph, folders[split])) for split, there in grouped.items()}


@dsl.component
def DaskTransform(  # noqa: N802 - a component is named as a class is
    examples: dsl.InputArtifact[Examples],
    schema: dsl.InputArtifact[Schema],
    transform_graph: dsl.OutputArtifact[TransformGraph],
    transformed_examples: dsl.OutputArtifact[Examples],
    preprocessing_fn: dsl.Parameter[str],
    scheduler: dsl.Parameter[str],
):
    """Learn from the split `train` on a Dask cluster, and transform all splits, as Transform does.

    `preprocessing_fn` is where the function is to be imported from, `scheduler` the address of Dask's scheduler. The workers must
    see the artifacts' folder under the same path, and be able to import `book.transform_shards` and the function.
    """
    from distributed import Client

    from book import transform_shards

    artifacts = examples, schema, transform_graph, transformed_examples
    with Client(scheduler, timeout=30, set_as_default=False) as client:
        workers = len(client.scheduler_info(n_workers=-1)["workers"])
        transform_shards.transform_artifacts(
            *artifacts, preprocessing_fn, transform_shards.on_dask(client), workers
        )


@dsl.component
def SparkTransform(  # noqa: N802 - a component is named as a class is
    examples: dsl.InputArtifact[Examples],
    schema: dsl.InputArtifact[Schema],
    transform_graph: dsl.OutputArtifact[TransformGraph],
    transformed_examples: dsl.OutputArtifact[Examples],
    preprocessing_fn: dsl.Parameter[str],
    master: dsl.Parameter[str],
    workers: dsl.Parameter[int] = 2,
):
    """Do the same on a Spark cluster, such as `spark://127.0.0.1:7077`, in as many groups as it has workers."""
    from book import transform_shards

    artifacts = examples, schema, transform_graph, transformed_examples
    with transform_shards.on_spark(master) as call:
        transform_shards.transform_artifacts(*artifacts, preprocessing_fn, call, workers)


def on_dask(client: Any) -> Callable[..., list[Any]]:
    """Return what `transform` takes as `call`, for a client of a Dask cluster."""

    def call(function: Callable, items: list, *rest: Any) -> list[Any]:
        # pure=False: the same paths may hold other rows the next time.
        return client.gather([client.submit(function, item, *rest, pure=False) for item in items])

    return call


@contextlib.contextmanager
def on_spark(master: str) -> Iterator[Callable[..., list[Any]]]:
    """Yield what `transform` takes as `call`, for the Spark cluster with this address.

    Raises
    ------
    ModuleNotFoundError
        If pyspark is not installed.
    """
    if importlib.util.find_spec("pyspark") is None:
        raise ModuleNotFoundError(
            "pyspark is not installed here: `pip install pyspark`. It needs Java 17 (Debian: openjdk-17-jre-headless)."
        )
    from pyspark import SparkConf, SparkContext

    options = {"spark.ui.enabled": "false", "spark.pyspark.python": sys.executable}
    with SparkContext(master, "transform", conf=SparkConf().setAll(options.items())) as context:

        def call(function: Callable, items: list, *rest: Any) -> list[Any]:
            tasks = context.parallelize(items, len(items))
            return tasks.map(lambda item: function(item, *rest)).collect()

        yield call


def transform_artifacts(
    examples: Any,
    schema: Any,
    transform_graph: Any,
    transformed_examples: Any,
    preprocessing_fn: str,
    call: Callable[..., list[Any]],
    groups: int,
) -> None:
    """Transform all splits of an artifact into two others, as Transform does; the last three are `transform`'s."""
    names = artifact_utils.decode_split_names(examples.split_names)
    transformed_examples.split_names = artifact_utils.encode_split_names(names)
    transformed_examples.span = examples.span
    examples_utils.set_payload_format(transformed_examples, examples_utils.get_payload_format(examples))
    splits = {
        name: sorted(map(str, Path(artifact_utils.get_split_uri([examples], name)).glob("*")))
        for name in names
    }
    folders = {name: artifact_utils.get_split_uri([transformed_examples], name) for name in names}
    (file,) = Path(schema.uri).glob("*.pbtxt")
    transform(splits, str(file), preprocessing_fn, transform_graph.uri, folders, call, groups)


def _imported(path: str) -> Callable[[dict], dict]:
    module, _, name = path.rpartition(".")
    return getattr(importlib.import_module(module), name)


def _schema(file: str) -> Any:
    import tensorflow_data_validation as tfdv

    return tfdv.load_schema_text(file)


def _metadata(schema: str) -> Any:
    from tensorflow_transform.tf_metadata import dataset_metadata

    return dataset_metadata.DatasetMetadata(_schema(schema))


def _source(files: list[str], schema: str) -> Any:
    from tfx_bsl.public import tfxio

    return tfxio.TFExampleRecord(files, telemetry_descriptors=["book"], schema=_schema(schema))


def _pipeline() -> Any:
    import apache_beam as beam
    from apache_beam.options.pipeline_options import PipelineOptions

    return beam.Pipeline(options=PipelineOptions(["--runner=FnApiRunner", "--direct_running_mode=in_memory"]))


def _key(files: list[str]) -> Any:
    """Return the name under which TFT keeps what was found in a group of shards."""
    import tensorflow_transform.beam as tft_beam

    path = Path(files[0])
    return tft_beam.analyzer_cache.DatasetKey(f"{path.parent.name}-{path.name}".replace(".", "-"))
