"""Exercises of chapter "Tuner": a search space, an objective, and a choice that is kept."""

from __future__ import annotations

import re
from typing import Any

import keras_tuner as kt
import numpy as np
from tfx import v1 as tfx
from tfx.types.standard_artifacts import Examples, HyperParameters, TransformGraph

from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_function,
    expect_type,
)


def context() -> dict[str, Any]:
    """Return what the answers use: the libraries and the artifact's type."""
    return {
        "HyperParameters": HyperParameters,
        "kt": kt,
        "tfx": tfx,
    }


class RepairTheSpace(Exercise):
    """Answer with a function that returns a search space."""

    question = """\
A colleague's search space for another network runs, but most of its draws are of no use. Repair it.

`space()` returns a `kt.HyperParameters` with **these three entries and no other**:

- `units`: one of the whole numbers 8, 32, 128; default 32.
- `penalty`: any number from 1e-6 to 1e-2, each order of magnitude as likely as the next; default 1e-4.
- `dropout`, the share of units that are switched off at random in training: any number from 0 to 0.5, all equally likely; default 0.2."""
    hints = (
        "Look at each entry's kind, range, sampling and default. A layer cannot have 16.3 units.",
        "`hp.Choice` draws from a list, `hp.Float` from a range. The argument that makes each order of magnitude "
        'equally likely is `sampling="log"`; without it all numbers are. Without `default=` a `Float` starts at its lowest value.',
        "```python\nhp.Choice('units', [8, 32, 128], default=32)\n"
        "hp.Float('penalty', 1e-6, 1e-2, sampling='log', default=1e-4)\n```",
    )
    expects = "a function without parameters that returns a `kt.HyperParameters`"

    def judge(self, answer: Any) -> str:
        if isinstance(answer, kt.HyperParameters):
            raise Hint(
                "`answer` is the space itself: give the function, `answer = space`, without calling it."
            )
        if answer is kt.HyperParameters:
            raise Hint(
                "`answer` is KerasTuner's own class, an empty space: give your function, `answer = space`."
            )
        space = expect_function(answer, "space", parameters=0)
        hp = expect_type(
            self.call(space), kt.HyperParameters, "a `kt.HyperParameters`", "What `space()` returns"
        )
        entries = {entry.name: entry for entry in hp.space}
        for name in _DEFAULTS:
            if name not in entries:
                raise Hint(
                    f"Your space has no entry `{name}`. It has: {', '.join(sorted(entries)) or 'none'}."
                )
        if extra := sorted(set(entries) - set(_DEFAULTS)):
            if isinstance(entries[extra[0]], kt.engine.hyperparameters.Fixed):
                why = "it is the same in every trial, and the task names three entries"
            elif extra[0] == "seed":
                why = "a search over seeds keeps the luckiest one"
            else:
                why = "it only wastes trials"
            raise Hint(f"`{extra[0]}` is not asked for: {why}.")
        for name, entry in entries.items():
            if entry.conditions:
                raise Hint(
                    f"`{name}` stands in a `conditional_scope`: a trial outside of it has no `{name}`, and `hp.get` raises an error there."
                )
        draws = {
            name: [entry.random_sample(seed) for seed in range(1, 401)] for name, entry in entries.items()
        }
        self._units(draws["units"])
        self._range(entries["penalty"], draws["penalty"], 1e-6, 1e-2, 1e-4)
        self._range(entries["dropout"], draws["dropout"], 0.0, 0.5, 0.25)
        for name, default in _DEFAULTS.items():
            if not np.isclose(entries[name].default, default, atol=0):
                raise Hint(
                    f"The default of `{name}` is {entries[name].default:g}; it should be {default:g}, "
                    "or a run without a search will use another model. Look at `default=`."
                )
        return (
            "400 draws of each entry are where they should be, and a run without a search gets the defaults."
        )

    def _units(self, draws: list[Any]) -> None:
        if any(isinstance(value, str | bool) or value != int(value) for value in draws):
            raise Hint(f"`units` must be a whole number: one draw of yours is {describe(draws[0])}.")
        if any(isinstance(value, float) for value in draws):
            raise Hint(
                f"Your `units` are floats: one draw is {describe(draws[0])}. A layer wants a whole number, such as `8` and not `8.0`."
            )
        if set(draws) != {8, 32, 128}:
            values = sorted(set(draws))
            shown = ", ".join(f"{value:g}" for value in values[:6]) + (" …" if len(values) > 6 else "")
            raise Hint(f"`units` should be one of 8, 32 and 128; yours draws {shown}.")

    def _range(self, entry: Any, draws: list[Any], low: float, high: float, middle: float) -> None:
        name = entry.name
        if any(isinstance(value, bool) or not isinstance(value, float | int) for value in draws):
            raise Hint(f"`{name}` should be a number; one draw of yours is {describe(draws[0])}.")
        if len(set(draws)) < 200:
            raise Hint(
                f"`{name}` takes only {len(set(draws))} values in 400 draws: any number of its range should be possible."
            )
        if not hasattr(entry, "min_value"):
            raise Hint(
                f"`{name}` draws from a list, however long: any number of its range should be possible. Give a range."
            )
        if getattr(entry, "step", None):
            raise Hint(
                f"`{name}` goes in steps of {entry.step:g}: any number of its range should be possible."
            )
        if low and entry.min_value == np.log10(low):
            raise Hint(
                f"The lowest value of `{name}` is {entry.min_value:g}; it should be {low:g}. Give the number, not its exponent."
            )
        below, log = np.mean(np.array(draws) < middle), name == "penalty"
        what = "its orders of magnitude" if log else "its range"
        half = f"{below:.0%} of 400 draws of `{name}` lie below {middle:g}, the middle of {what}. It should be about half"
        if entry.sampling != ("log" if log else "linear") and not 0.4 < below < 0.6:
            alike = (
                "each order of magnitude is as likely as the next"
                if log
                else "all numbers are equally likely"
            )
            raise Hint(f"{half}, where {alike}: look at `sampling`, which is `{entry.sampling}` with you.")
        old = ""
        if (entry.min_value, entry.max_value) == _COLLEAGUES.get(name):
            old = " If you repaired it in a second line: KerasTuner keeps the first entry of a name."
        if not np.isclose(entry.min_value, low, atol=0):
            raise Hint(f"The lowest value of `{name}` is {entry.min_value:g}; it should be {low:g}.{old}")
        if not np.isclose(entry.max_value, high, atol=0):
            raise Hint(f"The highest value of `{name}` is {entry.max_value:g}; it should be {high:g}.")
        if not 0.4 < below < 0.6:
            raise Hint(f"{half}.")


_COLLEAGUES = {"dropout": (0.1, 0.9)}  # the range in the starter
_DEFAULTS = {"units": 32, "penalty": 1e-4, "dropout": 0.2}  # the entries of exercise 1

_TEAMS = {
    "rebooking": ("val_auc", "max"),
    "insurance": ("val_cross_entropy", "min"),
    "board": ("val_accuracy", "max"),
}


_NUMBERS = "`rebooking` needs only the order of the flights. By `{}` the numbers count too, and a model with the better order can lose."
_SIDE = "`board` asks only on which side of 0.5 a flight lies. By `{}` the numbers count too, and a model with more right lamps can lose."
_WHY_NOT = {
    "rebooking": {
        "val_loss": _NUMBERS.format("val_loss"),
        "val_cross_entropy": _NUMBERS.format("val_cross_entropy"),
        "val_accuracy": "`rebooking` needs the order of all flights. By `val_accuracy` every model that never says yes is "
        "right in three cases of four, whatever its order.",
    },
    "insurance": {
        "val_loss": "`val_loss` adds the penalty of each trial, and the search varies it: two trials with equally good "
        "probabilities would score differently.",
        "val_auc": "`insurance` needs the number, and `val_auc` cannot see a wrong number: halve all of a model's probabilities, "
        "and it has the same order.",
        "val_accuracy": "`insurance` needs the number, and `val_accuracy` cannot see a wrong number: 0.1 in place of 0.4 is on "
        "the same side of 0.5.",
    },
    "board": {
        "val_loss": _SIDE.format("val_loss"),
        "val_cross_entropy": _SIDE.format("val_cross_entropy"),
        "val_auc": "`board` asks on which side of 0.5 a flight lies, and `val_auc` does not see that: halve all of a model's "
        "probabilities, and no lamp is lit, but the order is the same.",
    },
}


class ChooseTheObjective(Exercise):
    """Answer with an objective for each of three teams."""

    question = """\
Three teams will use the model. Each wants a search of its own, over units, penalty and rate. After every trial Keras logs four \
metrics of the training rows, and the same of the validation rows with `val_` in front:

- `cross_entropy` punishes wrong *probabilities*; `loss` is this plus the trial's own penalty on large weights;
- `accuracy` counts what is right at a probability of 0.5; `auc` you know.

The teams:

- `"rebooking"` calls passengers in the order of their flights' risk, some days few, some days many. Only the *order* matters.
- `"insurance"` multiplies the probability by the price of a delay. The *number* itself must be right.
- `"board"` lights a lamp when the probability is above 0.5, and is judged by how many lamps, lit or dark, are right.

Bind to `answer` a **dictionary with these three keys and no other**; each value is a `kt.Objective(name, direction)`."""
    hints = (
        "Ask of each team which change of the model's output it would notice: another order, another number, "
        "or another side of 0.5.",
        "The names that begin with `val_` are measured on flights that the trial did not train on. A cross-entropy is better "
        "the smaller it is.",
        "AUC is about order, cross-entropy about probabilities (without the penalty), accuracy about a threshold of 0.5:\n\n"
        "```python\nkt.Objective('val_auc', 'max')\n```",
    )
    expects = "a dictionary with the keys rebooking, insurance and board"

    def judge(self, answer: Any) -> str:
        teams = expect_type(answer, dict, "a dictionary with three keys")
        if extra := [team for team in teams if team not in _TEAMS]:
            names = ", ".join(map(describe, extra))
            absent = [team for team in _TEAMS if team not in teams]
            raise Hint(
                f"Your dictionary has {names}, which is no team of the task."
                + (f" There is no objective for `{absent[0]}`." if absent else "")
            )
        for team, (name, direction) in _TEAMS.items():
            if team not in teams:
                raise Hint(
                    f"There is no objective for `{team}` in your dictionary; its keys: {', '.join(f'`{key}`' for key in teams) or 'none'}."
                )
            objective = expect_type(
                teams[team],
                kt.Objective,
                "a `kt.Objective`, a name with its direction",
                f"The value of `{team}`",
            )
            self._judge(team, str(objective.name), objective.direction, name, direction)
        return (
            "Three users, three yardsticks: a model has no best settings until somebody says what it is for."
        )

    def _judge(self, team: str, name: str, direction: Any, wanted: str, way: str) -> None:
        known = ("loss", "cross_entropy", "accuracy", "auc")
        if name in known:
            raise Hint(f"`{name}` of `{team}` is measured on the rows that the trial was trained on.")
        if name in ("max", "min"):
            raise Hint(
                f"The name of `{team}`'s objective is `{name}`: the metric's name comes first, then the direction."
            )
        if name.removeprefix("val_") not in known:
            raise Hint(f"Keras logs no metric `{name}`: a search for it would stop with an error.")
        if name != wanted:
            raise Hint(_WHY_NOT[team][name])
        if direction not in ("min", "max"):
            raise Hint(
                f'The direction of `{team}` should be the text `"min"` or `"max"`; yours is {describe(direction)}.'
            )
        if direction != way:
            raise Hint(f"With the direction `{direction}` the search keeps the worst trial for `{team}`.")


def _channels() -> tuple[Any, Any]:
    return tfx.dsl.Channel(type=Examples), tfx.dsl.Channel(type=TransformGraph)


class ReuseTheChoice(Exercise):
    """Answer with a function that returns the components of a run."""

    question = """\
Wire a pipeline that searches only when it is told to.

Write `components(examples, transform_graph, decided)`. The first two are Transform's outputs. `decided` is `None`, or a folder's path (a text). Return a **list of the components** to run, in any order:

- If `decided` is `None`: a `tfx.components.Tuner` with `tuner_fn="flight_tuner.tuner_fn"`, and a `tfx.components.Trainer` that takes the Tuner's best \
hyperparameters.
- Otherwise: no Tuner. A `tfx.dsl.Importer` that registers the folder as `HyperParameters` (TFX's type, as on the page), and the Trainer that takes these.

The Trainer has `run_fn="flight_tuner.run_fn"`, and both Tuner and Trainer get `examples` and `transform_graph`. No numbers of steps are needed here."""
    hints = (
        "Both cases differ only in where the Trainer's `hyperparameters=` come from.",
        'A Tuner offers `tuner.outputs["best_hyperparameters"]`, an Importer `importer.outputs["result"]`. '
        "Importer takes `source_uri=` and `artifact_type=`.",
        "```python\nif decided is None:\n    source = tfx.components.Tuner(...)\n    found = source.outputs['best_hyperparameters']\n"
        "else:\n    source = tfx.dsl.Importer(source_uri=decided, artifact_type=HyperParameters)\n    found = ...\n```\n\n"
        "Then one Trainer with `hyperparameters=found`, and `return [source, trainer]`.",
    )
    expects = "a function of examples, transform_graph and decided"

    def judge(self, answer: Any) -> str:
        components = expect_function(answer, "components", parameters=3)
        folder = "settings/2013-01"
        for decided in (None, folder):
            examples, graph = _channels()
            case = "`decided=None`" if decided is None else "a folder"
            nodes = self._nodes(self._call(components, examples, graph, decided), case)
            self._sources(nodes, decided)
            trainer = next(node for node in nodes if isinstance(node, tfx.components.Trainer))
            self._trainer(trainer, nodes, decided)
            for node in nodes:
                if isinstance(node, tfx.components.Trainer | tfx.components.Tuner):
                    self._inputs(node, examples, graph)
        return "One argument decides whether the month costs a search. Write beside the folder who decided, when, and on which data."

    def _call(self, fn: Any, *args: Any) -> Any:
        error = self.raised(fn, *args)
        said = str(error or "")
        if "hyperparameters should be a Channel" in said:
            got = said.partition("(got ")[2]
            if got.startswith(str(args[-1])):
                raise Hint(
                    "`hyperparameters=` takes what a component puts out, and `decided` is a path: register the folder with an "
                    "Importer, and take its output."
                )
            if got.startswith(("Tuner(", "Importer(", "<tfx")):
                raise Hint(
                    "You gave Trainer a whole component. Name one of its outputs: `outputs[…]`, with the output's name."
                )
            if got.startswith("{") and "Channel" in got:
                raise Hint(
                    "You gave Trainer all outputs of a component. Name one: `outputs[…]`, with the output's name."
                )
            if got.startswith("{"):
                raise Hint(
                    "`hyperparameters=` takes what a component puts out, such as `outputs[…]`; it got a dictionary that is none."
                )
            if "TunerResults" in got:
                raise Hint("`tuner_results` is the list of all trials. The winner is Tuner's other output.")
        if found := re.match(r"Argument (\w+) should be a Channel of type (.+?) \(got (.*)\)", said, re.S):
            self._wrong_channel(*found.groups())
        if said.startswith("Exactly one of 'example' or"):
            raise Hint("A Trainer got no `examples`.")
        if said == "'best_hyperparameters'" and args[-1] is not None:
            raise Hint("An Importer's one output is `result`; `best_hyperparameters` is an output of Tuner.")
        if said == "'result'":
            raise Hint("Tuner's output is `best_hyperparameters`; `result` is that of an Importer.")
        if "subclass of tfx.Artifact" in said or said == "'str' object is not callable":
            raise Hint(
                "`artifact_type=` wants TFX's artifact type, the class `HyperParameters` of `tfx.types.standard_artifacts`. "
                "`kt.HyperParameters` has the same name and is a search space, and a text is not a type."
            )
        try:
            return self.call(fn, *args)
        except Hint as hint:
            if not isinstance(error, KeyError):
                raise
            outputs = (
                "A Tuner's outputs are `best_hyperparameters` and `tuner_results`, an Importer's is `result`."
            )
            raise Hint(f"{hint} {outputs}") from None

    def _wrong_channel(self, argument: str, wanted: str, got: str) -> None:
        """Say what was given to a component in place of the output that it takes."""
        wanted, came = (text.rpartition(".")[2].strip("'>") for text in (wanted, got))
        if argument not in ("examples", "transform_graph", "hyperparameters"):
            raise Hint(
                f"You gave a component `{argument}`. If you did not write that argument: name all of them, as in "
                "`tfx.components.Tuner(examples=…, transform_graph=…)`. Without names the second is another one."
            )
        if got.startswith("("):
            raise Hint(f"`{argument}=` got a tuple. A comma at the end of a line makes one.")
        if got.startswith("["):
            raise Hint(
                f"`{argument}=` takes the output itself, such as `outputs[…]`: `.get()` gives artifacts, and before a run there are none."
            )
        why = (
            "Look at Importer's `artifact_type=`."
            if argument == "hyperparameters"
            else "Are two outputs swapped, in the call or among your function's parameters?"
        )
        given = f"an output of type `{came}`" if got.startswith("<class") else "something else"
        raise Hint(f"`{argument}=` takes an output of type `{wanted}`; it got {given}. {why}")

    def _nodes(self, value: Any, case: str) -> list[Any]:
        returned = f"What your function returns for {case}"
        nodes = list(expect_type(value, (list, tuple), "a list of components", returned))
        for node in nodes:
            if isinstance(node, tfx.dsl.Resolver):
                raise Hint(
                    "A Resolver finds the newest artifact of its type, whoever wrote it: it would ignore `decided`. "
                    "An Importer registers exactly the folder that you name."
                )
            expect_type(
                node,
                (tfx.components.Tuner, tfx.components.Trainer, tfx.dsl.Importer),
                "a Tuner, a Trainer or an Importer",
                "An item of your list",
            )
        if len({id(node) for node in nodes}) < len(nodes):
            raise Hint(f"For {case} your list holds the same component twice.")
        names = [node.id for node in nodes]
        if twice := [name for name in names if names.count(name) > 1]:
            raise Hint(
                f"Two components of your list have the id `{twice[0]}`, and a pipeline refuses that. If the list is made outside of the "
                "function, it lives on between two calls."
            )
        if sum(isinstance(node, tfx.components.Trainer) for node in nodes) != 1:
            raise Hint(
                f"For {case} there should be exactly one Trainer in your list; it holds {', '.join(type(node).__name__ for node in nodes) or 'nothing'}."
            )
        return nodes

    def _sources(self, nodes: list[Any], decided: str | None) -> None:
        tuners = [node for node in nodes if isinstance(node, tfx.components.Tuner)]
        if decided is None and not tuners:
            trainer = next(node for node in nodes if isinstance(node, tfx.components.Trainer))
            channel = trainer.inputs.get("hyperparameters")
            if channel is not None and type(channel.producer_component) is tfx.components.Tuner:
                raise Hint(
                    "Your Tuner is not in the list, so nobody runs it, and the Trainer waits for its output."
                )
            raise Hint(
                "There is no Tuner for `decided=None`: then nothing has been decided, and the run must search."
            )
        importers = [node for node in nodes if isinstance(node, tfx.dsl.Importer)]
        if decided is None and importers:
            raise Hint(
                "For `decided=None` there is an Importer in your list, and no folder that it could register."
            )
        if len(tuners) + len(importers) > 1 and not (tuners and importers):
            raise Hint("There are two sources of hyperparameters in your list, and the Trainer takes one.")
        if decided is not None and tuners:
            raise Hint("With a folder given there is still a Tuner in it: the run would search again.")

    def _trainer(self, trainer: Any, nodes: list[Any], decided: str | None) -> None:
        if trainer.exec_properties.get("run_fn") != "flight_tuner.run_fn":
            raise Hint(
                f"The Trainer's `run_fn` is `{trainer.exec_properties.get('run_fn')}`; the task asks for "
                "`flight_tuner.run_fn`, which reads `hyperparameters`."
            )
        channel = trainer.inputs.get("hyperparameters")
        case = "`decided=None`" if decided is None else "a folder"
        if channel is None:
            raise Hint(
                f"For {case} the Trainer has no `hyperparameters`: it trains with the defaults, and says nothing."
            )
        if all(channel.producer_component is not node for node in nodes):
            raise Hint(
                f"For {case} the Trainer takes `hyperparameters` from a component that is not in your list: nobody runs it."
            )
        if decided is not None:
            source = channel.producer_component.exec_properties.get("artifact_uri")
            if source != decided:
                raise Hint(
                    f"Importer registers the folder, `{decided}` in this check; yours has {describe(source)}."
                )

    def _inputs(self, node: Any, examples: Any, graph: Any) -> None:
        for name, given in (("examples", examples), ("transform_graph", graph)):
            if node.inputs.get(name) is None:
                raise Hint(f"{type(node).__name__} should get both `examples` and `transform_graph`.")
            if node.inputs[name] is not given:
                raise Hint(
                    f"The `{name}` of your {type(node).__name__} is not what your function was given. Does it come from the notebook, "
                    "and not from the function's parameters?"
                )
        if (
            isinstance(node, tfx.components.Tuner)
            and node.exec_properties.get("tuner_fn") != "flight_tuner.tuner_fn"
        ):
            raise Hint("The Tuner's `tuner_fn` should be `flight_tuner.tuner_fn`.")


exercises = (RepairTheSpace, ChooseTheObjective, ReuseTheChoice)

quiz = (
    Question(
        "The best of 200 trials has a validation AUC 4 points above your model's. What do you know about next month?",
        (
            (
                "The new settings are better there, and by about 4 points.",
                "The 4 points are the largest of 200 noisy leads. The largest is large partly by luck.",
                False,
            ),
            (
                "Little, until it is scored on days that chose no trial.",
                "Choosing used the validation days up. Fresh days tell what is left of the lead.",
                True,
            ),
            (
                "Nothing yet: 200 trials are too few to find good settings.",
                "More trials raise the promise further. They do not make the yardstick longer.",
                False,
            ),
        ),
    ),
    Question(
        "Tuner stands in the pipeline that runs for each new month, and TFX's cache is on. What happens in February?",
        (
            (
                "The search runs once more, on February's examples.",
                "The cache is keyed on inputs and arguments, and a new month is a new input. Import a decision in place of it.",
                True,
            ),
            (
                "The cache hands on what January's search found.",
                "That happens only if the inputs and arguments are those of an earlier run.",
                False,
            ),
            (
                "January's search goes on, with February's examples added.",
                "The component gives every execution a working folder of its own, so nothing is carried over.",
                False,
            ),
        ),
    ),
    Question(
        "Two flights agree in every column that your model gets. One was disrupted, one was not. What can tell them apart?",
        (
            (
                "A wider hidden layer, if the search space allows for it.",
                "Whatever its width, the network computes one risk from one set of inputs.",
                False,
            ),
            (
                "A longer search, until some trial gets both of them right.",
                "No trial can: each gives both flights the same risk.",
                False,
            ),
            (
                "A column that differs between them, such as the weather.",
                "What the columns do not tell, no setting finds.",
                True,
            ),
        ),
    ),
)
