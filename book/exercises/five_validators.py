"""Exercises of chapter "Five validators, one dirty year": one line more, a choice, and what an alarm is worth."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from book import faults, flights, measured
from book.exercises.engine import (
    SLIP,
    Exercise,
    Hint,
    Question,
    close,
    describe,
    expect_booleans,
    expect_function,
    expect_number,
    only_slip,
)


@functools.cache
def context() -> dict[str, Any]:
    """Return what the answers use: April, what came out in the chapter, and the libraries."""
    return {"april": flights.load([4]), "alarms": alarms(), "matrix": matrix(), "np": np, "pd": pd}


def matrix() -> pd.DataFrame:
    """Return what each tool made of each fault, as the chapter's figure shows it."""
    tools = measured.load("validators")["results"]["tools"]
    return pd.DataFrame(
        {
            name: {fault: each[0] for fault, each in tool["faults"].items()}
            for name, tool in tools.items()
            if name != "the gate as shipped"
        }
    )


def alarms() -> pd.Series:
    """Return how many of the eight clean months each tool refused."""
    tools = measured.load("validators")["results"]["tools"]
    refused = {
        name: sum(bool(tools[name]["months"][str(span)]) for span in faults.CLEAN) for name in matrix()
    }
    return pd.Series(refused)


# ---- Exercise 1 -----------------------------------------------------------------------------------------------------


@functools.cache
def _tables() -> list[tuple[str, pd.DataFrame, bool]]:
    """Return tables, each with a name and whether it is right."""
    months = {span: flights.load([span]) for span in flights.SPANS}
    april, july = months[4], months[7]

    def one(table: pd.DataFrame, column: str, value: Any, row: int = 1234) -> pd.DataFrame:
        spoiled = table.copy()
        spoiled.loc[row, column] = value
        return spoiled

    def moved(table: pd.DataFrame, every: int = 1, **by: int) -> pd.DataFrame:
        moment = pd.to_datetime(table["time_hour"]) + pd.DateOffset(**by)
        return table.assign(time_hour=table["time_hour"].where(table.index % every != 0, _text(moment)))

    few = april[["year", "month", "day", "hour", "time_hour"]].head(30)
    return [
        *((f"month {span} as it came", table, True) for span, table in months.items()),
        ("a table of nothing but these five columns", few, True),
        ("April with its rows in another order", april.sample(frac=1, random_state=0), True),
        ("April with every hour in UTC", april.assign(hour=pd.to_datetime(april["time_hour"]).dt.hour), False),
        ("April with the hours on other rows", april.assign(hour=april["hour"].to_numpy()[::-1]), False),
        ("April with one hour of 2,000 that is too high by one", one(april, "hour", april.loc[1234, "hour"] + 1), False),
        ("April with each time_hour a day late", moved(april, days=1), False),
        ("April with one time_hour of 2,000 a day late", moved(april, 2000, days=1), False),
        ("April with one day of 2,000 wrong", one(april, "day", 30 if april.loc[1234, "day"] != 30 else 29), False),
        ("April with each time_hour a year late", moved(april, years=1), False),
        ("July with each time_hour a month late", moved(july, months=1), False),
        ("July with each time_hour an hour early", moved(july, hours=-1), False),
        ("January with each time_hour an hour late", moved(months[1], hours=1), False),
    ]  # fmt: skip


def _text(moment: pd.Series) -> pd.Series:
    return moment.dt.strftime("%Y-%m-%dT%H:%M:%SZ")


def _parts(table: pd.DataFrame, zone: str | int = "America/New_York") -> dict[str, pd.Series]:
    """Return where the parts of `time_hour` agree with their columns."""
    moment = pd.to_datetime(table["time_hour"])
    local = (moment + pd.Timedelta(hours=zone)).dt if isinstance(zone, int) else moment.dt.tz_convert(zone).dt
    return {name: getattr(local, name) == table[name] for name in ("year", "month", "day", "hour")}


def _slip(
    *names: str, zone: str | int = "America/New_York", share: float = 1.0
) -> Callable[[pd.DataFrame], bool]:
    """Return whether a table passes with only these parts compared, in that zone, in that share of the rows."""
    return lambda table: bool(np.logical_and.reduce([_parts(table, zone)[name] for name in names]).mean() >= share)  # fmt: skip


_ALL = ("year", "month", "day", "hour")
_LINE_SLIPS = (
    ("`time_hour` is UTC, and you compare it as it stands: in New York it is 4 or 5 hours earlier.", _slip(*_ALL, zone=0)),
    ("the hours between UTC and New York are 4 in summer and 5 in winter; 5 the whole year is too many. `dt.tz_convert` knows.", _slip(*_ALL, zone=-5)),
    ("the hours between UTC and New York are 4 in summer and 5 in winter; 4 the whole year is too few. `dt.tz_convert` knows.", _slip(*_ALL, zone=-4)),
    ("the hour is compared, and not the date.", _slip("hour")),
    ("the date is compared, and not the hour.", _slip("year", "month", "day")),
    ("day and hour are compared, and neither month nor year.", _slip("day", "hour")),
    ("the day is compared, and neither month, year nor hour.", _slip("day")),
    ("the year is not compared.", _slip("month", "day", "hour")),
    ("the month is not compared.", _slip("year", "day", "hour")),
    ("a few rows that disagree are let through.", _slip(*_ALL, share=0.99)),
    ("one row that agrees is enough.", _slip(*_ALL, share=1e-9)),
)  # fmt: skip


class OneLineMore(Exercise):
    """Answer with the function that a pandera check calls."""

    question = """\
`time_hour` says in UTC what `year`, `month`, `day` and `hour` say in New York time: `2013-04-01T10:00:00Z` is 6 o'clock \
on April 1 there. So each row says when it was to leave twice.

Write `agrees(table)` for `pa.Check(agrees)`: for each row `True` if **all four columns** are those of `time_hour` in New York, \
else `False`. (pandera also takes a single `True` or `False`.) It should pass every real month, and refuse a table \
in which a single row disagrees. The table may lack other columns. The time zone is called `America/New_York`."""
    hints = (
        "`pd.to_datetime(table['time_hour'])` reads the text as UTC. `.dt.tz_convert('America/New_York')` turns the clock, and knows when summer time begins.",
        "What `tz_convert` returns has `.dt.year`, `.dt.month`, `.dt.day` and `.dt.hour`. Compare each with its column, and join the four with `&`.",
        "```python\nlocal = pd.to_datetime(table['time_hour']).dt.tz_convert('America/New_York')\nreturn (local.dt.year == table['year']) & ...\n```",
    )
    expects = "a function of a table"

    def judge(self, answer: Any) -> str:
        agrees = expect_function(answer, "agrees", parameters=1)
        said = [self._passes(agrees, table) for _, table, _ in _tables()]
        wrong = [place for place, (_, _, right) in enumerate(_tables()) if said[place] != right]
        if not wrong:
            return "One line, three faults of the figure: hours in UTC, hours on other rows, a day late. No month refused."
        if len(set(said)) == 1:
            raise Hint(
                "Every table passes with your check, right or wrong."
                if said[0]
                else "Every table is refused with your check, right or wrong. Is the clock of `time_hour` turned to New York's?"
            )
        words = only_slip(_LINE_SLIPS, [(table,) for _, table, _ in _tables()], said)
        name, _, right = _tables()[wrong[0]]
        case = (
            f"{name[0].upper()}{name[1:]} should {'pass' if right else 'be refused'}, and does the opposite."
        )
        raise Hint(f"{case} {SLIP} {words}" if words else case)

    def _passes(self, agrees: Callable, table: pd.DataFrame) -> bool:
        """Return what pandera makes of what the function returns."""
        import pandera.pandas as pa

        value = self.call(agrees, table)
        if not isinstance(value, bool | np.bool_):
            value = expect_booleans(value, table.index)
        try:
            pa.DataFrameSchema(checks=pa.Check(lambda _: value)).validate(table, lazy=True)
        except pa.errors.SchemaErrors:
            return False
        return True


# ---- Exercise 2 -----------------------------------------------------------------------------------------------------


def _choose(
    matrix: pd.DataFrame, alarms: pd.Series, worries: list[str], most: int,
    counts: tuple[str, ...] = ("named", "caught"), allowed: Callable[[int, int], bool] = lambda n, most: n <= most,
    rows: Callable[[pd.DataFrame, list[str]], pd.DataFrame] = lambda table, worries: table.loc[worries],
    tie: bool = True,
) -> str | None:  # fmt: skip
    """Return the right answer, or that of a slip."""
    table = rows(matrix, worries)
    fit = [name for name in table if allowed(alarms[name], most)]
    if not fit:
        return None
    order = [(-table[name].isin(counts).sum(), alarms[name] if tie else 0) for name in fit]
    return fit[min(range(len(fit)), key=lambda place: order[place])]


def _made(text: str) -> pd.DataFrame:
    """Return a small matrix: a column for each word, `n` for named, `c` for caught, `-` for missed."""
    names, *columns = text.split()
    words = {"n": "named", "c": "caught", "-": "missed"}
    faults_ = [f"fault {letter}" for letter in "abcdef"[: len(columns[0])]]
    return pd.DataFrame(
        {
            name: [words[mark] for mark in column]
            for name, column in zip(names.split(","), columns, strict=True)
        },
        index=faults_,
    )


@functools.cache
def _choices() -> tuple[tuple, ...]:
    four = _made("North,East,South,West nnnn-- ccc-cn nn--nn n-----")
    calls = pd.Series({"North": 3, "East": 0, "South": 3, "West": 1})
    letters = {letter: f"fault {letter}" for letter in "abcdef"}
    three = _made("One,Two,Three nc-- cc-- -nnn")
    return (
        (four, calls, [letters[x] for x in "abc"], 3),
        (four, calls, [letters[x] for x in "abc"], 2),
        (four, calls, [letters[x] for x in "abcd"], 3),
        (four, calls, [letters[x] for x in "ef"], 3),
        (four, calls, [letters[x] for x in "def"], 2),
        (four, calls, [letters[x] for x in "d"], 1),
        (four, calls, [letters[x] for x in "a"], 3),
        (four, calls.replace(0, 2), [letters[x] for x in "abef"], 0),
        (four, calls.replace(0, 2), [letters[x] for x in "bc"], 1),
        (three, pd.Series({"Three": 5, "Two": 1, "One": 1}), ["fault a", "fault b"], 8),
        (three, pd.Series({"Three": 0, "Two": 4, "One": 5}), ["fault a", "fault b"], 8),
        (three, pd.Series({"Three": 0, "Two": 4, "One": 4}), ["fault c", "fault a"], 4),
    )


_CHOICE_SLIPS = (
    ("only `named` counts. A fault that is `caught` is stopped as well.", lambda *case: _choose(*case, counts=("named",))),
    ("only `caught` counts. A fault that is `named` is stopped too.", lambda *case: _choose(*case, counts=("caught",))),
    ("a tool with exactly `most` alarms is left out.", lambda *case: _choose(*case, allowed=lambda n, most: n < most)),
    ("`most` is not asked: tools with more alarms are chosen.", lambda *case: _choose(*case, allowed=lambda n, most: True)),
    ("all faults are counted, and not the worries alone.", lambda *case: _choose(*case, rows=lambda table, worries: table)),
    ("of equals the first is taken, and not the one with fewer alarms.", lambda *case: _choose(*case, tie=False)),
    ("the faults that are missed are counted as caught.", lambda *case: _choose(*case, counts=("missed",))),
)  # fmt: skip


class ChooseTool(Exercise):
    """Answer with a function that chooses a column of the matrix."""

    question = """\
`choose(matrix, alarms, worries, most)` gets a table with a row for each fault and a column for each tool (`"named"`, `"caught"` or \
`"missed"`), a Series with the number of clean months that each tool refused, a list of the faults that you worry about, and \
a number. It returns **the name of the tool that stops the most of your worries** (named or caught) among the tools with **at most** `most` \
alarms. Of equals, the one with fewer alarms; if they are equal there too, the first column of the table. If no tool has so few \
alarms, return `None`. `alarms` may have another order than the columns."""
    hints = (
        "First leave out the tools that ring too often, then count. `alarms[name]` asks by name, whatever the order.",
        '`matrix.loc[worries, name] != "missed"` is true for each worry that the tool stops; its `.sum()` counts them.',
        "```python\nfit = [name for name in matrix if alarms[name] <= most]\n"
        "return min(fit, key=lambda name: (-stopped(name), alarms[name]), default=None)\n```\n\n"
        "`min` takes the first of equals.",
    )
    expects = "a function of a table, a Series, a list and a number"

    def judge(self, answer: Any) -> str:
        choose = expect_function(answer, "choose", parameters=4)
        said = [self.call(choose, *case) for case in _choices()]
        for value in said:
            if value is not None and not isinstance(value, str):
                raise Hint(f"`choose` should return a tool's name, or `None`; it returned {describe(value)}.")
        right = [_choose(*case) for case in _choices()]
        if said == right:
            return "A tool is chosen for worries that somebody has written down, and at a price in alarms."
        words = only_slip(_CHOICE_SLIPS, _choices(), said)
        place = next(place for place, value in enumerate(said) if value != right[place])
        table, calls, worries, most = _choices()[place]
        stopped = {name: int((table.loc[worries, name] != "missed").sum()) for name in table}
        case = (
            f"For {len(worries)} worries, of which the tools stop {stopped}, with the alarms {calls.to_dict()} and at most "
            f"{most} allowed, the answer is {right[place]!r}; you returned {said[place]!r}."
        )
        raise Hint(f"{case} {SLIP} {words}" if words else case)


# ---- Exercise 3 -----------------------------------------------------------------------------------------------------

_WORTH = (
    (0.1, 0.8, 0.25), (0.5, 0.6, 0.6), (0.02, 1.0, 0.125), (0.3, 0.4, 0.0), (1.0, 0.5, 0.5), (0.25, 0.0, 0.5), (0.9, 0.35, 0.7),
)  # fmt: skip


class WorthOfAnAlarm(Exercise):
    """Answer with a function of three shares."""

    question = """\
`worth(dirty, caught, alarms)` gets three shares, from 0 to 1: how many deliveries are dirty, how many of the dirty ones the tool refuses, and \
how many of the clean ones it refuses. It returns **the share of dirty ones among the deliveries that it refuses**. If it \
refuses none at all, return `None`."""
    hints = (
        "Take 1,000 deliveries. How many of them are dirty and refused? How many are clean and refused?",
        "Dirty and refused: `dirty * caught`. Clean and refused: `(1 - dirty) * alarms`. Refused are both together.",
        "```python\nright, false = dirty * caught, (1 - dirty) * alarms\nreturn right / (right + false) if ... else None\n```",
    )
    expects = "a function of three shares"

    def judge(self, answer: Any) -> str:
        worth = expect_function(answer, "worth", parameters=3)
        got = [expect_number(self.call(worth, *case), "What `worth` returns") for case in _WORTH]
        wanted = [d * c / (d * c + (1 - d) * a) for d, c, a in _WORTH]
        ones = np.array(_WORTH)
        d, c, a = ones.T
        close(
            got,
            wanted,
            "What `worth` returns",
            cases=[f"for a dirty share of {d}, {c} of them refused, and {a} of the clean ones" for d, c, a in _WORTH],
            others={
                "That is the share of dirty deliveries that are refused, the other way round.": c,
                "How many deliveries are dirty is left out: a rare fault makes most alarms false.": np.divide(c, c + a),
                "That is the share of all deliveries that are dirty and refused; divide it by all that are refused.": d * c,
                "The clean ones are weighed as if all deliveries were clean: they are `1 - dirty` of them.": d * c / (d * c + a + (d * c + a == 0)),
                "That is the share of all deliveries that are refused.": d * c + (1 - d) * a,
                "That is the share of clean ones among the refused.": 1 - np.array(wanted),
            },
        )  # fmt: skip
        for case in ((0.3, 0.0, 0.0), (0.0, 0.5, 0.0), (1.0, 0.0, 0.7)):
            value = self.call(worth, *case)
            if value is not None:
                raise Hint(
                    f"For a dirty share of {case[0]}, {case[1]} of them refused and {case[2]} of the clean ones, nothing is refused at all, so the answer is "
                    f"`None`; you returned {describe(value)}."
                )
        if expect_number(self.call(worth, 0.0, 0.5, 0.2), "What `worth(0.0, 0.5, 0.2)` returns") != 0:
            raise Hint("If no delivery is dirty, a fifth of the clean ones is refused all the same, and 0 of the refused are dirty.")  # fmt: skip
        return "A tool that catches all and rings at every month says nothing: a refusal is then worth what you knew before."


exercises = (OneLineMore, ChooseTool, WorthOfAnAlarm)

quiz = (
    Question(
        "Great Expectations, pandera and Frictionless got the same limits, lists and shares. What decides which faults each stops?",
        (
            (
                "How good its statistics are",
                "None of the three was asked for statistics here.",
                False,
            ),
            (
                "What was written into the set-up, and for a few faults how the file is read",
                "The same rules stop the same faults. What nobody wrote, nobody stops.",
                True,
            ),
            (
                "How new the release is, since rules against common faults ship with it",
                "No rule about your columns ships with any of them.",
                False,
            ),
        ),
    ),
    Question(
        "A tool refuses April, May and June because each is warmer than January to March. What have you learned of Celsius in April?",
        (
            (
                "It is caught, because `temp` stands in the report",
                "It stands there in a clean April, too. An alarm that always rings says nothing.",
                False,
            ),
            (
                "Nothing: the same alarm rings without it",
                "That is why only what a clean April does not ring counts as caught.",
                True,
            ),
            (
                "It is missed, because a warmer month and Celsius cancel each other",
                "They may, but the alarm already rang before the fault was planted.",
                False,
            ),
        ),
    ),
    Question(
        "A canceled flight arrives with a delay of 0. Why can no limit on `arr_delay` stop it?",
        (
            (
                "Because 0 is missing in the three months that the limit was drawn from",
                "Hundreds of flights land on the minute.",
                False,
            ),
            (
                "Because a limit is checked on a sample of the rows only",
                "All of these tools check every row.",
                False,
            ),
            (
                "Because 0 is a good value: it is wrong only beside another column's hole",
                "So the expectation has to speak of two columns.",
                True,
            ),
        ),
    ),
)
