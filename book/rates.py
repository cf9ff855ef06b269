"""A pipeline of five nodes and a model that is one table: small enough to see all that ML Metadata records of it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import ml_metadata
import numpy as np
import pandas as pd
import tensorflow as tf
import tensorflow_model_analysis as tfma
from ml_metadata.proto import metadata_store_pb2
from tfx import v1 as tfx
from tfx.components.trainer.fn_args_utils import FnArgs
from tfx.dsl.components.base.base_node import BaseNode
from tfx.types.standard_artifacts import Model, ModelBlessing

from book import flights, pipeline

COLUMNS = ["month", "day", "origin", "carrier", "flight", "dest", "disrupted"]
MIDNIGHT = 1_357_016_400
"""January 1, 2013, 0:00 in New York, in seconds since 1970: the time that the source stamps on its files."""

MOST_LOST = 0.02
"""How much of the AUC a model may lose against the last blessed one."""


def deliver(inbox: Path, exchanged: bool = False) -> dict[str, str]:
    """Write January as the source sends it, one file an airport; return each file's checksum (SHA-256).

    Parameters
    ----------
    inbox : Path
        Files go to its folder `span-01`.
    exchanged : bool
        Whether the carriers UA and EV are exchanged in the file of Newark.
    """
    rows = flights.load([1])
    rows = rows.assign(disrupted=flights.disrupted(rows).astype(int))[COLUMNS]
    if exchanged:
        there = rows["origin"] == "EWR"
        rows.loc[there, "carrier"] = rows.loc[there, "carrier"].replace({"UA": "EV", "EV": "UA"})
    checksums = {}
    for origin, part in rows.groupby("origin"):
        file = inbox / "span-01" / f"{origin}.csv"
        file.parent.mkdir(parents=True, exist_ok=True)
        part.to_csv(file, index=False)
        os.utime(file, (MIDNIGHT, MIDNIGHT))
        checksums[file.name] = hashlib.sha256(file.read_bytes()).hexdigest()
    return checksums


def database(root: Path) -> metadata_store_pb2.ConnectionConfig:
    """Return where the pipeline keeps its record: one SQLite file."""
    root.mkdir(parents=True, exist_ok=True)
    return tfx.orchestration.metadata.sqlite_metadata_connection_config(str(root / "metadata.sqlite"))


def create(
    root: Path,
    inbox: Path,
    name: str = "flights",
    known: str = "origin carrier",
    baseline: BaseNode | None = None,
) -> tfx.dsl.Pipeline:
    """Return the pipeline: CsvExampleGen, Trainer, Resolver, Evaluator, Pusher.

    Parameters
    ----------
    root, inbox : Path
        Where artifacts and the record go, and where the files come from.
    name : str
        The pipeline's name.
    known : str
        What the model knows of a flight: the names of columns, with spaces between them.
    baseline : BaseNode, optional
        A node in place of `last_blessed()`, which hands on the model to compare with.
    """
    components, proto = tfx.components, tfx.proto
    example_gen = components.CsvExampleGen(
        input_base=str(inbox),
        input_config=pipeline.spans(),
        output_config=pipeline.by_day(),
        range_config=pipeline.only(1),
    )
    trainer = components.Trainer(
        run_fn="book.rates.run_fn",
        examples=example_gen.outputs["examples"],
        train_args=proto.TrainArgs(),
        eval_args=proto.EvalArgs(),
        custom_config={"known": known},
    )
    baseline = baseline or last_blessed()
    baseline.add_upstream_node(trainer)
    evaluator = components.Evaluator(
        examples=example_gen.outputs["examples"],
        model=trainer.outputs["model"],
        baseline_model=baseline.outputs["result" if "result" in baseline.outputs else "model"],
        eval_config=_evaluation(),
    )
    folder = proto.PushDestination.Filesystem(base_directory=str(root / "pushed"))
    pusher = components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        push_destination=proto.PushDestination(filesystem=folder),
    )
    return tfx.dsl.Pipeline(
        pipeline_name=name,
        pipeline_root=str(root / "artifacts"),
        components=[example_gen, trainer, baseline, evaluator, pusher],
        metadata_connection_config=database(root),
        beam_pipeline_args=pipeline.BEAM,
        enable_cache=True,
    )


def last_blessed() -> tfx.dsl.Resolver:
    """Return the node that looks up the last model that Evaluator approved."""
    return tfx.dsl.Resolver(
        strategy_class=tfx.dsl.experimental.LatestBlessedModelStrategy,
        model=tfx.dsl.Channel(type=Model),
        model_blessing=tfx.dsl.Channel(type=ModelBlessing),
    ).with_id("LatestBlessedModel")


def _evaluation() -> tfma.EvalConfig:
    demand = tfma.MetricThreshold(
        value_threshold=tfma.GenericValueThreshold(lower_bound={"value": 0.5}),
        change_threshold=tfma.GenericChangeThreshold(
            direction=tfma.MetricDirection.HIGHER_IS_BETTER, absolute={"value": -MOST_LOST}
        ),
    )
    return tfma.EvalConfig(
        model_specs=[tfma.ModelSpec(signature_name="serving_default", label_key="disrupted")],
        slicing_specs=[tfma.SlicingSpec()],
        metrics_specs=[tfma.MetricsSpec(metrics=[tfma.MetricConfig(class_name="AUC", threshold=demand)])],
    )


class _Table(tf.Module):
    """Look up a flight's risk: the share of disrupted flights among those that are like it."""

    def __init__(self, shares: pd.Series, usual: float, known: list[str]) -> None:
        super().__init__()
        pairs = tf.lookup.KeyValueTensorInitializer(
            tf.constant(list(shares.index)), tf.constant(shares.to_numpy(), tf.float32)
        )
        self.shares = tf.lookup.StaticHashTable(pairs, usual)
        self.known = known

    @tf.function(input_signature=[tf.TensorSpec([None], tf.string, "examples")])
    def risk(self, examples: tf.Tensor) -> dict[str, tf.Tensor]:
        """Answer serialized examples."""
        words = {name: tf.io.FixedLenFeature([], tf.string) for name in self.known}
        row = tf.io.parse_example(examples, words)
        like = tf.strings.join([row[name] for name in self.known], " ")
        return {"risk": self.shares.lookup(like)[:, None]}


def run_fn(arguments: FnArgs) -> None:
    """Train and export. The Trainer component calls it."""
    known = arguments.custom_config["known"].split()
    rows = _read([file for pattern in arguments.train_files for file in tf.io.gfile.glob(pattern)])
    like = rows[known].agg(" ".join, axis=1)
    table = _Table(rows.groupby(like)["disrupted"].mean(), rows["disrupted"].mean(), known)
    tf.saved_model.save(table, arguments.serving_model_dir, signatures={"serving_default": table.risk})


def _read(files: list[str]) -> pd.DataFrame:
    rows = []
    for record in tf.data.TFRecordDataset(files, "GZIP").as_numpy_iterator():
        cells = tf.train.Example.FromString(record).features.feature
        values = [getattr(cells[name], cells[name].WhichOneof("kind")).value[0] for name in COLUMNS]
        rows.append([value.decode() if isinstance(value, bytes) else value for value in values])
    return pd.DataFrame(rows, columns=COLUMNS)


def rows_of(examples: metadata_store_pb2.Artifact) -> pd.DataFrame:
    """Read an artifact of type `Examples`, all splits: one row a flight."""
    return _read([str(file) for file in sorted(Path(examples.uri).glob("Split-*/*.gz"))])


def ask(pushed: metadata_store_pb2.Artifact, rows: pd.DataFrame) -> np.ndarray:
    """Return the risk that a released model, an artifact of type `PushedModel`, gives to each row."""
    served = tf.saved_model.load(pushed.uri)
    requests = []
    for row in rows[["origin", "carrier"]].to_dict("records"):
        example = tf.train.Example()
        for name, value in row.items():
            example.features.feature[name].bytes_list.value.append(value.encode())
        requests.append(example.SerializeToString())
    return served.signatures["serving_default"](examples=tf.constant(requests))["risk"].numpy().ravel()


def node_of(store: ml_metadata.MetadataStore, execution: metadata_store_pb2.Execution) -> str:
    """Return the name of the node that an execution ran: its context of type "node" is called PIPELINE.NODE."""
    contexts = store.get_contexts_by_execution(execution.id)
    return next(context.name.split(".")[1] for context in contexts if context.type == "node")
