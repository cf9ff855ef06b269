"""Exercises of "How sure, and fair to whom?": a decision with intervals, months to wait, thresholds per airport."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

import numpy as np
import pandas as pd

from book import measure
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_choice,
    expect_function,
    expect_number,
    only_slip,
)

AIRPORTS = ("EWR", "JFK", "LGA")


def context() -> dict[str, Any]:
    """Return the names of the chapter that an answer may use."""
    return {"np": np, "pd": pd, "measure": measure, "AIRPORTS": list(AIRPORTS)}


# ---- 1. Decide with intervals ----------------------------------------------------------------------------------------


def _decision(table: pd.DataFrame, tolerance: float) -> str:
    if (table["change"] + table["half"] < -tolerance).any():
        return "refuse"
    return "bless" if (table["change"] - table["half"] >= -tolerance).all() else "wait"


def _first(table: pd.DataFrame, tolerance: float, passed_over: str) -> str:
    """Decide as a loop does that returns at the first airport that is not `passed_over`."""
    said = (_decision(table.iloc[[place]], tolerance) for place in range(len(table)))
    return next((word for word in said if word != passed_over), passed_over)


_EARLY = (
    "Your loop returns {} before you have seen every airport: one further down may change the decision. "
    "Ask about all of them at once, with `.any()` and `.all()`."
)


class Decide(Exercise):
    """A decision that knows what it does not know."""

    question = (
        "Evaluator compares points with a threshold. Write a rule that uses intervals.\n\n"
        "`decide(table, tolerance)` gets a DataFrame with one row for each airport and the columns `change` (the change of AUC "
        "against the baseline) and `half` (half of its 95 % interval: the interval is `change - half` to `change + half`). "
        "`tolerance` is the loss that you accept, a positive number such as 0.02. Return one of three texts:\n\n"
        '- `"refuse"` if at least one airport surely loses more than the tolerance: its **whole interval** lies below `-tolerance`;\n'
        '- `"bless"` if no airport can lose more than that: **no interval** reaches below `-tolerance`;\n'
        '- `"wait"` otherwise: gather more flights.'
    )
    hints = (
        "An interval has two ends. Which end must lie below the tolerance before you are sure of a loss? Which before you are sure that there is none?",
        "Sure of a loss: even the upper end, `change + half`, is below `-tolerance`. For one airport: `.any()`.",
        "`if (table['change'] + table['half'] < -tolerance).any(): return 'refuse'`; then the lower ends, `.all()` at or above `-tolerance`.",
    )
    expects = "a function of a table and a tolerance that returns a text"

    _others = (
        (lambda t, k: "refuse" if (t.change < -k).any() else "bless",
         "You decide by the point alone. An interval that has the limit inside it is no decision yet."),
        (lambda t, k: "refuse" if (t.change - t.half < -k).any() else "bless",
         "You refuse an airport that might lose more than the tolerance. Refuse if it surely does, and wait if it might."),
        (lambda t, k: "refuse" if (t.change + t.half < -k).all() else "bless" if (t.change - t.half >= -k).all() else "wait",
         "You refuse only if all airports lose. One airport is enough."),
        (lambda t, k: "refuse" if (t.change + t.half < -k).any() else "bless" if (t.change - t.half >= -k).any() else "wait",
         "You bless as soon as one airport is safe. To bless, every airport must be safe."),
        (lambda t, k: "bless" if (t.change - t.half >= -k).any() else "refuse" if (t.change + t.half < -k).any() else "wait",
         "You bless as soon as one airport is safe, before you ask whether another loses. To bless, every airport must be safe."),
        (lambda t, k: "refuse" if (t.change + t.half < -k).any() else "bless",
         "You never wait. To bless, even the lower end, `change - half`, must not reach below `-tolerance`."),
        (lambda t, k: "wait" if ((t.change - t.half < -k) & (t.change + t.half >= -k)).any() else _decision(t, k),
         "You wait as soon as one airport is unsure. Another may surely lose: ask first whether to refuse."),
        (lambda t, k: _decision(t, 0.0), "Compare with `-tolerance`, not with 0: a small loss is accepted."),
        (lambda t, k: "refuse" if (t.change + t.half < 0).any() else _decision(t, k),
         "You refuse where an interval lies below 0. A small loss is accepted: compare with `-tolerance`."),
        (lambda t, k: "wait" if _decision(t, k) == "bless" and (t.change - t.half < 0).any() else _decision(t, k),
         "You bless only where no interval reaches below 0. A small loss is accepted: compare with `-tolerance`."),
        (lambda t, k: _decision(t, 0.02), "You decide with 0.02, whatever `tolerance` is."),
        (lambda t, k: _decision(t, k / 100), "You divide `tolerance` by 100. It is no percentage: `change` has the same unit."),
        (lambda t, k: _decision(t, -k), "`tolerance` is a positive number, and a loss is negative: compare with `-tolerance`."),
        (lambda t, k: _decision(t.mean().to_frame().T, k), "You average the airports first. That average hides the one that loses."),
        (lambda t, k: "refuse" if (t.change < -k).any() else "bless" if (t.change - t.half >= -k).all() else "wait",
         "You refuse by the point, not by the interval. A loss is sure if even the upper end lies below `-tolerance`."),
        (lambda t, k: "refuse" if (t.change + t.half < -k).any() else "bless" if (t.change >= -k).all() else "wait",
         "You bless by the point, not by the interval. The lower end must not reach below `-tolerance`."),
        (lambda t, k: "refuse" if (t.change + t.half <= -k).any() else "bless" if (t.change - t.half >= -k).all() else "wait",
         "An interval whose upper end is exactly `-tolerance` does not lie below it: refuse with `<`, not `<=`."),
        (lambda t, k: "refuse" if (t.change + t.half < -k).any() else "bless" if (t.change - t.half > -k).all() else "wait",
         "An interval that ends exactly at `-tolerance` does not reach below it: bless with `>=`, not `>`."),
        (lambda t, k: _decision(t.head(1), k), _EARLY.format("at the first airport")),
        (lambda t, k: _first(t, k, "wait"), _EARLY.format('"bless"')),
        (lambda t, k: _first(t, k, "bless"), _EARLY.format('"wait"')),
        (lambda t, k: _decision(t.loc[[t.change.idxmin()]], k), "Only the airport with the lowest change decides. Another with a wider interval may be unsure, and one with a narrow interval may surely lose."),
        (lambda t, k: _decision(t.loc[[(t.change - t.half).idxmin()]], k), "Only the airport with the lowest end decides. One with a narrow interval may surely lose."),
        (lambda t, k: _decision(t.tail(1), k), "Only the last airport decides: in your loop each one overwrites the one before."),
        (lambda t, k: _decision(t.assign(half=t.half / 2), k), "You halve `half` once more. It is half of the interval already."),
        (lambda t, k: _decision(t.assign(half=2 * t.half), k), "You take twice `half` to each side. The interval is `change - half` to `change + half`."),
        (lambda t, k: "wait" if (t.change - t.half < -k).any() else "bless",
         "An airport that surely loses also reaches below `-tolerance`. Ask first whether to refuse, then whether to wait."),
    )  # fmt: skip

    def judge(self, answer: Any) -> str:
        decide = expect_function(answer, "decide", parameters=2)
        tables = []
        for seed in range(40):
            rng = np.random.default_rng(seed)
            size = rng.integers(2, 6)
            table = pd.DataFrame(
                {"change": rng.normal(0.01, 0.04, size), "half": rng.uniform(0.005, 0.04, size)},
                index=[f"airport {i}" for i in range(size)],
            ).round(3)
            tables.append((table, float(rng.choice([0.01, 0.02, 0.04]))))
        edge = pd.DataFrame({"change": [0.02, 0.25], "half": [0.27, 0.125]}, index=["A", "B"])
        tables += [(edge, 0.25), (pd.DataFrame({"change": [-0.5], "half": [0.25]}, index=["A"]), 0.25)]
        both_lose = pd.DataFrame({"change": [-0.5, -0.625], "half": [0.125, 0.25]}, index=["A", "B"])
        tables.append((both_lose, 0.25))
        # The airport that decides is not the one with the lowest point, nor the one with the lowest end.
        tables.append((pd.DataFrame({"change": [0.01, 0.03], "half": [0.01, 0.1]}, index=["A", "B"]), 0.02))
        tables.append((pd.DataFrame({"change": [-0.05, -0.04], "half": [0.1, 0.01]}, index=["A", "B"]), 0.02))
        hair = pd.DataFrame({"change": [0.00985], "half": [0.01]}, index=["A"])  # reaches below 0 by a hair
        tables.append((hair, 0.02))
        said = [
            expect_choice(self.call(decide, t, k), ("refuse", "bless", "wait"), "decide") for t, k in tables
        ]
        truth = [_decision(t, k) for t, k in tables]
        if said == truth:
            counts = {word: truth.count(word) for word in ("bless", "wait", "refuse")}
            return (
                f"Of {len(tables)} tables you bless {counts['bless']}, refuse {counts['refuse']} and wait on {counts['wait']}. "
                "The candidate with the late feed, whose change at LGA lies between -0.096 and -0.004, would have to wait with a tolerance of 0.02."
            )
        told = [words for other, words in self._others if said == [other(t, k) for t, k in tables]]
        if len(told) == 1:
            raise Hint(told[0])
        place = next(i for i, pair in enumerate(zip(said, truth, strict=True)) if pair[0] != pair[1])
        table, tolerance = tables[place]
        rows = "; ".join(f"{r.change - r.half:+.3f} to {r.change + r.half:+.3f}" for r in table.itertuples())
        why = {
            "refuse": "one whole interval lies below `-tolerance`, and one airport is enough.",
            "bless": "no interval reaches below `-tolerance`.",
            "wait": "an interval reaches below `-tolerance`, and none lies below it as a whole.",
        }[truth[place]]
        why += " To bless, every airport must be safe." * (said[place] == "bless")
        why += f" You say `{said[0]}` to all {len(tables)} tables." * (len(set(said)) == 1)
        raise Hint(
            f"With tolerance {tolerance} and the intervals {rows} you say `{said[place]}`; `{truth[place]}` is right: {why}"
        )


# ---- 2. How long to wait ---------------------------------------------------------------------------------------------


_WAITING = (
    (154, 0.07, 77, 0.03),
    (26, 0.23, 13, 0.05),
    (1000, 0.06, 100, 0.031),
    (390, 0.1, 195, 0.047),
    (100, 0.1417, 100, 0.1),  # 100.8 flights are needed beyond those that are there: two months
    (64, 0.25, 64, 0.125),  # powers of two: exactly three months, whatever the order of the arithmetic
    # The flights that are there fill no whole months: who rounds those up is wrong in the first, who rounds down in the second.
    (160, 0.07, 77, 0.03),
    (100, 0.07, 77, 0.03),
)
"""Flights, half of the interval, flights a month, and what is wanted."""


def _exact(flights: float, half: float, per_month: float, wanted: float) -> float:
    """Return the months to wait before they are rounded."""
    return (flights * (half / wanted) ** 2 - flights) / per_month


def _months(*case: float) -> float:
    return float(np.ceil(_exact(*case)))


def _by_share(hair: float, flights: float, half: float, per_month: float, wanted: float) -> int:
    """Return the months if the slice grew by the same share each month; `hair` decides where that comes out even."""
    shrunk = (flights / (flights + per_month)) ** 0.5
    return next(n for n in range(99) if half * shrunk**n <= wanted + hair)


def _swapped(one: int, other: int) -> Callable[..., float]:
    """Return what comes out where two parameters stand in each other's place."""
    places = {one: other, other: one}
    return lambda *case: _months(*(case[places.get(place, place)] for place in range(4)))


_NAMES = ("flights", "half", "per_month", "wanted")
# What a learner may compute instead.
_WAITED: tuple[tuple[str, Callable[..., float]], ...] = (
    ("Your ratio is upside down: `half / wanted` is above 1, and `wanted / half` below.",
     lambda n, half, more, wanted: _months(n, wanted, more, half)),
    ("Half the width needs four times the flights, not twice: the width shrinks with the square root.",
     lambda n, half, more, wanted: np.ceil((n * half / wanted - n) / more)),
    ("Your square root goes the wrong way. The width shrinks with the square root of the flights, so the flights grow with the square of `half / wanted`.",
     lambda n, half, more, wanted: np.ceil((n * (half / wanted) ** 0.5 - n) / more)),
    ("You add a month where exactly three are right: half of the interval is then `wanted`, which will do (at most). To round up, take `math.ceil(x)`: "
     "`int(x) + 1` adds a month to a whole number, too. A loop goes on while half is `>`, not `>=`, `wanted`.",
     lambda *case: np.floor(_exact(*case)) + 1),
    ("You give one month more each time. Today's flights are there after 0 months.", lambda *case: _months(*case) + 1),
    ("You wait for all the flights that are needed. The slice already has some.",
     lambda n, half, more, wanted: np.ceil(n * (half / wanted) ** 2 / more)),
    ("You return flights, not months. Divide by `per_month`.",
     lambda n, half, more, wanted: np.ceil(n * (half / wanted) ** 2 - n)),
    ("You round down. A started month is a month to wait.", lambda *case: np.floor(_exact(*case))),
    ("You round to the nearest. A started month is a month to wait.", lambda *case: round(_exact(*case))),
    ("Return a whole number of months: a started month counts.", _exact),
    ("You round `half / wanted` up before you square it. Only the months are rounded.",
     lambda n, half, more, wanted: np.ceil((n * np.ceil(half / wanted) ** 2 - n) / more)),
    *(("Your slice grows by the same share each month. It grows by the same number, `per_month`.", partial(_by_share, hair))
      for hair in (1e-12, -1e-12)),
    ("You compare the whole width with `wanted`, which is for half of it, as `half` is.",
     lambda n, half, more, wanted: _months(n, 2 * half, more, wanted)),
    ("You compute with 0.05, whatever `wanted` is.", lambda n, half, more, wanted: _months(n, half, more, 0.05)),
    *((f"You swapped `{_NAMES[one]}` and `{_NAMES[other]}`, or their places in the `def`.", _swapped(one, other))
      for one, other in ((0, 1), (0, 2), (1, 2), (2, 3))),
)  # fmt: skip


class MonthsToWait(Exercise):
    """When will a slice be large enough to judge?"""

    question = (
        "A slice is too small to judge. When will it be large enough?\n\n"
        "`months_to_wait(flights, half, per_month, wanted)`: today the slice has `flights` flights, and half of its 95 % interval is `half`. "
        "It gets `per_month` more flights each month. Further months bring new days, so the interval shrinks with the square root of the number of flights. Return the "
        "**whole number of further months** until half of the interval is at most `wanted`; 0 if it is so already; and `None` if the "
        "slice is to get no more flights (`per_month` is 0) and is not precise enough yet."
    )
    hints = (
        "How many flights are needed in all? Half the width needs more than twice as many.",
        "In all `flights * (half / wanted) ** 2`. Some of them are there already; a started month counts as a whole one, and exactly three months are three.",
        "`more = flights * (half / wanted) ** 2 - flights`, then `max(0, math.ceil(more / per_month))`; ask about `per_month == 0` before you divide.",
    )
    expects = "a function of four numbers that returns a whole number or `None`"

    def judge(self, answer: Any) -> str:
        function = expect_function(answer, "months_to_wait", parameters=4)

        def said(*numbers: float) -> float | None:
            value = self.call(function, *numbers)
            return None if value is None else expect_number(value, "What your function returns")

        found = [said(*case) for case in _WAITING]
        right = [_months(*case) for case in _WAITING]
        if found != right:
            if None not in found and (words := only_slip(_WAITED, _WAITING, found, np.isclose)):
                raise Hint(words)
            place = next(i for i, pair in enumerate(zip(found, right, strict=True)) if pair[0] != pair[1])
            flights, half, per_month, wanted = _WAITING[place]
            yours = "returned `None`" if found[place] is None else f"says {found[place]:g}"
            raise Hint(
                f"For {flights} flights with a `half` of {half}, {per_month} more a month and {wanted} wanted, {right[place]:.0f} months "
                f"are right; yours {yours}."
                + " Is your ratio upside down, or do two parameters stand in each other's place?"
                * (all(value == 0 for value in found))
            )
        if (value := said(1000, 0.02, 500, 0.05)) != 0:
            raise Hint(
                f"Return 0 if the slice is precise enough today; yours says {'`None`' if value is None else f'{value:g}'}."
            )
        error = self.raised(function, 4, 0.5, 0, 0.05)
        never = None if isinstance(error, ZeroDivisionError) else self.call(function, 4, 0.5, 0, 0.05)
        if error is not None or never is not None:
            raise Hint(
                "If `per_month` is 0 and the slice is not precise enough, no month will do: return `None`"
                + (". Yours divides by 0." if error else f", not {describe(never)}.")
            )
        for half in (0.04, 0.05):
            if (value := said(900, half, 0, 0.05)) != 0:
                raise Hint(
                    f"A slice whose `half` is {half}, with 0.05 wanted, is precise enough today and needs no further month, "
                    f"even if it gets no more flights: return 0; yours says {'`None`' if value is None else f'{value:g}'}."
                )
        return (
            "A carrier with 77 flights a month and a `half` of 0.07 waits most of a year for 0.03. One with 13 a month and 0.23 waits more than "
            "three years for 0.05."
        )


# ---- 3. A threshold for each airport ---------------------------------------------------------------------------------


def _flights(seed: int, places: tuple[str, ...]) -> pd.DataFrame:
    """Return made-up flights: airports with other base rates, and risks of which some are equal and some closer than a grid."""
    rng = np.random.default_rng(seed)
    parts = []
    for place, share in zip(places, (0.35, 0.15, 0.25, 0.2), strict=False):
        label = (rng.random(180) < share).astype(int)
        risk = 1 / (1 + np.exp(-rng.normal(np.log(share / (1 - share)) + 0.9 * label, 0.9)))
        risk = (
            np.clip((risk * 27).round(), 1, 26) / 27
            + rng.choice([0, 0.00004, 0.00008], size=len(risk))
            + rng.choice([0, 4e-9, 8e-9], size=len(risk))
        )
        parts.append(pd.DataFrame({"origin": place, "risk": risk, "label": label}))
    return pd.concat(parts).sample(frac=1, random_state=seed).reset_index(drop=True)


def _ladder() -> pd.DataFrame:
    """Return flights whose risks are all different, a disrupted one between any two others: a quarter is met exactly."""
    steps = np.arange(1, 41)
    parts = [
        pd.DataFrame({"origin": place, "risk": (steps + 0.5 * label + start) / 64, "label": label})
        for place, start in (("JFK", 0), ("LGA", 20))
        for label in (0, 1)
    ]
    return pd.concat(parts).sample(frac=1, random_state=0).reset_index(drop=True)


def _rates(part: pd.DataFrame, limit: float) -> tuple[float, float]:
    warned = part["risk"] >= limit
    return warned[part["label"] == 0].mean(), (~warned[part["label"] == 1]).mean()


class ThresholdPerAirport(Exercise):
    """The same promise to every airport's passengers."""

    question = (
        "You promise: at **no** airport do more than a share `most` of the undisturbed flights get a warning. And within that "
        "promise, as few disrupted flights as possible are missed.\n\n"
        "`choose(rows, most)` gets a DataFrame with the columns `origin`, `risk` (0 to 1) and `label` (1 for disrupted), and "
        "`most`, such as 0.2, or 0. A flight is warned if `risk >= threshold`. Return a dictionary `{airport: threshold}` with one number for "
        "each airport in `rows`. It is judged on the rows that it gets, from other airports than New York's, too, each with both labels. "
        "Many flights have exactly the same risk, and some differ by very little."
    )
    hints = (
        "The promise is about undisturbed flights only, and about each airport by itself. A lower threshold misses fewer: so look for the lowest that keeps the promise.",
        "`for airport, part in rows.groupby('origin')`. The only thresholds that matter are the risks that occur, of disrupted flights, too. Try them from the lowest. It may be that none will do.",
        "For each `limit` in `sorted(part['risk'].unique())`: `(part.loc[part['label'] == 0, 'risk'] >= limit).mean() <= most` ends the search. If none does (with `most` = 0, when an undisturbed flight has the highest risk), take a threshold above all risks, such as 2.",
    )
    expects = "a function of a DataFrame and a share that returns a dictionary"

    def _nobody(self, choose: Any) -> None:
        """Raise a `Hint` if the answer warns anybody where only a threshold above all risks keeps the promise."""
        rows = _flights(5, ("EWR", "MIA"))
        last = pd.DataFrame({"origin": ["MIA"], "risk": [1.0], "label": [0]})
        rows = pd.concat([rows, last], ignore_index=True)
        case = (
            "With `most` = 0 and an undisturbed flight at MIA's highest risk, which is 1, no risk that occurs keeps the promise there. "
            "Return a threshold above all risks then, so that nobody is warned."
        )
        try:
            limits = _read_limits(self.call(choose, rows, 0.0), ("EWR", "MIA"))
        except Hint as hint:
            raise Hint(f"{case} {hint}") from None
        if limits["MIA"] <= 1:
            raise Hint(f"{case} Yours is {limits['MIA']:g}.")
        case = rows[rows["origin"] == "EWR"], "EWR", limits["EWR"], 0.0
        if not _kept(*case):
            raise Hint(_told(*case))

    def judge(self, answer: Any) -> str:
        choose = expect_function(answer, "choose", parameters=2)
        cases = (
            (_flights(2, ("BOS", "ORD", "SFO", "MIA")), 0.1),
            (_flights(1, ("EWR", "JFK", "LGA")), 0.2),
            (_flights(3, ("EWR", "JFK")), 0.3),
            (_ladder(), 0.25),
            (_flights(4, ("LGA", "BOS")), 0.0),
        )
        found, broken, stopped = [], [], None
        for rows, most in cases:
            try:
                limits = _read_limits(self.call(choose, rows, most), rows["origin"].unique())
            except Hint as hint:  # what an earlier case shows comes first
                stopped = hint
                break
            now = [(part, place, limits[place], most) for place, part in rows.groupby("origin")]
            found += now
            broken = broken or [case for case in now if not _kept(*case)]
        if broken:
            asked = [(part, most) for part, _, _, most in found]
            told = only_slip(_RULES, asked, [limit for _, _, limit, _ in found], _same)
            if told and any(limit <= 1 for _, _, limit, _ in found):
                raise Hint(told)
            first = {limit for _, _, limit, _ in found[:4]}
            if len(first) == 1 and max(first) <= 1:
                raise Hint(
                    "You use the same threshold at each airport. They have other base rates: choose one for each."
                )
            raise Hint(_told(*broken[0]))
        if stopped:
            raise stopped
        self._nobody(choose)
        return "Every airport keeps the promise, and none misses more than it must. The airports' thresholds differ; at none is the share of false warnings above `most`."


def _read_limits(value: Any, places: Iterable[str]) -> dict[str, float]:
    if isinstance(value, pd.Series):
        value = value.to_dict()
    if not isinstance(value, Mapping):
        raise Hint(f"Return a dictionary of airport and threshold; yours is {describe(value)}.")
    if missing := [place for place in places if place not in value]:
        raise Hint(f"There is no threshold for {', '.join(missing)}: give one for each airport in `rows`.")
    limits = {}
    for place in places:
        limit = value[place]
        if isinstance(limit, float | np.floating) and np.isinf(limit) and limit > 0:
            limits[place] = float(limit)
        else:
            limits[place] = expect_number(limit, f"The threshold of {place}")
    return limits


def _kept(part: pd.DataFrame, place: str, limit: float, most: float) -> bool:
    """Say whether one airport's threshold keeps the promise and misses no more than it must."""
    false_share, missed = _rates(part, limit)
    return false_share <= most and missed <= _rates(part, _best(part, most))[1]


def _told(part: pd.DataFrame, place: str, limit: float, most: float) -> str:
    """Say what one airport's threshold does, and what it should."""
    false_share, missed = _rates(part, limit)
    ideal = _best(part, most)
    least = _rates(part, ideal)[1]
    fine = part.loc[part["label"] == 0, "risk"]
    if false_share > most:
        return (
            f"At {place} {(fine >= limit).sum()} of the {len(fine)} undisturbed flights are warned, {false_share:.1%}: "
            f"more than the {most:.0%} that you promised."
        )
    if missed == 1:
        return (
            f"Nobody is warned at {place} with `most` = {most:g}. That keeps the promise, and misses every disrupted flight. "
            f"A lower threshold, {ideal:.4g}, keeps it, too, and misses {least:.1%}."
        )
    return (
        f"At {place} your threshold {limit:.9g} keeps the promise for `most` = {most:g} and misses {missed:.1%} of the disrupted flights. "
        f"{ideal:.9g} keeps it, too, and misses only {least:.1%}. Try every risk that occurs, as it is."
    )


def _same(limit: float, other: float) -> bool:
    """Say whether two thresholds are equal, or both above all risks."""
    return limit == other or min(limit, other) > 1


def _lowest(part: pd.DataFrame, will_do: Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]) -> float:
    """Return the lowest risk that will do; above all of them if none does.

    `will_do` gets the risks of undisturbed and of disrupted flights, and the thresholds that may be tried.
    """
    limits = np.unique(part["risk"])
    risk, late = part["risk"].to_numpy(), part["label"].to_numpy() == 1
    fitting = limits[will_do(risk[~late], risk[late], limits[:, None])]
    return fitting[0] if len(fitting) else np.inf


def _best(part: pd.DataFrame, most: float) -> float:
    """Return the lowest useful threshold with a false positive rate of `most` or less."""
    return _lowest(part, lambda fine, late, at: (fine >= at).mean(1) <= most)


# What a learner may compute instead: rules of one airport's flights and `most`, each with its hint.
_RULES: tuple[tuple[str, Callable[[pd.DataFrame, float], float]], ...] = (
    ("You take the quantile of all flights. The promise is about undisturbed ones: those with `label` 0.",
     lambda part, most: part["risk"].quantile(1 - most)),
    *(("You take a quantile of the disrupted flights. The promise is about the others, those with `label` 0.", rule)
      for rule in (lambda part, most: part.loc[part["label"] == 1, "risk"].quantile(most), lambda part, most: part.loc[part["label"] == 1, "risk"].quantile(1 - most))),
    ("Close. But a quantile does not know about equal risks, and `>=` warns all of them: that may be more than `most`. Try the risks that occur, one by one.",
     lambda part, most: part.loc[part["label"] == 0, "risk"].quantile(1 - most)),
    ("Divide by the undisturbed flights, those with `label` 0, not by all flights.",
     lambda part, most: _lowest(part, lambda fine, late, at: (fine >= at).sum(1) / len(part) <= most)),
    ("Divide by the undisturbed flights, those with `label` 0, not by all that are warned.",
     lambda part, most: _lowest(part, lambda fine, late, at: (fine >= at).sum(1) <= most * ((fine >= at).sum(1) + (late >= at).sum(1)))),
    ("`most` is a share, such as 0.2, no percentage: do not multiply the share of false warnings by 100.", lambda part, most: _best(part, most / 100)),
    ("You promise 0.2, whatever `most` is.", lambda part, most: _best(part, 0.2)),
    ("You return the share of false warnings at a threshold; the threshold is asked.", lambda part, most: _rates(part, _best(part, most))[0]),
    ("You keep the share of disrupted flights that are missed below `most`. The promise is about false warnings: those of undisturbed flights.",
     lambda part, most: max(limit for limit in part["risk"] if _rates(part, limit)[1] <= most)),
    ("The share may be exactly `most`, so ask with `<=`, not `<`.",
     lambda part, most: _lowest(part, lambda fine, late, at: (fine >= at).mean(1) < most)),
    ("A flight is warned if its risk is the threshold, too (`>=`). Yours keeps the promise only if nobody at the threshold were warned (`>`).",
     lambda part, most: _lowest(part, lambda fine, late, at: (fine > at).mean(1) <= most)),
    ("The best threshold may be the risk of a disrupted flight: try the risks of the disrupted flights, too.",
     lambda part, most: _best(part[part["label"] == 0], most)),
    ("You count all warnings among all flights. The promise is about false ones: warnings of undisturbed flights, those with `label` 0.",
     lambda part, most: _lowest(part, lambda fine, late, at: (part["risk"].to_numpy() >= at).mean(1) <= most)),
    ("You keep the promise for the disrupted flights, those with `label` 1. It is made to the others.",
     lambda part, most: _lowest(part, lambda fine, late, at: (late >= at).mean(1) <= most)),
    ("You take the highest threshold that keeps the promise. A lower one misses fewer: take the lowest.",
     lambda part, most: part["risk"].max() if _rates(part, part["risk"].max())[0] <= most else np.inf),
)  # fmt: skip


exercises = (Decide, MonthsToWait, ThresholdPerAirport)

quiz = (
    Question(
        "Somebody offers you 40,000 flights of November and December in place of 4,000, from the same 61 days. What becomes of the interval of the AUC over all flights?",
        options=(
            (
                "It becomes about three times as narrow: ten times the flights, and the square root of ten is 3.2.",
                "That would hold if the flights were independent. Each storm is in both samples, and there are no more of them.",
                False,
            ),
            (
                "It becomes a little narrower: there are still 61 days.",
                "More days would help, more flights on the same days hardly.",
                True,
            ),
            (
                "It becomes wider: more flights share each day.",
                "More data do not make you less sure. It is only the gain that is small.",
                False,
            ),
        ),
    ),
    Question(
        "Carrier HA has an AUC of 1.000 in this chapter, on three flights. What do you do?",
        options=(
            (
                "Demand of every new model that it keeps the 1.000 at HA.",
                "The next three flights decide then, and luck decides about them.",
                False,
            ),
            (
                "Report it with its number of flights, and let it not vote.",
                "Three flights hold two pairs to compare, and the next three may hold none that is right.",
                True,
            ),
            (
                "Trust it: in every redraw of its days that has an AUC at all, the AUC is 1.000.",
                "The bootstrap knows only the three flights that it draws from. It needs many days.",
                False,
            ),
        ),
    ),
    Question(
        "With one threshold for all, false warnings are much more frequent at EWR, and misses at JFK. Somebody sets a threshold for each, so that both false positive rates lie between the old ones. What is true?",
        options=(
            (
                "The rates of misses are then equal, too, whatever the data.",
                "They came closer here. Base rates and the model's skill differ between airports, so nothing makes them equal.",
                False,
            ),
            (
                "The model has been improved.",
                "No prediction has changed. Only the decision has, and with it who bears which mistake.",
                False,
            ),
            (
                "EWR gets fewer warnings and misses more; JFK gets more warnings and misses fewer.",
                "A threshold trades one mistake for the other. Who should bear which is a decision about people.",
                True,
            ),
        ),
    ),
)
