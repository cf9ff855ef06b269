"""Measure Transform over shards, on Dask and on Spark, beside Transform in one process, for chapter "Scalability".

    .venv/bin/python tools/measure_transform.py                    # all: about 20 minutes on 2 idle cores
    .venv/bin/python tools/measure_transform.py --work DIR NAME …  # in pieces; what was measured stays in DIR
    .venv/bin/python tools/measure_transform.py --work DIR store   # writes book/measured/transform_shards.json

The rows, and what seconds and memory mean, are those of tools/measure_scale.py; Spark, and what it needs, is that of
tools/measure_engines.py.
"""

from __future__ import annotations

import argparse
import contextlib
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

import measure_engines  # noqa: E402
import measure_scale  # noqa: E402

SOURCES = ["tools/measure_transform.py", "tools/measure_engines.py", *measure_scale.ROWS, "book/transform_shards.py", "book/engines.py", "book/features.py"]  # fmt: skip
PIECES = [
    *(f"{how} {size}" for size in ("24k", "337k", "1M") for how in ("one", "dask", "spark")),
    "kill-dask 337k",
    "kill-spark 337k",
    "pipeline 24k",
]
WORKERS = 2
LIMIT = 1800  # seconds


@contextlib.contextmanager
def cluster(engine: str, out: Path) -> Iterator[str]:
    """Start a cluster of an engine, and yield its address."""
    from book import engines

    with engines.cluster(WORKERS) if engine == "dask" else measure_engines.spark_cluster(out, WORKERS) as it:
        yield it


def on(engine: str, data: Path, out: Path) -> None:
    """Learn the book's features on a cluster, and transform all rows there."""
    from distributed import Client

    from book import transform_shards

    with cluster(engine, out) as address, contextlib.ExitStack() as stack:
        if engine == "dask":
            call = transform_shards.on_dask(stack.enter_context(Client(address)))
        else:
            call = stack.enter_context(transform_shards.on_spark(address))
        transform_shards.transform(
            {"train": [str(file) for file in measure_scale.shards_of(data)]},
            str(ROOT / "book" / "schema.pbtxt"),
            "book.features.preprocessing_fn",
            str(out / "graph"),
            {"train": str(out / "transformed")},
            call,
            WORKERS,
        )


def kill(engine: str, data: Path, out: Path) -> None:
    """Do the same, and kill a worker, with what it started, when the first shard is transformed."""
    import psutil

    names = {"dask": "spawn_main", "spark": "CoarseGrainedExecutorBackend"}

    def strike() -> None:
        while not glob.glob(str(out / "transformed" / "data-*")):
            time.sleep(0.1)
        below = psutil.Process().children(recursive=True)
        victim = next(one for one in below if names[engine] in measure_scale.line(one))
        for one in [*victim.children(recursive=True), victim]:
            one.kill()
        (out / "said.json").write_text(json.dumps({"killed": True}))

    threading.Thread(target=strike, daemon=True).start()
    on(engine, data, out)


def pipeline(data: Path, out: Path) -> None:
    """Run Transform, DaskTransform and SparkTransform beside each other on a month, and a Trainer after each."""
    from tfx import v1 as tfx

    from book import flights, transform_shards

    month = out / "month"
    month.mkdir()
    shutil.copy(flights.path(1), month)
    gen = tfx.components.CsvExampleGen(input_base=str(month))
    schema = tfx.components.ImportSchemaGen(schema_file=str(ROOT / "book" / "schema.pbtxt"))
    given = {
        "examples": gen.outputs["examples"],
        "schema": schema.outputs["schema"],
        "preprocessing_fn": "book.features.preprocessing_fn",
    }
    with cluster("dask", out) as scheduler, cluster("spark", out) as master:
        makers = {
            "Transform": tfx.components.Transform(**given, disable_statistics=True),
            "DaskTransform": transform_shards.DaskTransform(**given, scheduler=scheduler),
            "SparkTransform": transform_shards.SparkTransform(**given, master=master, workers=WORKERS),
        }
        trainers = [
            tfx.components.Trainer(
                examples=maker.outputs["transformed_examples"],
                transform_graph=maker.outputs["transform_graph"],
                schema=schema.outputs["schema"],
                run_fn="book.model.run_fn",
                train_args=tfx.proto.TrainArgs(num_steps=50),
                eval_args=tfx.proto.EvalArgs(num_steps=5),
            ).with_id(f"Trainer-{name}")
            for name, maker in makers.items()
        ]
        tfx.orchestration.LocalDagRunner().run(
            tfx.dsl.Pipeline(
                "shards",
                str(out / "pipeline"),
                components=[gen, schema, *makers.values(), *trainers],
                metadata_connection_config=tfx.orchestration.metadata.sqlite_metadata_connection_config(
                    str(out / "metadata.sqlite")
                ),
                beam_pipeline_args=["--runner=FnApiRunner", "--direct_running_mode=in_memory"],
            )
        )
    said: dict = {}
    for split in ("train", "eval"):
        found = {}
        for name in makers:
            (rows,) = (out / "pipeline" / name).glob(f"transformed_examples/*/Split-{split}")
            (graph,) = (out / "pipeline" / name).glob("transform_graph/*")
            found[name] = rows, graph
        for name in ("DaskTransform", "SparkTransform"):
            said.setdefault(name, {})[split] = compared(found["Transform"], found[name])
    said["models"] = len([*(out / "pipeline").glob("Trainer-*/model/*/Format-Serving/saved_model.pb")])
    (out / "said.json").write_text(json.dumps(said))


def compared(one: tuple[Path, Path], other: tuple[Path, Path]) -> dict:
    """Compare two results of Transform, each a folder of rows and a graph.

    Returns
    -------
    dict
        How many rows the other has; whether the vocabularies are equal, and in any order the rows' whole numbers; and the largest
        difference between the sorted values of a column of decimals.
    """
    import numpy as np
    import tensorflow as tf
    import tensorflow_transform as tft

    def read(rows: Path, graph: Path) -> tuple[list[str], np.ndarray, np.ndarray]:
        spec = tft.TFTransformOutput(str(graph)).transformed_feature_spec()
        files = sorted(map(str, rows.glob("*.gz")))
        batches = tf.data.TFRecordDataset(files, "GZIP").batch(10_000)
        parsed = [tf.io.parse_example(batch, spec) for batch in batches]
        names = sorted(spec)
        columns = {name: np.concatenate([part[name].numpy() for part in parsed]).ravel() for name in names}
        numbers = np.stack([columns[name] for name in names if spec[name].dtype == tf.int64])
        decimals = np.stack([columns[name] for name in names if spec[name].dtype == tf.float32])
        words = sorted((graph / "transform_fn" / "assets").iterdir())
        return (
            [file.name + file.read_text() for file in words],
            numbers[:, np.lexsort(numbers)],
            np.sort(decimals),
        )

    first, second = read(*one), read(*other)
    return {
        "rows counted": second[1].shape[1],
        "vocabularies equal": first[0] == second[0],
        "whole numbers equal": np.array_equal(first[1], second[1]),
        "largest": float(f"{np.abs(first[2] - second[2]).max():.1g}"),
    }


def run(piece: str, work: Path) -> dict:
    """Run one piece in a process of its own; return what it took, and how its result compares with that of one process."""
    import psutil

    how, size = piece.split()
    out = work / "out" / piece.replace(" ", "-")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    python = measure_engines.python(work) if "spark" in how or how == "pipeline" else sys.executable
    command = [python, __file__, "--child", how, str(work / size), str(out)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SPARK_LOCAL_IP": "127.0.0.1"}
    started, peak, late = time.time(), 0, False
    with (out / "log.txt").open("w") as log:
        child = subprocess.Popen(command, stdout=log, stderr=log, cwd=ROOT, env=environment)
        while child.poll() is None:
            peak = max(peak, measure_scale.memory(psutil.Process(child.pid))[0])
            if time.time() - started > LIMIT:
                late = True
                for one in [*measure_scale.children(psutil.Process(child.pid)), child]:
                    one.kill()
            time.sleep(0.25)
    took = {
        "piece": piece,
        "rows": measure_scale.SIZES[size],
        "seconds": round(time.time() - started, 1),
        "megabytes": round(peak / 1e6),
        "ended": None if late else child.returncode,  # None: it still ran
    }
    if (out / "said.json").exists():
        took |= json.loads((out / "said.json").read_text())
    if how not in ("one", "pipeline"):
        first = work / "out" / f"one-{size}"
        took |= compared(*((folder / "transformed", folder / "graph") for folder in (first, out)))
    return took


def main() -> None:
    """Measure what is asked for, and store it if it is all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", help="pieces such as 'dask 24k', make, or store")
    parser.add_argument("--work", type=Path, help="a folder to keep rows and results in")
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        how, data, out = args.child[0], Path(args.child[1]), Path(args.child[2])
        if how == "one":
            measure_scale.transform("one", data, out)
        elif how == "pipeline":
            pipeline(data, out)
        elif how.startswith("kill-"):
            kill(how.removeprefix("kill-"), data, out)
        else:
            on(how, data, out)
        return
    work = args.work or Path(tempfile.mkdtemp())
    for name in args.names or ["make", *PIECES, "store"]:
        if name == "make":
            measure_scale.make(work)
        elif name == "store":
            store(work)
        else:
            took = run(name, work)
            print(json.dumps(took), file=sys.stderr, flush=True)
            with (work / "results.jsonl").open("a") as file:
                file.write(json.dumps(took) + "\n")


def store(work: Path) -> None:
    """Write what was measured last of each piece.

    Raises
    ------
    SystemExit
        If a piece was not measured.
    """
    from book import measured

    took = {}
    for text in (work / "results.jsonl").read_text().splitlines():
        one = json.loads(text)
        took[one.pop("piece")] = one
    if missing := [piece for piece in PIECES if piece not in took]:
        sys.exit(f"Nothing is stored: not measured are {', '.join(missing)}.")
    runs = {piece: took[piece] for piece in PIECES}
    results = {"pyspark": measure_engines.PYSPARK, "runs": runs}
    measured.write("transform_shards", results, SOURCES, measure_scale.PACKAGES)


if __name__ == "__main__":
    main()
