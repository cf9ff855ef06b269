"""REST over HTTP: TensorFlow Serving's paths and forms, read and written."""

from __future__ import annotations

import base64
import json
import re
import traceback
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

import numpy as np

from book.serving.model import Fault, Model, Version, explain

WHICH = r"(?:/versions/(\d+)|/labels/([^/:]+))?"
PATHS = {
    "POST": re.compile(rf"/v1/models/([^/:]+){WHICH}:(classify|regress|predict)", re.I),
    "GET": re.compile(rf"/v1/models(?:/([^/:]+))?{WHICH}(?:/(metadata))?", re.I),
}
STATUS = {"INVALID_ARGUMENT": 400, "FAILED_PRECONDITION": 400, "NOT_FOUND": 404, "UNIMPLEMENTED": 501}


def parse(body: bytes) -> dict:
    """Return the JSON object of a predict request, with `signature_name` and one of `instances` and `inputs`."""
    try:
        request = json.loads(body, object_hook=from_base64) if body else None
    except (ValueError, RecursionError) as error:
        raise Fault(f"JSON Parse error: {error}") from error
    if not isinstance(request, dict):
        raise Fault(
            f"JSON Value: {show(request)} Is not object"
            if body
            else "JSON Parse error: The document is empty"
        )
    if not isinstance(request.setdefault("signature_name", ""), str):
        raise Fault("Not formatted correctly. 'signature_name' key must be a string value.")
    return request


def predict(version: Version, request: dict) -> dict:
    """Answer a predict request in the form in which it is put, by rows or by columns."""
    name = request["signature_name"] or "serving_default"
    if not version.types.get(name):
        raise Fault(f'Serving signature name: "{name}" not found in signature def')
    if len(request.keys() & {"instances", "inputs"}) != 1:
        both = "Not formatted correctly expecting only one of 'inputs' or 'instances' keys to exist"
        raise Fault(both if "inputs" in request else "Missing 'inputs' or 'instances' key")
    if "inputs" in request:
        outputs = version.predict(name, columns(request["inputs"], version.types[name]))
        return {"outputs": only({key: plain(key, array) for key, array in outputs.items()})}
    outputs = version.predict(name, rows(request["instances"], version.types[name]))
    if len({array.shape[:1] for array in outputs.values()} | {()}) != 2:
        raise Fault(f"The outputs {', '.join(outputs)} have no batch size in common: ask by 'inputs' instead")
    table = zip(*(plain(key, array) for key, array in outputs.items()), strict=True)
    return {"predictions": [only(dict(zip(outputs, row, strict=True))) for row in table]}


def from_base64(value: dict) -> dict | bytes:
    """Return the bytes that a JSON object stands for if it is {"b64": "…"}."""
    coded = list(value) == ["b64"] and isinstance(value["b64"], str)
    return base64.b64decode(value["b64"], validate=True) if coded else value


def only(named: dict):
    """Return the value of a dictionary with one item, or the dictionary: a single output goes without its name."""
    return next(iter(named.values())) if len(named) == 1 else named


def rows(instances: list, types: dict) -> dict[str, np.ndarray]:
    """Return the tensors of a request in row format, {"instances": […]}."""
    if not isinstance(instances, list) or not instances:
        raise Fault("Expecting 'instances' to be a list/array that is not empty")
    table = []
    for number, item in enumerate(instances):
        try:
            if isinstance(item, dict) != isinstance(instances[0], dict):
                raise Fault("Expecting either objects or values/lists, but got both")
            if isinstance(item, dict) and item.keys() != types.keys():
                raise Fault(f"JSON object: {show(item)} keys must be equal to: {','.join(types)}")
            table.append(columns(item, types))
            first, last = ([array.shape for array in row.values()] for row in (table[0], table[-1]))
            if first != last:
                raise Fault(f"Expecting shape {first} but got: {last}")
        except Fault as fault:
            raise Fault(f"Failed to process element: {number} of 'instances' list. Error: {fault}") from fault
    return {key: np.stack([row[key] for row in table]) for key in types}


def columns(value, types: dict) -> dict[str, np.ndarray]:
    """Return the tensors of a request in columnar format, {"inputs": …}."""
    if not isinstance(value, dict):
        if len(types) > 1:
            raise Fault("Got a plain value/list, but expecting an object as multiple input tensors required")
        value = {next(iter(types)): value}
    if types.keys() - value.keys():
        raise Fault(f"Missing named input: {', '.join(sorted(types.keys() - value.keys()))}")
    return {key: tensor(value[key], dtype) for key, dtype in types.items()}


def tensor(value, dtype) -> np.ndarray:
    """Return a JSON value, a scalar or nested lists, as an array of a TensorFlow type."""
    array = np.array(value, object)  # where lists differ in length they stay lists, which are of no type
    kind = np.dtype(dtype.as_numpy_dtype).kind
    types = {"f": int | float, "b": bool, "O": str | bytes}.get(kind, int)
    for item in array.flat:
        if not isinstance(item, types) or isinstance(item, bool) != (kind == "b"):
            name = {"float32": "float", "float64": "double"}.get(dtype.name, dtype.name)
            raise Fault(f"JSON Value: {show(item)} is not of expected type: {name}")
    values = [item.encode() if isinstance(item, str) else item for item in array.flat]
    return np.array(values, dtype.as_numpy_dtype).reshape(array.shape)


def show(value) -> str:
    """Return the start of a JSON value, for a message."""
    return json.dumps(value, ensure_ascii=False, default=repr)[:256]


def plain(name: str, array: np.ndarray):
    """Return an output as JSON takes it: strings as text, or as {"b64": …} if the output's name ends in `_bytes`."""
    values = array.ravel().tolist()
    if array.dtype == np.float32:  # 0.7, not the 0.699999988079071 of its value as a double
        values = [float(f"{v:.6g}" if np.float32(f"{v:.6g}") == v else f"{v:.9g}") for v in values]
    elif array.dtype == object and name.endswith("_bytes"):
        values = [{"b64": base64.b64encode(value).decode()} for value in values]
    elif array.dtype == object:
        values = [value.decode("utf-8", "surrogateescape") for value in values]
    result = np.empty(len(values), object)
    result[:] = values
    return result.reshape(array.shape).tolist()


def metadata(model: Model, which: tuple) -> dict:
    """Return the signatures of a version."""
    from google.protobuf.json_format import MessageToDict

    number, version = model.get(*which)
    options = {"preserving_proto_field_name": True, "always_print_fields_with_no_presence": True}
    spec = {"name": model.name, "signature_name": "", "version": str(number)}
    return {"model_spec": spec, "metadata": {"signature_def": MessageToDict(version.map, **options)}}


def route(model: Model, method: str, path: str, body: bytes) -> dict:
    """Answer a REST request."""
    if not path.lower().startswith("/v1/"):
        raise Fault(f"Not found: {path}", "NOT_FOUND")
    match = PATHS[method].fullmatch(path) if method in PATHS else None
    if not match:
        raise Fault(f"Malformed request: {method} {path}")
    name, number, label, verb = match.groups()
    if not name:
        raise Fault("Missing model name in request.")
    if number and int(number) >= 2**63:
        raise Fault(f"Failed to convert version: {number} to numeric.")
    which = unquote(name), int(number) if number else None, unquote(label or "")
    if method == "GET":
        return metadata(model, which) if verb else model.status(*which)
    if verb.lower() != "predict":
        raise Fault(f"This small server leaves out {verb}.", "UNIMPLEMENTED")
    request = parse(body)
    return predict(model.get(*which)[1], request)


def chunks(stream) -> Iterator[bytes]:
    """Yield the parts of a body that is sent in chunks, each after a line with its size."""
    while size := int(stream.readline().split(b";")[0], 16):
        yield stream.read(size)
        stream.readline()
    while stream.readline().strip():
        pass  # trailers, which nobody sends


class Handler(BaseHTTPRequestHandler):
    """REST over HTTP 1.1: connections stay open, and each answer is sent in one piece."""

    protocol_version, disable_nagle_algorithm, wbufsize = "HTTP/1.1", True, -1

    def answer(self) -> None:
        """Read one request and write its answer."""
        try:
            length = int(self.headers.get("Content-Length", 0))
            chunked = "Transfer-Encoding" in self.headers
            body = b"".join(chunks(self.rfile)) if chunked else self.rfile.read(length)
            code, answer = 200, route(self.server.model, self.command, urlsplit(self.path).path, body)
        except Exception as error:  # whatever happens, the client gets an answer and the server goes on
            code, answer = STATUS.get(explain(error).code, 500), {"error": str(explain(error))}
            if code == 500:
                traceback.print_exc()
        data = json.dumps(answer, ensure_ascii=False).encode("utf-8", "surrogateescape")
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = do_PUT = do_DELETE = answer  # noqa: N815 - names that http.server looks for

    def log_message(self, *args) -> None:
        """Keep requests out of the log."""


class RestServer(ThreadingHTTPServer):
    """A thread for each connection, and a queue for those that come at once."""

    request_queue_size = 128
