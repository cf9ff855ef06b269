"""Exercises of "Pusher": wire the gate, say which model is live, roll back."""

from __future__ import annotations

import functools
import inspect
import json
import math
import os
import random
import re
import shutil
import tempfile
import time
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np

from book import quiet
from book.exercises.engine import Exercise, Hint, Question, describe, expect_function, expect_type
from book.exercises.engine.calls import raised_by, read_global
from book.exercises.engine.describing import short


@cache
def context() -> dict[str, Any]:
    """Return the names of the chapter that an answer may use."""
    from tfx import v1 as tfx

    def destination(folder: Any = "pushed") -> Any:
        filesystem = tfx.proto.PushDestination.Filesystem(base_directory=str(folder))
        return tfx.proto.PushDestination(filesystem=filesystem)

    may_trainer, may_evaluator, _ = _components("may")
    june_trainer, june_evaluator, _ = _components("june")
    return {
        "tfx": tfx,
        "Path": Path,
        "destination": destination,
        "may_trainer": may_trainer,
        "june_trainer": june_trainer,
        "may_evaluator": may_evaluator,
        "june_evaluator": june_evaluator,
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


_UNREAD = "A verdict cannot be read while the pipeline is built: no component has run. Wire it, and Pusher reads it."


class WireTheGate(Exercise):
    """Answer with a function that returns a Pusher."""

    question = """\
Write the one function that all your team's pipelines use, so that nobody forgets to wire a gate.

`make_pusher(trainer, evaluator, infra_validator, folder)` gets three components of one pipeline and the name of a \
folder. It returns a Pusher (do not run it) that pushes this trainer's model into this folder, and only if **both** \
the evaluator and the infra validator approved it. The trainer's outputs are `model` and `model_run`, the evaluator's \
`evaluation` and `blessing`, the infra validator's `blessing`."""
    hints = (
        "What is not wired is not asked. Which two verdicts must Pusher ask for?",
        "The two inputs are called `model_blessing` and `infra_blessing`. Each takes an output of a component: `trainer.outputs[…]` is "
        "how you get one.",
        '```python\nmodel=trainer.outputs["model"],\nmodel_blessing=evaluator.outputs["blessing"],\n'
        "infra_blessing=…\n```",
    )
    expects = "a function of three components and a folder that returns a Pusher"

    def judge(self, answer: Any) -> str:
        make = expect_function(answer, "make_pusher", parameters=4)
        asked = ["trainer", "evaluator", "infra_validator", "folder"]
        try:
            taken = inspect.signature(make).parameters
        except (TypeError, ValueError):  # of a builtin
            taken = {}
        if list(taken) != asked and sorted(taken) == sorted(asked):
            raise Hint(
                f"The order of the parameters counts: the task gives `{', '.join(asked)}`, and yours takes `{', '.join(taken)}`."
            )
        for parameter in list(taken.values())[1:3]:
            if parameter.default is not inspect.Parameter.empty:
                raise Hint(
                    f"`{parameter.name}` has a default, so a caller can forget this gate and hears nothing. Give it none."
                )
        for before, name, folder in (
            ("", "autumn", "/srv/models/autumn"),
            ("autumn", "winter", "models/winter"),
        ):
            self._look(make, name, before, folder)
        return "Both verdicts are asked for. A test like this one costs no run, and it sees what a green run hides."

    def _look(self, make: Any, name: str, before: str, given: str) -> None:
        from tfx import v1 as tfx
        from tfx.types import channel_utils

        trainer, evaluator, validator = _components(name)
        ids = {component: component.id for component in (trainer, evaluator, validator)}
        made = self._made(make, trainer, evaluator, validator, given)
        for component, own in ids.items():
            if component.id != own:
                raise Hint(
                    f"Your function changes what it is given: `{own}` is called `{component.id}` now. It is a node of somebody's "
                    "pipeline: name only the Pusher."
                )
        if made is None and self._read:
            raise Hint(f"Your function returned `None`. {_UNREAD}")
        expect_type(made, tfx.components.Pusher, "a Pusher", "What `make_pusher` returns")
        wired = {
            key: {one.producer_component_id for one in channel_utils.get_individual_channels(channel)}
            for key, channel in made.inputs.items()
        }
        blessings = {"model_blessing", "infra_blessing"}
        if self._cond and not blessings <= set(wired):
            raise Hint(
                "A `Cond` around Pusher is another gate. This task asks to wire Pusher's own: "
                f"`{min(blessings - set(wired))}` is not wired."
            )
        if not blessings & set(wired):
            raise Hint(
                "No blessing is wired: this Pusher pushes everything, and warns in the log."
                + (f" {_UNREAD}" if self._read else "")
            )
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
            if None in wired[key]:
                raise Hint(
                    f"`{key}` is wired to a channel of no component: nothing would ever come through it."
                )
            other = sorted(wired[key] - {component.id})
            if other and before and other[0].endswith(f"-{before}"):
                raise Hint(
                    f"`{key}` comes from `{other[0]}`, which the function was given in the previous call; now it was given "
                    f"`{component.id}`. Make a new Pusher in each call."
                )
            if other:
                raise Hint(
                    f"`{key}` comes from `{other[0]}`; the function was given `{component.id}`. Use its arguments only."
                )
        said = json.loads(made.exec_properties["push_destination"]).get("filesystem", {})
        folder = said.get("base_directory", "")
        if not folder:
            raise Hint("Your `push_destination` names no folder: use `destination(folder)`.")
        if Path(folder).resolve() != Path(given).resolve():
            raise Hint(
                f"It pushes into another folder, `{short(folder, 60)}`: the function was given `{given}`."
            )

    def _made(self, make: Any, *given: Any) -> Any:
        from google.protobuf.json_format import ParseError
        from tfx import v1 as tfx
        from tfx.dsl.context_managers import dsl_context_registry
        from tfx.orchestration.experimental.interactive.interactive_context import InteractiveContext
        from tfx.types.channel import Channel

        self._cond = self._read = ran = False
        artifacts = Channel.get

        def run(*_: Any, **__: Any) -> None:
            nonlocal ran
            ran = True
            raise ValueError("`make_pusher` runs a component")

        def get(channel: Channel) -> Any:
            self._read = True
            return artifacts(channel)

        def attempt(*given: Any) -> Any:
            try:
                made = make(*given)
                if isinstance(made, tfx.components.Pusher):  # a registry belongs to its thread
                    self._cond = bool(dsl_context_registry.get().get_contexts(made))
                return made
            except (TypeError, ValueError, LookupError, ParseError, RuntimeError) as error:
                return error

        functools.update_wrapper(attempt, make, updated=())
        with mock.patch.object(InteractiveContext, "run", run), mock.patch.object(Channel, "get", get):
            made = self.call(attempt, *given)
        if ran:
            raise Hint(
                "Your function runs the Pusher. The task asks for one that has not run: construct it, and return it."
            )
        if isinstance(made, KeyError):
            outputs = "; ".join(
                f"the {name}'s are {' and '.join(f'`{key}`' for key in component.outputs)}"
                for name, component in zip(("trainer", "evaluator", "infra validator"), given, strict=False)
            )
            raise Hint(f"{raised_by(made, make)} If you wanted an output: {outputs}.")
        if isinstance(made, ParseError):
            raise Hint("`push_destination` takes no text: use `destination(folder)`.")
        if isinstance(made, ValueError | IndexError):
            if self._read:
                raise Hint(f"{raised_by(made, make)} {_UNREAD}")
            return self.call(make, *given)
        if isinstance(made, RuntimeError):
            if "placeholder" in str(made):
                raise Hint(
                    "A placeholder, such as `.future()` makes, stands for a value of a later run, and no input takes one. Give each "
                    "input the output itself, `….outputs[…]`."
                )
            return self.call(make, *given)
        if not isinstance(made, TypeError):
            return made
        found = re.match(
            r"Argument (\w+) should be a Channel of type .*?\.(\w+)'> \(got (.*)\)", str(made), re.DOTALL
        )
        if other := re.search(r"Pusher\.__init__\(\) got an unexpected keyword argument '(\w+)'", str(made)):
            raise Hint(
                f"Pusher has no parameter `{other[1]}`. It takes `model`, `model_blessing`, `infra_blessing` and `push_destination`."
            )
        if "for parameter 'push_destination'" in str(made):
            raise Hint("`push_destination` takes a `PushDestination`: use `destination(folder)`.")
        if found is None:
            return self.call(make, *given)
        key, wanted, got = found.groups()
        kind = re.fullmatch(r"<class '[\w.]*?(\w+)'>", got)
        if kind is None:  # no channel at all; a component's text begins with its class
            if named := re.match(r"(Trainer|Evaluator|InfraValidator)\(", got):
                raise Hint(
                    f"You gave `{key}` the component `{named[1]}` itself: an input takes not a component but an output of it, "
                    "`….outputs[…]`."
                )
            text = got.isidentifier() and got not in ("True", "False", "Ellipsis")
            what = {"[": "a list", "(": "a tuple", "{": "a dict"}.get(
                got[:1], f"{'the text ' if text else ''}`{short(got, 40)}`"
            )
            raise Hint(
                f"You gave `{key}` {what}. It takes one output of one component, `….outputs[…]`; each blessing has an input of its "
                "own."
            )
        hints = {
            "ModelRun": "You wired the trainer's `model_run`, its logs. The model is its output `model`.",
            "ModelEvaluation": "You wired the evaluator's `evaluation`, the metrics. The verdict is its other output.",
            "InfraBlessing": "You gave it the infra validator's. Each blessing has its own input; if you wrote `a and b`, that is only `b`.",
            "ModelBlessing": "You gave it the evaluator's. Each output has its own input.",
        }
        article = "an" if wanted[0] in "AEIOU" else "a"
        raise Hint(f"`{key}` takes {article} `{wanted}`. {hints.get(kind[1], f'You gave it a `{kind[1]}`.')}")


# ---- 2. Which model is live? -----------------------------------------------------------------------------------------


class SayWhichIsLive(Exercise):
    """Answer with a function of a list of events."""

    question = """\
From the log of one folder, say which model a server that is started now would take.

`live(events)` gets a list of dicts, in the order in which they happened. A run of Pusher is `{"what": "push", \
"model": "a", "second": 1700, "model_blessing": 1, "infra_blessing": None}`: `second` is the clock and becomes the \
version, a blessing is 1, 0 (refused) or `None` (not wired). `{"what": "rollback"}` renames the version with the \
highest number, which frees the number; there is always a version then. **Clocks can be wrong**: a later push may have \
a lower number, or the same. Return the model's name, or `None` if no version is left."""
    hints = (
        "Keep a dict from the version's number to the model, and play the events into it. At the end take the highest number.",
        "When does Pusher not push? If a blessing is 0. `None` does not stop it. And if the number is taken already, the old files stay.",
        "```python\nif 0 not in (event['model_blessing'], event['infra_blessing']):\n"
        "    versions.setdefault(event['second'], event['model'])\n```\n\nA rollback is `del versions[max(versions)]`.",
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
        told: set[str] = set()  # the models of the logs before
        for k, (events, want, hint) in enumerate(_logs()):
            found = self.call(attempt, events)
            if isinstance(found, Exception):
                raise Hint(
                    f"{raised_by(found, live)} {hint} The log: {_told(events)}. The answer is `{want!r}`."
                )
            if isinstance(found, int | np.integer) and not isinstance(found, bool):
                raise Hint(f"Return the name of a model, such as `'a'`; yours returned {describe(found)}.")
            if found is None and k == 0:
                raise Hint(f"The log: {_told(events)}. The answer is `{want!r}`; yours is `None`.")
            if found is not None:
                expect_type(found, str, "the name of a model, a text, or `None`", "What `live` returns")
            if found != want and k == 2:  # the log of the first call, which was right
                raise Hint(
                    f"Your function remembers the previous call: asked again about the log {_told(events)}, it says {describe(found)}, "
                    "and said `c` before. Make the versions anew inside the function."
                )
            models = {event["model"] for event in events if event["what"] == "push"}
            if found is not None and found not in models:
                known = found in told
                raise Hint(
                    f"The log: {_told(events)}. The answer is `{want!r}`; yours is {describe(found)}, which no model of this log is called."
                    + (" One of an earlier log is: your function remembers a previous call." if known else "")
                )
            told |= models
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
    return "; ".join(lines) or "nothing"


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

    once = ([push("c", 900)], "c", "There is one version.")
    return [
        once,
        ([push("d", 1700), push("e", 1800)], "e", "The highest number wins."),
        once,
        (
            [push("b", 1700), push("a", 1800)],
            "a",
            "The version's number decides, not the model's name.",
        ),
        ([push("a", 1700), push("b", 1701)], "b", "The highest number wins, by one second, too."),
        ([push("a", 900), push("b", 1000)], "b", "1000 is more than 900, as numbers; as texts it is not."),
        ([push("a", 1700), push("b", 1800, 0, 0)], "a", "A model that was refused by both is not pushed."),
        (
            [push("a", 1700), push("b", 1800, 1, 0)],
            "a",
            "One refusal is enough to stop a push: here InfraValidator's, `infra_blessing` is 0.",
        ),
        (
            [push("a", 1700), push("b", 1800, 0, 1)],
            "a",
            "One refusal is enough to stop a push: here Evaluator's, `model_blessing` is 0.",
        ),
        (
            [push("a", 1700), push("b", 1800, 0, 1), push("c", 1900, 1, 0)],
            "a",
            "One refusal is enough to stop a push.",
        ),
        (
            [push("a", 1700), push("b", 1800, 0, 1), push("c", 1900)],
            "c",
            "A refusal stops its own push, and none after it.",
        ),
        (
            [push("a", 1700), push("b", 1800), push("b", 1900, 0, 1)],
            "b",
            "A refused push takes no version away, not even one of the same model.",
        ),
        (
            [push("a", 1700), push("b", 1800, None, 1), push("c", 1900, None, None)],
            "c",
            "What is not wired is not asked: it does not stop a push.",
        ),
        (
            [push("a", 1700), push("b", 1800, 0, None), push("c", 1900, None, 0)],
            "a",
            "One refusal is enough, also where the other blessing is not wired.",
        ),
        (
            [push("a", 1700), push("b", 1800), back],
            "a",
            "The version with the highest number was rolled back, and only that one.",
        ),
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
        (
            [push("a", 1700), push("b", 1800, None, 1), push("c", 1800, None, 1)],
            "b",
            "Two pushes came in the same second: the later one copies nothing, whatever is wired.",
        ),
        (
            [push("a", 1700), push("b", 1800), push("c", 1800, 0, 1)],
            "b",
            "A refused push changes nothing, not even the version of the same second.",
        ),
        (
            [push("a", 1700), push("b", 1800, 0, 1), push("c", 1800)],
            "c",
            "A model that is refused takes no number: the next push of that second may have it.",
        ),
        (
            [push("a", 1700), push("b", 1800), push("c", 1900, 0, 1), back],
            "a",
            "A model that is refused makes no version, so the rollback takes another one away.",
        ),
        ([push("a", 1700, 0, None), push("b", 1800, 1, 0)], None, "Nothing was pushed."),
        ([], None, "The log can be empty: then no version is there."),
        ([push("a", 1700), back], None, "The only version was rolled back."),
        (
            [push("a", 1700), push("b", 1800), push("c", 1900), back, back],
            "a",
            "Each rollback takes away the highest number that is left.",
        ),
        (
            [push(model, 1700 + k) for k, model in enumerate("abcdef")] + [back] * 5,
            "a",
            "No version is lost because many are there: each rollback takes away the highest number that is left.",
        ),
        (
            [push("a", 1700), push("b", 1800), back, push("c", 1900)],
            "c",
            "A rollback takes away what was live at that moment, not what is pushed after it.",
        ),
        (
            [push("a", 1700), push("b", 1800), back, push("c", 1800)],
            "c",
            "After a rollback the number is free again: the next push may take it.",
        ),
        (
            [push("a", 1700), push("b", 1800), push("c", 1800), back],
            "a",
            "The later push of a second copies nothing: a rollback takes the number away, and no other model lies under it.",
        ),
        (
            [push("a", 1700), push("b", 1800), push("c", 1700), back],
            "a",
            "A number can be taken by any version, not only by the highest: the push of `c` copies nothing.",
        ),
        (
            [push("a", 1900), push("b", 1800), push("a", 1700)],
            "a",
            "A model that is pushed again has two versions: the first stays.",
        ),
        (
            [push("a", 1700), push("b", 1800), push("a", 1900)],
            "a",
            "A model may be pushed again: it gets a second version.",
        ),
        (
            [push("a", 1700), push("a", 1800), back],
            "a",
            "A rollback takes one version away. The same model's other version stays.",
        ),
        (
            [push("a", 1700), push("b", 1800), push("a", 1900), back],
            "b",
            "A rollback takes away the highest number, whatever other versions the same model has.",
        ),
        (
            [push("a", 1700), push("b", 1800), back, push("b", 1900)],
            "b",
            "A rollback takes a version away and forbids no model: the same model may be pushed again.",
        ),
        (
            [push("a", 1700), push("b", 1800), push("c", 1750), back],
            "c",
            "A later push can have a number between two others. After the rollback the highest one that is left is live.",
        ),
        (
            [push("a", 1700), push("b", 1800), push("c", 1650), back],
            "a",
            "A later push can have the lowest number. After the rollback the highest one that is left is live.",
        ),
        (
            [push("a", 1700), push("b", 1800), back, push("c", 1750)],
            "c",
            "After a rollback a push may have a lower number than the version that was taken back.",
        ),
    ]


# ---- 3. Roll back ----------------------------------------------------------------------------------------------------


class RollBack(Exercise):
    """Answer with a function of a folder."""

    question = """\
Write the rollback that you will call at three in the morning.

`rollback(folder)` gets a `Path`. Versions in it are **folders** named with digits only, such as `9`, `10` or \
`1795000000`. Other things lie there: files, perhaps with a number as name, and folders such as `2024-notes` or, \
from an earlier rollback, `bad-10`. Take the version with the highest number out of service: rename it, directly in `folder`, to a name that is not a number (so not `-10`, `.10` or `10.0`, either). \
Lose nothing, and change nothing else. Return the number of the version that is live afterwards, an `int`. If \
there are fewer than two versions, change nothing and return `None`: a server without any version is worse than a bad \
model."""
    hints = (
        "First make the list of versions: `path.is_dir()` and `path.name.isdecimal()`. Then sort it by number.",
        "`sorted(versions, key=lambda path: int(path.name))`: as texts, `9` comes after `10`. Look what the new name would hit: "
        "`(folder / name).exists()`.",
        '```python\nname = f"bad-{highest.name}"\nwhile (folder / name).exists():\n    name += "-again"\n'
        "highest.rename(folder / name)\n```",
    )
    expects = "a function of a folder"

    def judge(self, answer: Any) -> str:
        rollback = expect_function(answer, "rollback", parameters=1)
        drawn = random.getstate()
        for case in _FOLDERS:
            place = Path(tempfile.mkdtemp(prefix="rollback-", dir=quiet.folder())).resolve()
            working = Path.cwd()
            (place / "working").mkdir()
            os.chdir(place / "working")  # a name without `folder /` must not reach the learner's own files
            try:
                self._try(rollback, place / "models", **case)
            finally:
                os.chdir(working)
                random.setstate(drawn)
                shutil.rmtree(place, ignore_errors=True)
        return "The next lower number is live, the bad one is kept. Write it down, test it by daylight, and nobody has to think at night."

    def _try(
        self, rollback: Any, home: Path, folders: tuple, files: tuple = (), live: int | None = None
    ) -> None:
        self._fill(home, folders, files)
        self._once(rollback, home, folders, files, live)
        if "bad-10" not in folders:
            return
        new = [path.name for path in home.iterdir() if path.is_dir() and path.name not in folders]
        for k in range(3):  # the same number is pushed and rolled back again
            if (
                k == 2 and new
            ):  # somebody clears the first one away: the number of those that are left is no free name
                shutil.rmtree(home / new[0])
            _put(home / "10", f" of push {k + 2}")
            there = tuple(sorted(path.name for path in home.iterdir()))
            self._once(rollback, home, there, files, live, again=True)
        shutil.rmtree(home)  # and a file may have the name, too
        blocked = ("bad-10", *new)
        self._fill(home, ("9", "10"), blocked)
        self._once(rollback, home, ("9", "10"), blocked, live, again=True)
        shutil.rmtree(home)  # or an empty folder, which a rename replaces
        self._fill(home, ("9", "10"), ())
        for name in blocked:
            (home / name).mkdir()
        self._once(rollback, home, ("9", "10", *blocked), (), live, again=True)
        for name in blocked:
            if not (home / name).is_dir() or any((home / name).iterdir()):
                raise Hint(
                    f"The empty folder `{name}` was there already, and your function put something in its place. Where a folder is empty, "
                    "a rename gives no error: ask `exists()` first."
                )

    def _fill(self, home: Path, folders: tuple, files: tuple) -> None:
        home.mkdir()
        for name in folders:
            _put(home / name)
        if "2024-notes" in folders:
            (home / "2024-notes" / "99").mkdir()  # a number, but not directly in the folder
        for second, name in enumerate((*folders[-1:], *folders[:-1])):  # the highest number is not the latest
            os.utime(home / name, (1_700_000_000 + second,) * 2)
        for name in files:
            (home / name).write_text(f"file {name}")

    def _once(
        self,
        rollback: Any,
        home: Path,
        folders: tuple,
        files: tuple,
        live: int | None,
        again: bool = False,
    ) -> None:
        texts = sorted(_text(path) for path in home.rglob("*") if path.is_file())

        def attempt(folder: Path) -> Any:
            random.seed(0)  # a random name can be taken: the next call draws it again
            try:
                return rollback(folder)
            except Exception as error:
                return error

        functools.update_wrapper(attempt, rollback, updated=())
        try:
            said = self.call(attempt, home)
        except Hint as hint:  # stopped at the limit: what lay there says more than "a path"
            text = str(hint).split(" It was called with")[0]
            raise Hint(f"{text} In `folder` lay {_contents(folders, files)}.") from None
        if isinstance(said, OSError) and again:
            time.sleep(1.1)  # a name with the second in it is free by now
            said = self.call(attempt, home)
        if isinstance(said, OSError):
            taken = Path(said.filename2 or said.filename or "").name
            if taken in files:
                raise Hint(
                    f"Your new name, `{taken}`, is taken: it is a file here. Look for a free name in a loop, `while`, and ask "
                    "`exists()`."
                )
            if again:
                raise Hint(
                    "The same number was pushed again and rolled back before, and your new name"
                    f"{f', `{taken}`,' if taken else ''} is taken: look for a free one in a loop, `while`."
                )
            if "bad-10" in folders:
                raise Hint(
                    "The name that you give is there already, from an earlier rollback: `bad-10`. Look for a free one."
                )
        if isinstance(said, Exception):
            more = " With fewer than two versions, `rollback` returns `None`." if live is None else ""
            if isinstance(said, OSError) and any(
                name.isdecimal() and name != str(int(name)) for name in folders
            ):
                more = " A name of digits may begin with zeros, which its number does not keep."
            raise Hint(
                f"{raised_by(said, rollback).replace(str(home), 'folder')} In `folder` lay {_contents(folders, files)}.{more}"
            )
        moved = Path.cwd() != home.parent / "working"
        if strays := sorted(path.name for path in (home.parent / "working").iterdir()):
            raise Hint(
                f"You moved a version out of `folder`, into the working folder: a name alone, `{strays[0]}`, starts there. Write "
                "`folder / name`."
            )
        if not home.is_dir():
            raise Hint("`folder` itself is no longer there: rename the version in it, not all that it holds.")
        if strays := sorted({path.name for path in home.parent.iterdir()} - {"models", "working"}):
            raise Hint(
                f"You moved a version out of `folder`, beside it: `{strays[0]}`. Write `folder / name`."
            )
        self._look(rollback, home, folders, files, texts, live, said)
        highest = max((int(name) for name in folders if name.isdecimal()), default=None)
        self._said(said, live, highest)
        if moved:
            raise Hint(
                "The result is right. One thing more: your function changes the working folder, `os.chdir`, and all that runs after "
                "it looks for its files there. `folder / name` needs no such change."
            )

    def _look(
        self,
        rollback: Any,
        home: Path,
        folders: tuple,
        files: tuple,
        texts: list,
        live: int | None,
        said: Any,
    ) -> None:
        now = sorted(_text(path) for path in home.rglob("*") if path.is_file())
        versions = {path.name for path in home.iterdir() if path.is_dir() and path.name.isdecimal()}
        before = {name for name in folders if name.isdecimal()}
        highest = max(before, key=int, default="")
        if (home / "2024-notes").is_dir() and not (home / "2024-notes" / "99").exists():
            raise Hint("You moved `99`, which lies inside `2024-notes`: versions lie directly in `folder`.")
        for path in home.rglob("*"):
            if path.is_file() and _text(path) not in texts:
                raise Hint(
                    f"The file `{path.name}` is new, or holds something else than before: rename one folder, and write into no file."
                )
            made = path.parent == home and path.is_dir() and path.name not in folders
            if made and not (path / "saved_model.pb").exists():
                inside = ", and puts a version into it" if any(path.rglob("saved_model.pb")) else ""
                raise Hint(
                    f"Your function makes a folder, `{path.name}`{inside}. Rename the version directly in `folder`, and make nothing else."
                )
        if lost := sorted(set(texts) - set(now)):
            kind, name = lost[0].split()[:2]
            if kind == "file":
                raise Hint(
                    f"The file `{name}` is gone: take out the version with the highest number, and change nothing else."
                )
            path = read_global(rollback, lambda value: isinstance(value, Path))
            raise Hint(
                f"With {_list(folders)} the {kind} of `{name}` is no longer in `folder`. "
                + (
                    f"Your function reads `{path}` of the notebook: use its argument."
                    if path
                    else "Rename, and delete nothing: what is bad is evidence."
                )
            )
        left = home / highest / "saved_model.pb"
        if highest in versions and (
            (home / highest).is_symlink()
            or not left.exists()
            or not f"{_text(left)} ".startswith(f"model {highest} ")
        ):
            raise Hint(
                f"With {_list(folders)} the version `{highest}` was moved, and under its number lies another folder now, which the server "
                "would take."
            )
        if highest in versions and len(now) > len(texts):
            raise Hint(
                f"You copied the version `{highest}`, and it is still there under its number. Rename it instead."
            )
        models = {path.parent for path in home.rglob("saved_model.pb")}
        if inside := sorted(path.parent.name for path in models if path.parent in models):
            raise Hint(
                f"The version lies inside `{inside[0]}` now: that folder was there already. Look for a free name."
            )
        for name in sorted(set(folders) - before):
            if not (home / name).is_dir():
                read = f" `int` reads it as {int(name)}: ask `isdecimal()`." if _is_number(name) else ""
                raise Hint(
                    f"You renamed `{name}`, which is no version: those are named with digits only.{read}"
                )
        if live is None:
            if versions != before:
                raise Hint(f"With {_list(folders)} you took away the only version: change nothing then.")
        elif odd := sorted(
            path.name
            for path in home.iterdir()
            if path not in [home / name for name in (*folders, *files)] and _is_number(path.name)
        ):
            raise Hint(
                f"There is a folder `{odd[0]}` now. Its name is still a number; the task asks for one that is none."
            )
        elif highest in versions:
            others = {path.name for path in home.iterdir() if path.is_file()}
            if set(files) - others:
                raise Hint(
                    f"You renamed `{sorted(set(files) - others)[0]}`, which is a file: versions are folders."
                )
            gone = before - versions
            number = said if isinstance(said, int | np.integer) else None  # to compare, whatever it is
            *_, second, last = ("", *sorted(before))
            if gone == {last} and number == int(second):
                raise Hint(
                    f"With {_list(folders)} you took out `{sorted(gone)[0]}`: sorted as text, 9 comes after 10. Sort by number."
                )
            if len(gone) == 1 and number == int(*gone) == live:
                raise Hint(
                    f"With {_list(folders)} you took out `{live}` and returned it. That one is to stay live; take out the one with "
                    f"the highest number, `{highest}`."
                )
            by_time = [name for name in (*folders[-1:], *folders[:-1]) if name in before]
            if gone == {by_time[-1]} and number == int(by_time[-2]):
                raise Hint(
                    f"With {_list(folders)} you took out `{by_time[-1]}`. It was changed last, but `{highest}` has the highest "
                    "number: sort by number, not by time."
                )
            if not gone and (name := read_global(rollback, lambda value: isinstance(value, Path))):
                raise Hint(
                    f"With {_list(folders)} nothing was renamed. Your function reads `{name}` of the notebook: use its argument."
                )
            raise Hint(
                f"With {_list(folders)} the version with the highest number, `{highest}`, is still there. "
                + (
                    f"You took out {_names(gone)}."
                    if gone
                    else f"Nothing was renamed, and you returned {describe(said)}."
                )
                + (" The name `bad-10` is taken: look for a free one." if "bad-10" in folders else "")
            )
        elif before - versions != {highest}:
            raise Hint(f"With {_list(folders)} more than the version with the highest number was renamed.")
        if missing := set(files) - {path.name for path in home.iterdir()}:
            raise Hint(f"`{sorted(missing)[0]}` is a file, no version: leave it where it is.")

    def _said(self, said: Any, live: int | None, highest: int | None) -> None:
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
        if said == highest:
            raise Hint(
                f"You returned {said}, the version that was taken out. Return the one that is live now, {live}."
            )
        if said != live:
            raise Hint(f"The version that is live now is {live}; yours returned {said}.")


_FOLDERS = (
    {"folders": ("1", "2", "3"), "live": 2},
    {"folders": ("9", "10", "25"), "live": 10},  # not 8, 9, 10: a pattern of one digit takes 9 out, too
    {"folders": ("7",)},
    {"folders": ()},
    {
        "folders": ("1795000000", "1795086400", "999", "tmp", "bad-1795172800"),
        "files": ("README",),
        "live": 1795000000,
    },
    {"folders": ("3", "4", "10-bad", "2024-notes"), "live": 3},
    {"folders": ("3", "4", "2024_07"), "live": 3},
    {"folders": ("3", "17"), "files": ("21", "notes.txt"), "live": 3},
    {"folders": ("5", "bad-6"), "files": ("6",)},
    {"folders": ("3", "4", "5", "6", "7", "8"), "live": 7},
    {"folders": ("0", "5"), "live": 0},
    {"folders": ("999999999", "1795000000"), "live": 999999999},
    {"folders": ("17", "00000123"), "live": 17},
    {"folders": ("9", "10", "bad-10"), "live": 9},
)
"""Folders and files to roll back, and what is live then; without it, nothing may change."""


def _is_number(name: str) -> bool:
    try:
        return math.isfinite(float(name))  # `-10`, `1_0`, `.10` and `10.0` are
    except ValueError:
        return False


def _text(path: Path) -> str:
    """Return what a file holds; a learner's function may write bytes that are no text."""
    return path.read_text(encoding="utf-8", errors="replace")


def _put(version: Path, note: str = "") -> None:
    """Write a small model into a folder of its own."""
    (version / "variables").mkdir(parents=True)
    (version / "saved_model.pb").write_text(f"model {version.name}{note}")
    (version / "variables" / "data").write_text(f"weights {version.name}{note}")


def _contents(folders: tuple, files: tuple) -> str:
    """Name everything that lay in the folder."""
    things = [*(f"the folder `{name}`" for name in folders), *(f"the file `{name}`" for name in files)]
    return ", ".join(things) or "nothing"


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names, key=int))


def _list(folders: tuple) -> str:
    return "the versions " + ", ".join(f"`{name}`" for name in folders if name.isdecimal())


exercises = (WireTheGate, SayWhichIsLive, RollBack)

quiz = (
    Question(
        "All nodes of last night's run are green. What do you know about the model that is live?",
        (
            (
                "Last night's model is live: Pusher ended as COMPLETE, so it has pushed",
                "A Pusher whose gate was closed is COMPLETE as well.",
                False,
            ),
            (
                "The old model is live: no new one goes out until somebody approves it",
                "Pusher asks nobody: the wired blessings decide.",
                False,
            ),
            (
                "Either model may be live: `pushed` and the status of the server say which",
                "The property says whether this run pushed, the server says what answers. Both take a second.",
                True,
            ),
        ),
    ),
    Question(
        "At noon somebody pushed into the folder by hand, from a laptop whose clock is an hour fast. At 12:30 the pipeline pushed a blessed model: green, "
        "and `pushed = 1`. Which one is live?",
        (
            (
                "The pipeline's, because it was pushed last",
                "The number decides, not the order.",
                False,
            ),
            (
                "The pipeline's, because only its model is blessed",
                "The server reads the names of folders. It knows no blessing.",
                False,
            ),
            (
                "The laptop's, because its number is higher",
                "To its clock noon was 13:00. `pushed = 1` means copied, not live.",
                True,
            ),
        ),
    ),
    Question(
        "You rolled back a model that Evaluator had blessed. The next night's Resolver asks for the latest blessed model. Which one does it find?",
        (
            (
                "The one that is live now, since the bad one's folder was renamed",
                "The Resolver reads ML Metadata, and nobody told it. A folder's name is not in its question.",
                False,
            ),
            (
                "The bad one: its blessing is still in the record",
                "So the next model is compared with the bad one, until you take the blessing back or a newer model is blessed.",
                True,
            ),
            (
                "None: a rollback withdraws the blessing",
                "A rollback renames a folder. The blessing stays in ML Metadata until you set it to 0.",
                False,
            ),
        ),
    ),
)
