"""What is served: the versions in a folder, loaded, warmed up and swapped."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from book.serving import versions
from book.serving.log import Log


class Fault(Exception):  # noqa: N818 - mostly not an error of ours
    """What is wrong with a request or a model: a message, and one of gRPC's status codes by name."""

    def __init__(self, message: str, code: str = "INVALID_ARGUMENT"):
        super().__init__(message)
        self.code = code


def explain(error: Exception) -> Fault:
    """Return any error as a fault: TensorFlow's with its own code, a value that does not fit as INVALID_ARGUMENT."""
    from tensorflow.core.protobuf.error_codes_pb2 import INVALID_ARGUMENT, UNKNOWN, Code

    if isinstance(error, Fault):
        return error
    code = INVALID_ARGUMENT if isinstance(error, ValueError | TypeError | OverflowError) else UNKNOWN
    message = getattr(error, "message", str(error)).removeprefix("Graph execution error:\n\n")
    return Fault(message, Code.Name(getattr(error, "error_code", code)))


class Version:
    """One SavedModel in a TensorFlow 1 session, warmed up."""

    def __init__(self, folder: Path):
        import tensorflow as tf
        from tensorflow_serving.apis.get_model_metadata_pb2 import SignatureDefMap

        self.session = tf.compat.v1.Session(graph=tf.Graph())
        with self.session.graph.as_default():
            loaded = tf.compat.v1.saved_model.loader.load(self.session, ["serve"], str(folder))
        self.map = SignatureDefMap(signature_def=loaded.signature_def)
        self.types = {
            name: {key: tf.as_dtype(info.dtype) for key, info in sorted(signature.inputs.items())}
            for name, signature in loaded.signature_def.items()
        }
        self.note: Callable | None = None  # is told the signature, the inputs and the outputs of each answer
        self.warm_up(folder / "assets.extra" / "tf_serving_warmup_requests")

    def warm_up(self, path: Path) -> None:
        """Run the requests of a warm-up file, if there is one."""
        import tensorflow as tf
        from tensorflow_serving.apis.prediction_log_pb2 import PredictionLog

        for record in tf.data.TFRecordDataset(str(path)).as_numpy_iterator() if path.exists() else ():
            log = PredictionLog.FromString(record)
            if not log.HasField("predict_log"):
                raise Fault(f"Unsupported log_type for warmup: {log.WhichOneof('log_type')}", "UNIMPLEMENTED")
            request = log.predict_log.request
            self.predict(request.model_spec.signature_name or "serving_default", arrays(request.inputs))

    def predict(self, name: str, tensors: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        """Run a signature and return its outputs."""
        if not self.types.get(name):
            raise Fault(f'Serving signature key "{name}" not found.', "FAILED_PRECONDITION")
        needed, sent = set(self.types[name]), set(tensors)
        if needed != sent:
            extra, missing = sorted(sent - needed), sorted(needed - sent)
            raise Fault(
                f"input size does not match signature: {len(sent)}!={len(needed)}. "
                f"Sent extra: {{{','.join(extra)}}}. Missing but required: {{{','.join(missing)}}}."
            )
        for key, dtype in self.types[name].items():
            if dtype != tensors[key].dtype:
                raise Fault(f"Expects {key} to be {dtype.name} but {tensors[key].dtype} is provided")
        signature = self.map.signature_def[name]
        feeds = {signature.inputs[key].name: array for key, array in tensors.items()}
        outputs = self.session.run({key: info.name for key, info in sorted(signature.outputs.items())}, feeds)
        found = {k: np.asarray(v, object if isinstance(v, bytes) else None) for k, v in outputs.items()}
        if self.note:
            self.note(name, tensors, found)
        return found


class Model:
    """The newest version in a folder, kept loaded, and the state of every version seen."""

    def __init__(self, name: str, folder: Path, log: Log | None = None):
        self.name, self.folder, self.log = name, folder, log
        self.loaded: dict[int, Version] = {}  # replaced as a whole: a request sees the old or the new
        self.states: dict[int, dict] = {}
        self.failed: dict[int, list] = {}  # the files of a version when it failed to load

    def refresh(self) -> None:
        """Look at the folder once: load the newest version, then unload the others."""
        newest, folder = max(versions(self.folder).items())
        if newest not in self.loaded:
            self.load(newest, folder)
        if newest in self.loaded:
            for number in set(self.loaded) - {newest}:
                self.note(number, "END")  # its session is freed with the last request that uses it
            self.loaded = {newest: self.loaded[newest]}

    def load(self, number: int, folder: Path) -> None:
        """Load a version, or give it up if it failed before and none of its files has changed since then."""
        before = files(folder)
        if before == self.failed.get(number):
            self.states[number]["state"] = "END"
            return
        self.note(number, "LOADING")
        try:
            version = Version(folder)
            if self.log:
                version.note = partial(self.log.write, self.name, number)
            if files(folder) != before:
                raise Fault("The folder changed while it was being loaded.", "UNAVAILABLE")
        except Exception as error:  # whatever a loader dies of, the old version must go on
            self.failed[number] = before
            self.note(number, "LOADING", explain(error))
        else:
            self.loaded = {**self.loaded, number: version}
            self.note(number, "AVAILABLE")

    def note(self, number: int, state: str, fault: Fault | None = None) -> None:
        """Keep and log the state of a version."""
        status = {"error_code": fault.code if fault else "OK", "error_message": str(fault or "")}
        self.states[number] = {"version": str(number), "state": state, "status": status}
        print(self.name, "version", number, state, status["error_message"], file=sys.stderr, flush=True)

    def get(self, name: str, number: int | None = None, label: str = "") -> tuple[int, Version]:
        """Return the number of the version asked for, by default the newest, and that version."""
        loaded = self.loaded
        if label:
            raise Fault(f"Unrecognized servable version label: {label}")
        found = max(loaded, default=None) if number is None else number
        if name != self.name or found not in loaded:
            asked = f"Latest({name})" if number is None else f"Specific({name}, {number})"
            raise Fault(f"Servable not found for request: {asked}", "NOT_FOUND")
        return found, loaded[found]

    def status(self, name: str, number: int | None = None, label: str = "") -> dict:
        """Return the state of one version or of all, the newest first; a label is passed over, as it is there."""
        states = sorted(self.states.items(), reverse=True) if name == self.name else []
        found = [state for key, state in states if number in (None, key)]
        if not found:
            missing = "any versions" if number is None else f"version {number}"
            raise Fault(f"Could not find {missing} of model {name}", "NOT_FOUND")
        return {"model_version_status": found}


def files(folder: Path) -> list:
    """Return every file of a version with its size and time: a half-copied model differs from the whole one."""
    found = [(str(path), path.stat()) for path in sorted(folder.rglob("*"))]
    return [(path, facts.st_size, facts.st_mtime_ns) for path, facts in found]


def arrays(tensors: dict) -> dict[str, np.ndarray]:
    """Return TensorProtos as arrays."""
    from tensorflow import make_ndarray

    return {key: make_ndarray(tensor) for key, tensor in tensors.items()}
