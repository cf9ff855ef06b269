"""The model server keeps TensorFlow Serving's contract: requests, errors, versions, and an end with its parent."""

import base64
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import numpy as np
import pandas as pd
import pytest

from book import quiet

quiet.start()

import grpc  # noqa: E402
import keras  # noqa: E402
import tensorflow as tf  # noqa: E402
from tensorflow_serving.apis import (  # noqa: E402
    get_model_metadata_pb2,
    get_model_status_pb2,
    model_service_pb2_grpc,
    predict_pb2,
    prediction_log_pb2,
    prediction_service_pb2_grpc,
)

from book import serving  # noqa: E402
from book.serving.model import Model  # noqa: E402

SPEC = tf.TensorSpec
ENDPOINTS = {
    # name: (function of the Dense layer and the counter, its inputs)
    "serving_default": (lambda dense, _: lambda x: {"y": dense(x)}, [SPEC([None, 2], tf.float32, "x")]),
    "two_bytes": (
        lambda *_: lambda tag, signal: {"sum": tf.reduce_sum(signal, 1), "tag": tag, "tag_bytes": tag},
        [SPEC([None], tf.string, "tag"), SPEC([None, None], tf.int64, "signal")],
    ),
    "flag": (lambda *_: lambda flag: {"off": tf.logical_not(flag)}, [SPEC([None], tf.bool, "flag")]),
    "same": (lambda *_: lambda value: {"value": value}, [SPEC([None], tf.float32, "value")]),
    "byte": (lambda *_: lambda value: {"value": value}, [SPEC([None], tf.int8, "value")]),
    "mean": (lambda *_: lambda value: {"mean": tf.reduce_mean(value)}, [SPEC([None], tf.float64, "value")]),
    "text": (lambda *_: lambda text: {"text": text}, [SPEC([], tf.string, "text")]),
    "count": (
        lambda _, counter: lambda step: {"count": counter.assign_add(tf.reduce_sum(step))[None]},
        [SPEC([None], tf.int64, "step")],
    ),
}


def model(bias):
    """Return a Keras model that adds two numbers and `bias`: the answer shows the version."""
    layers = [keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")]
    built = keras.Sequential(layers)
    built.layers[0].bias.assign([float(bias)])
    return built


def export(folder, bias):
    """Write a SavedModel with every kind of signature."""
    built, counter = model(bias), tf.Variable(0, dtype=tf.int64)
    archive = keras.export.ExportArchive()
    archive.track(built)
    archive.track(counter)
    for name, (make, inputs) in ENDPOINTS.items():
        archive.add_endpoint(name, make(built, counter), input_signature=inputs)
    archive.write_out(str(folder), verbose=False)
    return folder


def warm_up(folder, signature, **inputs):
    """Write a warm-up file of three equal requests into a SavedModel."""
    request = predict_pb2.PredictRequest(
        model_spec={"name": "toy", "signature_name": signature},
        inputs={key: tf.make_tensor_proto(value) for key, value in inputs.items()},
    )
    log = prediction_log_pb2.PredictionLog(predict_log={"request": request})
    (folder / "assets.extra").mkdir(exist_ok=True)
    with tf.io.TFRecordWriter(str(folder / "assets.extra" / "tf_serving_warmup_requests")) as writer:
        for _ in range(3):
            writer.write(log.SerializeToString())


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """Models to copy: two good ones, and one that Keras 3 and `tf.saved_model.save` spoil."""
    folder = tmp_path_factory.mktemp("saved")
    tf.saved_model.save(model(0), str(folder / "keras"))
    return {1: export(folder / "1", 100), 2: export(folder / "2", 200), "keras": folder / "keras"}


@pytest.fixture(scope="module")
def server(saved, tmp_path_factory):
    """A server of one version, number 7, that no test changes."""
    folder = tmp_path_factory.mktemp("served")
    shutil.copytree(saved[1], folder / "0007")
    (folder / "notes").mkdir()
    with serving.start("toy", folder) as running:
        yield running


def predict(server, body):
    return serving.ask(f"{server.url}:predict", body)


def b64(data):
    return {"b64": base64.b64encode(data).decode()}


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        # One input, one output: names are left out.
        ({"instances": [[1, 2], [3.5, 4]]}, {"predictions": [[103.0], [107.5]]}),
        ({"inputs": [[1, 2], [3.5, 4]]}, {"outputs": [[103.0], [107.5]]}),
        ({"signature_name": "", "instances": [[1, 2]]}, {"predictions": [[103.0]]}),
        ({"signature_name": "serving_default", "instances": [{"x": [1, 2]}]}, {"predictions": [[103.0]]}),
        ({"inputs": {"x": [[1, 2]]}}, {"outputs": [[103.0]]}),
        # Several inputs, several outputs: objects; an output named …_bytes comes back as base64.
        (
            {
                "signature_name": "two_bytes",
                "instances": [{"tag": "f\u00f6o", "signal": [1, 2]}, {"signal": [3, 4], "tag": b64(b"bar")}],
            },
            {
                "predictions": [
                    {"sum": 3, "tag": "f\u00f6o", "tag_bytes": b64("f\u00f6o".encode())},
                    {"sum": 7, "tag": "bar", "tag_bytes": b64(b"bar")},
                ]
            },
        ),
        (
            {"signature_name": "two_bytes", "inputs": {"tag": ["foo"], "signal": [[1, 2], [3, 4]]}},
            {"outputs": {"sum": [3, 7], "tag": ["foo"], "tag_bytes": [b64(b"foo")]}},
        ),
        # A scalar, bytes as a scalar, booleans, no rows.
        ({"signature_name": "text", "inputs": "one"}, {"outputs": "one"}),
        ({"signature_name": "text", "inputs": b64(b"one")}, {"outputs": "one"}),
        ({"signature_name": "mean", "inputs": [0.1, 0.2]}, {"outputs": (0.1 + 0.2) / 2}),
        ({"signature_name": "flag", "instances": [True, False]}, {"predictions": [False, True]}),
        ({"signature_name": "same", "inputs": []}, {"outputs": []}),
        # Floats are written with as many digits as a float has.
        (
            {"signature_name": "same", "instances": [0.7, 1e-5, 16777215]},
            {"predictions": [0.7, 1e-5, 16777215.0]},
        ),
    ],
)
def test_each_form_of_predict_request_is_answered_in_its_form(server, body, answer):
    assert predict(server, body) == (200, answer)


def test_a_whole_number_of_a_float_output_keeps_its_point(server):
    assert (
        raw(server, "POST", "/v1/models/toy:predict", b'{"instances": [[1, 2]]}')[1]
        == b'{"predictions": [[103.0]]}'
    )


def test_numbers_that_json_does_not_know_pass_both_ways(server):
    code, answer = predict(
        server, {"signature_name": "same", "instances": [float("nan"), float("inf"), -float("inf")]}
    )
    assert code == 200
    np.testing.assert_equal(answer, {"predictions": [float("nan"), float("inf"), -float("inf")]})


@pytest.mark.parametrize(
    ("body", "code", "message"),
    [
        (b"", 400, "JSON Parse error: The document is empty"),
        (b"instances = [1, 2]", 400, "JSON Parse error"),
        (b"[" * 100_000, 400, "JSON Parse error"),
        (b"\xff", 400, "JSON Parse error"),
        ([1], 400, "Is not object"),
        ({}, 400, "Missing 'inputs' or 'instances' key"),
        ({"instances": [[1, 2]], "inputs": [[1, 2]]}, 400, "expecting only one of 'inputs' or 'instances'"),
        ({"signature_name": 100, "instances": [1]}, 400, "'signature_name' key must be a string value."),
        (
            {"signature_name": "no", "instances": [1]},
            400,
            'Serving signature name: "no" not found in signature def',
        ),
        ({"instances": 1}, 400, "Expecting 'instances' to be a list/array"),
        ({"instances": []}, 400, "'instances'"),
        ({"instances": [["x", "y"]]}, 400, 'JSON Value: "x" is not of expected type: float'),
        ({"instances": [[None, 1]]}, 400, "JSON Value: null is not of expected type: float"),
        ({"instances": [[True, 1]]}, 400, "not of expected type: float"),
        ({"instances": [[1, 2], [1]]}, 400, "Failed to process element: 1 of 'instances' list."),
        ({"inputs": [[1, 2], [1]]}, 400, "not of expected type: float"),
        ({"instances": [{"z": [1, 2]}]}, 400, "keys must be equal to: x"),
        (
            {"instances": [{"z": 1, "a": 2}]},
            400,
            'JSON object: {"z": 1, "a": 2} keys must',
        ),  # as they were sent
        ({"instances": [{"x": [1, 2]}, [1, 2]]}, 400, "Failed to process element: 1"),
        ({"inputs": {"z": [[1, 2]]}}, 400, "Missing named input: x"),
        ({"instances": [[1, 2, 3]]}, 400, "shape"),
        ({"signature_name": "two_bytes", "instances": [1]}, 400, "multiple input tensors required"),
        ({"signature_name": "two_bytes", "inputs": [1]}, 400, "multiple input tensors required"),
        (
            {"signature_name": "two_bytes", "instances": [{"tag": "a"}]},
            400,
            "keys must be equal to: signal,tag",
        ),
        (
            {"signature_name": "two_bytes", "inputs": {"tag": [1], "signal": [[1]]}},
            400,
            "expected type: string",
        ),
        (
            {"signature_name": "two_bytes", "inputs": {"tag": ["a"], "signal": [[1.0]]}},
            400,
            "expected type: int64",
        ),
        (
            {
                "signature_name": "two_bytes",
                "instances": [{"tag": "a", "signal": [1]}, {"tag": "b", "signal": [1, 2]}],
            },
            400,
            "Expecting shape [(1,), ()] but got: [(2,), ()]",
        ),
        ({"signature_name": "byte", "instances": [128]}, 400, "128"),
        ({"signature_name": "text", "inputs": {"b64": "?"}}, 400, "base64"),
        ({"signature_name": "text", "instances": ["a", "b"]}, 400, "shape"),
        ({"signature_name": "mean", "instances": [1, 2]}, 400, "batch size"),
        # Half of a surrogate pair is no character, wherever it stands.
        (rb'{"instances": [["\ud83d", 1]]}', 400, "surrogate pair"),
        (rb'{"signature_name": "\uD83D", "instances": [[1, 2]]}', 400, "surrogate pair"),
        (rb'{"signature_name": "text", "inputs": "\udcff"}', 400, "surrogate pair"),
        (rb'{"instances": [{"\ude00": 1}]}', 400, "surrogate pair"),
        # Lists deeper than any signature's, as rows and as columns.
        *[
            (b'{"%s": %s1%s}' % (form, b"[" * depth, b"]" * depth), 400, "level")
            for form in (b"instances", b"inputs")
            for depth in (60, 64, 65, 300)
        ],
        # Numbers that do not fit.
        (
            {"signature_name": "same", "inputs": [16777217]},
            400,
            "16777217 to float without loss of precision",
        ),
        ({"signature_name": "same", "inputs": [-1e39]}, 400, "without loss of precision"),
        (b'{"signature_name": "mean", "inputs": [1e400]}', 400, "too big"),
        # More or other bytes than one document in UTF-8.
        (b'{"instances": [[1, 2]]} {"a": 1}', 400, "JSON Parse error"),
        ('{"instances": [[1, 2]]}'.encode("utf-16"), 400, "JSON Parse error"),
        (b'{"signature_name": "text", "inputs": {"b64": "Zg="}}', 400, "Unable to base64 decode"),
        (b'{"signature_name": "text", "inputs": {"b64": "_-8="}}', 400, "Unable to base64 decode"),
    ],
)
def test_a_bad_predict_request_is_told_what_is_wrong_with_it(server, body, code, message):
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    status, answer, headers = raw(server, "POST", "/v1/models/toy:predict", data)
    assert (status, headers["Content-Type"]) == (code, "application/json")
    answer = json.loads(answer)
    assert list(answer) == ["error"]
    assert message in answer["error"]


@pytest.mark.parametrize("coded", ["Zm9v\nYmFyIA==", " Zm9v YmFy\tIA", "Zm9vYmFyIA"])
def test_base64_may_hold_white_space_and_lack_its_padding(server, coded):
    assert predict(server, {"signature_name": "text", "inputs": {"b64": coded}}) == (
        200,
        {"outputs": "foobar "},
    )


def test_the_first_of_equal_keys_counts(server):
    body = b'{"instances": [[1, 2]], "instances": [[5, 5]]}'
    assert raw(server, "POST", "/v1/models/toy:predict", body)[:2] == (200, b'{"predictions": [[103.0]]}')


@pytest.mark.parametrize(
    ("values", "answer"),
    [
        (np.array([[1, 2]]), [[103.0]]),
        ([np.float32([1, 2]), [np.int64(3), np.float64(4)]], [[103.0], [107.0]]),
        (tf.constant([[1, 2]]), [[103.0]]),
    ],
)
def test_arrays_and_their_numbers_are_sent_as_they_are(server, values, answer):
    assert predict(server, {"inputs": values}) == (200, {"outputs": answer})


def test_bytes_and_flags_of_numpy_are_sent_as_they_are(server):
    assert predict(server, {"signature_name": "text", "inputs": b"one"}) == (200, {"outputs": "one"})
    flags = {"signature_name": "flag", "instances": [np.bool_(True), False]}
    assert predict(server, flags) == (200, {"predictions": [False, True]})


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({1, 2}, r"\{1, 2\}, which is of type set"),
        (np.datetime64("2013-04-01"), "datetime.date.2013, 4, 1., which is of type date"),
        (pd.DataFrame({"x": [1]}), r'DataFrame.*to_dict\("records"\)'),
    ],
)
def test_what_json_has_no_form_for_is_named(server, value, words):
    with pytest.raises(TypeError, match=f"(?s)JSON has no form for .*{words}"):
        predict(server, {"instances": [value]})


def exchange(server, data, wait=10):
    """Send raw bytes, end the sending, and return all that comes back."""
    host, port = urlsplit(server.url).netloc.split(":")
    with socket.create_connection((host, int(port)), timeout=wait) as connection:
        connection.sendall(data)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


POST = b"POST /v1/models/toy:predict HTTP/1.1\r\n"


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"OPTIONS /v1/models/toy HTTP/1.1\r\n\r\n", 501, "OPTIONS"),
        (b"NONSENSE / HTTP/1.1\r\n\r\n", 501, "NONSENSE"),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n", 414, "Too Long"),
        (b"PRI * HTTP/2.0\r\n\r\n", 505, "2.0"),
        (b"\x16\x03\x01\r\n\r\n", 400, "Bad request syntax"),
        (
            b"GET /v1/models/toy/versions/" + b"9" * 5000 + b" HTTP/1.1\r\nConnection: close\r\n\r\n",
            400,
            "version",
        ),
        (POST + b"Content-Length: abc\r\n\r\n{}", 400, "abc is not a number of bytes"),
        (POST + b"Content-Length: -1\r\n\r\n{}", 400, "-1 is not a number of bytes"),
        (POST + b"Content-Length: 99999999999999999999\r\n\r\n{}", 400, "is not a number of bytes"),
        (POST + b"Content-Length: 100\r\n\r\n{}", 400, "ends after 2 of 100 bytes"),
        (POST + b"Transfer-Encoding: gzip\r\n\r\n{}", 400, "not chunked"),
        (POST + b"Transfer-Encoding: chunked\r\n\r\nxyz\r\n", 400, "not the size of a chunk"),
        (POST + b"Transfer-Encoding: chunked\r\n\r\n-5\r\n{}\r\n", 400, "not the size of a chunk"),
    ],
)
def test_what_is_hardly_http_gets_one_answer_in_json_and_the_connection_is_closed(server, data, code, words):
    head, _, body = exchange(server, data).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 %d " % code) and b"Content-Type: application/json" in head
    assert b"Connection: close" in head
    answer = json.loads(body)
    assert list(answer) == ["error"] and words in answer["error"]


def test_head_has_no_body(server):
    head, _, body = exchange(server, b"HEAD /v1/models/toy HTTP/1.1\r\nConnection: close\r\n\r\n").partition(
        b"\r\n\r\n"
    )
    assert head.startswith(b"HTTP/1.1 400 ") and body == b""


def test_a_client_that_waits_to_be_told_to_go_on_is_told_at_once(server):
    host, port = urlsplit(server.url).netloc.split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(POST + b"Expect: 100-continue\r\nContent-Length: %d\r\n\r\n" % len(GOOD))
        assert connection.recv(100).startswith(b"HTTP/1.1 100 Continue")  # nothing of the body was sent yet
        connection.sendall(GOOD)
        assert b"103.0" in connection.recv(4096)


GOOD = b'{"instances": [[1, 2]]}'


@pytest.mark.parametrize(
    ("method", "path", "code", "answer"),
    [
        ("POST", "/v1/models/toy/versions/7:predict", 200, "predictions"),
        ("POST", "/V1/Models/toy/Versions/7:Predict", 200, "predictions"),
        ("POST", "/v1/models/%74oy:predict?x=1", 200, "predictions"),
        ("POST", "/v1/models/half:predict", 404, "Servable not found for request: Latest(half)"),
        (
            "POST",
            "/v1/models/toy/versions/99:predict",
            404,
            "Servable not found for request: Specific(toy, 99)",
        ),
        ("POST", "/v1/models/toy/labels/no:predict", 400, "Unrecognized servable version label: no"),
        ("POST", "/v1/models/toy/versions/18446744073709551615:predict", 400, "Failed to convert version"),
        ("POST", "/v1/models/toy/versions/some:predict", 400, "Malformed request: POST"),
        ("POST", "/v1/models/toy/version/7:predict", 400, "Malformed request"),
        ("POST", "/v1/models/toy", 400, "Malformed request"),
        ("POST", "/v1/models/toy/metadata", 400, "Malformed request"),
        ("POST", "/v1/models/toy:regress", 501, "regress"),
        ("PUT", "/v1/models/toy:predict", 400, "Malformed request: PUT"),
        ("GET", "/v1/models/toy:predict", 400, "Malformed request: GET"),
        ("GET", "/v1/models", 400, "Missing model name"),
        ("GET", "/v1/foo", 400, "Malformed request"),
        ("GET", "/v1/models/half", 404, "Could not find any versions of model half"),
        ("GET", "/v1/models/toy/versions/99", 404, "Could not find version 99 of model toy"),
        ("GET", "/v1/models/half/metadata", 404, "Servable not found"),
        ("GET", "/v1/models/toy/labels/no/metadata", 400, "Unrecognized servable version label: no"),
        ("GET", "/statuspage", 404, "Not found"),
    ],
)
def test_each_path_leads_where_the_published_api_says(server, method, path, code, answer):
    status, data, _ = raw(server, method, path, GOOD if method != "GET" else None)
    assert status == code
    text = json.loads(data)
    assert answer in (text if code == 200 else text["error"])


def raw(server, method, path, data=None):
    """Send bytes; return the status, the answer's bytes and headers."""
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)
    connection.request(method, path, data)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response.status, body, response.headers


def test_status_is_as_published(server):
    entry = {"version": "7", "state": "AVAILABLE", "status": {"error_code": "OK", "error_message": ""}}
    for path in ("", "/versions/7"):
        assert serving.ask(server.url + path) == (200, {"model_version_status": [entry]})


def test_metadata_is_as_published(server):
    code, answer = serving.ask(f"{server.url}/metadata")
    assert code == 200
    assert answer["model_spec"] == {"name": "toy", "signature_name": "", "version": "7"}
    signatures = answer["metadata"]["signature_def"]["signature_def"]
    assert set(ENDPOINTS) <= set(signatures)
    tensor = signatures["serving_default"]["inputs"]["x"]
    sizes = [{"size": "-1", "name": ""}, {"size": "2", "name": ""}]
    assert tensor["dtype"] == "DT_FLOAT"
    assert tensor["tensor_shape"] == {"dim": sizes, "unknown_rank": False}
    assert signatures["serving_default"]["method_name"] == "tensorflow/serving/predict"
    assert serving.ask(f"{server.url}/versions/7/metadata") == (code, answer)


def test_text_that_is_not_utf8_passes_as_it_is(server):
    body = json.dumps({"signature_name": "text", "inputs": b64(b"\xff")}).encode()
    assert raw(server, "POST", "/v1/models/toy:predict", body)[:2] == (200, b'{"outputs": "\xff"}')


def test_a_chunked_body_is_read_and_the_connection_goes_on(server):
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)
    answers = []
    for body in (iter([GOOD[:5], GOOD[5:]]), GOOD):
        connection.request("POST", "/v1/models/toy:predict", body)
        answers.append(json.loads(connection.getresponse().read()))
    connection.close()
    assert answers == [{"predictions": [[103.0]]}] * 2


def test_a_connection_serves_request_after_request_good_or_bad(server):
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)
    codes = []
    for body in (GOOD, b"{}", GOOD):
        connection.request("POST", "/v1/models/toy:predict", body)
        response = connection.getresponse()
        response.read()
        codes.append(response.status)
    connection.close()
    assert codes == [200, 400, 200]


def test_requests_at_once_each_get_their_own_answer(server):
    def one(number):
        return predict(server, {"instances": [[number, 0]]}) == (200, {"predictions": [[number + 100.0]]})

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(one, range(400)))


@pytest.fixture(scope="module")
def channel(server):
    with grpc.insecure_channel(server.grpc, options=[("grpc.enable_http_proxy", 0)]) as opened:
        yield opened


def test_grpc_predict(channel):
    stub = prediction_service_pb2_grpc.PredictionServiceStub(channel)
    request = predict_pb2.PredictRequest(model_spec={"name": "toy"})
    request.inputs["x"].CopyFrom(tf.make_tensor_proto([[1.0, 2.0]]))
    for version in (None, 7):
        if version:
            request.model_spec.version.value = version
        response = stub.Predict(request, timeout=10)
        assert tf.make_ndarray(response.outputs["y"]).tolist() == [[103.0]]
        spec = response.model_spec
        assert (spec.name, spec.version.value, spec.signature_name) == ("toy", 7, "serving_default")


@pytest.mark.parametrize(
    ("spec", "inputs", "code", "message"),
    [
        ({"name": "half"}, {}, "NOT_FOUND", "Servable not found for request: Latest(half)"),
        ({"name": "toy", "version": {"value": 9}}, {}, "NOT_FOUND", "Specific(toy, 9)"),
        (
            {"name": "toy", "version_label": "no"},
            {},
            "INVALID_ARGUMENT",
            "Unrecognized servable version label",
        ),
        (
            {"name": "toy", "signature_name": "no"},
            {},
            "FAILED_PRECONDITION",
            'Serving signature key "no" not found',
        ),
        ({"name": "toy"}, {"z": [[1.0]]}, "INVALID_ARGUMENT", "Sent extra: {z}. Missing but required: {x}."),
        ({"name": "toy"}, {"x": np.ones((1, 2))}, "INVALID_ARGUMENT", "float32 but float64 is provided"),
        ({"name": "toy"}, {"x": [[1.0]]}, "INVALID_ARGUMENT", "shape"),
    ],
)
def test_a_bad_grpc_request_gets_the_code_of_tensorflow_serving(channel, spec, inputs, code, message):
    tensors = {key: tf.make_tensor_proto(value) for key, value in inputs.items()}
    request = predict_pb2.PredictRequest(model_spec=spec, inputs=tensors)
    with pytest.raises(grpc.RpcError, match=".") as caught:
        prediction_service_pb2_grpc.PredictionServiceStub(channel).Predict(request, timeout=10)
    assert caught.value.code().name == code
    assert message in caught.value.details()


def test_grpc_metadata(channel):
    stub = prediction_service_pb2_grpc.PredictionServiceStub(channel)
    request = get_model_metadata_pb2.GetModelMetadataRequest(model_spec={"name": "toy"})
    with pytest.raises(grpc.RpcError) as caught:
        stub.GetModelMetadata(request, timeout=10)
    assert caught.value.code().name == "INVALID_ARGUMENT"
    request.metadata_field.append("signature_def")
    response = stub.GetModelMetadata(request, timeout=10)
    signatures = get_model_metadata_pb2.SignatureDefMap()
    assert response.metadata["signature_def"].Unpack(signatures)
    assert signatures.signature_def["serving_default"].inputs["x"].dtype == tf.float32.as_datatype_enum
    assert response.model_spec.version.value == 7


def test_grpc_status(channel):
    stub = model_service_pb2_grpc.ModelServiceStub(channel)
    request = get_model_status_pb2.GetModelStatusRequest(model_spec={"name": "toy"})
    (entry,) = stub.GetModelStatus(request, timeout=10).model_version_status
    assert (entry.version, entry.State.Name(entry.state), entry.status.error_code) == (7, "AVAILABLE", 0)


class Load:
    """Threads that send requests, one after the other, until the block ends."""

    def __init__(self, server, threads=2):
        self.address, self.answers, self.going = urlsplit(server.url), [], True
        self.threads = [threading.Thread(target=self.send) for _ in range(threads)]

    def send(self):
        connection = http.client.HTTPConnection(self.address.netloc, timeout=30)
        while self.going:
            connection.request("POST", f"{self.address.path}:predict", b'{"instances": [[1, 2]]}')
            response = connection.getresponse()
            self.answers.append((response.status, json.loads(response.read())))
        connection.close()

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.going = False
        for thread in self.threads:
            thread.join()


def slow_copy(source, target):
    """Copy a model as a slow disk would: each file in two parts, the graph first, the variables last."""
    for path in sorted(
        (path for path in source.rglob("*") if path.is_file()), key=lambda path: len(path.parts)
    ):
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        data = path.read_bytes()
        for part in (data[: len(data) // 2], data[len(data) // 2 :]):
            with copy.open("ab") as stream:
                stream.write(part)
            time.sleep(0.1)


def states(server):
    return {entry["version"]: entry["state"] for entry in serving.ask(server.url)[1]["model_version_status"]}


def until(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def test_versions_come_and_go_and_no_request_is_lost(saved, tmp_path):
    shutil.copytree(saved[1], tmp_path / "1")
    warm_up(tmp_path / "1", "count", step=np.array([1]))
    with serving.start("toy", tmp_path, poll=0.1) as server:
        # The three warm-up requests have been counted.
        assert predict(server, {"signature_name": "count", "instances": [1]}) == (200, {"predictions": [4]})
        with Load(server) as load:
            slow_copy(saved[2], tmp_path / "2")
            server.wait(2)
            until(lambda: states(server)["1"] == "END")
            assert predict(server, {"instances": [[0, 0]]}) == (200, {"predictions": [[200.0]]})
            shutil.rmtree(tmp_path / "2")  # a rollback
            server.wait(1)
            until(lambda: states(server)["2"] == "END")
            assert predict(server, {"instances": [[0, 0]]}) == (200, {"predictions": [[100.0]]})
        assert {code for code, _ in load.answers} == {200}
        assert {answer["predictions"][0][0] for _, answer in load.answers} == {103.0, 203.0}
        assert "version 2 LOADING" in server.log.read_text()
        # A new version that is broken leaves the old one at work, and is told apart from one that is repaired.
        (tmp_path / "3").mkdir()
        with pytest.raises(
            serving.ServerError, match="Version 3 is not available.*SavedModel file does not exist"
        ):
            server.wait(3)
        assert states(server)["1"] == "AVAILABLE"
        shutil.copytree(saved[2], tmp_path / "3", dirs_exist_ok=True)
        until(lambda: states(server)["3"] == "AVAILABLE")
        # Loaded, and useless: so it is with TensorFlow Serving. Only a warm-up keeps such a model out.
        shutil.copytree(saved["keras"], tmp_path / "4")
        server.wait(4)
        code, answer = predict(server, {"instances": [[1, 2]]})
        assert code == 400
        assert "Could not find variable" in answer["error"]
        shutil.copytree(saved["keras"], tmp_path / "warm" / "5")
        warm_up(tmp_path / "warm" / "5", "", inputs=np.ones((1, 2), np.float32))
        (tmp_path / "warm" / "5").rename(tmp_path / "5")
        with pytest.raises(serving.ServerError, match="FAILED_PRECONDITION.*Could not find variable"):
            server.wait(5)
        # The folder is gone for a moment.
        tmp_path.rename(tmp_path.with_name("away"))
        time.sleep(0.5)
        tmp_path.with_name("away").rename(tmp_path)
        assert states(server)["4"] == "AVAILABLE"


def test_a_model_that_loads_while_it_is_still_being_copied_is_loaded_again(tmp_path, monkeypatch):
    class Loaded:  # a vocabulary that grows does not make the loader fail
        def __init__(self, folder):
            self.words = (folder / "words.txt").read_text()
            if self.words == "half":
                (folder / "words.txt").write_text("whole")

    (tmp_path / "1").mkdir()
    (tmp_path / "1" / "words.txt").write_text("half")
    monkeypatch.setattr("book.serving.model.Version", Loaded)
    model = Model("toy", tmp_path)
    model.refresh()
    (entry,) = model.status("toy")["model_version_status"]
    assert (entry["state"], entry["status"]["error_code"], model.loaded) == ("LOADING", "UNAVAILABLE", {})
    model.refresh()
    assert model.loaded[1].words == "whole"


def test_a_model_that_cannot_be_loaded_stops_the_start_with_the_loaders_words(saved, tmp_path):
    shutil.copytree(saved["keras"], tmp_path / "1")
    warm_up(tmp_path / "1", "", inputs=np.ones((1, 2), np.float32))
    with (
        pytest.raises(serving.ServerError, match="(?s)Could not find variable.*last lines.*LOADING"),
        serving.start("toy", tmp_path, poll=0.1),
    ):
        pass


def test_a_folder_that_holds_no_version_is_told_at_once(tmp_path):
    with (
        pytest.raises(serving.ServerError, match="Could not find base path"),
        serving.start("toy", tmp_path / "no"),
    ):
        pass
    (tmp_path / "model").mkdir()
    (tmp_path / "1").write_text("a file")
    with (
        pytest.raises(serving.ServerError, match="No versions.*leaf directory"),
        serving.start("toy", tmp_path),
    ):
        pass


def test_a_port_that_is_taken_is_told(tmp_path):
    (tmp_path / "1").mkdir()
    with socket.create_server((serving.HOST, 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(serving.ServerError, match="in use"), serving.start("toy", tmp_path, port=port):
            pass


def running(pid):
    found = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True
    ).stdout.strip()
    return bool(found) and not found.startswith("Z")


def test_the_process_ends_with_the_block_even_by_an_exception(saved, tmp_path):
    shutil.copytree(saved[1], tmp_path / "1")
    with pytest.raises(ZeroDivisionError), serving.start("toy", tmp_path) as server:
        assert (
            os.getpgid(server.process.pid) != os.getpgrp()
        )  # the interrupt that stops a cell does not reach it
        _ = predict(server, {"instances": [[1, 2]]})[0] / 0
    assert server.process.returncode is not None
    with pytest.raises(ConnectionRefusedError):
        serving.ask(server.url)


PARENT = """
import os, sys, time
from book import serving
with serving.start("toy", sys.argv[1]) as server:
    if sys.argv[2] == "fork" and os.fork() == 0:
        time.sleep(30)  # a worker that holds the pipe open too
        os._exit(0)
    print(server.process.pid, flush=True)
    time.sleep(60)
"""


def test_the_process_ends_when_its_parent_is_killed(saved, tmp_path):
    shutil.copytree(saved[1], tmp_path / "1")
    command = [sys.executable, "-c", PARENT, str(tmp_path)]
    parents = [
        subprocess.Popen([*command, how], stdout=subprocess.PIPE, start_new_session=True)
        for how in ("", "fork")
    ]
    try:
        servers = [int(parent.stdout.readline()) for parent in parents]
        assert all(running(pid) for pid in servers)
        for parent in parents:
            parent.kill()
        until(lambda: not any(running(pid) for pid in servers))
    finally:
        for parent in parents:
            os.killpg(parent.pid, signal.SIGKILL)
            parent.wait()
            parent.stdout.close()


def test_it_runs_by_hand_and_stops_by_an_interrupt(saved, tmp_path):
    shutil.copytree(saved[1], tmp_path / "1")
    command = [sys.executable, "-m", "book.serving", "toy", str(tmp_path), "--port", "0", "--grpc-port", "0"]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        try:
            ports = json.loads(process.stdout.readline())
            assert serving.ask(f"http://{serving.HOST}:{ports['port']}/v1/models/toy")[0] == 200
            process.send_signal(signal.SIGINT)
            assert process.wait(10) == 0
        finally:
            process.kill()  # or a failure would wait for it for ever


def test_the_docker_command_serves_the_same_folder():
    command = serving.docker_command("toy", "/models/toy")
    assert 'source=/models/toy,target=/models/toy,readonly"' in command
    assert "MODEL_NAME=toy" in command
    assert '"type=bind,source=$PWD/pushed,' in serving.docker_command("toy", "pushed")


def test_tensorflow_is_not_imported_by_a_chapter():
    code = (
        "import sys; from book import serving; sys.exit('tensorflow' in sys.modules or 'grpc' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


# ---- The log ---------------------------------------------------------------------------------------------------------


def logged(path):
    """Return what a serving log holds: version, inputs and outputs of each answer."""
    return [
        (
            record.predict_log.response.model_spec.version.value,
            {
                key: tf.make_ndarray(value).tolist()
                for key, value in record.predict_log.request.inputs.items()
            },
            {
                key: tf.make_ndarray(value).tolist()
                for key, value in record.predict_log.response.outputs.items()
            },
        )
        for record in serving.read_log(path)
    ]


def test_the_log_holds_each_answer_with_its_request_and_nothing_else(saved, tmp_path):
    folder, log = tmp_path / "models", tmp_path / "log.tfrecord"
    shutil.copytree(saved[1], folder / "1")
    warm_up(folder / "1", "count", step=np.array([1]))
    begun = int(time.time())
    with serving.start("toy", folder, poll=0.1, log=log) as server:
        assert predict(server, {"instances": [[1, 2], [3, 4]]})[0] == 200
        assert predict(server, {"instances": [[1, 2, 3]]})[0] == 400
        assert predict(server, {"signature_name": "text", "inputs": b"one"})[0] == 200
        with grpc.insecure_channel(server.grpc, options=[("grpc.enable_http_proxy", 0)]) as channel:
            request = predict_pb2.PredictRequest(model_spec={"name": "toy"})
            request.inputs["x"].CopyFrom(tf.make_tensor_proto([[1.0, 2.0]]))
            prediction_service_pb2_grpc.PredictionServiceStub(channel).Predict(request, timeout=10)
        shutil.copytree(saved[2], folder / "2")
        server.wait(2)
        until(lambda: states(server)["1"] == "END")
        assert predict(server, {"instances": [[1, 2]]})[0] == 200
        answers = [
            (1, {"x": [[1, 2], [3, 4]]}, {"y": [[103], [107]]}),
            (1, {"text": b"one"}, {"text": b"one"}),
            (1, {"x": [[1, 2]]}, {"y": [[103]]}),
            (2, {"x": [[1, 2]]}, {"y": [[203]]}),
        ]
        assert logged(log) == answers  # while it runs
    with serving.start("toy", folder, log=log) as server:  # another server goes on where the first ended
        assert predict(server, {"instances": [[0, 0]]})[0] == 200
    assert logged(log) == [*answers, (2, {"x": [[0, 0]]}, {"y": [[200]]})]
    record = next(serving.read_log(log))
    about, request = record.log_metadata, record.predict_log.request
    assert (about.model_spec.name, about.model_spec.version.value) == ("toy", 1)
    assert about.sampling_config.sampling_rate == 1 and list(about.saved_model_tags) == ["serve"]
    assert begun <= about.timestamp_secs <= time.time()
    assert (request.model_spec.name, request.model_spec.signature_name) == ("toy", "serving_default")


def test_a_server_that_is_killed_has_logged_every_answer_it_gave(saved, tmp_path):
    folder, log = tmp_path / "models", tmp_path / "log.tfrecord"
    shutil.copytree(saved[1], folder / "1")
    heard = []

    def send(server):
        try:
            while True:
                heard.append(predict(server, {"instances": [[1, 2]]})[0])
        except (OSError, ValueError, http.client.HTTPException):
            return

    with serving.start("toy", folder, log=log) as server:
        threads = [threading.Thread(target=send, args=[server]) for _ in range(3)]
        for thread in threads:
            thread.start()
        time.sleep(1)
        server.process.kill()
        for thread in threads:
            thread.join()
    assert set(heard) == {200}
    assert len(heard) <= len(logged(log)) <= len(heard) + len(threads)


def test_the_sampling_rate_is_a_probability(saved, tmp_path):
    from book.serving.log import Log

    log = Log(tmp_path / "log", 0.5)
    for number in range(400):
        log.write("toy", 1, "serving_default", {"x": np.array([number])}, {"y": np.array([1.0])})
    drawn = [inputs["x"][0] for _, inputs, _ in logged(tmp_path / "log")]
    assert 140 < len(drawn) < 260 and drawn == sorted(drawn)
    Log(tmp_path / "none", 0).write("toy", 1, "", {}, {})
    assert logged(tmp_path / "none") == []
    shutil.copytree(saved[1], tmp_path / "models" / "1")
    for options, words in (
        ({"sampling_rate": 1.5}, "from 0 to 1, not 1.5"),
        ({"log": tmp_path / "no" / "log"}, "No such file"),
    ):
        with (
            pytest.raises(serving.ServerError, match=words),
            serving.start("toy", tmp_path / "models", **{"log": tmp_path / "bad", **options}),
        ):
            pass
