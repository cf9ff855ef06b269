"""Exercises of chapter "Tuner": a search space, an objective, a choice that is kept, and a winner that may be luck."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import Any

import keras_tuner as kt
import numpy as np
import pandas as pd
from scipy import stats
from tfx import v1 as tfx
from tfx.types.standard_artifacts import Examples, HyperParameters, TransformGraph

from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_choice,
    expect_function,
    expect_type,
)


def context() -> dict[str, Any]:
    """Return what the answers use: the libraries, the artifact's type, and a table as the last exercise has it."""
    return {
        "HyperParameters": HyperParameters,
        "kt": kt,
        "np": np,
        "pd": pd,
        "scores": example_scores(),
        "stats": stats,
        "tfx": tfx,
    }


def _changed(solution: str, changes: Iterable[tuple[tuple[str, str], str]]) -> tuple[tuple[str, str], ...]:
    """Return wrong answers: the solution with one text replaced, and the words of the hint."""
    return tuple((solution.replace(*change), words) for change, words in changes)


class RepairTheSpace(Exercise):
    """Answer with a function that returns a search space."""

    question = """\
A colleague's search space runs, but most of its draws are of no use: wrong widths, the wrong end of a range. Repair it.

`space()` returns a `kt.HyperParameters` with **these three entries and no other**:

- `units`: one of the whole numbers 4, 8, 16, 32, 64; default 16.
- `penalty`: any number from 1e-5 to 5e-2, each order of magnitude as likely as the next; default 3e-3.
- `rate`: any number from 1e-4 to 1e-1, each order of magnitude as likely as the next; default 3e-3."""
    starter = """\
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Float("units", 4, 64)
    hp.Choice("penalty", [1e-5, 5e-2])
    hp.Float("rate", 1e-4, 1e-1)
    hp.Float("dropout", 0.0, 0.5)
    return hp


answer = space
"""
    hints = (
        "Look at each entry's kind, range, sampling and default. A layer cannot have 16.3 units.",
        "`hp.Choice` draws from a list, `hp.Float` from a range. The argument that makes each order of magnitude "
        'equally likely is `sampling="log"`. Without `default=` a `Float` starts at its lowest value.',
        "```python\nhp.Choice('units', [4, 8, 16, 32, 64], default=16)\n"
        "hp.Float('rate', 1e-4, 1e-1, sampling='log', default=3e-3)\n```",
    )
    solution = """\
import keras_tuner as kt


def space():
    hp = kt.HyperParameters()
    hp.Choice("units", [4, 8, 16, 32, 64], default=16)
    hp.Float("penalty", 1e-5, 5e-2, sampling="log", default=3e-3)
    hp.Float("rate", 1e-4, 1e-1, sampling="log", default=3e-3)
    return hp


answer = space
"""
    right = (
        """\
def space():
    hp = kt.HyperParameters()
    hp.Float("rate", min_value=0.0001, max_value=0.1, default=0.003, sampling="log")
    hp.Int("units", 4, 64, step=2, sampling="log", default=16)
    hp.Float("penalty", min_value=0.00001, max_value=0.05, default=0.003, sampling="log")
    return hp


answer = space
""",
    )
    wrong = _changed(
        solution,
        (
            (('1e-1, sampling="log"', "1e-1"), "`rate` lie below 0.0032"),
            (("[4, 8, 16, 32, 64], default=16", "[4, 8, 16, 32, 64]"), "The default of `units`"),
            (('hp.Choice("units", [4, 8, 16, 32, 64]', 'hp.Float("units", 4, 64'), "whole number"),
            (('hp.Choice("units", [4, 8, 16, 32, 64]', 'hp.Int("units", 4, 64'), "5 widths"),
            (
                ('hp.Float("penalty", 1e-5, 5e-2, sampling="log"', 'hp.Choice("penalty", [1e-5, 3e-3, 5e-2]'),
                "`penalty` takes only 3",
            ),
            (("    return hp", '    hp.Float("dropout", 0.0, 0.5)\n    return hp'), "`dropout`"),
            (("1e-4, 1e-1", "1e-6, 1e-1"), "lowest"),
            (("answer = space", "answer = space()"), "without calling it"),
        ),
    )
    expects = "a function without parameters that returns a `kt.HyperParameters`"

    def attempted(self, answer: Any) -> bool:
        # By names and constants: IPython compiles the starter's statements to other bytecode than `compile` does.
        code = getattr(answer, "__code__", None)
        blank = next(
            c for c in compile(self.starter, "<starter>", "exec").co_consts if hasattr(c, "co_consts")
        )
        unchanged = code is not None and code.co_names == blank.co_names and code.co_consts == blank.co_consts
        return not unchanged and super().attempted(answer)

    def judge(self, answer: Any) -> str:
        if isinstance(answer, kt.HyperParameters):
            raise Hint(
                "`answer` is the space itself: give the function, `answer = space`, without calling it."
            )
        space = expect_function(answer, "space", parameters=0)
        hp = expect_type(
            self.call(space), kt.HyperParameters, "a `kt.HyperParameters`", "What `space()` returns"
        )
        entries = {entry.name: entry for entry in hp.space}
        for name in ("units", "penalty", "rate"):
            if name not in entries:
                raise Hint(
                    f"Your space has no entry `{name}`. It has: {', '.join(sorted(entries)) or 'none'}."
                )
        if len(entries) > 3:
            extra = sorted(set(entries) - {"units", "penalty", "rate"})
            raise Hint(f"`{extra[0]}` is not asked for: `build` does not use it, so it only wastes trials.")
        draws = {
            name: [entry.random_sample(seed) for seed in range(1, 401)] for name, entry in entries.items()
        }
        self._units(draws["units"])
        for name, low, high in (("penalty", 1e-5, 5e-2), ("rate", 1e-4, 1e-1)):
            self._log(name, draws[name], low, high)
        for name, default in (("units", 16), ("penalty", 3e-3), ("rate", 3e-3)):
            if not np.isclose(entries[name].default, default):
                raise Hint(
                    f"The default of `{name}` is {entries[name].default:g}; it should be {default:g}, "
                    "or a run without a search will use another model."
                )
        return "400 draws of each entry are where they should be. A run without a search gets the book's settings."

    def _units(self, draws: list[Any]) -> None:
        if any(isinstance(value, str) or value != int(value) for value in draws):
            raise Hint(f"`units` must be a whole number: one draw of yours is {describe(draws[0])}.")
        if set(draws) != {4, 8, 16, 32, 64}:
            raise Hint(
                f"`units` should be one of 5 widths, 4, 8, 16, 32, 64; yours takes {len(set(draws))} values "
                f"from {min(draws):g} to {max(draws):g}."
            )

    def _log(self, name: str, draws: list[Any], low: float, high: float) -> None:
        if any(not isinstance(value, float | int) for value in draws):
            raise Hint(f"`{name}` should be a number; one draw of yours is {describe(draws[0])}.")
        if len(set(draws)) < 50:
            raise Hint(
                f"`{name}` takes only {len(set(draws))} values: any number of its range should be possible."
            )
        if not (0.99 * low <= min(draws) < 1.3 * low) and not (
            min(draws) > 1.3 * low and max(draws) < 1.01 * high
        ):
            raise Hint(f"The lowest draw of `{name}` is {min(draws):.1g}; the range begins at {low:g}.")
        if not 0.7 * high < max(draws) <= 1.01 * high:
            raise Hint(f"The highest draw of `{name}` is {max(draws):.1g}; the range ends at {high:g}.")
        middle = (low * high) ** 0.5
        below = np.mean(np.array(draws) < middle)
        if not 0.35 < below < 0.65:
            raise Hint(
                f"{below:.0%} of 400 draws of `{name}` lie below {middle:.2g}, the middle of its orders of magnitude. "
                "It should be about half."
            )


_TEAMS = {
    "rebooking": ("val_auc", "max"),
    "insurance": ("val_cross_entropy", "min"),
    "board": ("val_accuracy", "max"),
}


class ChooseTheObjective(Exercise):
    """Answer with an objective for each of three teams."""

    question = """\
Three teams will use the model. Each wants a search of its own, over units, penalty and rate. After every trial Keras logs four \
metrics of the training rows, and the same of the validation rows with `val_` in front:

- `cross_entropy` punishes wrong *probabilities*; `loss` is this plus the trial's own L2 penalty;
- `accuracy` counts what is right at a probability of 0.5; `auc` you know.

The teams:

- `"rebooking"` calls the passengers of the riskiest flights, as many as it has time for. Only the *order* of the flights matters.
- `"insurance"` multiplies the probability by the price of a delay. The *number* itself must be right.
- `"board"` lights a lamp when the probability is above 0.5. A false lamp costs as much as a missing one.

Bind to `answer` a **dictionary with these three keys**; each value is a `kt.Objective(name, direction)`."""
    starter = """\
answer = {
    "rebooking": ...,
    "insurance": ...,
    "board": ...,
}
"""
    hints = (
        "Ask of each team which change of the model's output it would notice: another order, another number, "
        "or another side of 0.5.",
        "The names that begin with `val_` are measured on flights that the trial did not train on. A cross-entropy is better "
        "the smaller it is.",
        "AUC is about order, cross-entropy about probabilities (without the penalty), accuracy about a threshold of 0.5:\n\n"
        "```python\nkt.Objective('val_auc', 'max')\n```",
    )
    solution = """\
answer = {
    "rebooking": kt.Objective("val_auc", "max"),
    "insurance": kt.Objective("val_cross_entropy", "min"),
    "board": kt.Objective("val_accuracy", "max"),
}
"""
    right = (
        """\
answer = dict(
    board=kt.Objective(name="val_accuracy", direction="max"),
    insurance=kt.Objective(name="val_cross_entropy", direction="min"),
    rebooking=kt.Objective(name="val_auc", direction="max"),
)
""",
    )
    wrong = _changed(
        solution,
        (
            (('"val_auc", "max"', '"auc", "max"'), "trained on"),
            (('"val_auc", "max"', '"val_auc", "min"'), "the worst trial for `rebooking`"),
            (('"val_cross_entropy", "min"', '"val_cross_entropy", "max"'), "the worst trial for `insurance`"),
            (('"val_cross_entropy", "min"', '"val_auc", "max"'), "the same order"),
            (('"val_cross_entropy", "min"', '"val_loss", "min"'), "penalty of each trial"),
            (('"val_accuracy", "max"', '"val_auc", "max"'), "side of 0.5"),
            (('"val_auc", "max"', '"val_accuracy", "max"'), "never says"),
            (('kt.Objective("val_auc", "max")', '"val_auc"'), "should be a `kt.Objective`"),
            (('"board"', '"lamp"'), "`board`"),
        ),
    )
    expects = "a dictionary with the keys rebooking, insurance and board"

    def judge(self, answer: Any) -> str:
        teams = expect_type(answer, dict, "a dictionary with three keys")
        for team, (name, direction) in _TEAMS.items():
            if team not in teams:
                raise Hint(f"There is no objective for `{team}` in your dictionary.")
            objective = expect_type(
                teams[team],
                kt.Objective,
                "a `kt.Objective`, a name with its direction",
                f"The value of `{team}`",
            )
            self._judge(team, str(objective.name), str(objective.direction), name, direction)
        return (
            "Three users, three yardsticks: a model has no best settings until somebody says what it is for."
        )

    def _judge(self, team: str, name: str, direction: str, wanted: str, way: str) -> None:
        known = ("loss", "cross_entropy", "accuracy", "auc")
        if name in known:
            raise Hint(f"`{name}` of `{team}` is measured on the rows that the trial was trained on.")
        if name.removeprefix("val_") not in known:
            raise Hint(f"Keras logs no metric `{name}`: a search for it would stop with an error.")
        if name == "val_loss" and team == "insurance":
            raise Hint(
                "`val_loss` adds the L2 penalty of each trial, and the search varies it: two trials with equally good "
                "probabilities would score differently."
            )
        if name != wanted:
            raise Hint(
                {
                    "rebooking": "`rebooking` needs the order of all flights. By a loss or a cross-entropy the numbers count too; by "
                    "`val_accuracy` a model that never says yes is right in three cases of four.",
                    "insurance": f"`{name}` cannot see a wrong number: double or halve a model's small probabilities, and it has "
                    "the same order, and mostly the same side of 0.5.",
                    "board": f"`board` asks on which side of 0.5 a flight lies, and `{name}` does not measure that.",
                }[team]
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

The Trainer has `run_fn="flight_tuner.run_fn"`, and both Tuner and Trainer get `examples` and `transform_graph`. `train_args` and `eval_args` are not needed here."""
    starter = "def components(examples, transform_graph, decided):\n    return ...\n\n\nanswer = components\n"
    hints = (
        "Both cases differ only in where the Trainer's `hyperparameters=` come from.",
        'A Tuner offers `tuner.outputs["best_hyperparameters"]`, an Importer `importer.outputs["result"]`. '
        "Importer takes `source_uri=` and `artifact_type=`.",
        "```python\nif decided is None:\n    source = tfx.components.Tuner(...)\n    found = source.outputs['best_hyperparameters']\n"
        "else:\n    source = tfx.dsl.Importer(source_uri=decided, artifact_type=HyperParameters)\n    found = ...\n```\n\n"
        "Then one Trainer with `hyperparameters=found`, and `return [source, trainer]`.",
    )
    solution = """\
def components(examples, transform_graph, decided):
    if decided is None:
        source = tfx.components.Tuner(
            examples=examples, transform_graph=transform_graph, tuner_fn="flight_tuner.tuner_fn"
        )
        found = source.outputs["best_hyperparameters"]
    else:
        source = tfx.dsl.Importer(source_uri=decided, artifact_type=HyperParameters)
        found = source.outputs["result"]
    trainer = tfx.components.Trainer(
        examples=examples,
        transform_graph=transform_graph,
        hyperparameters=found,
        run_fn="flight_tuner.run_fn",
    )
    return [source, trainer]


answer = components
"""
    right = (
        """\
from tfx.types import standard_artifacts


def components(examples, transform_graph, decided=None):
    inputs = {"examples": examples, "transform_graph": transform_graph}
    nodes = []
    if decided:
        importer = tfx.dsl.Importer(
            source_uri=str(decided), artifact_type=standard_artifacts.HyperParameters, reimport=True
        ).with_id("Decided")
        nodes.append(importer)
        best = importer.outputs["result"]
    else:
        tuner = tfx.components.Tuner(tuner_fn="flight_tuner.tuner_fn", **inputs)
        nodes.append(tuner)
        best = tuner.outputs["best_hyperparameters"]
    return (tfx.components.Trainer(run_fn="flight_tuner.run_fn", hyperparameters=best, **inputs), *nodes)


answer = components
""",
    )
    wrong = (
        (
            solution.replace("        hyperparameters=found,\n", ""),
            "has no `hyperparameters`",
        ),
        (
            solution.replace("    if decided is None:", "    if True:"),
            "still a Tuner in it",
        ),
        (
            solution.replace(
                "    if decided is None:", "    if decided is not None and not decided:"
            ).replace("source_uri=decided", "source_uri=str(decided)"),
            "no Tuner for `decided=None`",
        ),
        (solution.replace("return [source, trainer]", "return [trainer]"), "nobody runs it"),
        (solution.replace("return [source, trainer]", "return trainer"), "a list of components"),
        (
            solution.replace("source_uri=decided", 'source_uri=decided + "/best_hyperparameters.txt"'),
            "the folder",
        ),
        (solution.replace('run_fn="flight_tuner.run_fn"', 'run_fn="book.model.run_fn"'), "never reads"),
        (
            solution.replace('source.outputs["best_hyperparameters"]', 'source.outputs["tuner_results"]'),
            "`tuner_results`",
        ),
        (
            solution.replace("artifact_type=HyperParameters", "artifact_type=kt.HyperParameters"),
            "is a search space",
        ),
        (
            solution.replace(
                "tfx.dsl.Importer(source_uri=decided, artifact_type=HyperParameters)",
                "tfx.dsl.Resolver(strategy_class=tfx.dsl.experimental.LatestArtifactStrategy, "
                "hyperparameters=tfx.dsl.Channel(type=HyperParameters)).with_id('Latest')",
            ).replace('source.outputs["result"]', 'source.outputs["hyperparameters"]'),
            "it would ignore `decided`",
        ),
    )
    expects = "a function of examples, transform_graph and decided"

    def judge(self, answer: Any) -> str:
        components = expect_function(answer, "components", parameters=3)
        examples, graph = _channels()
        folder = "settings/2013-01"
        for decided in (None, folder):
            nodes = self._nodes(self._call(components, examples, graph, decided))
            self._sources(nodes, decided)
            trainer = next(node for node in nodes if isinstance(node, tfx.components.Trainer))
            self._trainer(trainer, nodes, decided)
            for node in nodes:
                if isinstance(node, tfx.components.Trainer | tfx.components.Tuner):
                    self._inputs(node, examples, graph)
        return "One argument decides whether the month costs a search. Write beside the folder who decided, when, and on which data."

    def _call(self, fn: Any, *args: Any) -> Any:
        error = self.raised(fn, *args)
        if error is not None and "tuner_results" in str(error).lower().replace(
            "tunerresults", "tuner_results"
        ):
            raise Hint("`tuner_results` is the list of all trials. The winner is Tuner's other output.")
        if error is not None and "subclass of tfx.Artifact" in str(error):
            raise Hint(
                "`artifact_type=` wants TFX's artifact type, `HyperParameters` of `tfx.types.standard_artifacts`. "
                "`kt.HyperParameters` has the same name and is a search space."
            )
        return self.call(fn, *args)

    def _nodes(self, value: Any) -> list[Any]:
        nodes = list(expect_type(value, (list, tuple), "a list of components", "What your function returns"))
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
        if sum(isinstance(node, tfx.components.Trainer) for node in nodes) != 1:
            raise Hint("There should be exactly one Trainer in your list.")
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
        if decided is not None and tuners:
            raise Hint("With a folder given there is still a Tuner in it: the run would search again.")

    def _trainer(self, trainer: Any, nodes: list[Any], decided: str | None) -> None:
        if trainer.exec_properties.get("run_fn") != "flight_tuner.run_fn":
            raise Hint(
                f"The Trainer's `run_fn` is `{trainer.exec_properties.get('run_fn')}`; the task asks for "
                "`flight_tuner.run_fn`. The book's own never reads `hyperparameters`."
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
        if node.inputs.get("examples") is not examples or node.inputs.get("transform_graph") is not graph:
            raise Hint(
                f"{type(node).__name__} should get both `examples` and `transform_graph`, as they are given."
            )
        if (
            isinstance(node, tfx.components.Tuner)
            and node.exec_properties.get("tuner_fn") != "flight_tuner.tuner_fn"
        ):
            raise Hint("The Tuner's `tuner_fn` should be `flight_tuner.tuner_fn`.")


def simulated(
    seed: int, noise: float, lead: float, days: float = 4, trials: int = 20, rows: int = 8
) -> tuple[pd.DataFrame, str]:
    """Return scores of which one trial leads by `lead` (0: none does), and what should be adopted.

    Rows scatter by `days` times the noise. The same seed with other `days` differs by a constant in each row only.
    """
    rng = np.random.default_rng(seed)
    names = ["default", *(f"trial {n:02d}" for n in range(trials))]
    values = 67 + days * noise * rng.normal(0, 1, (rows, 1)) + rng.normal(0, noise, (rows, len(names)))
    if lead:  # where none leads, all are as good as the default
        values[:, 1:] -= rng.uniform(0, noise, trials)
    leader = int(rng.integers(1, len(names)))
    values[:, leader] += lead
    table = pd.DataFrame(values, columns=names, index=pd.RangeIndex(rows, name="seed"))
    return table[list(rng.permutation(names))], names[leader] if lead else "default"


def example_scores() -> pd.DataFrame:
    """Return one table as the last exercise judges by, in which no trial is better than the default."""
    return simulated(seed=99, noise=1.0, lead=0.0)[0]


_ROWS = {"hardly differ": 0.25, "differ a lot": 8.0}  # of a table: how much, in units of its noise
_NONE, _ONE = 100, 24  # tables without and with a better trial, for each of the two


@functools.cache
def _tables() -> tuple[tuple[list[pd.DataFrame], str], ...]:
    """Return pairs of tables that differ by a constant in each row, and what should be adopted."""
    levels = (0.3, 1.0, 3.0)
    cases = [(3000 + n, levels[n % 3], 0.0) for n in range(_NONE)]
    cases += [(8000 + n, levels[n % 3], 5 * levels[n % 3]) for n in range(_ONE)]
    return tuple(
        ([simulated(*case, days)[0] for days in _ROWS.values()], simulated(*case)[1]) for case in cases
    )


_UNPAIRED = """\
def decide(scores):
    best = scores.drop(columns="default").mean().idxmax()
    top, base = scores[best], scores["default"]
    return best if {} else "default"


answer = decide
"""

_ALIGN = (
    '`scores - scores["default"]` aligns the rows of the one with the columns of the other, and every number is `nan`: '
    'use `.sub(scores["default"], axis=0)`.'
)


class IsTheWinnerReal(Exercise):
    """Answer with a function of a table of scores."""

    question = """\
Every setting of a search was trained and scored 8 times, each time on other days. In a table like `scores` each row is such a repetition (a `seed`), each column a setting: `default` and 20 trials, in any order. A row's days are the same for all its columns. Higher is better.

Write `decide(scores)`: return the **name of the column to adopt**. Adopt a trial only if it is shown to be better than `default`; otherwise return `"default"`.

It is judged on simulated tables with little and with much noise, **once with rows that hardly differ, once with rows that differ a lot**. Each time no trial is better in 100 tables: adopt one in at most 12 of these. \
In 24 tables one trial is better, by 5 times the noise of a single score (5 points if the noise is 1 point, as in `scores`): find it in at least 20."""
    starter = "def decide(scores):\n    return ...\n\n\nanswer = decide\n"
    hints = (
        "Subtract `default` from every trial within each row: then an easy row no longer matters. Compare the leads with how "
        "much they scatter, not with a fixed number of points.",
        "The best of 20 leads looks good even if none is. Either ask more of it (a confidence level for 20 looks: 1 − 0.05 / 20 "
        "in place of 1 − 0.05), or choose the trial on some rows and judge its lead and scatter on the others.",
        "```python\nlead = scores.drop(columns='default').sub(scores['default'], axis=0)\n"
        "t = lead.mean() / (lead.std() / len(lead) ** 0.5)\n```\n\n"
        "Adopt `t.idxmax()` if its `t` is above `stats.t.ppf(1 - 0.025 / lead.shape[1], len(lead) - 1)`.",
    )
    solution = """\
from scipy import stats


def decide(scores):
    lead = scores.drop(columns="default").sub(scores["default"], axis=0)
    t = lead.mean() / (lead.std() / len(lead) ** 0.5)
    bar = stats.t.ppf(1 - 0.025 / lead.shape[1], len(lead) - 1)
    return t.idxmax() if t.max() > bar else "default"


answer = decide
"""
    right = (
        """\
def decide(scores):
    lead = scores.drop(columns="default").sub(scores["default"], axis=0)
    chosen = lead.iloc[:4].mean().idxmax()
    fresh = lead[chosen].iloc[4:]
    bar = stats.t.ppf(0.95, len(fresh) - 1) * fresh.std() / len(fresh) ** 0.5
    return chosen if fresh.mean() > bar else "default"


answer = decide
""",
        """\
def decide(scores):
    lead = scores.drop(columns="default").sub(scores["default"], axis=0)
    name = lead.mean().idxmax()
    return name if (lead[name] > 0).all() and lead[name].mean() > 2 * lead[name].std() else "default"


answer = decide
""",
        """\
def decide(scores):
    best = scores.drop(columns="default").mean().idxmax()
    test = stats.ttest_rel(scores[best], scores["default"], alternative="greater")
    return best if test.pvalue < 0.05 / 20 else "default"


answer = decide
""",
    )
    wrong = (
        (
            "def decide(scores):\n    return scores.mean().idxmax()\n\n\nanswer = decide\n",
            "always adopts",
        ),
        (
            """\
def decide(scores):
    lead = scores.drop(columns="default").sub(scores["default"], axis=0)
    t = lead.mean() / (lead.std() / len(lead) ** 0.5)
    return t.idxmax() if t.max() > stats.t.ppf(0.975, len(lead) - 1) else "default"


answer = decide
""",
            "best of 20",
        ),
        (
            """\
def interval(values):
    half = stats.t.ppf(0.975, len(values) - 1) * np.std(values, ddof=1) / len(values) ** 0.5
    return np.mean(values), half


def decide(scores):
    winner = scores.drop(columns="default").mean().idxmax()
    lead, half = interval(scores[winner] - scores["default"])
    return winner if lead > half else "default"


answer = decide
""",
            "best of 20",
        ),
        (
            """\
def decide(scores):
    mean = scores.mean()
    best = mean.drop("default").idxmax()
    return best if mean[best] > mean["default"] + 1 else "default"


answer = decide
""",
            "fixed number of points",
        ),
        (
            """\
def decide(scores):
    lead = scores.drop(columns="default").mean() - scores["default"].mean()
    return lead.idxmax() if lead.max() > 2 else "default"


answer = decide
""",
            "fixed number of points",
        ),
        (
            """\
def decide(scores):
    mean, half = scores.mean(), 2.4 * scores.std() / len(scores) ** 0.5
    best = mean.drop("default").idxmax()
    apart = mean[best] - half[best] > mean["default"] + half["default"]
    return best if apart else "default"


answer = decide
""",
            "within each row",
        ),
        (
            _UNPAIRED.format('stats.ttest_ind(top, base, alternative="greater").pvalue < 0.05'),
            "within each row",
        ),
        (_UNPAIRED.format("top.mean() - base.mean() > 1.96 * top.std() / 8**.5"), "within each row"),
        (_UNPAIRED.format("(top - base).mean() > 4.5 * (top - base).std()"), "bar is too high"),
        (
            """\
def decide(scores):
    lead = scores.drop(columns="default").sub(scores["default"], axis=0)
    chosen = lead.iloc[:4].mean().idxmax()
    return chosen if lead[chosen].iloc[4:].mean() > 0 else "default"


answer = decide
""",
            "There, too",
        ),
        (
            """\
def decide(scores):
    lead = (scores - scores["default"]).mean()
    return lead.idxmax()


answer = decide
""",
            "aligns",
        ),
        (
            """\
def decide(scores):
    lead = scores - scores["default"]
    best = lead.mean().idxmax()
    return best if lead[best].mean() > 3 * lead[best].std() else "default"


answer = decide
""",
            "aligns",
        ),
        ('def decide(scores):\n    return "default"\n\n\nanswer = decide\n', "never adopts"),
        (
            solution.replace("return t.idxmax() if t.max() > bar else", "return t.max() > bar and"),
            "name of a column",
        ),
        (
            """\
def decide(scores):
    lead = scores.drop(columns="default").sub(scores["default"], axis=0)
    t = lead.mean() / (lead.std() / len(lead) ** 0.5)
    return lead.std().idxmin() if t.max() > 4 else "default"


answer = decide
""",
            "another trial than the one that leads",
        ),
    )
    expects = "a function of one DataFrame"

    def judge(self, answer: Any) -> str:
        decide = expect_function(answer, "decide", parameters=1)
        tally = pd.DataFrame(0, index=list(_ROWS), columns=["false", "found", "other"])
        scales = {"false": [0, 0, 0], "missed": [0, 0, 0]}  # by the scale of the noise, from small to large
        changed = 0  # how often a constant in each row changes the decision
        for number, (pair, truth) in enumerate(_tables()):
            said = [self._said(decide, table) for table in pair]
            changed += said[0] != said[1]
            for rows, name in zip(_ROWS, said, strict=True):
                if name == truth != "default":
                    tally.loc[rows, "found"] += 1
                elif name != "default":
                    tally.loc[rows, "false" if truth == "default" else "other"] += 1
            if truth == "default":
                scales["false"][number % 3] += said[0] != "default"
            else:
                scales["missed"][(number - _NONE) % 3] += said[0] == "default"
        if (tally["false"] <= 12).all() and (tally["found"] >= 20).all():
            return f"{_counts(tally)} A search that repeats its trials can tell luck from a lead. It costs eight times as much."
        few, many = scales["false"][0], scales["false"][2]
        fixed = few <= 2 and (many >= 18 or scales["missed"][0] >= 6 > scales["missed"][2])
        raise Hint(f"{self._fault(decide, tally, fixed, changed)} {_counts(tally)}")

    def _said(self, decide: Any, table: pd.DataFrame) -> str:
        try:
            said = self.call(decide, table)
        except Hint as hint:
            lost = "`KeyError`: nan" in str(hint) or "all NA values" in str(hint)
            raise Hint(f"{hint} {_ALIGN}" if lost else str(hint)) from None
        if isinstance(said, float) and np.isnan(said):
            raise Hint(f"`decide` returned `nan`, not the name of a column. {_ALIGN}")
        if not isinstance(said, str) or said not in table.columns:
            raise Hint(
                f"`decide` should return the name of a column; for one table it returned {describe(said)}."
            )
        return expect_choice(said, list(table.columns), "decide")

    def _fault(self, decide: Any, tally: pd.DataFrame, fixed: bool, changed: int) -> str:
        if not tally.to_numpy().any():
            return f"Your rule never adopts anything. If it compares with `nan`, this is why: {_ALIGN}"
        if (tally["false"] >= 80).all():
            return "Your rule always adopts the best mean, and one of 20 is always ahead."
        if fixed:
            return (
                "A fixed number of points means little on one scale of noise and much on another: "
                "compare a lead with its scatter."
            )
        if changed >= 5:
            return (
                f"In {changed} of {_NONE + _ONE} tables another constant added to each row (an easy day, a hard day) "
                "changes your decision. Take the lead over `default` within each row, and the scatter of these leads."
            )
        if (tally["other"] > 4).any():
            return "You adopt another trial than the one that leads."
        if (tally["false"] > 12).any():
            backward = [
                self._said(decide, pair[0]) != self._said(decide, pair[0].iloc[::-1])
                for pair, _ in _tables()[:40]
            ]
            if sum(backward) >= 4:
                return (
                    "The order of the rows matters to your rule, as if it chose on some and judged on the others. Good. "
                    "There, too, ask for more than zero: more than the lead scatters on those rows."
                )
            return (
                "The bar is right for one trial, and this is the best of 20, judged on the rows that chose it. "
                "Ask more of it, or judge it on other rows."
            )
        return (
            "Your bar is too high. You compare within the rows, as you should; but a mean of 8 leads scatters less than "
            "a single lead, by the square root of 8."
        )


def _counts(tally: pd.DataFrame) -> str:
    said = [
        f"it adopts a trial in {row['false']} of {_NONE} tables without a better one, and finds {row['found']} of {_ONE}."
        for _, row in tally.iterrows()
    ]
    if len(set(said)) == 1:
        return f"Both times {said[0]}"
    return " ".join(f"Where rows {rows}, {text}" for rows, text in zip(tally.index, said, strict=True))


exercises = (RepairTheSpace, ChooseTheObjective, ReuseTheChoice, IsTheWinnerReal)

quiz = (
    Question(
        "A search of 200 trials reports a validation AUC that is 4 points above your model's. What do you know about next month?",
        (
            (
                "That the new settings are about 4 points better.",
                "The 4 points are the largest of 200 noisy leads. The largest is large partly by luck.",
                False,
            ),
            (
                "Little, until the winner meets days that no trial was chosen on.",
                "Choosing used the validation days up. Fresh days, or several draws of days, tell what is left of the lead.",
                True,
            ),
            (
                "That 200 trials were too few.",
                "More trials raise the promise further. They do not make the yardstick longer.",
                False,
            ),
        ),
    ),
    Question(
        "Tuner stands in the pipeline that runs for each new month, and caching is on. What happens in February?",
        (
            (
                "The search runs again, because its examples are new.",
                "Tuner's cache is keyed on its inputs. A new span is a new input.",
                True,
            ),
            (
                "The result of January is taken from the cache.",
                "That happens only if the inputs and arguments are those of an earlier run.",
                False,
            ),
            (
                "The search goes on where it stopped in January.",
                "The component gives every execution a working folder of its own, so nothing is carried over.",
                False,
            ),
        ),
    ),
    Question(
        'You widen the range in `space()`, keep `tuner_fn="flight_tuner.tuner_fn"`, and run on the same month again. The Tuner is `CACHED`. Why?',
        (
            (
                "The new range was drawn from and did not win.",
                "Nothing was drawn: `CACHED` means that nothing ran.",
                False,
            ),
            (
                "The cache key holds the import path, not the code behind it.",
                "The path is the same text as before. Turn the cache off for this run, or change an argument.",
                True,
            ),
            (
                "Python had the old module in memory.",
                "When a Tuner runs, TFX reloads the module by itself. This one did not run.",
                False,
            ),
        ),
    ),
)
