"""The locked pipeline: CsvExampleGen, Repair, StatisticsGen, ExampleValidator, Admit, Transform, Trainer. A split is a span."""

# No `from __future__ import annotations` here: TFX reads the annotations of a component function as objects.
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import tensorflow as tf
import tensorflow_data_validation as tfdv
from google.protobuf import text_format
from tensorflow_data_validation.statistics import stats_impl
from tensorflow_metadata.proto.v0 import schema_pb2
from tfx import v1 as tfx
from tfx.dsl.component.experimental.decorators import component
from tfx.types.standard_artifacts import ExampleAnomalies, Examples

from book import capstone, data, flights, pipeline, quiet
from book.capstone import submission

quiet.tfx()

BOOK = text_format.Parse(pipeline.SCHEMA.read_text(encoding="utf-8"), schema_pb2.Schema())
KINDS = {feature.name: feature.type for feature in BOOK.feature}


def create(root: str | Path, source: str, schema: str | None) -> tfx.dsl.Pipeline:
    """Return the pipeline for a file of repairs.

    Parameters
    ----------
    root : path
        An empty folder.
    source : str
        The text of the file.
    schema : str, optional
        What ExampleValidator holds each span against, as text; None: no more than the types.
    """
    root, components, proto = Path(root), tfx.components, tfx.proto
    (root / "schema").mkdir(parents=True)
    mine = root / "schema" / "schema.pbtxt"
    mine.write_text(schema or text_format.MessageToString(types_only()), encoding="utf-8")
    example_gen = components.CsvExampleGen(
        input_base=str(data.ROOT / "capstone"),
        input_config=proto.Input(
            splits=[
                proto.Input.Split(name=folder(span), pattern=f"{folder(span)}/*.csv")
                for span in capstone.SPANS
            ]
        ),
    )
    repair = Repair(examples=example_gen.outputs["examples"], source=source)
    repaired = repair.outputs["repaired"]
    statistics_gen = components.StatisticsGen(examples=repaired)
    schema_gen = components.ImportSchemaGen(schema_file=str(mine)).with_id("YourSchema")
    validator = components.ExampleValidator(
        statistics=statistics_gen.outputs["statistics"], schema=schema_gen.outputs["schema"]
    )
    admit = Admit(examples=repaired, anomalies=validator.outputs["anomalies"])
    book = components.ImportSchemaGen(schema_file=str(pipeline.SCHEMA))
    transform = components.Transform(
        examples=admit.outputs["admitted"],
        schema=book.outputs["schema"],
        preprocessing_fn="book.features.preprocessing_fn",
        splits_config=proto.SplitsConfig(analyze=["train"], transform=["train"]),
        disable_statistics=True,
        disable_analyzer_cache=True,
    )
    trainer = components.Trainer(
        examples=transform.outputs["transformed_examples"],
        transform_graph=transform.outputs["transform_graph"],
        schema=book.outputs["schema"],
        run_fn="book.capstone.locked.run_fn",
        train_args=proto.TrainArgs(splits=["train"]),
        eval_args=proto.EvalArgs(splits=["train"]),
    )
    return tfx.dsl.Pipeline(
        pipeline_name="capstone",
        pipeline_root=str(root / "artifacts"),
        components=[
            example_gen,
            repair,
            statistics_gen,
            schema_gen,
            validator,
            admit,
            book,
            transform,
            trainer,
        ],  # fmt: skip
        metadata_connection_config=tfx.orchestration.metadata.sqlite_metadata_connection_config(
            str(root / "metadata.sqlite")
        ),
        beam_pipeline_args=pipeline.BEAM,
        enable_cache=False,
    )


def folder(span: int) -> str:
    """Return a span's folder, and the name of its split."""
    return f"span-{span:02d}"


def types_only() -> schema_pb2.Schema:
    """Return a schema that knows the columns and their types, and asks for nothing else."""
    return schema_pb2.Schema(
        feature=[schema_pb2.Feature(name=feature.name, type=feature.type) for feature in BOOK.feature]
    )


@component
def Repair(  # noqa: N802  TFX names components so
    examples: tfx.dsl.components.InputArtifact[Examples],
    repaired: tfx.dsl.components.OutputArtifact[Examples],
    source: tfx.dsl.components.Parameter[str],
):
    """Apply the reader's repairs to every span, in a process that may open nothing."""
    frames = {span: rows_of(examples, folder(span)) for span in capstone.SPANS}
    made = submission.plan(source, frames)
    [(after, hours)] = submission.repaired(made, frames)
    submission.require_budget(hours)
    repaired.split_names = json.dumps([folder(span) for span in after])
    for span, rows in after.items():
        write(rows, Path(repaired.uri) / f"Split-{folder(span)}")


@component
def Admit(  # noqa: N802
    examples: tfx.dsl.components.InputArtifact[Examples],
    anomalies: tfx.dsl.components.InputArtifact[ExampleAnomalies],
    admitted: tfx.dsl.components.OutputArtifact[Examples],
):
    """Hand on, as one split, the spans that ExampleValidator blessed."""
    blessed = anomalies.get_json_value_custom_property("blessed")
    spans = [name for name, verdict in sorted(blessed.items()) if verdict == 1]
    require_some(spans)
    admitted.split_names = json.dumps(["train"])
    target = Path(admitted.uri) / "Split-train"
    target.mkdir(parents=True)
    for name in spans:
        for file in sorted((Path(examples.uri) / f"Split-{name}").iterdir()):
            (target / f"{name}-{file.name}").write_bytes(file.read_bytes())


def require_some(spans: Iterable, anomalies: dict[int, list[str]] | None = None) -> None:
    """Refuse a schema that refuses everything, and say what it found."""
    if not spans:
        found = "".join(f"\n  span {span}: {'; '.join(lines)}" for span, lines in (anomalies or {}).items())
        raise submission.RefusedError(f"Your schema refuses every span: nothing is left to train on.{found}")


def rows_of(examples: Examples, split: str) -> pd.DataFrame:
    """Return the rows of a split as a table, tidied."""
    files = [str(file) for file in sorted((Path(examples.uri) / f"Split-{split}").iterdir())]
    rows = []
    for record in tf.data.TFRecordDataset(files, "GZIP").as_numpy_iterator():
        cells = tf.train.Example.FromString(record).features.feature
        row = {}
        for name in flights.COLUMNS:
            kind = cells[name].WhichOneof("kind")
            value = next(iter(getattr(cells[name], kind).value), None) if kind else None
            row[name] = value.decode() if isinstance(value, bytes) else value
        rows.append(row)
    read = {
        name: column.dtype if column.dtype != "str" else object for name, column in flights.COLUMNS.items()
    }
    table = pd.DataFrame(rows, columns=list(read)).astype(read)
    strings = [name for name, kind in read.items() if kind is object]
    table[strings] = table[strings].fillna(np.nan)
    return capstone.tidy(table)


def lists(rows: pd.DataFrame) -> dict[str, list[list]]:
    """Return each column as lists of no value or one, of the type that the schema names."""
    made = {}
    for name in flights.COLUMNS:
        cast = {schema_pb2.INT: int, schema_pb2.FLOAT: float, schema_pb2.BYTES: str.encode}[KINDS[name]]
        made[name] = [[] if pd.isna(value) else [cast(value)] for value in rows[name]]
    return made


def serialized(rows: pd.DataFrame) -> list[bytes]:
    """Return each row as a serialized tf.Example."""
    names = {schema_pb2.INT: "int64_list", schema_pb2.FLOAT: "float_list", schema_pb2.BYTES: "bytes_list"}
    columns, made = lists(rows), []
    for number in range(len(rows)):
        example = tf.train.Example()
        for name, values in columns.items():
            getattr(example.features.feature[name], names[KINDS[name]]).value.extend(values[number])
        made.append(example.SerializeToString())
    return made


def write(rows: pd.DataFrame, target: Path) -> None:
    """Write rows as tf.Examples."""
    target.mkdir(parents=True)
    with tf.io.TFRecordWriter(str(target / "data_tfrecord-00000-of-00001.gz"), "GZIP") as file:
        for example in serialized(rows):
            file.write(example)


def refused(frames: submission.Frames, schema: str | None) -> dict[int, list[str]]:
    """Return, for each span with an anomaly against a schema, what is wrong, as ExampleValidator would say."""
    if not schema:
        return {}
    wanted = text_format.Parse(schema, schema_pb2.Schema())
    found = {}
    for span, rows in frames.items():
        report = tfdv.validate_statistics(statistics(rows), wanted)
        lines = [f"{name}: {info.short_description}" for name, info in sorted(report.anomaly_info.items())]
        if report.HasField("dataset_anomaly_info"):
            lines.append(report.dataset_anomaly_info.short_description)
        if lines:
            found[span] = lines
    return found


def statistics(rows: pd.DataFrame):
    """Return TFDV's statistics of rows, as StatisticsGen counts them, in this process."""
    types = {schema_pb2.INT: pa.int64(), schema_pb2.FLOAT: pa.float32(), schema_pb2.BYTES: pa.binary()}
    columns = {name: pa.array(cells, pa.list_(types[KINDS[name]])) for name, cells in lists(rows).items()}
    return stats_impl.generate_statistics_in_memory(pa.RecordBatch.from_pydict(columns), tfdv.StatsOptions())


def predict(model: str | Path, rows: pd.DataFrame) -> np.ndarray:
    """Ask an exported model about flights: (n,)."""
    serve = tf.saved_model.load(str(model)).signatures["serving_default"]
    return serve(examples=tf.constant(serialized(rows)))["probability"].numpy().ravel()
