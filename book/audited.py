"""A small pipeline to be audited: a model that knows each aircraft, or only airport and airline, and limits of its use.

An aircraft stands for a person here: `tailnum`, its registration, names one operator's machine in every row.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import tensorflow as tf
import tensorflow_model_analysis as tfma
from ml_metadata.proto import metadata_store_pb2
from tfx import v1 as tfx
from tfx.components.trainer.fn_args_utils import FnArgs
from tfx.dsl.components.base.base_node import BaseNode
from tfx.types.channel import BaseChannel

from book import flights, pipeline, rates

COLUMNS = ["month", "day", "origin", "carrier", "tailnum", "flight", "dest", "disrupted"]
GROUP = ["origin", "carrier"]
PURPOSE = "the risk that a flight arrives 15 minutes late or more, is canceled or is diverted"


def deliver(inbox: Path, span: int = 1) -> None:
    """Write a month as the source sends it: one file an airport, in the folder `span-NN`."""
    rows = flights.load([span])
    rows = rows.assign(disrupted=flights.disrupted(rows).astype(int))[COLUMNS]
    folder = inbox / f"span-{span:02d}"
    folder.mkdir(parents=True, exist_ok=True)
    for origin, part in rows.groupby("origin"):
        part.to_csv(folder / f"{origin}.csv", index=False)


def nodes(inbox: Path, knows: str, span: int = 1) -> dict[str, BaseNode]:
    """Return the nodes before the release: CsvExampleGen, StatisticsGen, Trainer, Evaluator.

    Parameters
    ----------
    inbox : Path
        Holds `span-NN/*.csv`.
    knows : str
        "aircraft", or "airport and airline": whose share of disrupted flights the model answers.
    span : int
        The month that is read.
    """
    components, proto = tfx.components, tfx.proto
    example_gen = components.CsvExampleGen(
        input_base=str(inbox),
        input_config=pipeline.spans(),
        output_config=pipeline.by_day(),
        range_config=pipeline.only(span),
    )
    examples = example_gen.outputs["examples"]
    trainer = components.Trainer(
        run_fn="book.audited.run_fn",
        examples=examples,
        train_args=proto.TrainArgs(),
        eval_args=proto.EvalArgs(),
        custom_config={"purpose": PURPOSE, "knows": knows, "airports": "EWR JFK LGA"},
    )
    evaluator = components.Evaluator(
        examples=examples, model=trainer.outputs["model"], eval_config=_evaluation()
    )
    return {
        "example_gen": example_gen,
        "statistics_gen": components.StatisticsGen(examples=examples),
        "trainer": trainer,
        "evaluator": evaluator,
    }


def pipe(home: Path, components: Iterable[BaseNode]) -> tfx.dsl.Pipeline:
    """Return the pipeline of these components, which keeps its artifacts and its record in the folder `home`."""
    return tfx.dsl.Pipeline(
        pipeline_name="flights",
        pipeline_root=str(home / "artifacts"),
        components=list(components),
        metadata_connection_config=database(home),
        beam_pipeline_args=pipeline.BEAM,
        enable_cache=True,
    )


def pusher(home: Path, model: BaseChannel, blessing: BaseChannel) -> tfx.components.Pusher:
    """Return the node that copies a blessed model into the folder `pushed` of `home`."""
    folder = tfx.proto.PushDestination.Filesystem(base_directory=str(home / "pushed"))
    destination = tfx.proto.PushDestination(filesystem=folder)
    return tfx.components.Pusher(model=model, model_blessing=blessing, push_destination=destination)


def database(home: Path) -> metadata_store_pb2.ConnectionConfig:
    """Return where the pipeline keeps its record: one SQLite file."""
    return rates.database(home)


def _evaluation() -> tfma.EvalConfig:
    demand = tfma.MetricThreshold(value_threshold=tfma.GenericValueThreshold(lower_bound={"value": 0.5}))
    metrics = [
        tfma.MetricConfig(class_name="AUC", threshold=demand),
        tfma.MetricConfig(class_name="ExampleCount"),
    ]
    return tfma.EvalConfig(
        model_specs=[tfma.ModelSpec(signature_name="serving_default", label_key="disrupted")],
        slicing_specs=[tfma.SlicingSpec()],
        metrics_specs=[tfma.MetricsSpec(metrics=metrics)],
    )


class Shares(tf.Module):
    """Answers a flight's risk: the share of disrupted flights among those of its aircraft, or of its airport and airline.

    Parameters
    ----------
    rows : pandas.DataFrame
        Flights with `COLUMNS`.
    knows : str
        "aircraft", or "airport and airline".
    airports : list of str
        A flight from another airport is refused, by an error of the graph.
    """

    def __init__(self, rows: pd.DataFrame, knows: str, airports: list[str]) -> None:
        super().__init__()
        like = rows[GROUP].agg(" ".join, axis=1)
        self.groups = _lookup(rows.groupby(like)["disrupted"].mean(), rows["disrupted"].mean())
        known = rows[rows["tailnum"] != ""] if knows == "aircraft" else rows[:0]
        self.aircraft = _lookup(known.groupby("tailnum")["disrupted"].mean(), -1.0)
        self.airports = tf.constant(airports)

    @tf.function(input_signature=[tf.TensorSpec([None], tf.string, "examples")])
    def risk(self, examples: tf.Tensor) -> dict[str, tf.Tensor]:
        """Answer serialized examples."""
        words = {name: tf.io.FixedLenFeature([], tf.string) for name in GROUP}
        row = tf.io.parse_example(examples, {**words, "tailnum": tf.io.VarLenFeature(tf.string)})
        inside = tf.reduce_any(row["origin"][:, None] == self.airports, axis=1)
        said = tf.strings.reduce_join(self.airports, separator=", ")
        allowed = tf.debugging.Assert(tf.reduce_all(inside), ["Outside the limits of use: airports", said])
        with tf.control_dependencies([allowed]):
            # An empty cell is an empty list: as the join of nothing it becomes an empty text.
            own = self.aircraft.lookup(tf.strings.reduce_join(tf.sparse.to_dense(row["tailnum"], ""), axis=1))
        usual = self.groups.lookup(tf.strings.join([row[name] for name in GROUP], " "))
        return {"risk": tf.where(own < 0, usual, own)[:, None]}


def _lookup(shares: pd.Series, usual: float) -> tf.lookup.StaticHashTable:
    # A table must hold something: what no text can be.
    keys, values = [*shares.index, "\0"], [*shares, usual]
    pairs = tf.lookup.KeyValueTensorInitializer(tf.constant(keys), tf.constant(values, tf.float32))
    return tf.lookup.StaticHashTable(pairs, usual)


def run_fn(arguments: FnArgs) -> None:
    """Train and export. The Trainer component calls it."""
    files = [file for pattern in arguments.train_files for file in tf.io.gfile.glob(pattern)]
    settings = arguments.custom_config
    model = Shares(read(files), settings["knows"], settings["airports"].split())
    tf.saved_model.save(model, arguments.serving_model_dir, signatures={"serving_default": model.risk})


def read(files: list[str]) -> pd.DataFrame:
    """Return the rows of TFRecord files of examples; an empty cell is an empty text."""
    rows = []
    for record in tf.data.TFRecordDataset(files, "GZIP").as_numpy_iterator():
        cells = tf.train.Example.FromString(record).features.feature
        values = [
            getattr(cells[name], cells[name].WhichOneof("kind") or "bytes_list").value for name in COLUMNS
        ]
        first = [next(iter(value), b"") for value in values]
        rows.append([value.decode() if isinstance(value, bytes) else value for value in first])
    return pd.DataFrame(rows, columns=COLUMNS)


def rows_of(examples: metadata_store_pb2.Artifact, split: str = "*") -> pd.DataFrame:
    """Return the rows of an artifact of type `Examples`, of one split or of all."""
    return read([str(file) for file in sorted(Path(examples.uri).glob(f"Split-{split}/*.gz"))])


def example(row: dict[str, str]) -> bytes:
    """Return a flight as a request holds it: a serialized `tf.train.Example`."""
    made = tf.train.Example()
    for name, value in row.items():
        made.features.feature[name].bytes_list.value.append(value.encode())
    return made.SerializeToString()
