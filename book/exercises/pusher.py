"""Exercises of "Pusher": wire the gate, write a request, say which model is live, roll back."""

from __future__ import annotations

import base64
import binascii
import functools
import json
import os
import re
import shutil
import tempfile
import time
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from book import flights, quiet
from book.exercises.engine import Exercise, Hint, Question, describe, expect_function, expect_type
from book.exercises.engine.calls import raised_by


@cache
def context() -> dict[str, Any]:
    """Return the names of the chapter that an answer may use."""
    import tensorflow as tf
    from tfx import v1 as tfx

    known = _known()

    def as_example(flight: dict[str, str]) -> bytes:
        example = tf.train.Example()
        for name, value in flight.items():
            if value != "" and name in known:
                feature = example.features.feature[name]
                if known[name] == tf.string:
                    feature.bytes_list.value.append(value.encode())
                elif known[name] == tf.int64:
                    feature.int64_list.value.append(int(value))
                else:
                    feature.float_list.value.append(float(value))
        return example.SerializeToString()

    def instance(example: bytes) -> dict[str, str]:
        return {"b64": base64.b64encode(example).decode()}

    def destination(folder: Any = "pushed") -> Any:
        filesystem = tfx.proto.PushDestination.Filesystem(base_directory=str(folder))
        return tfx.proto.PushDestination(filesystem=filesystem)

    may_trainer, may_evaluator, _ = _components("may")
    june_trainer, june_evaluator, _ = _components("june")
    return {
        "base64": base64,
        "np": np,
        "pd": pd,
        "tf": tf,
        "tfx": tfx,
        "Path": Path,
        "flights": flights,
        "KNOWN": known,
        "as_example": as_example,
        "instance": instance,
        "destination": destination,
        "may_trainer": may_trainer,
        "june_trainer": june_trainer,
        "may_evaluator": may_evaluator,
        "june_evaluator": june_evaluator,
    }


@cache
def _known() -> dict[str, Any]:
    """Return the chapter's KNOWN: each column that is known before departure, with its type in the schema."""
    import tensorflow as tf
    import tensorflow_data_validation as tfdv

    from book import pipeline

    kinds = {1: tf.string, 2: tf.int64, 3: tf.float32}
    schema = tfdv.load_schema_text(str(pipeline.SCHEMA))
    return {
        feature.name: kinds[feature.type]
        for feature in schema.feature
        if flights.COLUMNS[feature.name].known_before_departure
    }


# ---- 1. Wire the gate ------------------------------------------------------------------------------------------------


def _components(name: str) -> tuple[Any, Any, Any]:
    """Return a Trainer, an Evaluator and an InfraValidator that are constructed and never run."""
    from tfx import v1 as tfx

    from book import pipeline

    examples = tfx.dsl.Channel(type=tfx.types.standard_artifacts.Examples)
    trainer = tfx.components.Trainer(
        examples=examples,
        run_fn="book.model.run_fn",
        train_args=tfx.proto.TrainArgs(num_steps=1),
        eval_args=tfx.proto.EvalArgs(num_steps=1),
    ).with_id(f"Trainer-{name}")
    model = trainer.outputs["model"]
    evaluator = tfx.components.Evaluator(
        examples=examples, model=model, eval_config=pipeline.evaluation()
    ).with_id(f"Evaluator-{name}")
    serving = tfx.proto.ServingSpec(
        tensorflow_serving=tfx.proto.TensorFlowServing(tags=["latest"]),
        local_docker=tfx.proto.LocalDockerConfig(),
    )
    validator = tfx.components.InfraValidator(model=model, serving_spec=serving).with_id(
        f"InfraValidator-{name}"
    )
    return trainer, evaluator, validator


_PUSHER = """\
def make_pusher(trainer, evaluator, infra_validator, folder):
    filesystem = tfx.proto.PushDestination.Filesystem(base_directory=folder)
    return tfx.components.Pusher(
        model=trainer.outputs["model"],
        model_blessing=evaluator.outputs["blessing"],
        infra_blessing=infra_validator.outputs["blessing"],
        push_destination=tfx.proto.PushDestination(filesystem=filesystem),
    )


answer = make_pusher
"""


class WireTheGate(Exercise):
    """Answer with a function that returns a Pusher."""

    question = """\
Your team builds many pipelines. Write the one function that all of them use, so that nobody forgets a gate.

`make_pusher(trainer, evaluator, infra_validator, folder)` gets three components of the same pipeline and the name of a \
folder. It returns a Pusher (do not run it) that pushes this trainer's model into this folder, and only if **both** the \
evaluator and the infra validator approved it. The trainer's outputs are `model` and `model_run`, the evaluator's \
`evaluation` and `blessing`, the infra validator's `blessing`."""
    starter = """\
def make_pusher(trainer, evaluator, infra_validator, folder):
    return tfx.components.Pusher(
        model=...,
        push_destination=destination(folder),
    )


answer = make_pusher
"""
    hints = (
        "What is not wired is not asked. Which two verdicts must Pusher ask for?",
        "The two inputs are called `model_blessing` and `infra_blessing`. Each takes an output of a component: `trainer.outputs[…]` is "
        "how you get one.",
        '```python\nmodel=trainer.outputs["model"],\nmodel_blessing=evaluator.outputs["blessing"],\n'
        "infra_blessing=…\n```",
    )
    solution = _PUSHER
    right = (
        """\
def make_pusher(trainer, evaluator, infra_validator, folder):
    blessings = {"model_blessing": evaluator, "infra_blessing": infra_validator}
    wired = {name: component.outputs["blessing"] for name, component in blessings.items()}
    return tfx.components.Pusher(
        model=trainer.outputs["model"], push_destination=destination(Path(folder)), **wired
    ).with_id("TeamPusher")


answer = make_pusher
""",
    )
    wrong = (
        (
            _PUSHER.replace('        model_blessing=evaluator.outputs["blessing"],\n', "").replace(
                '        infra_blessing=infra_validator.outputs["blessing"],\n', ""
            ),
            "No blessing is wired",
        ),
        (
            _PUSHER.replace('        infra_blessing=infra_validator.outputs["blessing"],\n', ""),
            "no server can load",
        ),
        (
            _PUSHER.replace('        model_blessing=evaluator.outputs["blessing"],\n', ""),
            "that Evaluator refused",
        ),
        (_PUSHER.replace('evaluator.outputs["blessing"]', 'evaluator.outputs["evaluation"]'), "the metrics"),
        (
            _PUSHER.replace("model_blessing=evaluator", "model_blessing=infra_validator").replace(
                "infra_blessing=infra_validator", "infra_blessing=evaluator"
            ),
            "if you wrote `a and b`",
        ),
        (_PUSHER.replace("=trainer.outputs", "=may_trainer.outputs"), "from `Trainer-may`"),
        (_PUSHER.replace("base_directory=folder", 'base_directory="pushed"'), "another folder"),
        (
            _PUSHER.replace(
                "        push_destination=tfx.proto.PushDestination(filesystem=filesystem),\n", ""
            ),
            "push_destination is required",
        ),
        (
            _PUSHER.replace("tfx.proto.PushDestination(filesystem=filesystem)", "folder"),
            "use `destination(folder)`",
        ),
        (_PUSHER.replace('trainer.outputs["model"]', "trainer"), "the component `Trainer` itself"),
        (_PUSHER.replace('evaluator.outputs["blessing"]', "evaluator"), "the component `Evaluator` itself"),
        (
            _PUSHER.replace('infra_validator.outputs["blessing"]', "infra_validator"),
            "the component `InfraValidator` itself",
        ),
        (
            _PUSHER.replace('trainer.outputs["model"]', 'trainer.outputs["model_run"]'),
            "is its output `model`",
        ),
    )
    expects = "a function of three components and a folder that returns a Pusher"

    def judge(self, answer: Any) -> str:
        from tfx import v1 as tfx

        make = expect_function(answer, "make_pusher", parameters=4)
        trainer, evaluator, validator = _components("autumn")
        made = self._made(make, trainer, evaluator, validator)
        expect_type(made, tfx.components.Pusher, "a Pusher", "What `make_pusher` returns")
        wired = {
            key: (channel.producer_component_id, channel.output_key) for key, channel in made.inputs.items()
        }
        if not {"model_blessing", "infra_blessing"} & set(wired):
            raise Hint("No blessing is wired: this Pusher pushes everything, and warns in the log.")
        if "infra_blessing" not in wired:
            raise Hint(
                "Your Pusher would push a good model that no server can load: `infra_blessing` is not wired."
            )
        if "model_blessing" not in wired:
            raise Hint(
                "Your Pusher would push a model that Evaluator refused: `model_blessing` is not wired."
            )
        if "model" not in wired:
            raise Hint("Give Pusher the trainer's `model`: a blessing alone holds no model.")
        for key, component in {
            "model": trainer,
            "model_blessing": evaluator,
            "infra_blessing": validator,
        }.items():
            if wired[key][0] != component.id:
                raise Hint(
                    f"`{key}` comes from `{wired[key][0]}`; the function was given `{component.id}`. Use its arguments only."
                )
        said = json.loads(made.exec_properties["push_destination"]).get("filesystem", {})
        if Path(said.get("base_directory", "")) != Path("/srv/models/autumn"):
            raise Hint("It pushes into another folder than the one that the function is given.")
        return "Both verdicts are asked for. A test like this one costs no run, and it sees what a green run hides."

    def _made(self, make: Any, *components: Any) -> Any:
        from google.protobuf.json_format import ParseError

        def attempt(*given: Any) -> Any:
            try:
                return make(*given)
            except (TypeError, ParseError) as error:
                return error

        functools.update_wrapper(attempt, make, updated=())
        made = self.call(attempt, *components, "/srv/models/autumn")
        if isinstance(made, ParseError):
            raise Hint("`push_destination` takes no text: use `destination(folder)`.")
        if not isinstance(made, TypeError):
            return made
        found = re.match(
            r"Argument (\w+) should be a Channel of type .*?\.(\w+)'> \(got (.*)\)", str(made), re.DOTALL
        )
        if found is None:
            return self.call(make, *components, "/srv/models/autumn")
        key, wanted, got = found.groups()
        kind = re.fullmatch(r"<class '[\w.]*?(\w+)'>", got)
        if kind is None:  # no channel at all; a component's text begins with its class
            named = re.match(r"(Trainer|Evaluator|InfraValidator)\(", got)
            raise Hint(
                f"You gave `{key}` {'the component `' + named[1] + '` itself' if named else 'something else'}: an input takes "
                "not a component but an output of it, `….outputs[…]`."
            )
        hints = {
            "ModelRun": "You wired the trainer's `model_run`, its logs. The model is its output `model`.",
            "ModelEvaluation": "You wired the evaluator's `evaluation`, the metrics. The verdict is its other output.",
            "InfraBlessing": "You gave it the infra validator's. Each blessing has its own input; if you wrote `a and b`, that is only `b`.",
            "ModelBlessing": "You gave it the evaluator's. Each output has its own input.",
        }
        raise Hint(f"`{key}` takes a `{wanted}`. {hints.get(kind[1], f'You gave it a `{kind[1]}`.')}")


# ---- 2. Write a request ----------------------------------------------------------------------------------------------


_REQUEST = """\
def request(rows):
    instances = []
    for row in rows.to_dict("records"):
        example = tf.train.Example()
        for name, kind in KNOWN.items():
            value = row[name]
            if pd.isna(value):
                continue
            feature = example.features.feature[name]
            if kind == tf.string:
                feature.bytes_list.value.append(value.encode())
            elif kind == tf.int64:
                feature.int64_list.value.append(int(value))
            else:
                feature.float_list.value.append(value)
        instances.append({"b64": base64.b64encode(example.SerializeToString()).decode()})
    return {"instances": instances}


answer = request
"""


_NAMES = ("", "serving_default")
"""What a request may say of the signature; the key may also be left out."""


class WriteTheRequest(Exercise):
    """Answer with a function of a table that returns the body of a request."""

    question = """\
The chapter's `as_example` takes a dict of texts. A colleague's service has a DataFrame as `flights.load()` gives it: numbers \
are numbers, a missing value is `NaN`, and all 28 columns are there, also those that nobody knows before departure.

Write `request(rows)`: it gets such a DataFrame and returns the body of a `:predict` request, a dict `{"instances": […]}` with \
one `{"b64": …}` for each row, in the order of the rows. Each holds a serialized `tf.Example` with the columns of `KNOWN` and \
no others; a missing value is left out. Mind the types: `KNOWN[name]` is `tf.string`, `tf.int64` or `tf.float32`, and pandas \
holds a column of whole numbers with gaps, such as `wind_dir`, as floats (`270.0`)."""
    starter = "def request(rows):\n    return ...\n\n\nanswer = request\n"
    hints = (
        'Go row by row, `rows.to_dict("records")`, and in each row through `KNOWN.items()`, not through the columns of the table.',
        "`pd.isna(value)` finds what is missing. `int(270.0)` is 270. A dict for `as_example` needs texts: `str(int(value))` for "
        "`tf.int64`.",
        "```python\nfor name, kind in KNOWN.items():\n    if pd.isna(row[name]):\n        continue\n"
        "    text[name] = str(int(row[name])) if kind == tf.int64 else str(row[name])\n"
        "instances.append(instance(as_example(text)))\n```",
    )
    solution = _REQUEST
    right = (
        """\
def request(rows):
    def texts(row):
        present = {n: row[n] for n in KNOWN if pd.notna(row[n])}
        return {n: str(int(v)) if KNOWN[n] == tf.int64 else str(v) for n, v in present.items()}

    return {"instances": [instance(as_example(texts(row))) for _, row in rows.iterrows()]}


answer = request
""",
    )
    wrong = (
        (
            'def request(rows):\n    return {"instances": rows.to_dict("records")}\n\n\nanswer = request\n',
            "`keys must be equal to: examples`",
        ),
        (
            _REQUEST.replace("example.SerializeToString()).decode()", "example.SerializeToString())"),
            "JSON cannot hold bytes",
        ),
        (_REQUEST.replace("if pd.isna(value):", "if pd.isna(value) and kind != tf.float32:"), "as `nan`"),
        (
            _REQUEST.replace('return {"instances": instances}', "return instances"),
            'Put the list into `{"instances"',
        ),
        (
            _REQUEST.replace('rows.to_dict("records")', 'rows.head(1).to_dict("records")'),
            "one instance for each row",
        ),
        (
            _REQUEST.replace(
                "            elif kind == tf.int64:\n", "            elif isinstance(value, int):\n"
            ),
            "as a list of floats",
        ),
        (
            _REQUEST.replace(
                "for name, kind in KNOWN.items():\n            value = row[name]",
                "for name, value in row.items():\n            kind = KNOWN.get(name, tf.string if isinstance(value, str) else tf.float32)",
            ),
            "nobody knows before departure",
        ),
        (
            _REQUEST.replace(
                "if pd.isna(value):\n                continue",
                "if pd.isna(value):\n                value = 0 if kind != tf.string else ''",
            ),
            "sends a value for",
        ),
        (
            _REQUEST.replace("for row in rows", "for row in rows.sort_values('distance')"),
            "other order",
        ),
        (
            'def request(rows):\n    return {"instances": [instance(as_example(row)) for row in rows.astype(str).to_dict("records")]}\n\n\nanswer = request\n',
            "Look at `wind_dir`",
        ),
        (
            'def request(rows):\n    return {"instances": [instance(as_example(row)) for row in rows.to_dict("records")]}\n\n\nanswer = request\n',
            "Look at `wind_dir`",
        ),
    )
    expects = "a function of a DataFrame that returns a dict"

    def judge(self, answer: Any) -> str:
        request = expect_function(answer, "request", parameters=1)
        rows = _rows()
        body = self._body(request, rows)
        if isinstance(body, list):
            raise Hint(
                'You return the list alone. Put the list into `{"instances": …}`: that is the form of a request.'
            )
        expect_type(body, dict, "a dict", "What `request` returns")
        if set(body) - {"signature_name"} != {"instances"} or body.get("signature_name", "") not in _NAMES:
            raise Hint(f"The body should have one key, `instances`; yours has {describe(list(body))}.")
        instances = expect_type(body["instances"], (list, tuple), "a list", "What stands under `instances`")
        if len(instances) != len(rows):
            raise Hint(
                f"{len(rows)} rows went in and {len(instances)} came out: give one instance for each row."
            )
        found = [self._read(item) for item in instances]
        wanted = _expected(rows)
        as_text = [[str(sorted(flight.items())) for flight in flights_] for flights_ in (found, wanted)]
        if as_text[0] != as_text[1] and sorted(as_text[0]) == sorted(as_text[1]):
            raise Hint(
                "The flights are right, in another order than the rows: the answers would go to the wrong flights."
            )
        for number, (got, want) in enumerate(zip(found, wanted, strict=True)):
            self._compare(number, got, want)
        return "The server takes it: whole numbers as int64, gaps left out, nothing from the future."

    def _body(self, request: Any, rows: pd.DataFrame) -> Any:
        def attempt(rows: pd.DataFrame) -> Any:
            try:
                return request(rows)
            except ValueError as error:
                return error

        functools.update_wrapper(attempt, request, updated=())
        body = self.call(attempt, rows)
        if isinstance(body, ValueError) and re.search("NaN to integer|literal for int", str(body)):
            raise Hint(
                f"{raised_by(body, request)} Look at `wind_dir`, whole numbers that pandas holds as floats: leave it out where "
                "it is missing, and make it `int(value)` elsewhere."
            )
        return self.call(request, rows) if isinstance(body, ValueError) else body

    def _read(self, item: Any) -> dict[str, tuple[str, list]]:
        """Return the features of an instance: for each name its kind and its values."""
        import tensorflow as tf
        from google.protobuf.message import DecodeError

        if not isinstance(item, Mapping) or list(item) != ["b64"]:
            raise Hint(
                'An instance should be `{"b64": …}` and nothing else. To columns as JSON the server says: '
                "`keys must be equal to: examples`."
            )
        coded = item["b64"]
        if isinstance(coded, bytes | bytearray):
            raise Hint(
                "Under `b64` stand bytes, and JSON cannot hold bytes: `.decode()` makes a text of what base64 gives."
            )
        expect_type(coded, str, "a text in base64", "What stands under `b64`")
        try:
            example = tf.train.Example.FromString(base64.b64decode(coded, validate=True))
        except (binascii.Error, ValueError, DecodeError):
            raise Hint("What stands under `b64` is not a serialized `tf.Example` in base64.") from None
        found = {}
        for name, feature in example.features.feature.items():
            kind = feature.WhichOneof("kind") or ""
            found[name] = (kind, list(getattr(feature, kind).value) if kind else [])
        return found

    def _compare(self, number: int, got: dict, want: dict) -> None:
        row = f"the row at place {number}"
        unknown = sorted(name for name in set(got) - set(_known()))
        if unknown:
            raise Hint(
                f"You send `{unknown[0]}`, which nobody knows before departure, or which is no column of `KNOWN`."
            )
        for name in sorted(set(got) - set(want)):
            if any(isinstance(value, float) and np.isnan(value) for value in got[name][1]):
                raise Hint(f"In {row} `{name}` is missing, and you send it as `nan`: leave it out.")
            if got[name][1]:
                raise Hint(
                    f"In {row} `{name}` is missing, and your request sends a value for it: leave it out."
                )
        for name in sorted(want):
            if name not in got or not got[name][1]:
                raise Hint(f"In {row} `{name}` has a value, and your request leaves it out.")
            if got[name][0] != want[name][0]:
                kinds = {
                    "float_list": "a list of floats",
                    "int64_list": "whole numbers",
                    "bytes_list": "bytes",
                }
                raise Hint(
                    f"You send `{name}` as {kinds[got[name][0]]}; `KNOWN` says `{_known()[name].name}`. The server refuses that."
                )
            if got[name][1] != want[name][1]:
                raise Hint(
                    f"In {row} `{name}` should be {want[name][1][0]!r}; you send {describe(got[name][1])}."
                )


def _rows() -> pd.DataFrame:
    """Return four flights: one with all weather, one with gaps, one canceled, one without any weather."""
    year = flights.load([8, 12])
    weather = list(flights.WEATHER)
    whole = year[year[weather].notna().all(axis=1)].index[3]
    gaps = year[year["wind_gust"].isna() & year["wind_dir"].notna() & year["pressure"].isna()].index[0]
    canceled = year[year["dep_time"].isna() & year["temp"].notna()].index[0]
    none = year[year[weather].isna().all(axis=1)].index[0]
    return year.loc[[gaps, whole, none, canceled]].reset_index(drop=True)


def _expected(rows: pd.DataFrame) -> list[dict[str, tuple[str, list]]]:
    import tensorflow as tf

    form = {
        tf.string: lambda value: ("bytes_list", [value.encode()]),
        tf.int64: lambda value: ("int64_list", [int(value)]),
        tf.float32: lambda value: ("float_list", [float(np.float32(value))]),
    }
    return [
        {name: form[kind](row[name]) for name, kind in _known().items() if pd.notna(row[name])}
        for row in rows.to_dict("records")
    ]


# ---- 3. Which model is live? -----------------------------------------------------------------------------------------


_LIVE = """\
def live(events):
    versions = {}
    for event in events:
        if event["what"] == "rollback":
            del versions[max(versions)]
        elif 0 not in (event["model_blessing"], event["infra_blessing"]):
            versions.setdefault(event["second"], event["model"])
    return versions[max(versions)] if versions else None


answer = live
"""


class SayWhichIsLive(Exercise):
    """Answer with a function of a list of events."""

    question = """\
It is Monday, and something is wrong since Friday. You have the log of what happened to one folder. Say which model a server \
would take that is started now.

`live(events)` gets a list of dicts, in the order in which they happened. `{"what": "push", "model": "a", "second": 1700, \
"model_blessing": 1, "infra_blessing": None}` is a run of Pusher: `second` is what the machine's clock showed and so the \
version's number, each blessing is 1 (blessed), 0 (refused) or `None` (not wired). `{"what": "rollback"}` renames the version \
with the highest number, which frees the number. Return the model's name, or `None` if there is no version. Pusher behaves as in this chapter, for two pushes in the same second too. **Clocks can be wrong**: two machines push \
here, so a later push may have a lower number. There is always a version when a rollback happens."""
    starter = "def live(events):\n    return ...\n\n\nanswer = live\n"
    hints = (
        "Keep a dict from the version's number to the model, and play the events into it. At the end take the highest number.",
        "When does Pusher not push? If a blessing is 0. `None` does not stop it. And if the number is taken already, the old files stay.",
        "```python\nif 0 not in (event['model_blessing'], event['infra_blessing']):\n"
        "    versions.setdefault(event['second'], event['model'])\n```\n\nA rollback is `del versions[max(versions)]`.",
    )
    solution = _LIVE
    right = (
        """\
def live(events):
    folder = []
    for event in events:
        if event["what"] == "rollback":
            folder.remove(max(folder))
            continue
        refused = event["model_blessing"] == 0 or event["infra_blessing"] == 0
        taken = any(second == event["second"] for second, _ in folder)
        if not refused and not taken:
            folder.append((event["second"], event["model"]))
    return max(folder)[1] if folder else None


answer = live
""",
    )
    wrong = (
        (
            _LIVE.replace("0 not in (event", "None not in (event")
            .replace("None not in (event", "all((event")
            .replace('event["infra_blessing"]):', 'event["infra_blessing"])):'),
            "not wired is not asked",
        ),
        (
            _LIVE.replace(
                'versions.setdefault(event["second"], event["model"])',
                'versions[event["second"]] = event["model"]',
            ),
            "same second",
        ),
        (
            _LIVE.replace("del versions[max(versions)]", "versions.popitem()").replace(
                "versions[max(versions)] if", "list(versions.values())[-1] if"
            ),
            "lower number",
        ),
        (_LIVE.replace('0 not in (event["model_blessing"], event["infra_blessing"])', "True"), "was refused"),
        (
            _LIVE.replace(
                '0 not in (event["model_blessing"], event["infra_blessing"])',
                '(event["model_blessing"], event["infra_blessing"]) != (0, 0)',
            ),
            "One refusal",
        ),
        (_LIVE.replace("            del versions[max(versions)]\n", "            continue\n"), "rolled back"),
        (
            _LIVE.replace("versions[max(versions)] if versions else None", "versions[max(versions)]"),
            "The log: push `a` at 1700 (0, None)",
        ),
        (_LIVE.replace("versions[max(versions)] if", "max(versions) if"), "the name of a model"),
        (
            _LIVE.replace(
                "del versions[max(versions)]", "versions[max(n for n in versions if versions[n])] = None"
            ).replace(
                "return versions[max(versions)] if versions else None",
                "left = [n for n in versions if versions[n]]\n    return versions[max(left)] if left else None",
            ),
            "free again",
        ),
    )
    expects = "a function of a list of events"

    def judge(self, answer: Any) -> str:
        live = expect_function(answer, "live", parameters=1)

        def attempt(events: list[dict]) -> Any:
            try:
                return live(events)
            except Exception as error:
                return error

        functools.update_wrapper(attempt, live, updated=())
        for events, want, hint in _logs():
            found = self.call(attempt, events)
            if isinstance(found, Exception):
                raise Hint(f"{raised_by(found, live)} The log: {_told(events)}. The answer is `{want!r}`.")
            if isinstance(found, int | np.integer) and not isinstance(found, bool):
                raise Hint(
                    f"Return the name of a model, such as `'a'`; yours returned {describe(found)}, a number."
                )
            if found is not None:
                expect_type(found, str, "the name of a model, a text, or `None`", "What `live` returns")
            if found != want:
                raise Hint(
                    f"{hint} The log: {_told(events)}. The answer is `{want!r}`; yours is {describe(found)}."
                )
        return "So a green run and a new version do not tell what is live: the number decides, and the wires."


def _told(events: list[dict]) -> str:
    """Return a log in words."""
    lines = [
        f"push `{event['model']}` at {event['second']} ({event['model_blessing']}, {event['infra_blessing']})"
        if event["what"] == "push"
        else "rollback"
        for event in events
    ]
    return "; ".join(lines)


def _logs() -> list[tuple[list[dict], str | None, str]]:
    """Return logs, what is live after each, and what to look at if the answer is another."""
    back = {"what": "rollback"}

    def push(model: str, second: int, good: int | None = 1, runs: int | None = 1) -> dict:
        return {
            "what": "push",
            "model": model,
            "second": second,
            "model_blessing": good,
            "infra_blessing": runs,
        }

    return [
        ([push("a", 1700), push("b", 1800)], "b", "The highest number wins."),
        ([push("a", 1700), push("b", 1800, 0, 0)], "a", "A model that was refused by both is not pushed."),
        (
            [push("a", 1700), push("b", 1800, 0, 1), push("c", 1900, 1, 0)],
            "a",
            "One refusal is enough to stop a push.",
        ),
        (
            [push("a", 1700), push("b", 1800, None, 1), push("c", 1900, None, None)],
            "c",
            "What is not wired is not asked: it does not stop a push.",
        ),
        ([push("a", 1700), push("b", 1800), back], "a", "The newest version was rolled back."),
        (
            [push("a", 1700), push("b", 1650)],
            "a",
            "A later push can have a lower number: the number counts, not the order.",
        ),
        (
            [push("a", 1700), push("b", 1650), back],
            "b",
            "A later push can have a lower number, and a rollback takes the highest one away.",
        ),
        (
            [push("a", 1700), push("b", 1800), push("c", 1800)],
            "b",
            "Two pushes came in the same second: the folder is there, and the later push copies nothing.",
        ),
        ([push("a", 1700, 0, None), push("b", 1800, 1, 0)], None, "Nothing was pushed."),
        ([push("a", 1700), back], None, "The only version was rolled back."),
        (
            [push("a", 1700), push("b", 1800), push("c", 1900), back, back],
            "a",
            "Each rollback takes away the highest number that is left.",
        ),
        (
            [push("a", 1700), push("b", 1800), back, push("c", 1800)],
            "c",
            "After a rollback the number is free again: the next push may take it.",
        ),
    ]


# ---- 4. Roll back ----------------------------------------------------------------------------------------------------


_ROLLBACK = """\
def rollback(folder):
    versions = [path for path in folder.iterdir() if path.is_dir() and path.name.isdecimal()]
    versions.sort(key=lambda path: int(path.name))
    if len(versions) < 2:
        return None
    newest = versions[-1]
    name = f"bad-{newest.name}"
    while (folder / name).exists():
        name += "-again"
    newest.rename(folder / name)
    return int(versions[-2].name)


answer = rollback
"""


class RollBack(Exercise):
    """Answer with a function of a folder."""

    question = """\
At three in the morning nobody wants to think. Write the rollback that you will call then.

`rollback(folder)` gets a `Path`. In it lie versions, which are **folders** with a decimal number as name (such as `9`, `10`, \
`1795000000`), and other things: files, perhaps with a number as name, and folders with other names, such as `bad-10` of an \
earlier rollback. Take the newest version out of service: rename it, within `folder`, to a name that is not a number. Lose \
and change no file, and overwrite nothing. Return the number of the version that is live afterwards, an `int`. If there are \
fewer than two versions, change nothing and return `None`: a server without any version is worse than a bad model."""
    starter = "def rollback(folder):\n    return ...\n\n\nanswer = rollback\n"
    hints = (
        "First make the list of versions: `path.is_dir()` and `path.name.isdecimal()`. Then sort it by number.",
        "`sorted(versions, key=lambda path: int(path.name))`: as texts, `9` comes after `10`. Look what the new name would hit: "
        "`(folder / name).exists()`.",
        '```python\nname = f"bad-{newest.name}"\nwhile (folder / name).exists():\n    name += "-again"\n'
        "newest.rename(folder / name)\n```",
    )
    solution = _ROLLBACK
    right = (
        """\
import tempfile


def rollback(folder):
    numbers = sorted(int(p.name) for p in folder.glob("*") if p.is_dir() and p.name.isdecimal())
    if len(numbers) <= 1:
        return None
    *_, before, newest = numbers
    quarantine = tempfile.mkdtemp(prefix="post-mortem-", dir=folder)
    (folder / str(newest)).rename(Path(quarantine) / f"version-{newest}")
    return before


answer = rollback
""",
    )
    wrong = (
        (
            _ROLLBACK.replace(
                "    versions.sort(key=lambda path: int(path.name))\n", "    versions.sort()\n"
            ),
            "as text",
        ),
        (
            "import shutil\n\n\n"
            + _ROLLBACK.replace("newest.rename(folder / name)", "shutil.rmtree(newest)"),
            "is gone",
        ),
        (
            _ROLLBACK.replace(
                "    if len(versions) < 2:\n        return None\n",
                "    if not versions:\n        return None\n",
            ).replace("int(versions[-2].name)", "int(versions[-2].name) if len(versions) > 1 else None"),
            "the only version",
        ),
        (_ROLLBACK.replace("path.is_dir() and ", ""), "is a file"),
        (_ROLLBACK.replace(" and path.name.isdecimal()", ""), "`bad-1795172800`"),
        (_ROLLBACK.replace("newest.rename(folder / name)", "newest.rename(name)"), "into the working folder"),
        (
            _ROLLBACK.replace("newest.rename(folder / name)", "newest.rename(folder.parent / name)"),
            "beside it",
        ),
        (_ROLLBACK.replace("int(path.name))", "path.stat().st_mtime)"), "not by time"),
        (
            _ROLLBACK.replace('    while (folder / name).exists():\n        name += "-again"\n', ""),
            "is there already",
        ),
        (_ROLLBACK.replace("while (folder", "if (folder"), "rolled back before"),
        (
            "import shutil\n\n\n"
            + _ROLLBACK.replace(
                "newest.rename(folder / name)", 'shutil.move(newest, folder / f"bad-{newest.name}")'
            ),
            "lies inside `bad-10`",
        ),
        (_ROLLBACK.replace("int(versions[-2].name)", "int(newest.name)"), "taken out"),
        (_ROLLBACK.replace("int(versions[-2].name)", "versions[-2].name"), "an `int`"),
        (_ROLLBACK.replace('f"bad-{newest.name}"', 'f"0{newest.name}"'), "still a number"),
        (_ROLLBACK.replace("newest = versions[-1]", "newest = versions[0]"), "still there under its number"),
    )
    expects = "a function of a folder"

    def judge(self, answer: Any) -> str:
        rollback = expect_function(answer, "rollback", parameters=1)
        for case in _FOLDERS:
            place = Path(tempfile.mkdtemp(prefix="rollback-", dir=quiet.folder())).resolve()
            working = Path.cwd()
            (place / "working").mkdir()
            os.chdir(place / "working")  # a name without `folder /` must not reach the learner's own files
            try:
                self._try(rollback, place / "models", **case)
            finally:
                os.chdir(working)
                shutil.rmtree(place, ignore_errors=True)
        return "The one before is live, the bad one is kept. Write it down, test it by daylight, and nobody has to think at night."

    def _try(
        self, rollback: Any, home: Path, folders: tuple, files: tuple = (), live: int | None = None
    ) -> None:
        home.mkdir()
        for name in folders:
            _put(home / name)
        for second, name in enumerate((*folders[-1:], *folders[:-1])):  # the highest number is not the latest
            os.utime(home / name, (1_700_000_000 + second,) * 2)
        for name in files:
            (home / name).write_text(f"file {name}")
        self._once(rollback, home, folders, files, live)
        for k in range(2 if "bad-10" in folders else 0):  # the same number is pushed and rolled back again
            _put(home / "10", f" of push {k + 2}")
            there = tuple(sorted(path.name for path in home.iterdir()))
            self._once(rollback, home, there, files, live, again=True)

    def _once(
        self,
        rollback: Any,
        home: Path,
        folders: tuple,
        files: tuple,
        live: int | None,
        again: bool = False,
    ) -> None:
        texts = sorted(path.read_text() for path in home.rglob("*") if path.is_file())

        def attempt(folder: Path) -> Any:
            try:
                return rollback(folder)
            except Exception as error:
                return error

        functools.update_wrapper(attempt, rollback, updated=())
        said = self.call(attempt, home)
        if isinstance(said, OSError) and again:
            time.sleep(1.1)  # a name with the second in it is free by now
            said = self.call(attempt, home)
        if isinstance(said, OSError) and again:
            raise Hint(
                "The same number was pushed again and rolled back before, and your new name is taken: look for a free one in a "
                "loop, `while`."
            )
        if isinstance(said, OSError) and "bad-10" in folders:
            raise Hint(
                "The name that you give is there already, from an earlier rollback: `bad-10`. Look for a free one."
            )
        if isinstance(said, Exception):
            raise Hint(
                f"{raised_by(said, rollback).replace(str(home), 'folder')} In `folder` lay {_contents(folders, files)}."
            )
        if strays := sorted(path.name for path in (home.parent / "working").iterdir()):
            raise Hint(
                f"You moved a version out of `folder`, into the working folder: a name alone, `{strays[0]}`, starts there. Write "
                "`folder / name`."
            )
        if strays := sorted({path.name for path in home.parent.iterdir()} - {"models", "working"}):
            raise Hint(
                f"You moved a version out of `folder`, beside it: `{strays[0]}`. Write `folder / name`."
            )
        self._look(home, folders, files, texts, live)
        self._said(said, live, max((int(name) for name in folders if name.isdecimal()), default=None))

    def _look(self, home: Path, folders: tuple, files: tuple, texts: list, live: int | None) -> None:
        now = sorted(path.read_text() for path in home.rglob("*") if path.is_file())
        versions = {path.name for path in home.iterdir() if path.is_dir() and path.name.isdecimal()}
        before = {name for name in folders if name.isdecimal()}
        newest = max(before, key=int, default="")
        lost = sorted(set(texts) - set(now))
        if lost:
            raise Hint(
                f"With {_list(folders)} the {lost[0].split()[0]} of `{lost[0].split()[1]}` is gone. Rename: what is bad is evidence."
            )
        models = {path.parent for path in home.rglob("saved_model.pb")}
        if inside := sorted(path.parent.name for path in models if path.parent in models):
            raise Hint(
                f"The version lies inside `{inside[0]}` now: that folder was there already. Look for a free name."
            )
        if live is None:
            if versions != before:
                raise Hint(f"With {_list(folders)} you took away the only version: change nothing then.")
        elif any(name not in before for name in versions):
            odd = sorted(versions - before)[0]
            raise Hint(
                f"There is a folder `{odd}` now. Its name is still a number: a server takes it for a version."
            )
        elif newest in versions:
            others = {path.name for path in home.iterdir() if path.is_file()}
            if set(files) - others:
                raise Hint(
                    f"You renamed `{sorted(set(files) - others)[0]}`, which is a file: versions are folders."
                )
            gone = before - versions
            if gone and sorted(before)[-1] in gone and sorted(before)[-1] != newest:
                raise Hint(
                    f"With {_list(folders)} you took out `{sorted(gone)[0]}`: sorted as text, 9 comes after 10. Sort by number."
                )
            if gone == {folders[-2]}:
                raise Hint(
                    f"With {_list(folders)} you took out `{folders[-2]}`. It was changed last, but `{newest}` has the highest "
                    "number: sort by number, not by time."
                )
            raise Hint(
                f"With {_list(folders)} the newest version, `{newest}`, is still there under its number."
            )
        elif before - versions != {newest}:
            raise Hint(f"With {_list(folders)} more than the newest version was renamed.")
        if missing := set(files) - {path.name for path in home.iterdir()}:
            raise Hint(f"`{sorted(missing)[0]}` is a file, no version: leave it where it is.")

    def _said(self, said: Any, live: int | None, newest: int | None) -> None:
        if live is None:
            if said is not None:
                raise Hint(
                    f"With fewer than two versions `rollback` should return `None`; yours returned {describe(said)}."
                )
            return
        if isinstance(said, bool) or not isinstance(said, int | np.integer):
            raise Hint(
                f"Return the number of the live version, an `int` such as {live}; yours returned {describe(said)}."
            )
        if said == newest:
            raise Hint(
                f"You returned {said}, the version that was taken out. Return the one that is live now, {live}."
            )
        if said != live:
            raise Hint(f"The version that is live now is {live}; yours returned {said}.")


_FOLDERS = (
    {"folders": ("1", "2", "3"), "live": 2},
    {"folders": ("8", "9", "10"), "live": 9},
    {"folders": ("7",)},
    {"folders": ()},
    {
        "folders": ("1795000000", "1795086400", "999", "tmp", "bad-1795172800"),
        "files": ("README",),
        "live": 1795000000,
    },
    {"folders": ("3", "17"), "files": ("21", "notes.txt"), "live": 3},
    {"folders": ("5", "bad-6"), "files": ("6",)},
    {"folders": ("9", "10", "bad-10"), "live": 9},
)
"""Folders and files to roll back, and what is live then; without it, nothing may change."""


def _put(version: Path, note: str = "") -> None:
    """Write a small model into a folder of its own."""
    (version / "variables").mkdir(parents=True)
    (version / "saved_model.pb").write_text(f"model {version.name}{note}")
    (version / "variables" / "data").write_text(f"weights {version.name}{note}")


def _contents(folders: tuple, files: tuple) -> str:
    """Name everything that lay in the folder."""
    things = [*(f"the folder `{name}`" for name in folders), *(f"the file `{name}`" for name in files)]
    return ", ".join(things) or "nothing"


def _list(folders: tuple) -> str:
    return "the versions " + ", ".join(f"`{name}`" for name in folders if name.isdecimal())


exercises = (WireTheGate, WriteTheRequest, SayWhichIsLive, RollBack)

quiz = (
    Question(
        "All nodes of last night's run are green. What do you know about the model that is live?",
        (
            (
                "It is last night's: Pusher was COMPLETE",
                "a Pusher whose gate was closed is COMPLETE as well.",
                False,
            ),
            (
                "It is the old one, since nobody approved by hand",
                "Pusher asks nobody: the wired blessings decide.",
                False,
            ),
            (
                "Nothing yet: look at the property `pushed`, and ask the server for its version",
                "the property says whether this run pushed, the server says what answers. Both take a second.",
                True,
            ),
        ),
    ),
    Question(
        "A request is answered with 200 and a risk. What can still be wrong with it?",
        (
            (
                "An optional column may be missing or misspelled: then the model answers as if it were unknown",
                "optional columns have no error. Watch the share of missing values at the server's door.",
                True,
            ),
            (
                "Nothing: a wrong request gets a 400",
                "a 400 comes only for what the signature cannot read. The flight without weather was read.",
                False,
            ),
            (
                "The server may have used an old version for half of the request",
                "a request is answered by one version, the old or the new one.",
                False,
            ),
        ),
    ),
    Question(
        "You rolled back a model that Evaluator had blessed. The next night's Resolver asks for the latest blessed model. Which one does it find?",
        (
            (
                "The one that is live now, since the bad one's folder was renamed",
                "the Resolver reads ML Metadata, and nobody told it. A folder's name is not in its question.",
                False,
            ),
            (
                "The bad one: its blessing is still in the record",
                "so the next candidate is measured against a bad baseline, until a new model is blessed.",
                True,
            ),
            (
                "None: a rollback withdraws the blessing",
                "nothing in TFX withdraws a blessing.",
                False,
            ),
        ),
    ),
)
