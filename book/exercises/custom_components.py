"""Exercises of chapter "Custom components": a test that mutants judge, a component's signature, and a repair's place."""

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

from book.exercises.engine import Exercise, Hint, Question, describe, expect_function, expect_type

CLOCKS = ("dep_time", "arr_time")
MIDNIGHT = 2400


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


def records(artifact: Artifact, split: str = "*") -> list[bytes]:
    """Return the records of one split, or of all, each as bytes."""
    files = sorted(Path(artifact.uri).glob(f"Split-{split}/*.gz"))
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
    return {name: list(values(example, name)) for name in sorted(example.features.feature)}


# ---- Exercise 1: right repairs, and mutants --------------------------------------------------------------------------


def _repair(
    record: bytes,
    *,
    columns: tuple[str, ...] = CLOCKS,
    bad: Callable[[list[int]], bool] = lambda clock: clock == [MIDNIGHT],
    lost: str | None = None,
    most: int = 2,
) -> tuple[bytes, list[str]]:
    """Repair a record; the keywords are where the mutants differ."""
    example = tf.train.Example.FromString(record)
    changed = []
    for name in columns:
        if name in example.features.feature and len(changed) < most and bad(list(values(example, name))):
            clock = example.features.feature[name].int64_list.value
            clock[:] = [] if name == lost else [0]
            changed.append(name)
    return (example.SerializeToString(deterministic=True) if changed else record), changed


def _right(record: bytes) -> tuple[bytes, list[str]]:
    return _repair(record)


def _right_in_another_order(record: bytes) -> tuple[bytes, list[str]]:
    new, changed = _repair(record)
    return new, changed[::-1]


def _in_other_bytes(record: bytes) -> bytes:
    """Return the same columns in another order."""
    parts = []
    for name, feature in sorted(tf.train.Example.FromString(record).features.feature.items(), reverse=True):
        part = tf.train.Example()
        part.features.feature[name].CopyFrom(feature)
        parts.append(part.SerializeToString())
    return b"".join(parts)


def _right_in_other_bytes(record: bytes) -> tuple[bytes, list[str]]:
    new, changed = _repair(record)
    return (_in_other_bytes(new) if changed else new), changed


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


def _names_one(record: bytes) -> tuple[bytes, list[str]]:
    new, changed = _repair(record)
    return new, changed[:1]


def _rewrites(record: bytes) -> tuple[bytes, list[str]]:
    new, changed = _repair(record)
    return (new if changed else _in_other_bytes(record)), changed


def _loses_a_column(record: bytes) -> tuple[bytes, list[str]]:
    new, changed = _repair(record)
    if not changed:
        return new, changed
    example = tf.train.Example.FromString(new)
    for name in list(example.features.feature):
        if name not in CLOCKS:
            del example.features.feature[name]
    return example.SerializeToString(), changed


def _every_column(record: bytes) -> tuple[bytes, list[str]]:
    return _repair(record, columns=tuple(tf.train.Example.FromString(record).features.feature), most=99)


MUTANTS: dict[Callable[[bytes], tuple[bytes, list[str]]], str] = {
    lambda record: _repair(record, columns=("dep_time",)): (
        "never repairs `arr_time`. Give it a record with a 2400 there"
    ),
    lambda record: _repair(record, most=1): (
        "repairs only one of the two columns when both say 2400. Give it a record with both"
    ),
    lambda record: _repair(record, lost="dep_time"): (
        "empties a `dep_time` of 2400. Look at its value after the repair, not only at `changed`"
    ),
    lambda record: _repair(record, lost="arr_time"): (
        "empties an `arr_time` of 2400. Look at its value after the repair, not only at `changed`"
    ),
    lambda record: _repair(record, bad=lambda clock: bool(clock) and clock[0] >= 2359): (
        "turns 2359, which is a good time, into 0. Test right beside midnight"
    ),
    lambda record: _repair(record, bad=lambda clock: not clock or clock == [MIDNIGHT]): (
        "puts a 0 into an empty cell. Give it a canceled flight"
    ),
    _every_column: (
        "repairs other columns that hold 2400, such as the number of a flight. Give it one, beside times that are fine"
    ),
    _silent: "repairs everything and says in `changed` that it did nothing. Compare `changed` too",
    _names_one: "repairs two columns and names only one of them. Compare the names in `changed`, not how many there are",
    _rewrites: (
        "writes a record without a fault anew, so that its bytes are others. Compare the bytes of a record with nothing to repair"
    ),
    _loses_a_column: (
        "loses the other columns of each record that it repairs. Look at a column that it should leave alone"
    ),
}
"""Each repair breaks the contract in one way, which is told in the words that follow "One that your test lets pass"."""


class CatchTheMutants(Exercise):
    """Answer with a test: a function that gets a repair."""

    question = """\
Write a test that catches eleven mutants. `check(repaired)` gets a repair, calls it on records made with `flight(…)`, and raises an \
error if the repair breaks this contract:

- It returns `(new, changed)`: the record in bytes, and a list of the columns repaired, in any order.
- In `dep_time` and `arr_time`, `2400` becomes `0`. Any other time stays, and an empty cell (`None`) stays empty.
- No other column changes, whatever it holds.
- A record without a fault comes back as the same bytes. In a repaired one the columns may stand in any order: compare values.

It must pass every repair that keeps the contract."""
    hints = (
        "Each sentence of the contract needs a record that would show if it were broken. Begin with a record in which both times are 2400.",
        "Three records are enough: one with 2400 in both times and a carrier; one with an `arr_time` of 2359, an empty `dep_time` and "
        "2400 as the number of the flight; and one more with 2400 in `arr_time` only, if you like.",
        '```python\nboth = flight(carrier="UA", dep_time=2400, arr_time=2400)\n'
        "new, changed = repaired(both)\nrow = tf.train.Example.FromString(new)\n"
        'assert sorted(changed) == ["arr_time", "dep_time"]\nassert list(values(row, "dep_time")) == [0]\n'
        "fine = flight(flight=2400, dep_time=None, arr_time=2359)\n"
        "assert repaired(fine) == (fine, [])\n```\n\nNow the other time and the carrier of the first record.",
    )
    expects = "a function of one repair function"

    def judge(self, answer: Any) -> str:
        check = expect_function(answer, "check", parameters=1)
        returned = [self._passes(check, repair) for repair in RIGHT]
        missed = [words for mutant, words in MUTANTS.items() if self.raised(check, mutant) is None]
        self._passes(check, _right)
        told = ""
        if given := [value for value in returned if value is not None]:
            told = f"A test tells by raising, not by what it returns; yours returned {_quoted(given[0])}. "
            if len(missed) == len(MUTANTS):
                raise Hint(f"{told}Put `assert` in front of the comparison.")
            told += "If records stand behind that `return`, they are never tried. "
        if len(missed) == len(MUTANTS):
            raise Hint(
                "Your test catches none of the mutants. Does it call the repair that it is given, and not one of the page's? Does it raise "
                '(to print is not to raise, and `assert (…, "…")` with these parentheses never raises), and go through all its records '
                "before it returns?"
            )
        if missed:
            raise Hint(
                f"{told}Your test catches {len(MUTANTS) - len(missed)} of the {len(MUTANTS)} mutants. One that it lets pass "
                f"{missed[0]}."
            )
        return (
            "All eleven mutants are caught, and right repairs pass. That is a test worth keeping beside the module: "
            "it will say so when somebody breaks the repair."
        )

    def _passes(self, check: Callable[..., Any], repair: Callable[..., Any]) -> Any:
        """Return what the test returned, if it passes a right repair."""
        last: list[Any] = []  # what a right repair did last, for a hint

        def repaired(record: bytes) -> tuple[bytes, list[str]]:
            last[:] = [record, *repair(record)]
            return last[1], list(last[2])

        repaired.__qualname__ = "repaired"  # an error names it

        try:
            return self.call(check, repaired)
        except Hint as hint:
            why = RIGHT[repair]
            if not why:  # does it pass another one? Then we know what it minds
                why = next((RIGHT[other] for other in RIGHT if self.raised(check, other) is None), "")
            told = _slip(str(hint)) or (_told(*last) if last and not why else "")
            raise Hint(f"Called with a repair that keeps the contract: {why}{hint}{told}") from None


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
    if not changed:
        told += " Neither `dep_time` nor `arr_time` is the number 2400 there: nothing is to be repaired."
    words = [name for name, content in before.items() if any(isinstance(item, bytes) for item in content)]
    if set(words) - set(CLOCKS):
        told += " Text is in bytes: `b'UA'` is not `'UA'`."
    if not all(_cells(new).values()):
        told += " A missing value is an empty list, never `None`."
    return told


def _quoted(value: Any) -> str:
    return f"`{value}`" if isinstance(value, bool) else describe(value)


# ---- Exercise 2 -------------------------------------------------------------------------------------------------------

FAULTY = """\
class LateReport(tfx.dsl.Artifact):
    PROPERTIES = {"late": int}


@component
def CountLate(
    examples: Examples,
    report: OutputArtifact[LateReport] = None,
    minutes: int = 15,
) -> int:
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}
"""

_TYPE = """\
class LateReport(tfx.dsl.Artifact):
    TYPE_NAME = "LateReport"
    PROPERTIES = {"late": Property(type=PropertyType.INT)}


"""
_BODY = """\
    rows = [tf.train.Example.FromString(r) for r in records(examples)]
    delays = [delay for row in rows for delay in values(row, "arr_delay")]
    report.late = len([delay for delay in delays if delay >= minutes])
    return {"rows": len(rows)}


answer = CountLate
"""


def _component(signature: str, kind: str = _TYPE, body: str = _BODY) -> str:
    return f"{kind}@component\ndef CountLate({signature}:\n{body}"


class MendTheSignature(Exercise):
    """Answer with a component class."""

    question = f"""\
A colleague's component counts the flights that arrived `minutes` late or more. The four lines of its body are right. \
The rest has six faults; TFX names four here, one by one.

```python
{FAULTY}```

Write it so that it works, and bind the **component itself** to `answer` (not a call of it). It takes the examples, has a setting `minutes`, a whole number \
that is 15 unless the pipeline says otherwise, fills an artifact of the type `LateReport` with a whole number `late`, and returns \
the value `rows`."""
    hints = (
        "Go line by line through the table that says what each annotation becomes, then look at `RepairReport`.",
        "An artifact type needs a `TYPE_NAME`, and its properties are `Property(type=PropertyType.INT)`. What the pipeline "
        "sets is a `Parameter[…]`. An output has no default.",
        "```python\n@component\ndef CountLate(\n    examples: InputArtifact[Examples],\n    report: OutputArtifact[LateReport],\n"
        "    minutes: … = 15,\n) -> OutputDict(…):\n```",
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
                f"The property `late` is to hold a whole number, `PropertyType.INT`; yours is {properties['late'].type}."
            )

    def _run_on_tiny(self, kind: Any, report_type: Any, minutes: int | None, late: int) -> None:
        delays = [15, 31, -4, None, 0, 22, 14]  # the last is in `eval`
        with tempfile.TemporaryDirectory() as folder:
            tiny, report = Examples(), report_type()
            tiny.uri, report.uri = folder, str(Path(folder) / "report")
            tiny.split_names = artifact_utils.encode_split_names(["train", "eval"])
            for split, content in (("train", delays[:-1]), ("eval", delays[-1:])):
                (Path(folder) / f"Split-{split}").mkdir()
                with tf.io.TFRecordWriter(f"{folder}/Split-{split}/a.gz", "GZIP") as writer:
                    for delay in content:
                        writer.write(flight(arr_delay=delay))
            settings = {} if minutes is None else {"minutes": minutes}
            returned = self.call(kind.test_call, examples=tiny, report=report, **settings)
        rows = returned.get("rows") if isinstance(returned, dict) else None
        if rows != len(delays):
            found = describe(returned) if rows is None else f"`{{'rows': {rows}}}`"
            raise Hint(
                f"On {len(delays)} records, six of them in `train`, it should return `{{'rows': {len(delays)}}}`; it returned {found}."
            )
        if dropped := [name for name in returned if name != "rows"]:
            raise Hint(
                f"It returns `{dropped[0]}`, too, which is no output of the component: TFX drops it and says nothing. "
                "Keep the four lines of the body as they were."
            )
        if report.late != late:
            limit = minutes or 15
            known = [delay for delay in delays if delay is not None]
            why = {
                sum(delay > limit for delay in known): "A delay of exactly `minutes` counts. ",
                sum(delay >= 15 for delay in known): "Does your body use `minutes`? ",
            }.get(report.late, "")
            raise Hint(
                f"Of the delays {delays}, {late} are {limit} minutes or more; `report.late` is {report.late}. {why}"
                "Keep the four lines of the body as they were."
            )


def _bare(value: Any) -> str:
    """Say what stands where a `Property` should."""
    if isinstance(value, PropertyType):
        return f"a bare `PropertyType.{value.name}`"
    return f"a bare `{value.__name__}`" if isinstance(value, type) else describe(value)


# ---- Exercise 3: where a repair belongs ------------------------------------------------------------------------------

COMPONENT, TRANSFORM = "component", "Transform"
_FAULTS = {
    "a": (TRANSFORM, "requests bring that wind, and they pass Transform's graph but no component"),
    "b": (
        COMPONENT,
        "no request brings a label, and Transform leaves the examples, which others read, as they are",
    ),
    "c": (TRANSFORM, "a request that says `ua` passes no component, so only Transform can mend it"),
    "d": (COMPONENT, "Transform gives a row for each row: it drops none"),
    "e": (
        COMPONENT,
        "no request has an `arr_time`, and Transform leaves 2400 in the examples, where StatisticsGen counts it",
    ),
    "f": (TRANSFORM, "requests from Newark say °C too, and they pass no component"),
}


class ComponentOrTransform(Exercise):
    """Answer with a place for each of six faults."""

    question = """\
Six faults of the examples, for a model that is asked three hours before departure. For each, write `"component"` or `"Transform"`: \
the place that the table names.

- **a** Some rows of the files, and some requests, say that the wind is 1,048 mph. The model uses it.
- **b** The ready-made label of a canceled flight is 0.
- **c** The carrier is `ua` in place of `UA`, in files and in requests.
- **d** A flight stands in the file twice. One of the two rows has to go.
- **e** `arr_time` says 2400 at midnight. No request has an `arr_time`.
- **f** Since June, Newark's temperature comes in °C in place of °F, in files and in requests."""
    hints = (
        "Ask of each: does a live request bring the fault, too?",
        "A request brings what is known three hours before departure: the timetable and the weather.",
        "Three of the six belong in Transform: features that a request brings.",
    )
    expects = "a dictionary of six places"

    def judge(self, answer: Any) -> str:
        given = expect_type(answer, dict, "a dictionary with a place for each letter")
        strange = [letter for letter in given if letter not in _FAULTS]
        if strange:
            raise Hint(f"There is no fault {describe(strange[0])}. The faults are the letters a to f.")
        missing = [letter for letter in _FAULTS if letter not in given]
        if missing:
            raise Hint(f"Fault {missing[0]} has no place yet.")
        places = {}
        for letter, place in sorted(given.items()):
            said = place.strip().lower() if isinstance(place, str) else place
            if not isinstance(said, str) or said not in ("component", "transform"):
                raise Hint(
                    f'The place of {letter} should be `"component"` or `"Transform"`; it is {describe(place)}.'
                )
            places[letter] = COMPONENT if said == "component" else TRANSFORM
        wrong = [letter for letter, (place, _) in _FAULTS.items() if places[letter] != place]
        if len(wrong) == len(_FAULTS):
            raise Hint(
                "All six are the other way round. What a live request brings, only Transform can repair for it."
            )
        if wrong:
            letter = wrong[0]
            more = f" Then look again at {len(wrong) - 1} more." if wrong[1:] else ""
            raise Hint(f"Look again at {letter}: {_FAULTS[letter][1]}.{more}")
        return "Right. And in all six cases somebody should tell the source, which reaches everyone."


exercises = (CatchTheMutants, MendTheSignature, ComponentOrTransform)

quiz = (
    Question(
        "You correct a mistake in the body of `RepairMidnight` and run the pipeline again, with the cache on. The run is green. What do you have?",
        options=(
            (
                "The corrected examples: TFX saw that the code of the function is new.",
                "It compares inputs, parameters and the function's name. The body is none of these.",
                False,
            ),
            (
                "The old examples, unless a parameter changed together with the code.",
                "Nothing else that the cache looks at has changed. A checksum of the module as a parameter does it by itself.",
                True,
            ),
            (
                "Neither: TFX refuses a component whose code has changed since its last run.",
                "It would be kind of it. It does not notice.",
                False,
            ),
        ),
    ),
    Question(
        "`humid` sometimes comes as a share from 0 to 1 in place of percent, in the files and in live requests. Where does the repair belong?",
        options=(
            (
                "Into a component behind CsvExampleGen, with a report.",
                "Live requests do not pass it, so the model would get percent in training and shares when it serves.",
                False,
            ),
            (
                "Into Transform, and a word to the source.",
                "It is a feature that requests bring, and Transform's graph is in training and in serving.",
                True,
            ),
            (
                "Into the schema: it should allow 0 to 1 as well as percent.",
                "That silences the report and repairs nothing.",
                False,
            ),
        ),
    ),
    Question(
        "Why does `RepairMidnight` write its records into a new artifact?",
        options=(
            (
                "Because TFX cannot open the files of an input for writing.",
                "It can: they are files like others, and nothing stops you.",
                False,
            ),
            (
                "Because others have read the old one, and what they said of it must stay true.",
                "Statistics of the old files, for example, would come from the cache and contradict the new ones.",
                True,
            ),
            (
                "Because a new artifact is smaller, and the pipeline runs faster from then on.",
                "It has as many records as the old one, and writing it takes time.",
                False,
            ),
        ),
    ),
)
