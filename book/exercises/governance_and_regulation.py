"""Exercises of "Governance and regulation": answers to take back, two people's approval, and who holds an identity still."""

from __future__ import annotations

import functools
import gzip
import json
import operator
import random
import re
import shutil
import tempfile
from collections.abc import Callable, Collection
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from book import cards, erasure, quiet
from book.exercises.engine import Exercise, Hint, Question, describe, expect_function, only_slip
from book.exercises.engine.calls import raised_by
from book.exercises.engine.describing import short
from book.exercises.ml_metadata import _Records


@cache
def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    return {"cards": cards, "erasure": erasure, "json": json, "Path": Path}


def _led(exercise: Exercise, leads: dict[str, str], fn: Callable[..., Any], case: tuple[Any, ...]) -> Any:
    """Call an answer, and add to the hint about its exception a sentence for what it says."""
    try:
        return exercise.call(fn, *case)
    except Hint as hint:
        more = next((f" {cure}" for words, cure in leads.items() if words in str(hint)), "")
        raise Hint(f"{hint}{more}") from None


# ---- 1. Which answers must be taken back? ----------------------------------------------------------------------------


class Touched(Exercise):
    """Answer with a function of a log, a store and a span."""

    question = """\
A month was wrong. Which answers came from a model that learned from it? Write `touched(log, store, span)`: `log` is a list of `PredictionLog` messages in the order of the file, `span` the month, a whole number (0 can be one). Return a list or set of the **positions** in `log`, from 0, of the answers whose version learned from this span.

- `.predict_log.response.model_spec.version.value` is the version, a number; each is in the store as `pushed_version`, a text. A refused model's `PushedModel` has none.
- Between CsvExampleGen and Trainer there can be a Transform, with an input `examples`, or none. Only what Trainer read as `examples` counts.
- CsvExampleGen's examples have the custom property `span` (`.int_value`), Transform's have none.

Use `cards.maker(store, artifact)` and `cards.inputs(store, execution)`, a dictionary of one artifact for each input."""
    hints = (
        "First find the span of each version, then go through the log once. Which artifact has the version's number?",
        'From a `PushedModel`: `cards.inputs(store, cards.maker(store, pushed))["model"]`, then from the model to `"examples"` in the same '
        'way. As long as `"span"` is not in the `custom_properties` of these examples, go one step further back.',
        "```python\nwhile 'span' not in examples.custom_properties:\n"
        "    examples = cards.inputs(store, cards.maker(store, examples))['examples']\n```\n"
        "Then `[i for i, one in enumerate(log) if …]`.",
    )
    expects = "a function of a log, a store and a span"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "touched", 3)
        stores = (_served(3, (0, 1, 2)), _served(8, (2, 0, 1)))
        cases = [(log, records.store, span) for records, log in stores for span in _SPANS]
        cases += [(cases[0][0][:1], cases[0][1], 7)]
        text = "In the store a version is a text: look for `str(version)`."
        leads = {f"`KeyError`: {_version(one)}.": text for one in cases[0][0]}
        none = "The execution that you ask has no input `examples`: is it CsvExampleGen's? Go no further back than to a `span`."
        leads["`KeyError`: 'examples'."] = none
        leads["invalid literal for int() with base 10: ''."] = (
            "A refused model's `PushedModel` has no version."
        )
        values = [_led(self, leads, fn, case) for case in cases]
        got = [_positions(value, log) for value, (log, *_) in zip(values, cases, strict=True)]
        wanted = [_touched(*case) for case in cases]
        void = [case[2] for value, case in zip(values, cases, strict=True) if value is None]
        if void and (got == wanted or not any(got)):
            raise Hint(f"Return a list or a set of positions; for span {void[0]} yours returned `None`.")
        if got == wanted:
            empty = self.call(fn, [], cases[0][1], 0)
            if not isinstance(empty, Collection) or _positions(empty, []):
                raise Hint(
                    f"An empty log has no position: return an empty list; yours returned {describe(empty)}."
                )
            if any(len(value) > len(found) for value, found in zip(values, got, strict=True)):
                raise Hint("The positions are right, but some stand in your list more than once.")
            return "The log and the store together name each answer that was given on wrong rows. Either alone names none."
        slips = [_touched_wrongly(*case) for case in cases]
        named = ((words, lambda n, words=words: slips[n][words]) for words in slips[0])
        if words := only_slip(named, [(n,) for n in range(len(cases))], got):
            raise Hint(words)
        if got[0] and all(one == got[0] for one in got[: len(_SPANS)]):
            self.depends(fn, "span", *cases[:2])
        (log, _, span), found, right = next(
            (c, g, w) for c, g, w in zip(cases, got, wanted, strict=True) if g != w
        )
        versions = [one.predict_log.response.model_spec.version.value for one in log]
        begins = "For"
        if not any(got):
            begins = "You find no answer at all, whatever the span. Print for each answer the `PushedModel` that you find, and the span where your walk ends: is it the first that is missing, or the second? For"
        elif got[: len(_SPANS)] == wanted[: len(_SPANS)]:
            begins = "All is right in one store. In another one, for"
        raise Hint(
            f"{begins} span {span} and answers of the versions {versions} the positions are {sorted(right)}; "
            f"yours are {sorted(found)}."
        )


def _positions(value: Any, log: list) -> set[int]:
    if value is None:
        return set()
    if isinstance(value, str | dict) or not isinstance(value, Collection | np.ndarray):
        raise Hint(f"Return a list or a set of positions; yours returned {describe(value)}.")
    found = list(value)
    if len(found) == len(log) and found and all(isinstance(one, bool | np.bool_) for one in found):
        raise Hint("You return a truth value for each answer; the positions are asked for.")
    if found and {*map(str, found)} <= {str(_version(one)) for one in log} and isinstance(found[0], str):
        raise Hint(_VERSIONS)
    if not all(isinstance(one, int | np.integer) and not isinstance(one, bool) for one in found):
        raise Hint(
            f"The positions should be whole numbers; yours are {describe(value)}. "
            "`enumerate(log)` counts while you go through the log."
        )
    return {int(one) for one in found}


_SPANS = (0, 1, 2, 3)
_VERSIONS = "You return the versions; the positions of their answers in the log are asked for."


def _version(one: Any) -> int:
    return one.predict_log.response.model_spec.version.value


def _spans(store: Any, how: str = "") -> dict[int, set[int]]:
    """Return the spans of each version: those that it learned from, also those that judged it or made its schema and its graph,
    those that made its graph instead, only what Trainer's own input says, with 0 where it has none, or nothing there."""
    found: dict[int, set[int]] = {}
    for pushed in store.get_artifacts_by_type("PushedModel"):
        if "pushed_version" not in pushed.custom_properties:
            continue
        read = cards.inputs(store, cards.maker(store, pushed))
        learned = cards.inputs(store, cards.maker(store, read["model"]))
        examples = [learned["examples"]]
        if "transform_graph" in learned and how in ("by_others", "by_graph"):
            made = cards.inputs(store, cards.maker(store, learned["transform_graph"]))["examples"]
            examples = [made, *examples] if how == "by_others" else [made]
        if how == "by_others" and (
            statistics := cards.inputs(store, cards.maker(store, learned["schema"])).get("statistics")
        ):
            examples.append(cards.inputs(store, cards.maker(store, statistics))["examples"])
        if how == "by_judge":
            examples.append(cards.inputs(store, cards.maker(store, read["model_blessing"]))["examples"])
        spans = set()
        for one in examples:
            while how not in ("near", "plain") and "span" not in one.custom_properties:
                one = cards.inputs(store, cards.maker(store, one))["examples"]
            if "span" in one.custom_properties or how != "plain":
                spans.add(one.custom_properties["span"].int_value if "span" in one.custom_properties else 0)
        found[int(pushed.custom_properties["pushed_version"].string_value)] = spans
    return found


def _touched(log: list, store: Any, span: int, how: str = "") -> set[int]:
    spans = _spans(store, how)
    return {place for place, one in enumerate(log) if span in spans[_version(one)]}


def _touched_wrongly(log: list, store: Any, span: int) -> dict[str, set[int]]:
    """Return what each mistake is called, and what exactly it returns."""
    right, every, spans = _touched(log, store, span), set(range(len(log))), _spans(store)
    versions = [_version(one) for one in log]
    named = {versions[place] for place in right}
    first, last = ({pick(p for p in right if versions[p] == v) for v in named} for pick in (min, max))
    up_to, from_on = (
        {p for p in every if any(compare(one, span) for one in spans[versions[p]])}
        for compare in (operator.le, operator.ge)
    )
    newest = max((version for version, found in spans.items() if span in found), default=None)
    of_newest = {place for place in every if versions[place] == newest}
    from_one, first_found, first_answer = {place + 1 for place in right}, set(sorted(right)[:1]), right & {0}
    without_zero, as_zero = (right, set()) if span else (set(), every)
    return {
        "You find nothing for span 0, which can be a month: a test such as `if span` takes the number 0 for no span.": without_zero,
        "You read 0 for each answer: a property that is not there reads as 0. `span` is one of the `custom_properties`.": as_zero,
        "You take all spans up to the asked one; only this span is asked for.": up_to,
        "You take all spans from the asked one on; only this span is asked for.": from_on,
        "You give only the first position of each version; a version can have given many answers.": first,
        "You give only the last position of each version; a version can have given many answers.": last,
        "You count the positions from 1; the first answer has position 0.": from_one,
        "You leave out the last answer of the log, at the position `len(log) - 1`.": right - {len(log) - 1},
        _VERSIONS: named,
        "You return the answers that are not touched.": every - right,
        "You return only the first answer of the span; there can be more. Does a `return` end your loop there?": first_found,
        "You look only at the first answer of the log: does a `return` or a `break` end your loop there?": first_answer,
        "You return all answers of the log, whatever the span is.": every,
        "You know only one version of each span; several can have learned from it.": of_newest,
    } | {
        words: _touched(log, store, span, how)
        for words, how in {
            "You count a version that the span only judged: walk from the model to what Trainer read, not through the blessing.": "by_judge",
            "You count spans from which only the schema or the graph was made: walk from Trainer to its `examples`, not to its other inputs.": "by_others",
            "You follow `transform_graph`; Trainer can read other examples than those its graph was made from. Walk from Trainer to its `examples`.": "by_graph",
            "You stop at Transform's output, which has no span: a property that is not there reads as 0, and reading it adds it, even in a "
            "`print`. Ask `in` before you read, and go one step further back.": "near",
            "You find only models without a Transform: examples that have no span were made from others. Go one step further back.": "plain",
        }.items()
    }


@cache
def _served(seed: int, spans: tuple[int, int, int]) -> tuple[_Records, list]:
    """Return a store of seven versions, which have the same numbers in each store, and a log of their answers."""
    records, draw = _Records(seed), random.Random(seed)
    schema = records.schema()
    numbers = iter((113, 918, 1027, 1094, 1136, 1250, 1411))  # 113 is a part of 1136

    def push(model: int, judge: int) -> int:
        pushed = records.release(model, judge)
        (one,) = records.store.get_artifacts_by_id([pushed])
        number = next(numbers)
        one.custom_properties["pushed_version"].string_value = str(number)
        records.store.put_artifacts([one])
        return number

    first, second, third = map(records.read, spans)
    graph = records.graph(first, schema)
    old = records.train(graph, schema)
    described, inferred = records.thing("ExampleStatistics"), records.thing("Schema")
    records.act("StatisticsGen", {"examples": records.read(3)}, {"statistics": described})
    records.act("SchemaGen", {"statistics": described}, {"schema": inferred})
    plain = records.train({"examples": second}, inferred)  # no Transform, and a schema of another span
    new = records.train(records.graph(third, schema), schema)
    versions = [push(old, second), push(plain, first)]
    records.release(new, first, pushed=0)  # refused: no version
    versions += [push(new, second), push(old, third)]  # the old model comes back under a new number
    records.act("Trainer", {**graph, "schema": schema}, {"model": old}, cached=True)
    again = records.train(
        records.graph(records.read(spans[1]), schema), schema
    )  # the same span, delivered again
    versions += [push(again, first), push(again, third)]
    raw = records.train({**graph, "examples": third}, schema)  # a graph of another span
    versions.append(push(raw, third))
    asked = [*versions, *draw.choices(versions, k=6)]
    draw.shuffle(asked)
    return records, [_answered(number) for number in asked]


def _answered(version: int) -> Any:
    from tensorflow_serving.apis.prediction_log_pb2 import PredictionLog

    record = PredictionLog()
    record.predict_log.request.model_spec.name = "flights"
    record.predict_log.response.model_spec.name = "flights"
    record.predict_log.response.model_spec.version.value = version
    return record


# ---- 2. Four eyes ----------------------------------------------------------------------------------------------------


class FourEyes(Exercise):
    """Answer with the function of a component."""

    question = """\
Your rules ask for **two people**. Write `approve(model, verdict, blessing, decision)`, the body of a component like `Approval`. `decision` is again a text in JSON, now a list of what people said, in the order of time:

```python
decision = '[{"by": "Ada", "model": "9f2c…", "says": "yes"}, {"by": "Bo", "model": "9f2c…", "says": "no"}]'
```

- `model` is a checksum, as `cards.checksum(model.uri)` gives it. What was said about other models does not count.
- Of what a person said about this model only the **last** counts.
- Set the int custom property `blessed` of `blessing` to 1 if the verdict's is 1, at least two people say yes, and nobody says no; else to 0.
- Set the string custom property `approved_by` to the names of those who say yes, sorted, joined by `", "`, also if `blessed` is 0; `""` if nobody does.

Return nothing."""
    hints = (
        "First throw away what is about other models; then keep one word for each person. What keeps only the last value of a key?",
        "A dictionary does: `last[one['by']] = one['says']`, in the order of the list. Then count the values.",
        "```python\nthis = cards.checksum(model.uri)\n"
        "last = {one['by']: one['says'] for one in json.loads(decision) if one['model'] == this}\n"
        "yes = sorted(name for name, says in last.items() if says == 'yes')\n```",
    )
    expects = "a function of a model, two blessings and a text"
    changes_arguments = True

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "approve", 4)

        outcome: list[Any] = []

        def attempt(said: list[dict], machine: int) -> None:
            outcome.extend(_approved(fn, said, machine))

        functools.update_wrapper(attempt, fn, updated=())
        cases = _decisions()
        got, values = [], []
        for said, machine in cases:
            outcome.clear()
            if error := self.raised(attempt, said, machine):
                told = f"{raised_by(error, fn)} It was called with artifacts and with `decision`, a text: `{short(_as_text(said), 150)}`."
                if re.search("(string|list) indices must|'(str|list)' object has no attribute", told):
                    told += " `json.loads(decision)` is a list with a dictionary for each word that was said: go through the list."
                raise Hint(told)
            blessed, names, returned, astray, touched = outcome
            if astray:
                raise Hint(
                    "You set `approved_by` on the second argument, the verdict. The arguments come in the order "
                    "`model`, `verdict`, `blessing`, `decision`, and `blessing` takes the properties."
                )
            if touched:
                raise Hint(
                    f"Your function changes `{touched}`, which it should only read: only `blessing` takes the properties."
                )
            if blessed is None or names is None:
                name, kind = ("blessed", "int") if blessed is None else ("approved_by", "string")
                raise Hint(
                    f"{_told(said, machine)} In this call the custom property `{name}` was not set as "
                    f"{'an int' if kind == 'int' else 'a string'}: "
                    f'`blessing.set_{kind}_custom_property("{name}", …)`.'
                )
            got.append((blessed, names))
            values.append(returned)
        wanted = [_decided(*case) for case in cases]
        if got == wanted:
            for value in values:
                if value is not None:
                    raise Hint(
                        f"The properties are right. One thing more: return nothing; yours returned {describe(value)}. "
                        "A component returns only values that it declares as outputs."
                    )
            return "The names and the words are in the record now, beside the checksum of what was approved."
        if words := only_slip(_DECIDED_WRONGLY.items(), cases, got):
            raise Hint(words)
        if {*got} == {(0, "")}:
            raise Hint(
                "You find no yes to this model in any call: do you compare with `cards.checksum(model.uri)`, and with `'yes'`?"
            )
        bare = [[(blessed, re.findall(r"\w+", names)) for blessed, names in each] for each in (got, wanted)]
        if bare[0] == bare[1]:
            raise Hint(
                f"The names are right, but not their form: `approved_by` is `{got[0][1]!r}`. Join them by a comma and a space: `{wanted[0][1]!r}`."
            )
        (said, machine), found, right = next(
            (c, g, w) for c, g, w in zip(cases, got, wanted, strict=True) if g != w
        )
        raise Hint(
            f"{_told(said, machine)} Then `blessed` is {right[0]} and `approved_by` is `{right[1]!r}`; "
            f"yours are {found[0]!r} and `{found[1]!r}`."
        )


_MODELS = {
    "this": "this model",
    "that": "another model",
    "near": "a model whose checksum differs from this one's only at its end",
    "short": "a checksum of which only the beginning is given",
    "empty": "an empty checksum",
}
"""What people speak of, and how it is told."""


def _told(said: list[dict], machine: int) -> str:
    lines = "; ".join(f"{one['by']} says {one['says']} to {_MODELS[one['model']]}" for one in said)
    return f"The verdict's `blessed` is {machine}, and {lines or 'nobody says anything'}."


def _as_text(said: list[dict], this: str = "9f2c" + "0" * 60) -> str:
    """Write what people said as an answer gets it: another model's checksum begins as this one's does."""
    end = "1" if this[-1] == "0" else "0"
    sums = {
        "this": this,
        "that": this[:4] + "f" * 60,
        "near": this[:-1] + end,
        "short": this[:40],
        "empty": "",
    }
    return json.dumps([{**one, "model": sums[one["model"]]} for one in said])


def _approved(fn: Callable[..., Any], said: list[dict], machine: int) -> tuple[Any, Any, Any, bool, str]:
    """Call an answer with artifacts as TFX gives them; return the two properties, None for one that is not set, what the
    answer returned, whether it set names on the verdict, and which input it changed."""
    from tfx.types import standard_artifacts

    folder = Path(tempfile.mkdtemp(dir=quiet.folder()))
    try:
        home = folder / "m"
        home.mkdir()
        (home / "saved_model.pb").write_bytes(b"a model")
        model, verdict, blessing = (
            standard_artifacts.Model(),
            standard_artifacts.ModelBlessing(),
            standard_artifacts.ModelBlessing(),
        )
        model.uri, verdict.uri, blessing.uri = (str(home), str(folder / "v"), str(folder / "b"))
        verdict.set_int_custom_property("blessed", machine)
        before = _state(model), _state(verdict)
        returned = fn(model, verdict, blessing, _as_text(said, cards.checksum(home)))
        pairs = zip(("model", "verdict"), before, (_state(model), _state(verdict)), strict=True)
        changed = next((name for name, old, new in pairs if old != new), "")
    finally:
        shutil.rmtree(folder)
    kept = blessing.mlmd_artifact.custom_properties
    blessed = (
        kept["blessed"].int_value if "blessed" in kept and kept["blessed"].HasField("int_value") else None
    )
    names = (
        kept["approved_by"].string_value
        if "approved_by" in kept and kept["approved_by"].HasField("string_value")
        else None
    )
    return blessed, names, returned, "approved_by" in verdict.mlmd_artifact.custom_properties, changed


def _state(artifact: Any) -> tuple:
    """Return what an artifact says and what its folder holds; a property that was only read, which adds it, is not there."""
    kept = artifact.mlmd_artifact.custom_properties
    told = {name: value.SerializeToString() for name, value in kept.items() if value.WhichOneof("value")}
    return artifact.uri, told, _contents(Path(artifact.uri))


def _decided(said: list[dict], machine: int, how: str = "") -> tuple[int, str]:
    """Decide rightly, or with the mistakes that words name: models that count, numbers that are enough, what is not taken back."""
    words = {*how.split()}
    about = words & {*_MODELS} or {"this"}
    enough = {int(word) for word in words if word.isdigit()} or range(2, 99)
    last: dict[str, tuple[str, str]] = {}
    heard = [one for one in said if "late" in words or one["model"] in about]
    for one in heard:
        if not ("first" in words and one["by"] in last):
            last[one["by"]] = (one["says"], one["model"])
    kept = {name: says for name, (says, model) in last.items() if not ("late" in words and model != "this")}
    yes = [name for name, says in kept.items() if says == "yes"]
    if "yes" in words:
        yes = list(dict.fromkeys(one["by"] for one in heard if one["says"] == "yes"))
    if "no" in words:
        kept |= {one["by"]: "no" for one in (said if "anywhere" in words else heard) if one["says"] == "no"}
    count = sum(one["says"] == "yes" for one in heard) if "entries" in words else len(yes)
    blessed = count in enough and ("no_veto" in words or "no" not in kept.values())
    blessed = blessed and (machine == 1 or "no_machine" in words)
    names = list(kept) if "everyone" in words else yes
    if "only_good" in words and not blessed:
        names = []
    return int(blessed), ", ".join(names if "in_order" in words else sorted(names))


_DECIDED_WRONGLY: dict[str, Callable[..., tuple[int, str]]] = {
    words: functools.partial(_decided, how=how)
    for words, how in {
        "You count what was said about other models: compare each `model` with this one's checksum.": "this that near short empty",
        "You bless with one yes; the rules ask for two people.": "1 2 3 4 5 6",
        "You ask for three people or more; at least two are asked for.": "3 4 5 6",
        "You bless only if exactly two people say yes; at least two are asked for.": "2",
        "You bless although somebody says no.": "no_veto",
        "You bless although Evaluator did not: ask `verdict.get_int_custom_property('blessed')`, which is 0 then.": "no_machine",
        "You take the first word of each person; the last one counts.": "first",
        "You count every word of a person; of what somebody said about this model only the last counts.": "yes no",
        "You count a yes that was taken back; of what somebody said about this model only the last counts.": "yes",
        "You let a no block that was taken back; of what somebody said about this model only the last counts.": "no",
        "You let any no in the list block; only a person's last word about this model can.": "no anywhere",
        "You let a word about another model replace what the person said about this one: throw those away first.": "late",
        "`approved_by` holds people who say no, too.": "everyone",
        "The names in `approved_by` are in the order in which they came; sort them.": "in_order",
        "`approved_by` is empty whenever you do not bless; who said yes is to be recorded also then.": "only_good",
        "You count each yes; one person who says it twice is still one person.": "entries",
        "You accept a part of the checksum, even an empty text: compare whole checksums, with `==`.": "this short empty",
        "You accept an empty text as a checksum: compare whole checksums, with `==`.": "this empty",
        "You accept a checksum of which only the beginning is right: compare whole checksums, with `==`.": "this near short",
        "You accept a checksum of which only the first characters are right: compare whole checksums, with `==`.": "this that near short",
        "You accept a checksum whose end is another: compare whole checksums, with `==`.": "this near",
        "You accept a checksum of which the beginning is right, even an empty text: compare whole checksums, with `==`.": "this near short empty",
    }.items()
}
"""What each mistake is called, and what exactly it decides."""


def _decisions() -> list[tuple[list[dict], int]]:
    """Return what people said, and whether the machine blessed."""

    def said(*words: str) -> list[dict]:
        made = []
        for word in words:
            name, says, model = word.split()
            made.append({"by": name, "model": model, "says": says})
        return made

    crowd = [f"{name} yes this" for name in ("Fay", "Ada", "Eve", "Cy", "Dan", "Bo")]
    return [
        (said("Ada yes this", "Bo yes this"), 1),
        (said("Zoe yes this", "Bo yes this", "Ada yes this"), 1),
        (said("Ada yes this", "Bo yes this"), 0),
        (said("Ada yes this"), 1),
        ([], 1),
        (said("Ada yes this", "Ada yes this"), 1),
        (said("Ada yes this", "Bo yes that"), 1),
        (said("Ada yes this", "Bo yes this", "Cy no this"), 1),
        (said("Ada yes this", "Bo yes this", "Cy no that"), 1),
        (said("Ada no this", "Bo yes this", "Ada yes this"), 1),
        (said("Ada yes this", "Bo yes this", "Bo no this"), 1),
        (said("Ada yes this", "Bo yes this", "Bo no that"), 1),
        (said("Ada yes this", "Bo yes this", "Bo yes that"), 1),
        (said("Ada no this", "Bo no this"), 1),
        (said("Cy yes this", "Ada yes this", "Bo yes this", "Cy no this", "Cy yes this"), 1),
        (said("Ada yes this", "ada yes this"), 1),
        (said("Cy no this", "Ada yes this", "Bo yes this"), 1),
        (said("Ada yes this", "Bo yes this", "Cy yes this", "Cy no this"), 1),
        (said(*crowd), 1),
        (said(*crowd, "Gus no this"), 1),
        (said("Ada yes this", "Bo yes near"), 1),
        (said("Ada yes this", "Bo yes short"), 1),
        (said("Ada yes this", "Bo yes empty"), 1),
    ]


# ---- 3. Who holds it still? ------------------------------------------------------------------------------------------


class Holders(Exercise):
    """Answer with a function of a folder and a word."""

    question = """\
`erasure.places` also counts longer words that contain the one. Write the exact list for the owner: `holders(folder, word)` returns a dictionary. Its keys are the files below `folder` (a `Path`), at any depth, that end in `.csv`, `.gz` or `.tfrecord`: the path from `folder` on, a text with `/`. Its values are the numbers of rows in which at least one cell **is** the word, exactly: `N267JBX` and `n267jb` are other aircraft. Leave out files without such a row.

`erasure.rows(file)` yields, for a file of these kinds, each row as a list of texts, without a CSV's header."""
    hints = (
        "Three steps: go through all files below the folder, count rows in each, keep those with a count.",
        "`folder.rglob('*')` finds files at any depth, `file.suffix` is the ending. `word in row` asks whether a cell of the list is the word.",
        "```python\ncount = sum(word in row for row in erasure.rows(file))\n```\n"
        "and the key is `file.relative_to(folder).as_posix()`.",
    )
    expects = "a function of a folder and a word"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "holders", 2)
        home = Path(tempfile.mkdtemp(dir=quiet.folder()))
        try:
            cases = [(folder, word) for folder in _folders(home) for word in ("N267JB", "N9EAMQ", "N1")]
            wanted = [_held(*case) for case in cases]
            before = _contents(home)
            leads = {"is no table that": "Read only files whose `.suffix` is one of the three."}
            values = [_led(self, leads, fn, case) for case in cases]
            got = [self._read(value, folder) for value, (folder, _) in zip(values, cases, strict=True)]
            if changed := sorted(before.items() ^ _contents(home).items()):
                raise Hint(
                    f"Your function changes the folder: `{changed[0][0].name}` is another file now, or gone. Only list; leave the files as they are."
                )
            void = [word for value, (_, word) in zip(values, cases, strict=True) if value is None]
            if void and (got == wanted or not any(got)):
                raise Hint(
                    f"Return a dictionary, an empty one if no file holds the word; for `{void[0]}` yours returned `None`."
                )
            if void and all(len(g) <= 1 and g.items() <= w.items() for g, w in zip(got, wanted, strict=True)):
                raise Hint(
                    "You never return more than one file, and `None` where no file holds the word: put the `return` behind the loop."
                )
            if got == wanted:
                return "Such a list is what you give the owner; the blind search is what you trust."
            if all({Path(key).name for key in w} == set(g) for g, w in zip(got, wanted, strict=True)):
                raise Hint(
                    "Your keys are names of files; two folders can hold files of one name. Give the path from `folder` on."
                )
            if [{key: number for key, number in each.items() if number} for each in got] == wanted:
                raise Hint("You list files without such a row, too: leave out a count of 0.")
            if words := only_slip(_HELD_WRONGLY.items(), cases, got):
                raise Hint(words)
            if got[0] and got[0] == got[1] == got[2]:
                self.depends(fn, "word", *cases[:2])
            (folder, word), found, right = next(
                (c, g, w) for c, g, w in zip(cases, got, wanted, strict=True) if g != w
            )
            amiss = [key for key in sorted({*right, *found}) if right.get(key) != found.get(key)]
            raise Hint(
                f"With the word `{word}`: "
                + "; ".join(
                    f"`{key}` {_number(right.get(key))}, and yours {_number(found.get(key))}"
                    for key in amiss[:3]
                )
                + "."
                + _shown(folder, [*right, *found], amiss)
            )
        finally:
            shutil.rmtree(home)

    @staticmethod
    def _read(value: Any, folder: Path) -> dict[str, int]:
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise Hint(
                f"Return a dictionary from a file to a number of rows; yours returned {describe(value)}."
            )
        for key, number in value.items():
            if not isinstance(key, str):
                raise Hint(
                    f"The keys should be texts such as `2013/EWR.csv`; one of yours is {describe(key)}."
                )
            if (whole := str(folder) in key) or key.startswith(f"{folder.name}/"):
                how = "are whole paths" if whole else "begin with the folder's own name"
                raise Hint(f"Your keys {how}; take the part from `folder` on, `file.relative_to(folder)`.")
            if isinstance(number, bool) or not isinstance(number, int | np.integer):
                raise Hint(
                    f"The values should be whole numbers of rows; that of `{key}` is {describe(number)}."
                )
        return {key: int(number) for key, number in value.items()}


def _number(rows: int | None) -> str:
    return "is left out" if rows is None else f"has {rows}"


def _shown(folder: Path, keys: list[str], amiss: list[str]) -> str:
    """Return the rows of the first table that an answer counts wrongly, if its keys are files."""
    if not all((folder / key).is_file() for key in keys):
        return ""
    tables = [key for key in amiss if Path(key).suffix in (".csv", ".gz", ".tfrecord")]
    return "".join(f" The rows of `{key}` are `{_rows(folder / key)}`." for key in tables[:1])


def _contents(home: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}


@functools.lru_cache(64)  # each mistake below is tried on the same files, and each check writes new ones
def _rows(file: Path) -> list[list[str]]:
    return list(erasure.rows(file))


def _held(
    folder: Path,
    word: str,
    pattern: str = "**/*",
    endings: Collection[str] = (".csv", ".gz", ".tfrecord"),
    counted: str = "",
    least: int = 1,
    joined: bool = False,
) -> dict[str, int]:
    files = [
        path
        for path in sorted(folder.glob(pattern))
        if path.suffix in endings and ("".join(path.suffixes) in endings or not joined)
    ]
    counts = {path.relative_to(folder).as_posix(): _counts(_rows(path), word)[counted] for path in files}
    return {name: number for name, number in counts.items() if number >= least}


def _counts(rows: list[list[str]], word: str) -> dict[str, int]:
    """Return what each mistake in counting is called, and the number to which it comes; the right one is called nothing."""
    hits = [row for row in rows if word in row]
    parts, begins, ends = (
        sum(any(test(cell, word) for cell in row) for row in rows)
        for test in (str.__contains__, str.startswith, str.endswith)
    )
    low, first = sum(word.lower() in map(str.lower, r) for r in rows), sum(r[:1] == [word] for r in rows)
    later, one, whole = sum(word in r for r in rows[1:]), min(len(hits), 1), len(rows) if hits else 0
    return {
        "": len(hits),
        "You count cells that only contain the word, such as `N267JBX`: compare whole cells.": parts,
        "You count cells that only begin with the word, such as `N267JBX`: compare whole cells.": begins,
        "You count cells that only end with the word, such as `XN267JB`: compare whole cells.": ends,
        "You find other aircraft by ignoring capitals: `n267jb` is not `N267JB`.": low,
        "You look only at the first cell of a row; any cell can be the word.": first,
        "You count cells; a row that holds the word twice is one row.": sum(r.count(word) for r in rows),
        "You count equal rows once; each of them is a row.": len({*map(tuple, hits)}),
        "You take the first row for a header; `erasure.rows` yields rows only.": later,
        "You note 1 for each file that holds the word; the number of its rows is asked for.": one,
        "You count all rows of a file that holds the word; only those that hold it are asked for.": whole,
    }


_HELD_WRONGLY: dict[str, Callable[..., dict[str, int]]] = {
    words: functools.partial(_held, **how)
    for words, how in {
        "You look only at the top of the folder; files lie deeper, too.": {"pattern": "*"},
        "You look only one folder deep; files lie at the top and deeper, too.": {"pattern": "*/*"},
        "You leave out files with more than one dot, such as `jan.2013.csv`.": {"joined": True},
        "You look only at CSV files; `.gz` and `.tfrecord` hold it, too.": {"endings": (".csv",)},
        "You leave out the log of the server, `.tfrecord`.": {"endings": (".csv", ".gz")},
        "You leave out the examples, `.gz`.": {"endings": (".csv", ".tfrecord")},
        "You leave out the CSV files.": {"endings": (".gz", ".tfrecord")},
        "You leave out files with just one row that holds the word.": {"least": 2},
        **{words: {"counted": words} for words in _counts([], "") if words},
    }.items()
}
"""What each mistake is called, and what exactly it returns."""


def _folders(home: Path) -> list[Path]:
    """Write three folders with rows of several aircraft; return them."""
    first, second, third = (home / name for name in ("one", "two", "none"))
    _csv(first / "span-01" / "EWR.csv", ["N267JB,EWR", "N1,EWR", "N267JB,EWR", "N9EAMQ,JFK"])
    _csv(first / "span-02" / "EWR.csv", ["N267JBX,EWR", "n267jb,EWR", "XN267JB,N267JBX"])
    _csv(first / "span-02" / "LGA.csv", ["N267JB,N267JB", "N9EAMQ,N9EAMQ", "N9EAMQ,LGA", "EWR,N267JB"])
    _csv(first / "top.csv", ["N267JB,EWR"])
    (first / "old.csv.bak").write_text("tailnum,origin\nN267JB,EWR\n")
    (first / "notgz").write_text("N267JB")
    _csv(first / "span-02" / "jan.2013.csv", ["N1,EWR", "N267JB,JFK"])
    _gz(first / "examples" / "all.tfrecord.gz", ["N9EAMQ"])
    (first / "notes.txt").write_text("tailnum,origin\nN267JB,EWR\n")
    _gz(first / "examples" / "Split-train" / "data.gz", ["N267JB", "N1", "N267JB", "N267JB", "N267JBX"])
    _gz(first / "examples" / "Split-eval" / "data.gz", ["N9EAMQ", "N267JBX"])
    _log(first / "serving" / "requests.tfrecord", [["N267JB", "N1"], ["N267JB"], ["N267JBX"]])
    _csv(second / "a" / "b" / "c.csv", ["N12,EWR", "N1 ,EWR", "N1,EWR", '"N1,N9EAMQ",EWR'])
    (second / "a" / "wide.csv").write_text(
        "month,day,origin,carrier,flight,dest,tailnum\n1,1,EWR,B6,1,MCO,N267JB\n1,2,EWR,B6,1,MCO,N1\n"
    )
    _gz(second / "x.gz", ["N12", "N9EAMQ", "N9EAMQ"])
    _log(second / "y.tfrecord", [["N12", "N9EAMQ"]])
    _csv(third / "empty.csv", [])
    _csv(third / "other.csv", ["N14228,EWR"])
    return [first, second, third]


def _csv(file: Path, lines: list[str]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(["tailnum,origin", *lines]) + "\n")


def _example(tail: str) -> bytes:
    from book import audited

    return audited.example({"tailnum": tail, "origin": "EWR"})


def _gz(file: Path, tails: list[str]) -> None:
    from book.serving.log import framed

    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(gzip.compress(b"".join(framed(_example(tail)) for tail in tails)))


def _log(file: Path, requests: list[list[str]]) -> None:
    import tensorflow as tf

    from book.serving.log import framed

    file.parent.mkdir(parents=True, exist_ok=True)
    records = []
    for tails in requests:
        record = _answered(1)
        sent = tf.make_tensor_proto([_example(tail) for tail in tails])
        record.predict_log.request.inputs["examples"].CopyFrom(sent)
        records.append(framed(record.SerializeToString()))
    file.write_bytes(b"".join(records))


exercises = (Touched, FourEyes, Holders)

quiz = (
    Question(
        "An auditor asks which person approved the version of last March. The pipeline has an approval since May. What can you answer?",
        (
            (
                "The team's minutes can be read again, and the name added to March's card",
                "A name that is added later is a claim of today. The card says what was recorded then.",
                False,
            ),
            (
                "That it is not recorded, and that since May it is",
                "What was not recorded at the time cannot be answered later. To say so is an answer, too.",
                True,
            ),
            (
                "Evaluator: its blessing is an approval",
                "It is a machine's verdict on a number. The question was for a person.",
                False,
            ),
        ),
    ),
    Question(
        "You deleted a person's rows from all files, artifacts and logs, and retrained. Where should the fact be noted?",
        (
            (
                "In the store, with the number of the case and without the identity",
                "So it can be proved that it was done, and the note is no new place that holds the identity.",
                True,
            ),
            (
                "In the store, with the identity, so that nobody adds it again",
                "Then the store holds what was to be erased.",
                False,
            ),
            (
                "Nowhere: an erasure must leave no trace",
                "You may have to show that you did it, and when. The identity must go, not the case.",
                False,
            ),
        ),
    ),
    Question(
        "Your model card says: not for flights from Boston. Who makes sure of it?",
        (
            (
                "Whoever calls the model has read the card",
                "A program calls it. It has read nothing.",
                False,
            ),
            (
                "Evaluator, which measures no flight from Boston",
                "Nor does it refuse one. What was not measured is not stopped.",
                False,
            ),
            (
                "The served graph, if it holds an assertion",
                "It answers such a request with an error and a reason, wherever the model is served.",
                True,
            ),
        ),
    ),
)
