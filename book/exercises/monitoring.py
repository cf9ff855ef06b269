"""Exercises of chapter "Monitoring": thresholds for weeks, a backtest that never looks ahead, a decision."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from book import flights
from book.exercises.engine import (
    Exercise,
    Hint,
    Question,
    describe,
    expect_function,
    expect_number,
    expect_type,
)

WEEKLY = ("sched_dep_time", "temp", "pressure", "carrier", "origin")
"""The inputs that the first exercise monitors by week."""

PAYS = 0.045
"""The gain in AUC from which the chapter's team retrains."""

INCIDENTS = {
    "May": {"complete": 0.91, "jump": 1.03, "from_winter": 3.29, "gap": 0.035},
    "June": {"complete": 1.0, "jump": 1.30, "from_winter": 4.16, "gap": 0.078},
    "October": {"complete": 0.97, "jump": 0.72, "from_winter": 2.83, "gap": 0.026},
    "November": {"complete": 0.99, "jump": 1.36, "from_winter": 0.67, "gap": 0.039},
    "July in Celsius": {"complete": 0.99, "jump": 4.28, "from_winter": 1.86, "gap": 0.062},
    "July in UTC": {"complete": 0.99, "jump": 11.48, "from_winter": 12.09, "gap": 0.048},
    "July, no weather": {"complete": 0.0, "jump": 0.47, "from_winter": 0.65, "gap": 0.059},
}
"""What the monitors say about seven months. The chapter measures them and asserts that these are its numbers."""

# Six more, unseen: April and February are measured, the other four are made up to be possible.
_REHEARSALS = {
    "a month in which half of the temperatures are missing": (
        {"complete": 0.5, "jump": 0.6, "from_winter": 3.8, "gap": 0.07},
        "repair",
    ),
    "February with its 1,048 mph": (
        {"complete": 0.99, "jump": 4.9, "from_winter": 4.9, "gap": 0.0},
        "repair",
    ),
    "a month in which passengers changed and no input did": (
        {"complete": 0.99, "jump": 0.6, "from_winter": 0.7, "gap": 0.08},
        "retrain",
    ),
    "a month just below the price": (
        {"complete": 0.99, "jump": 0.9, "from_winter": 2.1, "gap": 0.043},
        "keep",
    ),
    "a month exactly at the price": (
        {"complete": 0.99, "jump": 0.9, "from_winter": 2.1, "gap": 0.045},
        "retrain",
    ),
    "April": ({"complete": 0.99, "jump": 1.55, "from_winter": 1.79, "gap": 0.0}, "keep"),
}


def context() -> dict[str, Any]:
    """Return what the answers use; the distances are NumPy's, which are within 0.02 of TFDV's and quicker."""
    winter = _winter()
    floor_days = floor_of(_halves_by_day, winter, seed=3)
    return {
        "floor_days": floor_days,
        "floor_flights": floor_of(_halves_by_flight, winter, seed=2),
        "floor_of": floor_of,
        "from_winter": pd.DataFrame({7: _drift(pd.concat(winter), flights.load([7]))}),
        "incidents": pd.DataFrame(INCIDENTS).T,
        "np": np,
        "pd": pd,
        "threshold": floor_days.max(),
        "winter": winter,
    }


def floor_of(
    halves: Callable[[pd.DataFrame, np.random.Generator], tuple[pd.DataFrame, pd.DataFrame]],
    frames: Iterable[pd.DataFrame],
    seed: int,
    times: int = 20,
) -> pd.DataFrame:
    """Return the distances between two parts of the same month: a row for each repetition, a column for each input.

    Parameters
    ----------
    halves : callable
        Takes a month and a generator, returns two parts of the month.
    frames : iterable of pandas.DataFrame
        The months.
    seed : int
        Seed of the generator.
    times : int
        Repetitions for each month.
    """
    rng = np.random.default_rng(seed)
    return pd.DataFrame([_drift(*halves(frame, rng)) for frame in frames for _ in range(times)])


def _drift(previous: pd.DataFrame, current: pd.DataFrame) -> pd.Series:
    found = {}
    for name in WEEKLY:
        a, b = previous[name].dropna(), current[name].dropna()
        if a.dtype.kind in "if":
            found[name] = _jensen_shannon(a.to_numpy(float), b.to_numpy(float))
        else:
            shares = a.value_counts(normalize=True).sub(b.value_counts(normalize=True), fill_value=0)
            found[name] = float(shares.abs().max())
    return pd.Series(found)


def _jensen_shannon(a: np.ndarray, b: np.ndarray) -> float:
    """Compare two histograms of ten bars of equal width, each spread evenly over the union of the cuts, as TFDV does."""
    cuts = [np.linspace(x.min(), x.max(), 11) for x in (a, b)]
    union = np.unique(np.concatenate(cuts))
    p, q = (
        np.diff(np.interp(union, cut, np.r_[0, np.histogram(x, cut)[0].cumsum()] / len(x)))
        for x, cut in zip((a, b), cuts, strict=True)
    )
    middle = (p + q) / 2
    return float(sum(np.sum(x[x > 0] * np.log2(x[x > 0] / middle[x > 0])) for x in (p, q)) / 2)


def _winter() -> list[pd.DataFrame]:
    return [flights.load([span]) for span in (1, 2, 3)]


def _halves_by_day(frame: pd.DataFrame, rng: np.random.Generator) -> tuple[pd.DataFrame, pd.DataFrame]:
    days = rng.permutation(frame["day"].unique())
    first = frame["day"].isin(days[: len(days) // 2])
    return frame[first], frame[~first]


def _halves_by_flight(frame: pd.DataFrame, rng: np.random.Generator) -> tuple[pd.DataFrame, pd.DataFrame]:
    order = rng.permutation(len(frame))
    return frame.iloc[order[:1000]], frame.iloc[order[1000:]]


def _weeks(frame: pd.DataFrame, rng: np.random.Generator) -> tuple[pd.DataFrame, pd.DataFrame]:
    days = rng.permutation(frame["day"].unique())
    return frame[frame["day"].isin(days[:7])], frame[frame["day"].isin(days[7:14])]


@functools.cache
def _fresh_weeks() -> pd.DataFrame:
    """Return distances between seven days and seven others, in winter, that no answer has seen: 90 pairs."""
    return floor_of(_weeks, _winter(), seed=2013, times=30)


@functools.cache
def _weeks_in_a_row() -> pd.DataFrame:
    """Return distances between each two weeks in a row of winter: days 1 to 7, 8 to 14 and so on, 9 pairs."""
    return pd.DataFrame(
        [
            _drift(frame[frame["day"].between(day, day + 6)], frame[frame["day"].between(day + 7, day + 13)])
            for frame in _winter()
            for day in (1, 8, 15)
        ]
    )


@functools.cache
def _real_shifts() -> dict[str, tuple[float, str]]:
    """Return for each input a shift that must ring: its distance from a week of January, and what happened."""
    week = {
        span: frame[frame["day"].between(8, 14)] for span in (1, 2, 6) for frame in [flights.load([span])]
    }
    february = week[2]
    shifted = {
        "sched_dep_time": (
            february.assign(sched_dep_time=(february["sched_dep_time"] + 400) % 2400),
            "the clock went over to UTC",
        ),
        "temp": (week[6], "it was June"),
        "pressure": (
            february.assign(pressure=february["pressure"] / 33.86),
            "pressure came in inches of mercury",
        ),
        "carrier": (february[february["carrier"] != "UA"], "all flights of UA were lost"),
        "origin": (february[february["origin"] != "EWR"], "all flights from EWR were lost"),
    }
    return {name: (float(_drift(week[1], frame)[name]), what) for name, (frame, what) in shifted.items()}


class ThresholdsForWeeks(Exercise):
    question = """
You want to hear of a fault sooner, so from now on you compare any seven days of a month with any seven other days of it.
Choose a threshold for each of five inputs: `sched_dep_time`, `temp`, `pressure`, `carrier`, `origin`.

On fresh draws from a winter month, at most one comparison in ten may ring: you accept more false alarms than above, to
hear sooner. And five real shifts must ring, one for each input; the smallest of them is an airline that vanishes (0.16).
Only the thresholds are judged, not how you found them. Beware: the seven days are drawn at random. Seven days *in a row*
differ more, in temperature above all, because weather comes in spells; the check will say what that does.

`answer` is a dict or a pandas Series from the input's name to its threshold; more inputs do no harm. Use what the chapter
defined: `winter` is the list of January, February and March, and `floor_of(halves, winter, seed=…)` draws pairs and measures
them (`times=20` for each month by default).
"""
    starter = """\
def seven_against_seven(frame, rng):
    return ..., ...  # any seven days of the month, and any seven other days


answer = ...
"""
    hints = (
        "A floor belongs to a sample size. The chapter's floor is half a month against half a month. Yours has fewer days, so chance is larger.",
        "Look at `halves_by_day`: it shuffles the days and cuts them in the middle. Take the first seven and the next seven instead.",
        "`floor = floor_of(seven_against_seven, winter, seed=10)` has a row for each repetition. A high percentile or the largest value of each column will do: `floor.quantile(0.95)` or `floor.max()`.",
    )
    solution = """\
def seven_against_seven(frame, rng):
    days = rng.permutation(frame["day"].unique())
    return frame[frame["day"].isin(days[:7])], frame[frame["day"].isin(days[7:14])]


answer = floor_of(seven_against_seven, winter, seed=10).max()
"""
    _draw = solution.rsplit("answer", 1)[0]
    right = (
        _draw
        + "answer = floor_of(seven_against_seven, winter, seed=11, times=40).quantile(0.97).to_dict()\n",
        _draw
        + "floor = floor_of(seven_against_seven, winter, seed=12)\nanswer = dict(floor.mean() + 2.5 * floor.std())\n",
        "answer = dict(sched_dep_time=0.06, temp=0.6, pressure=0.6, carrier=0.09, origin=0.11)\n",
    )
    wrong = (
        ("answer = threshold\n", "half a month"),
        (
            "answer = dict.fromkeys(['sched_dep_time', 'temp', 'pressure', 'carrier', 'origin'], 0.15)\n",
            "same threshold",
        ),
        (_draw + "answer = floor_of(seven_against_seven, winter, seed=10).mean()\n", "mean"),
        (_draw + "answer = floor_of(seven_against_seven, winter, seed=5).quantile(0.90)\n", "nearer the top"),
        (
            """\
def rows(frame, rng):
    days = rng.permutation(frame["day"].unique())
    return frame.iloc[days[:7]], frame.iloc[days[7:14]]

answer = floor_of(rows, winter, seed=10).max()
""",
            "rows instead of days",
        ),
        ("answer = floor_flights.max()\n", "shuffled by flight"),
        (
            _draw + "answer = 3 * floor_of(seven_against_seven, winter, seed=10).max()\n",
            "would pass in silence",
        ),
        ("answer = from_winter.max(axis=1)\n", "it was June"),
    )
    expects = "a dict or a Series of five thresholds"

    def judge(self, answer: Any) -> str:
        if isinstance(answer, pd.Series):
            answer = dict(answer)
        expect_type(answer, Mapping, "a dict or a pandas Series of thresholds")
        for name in WEEKLY:
            if name not in answer:
                raise Hint(f"There is no threshold for `{name}`. Give one for each of {', '.join(WEEKLY)}.")
        chosen = pd.Series(
            {name: expect_number(answer[name], f"The threshold of `{name}`") for name in WEEKLY}
        )
        if chosen.nunique() == 1:
            raise Hint(
                "You gave all five the same threshold. Chance alone makes a distance of about 0.29 in `pressure` and 0.02 in "
                "`sched_dep_time`: what is noise in one is a fault in the other. Each needs its own."
            )
        if chosen[["sched_dep_time", "carrier", "origin"]].min() > 0.3 and chosen["sched_dep_time"] <= 1:
            raise Hint(
                f"Your threshold for `sched_dep_time` is {chosen['sched_dep_time']:.2f}. When a floor is near 1, too little was "
                "compared: did you take rows instead of days? Seven days are some 450 flights: `frame[frame['day'].isin(days[:7])]`."
            )
        for name, (distance, what) in _real_shifts().items():
            if chosen[name] >= distance:
                raise Hint(
                    f"The week in which {what} lies {distance:.2f} from January in `{name}`. Your threshold is {chosen[name]:.2f}, "
                    "so it would pass in silence. A threshold stands just above what chance makes, not above what change makes."
                )
        rings = (_fresh_weeks() > chosen).mean()
        if (rate := rings.mean()) > 0.10:
            raise Hint(f"On 90 fresh pairs your alarms ring in {rate:.1%} of the looks. " + _why(rings, rate))
        row = (_weeks_in_a_row() > chosen).mean().mean()
        return (
            f"On 90 fresh pairs your alarms ring in {rate:.1%} of the looks, and all five real shifts ring. "
            "Fewer days, higher floor: you hear of faults sooner, and only of larger ones. "
            f"But on weeks in a row, nine pairs of them, the same thresholds ring in {row:.0%} of the looks: "
            "draw the floor the way you will compare."
        )


def _why(rings: pd.Series, rate: float) -> str:
    if rings["temp"] > 0.9 and rings["carrier"] < 0.35:
        return "Only the weather rings: your floor was shuffled by flight, so both halves had the same days. Draw days."
    if rate > 0.36:
        return "That is what the mean of the floor would do: about half of all chance lies above it. Take a value near the top."
    if rate < 0.18:
        return "That is a little too often. Take a value nearer the top of your floor, or draw more pairs."
    return "Your floor comes from half a month against half a month, perhaps: seven days hold more chance. Draw it again with seven."


class TrainingMonths(Exercise):
    question = """
Write the rule behind every retraining in this chapter, so that nobody can look ahead by accident.

`training_months(month, window, delay)` returns a list of the months on which a model may be trained that will predict `month`.
You stand on the first day of `month`. The labels of a month are complete `delay` months after its end: with `delay=0`
you have last month's, with `delay=1` last month's are still missing. Of the months whose labels you have, take the newest
`window`. Month 1 is the first there is. Return an empty list if there is none.
"""
    starter = """\
def training_months(month, window, delay):
    return ...


answer = training_months
"""
    hints = (
        "Which is the newest month whose labels you have? Try it on paper for July with a delay of 0, then of 1.",
        "The newest is `month - 1 - delay`. From there count back `window` months, and stop at month 1.",
        "`range(first, last + 1)` with `last = month - 1 - delay` and `first = max(1, last - window + 1)`.",
    )
    solution = """\
def training_months(month, window, delay):
    newest = month - 1 - delay
    return list(range(max(1, newest - window + 1), newest + 1))


answer = training_months
"""
    right = (
        "answer = lambda month, window, delay: [m for m in range(1, 13) if m + delay < month][-window:]\n",
        "def known(month, window, delay):\n    months = np.arange(1, month - delay)\n    return months[-window:]\n\nanswer = known\n",
    )
    wrong = (
        (
            "answer = lambda month, window, delay: list(range(month - window + 1, month + 1))\n",
            "the month that it will be judged on",
        ),
        (
            "answer = lambda month, window, delay: [m for m in range(1, 13) if m != month][:window + 6]\n",
            "the future",
        ),
        (
            "answer = lambda month, window, delay: list(np.random.choice(np.arange(1, 13), window, replace=False))\n",
            "random",
        ),
        ("answer = lambda month, window, delay: list(range(max(1, month - window), month))\n", "labels"),
        (
            "answer = lambda month, window, delay: list(range(month - delay - window, month - delay))\n",
            "before month 1",
        ),
        (
            "answer = lambda month, window, delay: list(range(max(1, month - window), month - delay))\n",
            "newest `window`",
        ),
        ("answer = lambda month, window, delay: list(range(1, month - delay))\n", "too many"),
    )
    expects = "a function of three whole numbers"
    _cases = ((7, 3, 0), (4, 3, 0), (7, 3, 1), (3, 6, 0), (9, 2, 3), (12, 11, 0), (2, 3, 1))

    def judge(self, answer: Any) -> str:
        expect_function(answer, "training_months", 3)
        if len({tuple(sorted(self._months(answer, 7, 3, 0))) for _ in range(4)}) > 1:
            raise Hint(
                "For the same question your function gives another answer each time: it draws months at random. A random split lets "
                "the model learn from months that come later. Take the newest months whose labels you have."
            )
        for month, window, delay in self._cases:
            got = self._months(answer, month, window, delay)
            _compare(got, month, window, delay)
        return "This one line is what separates a backtest from a fairy tale: each model was scored on a month that nobody had seen."

    def _months(self, answer: Any, month: int, window: int, delay: int) -> list[int]:
        value = self.call(answer, month, window, delay)
        if isinstance(value, np.ndarray | pd.Series | pd.Index):
            value = value.tolist()
        expect_type(value, (list, tuple, range, set), "a list of months", "What your function returned")
        months = []
        for item in value:
            number = expect_number(item, "Each month")
            if number != int(number):
                raise Hint(f"Months are whole numbers; your function returned {describe(item)}.")
            months.append(int(number))
        return months


def _compare(got: list[int], month: int, window: int, delay: int) -> None:
    newest = month - 1 - delay
    expected = list(range(max(1, newest - window + 1), newest + 1))
    case = f"`training_months({month}, {window}, {delay})` gave {got if len(got) < 13 else 'a long list'}. "
    if month in got:
        raise Hint(
            case
            + f"Month {month} is in it: the month that it will be judged on. What it has seen, it need not predict."
        )
    if any(one > month for one in got):
        raise Hint(case + f"Month {max(got)} comes after month {month}: that is the future.")
    if any(one < 1 for one in got):
        raise Hint(case + "That begins before month 1, where there are no data. Stop at month 1.")
    if late := [one for one in got if one > newest]:
        raise Hint(
            case
            + f"But with a delay of {delay}, the labels of month {late[-1]} are not there yet on the first day of month {month}."
        )
    if len(set(got)) < len(got):
        raise Hint(case + "A month occurs twice in it.")
    if len(got) > len(expected):
        raise Hint(case + f"These are too many: at most {window}, and the newest ones.")
    if set(got) != set(expected):
        raise Hint(
            case + f"Labels are there up to month {newest}: take the newest `window` of those, {expected}."
        )


class Decide(Exercise):
    question = """
Write the policy. `decide(month)` gets what the monitors say about one month and returns one of three words: `"repair"` (the feed
is broken), `"retrain"` (the model is out of date, and retraining pays), `"keep"` (do nothing).

`month` has four numbers, as in the table `incidents` above:

- `month["complete"]`: the lowest completeness of any input, as a share of the month before;
- `month["jump"]`: the largest distance from the month before, in thresholds;
- `month["from_winter"]`: the largest distance from the training months, in thresholds;
- `month["gap"]`: AUC of the challenger minus AUC of the frozen model, on the data as they came.

Retraining pays from a gap of 0.045. The policy is judged on the seven months of the table and on six that you do not see.
"""
    starter = """\
def decide(month):
    return ...


answer = decide
"""
    hints = (
        "Try your policy on the table: `incidents.apply(decide, axis=1)`. Decide for each row by hand first. Which three were broken?",
        "Order matters. Ask first whether the data are whole and possible; only then what the labels say.",
        "A fault is low completeness (the real months never fell below 0.88) or a jump that no season made (they stayed at 1.55 or below). Leave some room on both sides. After that, only the gap decides.",
    )
    solution = """\
def decide(month):
    if month["complete"] < 0.8 or month["jump"] > 3:
        return "repair"
    return "retrain" if month["gap"] >= 0.045 else "keep"


answer = decide
"""
    right = (
        'answer = lambda m: "repair" if m["jump"] > 2 or m["complete"] < 0.8 else ("keep", "retrain")[m["gap"] >= 0.045]\n',
        """\
def policy(month):
    broken = month["complete"] < 0.7 or month["jump"] > 2
    pays = month["gap"] >= 0.045
    return "repair" if broken else ("retrain" if pays else "keep")

answer = policy
""",
        'answer = lambda m: ["keep", "retrain", "repair"][max(int(m["gap"] >= 0.045), 2 * (m["jump"] > 4 or m["complete"] < 0.85))]\n',
    )
    wrong = (
        (
            'answer = lambda m: "repair" if m["jump"] > 1 or m["complete"] < 0.8 else ("retrain" if m["gap"] >= 0.045 else "keep")\n',
            "nothing was broken",
        ),
        (
            'answer = lambda m: "retrain" if m["gap"] >= 0.045 else ("repair" if m["jump"] > 3 or m["complete"] < 0.8 else "keep")\n',
            "teach the fault",
        ),
        (
            'answer = lambda m: "repair" if m["jump"] > 3 or m["complete"] < 0.8 else ("retrain" if m["from_winter"] > 1 else "keep")\n',
            "does not pay",
        ),
        (
            'answer = lambda m: "repair" if m["jump"] > 3 else ("retrain" if m["gap"] >= 0.045 else "keep")\n',
            "no distance rings",
        ),
        (
            'answer = lambda m: "repair" if m["jump"] > 3 or m["complete"] < 0.8 else ("retrain" if m["gap"] >= 0.045 and m["from_winter"] > 1 else "keep")\n',
            "no input moved",
        ),
        (
            'answer = lambda m: "repair" if m["jump"] > 3 or m["complete"] < 0.95 else ("retrain" if m["gap"] >= 0.045 else "keep")\n',
            "pressure",
        ),
        (
            'answer = lambda m: "repair" if m["jump"] > 1.5 or m["complete"] < 0.8 else ("retrain" if m["gap"] >= 0.045 else "keep")\n',
            "up to 1.55",
        ),
        (
            'answer = lambda m: "repair" if m["jump"] > 4.5 or m["complete"] < 0.8 else ("retrain" if m["gap"] >= 0.045 else "keep")\n',
            "your limit for the jump lies above 4.28",
        ),
        (
            'answer = lambda m: "repair" if m["jump"] > 3 or m["complete"] == 0 else ("retrain" if m["gap"] >= 0.045 else "keep")\n',
            "limit for completeness is too low",
        ),
        (
            'answer = lambda m: "repair" if m["jump"] > 3 or m["complete"] < 0.8 else ("retrain" if m["gap"] > 0.04 else "keep")\n',
            "0.043 does not pay",
        ),
        (
            'answer = lambda m: "repair" if m["jump"] > 3 or m["complete"] < 0.8 else ("retrain" if m["gap"] > 0.045 else "keep")\n',
            "gains 0.045",
        ),
    )
    expects = "a function of one row of `incidents`"

    def judge(self, answer: Any) -> str:
        expect_function(answer, "decide", 1)
        for name, row in sorted(INCIDENTS.items(), key=lambda item: -item[1]["complete"]):
            if row["complete"] < 0.8 or row["jump"] > 3:
                expected = "repair"
            else:
                expected = "retrain" if row["gap"] >= PAYS else "keep"
            self._try(answer, name, row, expected)
        for name, (row, expected) in _REHEARSALS.items():
            self._try(answer, name, row, expected)
        return "Thirteen months, thirteen right decisions. Faults first, then the price of retraining; a distance alone decides nothing."

    def _try(self, answer: Any, name: str, row: dict[str, float], expected: str) -> None:
        got = self.call(answer, pd.Series(row, dtype=object))  # plain floats: a comparison gives a plain bool
        expect_type(got, str, 'one of "repair", "retrain" and "keep"', "What your function returned")
        if got not in ("repair", "retrain", "keep"):
            raise Hint(f'Your function returned {describe(got)}; it should be "repair", "retrain" or "keep".')
        if got != expected:
            numbers = ", ".join(f"{key} {value:g}" for key, value in row.items())
            raise Hint(
                f'For {name} ({numbers}) your policy says "{got}". '
                + _because(row, expected, got)
                + self._limit(answer, row, expected)
            )

    def _limit(self, answer: Any, row: dict[str, float], expected: str) -> str:
        """Tell a limit for the jump that is too high from a jump that is asked too late: try a jump of 99."""
        if expected != "repair" or row["jump"] < 3:
            return ""
        if self.call(answer, pd.Series(row | {"jump": 99.0}, dtype=object)) != "repair":
            return ""
        return f" You do ask about the jump, but your limit for the jump lies above {row['jump']:g}."


def _because(row: dict[str, float], expected: str, got: str) -> str:
    if got == "repair" and row["complete"] < 0.95:
        return "Completeness is a little lower, because `pressure` is missing more often in some months. That is usual here, no outage."
    if got == "repair":
        return "But nothing was broken: the values were whole, and seasons make jumps of up to 1.55 thresholds. Your limit for the jump is too low."
    if expected == "repair" and 0 < row["complete"] < 0.8:
        return "Your limit for completeness is too low: many values are gone, and a real month never fell below 0.88."
    if expected == "repair" and row["complete"] < 0.8:
        return "But values are gone. Where there is nothing to compare, no distance rings: look at completeness too."
    if expected == "repair" and got == "retrain":
        return "You would teach the fault to the model. A gap on broken data proves nothing: ask about the feed first."
    if expected == "repair":
        return "No season made a jump like this. Look at the feed."
    if got == "retrain":
        return f"The inputs have moved, perhaps, but a gain of {row['gap']:g} does not pay for a release; the price is 0.045."
    if row["from_winter"] < 1:
        return "The loss is real although no input moved: what an input means for the label has changed. The gap decides."
    return f"The data are whole and the challenger gains {row['gap']:g}: that pays."


exercises = (ThresholdsForWeeks, TrainingMonths, Decide)

quiz = (
    Question(
        "Pressure lies 0.20 from last month. Two random halves of last month's flights lie 0.02 apart. What do you know?",
        (
            (
                "Pressure has drifted: ten times the noise.",
                "Both halves had the same days. Half of a month's days against the other half differ in pressure by more than 0.20, within one month.",
                False,
            ),
            (
                "Not much yet: draw the halves by day first.",
                "Chance draws days, not flights. For weather the floor by day is many times the floor by flight.",
                True,
            ),
            (
                "The threshold should be 0.20 from now on.",
                "A threshold taken from the drift itself can never ring on it. Take it from chance.",
                False,
            ),
        ),
    ),
    Question(
        "Your model's AUC is the same in July as in April. Is it as good as it was?",
        (
            (
                "Yes: AUC is measured with labels, so it is the truth.",
                "It is the truth about July's flights, and July may be easier. In this chapter both months gave 0.63 while 0.10 was being lost.",
                False,
            ),
            (
                "It can't be known without more features.",
                "More features may help the model, but to know what is lost you need only a comparison on the same flights.",
                False,
            ),
            (
                "Unknown: score a retrained challenger on the same flights.",
                "Months differ in how predictable they are. Only two models on the same flights tell what the frozen one loses.",
                True,
            ),
        ),
    ),
    Question(
        "The temperature feed stops: every value is empty. Which monitor tells you?",
        (
            (
                "The Jensen–Shannon distance of temperature, which goes to 1.",
                "With no values there is nothing to compare, and TFDV reports no distance at all.",
                False,
            ),
            (
                "Completeness: the share of flights with a value.",
                "It is the one monitor that looks at what is not there. Distances compare only what is.",
                True,
            ),
            (
                "The gap to the challenger, which falls to zero.",
                "It does not. In the July without weather the challenger still won by 0.06: the gap says retrain where you should repair, and it needs labels.",
                False,
            ),
        ),
    ),
)
