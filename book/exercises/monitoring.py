"""Exercises of chapter "Monitoring": limits within a budget of false alarms, and a decision."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
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
    read_global,
)

PRICE = 4
"""The gain in points of AUC from which the chapter's team retrains."""

_SEASONS = 1.32  # the farthest jump of a real month

INCIDENTS = {
    "May": {"complete": 0.83, "jump": 0.77, "age": 2.82, "gap": 2.0},
    "June": {"complete": 0.89, "jump": 1.07, "age": 3.56, "gap": 5.2},
    "September": {"complete": 0.94, "jump": 0.70, "age": 3.22, "gap": 6.8},
    "November": {"complete": 0.90, "jump": 1.20, "age": 0.57, "gap": 1.8},
    "July, in Celsius": {"complete": 0.88, "jump": 3.66, "age": 1.59, "gap": 6.8},
    "July, in UTC": {"complete": 0.88, "jump": 5.32, "age": 5.61, "gap": 7.4},
    "July, weather down": {"complete": 0.0, "jump": 0.33, "age": 0.45, "gap": 3.9},
}
"""What the signals say about seven months. The chapter measures them and asserts that these are its numbers."""

# More, unseen: April and December are measured, the others are made up to be possible.
_REHEARSALS = {
    "a month in which half of the temperatures are missing": (
        {"complete": 0.5, "jump": 0.6, "age": 3.3, "gap": 7.0},
        "repair",
    ),
    "a month whose visibility came in kilometers": (
        {"complete": 0.95, "jump": 3.9, "age": 3.9, "gap": 0.0},
        "repair",
    ),
    "a month in which passengers changed and no input did": (
        {"complete": 0.95, "jump": 0.6, "age": 0.7, "gap": 8.0},
        "retrain",
    ),
    "a month in which a thermometer broke and looks like winter": (
        {"complete": 0.95, "jump": 3.8, "age": 0.8, "gap": 5.0},
        "repair",
    ),
    "a month with half of a column missing, and a challenger that loses on it": (
        {"complete": 0.4, "jump": 0.6, "age": 1.2, "gap": -3.0},
        "repair",
    ),
    "a month in which the challenger is much worse": (
        {"complete": 0.95, "jump": 0.9, "age": 2.1, "gap": -6.0},
        "keep",
    ),
    "a month just below the price": ({"complete": 0.95, "jump": 0.9, "age": 2.1, "gap": 3.99}, "keep"),
    "a month exactly at the price": ({"complete": 0.95, "jump": 0.9, "age": 2.1, "gap": 4.0}, "retrain"),
    "a whole month of a summer hotter than any": (
        {"complete": 0.95, "jump": 0.9, "age": 6.2, "gap": 1.0},
        "keep",
    ),
    "a month far from the winter, with a challenger that wins": (
        {"complete": 0.95, "jump": 0.9, "age": 6.2, "gap": 7.0},
        "retrain",
    ),
    "a month with a jump just twice as far as any season's": (
        {"complete": 0.95, "jump": 2.64, "age": 3.1, "gap": 5.0},
        "repair",
    ),
    "a month with a jump a little above that": (
        {"complete": 0.95, "jump": 2.7, "age": 3.1, "gap": 5.0},
        "repair",
    ),
    "April": ({"complete": 0.91, "jump": 1.32, "age": 1.54, "gap": 0.0}, "keep"),
    "December": ({"complete": 0.80, "jump": 0.68, "age": 0.47, "gap": 0.4}, "keep"),
}


def context() -> dict[str, Any]:
    """Return what the answers use."""
    return {"incidents": pd.DataFrame(INCIDENTS).T, "np": np, "pd": pd}


class Limits(Exercise):
    question = """
Lower limits see smaller faults. Your team accepts a few false alarms on the days that set them; other days may have more. Write
`limits(quiet, most)`: `quiet` is a DataFrame like `quiet_days`; each column's largest value is above 0. Some values are missing, never all of a day.

Each column's limit is `c` times its largest value. A day rings if at least one column is *above* its limit; NaN, unlike above, does not ring. Take the
smallest `c`, the same for all columns, with which at most `most` quiet days ring (`most` is less than their number). Return the limits as a Series
or dict by column.

With `quiet = pd.DataFrame({"temp": [4, 2, 1], "dewp": [2, 5, 10]})`, `limits(quiet, 2)` gives `temp` 2 and `dewp` 5: `c` is 0.5.
"""
    hints = (
        "Divide each column by its largest value, so that one number `c` is the limit for all. How far does each day go, whatever the column?",
        "`(quiet / quiet.max()).max(axis=1)` says at which `c` each day stops ringing. Sort these. How many days are above the one that you choose?",
        "In falling order, the value at position `most` (from 0) has at most `most` values above it. That is `c`; multiply `quiet.max()` by it.",
    )
    expects = "a function of a DataFrame and a whole number"

    def judge(self, answer: Any) -> str:
        expect_function(answer, "limits", 2)
        for quiet, most in _QUIET:
            try:
                self._look(answer, quiet, most)
            except Hint as hint:
                if name := read_global(answer, _is_table):
                    raise Hint(
                        f"{hint} Your function reads `{name}`, a table of the notebook; the check gives it other days."
                    ) from None
                raise
        return "One budget for the whole wall: had each column its own, their alarms would add up. It holds for these days; ask others how often they ring."

    def _look(self, answer: Any, quiet: pd.DataFrame, most: int) -> None:
        said = self._by_column(answer, quiet, most)
        largest, worst = quiet.max(), _worst(quiet)
        right = worst.iloc[most] * largest
        if np.allclose(said, right):
            return
        case = (
            f"For the quiet days {_shown(quiet.to_dict('list'))} and at most {most} false alarms your limits are "
            f"{_shown(said.round(3))}; right are {_shown(right.round(3))}. "
        )
        if read_global(answer, _is_table):
            raise Hint(case.rstrip())
        if named := self._named(answer):
            raise Hint(case + named)
        shares = said / largest
        if not np.allclose(shares, shares.iloc[0]):
            if said.nunique() == 1:
                raise Hint(
                    case
                    + "Your limit is the same for all columns. Only `c` is: each limit is `c` times its column's largest value."
                )
            raise Hint(
                case
                + f"As shares of each column's largest value, yours are {_shown(shares.round(3))}. `c` is one number for all columns."
            )
        c = shares.iloc[0]
        if worst.min() < c < 1 and not np.isclose(worst, c).any():
            raise Hint(
                case
                + f"No day goes just as far as your `c`, {c:.4g}: it lies between two. The smallest `c` is how far a day goes."
            )
        rung = int((quiet > said * (1 + 1e-9)).any(axis=1).sum())
        if rung > most:
            raise Hint(case + f"With yours, {rung} of {len(quiet)} quiet days ring.")
        raise Hint(case + f"With yours, {rung} ring; a smaller `c` also keeps within {most}.")

    def _named(self, answer: Any) -> str:
        """Name the one mistake whose limits are the learner's in every case of the check, if there is one."""
        until, said = time.monotonic() + 1, []
        for quiet, most in _QUIET:
            try:
                said.append(self._by_column(answer, quiet, most))
            except Hint:
                said.append(None)
            if time.monotonic() > until:
                return ""
        return only_slip(((words, rule) for rule, words in _MISTAKES), _QUIET, said, _fits)

    def _by_column(self, answer: Any, quiet: pd.DataFrame, most: int) -> pd.Series:
        value = self.call(answer, quiet, most)
        expect_type(
            value, (pd.Series, dict), "a Series or dict of limits by column", "What your function returned"
        )
        value = dict(value)
        if set(value) != set(quiet):
            raise Hint(
                f"There should be a limit for each of {', '.join(quiet)}; yours are for {', '.join(map(str, value)) or 'nothing'}."
            )
        return pd.Series({name: expect_number(value[name], f"The limit of {name}") for name in quiet})


def _fits(made: pd.Series | None, said: pd.Series | None) -> bool:
    """Say whether these limits can come from a rule; where the rule has no answer, they can."""
    return made is None or (said is not None and np.allclose(made[said.index], said))


def _is_table(value: Any) -> bool:
    return isinstance(value, pd.DataFrame)


def _worst(quiet: pd.DataFrame, days: pd.DataFrame | None = None) -> pd.Series:
    """Return how far each day goes, or some of them, as a share of the columns' largest values, in falling order."""
    return (
        ((quiet if days is None else days) / quiet.max())
        .max(axis=1)
        .sort_values(ascending=False, ignore_index=True)
    )


def _smallest(rung: Callable[[pd.DataFrame], float]) -> Callable[[pd.DataFrame, int], pd.Series | None]:
    """Return the rule that takes the smallest `c` at which what `rung` counts of the values above keeps within the budget."""

    def rule(quiet: pd.DataFrame, most: int) -> pd.Series | None:
        ratio = quiet / quiet.max()
        for c in _worst(quiet)[::-1]:
            if rung((ratio > c).astype(float).mask(ratio.isna())) <= most:
                return c * quiet.max()
        return None

    return rule


def _at(quiet: pd.DataFrame, ratios: pd.Series, place: int) -> pd.Series | None:
    return quiet.max() * ratios.iloc[place] if 0 <= place < len(ratios) else None


def _each(quiet: pd.DataFrame, most: int) -> pd.Series | None:
    """Return limits with which `most` days ring in each column."""
    if most >= quiet.notna().sum().min():
        return None
    return quiet.apply(lambda column: column.sort_values(ascending=False).iloc[most])


def _raw(quiet: pd.DataFrame, most: int) -> pd.Series:
    """Return the limits of one who does not divide the columns before comparing them."""
    raw = quiet.max(axis=1).sort_values(ascending=False, ignore_index=True)
    return raw[most] / raw[0] * quiet.max()


def _by_mean(quiet: pd.DataFrame, most: int) -> pd.Series:
    mean = quiet.mean()
    return (quiet / mean).max(axis=1).sort_values(ascending=False).iloc[most] * mean


def _rounded_c(digits: int) -> Callable[[pd.DataFrame, int], pd.Series]:
    return lambda quiet, most: quiet.max() * round(_worst(quiet)[most], digits)


def _rounded(digits: int) -> Callable[[pd.DataFrame, int], pd.Series]:
    return lambda quiet, most: (quiet.max() * _worst(quiet)[most]).round(digits)


def _by_day(quiet: pd.DataFrame, how: str, most: int) -> pd.Series | None:
    """Return the limits of one who sums a day's columns up in another way than by the largest."""
    return _at(quiet, (quiet / quiet.max()).agg(how, axis=1).sort_values(ascending=False), most)


def _strict(quiet: pd.DataFrame, most: int) -> pd.Series | None:
    """Return the limits of one for whom a day at its limit rings."""
    worst = _worst(quiet)
    return next((c * quiet.max() for c in worst[::-1] if (worst >= c).sum() <= most), None)


_CELLS = "You count values above their limits. A day on which two columns ring is one alarm."
_LEFT_OUT = (
    "You leave out the days with a missing value. Such a day is a day as well: its other columns count."
)
_ROUNDED = "These are the right limits, rounded. Return them as they come."
_ROUNDED_C = "This is the right `c`, but only to a few digits. The smallest `c` is a value that one of the days reaches."
# Mistakes: a rule that makes it, or None where it has no answer, and what to say.
_MISTAKES = (
    (
        _each,
        "You give each column its own false alarms. They fall on different days, so together more days ring than you may have.",
    ),
    (lambda quiet, most: _at(quiet.dropna(), _worst(quiet.dropna()), most), _LEFT_OUT),
    (lambda quiet, most: _at(quiet, _worst(quiet, quiet.dropna()), most), _LEFT_OUT),
    (
        lambda quiet, most: _at(quiet, _worst(quiet).drop_duplicates(), most),
        "Two days that go equally far are two alarms; you count them as one.",
    ),
    (
        lambda quiet, most: _at(quiet, _worst(quiet), most - 1),
        "One day fewer rings than may: `most` days may. Positions count from 0, and a day exactly at its limit does not ring.",
    ),
    (_strict, "A day exactly at its limit does not ring: count with `>`."),
    (
        lambda quiet, most: _at(quiet, _worst(quiet)[::-1], most),
        "You count from the day that goes least far. Sort in falling order.",
    ),
    (
        lambda quiet, most: _by_day(quiet, "min", most),
        "With you a day rings only if all its columns are above their limits. One is enough.",
    ),
    (
        lambda quiet, most: _by_day(quiet, "mean", most),
        "You take the mean of a day's columns. One column above its limit is enough, so take the largest.",
    ),
    (_smallest(lambda above: above.sum().sum()), _CELLS),
    (
        lambda quiet, most: _at(quiet, (quiet / quiet.max()).stack().sort_values(ascending=False), most),
        _CELLS,
    ),
    (
        _smallest(lambda above: above.sum().max()),
        "You count the alarms of each column by itself. The budget is one, for the days of all columns together.",
    ),
    (
        _smallest(lambda above: (above.isna() | (above == 1)).any(axis=1).sum()),
        "With you a day with a missing value counts as one that rings. In this task it rings only by its other columns.",
    ),
    (_raw, "You compare raw values of different columns. Divide each column by its own largest value first."),
    (_by_mean, "You divide by each column's mean. A limit is `c` times its column's largest value."),
    (
        lambda quiet, most: pd.Series(_worst(quiet)[most], quiet.columns),
        "This is `c` itself. Each column's limit is `c` times its largest value.",
    ),
    (
        lambda quiet, most: _at(quiet, _worst(quiet), most + 1),
        "One day more rings than may. In falling order, `c` stands at position `most`, counted from 0.",
    ),
    (
        lambda quiet, most: quiet.max() * _worst(quiet).quantile(1 - most / 100),
        "`most` is a number of days, no percentage of them.",
    ),
    *((_rounded(digits), _ROUNDED) for digits in (0, 1, 2, 3)),
    *((_rounded_c(digits), _ROUNDED_C) for digits in (1, 2, 3)),
)

# The largest values of the columns fall on different days; two days can stop at the same `c`; the first column decides in some, the last in others.
# A mistake is to meet a case that shows it before one in which it fails with an error: ties and missing values come early.
_QUIET = (
    (pd.DataFrame({"humid": [9.0, 6.0, 7.0, 7.0, 1.0, 2.0]}), 2),
    (pd.DataFrame({"dewp": [6.0, 5.0, math.nan, 2.0, 1.0], "visib": [2.0, math.nan, 4.0, 1.0, 3.0]}), 2),
    (pd.DataFrame({"temp": [4.0, 2.0, 1.0], "dewp": [2.0, 5.0, 10.0]}), 2),
    (pd.DataFrame({"temp": [4.0, 2.0, 1.0], "dewp": [2.0, 5.0, 10.0]}), 0),
    (pd.DataFrame({"temp": [3.0, 8.0, 6.0, 2.0, 5.0], "risk": [0.2, 0.1, 0.12, 0.15, 0.04]}), 2),
    (pd.DataFrame({"temp": [3.0, 8.0, 6.0, 2.0, 5.0], "risk": [0.2, 0.1, 0.12, 0.15, 0.04]}), 4),
    (pd.DataFrame({"dewp": [6.0, 3.0, math.nan, 2.0], "visib": [1.0, 5.0, 4.0, math.nan]}), 1),
    (pd.DataFrame({"dewp": [6.0, 3.0, math.nan, 2.0], "visib": [1.0, 5.0, 4.0, math.nan]}), 3),
    (pd.DataFrame({"humid": [9.0, 6.0, 7.0, 7.0, 1.0, 2.0]}), 1),
    (pd.DataFrame({"humid": [9.0, 6.0, 7.0, 7.0, 1.0, 2.0]}), 0),
    (pd.DataFrame({"temp": [7.0, 3.0, 6.0, 5.0], "pressure": [0.11, 0.3, 0.29, 0.07]}), 2),
    # By their ranks in the columns the days stand in another order.
    (pd.DataFrame({"temp": [10.0, 9.5, 9.0, 1.0, 1.5], "dewp": [1.0, 1.2, 1.4, 10.0, 2.0]}), 3),
)


def _shown(values: Any) -> str:
    return ", ".join(f"{name} {value}" for name, value in dict(values).items())


def _numbers(month: dict[str, float]) -> str:
    return ", ".join(f"{key} {value:g}" for key, value in month.items())


class Decide(Exercise):
    question = """
`decide(month)` gets one row of `incidents`: four real months and three broken Julys. It returns
`"repair"`, `"retrain"` or `"keep"`.

- `month["complete"]`: of the emptiest input. Real months stayed at 0.80 or above.
- `month["jump"]`, `month["age"]`: the largest of any input that has values, in thresholds. Over all three airports together, seasons jumped by 1.32 at most,
  the broken clocks and thermometers by 3.66 and more.
- `month["gap"]`: in points, on the data as they came. Retraining pays from 4 on, 4 included.

A month is broken if half of a column or more is missing (`complete` 0.5 or below), or if it jumps at least twice as far as any season (2.64 or more). Any limits between 0.5 and 0.80, and between 1.32 and 2.64, will do. The check has more months.
"""
    hints = (
        "Try your policy on the table: `incidents.apply(decide, axis=1)`. Decide for each row by hand first. Which three were broken?",
        "Order matters. Ask first whether the data are whole and possible; only then what the labels say.",
        "A fault is a completeness well below 0.80 or a jump well above 1.32, such as 0.7 and 2.5. After that, only the gap decides.",
    )
    expects = "a function of one row of `incidents`"

    def judge(self, answer: Any) -> str:
        expect_function(answer, "decide", 1)
        for name, row in sorted(INCIDENTS.items(), key=lambda item: -item[1]["complete"]):
            broken = row["complete"] < 0.7 or row["jump"] > 2.5
            expected = "repair" if broken else "retrain" if row["gap"] >= PRICE else "keep"
            self._try(answer, name, row, expected)
        for name, (row, expected) in _REHEARSALS.items():
            self._try(answer, name, row, expected)
        return "Each month got the right decision. First whole, then old; a distance alone decides nothing."

    def _try(self, answer: Any, name: str, row: dict[str, float], expected: str) -> None:
        got = self._says(answer, row, name)
        if got != expected:
            case = f'For {name} ({_numbers(row)}) your policy says "{got}"; "{expected}" is right. '
            if table := read_global(answer, _is_table):
                raise Hint(
                    case + f"It reads `{table}`, a table of the notebook: decide from the month alone."
                )
            if any(self._says(answer, row, other) != got for other in INCIDENTS):
                raise Hint(
                    case + "It goes by the month's name. In service nobody names a month that is broken."
                )
            raise Hint(case + self._because(answer, row, expected, got))

    def _says(self, answer: Any, row: dict[str, float], name: str = "a month", **changed: float) -> str:
        """Return what the policy says about a month of which some numbers may be changed."""
        # An object's Series: plain floats, whose comparison gives a plain bool.
        month = pd.Series(row | changed, dtype=object, name=name)
        got = self.call(answer, month)
        if got is None and any(
            isinstance(self.call(answer, pd.Series(other, dtype=object)), str) for other in INCIDENTS.values()
        ):
            raise Hint(
                f"For {name} ({_numbers(row | changed)}) your function returned `None`, for others a text. "
                "One way through it ends without any: return one at the end of each."
            )
        expect_type(got, str, 'one of "repair", "retrain" and "keep"', "What your function returned")
        if got not in ("repair", "retrain", "keep"):
            raise Hint(f'Your function returned {describe(got)}; it should be "repair", "retrain" or "keep".')
        return got

    def _because(self, answer: Any, row: dict[str, float], expected: str, got: str) -> str:
        """Name the condition that is at fault: the one whose number, if it were changed, would change the answer."""

        def instead(**changed: float) -> str:
            return self._says(answer, row, **changed)

        if got == "repair":
            return self._false_repair(instead)
        if expected == "repair" and row["complete"] < 0.7:
            if row["complete"] == 0.5 and instead(complete=0.5 - 1e-9) == "repair":
                return "Half of a column is enough for a fault: exactly 0.5 is one, too."
            if instead(complete=0.0) == "repair":
                return "Your limit for completeness is too low: values are gone, and no real month fell below 0.80."
            if instead(jump=99.0) == "repair":
                return "Values are gone, and where there is nothing to compare, no distance rings: look at completeness, and before anything else."
            if instead(gap=9.0) == "repair":
                return "With a larger gap your policy would repair this month. Ask whether the values are there before you look at the gap."
            if instead(age=9.0) == "repair":
                return "If it were older, your policy would repair this month. Age is no sign of a fault: ask first whether the values are there."
            return "Values are gone: the feed has to be repaired."
        if expected == "repair":
            if row["jump"] == 2 * _SEASONS and instead(jump=row["jump"] + 1e-9) == "repair":
                return "At least twice as far: exactly twice is a fault, too."
            if instead(jump=99.0) == "repair":
                besides = ({"age": 0.0}, {"age": 99.0}, {"gap": -9.0}, {"gap": 9.0}, {"complete": 1.0})
                if any(
                    instead(**other) == "repair" and instead(**other, jump=0.0) != "repair"
                    for other in besides
                ):
                    return f"You do ask about the jump, but something else has to be true besides before {row['jump']:g} is enough."
                return f"Your limit for the jump is too high: {row['jump']:g} is a fault."
            if instead(gap=-9.0) == "repair":
                return "You would teach the fault to the model. A gap on broken data proves nothing: ask about the feed first."
            if instead(gap=9.0) == "repair":
                return "With a larger gap your policy would repair this month. Ask about the jump before you look at the gap."
            if got == "keep" and instead(jump=0.0) == "retrain":
                return (
                    "Without the jump your policy would retrain, so it sees the fault. Does a later line overwrite what it found, or stands "
                    '"keep" where "repair" belongs?'
                )
            if instead(complete=0.0) != "repair":
                return (
                    'For this month neither the farthest jump nor a column without values makes it say "repair". Does it not ask, or does '
                    "a later line overwrite what it found?"
                )
            if instead(age=9.0) == "repair":
                return "If it were older, your policy would repair this month. Age is no sign of a fault; a jump that no season makes is."
            return "No season made a jump like this, so the feed is broken, even if no value is missing."
        if instead(gap=0.039) == "keep" and instead(gap=0.041) == "retrain":
            return "The gap is in points: the price is 4, not 0.04."
        if got == "retrain":
            if row["gap"] <= -PRICE:
                return "A negative gap says that the challenger is worse: do not release it, however far it is from 0."
            return f"The inputs may have moved, but a gain of {row['gap']:g} does not pay for a release; the price is 4."
        if instead(gap=-9.0) == "retrain":
            return "Your question about the gap is the wrong way round: retrain when the challenger wins, not when it loses."
        if instead(age=0.0) == "retrain":
            return "You keep because the month is far from the winter. Age says to expect less; what to do, the gap decides."
        if instead(age=9.0) == "retrain":
            return "The loss is real although no input moved: what an input means for the label has changed. The gap decides."
        if row["gap"] == PRICE and instead(gap=PRICE + 1e-6) == "retrain":
            return "It pays from 4: a gap of exactly 4 does."
        return f"The data are whole, and a challenger that gains {row['gap']:g} pays: the price is 4."

    def _false_repair(self, instead: Callable[..., str]) -> str:
        if instead(complete=0.0) == instead(jump=99.0) == "retrain":
            return 'You have exchanged "repair" and "retrain": for a month that is broken your policy says "retrain".'
        if instead(jump=0.0) != "repair" and instead(age=9.0) != "repair":
            return "With you the jump and the age decide together. A fault is a jump that no season makes, whatever the age."
        if instead(jump=0.0) != "repair":
            return "Your limit for the jump is too low: seasons make jumps of up to 1.32 thresholds."
        if instead(age=0.0) != "repair":
            return "You ask how far it is from the training months. Seasons move the inputs far from there; a fault shows as a jump from the month before."
        if instead(age=9.0) != "repair":
            return "You take a small age for a fault. In a month like those that the model learned from, it is small and all is well."
        if instead(complete=1.0) != "repair":
            return "Your limit for completeness is too high: a few values are missing in many months, and real months fell to 0.80."
        if instead(complete=100.0) != "repair":
            return "`complete` is a share, from 0 to 1, and no percentage."
        if instead(complete=0.0) != "repair":
            return (
                "Your question about completeness is the wrong way round: few values are the fault, not many."
            )
        if instead(jump=99.0) != "repair":
            return "Your question about the jump is the wrong way round: a large jump is the fault, not a small one."
        return "Nothing is broken here: the values are whole, and the jump is one that seasons make."


exercises = (Limits, Decide)

quiz = (
    Question(
        "Your model's AUC is the same in July as in April. Is it as good as it was?",
        (
            (
                "Yes: AUC is measured with labels, so it is the truth.",
                "It is the truth about July's flights, and July may be easier. In this chapter it was 66.9 in July and 67.2 in December, and a newer model was better by 7.0 points and by 0.5.",
                False,
            ),
            (
                "Yes: the intervals of both months overlap.",
                "That shows no loss, and no health either. Two months of different flights were compared, and July may be easier.",
                False,
            ),
            (
                "Unknown: score a challenger on the same flights.",
                "Months differ in how predictable they are. Only two models on the same flights tell what the frozen one loses.",
                True,
            ),
        ),
    ),
    Question(
        "The temperature feed stops: every value is empty. Which signal tells you?",
        (
            (
                "The jump: the distance of temperature from last month goes to 1.",
                "With no values there is nothing to compare, and no distance of temperature comes out at all.",
                False,
            ),
            (
                "Completeness: the share of flights with a value.",
                "It is the one signal that looks at what is not there. Distances compare only what is.",
                True,
            ),
            (
                "The gap to the challenger, which falls to zero.",
                "It need not. In the July without weather the challenger still won by 3.9 points; and the gap needs labels.",
                False,
            ),
        ),
    ),
    Question(
        "Jump and age both ring, and the challenger wins by 7 points on the month as it came. What first?",
        (
            (
                "Look at the rows of the month.",
                "A jump is a fault or a season, and the rows tell, as 30 degrees beside 85 did. If it is a fault, the gap was measured on broken data, and retraining would learn from them.",
                True,
            ),
            (
                "Retrain: 7 points are above the price.",
                "In this chapter both broken Julys that jump gave a gap above the price. The challenger had learned before July and was sound, but the next model takes July in, with its fault.",
                False,
            ),
            (
                "Raise both thresholds until they no longer ring.",
                "Thresholds come from quiet months, never from the month that rings.",
                False,
            ),
        ),
    ),
)
