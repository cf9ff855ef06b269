"""Exercises of chapter "SchemaGen and ImportSchemaGen": a domain, two environments, and a review."""

from __future__ import annotations

import copy
import functools
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd
import tensorflow_data_validation as tfdv
from tensorflow_metadata.proto.v0 import schema_pb2
from tensorflow_metadata.proto.v0.statistics_pb2 import DatasetFeatureStatisticsList

from book import flights, schemas
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    copied,
    describe,
    expect_choice,
    expect_type,
)

_BOTH = ("TRAINING", "SERVING")
_AGAIN = "Begin with `copy.deepcopy(contract)`. (If a cell of yours changed `contract` itself, run the cell of the three edits again.)"
_OWN = "(This check has a `contract` of its own. If you edited yours and not a copy, run the cell of the three edits again.)"


def context() -> dict[str, Any]:
    """Return what the answers use: January's draft, the contract made of it, the book's schema, and the libraries."""
    return {
        "AFTERWARDS": list(schemas.AFTERWARDS),
        "contract": contract(),
        "copy": copy,
        "curated": schemas.curated(),
        "draft": copied(_draft()),
        "flights": flights,
        "np": np,
        "pd": pd,
        "schema_pb2": schema_pb2,
        "schemas": schemas,
        "tfdv": tfdv,
    }


@functools.cache
def _draft() -> schema_pb2.Schema:
    """Return what SchemaGen infers from January."""
    return tfdv.infer_schema(schemas.months()[1])


def contract() -> schema_pb2.Schema:
    """Return January's draft after the chapter's three edits."""
    edited = copied(_draft())
    tfdv.set_domain(edited, "month", schema_pb2.IntDomain(min=1, max=12))
    tfdv.set_domain(edited, "wind_speed", schema_pb2.FloatDomain(min=0, max=150))
    edited.string_domain.remove(tfdv.get_domain(edited, "dest"))
    tfdv.get_feature(edited, "dest").ClearField("domain")
    return edited


def proposals() -> dict[str, schema_pb2.Schema]:
    """Return the book's schema after each of the six changes that exercise 3 reviews."""
    six = {letter: schemas.curated() for letter in "ABCDEF"}
    tfdv.get_domain(six["A"], "carrier").value.append("OO")
    tfdv.get_feature(six["B"], "hour").int_domain.max = 24
    places = sorted(flights.load([1, 2, 3])["dest"].unique())
    for letter in "CD":
        tfdv.set_domain(six[letter], "dest", schema_pb2.StringDomain(name="dest", value=places))
    tfdv.get_feature(six["D"], "dest").distribution_constraints.min_domain_mass = 0.95
    tfdv.get_feature(six["E"], "dep_delay").ClearField("not_in_environment")
    tfdv.get_feature(six["F"], "arr_delay").int_domain.max = 600
    return six


def _alarms(
    statistics: DatasetFeatureStatisticsList, schema: schema_pb2.Schema, environment: str | None = None
) -> dict[str, str]:
    """Return what breaks the schema, by column; a schema that TFDV refuses becomes a hint."""
    try:
        return schemas.alarms(statistics, schema, environment)
    except Exception as error:  # TFDV raises several kinds for a schema that contradicts itself
        raise Hint(f"TFDV cannot read your schema: {str(error)[:200]}") from None


def _schema(answer: Any) -> schema_pb2.Schema:
    if answer is None:
        raise Hint(
            "`answer` is `None`: `set_domain`, `append` and `extend` change what they are given and return `None`. Bind the schema itself."
        )
    return expect_type(answer, schema_pb2.Schema, "a schema, a changed copy of `contract`")


def _other_change(answer: schema_pb2.Schema, allowed: tuple[str, ...], column: str = "") -> str:
    """Name something that differs from `contract`, besides the allowed lines of the blocks (of one column, if named)."""
    one, two = contract(), copied(answer)
    blocks = []
    for schema in (one, two):
        for feature in schema.feature:
            if not column or feature.name == column:
                for line in allowed:
                    feature.ClearField(line)
        blocks.append({feature.name: feature for feature in schema.feature})
    before, after = blocks
    for name in before:
        if name not in after:
            return f"the column `{name}` is gone"
        if before[name] != after[name]:
            return f"the block of `{name}` is not what it was"
    if len(two.feature) != len(one.feature):
        return "there is a column more"
    words = [
        {d.name: sorted(d.value) for d in schema.string_domain if not column or d.name != column}
        for schema in (one, two)
    ]
    # A list for the one column may bear any name.
    extra = set(words[1]) - set(words[0]) if not column else set()
    if extra or any(words[0][name] != words[1].get(name) for name in words[0]):
        return "another column's list of words is not what it was"
    return ""


class NeitherFreeNorFrozen(Exercise):
    """Answer with a schema."""

    question = """\
Bind to `answer` a **changed copy of `contract`** in which `dest` has January's list again, and a share, so that

- none of the twelve months has an alarm about `dest`;
- neither has April if 50 of its 2,000 flights go to an airport that is on no month's list, such as `JAC`;
- April **has** one if 100 of its flights, 5 %, have a code that nobody knows.

Nothing else changes. (January's list is `tfdv.get_domain(draft, "dest")`.)"""
    hints = (
        "Two lines are needed in the block of `dest`: one that brings the list back, and one that says how many flights may be off it. "
        "How was the domain of `month` set?",
        "`min_domain_mass` must lie below the worst that may happen, and above the best that must be reported. Read the first from "
        "the line of numbers that the page prints, and take the 50 flights to `JAC`, 2.5 in a hundred, from April's; the second is 95 of 100.",
        "```python\nanswer = copy.deepcopy(contract)\ntfdv.set_domain(answer, 'dest', tfdv.get_domain(draft, 'dest'))\n"
        "tfdv.get_feature(answer, 'dest').distribution_constraints.min_domain_mass = ...\n```",
    )
    expects = "a schema"

    def judge(self, answer: Any) -> str:
        changed = _schema(answer)
        dest = next((feature for feature in changed.feature if feature.name == "dest"), None)
        if dest is not None and dest.presence != tfdv.get_feature(contract(), "dest").presence:
            raise Hint(
                "The `presence` of `dest` has changed. It asks in what share of the rows there is a value at all, whatever "
                f"the value is. Leave it as it was. {_AGAIN}"
            )
        allowed = ("domain", "string_domain", "distribution_constraints")
        if other := _other_change(changed, allowed, "dest"):
            raise Hint(f"Change the words of `dest` and nothing else: {other}. {_AGAIN}")
        words = {words.name: set(words.value) for words in changed.string_domain}
        if not dest.WhichOneof("domain_info"):
            if "dest" in words:
                raise Hint(
                    "Your schema has a list of words named `dest`, and the block of `dest` does not name it: its `domain` is "
                    "empty. `tfdv.set_domain` does both."
                )
            raise Hint(
                "`dest` has no list of words, so every word is allowed."
                + (
                    " A share of what? Set its domain, too."
                    if dest.HasField("distribution_constraints")
                    else " Set its domain."
                )
            )
        if dest.domain and dest.domain not in words:
            raise Hint(
                f"The block of `dest` names a list of words, `{dest.domain}`, and your schema has no list of that name. "
                "`tfdv.set_domain` brings the list, too."
            )
        january = set(tfdv.get_domain(_draft(), "dest").value)
        listed = words[dest.domain] if dest.domain else set(dest.string_domain.value)
        if listed != january:
            raise Hint(
                f"`dest` should have January's list, which has {len(january)} words. Yours has {len(listed)}; "
                f"{len(listed - january)} of them are not January's, and {len(january - listed)} of January's are not on it."
            )
        if not dest.distribution_constraints.HasField("min_domain_mass"):
            raise Hint(
                "`min_domain_mass` is not set in the block of `dest` in `answer`, so every flight must go to a place on the "
                "list, and eleven months are reported."
            )
        mass = dest.distribution_constraints.min_domain_mass
        if mass > 1:
            raise Hint(f"`min_domain_mass` is a share, from 0 to 1; yours is {mass:g}.")
        only = schema_pb2.Schema(feature=[dest], string_domain=changed.string_domain)
        found = {name: _alarms(counted, only) for name, counted in _destinations().items()}
        asked = f"Your schema asks that {100 * mass:g} % of the flights go to a place on your list"
        months = [name for name in found if isinstance(name, int) and found[name]]
        if months:
            raise Hint(
                f"{asked}, and {len(months)} of the twelve months do not reach that; the first is month {months[0]}."
            )
        if found["new"]:
            raise Hint(
                f"{asked}. April with 50 flights to `JAC`, which is new, does not reach that, and is reported. A new "
                "destination is an everyday event: leave room for it."
            )
        if not found["unknown"]:
            raise Hint(f"{asked}. April with 100 unknown codes still reaches that, and passes. Ask for more.")
        return (
            "The share is a decision, too: with it, 20 misspelled flights pass. Whoever lowers it to 0.5 has "
            f"abolished the list without deleting a word. {_OWN}"
        )


@functools.cache
def _destinations() -> dict[Any, DatasetFeatureStatisticsList]:
    """Return the statistics of `dest`: of each month, of April with a new airport (`JAC`), and with unknown codes."""
    frames: dict[Any, pd.DataFrame] = {span: flights.load([span])[["dest"]] for span in flights.SPANS}
    for name, code, rows in (("new", "JAC", 50), ("unknown", "q9", 100)):
        frames[name] = frames[4].copy()
        frames[name].iloc[:rows, 0] = code
    return {name: schemas.described(frame) for name, frame in frames.items()}


class TwoFaces(Exercise):
    """Answer with a schema."""

    question = """\
Do for six columns what `faces` does for one: bind to `answer` a **changed copy of `contract`** with `"TRAINING"` and `"SERVING"`, both listed in `default_environment`. It is judged on January's flights:

- with all columns, as `"TRAINING"`, there is no alarm; without one of the six, that column is reported;
- without the six, as `"SERVING"`, there is no alarm; with one of the six, that column is reported.

Nothing else changes. The names of the six:"""
    hints = (
        "Two kinds of lines are needed: one for the schema, which says what environments there are, and one for each of six columns.",
        "`in_environment` adds a column to an environment; it never takes it out of another. To take it out, name the "
        "environment in which the column is not.",
        "```python\nanswer = copy.deepcopy(contract)\nanswer.default_environment.extend([...])\nfor name in AFTERWARDS:\n"
        "    tfdv.get_feature(answer, name).not_in_environment.append(...)\n```",
    )
    expects = "a schema"

    def judge(self, answer: Any) -> str:
        changed = _schema(answer)
        features = {feature.name: feature for feature in changed.feature}
        if not changed.default_environment and not any(f.not_in_environment for f in changed.feature):
            raise Hint(
                "This schema knows no environments yet: name both in its `default_environment`, and then take six columns out of one."
            )
        if other := _other_change(changed, ("in_environment", "not_in_environment")):
            raise Hint(
                f"Say it with environments alone, and leave the rest of `contract` as it is: {other}. {_AGAIN}"
            )
        if set(changed.default_environment) != set(_BOTH):
            raise Hint(
                f"The schema's `default_environment` should list `TRAINING` and `SERVING`; yours is {list(changed.default_environment)}."
            )
        whole = schemas.months()[1]
        for name, said in _alarms(whole, changed, "TRAINING").items():
            raise Hint(
                f"January's flights with all columns, as `TRAINING`, are reported: `{name}`: {said} Its `not_in_environment` is "
                f"{list(features[name].not_in_environment)}; it must stay in `TRAINING`."
            )
        missing = _alarms(schemas.without(whole, schemas.AFTERWARDS), changed, "SERVING")
        if missing:
            self._requests_are_reported(missing, features)
        for name in schemas.AFTERWARDS:
            if name not in _alarms(schemas.without(whole, [name]), changed, "TRAINING"):
                raise Hint(f"Training data without `{name}` pass. It must be asked for there.")
            others = [other for other in schemas.AFTERWARDS if other != name]
            if name not in _alarms(schemas.without(whole, others), changed, "SERVING"):
                raise Hint(
                    f"Requests with `{name}` pass. Nobody can know it yet: take it out of `SERVING`, so that it is a stranger there."
                )
        return (
            "One schema, two faces: what is required in one place is a stranger in the other, and both are reported. "
            f"{_OWN}"
        )

    @staticmethod
    def _requests_are_reported(missing: dict[str, str], features: dict[str, Any]) -> None:
        names = ", ".join(f"`{column}`" for column in missing)
        reported = f"Requests without the six, as `SERVING`, are reported: {names}. "
        known = [name for name in missing if name not in schemas.AFTERWARDS]
        if known:
            raise Hint(
                f"{reported}`{known[0]}` is known before departure, so it must stay in `SERVING`; its `not_in_environment` is "
                f"{list(features[known[0]].not_in_environment)}."
            )
        first = next(name for name in schemas.AFTERWARDS if name in missing)
        if not features[first].not_in_environment and features[first].in_environment:
            raise Hint(
                f"{reported}`in_environment` only adds, and `default_environment` already puts `{first}` into `SERVING`."
            )
        raise Hint(
            f"{reported}`{first}` is still in `SERVING`: in `answer`, its `not_in_environment` is {list(features[first].not_in_environment)}."
        )


class Review(Exercise):
    """Answer with six decisions."""

    question = """\
Six colleagues propose A to F, whose evidence stands above.

- **A** `carrier` gets the word `OO`. "A real airline. We asked: it stays."
- **B** `hour`, of the *scheduled* departure, up to 24, now 23. "Observed clocks go to 2400, so should the hour."
- **C** `dest` gets the list of January to March, 92 words. "Nothing else names small letters."
- **D** the same list, with `min_domain_mass` 0.95.
- **E** `dep_delay` loses its `not_in_environment`. "One line less."
- **F** `arr_delay`, in minutes, up to 600, now 2,400. "Ten hours late is impossible."

House rules: an alarm must ask somebody to do something, and one that was answered may be closed; no rule may forbid what really happens; a fault that is named today stays named; requests pass.

Give a dictionary from the letter to `"accept"` or `"refuse"`."""
    hints = (
        "Take the house rules one at a time, and hold each line of the evidence against them.",
        "More alarms over real months are a cost, unless each of them asks for a deed. Are nine alarms about new destinations "
        "such alarms? And are flights that came more than ten hours late a fault of the data?",
        "Mind the line that is about live requests. Two of the six can be accepted.",
    )
    expects = "a dictionary from six letters to accept or refuse"

    _WHY = {
        "A": ("accept", "the alarm about A's airline was right, and it was answered: the airline is real and stays, so this line closes it. No fault is lost."),
        "B": ("refuse", "B hides a fault that is named today, and removes no alarm: `hour` is of the schedule, which never has 24."),
        "C": ("refuse", "C would have stopped nine months for a few new destinations each. Does that ask somebody to do something?"),
        "D": ("accept", "D costs no alarm in twelve months, and names a fault that nothing named. Which house rule would it break?"),
        "E": ("refuse", "E changes nothing over the training data. But live requests would be reported, for a column that they cannot have."),
        "F": ("refuse", "F forbids what did happen: in four months a flight really came more than ten hours late."),
    }  # fmt: skip

    def judge(self, answer: Any) -> str:
        if isinstance(answer, pd.Series):
            answer = answer.to_dict()
        expect_type(answer, Mapping, "a dictionary from the letters `A` to `F`")
        given = {str(letter).strip().upper(): value for letter, value in answer.items()}
        if set(given) != set(self._WHY):
            wrong = [f"`{letter}` is missing" for letter in self._WHY if letter not in given]
            wrong += [f"`{letter}` is none of them" for letter in given if letter not in self._WHY]
            raise Hint(f"Decide on each of the letters `A` to `F`, and on no other: {', '.join(wrong)}.")
        said = {}
        for letter, value in given.items():
            try:
                said[letter] = expect_choice(value, ("accept", "refuse"), letter)
            except Hint:
                raise Hint(f"For {letter} you say {describe(value)}. Say `'accept'` or `'refuse'`.") from None
        for letter, (decision, why) in self._WHY.items():
            if said[letter] != decision:
                raise Hint(why[0].upper() + why[1:])
        return (
            'Two of six. Notice that neither "tighter" nor "fewer alarms" was the criterion: A loosens and D tightens. '
            "The evidence was, and what you know of the world."
        )


exercises = (NeitherFreeNorFrozen, TwoFaces, Review)

quiz = (
    Question(
        "You infer the schema from a whole year instead of one month. What becomes of the faults that it names?",
        (
            (
                "It names more of them, since it has seen more",
                "It has seen more, and takes all of it for normal.",
                False,
            ),
            (
                "It names no more; what falls is the number of false alarms",
                "Twelve times the data gave no alarm in any month, and 4 planted faults named instead of 6. Limits come from a person.",
                True,
            ),
            (
                "It names every value that no airport can have, in any of the months",
                "Inference has no idea of impossible: it draws no limit for any number.",
                False,
            ),
        ),
    ),
    Question(
        "SchemaGen stays in the pipeline, and infers a schema from each new month. What do the checks by that schema report?",
        (
            (
                "Whatever has changed since last month",
                "Last month's draft is not asked: this run made its own.",
                False,
            ),
            ("Nothing, whatever the month is like", "Each month is asked whether it is like itself.", True),
            (
                "Only what no airport can have",
                "The draft draws no limits, so it knows of nothing impossible.",
                False,
            ),
        ),
    ),
    Question(
        "You repaired the schema's file in place and ran the pipeline again. The old alarm is still there. What do you look at first?",
        (
            (
                "The cache, which knows ImportSchemaGen by its file's name",
                "The file's name did not change, so the old schema was taken. Give the new one a new name.",
                True,
            ),
            ("The statistics, which must be computed anew", "They do not depend on the schema here.", False),
            ("The version of TFDV, which may be too old", "First ask which schema it was given.", False),
        ),
    ),
)
