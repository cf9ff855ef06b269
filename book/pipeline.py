"""The canonical pipeline: from one month of flights to a pushed model, with a gate behind the validator."""

# No `from __future__ import annotations` here: TFX reads the annotations of a component function as objects.
from pathlib import Path

import tensorflow_data_validation as tfdv
import tensorflow_model_analysis as tfma
from tensorflow_metadata.proto.v0 import schema_pb2
from tensorflow_metadata.proto.v0.anomalies_pb2 import Anomalies
from tensorflow_metadata.proto.v0.statistics_pb2 import DatasetFeatureStatisticsList
from tfx import v1 as tfx
from tfx.proto import range_config_pb2
from tfx.types.standard_artifacts import ExampleAnomalies, ExampleStatistics, Model, ModelBlessing, Schema

from book import features, quiet

quiet.tfx()

SCHEMA = Path(__file__).with_name("schema.pbtxt")
DATA = Path(__file__).parents[1] / "data" / "flights"
# Beam in this process: starting others costs more than a month of flights takes. Named or not, the image is not used
# here; but where neither an image nor a package is named, every component first packs all of TFX for its workers.
BEAM = [
    "--runner=FnApiRunner",
    "--direct_running_mode=in_memory",
    "--direct_num_workers=1",
    "--sdk_container_image=none",
]
LEAST_AUC = (
    0.55  # a held-out week of 500 flights measures AUC to about ±0.03; below this a model says nothing
)


class InvalidDataError(Exception):
    """The gate's answer to anomalies: the run stops here, and nothing after it sees the data."""


def incomplete(statistics: DatasetFeatureStatisticsList, schema: schema_pb2.Schema) -> list[str]:
    """Return a line for each feature with fewer values than its schema's `presence.min_fraction`.

    CsvExampleGen writes an empty cell as an empty list, and TFDV counts an empty list as present: its own
    presence check never fires on a CSV. So this one counts values. A column that is gone altogether is
    ExampleValidator's to report.

    Parameters
    ----------
    statistics : tensorflow_metadata.proto.v0.statistics_pb2.DatasetFeatureStatisticsList
    schema : tensorflow_metadata.proto.v0.schema_pb2.Schema
    """
    least = {feature.name: feature.presence.min_fraction for feature in schema.feature}
    (dataset,) = statistics.datasets
    lines = []
    for feature in dataset.features:
        name = feature.path.step[0]
        common = getattr(feature, feature.WhichOneof("stats")).common_stats
        share = common.tot_num_values / dataset.num_examples
        if share < least.get(name, 0):
            lines.append(
                f"{name}: {share:.0%} of the examples have a value; the schema asks for {least[name]:.0%}."
            )
    return sorted(lines)


@tfx.dsl.components.component
def Gate(  # noqa: N802 - a component is named as a class is
    statistics: tfx.dsl.components.InputArtifact[ExampleStatistics],
    schema: tfx.dsl.components.InputArtifact[Schema],
    anomalies: tfx.dsl.components.InputArtifact[ExampleAnomalies],
):
    """Stop the run if ExampleValidator found anomalies in any split, or a column is not complete enough."""
    wanted = tfdv.load_schema_text(str(Path(schema.uri) / "schema.pbtxt"))
    found = []
    for split in ("train", "eval"):
        folder = f"Split-{split}"
        report = Anomalies.FromString((Path(anomalies.uri) / folder / "SchemaDiff.pb").read_bytes())
        lines = [f"{name}: {anomaly.description}" for name, anomaly in sorted(report.anomaly_info.items())]
        counted = tfdv.load_stats_binary(str(Path(statistics.uri) / folder / "FeatureStats.pb"))
        found += [f"{split}: {line}" for line in lines + incomplete(counted, wanted)]
    if found:
        raise InvalidDataError("The data do not match the schema.\n  " + "\n  ".join(found))


def create(root: str | Path, span: int, data: str | Path = DATA, steps: int = 150) -> tfx.dsl.Pipeline:
    """Return the pipeline for one span.

    Parameters
    ----------
    root : path
        Where artifacts, the metadata store and pushed models go.
    span : int
        Which `span-NN` folder of `data` to read: the month.
    data : path
        A folder of `span-NN/*.csv`.
    steps : int
        Training steps, in batches of `book.model.BATCH`.

    Returns
    -------
    tfx.v1.dsl.Pipeline
        To be run by `tfx.v1.orchestration.LocalDagRunner`.
    """
    root = Path(root)
    root.mkdir(parents=True, exist_ok=True)
    components, proto = tfx.components, tfx.proto
    example_gen = components.CsvExampleGen(
        input_base=str(data), input_config=spans(), output_config=by_day(), range_config=only(span)
    )
    examples = example_gen.outputs["examples"]
    statistics_gen = components.StatisticsGen(examples=examples)
    schema_gen = components.ImportSchemaGen(schema_file=str(SCHEMA))
    schema = schema_gen.outputs["schema"]
    example_validator = components.ExampleValidator(
        statistics=statistics_gen.outputs["statistics"], schema=schema
    )
    gate = Gate(
        statistics=statistics_gen.outputs["statistics"],
        schema=schema,
        anomalies=example_validator.outputs["anomalies"],
    )
    transform = components.Transform(
        examples=examples,
        schema=schema,
        preprocessing_fn="book.features.preprocessing_fn",
        disable_statistics=True,  # nothing reads them; StatisticsGen can describe its output when that is asked
    )
    transform.add_upstream_node(gate)  # the gate has no output, so the order must be said
    trainer = components.Trainer(
        examples=transform.outputs["transformed_examples"],
        transform_graph=transform.outputs["transform_graph"],
        schema=schema,
        run_fn="book.model.run_fn",
        train_args=proto.TrainArgs(num_steps=steps),
        eval_args=proto.EvalArgs(num_steps=5),
    )
    blessed = tfx.dsl.Resolver(
        strategy_class=tfx.dsl.experimental.LatestBlessedModelStrategy,
        model=tfx.dsl.Channel(type=Model),
        model_blessing=tfx.dsl.Channel(type=ModelBlessing),
    ).with_id("LatestBlessedModel")
    evaluator = components.Evaluator(
        examples=examples,
        model=trainer.outputs["model"],
        baseline_model=blessed.outputs["model"],
        eval_config=evaluation(),
    )
    pusher = components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        push_destination=proto.PushDestination(
            filesystem=proto.PushDestination.Filesystem(base_directory=str(root / "pushed"))
        ),
    )
    return tfx.dsl.Pipeline(
        pipeline_name="flights",
        pipeline_root=str(root / "artifacts"),
        components=[
            example_gen,
            statistics_gen,
            schema_gen,
            example_validator,
            gate,
            transform,
            trainer,
            blessed,
            evaluator,
            pusher,
        ],  # fmt: skip
        metadata_connection_config=tfx.orchestration.metadata.sqlite_metadata_connection_config(
            str(root / "metadata.sqlite")
        ),
        beam_pipeline_args=BEAM,
        enable_cache=True,
    )


def spans() -> tfx.proto.Input:
    """Return CsvExampleGen's input: one folder a span."""
    return tfx.proto.Input(splits=[tfx.proto.Input.Split(name="all", pattern="span-{SPAN:2}/*.csv")])


def only(span: int) -> range_config_pb2.RangeConfig:
    """Return the range that holds one span; without it CsvExampleGen takes the newest."""
    return range_config_pb2.RangeConfig(
        static_range=range_config_pb2.StaticRange(start_span_number=span, end_span_number=span)
    )


def by_day() -> tfx.proto.Output:
    """Return the split: about two days in three to train, whole days together.

    Flights of one day share their weather and their delays, so a day cut in two would leak.
    """
    split = tfx.proto.SplitConfig.Split
    return tfx.proto.Output(
        split_config=tfx.proto.SplitConfig(
            splits=[split(name="train", hash_buckets=2), split(name="eval", hash_buckets=1)],
            partition_feature_name="day",
        )
    )


def evaluation() -> tfma.EvalConfig:
    """Return what Evaluator measures, on which slices, and what a model must reach to be blessed."""
    bar = tfma.MetricThreshold(
        value_threshold=tfma.GenericValueThreshold(lower_bound={"value": LEAST_AUC}),
        change_threshold=tfma.GenericChangeThreshold(
            direction=tfma.MetricDirection.HIGHER_IS_BETTER, absolute={"value": -0.03}
        ),
    )
    return tfma.EvalConfig(
        model_specs=[
            tfma.ModelSpec(
                signature_name="serving_default",
                label_key=features.LABEL,
                preprocessing_function_names=["transform_features"],  # the label is made by Transform
            )
        ],
        slicing_specs=[tfma.SlicingSpec(), tfma.SlicingSpec(feature_keys=["origin"])],
        metrics_specs=[
            tfma.MetricsSpec(
                metrics=[
                    tfma.MetricConfig(class_name="ExampleCount"),
                    tfma.MetricConfig(class_name="AUC", threshold=bar),
                    tfma.MetricConfig(class_name="BinaryCrossEntropy"),
                ]
            )
        ],
    )
