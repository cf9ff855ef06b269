"""Exercises of "Scalability": what merges as it is, a merge, and from how many rows a second process pays."""

from __future__ import annotations

import functools
import itertools
import math
import numbers
import random
import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_function,
    expect_number,
    expect_type,
    only_slip,
)


@cache
def context() -> dict[str, Any]:
    """Return what the notebook has defined when its exercises begin and that answers use."""
    return {"np": np, "pd": pd, "functools": functools}


def _same(one: Any, other: Any) -> bool:
    """Compare two results, numbers to nine digits."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=1e-9, abs_tol=1e-9)
    return type(one) is type(other) and one == other


def _called(exercise: Exercise, fn: Callable[..., Any], shown: Callable[..., str], *case: Any) -> Any:
    """Call the learner's function; where it raises or does not end, show the case."""
    try:
        return exercise.call(fn, *case)
    except Hint as hint:
        said, called, _ = str(hint).partition(" It was called with ")
        raise Hint(f"{said} {shown(*case)}" if called else said) from None


def _until(read: Callable[..., Any], cases: list) -> tuple[list, Hint | None]:
    """Read the answers case by case, up to one that cannot be read: an earlier one that is wrong is shown before it."""
    got: list = []
    for case in cases:
        try:
            got.append(read(*case))
        except Hint as hint:
            return got, hint
    return got, None


# ---- 1. What merges as it is? ----------------------------------------------------------------------------------------

_RESULTS = {
    "a": (False, "the mean delay", "a mean of 20 and a mean of 100 do not say how many flights stand behind each"),
    "b": (True, "the longest delay", "the longest of the longest is the longest of all"),
    "c": (False, "the median delay", "the middle of all flights need not be the middle of any shard"),
    "d": (True, "the set of the destinations", "the union of the sets is the set of all"),
    "e": (False, "the number of different destinations", "two shards may have the same ones, or others: the numbers do not say"),
    "f": (True, "the number of flights", "the numbers add up"),
    "g": (False, "the three most frequent airlines, with their counts", "an airline that is fourth in each shard may be first in all, and its counts are not there"),
    "h": (True, "the counts of a histogram whose borders are written in the code", "the counts of a bar add up, because its borders are the same in each shard"),
}  # fmt: skip


def _chosen(said: dict) -> list:
    """Return the letters that a dictionary says yes to, or refuse one that names all eight and says neither yes nor no."""
    words = {letter: str(word).strip().lower() for letter, word in said.items()}
    yes, no = {"true", "yes", "1"}, {"false", "no", "0"}
    if set(words.values()) <= yes | no:
        return [letter for letter, word in words.items() if word in yes]
    if {str(letter).lower() for letter in said} >= _RESULTS.keys():
        raise Hint("Your dictionary has all eight letters. Give a list of those that you mean.")
    return list(said)


class MergesAsItIs(Exercise):
    """Decide which finished results of shards can be merged."""

    question = (
        "Shards of different sizes are finished, each by itself. All that is left of a shard is one of these results. From which of "
        "them can you compute the same result for **all** flights, exactly, whatever the flights were?\n\n"
        + "\n".join(f"- **{letter}** {what}" for letter, (_, what, _) in _RESULTS.items())
        + "\n\nGive a list of the letters."
    )
    hints = (
        "Think of two shards of 1 and 1,000 flights. Then of two that share some flights' values.",
        "Write down, for each, how you would merge two of them: add, take the larger one, unite? For some no rule is right for all flights.",
        "Four of the eight: a largest, a set, and two that add up.",
    )
    expects = "a list of letters"

    def judge(self, answer: Any) -> str:
        kinds = (list, tuple, set, frozenset, str, dict, pd.Series, np.ndarray)
        given = expect_type(answer, kinds, "a list of letters")
        if isinstance(given, dict):
            given = _chosen(given)
        said = [given] if isinstance(given, str) else [str(letter) for letter in given]
        words = [word for text in said for word in re.findall(r"\w+", text.lower()) if word != "and"]
        letters = set(words[0]) if len(words) == 1 and isinstance(given, str) else set(words)
        if strange := sorted(letters - set(_RESULTS)):
            typed = next(text for text in said if strange[0] in text.lower())
            raise Hint(f"There is no result {typed[:40]!r}. The results are the letters a to h.")
        wanted = {letter for letter, (merges, _, _) in _RESULTS.items() if merges}
        if letters == set(_RESULTS) - wanted:
            raise Hint("These are exactly the other four, those that do not merge.")
        if wrong := sorted(letters ^ wanted):
            letter = wrong[0]
            what = "does not merge" if letter in letters else "is missing"
            left = len(wrong) - 1
            more = f" Then look at {left} more." if left else ""
            raise Hint(f"Look again: {letter} {what}: {_RESULTS[letter][2]}.{more}")
        return "Right. For the other four each shard must hand on more: for the mean the number, for e the set, for g all counts; for the median a sketch, which is close and not exact."


# ---- 2. Merge --------------------------------------------------------------------------------------------------------


class Merge(Exercise):
    """Answer with a function of two dictionaries."""

    question = """\
Each shard hands on what is known of its flights:

```python
{"flights": 4, "landed": 3, "mean": 20.0, "worst": 50,
 "carriers": {"UA": 3, "DL": 1}}
```

- `flights` counts all flights, `landed` those with an arrival delay. `mean` and `worst` are the mean and the largest of these delays, in minutes (negative is early); `None` where nobody landed.
- `carriers` holds the flights of each airline; one without flights is not in it.

Write `merge(first, second)`. It gets two of these and returns a **new** dictionary of the same form, for the flights of both. A shard may be empty: `{"flights": 0, "landed": 0, "mean": None, "worst": None, "carriers": {}}`."""
    hints = (
        "Four of the five are added up or compared. For the mean: which two numbers of each shard give back the sum of its delays?",
        '`one["mean"] * one["landed"]` is the sum, where somebody landed. A mean of 0 is a mean; only `None` is none.',
        "```python\nboth = [one for one in (first, second) if one['landed']]\n"
        "landed = first['landed'] + second['landed']\n"
        "total = sum(one['mean'] * one['landed'] for one in both)\n```\n"
        "Then `total / landed if landed else None`, and `max(…, default=None)` for the worst.",
    )
    expects = "a function of two dictionaries"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "merge", 2)
        cases = _pairs()
        got, stopped = _until(lambda *case: _read(_called(self, fn, _two_and_right, *case)), cases)
        wanted = [_merged(*case) for case in cases]
        wrong = next((place for place, one in enumerate(got) if not _same(one, wanted[place])), None)
        if wrong is not None:
            if not stopped and (words := only_slip(_MERGED_WRONGLY, cases, got, _same)):
                raise Hint(words)
            raise Hint(f"{_unequal(got[wrong], wanted[wrong], 'both')} {_two(*cases[wrong])}")
        if stopped:
            raise stopped
        for rows in _many():  # any order, any cut
            parts = [_known(part) for part in rows]
            merged = _read(functools.reduce(functools.partial(_called, self, fn, _two), parts))
            if not _same(merged, right := _known(list(itertools.chain(*rows)))):
                raise Hint(
                    "Two shards come out right; what `merge` makes of many, one after another, does not equal all flights at once. "
                    + _unequal(merged, right, "all")
                )
        for case in cases:
            if shared := self.call(_shared_by(fn), *case):
                raise Hint(
                    f"The result is right, and {shared}: whoever changes the one changes the other. Make new dictionaries, also "
                    f"where a shard is empty. {_two(*case)}"
                )
        return "However the flights are cut, the result is the same. Put it beside `create`, `add` and `extract`, and any engine computes it."


_KEYS = ("flights", "landed", "mean", "worst", "carriers")


def _two(first: dict, second: dict) -> str:
    return f"The two: `{first}` and `{second}`."


def _two_and_right(first: dict, second: dict) -> str:
    empty = {2: "", 1: " Nobody landed in one of them", 0: " Nobody landed in either"}[
        bool(first["landed"]) + bool(second["landed"])
    ]
    why = f"{empty}: there `mean` and `worst` are `None`, no numbers to compute with." if empty else ""
    return f"{_two(first, second)}{why} Right is `{_merged(first, second)}`."


def _unequal(got: dict, wanted: dict, which: str) -> str:
    key = next(key for key in _KEYS if not _same(got[key], wanted[key]))
    return f"`{key}` of {which} is {wanted[key]!r}; yours is {got[key]!r}."


def _shared_by(fn: Callable[..., Any]) -> Callable[[dict, dict], str]:
    """Return a function that calls `merge`, and says which dictionary of its result is one that it was given."""

    def shared(first: dict, second: dict) -> str:
        result = fn(first, second)
        for name, one in (("first", first), ("second", second)):
            if result is one:
                return f"it is `{name}` itself"
            if result["carriers"] is one["carriers"]:
                return f"its `carriers` are those of `{name}`"
        return ""

    return shared


def _number(value: Any, what: str) -> float:
    """Return a number as Python's own, a whole one as it is."""
    number = expect_number(value, what)
    whole = (
        isinstance(value, numbers.Integral)
        or isinstance(getattr(value, "dtype", None), np.dtype)
        and value.dtype.kind in "iu"
    )
    return int(number) if whole else number


def _read(value: Any) -> dict:
    """Return a result with Python's own numbers, or say what is wrong with its form."""
    value = expect_type(value, dict, "a dictionary", "What `merge` returns")
    if value.keys() != set(_KEYS):
        lacks = [key for key in _KEYS if key not in value]
        raise Hint(
            f"The dictionary lacks `{lacks[0]}`."
            if lacks
            else f"The dictionary should have the keys {', '.join(_KEYS)} and no other; yours has {', '.join(map(str, value))}."
        )
    for key in ("mean", "worst"):
        if isinstance(value[key], float | np.floating) and math.isnan(value[key]):
            raise Hint(f"`{key}` is NaN; where nobody landed it should be `None`.")
    found = {
        key: None if value[key] is None and key in ("mean", "worst") else _number(value[key], f"`{key}`")
        for key in _KEYS[:4]
    }
    carriers = expect_type(value["carriers"], dict, "a dictionary", "`carriers`")
    return {**found, "carriers": {name: _number(n, "A count of `carriers`") for name, n in carriers.items()}}


def _merged(
    first: dict,
    second: dict,
    *,
    weight: str = "landed",
    plain: bool = False,
    nothing: Any = None,
    truth: str = "",
    zero: bool = False,
    either: bool = False,
    over: str = "",
    after: Callable[[float], float] = float,
    carriers: Callable[[dict, dict], dict] = lambda a, b: dict(Counter(a) + Counter(b)),
    worst: Callable[..., Any] = max,
    landed: str = "landed",
    flights: str = "flights",
) -> dict:
    """Merge rightly, or with one of the mistakes that the parameters name."""
    there = [one for one in (first, second) if (one["mean"] if truth else one["landed"])]
    weights = [1 if plain else one[weight] for one in there]
    parts = 1 if over == "nothing" else first[over] + second[over] if over else sum(weights)
    minutes = sum(one["mean"] * n for one, n in zip(there, weights, strict=True))
    mean = after(minutes / parts) if there else second["mean"] if truth == "the other" else nothing
    if either and len(there) < 2 or zero and mean == 0:
        mean = None
    return {
        "flights": first[flights] + second[flights],
        "landed": first[landed] + second[landed],
        "mean": mean,
        "worst": worst([one["worst"] for one in (first, second) if one["landed"]], default=nothing),
        "carriers": carriers(first["carriers"], second["carriers"]),
    }


def _worst_of_two(delays: list, default: Any) -> Any:
    return max(delays) if len(delays) == 2 else default


_MERGED_WRONGLY: list[tuple[str, Callable[..., dict]]] = [
    (words, functools.partial(_merged, **how))
    for words, *hows in (
        (
            "You take the mean of the two means: a shard of three flights then counts as much as one of a thousand. Weigh each with its `landed`.",
            {"plain": True},
        ),
        (
            "You weigh the means with `flights`, or divide by `flights`: a mean is over those that `landed`.",
            *({"weight": weight, "over": over} for weight, over in (("flights", ""), ("flights", "landed"), ("flights", "flights"), ("landed", "flights"))),
        ),
        (
            "Where nobody landed you give 0: the mean of no flights is `None`, 0 would be on time.",
            {"nothing": 0},
        ),
        (
            "You take a mean of 0 for a missing one. A mean of 0 is a mean: ask `landed`, not the mean or the sum.",
            *({"truth": what, "over": over} for what, over in (("nothing", ""), ("the other", ""), ("nothing", "landed"))),
            {"zero": True},
        ),
        (
            "Where nobody landed in one of the two, you give no mean, no `worst`, or neither: what the other has is then that of both.",
            *({"either": either, "worst": worst} for either, worst in ((True, max), (False, _worst_of_two), (True, _worst_of_two))),
        ),
        (
            "You round the mean. Hand it on as it is: the next merge computes with it.",
            *({"after": functools.partial(round, ndigits=digits)} for digits in range(7)),
        ),
        ("You cut the mean to whole minutes, as `//` does: divide with `/`.", {"after": math.floor}, {"after": int}),
        ("You do not divide: `mean` holds the sum of the minutes.", {"over": "nothing"}),
        ("You add `landed` up for `flights`: those that did not land are flights, too.", {"flights": "landed"}),
        ("You add `flights` up for `landed`: those that did not land are not in it.", {"landed": "flights"}),
        (
            "An airline that is in both has only one of its two counts: `|` and `update` replace, they do not add.",
            *({"carriers": carriers} for carriers in (lambda a, b: a | b, lambda a, b: b | a, lambda a, b: dict(Counter(a) | Counter(b)))),
        ),
        (
            "You keep only airlines that are in both shards.",
            {"carriers": lambda a, b: {name: a[name] + b[name] for name in a if name in b}},
        ),
        (
            "You keep only the airlines of the first shard.",
            {"carriers": lambda a, b: {name: a[name] + b.get(name, 0) for name in a}},
        ),
        ("`worst` is the largest delay; you give the smallest.", {"worst": min}),
        (
            "You leave out a `worst` of 0, as if it were missing. 0 is a delay; ask `is not None`.",
            {"worst": lambda delays, default: max((delay for delay in delays if delay), default=default)},
        ),
        (
            "You count a shard in which nobody landed as a delay of 0: where all others were early, `worst` becomes 0.",
            {"worst": lambda delays, default: max([*delays, 0][:2]) if delays else default},
        ),
        (
            "Your `worst` never falls below 0: where all were early, the largest delay is negative.",
            {"worst": lambda delays, default: max([*delays, 0]) if delays else default},
            {"worst": lambda delays, default: max([*delays, 0])},
        ),
    )
    for how in hows
]  # fmt: skip
_MERGED_WRONGLY.append(
    (
        "Where nobody landed in one shard you return the other one alone: canceled flights and their airlines are lost.",
        lambda a, b: _merged(a, b) if a["landed"] and b["landed"] else (a if a["landed"] else b),
    )
)
"""What each mistake is called, and what exactly it returns."""


def _known(rows: list[tuple[str, int | None]]) -> dict:
    """Return what is known of flights: each is an airline and a delay, None if it did not land."""
    delays = [delay for _, delay in rows if delay is not None]
    return {
        "flights": len(rows),
        "landed": len(delays),
        "mean": sum(delays) / len(delays) if delays else None,
        "worst": max(delays, default=None),
        "carriers": dict(Counter(name for name, _ in rows)),
    }


@cache
def _pairs() -> list[tuple[dict, dict]]:
    nobody: list = []
    canceled = [("UA", None), ("MQ", None)]
    three = [("UA", 10), ("DL", 20), ("UA", 30), ("DL", None)]
    one = [("AA", 100)]
    early = [("B6", -12), ("B6", -4), ("UA", -20)]
    even = [("UA", -10), ("UA", 10), ("EV", None), ("EV", None)]
    on_time = [("WN", 0)]
    before, after = [("UA", -10)], [("UA", 10)]  # 0 together
    century = [("DL", -52_560_000)]  # 1913 typed for 2013: below where a search for the largest may begin
    pairs = [(three, one), (one, three), (three, early), (nobody, three), (three, nobody), (nobody, nobody)]
    pairs += [(canceled, early), (early, canceled), (canceled, nobody), (canceled, canceled), (even, one)]
    pairs += [
        (one, even),
        (even, early),
        (early, three),
        (early, early),
        (on_time, early),
        (early, on_time),
        (on_time, on_time),
        (one, one),
        (before, after),
        (century, nobody),
        (nobody, century),
    ]
    return [(_known(first), _known(second)) for first, second in pairs]


@cache
def _many() -> list[list[list[tuple[str, int | None]]]]:
    """Return flights in shards, cut at random places, some of them empty."""
    draw, found = random.Random(4), []
    for _ in range(4):
        rows = [
            (draw.choice(["UA", "DL", "B6", "EV"]), draw.choice([None, *range(-30, 90, 7)]))
            for _ in range(40)
        ]
        cuts = sorted(draw.choices(range(41), k=5))
        found.append([rows[a:b] for a, b in itertools.pairwise([0, *cuts, 40])])
    return found


# ---- 3. From how many rows? ------------------------------------------------------------------------------------------


class PaysFrom(Exercise):
    """Answer with a function of two pairs of measurements."""

    question = """\
You measured a step at two sizes in one process, and at two sizes, the same or not, in two: each time `(rows, seconds)`, in any order. Assume each way takes so many seconds to start, then so many for each row.

Write `pays_from(one, two)`: both are lists of two such pairs. Return the number of rows, 0 or more, from which on two processes take no longer than one: for this number and every larger one. A row more or less does not matter; a search row by row may be stopped after 2 seconds. Return `None` if there is no such number. (Two ways never take the same for each row.)"""
    hints = (
        "Two measurements of one way give its line. What is its slope, and where does it begin?",
        "Seconds for each row: the difference of the seconds by the difference of the rows. The start: what is left of a measurement without its rows.",
        "The lines cross where `start_one + each_one * rows == start_two + each_two * rows`. Two processes pay to the right of it only "
        "if they take less for each row; if the crossing is below 0 they pay from 0 on.",
    )
    expects = "a function of two lists of pairs"

    def judge(self, answer: Any) -> str:
        fn = expect_function(answer, "pays_from", 2)
        cases = _measured()
        got, stopped = _until(functools.partial(self._rows, fn), cases)
        wanted = [_crossing(*case) for case in cases]
        wrong = next(
            (
                place
                for place, one in enumerate(got)
                if not _near(one, wanted[place]) or one is not None and one < -0.01
            ),
            None,
        )
        if wrong is not None:
            if not stopped and (words := only_slip(_CROSSED_WRONGLY.items(), cases, got, _near)):
                raise Hint(words)
            yours = "`None`" if got[wrong] is None else f"{got[wrong]:,.1f}"
            always = f" You give {yours} whatever was measured: compute with `one` and `two`."
            alike = len(got) > 5 and got[0] is not None and all(_near(one, got[0]) for one in got)
            raise Hint(f"{_ways(*cases[wrong])} Yours is {yours}." + always * alike)
        if stopped:
            raise stopped
        return "Two sizes give a line. With the page's own, Beam's crossing lies at 660 to 940 thousand rows, as you take them: measure again near yours."

    def _rows(self, fn: Callable[..., Any], one: list, two: list) -> float | None:
        value = _called(self, fn, _ways, one, two)
        try:
            number = None if value is None else expect_number(value, "What `pays_from` returns")
            no_number = number == -1
        except Hint:
            if _crossing(one, two) is not None:
                raise
            no_number = True
        if no_number and _crossing(one, two) is None:
            raise Hint(f"Where there is no such number, return `None`; yours returned {describe(value)}.")
        return number


def _ways(one: list, two: list) -> str:
    right = "`None`" if (rows := _crossing(one, two)) is None else f"{rows:,.1f}"
    each = " and ".join(f"{_line(way)[1]:.2g}" for way in (one, two))
    return f"For `one = {one}` and `two = {two}`, which take {each} seconds for each row, it is {right}."


def _near(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=1e-9, abs_tol=2.01)  # rounded up, and a row more


def _line(measured: list[tuple[float, float]]) -> tuple[float, float]:
    (rows, seconds), (more, longer) = measured
    each = (longer - seconds) / (more - rows)
    return seconds - each * rows, each


def _crossing(
    one: list, two: list, *, floor: bool = True, never: bool = True, line: Callable = _line
) -> float | None:
    """Return the number of rows rightly, or with one of the mistakes that the parameters name."""
    (start, each), (late, other) = line(one), line(two)
    if other >= each and never:
        return None
    if other == each:
        return 0.0
    rows = (late - start) / (each - other)
    return max(0.0, rows) if floor else rows


def _by_rows(measured: list[tuple[float, float]]) -> tuple[float, float]:
    """Return a line whose slope is the larger size's seconds by its rows, through the smaller size."""
    (rows, seconds), (more, longer) = sorted(measured)
    each = longer / more
    return seconds - each * rows, each


def _then(change: Callable[[float], float | None], **how: bool) -> Callable[..., float | None]:
    """Return what changes the crossing, where there is one."""
    return lambda one, two: None if (found := _crossing(one, two, **how)) is None else change(found)


_CROSSED_WRONGLY: dict[str, Callable[..., float | None]] = {
    "A number of rows is 0 or more: where the lines cross below 0, two processes pay from 0 on.": functools.partial(_crossing, floor=False),
    "Where two processes take more for each row, they do not pay on and on: the lines cross, and to the right of it two are slower. Return `None` there.":
        functools.partial(_crossing, never=False),
    "You give the crossing whatever lies to the right of it: below 0 they pay from 0 on, and where two take more for each row, never.":
        functools.partial(_crossing, floor=False, never=False),
    "You have one and two the wrong way around, or the condition for `None`: `one` is measured in one process, and two processes never pay if they take more for each row.":
        lambda one, two: _crossing(two, one),
    "Where the lines cross below 0 you return `None`: two processes take less for each row there, so they pay from 0 on.":
        _then(lambda rows: None if rows < 0 else rows, floor=False),
    "Where two processes pay from 0 on you return `None`: 0 is a number of rows.": _then(lambda rows: rows or None),
    "Where the lines cross below 0 you give the number without its sign: two processes pay from 0 on there.": _then(abs, floor=False),
    "You take one start from the other the wrong way round: two processes pay once they have made good what they need *more* to start.":
        _then(lambda rows: max(0.0, -rows), floor=False),
    "You return 0 as soon as two processes start no later. If they take more for each row, they are slower from some row on: `None`.":
        lambda one, two: 0.0 if _line(two)[0] <= _line(one)[0] else _crossing(one, two),
    "You give the seconds at which the lines cross; the rows are asked.":
        lambda one, two: None if (rows := _crossing(one, two)) is None else _line(one)[0] + _line(one)[1] * rows,
    "You take the seconds of the smaller size for the start: take away what its rows cost.":
        functools.partial(_crossing, line=lambda measured: (min(measured)[1], _line(measured)[1])),
    "You take the seconds of the first pair for the start: take away what its rows cost.":
        functools.partial(_crossing, line=lambda measured: (measured[0][1], _line(measured)[1])),
    "You read each pair as `(seconds, rows)`, or fit rows to seconds: the pairs are `(rows, seconds)`, and a line gives the seconds of so many rows.":
        functools.partial(_crossing, line=lambda measured: _line([pair[::-1] for pair in measured])),
    "You take the sizes of `one` for those of `two`: they may be others.":
        lambda one, two: _crossing(one, [(rows, seconds) for (rows, _), (_, seconds) in zip(one, two, strict=True)]),
    "You take the second from the first pair by pair, as if `two` had the sizes of `one`: they may be others.":
        lambda one, two: _crossing(sorted(one), [(rows, seconds) for (rows, _), (_, seconds) in zip(sorted(one), sorted(two), strict=True)]),
    "You give thousands of rows.": _then(lambda rows: rows / 1000),
    "Where two processes never pay you give 0, which says that they always do: give `None`.": lambda one, two: _crossing(one, two) or 0.0,
    "You give `None` also where two processes pay.": lambda one, two: None,
    "You leave out the start: two processes take longer to begin.": lambda one, two: None if _line(two)[1] >= _line(one)[1] else 0.0,
    "You divide seconds by rows: a part of the seconds is the start, which does not grow with the rows.":
        functools.partial(_crossing, line=lambda measured: (0.0, measured[0][1] / measured[0][0])),
    "You divide seconds by rows for what a row costs: a part of the seconds is the start, which does not grow with the rows.":
        functools.partial(_crossing, line=_by_rows),
}  # fmt: skip
"""What each mistake is called, and what exactly it returns."""


@cache
def _measured() -> list[tuple[list, list]]:
    def way(start: float, each: float, first: int, second: int) -> list[tuple[int, float]]:
        return [(rows, round(start + each * rows, 6)) for rows in (first, second)]

    return [
        (way(8, 30e-6, 24_000, 1_000_000), way(14.5, 16e-6, 24_000, 1_000_000)),  # from 464,285.7
        (way(8, 30e-6, 1_000_000, 24_000), way(14, 19e-6, 50_000, 2_000_000)),  # from 545,454.5
        (way(10, 80e-6, 24_000, 300_000), way(16, 50e-6, 600_000, 100_000)),  # from 200,000
        (way(12, 30e-6, 24_000, 1_000_000), way(9, 20e-6, 24_000, 1_000_000)),  # from 0
        (way(9, 30e-6, 20_000, 100_000), way(9, 20e-6, 40_000, 100_000)),  # from 0, exactly
        (way(8, 20e-6, 24_000, 1_000_000), way(14, 30e-6, 24_000, 1_000_000)),  # never
        (way(12, 20e-6, 24_000, 1_000_000), way(6, 25e-6, 24_000, 1_000_000)),  # only below, so never
        (way(0, 10e-6, 1_000, 2_000), way(4, 9e-6, 4_000, 3_000)),  # from 4,000,000
        (way(7.3676, 29.697e-6, 24_000, 336_776), way(16.9031, 18.1043e-6, 336_776, 24_000)),  # from 822,513
        (way(8.412, 10.4e-6, 50_000, 2_000_000), way(19.87, 9.94e-6, 2_000_000, 50_000)),  # from 24,908,696
        (way(0, 1e-3, 1_000, 2_000), way(0, 0.5e-3, 2_000, 1_000)),  # from 0: both start with nothing
    ]


exercises = (MergesAsItIs, Merge, PaysFrom)

quiz = (
    Question(
        "Two engines compute the same statistics. What do you compare first?",
        (
            (
                "The seconds of both, at the size you have",
                "The one that loses rows may be the faster one.",
                False,
            ),
            (
                "The results, field by field",
                "A step that ends well and drops a shard looks like a success. Times come after that.",
                True,
            ),
            (
                "The memory of both, since that is what ends a step",
                "It matters, after the results are known to be equal.",
                False,
            ),
        ),
    ),
    Question(
        "Your statistics of a month take 12 seconds, 9 of them before the first row is read. What do two processes bring?",
        (
            (
                "Nothing, or less: they start after the first process has, and load it all again",
                "Only the 3 seconds can be shared, and the start of the others comes on top.",
                True,
            ),
            (
                "About half the time, since two do the work",
                "Only what grows with the rows is shared.",
                False,
            ),
            (
                "The same time and half the memory",
                "Each process holds all of TensorFlow: memory about doubles.",
                False,
            ),
        ),
    ),
    Question(
        "Why may Dask compute a shard a second time after its worker died?",
        (
            (
                "Because it keeps a copy of each result on another worker",
                "It does not: each result lies in one worker's memory, and is gone with it.",
                False,
            ),
            (
                "Because the second result is thrown away if the first comes back",
                "The first is gone with its worker.",
                False,
            ),
            (
                "Because a shard gives the same accumulator each time, and only one is merged",
                "A task that wrote its rows somewhere would need more care: write under another name, then rename.",
                True,
            ),
        ),
    ),
)
