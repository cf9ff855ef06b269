"""Exercises of chapter "Continuous retraining": months with labels, release or keep, the year's bill."""

from __future__ import annotations

import collections
import functools
import itertools
import operator
import statistics
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from book import measure
from book.exercises.engine import Exercise, Hint, Question, describe, expect_function, expect_type, only_slip


def context() -> dict[str, Any]:
    """Return what the answers use."""
    return {"np": np, "pd": pd, "measure": measure}


# ---- 1. Only rows with labels ----------------------------------------------------------------------------------------


_ids = {span: 100 + 5 * span % 17 for span in range(1, 15)}
"""The artifacts' ids say nothing about their months."""


@functools.cache
def _artifacts() -> dict[int, Any]:
    from tfx.types.standard_artifacts import Examples

    made = {}
    for span in range(1, 15):
        artifact = Examples()
        artifact.set_int_custom_property("span", span)
        artifact.id = _ids[span]
        artifact.uri = f"/examples/{span}"
        made[span] = artifact
    return made


_ASKED = (
    # spans in the order given, size, delay, bad
    ((1, 2, 3, 4, 5, 6), 3, 0, set()),
    ((6, 2, 5, 1, 4, 3), 2, 0, set()),
    ((1, 2, 3, 4, 5, 6), 3, 1, set()),
    ((3, 6, 1, 5, 2, 4), 2, 2, set()),
    ((1, 2, 3, 4, 5, 6), 3, 0, {4}),
    ((4, 1, 3, 2, 5, 6), 4, 1, {4, 2}),
    ((1, 2, 3, 4, 5, 6), 2, 1, {6}),
    ((1, 2, 3, 4, 5, 6), 2, 1, {5}),
    ((1, 2, 3), 12, 0, {2}),
    ((9, 8, 7), 1, 0, set()),
    ((9, 12, 7, 10), 2, 2, set()),
    ((9, 12, 7, 10), 1, 3, {12}),
    ((7, 12, 9, 10), 3, 2, set()),
    ((11, 9, 8, 10), 2, 0, {5}),
    ((5,), 3, 0, set()),
    ((5,), 3, 1, set()),
    ((1, 2), 3, 5, set()),
    ((2, 3), 3, 0, {2, 3}),
    ((), 3, 0, set()),
)


def _picked(spans, size, delay, bad):
    newest = max(spans, default=0)
    return [span for span in sorted(spans) if span <= newest - delay and span not in bad][-size:]


_SLIPS = {
    "Labels are missing for the newest `delay` months; your window takes months without labels.": lambda s, n, d, b: (
        _picked(s, n, 0, b)
    ),
    "`delay` is a number of months; your window leaves out the newest month only, whatever the delay.": lambda s, n, d, b: (
        _picked(s, n, min(d, 1), b)
    ),
    "Your window is a range of the calendar: where a month is missing or bad it falls short. Take the newest `size` of those that are left.": lambda s, n, d, b: (
        [x for x in _picked(s, 99, d, b) if x > max(s, default=0) - d - n]
    ),
    "Your window sorts the months as text, where '10' comes before '9'; sort them as numbers.": lambda s, n, d, b: (
        sorted(sorted(_picked(s, 99, d, b), key=str)[-n:])
    ),
    "Your window goes by the artifacts' `id`; the month is in the span.": lambda s, n, d, b: sorted(
        sorted(_picked(s, 99, d, b), key=_ids.get)[-n:]
    ),
    "Your window takes the first artifacts of the list; the list is in no order, so sort by the span.": lambda s, n, d, b: (
        sorted([x for x in s if x <= max(s, default=0) - d and x not in b][:n])
    ),
    "Your window lets in one month too many: the newest `delay` months have no labels.": lambda s, n, d, b: (
        _picked(s, n, d - 1, b)
    ),
    "Your window is cut to `size` first and loses months without labels afterwards: drop these first.": lambda s, n, d, b: (
        [x for x in _picked(s, n, 0, b) if x <= max(s, default=0) - d]
    ),
    "A month stays out for either reason, no labels or bad; yours stays out only for both.": lambda s, n, d, b: (
        sorted(x for x in s if x <= max(s, default=0) - d or x not in b)[-n:]
    ),
    "`size` is an argument; your window always takes 2.": lambda s, n, d, b: _picked(s, 2, d, b),
    "`delay` is an argument; yours is always 2.": lambda s, n, d, b: _picked(s, n, 2, b),
    "`bad` is an argument; yours is always {9}.": lambda s, n, d, b: _picked(s, n, d, {9}),
    "Your window holds months that are listed in `bad`. It is a set of months, not of artifacts.": lambda s, n, d, b: (
        _picked(s, n, d, set())
    ),
    "A bad month uses up a place of the window: leave out the bad months first, and then take the newest `size`.": lambda s, n, d, b: (
        [span for span in _picked(s, n, d, set()) if span not in b]
    ),
    "Count the delay from the newest month that was read, bad or not: a bad month has passed all the same.": lambda s, n, d, b: (
        _picked([x for x in s if x not in b], n, d, b)
    ),
    "Your window takes the oldest months, not the newest.": lambda s, n, d, b: _picked(s, 99, d, b)[:n],
    "Your window is not limited to `size` months.": lambda s, n, d, b: _picked(s, 99, d, b),
    "Your window is one month short: the month that is exactly `delay` months older than the newest has its labels.": lambda s, n, d, b: (
        _picked(s, n, d + 1, b)
    ),
    "`size` and `delay` have changed places.": lambda s, n, d, b: _picked(s, d, n, b) if d else [],
    "Your window takes the last artifacts of the list; the list is in no order, so go by the span.": lambda s, n, d, b: (
        sorted([x for x in s if x <= max(s, default=0) - d and x not in b][-n:])
    ),
    "Your window counts `delay` months off the good ones, by their place. Drop months by their span: a bad month, or a missing one, has passed as well.": lambda s, n, d, b: (
        sorted(x for x in s if x not in b)[: max(0, len([x for x in s if x not in b]) - d)][-n:]
    ),
    "Your window drops `delay` artifacts by their place. Drop months by their span: a month may be missing, and has passed all the same.": lambda s, n, d, b: (
        [x for x in sorted(s)[: max(0, len(s) - d)] if x not in b][-n:]
    ),
    "The newest month is the newest in the list; yours is always 12.": lambda s, n, d, b: sorted(
        x for x in s if x <= 12 - d and x not in b
    )[-n:],
}


_SLIPS_BY_WORDS = (
    *_SLIPS.items(),
    # Where every month reads as 0, the order of the list decides, from either end.
    *(
        (
            'The month that you read is 0 for each of them: nobody has set it. Ask `a.get_int_custom_property("span")`.',
            slip,
        )
        for slip in (
            lambda s, n, d, b: [] if d else sorted(s[-n:]),
            lambda s, n, d, b: [] if d else sorted(s[:n]),
        )
    ),
    *(
        (
            "Your comparison with `delay` is turned round: it keeps the youngest months, those without labels.",
            lambda s, n, d, b, young=young: sorted(x for x in s if young(max(s) - x, d) and x not in b)[-n:],
        )
        for young in (operator.le, operator.lt)
    ),
    *(
        (
            "Your window compares the month itself with `delay`; compare how much older than the newest it is.",
            lambda s, n, d, b, late=late: sorted(x for x in s if late(x, d) and x not in b)[-n:],
        )
        for late in (operator.ge, operator.gt)
    ),
    *(
        ("Where fewer than `size` months are left, return them all.", slip)
        for slip in (
            lambda s, n, d, b: _picked(s, n, d, b) if len(_picked(s, n, d, b)) == n else [],
            lambda s, n, d, b: _picked(s, 99, d, b)[len(_picked(s, n, d, b)) - n :][-n:],
        )
    ),
)


class OnlyRowsWithLabels(Exercise):
    question = """
`SpanRangeStrategy` knows neither labels nor bad months. Write the rule of a strategy that does: `pick(artifacts, size, delay, bad)`. `artifacts` is a list of
`Examples`, one for each month that was read, in no order; `a.get_int_custom_property("span")` is its month. Return a list of artifacts, in any order:

- A month has its labels if it is at least `delay` months older than the newest in the list, bad or not. Months without labels stay out.
- Months in the set `bad` stay out, and use up no place in the window.
- Of what is left, return the newest `size` (1 or more), or all if there are fewer. Return an empty list if nothing is left.

With the months 7, 12, 9, 10 and `size=2`, `delay=2`, `bad={9}`, months up to 10 have labels, and the answer has the artifacts of 7 and 10.
"""
    hints = (
        "Three steps, in this order: find the newest month; drop what has no labels or is bad; take the newest `size` of the rest.",
        "A month has its labels if its span is at most the newest span less `delay`. `max(…, default=0)` copes with an empty list.",
        "Sort what is left by span and cut it: `sorted(rest, key=…)[-size:]`.",
    )
    expects = "a function of a list of artifacts, two numbers and a set"

    def judge(self, answer: Any) -> str:
        expect_function(answer, "pick", 4)
        said = [self._spans(answer, asked) for asked in _ASKED]
        right = [_picked(*asked) for asked in _ASKED]
        if said == right:
            return "In a pipeline it goes into `_resolve` of a subclass of `SpanRangeStrategy`; the Resolver does the rest."
        if words := only_slip(_SLIPS_BY_WORDS, _ASKED, said):
            raise Hint(words)
        for got, wanted, (spans, size, delay, bad) in zip(said, right, _ASKED, strict=True):
            if got != wanted:
                raise Hint(
                    f"With the months {list(spans)}, `size={size}`, `delay={delay}` and `bad={bad or 'set()'}` the answer has the "
                    f"months {wanted}; yours gave {got}."
                )
        raise AssertionError

    def _spans(self, pick: Any, asked: tuple) -> list[int]:
        spans, size, delay, bad = asked
        said = self.call(pick, [_artifacts()[span] for span in spans], size, delay, bad)
        if said is None and not _picked(*asked):
            raise Hint(
                f"With the months {list(spans)}, `size={size}`, `delay={delay}` and `bad={bad or 'set()'}` nothing is left: "
                "return an empty list; yours returned `None`."
            )
        said = expect_type(said, (list, tuple), "a list of artifacts", "What `pick` returns")
        for one in said:
            if not hasattr(one, "get_int_custom_property"):
                raise Hint(
                    f"`pick` returns artifacts, not their months: there is {describe(one)} in its list."
                )
        return sorted(one.get_int_custom_property("span") for one in said)


# ---- 2. Release or keep ----------------------------------------------------------------------------------------------


def _gap(value: float, low: float, high: float) -> measure.Interval:
    return measure.Interval(value, low, high, 30, "days")


_GAPS = (
    ({"three months": _gap(5, 2, 8), "all months": _gap(6, 3, 9)}, 4, "all months"),
    ({"three months": _gap(7, 2, 8), "all months": _gap(6, 3, 9)}, 4, "three months"),
    ({"a": _gap(4, 1, 7)}, 4, "a"),
    ({"a": _gap(3.9, 1, 7)}, 4, "keep"),
    ({"a": _gap(9, -1, 19)}, 4, "keep"),
    ({"a": _gap(9, 0, 18)}, 4, "keep"),
    ({"a": _gap(9, 0.5, 17.5)}, 4, "a"),
    ({"a": _gap(9, -1, 19), "b": _gap(5, 2, 8)}, 4, "b"),
    ({"a": _gap(3, 2, 3.5), "b": _gap(2, 1, 3)}, 4, "keep"),
    ({"a": _gap(3, 2, 4), "b": _gap(2, 1, 3)}, 2, "a"),
    ({"a": _gap(1, 0.5, 1.5)}, 0, "a"),
    ({"b": _gap(5, 2, 8), "a": _gap(5, 3, 7)}, 4, "b"),
    ({"a": _gap(5, 3, 7), "b": _gap(5, 2, 8)}, 4, "a"),
    ({"a": _gap(5, 2, 8), "b": _gap(5, 3, 7)}, 4, "a"),
    ({"a": _gap(-5, -8, -2)}, 4, "keep"),
    ({"a": _gap(5, 4.5, 5.5), "b": _gap(6, 0.2, 11.8), "c": _gap(5.5, 4, 7)}, 4, "b"),
    ({"a": _gap(5.71, 2, 9), "b": _gap(5.74, 2, 9)}, 4, "b"),
    ({"a": _gap(3.96, 1, 14)}, 4, "keep"),
    ({"a": _gap(4.5, 0.04, 9)}, 4, "a"),
    ({"a": _gap(4.25, 1, 7)}, 4.5, "keep"),
    ({"a": _gap(4.75, 1, 8)}, 4.5, "a"),
    ({"a": _gap(0.3, 0.1, 0.5)}, 40, "keep"),
    # an interval need not lie evenly around its value
    ({"a": _gap(5, -0.5, 8)}, 4, "keep"),
    ({"a": _gap(5, 0.5, 12)}, 4, "a"),
    # one that may not be released, before and behind the largest
    ({"a": _gap(3, 2, 4), "b": _gap(6, 3, 9)}, 4, "b"),
    ({"b": _gap(6, 3, 9), "a": _gap(3, 2, 4)}, 4, "b"),
    ({}, 4, "keep"),
)

# What an answer with one mistake says; several mistakes may need the same words.
_CHOICES = (
    (
        "It does not ask for a whole interval above 0: with `+9 [-1, 19]` the data do not tell the gain from none.",
        lambda g, p: _choose(g, p, sure=lambda gap: True),
    ),
    (
        "An interval that begins at exactly 0 is not *above* 0.",
        lambda g, p: _choose(g, p, sure=lambda gap: gap.low >= 0),
    ),
    (
        "It asks that the whole interval is above the price; the task asks for the value to reach the price, and the interval to be above 0.",
        lambda g, p: _choose(g, p, sure=lambda gap: gap.low >= p),
    ),
    (
        "It asks that the whole interval is above the price; the task asks for the value to reach the price, and the interval to be above 0.",
        lambda g, p: _choose(g, p, sure=lambda gap: gap.low > p),
    ),
    (
        "It compares the high end of the interval with the price; the task asks for the value to reach it.",
        lambda g, p: _choose(g, p, pays=lambda gap, price: gap.high >= price),
    ),
    (
        "A gain of exactly the price pays.",
        lambda g, p: _choose(g, p, pays=lambda gap, price: gap.value > price),
    ),
    ("It never asks the price.", lambda g, p: _choose(g, p, pays=lambda gap, price: True)),
    (
        "Gain and price are both in points; it asks for a hundredth of the price.",
        lambda g, p: _choose(g, p / 100),
    ),
    (
        "Gain and price are both in points; it asks for a hundred times the price.",
        lambda g, p: _choose(g, p * 100),
    ),
    ("The price is 4 in the page; here it is an argument.", lambda g, p: _choose(g, 4)),
    (
        "One of the two conditions is enough for it; both must hold.",
        lambda g, p: _choose(g, -99, sure=lambda gap: gap.value >= p or gap.low > 0),
    ),
    (
        "It takes the first that pays; of several take the largest value.",
        lambda g, p: next((n for n, gap in g.items() if gap.value >= p and gap.low > 0), "keep"),
    ),
    ("It takes the smallest gain that pays.", lambda g, p: _choose(g, p, key=lambda gap: -gap.value)),
    (
        "It takes the challenger with the highest low end; the task asks for the largest value.",
        lambda g, p: _choose(g, p, key=lambda gap: gap.low),
    ),
    (
        "It takes the challenger with the highest high end; the task asks for the largest value.",
        lambda g, p: _choose(g, p, key=lambda gap: gap.high),
    ),
    (
        "It takes the challenger with the narrowest interval; the task asks for the largest value.",
        lambda g, p: _choose(g, p, key=lambda gap: -gap.half),
    ),
    *(
        (
            "Of two equal values take the one that comes first in `gaps`, whatever their intervals.",
            lambda g, p, second=second: _choose(g, p, key=lambda gap: (gap.value, second(gap))),
        )
        for second in (lambda gap: gap.low, lambda gap: gap.high, lambda gap: -gap.half)
    ),
    (
        "Of two equal values take the one that comes first in `gaps`; yours is the last.",
        lambda g, p: _choose(dict(reversed(list(g.items()))), p),
    ),
    (
        "Of two equal values take the one that comes first in `gaps`, not in the alphabet.",
        lambda g, p: _choose(dict(sorted(g.items())), p),
    ),
    (
        "It looks only at the challenger with the largest value: if that one may not be released, another may.",
        lambda g, p: _choose(dict([max(g.items(), key=lambda item: item[1].value)]) if g else {}, p),
    ),
    (
        "It stops at the first that may not be released; a later one may.",
        lambda g, p: _choose(dict(itertools.takewhile(lambda item: _may(item[1], p), g.items())), p),
    ),
    (
        "It releases only if all of them may be released; one is enough.",
        lambda g, p: _choose(g if all(_may(gap, p) for gap in g.values()) else {}, p),
    ),
    (
        "It takes the largest of all as soon as one may be released; take the largest of those that may.",
        lambda g, p: (
            max(g, key=lambda name: g[name].value) if any(_may(gap, p) for gap in g.values()) else "keep"
        ),
    ),
    (
        "It takes the interval to lie evenly around the value; it need not, and `gap.low` is its low end.",
        lambda g, p: _choose(g, p, sure=lambda gap: gap.value > gap.half),
    ),
    *(
        ("It rounds the values; 3.96 is less than 4, and 5.74 is more than 5.71.", slip)
        for slip in (
            lambda g, p: _choose(_each(g, round), p),
            lambda g, p: _choose(_each(g, lambda value: round(value, 1)), p),
            lambda g, p: _choose(g, p, pays=lambda gap, price: round(gap.value) >= price),
        )
    ),
    *(
        ("It cuts the values to whole numbers; 4.75 is more than 4.5.", slip)
        for slip in (
            lambda g, p: _choose(_each(g, int), p),
            lambda g, p: _choose(g, p, pays=lambda gap, price: int(gap.value) >= price),
        )
    ),
    *(
        ("It takes the largest of rounded values; 5.74 is more than 5.71.", slip)
        for slip in (
            lambda g, p: _choose(g, p, key=lambda gap: round(gap.value)),
            lambda g, p: _choose(g, p, key=lambda gap: int(gap.value)),
            lambda g, p: _choose(g, p, key=lambda gap: round(gap.value, 1)),
        )
    ),
)


def _may(gap, price):
    return gap.value >= price and gap.low > 0


def _each(gaps, way):
    return {name: _gap(way(gap.value), gap.low, gap.high) for name, gap in gaps.items()}


def _choose(
    gaps,
    price,
    pays=lambda gap, price: gap.value >= price,
    sure=lambda gap: gap.low > 0,
    key=lambda gap: gap.value,
):
    paying = {name: key(gap) for name, gap in gaps.items() if pays(gap, price) and sure(gap)}
    return max(paying, key=paying.get, default="keep")


class ReleaseOrKeep(Exercise):
    question = """
Several challengers stand ready. Write `choose(gaps, price)`. `gaps` is a dictionary: for each challenger's name its gain over the live model, a `measure.Interval`
with `value`, `low` and `high`, in points of AUC, on a month that neither has trained on. `price` is in points as well. A challenger may be released if

- its gain is at least the price, **and**
- its whole interval lies above 0.

Return the name of the one with the largest value among those that may be released; of two with equal values, the one that comes first in `gaps`. If none may, or there is none,
return `"keep"`.
"""
    hints = (
        "First collect all that may be released, then choose among them. When in doubt, keep.",
        "Both conditions in one line: `gap.value >= price and gap.low > 0`.",
        '`max(found, key=found.get, default="keep")` takes the first of the largest values of a dictionary, and copes with an empty one.',
    )
    expects = "a function of a dictionary and a number"

    def judge(self, answer: Any) -> str:
        expect_function(answer, "choose", 2)
        said = []
        for gaps, price, wanted in _GAPS:
            try:
                name = self.call(answer, gaps, price)
            except Hint as hint:
                if wanted != "keep" or not gaps:
                    raise
                raise Hint(f"{hint} Here `gaps` is {_shown(gaps)}: none may be released.") from None
            if not isinstance(name, str):
                raise Hint(
                    f'`choose` returns a name or `"keep"`; for {_shown(gaps)} it returned {describe(name)}.'
                )
            said.append(name)
        right = [name for _, _, name in _GAPS]
        if said == right:
            return "The price says what pays, the interval says what is known. Undecided is a reason to keep, and to look again next month."
        if words := only_slip(_CHOICES, [(gaps, price) for gaps, price, _ in _GAPS], said):
            raise Hint(words)
        for got, (gaps, price, wanted) in zip(said, _GAPS, strict=True):
            if got != wanted:
                raise Hint(
                    f"For {_shown(gaps)} at a price of {price} the answer is {wanted!r}; yours gave {got!r}."
                )
        raise AssertionError


def _shown(gaps: dict[str, measure.Interval]) -> str:
    return (
        "{"
        + ", ".join(f"{name!r}: {gap.value:+g} [{gap.low:g}, {gap.high:g}]" for name, gap in gaps.items())
        + "}"
    )


# ---- 3. The year's bill ----------------------------------------------------------------------------------------------


_SEASON = (("often", 5, 6, True), ("often", 6, 6, True), ("once", 5, 0, False), ("once", 6, 7, True))

_LOGS = (
    # the log's rows, the price, the policy that nets most
    (_SEASON, 4, "often"),
    (_SEASON, 6, "once"),
    (_SEASON, 5, "once"),
    ((("a", 5, 9, True), ("never", 5, 0, False), ("a", 6, -8, False), ("never", 6, 0, False)), 1, "never"),
    ((("never", 5, 0, False), ("a", 6, 2, True), ("a", 5, 3, False), ("never", 6, 0, False)), 4, "a"),
    ((("z", 7, 3, True), ("y", 7, 5, True), ("x", 7, 4, True)), 4, "y"),
    ((("a", 7, 10, True), ("a", 8, 0, True), ("b", 7, 3, True), ("b", 8, 3, False)), 4, "b"),
    ((("b", 7, 3, True), ("b", 8, 3, False), ("a", 7, 10, True), ("a", 8, 0, True)), 4, "b"),
    ((("b", 7, 3, True), ("b", 8, 3, False), ("a", 7, 10, True), ("a", 8, 0, True)), 0, "a"),
    (
        (("long", 7, 2, False), ("long", 8, 2, False), ("long", 9, 2, False), ("short", 7, 5, False)),
        4,
        "long",
    ),
    ((("long", 7, 2, False), ("long", 8, 2, False), ("long", 9, 2, False), ("short", 7, 5, True)), 4, "long"),
    ((("long", 7, 6, True), ("long", 8, 6, True), ("long", 9, 6, True), ("short", 7, 7, True)), 4, "long"),
    ((("a", 7, -3, False), ("b", 7, -1, True)), 4, "a"),
    ((("a", 7, 5, False), ("b", 7, 4, True)), 4, "a"),
    ((("only", 7, -3, True),), 4, "only"),
    # the same net: the fewer releases are first of the alphabet, and last of the log
    ((("often", 7, 7, True), ("never", 7, 3, False)), 4, "never"),
    ((("a", 7, 3.75, True), ("b", 7, 3.249755859375, False)), 0.5, "a"),
    ((("a", 7, 3, True), ("a", 8, 2, True), ("b", 7, 1.5, False), ("b", 8, 1, False)), 1.5, "b"),
    ((("a", 7, 5, True), ("b", 7, 3.25, False)), 1.5, "a"),
    ((("b", 7, 3.75, False), ("a", 7, 3.5, False)), 4, "b"),
    ((("b", 7, 3.75, False), ("a", 7, 3.25, False)), 4, "b"),
    # rows of two policies are alike, but for the name
    ((("a", 7, 5, False), ("a", 8, 1, False), ("b", 7, 5, False), ("b", 8, 2, False)), 4, "b"),
    # what tells slips apart: a hundredth of the price, months in common, fewer months, the best moment, medians
    ((("a", 7, 5, True), ("b", 7, 4.97, False)), 4, "b"),
    ((("long", 7, 1, False), ("long", 8, 9, False), ("short", 7, 2, False)), 4, "long"),
    ((("a", 7, 3, True), ("a", 8, 3, False), ("b", 7, 2, False)), 4, "b"),
    ((("a", 5, 9, False), ("a", 6, -8, False), ("b", 5, 2, False), ("b", 6, 1, False)), 4, "b"),
    (
        (
            *(("a", month, gain, False) for month, gain in ((5, 0), (6, 0), (7, 9))),
            *(("b", month, 2, False) for month in (5, 6, 7)),
        ),
        4,
        "a",
    ),
)


def _log(lines) -> pd.DataFrame:
    return pd.DataFrame(list(lines), columns=["policy", "month", "gain", "released"])


def _net(gains, released, price):
    return sum(gains) - price * sum(released)


def _best(
    lines,
    price: float,
    net: Callable = _net,
    order: Callable = lambda net, releases, name: (-net, releases, name),
) -> str:
    bill = {}
    for name, _, gain, released in lines:
        gains, releases = bill.setdefault(name, ([], []))
        gains.append(gain)
        releases.append(released)
    return min(bill, key=lambda name: order(net(*bill[name], price), sum(bill[name][1]), name))


def _place(lines) -> dict[str, int]:
    return {name: place for place, name in enumerate(dict.fromkeys(name for name, *_ in lines))}


def _months(lines) -> int:
    return len({month for _, month, *_ in lines})


def _served(lines) -> collections.Counter:
    return collections.Counter(name for name, *_ in lines)


def _common(lines) -> list:
    policies, served = len(_served(lines)), collections.Counter(month for _, month, *_ in lines)
    return [line for line in lines if served[line[1]] == policies]


def _highest(lines, price: float) -> str:
    """Return the policy whose running net stands highest at any time, the first of the alphabet."""
    names, highest, running = sorted(_served(lines)), {}, collections.Counter()
    for name, _, gain, released in sorted(lines, key=lambda line: line[1]):
        running[name] += gain - price * released
        highest[name] = max(highest.get(name, running[name]), running[name])
    return max(names, key=highest.get)


# What an answer with one mistake says; several mistakes may need the same words.
_BILLS = (
    *(
        ("The number of releases makes no difference to it; each release costs the price.", slip)
        for slip in (
            lambda lines, price: _best(lines, 0),
            lambda lines, price: _best(lines, 0, order=lambda net, releases, name: (-net, name)),
        )
    ),
    ("The price is an argument; your function always reckons with 4.", lambda lines, price: _best(lines, 4)),
    (
        "Gain and price are both in points; it takes a hundredth of the price.",
        lambda lines, price: _best(lines, price / 100),
    ),
    (
        "It counts only the months that all policies served; the bill has all months of a policy.",
        lambda lines, price: _best(_common(lines) or lines, price),
    ),
    (
        "Of two with the same net, take the one with fewer releases, not with fewer months.",
        lambda lines, price: _best(
            lines, price, order=lambda net, releases, name: (-net, _served(lines)[name], name)
        ),
    ),
    (
        "It takes the highest point of a running sum; the bill is drawn when the year is over.",
        _highest,
    ),
    (
        "It takes the median of a policy's gains; the bill of the year is a sum.",
        lambda lines, price: _best(lines, price, lambda g, r, p: statistics.median(g) - p * sum(r)),
    ),
    (
        "It leaves out the months in which a policy lost; they count as well.",
        lambda lines, price: _best(lines, price, lambda g, r, p: sum(max(x, 0) for x in g) - p * sum(r)),
    ),
    (
        "It counts the months without a release; only a release costs.",
        lambda lines, price: _best(lines, price, lambda g, r, p: sum(g) - p * sum(not x for x in r)),
    ),
    (
        "The first release is free for it; each costs.",
        lambda lines, price: _best(lines, price, lambda g, r, p: sum(g) - p * max(sum(r) - 1, 0)),
    ),
    *(
        ("It subtracts the price for each month; only a release costs.", slip)
        for slip in (
            lambda lines, price: _best(lines, price, lambda g, r, p: sum(g) - p * len(g)),
            lambda lines, price: _best(
                lines,
                price,
                lambda g, r, p: sum(g) - p * len(g),
                order=lambda net, releases, name: (-net, name),
            ),
        )
    ),
    (
        "It takes the mean gain of a month; the bill of the year is a sum.",
        lambda lines, price: _best(lines, price, lambda g, r, p: sum(g) / len(g) - p * sum(r)),
    ),
    (
        "It takes means of the months; the bill is a sum, over as many months as the log has for a policy.",
        lambda lines, price: _best(lines, price, lambda g, r, p: (sum(g) - p * sum(r)) / len(g)),
    ),
    (
        "It multiplies a mean gain by nine months; add up the gains that the log has.",
        lambda lines, price: _best(lines, price, lambda g, r, p: 9 * sum(g) / len(g) - p * sum(r)),
    ),
    (
        "It multiplies a mean gain by the same number of months for all; add up the gains that the log has.",
        lambda lines, price: _best(
            lines, price, lambda g, r, p: _months(lines) * sum(g) / len(g) - p * sum(r)
        ),
    ),
    ("It adds the price of a release instead of taking it away.", lambda lines, price: _best(lines, -price)),
    (
        "It returns the worst policy.",
        lambda lines, price: _best(lines, price, order=lambda net, releases, name: (net, releases, name)),
    ),
    *(
        (
            "It looks at the releases first; the net decides, and its releases only where two nets are the same.",
            slip,
        )
        for slip in (
            lambda lines, price: _best(
                lines, price, order=lambda net, releases, name: (releases, -net, name)
            ),
            lambda lines, price: _best(lines, price, lambda g, r, p: 0),
        )
    ),
    (
        "Of two with the same net, take the one with fewer releases; yours has more.",
        lambda lines, price: _best(lines, price, order=lambda net, releases, name: (-net, -releases, name)),
    ),
    (
        "Of two with the same net, take the one with fewer releases, not the first of the alphabet.",
        lambda lines, price: _best(lines, price, order=lambda net, releases, name: (-net, name)),
    ),
    (
        "Of two with the same net, take the one with fewer releases, not the last of the alphabet.",
        lambda lines, price: _best(
            sorted(lines, reverse=True), price, order=lambda net, releases, name: -net
        ),
    ),
    (
        "Of two with the same net, take the one with fewer releases, not the first of the log.",
        lambda lines, price: _best(lines, price, order=lambda net, releases, name: -net),
    ),
    (
        "Of two with the same net, take the one with fewer releases, not the last of the log.",
        lambda lines, price: _best(
            lines, price, order=lambda net, releases, name: (-net, -_place(lines)[name])
        ),
    ),
    (
        "It counts the gains of months with a release only; a model gains in each month that it serves.",
        lambda lines, price: _best(
            lines, price, lambda g, r, p: sum(a * b for a, b in zip(g, r, strict=True)) - p * sum(r)
        ),
    ),
    (
        "It leaves out the gain of a month with a release; the new model gains in that month as well.",
        lambda lines, price: _best(
            lines, price, lambda g, r, p: sum(a for a, b in zip(g, r, strict=True) if not b) - p * sum(r)
        ),
    ),
    *(
        ("It takes the gain of one month, the last; the bill of the year adds up all of them.", slip)
        for slip in (
            lambda lines, price: _best(lines, price, lambda g, r, p: g[-1] - p * sum(r)),
            lambda lines, price: _best(
                sorted(lines, key=lambda line: line[1]), price, lambda g, r, p: g[-1] - p * sum(r)
            ),
        )
    ),
    *(
        ("It divides the gains by the releases, or by their price; the net is a difference.", slip)
        for slip in (
            lambda lines, price: _best(lines, price, lambda g, r, p: sum(g) / max(p * sum(r), 1)),
            lambda lines, price: _best(lines, price, lambda g, r, p: sum(g) / max(sum(r), 1)),
        )
    ),
    *(
        (
            "It drops rows that look alike; each row is a month that its policy served.",
            lambda lines, price, alike=alike: _best(
                list({alike(line): line for line in reversed(lines)}.values())[::-1], price
            ),
        )
        for alike in (lambda line: line[1:], lambda line: (line[0], *line[2:]))
    ),
    (
        "It judges single months; a policy is judged on the sum of its months.",
        lambda lines, price: max(lines, key=lambda line: line[2] - price * line[3])[0],
    ),
    (
        "It subtracts the price once if a policy has released at all; each release costs.",
        lambda lines, price: _best(lines, price, lambda g, r, p: sum(g) - p * any(r)),
    ),
    (
        "It rounds the nets to whole numbers; compare them as they are.",
        functools.partial(_best, net=lambda g, r, p: round(_net(g, r, p))),
    ),
    *(
        (
            "It rounds the nets; compare them as they are.",
            functools.partial(_best, net=lambda g, r, p, digits=digits: round(_net(g, r, p), digits)),
        )
        for digits in (1, 2, 3)
    ),
    (
        "It cuts the nets to whole numbers; compare them as they are.",
        functools.partial(_best, net=lambda g, r, p: int(_net(g, r, p))),
    ),
    *(
        ("It cuts the gains to whole numbers; 3.75 is more than 3.25.", slip)
        for slip in (
            functools.partial(_best, net=lambda g, r, p: int(sum(g)) - p * sum(r)),
            functools.partial(_best, net=lambda g, r, p: sum(map(int, g)) - p * sum(r)),
        )
    ),
    (
        "It cuts the price to a whole number; it may be 1.5.",
        lambda lines, price: _best(lines, int(price)),
    ),
    (
        "It rounds the price to a whole number; it may be 1.5.",
        lambda lines, price: _best(lines, round(price)),
    ),
)


class TheYearsBill(Exercise):
    question = """
Write `best(log, price)`. `log` is a DataFrame with a row for each policy and each month that it served, in any order: `policy` (text), `month`, `gain` (points over
the model that nobody retrains, in that month) and `released` (True if a new model was released). Policies may have different numbers of months. A release costs
`price` points. The net of a policy is the sum of its gains less the price of its releases. Return the name of the policy with the highest net; of two with the same
net, the one with fewer releases.

With a price of 4, a policy with the gains 3 and 6 and one release has a net of 5.
"""
    hints = (
        "For each policy you need two sums: of `gain` and of `released`.",
        '`log.groupby("policy")[["gain", "released"]].sum()` has both. True counts as 1.',
        'Sort by two columns: `sort_values(["net", "released"], ascending=[False, True])`, then take the first of the index.',
    )
    expects = "a function of a DataFrame and a number"

    def judge(self, answer: Any) -> str:
        expect_function(answer, "best", 2)
        said = []
        for lines, price, _ in _LOGS:
            try:
                name = self.call(answer, _log(lines), price)
            except Hint as hint:
                if any(released for *_, released in lines):
                    raise
                raise Hint(
                    f"{hint} In this log no policy releases; each has its gains all the same."
                ) from None
            if not isinstance(name, str):
                raise Hint(
                    f"`best` returns the name of one policy; {_case(lines, price)} it returned {describe(name)}."
                )
            if name not in _served(lines):
                raise Hint(
                    f"`best` returns the name of a policy in the log, whatever its net; {_case(lines, price)} it returned {name!r}."
                )
            said.append(name)
        right = [name for _, _, name in _LOGS]
        if said == right:
            return "A policy is judged by its year, with its costs: what gains most is seldom what nets most."
        if words := only_slip(_BILLS, [(lines, price) for lines, price, _ in _LOGS], said):
            raise Hint(words)
        for got, (lines, price, wanted) in zip(said, _LOGS, strict=True):
            if got != wanted:
                raise Hint(f"A{_case(lines, price)[1:]} the answer is {wanted!r}; yours gave {got!r}.")
        raise AssertionError


def _case(lines, price: float) -> str:
    rows = "; ".join(
        f"{name}, month {month}: {gain:g}{', released' if released else ''}"
        for name, month, gain, released in lines
    )
    return f"at a price of {price} and with the log ({rows})"


exercises = (OnlyRowsWithLabels, ReleaseOrKeep, TheYearsBill)

quiz = (
    Question(
        "Retraining every month gained the most points of AUC. Why does the page not recommend it?",
        (
            (
                "Because its extra releases gained less than they cost, at our price.",
                "Seven releases more than the challenger's gained 8.6 [5.7, 12.5] points and cost 28. They pay below 1.2 points a release.",
                True,
            ),
            (
                "Because its gain in AUC, over the nine months, was not told from none.",
                "It was: +3.0 [2.2, 3.7] points a month over the days of nine months.",
                False,
            ),
            (
                "Because a model gets worse when it is trained on all months so far.",
                "It did not: all months so far were below winter's model in no month. The cost is in the release.",
                False,
            ),
        ),
    ),
    Question(
        "When was the newest month alone shown to beat all months so far?",
        (
            (
                "In June and July, where its line stood higher.",
                "July's lead, 2.8 [-0.3, 5.5], is not told from none.",
                False,
            ),
            (
                "In June, as summer began, and in no other month.",
                "By 3.9 [1.9, 6.3] points; and one summer is one event.",
                True,
            ),
            (
                "In no month: over the year it was behind.",
                "A year's mean hides a month: in June the newest was better, by 3.9 [1.9, 6.3] points.",
                False,
            ),
        ),
    ),
    Question(
        "A challenger beats the live model by 6 points on May, and was trained on March to May. What do you know?",
        (
            (
                "That it gains 6 points, if the interval is above 0.",
                "An interval shows the luck of the days. It does not know that the challenger had seen them.",
                False,
            ),
            (
                "Not how much it gains: it has trained on the rows that judge it.",
                "On this page such a comparison promised 6.7 points and kept 2.8.",
                True,
            ),
            (
                "That it gains about 6 points in months that are like May.",
                "Such a month is new to it; May was not.",
                False,
            ),
        ),
    ),
)
