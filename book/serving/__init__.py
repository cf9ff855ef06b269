"""A small model server that keeps TensorFlow Serving's contract, for machines without Docker.

Kept, and tested against its published REST API (tensorflow/serving, `g3doc/api_rest.md`; messages from its sources):

- REST: `GET /v1/models/NAME[/versions/N|/labels/L]` (status), `GET …/metadata`, `POST …:predict` with `instances`
  (rows) or `inputs` (columns), `signature_name`, `{"b64": …}`, NaN and Infinity; errors as `{"error": …}`.
- gRPC: PredictionService's Predict and GetModelMetadata, ModelService's GetModelStatus.
- Folders: the highest number is served. A new one is found by polling and replaces the old once it is loaded and its
  `assets.extra/tf_serving_warmup_requests` have run; when the newest is removed, the one before it comes back.
- The loader, TensorFlow 1's: a Keras 3 model written by `tf.saved_model.save` is AVAILABLE, and then every request
  fails with "Could not find variable". With warm-up requests it does not even load.
- The serving log (`log=`): a `PredictionLog` for each answer, in a TFRecord file, with the sampling rate of its
  `LoggingConfig`. TensorFlow Serving defines that form and logs nothing by itself: its released server has no log
  collector, and ends at once when `logging_config` is set (tensorflow/serving issue 408). So this collector is ours.

Of the log: what was refused is not in it, nor are warm-up requests; it holds no number of the request, and of the
version only the one that answered. An answer that cannot be logged is an error. It grows without end, unencrypted:
how long it is kept, and who may read it, is for you to say.

Not quite so, each on purpose: what is not UTF-8 in a request's text is refused (there it passes unchecked); `Inf`
is not a number (there it is, beside `Infinity`); a list is 32 deep at most (there 254); a method or a request that the
server does not know is answered in JSON, never by an HTML page; answers are on one line; a path is unquoted before
it is matched to the model's name. Bytes after the document, lone surrogates, repeated keys (the first counts), base64
with white space or without padding, and numbers that a float cannot hold are treated as there.

Left out: classify, regress and MultiInference (501); labels (none are configured, so each is "unrecognized"); several
models or versions at once; gRPC's output_filter; batching; streaming; metrics; CORS; TLS; compressed bodies;
defaults and sparse tensors in signatures; warm-up logs other than Predict's. A JSON parser's or TensorFlow's own messages
are worded a little differently. A load that failed is tried again when its files have changed, not once a minute; when
all versions are removed, the last goes on serving.

`with serving.start("flights", folder) as server:` in a chapter, `python -m book.serving NAME FOLDER` by hand.
TensorFlow and gRPC are imported in the server's process only.
"""

from __future__ import annotations

import base64
import contextlib
import http.client
import json
import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from book import quiet

if TYPE_CHECKING:
    from tensorflow_serving.apis.prediction_log_pb2 import PredictionLog

HOST = "127.0.0.1"


class ServerError(Exception):
    """The server could not start, or a version could not be loaded; the message says why."""


class Server(NamedTuple):
    """A running server: its model's REST address, `HOST:PORT` for gRPC, its log file, its process."""

    url: str
    grpc: str
    log: Path
    process: subprocess.Popen

    def wait(self, version: int, timeout: float = 30) -> None:
        """Return when `version` is AVAILABLE; raise ServerError if it cannot be loaded, or after `timeout` seconds."""
        end, state = time.monotonic() + timeout, ""
        while state != "AVAILABLE":
            code, answer = ask(f"{self.url}/versions/{version}")
            found = answer["model_version_status"][0] if code == 200 else {"state": answer["error"]}
            state = found["state"]
            if time.monotonic() > end or (state == "END" and found["status"]["error_message"]):
                raise ServerError(f"Version {version} is not available: {found}")
            time.sleep(0.05)


@contextlib.contextmanager
def start(
    name: str,
    folder: str | Path,
    port: int = 0,
    grpc_port: int = 0,
    poll: float = 1,
    timeout: float = 120,
    log: str | Path | None = None,
    sampling_rate: float = 1,
) -> Iterator[Server]:
    """Serve a folder in a process that ends with the `with` block, and never outlives the process that started it.

    Parameters
    ----------
    name : str
        The model's name in every request.
    folder : path
        Holds `1/`, `2/`, …, each a SavedModel; the newest is AVAILABLE when the block begins.
    port, grpc_port : int
        0 takes a free one.
    poll, timeout : float
        Seconds between two looks at the folder, and until the newest version must be loaded.
    log : path, optional
        A TFRecord file to which answers are added with their requests; `read_log` reads it, while the server runs too.
    sampling_rate : float
        The probability of an answer to be logged.

    Raises
    ------
    ServerError
        With the loader's own message and the last lines of the log.
    """
    versions(folder)  # without any, say so before TensorFlow is imported
    handle, path = tempfile.mkstemp(prefix=f"serving-{name}-", suffix=".txt", dir=quiet.folder())
    options = ["--attached", f"--port={port}", f"--grpc-port={grpc_port}", f"--poll={poll}"]
    if log:
        options += [f"--log={Path(log).absolute()}", f"--sampling-rate={sampling_rate}"]
    command = [sys.executable, "-m", "book.serving", name, str(Path(folder).absolute()), *options]
    search = os.pathsep.join([str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")])
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": handle}
    # When this process ends, in whatever way, the pipe to the server's standard input closes, and that ends the
    # server. In a session of its own it does not get the interrupt that stops a cell.
    process = subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": search}, start_new_session=True, **pipes
    )
    os.close(handle)
    try:
        opened = _opened(process, Path(path), timeout)
        url = f"http://{HOST}:{opened['port']}/v1/models/{name}"
        yield Server(url, f"{HOST}:{opened['grpc_port']}", Path(path), process)
    finally:
        process.kill()
        process.communicate()


def _opened(process: subprocess.Popen, log: Path, timeout: float) -> dict:
    """Return the ports, which are the first thing the server says, or raise what it says instead."""
    ready = select.select([process.stdout], [], [], timeout)[0]
    line = process.stdout.readline() if ready else b""
    opened = json.loads(line or b'{"error": "The server did not start."}')
    if "error" in opened:
        last = "\n".join(log.read_text(errors="replace").splitlines()[-10:])
        raise ServerError(f"{opened['error']}\n\nThe last lines of its log:\n{last}")
    return opened


def ask(url: str, body: dict | None = None, timeout: float = 30) -> tuple[int, dict]:
    """POST `body` as JSON, or GET without one, past any proxy; return the status code and the answer.

    Numbers and arrays of NumPy, pandas and TensorFlow go as JSON's, bytes as `{"b64": …}`.

    Raises
    ------
    TypeError
        If JSON has no form for a value; the message names it.
    """
    address = urlsplit(url)
    with contextlib.closing(http.client.HTTPConnection(address.netloc, timeout=timeout)) as connection:
        data = None if body is None else json.dumps(body, default=_plain)
        connection.request("GET" if body is None else "POST", address.path, data)
        response = connection.getresponse()
        return response.status, json.loads(response.read())


def read_log(path: str | Path) -> Iterator[PredictionLog]:
    """Yield the records of a serving log, from the first to the last.

    `record.predict_log.request.inputs` and `.response.outputs` are tensors by name (`tf.make_ndarray` opens one),
    `.response.model_spec.version.value` is the version that answered, `record.log_metadata.timestamp_secs` the time.
    """
    import tensorflow as tf
    from tensorflow_serving.apis.prediction_log_pb2 import PredictionLog

    for record in tf.data.TFRecordDataset(str(path)).as_numpy_iterator():
        yield PredictionLog.FromString(record)


def _plain(value):
    """Return a value of which `json` does not know the type in a form that it knows."""
    if isinstance(value, bytes | bytearray | memoryview):
        return {"b64": base64.b64encode(value).decode()}
    if hasattr(value, "numpy"):
        value = value.numpy()
    if hasattr(value, "tolist"):
        return value.tolist()
    kind = type(value).__name__
    cure = (
        'a table goes as {"instances": table.to_dict("records")}'
        if kind == "DataFrame"
        else "convert it first"
    )
    raise TypeError(
        f"JSON has no form for {repr(value)[:80]}, which is of type {kind}. A request holds numbers, text, bytes, "
        f"True and False, and lists, arrays and dictionaries of them: {cure}."
    )


def docker_command(name: str, folder: str | Path) -> str:
    """Return the command that serves the same folder with TensorFlow Serving itself, on its usual two ports."""
    source = folder if Path(folder).is_absolute() else f"$PWD/{folder}"
    mount = f'--mount "type=bind,source={source},target=/models/{name},readonly"'
    return f"docker run --rm -p {HOST}:8501:8501 -p {HOST}:8500:8500 {mount} -e MODEL_NAME={name} tensorflow/serving"


def versions(folder: str | Path) -> dict[int, Path]:
    """Return a folder's versions, the subfolders named by a number, or raise ServerError if there are none."""
    if not Path(folder).is_dir():
        raise ServerError(f"Could not find base path {folder}")
    found = {
        int(path.name): path for path in Path(folder).iterdir() if path.name.isdecimal() and path.is_dir()
    }
    if not found:
        hint = "Did you forget to name your leaf directory as a number (eg. '/1/')?"
        raise ServerError(f"No versions found under base path {folder}. {hint}")
    return found
