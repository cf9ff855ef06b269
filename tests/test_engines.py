"""Statistics of shards equal those of the whole, however the rows are cut, and a cluster ends with its block."""

import functools
import os
import random
import signal
import subprocess
import sys

import distributed
import psutil
import pytest
import tensorflow as tf
import tensorflow_data_validation as tfdv
from tensorflow_metadata.proto.v0 import statistics_pb2
from tfx import v1 as tfx
from tfx.types import standard_artifacts

from book import engines, quiet, shards

quiet.tfx()
DRAW = random.Random(7)
ROWS = [
    {
        "delay": DRAW.choice([None, *range(-30, 200)]),
        "temp": DRAW.choice([None, 10.94, 32.0, 71.06]),
        "dest": DRAW.choice(["ATL", "BOS", "SFO", None]),
    }
    for _ in range(500)
]


def example(row):
    """A row as CsvExampleGen writes it: an empty cell is an empty list."""
    made = tf.train.Example()
    for name, value in row.items():
        feature = made.features.feature[name]
        kind = {"delay": feature.int64_list, "temp": feature.float_list, "dest": feature.bytes_list}[name]
        kind.SetInParent()
        if value is not None:
            kind.value.append(value.encode() if name == "dest" else value)
    return made.SerializeToString()


def write(folder, parts):
    """Write each part as a shard; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"data_tfrecord-{place:05d}-of-{len(parts):05d}.gz" for place in range(len(parts))]
    for path, part in zip(paths, parts, strict=True):
        with tf.io.TFRecordWriter(str(path), "GZIP") as file:
            for row in part:
                file.write(example(row))
    return paths


def cut(rows, number, draw):
    """Cut rows at random places; a part can be empty."""
    places = [0, *sorted(draw.choices(range(len(rows) + 1), k=number - 1)), len(rows)]
    return [rows[a:b] for a, b in zip(places[:-1], places[1:], strict=True)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """What TFDV's own Beam pipeline says of all rows."""
    folder = tmp_path_factory.mktemp("whole")
    write(folder, [ROWS])
    return tfdv.generate_statistics_from_tfrecord(str(folder / "data*"), str(folder / "out"))


def running():
    """The processes that this one started; multiprocessing keeps one of its own till the end."""
    found = psutil.Process().children(recursive=True)
    return [one for one in found if "resource_tracker" not in " ".join(one.cmdline())]


@pytest.mark.parametrize("seed", range(6))
def test_shards_of_any_cut_and_order_merge_to_the_whole(seed, whole, tmp_path):
    draw = random.Random(seed)
    paths = write(tmp_path, cut(draw.sample(ROWS, len(ROWS)), draw.randint(2, 7), draw))
    parts = [shards.partial(path) for path in draw.sample(paths, len(paths))]
    found = shards.differences(whole, shards.finish(functools.reduce(shards.merge, parts)))
    assert {field for _, field, _, _ in found} <= {"num_stats.mean", "num_stats.std_dev"}
    assert shards.largest(found) < 1e-14


def test_an_empty_shard_changes_nothing_and_one_call_can_read_several(whole, tmp_path):
    full, empty = write(tmp_path, [ROWS, []])
    for parts in ([full, empty], [empty, full]):
        for merged in (functools.reduce(shards.merge, map(shards.partial, parts)), shards.partial(parts)):
            assert shards.largest(shards.differences(whole, shards.finish(merged))) < 1e-14
    assert shards.finish(shards.partial(empty)).datasets[0].num_examples == 0


def test_a_lost_shard_is_seen(whole, tmp_path):
    first, _ = write(tmp_path, [ROWS[:400], ROWS[400:]])
    found = shards.differences(whole, shards.finish(shards.partial(first)))
    assert ("", "num_examples", 500, 400) in found
    assert shards.largest([("x", "field", 1.0, None)]) == float("inf")


def test_too_many_values_are_refused_and_a_shard_that_is_not_there(tmp_path):
    (path,) = write(tmp_path, [ROWS])
    with pytest.raises(shards.TooFewBucketsError, match="dest has 3 distinct values"):
        shards.finish(shards.partial(path, buckets=3), buckets=3)
    with pytest.raises(FileNotFoundError, match="Does this worker see the same disk"):
        shards.partial(tmp_path / "other.gz")
    with pytest.raises(FileNotFoundError, match="No shard"):
        shards.partial([])


def test_the_component_stands_in_statistics_gens_place(tmp_path):
    """One pipeline: the next component takes its artifact, and the cluster leaves no process."""
    for split, rows in (("train", ROWS[:300]), ("eval", ROWS[300:])):
        write(tmp_path / "examples" / f"Split-{split}", cut(rows, 3, DRAW))
    before = {one.pid for one in running()}
    examples = tfx.dsl.Importer(
        source_uri=str(tmp_path / "examples"),
        artifact_type=standard_artifacts.Examples,
        properties={"split_names": '["train", "eval"]'},
    ).with_id("examples")
    with engines.cluster(2) as scheduler:
        assert scheduler.startswith("tcp://127.0.0.1:")
        started = [one for one in running() if one.pid not in before]
        assert len(started) == 2
        for one in [psutil.Process(), *started]:
            ports = [c.laddr.ip for c in one.net_connections("inet") if c.status == psutil.CONN_LISTEN]
            assert set(ports) <= {"127.0.0.1"}
        statistics = engines.DaskStatisticsGen(examples=examples.outputs["result"], scheduler=scheduler)
        schema = tfx.components.SchemaGen(statistics=statistics.outputs["statistics"])
        validator = tfx.components.ExampleValidator(
            statistics=statistics.outputs["statistics"], schema=schema.outputs["schema"]
        )
        database = tfx.orchestration.metadata.sqlite_metadata_connection_config(str(tmp_path / "m.sqlite"))
        tfx.orchestration.LocalDagRunner().run(
            tfx.dsl.Pipeline(
                "p",
                str(tmp_path / "out"),
                components=[examples, statistics, schema, validator],
                metadata_connection_config=database,
            )
        )
    assert {one.pid for one in running()} <= before
    counts = {}
    for file in (tmp_path / "out" / "DaskStatisticsGen").rglob("FeatureStats.pb"):
        read = statistics_pb2.DatasetFeatureStatisticsList.FromString(file.read_bytes())
        counts[file.parent.name] = read.datasets[0].num_examples
    assert counts == {"Split-train": 300, "Split-eval": 200}
    assert len([*(tmp_path / "out" / "ExampleValidator").rglob("SchemaDiff.pb")]) == 2


def test_a_cluster_ends_when_its_block_fails():
    before = {one.pid for one in running()}
    with pytest.raises(ZeroDivisionError), engines.cluster(1):
        raise ZeroDivisionError
    assert {one.pid for one in running()} <= before


def test_a_block_that_kills_a_worker_and_ends_at_once_leaves_nothing():
    before = {one.pid for one in running()}
    for _ in range(3):
        with engines.cluster(2) as scheduler, distributed.Client(scheduler) as client:
            victim, survivor = client.run(os.getpid).values()
            os.kill(victim, signal.SIGKILL)
            assert psutil.pid_exists(survivor)
        assert {one.pid for one in running()} <= before


def test_without_dask_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setattr(engines.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ModuleNotFoundError, match="pip install distributed"), engines.cluster():
        pass


def test_a_worker_that_does_not_start_is_named(monkeypatch):
    def never(self, number, timeout=None):
        raise TimeoutError

    monkeypatch.setattr(distributed.Client, "wait_for_workers", never)
    with pytest.raises(TimeoutError, match="Of 1 Dask workers"), engines.cluster(1, wait=30):
        pass


def test_workers_import_no_component_of_tfx(tmp_path):
    """A worker pays for TFDV, and for nothing of the pipeline around it."""
    (path,) = write(tmp_path, [ROWS[:5]])
    code = f"import sys; from book import shards; shards.partial({str(path)!r}); print('tfx' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False"]
