"""REST over HTTP: TensorFlow Serving's paths and forms, read and written."""

from __future__ import annotations

import base64
import json
import math
import re
import traceback
from collections.abc import Iterator
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

import numpy as np

from book.serving.model import Fault, Model, Version, explain

WHICH = r"(?:/versions/(\d+)|/labels/([^/:]+))?"
PATHS = {
    "POST": re.compile(rf"/v1/models/([^/:]+){WHICH}:(classify|regress|predict)", re.I),
    "GET": re.compile(rf"/v1/models(?:/([^/:]+))?{WHICH}(?:/(metadata))?", re.I),
}
STATUS = {
    "INVALID_ARGUMENT": 400,
    "FAILED_PRECONDITION": 400,
    "OUT_OF_RANGE": 400,
    "NOT_FOUND": 404,
    "RESOURCE_EXHAUSTED": 429,
    "UNIMPLEMENTED": 501,
    "UNAVAILABLE": 503,
    "DEADLINE_EXCEEDED": 504,
}  # all others are 500
DEEPEST = 32  # NumPy visits no deeper array, and no signature of TensorFlow's has one


def parse(body: bytes) -> dict:
    """Return the JSON object of a predict request, with `signature_name` and one of `instances` and `inputs`."""
    try:
        text = body.decode("utf-8-sig")
        request = json.loads(text, object_pairs_hook=named, parse_float=finite) if body else None
        if re.search(r"\\u[dD]", text):  # half a pair of surrogates is no character
            json.dumps(request, ensure_ascii=False, default=repr).encode()
    except UnicodeEncodeError as error:
        raise Fault("JSON Parse error: The surrogate pair in string is invalid.") from error
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


def named(pairs: list) -> dict | bytes:
    """Return a JSON object, the first of each name, or the bytes that it stands for if it is {"b64": "…"}."""
    if len(pairs) == 1 and pairs[0][0] == "b64" and isinstance(pairs[0][1], str):
        return from_base64(pairs[0][1])
    first: dict = {}
    for name, value in pairs:
        first.setdefault(name, value)
    return first


def from_base64(text: str) -> bytes:
    """Return the bytes; white space may stand anywhere, and the padding at the end may be left out."""
    letters = re.sub(r"[ \t\n\v\f\r]", "", text)
    if "=" not in letters:
        letters += "=" * (-len(letters) % 4)
    try:
        return base64.b64decode(letters, validate=True)
    except ValueError as error:
        raise Fault("Unable to base64 decode") from error


def finite(text: str) -> float:
    """Return the number that JSON's digits stand for; infinity has a name of its own."""
    if math.isinf(value := float(text)):
        raise ValueError("Number too big to be stored in double.")
    return value


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
    if array.ndim > DEEPEST:
        raise Fault(f"Encountered list at unexpected level: {DEEPEST} expected < {DEEPEST}")
    kind = np.dtype(dtype.as_numpy_dtype).kind
    most = np.finfo(dtype.as_numpy_dtype) if kind == "f" else None
    types = {"f": int | float, "b": bool, "O": str | bytes}.get(kind, int)
    for item in array.flat:
        if not isinstance(item, types) or isinstance(item, bool) != (kind == "b"):
            name = {"float32": "float", "float64": "double"}.get(dtype.name, dtype.name)
            raise Fault(f"JSON Value: {show(item)} is not of expected type: {name}")
        if (
            most
            and math.isfinite(item)
            and abs(item) > (2 ** (most.nmant + 1) - 1 if isinstance(item, int) else most.max)
        ):
            raise Fault(f"Cannot convert JSON value: {show(item)} to float without loss of precision.")
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


def encoded(answer: dict, errors: str = "surrogateescape") -> bytes:
    """Return an answer as it is sent; bytes of an output that are no UTF-8 pass as they are."""
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", errors)


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
    if number and (len(number) > 19 or int(number) >= 2**63):
        raise Fault(f"Failed to convert version: {number} to numeric.")
    which = unquote(name), int(number) if number else None, unquote(label or "")
    if method == "GET":
        return metadata(model, which) if verb else model.status(*which)
    if verb.lower() != "predict":
        raise Fault(f"This small server leaves out {verb}.", "UNIMPLEMENTED")
    request = parse(body)
    return predict(model.get(*which)[1], request)


def read(stream, headers) -> bytes:
    """Return the body of a request, or raise Fault if it does not end where the headers say."""
    coding = headers.get("Transfer-Encoding", "").strip().lower()
    if coding:
        if coding != "chunked":
            raise Fault(f"Transfer-Encoding: {coding} is not chunked")
        return b"".join(chunks(stream))
    length = headers.get("Content-Length", "0").strip()
    if not re.fullmatch("[0-9]{1,18}", length):
        raise Fault(f"Content-Length: {length} is not a number of bytes")
    return whole(stream, int(length))


def chunks(stream) -> Iterator[bytes]:
    """Yield the parts of a body that is sent in chunks, each after a line with its size."""
    while size := hexadecimal(stream.readline()):
        yield whole(stream, size)
        stream.readline()
    while stream.readline().strip():
        pass  # trailers, which nobody sends


def hexadecimal(line: bytes) -> int:
    """Return the size that a chunk's first line says."""
    digits = line.partition(b";")[0].strip()
    if not re.fullmatch(rb"[0-9a-fA-F]{1,15}", digits):
        raise Fault(f"{line!r} is not the size of a chunk")
    return int(digits, 16)


def whole(stream, size: int) -> bytes:
    """Return so many bytes, or raise Fault if the client ended before."""
    data = stream.read(size)
    if len(data) < size:
        raise Fault(f"The body ends after {len(data)} of {size} bytes")
    return data


class Handler(BaseHTTPRequestHandler):
    """REST over HTTP 1.1: connections stay open, and each answer is sent in one piece."""

    protocol_version, disable_nagle_algorithm, wbufsize = "HTTP/1.1", True, -1

    def answer(self) -> None:
        """Read one request and write its answer."""
        try:
            body = read(self.rfile, self.headers)
        except Fault as fault:
            self.send_error(400, str(fault))
            return
        try:
            code, answer = 200, route(self.server.model, self.command, urlsplit(self.path).path, body)
            data = encoded(answer)
        except Exception as error:  # whatever happens, the client gets an answer and the server goes on
            code, data = (
                STATUS.get(explain(error).code, 500),
                encoded({"error": str(explain(error))}, "replace"),
            )
            if code == 500:
                traceback.print_exc()
        self.write(code, data)

    # Names that http.server looks for.
    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = answer  # noqa: N815

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is not HTTP, or not for this server, and close: where the next request begins is unknown."""
        self.close_connection, self.request_version = True, self.protocol_version
        self.write(code, encoded({"error": message or HTTPStatus(code).phrase}, "replace"))

    def write(self, code: int, data: bytes) -> None:
        """Send an answer."""
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def handle_expect_100(self) -> bool:
        """Tell a client that waits with its body to send it, at once."""
        going = super().handle_expect_100()
        self.wfile.flush()
        return going

    def log_message(self, *args) -> None:
        """Keep requests out of the log."""


class RestServer(ThreadingHTTPServer):
    """A thread for each connection, and a queue for those that come at once."""

    request_queue_size = 128
