"""Exercises of chapter "Custom components": a repair, the signature of a component, and a test that mutants judge."""

# No `from __future__ import annotations` here: TFX reads the annotations of a component function as objects.
import inspect
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import tensorflow as tf
from tfx import v1 as tfx
from tfx.dsl.components.base.base_component import BaseComponent
from tfx.types import artifact_utils
from tfx.types.artifact import Artifact, Property, PropertyType
from tfx.types.standard_artifacts import Examples, Integer

from book.exercises.engine import Exercise, Hint, Question, describe, expect_function

FASTEST = 150.0


def flight(**cells: Any) -> bytes:
    """Return a record with these cells; a list is written as it is, and None is an empty cell.

    A whole number is stored as int64 and another number as float; an empty wind is float too.
    """
    example = tf.train.Example()
    for name, value in cells.items():
        content = value if isinstance(value, list) else [] if value is None else [value]
        whole = all(isinstance(item, int) for item in content) if content else name != "wind_speed"
        kind = "int64_list" if whole else "float_list"
        if any(isinstance(item, str) for item in content):
            kind, content = "bytes_list", [item.encode() for item in content]
        getattr(example.features.feature[name], kind).value.extend(content)
        getattr(example.features.feature[name], kind).SetInParent()
    return example.SerializeToString(deterministic=True)


def values(example: tf.train.Example, name: str) -> Any:
    """Return the list of values of one column; it is empty if the cell is, or if there is no such column."""
    cell = example.features.feature[name] if name in example.features.feature else tf.train.Feature()
    kind = cell.WhichOneof("kind")
    return getattr(cell, kind).value if kind else []


def records(artifact: Artifact, split: str) -> list[bytes]:
    """Return the records of one split, each as bytes."""
    files = sorted(Path(artifact.uri, f"Split-{split}").glob("*.gz"))
    return list(tf.data.TFRecordDataset([str(file) for file in files], "GZIP").as_numpy_iterator())


def context() -> dict[str, Any]:
    """Return what the answers use: the decorator and its annotations, and the helpers of the chapter."""
    names = tfx.dsl.components
    return {
        "__name__": "__main__",  # `@component` asks in which module a function stands
        "Examples": Examples,
        "InputArtifact": names.InputArtifact,
        "OutputArtifact": names.OutputArtifact,
        "OutputDict": names.OutputDict,
        "Parameter": names.Parameter,
        "Property": Property,
        "PropertyType": PropertyType,
        "component": names.component,
        "flight": flight,
        "records": records,
        "tf": tf,
        "tfx": tfx,
        "values": values,
    }


def _cells(record: bytes) -> dict[str, list[Any]]:
    example = tf.train.Example.FromString(record)
    return {name: list(values(example, name)) for name in example.features.feature}


def _shuffled(**cells: Any) -> bytes:
    """Return a record whose cells stand in the order given, so that encoding it again gives other bytes."""
    ordered = dict(sorted(cells.items(), reverse=True))
    return b"".join(flight(**{name: value}) for name, value in ordered.items())


class OneNameForMidnight(Exercise):
    """Answer with a function of one record."""

    question = """\
This source writes midnight as `2400`, where a clock would say `0`. Write the repair.

`midnight(record)` gets one record, as bytes. It returns **two things**: the record in bytes, in which each `2400` in \
the columns `dep_time` and `arr_time` has become `0`, and **how many cells** it changed (0, 1 or 2). No other column \
changes, whatever stands in it. A cell may be empty, and a column may not be there at all. A record in which nothing \
is to be repaired is returned as **the very same bytes**."""
    starter = "def midnight(record):\n    return ...\n\n\nanswer = midnight\n"
    hints = (
        "Decode the record, go through the two columns, count, and decide at the end which bytes to return.",
        "`values(example, 'dep_time')` is the list itself. If it equals `[2400]`, you can assign to its first place.",
        "```python\nexample = tf.train.Example.FromString(record)\ncount = 0\nfor name in ('dep_time', 'arr_time'):\n"
        "    clock = values(example, name)\n    if list(clock) == [2400]:\n        clock[0] = 0\n        count += 1\n```\n\n"
        "Then return `example.SerializeToString()` only if `count` is above 0.",
    )
    solution = """\
def midnight(record):
    example = tf.train.Example.FromString(record)
    count = 0
    for name in ("dep_time", "arr_time"):
        clock = values(example, name)
        if list(clock) == [2400]:
            clock[0] = 0
            count += 1
    return (example.SerializeToString() if count else record), count


answer = midnight
"""
    right = (
        """\
def midnight(record):
    example = tf.train.Example.FromString(record)
    late = [n for n in ("arr_time", "dep_time") if 2400 in values(example, n)]
    if not late:
        return [record, 0]
    for name in late:
        example.features.feature[name].CopyFrom(tf.train.Feature(int64_list=tf.train.Int64List(value=[0])))
    return [example.SerializeToString(deterministic=True), len(late)]


answer = midnight
""",
    )
    wrong = (
        (
            """\
def midnight(record):
    example = tf.train.Example.FromString(record)
    count = 0
    for feature in example.features.feature.values():
        if list(feature.int64_list.value) == [2400]:
            feature.int64_list.value[0] = 0
            count += 1
    return (example.SerializeToString() if count else record), count


answer = midnight
""",
            "`flight`",
        ),
        (
            """\
def midnight(record):
    example = tf.train.Example.FromString(record)
    count = 0
    for name in ("dep_time", "arr_time"):
        clock = values(example, name)
        if list(clock) == [2400]:
            clock[0] = 0
            count += 1
    return example.SerializeToString(), count


answer = midnight
""",
            "same bytes",
        ),
        (
            """\
def midnight(record):
    example = tf.train.Example.FromString(record)
    changed = 0
    for name in ("dep_time", "arr_time"):
        clock = values(example, name)
        if list(clock) == [2400]:
            clock[0] = 0
            changed = 1
    return (example.SerializeToString() if changed else record), changed


answer = midnight
""",
            "Count cells",
        ),
        (
            """\
def midnight(record):
    example = tf.train.Example.FromString(record)
    clock = values(example, "dep_time")
    if list(clock) != [2400]:
        return record, 0
    clock[0] = 0
    return example.SerializeToString(), 1


answer = midnight
""",
            "`arr_time` still says",
        ),
        (
            """\
def midnight(record):
    example = tf.train.Example.FromString(record)
    count = 0
    for name in ("dep_time", "arr_time"):
        clock = values(example, name)
        if list(clock) == [2400]:
            del clock[:]
            count += 1
    return (example.SerializeToString() if count else record), count


answer = midnight
""",
            "is empty now",
        ),
        (
            """\
def midnight(record):
    example = tf.train.Example.FromString(record)
    count = 0
    for name in ("dep_time", "arr_time"):
        clock = values(example, name)
        if clock[0] == 2400:
            clock[0] = 0
            count += 1
    return (example.SerializeToString() if count else record), count


answer = midnight
""",
            "its list is then `[]`",
        ),
        (
            """\
def midnight(record):
    example = tf.train.Example.FromString(record)
    count = 0
    for name in ("dep_time", "arr_time"):
        clock = example.features.feature[name].int64_list.value
        if list(clock) == [2400]:
            clock[0] = 0
            count += 1
    return (example.SerializeToString() if count else record), count


answer = midnight
""",
            "was not there before",
        ),
        (
            "def midnight(record):\n    return record.replace(b'2400', b'0')\n\n\nanswer = midnight\n",
            "two things",
        ),
    )
    expects = "a function of one record"

    def judge(self, answer: Any) -> str:
        midnight = expect_function(answer, "midnight", parameters=1)
        plain = {"carrier": "DL", "flight": 611, "sched_dep_time": 2359, "wind_speed": 8.5}
        for dep, arr in ((2400, 233), (2245, 2400), (2400, 2400)):
            self._repaired(
                midnight, {**plain, "dep_time": dep, "arr_time": arr}, (dep == 2400) + (arr == 2400)
            )
        self._repaired(midnight, {**plain, "dep_time": 2400, "arr_time": None}, 1)
        self._repaired(
            midnight, {**plain, "flight": 2400, "distance": 2400, "dep_time": 2400, "arr_time": 1}, 1
        )
        self._repaired(midnight, {"dep_time": 2400, "carrier": "B6"}, 1)
        for cells in (
            {**plain, "dep_time": 2359, "arr_time": 1},
            {**plain, "dep_time": None, "arr_time": None, "flight": 2400},
            {**plain, "dep_time": 0, "arr_time": 240},
            {"flight": 24, "carrier": "2400"},
        ):
            self._untouched(midnight, cells)
        return (
            "The clock has one name for midnight, and all else is as it came. Before you ship it, change the schema too: "
            "it says that these two columns begin at 1."
        )

    def _pair(self, midnight: Callable[..., Any], record: bytes) -> tuple[bytes, Any]:
        try:
            pair = self.call(midnight, record)
        except Hint as hint:
            empty = " A cell may be empty; its list is then `[]`." if "`IndexError`" in str(hint) else ""
            raise Hint(f"{hint}{empty}") from None
        if not isinstance(pair, tuple | list) or len(pair) != 2:
            raise Hint(f"Return two things, the record and the count; yours returned {describe(pair)}.")
        new, count = pair
        if not isinstance(new, bytes):
            raise Hint(
                f"The first thing returned should be the record in bytes; it is {describe(new)}. "
                "`example.SerializeToString()` encodes an example."
            )
        if isinstance(count, bool) or not isinstance(count, int):
            raise Hint(
                f"The second thing returned should be a whole number of cells; it is {describe(count)}."
            )
        return new, count

    def _repaired(self, midnight: Callable[..., Any], cells: dict[str, Any], expected: int) -> None:
        record = _shuffled(**cells)
        new, count = self._pair(midnight, record)
        before, after = _cells(record), self._decoded(new)
        if gone := sorted(set(before) - set(after)):
            raise Hint(f"The column `{gone[0]}` is gone from the record that you returned.")
        if extra := sorted(set(after) - set(before)):
            raise Hint(
                f"Your record has a column `{extra[0]}` that was not there before. Asking "
                "`example.features.feature[name]` for a column makes it; test `name in …` first, or use `values`."
            )
        for name in sorted(before, reverse=True):
            wanted = [0] if name in ("dep_time", "arr_time") and before[name] == [2400] else before[name]
            if after[name] == wanted:
                continue
            if wanted != before[name]:
                if not after[name]:
                    raise Hint(f"`{name}` was 2400 and is empty now. The time is known: it is midnight, `0`.")
                raise Hint(f"`{name}` still says {after[name][0]}: it was 2400 and should be `0`.")
            raise Hint(
                f"`{name}` was {before[name]} and is {after[name]} now. Repair the two clock columns only."
            )
        if count != expected:
            raise Hint(f"Count cells: in a record with {expected} of them to repair, yours said {count}.")
        again, more = self._pair(midnight, new)
        if again != new and not more:
            raise Hint(
                "A record with nothing left to repair came back in other bytes, with a count of 0. Return the very same "
                "bytes, `record`, when you change nothing."
            )
        if more:
            raise Hint("Repaired a second time, your record changes again. Nothing should be left to repair.")

    def _decoded(self, record: bytes) -> dict[str, list[Any]]:
        try:
            return _cells(record)
        except Exception:  # protobuf has several errors for bytes that are no message
            raise Hint("The bytes that you returned are no `tf.train.Example`.") from None

    def _untouched(self, midnight: Callable[..., Any], cells: dict[str, Any]) -> None:
        record = _shuffled(**cells)
        new, count = self._pair(midnight, record)
        if count:
            raise Hint(
                f"In a record without a 2400 in the two columns, yours counted {count}: {_cells(record)}."
            )
        if new != record:
            raise Hint(
                "A record with nothing to repair came back in other bytes. Return the very same bytes, `record`, "
                "when you changed nothing: encoding again may change the order of the columns."
            )


FAULTY = """\
class LateReport(tfx.dsl.Artifact):
    PROPERTIES = {"late": int}


@component
def CountLate(examples: Examples, report: OutputArtifact[LateReport] = None, minutes: int = 15) -> int:
    rows = [tf.train.Example.FromString(record) for record in records(examples, "train")]
    report.late = sum(any(delay >= minutes for delay in values(row, "arr_delay")) for row in rows)
    return {"rows": len(rows)}
"""

_TYPE = """\
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


"""
_BODY = """\
    rows = [tf.train.Example.FromString(record) for record in records(examples, "train")]
    report.late = sum(any(delay >= minutes for delay in values(row, "arr_delay")) for row in rows)
    return {"rows": len(rows)}


answer = CountLate
"""


def _component(signature: str, kind: str = _TYPE, body: str = _BODY) -> str:
    return f"{kind}@component\ndef CountLate({signature}:\n{body}"


_SIGNATURE = """
    examples: InputArtifact[Examples],
    report: OutputArtifact[LateReport],
    minutes: Parameter[int] = 15,
) -> OutputDict(rows=int)"""


class MendTheSignature(Exercise):
    """Answer with a component class."""

    question = f"""\
A colleague's component counts the training flights that arrived `minutes` late or more. The three lines of its body are right. \
The rest has six faults; TFX stops at the first.

```python
{FAULTY}```

Write it so that it works, and bind the **component itself** to `answer` (not a call of it). It takes the examples, has a setting `minutes`, a whole number \
that is 15 unless the pipeline says otherwise, fills an artifact of the type `LateReport` with a whole number `late`, and returns \
the value `rows`."""
    starter = "answer = ...\n"
    hints = (
        "Go line by line through the table that says what each annotation becomes, then look at `RepairReport`.",
        "An artifact type needs a `TYPE_NAME`, and its properties are `Property(type=PropertyType.INT)`. What the pipeline "
        "sets is a `Parameter[…]`. An output has no default.",
        "```python\n@component\ndef CountLate(\n    examples: InputArtifact[Examples],\n    report: OutputArtifact[LateReport],\n"
        "    minutes: … = 15,\n) -> OutputDict(…):\n```",
    )
    solution = _component(_SIGNATURE)
    right = (
        _component(
            _SIGNATURE.replace("Parameter[int]", "tfx.dsl.components.Parameter[int]"),
            kind=_TYPE.replace(
                "PropertyType.INT)}", "PropertyType.INT), 'of': Property(type=PropertyType.INT)}"
            ),
        ),
        "from typing import TypedDict\n\n\nclass Counted(TypedDict):\n    rows: int\n\n\n"
        + _component(
            _SIGNATURE.replace("OutputDict(rows=int)", "Counted"),
            kind=_TYPE.replace('"LateReport"', '"counts.LateReport"'),
        ),
    )
    wrong = (
        (_component(_SIGNATURE.replace("Parameter[int]", "int")), "another component returned"),
        (_component(_SIGNATURE.replace(" = 15", "")), "unless the pipeline says otherwise"),
        (_component(_SIGNATURE.replace("= 15", "= 30")), "should be 15"),
        (_component(_SIGNATURE.replace("Parameter[int] = 15", "Parameter[float] = 15.0")), "whole number"),
        (_component(_SIGNATURE.replace(" -> OutputDict(rows=int)", "")), "no output `rows`"),
        (
            _component(_SIGNATURE, kind=_TYPE.replace("PropertyType.INT", "PropertyType.STRING")),
            "cannot be filled",
        ),
        (
            _component(
                _SIGNATURE,
                kind=_TYPE.replace('    PROPERTIES = {"late": Property(type=PropertyType.INT)}\n', ""),
            ),
            "has no property `late`",
        ),
        (
            _component(_SIGNATURE, kind=_TYPE.replace("Property(type=PropertyType.INT)", "int")),
            "is a bare `int`",
        ),
        (
            _component(_SIGNATURE, kind=_TYPE.replace("Property(type=PropertyType.INT)", "PropertyType.INT")),
            "is a bare `PropertyType.INT`",
        ),
        (
            _component(
                _SIGNATURE, kind=_TYPE.replace('{"late": Property(type=PropertyType.INT)}', '["late"]')
            ),
            "should be a dictionary; it is",
        ),
        (_component("\n    *," + _SIGNATURE), "no `*` in the `def`"),
        (
            _component(_SIGNATURE.replace("InputArtifact[Examples]", "OutputArtifact[Examples]")),
            "`examples` is an output",
        ),
        (
            _component(_SIGNATURE.replace("OutputArtifact[LateReport]", "InputArtifact[LateReport]")),
            "`report` is an input",
        ),
        (
            _component(_SIGNATURE, body=_BODY.replace("answer = CountLate", "answer = CountLate.test_call")),
            "without `@component`",
        ),
        (
            _component(_SIGNATURE, body=_BODY.replace("answer = CountLate", "answer = LateReport")),
            "the artifact type",
        ),
        (_component(_SIGNATURE, body=_BODY.replace(">= minutes", "> minutes")), "exactly"),
    )
    expects = "a component, made by `@component`"

    def judge(self, answer: Any) -> str:
        kind = self._component(answer)
        spec = kind.SPEC_CLASS
        starred = bool(inspect.getfullargspec(kind.test_call).kwonlyargs)
        self._channels(spec.INPUTS, spec.OUTPUTS, starred)
        self._parameter(spec.PARAMETERS, kind)
        report = spec.OUTPUTS["report"].type
        self._type(report)
        for minutes, late in ((15, 3), (31, 1), (None, 3)):
            self._run_on_tiny(kind, report, minutes, late)
        return (
            "TFX can wire it, and it counts. Four of the six faults stop you when the cell runs. Two wait until somebody "
            "builds a pipeline with it: the `int` without `Parameter`, and the `int` in `PROPERTIES`."
        )

    def _component(self, answer: Any) -> Any:
        if isinstance(answer, BaseComponent):
            raise Hint(
                "`answer` is a call of the component. Bind the component itself: `answer = CountLate`."
            )
        if isinstance(answer, type) and issubclass(answer, Artifact):
            raise Hint("`answer` is the artifact type. Bind the component: `answer = CountLate`.")
        if isinstance(answer, type) and issubclass(answer, BaseComponent) and hasattr(answer, "test_call"):
            return answer
        if callable(answer) and not isinstance(answer, type):
            raise Hint(
                "`answer` is a function without `@component`. Put the decorator on the line above `def`."
            )
        raise Hint(f"`answer` should be a component, made by `@component`; it is {describe(answer)}.")

    def _channels(self, inputs: dict[str, Any], outputs: dict[str, Any], starred: bool) -> None:
        if "minutes" in inputs:
            raise Hint(
                "`minutes` is an input: `int` alone means a number that another component returned, and the call "
                "`CountLate(minutes=30)` fails. What the pipeline sets is a `Parameter[int]`."
            )
        for name, place, other, word in (
            ("examples", inputs, outputs, "an output"),
            ("report", outputs, inputs, "an input"),
        ):
            if name in other:
                raise Hint(f"`{name}` is {word} of your component. Who fills it, and who only reads it?")
            if name not in place:
                star = (
                    " Write no `*` in the `def`: TFX does not see what stands behind it." if starred else ""
                )
                raise Hint(
                    f"Your component has no `{name}`; it takes {sorted(inputs)} and gives {sorted(outputs)}.{star}"
                )
        if "rows" not in outputs or outputs["rows"].type is not Integer:
            raise Hint(
                "Your component has no output `rows` that is an `int`. The return annotation names the values that are "
                "returned: `-> OutputDict(…)`."
            )
        if inputs["examples"].type is not Examples:
            raise Hint(f"`examples` should take `Examples`; it takes `{inputs['examples'].type.__name__}`.")
        if set(inputs) != {"examples"} or set(outputs) != {"report", "rows"}:
            raise Hint(
                f"There is more than was asked for: it takes {sorted(inputs)} and gives {sorted(outputs)}."
            )

    def _parameter(self, parameters: dict[str, Any], kind: Any) -> None:
        if set(parameters) != {"minutes"}:
            raise Hint(f"Your component should have one parameter, `minutes`; it has {sorted(parameters)}.")
        if parameters["minutes"].type is not int:
            raise Hint("`minutes` should be a whole number: `Parameter[int]`.")
        if not parameters["minutes"].optional:
            raise Hint("`minutes` is 15 unless the pipeline says otherwise: give it a default.")
        default = kind.EXECUTOR_SPEC.executor_class._ARG_DEFAULTS["minutes"]
        if default != 15:
            raise Hint(f"The default of `minutes` should be 15; it is {describe(default)}.")

    def _type(self, report: Any) -> None:
        if str(report.TYPE_NAME).rsplit(".", 1)[-1] != "LateReport":
            raise Hint(
                f"The artifact's type should be `LateReport`; its `TYPE_NAME` is {describe(report.TYPE_NAME)}."
            )
        properties = report.PROPERTIES or {}
        wanted = (
            'A property is declared like this: `PROPERTIES = {"late": Property(type=PropertyType.INT)}`. TFX says so '
            "only when the component is put into a pipeline."
        )
        if not isinstance(properties, dict):
            raise Hint(f"`PROPERTIES` should be a dictionary; it is {describe(properties)}. {wanted}")
        for name, value in properties.items():
            if not isinstance(value, Property):
                raise Hint(f"The value beside `{name}` in `PROPERTIES` is {_bare(value)}. {wanted}")
        if "late" not in properties:
            raise Hint("The artifact type has no property `late`: without it the count is written nowhere.")
        if properties["late"].type != PropertyType.INT:
            raise Hint(
                "The property `late` cannot be filled with a whole number: its type is `PropertyType.INT`."
            )

    def _run_on_tiny(self, kind: Any, report_type: Any, minutes: int | None, late: int) -> None:
        delays = [15, 31, -4, None, 0, 22, 14]
        with tempfile.TemporaryDirectory() as folder:
            tiny, report = Examples(), report_type()
            tiny.uri, report.uri = folder, str(Path(folder) / "report")
            tiny.split_names = artifact_utils.encode_split_names(["train", "eval"])
            for split, content in (("train", delays), ("eval", [99])):
                (Path(folder) / f"Split-{split}").mkdir()
                with tf.io.TFRecordWriter(f"{folder}/Split-{split}/a.gz", "GZIP") as writer:
                    for delay in content:
                        writer.write(flight(arr_delay=delay))
            settings = {} if minutes is None else {"minutes": minutes}
            returned = self.call(kind.test_call, examples=tiny, report=report, **settings)
        if not isinstance(returned, dict) or returned.get("rows") != len(delays):
            raise Hint(
                f"On {len(delays)} training records it should return `{{'rows': {len(delays)}}}`; it returned {describe(returned)}."
            )
        if report.late != late:
            raise Hint(
                f"Of the delays {delays}, {late} are {minutes or 15} minutes or more; `report.late` is {report.late}. "
                "Keep the body as it was: a delay of exactly `minutes` counts."
            )


def _bare(value: Any) -> str:
    """Say what stands where a `Property` should."""
    if isinstance(value, PropertyType):
        return f"a bare `PropertyType.{value.name}`"
    return f"a bare `{value.__name__}`" if isinstance(value, type) else describe(value)


# ---- Exercise 3: right repairs, and mutants --------------------------------------------------------------------------


def _repair(
    record: bytes,
    *,
    wild: Callable[[float], bool] = lambda speed: speed > FASTEST,
    wind: list[int] | None = None,
    never: Callable[[list[int]], bool] = lambda delay: not delay,
    label: Callable[[int], int] = lambda old: 1,
    one_at_a_time: bool = False,
) -> tuple[bytes, list[str]]:
    """Repair a record; the keywords are where the mutants differ."""
    example = tf.train.Example.FromString(record)
    changed = []
    winds, marks = values(example, "wind_speed"), values(example, "disrupted")
    if any(wild(speed) for speed in winds):
        winds[:] = wind or []
        changed.append("wind_speed")
    lost = "arr_delay" in example.features.feature and never(list(values(example, "arr_delay")))
    skip = one_at_a_time and changed
    if lost and not skip and len(marks) and marks[0] != label(marks[0]):
        marks[0] = label(marks[0])
        changed.append("disrupted")
    return (example.SerializeToString(deterministic=True) if changed else record), changed


def _right(record: bytes) -> tuple[bytes, list[str]]:
    return _repair(record)


def _right_in_another_order(record: bytes) -> tuple[bytes, list[str]]:
    new, changed = _repair(record)
    return new, changed[::-1]


def _right_in_other_bytes(record: bytes) -> tuple[bytes, list[str]]:
    new, changed = _repair(record)
    if not changed:
        return new, changed
    parts = []
    for name, feature in sorted(tf.train.Example.FromString(new).features.feature.items(), reverse=True):
        part = tf.train.Example()
        part.features.feature[name].CopyFrom(feature)
        parts.append(part.SerializeToString())
    return b"".join(parts), changed


RIGHT = {
    _right: "",
    _right_in_another_order: "`changed` may name the columns in any order: compare sets. ",
    _right_in_other_bytes: (
        "The columns of a repaired record may stand in any order in its bytes: compare the values in it. "
    ),
}
"""Repairs that keep the contract, each with what a test that refuses it has forgotten."""


def _silent(record: bytes) -> tuple[bytes, list[str]]:
    return _repair(record)[0], []


def _loses_a_column(record: bytes) -> tuple[bytes, list[str]]:
    new, changed = _repair(record)
    if not changed:
        return new, changed
    example = tf.train.Example.FromString(new)
    for name in list(example.features.feature):
        if name not in ("wind_speed", "arr_delay", "disrupted"):
            del example.features.feature[name]
    return example.SerializeToString(), changed


def _rounds(record: bytes) -> tuple[bytes, list[str]]:
    new, changed = _repair(record)
    example = tf.train.Example.FromString(new)
    winds = values(example, "wind_speed")
    rounded = [float(round(speed)) for speed in winds]
    if rounded == list(winds):
        return new, changed
    winds[:] = rounded
    return example.SerializeToString(), changed


MUTANTS: dict[Callable[[bytes], tuple[bytes, list[str]]], str] = {
    lambda record: _repair(record, never=lambda delay: not any(delay)): (
        "takes an `arr_delay` of exactly 0 for an empty one. Give it a flight that arrived on the minute"
    ),
    lambda record: _repair(record, wind=[0]): (  # a whole number fits into either kind of list
        "makes the wind 0 in place of missing. Look at the wind itself after the repair, not only at `changed`"
    ),
    lambda record: _repair(record, wild=lambda speed: speed >= FASTEST): (
        "repairs a wind of exactly 150, which is allowed. Test at the limit"
    ),
    lambda record: _repair(record, label=lambda old: 1 - old): (
        "turns a right label of 1 into 0. Repair a record that is repaired already"
    ),
    lambda record: _repair(record, one_at_a_time=True): (
        "repairs only the wind of a record that has both faults. Give it one with both"
    ),
    _silent: "repairs everything and says in `changed` that it did nothing. Compare `changed` too",
    _loses_a_column: (
        "loses other columns, such as `carrier`, from each record that it repairs. Look at a column that it should leave alone"
    ),
    _rounds: (
        "rounds a wind of 12.65857 to 13 in records that are fine. Compare the bytes of a good record that has decimals"
    ),
}
"""Each repair breaks the contract in one way, which is told in the words that follow "One that your test lets pass"."""

_ALL = """\
def check(repaired):
    def cells(record):
        example = tf.train.Example.FromString(record)
        return {name: list(values(example, name)) for name in example.features.feature}

    good = flight(carrier="UA", arr_delay=0, wind_speed=12.65857, disrupted=0)
    limit = flight(carrier="UA", arr_delay=20, wind_speed=150.0, disrupted=1)
    for record in (good, limit):
        assert repaired(record) == (record, [])

    both = flight(carrier="UA", arr_delay=None, wind_speed=1048.0, disrupted=0)
    new, changed = repaired(both)
    assert sorted(changed) == ["disrupted", "wind_speed"]
    assert cells(new) == {"carrier": [b"UA"], "arr_delay": [], "wind_speed": [], "disrupted": [1]}
    assert repaired(new) == (new, [])


answer = check
"""


class CatchTheMutants(Exercise):
    """Answer with a test: a function that gets a repair."""

    question = """\
The test in the chapter let a mutant pass. Write one that catches eight.

`check(repaired)` gets a repair function, such as the chapter's, calls it on records that you make with `flight(…)`, and raises an \
`AssertionError` (use `assert`) if the repair breaks this contract:

- `repaired(record)` returns `(new, changed)`: the record in bytes, and a list with the names of the columns that changed, in any order. \
Inside the bytes of a repaired record the columns may stand in any order too, so compare values.
- A `wind_speed` **above** 150 becomes an empty list. Any other wind stays exactly as it is.
- If `arr_delay` is empty and `disrupted` is 0, `disrupted` becomes 1. A delay that is a number, and a label that is 1, change nothing.
- No other column changes, and a record without a fault comes back as the same bytes.

Your test must pass **every** repair that keeps the contract, and fail **each** mutant. For example: \
`flight(carrier="UA", arr_delay=None, wind_speed=1048.0, disrupted=0)` has both faults; after \
`new, changed = repaired(record)`, `values(tf.train.Example.FromString(new), "wind_speed")` are the winds that are left."""
    starter = "def check(repaired):\n    return ...\n\n\nanswer = check\n"
    hints = (
        "Each sentence of the contract needs a record that would show if it were broken. Begin with a record with both faults.",
        "Three records are enough: one with both faults, one that is fine, with an `arr_delay` of 0 and a wind with decimals, "
        "and one with a wind of exactly 150. Then repair the first one a second time.",
        '```python\nboth = flight(carrier="UA", arr_delay=None, wind_speed=1048.0, disrupted=0)\n'
        "new, changed = repaired(both)\nexample = tf.train.Example.FromString(new)\n"
        'assert set(changed) == {"wind_speed", "disrupted"}\nassert list(values(example, "wind_speed")) == []\n'
        "assert repaired(new) == (new, [])\n```\n\nNow the label, the carrier, and the two records that are fine.",
    )
    solution = _ALL
    right = (
        """\
def check(repaired):
    def one(name, record):
        return list(values(tf.train.Example.FromString(record), name))

    cases = [
        (dict(arr_delay=None, wind_speed=151.0, disrupted=0), {"wind_speed", "disrupted"}, [], [1]),
        (dict(arr_delay=None, wind_speed=9.2, disrupted=1), set(), None, [1]),
        (dict(arr_delay=0, wind_speed=150.0, disrupted=0), set(), [150.0], [0]),
        (dict(arr_delay=40, wind_speed=900.5, disrupted=1), {"wind_speed"}, [], [1]),
        (dict(arr_delay=None, wind_speed=None, disrupted=0), {"disrupted"}, [], [1]),
    ]
    for cells, names, wind, label in cases:
        record = flight(dest="ORD", **cells)
        new, changed = repaired(record)
        if set(changed) != names or one("disrupted", new) != label:
            raise AssertionError(cells)
        if wind is not None and one("wind_speed", new) != wind or one("dest", new) != [b"ORD"]:
            raise AssertionError(cells)
        if not names and new != record:
            raise AssertionError("bytes")


answer = check
""",
    )
    wrong = (
        (
            """\
def check(repaired):
    lost = flight(carrier="UA", arr_delay=None, wind_speed=1048.0, disrupted=0)
    new, changed = repaired(lost)
    assert set(changed) == {"wind_speed", "disrupted"}
    assert list(values(tf.train.Example.FromString(new), "disrupted")) == [1]
    fine = flight(carrier="UA", arr_delay=-4, wind_speed=12.0, disrupted=0)
    assert repaired(fine) == (fine, [])


answer = check
""",
            "on the minute",
        ),
        (
            _ALL.replace(
                '    assert cells(new) == {"carrier": [b"UA"], "arr_delay": [], "wind_speed": [], "disrupted": [1]}\n',
                '    assert cells(new)["carrier"] == [b"UA"] and cells(new)["disrupted"] == [1]\n',
            ),
            "in place of missing",
        ),
        (_ALL.replace("150.0", "149.0"), "Test at the limit"),
        (_ALL.replace("    assert repaired(new) == (new, [])\n", ""), "repaired already"),
        (
            _ALL.replace('    assert sorted(changed) == ["disrupted", "wind_speed"]\n', "").replace(
                "    assert repaired(new) == (new, [])\n", "    assert repaired(new)[0] == new\n"
            ),
            "Compare `changed` too",
        ),
        (
            _ALL.replace("cells(new) == {", "{**cells(new), 'carrier': [b'UA']} == {"),
            "loses other columns",
        ),
        (_ALL.replace("12.65857", "12.0"), "that has decimals"),
        (
            _ALL.replace("sorted(changed) == [", "changed == [").replace(
                '["disrupted", "wind_speed"]', '["wind_speed", "disrupted"]'
            ),
            "compare sets",
        ),
        (
            _ALL.replace(
                "    assert repaired(new) == (new, [])\n",
                '    assert new == flight(carrier="UA", arr_delay=None, wind_speed=None, disrupted=1)\n',
            ),
            "compare the values in it",
        ),
        (
            "def check(repaired):\n    record = flight(arr_delay=None, wind_speed=1048.0, disrupted=0)\n"
            '    return repaired(record)[1] == ["wind_speed", "disrupted"]\n\n\nanswer = check\n',
            "returned `",
        ),
        ("def check(repaired):\n    assert False\n\n\nanswer = check\n", "keeps the contract"),
        (
            "def check(repaired):\n    new, _ = repaired(flight(arr_delay=5, wind_speed=12.65, disrupted=0))\n"
            '    assert list(values(tf.train.Example.FromString(new), "wind_speed")) == [12.65]\n\n\nanswer = check\n',
            "stored in 32 bits",
        ),
        (_ALL.replace('{"carrier": [b"UA"]', '{"carrier": ["UA"]'), "Text is in bytes"),
        (_ALL.replace('"wind_speed": []', '"wind_speed": None'), "never `None`"),
        (
            _ALL.replace("cells(new) ==", "values(new, 'wind_speed') == [] and cells(new) =="),
            "decode it first",
        ),
        (
            _ALL.replace("new, changed = repaired(both)", "new = repaired(both)").replace(
                'sorted(changed) == ["disrupted", "wind_speed"]', 'cells(new)["disrupted"] == [1]'
            ),
            "returns two things",
        ),
        (_ALL.replace("== (record, [])", '== (record, ["wind_speed"])'), "`changed` = `[]`"),
        ("def check(repaired):\n    repaired(flight(arr_delay=3))\n\n\nanswer = check\n", "0 of the 8"),
    )
    expects = "a function of one repair function"

    def judge(self, answer: Any) -> str:
        check = expect_function(answer, "check", parameters=1)
        for repair in RIGHT:
            self._passes(check, repair)
        missed = [words for mutant, words in MUTANTS.items() if self.raised(check, mutant) is None]
        self._passes(check, _right)
        if missed:
            raise Hint(
                f"Your test catches {len(MUTANTS) - len(missed)} of the {len(MUTANTS)} mutants. One that it lets pass "
                f"{missed[0]}."
            )
        return (
            "All eight mutants are caught, and right repairs pass. That is a test worth keeping beside the module: "
            "it will say so when somebody breaks the repair."
        )

    def _passes(self, check: Callable[..., Any], repair: Callable[..., Any]) -> None:
        last: list[Any] = []  # what a right repair did last, for a hint

        def repaired(record: bytes) -> tuple[bytes, list[str]]:
            last[:] = [record, *repair(record)]
            return last[1], list(last[2])

        repaired.__qualname__ = "repaired"  # an error names it

        try:
            returned = self.call(check, repaired)
        except Hint as hint:
            why = RIGHT[repair]
            if not why:  # does it pass another one? Then we know what it minds
                why = next((RIGHT[other] for other in RIGHT if self.raised(check, other) is None), "")
            told = _slip(str(hint)) or (_told(*last) if last and not why else "")
            raise Hint(f"Called with a repair that keeps the contract: {why}{hint}{told}") from None
        if returned is not None:
            raise Hint(
                f"A test tells by raising, not by what it returns; yours returned {_quoted(returned)}. "
                "Put `assert` in front of the comparison."
            )


def _slip(hint: str) -> str:
    """Say which slip an error shows, if it is one of the usual two; else nothing."""
    if "'bytes' object has no attribute" in hint:
        return " A record is bytes: decode it first, `tf.train.Example.FromString(record)`."
    if "tuple" in hint and "`TypeError`" in hint:
        return " `repaired` returns two things: `new, changed = repaired(record)`."
    return ""


def _told(record: bytes, new: bytes, changed: list[str]) -> str:
    """Say what a right repair made of the last record that a test gave it."""
    before = _cells(record)
    told = f" Of the last record, `{before}`, it made `{_cells(new)}`, with `changed` = `{changed}`."
    if any(isinstance(item, bytes) for content in before.values() for item in content):
        told += " Text is in bytes: `b'UA'` is not `'UA'`."
    if not all(_cells(new).values()):
        told += " A missing value is an empty list, never `None`."
    if any(len(str(speed)) > 10 for speed in before.get("wind_speed", [])):
        told += " A wind is stored in 32 bits, so 12.65 is read as 12.649999618530273: compare with what stood in the record."
    return told


def _quoted(value: Any) -> str:
    return f"`{value}`" if isinstance(value, bool) else describe(value)


exercises = (OneNameForMidnight, MendTheSignature, CatchTheMutants)

quiz = (
    Question(
        "You correct a mistake in the body of `RepairFlights` and start the pipeline again, with the cache on. The run is green. What do you have?",
        options=(
            (
                "The corrected examples: TFX saw that the code is new.",
                "it compares inputs, parameters and the executor's name. The body is none of these.",
                False,
            ),
            (
                "The old examples, from the cache.",
                "nothing that the cache looks at has changed. Raise a `version` parameter together with the logic.",
                True,
            ),
            (
                "Neither: TFX refuses a component that changed since its last run.",
                "it would be kind of it. It does not notice.",
                False,
            ),
        ),
    ),
    Question(
        "`humid` sometimes comes as a share from 0 to 1 in place of percent, in the files and in live requests. Where does the repair belong?",
        options=(
            (
                "Into a component behind CsvExampleGen.",
                "live requests do not pass it, so the model would get percent in training and shares when it serves.",
                False,
            ),
            (
                "Into Transform, and a word to the source.",
                "it is a feature, so training and serving need the same repair, and Transform's graph is in both.",
                True,
            ),
            (
                "Into the schema: allow 0 to 1 too.",
                "that silences the report and repairs nothing.",
                False,
            ),
        ),
    ),
    Question(
        "A component runs in your notebook and compiles for Kubeflow. On the cluster it fails: its executor cannot be imported. Why?",
        options=(
            (
                "Its class is in `__main__`, which is another program there.",
                "the compiled file holds only the name. Put the component into a module, and the module into the image.",
                True,
            ),
            (
                "The cluster has another version of TFX.",
                "that can be, but it would not lose your class.",
                False,
            ),
            (
                "A function cannot be a component on a cluster.",
                "it can, if the container can import it.",
                False,
            ),
        ),
    ),
)
