"""Exercises of chapter "ML Metadata": months of a model, what to recall, what the cache will do, and a culprit."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from typing import Any

import ml_metadata
import numpy as np
import pandas as pd
from ml_metadata.proto import metadata_store_pb2 as mlmd

from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_choice,
    expect_function,
    expect_number,
)

INPUT, OUTPUT = mlmd.Event.INPUT, mlmd.Event.OUTPUT
NOTHING_LEFT = ("StopIteration", "IndexError", "empty", "not enough values", "returned `None`")
"""What a hint says of a function that took an item of an empty set."""
BLESSING = (
    "Among your suspects is a blessing, an artifact of type `ModelBlessing`. Pusher reads it, but no model is made from it: "
    "leave blessings out."
)
COMPONENTS = {
    "CsvExampleGen": "tfx.components.example_gen.csv_example_gen.component.CsvExampleGen",
    "StatisticsGen": "tfx.components.statistics_gen.component.StatisticsGen",
    "ImportSchemaGen": "tfx.components.schema_gen.import_schema_gen.component.ImportSchemaGen",
    "Transform": "tfx.components.transform.component.Transform",
    "Trainer": "tfx.components.trainer.component.Trainer",
    "Evaluator": "tfx.components.evaluator.component.Evaluator",
    "Pusher": "tfx.components.pusher.component.Pusher",
}


def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    return {
        "INPUT": INPUT,
        "OUTPUT": OUTPUT,
        "ancestors": ancestors,
        "descendants": descendants,
        "mlmd": mlmd,
        "np": np,
        "pd": pd,
    }


def _walk(
    store: ml_metadata.MetadataStore,
    ids: Iterable[int],
    arrive: int,
    leave: int,
    without: str | tuple[str, ...],
) -> set[int]:
    found: set[int] = set()
    waiting = set(ids)
    while waiting:
        events = store.get_events_by_artifact_ids(waiting)
        touched = {event.execution_id for event in events if event.type == arrive}
        passed = [one.id for one in store.get_executions_by_id(touched) if not one.type.endswith(without)]
        events = store.get_events_by_execution_ids(passed)
        waiting = {event.artifact_id for event in events if event.type == leave} - found
        found |= waiting
    return found


def ancestors(
    store: ml_metadata.MetadataStore, ids: Iterable[int], without: str | tuple[str, ...] = ()
) -> set[int]:
    """Return the ids of all artifacts that these were made from, as the chapter's function does."""
    return _walk(store, ids, OUTPUT, INPUT, without)


def descendants(
    store: ml_metadata.MetadataStore, ids: Iterable[int], without: str | tuple[str, ...] = ()
) -> set[int]:
    """Return the ids of all artifacts that were made from these, as the chapter's function does."""
    return _walk(store, ids, INPUT, OUTPUT, without)


# ---- Stores that no learner has seen --------------------------------------------------------------------------------


class _Records:
    """A small store in memory, written as a pipeline writes its own."""

    def __init__(self, seed: int) -> None:
        config = mlmd.ConnectionConfig()
        config.fake_database.SetInParent()
        self.store = ml_metadata.MetadataStore(config)
        self._kinds: dict[str, int] = {}
        self._random = random.Random(seed)
        kind = self.store.put_context_type(mlmd.ContextType(name="pipeline"))
        (self._pipeline,) = self.store.put_contexts([mlmd.Context(type_id=kind, name="trains")])
        for _ in range(self._random.randrange(3, 9)):  # so that ids differ from store to store
            self.thing("String")

    def thing(self, kind: str, **custom: int | str) -> int:
        """Write an artifact, and return its id."""
        if kind not in self._kinds:
            declared = mlmd.ArtifactType(name=kind)
            if kind == "Examples":
                declared.properties["span"] = mlmd.INT
            self._kinds[kind] = self.store.put_artifact_type(declared)
        artifact = mlmd.Artifact(
            type_id=self._kinds[kind], uri=f"store/{kind}/{self._random.randrange(10**9)}"
        )
        for name, value in custom.items():
            field = "int_value" if isinstance(value, int) else "string_value"
            setattr(artifact.custom_properties[name], field, value)
        (artifact_id,) = self.store.put_artifacts([artifact])
        link = mlmd.Attribution(artifact_id=artifact_id, context_id=self._pipeline)
        self.store.put_attributions_and_associations([link], [])
        return artifact_id

    def act(
        self, component: str, inputs: dict[str, int], outputs: dict[str, int], cached: bool = False
    ) -> None:
        """Write an execution and its events."""
        kind = self.store.put_execution_type(mlmd.ExecutionType(name=COMPONENTS[component]))
        execution = mlmd.Execution(type_id=kind)
        execution.last_known_state = mlmd.Execution.CACHED if cached else mlmd.Execution.COMPLETE
        (execution_id,) = self.store.put_executions([execution])
        link = mlmd.Association(execution_id=execution_id, context_id=self._pipeline)
        self.store.put_attributions_and_associations([], [link])
        events, seen = [], set()
        for kind_of_event, things in ((INPUT, inputs), (OUTPUT, outputs)):
            for key, artifact_id in things.items():
                if (artifact_id, kind_of_event) in seen:  # the store would keep only one, too
                    continue
                seen.add((artifact_id, kind_of_event))
                event = mlmd.Event(artifact_id=artifact_id, execution_id=execution_id, type=kind_of_event)
                event.path.steps.add(key=key)
                events.append(event)
        self.store.put_events(events)

    def source(self, examples: int, checksums: dict[str, str]) -> None:
        """Attach the checksums of files, as the chapter's `note_source` does."""
        kind = self.store.put_context_type(mlmd.ContextType(name="Source"))
        one = mlmd.Context(type_id=kind, name=f"delivery {self._random.randrange(10**9)}")
        for file, checksum in checksums.items():
            one.custom_properties[file].string_value = checksum
        (context_id,) = self.store.put_contexts([one])
        link = mlmd.Attribution(artifact_id=examples, context_id=context_id)
        self.store.put_attributions_and_associations([link], [])

    def schema(self) -> int:
        made = self.thing("Schema")
        self.act("ImportSchemaGen", {}, {"schema": made})
        return made

    def read(self, span: int, checksums: dict[str, str] | None = None) -> int:
        """Read a month, and describe it."""
        examples = self.thing("Examples", span=span)
        self.act("CsvExampleGen", {}, {"examples": examples})
        if checksums:
            self.source(examples, checksums)
        self.act("StatisticsGen", {"examples": examples}, {"statistics": self.thing("ExampleStatistics")})
        return examples

    def graph(self, examples: int, schema: int) -> dict[str, int]:
        made = {
            "transform_graph": self.thing("TransformGraph"),
            "transformed_examples": self.thing("Examples"),
        }
        self.act("Transform", {"examples": examples, "schema": schema}, made)
        return {"transform_graph": made["transform_graph"], "examples": made["transformed_examples"]}

    def train(self, graph: dict[str, int], schema: int, base: int | None = None) -> int:
        model = self.thing("Model")
        more = {} if base is None else {"base_model": base}
        made = {"model": model, "model_run": self.thing("ModelRun")}
        self.act("Trainer", {**graph, "schema": schema, **more}, made)
        return model

    def release(
        self,
        model: int,
        examples: int,
        baseline: int | None = None,
        pushed: int = 1,
        blessing: int | None = None,
    ) -> int:
        """Judge and push."""
        if blessing is None:
            blessing = self.thing("ModelBlessing", blessed=pushed)
        more = {} if baseline is None else {"baseline_model": baseline}
        made = {"blessing": blessing, "evaluation": self.thing("ModelEvaluation")}
        self.act("Evaluator", {**more, "examples": examples, "model": model}, made)
        version = self.thing("PushedModel", pushed=pushed)
        self.act("Pusher", {"model": model, "model_blessing": blessing}, {"pushed_model": version})
        return version


class _Watched:
    """A store that remembers from which artifacts a walk asked on."""

    def __init__(self, store: ml_metadata.MetadataStore) -> None:
        self._store = store
        self.asked: set[int] = set()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def get_events_by_artifact_ids(self, artifact_ids: Iterable[int]) -> Any:
        ids = list(artifact_ids)
        self.asked.update(ids)
        return self._store.get_events_by_artifact_ids(ids)


def _called(exercise: Exercise, fn: Callable[..., Any], *args: Any) -> Any:
    """Call the learner's function; if it says nothing, say so."""
    value = exercise.call(fn, *args)
    if value is None:
        raise Hint("Your function returned `None`: give its result back with `return`.")
    return value


def _whole_numbers(value: Any, what: str) -> list[int]:
    """Read a collection of whole numbers, in any order."""
    kinds = (list, tuple, set, frozenset, np.ndarray, pd.Series, pd.Index)
    if isinstance(value, dict | pd.DataFrame) or not isinstance(value, (*kinds, type({}.keys()))):
        raise Hint(f"Return {what} as a list or a set; yours returned {describe(value)}.")
    if getattr(value, "ndim", 1) != 1:
        raise Hint(f"Return {what} as a flat list or set; yours returned {describe(value)}.")
    numbers = []
    for item in value:
        if isinstance(item, mlmd.Artifact):
            raise Hint(f"Return {what}, numbers: yours holds whole artifacts.")
        number = expect_number(item, "Each item that you return")
        if number != int(number):
            raise Hint(f"Return {what}, whole numbers; yours holds {describe(item)}.")
        numbers.append(int(number))
    return numbers


# ---- The exercises --------------------------------------------------------------------------------------------------


class MonthsOf(Exercise):
    """Answer with a function of a store and an id."""

    question = """\
Write `months_of(store, pushed)`. It gets the id of an artifact of type `PushedModel`, and returns the **spans that this model learned from**: a list or a set of whole numbers, each once, in any order.

A model *learned* from what its Trainer was given, and from what that was made of; also from the data of an older model that it was trained further from (Trainer's input `base_model`). It did **not** learn from what only *judged* it: Evaluator reads examples and a baseline, too.

In this store, as in ours, CsvExampleGen's `Examples` have the custom property `span`. Transform's `Examples` have none. (An artifact has `type`, `custom_properties` and `id`; `store.get_artifacts_by_id(ids)` reads them.)"""
    starter = """\
def months_of(store, pushed):
    return ...


answer = months_of
"""
    hints = (
        "Which walk of the chapter goes from a thing to what it was made from, and how do you keep it from walking through "
        "what only judges?",
        '`ancestors(store, [pushed], without="Evaluator")` are ids. Read the artifacts, keep those of type `Examples` that have '
        "the custom property.",
        "```python\nids = ancestors(store, [pushed], without='Evaluator')\nfound = store.get_artifacts_by_id(ids)\n"
        "return {a.custom_properties['span'].int_value for a in found if 'span' in ...}\n```",
    )
    solution = """\
def months_of(store, pushed):
    found = store.get_artifacts_by_id(ancestors(store, [pushed], without="Evaluator"))
    return {one.custom_properties["span"].int_value for one in found if "span" in one.custom_properties}


answer = months_of
"""
    right = (
        """\
def answer(store, pushed):
    events = store.get_events_by_artifact_ids([pushed])
    pusher = [e.execution_id for e in events if e.type == OUTPUT]
    read = [e.artifact_id for e in store.get_events_by_execution_ids(pusher) if e.type == INPUT]
    models = [one.id for one in store.get_artifacts_by_id(read) if one.type == "Model"]
    ids = ancestors(store, models)
    spans = []
    for one in store.get_artifacts_by_type("Examples"):
        span = one.custom_properties["span"].int_value
        if one.id in ids and span and span not in spans:
            spans.append(span)
    return sorted(spans)
""",
    )
    wrong = (
        (
            "def answer(store, pushed):\n    found = store.get_artifacts_by_id(ancestors(store, [pushed]))\n"
            "    return {a.custom_properties['span'].int_value for a in found if 'span' in a.custom_properties}\n",
            "only judged",
        ),
        (
            "def answer(store, pushed):\n    found = store.get_artifacts_by_id(ancestors(store, [pushed], without='Evaluator'))\n"
            "    return {a.properties['span'].int_value for a in found if a.type == 'Examples'}\n",
            "`custom_properties`",
        ),
        (
            "def answer(store, pushed):\n    found = store.get_artifacts_by_id(ancestors(store, [pushed], without='Evaluator'))\n"
            "    return {a.custom_properties['span'].int_value for a in found if a.type == 'Examples'}\n",
            "There is no span 0",
        ),
        (
            "def answer(store, pushed):\n    found = store.get_artifacts_by_type('Examples')\n"
            "    return {a.custom_properties['span'].int_value for a in found if 'span' in a.custom_properties}\n",
            "every month in the store",
        ),
        (
            "def answer(store, pushed):\n    found = store.get_artifacts_by_id(descendants(store, [pushed]))\n"
            "    return {a.custom_properties['span'].int_value for a in found if 'span' in a.custom_properties}\n",
            "found nothing",
        ),
        (
            solution.replace('"span" in one.custom_properties', '"CsvExampleGen" in one.uri'),
            "lets none through",
        ),
        (
            "def answer(store, pushed):\n    ids = ancestors(store, [pushed], without='Evaluator')\n"
            "    found = [a for a in store.get_artifacts_by_id(ids) if 'span' in a.custom_properties]\n"
            "    return {max(found, key=lambda a: a.id).custom_properties['span'].int_value}\n",
            "`base_model`",
        ),
    )
    expects = "a function of a store and an id"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "months_of", 2)
        for seed in (3, 8):
            records, cases = _three_models(seed)
            every = {span for learned, judged in cases.values() for span in learned | judged}
            for pushed, (learned, judged) in cases.items():
                store = _Watched(records.store)
                value = _called(self, fn, store, pushed)
                said = _whole_numbers(value, "the spans")
                if not said:
                    self._found_none(store)
                self._compare(said, learned, judged, every)
        return "The model in service may have learned from a month that its own run never read: through `base_model`."

    @staticmethod
    def _found_none(store: _Watched) -> None:
        """Say whether the walk or the filter is at fault."""
        examples = store.get_artifacts_by_type("Examples")
        if store.asked & {one.id for one in examples if "span" in one.custom_properties}:
            raise Hint(
                "Your walk arrives at the examples, and your filter lets none through. Here `properties` has no span and no "
                "`uri` names a component: ask `'span' in one.custom_properties`."
            )
        raise Hint("Your function found nothing. From the model, walk backwards.")

    @staticmethod
    def _compare(said: list[int], learned: set[int], judged: set[int], every: set[int]) -> None:
        got = set(said)
        if got == {0}:
            raise Hint(
                "You found only 0: `properties` has no span here, and answers 0 for what is not there. The span is in `custom_properties`."
            )
        if 0 in got:
            raise Hint("There is no span 0: Transform's examples have no such property. Leave them out.")
        extra = got - learned
        if extra & judged:
            raise Hint(
                f"Span {min(extra & judged)} only judged this model: Evaluator read it, or it is behind the baseline."
            )
        if got == every != learned:
            raise Hint("You return every month in the store. Which of them are ancestors of this model?")
        if extra:
            raise Hint(f"The model did not learn from span {min(extra)}.")
        if learned - got:
            raise Hint(
                f"Span {min(learned - got)} is missing. A model may go on from an older one, `base_model`, and so from its data."
            )
        if len(said) != len(got):
            raise Hint("Return each span once.")


def _three_models(seed: int) -> tuple[_Records, dict[int, tuple[set[int], set[int]]]]:
    """Return a store, and for each pushed model the spans that it learned from and that judged it."""
    records = _Records(seed)
    first = seed
    schema = records.schema()
    old = records.read(first)
    old_model = records.train(records.graph(old, schema), schema)
    cases = {records.release(old_model, old): ({first}, set[int]())}
    new, test = records.read(first + 1), records.read(first + 2)
    new_model = records.train(records.graph(new, schema), schema)
    cases[records.release(new_model, test, baseline=old_model)] = ({first + 1}, {first, first + 2})
    warm = records.train(records.graph(test, schema), schema, base=new_model)
    pushed = records.release(warm, test, baseline=old_model)
    cases[pushed] = ({first + 1, first + 2}, {first})
    return records, cases


class ToRecall(Exercise):
    """Answer with a function of a store and a checksum."""

    question = """\
The source calls: one file was damaged. You know its checksum. Write `to_recall(store, checksum)`. It returns a tuple `(withdraw, judge_again)`, two lists or sets of ids of artifacts of type `PushedModel`:

- `withdraw`: the model **learned** from the file (in the sense of exercise 1);
- `judge_again`: it did not, but its verdict was computed from the file, or from a baseline that learned from it.

Both hold only versions that were really released: custom property `pushed` is 1, not 0. Contexts of type `Source` hold the checksums, as in the chapter: each custom property has a file's name as its name, and the checksum as its `string_value`. Every month has files of the *same names*. (`store.get_contexts_by_type("Source")`, `store.get_artifacts_by_context(context.id)`.) An unknown checksum gives two empty ones."""
    starter = """\
def to_recall(store, checksum):
    return ...


answer = to_recall
"""
    hints = (
        "Which contexts hold this checksum, and which artifacts belong to them? Then walk twice: once around what only judges, "
        "and once through everything.",
        '`descendants(store, ids, without="Evaluator")` learned from the file; `descendants(store, ids)` are those and the ones that '
        "it only judged. Keep released `PushedModel` artifacts, and subtract.",
        "```python\nstart = {a.id for c in store.get_contexts_by_type('Source')\n"
        "         if checksum in [v.string_value for v in c.custom_properties.values()]\n"
        "         for a in store.get_artifacts_by_context(c.id)}\nlearned = released(descendants(store, start, without='Evaluator'))\n"
        "return learned, released(descendants(store, start)) - learned\n```\nHere `released` keeps the ids of released `PushedModel` artifacts.",
    )
    solution = """\
def to_recall(store, checksum):
    start = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in {value.string_value for value in context.custom_properties.values()}:
            start |= {one.id for one in store.get_artifacts_by_context(context.id)}

    def released(ids):
        found = [one for one in store.get_artifacts_by_id(ids) if one.type == "PushedModel"]
        return {one.id for one in found if one.custom_properties["pushed"].int_value == 1}

    learned = released(descendants(store, start, without="Evaluator"))
    return learned, released(descendants(store, start)) - learned


answer = to_recall
"""
    right = (
        """\
def answer(store, checksum):
    bad = set()
    for one in store.get_artifacts_by_type("Examples"):
        for context in store.get_contexts_by_artifact(one.id):
            if context.type == "Source" and checksum in [v.string_value for v in context.custom_properties.values()]:
                bad.add(one.id)
    withdraw, again = [], []
    for one in store.get_artifacts_by_type("PushedModel"):
        if not one.custom_properties["pushed"].int_value:
            continue
        if ancestors(store, [one.id], without="Evaluator") & bad:
            withdraw.append(one.id)
        elif ancestors(store, [one.id]) & bad:
            again.append(one.id)
    return [withdraw, again]
""",
    )
    wrong = (
        (
            solution.replace(', without="Evaluator"', ""),
            "only judged",
        ),
        (
            solution.replace("released(descendants(store, start)) - learned", "set()"),
            "is missing in `judge_again`",
        ),
        (
            solution.replace("(descendants(store, start)) - learned", "(descendants(store, start))"),
            "both lists",
        ),
        (
            solution.replace(
                "return learned, released(descendants(store, start)) - learned",
                "return released(descendants(store, start)) - learned, learned",
            ),
            "exchanged",
        ),
        (
            solution.replace(
                "return learned, released(descendants(store, start)) - learned", "return learned"
            ),
            "a tuple of two",
        ),
        (
            solution.replace('if one.custom_properties["pushed"].int_value == 1', ""),
            "`pushed` is 0",
        ),
        (
            solution.replace(
                "if checksum in {value.string_value for value in context.custom_properties.values()}:",
                "if True:",
            ),
            "another file",
        ),
        (
            solution.replace(
                "if checksum in {value.string_value for value in context.custom_properties.values()}:",
                'if context.custom_properties["EWR.csv"].string_value == checksum:',
            ),
            "stands under `LGA.csv`",
        ),
        (
            solution.replace(
                "checksum in {value.string_value for value in context.custom_properties.values()}",
                "checksum in context.custom_properties",
            ),
            "looks at names",
        ),
        (
            solution.replace(
                "{value.string_value for value in context.custom_properties.values()}",
                "context.custom_properties.values()",
            ),
            "the text in it is `.string_value`",
        ),
        (
            "def answer(store, checksum):\n    (hit,) = [c for c in store.get_contexts_by_type('Source')\n"
            "              if checksum in {v.string_value for v in c.custom_properties.values()}]\n"
            "    return set(), set()\n",
            "This checksum is unknown",
        ),
        (
            solution.replace('one.type == "PushedModel"', 'one.type == "Model"').replace(" == 1", " == 0"),
            "of type `Model`",
        ),
        (
            solution.replace("start |= {one.id for", "start = start or {one.id for"),
            "several examples",
        ),
        (
            solution.replace(
                "return {one.id for one in found",
                "return {one.id for one in store.get_artifacts_by_id(start)",
            ).replace(".int_value == 1", ".int_value == 9"),
            "Follow the events",
        ),
        (
            solution.replace("return {one.id for", "return {one.uri for"),
            "should be a number",
        ),
    )
    expects = "a function of a store and a checksum"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "to_recall", 2)
        for seed in (5, 6):
            records, cases = _released(seed)
            kinds = {one.id: one.type for one in records.store.get_artifacts()}
            for checksum, (reached, judged, unreleased) in cases.items():
                try:
                    value = _called(self, fn, records.store, checksum)
                except Hint as hint:
                    if not reached | judged and any(words in str(hint) for words in NOTHING_LEFT):
                        raise Hint(f"This checksum is unknown: return two empty sets. {hint}") from None
                    raise
                withdraw, again = self._pair(value)
                odd = sorted(one for one in withdraw | again if kinds.get(one) != "PushedModel")
                if odd:
                    kind = kinds.get(odd[0])
                    raise Hint(
                        f"You return an id of type `{kind}`: a server has a `PushedModel`."
                        if kind
                        else f"There is no artifact with the id {odd[0]}."
                    )
                if (withdraw | again) & unreleased:
                    raise Hint("You return one that was never released: its `pushed` is 0.")
                if not reached and withdraw | again:
                    raise Hint(
                        "No released model learned from this checksum, and you return some: they belong to another file."
                    )
                if reached and not withdraw | again:
                    self._found_none(fn, records, cases, checksum)
                self._compare(withdraw, again, reached, judged)
        return "Keep the checksum in the record, and the answer takes a second. Without it you would read rows for a day."

    @staticmethod
    def _pair(value: Any) -> tuple[set[int], set[int]]:
        """Read the two collections of ids."""
        if (
            not isinstance(value, tuple | list)
            or len(value) != 2
            or any(isinstance(one, int | np.integer | str | mlmd.Artifact) for one in value)
        ):
            raise Hint(
                f"Return a tuple of two, `(withdraw, judge_again)`, each a list or a set of ids; yours returned {describe(value)}."
            )
        withdraw, again = (_whole_numbers(one, "the ids") for one in value)
        return set(withdraw), set(again)

    @staticmethod
    def _compare(withdraw: set[int], again: set[int], reached: set[int], judged: set[int]) -> None:
        if withdraw == judged != reached == again:
            raise Hint("You exchanged the two: what learned from the file is to be withdrawn.")
        if withdraw & again:
            raise Hint("One id is in both lists: what must be withdrawn need not be judged again. Subtract.")
        if withdraw & judged:
            raise Hint(
                "You withdraw a model that the file only judged: Evaluator read it, or compared with a model of it."
            )
        if withdraw - reached:
            raise Hint(
                "You withdraw a model that learned from another file. The names of files repeat; checksums do not."
            )
        if reached - withdraw:
            raise Hint(
                f"You withdraw {len(withdraw)} of {len(reached)}. One file can be behind several examples, and a model behind others."
            )
        if again - judged:
            raise Hint("You judge a model again whose verdict was not computed from this file.")
        if judged - again:
            raise Hint(
                "A version is missing in `judge_again`: Evaluator read the file's examples, or a baseline that learned from them. "
                "Which walk goes through Evaluator?"
            )

    def _found_none(
        self, fn: Callable[..., Any], records: _Records, cases: Iterable[str], checksum: str
    ) -> None:
        """Say why a function finds nothing: it looks under one name, at names, or does not go on."""
        names = {
            value.string_value: file
            for context in records.store.get_contexts_by_type("Source")
            for file, value in context.custom_properties.items()
        }

        def finds(asked: str | mlmd.Value) -> bool:
            return any(self._pair(_called(self, fn, records.store, asked)))

        try:
            compares_messages = finds(mlmd.Value(string_value=checksum))
        except Hint:
            compares_messages = False
        if compares_messages:
            raise Hint(
                "You found none: each value of `custom_properties` is a message, and the text in it is `.string_value`. "
                "Compare that with the checksum."
            )

        if finds(names[checksum]):
            raise Hint(
                "You found none: `checksum in context.custom_properties` looks at names, which are the files' names. "
                "The checksums are the values, `.string_value`."
            )
        found = sorted({names[one] for one in cases if one in names and finds(one)} - {names[checksum]})
        if found:
            raise Hint(
                f"You found none: this checksum stands under `{names[checksum]}`, and you find only what stands under "
                f"`{found[0]}`. Look at all values."
            )
        raise Hint("You found none, and there are some. Follow the events from the examples on, to the end.")


def _released(seed: int) -> tuple[_Records, dict[str, tuple[set[int], set[int], set[int]]]]:
    """Return a store, and for each checksum the pushed models: learned from it, judged by it, never released."""
    records = _Records(seed)
    sums = {
        name: f"{random.Random(f'{seed}{name}').getrandbits(256):064x}" for name in ("a", "b", "c", "d", "x")
    }
    schema = records.schema()
    old = records.read(1, {"EWR.csv": sums["a"], "LGA.csv": sums["b"]})
    graph = records.graph(old, schema)
    model = records.train(graph, schema)
    first = records.release(model, old)
    again = records.release(model, old, baseline=model)  # the second run: all CACHED but the judging
    records.act("Trainer", {**graph, "schema": schema}, {"model": model}, cached=True)
    failed = records.release(records.train(graph, schema), old, baseline=model, pushed=0)
    new = records.read(2, {"EWR.csv": sums["c"], "LGA.csv": sums["d"]})
    fresh = records.train(records.graph(new, schema), schema)
    clean = records.release(fresh, new, baseline=model)
    doubtful = records.release(fresh, old, pushed=0)
    warm = records.release(records.train(records.graph(new, schema), schema, base=model), new)
    repeated = records.read(
        1, {"EWR.csv": sums["c"], "LGA.csv": sums["b"]}
    )  # the correction, by mistake May's file
    mixed = records.release(records.train(records.graph(repeated, schema), schema), old, baseline=fresh)
    unreleased = {failed, doubtful}
    return records, {
        sums["x"]: (set[int](), set[int](), unreleased),
        sums["a"]: ({first, again, warm}, {clean, mixed}, unreleased),
        sums["c"]: ({clean, warm, mixed}, set[int](), unreleased),
        sums["b"]: ({first, again, warm, mixed}, {clean}, unreleased),
        sums["d"]: ({clean, warm}, {mixed}, unreleased),
    }


class WhatTheCacheDoes(Exercise):
    """Answer with a function of two lists of files."""

    question = """\
Before a run you want to know what the cache will do with a span, and whether that is right. Write `foresee(before, after)`. Both are lists of files, each a dictionary:

```python
{"name": "EWR.csv", "size": 108431, "mtime": 1357016400.25, "checksum": "9f2c…"}
```

`mtime` is the time of change, in seconds with a fraction. TFX's fingerprint of a span has four parts: the number of files; the sum of their sizes; the sum of their times; and the *XOR* of their times (`a ^ b` for two whole numbers, on over all files, beginning with 0). Each time is **cut to whole seconds** first. If all four are equal, ExampleGen is `CACHED`, else it reads. The *content* is the same if both lists have the same checksums, however often each, in any order: names do not count.

Return one of four texts:

- `"read, needed"`: it reads, and the content is another;
- `"read, needless"`: it reads, and the content is the same;
- `"cached, right"`: it does not read, and the content is the same;
- `"cached, stale"`: it does not read, and the content is another."""
    starter = """\
def foresee(before, after):
    return ...


answer = foresee
"""
    hints = (
        "Two questions that have nothing to do with one another: is the fingerprint the same, and is the content?",
        "Write a helper that returns the four parts as a tuple, and compare two tuples. For the content compare two sorted lists "
        "of checksums.",
        "```python\ndef fingerprint(files):\n    times = [int(f['mtime']) for f in files]\n    xor = 0\n"
        "    for time in times:\n        xor ^= time\n    return len(files), sum(f['size'] for f in files), sum(times), xor\n```",
    )
    solution = """\
def foresee(before, after):
    def fingerprint(files):
        times = [int(file["mtime"]) for file in files]
        xor = 0
        for time in times:
            xor ^= time
        return len(files), sum(file["size"] for file in files), sum(times), xor

    def content(files):
        return sorted(file["checksum"] for file in files)

    same = content(before) == content(after)
    if fingerprint(before) == fingerprint(after):
        return "cached, right" if same else "cached, stale"
    return "read, needless" if same else "read, needed"


answer = foresee
"""
    right = (
        """\
import collections
import functools
import operator

def answer(before, after):
    facts = []
    for files in (before, after):
        table = pd.DataFrame(files, columns=["name", "size", "mtime", "checksum"])
        times = np.floor(table["mtime"].astype(float)).astype("int64")
        facts.append((len(table), int(table["size"].sum()), int(times.sum()), functools.reduce(operator.xor, times.tolist(), 0)))
    same = collections.Counter(f["checksum"] for f in before) == collections.Counter(f["checksum"] for f in after)
    return ("cached, " + ("right" if same else "stale")) if facts[0] == facts[1] else ("read, " + ("needless" if same else "needed"))
""",
    )
    wrong = (
        (
            solution.replace('int(file["mtime"])', 'file["mtime"]').replace(
                "xor ^= time", "xor ^= int(time)"
            ),
            "a fraction of a second",
        ),
        (
            solution.replace('int(file["mtime"])', 'round(file["mtime"])'),
            "do not round",
        ),
        (
            solution.replace(", sum(times), xor", ", sum(times)"),
            "XOR",
        ),
        (
            solution.replace("return len(files), sum(file", "return 0, sum(file"),
            "number of files",
        ),
        (
            "def answer(before, after):\n    def key(files):\n"
            "        return sorted((f['name'], f['size'], int(f['mtime'])) for f in files)\n"
            "    same = sorted(f['checksum'] for f in before) == sorted(f['checksum'] for f in after)\n"
            "    if key(before) == key(after):\n        return 'cached, right' if same else 'cached, stale'\n"
            "    return 'read, needless' if same else 'read, needed'\n",
            "sums over all files",
        ),
        (
            solution.replace(
                'sorted(file["checksum"] for file in files)', '[file["checksum"] for file in files]'
            ),
            "in another order",
        ),
        (
            solution.replace(
                'sorted(file["checksum"] for file in files)', '{file["checksum"] for file in files}'
            ),
            "how often",
        ),
        (
            "def answer(before, after):\n    same = sorted(f['checksum'] for f in before) == sorted(f['checksum'] for f in after)\n"
            "    return 'cached, right' if same else 'read, needed'\n",
            "does not look at checksums",
        ),
        (
            solution.replace("sum(times), xor", "xor"),
            "sum of the times",
        ),
    )
    expects = "a function of two lists of files"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "foresee", 2)
        choices = ("read, needed", "read, needless", "cached, right", "cached, stale")
        for before, after, wanted, why in _deliveries():
            said = expect_choice(_called(self, fn, before, after), choices, "foresee")
            if said != wanted:
                raise Hint(f"{why} Yours said `{said!r}`, and it is `{wanted!r}`.")
        return "Two of the four are wrong, and only one of these is dear: `cached, stale`. A `read, needless` costs minutes."


def _file(name: str, size: int, mtime: float, checksum: str) -> dict[str, Any]:
    return {"name": name, "size": size, "mtime": mtime, "checksum": checksum}


def _deliveries() -> list[tuple[list[dict[str, Any]], list[dict[str, Any]], str, str]]:
    """Return pairs of deliveries, what happens, and a hint for whoever does not see it."""
    t = 1_357_016_400
    a, b = _file("A.csv", 100, t + 0.25, "aa"), _file("B.csv", 200, t + 8.5, "bb")
    return [
        ([a, b], [a, {**b, "checksum": "cc"}], "cached, stale", "A file was corrected, with its old size and time. The cache does not look at checksums."),
        ([a, b], [a, {**b, "mtime": t + 9.5}], "read, needless", "Only a time changed, by a second. The cache does not look at checksums."),
        ([a, {**b, "mtime": t + 8.6}], [a, {**b, "mtime": t + 8.9, "checksum": "cc"}], "cached, stale", "A file was corrected within a fraction of a second."),
        ([a, {**b, "mtime": t + 8.2}], [a, {**b, "mtime": t + 8.9, "checksum": "cc"}], "cached, stale", "The times end in 8.2 and 8.9 seconds: cut them, as `int` does, and do not round."),
        ([a, b], [b, a], "cached, right", "The same files were listed in another order."),
        ([a, b], [{**a, "checksum": "bb"}, {**b, "checksum": "aa"}], "cached, right", "The same contents came, in another order of names."),
        ([a, b], [{**a, "size": 150}, {**b, "size": 150, "checksum": "cc"}], "cached, stale", "One file grew by what another one lost. The parts are sums over all files, not a list."),
        ([a, b], [{**a, "mtime": t + 8}, {**b, "mtime": t}], "cached, right", "Two files exchanged their times. The parts are sums over all files, not a list."),
        ([a, b], [{**a, "mtime": t + 1}, {**b, "mtime": t + 7}], "read, needless", "The sum of the times is the same, and their XOR is not."),
        ([_file("A.csv", 100, 12, "aa"), _file("B.csv", 100, 10, "bb")], [_file("A.csv", 100, 7, "aa"), _file("B.csv", 100, 1, "cc")], "read, needed", "The XOR of the times is the same, and the sum of the times is not."),
        ([a, b], [a, b, _file("empty.csv", 0, 0, "ee")], "read, needed", "An empty file stamped 0 joined: only the number of files tells."),
        ([a, _file("B.csv", 100, t, "aa"), _file("C.csv", 50, t, "bb")], [a, _file("B.csv", 100, t, "bb"), _file("C.csv", 50, t, "bb")], "cached, stale", "One content came twice before, and another one comes twice now: it matters how often."),
        ([a, b], [a, {**b, "size": 201, "checksum": "cc"}], "read, needed", "A file was corrected and is longer."),
        ([a, b], [{**a, "name": "D.csv"}, b], "cached, right", "A file has another name and nothing else: names count nowhere."),
    ]  # fmt: skip


class Culprit(Exercise):
    """Answer with a function of a store and two lists of ids."""

    question = """\
Some released models fail in the field, others do well. **Exactly one artifact is to blame**, a damaged one: every model that was made from it fails, and no other. Write `culprit(store, failing, fine)`. `failing` and `fine` are lists of ids of `PushedModel` artifacts; it returns **the id of that artifact** (one whole number).

As in exercise 1, what only judged a model is not to blame, nor is a verdict (`ModelBlessing`). What was made *from* the damaged artifact is the consequence: name the artifact where it began. In each hidden store these rules leave one."""
    starter = """\
def culprit(store, failing, fine):
    return ...


answer = culprit
"""
    hints = (
        "What do all the failing ones have in common that none of the good ones has? Think in sets of ancestors.",
        "Intersect the ancestors of the failing models, one model at a time, and take away the ancestors of each good one. If several suspects are left: "
        "where did it begin? At the one that has no other suspect among its own ancestors.",
        "```python\nsuspects = set.intersection(*(made_from(one) for one in failing))\nfor one in fine:\n    suspects -= made_from(one)\n"
        "return next(s for s in suspects if not made_from(s) & suspects)\n```\nHere `made_from(one)` is `ancestors` without Evaluator, and without artifacts of type `ModelBlessing`.",
    )
    solution = """\
def culprit(store, failing, fine):
    def made_from(artifact_id):
        found = store.get_artifacts_by_id(ancestors(store, [artifact_id], without="Evaluator"))
        return {one.id for one in found if one.type != "ModelBlessing"}

    suspects = set.intersection(*(made_from(one) for one in failing))
    for one in fine:
        suspects -= made_from(one)
    return next(one for one in suspects if not made_from(one) & suspects)


answer = culprit
"""
    right = (
        """\
def answer(store, failing, fine):
    suspects = []
    for one in store.get_artifacts():
        below = descendants(store, [one.id], without=("Evaluator",))
        if set(failing) <= below and not set(fine) & below:
            suspects.append((len(below), one.id))
    return max(suspects)[1]
""",
    )
    wrong = (
        (
            solution.replace(', without="Evaluator"', ""),
            "only judged",
        ),
        (
            "def answer(store, failing, fine):\n    bad = ancestors(store, failing, without='Evaluator')\n"
            "    good = ancestors(store, fine, without='Evaluator')\n    rest = bad - good\n"
            "    return min(rest)\n",
            "not behind all of the failing",
        ),
        (
            solution.replace("suspects -= made_from(one)", "suspects -= ancestors(store, fine)"),
            "No suspect was left",
        ),
        (
            solution.replace("    for one in fine:\n        suspects -= made_from(one)\n", ""),
            "does well",
        ),
        (
            solution.replace("if not made_from(one) & suspects", "if made_from(one) & suspects"),
            "the consequence",
        ),
        (
            solution.replace(
                "return next(one for one in suspects if not made_from(one) & suspects)", "return suspects"
            ),
            "one id",
        ),
        (
            solution.replace(' if one.type != "ModelBlessing"', ""),
            "a blessing",
        ),
        (
            solution.replace(' if one.type != "ModelBlessing"', "").replace(
                "return next(one for one in suspects if not made_from(one) & suspects)",
                "(first,) = [one for one in suspects if not made_from(one) & suspects]\n    return first",
            ),
            "More than one artifact is left",
        ),
        (
            "def answer(store, failing, fine):\n    return failing[0]\n",
            "is itself one of the failing",
        ),
    )
    expects = "a function of a store and two lists of ids"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "culprit", 3)
        for records, failing, fine, wanted in _cases():
            try:
                value = _called(self, fn, records.store, failing, fine)
            except Hint as hint:
                if any(words in str(hint) for words in NOTHING_LEFT):
                    self._none_left(fn, records, fine, wanted)
                if len(failing) == 1 and any(words in str(hint) for words in ("too many", "AssertionError")):
                    raise Hint(
                        f"More than one artifact is left where it may have begun. {BLESSING}"
                    ) from None
                raise
            if isinstance(value, list | tuple | set | dict | np.ndarray | pd.Series):
                raise Hint(f"Return one id, a whole number; yours returned {describe(value)}.")
            if isinstance(value, mlmd.Artifact):
                raise Hint("Return the id of the artifact, not the artifact.")
            said = expect_number(value, "What your function returns")
            if said == wanted:
                continue
            self._explain(records, said, failing, fine)
        return "It is the same reasoning that finds a faulty batch in a factory, and it needs nothing but events."

    def _none_left(self, fn: Callable[..., Any], records: _Records, fine: list[int], wanted: int) -> None:
        """Say so if no suspect was left here only because the damaged artifact judged a good model."""
        if wanted not in ancestors(records.store, fine):
            return
        others = (case for case in _cases()[:3] if case[3] not in ancestors(case[0].store, case[2]))
        if all(np.array_equal(_called(self, fn, case[0].store, *case[1:3]), case[3]) for case in others):
            raise Hint(
                "No suspect was left: you took away an artifact that only judged a good model. Leave out Evaluator for the "
                "good ones, too."
            )

    @staticmethod
    def _explain(records: _Records, said: float, failing: list[int], fine: list[int]) -> None:
        store = records.store
        (kind,) = [one.type for one in store.get_artifacts() if one.id == said] or [None]
        if kind is None:
            raise Hint(f"There is no artifact with the id {said:g}.")
        named = int(said)
        if named in failing:
            raise Hint("What you name is itself one of the failing models. What is behind all of them?")
        if kind == "ModelBlessing":
            raise Hint(BLESSING)
        below, all_below = descendants(store, [named], without="Evaluator"), descendants(store, [named])
        if set(failing) & (all_below - below):
            raise Hint(f"You name an artifact of type `{kind}` that only judged a failing model.")
        if not set(failing) <= below:
            raise Hint(f"You name an artifact of type `{kind}` that is not behind all of the failing models.")
        if set(fine) & below:
            raise Hint(f"You name an artifact of type `{kind}`; a model that was made from it does well.")
        raise Hint(
            f"You name an artifact of type `{kind}`. It is suspect, but it is the consequence: go further back."
        )


def _cases() -> list[tuple[_Records, list[int], list[int], int]]:
    """Return stores, failing models, good ones, and the damaged artifact."""
    return [_bad_month(), _bad_schema(), _bad_ancestor(), _one_failing()]


def _bad_month() -> tuple[_Records, list[int], list[int], int]:
    """Two models of one damaged month fail; its Evaluator's baseline is fine; a good model was judged on that month."""
    records = _Records(11)
    schema = records.schema()
    good, bad = records.read(4), records.read(5)
    fine_model = records.train(records.graph(good, schema), schema)
    fine = [records.release(fine_model, good), records.release(fine_model, bad)]
    graph = records.graph(bad, schema)
    one, two = records.train(graph, schema), records.train(graph, schema)
    failing = [records.release(one, bad, baseline=fine_model), records.release(two, good, baseline=one)]
    other = records.read(6)
    fine.append(records.release(records.train(records.graph(other, schema), schema), other, baseline=two))
    return records, failing, fine, bad


def _bad_schema() -> tuple[_Records, list[int], list[int], int]:
    """Every model of the second schema fails, whatever the month; one month has no model of the first schema."""
    records = _Records(12)
    months = [records.read(span) for span in (1, 2, 3)]
    old, new = records.schema(), records.schema()
    fine = [records.release(records.train(records.graph(month, old), old), month) for month in months[:2]]
    failing = [records.release(records.train(records.graph(month, new), new), month) for month in months[1:]]
    return records, failing, fine, new


def _bad_ancestor() -> tuple[_Records, list[int], list[int], int]:
    """A damaged model lives on in those that were trained further from it; the month behind it is good."""
    records = _Records(13)
    schema = records.schema()
    months = [records.read(span) for span in (7, 8, 9)]
    graphs = [records.graph(month, schema) for month in months]
    damaged = records.train(graphs[0], schema)
    second = records.train(graphs[1], schema, base=damaged)
    third = records.train(graphs[2], schema, base=second)
    failing = [records.release(model, months[2]) for model in (third, second)]
    healthy = records.train(graphs[0], schema)
    fine = [records.release(healthy, months[0], baseline=damaged)]
    healthy = records.train(graphs[1], schema, base=healthy)
    fine.append(records.release(records.train(graphs[2], schema, base=healthy), months[2], baseline=third))
    return records, failing, fine, damaged


def _one_failing() -> tuple[_Records, list[int], list[int], int]:
    """Only one model fails, so that its blessing is behind all that fail; its id is lower than the month's."""
    records = _Records(14)
    blessing = records.thing("ModelBlessing", blessed=1)
    schema = records.schema()
    good, bad = records.read(4), records.read(5)
    fine = [records.release(records.train(records.graph(good, schema), schema), good)]
    model = records.train(records.graph(bad, schema), schema)
    return records, [records.release(model, good, blessing=blessing)], fine, bad


exercises = (MonthsOf, ToRecall, WhatTheCacheDoes, Culprit)

quiz = (
    Question(
        "The same CSV arrives again with one cell corrected. When is CsvExampleGen `CACHED`?",
        (
            (
                "When size and time, in whole seconds, are the same as before.",
                "The fingerprint has nothing else in it: number of files, bytes, and two sums of times.",
                True,
            ),
            (
                "Never: one cell changes the checksum of the file.",
                "It would, but TFX computes no checksum of the content; what it calls one is made of times.",
                False,
            ),
            (
                "Always, until `enable_cache=False`.",
                "A new size or a new time is a new fingerprint, and then it reads.",
                False,
            ),
        ),
    ),
    Question(
        "`MetadataResolver` names the January examples among the upstream artifacts of a pushed model. Did the model learn from January?",
        (
            (
                "Yes: upstream means that it was made from it.",
                "Upstream means that there is a path of events. A path through Evaluator only judged.",
                False,
            ),
            (
                "No: a pushed model is a copy and has no examples upstream.",
                "The copy is an output of Pusher, and Pusher's input is the model: the path goes on from there.",
                False,
            ),
            (
                "Not surely: look whether the path goes through an Evaluator.",
                "Evaluator reads examples and a baseline to judge. Pusher reads its blessing, and so they are upstream.",
                True,
            ),
        ),
    ),
    Question(
        "You want the checksum of the source file in the store. Where do you put it, so that nothing runs again needlessly?",
        (
            (
                "Into a custom property of the examples, with `put_artifacts`.",
                "The record of an input is part of the key: whatever reads these examples would run again.",
                False,
            ),
            (
                "Into a context of your own type, attached to the examples.",
                "The record of the artifact stays as it is, and so does every key of the cache that contains it.",
                True,
            ),
            (
                "Nowhere: `input_fingerprint` is there already.",
                "It knows sizes and times, not what the files say.",
                False,
            ),
        ),
    ),
)
