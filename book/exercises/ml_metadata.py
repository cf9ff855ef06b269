"""Exercises of chapter "ML Metadata": what the cache will do, the months of a model, and what to recall."""

from __future__ import annotations

import functools
import math
import operator
import random
from collections.abc import Callable, Iterable, Iterator
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
COMPONENTS = {
    "CsvExampleGen": "tfx.components.example_gen.csv_example_gen.component.CsvExampleGen",
    "StatisticsGen": "tfx.components.statistics_gen.component.StatisticsGen",
    "ImportSchemaGen": "tfx.components.schema_gen.import_schema_gen.component.ImportSchemaGen",
    "SchemaGen": "tfx.components.schema_gen.component.SchemaGen",
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
        "examples_of": examples_of,
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


def examples_of(store: ml_metadata.MetadataStore, checksum: str) -> set[int]:
    """Return the ids of the artifacts whose `Source` holds a checksum, as the chapter's function does."""
    found: set[int] = set()
    for context in store.get_contexts_by_type("Source"):
        if checksum in [value.string_value for value in context.custom_properties.values()]:
            found |= {one.id for one in store.get_artifacts_by_context(context.id)}
    return found


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

    def thing(self, kind: str, maker: str = "node", **custom: int | str) -> int:
        """Write an artifact, and return its id."""
        if kind not in self._kinds:
            declared = mlmd.ArtifactType(name=kind)
            if kind == "Examples":
                declared.properties["span"] = mlmd.INT
            self._kinds[kind] = self.store.put_artifact_type(declared)
        artifact = mlmd.Artifact(
            type_id=self._kinds[kind], uri=f"store/{maker}/{kind}/{self._random.randrange(10**9)}"
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
        examples = self.thing("Examples", "CsvExampleGen", span=span)
        self.act("CsvExampleGen", {}, {"examples": examples})
        if checksums:
            self.source(examples, checksums)
        self._describe(examples)
        return examples

    def _describe(self, examples: int) -> int:
        statistics = self.thing("ExampleStatistics")
        self.act("StatisticsGen", {"examples": examples}, {"statistics": statistics})
        return statistics

    def infer(self, examples: int) -> int:
        """Make a schema from a month's statistics."""
        made = self.thing("Schema")
        self.act("SchemaGen", {"statistics": self._describe(examples)}, {"schema": made})
        return made

    def graph(self, examples: int, schema: int) -> dict[str, int]:
        made = {
            "transform_graph": self.thing("TransformGraph"),
            "transformed_examples": self.thing("Examples", "Transform"),
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
    """A store that remembers a walk: the artifacts that it asked on from, and the executions that it saw and went through."""

    def __init__(self, store: ml_metadata.MetadataStore) -> None:
        self.store = store
        self.asked: set[int] = set()
        self.seen: set[int] = set()
        self.passed: set[int] = set()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.store, name)

    def get_events_by_artifact_ids(self, artifact_ids: Iterable[int]) -> Any:
        ids = list(artifact_ids)
        self.asked.update(ids)
        return self.store.get_events_by_artifact_ids(ids)

    def get_executions_by_id(self, execution_ids: Iterable[int]) -> Any:
        ids = list(execution_ids)
        self.seen.update(ids)
        return self.store.get_executions_by_id(ids)

    def get_events_by_execution_ids(self, execution_ids: Iterable[int]) -> Any:
        ids = list(execution_ids)
        self.passed.update(ids)
        return self.store.get_events_by_execution_ids(ids)

    def components(self, ids: Iterable[int]) -> set[str]:
        """Return the names of the components that these executions ran."""
        return {one.type.split(".")[-1] for one in self.store.get_executions_by_id(ids)}


class _Moved(_Watched):
    """A store whose spans stand in `properties`."""

    def __getattr__(self, name: str) -> Any:
        method = getattr(self.store, name)

        def moved(*args: Any, **kwargs: Any) -> Any:
            found = method(*args, **kwargs)
            for one in found:
                if "span" in one.custom_properties:
                    one.properties["span"].CopyFrom(one.custom_properties["span"])
            return found

        return moved if name.startswith("get_artifacts") else method


def _all_of(store: ml_metadata.MetadataStore) -> list[str]:
    """Return all that a store holds, as text, without the times of its last change."""
    things = [*store.get_artifacts(), *store.get_executions(), *store.get_contexts()]
    for one in things:
        one.ClearField("last_update_time_since_epoch")
    kinds = [*store.get_artifact_types(), *store.get_execution_types(), *store.get_context_types()]
    events = store.get_events_by_execution_ids([one.id for one in store.get_executions()])
    return sorted(one.SerializeToString(deterministic=True).hex() for one in [*things, *kinds, *events])


def _only_asked(store: ml_metadata.MetadataStore, held: list[str]) -> None:
    if _all_of(store) != held:
        raise Hint(
            "Your function writes into the store: it holds something else afterwards. Only read, with `get_…`; the record is evidence."
        )


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
        if isinstance(item, str):
            raise Hint(f"Return {what} as whole numbers (`int`): yours holds {describe(item)}.")
        number = expect_number(item, "Each item that you return")
        if number != int(number):
            raise Hint(f"Return {what}, whole numbers; yours holds {describe(item)}.")
        numbers.append(int(number))
    return numbers


# ---- The exercises --------------------------------------------------------------------------------------------------


class WhatTheCacheDoes(Exercise):
    """Answer with a function of two lists of files."""

    question = """\
Write `foresee(before, after)`. Both are lists of dictionaries, one for each file of a folder:

```python
{"name": "EWR.csv", "size": 9431, "mtime": 1357016400.25, "checksum": "9f2c…"}
```

`mtime` is the file's time. Cut it to whole seconds **first**; then add, and XOR over all files, beginning with 0. If all four parts of the fingerprint are equal, the reader is cached, else it reads. The *content* is the same if both lists hold the same checksums, each as often, in any order. Names do not count. A list can be empty. Return

- `"read, needed"`: it reads, and the content is another;
- `"read, needless"`: it reads, and the content is the same;
- `"cached, right"`: it does not read, and the content is the same;
- `"cached, stale"`: it does not read, and the content is another."""
    hints = (
        "Two questions that have nothing to do with one another: is the fingerprint the same, and is the content?",
        "Write a helper that returns the four parts as a tuple, and compare two tuples. For the content compare two sorted lists "
        "of checksums.",
        "```python\ndef fingerprint(files):\n    times = [int(f['mtime']) for f in files]\n    xor = 0\n"
        "    for time in times:\n        xor ^= time\n    return len(files), sum(f['size'] for f in files), sum(times), xor\n```",
    )
    expects = "a function of two lists of files"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "foresee", 2)
        cases = _deliveries()
        said = []
        for before, after, *_ in cases:
            try:
                value = _called(self, fn, before, after)
            except Hint as hint:
                if not (before and after) and any(words in str(hint) for words in NOTHING_LEFT):
                    raise Hint(f"A list can be empty. {hint}") from None
                if "for ^" in str(hint) and "float" in str(hint):
                    raise Hint(
                        f"A time has a fraction (`float`): cut it with `int` before `^`. {hint}"
                    ) from None
                raise
            said.append(expect_choice(value, CHOICES, "foresee"))
        if said == [wanted for *_, wanted, _ in cases]:
            return "Two of the four are wrong, and only one of these is dear: `cached, stale`. A `read, needless` costs minutes."
        for name, mistaken in _MISTAKES.items():
            # The last, two empty folders, tells nothing: such mistakes treat it in one way or another.
            if said[:-1] == [mistaken(before, after) for before, after, *_ in cases[:-1]]:
                raise Hint(name)
        for one, (before, after, wanted, why) in zip(said, cases, strict=True):
            if one != wanted:
                if one.split(",")[0] == wanted.split(",")[0]:  # the fingerprint is right, the content is not
                    checksums = [[file["checksum"] for file in files] for files in (before, after)]
                    why = f"The checksums were {checksums[0]} and are {checksums[1]}."
                    why += (
                        " The content is the same."
                        if _same(before, after, _content)
                        else " The content is another."
                    )
                raise Hint(f"{why} Yours said `{one!r}`, and it is `{wanted!r}`.")
        raise AssertionError("one of them differs")


CHOICES = ("read, needed", "read, needless", "cached, right", "cached, stale")
Files = list[dict[str, Any]]


def _told(same_print: bool, same_content: bool) -> str:
    return CHOICES[(2 if same_print else 0) + (same_content != same_print)]


def _print(files: Files, cut: Callable[[float], float] = int) -> tuple[float, ...]:
    """Return TFX's fingerprint; its XOR is of whole seconds if times are not cut."""
    times = [cut(time) for time in _times(files)]
    return len(files), _bytes(files), sum(times), _xor(int(time) for time in times)


def _times(files: Files) -> list[float]:
    return [file["mtime"] for file in files]


def _bytes(files: Files) -> int:
    return sum(file["size"] for file in files)


def _xor(values: Iterable[int]) -> int:
    return functools.reduce(operator.xor, values, 0)


def _content(files: Files) -> list[str]:
    return sorted(file["checksum"] for file in files)


def _same(before: Files, after: Files, read: Callable[[Files], Any]) -> bool:
    return bool(read(before) == read(after))


def _mistaken(
    fingerprint: Callable[[Files], Any] = _print, content: Callable[[Files], Any] = _content
) -> Callable[[Files, Files], str]:
    """Return what a function says that compares these two."""
    return lambda b, a: _told(_same(b, a, fingerprint), _same(b, a, content))


def _some_alike(before: Files, after: Files) -> str:
    alike = any(one == other for one, other in zip(_print(before), _print(after), strict=True))
    return _told(alike, _same(before, after, _content))


_MISTAKES: dict[str, Callable[[Files, Files], str]] = {
    "You compare the times with their fraction. Cut each one to whole seconds first, as `int` does.": _mistaken(
        lambda files: _print(files, float)
    ),
    "You round the times. Cut them to whole seconds, as `int` does, and do not round.": _mistaken(
        lambda files: _print(files, round)
    ),
    "You round the times up. Cut them to whole seconds, as `int` does.": _mistaken(
        lambda files: _print(files, math.ceil)
    ),
    "You cut the times to whole minutes. Cut them to whole seconds, as `int` does.": _mistaken(
        lambda files: _print(files, lambda time: time // 60)
    ),
    "You cut the sum of the times. Cut each time first, then add.": _mistaken(
        lambda files: (_print(files)[:2], _print(files)[3], int(sum(_times(files))))
    ),
    "The XOR of your fingerprint is of the sizes. Compute it from the times.": _mistaken(
        lambda files: (_print(files)[:3], _xor(file["size"] for file in files))
    ),
    "Your fingerprint holds the times, each one. It has their XOR and their sum, which can be the same for other times.": _mistaken(
        lambda files: (_print(files)[:2], sorted(map(int, _times(files))))
    ),
    "Your fingerprint holds the set of the times. It has their XOR and their sum.": _mistaken(
        lambda files: (_print(files)[:2], {*map(int, _times(files))})
    ),
    "Your fingerprint holds the OR of the times, `|`. It has their XOR, `^`.": _mistaken(
        lambda files: (_print(files)[:3], functools.reduce(operator.or_, map(int, _times(files)), 0))
    ),
    "Your fingerprint holds the sizes, each one. It has their total, which can be the same for other sizes.": _mistaken(
        lambda files: (_print(files), sorted(file["size"] for file in files))
    ),
    "The bytes in all make no difference in yours, and they are a part of the fingerprint.": _mistaken(
        lambda files: (len(files), _print(files)[2:])
    ),
    "The sum of the times makes no difference in yours, and it is a part of the fingerprint.": _mistaken(
        lambda files: (_print(files)[:2], _print(files)[3])
    ),
    "The XOR of the times makes no difference in yours, and it is a part of the fingerprint.": _mistaken(
        lambda files: _print(files)[:3]
    ),
    "Your function reads only if all four parts differ. It is cached only if all four are equal.": _some_alike,
    "Your function never reads. Does it compare `before` with `after`?": lambda b, a: _told(
        True, _same(b, a, _content)
    ),
    "Your fingerprint holds checksums of the contents. It has only number, sizes and times.": _mistaken(
        lambda files: (_print(files), _content(files))
    ),
    "You compare the sets of checksums. It matters how often each one comes: compare sorted lists.": _mistaken(
        content=lambda files: set(_content(files))
    ),
    "Of the contents you compare the first file's only.": _mistaken(
        content=lambda files: _content(files[:1])
    ),
    "You ask whether each old checksum is still there. A new one can have joined.": lambda b, a: _told(
        _same(b, a, _print), set(_content(b)) <= set(_content(a))
    ),
    "You ask whether each new checksum was there before. An old one can be missing.": lambda b, a: _told(
        _same(b, a, _print), set(_content(a)) <= set(_content(b))
    ),
    "You compare the checksums in the order of the lists. The same contents in another order are the same.": _mistaken(
        content=lambda files: [file["checksum"] for file in files]
    ),
    "You compare each name's checksum. Names do not count: the same contents under other names are the same.": _mistaken(
        content=lambda files: {file["name"]: file["checksum"] for file in files}
    ),
    "You exchanged `read, needed` and `read, needless`: a read is needed if the content is another.": lambda b, a: (
        _told(_same(b, a, _print), _same(b, a, _content) != (not _same(b, a, _print)))
    ),
    "You exchanged `cached, right` and `cached, stale`: stale means that the content is another.": lambda b, a: (
        _told(_same(b, a, _print), _same(b, a, _content) != _same(b, a, _print))
    ),
    "You exchanged reading and the cache: equal fingerprints mean that it is `cached`.": lambda b, a: _told(
        not _same(b, a, _print), _same(b, a, _content)
    ),
    "Your cache compares checksums. It does not look at checksums: only at number, sizes and times.": _mistaken(
        fingerprint=_content
    ),
}
"""What each mistake is called, and what exactly it says."""


def _file(name: str, size: int, mtime: float, checksum: str) -> dict[str, Any]:
    return {"name": name, "size": size, "mtime": mtime, "checksum": checksum}


def _deliveries() -> list[tuple[Files, Files, str, str]]:
    """Return pairs of deliveries, what happens, and what the two are.

    Times are small: a learner who writes `**` for `^` would wait for minutes, and no limit of time ends that.
    """
    t = 1200
    a, b = _file("A.csv", 100, t + 0.25, "aa"), _file("B.csv", 200, t + 8.5, "bb")
    early, late = _file("C.csv", 100, 0, "dd"), _file("D.csv", 100, 20, "ee")
    alone = _file("A.csv", 100, 1_357_016_400.75, "aa")
    wide = [_file("D.csv", 300, t, "dd"), _file("E.csv", 50, t, "ee")]

    def stamped(*times: int) -> Files:
        return [_file(f"{'ABCD'[i]}.csv", 100, time, "abcd"[i] * 2) for i, time in enumerate(times)]

    return [
        ([a, b], [a, {**b, "checksum": "cc"}], "cached, stale", "A file was corrected, with its old size and time: all four parts are equal."),
        ([a, b], [a, {**b, "mtime": t + 9.5}], "read, needless", "Only a time changed, by a second: sum and XOR are others."),
        ([a, {**b, "mtime": t + 8.6}], [a, {**b, "mtime": t + 8.9, "checksum": "cc"}], "cached, stale", "A file was corrected within a fraction of a second: in whole seconds its time is the same."),
        ([a, {**b, "mtime": t + 8.2}], [a, {**b, "mtime": t + 8.9, "checksum": "cc"}], "cached, stale", "The times end in 8.2 and 8.9 seconds: in whole seconds both are 8."),
        ([a, {**b, "mtime": t + 8}], [a, {**b, "mtime": t + 8.9, "checksum": "cc"}], "cached, stale", "The times end in 8 and 8.9 seconds: in whole seconds both are 8."),
        ([alone], [{**alone, "mtime": alone["mtime"] + 1}], "read, needless", "One file alone, a second later."),
        ([a, b], [b, a], "cached, right", "The same files were listed in another order."),
        ([a, b], [{**a, "checksum": "bb"}, {**b, "checksum": "aa"}], "cached, right", "The same contents came, in another order of names."),
        ([*wide, a, b], [*wide, {**a, "size": 150}, {**b, "size": 150, "checksum": "cc"}], "cached, stale", "One file grew by what another one lost: the bytes in all are the same."),
        ([a, b], [{**a, "mtime": t + 8}, {**b, "mtime": t}], "cached, right", "Two files exchanged their times, in whole seconds: sum and XOR are the same."),
        ([a, b], [{**a, "mtime": t + 1}, {**b, "mtime": t + 7}], "read, needless", "The sum of the times is the same, and their XOR is not."),
        (stamped(7, 1, 1), stamped(4, 3, 2), "read, needless", "The sum of the times is the same, and their XOR is 7 and 5."),
        (stamped(1, 7, 1), stamped(4, 3, 2), "read, needless", "The sum of the times is the same, and their XOR is 7 and 5."),
        (stamped(1, 1, 2), stamped(1, 2, 2), "read, needless", "The times are 1, 1, 2 and 1, 2, 2: how often each one comes changes sum and XOR."),
        (stamped(0, 3, 5, 6), stamped(1, 2, 4, 7), "cached, right", "The times are 0, 3, 5, 6 and 1, 2, 4, 7: others, with the same sum, 14, and the same XOR, 0."),
        ([_file("A.csv", 100, 12, "aa"), _file("B.csv", 100, 10, "bb"), early, late], [_file("A.csv", 100, 7, "aa"), _file("B.csv", 100, 1, "cc"), early, late], "read, needed", "The XOR of the times is the same, and so are the earliest and the latest; the sum of the times is not."),
        ([a, b], [a, b, _file("empty.csv", 0, 0, "ee")], "read, needed", "An empty file stamped 0 joined: only the number of files tells."),
        ([a, b, _file("empty.csv", 0, 0, "ee")], [a, b], "read, needed", "An empty file stamped 0 is gone: only the number of files tells."),
        ([a, _file("B.csv", 100, t, "aa"), _file("C.csv", 50, t, "bb")], [a, _file("B.csv", 100, t, "bb"), _file("C.csv", 50, t, "bb")], "cached, stale", "One content came twice before, and another one comes twice now: it matters how often."),
        ([a, b], [a, {**b, "size": 201, "checksum": "cc"}], "read, needed", "A file was corrected and is longer."),
        ([a, b], [{**a, "name": "D.csv"}, b], "cached, right", "A file has another name and nothing else: names count nowhere."),
        ([], [a], "read, needed", "The folder was empty, and one file came."),
        ([], [], "cached, right", "The folder was empty and is."),
    ]  # fmt: skip


class MonthsOf(Exercise):
    """Answer with a function of a store and an id."""

    question = """\
Write `months_of(store, pushed)`. It gets another pipeline's store, and the id of a `PushedModel`. Return the **spans (months) that this model learned from**: a list or a set of whole numbers (0 can be one), each once, in any order.

A model *learned* from what its Trainer read, and from what that was made of, the schema too; so also from the data of an older model that it was trained further from (Trainer's input `base_model`). It did **not** learn from what only *judged* it, in Evaluator.

`Examples` that CsvExampleGen made have the custom property `span`; Transform's have none, and do not count. Ask `"span" in artifact.custom_properties`, then `artifact.custom_properties["span"].int_value`."""
    hints = (
        "Which walk of the chapter goes from a thing to what it was made from, and how do you keep it from walking through "
        "what only judges?",
        '`ancestors(store, [pushed], without="Evaluator")` are ids. Read the artifacts, keep those of type `Examples` that have '
        "the custom property.",
        "```python\nids = ancestors(store, [pushed], without='Evaluator')\nfound = store.get_artifacts_by_id(ids)\n"
        "return {a.custom_properties['span'].int_value for a in found if 'span' in ...}\n```",
    )
    expects = "a function of a store and an id"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "months_of", 2)
        stores = [_models(first) for first in (3, 8, 0)]
        held = [_all_of(records.store) for records, _ in stores]
        cases, said = [], []
        for records, asked in stores:
            for pushed, (learned, judged) in asked.items():
                watched = _Watched(records.store)
                try:
                    value = _called(self, fn, watched, pushed)
                except Hint as hint:
                    if self._gives(fn, records.store, [pushed], learned):
                        raise Hint(
                            f"`pushed` is one id, and a walk wants a collection of ids: `[pushed]`. {hint}"
                        ) from None
                    raise
                cases.append((watched, pushed, learned, judged))
                said.append(_whole_numbers(value, "the spans"))
        for name, mistaken in _WRONG_MONTHS.items():
            if [set(one) for one in said] == [
                mistaken(watched.store, pushed) for watched, pushed, *_ in cases
            ]:
                raise Hint(name)
        if not any(said):
            watched, pushed, learned, _ = cases[0]
            if self._gives(fn, _Moved(watched.store), pushed, learned):
                raise Hint("You look for the span in `properties`. It is in `custom_properties`.")
        for got, (watched, pushed, learned, judged) in zip(said, cases, strict=True):
            if set(got) != learned:
                self._lost(set(got), watched, pushed, learned)
            self._compare(got, learned, judged, watched.asked & _with_span(watched.store))
        for (records, _), before in zip(stores, held, strict=True):
            _only_asked(records.store, before)
        return "The model in service may have learned from a month that its own run never read: through `base_model`."

    def _gives(self, fn: Callable[..., Any], store: Any, pushed: Any, learned: set[int]) -> bool:
        """Return whether a function is right for arguments that are not the task's."""
        try:
            return set(_whole_numbers(_called(self, fn, store, pushed), "the spans")) == learned
        except Hint:
            return False

    @staticmethod
    def _lost(got: set[int], watched: _Watched, pushed: int, learned: set[int]) -> None:
        """Say where a walk begins or ends, if it does not begin at the id, or ends too early."""
        right = f"This model learned from {sorted(learned)}, and you return {sorted(got)}."
        kinds = {one.id: one.type for one in watched.store.get_artifacts()}
        if got and watched.asked and pushed not in watched.asked:
            raise Hint(f"{right} Your walk does not begin at `pushed`: you ask for no event of it.")
        if not watched.asked | watched.passed:
            raise Hint(f"{right} Only events lead from `pushed` to what is behind it.")
        if got or pushed not in watched.asked:
            return
        if watched.asked == {pushed} and not watched.seen | watched.passed:
            raise Hint(
                f"{right} Your walk ends at `pushed`. Its one event is an `OUTPUT`, of Pusher: backwards you arrive by that, forwards you do not."
            )
        around = watched.components(watched.seen - watched.passed) - {"Evaluator"}
        if len(around) == 1:
            raise Hint(f"{right} Your walk comes to {around.pop()} and does not go through it.")
        if "Trainer" in watched.components(watched.passed) and "Examples" not in {
            kinds[one] for one in watched.asked
        }:
            raise Hint(
                f"{right} Your walk ends at what Trainer read. Transform made that from other examples: go on until nothing new is found."
            )

    @staticmethod
    def _compare(said: list[int], learned: set[int], judged: set[int], arrived: set[int]) -> None:
        got = set(said)
        right = f"This model learned from {sorted(learned)}, and you return {sorted(got)}."
        if not got:
            if arrived:
                raise Hint(
                    f"{right} Your walk arrives at examples that have a span. Print what it finds, then what you keep of it or take away."
                )
            raise Hint(
                f"{right} Your walk does not go on as far as to examples that have a span: it stops early."
            )
        extra = got - learned
        if extra & judged:
            raise Hint(
                f"{right} Span {min(extra & judged)} only judged this model: Evaluator read it, or it is behind the baseline."
            )
        if extra:
            raise Hint(f"{right} Span {min(extra)} is not among what it was made from.")
        if learned - got:
            raise Hint(
                f"{right} All months count, also those behind an older model that it was trained further from, `base_model`."
            )
        if len(said) != len(got):
            raise Hint(
                "Return each span once: yours comes twice where two of a model's `Examples` are of one month."
            )


def _spans(store: Any, ids: Iterable[int]) -> list[int]:
    found = store.get_artifacts_by_id(ids)
    return [one.custom_properties["span"].int_value for one in found if "span" in one.custom_properties]


def _with_span(store: Any) -> set[int]:
    return {one.id for one in store.get_artifacts_by_type("Examples") if "span" in one.custom_properties}


def _learned(store: Any, pushed: int) -> set[int]:
    return ancestors(store, [pushed], without="Evaluator")


def _examples(store: Any, ids: Iterable[int]) -> list[mlmd.Artifact]:
    return [one for one in store.get_artifacts_by_id(ids) if one.type == "Examples"]


def _own_ids(store: Any, pushed: int) -> set[int]:
    """Return what is behind a model if no walk goes on from `base_model`."""
    found, waiting = set[int](), {pushed}
    while waiting:
        made = {
            event.execution_id for event in store.get_events_by_artifact_ids(waiting) if event.type == OUTPUT
        }
        runs = [one.id for one in store.get_executions_by_id(made) if not one.type.endswith("Evaluator")]
        waiting = {
            event.artifact_id
            for event in store.get_events_by_execution_ids(runs)
            if event.type == INPUT and event.path.steps[0].key != "base_model"
        } - found
        found |= waiting
    return found


def _own(store: Any, pushed: int) -> set[int]:
    return set(_spans(store, _own_ids(store, pushed)))


_WRONG_MONTHS: dict[str, Callable[[Any, int], set[int]]] = {
    "Your walk goes through Evaluator. You return also what only judged the model.": lambda store, pushed: (
        set(_spans(store, ancestors(store, [pushed])))
    ),
    "You return every month in the store. Which of them are ancestors of this model?": lambda store, _: set(
        _spans(store, [one.id for one in store.get_artifacts_by_type("Examples")])
    ),
    "You found only 0: `properties` has no span here, and answers 0 for what is not there. The span is in `custom_properties`.": lambda store, pushed: {
        one.properties["span"].int_value for one in _examples(store, _learned(store, pushed))
    },
    "You return 0 for Transform's examples, which have no span: ask `'span' in artifact.custom_properties` first.": lambda store, pushed: {
        one.custom_properties["span"].int_value for one in _examples(store, _learned(store, pushed))
    },
    "Span 0 is missing, and only this one. It is false for `if`: ask `'span' in artifact.custom_properties`.": lambda store, pushed: (
        set(_spans(store, _learned(store, pushed))) - {0}
    ),
    'You return ids of artifacts. Return their spans, `custom_properties["span"].int_value`.': lambda store, pushed: {
        one.id for one in _examples(store, _learned(store, pushed)) if "span" in one.custom_properties
    },
    "You return only the latest month, and a model can have several.": lambda store, pushed: {
        max(_spans(store, _learned(store, pushed)))
    },
    "You return only the first month that you find, and a model can have several.": lambda store, pushed: {
        _spans(store, _learned(store, pushed))[0]
    },
    "You leave out the months of the older model that this one was trained further from, `base_model`.": _own,
    "You leave out the month that a schema was made from. Trainer read the schema.": lambda store, pushed: (
        set(_spans(store, ancestors(store, [pushed], without=("Evaluator", "SchemaGen"))))
    ),
    "You go around Trainer and through Evaluator: it is the other way round.": lambda store, pushed: set(
        _spans(store, ancestors(store, [pushed], without="Trainer"))
    ),
    "You take away the months that judged the model. It learned from some of them, too.": lambda store, pushed: (
        {*_spans(store, _learned(store, pushed))}
        - {*_spans(store, ancestors(store, [pushed], without="Trainer"))}
    ),
    "You fill the months between the first and the last.": lambda store, pushed: set(
        range(min(months := _spans(store, _learned(store, pushed))), max(months) + 1)
    ),
    "You answer for the last pushed model, whatever `pushed` is.": lambda store, _: set(
        _spans(store, _learned(store, store.get_artifacts_by_type("PushedModel")[-1].id))
    ),
}
"""What each mistake is called, and what exactly it returns."""


def _models(first: int) -> tuple[_Records, dict[int, tuple[set[int], set[int]]]]:
    """Return a store, and for each pushed model the spans that it learned from and those that only judged it."""
    records = _Records(first)
    schema = records.schema()
    old = records.read(first)
    old_graph = records.graph(old, schema)
    old_model = records.train(old_graph, schema)
    cases = {records.release(old_model, old): ({first}, set[int]())}
    new, test = records.read(first + 1), records.read(first + 2)
    new_model = records.train(records.graph(new, schema), schema)
    cases[records.release(new_model, test, baseline=old_model)] = ({first + 1}, {first, first + 2})
    warm = records.train(records.graph(test, schema), schema, base=new_model)
    cases[records.release(warm, test, baseline=old_model)] = ({first + 1, first + 2}, {first})
    # A chain of models, each trained further from the one before, with a gap in its months.
    longer = records.train(records.graph(records.read(first + 5), schema), schema, base=warm)
    cases[records.release(longer, test)] = ({first + 1, first + 2, first + 5}, set())
    longest = records.train(old_graph, schema, base=longer)
    cases[records.release(longest, test)] = ({first, first + 1, first + 2, first + 5}, set())
    back = records.train(old_graph, schema, base=new_model)
    cases[records.release(back, test)] = ({first, first + 1}, {first + 2})
    corrected = records.train(records.graph(records.read(first + 1), schema), schema, base=new_model)
    cases[records.release(corrected, test)] = ({first + 1}, {first + 2})
    returned = records.release(old_model, test, baseline=new_model)  # an older model comes back
    cases[returned] = ({first}, {first + 1, first + 2})
    inferred = records.infer(records.read(first + 6))  # a month that only the schema was made from
    other = records.train(records.graph(new, inferred), inferred)
    cases[records.release(other, test)] = ({first + 1, first + 6}, {first + 2})
    records.read(first + 3)  # nothing was made of it
    return records, cases


class ToRecall(Exercise):
    """Answer with a function of a store and a checksum."""

    question = """\
You know the checksum of a damaged file. Write `to_recall(store, checksum)`. Return a tuple `(withdraw, judge_again)`: two lists or sets of ids of `PushedModel` artifacts.

- `withdraw`: the model **learned** from the file, as in exercise 2.
- `judge_again`: it did not, but its verdict was computed from the file, or from a baseline that learned from it.

Both hold only versions that were really released: their custom property `pushed` is 1 (`.int_value`), not 0. Begin with `examples_of`. A checksum that no context holds gives two empty collections."""
    hints = (
        "Walk twice from the file's examples: once around what only judges, and once through everything.",
        '`descendants(store, ids, without="Evaluator")` learned from the file; `descendants(store, ids)` are those and the ones that '
        "it only judged. Keep released `PushedModel` artifacts, and subtract.",
        "```python\nstart = examples_of(store, checksum)\n"
        "learned = released(descendants(store, start, without='Evaluator'))\n"
        "return learned, released(descendants(store, start)) - learned\n```\nHere `released` keeps the ids of released `PushedModel` artifacts.",
    )
    expects = "a function of a store and a checksum"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "to_recall", 2)
        for seed in (5, 6):
            records, cases = _released(seed)
            held = _all_of(records.store)
            kinds = {one.id: one.type for one in records.store.get_artifacts()}
            for checksum, (reached, judged, unreleased) in cases.items():
                try:
                    watched = _Watched(records.store)
                    value = _called(self, fn, watched, checksum)
                except Hint as hint:
                    if not reached | judged and any(words in str(hint) for words in NOTHING_LEFT):
                        raise Hint(f"This checksum is unknown: return two empty sets. {hint}") from None
                    if self._wants_ids(fn, records.store, cases):
                        raise Hint(
                            f"A walk begins at ids, and yours at the checksum. `examples_of` finds the ids. {hint}"
                        ) from None
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
                    self._never_released(fn, withdraw, again, reached, unreleased)
                if not reached and withdraw | again:
                    raise Hint(
                        "No released model learned from this checksum, and you return some: they belong to another file."
                    )
                if reached and not withdraw | again:
                    self._found_none(fn, records, cases, checksum, watched)
                self._missing(
                    records.store, examples_of(records.store, checksum), withdraw, again, reached, judged
                )
                self._compare(withdraw, again, reached, judged)
            _only_asked(records.store, held)
        return "Keep the checksum in the record, and the answer takes a second. Without it you would have to compare rows."

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

    def _wants_ids(self, fn: Callable[..., Any], store: Any, cases: dict[str, tuple[set[int], ...]]) -> bool:
        """Return whether a function is right if it gets the ids of the file's examples in place of the checksum."""
        for checksum, (reached, judged, _) in cases.items():
            try:
                if self._pair(_called(self, fn, store, examples_of(store, checksum))) != (reached, judged):
                    return False
            except Hint:
                return False
        return True

    @staticmethod
    def _never_released(
        fn: Callable[..., Any], withdraw: set[int], again: set[int], reached: set[int], unreleased: set[int]
    ) -> None:
        if _asks_without_value(fn):
            raise Hint(
                "You return one that was never released. `pushed` is there for all of them, and a `Value` is true, also one of 0: "
                "ask for its `.int_value`."
            )
        if reached and withdraw | again <= unreleased:
            raise Hint(
                "You keep those that were never released, whose `pushed` is 0, and leave out the released ones."
            )
        where = "withdraw" if withdraw & unreleased else "judge_again"
        raise Hint(f"You return one that was never released, in `{where}`: its `pushed` is 0.")

    @staticmethod
    def _missing(
        store: Any, start: set[int], withdraw: set[int], again: set[int], reached: set[int], judged: set[int]
    ) -> None:
        """Say what is alike in all that are missing, and in none that was found."""
        unfound, unjudged = reached - withdraw, judged - again
        ways = {
            "that was trained further, through `base_model`, from one that learned from the file": _own_ids,
            "whose schema was made from the file": lambda store, one: ancestors(
                store, [one], without=("Evaluator", "SchemaGen")
            ),
        }
        for which, behind in ways.items():
            if unfound and unfound == {one for one in unfound | withdraw if not behind(store, one) & start}:
                raise Hint(f"Missing in `withdraw`: a model {which}.")
        if unfound and withdraw:
            for one in start:
                if withdraw == (withdraw | unfound) & descendants(store, [one], without="Evaluator"):
                    raise Hint(
                        f"This file is behind {len(start)} `Examples`, and you withdraw what learned from one of them."
                    )
        if withdraw == reached and unjudged and again:
            tested = descendants(store, start, without="Trainer")
            if not unjudged & tested and again <= tested:
                raise Hint(
                    "Missing in `judge_again`: what was compared with a baseline that learned from the file."
                )
            if unjudged <= tested and not again & tested:
                raise Hint("Missing in `judge_again`: what Evaluator tested on the file's own examples.")

    @staticmethod
    def _compare(withdraw: set[int], again: set[int], reached: set[int], judged: set[int]) -> None:
        if withdraw and again and (withdraw, again) == (judged, reached):
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
        if reached and not withdraw:
            raise Hint(
                f"You withdraw 0 of {len(reached)}: your walk for `withdraw` stops early, before it comes to a version."
            )
        if reached - withdraw and withdraw == {max(reached)}:
            raise Hint(
                f"You withdraw the newest of {len(reached)} versions. Each that learned from the file has to go."
            )
        if reached - withdraw:
            raise Hint(
                f"You withdraw {len(withdraw)} of {len(reached)}. One file can be behind several examples, and a model behind others."
            )
        if again - judged:
            raise Hint(
                "You judge a model again whose verdict was not computed from this file. "
                "A baseline counts only if it learned from the file."
            )
        if judged - again:
            raise Hint(
                "A version is missing in `judge_again`: Evaluator read the file's examples, or a baseline that learned from them. "
                "Which walk goes through Evaluator?"
            )

    def _found_none(
        self,
        fn: Callable[..., Any],
        records: _Records,
        cases: Iterable[str],
        checksum: str,
        watched: _Watched,
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
        asked = watched.asked
        if asked & {one.id for one in records.store.get_artifacts_by_type("PushedModel")}:
            if _asks_without_value(fn):
                raise Hint(
                    "You found none. Your walk comes to versions, and you ask for `pushed`, but not for its `.int_value`: "
                    "a `Value` is not 1, and its `.string_value` is empty."
                )
            raise Hint(
                "You found none. Your walk comes to versions, and you keep none of them: look at your filter."
            )
        if asked & examples_of(records.store, checksum):
            if watched.components(watched.passed) == {"CsvExampleGen"}:
                raise Hint(
                    "You found none. Your walk goes backwards: from the file's examples it comes to the reader that made them, "
                    "and ends there."
                )
            raise Hint(
                "You found none. Your walk begins at the file's examples and comes to no version: it stops early."
            )
        raise Hint(
            "You found none. Your function asks for no event of the file's examples: print where it starts."
        )


def _asks_without_value(fn: Callable[..., Any]) -> bool:
    """Return whether a function's own code names `pushed` and never `int_value`."""
    words = set(_words_of(getattr(fn, "__code__", None)))
    return "pushed" in words and "int_value" not in words


def _words_of(code: Any) -> Iterator[str]:
    for item in code if isinstance(code, tuple) else getattr(code, "co_consts", ()):
        if isinstance(item, str):
            yield item
        yield from _words_of(item)
    yield from getattr(code, "co_names", ())


def _released(seed: int) -> tuple[_Records, dict[str, tuple[set[int], set[int], set[int]]]]:
    """Return a store, and for each checksum the pushed models: learned from it, judged by it, never released."""
    records = _Records(seed)
    sums = {
        name: f"{random.Random(f'{seed}{name}').getrandbits(256):064x}"
        for name in ("a", "b", "c", "d", "e", "x")
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
    later = records.release(records.train(records.graph(new, schema), schema), new, baseline=fresh)
    # A month that only a schema was made from.
    inferred = records.infer(records.read(3, {"EWR.csv": sums["e"]}))
    other = records.release(records.train(records.graph(new, inferred), inferred), new)
    unreleased = {failed, doubtful}
    return records, {
        sums["x"]: (set[int](), set[int](), unreleased),
        sums["a"]: ({first, again, warm}, {clean, mixed}, unreleased),
        sums["c"]: ({clean, warm, mixed, later, other}, set[int](), unreleased),
        sums["b"]: ({first, again, warm, mixed}, {clean}, unreleased),
        sums["d"]: ({clean, warm, later, other}, {mixed}, unreleased),
        sums["e"]: ({other}, set[int](), unreleased),
    }


exercises = (WhatTheCacheDoes, MonthsOf, ToRecall)

quiz = (
    Question(
        "The same CSV arrives again with one cell corrected. When is CsvExampleGen `CACHED`?",
        (
            (
                "If its size and its time, in whole seconds, are the same as before.",
                "The fingerprint holds the number of files, their bytes, and a sum and an XOR of their times.",
                True,
            ),
            (
                "If its checksum is the same as before; so here it is not.",
                "One cell changes that. But TFX computes no checksum of the content; what it calls one is made of times.",
                False,
            ),
            (
                "If its name and its folder are the same as before.",
                "A new size or a new time is a new fingerprint, and then it reads.",
                False,
            ),
        ),
    ),
    Question(
        "The examples of January are among the ancestors of a pushed model. Did the model learn from January?",
        (
            (
                "Yes, at any distance: an ancestor is what the model was made from.",
                "An ancestor is what a path of events leads to. A path through Evaluator only judged.",
                False,
            ),
            (
                "No: a pushed model is a copy, and a copy has no examples behind it.",
                "The copy is an output of Pusher, and Pusher's input is the model: the path goes on from there.",
                False,
            ),
            (
                "Yes, if a path leads to them that goes through no Evaluator.",
                "Evaluator reads examples and a baseline to judge. Pusher reads its blessing, and so they are ancestors.",
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
