"""Exercises of "InfraValidator": configure a check, build a request, say what a check tests, judge a server's answers."""

from __future__ import annotations

import base64
import functools
import json
import math
import re
from typing import Any

import numpy as np
import pandas as pd

from book import flights
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_choice,
    expect_function,
    expect_type,
)


@functools.cache
def _spec() -> dict[str, Any]:
    """Return how a server reads each raw column that is known before departure."""
    import tensorflow_data_validation as tfdv
    from tensorflow_transform.tf_metadata import schema_utils

    from book import pipeline

    schema = tfdv.load_schema_text(str(pipeline.SCHEMA))
    specs = schema_utils.schema_as_feature_spec(schema).feature_spec
    return {name: spec for name, spec in specs.items() if flights.COLUMNS[name].known_before_departure}


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    import tensorflow as tf
    from tfx import v1 as tfx

    return {
        "base64": base64,
        "math": math,
        "np": np,
        "pd": pd,
        "tf": tf,
        "tfx": tfx,
        "request": _request,
        "sensible": _sensible,
        "KNOWN": {name: spec.dtype for name, spec in _spec().items()},
    }


def _request(record: bytes) -> dict:
    """Return the JSON body that asks for one flight, as in the chapter."""
    return {"instances": [{"b64": base64.b64encode(record).decode()}]}


def _sensible(reply: dict) -> bool:
    """Say whether all numbers of an answer are probabilities, as in the chapter."""
    return all(0 <= value <= 1 for (value,) in reply["predictions"])


# ---- 1 --------------------------------------------------------------------------------------------------------------

_GOOD_SPECS = """\
answer = {
    "serving_spec": tfx.proto.ServingSpec(
        tensorflow_serving=tfx.proto.TensorFlowServing(tags=["2.19.1", "2.18.0"]),
        local_docker=tfx.proto.LocalDockerConfig(),
        model_name="delays",
    ),
    "validation_spec": tfx.proto.ValidationSpec(max_loading_time_seconds=120, num_tries=2),
    "request_spec": tfx.proto.RequestSpec(
        tensorflow_serving=tfx.proto.TensorFlowServingRequestSpec(), split_name="eval", num_examples=50
    ),
}
"""


class Configure(Exercise):
    """Answer with a dictionary of three messages."""

    question = """\
Production is being moved: half of its machines run `tensorflow/serving:2.19.1`, the others still \
`tensorflow/serving:2.18.0`. Clients ask for the model by the name `delays`, and call `serving_default` only. Your pipeline \
runs on a machine with Docker.

Write the configuration: the model must load within 120 seconds on *both* versions, with two tries, and answer 50 \
flights of the `eval` split. No flight may end up in a file that is pushed. Give a dictionary of the three messages, \
under the names of InfraValidator's arguments."""
    starter = 'answer = {"serving_spec": ..., "validation_spec": ..., "request_spec": ...}\n'
    hints = (
        'Go through the three lists under "The component as TFX ships it": what and where, how patient, what to ask; `make_warmup` stands under "Which faults does it catch?".',
        "Both versions stand in one list, `tags`. The platform `local_docker` needs a `LocalDockerConfig()`, which may be empty. "
        "The request needs its kind, `tensorflow_serving`, even when you name no signature. The file that could hold flights is the "
        "warm-up file: leave `make_warmup` unset.",
        'Begin with `tfx.proto.ServingSpec(tensorflow_serving=tfx.proto.TensorFlowServing(tags=["2.19.1", "2.18.0"]), …)`; '
        "the request is `tfx.proto.RequestSpec(tensorflow_serving=tfx.proto.TensorFlowServingRequestSpec(), …)`.",
    )
    solution = _GOOD_SPECS
    right = (
        """\
serving = tfx.proto.ServingSpec(model_name="delays")
serving.tensorflow_serving.image_name = "tensorflow/serving"
serving.tensorflow_serving.tags.extend(["2.18.0", "2.19.1"])
serving.local_docker.client_timeout_seconds = 60
asking = tfx.proto.RequestSpec(num_examples=50, split_name="eval", make_warmup=False)
asking.tensorflow_serving.signature_names.append("serving_default")
answer = {
    "serving_spec": serving,
    "validation_spec": tfx.proto.ValidationSpec(num_tries=2, max_loading_time_seconds=120),
    "request_spec": asking,
}
""",
    )
    wrong = (
        (_GOOD_SPECS.replace('tags=["2.19.1", "2.18.0"]', ""), "starts no server"),
        (_GOOD_SPECS.replace('["2.19.1", "2.18.0"]', '["2.19.1"]'), "only on"),
        (
            _GOOD_SPECS.replace(
                '"2.19.1", "2.18.0"', '"tensorflow/serving:2.19.1", "tensorflow/serving:2.18.0"'
            ),
            "A tag is what stands after the colon",
        ),
        (_GOOD_SPECS.replace('tags=["2.19.1"', 'digests=["2.19.1"'), "put it in `tags`"),
        (_GOOD_SPECS.replace('["2.19.1", "2.18.0"]', '["2.19.1"], digests=["2.18.0"]'), "put it in `tags`"),
        (_GOOD_SPECS.replace('["2.19.1", "2.18.0"]', '["latest"]'), "production does not run"),
        (_GOOD_SPECS.replace('["2.19.1", "2.18.0"]', '"2.19.1,2.18.0"'), "falls into its letters"),
        (_GOOD_SPECS.replace('["2.19.1", "2.18.0"]', '["2.19.1,2.18.0"]'), "production does not run"),
        (
            _GOOD_SPECS.replace("Config()", 'Config(client_base_url="unix:///nowhere/docker.sock")'),
            "does not exist",
        ),
        (_GOOD_SPECS.replace("        local_docker=tfx.proto.LocalDockerConfig(),\n", ""), "no platform"),
        (
            _GOOD_SPECS.replace(
                'model_name="delays",',
                'model_name="delays",\n        kubernetes=tfx.proto.KubernetesConfig(),',
            ),
            "the platform is `kubernetes`",
        ),
        (_GOOD_SPECS.replace('        model_name="delays",\n', ""), "model's name"),
        (
            _GOOD_SPECS.replace("tensorflow_serving=tfx.proto.TensorFlowServingRequestSpec(), ", ""),
            "kind of request",
        ),
        (_GOOD_SPECS.replace(", num_examples=50", ""), "only 1 flight"),
        (_GOOD_SPECS.replace(", num_examples=50", ", num_examples=25"), "to each server"),
        (_GOOD_SPECS.replace('split_name="eval", ', ""), "no split"),
        (_GOOD_SPECS.replace('"eval"', '"Split-eval"'), "folder"),
        (_GOOD_SPECS.replace("num_examples=50", "num_examples=50, make_warmup=True"), "warm-up"),
        (
            _GOOD_SPECS.replace(
                "TensorFlowServingRequestSpec()",
                'TensorFlowServingRequestSpec(signature_names=["serving_default", "transform_features"])',
            ),
            "`transform_features`",
        ),
        (_GOOD_SPECS.replace(", num_tries=2", ""), "5 tries"),
        (_GOOD_SPECS.replace("max_loading_time_seconds=120, ", ""), "300 seconds"),
        (
            'answer = {"serving_spec": {"tags": ["2.19.1"]}, "validation_spec": {}, "request_spec": {}}\n',
            "ServingSpec(",
        ),
    )
    expects = "a dictionary of three messages"

    def judge(self, answer: Any) -> str:
        from tfx import v1 as tfx

        given = expect_type(answer, dict, "a dictionary of three messages")
        kinds = {
            "serving_spec": tfx.proto.ServingSpec,
            "validation_spec": tfx.proto.ValidationSpec,
            "request_spec": tfx.proto.RequestSpec,
        }
        for name, kind in kinds.items():
            if name not in given:
                raise Hint(f"The dictionary has no `{name}`.")
            what = f"a message `tfx.proto.{kind.__name__}(…)`"
            expect_type(given[name], kind, what, f"`{name}`")
        self._judge_serving(given["serving_spec"])
        self._judge_patience(given["validation_spec"])
        self._judge_request(given["request_spec"])
        return "Two servers, 50 flights to each. Wire the blessing to Pusher, and see the check fail once before you trust it."

    def _judge_serving(self, spec: Any) -> None:
        binary, platform = spec.tensorflow_serving, spec.WhichOneof("serving_platform")
        tags = sorted(set(binary.tags))
        if len(tags) > 2 and all(len(tag) == 1 for tag in tags):
            raise Hint(
                "`tags` is a list of texts. Yours is one text, which falls into its letters: "
                + " ".join(f"`{tag}`" for tag in binary.tags[:6])
                + " …"
            )
        if binary.image_name not in ("", "tensorflow/serving"):
            raise Hint(
                f"The image is `tensorflow/serving`; yours is `{binary.image_name}`. The version belongs in `tags`."
            )
        misplaced = [digest for digest in binary.digests if not digest.startswith("sha256:")]
        if misplaced:
            raise Hint(f"`{misplaced[0]}` is a tag, no checksum: put it in `tags`.")
        if not tags and not binary.digests:
            raise Hint("Without `tags` it starts no server, and blesses every model.")
        if any(":" in tag or "/" in tag for tag in tags):
            raise Hint(
                f"A tag is what stands after the colon: `2.19.1`. Yours asks for `tensorflow/serving:{tags[0]}`."
            )
        strange = sorted(set(tags) - {"2.19.1", "2.18.0"})
        if strange or binary.digests:
            raise Hint(
                f"It tests a version that production does not run: {', '.join(strange) or 'a digest'}."
            )
        if len(tags) < 2:
            raise Hint(f"The model is tested only on {tags[0]}. Half of the machines run the other version.")
        if platform is None:
            raise Hint("The serving_spec names no platform: where shall the servers run?")
        if platform != "local_docker":
            raise Hint(
                f"The machine has Docker; in your message the platform is `{platform}`. (If you set both, the last one stays.)"
            )
        if "nowhere" in spec.local_docker.client_base_url:
            raise Hint(
                "That `client_base_url` is the chapter's Docker that does not exist: every model would fail. Leave it out."
            )
        if spec.model_name != "delays":
            raise Hint(
                f"The model's name in requests is `delays`; your serving_spec says {spec.model_name!r}."
            )

    def _judge_patience(self, spec: Any) -> None:
        if spec.max_loading_time_seconds != 120:
            seconds = spec.max_loading_time_seconds or 300
            raise Hint(f"Loading may take 120 seconds; yours allows {seconds} seconds. (Unset, it is 300.)")
        if spec.num_tries != 2:
            raise Hint(
                f"Two tries were asked for; yours makes {spec.num_tries or 5} tries. (Unset, it is 5.)"
            )

    def _judge_request(self, spec: Any) -> None:
        if spec.WhichOneof("kind") is None:
            raise Hint(
                "The request_spec does not say which kind of request: set `tensorflow_serving`, to an empty "
                "`TensorFlowServingRequestSpec()` at least."
            )
        names = list(spec.tensorflow_serving.signature_names) or ["serving_default"]
        if names != ["serving_default"]:
            raise Hint(
                f"Clients call `serving_default` only; yours asks {', '.join(f'`{name}`' for name in names)}."
            )
        if list(spec.tensorflow_serving.tag_set) not in ([], ["serve"]):
            raise Hint(
                "`tag_set` chooses a graph inside the SavedModel, not a version of the server. Leave it out."
            )
        if spec.split_name != "eval":
            raise Hint(
                f"`{spec.split_name}` is no split. `Split-eval` is the name of its folder; the split is `eval`."
                if spec.split_name
                else "You name no split, so it takes the first there is, `train`."
            )
        if spec.num_examples == 25:
            raise Hint("`num_examples` flights go to each server, not to both together: 50 were asked for.")
        if spec.num_examples != 50:
            raise Hint(
                f"50 flights were asked for; your message sends only {spec.num_examples or 1} flight(s)."
                if spec.num_examples < 50
                else "50 flights were asked for; yours sends more."
            )
        if spec.make_warmup:
            raise Hint(
                "A warm-up file holds real flights and is pushed with the model. Leave `make_warmup` off."
            )


# ---- 2 --------------------------------------------------------------------------------------------------------------

_GOOD_ASK = """\
def ask_for(flight):
    example = tf.train.Example()
    for name, dtype in KNOWN.items():
        value = flight[name]
        if pd.isna(value):
            continue
        feature = example.features.feature[name]
        if dtype == tf.string:
            feature.bytes_list.value.append(value.encode())
        elif dtype == tf.int64:
            feature.int64_list.value.append(int(value))
        else:
            feature.float_list.value.append(value)
    return {"instances": [{"b64": base64.b64encode(example.SerializeToString()).decode()}]}


answer = ask_for
"""


class Ask(Exercise):
    """Answer with a function of a flight."""

    question = """\
A client holds flights as pandas reads them. Write the function that turns one into a request.

`ask_for(flight)` gets a dictionary, a value for each of the 28 columns: text, whole numbers, decimals, and `nan` where there is no value. \
It returns the JSON body, a dictionary, for `:predict` of our model: one flight, as a serialized `tf.Example` in \
base64. Put in every column of `KNOWN` that has a value, in the type that `KNOWN` says. `KNOWN` maps each \
column that is known before departure to `tf.string`, `tf.int64` or `tf.float32`. Beware: pandas reads a column with holes as decimals, so \
`wind_dir` comes as `260.0`, and the server wants a whole number. What is missing is left out, and so is what nobody knows before departure."""
    starter = "def ask_for(flight):\n    return ...\n\n\nanswer = ask_for\n"
    hints = (
        "Go through `KNOWN`, not through the flight. What is missing stays away: `pd.isna(value)`.",
        "An example has three kinds of lists. For a column `name`: `example.features.feature[name].int64_list.value.append(int(value))`; the "
        "others are `bytes_list` (with `value.encode()`) and `float_list`.",
        "The chapter's `request(record)` makes the body from `example.SerializeToString()`.",
    )
    solution = _GOOD_ASK
    right = (
        """\
def ask_for(flight):
    features = {}
    for name in KNOWN:
        value = flight[name]
        if value != value:
            continue
        if KNOWN[name] == tf.string:
            features[name] = tf.train.Feature(bytes_list=tf.train.BytesList(value=[value.encode()]))
        elif KNOWN[name] == tf.int64:
            features[name] = tf.train.Feature(int64_list=tf.train.Int64List(value=[int(value)]))
        else:
            features[name] = tf.train.Feature(float_list=tf.train.FloatList(value=[value]))
    return request(tf.train.Example(features=tf.train.Features(feature=features)).SerializeToString())


answer = ask_for
""",
        _GOOD_ASK.replace(
            '{"instances": [', '{"signature_name": "serving_default", "inputs": {"examples": ['
        ).replace("decode()}]}", "decode()}]}}"),
    )
    wrong = (
        (
            'def ask_for(flight):\n    return {"instances": [flight]}\n\n\nanswer = ask_for\n',
            "one `tf.Example`",
        ),
        (
            _GOOD_ASK.replace(
                "        if pd.isna(value):\n            continue\n",
                "        value = 0 if value != value and dtype != tf.string else value\n",
            ),
            "0 is a value",
        ),
        (
            _GOOD_ASK.replace("if pd.isna(value):", "if dtype != tf.float32 and pd.isna(value):"),
            "is a number to the server",
        ),
        (
            _GOOD_ASK.replace("in KNOWN.items():", 'in [*KNOWN.items(), ("dep_delay", tf.int64)]:'),
            "nobody knows before departure",
        ),
        (
            _GOOD_ASK.replace("if dtype == tf.string:", "if isinstance(value, str):").replace(
                "elif dtype == tf.int64:", "elif isinstance(value, int):"
            ),
            "takes an `int64`, and you send a `float`",
        ),
        (
            _GOOD_ASK.replace(
                "if dtype == tf.string:\n            feature.bytes_list.value.append(value.encode())\n        elif",
                "if",
            ).replace("append(value)", "append(hash(value) % 100)"),
            "takes a `string`, and you send a `float`",
        ),
        (_GOOD_ASK.replace(".decode()", ""), "JSON has no bytes"),
        (_GOOD_ASK.replace('"instances": [{"b64"', '"instances": {"b64"').replace("}]}", "}}"), "not a list"),
        (
            _GOOD_ASK.replace(
                '{"b64": base64.b64encode(example.SerializeToString()).decode()}', "str(example)"
            ),
            "Could not parse",
        ),
        (
            _GOOD_ASK.replace(
                '[{"b64": base64.b64encode(example.SerializeToString()).decode()}]',
                "[base64.b64encode(example.SerializeToString()).decode()]",
            ),
            "Wrap it",
        ),
        (
            _GOOD_ASK.replace(
                "        if pd.isna(value):", '        if name == "carrier" or pd.isna(value):'
            ),
            "required",
        ),
        (
            _GOOD_ASK.replace(
                "        if pd.isna(value):", '        if name == "wind_dir" or pd.isna(value):'
            ),
            "has a value and is not",
        ),
        (_GOOD_ASK.replace("if pd.isna(value):", "if pd.isna(value) or not value:"), "0 is a value too"),
        (_GOOD_ASK.replace("pd.isna", "np.isnan"), "is text, and `isnan` takes only numbers"),
        (_GOOD_ASK.replace("if pd.isna", "if dtype != tf.int64 and pd.isna"), "is missing here, `nan`"),
        (
            _GOOD_ASK.replace(
                "feature.int64_list.value.append(int(value))", "feature.float_list.value.append(value)"
            ),
            "takes an `int64`, and you send a `float`",
        ),
        (
            _GOOD_ASK.replace("elif dtype == tf.int64:", 'elif dtype == tf.int64 or name == "wind_speed":'),
            "`wind_speed` takes a `float`, and you send an `int64`",
        ),
        (
            _GOOD_ASK.replace("if dtype == tf.string:", "if True:").replace(
                "value.encode()", "str(value).encode()"
            ),
            "`day` takes an `int64`, and you send a `string`",
        ),
        (_GOOD_ASK.replace('"instances": [', '"instance": ['), "Missing 'inputs' or 'instances'"),
    )
    expects = "a function of a dictionary"

    def judge(self, answer: Any) -> str:
        ask_for = expect_function(answer, "ask_for", parameters=1)
        for flight in _sample():
            try:
                body = self.call(ask_for, flight)
            except Hint as hint:
                raise Hint(_about_holes(str(hint), flight)) from None
            body = expect_type(body, dict, "a dictionary, the JSON body", "What `ask_for` returns")
            self._compare(_received(body, flight), flight)
        return "Read by the server's own parser: every known column in its type, nothing from the future, no invented zero."

    def _compare(self, found: dict[str, Any], flight: dict[str, Any]) -> None:
        future = sorted(name for name in found if name in flights.COLUMNS and name not in _spec())
        if future:
            raise Hint(f"The request holds {_names(future)}, which nobody knows before departure.")
        strange = sorted(set(found) - set(_spec()))
        if strange:
            raise Hint(f"The request holds {_names(strange)}, which is no column of `KNOWN`.")
        for name in _spec():
            value, got = flight[name], found.get(name)
            if pd.isna(value):
                if got and isinstance(got[0], float) and math.isnan(got[0]):
                    raise Hint(
                        f"`{name}` is missing, and you send `nan`. `nan` is a number to the server, and so is its answer then: leave the column out."
                    )
                if got:
                    raise Hint(
                        f"`{name}` is missing, and you send {describe(got[0])}. 0 is a value, and so is any other: leave the column out."
                    )
            elif not got:
                raise Hint(_left_out(name, value))
            elif len(got) != 1 or not _equal(got[0], value):
                raise Hint(f"`{name}` is {describe(value)} and arrives as {describe(got[0])}.")


def _about_holes(hint: str, flight: dict[str, Any]) -> str:
    """Name the column where a missing value, or a test for one, raised an error; leave other hints as they are."""
    dtypes = {name: spec.dtype.name for name, spec in _spec().items()}
    holes = [name for name in dtypes if pd.isna(flight[name])]
    raised, advice = hint.split(" It was called with")[0], "ask `pd.isna(value)` first"
    if "float NaN to integer" in hint:
        names = [name for name in holes if dtypes[name] == "int64"]
    elif "'float' object has no attribute 'encode'" in hint:
        names = [name for name in holes if dtypes[name] == "string"]
    elif "TypeError" in hint and "isnan" in hint:
        names = [name for name in dtypes if dtypes[name] == "string"]
        return f"{raised} `{names[0]}` is text, and `isnan` takes only numbers: ask `pd.isna(value)`."
    else:
        return hint
    return f"{raised} `{names[0]}` is missing here, `nan`: {advice}." if names else hint


def _left_out(name: str, value: Any) -> str:
    zero = "" if isinstance(value, str) or value else " 0 is a value too: ask `pd.isna(value)`."
    return f"`{name}` has a value and is not in the request: it is {describe(value)}.{zero}"


def _names(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _equal(got: Any, value: Any) -> bool:
    return (
        got.decode(errors="replace") == value
        if isinstance(got, bytes)
        else math.isclose(got, value, rel_tol=1e-5, abs_tol=1e-6)
    )


@functools.cache
def _rows() -> list[dict[str, Any]]:
    year = flights.load()
    cancelled = year[year["dep_time"].isna() & year["pressure"].isna()].iloc[3]
    calm = year[year["wind_dir"].isna() & year["temp"].notna()].iloc[1]
    full = year[year["wind_gust"].notna() & year["pressure"].notna() & (year["dep_delay"] > 5)].iloc[7]
    return [{name: _plain(row[name]) for name in flights.COLUMNS} for row in (full, cancelled, calm)]


def _plain(value: Any) -> Any:
    return (
        float("nan")
        if not isinstance(value, str) and pd.isna(value)
        else getattr(value, "item", lambda: value)()
    )


def _sample() -> list[dict[str, Any]]:
    return [dict(row) for row in _rows()]


def _received(body: dict, flight: dict[str, Any]) -> dict[str, list]:
    """Return the values of a flight's example as the server reads it, or raise a hint with what it would answer."""
    import tensorflow as tf

    from book.serving import rest
    from book.serving.model import Fault

    types = {"examples": tf.string}
    try:
        text = json.dumps(body)
    except (TypeError, ValueError, RecursionError):
        raise Hint(
            "The body cannot be written as JSON. JSON has no bytes: `base64.b64encode(…)` returns bytes, and `.decode()` makes text of them."
        ) from None
    try:
        asked = rest.parse(text.encode())
        if asked["signature_name"] not in ("", "serving_default"):
            raise Hint("Ask `serving_default`, the signature for clients.")
        if "inputs" in asked and "instances" in asked:
            raise Hint("Give either `instances` or `inputs`, not both.")
        if "inputs" not in asked and "instances" not in asked:
            raise Fault("Missing 'inputs' or 'instances' key")
        if "instances" in asked and not isinstance(asked["instances"], list):
            raise Hint("The `instances` are not a list. One flight is a list of one.")
        row = asked["instances"][0] if asked.get("instances") else None
        if isinstance(row, dict) and set(row) != {"examples"}:
            raise Hint(
                "You send columns. The signature takes one `tf.Example` for each flight, serialized, under `b64`."
            )
        read = (
            rest.rows(asked["instances"], types)
            if "instances" in asked
            else rest.columns(asked["inputs"], types)
        )
    except Fault as fault:
        raise Hint(f"The server answers 400: {fault}") from None
    records = read["examples"].ravel().tolist()
    if len(records) != 1:
        raise Hint(f"The request holds {len(records)} flights; one was asked for.")
    return _parsed(records[0], flight)


def _parsed(record: bytes, flight: dict[str, Any]) -> dict[str, list]:
    import tensorflow as tf
    from google.protobuf.message import DecodeError

    try:
        example = tf.train.Example.FromString(record)
    except DecodeError:
        try:
            base64.b64decode(record, validate=True)
        except ValueError:
            raise Hint(
                "The server answers 400: Could not parse example input. Send `example.SerializeToString()`, in base64."
            ) from None
        raise Hint(
            'The text is base64, but the server takes it as it stands. Wrap it, so that it is decoded: `{"b64": …}`.'
        ) from None
    found = {}
    for name, feature in sorted(example.features.feature.items()):
        kind = feature.WhichOneof("kind")
        values = list(getattr(feature, kind).value) if kind else []
        if values:
            found[name] = values
            wanted, sent = _KINDS[_spec()[name].dtype.name] if name in _spec() else kind, kind
            if wanted != sent:
                raise Hint(
                    f"The server answers 400: Data types don't match. `{name}` takes {_TYPES[wanted]}, and you send {_TYPES[sent]}."
                )
    try:
        tf.io.parse_single_example(record, _spec())
    except tf.errors.InvalidArgumentError as error:
        message = re.sub(r"^.*?(?=Feature: |Key: )", "", error.message.splitlines()[0]).split(" [Op")[0]
        left_out = re.match(r"Feature: (\w+) ", message)
        why = f" {_left_out(left_out[1], flight[left_out[1]])}" if left_out and left_out[1] in flight else ""
        raise Hint(f"The server answers 400: {message}{why}") from None
    return found


_KINDS = {"string": "bytes_list", "int64": "int64_list", "float32": "float_list"}
_TYPES = {"bytes_list": "a `string`", "int64_list": "an `int64`", "float_list": "a `float`"}


# ---- 3 --------------------------------------------------------------------------------------------------------------

_GOOD_TESTS = """\
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = len(binary.tags) + len(binary.digests)
    if not has_examples or request_spec is None:
        return servers, 0
    signatures = len(request_spec.tensorflow_serving.signature_names) or 1
    return servers, (request_spec.num_examples or 1) * signatures


answer = what_it_tests
"""


class SayWhatItTests(Exercise):
    """Answer with a function of a configuration."""

    question = """\
You take over twelve pipelines. Each has an InfraValidator, and all are green. What did those checks really do?

`what_it_tests(serving_spec, request_spec, has_examples)` gets a `ServingSpec`, a `RequestSpec` *or* `None` where \
none was given, and `True` or `False`: whether the component got examples. Return two whole numbers, `(servers, requests)`: how many servers \
it starts when everything goes well, and how many requests it sends **to each**. The defaults are those of the chapter; the split holds \
enough flights. You do not need Docker, nor a model: read the messages (`binary.tags` and `binary.digests` are lists, with \
`binary = serving_spec.tensorflow_serving`)."""
    starter = "def what_it_tests(serving_spec, request_spec, has_examples):\n    return ...\n\n\nanswer = what_it_tests\n"
    hints = (
        "A server for each tag and one for each digest. Requests only if there are both examples and a `request_spec`.",
        "An unset number is 0 in a message, and an unset list is empty. Both mean 1 here: `request_spec.num_examples or 1`.",
        "Requests are flights times signatures: `(request_spec.num_examples or 1) * (len(request_spec.tensorflow_serving.signature_names) or 1)`.",
    )
    solution = _GOOD_TESTS
    right = (
        """\
def what_it_tests(serving_spec, request_spec, has_examples):
    binary = serving_spec.tensorflow_serving
    servers = [*binary.tags, *binary.digests]
    requests = []
    if has_examples and request_spec is not None:
        names = list(request_spec.tensorflow_serving.signature_names) or ["serving_default"]
        requests = [(name, n) for name in names for n in range(max(request_spec.num_examples, 1))]
    return [len(servers), len(requests)]


answer = what_it_tests
""",
    )
    wrong = (
        (_GOOD_TESTS.replace(" + len(binary.digests)", ""), "digest"),
        (
            _GOOD_TESTS.replace(
                "len(binary.tags) + len(binary.digests)", "max(len(binary.tags) + len(binary.digests), 1)"
            ),
            "starts none",
        ),
        (
            _GOOD_TESTS.replace("not has_examples or request_spec is None", "request_spec is None"),
            "no examples",
        ),
        (
            _GOOD_TESTS.replace(
                "    if not has_examples or request_spec is None:\n        return servers, 0\n", ""
            ),
            "NoneType",
        ),
        (_GOOD_TESTS.replace("(request_spec.num_examples or 1)", "request_spec.num_examples"), "unset"),
        (_GOOD_TESTS.replace(" or 1\n", "\n"), "names no signature"),
        (_GOOD_TESTS.replace(" * signatures", ""), "each signature"),
        (
            _GOOD_TESTS.replace(
                "(request_spec.num_examples or 1) * signatures",
                "servers * (request_spec.num_examples or 1) * signatures",
            ),
            "to each server",
        ),
        (
            _GOOD_TESTS.replace(
                "if not has_examples or request_spec is None:",
                "if servers == 0 or not has_examples or request_spec is None:",
            ).replace("return servers, 0\n", "return servers, 1\n"),
            "only asks for the model's state",
        ),
        ("answer = (1, 20)\n", "function"),
    )
    expects = "a function of three arguments"

    def judge(self, answer: Any) -> str:
        function = expect_function(answer, "what_it_tests", parameters=3)
        for what, arguments, right in _configurations():
            said = self.call(function, *arguments)
            expect_type(
                said, (tuple, list), "two numbers, `(servers, requests)`", "What `what_it_tests` returns"
            )
            if len(said) != 2 or any(
                isinstance(n, bool) or not isinstance(n, int | np.integer) for n in said
            ):
                raise Hint(f"Return two whole numbers, `(servers, requests)`; yours are {describe(said)}.")
            for place, name in enumerate(("servers", "requests")):
                if said[place] != right[place] and not (right[0] == 0 and place == 1):
                    raise Hint(f"{what} Your function says {said[place]} {name}; right is {right[place]}.")
        return (
            "A green check is worth what it asked. With 0 servers or 0 requests it asked little or nothing."
        )


@functools.cache
def _configurations() -> list[tuple[str, tuple, tuple[int, int]]]:
    """Return sentences, arguments, and what is right; the simple cases first."""
    from tfx import v1 as tfx

    def serving(tags: int, digests: int = 0) -> Any:
        binary = tfx.proto.TensorFlowServing(
            tags=[f"2.{n}.0" for n in range(tags)], digests=[f"sha256:{n}" for n in range(digests)]
        )
        return tfx.proto.ServingSpec(tensorflow_serving=binary, local_docker=tfx.proto.LocalDockerConfig())

    def asking(count: int, *names: str) -> Any:
        kind = tfx.proto.TensorFlowServingRequestSpec(signature_names=names)
        return tfx.proto.RequestSpec(tensorflow_serving=kind, num_examples=count)

    return [
        ("One tag, three examples, one signature.", (serving(1), asking(3, "serving_default"), True), (1, 3)),
        ("No request_spec: it only asks for the model's state.", (serving(1), None, True), (1, 0)),
        (
            "There is a request_spec, but there are no examples to send.",
            (serving(1), asking(9, "serving_default"), False),
            (1, 0),
        ),
        (
            "`num_examples` is unset, which means 1 here.",
            (serving(1), asking(0, "serving_default"), True),
            (1, 1),
        ),
        ("It names no signature, so `serving_default` is asked.", (serving(1), asking(7), True), (1, 7)),
        (
            "Every flight goes to each signature, and there are two.",
            (serving(1), asking(4, "serving_default", "transform_features"), True),
            (1, 8),
        ),
        (
            "Three versions; count the requests to each server, not to all.",
            (serving(3), asking(5, "serving_default"), True),
            (3, 5),
        ),
        ("One tag and two digests: a digest names a version too.", (serving(1, 2), asking(6), True), (3, 6)),
        ("Neither a tag nor a digest: InfraValidator starts none.", (serving(0), asking(6), True), (0, 6)),
        ("Nothing is set at all: InfraValidator starts none.", (serving(0), None, False), (0, 0)),
        (
            "Two digests, two signatures, everything else unset.",
            (serving(0, 2), asking(0, "a", "b"), True),
            (2, 2),
        ),
    ]


# ---- 4 --------------------------------------------------------------------------------------------------------------

_GOOD_VERDICT = """\
def verdict(replies):
    silent = [r for r in replies if r["status"] in (None, 429, 503)]
    spoken = [r for r in replies if r["status"] not in (None, 429, 503)]
    for r in spoken:
        predictions = r["body"].get("predictions", [])
        if r["status"] != 200 or len(predictions) != 1 or len(predictions[0]) != 1:
            return "block"
        p = predictions[0][0]
        if not 0 <= p <= 1:
            return "block"
    if silent or not spoken:
        return "again"
    slow = sum(r["ms"] > 100 for r in spoken)
    return "block" if slow > len(spoken) / 20 else "bless"


answer = verdict
"""


class Judge(Exercise):
    """Answer with a function of a list of replies."""

    question = """\
Write the heart of a better check, one that tells a fault of the model from a fault of the machine, looks at the answers, \
and knows a time limit.

`verdict(replies)` gets a list with one dictionary for each request, and each request asked for one flight. A reply is \
`{"status": 200, "body": {"predictions": [[0.31]]}, "ms": 8.2}`: HTTP's status, or `None` if nobody answered; the JSON body, as the server wrote it; \
and the milliseconds it took. A body without a status of 200 is `{"error": "…"}` or `{}`. Return one of three texts, by these rules, \
**the first that applies**:

1. `"block"`, if any reply speaks against the model. Statuses `None`, 429 (too many requests) and 503 (unavailable) say nothing \
about the model. Every other status but 200 speaks against it, 400 and 500 alike. So does a 200 whose body does not hold, under `predictions`, \
exactly one list of one number from 0 to 1. `nan` is no such number.
2. `"again"`, if some replies say nothing about the model, or there are no replies: a verdict would not be about the model.
3. `"block"`, if more than a twentieth of the replies took more than 100 ms.
4. `"bless"`, else."""
    starter = "def verdict(replies):\n    return ...\n\n\nanswer = verdict\n"
    hints = (
        "Go through all replies for rule 1 before you think of rule 2: a 503 at the start must not hide a 400 at the end.",
        "`0 <= p <= 1` is `False` for `nan`; `p < 0 or p > 1` is `False` for it too. And `all(…)` and `any(…)` of nothing are "
        "`True` and `False`: think of the empty list. Exactly one list of one number: `len(predictions) == 1 and len(predictions[0]) == 1`, "
        'with `predictions = reply["body"].get("predictions", [])`, for a body may be `{}`.',
        'Split the list first: `silent = [r for r in replies if r["status"] in (None, 429, 503)]`, and the rest. The time limit: '
        '`sum(r["ms"] > 100 for r in replies) > len(replies) / 20`.',
    )
    solution = _GOOD_VERDICT
    right = (
        """\
def verdict(replies):
    def against(reply):
        if reply["status"] in (None, 429, 503):
            return False
        try:
            ((p,),) = reply["body"]["predictions"]
        except (KeyError, ValueError):
            return True
        return reply["status"] != 200 or not (p >= 0 and p <= 1)

    if any(against(reply) for reply in replies):
        return "block"
    if not replies or any(reply["status"] != 200 for reply in replies):
        return "again"
    return "block" if np.mean([reply["ms"] > 100 for reply in replies]) > 0.05 else "bless"


answer = verdict
""",
    )
    wrong = (
        (
            'def verdict(replies):\n    good = replies and all(r["status"] == 200 for r in replies)\n    return "bless" if good else "block"\n\n\nanswer = verdict\n',
            "Nobody was asked",
        ),
        (_GOOD_VERDICT.replace("if silent or not spoken:", "if silent:"), "No replies at all"),
        (_GOOD_VERDICT.replace("not 0 <= p <= 1", "(p < 0 or p > 1)"), "`nan`"),
        (_GOOD_VERDICT.replace("not 0 <= p <= 1", "False"), "1.7"),
        (_GOOD_VERDICT.replace("not 0 <= p <= 1", "not 0 < p < 1"), "0 and 1 themselves count"),
        (_GOOD_VERDICT.replace("len(predictions) != 1", "not predictions"), "two predictions"),
        (_GOOD_VERDICT.replace("len(predictions[0]) != 1", "not predictions[0]"), "two numbers"),
        (_GOOD_VERDICT.replace("len(predictions[0]) != 1", "len(predictions[0]) > 1"), "IndexError"),
        (
            _GOOD_VERDICT.replace("in spoken:", 'in [r for r in spoken if r["body"]]:'),
            "A 200 with the body `{}`",
        ),
        (
            _GOOD_VERDICT.replace("in spoken:", 'in [r for r in spoken if r["body"] or r["status"] == 200]:'),
            "A 500 with the body `{}`",
        ),
        (
            _GOOD_VERDICT.replace(
                "in (None, 429, 503)]", 'in (None, 429, 503) or r["body"] == {}]', 1
            ).replace("not in (None, 429, 503)]", 'not in (None, 429, 503) and r["body"] != {}]'),
            "A 200 with the body `{}`",
        ),
        (_GOOD_VERDICT.replace("(None, 429, 503)", "(None, 429, 503, 500)"), "500"),
        *(
            (_GOOD_VERDICT.replace("(None, 429, 503)", f"(None, 429, 503, {status})"), f"A {status} speaks")
            for status in (302, 408, 451, 504)
        ),
        (
            _GOOD_VERDICT.replace(
                '["status"] in (None, 429, 503)]', '["status"] in (None, 429) or r["status"] > 500]'
            ).replace(
                '["status"] not in (None, 429, 503)]', '["status"] not in (None, 429) and r["status"] <= 500]'
            ),
            "A 502 speaks",
        ),
        (_GOOD_VERDICT.replace("(None, 429, 503)", "(None, 429)"), "503"),
        (_GOOD_VERDICT.replace("(None, 429, 503)", "(None, 429, 503, 400)"), "A 400"),
        (
            _GOOD_VERDICT.replace(
                "    for r in spoken:",
                '    if silent or not spoken:\n        return "again"\n    for r in spoken:',
            ),
            "hides",
        ),
        (_GOOD_VERDICT.replace("> len(spoken) / 20", "> 0"), "Exactly one reply in twenty"),
        (_GOOD_VERDICT.replace("> len(spoken) / 20", "> 1"), "One reply of five"),
        (_GOOD_VERDICT.replace("slow > len", "slow > 1 or slow > len"), "Two replies of sixty"),
        (
            _GOOD_VERDICT.replace(
                "slow > len(spoken) / 20", 'np.percentile([r["ms"] for r in spoken], 95) > 100'
            ),
            "One reply of four took 101 ms",
        ),
        (_GOOD_VERDICT.replace('["ms"] > 100', '["ms"] >= 100'), "exactly 100 ms"),
        (_GOOD_VERDICT.replace('sum(r["ms"] > 100 for r in spoken)', "0"), "Two replies in twenty"),
        (
            _GOOD_VERDICT.replace(
                "slow > len(spoken) / 20", 'sum(r["ms"] for r in spoken) / len(spoken) > 100'
            ),
            "mean",
        ),
        (_GOOD_VERDICT.replace('.get("predictions", [])', '["predictions"]'), "KeyError"),
        (
            """\
def verdict(replies):
    if not replies:
        return "again"
    for r in replies:
        if r["status"] not in (None, 429, 503):
            ((p,),) = r["body"].get("predictions", [])
            if r["status"] != 200 or not 0 <= p <= 1:
                return "block"
    return "again" if any(r["status"] != 200 for r in replies) else "bless"


answer = verdict
""",
            "One of the replies is `{",
        ),
        (_GOOD_VERDICT.replace('"again"', '"retry"'), "`'again'`"),
    )
    expects = "a function of a list of replies"

    def judge(self, answer: Any) -> str:
        verdict = expect_function(answer, "verdict", parameters=1)
        for why, replies, right in _cases():
            try:
                said = self.call(verdict, replies)
            except Hint as hint:
                odd = [reply for reply in replies if not _usual(reply)]
                raise Hint(f"{hint} One of the replies is `{odd[0]}`." if odd else str(hint)) from None
            said = expect_choice(said, ("bless", "block", "again"), "verdict")
            if said != right:
                raise Hint(f"{why} The verdict should be `{right!r}`; yours is `{said!r}`.")
        return "A fault of the machine asks for another run; a fault of the model stops it; and no evidence is no blessing."


def _reply(p: float = 0.3, ms: float = 9.0) -> dict:
    return {"status": 200, "body": {"predictions": [[p]]}, "ms": ms}


def _usual(reply: dict) -> bool:
    """Say whether a reply is an answer of one list of one number."""
    predictions = reply["body"].get("predictions", [])
    return reply["status"] == 200 and [len(row) for row in predictions] == [1]


def _failed(status: int | None) -> dict:
    return {
        "status": status,
        "body": {} if status is None else {"error": "…"},
        "ms": 30000.0 if status is None else 4.0,
    }


def _answers(predictions: list) -> dict:
    return {"status": 200, "body": {"predictions": predictions}, "ms": 9.0}


@functools.cache
def _cases() -> list[tuple[str, list[dict], str]]:
    """Return why, the replies, and the right verdict."""
    sound = [_reply(p) for p in (0.0, 0.2, 0.61, 1.0)]
    slow = _reply(ms=160.0)
    return [
        ("Four quick replies, with probabilities from 0 to 1. 0 and 1 themselves count.", sound, "bless"),
        ("Nobody was asked: the list is empty. No replies at all are no evidence.", [], "again"),
        ("A 400 says that model and request do not fit.", [*sound, _failed(400)], "block"),
        ("A 404 speaks against the model too.", [_failed(404), *sound], "block"),
        ("A 500 speaks against the model: only `None`, 429 and 503 do not.", [*sound, _failed(500)], "block"),
        *(
            (
                f"A {status} speaks against the model: only `None`, 429 and 503 do not.",
                [*sound, _failed(status)],
                "block",
            )
            for status in (502, 504, 408, 451, 302)
        ),
        ("A 503 says nothing about the model.", [*sound, _failed(503)], "again"),
        ("A 429 says nothing about the model.", [_failed(429), *sound], "again"),
        (
            "Nobody answered one request (`None`), which says nothing about the model.",
            [*sound, _failed(None)],
            "again",
        ),
        ("Only 503, five times.", [_failed(503)] * 5, "again"),
        ("The model answered 1.7.", [_reply(1.7), *sound], "block"),
        ("The model answered −0.1.", [*sound, _reply(-0.1)], "block"),
        ("The model answered `nan`.", [*sound, _reply(float("nan"))], "block"),
        (
            "One flight was asked for, and two predictions came back.",
            [*sound, _answers([[0.2], [0.3]])],
            "block",
        ),
        (
            "One flight was asked for, and two numbers came back for it.",
            [*sound, _answers([[0.2, 0.3]])],
            "block",
        ),
        ("A 200 without a prediction.", [_answers([]), *sound], "block"),
        ("A 200 with an empty prediction.", [*sound, _answers([[]])], "block"),
        (
            "A 200 with the body `{}` holds no prediction.",
            [*sound, {"status": 200, "body": {}, "ms": 9.0}],
            "block",
        ),
        (
            "A 500 with the body `{}` is still a 500.",
            [*sound, {"status": 500, "body": {}, "ms": 9.0}],
            "block",
        ),
        (
            "A 503 with the body `{}` is still a 503.",
            [{"status": 503, "body": {}, "ms": 9.0}, *sound],
            "again",
        ),
        (
            "A 200 whose body has no `predictions`.",
            [{"status": 200, "body": {"outputs": [[0.2]]}, "ms": 9.0}, *sound],
            "block",
        ),
        (
            "A 503 at the start hides a 400 at the end: rule 1 comes before rule 2.",
            [_failed(503), *sound, _failed(400)],
            "block",
        ),
        (
            "Nobody answered once (`None`); that hides the `nan` after it.",
            [_failed(None), _reply(float("nan"))],
            "block",
        ),
        ("Exactly one reply in twenty took 160 ms, not more than one.", [_reply()] * 19 + [slow], "bless"),
        (
            "One reply in forty took 60 seconds: the mean is far above 100 ms, but few are slow.",
            [_reply()] * 39 + [_reply(ms=60000.0)],
            "bless",
        ),
        ("Two replies in twenty took 160 ms.", [_reply()] * 18 + [slow] * 2, "block"),
        ("One reply of five took 160 ms: that is four in twenty.", [*sound, slow], "block"),
        ("One reply of four took 101 ms: that is five in twenty.", [*sound[1:], _reply(ms=101.0)], "block"),
        ("Two replies of sixty took 160 ms: less than one in twenty.", [_reply()] * 58 + [slow] * 2, "bless"),
        ("All replies took exactly 100 ms, not more.", [_reply(ms=100.0)] * 20, "bless"),
        (
            "Three of ten took 160 ms, and one got a 503: rule 2 comes before rule 3.",
            [*sound, slow, slow, slow, _failed(503)],
            "again",
        ),
    ]


exercises = (Configure, Ask, SayWhatItTests, Judge)

quiz = (
    Question(
        "InfraValidator says INFRA_NOT_BLESSED, and its file is empty. What do you do first?",
        (
            (
                "Train the model again",
                "nothing was said about the model yet; with the same weights and another export it may pass.",
                False,
            ),
            (
                "Read the log",
                "the reason stands only there: a Docker that is down ends as a verdict on the model, too. If it was the machine, run again without the cache.",
                True,
            ),
            (
                "Lower Evaluator's threshold",
                "Evaluator gives another blessing, about quality. This one is about loading and answering.",
                False,
            ),
        ),
    ),
    Question(
        "A pipeline's InfraValidator has blessed every model for a year. Which finding worries you?",
        (
            (
                "Its serving_spec has neither tags nor digests",
                "it has started no server in that year. All of none have passed.",
                True,
            ),
            (
                "Its num_tries is 1",
                "fewer tries make it stricter: a machine that stumbles once blocks a good model.",
                False,
            ),
            (
                "It asks serving_default only",
                "that is what clients call. More signatures would be more requests, not better ones.",
                False,
            ),
        ),
    ),
    Question(
        "A client sends temperatures in Celsius to a model that learned Fahrenheit. Who notices?",
        (
            (
                "The server: a 400",
                "5.0 has the right type. The server answers with a probability, a wrong one.",
                False,
            ),
            (
                "InfraValidator: it sends real flights",
                "it sends flights of the training data, in Fahrenheit, and does not look at the answers.",
                False,
            ),
            (
                "Neither of them",
                "that is skew between training and serving: compare the distributions. Form is checked here, meaning there.",
                True,
            ),
        ),
    ),
)
