"""Measure what this book does not install: Spark, Beam's Job API, and ML Metadata on MariaDB, for "Scalability".

    .venv/bin/python tools/measure_engines.py                    # all: about 15 minutes on 2 idle cores
    .venv/bin/python tools/measure_engines.py --work DIR NAME …  # in pieces; what was measured stays in DIR
    .venv/bin/python tools/measure_engines.py --work DIR store   # writes book/measured/engines.json

It needs Java 17 and MariaDB (Debian: openjdk-17-jre-headless, mariadb-server-core, mariadb-client-core), and makes a Python
environment of its own for pyspark. Everything listens on this machine only, in a temporary folder, and ends with its piece. The
rows, and what seconds and memory mean, are those of tools/measure_scale.py.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]

PYSPARK = "4.3.0"
SOURCES = ["tools/measure_engines.py", "tools/metadata_chain.py", "tools/measure_scale.py", "tools/make_flights.py", "book/shards.py", "book/spark.py", "book/schema.pbtxt", "data/SHA256SUMS"]  # fmt: skip
PACKAGES = ["tfx", "tensorflow-data-validation", "apache-beam", "ml-metadata"]
SIZES = ("24k", "337k", "1M", "3.4M")
PIECES = [
    *(f"{engine} {size}" for size in SIZES for engine in ("spark", "portable")),
    "kill-spark 337k",
    "kill-portable 337k",
    "validated 24k",
    *(f"{store} {number}" for store in ("sqlite", "mariadb") for number in (1, 2)),
]
LIMIT = 570  # seconds
LIMIT_KILLED = 180  # after a worker was killed, it may wait forever
CHAIN = ROOT / "tools" / "metadata_chain.py"
NODES = 60  # of a pipeline that only hands a number on


# ---- Servers: each ends with its block -------------------------------------------------------------------------------


def free_port() -> int:
    """Return a port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait(ready: Callable[[], bool], what: str, seconds: float = 60) -> None:
    """Wait until something is ready.

    Raises
    ------
    TimeoutError
        If it is not in time; the message names it.
    """
    end = time.time() + seconds
    while not ready():
        if time.time() > end:
            raise TimeoutError(f"{what} was not ready within {seconds:g} s")
        time.sleep(0.1)


@contextlib.contextmanager
def servers(folder: Path) -> Iterator[Callable[..., Path]]:
    """Yield a function that starts a program and returns its log; end all of them, last first, with what they started."""
    import psutil

    started: list[subprocess.Popen] = []

    def start(name: str, command: list[str], **more: object) -> Path:
        log = folder / f"{name}.log"
        with log.open("w") as file:
            started.append(subprocess.Popen(command, stdout=file, stderr=file, **more))
        return log

    try:
        yield start
    finally:
        for server in reversed(started):
            with contextlib.suppress(psutil.NoSuchProcess):
                below = psutil.Process(server.pid).children(recursive=True)
                server.terminate()
                for one in below:
                    with contextlib.suppress(psutil.NoSuchProcess):
                        one.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()


@contextlib.contextmanager
def spark_cluster(folder: Path, workers: int = 2) -> Iterator[str]:
    """Start a Spark master and workers of one core each, and yield the master's address."""
    import pyspark

    home = Path(pyspark.__file__).parent
    environment = {**os.environ, "SPARK_HOME": str(home), "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_NO_DAEMONIZE": "1", "SPARK_DAEMON_MEMORY": "512m"}  # fmt: skip
    java, port = str(home / "bin" / "spark-class"), free_port()
    address = f"spark://127.0.0.1:{port}"
    with servers(folder) as start:
        master = "org.apache.spark.deploy.master.Master"
        log = start("master", [java, master, "--host", "127.0.0.1", "--port", str(port), "--webui-port", str(free_port())], env=environment)  # fmt: skip
        wait(lambda: "RUNNING" in log.read_text() or "ALIVE" in log.read_text(), "Spark's master")
        logs = []
        for number in range(workers):
            worker = "org.apache.spark.deploy.worker.Worker"
            logs.append(start(f"worker-{number}", [java, worker, address, "--host", "127.0.0.1", "--webui-port", str(free_port()), "--cores", "1", "--memory", "2g", "-d", str(folder / f"work-{number}")], env=environment))  # fmt: skip
        for log in logs:
            wait(lambda log=log: "Successfully registered" in log.read_text(), "a Spark worker")
        yield address


@contextlib.contextmanager
def job_server(folder: Path) -> Iterator[list[str]]:
    """Start Beam's job server and a pool of workers as programs of their own, and yield the options for a pipeline."""
    ports = {"pool": free_port(), "jobs": free_port()}
    with servers(folder) as start:
        for kind, port in ports.items():
            start(kind, [sys.executable, __file__, "--serve", kind, str(port)], cwd=folder)
        for kind, port in ports.items():
            wait(lambda port=port: _open(port), f"Beam's {kind}")
        yield [
            "--runner=PortableRunner",
            f"--job_endpoint=127.0.0.1:{ports['jobs']}",
            "--environment_type=EXTERNAL",
            f"--environment_config=127.0.0.1:{ports['pool']}",
        ]


def _open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def serve(kind: str, port: int) -> None:
    """Serve one of Beam's parts on this machine only. Beam asks for all addresses, and for one worker."""
    import grpc

    os.environ["PATH"] = (
        f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"  # it starts `python`
    )
    made = grpc.server

    class Loopback:
        def __init__(self, server: object):
            self.__dict__["server"] = server

        def __getattr__(self, name: str) -> object:
            return getattr(self.server, name)

        def add_insecure_port(self, address: str) -> int:
            return self.server.add_insecure_port(address.replace("[::]", "127.0.0.1"))

    grpc.server = lambda *arguments, **more: Loopback(made(*arguments, **more))
    if kind == "pool":
        from apache_beam.runners.worker.worker_pool_main import BeamFnExternalWorkerPoolServicer

        kept = BeamFnExternalWorkerPoolServicer.start(use_process=True, port=port)
    else:
        from apache_beam.runners.portability import local_job_service
        from apache_beam.runners.portability.fn_api_runner import fn_runner

        begin = fn_runner.FnApiRunner.__init__

        def with_two(self: object, *arguments: object, **more: object) -> None:
            begin(self, *arguments, **more)
            self._num_workers = 2

        fn_runner.FnApiRunner.__init__ = with_two
        kept = local_job_service.LocalJobServicer(staging_dir="staging")
        kept.start_grpc_server(port)
    while kept:
        time.sleep(60)


@contextlib.contextmanager
def mariadb(folder: Path) -> Iterator[object]:
    """Start a MariaDB server with an empty database, and yield ML Metadata's configuration for it."""
    from ml_metadata.proto import metadata_store_pb2

    data, port = folder / "data", free_port()
    orders = folder / "init.sql"  # one statement a line
    orders.write_text(
        "CREATE DATABASE mlmd;\nCREATE USER mlmd@'127.0.0.1' IDENTIFIED BY 'mlmd';\nGRANT ALL ON mlmd.* TO mlmd@'127.0.0.1';\n"
    )
    user = []
    if os.geteuid() == 0:  # it refuses to run as root
        user = ["--user=nobody"]
        for path in (folder, orders):
            shutil.chown(path, "nobody")
    made = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", "--auth-root-authentication-method=normal", "--skip-test-db", *user]  # fmt: skip
    subprocess.run(made, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60)
    with servers(folder) as start:
        log = start("mariadb", ["mariadbd", "--no-defaults", f"--datadir={data}", f"--socket={folder / 'socket'}", f"--pid-file={folder / 'pid'}", f"--port={port}", "--bind-address=127.0.0.1", f"--init-file={orders}", "--skip-name-resolve", *user])  # fmt: skip
        wait(lambda: "ready for connections" in log.read_text(), "MariaDB")
        config = metadata_store_pb2.ConnectionConfig()
        server = config.mysql
        server.host, server.port, server.database = "127.0.0.1", port, "mlmd"
        server.user = server.password = "mlmd"
        yield config


# ---- What is measured: each runs in a process of its own -------------------------------------------------------------


def spark(data: Path, out: Path) -> None:
    """Compute TFDV's statistics on Spark."""
    from book import spark as on_spark

    with spark_cluster(out) as address:
        _written(on_spark.statistics(sorted(data.glob("data-*")), address), out)


def portable(data: Path, out: Path) -> None:
    """Compute TFDV's statistics with Beam, through its Job API."""
    import tensorflow_data_validation as tfdv
    from apache_beam.options.pipeline_options import PipelineOptions

    with job_server(out) as options:
        found = tfdv.generate_statistics_from_tfrecord(
            str(data / "data-*"), str(out / "as-tfrecord"), pipeline_options=PipelineOptions(options)
        )
        _written(found, out)


def _written(found: object, out: Path) -> None:
    (out / "statistics.pb").write_bytes(found.SerializeToString())


def killed(run: Callable[[Path, Path], None], worker: str, data: Path, out: Path) -> None:
    """Run one, and kill a worker, with what it started, two seconds after its first Python process is there."""
    import threading

    import psutil

    me = psutil.Process()

    def strike() -> None:
        def workers() -> list:
            return [one for one in me.children(recursive=True) if re.search(worker, _line(one))]

        wait(lambda: bool(workers()), "a worker", 120)
        time.sleep(2)
        victim = workers()[0]
        for one in [*victim.children(recursive=True), victim]:
            one.kill()
        (out / "said.json").write_text(json.dumps({"killed": True}))

    threading.Thread(target=strike, daemon=True).start()
    run(data, out)


def _line(process: object) -> str:
    import psutil

    try:
        return " ".join(process.cmdline())
    except psutil.Error:
        return ""


def validated(data: Path, out: Path) -> None:
    """Run a pipeline with StatisticsGen and with SparkStatisticsGen on a month, and ask ExampleValidator about both."""
    from tensorflow_metadata.proto.v0 import anomalies_pb2
    from tfx import v1 as tfx

    from book import flights, spark

    month = out / "month"
    month.mkdir()
    shutil.copy(flights.path(1), month)
    gen = tfx.components.CsvExampleGen(input_base=str(month))
    schema = tfx.components.ImportSchemaGen(schema_file=str(ROOT / "book" / "schema.pbtxt"))
    with spark_cluster(out) as address:
        makers = {
            "StatisticsGen": tfx.components.StatisticsGen(examples=gen.outputs["examples"]),
            "SparkStatisticsGen": spark.SparkStatisticsGen(examples=gen.outputs["examples"], master=address),
        }
        judges = [
            tfx.components.ExampleValidator(
                statistics=maker.outputs["statistics"], schema=schema.outputs["schema"]
            ).with_id(f"Validator-{name}")
            for name, maker in makers.items()
        ]
        tfx.orchestration.LocalDagRunner().run(
            tfx.dsl.Pipeline(
                "engines",
                str(out / "pipeline"),
                components=[gen, schema, *makers.values(), *judges],
                metadata_connection_config=tfx.orchestration.metadata.sqlite_metadata_connection_config(
                    str(out / "metadata.sqlite")
                ),
                beam_pipeline_args=["--runner=FnApiRunner", "--direct_running_mode=in_memory"],
            )
        )
    said = {}
    for name in makers:
        reports = sorted((out / "pipeline" / f"Validator-{name}").rglob("SchemaDiff.pb"))
        said[name] = [
            sorted(anomalies_pb2.Anomalies.FromString(report.read_bytes()).anomaly_info) for report in reports
        ]
    one, other = said.values()
    (out / "said.json").write_text(json.dumps({"reports": len(one), "the same": one == other}))


def metadata(store: str, number: int, out: Path) -> None:
    """Run so many pipelines at once on one metadata store, and count what it then holds."""
    from google.protobuf import text_format
    from ml_metadata import metadata_store
    from ml_metadata.proto import metadata_store_pb2

    @contextlib.contextmanager
    def sqlite(folder: Path) -> Iterator[object]:
        config = metadata_store_pb2.ConnectionConfig()
        config.sqlite.filename_uri = str(folder / "metadata.sqlite")
        config.sqlite.connection_mode = 3
        yield config

    # A socket's path may have a hundred characters, and the server's user must reach it.
    with tempfile.TemporaryDirectory() as folder, {"sqlite": sqlite, "mariadb": mariadb}[store](Path(folder)) as config:  # fmt: skip
        metadata_store.MetadataStore(
            config
        )  # its tables, before two processes ask for them at the same moment
        (out / "config.pbtxt").write_text(text_format.MessageToString(config))
        running = [
            subprocess.Popen(
                [sys.executable, str(CHAIN), f"pipeline-{place}", str(out), str(NODES)],
                stdout=subprocess.PIPE,
            )
            for place in range(number)
        ]
        seconds = [float(one.communicate(timeout=LIMIT)[0]) for one in running]
        kept = metadata_store.MetadataStore(config)
        executions = kept.get_executions()
        said = {
            "seconds of the pipelines": [round(one, 1) for one in seconds],
            "executions": len(executions),
            "complete": sum(one.last_known_state == 3 for one in executions),
            "artifacts": len(kept.get_artifacts()),
            "events": len(kept.get_events_by_execution_ids([one.id for one in executions])),
        }
    (out / "said.json").write_text(json.dumps(said))


# ---- How it is measured ----------------------------------------------------------------------------------------------


def python(work: Path) -> str:
    """Return a Python that has this book's packages and pyspark."""
    folder = work / "env"
    if not (folder / "bin" / "python").exists():
        uv = str(Path(sys.executable).with_name("uv"))
        subprocess.run([uv, "venv", "-q", "--python", sys.executable, str(folder)], check=True)
        path = str(folder / "bin" / "python")
        subprocess.run([uv, "pip", "install", "-q", "--python", path, f"pyspark=={PYSPARK}"], check=True)
    (site,) = (folder / "lib").glob("python*/site-packages")
    ours = next(path for path in sys.path if path.endswith("site-packages"))
    (site / "book.pth").write_text(f"{ours}\n")
    return str(folder / "bin" / "python")


def run(piece: str, work: Path) -> dict:
    """Run one piece in a process of its own, and return what it took."""
    import measure_scale
    import psutil

    kind, size = piece.split()
    out = work / "out" / piece.replace(" ", "-")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    command = [python(work), __file__, "--child", kind, size, str(work / size), str(out)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SPARK_LOCAL_IP": "127.0.0.1"}
    started, peak, most, late = time.time(), 0, 0, False
    with (out / "log.txt").open("w") as log:
        child = subprocess.Popen(command, stdout=log, stderr=log, cwd=out, env=environment)
        while child.poll() is None:
            here, number = measure_scale.memory(psutil.Process(child.pid))
            peak, most = max(peak, here), max(most, number)
            if time.time() - started > (LIMIT_KILLED if kind.startswith("kill") else LIMIT):
                late = True
                for one in [*measure_scale.children(psutil.Process(child.pid)), child]:
                    one.kill()
            time.sleep(0.25)
    took = {
        "piece": piece,
        "seconds": round(time.time() - started, 1),
        "megabytes": round(peak / 1e6),
        "processes": most,
        "ended": None if late else child.returncode,  # None: it still ran
        "result": (out / "statistics.pb").exists(),
    }
    if (out / "said.json").exists():
        took |= json.loads((out / "said.json").read_text())
    return took | compared(size, out, work)


def compared(size: str, out: Path, work: Path) -> dict:
    """Compare statistics with those of one process, which `tools/measure_scale.py` left in the same folder."""
    from tensorflow_metadata.proto.v0 import statistics_pb2

    from book import shards

    files = [work / "out" / f"statistics-one-{size}" / "statistics.pb", out / "statistics.pb"]
    if not all(file.exists() for file in files):
        return {}
    one, two = (statistics_pb2.DatasetFeatureStatisticsList.FromString(file.read_bytes()) for file in files)
    found = shards.differences(one, two)
    return {
        "fields": shards.count(one),
        "different": len(found),
        "largest": float(f"{shards.largest(found):.1g}"),
        "kinds": sorted({field.split(".")[-1].split("[")[0] for _, field, _, _ in found}),
        "rows counted": int(two.datasets[0].num_examples),
    }


def child(kind: str, size: str, data: Path, out: Path) -> None:
    """Do one piece, here."""
    from book import quiet

    quiet.start(seed=0)
    if kind in ("sqlite", "mariadb"):
        metadata(kind, int(size), out)
    elif kind == "kill-spark":
        killed(spark, "CoarseGrainedExecutorBackend", data, out)
    elif kind == "kill-portable":
        killed(portable, r"sdk_worker_main|sdk_worker", data, out)
    else:
        {"spark": spark, "portable": portable, "validated": validated}[kind](data, out)


def make(work: Path) -> None:
    """Write the rows, and compute the statistics of one process, to compare with."""
    import measure_scale

    measure_scale.make(work)
    for size in SIZES:
        measure_scale.run(f"statistics one {size}", work)


def store(work: Path) -> None:
    """Write what was measured last of each piece."""
    from book import measured

    took = {}
    for text in (work / "engines.jsonl").read_text().splitlines():
        one = json.loads(text)
        took[one.pop("piece")] = one
    if missing := [piece for piece in PIECES if piece not in took]:
        raise SystemExit(f"not stored: {', '.join(missing)} are not measured")
    server = subprocess.run(["mariadbd", "--version"], capture_output=True, text=True, check=True).stdout
    results = {
        "pyspark": PYSPARK,
        "MariaDB": re.search(r"[\d.]+", server)[0],
        "nodes": NODES,
        "runs": {piece: took[piece] for piece in PIECES},
    }
    measured.write("engines", results, SOURCES, PACKAGES)


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", help="pieces such as 'spark 24k', make, or store")
    parser.add_argument("--work", type=Path, help="a folder to keep rows and results in")
    parser.add_argument("--child", nargs=4, help=argparse.SUPPRESS)
    parser.add_argument("--serve", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.child:
        child(*args.child[:2], *map(Path, args.child[2:]))
    elif args.serve:
        serve(args.serve[0], int(args.serve[1]))
    else:
        work = args.work or Path(tempfile.mkdtemp())
        for name in args.names or ["make", *PIECES, "store"]:
            if name in ("make", "store"):
                {"make": make, "store": store}[name](work)
                continue
            took = run(name, work)
            print(json.dumps(took), file=sys.stderr, flush=True)
            with (work / "engines.jsonl").open("a") as file:
                file.write(json.dumps(took) + "\n")


if __name__ == "__main__":
    main()
