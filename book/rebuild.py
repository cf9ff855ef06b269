"""Build a model again from the record of its pipeline: its rows, its code, its versions and its seed; or say which one is lost."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import platform
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

import keras
import numpy as np
import pandas as pd
import tensorflow as tf
import tensorflow_transform as tft
from absl import flags as absl_flags
from google.protobuf import text_format
from ml_metadata import MetadataStore
from ml_metadata.proto import metadata_store_pb2 as mlmd
from tensorflow_metadata.proto.v0 import schema_pb2
from tfx import v1 as tfx
from tfx.components.trainer.fn_args_utils import FnArgs
from tfx_bsl.coders import batch_util  # noqa: F401  defines the flag of `steady`
from tfx_bsl.public import tfxio

from book import delivery, features, flights, model, pipeline

PACKAGES = ("tfx", "tensorflow", "keras", "numpy", "tensorflow-transform", "tfx-bsl", "apache-beam")
"""Whose versions can change a model here."""

COLUMNS = [name for name, column in flights.COLUMNS.items() if column.known_before_departure]
"""What a request for a risk holds: what is known three hours before departure."""


class CannotRebuildError(Exception):
    """Something that made the model is not there any more; the message says what."""


def checksum(folder: Path) -> str:
    """Return a SHA-256 over the CSV files of a folder: their names and each byte of them."""
    total = hashlib.sha256()
    for file in sorted(folder.glob("*.csv")):
        total.update(file.name.encode() + b"\0" + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()


def keep(inbox: Path, span: int, archive: Path) -> str:
    """Copy a span into a folder of the archive that is named by its checksum; return the checksum."""
    name = f"span-{span:02d}"
    found = checksum(inbox / name)
    if not (archive / found / name).exists():
        shutil.copytree(inbox / name, archive / found / name)
    return found


def code() -> dict[str, str]:
    """Return the checksums of the code that makes a model, by the names of its modules."""
    modules = {"delivery": delivery, "features": features, "model": model, "rebuild": sys.modules[__name__]}
    return {name: pipeline.code_of(module) for name, module in modules.items()}


def versions() -> dict[str, str]:
    """Return the versions of Python and of `PACKAGES`, and the kind of machine."""
    found = {"python": platform.python_version(), "machine": f"{platform.system()} {platform.machine()}"}
    return found | {package: importlib.metadata.version(package) for package in PACKAGES}


def steady(on: bool = True) -> None:
    """Let Transform cut its batches by bytes, which repeat; by default Beam cuts them by how long the last one took.

    Sums over other batches are added in another order, and so a mean differs in its last digit. The flag counts for
    this process, and is read when a pipeline runs.
    """
    if not absl_flags.FLAGS.is_parsed():
        absl_flags.FLAGS([sys.argv[0]])
    absl_flags.FLAGS.tfxio_use_byte_size_batching = on


def create(
    root: Path,
    inbox: Path,
    span: int = 1,
    seed: int | None = 7,
    steps: int = 150,
    split: tfx.proto.Output | None = None,
) -> tfx.dsl.Pipeline:
    """Return a pipeline of four nodes, which writes down all that makes its model.

    Parameters
    ----------
    root, inbox : Path
        Where artifacts and the record go, and where the folders `span-NN` come from.
    span, seed, steps : int
        Which month, which seed (None for none), how many steps.
    split : tfx.v1.proto.Output, optional
        Another division than `book.pipeline.by_day`.
    """
    example_gen, schema_gen, transform = prepare(inbox, span, split)
    trainer = tfx.components.Trainer(
        examples=transform.outputs["transformed_examples"],
        transform_graph=transform.outputs["transform_graph"],
        schema=schema_gen.outputs["schema"],
        run_fn="book.rebuild.run_fn",
        custom_config=settings(seed),
        train_args=tfx.proto.TrainArgs(num_steps=steps),
        eval_args=tfx.proto.EvalArgs(num_steps=5),
    )
    return assemble(root, [example_gen, schema_gen, transform, trainer])


def prepare(inbox: Path, span: int = 1, split: tfx.proto.Output | None = None) -> list:
    """Return the three nodes before the Trainer: CsvExampleGen, which is told the rows' checksum, ImportSchemaGen, Transform."""
    components = tfx.components
    delivery.require(inbox, span)
    steady()
    rows = checksum(inbox / f"span-{span:02d}")
    example_gen = delivery.CsvExampleGen(
        input_base=str(inbox),
        input_config=pipeline.spans(),
        output_config=split or pipeline.by_day(),
        range_config=pipeline.only(span),
        code=json.dumps({"rows": rows, "code": pipeline.code_of(delivery)}),
    )
    schema_gen = components.ImportSchemaGen(schema_file=str(pipeline.SCHEMA))
    transform = components.Transform(
        examples=example_gen.outputs["examples"],
        schema=schema_gen.outputs["schema"],
        preprocessing_fn="book.features.preprocessing_fn",
        custom_config={"code": pipeline.code_of(features)},
        disable_statistics=True,
        disable_analyzer_cache=True,
    )
    return [example_gen, schema_gen, transform]


def settings(seed: int | None = 7) -> dict:
    """Return what the Trainer is told and the store keeps: the seed, the code, the schema, the versions."""
    schema = hashlib.sha256(pipeline.SCHEMA.read_bytes()).hexdigest()
    return {"seed": seed, "code": code(), "schema": schema, "versions": versions()}


def assemble(root: Path, nodes: list) -> tfx.dsl.Pipeline:
    """Return a pipeline of these nodes, named `flights`, with its record in `root`."""
    root.mkdir(parents=True, exist_ok=True)
    return tfx.dsl.Pipeline(
        pipeline_name="flights",
        pipeline_root=str(root / "artifacts"),
        components=nodes,
        metadata_connection_config=database(root),
        beam_pipeline_args=pipeline.BEAM,
        enable_cache=True,
    )


def database(root: Path) -> mlmd.ConnectionConfig:
    """Return where a pipeline of `create` keeps its record."""
    return tfx.orchestration.metadata.sqlite_metadata_connection_config(str(root / "metadata.sqlite"))


def run_fn(arguments: FnArgs) -> None:
    """Train the book's model from the seed in `custom_config`, and export it. The Trainer component calls it."""
    graph = tft.TFTransformOutput(arguments.transform_output)
    seed = arguments.custom_config["seed"]
    network = fit(arguments.train_files, graph, arguments.data_accessor, arguments.train_steps, seed, seed)
    model.export(network, graph, arguments.serving_model_dir)


def fit(files: list[str], graph: tft.TFTransformOutput, accessor, steps: int, seed, shuffle) -> keras.Model:
    """Train: `seed` draws the first weights, `shuffle` the order of the batches. None means: no seed."""
    if seed is not None:
        keras.utils.set_random_seed(seed)
    options = tfxio.TensorFlowDatasetOptions(
        batch_size=model.BATCH, label_key=features.LABEL, num_epochs=1, shuffle_seed=shuffle
    )
    network = model.build()
    rows = accessor.tf_dataset_factory(files, options, graph.transformed_metadata.schema)
    network.fit(rows.repeat(), steps_per_epoch=steps, shuffle=False, verbose=0)
    return network


# ---- What a model answers --------------------------------------------------------------------------------------------


def newest(root: Path) -> mlmd.Artifact:
    """Return the newest artifact of type `Model` in a pipeline's record."""
    return MetadataStore(database(root)).get_artifacts_by_type("Model")[-1]


def ask(made: mlmd.Artifact | str, rows: pd.DataFrame) -> np.ndarray:
    """Return the risk of each flight, float32, as a model answers it: an artifact, or the folder of one."""
    folder = made if isinstance(made, str) else f"{made.uri}/Format-Serving"
    signature = tf.saved_model.load(folder).signatures["serving_default"]
    return signature(examples=tf.constant(serialized(rows)))["probability"].numpy().ravel()


def serialized(rows: pd.DataFrame) -> list[bytes]:
    """Return flights as serialized `tf.Example`s, in their order; what is missing is left out."""
    schema = text_format.Parse(pipeline.SCHEMA.read_text(), schema_pb2.Schema())
    kinds = {feature.name: feature.type for feature in schema.feature}
    requests = []
    for row in rows[COLUMNS].to_dict("records"):
        example = tf.train.Example()
        cells = example.features.feature
        for name, value in row.items():
            if pd.isna(value):
                continue
            if kinds[name] == schema_pb2.BYTES:
                cells[name].bytes_list.value.append(value.encode())
            elif kinds[name] == schema_pb2.INT:
                cells[name].int64_list.value.append(int(value))
            else:
                cells[name].float_list.value.append(value)
        requests.append(example.SerializeToString())
    return requests


# ---- The recipe ------------------------------------------------------------------------------------------------------


def recipe(store: MetadataStore, made: int) -> dict:
    """Read from the record what made a model: nothing else is asked, neither files nor memory.

    Parameters
    ----------
    store : MetadataStore
        The record of a pipeline that `create` made.
    made : int
        The id of the artifact of type `Model`.

    Returns
    -------
    dict
        `rows` (checksum), `span`, `seed`, `steps`, `schema`, `code`, `versions`; what the record lacks is not in it.
    """
    found = {}
    for execution in _before(store, {made}):
        said = {name: value.string_value for name, value in execution.custom_properties.items()}
        if execution.type.endswith(".Trainer"):
            config = json.loads(said.get("custom_config") or "null") or {}
            found |= {name: config[name] for name in ("seed", "schema", "code", "versions") if name in config}
            found["steps"] = int(json.loads(said["train_args"])["num_steps"])
        elif execution.type.endswith(".CsvExampleGen"):
            found["span"] = json.loads(said["range_config"])["static_range"]["start_span_number"]
            packed = json.loads(said.get("custom_config") or "null") or {}
            noted = packed.get("custom_config", {}).get("value", "{}")
            if noted.startswith("{") and "rows" in json.loads(noted):
                found["rows"] = json.loads(noted)["rows"]
    return found


def _before(store: MetadataStore, waiting: set[int]) -> Iterable[mlmd.Execution]:
    """Yield the executions that these artifacts came from, at any distance, each once."""
    seen = set()
    while waiting:
        events = store.get_events_by_artifact_ids(waiting)
        new = {event.execution_id for event in events if event.type == mlmd.Event.OUTPUT} - seen
        seen |= new
        # A cached execution passes on what another made: the one that made it has the properties, too.
        yield from store.get_executions_by_id(new)
        events = store.get_events_by_execution_ids(new)
        waiting = {event.artifact_id for event in events if event.type == mlmd.Event.INPUT}


def lost(wanted: dict, archive: Path) -> list[str]:
    """Say in a sentence each what a recipe needs and is not here. An empty list means: it can be built again."""
    now = settings()
    found = [
        f"The record does not say the {name}."
        for name in ("rows", "span", "code", "schema", "versions", "seed", "steps")
        if wanted.get(name) is None
    ]
    if wanted.get("rows") and wanted.get("span") is not None:
        folder = archive / wanted["rows"] / f"span-{wanted['span']:02d}"
        if not folder.is_dir():
            found.append(f"The rows {wanted['rows'][:8]} are not in the archive.")
        elif checksum(folder) != wanted["rows"]:
            found.append(f"The rows {wanted['rows'][:8]} have changed in the archive.")
    if wanted.get("schema") and wanted["schema"] != now["schema"]:
        found.append("The schema has changed since.")
    for name in ("code", "versions"):
        then = wanted.get(name) or {}
        for part in sorted(then):
            if then[part] == now[name].get(part):
                continue
            if name == "code":
                found.append(f"The code of {part} has changed since.")
            else:
                found.append(f"It was made with {part} {then[part]}; here is {now[name].get(part, 'none')}.")
    return found


def rebuild(wanted: dict, archive: Path, root: Path) -> mlmd.Artifact:
    """Run a recipe in an empty root, and return the model.

    Raises
    ------
    CannotRebuildError
        If anything of the recipe is not here; nothing has run then.
    """
    if found := lost(wanted, archive):
        raise CannotRebuildError("This model cannot be built again. " + " ".join(found))
    if root.exists():
        raise CannotRebuildError(f"{root.name} exists: build in an empty folder, so that no cache answers.")
    made = create(root, archive / wanted["rows"], wanted["span"], wanted["seed"], wanted["steps"])
    tfx.orchestration.LocalDagRunner().run(made)
    return newest(root)
