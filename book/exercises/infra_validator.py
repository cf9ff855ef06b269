"""Exercises of "InfraValidator": say what a check tests, build a request, judge a server's replies."""

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
    """Return how the chapter's model reads each of its columns."""
    from book import exports

    return exports.COLUMNS


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    import tensorflow as tf
    from tfx import v1 as tfx

    from book import exports

    return {
        "base64": base64,
        "math": math,
        "np": np,
        "pd": pd,
        "tf": tf,
        "tfx": tfx,
        "request": exports.request,
        "KNOWN": exports.KNOWN,
    }


# ---- 1 --------------------------------------------------------------------------------------------------------------


class SayWhatItTests(Exercise):
    """Answer with a function of a configuration."""

    question = """\
You take over twelve pipelines. Each has an InfraValidator, and all models are blessed.

`what_it_tests(serving_spec, request_spec, has_examples)` gets a `ServingSpec`; a `RequestSpec`, or `None` where none was given; and \
`True` or `False`: whether the component got examples. Return two whole numbers, `(servers, requests)`: how many servers it starts, \
and how many requests it sends **to each** of them. With 0 servers, any `requests` will do. The split holds enough flights. Read the specs: `tags` and `digests` of \
`serving_spec.tensorflow_serving`, and `signature_names` of `request_spec.tensorflow_serving`, are lists; an unset list is empty, \
an unset number is 0."""
    hints = (
        "A server for each tag and one for each digest. Requests only if there are both examples and a `request_spec`.",
        "An unset number is 0 in a spec, and an unset list is empty. Both mean 1 here: `request_spec.num_examples or 1`.",
        "Requests are flights times signatures: `(request_spec.num_examples or 1) * (len(request_spec.tensorflow_serving.signature_names) or 1)`.",
    )
    expects = "a function of three arguments"

    def judge(self, answer: Any) -> str:
        function = expect_function(answer, "what_it_tests", parameters=3)
        for what, arguments, right in _configurations():
            said = self.call(function, *arguments)
            expect_type(
                said,
                (tuple, list),
                "two numbers, `(servers, requests)`",
                f"{what} What `what_it_tests` returns",
            )
            if len(said) != 2 or any(
                isinstance(n, bool) or not isinstance(n, int | np.integer) for n in said
            ):
                raise Hint(
                    f"{what} Return two whole numbers, `(servers, requests)`; yours are {describe(said)}."
                )
            if tuple(said) == right[::-1] != right and right[0]:
                raise Hint(f"{what} Right is {right}, servers first; yours is {tuple(said)}.")
            for place, name in enumerate(("servers", "requests")):
                if said[place] != right[place] and not (right[0] == 0 and place == 1):
                    self.depends(function, "request_spec", *(_configurations()[n][1] for n in (0, 5)))
                    all_of_them = place and said[place] == right[0] * right[1]
                    why = " Count the requests to each server, not to all." if all_of_them else ""
                    raise Hint(f"{what} `{name}` should be {right[place]}; yours is {said[place]}.{why}")
        return (
            "A green check is worth what it asked. With 0 servers or 0 requests it asked little or nothing."
        )


@functools.cache
def _configurations() -> list[tuple[str, tuple, tuple[int, int]]]:
    """Return sentences, arguments, and what is right; the simple cases first."""
    from tfx import v1 as tfx

    def serving(tags: int, digests: int = 0, twice: int = 0) -> Any:
        binary = tfx.proto.TensorFlowServing(
            tags=[f"2.{n}.0" for n in (*range(tags), *range(twice))],
            digests=[f"sha256:{n}" for n in range(digests)],
        )
        return tfx.proto.ServingSpec(tensorflow_serving=binary, local_docker=tfx.proto.LocalDockerConfig())

    def asking(count: int, *names: str) -> Any:
        kind = tfx.proto.TensorFlowServingRequestSpec(signature_names=names)
        return tfx.proto.RequestSpec(tensorflow_serving=kind, num_examples=count)

    ours = "serving_default"
    return [
        ("One tag, 3 flights, 1 signature: 3 × 1 requests.", (serving(1), asking(3, ours), True), (1, 3)),
        (
            "No request_spec: a server starts, and it only asks for the model's state.",
            (serving(1), None, True),
            (1, 0),
        ),
        (
            "There is a request_spec, but there are no examples to send.",
            (serving(1), asking(9, ours), False),
            (1, 0),
        ),
        ("`num_examples` is unset, which means 1 here.", (serving(1), asking(0, ours), True), (1, 1)),
        ("It names no signature, so `serving_default` is asked.", (serving(1), asking(7), True), (1, 7)),
        (
            "Every flight goes to each signature, and there are two.",
            (serving(1), asking(4, ours, "transform_features"), True),
            (1, 8),
        ),
        ("Three tags: each names a version.", (serving(3), asking(5, ours), True), (3, 5)),
        (
            "One tag and two digests: each of the three names a version.",
            (serving(1, 2), asking(6), True),
            (3, 6),
        ),
        (
            "Three tags, and one of them stands there twice: each gets a server of its own.",
            (serving(2, twice=1), asking(6), True),
            (3, 6),
        ),
        ("Neither a tag nor a digest: InfraValidator starts none.", (serving(0), asking(6), True), (0, 6)),
        ("Nothing is set at all: InfraValidator starts none.", (serving(0), None, False), (0, 0)),
        (
            "Two digests, two signatures, everything else unset.",
            (serving(0, 2), asking(0, "a", "b"), True),
            (2, 2),
        ),
    ]


# ---- 2 --------------------------------------------------------------------------------------------------------------


class Ask(Exercise):
    """Answer with a function of a flight."""

    question = """\
A client holds flights as pandas reads them. `ask_for(flight)` gets one as a dictionary of all 28 columns: text, whole numbers, \
decimals, and `nan` where there is no value. Return the JSON body that asks our model about it.

Put in every column of `KNOWN` that has a value, in the type that `KNOWN` says; what is missing is left out, and so are all other \
columns. Beware: pandas reads a column with holes as decimals, so `wind_dir` comes as `260.0`, and the model wants a whole number. \
`pd.isna(value)` tells whether a value is missing."""
    hints = (
        "Go through `KNOWN.items()`, not through the flight. What is missing stays away: `if pd.isna(value): continue`.",
        "Which list a value goes to depends on its type in `KNOWN`: `tf.string`, `tf.int64` or `tf.float32`. Text becomes bytes "
        "with `.encode()`, and a whole number is `int(value)`.",
        "Three branches, such as `elif dtype == tf.int64: put[name].int64_list.value.append(int(value))`.",
    )
    expects = "a function of a dictionary"

    def judge(self, answer: Any) -> str:
        ask_for = expect_function(answer, "ask_for", parameters=1)
        for flight in _sample():
            try:
                body = self.call(ask_for, flight)
            except Hint as hint:
                raise Hint(_about_types(str(hint), flight)) from None
            body = expect_type(body, dict, "a dictionary, the JSON body", "What `ask_for` returns")
            self._compare(_received(body, flight), flight)
        return "Read by the server's own parser: every known column in its type, nothing from the future, no invented zero."

    def _compare(self, found: dict[str, Any], flight: dict[str, Any]) -> None:
        future = sorted(name for name in found if name in flights.COLUMNS and name not in _spec())
        if future:
            late = [name for name in future if not flights.COLUMNS[name].known_before_departure]
            why = f" And nobody knows {_names(late)} before departure." if late else ""
            raise Hint(
                f"The request holds {_names(future)}, which the model does not read: go through `KNOWN`.{why}"
            )
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
                raise Hint(_left_out(name, flight))
            elif len(got) != 1 or not _equal(got[0], value):
                came = got[0].decode(errors="replace") if isinstance(got[0], bytes) else round(got[0], 3)
                temp, rounded = flight["temp"], " It is rounded: send it as it is."
                why = {
                    (
                        "hour",
                        flight["dep_time"] // 100,
                    ): " That is the hour of `dep_time`, known only after departure.",
                    ("carrier", "DL"): " That is the carrier of the page's example: take it from `flight`.",
                    ("temp", np.rint(temp)): rounded,
                    ("temp", np.floor(temp)): rounded,
                    (
                        "temp",
                        round((temp - 32) / 1.8, 3),
                    ): " That is in degrees Celsius; the model learned from Fahrenheit.",
                }.get((name, came), "")
                raise Hint(f"`{name}` is {describe(value)} and arrives as {describe(came)}.{why}")


def _about_types(hint: str, flight: dict[str, Any]) -> str:
    """Name the column whose type, or whose hole, raised an error, and the cure; leave other hints as they are."""
    raised, wind = hint.split(" It was called with")[0], flight["wind_dir"]
    if "float NaN to integer" in hint and pd.isna(wind):
        return f"{raised} `wind_dir` is missing here, `nan`: ask `pd.isna(value)` first."
    if "'float' object cannot be interpreted as an integer" in hint and not pd.isna(wind):
        return f"{raised} An `int64_list` takes whole numbers, and `wind_dir` comes as {wind}: `int(value)` makes one of it."
    if "TypeError" in hint and "isnan" in hint:
        return f"{raised} `carrier` is text, and `isnan` takes only numbers: ask `pd.isna(value)`."
    if "expected bytes, str found" in hint:
        return f"{raised} `carrier` is text: `.encode()` makes bytes of it."
    return hint


def _left_out(name: str, flight: dict[str, Any]) -> str:
    value, holes = flight[name], [each for each in _spec() if pd.isna(flight[each])]
    zero = "" if isinstance(value, str) or value else " 0 is a value too: ask `pd.isna(value)`."
    gap = (
        f" Only {_names(holes)} is missing in this flight: go on with the next column."
        if len(holes) == 1
        else ""
    )
    return f"`{name}` has a value and is not in the request: it is {describe(value)}.{zero}{gap}"


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
    full = year[year["wind_dir"] > 0].iloc[7]
    north = year[(year["wind_dir"] == 0) & year["temp"].notna()].iloc[2]
    calm = year[year["wind_dir"].isna() & year["temp"].notna()].iloc[1]
    blind = year[year["temp"].isna()].iloc[0]
    no_temp = year[year["temp"].isna() & year["wind_dir"].notna()].iloc[0]
    # the base64 of these two has + or /, one or the other in whatever order the four columns are written
    breezy = year[(year["temp"] == 37.94) & (year["wind_dir"] == 250)]
    late = breezy[breezy["dep_time"] // 100 > breezy["hour"]].iloc[0]
    canceled = year[(year["temp"] == 46.94) & (year["wind_dir"] == 190) & year["dep_time"].isna()].iloc[0]
    rows = (full, north, calm, blind, no_temp, late, canceled)
    return [{name: _plain(row[name]) for name in flights.COLUMNS} for row in rows]


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
        if "inputs" not in body and "instances" not in body:
            raise Hint(
                "The body has neither `instances` nor `inputs`, where the server looks for flights. `request(record)` makes a whole body."
            )
        asked = rest.parse(text.encode())
        if asked["signature_name"] not in ("", "serving_default"):
            raise Hint("Ask `serving_default`, the signature for clients.")
        if "inputs" in asked and "instances" in asked:
            raise Hint("Give either `instances` or `inputs`, not both.")
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
        url_safe = "base64" in str(fault) and re.search('"b64": "[^"]*[-_]', text)
        why = (
            ". `-` and `_` are of another base64, for addresses: use `base64.b64encode`." if url_safe else ""
        )
        raise Hint(f"The server answers 400: {fault}{why}") from None
    records = read["examples"].ravel().tolist()
    if len(records) != 1:
        raise Hint(f"The request holds {len(records)} flights; one was asked for.")
    return _parsed(records[0], flight, wrapped='"b64"' in text)


def _parsed(record: bytes, flight: dict[str, Any], wrapped: bool) -> dict[str, list]:
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
        if wrapped:
            raise Hint(
                "The record is in base64 twice: the server decodes it once. Where do you encode it, and does `request` do so, too?"
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
            if len(values) != 1 and wanted == sent:
                raise Hint(
                    f"`{name}` arrives as {len(values)} values, such as `{values[0]!r}`; a flight has one. "
                    "Is the example made anew in each call, and each value appended once, whole?"
                )
            if wanted != sent:
                raise Hint(
                    f"The server answers 400: Data types don't match. `{name}` takes {_TYPES[wanted]}, and you send {_TYPES[sent]}."
                )
    try:
        tf.io.parse_single_example(record, _spec())
    except tf.errors.InvalidArgumentError as error:
        message = re.sub(r"^.*?(?=Feature: |Key: )", "", error.message.splitlines()[0]).split(" [Op")[0]
        left_out = re.match(r"Feature: (\w+) ", message)
        why = f" {_left_out(left_out[1], flight)}" if left_out and left_out[1] in flight else ""
        if len(found) == 1:
            why += f" The request holds only {_names([*found])}: does a `return` stand in your loop?"
        raise Hint(f"The server answers 400: {message}{why}") from None
    return found


_KINDS = {"string": "bytes_list", "int64": "int64_list", "float32": "float_list"}
_TYPES = {"bytes_list": "a `string`", "int64_list": "an `int64`", "float_list": "a `float`"}


# ---- 3 --------------------------------------------------------------------------------------------------------------


class Judge(Exercise):
    """Answer with a function of a list of replies."""

    question = """\
Write the heart of a check that tells the model's faults from the machine's. It sends sound flights, one in each request. `verdict(replies)` gets a list of pairs `(status, body)`, like those of `serving.ask`.

| reply | what it says |
|---|---|
| a 200 with `{"predictions": [[p]]}`, one number `p` from 0 to 1, both included | the model answers |
| status `None` (nobody replied), 429 (too many requests), 503 (unavailable) | nothing about the model: we count it as the machine's |
| anything else: another status, another body, `nan` | it speaks against the model |

Return `"block"` if any reply speaks against the model; else `"again"` if any says nothing, or if there are no replies; else `"bless"`. A body may be `{}`; if it has `predictions`, they are a list of lists of numbers."""
    hints = (
        "Look through all replies for one that speaks against the model before you think of the silent ones: a 503 at the start must not hide a 400 at the end.",
        "`0 <= p <= 1` is `False` for `nan`; `p < 0 or p > 1` is `False` for it too. `any(…)` of an empty list is `False`: think of no replies.",
        "Split the list first: `silent = [pair for pair in replies if pair[0] in (None, 429, 503)]`, and go through the rest. Of a body, "
        '`rows = body.get("predictions", [])`, and one list of one number is `len(rows) == 1 and len(rows[0]) == 1`.',
    )
    expects = "a function of a list of pairs"

    def judge(self, answer: Any) -> str:
        verdict = expect_function(answer, "verdict", parameters=1)
        for why, replies, right in _cases():
            odd = [reply for reply in replies if not _usual(*reply)]
            try:
                said = expect_choice(self.call(verdict, replies), ("bless", "block", "again"), "verdict")
            except Hint as hint:
                raise Hint(f"{hint} One of the replies is `{odd[0]}`." if odd else f"{why} {hint}") from None
            if said != right:
                more = ""
                if said == "bless" and len(replies) > len(odd) == 1 and self.call(verdict, odd) == right:
                    more = f" For this reply alone you say `{right!r}`: say so too if it is one of several."
                raise Hint(f"{why} The verdict should be `{right!r}`; yours is `{said!r}`.{more}")
        return "A fault of the machine asks for another run; a fault of the model stops it; and no evidence is no blessing."


def _reply(p: float = 0.3) -> tuple:
    return (200, {"predictions": [[p]]})


def _usual(status: int | None, body: dict) -> bool:
    """Say whether a reply is an answer of one list of one number."""
    return status == 200 and [len(row) for row in body.get("predictions", [])] == [1]


def _failed(status: int | None) -> tuple:
    return (status, {} if status is None else {"error": "…"})


def _answers(predictions: list) -> tuple:
    return (200, {"predictions": predictions})


@functools.cache
def _cases() -> list[tuple[str, list[tuple], str]]:
    """Return why, the replies, and the right verdict."""
    sound, full = [_reply(p) for p in (0.0, 0.2, 0.61, 1.0)], {"predictions": [[0.3]]}
    against = "speaks against the model: only `None`, 429 and 503 do not."
    return [
        ("One answer, 0.3.", [_reply()], "bless"),
        ("One answer, exactly 0, which is included.", [_reply(0.0)], "bless"),
        ("One answer, exactly 1, which is included.", [_reply(1.0)], "bless"),
        ("Four answers, with probabilities from 0 to 1.", sound, "bless"),
        ("Nobody was asked: the list is empty. No replies at all are no evidence.", [], "again"),
        *(
            (
                f"The last of five replies is a {status}, and a {status} {against}",
                [*sound, _failed(status)],
                "block",
            )
            for status in (400, 500, 404, 502, 504, 408, 451, 302)
        ),
        ("The first of five replies is a 404: it speaks against the model.", [_failed(404), *sound], "block"),
        (
            "The last of five replies is a 503, which says nothing about the model.",
            [*sound, _failed(503)],
            "again",
        ),
        (
            "The first of five replies is a 429, which says nothing about the model.",
            [_failed(429), *sound],
            "again",
        ),
        (
            "Nobody answered the last of five requests (`None`), which says nothing about the model.",
            [*sound, _failed(None)],
            "again",
        ),
        ("Only 503, five times.", [_failed(503)] * 5, "again"),
        ("The model answered 1.7, which is not from 0 to 1.", [_reply(1.7), *sound], "block"),
        ("The model answered 1.001, which is not from 0 to 1.", [*sound, _reply(1.001)], "block"),
        ("The model answered −0.1, which is not from 0 to 1.", [*sound, _reply(-0.1)], "block"),
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
        ("A 200 with the body `{}` holds no prediction.", [*sound, (200, {})], "block"),
        ("A 500 with the body `{}` is still a 500.", [*sound, (500, {})], "block"),
        ("A 500 with a prediction in its body is still a 500.", [*sound, (500, full)], "block"),
        ("A 302 with a prediction in its body is still a 302, and no 200.", [*sound, (302, full)], "block"),
        ("A 204 is no 200.", [*sound, (204, full)], "block"),
        ("The model answered 1, as a whole number, which is included.", [_reply(1)], "bless"),
        ("The model answered infinity.", [*sound, _reply(float("inf"))], "block"),
        ("A 503 with the body `{}` is still a 503.", [(503, {}), *sound], "again"),
        ("A 503 with a prediction in its body is still a 503.", [*sound, (503, full)], "again"),
        (
            "A 429 with `nan` in its body is still a 429.",
            [(429, {"predictions": [[float("nan")]]}), *sound],
            "again",
        ),
        (
            "The status is `None`, nobody replied, whatever the body says.",
            [*sound, (None, {"error": "timed out"})],
            "again",
        ),
        ("A 200 whose body has no `predictions`.", [(200, {"outputs": [[0.2]]}), *sound], "block"),
        (
            "A 503 at the start, and a 400 at the end: what speaks against the model comes first.",
            [_failed(503), *sound, _failed(400)],
            "block",
        ),
        (
            "Nobody answered the first request (`None`), and the second answer is `nan`: what speaks against the model comes first.",
            [_failed(None), _reply(float("nan"))],
            "block",
        ),
    ]


exercises = (SayWhatItTests, Ask, Judge)

quiz = (
    Question(
        "InfraValidator says INFRA_NOT_BLESSED, and its file is empty. What do you do first?",
        (
            (
                "Train the model again, with more steps or another seed",
                "Nothing was said about the weights yet: the same ones may pass in another export, or on another day.",
                False,
            ),
            (
                "Read the log",
                "The reason stands only there. A Docker that is down ends as a verdict on the model, too; then run again without the cache.",
                True,
            ),
            (
                "Lower the threshold in Evaluator's configuration",
                "Evaluator gives another blessing, about quality. This one is about loading and answering.",
                False,
            ),
        ),
    ),
    Question(
        "An InfraValidator has blessed every model for a year. Which finding in its configuration worries you?",
        (
            (
                "Its serving_spec has neither tags nor digests",
                "It has started no server in that year. All of none have passed.",
                True,
            ),
            (
                "Its num_tries is 1, so that nothing is tried again",
                "Fewer tries make it stricter: a machine that stumbles once blocks a good model.",
                False,
            ),
            (
                "It names no signature_names in its request_spec",
                "Then it asks `serving_default`, which is what clients call.",
                False,
            ),
        ),
    ),
    Question(
        "A new version answers 400 to every client: `Could not find variable dense/kernel`. Who has to act?",
        (
            (
                "The clients: 4xx says that a request is wrong",
                "No request can send a variable: that is a part of the model. A 400 may be the model's fault.",
                False,
            ),
            (
                "Whoever exported the model: the message names a variable",
                "The status alone does not tell; the message does. A check with real requests would have stopped this version.",
                True,
            ),
            (
                "Nobody: the server finds its variables after some minutes",
                "They stand where the signature does not look, and a copy made on export stays as it is. A 429 or a 503 may pass with time.",
                False,
            ),
        ),
    ),
)
