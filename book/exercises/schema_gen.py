"""Exercises of chapter "SchemaGen and ImportSchemaGen": a domain, two environments, and a review."""

from __future__ import annotations

import copy
import functools
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

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
    expect_number,
    expect_type,
)

_BOTH = ("TRAINING", "SERVING")


def context() -> dict[str, Any]:
    """Return what the answers use: January's draft, the schemas made of it, the book's schema, and the libraries."""
    lenient, faces = contract(), contract()
    tfdv.get_feature(lenient, "carrier").distribution_constraints.min_domain_mass = 0.99
    faces.default_environment.extend(_BOTH)
    tfdv.get_feature(faces, "arr_delay").not_in_environment.append("SERVING")
    year = flights.load()
    return {
        "AFTERWARDS": list(schemas.AFTERWARDS),
        "contract": contract(),
        "copy": copy,
        "curated": schemas.curated(),
        "draft": copied(_draft()),
        "faces": faces,
        "flights": flights,
        "known": year["dest"].isin(_january()),
        "lenient": lenient,
        "months": schemas.months(),
        "np": np,
        "pd": pd,
        "places": tfdv.get_domain(copied(_draft()), "dest"),
        "schema_pb2": schema_pb2,
        "schemas": schemas,
        "tfdv": tfdv,
        "YEAR": year,
    }


@functools.cache
def _draft() -> schema_pb2.Schema:
    """Return what SchemaGen infers from January."""
    return tfdv.infer_schema(schemas.months()[1])


@functools.cache
def _january() -> frozenset[str]:
    """Return the places to which January's flights went."""
    return frozenset(tfdv.get_domain(_draft(), "dest").value)


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


def _lines(before: Any, after: Any, allowed: Iterable[str] = ()) -> str:
    """Name the lines in which two messages differ, besides the allowed ones."""
    old, new = ({field.name: value for field, value in message.ListFields()} for message in (before, after))
    said = [f"`{name}` is gone" for name in old if name not in new and name not in allowed]
    said += [f"`{name}` is new" for name in new if name not in old and name not in allowed]
    said += [
        f"`{name}` is not what it was"
        for name in old
        if name in new and name not in allowed and old[name] != new[name]
    ]
    return ", ".join(said)


def _other_block(
    before: schema_pb2.Schema,
    after: schema_pb2.Schema,
    columns: Iterable[str] = (),
    allowed: Iterable[str] = (),
) -> str:
    """Name a column that is gone, or whose block differs besides the allowed lines of some columns."""
    blocks = {feature.name: feature for feature in after.feature}
    for old in before.feature:
        if old.name not in blocks:
            return f"the column `{old.name}` is gone"
        if lines := _lines(old, blocks[old.name], allowed if old.name in columns else ()):
            return f"the block of `{old.name}` is not what it was: {lines}"
    return "there is a column more" if len(after.feature) != len(before.feature) else ""


def _other_list(before: schema_pb2.Schema, after: schema_pb2.Schema) -> str:
    """Name a list of words that is not what it was."""
    lists = {words.name: sorted(words.value) for words in after.string_domain}
    for old in before.string_domain:
        if old.name not in lists:
            return f"the list of words `{old.name}` is gone"
        now = lists[old.name]
        words = [f"`{word}` is gone" for word in old.value if word not in now]
        words += [f"`{word}` is new" for word in now if word not in old.value]
        if not words and len(now) != len(old.value):
            words.append(f"it has {len(now)} words, not {len(old.value)}")
        if words:
            return f"the list of words `{old.name}` is not what it was: {', '.join(words[:3])}"
    return ""


def _spare_list(before: schema_pb2.Schema, after: schema_pb2.Schema, used: str = "") -> str:
    """Name a list of words that stands twice, or is new, and no block names it."""
    names = [words.name for words in after.string_domain]
    if twice := [name for name in names if names.count(name) > 1]:
        return f"there are {names.count(twice[0])} lists of words named `{twice[0]}`"
    known = {words.name for words in before.string_domain} | {used}
    spare = [name for name in names if name not in known]
    return f"there is a list of words more, `{spare[0]}`, which no block names" if spare else ""


def _begun(changed: schema_pb2.Schema) -> str:
    """Say of which other schema the answer is a copy, if two of its blocks tell."""
    blocks = {feature.name: feature for feature in changed.feature}
    others = {
        "`draft`": (_draft(), ("month", "wind_speed")),
        "the book's schema": (schemas.curated(), ("year", "wind_speed")),
    }
    for name, (other, columns) in others.items():
        if all(blocks.get(column) == tfdv.get_feature(other, column) for column in columns):
            return f" Yours looks like {name}: begin with `copy.deepcopy(contract)`."
    return ""


class _Edit(Exercise):
    """Answer with a changed copy of `contract`."""

    expects = "a schema"

    def judge(self, answer: Any) -> str:
        changed = _schema(answer)
        touched = self._touched("draft", _draft()) or self._touched("contract", contract())
        try:
            praise = self.judge_copy(changed)
        except Hint as hint:
            raise Hint(f"{hint} {touched}".strip()) from None
        if touched:
            raise Hint(f"The result is right. One thing more: {touched[0].lower()}{touched[1:]}")
        return praise

    def _touched(self, name: str, original: schema_pb2.Schema) -> str:
        """Say that a schema of the notebook is not what the page made."""
        found = self.beside(name)
        if not isinstance(found, schema_pb2.Schema) or found == original:
            return ""
        what = _other_block(original, found) or _other_list(original, found) or _spare_list(original, found)
        what = what or _lines(original, found, ("feature", "string_domain"))
        if not what:  # in another order
            return ""
        return (
            f"A cell of yours has changed `{name}` itself: {what}. The page needs it as it was. Run the cell that makes it "
            "again, and change a copy: `answer = copy.deepcopy(contract)`."
        )

    def judge_copy(self, changed: schema_pb2.Schema) -> str:
        """Judge a schema: return one sentence more, or raise `Hint`."""
        raise NotImplementedError


class NeitherFreeNorFrozen(_Edit):
    """Answer with a schema."""

    question = """\
Bind to `answer` a **changed copy of `contract`** in which `dest` has January's list (`places`) again, and a share, so that

- none of the twelve months has an alarm about `dest`;
- April has none either if 50 of its flights to listed places go to an airport that is on no month's list, such as `JAC`;
- April **has** one if 100 of those, 5 % of its flights, have a code that nobody knows.

Nothing else changes."""
    hints = (
        "Two lines are needed in the block of `dest`: one that brings the list back, and one that says how many flights may be off it. "
        "How was the domain of `month` set?",
        "`min_domain_mass` must lie below the worst that may happen, and above the best that must be reported. Read April's number "
        "from the line that the page prints: 50 flights to `JAC` take 2.5 in a hundred from it, and 100 unknown codes take 5.",
        "```python\nanswer = copy.deepcopy(contract)\ntfdv.set_domain(answer, 'dest', tfdv.get_domain(draft, 'dest'))\n"
        "tfdv.get_feature(answer, 'dest').distribution_constraints.min_domain_mass = ...\n```",
    )

    def judge_copy(self, changed: schema_pb2.Schema) -> str:
        dest = next((feature for feature in changed.feature if feature.name == "dest"), None)
        if dest is not None and dest.presence != tfdv.get_feature(contract(), "dest").presence:
            raise Hint(
                "The `presence` of `dest` has changed. It asks in what share of the rows the column is there, whatever "
                "word it holds. Leave it as it was."
            )
        allowed = ("domain", "string_domain", "distribution_constraints")
        other = (
            _other_block(contract(), changed, ("dest",), allowed)
            or _other_list(contract(), changed)
            or _lines(contract(), changed, ("feature", "string_domain"))
        )
        if other:
            unset = dest is not None and not dest.distribution_constraints.HasField("min_domain_mass")
            raise Hint(
                f"Change the words of `dest` and nothing else: {other}.{_begun(changed)}"
                + (" And `min_domain_mass` is not set in the block of `dest`." if unset else "")
            )
        self._judge_list(dest, changed)
        return self._judge_share(dest, changed)

    @staticmethod
    def _judge_list(dest: schema_pb2.Feature, changed: schema_pb2.Schema) -> None:
        """Raise a `Hint` unless `dest` has January's list, once."""
        words = {words.name: list(words.value) for words in changed.string_domain}
        january = _january()
        if not dest.WhichOneof("domain_info"):
            if named := [name for name in words if name == "dest" or set(words[name]) == january]:
                raise Hint(
                    f"Your schema has a list of words named `{named[0]}`, and the block of `dest` does not name it: its "
                    "`domain` is empty. `tfdv.set_domain` does both."
                )
            raise Hint(
                "`dest` has no list of words, so every word is allowed."
                + (
                    " A share of what? Set its domain, too."
                    if dest.HasField("distribution_constraints")
                    else " Set its domain."
                )
                + (" `answer` is still equal to `contract`." if changed == contract() else "")
            )
        if dest.domain and dest.domain not in words:
            raise Hint(
                f"The block of `dest` names a list of words, `{dest.domain}`, and your schema has no list of that name. "
                "`tfdv.set_domain` brings the list, too."
            )
        listed = words[dest.domain] if dest.domain else list(dest.string_domain.value)
        strange, lacking = sorted(set(listed) - january), sorted(january - set(listed))
        if strange and {word.upper() for word in listed} == january:
            raise Hint(
                f"`dest` should have January's list as it is. Yours has `{strange[0]}` for `{strange[0].upper()}`: to a schema, "
                "small letters are another word."
            )
        if strange or lacking:
            extra = f" Not January's: {len(strange)}, such as `{strange[0]}`." if strange else ""
            short = f" Not on yours: {len(lacking)} of January's, such as `{lacking[0]}`." if lacking else ""
            raise Hint(
                f"`dest` should have January's list, which has {len(january)} words. Yours has {len(set(listed))}.{extra}{short}"
            )
        if len(listed) != len(january):
            twice = next(word for word in listed if listed.count(word) > 1)
            raise Hint(
                f"Your list has {len(listed)} words, January's {len(january)}: `{twice}` stands there twice."
            )
        if spare := _spare_list(contract(), changed, dest.domain):
            raise Hint(f"`dest` has January's list. One is enough: {spare}. Nothing else changes.")

    @staticmethod
    def _judge_share(dest: schema_pb2.Feature, changed: schema_pb2.Schema) -> str:
        """Praise a share that passes and reports what it should, or raise a `Hint`."""
        if not dest.distribution_constraints.HasField("min_domain_mass"):
            raise Hint(
                "`min_domain_mass` is not set in the block of `dest` in `answer`, so every flight must go to a place on the "
                "list, and eleven months are reported."
            )
        mass = dest.distribution_constraints.min_domain_mass
        mass = expect_number(mass, "`min_domain_mass`", share=True)
        asked = f"Your schema asks that {100 * mass:g} % of the flights go to a place on your list."
        only = schema_pb2.Schema(feature=[dest], string_domain=changed.string_domain)
        cases = _destinations()
        found = {name: bool(_alarms(case.counted, only)) for name, case in cases.items()}
        months = [name for name in found if isinstance(name, int) and found[name]]
        if months:
            count = (
                f"{len(months)} of the twelve months do"
                if len(months) > 1
                else "one of the twelve months does"
            )
            raise Hint(
                f"{asked} But {count} not reach that: month {months[0]} has {cases[months[0]].percent:g} %."
            )
        if found["new"]:
            raise Hint(
                f"{asked} April with 50 flights to `JAC`, which is new, has {cases['new'].percent:g} %, and is reported. "
                "A new destination is an everyday event: leave room for it."
            )
        if not found["unknown"]:
            raise Hint(
                f"{asked} April with 100 unknown codes has {cases['unknown'].percent:g} %: it reaches that, and passes. "
                + (
                    "Yours is the share that may be off the list; `min_domain_mass` is the share that must be on it."
                    if cases["unknown"].percent < 100 * (1 - mass) <= cases["new"].percent
                    else "Ask for more."
                )
            )
        pass_by = int((1 - mass) * 2000 + 1e-3)  # the schema keeps the share in 32 bits
        return (
            f"The share is a decision, too: with yours, up to {pass_by} of a month's 2,000 flights may have a misspelled "
            "destination, and pass. Whoever lowers it to 0.5 has abolished the list without deleting a word."
        )


class _Case(NamedTuple):
    """Flights of a month: the statistics of `dest`, and how many in a hundred go to a place on January's list."""

    counted: DatasetFeatureStatisticsList
    percent: float


@functools.cache
def _destinations() -> dict[Any, _Case]:
    """Return each month, April with 50 flights to a new airport (`JAC`) instead of a listed one, and with 100 unknown codes."""
    frames: dict[Any, pd.DataFrame] = {span: flights.load([span])[["dest"]] for span in flights.SPANS}
    listed = frames[4].index[frames[4]["dest"].isin(_january())]
    for name, code, rows in (("new", "JAC", 50), ("unknown", "q9", 100)):
        frames[name] = frames[4].copy()
        frames[name].loc[listed[:rows], "dest"] = code
    return {
        name: _Case(schemas.described(frame), round(100 * frame["dest"].isin(_january()).mean(), 2))
        for name, frame in frames.items()
    }


def _listed(environments: Iterable[str]) -> str:
    """Show the environments that are named, and say so if they are the letters of a text, or in another case."""
    named = list(environments)
    if len(named) > 1 and all(len(name) == 1 for name in named):
        return f"{named}: `extend` takes a list, and of a text it takes the letters"
    small = any(name not in _BOTH and name.upper() in _BOTH for name in named)
    return f"{named}" + (": a name in small letters is another environment" if small else "")


class TwoFaces(_Edit):
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

    def judge_copy(self, changed: schema_pb2.Schema) -> str:
        features = {feature.name: feature for feature in changed.feature}
        if not changed.default_environment and not any(f.not_in_environment for f in changed.feature):
            raise Hint(
                "This schema knows no environments yet: name both in its `default_environment`, and then take six columns out of one."
            )
        other = (
            _other_block(contract(), changed, features, ("in_environment", "not_in_environment"))
            or _other_list(contract(), changed)
            or _spare_list(contract(), changed)
            or _lines(contract(), changed, ("feature", "string_domain", "default_environment"))
        )
        if other:
            raise Hint(
                f"Say it with environments alone, and leave the rest of `contract` as it is: {other}.{_begun(changed)}"
            )
        if set(changed.default_environment) != set(_BOTH):
            raise Hint(
                f"The schema's `default_environment` should list `TRAINING` and `SERVING`; yours is {_listed(changed.default_environment)}."
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
        for name, feature in features.items():
            if extra := sorted({*feature.in_environment, *feature.not_in_environment} - set(_BOTH)):
                raise Hint(
                    f"The requests are as they should be. But the block of `{name}` names {extra} as well, an environment "
                    "that the schema does not have."
                )
        return "One schema, two faces: what is required in one place is a stranger in the other, and both are reported."

    @staticmethod
    def _requests_are_reported(missing: dict[str, str], features: dict[str, Any]) -> None:
        shown = list(missing)[: len(schemas.AFTERWARDS)]
        names = ", ".join(f"`{column}`" for column in shown)
        if more := len(missing) - len(shown):
            names += f" and {more} more"
        reported = f"Requests without the six, as `SERVING`, are reported: {names}. "
        known = [name for name in missing if name not in schemas.AFTERWARDS]
        if known:
            raise Hint(
                f"{reported}`{known[0]}` is known before departure, so it must stay in `SERVING`; its `not_in_environment` is "
                f"{list(features[known[0]].not_in_environment)}."
            )
        first = next(name for name in schemas.AFTERWARDS if name in missing)
        if "SERVING" in features[first].in_environment:
            raise Hint(
                f"{reported}The `in_environment` of `{first}` is {list(features[first].in_environment)}, and puts it into "
                "`SERVING`, whatever its `not_in_environment` says."
            )
        if not features[first].not_in_environment and features[first].in_environment:
            raise Hint(
                f"{reported}`in_environment` only adds, and `default_environment` already puts `{first}` into `SERVING`."
            )
        out = [name for name in schemas.AFTERWARDS if name not in missing]
        raise Hint(
            f"{reported}`{first}` is still in `SERVING`: in `answer`, its `not_in_environment` is {_listed(features[first].not_in_environment)}."
            + (f" Of the six, only `{out[0]}` is taken out." if len(out) == 1 else "")
            + (
                " It is the last of them: does the loop make a new copy each time?"
                if out == ["air_time"]
                else ""
            )
        )


class Review(Exercise):
    """Answer with six decisions."""

    question = """\
Six colleagues would change the book's schema.

- **A** `carrier` gets the word `OO`. "A real airline. We asked: it may come back."
- **B** `hour`, of the *scheduled* departure, up to 24 in place of 23. "Observed clocks go to 2400, so should the hour."
- **C** `dest`, free now, gets the list of January to March, 92 words. "Nothing else names small letters."
- **D** the same list, with `min_domain_mass` 0.95.
- **E** `dep_delay` loses its `not_in_environment`. "One line less."
- **F** `arr_delay`, in minutes, up to 600 in place of 2,400. "Ten hours late is impossible."

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
        "A": ("accept", "the alarm about A's airline was right, and it was answered: the airline is real, so this line closes it. No fault is lost."),
        "B": ("refuse", "B hides a fault that is named today, and removes no alarm: `hour` is of the schedule, which never has 24."),
        "C": ("refuse", "C would have rung in nine months, for a few new destinations each. Does that ask somebody to do something?"),
        "D": ("accept", "D costs no alarm in twelve months, and names a fault that nothing named. Which house rule would it break?"),
        "E": ("refuse", "E changes nothing over the training data. But live requests would be reported, for a column that they cannot have."),
        "F": ("refuse", "F forbids what did happen: in four months a flight really came more than ten hours late."),
    }  # fmt: skip

    def judge(self, answer: Any) -> str:
        if isinstance(answer, pd.Series):
            answer = answer.to_dict()
        expect_type(answer, Mapping, "a dictionary from the letters `A` to `F`")
        given = {str(letter).strip().upper(): value for letter, value in answer.items()}
        if given and not set(given) & set(self._WHY):
            raise Hint(
                f"The keys of the dictionary should be the letters `A` to `F`; yours are {sorted(map(str, answer))}."
            )
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
        wrong = [why for letter, (decision, why) in self._WHY.items() if said[letter] != decision]
        if wrong:
            rest = f" ({len(wrong)} of the six are not right yet.)" if len(wrong) > 1 else ""
            raise Hint(wrong[0][0].upper() + wrong[0][1:] + rest)
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
                "It names fewer, and it raises fewer alarms",
                "The year's draft raised no alarm in any month, and named 4 planted faults, not 6. Limits come from a person.",
                True,
            ),
            (
                "It names every impossible value, whatever the month",
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
