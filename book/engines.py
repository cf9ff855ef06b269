"""Dask in StatisticsGen's place: a cluster on this machine that ends with its block, and a component that uses a cluster."""

# No `from __future__ import annotations` here: TFX reads the annotations of a component as they stand.

import contextlib
import importlib.util
import logging
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tfx import v1 as tfx
from tfx.types import artifact_utils
from tfx.types.standard_artifacts import Examples, ExampleStatistics

from book import shards

dsl = tfx.dsl.components


@contextlib.contextmanager
def cluster(workers: int = 2, wait: float = 60) -> Iterator[str]:
    """Start a Dask scheduler and worker processes on this machine, and end them with the block, whatever happens in it.

    Parameters
    ----------
    workers : int
        How many processes, of one thread each. More than the machine has cores gain nothing.
    wait : float
        Seconds within which all of them must have said that they are there.

    Yields
    ------
    str
        The scheduler's address, such as `tcp://127.0.0.1:40123`. It listens on this machine only, on a free port. But
        whoever can reach a scheduler can run code with your rights: where strangers use the machine, use Dask's TLS.

    Raises
    ------
    ModuleNotFoundError
        If `distributed` is not installed; the message says how to get it.
    TimeoutError
        If a worker is not there in time.
    """
    _require_dask()
    from distributed import Client, LocalCluster

    logger = logging.getLogger("distributed")
    level = logger.level
    logger.setLevel(logging.CRITICAL)  # it tells of each port it opens and each worker it ends
    before = _workers()
    with contextlib.ExitStack() as stack:
        stack.callback(logger.setLevel, level)
        running = LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            host="127.0.0.1",
            scheduler_port=0,
            # Without an address of their own, their web pages would listen to the whole network.
            dashboard_address="127.0.0.1:0",
            worker_dashboard_address="127.0.0.1:0",
            memory_limit=0,
            silence_logs=50,
        )
        stack.callback(_end, running, before)
        client = stack.enter_context(Client(running.scheduler_address, timeout=wait, set_as_default=False))
        try:
            client.wait_for_workers(workers, timeout=wait)
        except TimeoutError as error:
            there = len(client.scheduler_info(n_workers=-1)["workers"])
            raise TimeoutError(f"Of {workers} Dask workers {there} started within {wait:g} s.") from error
        stack.callback(_settle, client, workers)
        yield running.scheduler_address


def _settle(client: Any, workers: int) -> None:
    """Wait until a worker that was killed has been started anew: a cluster that closes amid that may hang."""
    with contextlib.suppress(OSError, RuntimeError):  # it may be gone, or late: `_end` sees to what is left
        client.wait_for_workers(workers, timeout=20)


def _end(running: Any, before: set[int]) -> None:
    """Close a cluster; kill what is left of it if it does not end by itself."""
    with contextlib.suppress(OSError, RuntimeError):  # a time-out, or a connection that is closed already
        running.close(timeout=20)
    for pid in _workers() - before:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _workers() -> set[int]:
    """Return the processes that Dask, or another user of multiprocessing, has started from here."""
    import psutil

    found = set()
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            if any("spawn_main" in word for word in process.cmdline()):
                found.add(process.pid)
    return found


def statistics(files: list[Path], scheduler: str, buckets: int = shards.BUCKETS) -> Any:
    """Compute the statistics of shards on a Dask cluster: a task for each shard, then merges in pairs.

    Parameters
    ----------
    files : list of paths
        TFRecord shards. Each worker must see them under these paths.
    scheduler : str
        Its address.
    buckets : int
        See `book.shards.generators`.

    Returns
    -------
    DatasetFeatureStatisticsList

    Raises
    ------
    ModuleNotFoundError
        If `distributed` is not installed.
    OSError
        If there is no scheduler at this address.
    """
    _require_dask()
    from distributed import Client

    with Client(scheduler, timeout=30, set_as_default=False) as client:
        # pure=False: the same paths may hold other rows the next time, so no result of an earlier call may be taken.
        parts = client.map(shards.partial, [str(file) for file in files], buckets=buckets, pure=False)
        while len(parts) > 1:
            pairs = [parts[place : place + 2] for place in range(0, len(parts), 2)]
            parts = [
                client.submit(shards.merge, *pair, pure=False) if len(pair) == 2 else pair[0]
                for pair in pairs
            ]
        return shards.finish(parts[0].result(), buckets)


@dsl.component
def DaskStatisticsGen(  # noqa: N802 - a component is named as a class is
    examples: dsl.InputArtifact[Examples],
    statistics: dsl.OutputArtifact[ExampleStatistics],
    scheduler: dsl.Parameter[str],
    buckets: dsl.Parameter[int] = shards.BUCKETS,
):
    """Compute the statistics of each split on a Dask cluster, as StatisticsGen with its default options writes them.

    `scheduler` is the address of Dask's scheduler, `buckets` as in `book.shards.generators`. The workers must see the
    artifacts' folder under the same path, and be able to import `book.shards`.
    """
    from book import engines

    splits = artifact_utils.decode_split_names(examples.split_names)
    statistics.split_names = artifact_utils.encode_split_names(splits)
    statistics.span = examples.span
    for split in splits:
        files = sorted(Path(artifact_utils.get_split_uri([examples], split)).glob("*"))
        folder = Path(artifact_utils.get_split_uri([statistics], split))
        folder.mkdir(parents=True, exist_ok=True)
        found = engines.statistics(files, scheduler, buckets)
        (folder / "FeatureStats.pb").write_bytes(found.SerializeToString())


def _require_dask() -> None:
    if importlib.util.find_spec("distributed") is None:
        raise ModuleNotFoundError(
            "Dask is not installed here: `pip install distributed`, in the version that requirements.lock names."
        )
