"""Exercises of chapter "SchemaGen and ImportSchemaGen": a domain, two environments, a review, and what a change does."""

from __future__ import annotations

import copy
import functools
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import tensorflow_data_validation as tfdv
from google.protobuf import text_format
from tensorflow_data_validation.statistics import stats_impl
from tensorflow_metadata.proto.v0 import schema_pb2
from tensorflow_metadata.proto.v0.statistics_pb2 import DatasetFeatureStatisticsList

from book import flights, pipeline
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    copied,
    expect_choice,
    expect_function,
    expect_type,
)

_ARROW = {schema_pb2.BYTES: pa.binary(), schema_pb2.INT: pa.int64(), schema_pb2.FLOAT: pa.float32()}


def context() -> dict[str, Any]:
    """Return what the answers use: January's draft, the curated schema, and the libraries."""
    return {
        "AFTERWARDS": _afterwards(),
        "copy": copy,
        "curated": curated(),
        "draft": copied(_draft()),
        "np": np,
        "pd": pd,
        "schema_pb2": schema_pb2,
        "text_format": text_format,
        "tfdv": tfdv,
    }


def curated() -> schema_pb2.Schema:
    """Return a fresh copy of the schema that Part 2 arrives at."""
    return tfdv.load_schema_text(str(pipeline.SCHEMA))


@functools.cache
def _draft() -> schema_pb2.Schema:
    """Return what SchemaGen infers from January."""
    return tfdv.infer_schema(_january())


@functools.cache
def _january() -> DatasetFeatureStatisticsList:
    return _described(flights.load([1]))


def listed(mass: float) -> schema_pb2.Schema:
    """Return the curated schema with the destinations of January to March, and the share that must be among them."""
    changed = curated()
    places = sorted(flights.load([1, 2, 3])["dest"].unique())
    tfdv.set_domain(changed, "dest", schema_pb2.StringDomain(name="dest", value=places))
    tfdv.get_feature(changed, "dest").distribution_constraints.min_domain_mass = mass
    return changed


def _afterwards() -> list[str]:
    return [feature.name for feature in curated().feature if "SERVING" in feature.not_in_environment]


def _described(frame: pd.DataFrame) -> DatasetFeatureStatisticsList:
    """Return the statistics that the pipeline makes of a CSV: an empty cell is an empty list."""
    kinds = {feature.name: feature.type for feature in curated().feature}
    columns = {}
    for name in frame:
        cells = frame[name].astype("Int64") if kinds[name] == schema_pb2.INT else frame[name]
        lists = [[] if empty else [cell] for cell, empty in zip(cells.tolist(), cells.isna(), strict=True)]
        columns[name] = pa.array(lists, pa.list_(_ARROW[kinds[name]]))
    return stats_impl.generate_statistics_in_memory(pa.RecordBatch.from_pydict(columns))


def _alarms(
    statistics: DatasetFeatureStatisticsList, schema: schema_pb2.Schema, environment: str | None = None
) -> dict[str, str]:
    """Return what breaks the schema, by column; a schema that TFDV refuses becomes a hint."""
    try:
        found = tfdv.validate_statistics(statistics, schema, environment=environment).anomaly_info
    except Exception as error:  # TFDV raises several kinds for a schema that contradicts itself
        text = str(error)
        if "Environment" in text:
            raise Hint(
                f"TFDV says: {text} List `TRAINING` and `SERVING` in the schema's `default_environment`."
            ) from None
        raise Hint(f"TFDV cannot read your schema: {text[:200]}") from None
    return {name: info.description.strip() or info.short_description for name, info in sorted(found.items())}


class NeitherFreeNorFrozen(Exercise):
    """Answer with a schema."""

    question = """\
The curated schema leaves `dest` free, so `bos` for `BOS` passes. January's draft has a list of 86 destinations, and alarms in each of the eleven other months. Find the middle.

Bind to `answer` a **changed copy of `curated`** under which:

- none of the twelve real months has an alarm about `dest`;
- neither has April if 20 of its 2,000 flights go to `JAC`, an airport that nobody here flew to before;
- April **is** reported if 100 of its flights, 5 %, have a code that nobody knows.

Every other column stays as it is. (In `curated`, `dest` has no list, so `get_domain` would raise an error there; `tfdv.get_domain(draft, "dest")` is January's list, `tfdv.set_domain(schema, "dest", …)` sets one, and a feature has `distribution_constraints.min_domain_mass`.)"""
    starter = "answer = ...\n"
    hints = (
        "A list alone is all or nothing: one word that is not on it is an alarm. What says how many words may be off it?",
        "`min_domain_mass` is the share of the examples whose word must be on the list. In the worst month (August) 98.7 % "
        "of the flights go to a destination of January's list; with 5 % unknown codes at most 95 % do.",
        "```python\nanswer = copy.deepcopy(curated)\ntfdv.set_domain(answer, 'dest', tfdv.get_domain(draft, 'dest'))\n"
        "tfdv.get_feature(answer, 'dest').distribution_constraints.min_domain_mass = ...\n```",
    )
    solution = """\
answer = copy.deepcopy(curated)
tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.97
"""
    right = (
        """\
answer = schema_pb2.Schema()
answer.CopyFrom(curated)
known = answer.string_domain.add(name="dest")
known.value.extend(tfdv.get_domain(draft, "dest").value)
for feature in answer.feature:
    if feature.name == "dest":
        feature.domain = "dest"
        feature.distribution_constraints.min_domain_mass = 0.95
""",
        """\
from book import flights

answer = copy.deepcopy(curated)
places = sorted(flights.load()["dest"].unique())
tfdv.set_domain(answer, "dest", schema_pb2.StringDomain(name="dest", value=places))
tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.98
""",
    )
    wrong = (
        (
            'answer = copy.deepcopy(curated)\ntfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))\n',
            "every word must be on your list",
        ),
        (
            'answer = copy.deepcopy(curated)\ntfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))\n'
            'tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.99\n',
            "asks 99 %",
        ),
        (
            'answer = copy.deepcopy(curated)\ntfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))\n'
            'tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.9\n',
            "asks only 90 %",
        ),
        (
            "answer = copy.deepcopy(curated)\n"
            'tfdv.get_feature(answer, "dest").distribution_constraints.min_domain_mass = 0.97\n',
            "has no list",
        ),
        (
            "from book import flights\nanswer = copy.deepcopy(curated)\nplaces = sorted(flights.load()['dest'].unique())\n"
            'tfdv.set_domain(answer, "dest", schema_pb2.StringDomain(name="dest", value=places))\n',
            "`JAC`",
        ),
        ("answer = curated\n", "has no list"),
        ("answer = draft\n", "leave every other column as it is"),
        (
            'answer = copy.deepcopy(curated)\nanswer = tfdv.set_domain(answer, "dest", tfdv.get_domain(draft, "dest"))\n',
            "changes the schema and returns `None`",
        ),
    )
    expects = "a schema"

    def judge(self, answer: Any) -> str:
        if answer is None:
            raise Hint(
                "`answer` is `None`: `set_domain` changes the schema and returns `None`. Bind the schema itself."
            )
        changed = expect_type(answer, schema_pb2.Schema, "a schema, a changed copy of `curated`")
        old, new = ({feature.name: feature for feature in s.feature} for s in (curated(), changed))
        lists = [
            {d.name: sorted(d.value) for d in s.string_domain if d.name != "dest"}
            for s in (curated(), changed)
        ]
        other = next((name for name in old if name != "dest" and old[name] != new.get(name)), None)
        if other or set(new) != set(old) or lists[0] != lists[1]:
            raise Hint(
                f"Change `dest` and leave every other column as it is: `{other or 'a list of words'}` is not what it was. "
                "Begin with `copy.deepcopy(curated)`."
            )
        dest = new["dest"]
        if not dest.WhichOneof("domain_info"):
            raise Hint(
                "`dest` has no list of words, so every word is allowed."
                + (
                    " A share of what? Set its domain, too."
                    if dest.HasField("distribution_constraints")
                    else " Set its domain."
                )
            )
        only = schema_pb2.Schema(feature=[dest], string_domain=changed.string_domain)
        asks = dest.HasField("distribution_constraints")
        mass = dest.distribution_constraints.min_domain_mass if asks else 1.0
        worst = [span for span, counted in _destinations().items() if _alarms(counted, only)]
        months = [span for span in worst if isinstance(span, int)]
        if months and not asks:
            raise Hint(
                f"{len(months)} real months are reported: every word must be on your list. Say which share must be."
            )
        if months:
            raise Hint(
                f"Your schema asks {100 * mass:g} % of the flights to go to a place on your list, and span {months[0]} does not reach it. How many of its "
                "flights go to a place that is not on your list?"
            )
        if "news" in worst:
            raise Hint(
                "April with 20 flights to `JAC` is reported. A new destination is an everyday event: leave room for 1 %."
            )
        if "unknown" not in worst:
            raise Hint(
                f"Your schema asks only {100 * mass:g} % of the flights to go to a place on your list, so April with 100 unknown codes passes. Ask for more."
            )
        return (
            "The share is a decision, too: with it, 20 misspelled flights pass. Whoever lowers it to 0.5 has "
            "abolished the list without deleting a word."
        )


@functools.cache
def _destinations() -> dict[Any, DatasetFeatureStatisticsList]:
    """Return the statistics of `dest`: of each month, of April with news, and with unknown codes."""
    frames: dict[Any, pd.DataFrame] = {span: flights.load([span])[["dest"]] for span in flights.SPANS}
    for name, code, rows in (("news", "JAC", 20), ("unknown", "q9", 100)):
        frames[name] = frames[4].copy()
        frames[name].iloc[:rows, 0] = code
    return {name: _described(frame) for name, frame in frames.items()}


class TwoFaces(Exercise):
    """Answer with a schema."""

    question = """\
January's `draft` knows no environments. Bind to `answer` a **changed copy of `draft`** with two of them, `"TRAINING"` and `"SERVING"`. Four checks with `tfdv.validate_statistics(…, environment=…)` decide:

- January's flights with all columns, as `"TRAINING"`: no alarm;
- the same without the column `arr_delay`, as `"TRAINING"`: `arr_delay` is reported;
- the same without the six columns in `AFTERWARDS`, as `"SERVING"`: no alarm;
- requests that *do* have `dep_delay`, as `"SERVING"`: `dep_delay` is reported.

`AFTERWARDS` is the list of the six names. (A schema has `default_environment`, a column has `in_environment` and `not_in_environment`; all three are lists, with `append` and `extend`.)"""
    starter = "answer = ...\n"
    hints = (
        "Two kinds of lines are needed: one for the schema, which says what environments there are, and one for each of six columns.",
        "`in_environment` adds a column to an environment; it never takes it out of another. To take it out, name the "
        "environment in which the column is not.",
        "```python\nanswer = copy.deepcopy(draft)\nanswer.default_environment.extend([...])\nfor name in AFTERWARDS:\n"
        "    tfdv.get_feature(answer, name).not_in_environment.append(...)\n```",
    )
    solution = """\
answer = copy.deepcopy(draft)
answer.default_environment.extend(["TRAINING", "SERVING"])
for name in AFTERWARDS:
    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")
"""
    right = (
        """\
answer = copy.deepcopy(draft)
answer.default_environment.append("TRAINING")
answer.default_environment.append("SERVING")
for feature in answer.feature:
    if feature.name in AFTERWARDS:
        feature.in_environment.append("TRAINING")
        feature.not_in_environment[:] = ["SERVING"]
""",
        """\
text = text_format.MessageToString(draft)
for name in AFTERWARDS:
    text = text.replace(f'name: "{name}"', f'name: "{name}" not_in_environment: "SERVING"')
answer = text_format.Parse(text, schema_pb2.Schema())
answer.default_environment.extend(("SERVING", "TRAINING"))
""",
    )
    wrong = (
        (
            'answer = copy.deepcopy(draft)\nanswer.default_environment.extend(["TRAINING", "SERVING"])\n'
            'for name in AFTERWARDS:\n    tfdv.get_feature(answer, name).in_environment.append("TRAINING")\n',
            "`in_environment` only adds",
        ),
        (
            "answer = copy.deepcopy(draft)\nfor name in AFTERWARDS:\n"
            '    tfdv.get_feature(answer, name).not_in_environment.append("SERVING")\n',
            "`default_environment`",
        ),
        (
            'answer = copy.deepcopy(draft)\nanswer.default_environment.extend(["TRAINING", "SERVING"])\n'
            'tfdv.get_feature(answer, "arr_delay").not_in_environment.append("SERVING")\n',
            "The label is not the only one",
        ),
        (
            'answer = copy.deepcopy(draft)\nanswer.default_environment.extend(["TRAINING", "SERVING"])\n'
            'for name in AFTERWARDS:\n    tfdv.get_feature(answer, name).ClearField("presence")\n',
            "no longer asks for it anywhere",
        ),
        (
            'answer = copy.deepcopy(draft)\nanswer.default_environment.extend(["TRAINING", "SERVING"])\n'
            "for feature in list(answer.feature):\n    if feature.name in AFTERWARDS:\n        answer.feature.remove(feature)\n",
            "is a new column",
        ),
        (
            'answer = copy.deepcopy(draft)\nanswer.default_environment.extend(["TRAINING", "SERVING"])\n'
            "for name in AFTERWARDS:\n"
            '    tfdv.get_feature(answer, name).not_in_environment.extend(["TRAINING", "SERVING"])\n',
            "out of `TRAINING` too",
        ),
        ("answer = curated\n", "changed copy of `draft`"),
        ("answer = draft\n", "no environments yet"),
    )
    expects = "a schema"

    def judge(self, answer: Any) -> str:
        changed = expect_type(answer, schema_pb2.Schema, "a schema, a changed copy of `draft`")
        whole, no_label, requests, leaking = _sides()
        features = {feature.name: feature for feature in changed.feature}
        if not changed.default_environment and not any(f.not_in_environment for f in changed.feature):
            raise Hint(
                "This schema knows no environments yet: name both in its `default_environment`, and then take six columns out of one."
            )
        found = _alarms(whole, changed, "TRAINING")
        for name in found:
            if name not in features:
                raise Hint(
                    f"January's training data are reported: `{name}` is a new column to your schema. It must stay in the schema."
                )
            if "TRAINING" in features[name].not_in_environment:
                raise Hint(
                    f"You took `{name}` out of `TRAINING` too, where it must be. One environment is enough."
                )
            raise Hint(f"January's training data are reported: `{name}`: {found[name]}")
        ranges = [f.name for f in changed.feature if f.WhichOneof("domain_info") in ("float_domain",)]
        if ranges:
            raise Hint("This is another schema: answer with a changed copy of `draft`.")
        missing = _alarms(requests, changed, "SERVING")
        if missing:
            name = next(iter(missing))
            if name in features and features[name].in_environment:
                raise Hint(
                    f"`{name}` is still missed in the requests: `in_environment` only adds, and `default_environment` already "
                    "puts the column into `SERVING`."
                )
            raise Hint(
                f"Requests are reported: {', '.join(f'`{column}`' for column in missing)}. The label is not the only one that "
                "is known afterwards."
            )
        if "arr_delay" not in _alarms(no_label, changed, "TRAINING"):
            raise Hint(
                "Training data without `arr_delay` pass: your schema no longer asks for it anywhere. Keep its `presence`."
            )
        if "dep_delay" not in _alarms(leaking, changed, "SERVING"):
            raise Hint(
                "Requests with a `dep_delay` pass. Nobody can know it yet: take the column out of `SERVING`, so that it is "
                "a stranger there."
            )
        return "One schema, two faces: what is required in one place is a stranger in the other, and both are reported."


@functools.cache
def _sides() -> tuple[DatasetFeatureStatisticsList, ...]:
    """Return January's statistics: whole, without the label, as requests, and as requests with a leak."""
    late = _afterwards()
    return tuple(
        _without(_january(), gone)
        for gone in ([], ["arr_delay"], late, [name for name in late if name != "dep_delay"])
    )


def _without(statistics: DatasetFeatureStatisticsList, columns: list[str]) -> DatasetFeatureStatisticsList:
    """Return statistics in which some columns are not there."""
    rest = copied(statistics)
    kept = [feature for feature in rest.datasets[0].features if feature.path.step[0] not in columns]
    del rest.datasets[0].features[:]
    rest.datasets[0].features.extend(kept)
    return rest


class Review(Exercise):
    """Answer with six decisions."""

    question = """\
Six colleagues propose six changes of the curated schema. The cell above prints the evidence for each. Decide:

- **A** `carrier` gets the word `OO`. "SkyWest, a real airline, flew four times in September. We asked: it stays."
- **B** `hour` up to 24. "The observed clocks go to 2400, so should the hour."
- **C** `dest` gets the list of January to March, 92 words. "Nothing else names small letters."
- **D** the same list, with `min_domain_mass` 0.95.
- **E** `dep_delay` loses its `not_in_environment`. "Then one line less, and the training data look the same."
- **F** `arr_delay` up to 600. "Ten hours late is impossible."

House rules: an alarm must ask somebody to do something, and one that has been answered may be closed; no rule may forbid what happens; a fault that is named today stays named; requests pass as `SERVING`.

Give a dictionary from the letter to `"accept"` or `"refuse"`."""
    starter = """\
answer = {
    "A": ...,
    "B": ...,
    "C": ...,
    "D": ...,
    "E": ...,
    "F": ...,
}
"""
    hints = (
        "Take the house rules one at a time, and hold each row of the evidence against them.",
        "More alarms over real months are a cost, unless each of them asks for a deed. Are nine alarms about new destinations "
        "such alarms? And are flights that came more than ten hours late a fault of the data?",
        "An empty row is not yet a yes: E changes what is asked of live requests, which is the last column of the evidence. "
        "Two of the six can be accepted.",
    )
    solution = 'answer = {"A": "accept", "B": "refuse", "C": "refuse", "D": "accept", "E": "refuse", "F": "refuse"}\n'
    right = (
        'answer = {letter: "accept" if letter in "AD" else "refuse" for letter in "ABCDEF"}\n',
        'answer = pd.Series(["Accept", "refuse", "refuse", "ACCEPT", "refuse", "refuse"], index=list("ABCDEF"))\n',
    )
    wrong = (
        ('answer = dict.fromkeys("ABCDEF", "accept")\n', "a fault that is named today"),
        ('answer = dict.fromkeys("ABCDEF", "refuse")\n', "September"),
        (
            'answer = dict(zip("ABCDEF", ["accept", "refuse", "accept", "accept", "refuse", "refuse"]))\n',
            "nine months",
        ),
        (
            'answer = dict(zip("ABCDEF", ["accept", "refuse", "refuse", "refuse", "refuse", "refuse"]))\n',
            "costs no alarm",
        ),
        (
            'answer = dict(zip("ABCDEF", ["accept", "refuse", "refuse", "accept", "accept", "refuse"]))\n',
            "live requests",
        ),
        (
            'answer = dict(zip("ABCDEF", ["accept", "refuse", "refuse", "accept", "refuse", "accept"]))\n',
            "did happen",
        ),
        ('answer = {"A": "accept"}\n', "each of the letters"),
        ('answer = dict.fromkeys("ABCDEF", "maybe")\n', "should return one of the texts"),
    )
    expects = "a dictionary from six letters to accept or refuse"

    _WHY = {
        "A": ("accept", "the alarm of September was right, and it was answered: the airline is real, and this line closes it. Look at A again."),
        "B": ("refuse", "B hides a fault that is named today, and removes no alarm: `hour` is of the schedule, which never has 24."),
        "C": ("refuse", "C would have stopped nine months for a few new destinations each. Does that ask somebody to do something?"),
        "D": ("accept", "D costs no alarm in twelve months, and names a fault that nothing named. Look at D again."),
        "E": ("refuse", "E looks empty over the training data. Look at live requests, the last column: they would be reported."),
        "F": ("refuse", "F forbids what did happen: in four months a flight really came more than ten hours late."),
    }  # fmt: skip

    def judge(self, answer: Any) -> str:
        if isinstance(answer, pd.Series):
            answer = answer.to_dict()
        expect_type(answer, Mapping, "a dictionary from the letters `A` to `F`")
        given = {str(letter).strip().upper(): value for letter, value in answer.items()}
        if set(given) != set(self._WHY):
            raise Hint("Decide on each of the letters `A` to `F`, and on no other.")
        said = {letter: expect_choice(value, ("accept", "refuse"), letter) for letter, value in given.items()}
        for letter, (decision, why) in self._WHY.items():
            if said[letter] != decision:
                raise Hint(why[0].upper() + why[1:])
        return (
            'Two of six. Notice that neither "tighter" nor "fewer alarms" was the criterion: A loosens and D tightens. '
            "The evidence was, and what you know of the world."
        )


class WhichWay(Exercise):
    """Answer with a function of two blocks."""

    question = """\
Write the reviewer's tool: does a change loosen or tighten?

`direction(old, new)` gets two blocks of one column, `Feature` protos, before and after. A block may have: a range of numbers, `int_domain` or `float_domain`, always with both `min` and `max`; *or* a list of words in place, `string_domain` (its words are `string_domain.value`); *or* no domain, so that every value is allowed. And it may have `presence.min_fraction` (0 if it is not there). Nothing else differs. `block.WhichOneof("domain_info")` gives the name of its domain, or `None`.

Return `"tighter"` if something that passed before no longer passes, and nothing new does; `"looser"` if it is the other way round; `"mixed"` if both; `"same"` if neither. For example: `wind_speed` from 0–150 to 0–2000 is `"looser"`; from 0–150 to 10–160 is `"mixed"`. A column never changes from numbers to words."""
    starter = "def direction(old, new):\n    return ...\n\n\nanswer = direction\n"
    hints = (
        "Ask two questions, and combine the answers at the end: is there anything that only the old block allows? Anything that "
        "only the new one allows?",
        "For words these are two differences of sets. For a range, each end answers one question for itself. No domain allows "
        "everything. A higher `min_fraction` is tighter.",
        "```python\nsteps = [new.presence.min_fraction - old.presence.min_fraction]  # above 0 is tighter\n"
        "a, b = old.WhichOneof('domain_info'), new.WhichOneof('domain_info')\nif not a or not b:\n"
        "    steps.append(bool(b) - bool(a))\nelif b == 'string_domain':\n    ...\nelse:\n"
        "    before, after = getattr(old, a), getattr(new, b)\n"
        "    steps += [after.min - before.min, before.max - after.max]\n```",
    )
    solution = """\
def direction(old, new):
    steps = [new.presence.min_fraction - old.presence.min_fraction]  # above 0 is tighter
    a, b = old.WhichOneof("domain_info"), new.WhichOneof("domain_info")
    if not a or not b:
        steps.append(bool(b) - bool(a))
    elif b == "string_domain":
        before, after = set(old.string_domain.value), set(new.string_domain.value)
        steps += [len(before - after), -len(after - before)]
    else:
        before, after = getattr(old, a), getattr(new, b)
        steps += [after.min - before.min, before.max - after.max]
    tighter, looser = max(steps) > 0, min(steps) < 0
    if tighter and looser:
        return "mixed"
    return "tighter" if tighter else "looser" if looser else "same"


answer = direction
"""
    right = (
        """\
def gained(one, two):
    kind = two.WhichOneof("domain_info")
    if two.presence.min_fraction < one.presence.min_fraction:
        return True
    if one.WhichOneof("domain_info") is None:
        return False
    if kind is None:
        return True
    if kind == "string_domain":
        return any(word not in one.string_domain.value for word in two.string_domain.value)
    low, high = getattr(one, kind), getattr(two, kind)
    return high.min < low.min or high.max > low.max


def direction(old, new):
    return {(0, 0): "same", (1, 0): "looser", (0, 1): "tighter", (1, 1): "mixed"}[gained(old, new), gained(new, old)]


answer = direction
""",
    )
    wrong = (
        (
            """\
def direction(old, new):
    kind = old.WhichOneof("domain_info")
    if kind in ("int_domain", "float_domain"):
        a, b = getattr(old, kind), getattr(new, kind)
        return "looser" if b.max - b.min > a.max - a.min else "tighter"
    return "same"


answer = direction
""",
            "each end",
        ),
        (
            """\
def direction(old, new):
    a, b = old.WhichOneof("domain_info"), new.WhichOneof("domain_info")
    steps = [new.presence.min_fraction - old.presence.min_fraction]
    if b == "string_domain":
        before, after = list(old.string_domain.value), list(new.string_domain.value)
        steps.append(len(before) - len(after))
    elif b:
        before, after = getattr(old, b), getattr(new, b)
        steps += [after.min - before.min, before.max - after.max]
    tighter, looser = max(steps) > 0, min(steps) < 0
    return "mixed" if tighter and looser else "tighter" if tighter else "looser" if looser else "same"


answer = direction
""",
            "exchanged for another",
        ),
        (
            """\
def direction(old, new):
    steps = [new.presence.min_fraction - old.presence.min_fraction]
    for kind in ("int_domain", "float_domain"):
        before, after = getattr(old, kind), getattr(new, kind)
        steps += [after.min - before.min, before.max - after.max]
    before, after = set(old.string_domain.value), set(new.string_domain.value)
    steps += [len(before - after), -len(after - before)]
    tighter, looser = max(steps) > 0, min(steps) < 0
    return "mixed" if tighter and looser else "tighter" if tighter else "looser" if looser else "same"


answer = direction
""",
            "no domain allows everything",
        ),
        (
            """\
def direction(old, new):
    steps = [0]
    a, b = old.WhichOneof("domain_info"), new.WhichOneof("domain_info")
    if not a or not b:
        steps.append(bool(b) - bool(a))
    elif b == "string_domain":
        before, after = set(old.string_domain.value), set(new.string_domain.value)
        steps += [len(before - after), -len(after - before)]
    else:
        before, after = getattr(old, a), getattr(new, b)
        steps += [after.min - before.min, before.max - after.max]
    tighter, looser = max(steps) > 0, min(steps) < 0
    return "mixed" if tighter and looser else "tighter" if tighter else "looser" if looser else "same"


answer = direction
""",
            "`min_fraction`",
        ),
        (
            """\
def direction(old, new):
    if old == new:
        return "same"
    if new.presence.min_fraction > old.presence.min_fraction:
        return "tighter"
    if new.presence.min_fraction < old.presence.min_fraction:
        return "looser"
    a, b = old.WhichOneof("domain_info"), new.WhichOneof("domain_info")
    if not a or not b:
        return "tighter" if b else "looser"
    if b == "string_domain":
        before, after = set(old.string_domain.value), set(new.string_domain.value)
        steps = [len(before - after), -len(after - before)]
    else:
        before, after = getattr(old, a), getattr(new, b)
        steps = [after.min - before.min, before.max - after.max]
    tighter, looser = max(steps) > 0, min(steps) < 0
    return "mixed" if tighter and looser else "tighter" if tighter else "looser" if looser else "same"


answer = direction
""",
            "both at once",
        ),
        (
            "def direction(old, new):\n    return 'looser' if len(str(new)) > len(str(old)) else 'tighter'\n\n\n"
            "answer = direction\n",
            "returned",
        ),
        ("def direction(old, new):\n    return True\n\n\nanswer = direction\n", "one of the texts"),
    )
    expects = "a function of two blocks"

    def judge(self, answer: Any) -> str:
        direction = expect_function(answer, "direction", parameters=2)
        for old, new, expected, why in _CHANGES:
            blocks = [text_format.Parse(f'name: "x" {text}', schema_pb2.Feature()) for text in (old, new)]
            said = expect_choice(
                self.call(direction, *blocks), ("tighter", "looser", "mixed", "same"), "direction"
            )
            if said != expected:
                shown = [f"`{text}`" if text else "a block without a domain" for text in (old, new)]
                raise Hint(f"From {shown[0]} to {shown[1]} you returned `{said}`. {why}")
        return "In a review, `looser` and `mixed` are the ones to read twice: they decide what nobody will be told."


_WIND = "float_domain { min: 0 max: 150 }"
_END = "Look at each end of the range for itself: the width alone does not tell what passes."
_BOTH = "The domain and `presence` can change both at once: look at all before you decide."
_CHANGES = (
    (_WIND, "float_domain { min: 10 max: 160 }", "mixed", _END),
    (_WIND, "float_domain { min: 0 max: 2000 }", "looser", "More values pass than before."),
    ("int_domain { min: -40 max: 130 }", "int_domain { min: 0 max: 130 }", "tighter", "Fewer values pass."),
    ("int_domain { min: 0 max: 9 }", "int_domain { min: -5 max: 8 }", "mixed", _END),
    ('string_domain { value: "AA" value: "UA" }', 'string_domain { value: "AA" }', "tighter", "A word is gone."),
    ('string_domain { value: "AA" }', 'string_domain { value: "OO" value: "AA" }', "looser", "A word was added."),
    (
        'string_domain { value: "AA" value: "UA" }', 'string_domain { value: "UA" value: "AA" }', "same",
        "The order of the words does not matter.",
    ),
    (
        'string_domain { value: "AA" value: "UA" }', 'string_domain { value: "AA" value: "OO" }', "mixed",
        "One word was exchanged for another, and the number of words stayed the same.",
    ),
    ("int_domain { min: 3 max: 9 }", "", "looser",  "Note that no domain allows everything."),
    ("", "int_domain { min: -3 max: 9 }", "tighter", "In other words, no domain allows everything, and this one does not."),
    ('string_domain { value: "AA" }', "", "looser", "Note that no domain allows everything."),
    ("", 'string_domain { value: "AA" }', "tighter", "Note that no domain allows everything."),
    ("presence { min_fraction: 0.7 }", "presence { min_fraction: 0.85 }", "tighter", "`min_fraction` went up."),
    ("presence { min_fraction: 0.9 }", "", "looser", "`min_fraction` is 0 where it is not there."),
    (f"presence {{ min_fraction: 0.9 }} {_WIND}", "presence { min_fraction: 0.5 } float_domain { min: 0 max: 99 }", "mixed", _BOTH),
    (_WIND, "presence { min_fraction: 0.5 } float_domain { min: -1 max: 150 }", "mixed", _BOTH),
    ("presence { min_fraction: 0.5 }", _WIND, "mixed", _BOTH),
    (_WIND, _WIND, "same", "Nothing has changed."),
)  # fmt: skip


exercises = (NeitherFreeNorFrozen, TwoFaces, Review, WhichWay)

quiz = (
    Question(
        "You infer a schema from a whole year instead of one month. What becomes of the faults that it names?",
        (
            ("It names more: it has seen more", "It has seen more, and takes all of it for normal.", False),
            (
                "No more, rather fewer; what falls is the number of false alarms",
                "Twelve times the data gave 0 alarms and not one fault more. Limits come from a person.",
                True,
            ),
            (
                "It names all that are impossible",
                "Inference has no idea of impossible: it made no range at all.",
                False,
            ),
        ),
    ),
    Question(
        "In a CSV column one cell in three is empty. Its block says `presence { min_fraction: 0.9 }` and `value_count { max: 1 }`. What does ExampleValidator report?",
        (
            (
                "Too few values",
                "It would, if the cells came as missing. From a CSV they come as empty lists.",
                False,
            ),
            (
                "Nothing",
                "`presence` sees lists, and an empty list is one; `max: 1` allows it. Count the values.",
                True,
            ),
            (
                "A wrong number of values",
                "Only a `min`, or a `shape`, would ask for one in each example.",
                False,
            ),
        ),
    ),
    Question(
        "You repaired `schema.pbtxt` in place and ran the pipeline again. The old alarm is still there. What do you look at first?",
        (
            (
                "The cache: ImportSchemaGen is known by the name of its file",
                "Its state is `CACHED`, and the schema in the pipeline is the old one. Give the new schema a new name.",
                True,
            ),
            ("The statistics: they must be computed again", "They do not depend on the schema here.", False),
            ("The version of TFDV", "First ask which schema it was given.", False),
        ),
    ),
)
