"""Transform over shards gives what TensorFlow Transform gives for the whole, and says when it cannot."""

import random
import shutil

import apache_beam as beam
import pytest
import tensorflow as tf
import tensorflow_transform as tft
import tensorflow_transform.beam as tft_beam
from tfx import v1 as tfx
from tfx.types import standard_artifacts
from tfx_bsl.public import tfxio

from book import engines, quiet, transform_shards

quiet.tfx()
DRAW = random.Random(7)
ROWS = [(DRAW.choice([None, *range(100, 3000, 7)]), DRAW.choice(["ATL", "BOS", "SFO"])) for _ in range(400)]
SCHEMA = """
feature { name: "distance" type: INT }
feature { name: "dest" type: BYTES presence { min_fraction: 1 } shape { dim { size: 1 } } }
"""


def learned(inputs):
    sparse = inputs["distance"]
    rows = tf.SparseTensor(sparse.indices, sparse.values, [sparse.dense_shape[0], 1])
    return {
        "distance": tft.scale_to_z_score(tf.cast(tf.sparse.to_dense(rows), tf.float32)),
        "dest": tft.compute_and_apply_vocabulary(inputs["dest"], vocab_filename="dest"),
    }


def twice_learned(inputs):
    return {"distance": tft.scale_to_0_1(tf.square(learned(inputs)["distance"]))}


@pytest.fixture
def shards(tmp_path):
    """Three shards, one without rows, and the schema's file."""
    (tmp_path / "schema.pbtxt").write_text(SCHEMA)
    for place, rows in enumerate((ROWS[:150], [], ROWS[150:])):
        with tf.io.TFRecordWriter(str(tmp_path / f"data-{place}.gz"), "GZIP") as file:
            for distance, dest in rows:
                example = tf.train.Example()
                values = example.features.feature["distance"].int64_list
                values.SetInParent()
                if distance is not None:
                    values.value.append(distance)
                example.features.feature["dest"].bytes_list.value.append(dest.encode())
                file.write(example.SerializeToString())
    return sorted(map(str, tmp_path.glob("data-*.gz")))


def loop(function, items, *rest):
    return [function(item, *rest) for item in items]


def read(pattern):
    """The transformed rows, as a sorted list."""
    found = []
    for record in tf.data.TFRecordDataset(sorted(tf.io.gfile.glob(pattern)), "GZIP").as_numpy_iterator():
        features = tf.train.Example.FromString(record).features.feature
        found.append((round(features["distance"].float_list.value[0], 4), *features["dest"].int64_list.value))
    return sorted(found)


def test_in_shards_as_in_one(shards, tmp_path):
    schema = str(tmp_path / "schema.pbtxt")
    splits = {"train": shards, "eval": shards[:1]}
    folders = {split: str(tmp_path / split) for split in splits}
    rows = transform_shards.transform(
        splits, schema, f"{__name__}.learned", str(tmp_path / "graph"), folders, loop, groups=2
    )
    assert rows == {"train": 400, "eval": 150}
    assert not list(tmp_path.glob("cache-*"))
    source = tfxio.TFExampleRecord(
        shards, telemetry_descriptors=["test"], schema=transform_shards._schema(schema)
    )
    options = beam.options.pipeline_options.PipelineOptions(["--runner=FnApiRunner"])
    with tft_beam.Context(str(tmp_path / "temp")), beam.Pipeline(options=options) as pipeline:
        data = pipeline | source.BeamSource(), source.TensorAdapterConfig()
        (made, metadata), _ = data | tft_beam.AnalyzeAndTransformDataset(learned)
        coder = tft.coders.ExampleProtoCoder(metadata.schema)
        (
            made
            | beam.Map(coder.encode)
            | beam.io.WriteToTFRecord(str(tmp_path / "whole"), beam.coders.BytesCoder(), ".gz")
        )
    whole = read(str(tmp_path / "whole*"))
    assert len(whole) == 400 and read(str(tmp_path / "train" / "*")) == whole
    assert len(read(str(tmp_path / "eval" / "*"))) == 150
    output = tft.TFTransformOutput(str(tmp_path / "graph"))
    assert output.raw_metadata.schema.feature and output.vocabulary_size_by_name("dest") == 3


def test_what_is_learned_from_what_was_learned_is_refused(shards, tmp_path):
    with pytest.raises(transform_shards.TwoPhasesError, match="use Transform itself"):
        transform_shards.transform(
            {"train": shards},
            str(tmp_path / "schema.pbtxt"),
            f"{__name__}.twice_learned",
            str(tmp_path / "graph"),
            {"train": str(tmp_path / "train")},
            loop,
        )
    assert not list(tmp_path.glob("train/*"))


def test_the_component_stands_in_transforms_place(shards, tmp_path):
    """One pipeline on a Dask cluster: every split arrives whole, and the graph is where the next component looks for it."""
    for split, files in (("train", shards), ("eval", shards[:1])):
        folder = tmp_path / "examples" / f"Split-{split}"
        folder.mkdir(parents=True)
        for file in files:
            shutil.copy(file, folder)
    examples = tfx.dsl.Importer(
        source_uri=str(tmp_path / "examples"),
        artifact_type=standard_artifacts.Examples,
        properties={"split_names": '["train", "eval"]'},
    ).with_id("examples")
    schema = tfx.components.ImportSchemaGen(schema_file=str(tmp_path / "schema.pbtxt"))
    with engines.cluster(2) as scheduler:
        transform = transform_shards.DaskTransform(
            examples=examples.outputs["result"],
            schema=schema.outputs["schema"],
            preprocessing_fn=f"{__name__}.learned",
            scheduler=scheduler,
        )
        database = tfx.orchestration.metadata.sqlite_metadata_connection_config(str(tmp_path / "m.sqlite"))
        tfx.orchestration.LocalDagRunner().run(
            tfx.dsl.Pipeline(
                "p",
                str(tmp_path / "out"),
                components=[examples, schema, transform],
                metadata_connection_config=database,
            )
        )
    made = tmp_path / "out" / "DaskTransform"
    rows = {split: read(str(made / f"transformed_examples/*/Split-{split}/*")) for split in ("train", "eval")}
    assert {split: len(found) for split, found in rows.items()} == {"train": 400, "eval": 150}
    (graph,) = made.glob("transform_graph/*")
    assert tft.TFTransformOutput(str(graph)).vocabulary_size_by_name("dest") == 3
